import {formatMessage, type Measure, type PolicyDocument} from '@gangmu/parser'
import type {Lang} from '../io.ts'

/** Longest stretch of a measure's own words in the outline, in characters. */
const excerpt = 36

/** A document as an outline that a person can check at a glance. Ends in one newline. */
export function tree(document: PolicyDocument, lang: Lang): string {
  const zh = lang === 'zh'
  const {chapters, sections, measures, statements, messages} = document
  const counts = zh
    ? `${chapters.length} 章 · ${sections.length} 节 · ${measures.length} 条措施 · ${statements.length} 段表述`
    : `${chapters.length} chapters · ${sections.length} sections · ${measures.length} measures · ${statements.length} statements`
  const facts = [document.region, document.docNumber, document.issuer, document.issuedOn].filter(
    (fact) => fact !== null
  )
  const head = [
    `${document.title ?? (zh ? '（文件未印标题）' : '(prints no title)')}  [${document.id}]`,
    `  ${counts}`,
    ...(facts.length > 0 ? [`  ${facts.join(' · ')}`] : []),
    ''
  ]
  const nodes = [
    ...chapters.map(({label, title, position}) => ({
      offset: position.start.offset,
      line: `${label}${title}`
    })),
    ...sections.map(({label, title, position}) => ({
      offset: position.start.offset,
      line: `  ${label}${title}`
    })),
    ...measures.map((measure) => ({
      offset: measure.position.start.offset,
      line: `    ${measure.label}${headOf(measure)}`
    })),
    ...statements.map(({kind, text, position}) => ({
      offset: position.start.offset,
      line: `    · ${zh ? kindNames[kind] : kind}: ${shorten(text)}`
    }))
  ].toSorted((a, b) => a.offset - b.offset)
  const notes = messages.map((message) => {
    const {place} = message
    const where = place ? `${place.start.line}:${place.start.column} ` : ''
    return `  ! ${where}${formatMessage(message, lang)} (${message.code})`
  })
  return `${[...head, ...nodes.map(({line}) => line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')}\n`
}

const kindNames = {
  preamble: '前言',
  background: '背景',
  guiding: '指导思想',
  principles: '原则',
  objectives: '目标',
  problems: '存在问题',
  closing: '结语',
  notice: '印发通知'
} as const

function headOf(measure: Measure): string {
  return measure.title ?? shorten(measure.text)
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  const characters = [...line]
  return characters.length <= excerpt ? line : `${characters.slice(0, excerpt).join('')}…`
}
