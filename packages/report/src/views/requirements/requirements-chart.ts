import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {drawLegend} from '../../charts/draw-legend.ts'
import {drawRule, writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {drawGlyph, drawReviewMark} from '../../draw-cell.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {partName} from '../../part-name.ts'
import {requirementNamer} from '../../requirement-name.ts'
import {say} from '../../say.ts'
import {round, type SvgSelection} from '../../svg-canvas.ts'
import {wrapEvenly, wrapText} from '../../text-metrics.ts'
import type {ViewContext} from '../context.ts'
import {
  notGivenCell,
  placeRequirements,
  type RequirementCell,
  requirementCells
} from './requirement-matrix.ts'

/** With more documents a sign each would not be read; the page and the CSV have them. */
export const mostDocumentsCharted = 10

interface Column {
  readonly document: string | null
  readonly label: string
  readonly cells: readonly RequirementCell[]
}

/** One block of the flow: a heading of a system or section, or a requirement. */
interface Block {
  readonly lines: readonly string[]
  readonly height: number
  readonly kind: 'system' | 'section' | 'requirement'
  /** Place of the requirement among all; -1 for headings. */
  readonly at: number
  readonly id: string
}

/** Documents × requirements: every requirement with its words, a sign for each document. */
export function requirementsChart(context: ViewContext): Chart {
  return {name: 'matrix-requirements', render: (size) => render(context, size)}
}

function render(context: ViewContext, size: ChartSize): string {
  const {lang} = context
  const flows = size === 'single' ? 1 : 2
  const width = chartWidths[size]
  const gutter = 28
  const flowWidth = (width - gutter * (flows - 1)) / flows
  const columns = columnsOf(context)
  const cellWidth = Math.max(19, Math.min(31, 155 / columns.length))
  const textWidth = flowWidth - columns.length * cellWidth - 34
  const blocks = blocksOf(context, textWidth, flowWidth)
  const parts = splitFlow(blocks, flows)
  const letters = columns.map((_, at) => String.fromCharCode(65 + at))
  const key = columns.map(({label}, at) => `${letters[at]} ${label}`).join(say(lang, 'sentence-separator'))
  return drawChart({
    lang,
    title: titleOf(context, say(lang, 'view-requirements')),
    lead: `${say(lang, 'requirements-lead')}${lang === 'en' ? ' ' : ''}${key}`,
    width,
    notes: [
      columns.map((column) => summaryOf(column, context)).join(say(lang, 'sentence-separator')),
      say(lang, 'requirements-restated'),
      ...sourceNotes(context)
    ],
    draw: (body) => {
      let bottom = 0
      parts.forEach((part, flow) => {
        const left = flow * (flowWidth + gutter)
        const first = left + flowWidth - columns.length * cellWidth
        for (const [at, letter] of letters.entries()) {
          writeLines(body, [letter], {
            x: first + (at + 0.5) * cellWidth,
            y: 11,
            size: 11,
            anchor: 'middle',
            isBold: true
          })
        }
        let y = 18
        for (const block of part) {
          drawBlock(body, block, {x: left, y, width: flowWidth}, lang)
          if (block.kind === 'requirement') {
            columns.forEach(({document, cells}, at) => {
              const cell = cells[block.at] ?? notGivenCell
              const group = body
                .append('g')
                .attr('class', 'cell')
                .attr('data-document', document ?? '')
                .attr('data-part', block.id)
                .attr('data-status', cell.status)
                .attr('data-provisions', cell.by.length)
                .attr('data-review', cell.needsReview) as unknown as SvgSelection
              drawGlyph(
                group,
                first + (at + 0.5) * cellWidth - (cell.needsReview > 0 ? 7 : 0),
                y + 8.5,
                cell.status,
                0.72
              )
              if (cell.needsReview > 0) {
                drawReviewMark(
                  group,
                  {x: first + (at + 0.5) * cellWidth - 0.5, y: y + 3, anchor: 'start'},
                  cell.needsReview
                )
              }
            })
          }
          y += block.height
        }
        bottom = Math.max(bottom, y)
      })
      return drawLegend(body, round(bottom + 14), width, lang)
    }
  })
}

function columnsOf(context: ViewContext): readonly Column[] {
  const requirements = placeRequirements(context)
  const given = context.documents.map((document): Column & {readonly isPeer: boolean} => ({
    document: document.id,
    label: document.label,
    isPeer: document.apart.length === 0,
    cells: requirementCells(document, requirements)
  }))
  const absent = (context.input.notGiven ?? []).map(
    (label): Column => ({document: null, label, cells: requirements.map(() => notGivenCell)})
  )
  return [...given.filter(({isPeer}) => isPeer), ...absent, ...given.filter(({isPeer}) => !isPeer)]
}

function summaryOf({label, cells}: Column, {lang}: ViewContext): string {
  const count = (status: RequirementCell['status']): number =>
    cells.filter((cell) => cell.status === status).length
  const [covered, partial, missing] = [count('covered'), count('partial'), count('missing')]
  return say(lang, 'requirements-summary', {
    label,
    applicable: covered + partial + missing,
    covered,
    partial,
    missing
  })
}

function blocksOf({input, lang}: ViewContext, textWidth: number, flowWidth: number): readonly Block[] {
  const name = requirementNamer(input, lang)
  let at = -1
  return input.outline.systems.flatMap((system): readonly Block[] => {
    const heading = wrapEvenly(`${system.number} ${partName(system, lang)}`, flowWidth, 12.5)
    return [
      {lines: heading, height: heading.length * 16 + 12, kind: 'system', at: -1, id: ''},
      ...system.sections.flatMap((section): readonly Block[] => {
        const title = wrapEvenly(
          `${section.number} ${lang === 'zh' ? section.title : section.englishTitle}`,
          flowWidth,
          11
        )
        return [
          {lines: title, height: title.length * 14 + 5, kind: 'section', at: -1, id: ''},
          ...section.requirements.map((requirement): Block => {
            at += 1
            const lines = wrapText(name(requirement), textWidth, 10)
            return {lines, height: lines.length * 12.6 + 5, kind: 'requirement', at, id: requirement.id}
          })
        ]
      })
    ]
  })
}

/** Cut the flow into columns of about the same height, never between a heading and what it heads. */
function splitFlow(blocks: readonly Block[], flows: number): readonly (readonly Block[])[] {
  const whole = blocks.reduce((sum, {height}) => sum + height, 0)
  const parts: Block[][] = [[]]
  let height = 0
  for (const [at, block] of blocks.entries()) {
    const isAfterHeading = blocks[at - 1]?.kind !== 'requirement'
    if (parts.length < flows && height >= (whole * parts.length) / flows && !isAfterHeading) parts.push([])
    parts.at(-1)?.push(block)
    height += block.height
  }
  return parts
}

function drawBlock(
  body: SvgSelection,
  {lines, kind, id}: Block,
  {x, y, width}: {readonly x: number; readonly y: number; readonly width: number},
  lang: 'zh' | 'en'
): void {
  const box = body
    .append('g')
    .attr('transform', `translate(${round(x)},${round(y)})`) as unknown as SvgSelection
  if (kind === 'system') {
    drawRule(box, 5, width)
    writeLines(box, lines, {x: 0, y: 20, size: 12.5, isBold: true})
  } else if (kind === 'section') {
    writeLines(box, lines, {x: 0, y: 13, size: 11, isBold: true, isMuted: lang === 'en'})
  } else {
    writeLines(box, [id], {x: 26, y: 12, size: 10, anchor: 'end', isMuted: true})
    writeLines(box, lines, {x: 32, y: 12, size: 10})
  }
}
