import {inks} from '../draw-cell.ts'
import {createSvgCanvas, round, type SvgSelection} from '../svg-canvas.ts'
import type {Lang} from '../types.ts'
import {drawParagraph} from './draw-text.ts'

const fonts = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
const margin = 24
const narrowMargin = 12

/** A chart between its title and its notes. */
export interface ChartSketch {
  readonly lang: Lang
  readonly title: string
  /** How to read it, below the title. */
  readonly lead: string
  /** Width of what is drawn, without margins, in pixels. */
  readonly width: number
  /** Draw the chart from 0,0 on; returns its height in pixels. */
  readonly draw: (body: SvgSelection) => number
  /** Units, n, who is set apart and why, source: one paragraph each. */
  readonly notes: readonly string[]
}

/** A chart as an SVG that stands on its own: title, how to read it, the chart with its legend, notes. */
export function drawChart({lang, title, lead, width, draw, notes}: ChartSketch): string {
  const {svg, serialize} = createSvgCanvas()
  const edge = width < 500 ? narrowMargin : margin
  const sizes = width < 500 ? {title: 14.5, lead: 11.5, note: 10.5} : {title: 19, lead: 12.5, note: 11.5}
  svg.append('title').text(title)
  svg.append('desc').text(lead)
  drawPatterns(svg)
  const paper = svg.append('rect').attr('fill', inks.paper)
  const drawing = svg.append('g').attr('transform', `translate(${edge},${edge})`) as unknown as SvgSelection
  const write = (text: string, y: number, size: number, isTitle: boolean): number =>
    drawParagraph(drawing, text, {
      y,
      size,
      // Bold letters are wider than the estimate, which is of plain ones.
      width: isTitle ? width * 0.94 : width,
      weight: isTitle ? 'bold' : 'normal',
      tone: isTitle ? 'strong' : 'muted'
    })
  let y = write(title, sizes.title - 1, sizes.title, true)
  y = write(lead, y + 2, sizes.lead, false)
  const body = drawing
    .append('g')
    .attr('transform', `translate(0,${round(y + 4)})`) as unknown as SvgSelection
  y += 4 + draw(body) + 14
  for (const note of notes) y = write(note, y, sizes.note, false) - 1
  const [outerWidth, outerHeight] = [Math.ceil(width + 2 * edge), Math.ceil(y - 11 + 2 * edge)]
  paper.attr('width', outerWidth).attr('height', outerHeight)
  svg
    .attr('viewBox', `0 0 ${outerWidth} ${outerHeight}`)
    .attr('width', outerWidth)
    .attr('height', outerHeight)
    .attr('role', 'img')
    .attr('lang', lang === 'zh' ? 'zh-CN' : 'en')
    .attr('font-family', fonts)
  return serialize()
}

/** The patterns that charts fill with. */
export function drawPatterns(svg: SvgSelection): void {
  const defs = svg.append('defs')
  const pattern = (id: string, size: number): SvgSelection =>
    defs
      .append('pattern')
      .attr('id', id)
      .attr('width', size)
      .attr('height', size)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)') as unknown as SvgSelection
  const hatch = pattern('hatch', 3)
  hatch.append('rect').attr('width', 3).attr('height', 3).attr('fill', inks.paper)
  hatch.append('rect').attr('width', 1.3).attr('height', 3).attr('fill', inks.solid)
  const slashes = pattern('slashes', 7)
  slashes.append('rect').attr('width', 7).attr('height', 7).attr('fill', inks.paper)
  slashes.append('rect').attr('width', 1).attr('height', 7).attr('fill', inks.rule)
}
