import type {OutlineIndex, ProvisionAlignment} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import {sha256} from '@noble/hashes/sha2.js'
import {strToU8, zipSync} from 'fflate'
import type {Lang, ReportEntry} from '../types.ts'
import {sectionDefinition} from './section-definition.ts'

/**
 * Documents, codebook and coded segments as REFI-QDA (version 1.5, schema 1.0) wants them: the exchange
 * format of QualCoder, MAXQDA, NVivo, ATLAS.ti.
 *
 * Positions count Unicode code points of the text from 0 (REFI-QDA 1.5, 10.2); the end is that after the
 * last character, as QualCoder slices. Line ends are `\n` alone: with `\r\n` programs count one or two
 * characters. No two codes and no two sources have one name, since QualCoder keeps one of each. Every measure is coded whole with
 * its primary section; the words that serve a requirement are coded with the requirement.
 */
export function renderQdpx(
  entries: readonly ReportEntry[],
  index: OutlineIndex,
  {lang = 'zh'}: {readonly lang?: Lang} = {}
): Uint8Array {
  const users = [
    ...new Set(entries.flatMap(({alignment}) => alignment.alignments.map(({decidedBy}) => decidedBy)))
  ].toSorted()
  const names = sourceNames(entries.map(({document}) => document))
  const xml = `${declaration}<Project xmlns="urn:QDA-XML:project:1.0" name="${escapeXml(index.outline.title)}" origin="gangmu">
<Users>
${users.map((name) => `<User guid="${guid(`user ${name}`)}" name="${escapeXml(name)}"/>`).join('\n')}
</Users>
<CodeBook>
${codeTree(index, lang)}
</CodeBook>
<Sources>
${entries.map((entry, at) => source(entry, names[at] ?? '')).join('\n')}
</Sources>
</Project>
`
  const files = [
    ['project.qde', strToU8(xml)] as const,
    ...entries.map(
      ({document}) => [`sources/${guid(`source ${document.id}`)}.txt`, strToU8(plainText(document))] as const
    )
  ]
  return zipSync(Object.fromEntries(files), {mtime: made, level: 9})
}

/** The codebook alone, `.qdc`. */
export function renderQdc(index: OutlineIndex, {lang = 'zh'}: {readonly lang?: Lang} = {}): string {
  return `${declaration}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="gangmu">
${codeTree(index, lang)}
</CodeBook>
`
}

const declaration = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'

/** The same bytes for the same project. */
const made = new Date(Date.UTC(2000, 0, 1))

/** One for each system, far enough apart in light and dark; they repeat after ten. */
const colors = [
  '#1d4f7c',
  '#b5651d',
  '#2e7d32',
  '#8e24aa',
  '#c62828',
  '#00838f',
  '#6d4c41',
  '#ad1457',
  '#558b2f',
  '#4527a0'
]

/** Systems hold sections, sections hold requirements. */
function codeTree({outline}: OutlineIndex, lang: Lang): string {
  const systems = outline.systems.map((system) => {
    const color = colors[(system.number - 1) % colors.length] ?? '#000000'
    const code = (key: string, name: string, description: string, children: string): string =>
      `<Code guid="${guid(key)}" name="${escapeXml(name)}" isCodable="true" color="${color}">${description === '' ? '' : `<Description>${escapeXml(description)}</Description>`}${children}</Code>`
    const sections = system.sections.map((section) => {
      const requirements = section.requirements.map(({id, statement, keyTerms}) =>
        code(`requirement ${id}`, `${id} ${statement}`, keyTerms.join('、'), '')
      )
      const title = lang === 'zh' ? section.title : section.englishTitle
      return code(
        `section ${section.number}`,
        `${section.number} ${title}`,
        sectionDefinition(section, lang),
        `\n${requirements.join('\n')}\n`
      )
    })
    const name = lang === 'zh' ? system.shortName : system.englishName
    return code(
      `system ${system.number}`,
      `${system.number} ${name}`,
      system.title,
      `\n${sections.join('\n')}\n`
    )
  })
  return `<Codes>\n${systems.join('\n')}\n</Codes>`
}

/** What is coded: a range of the document's text, with whose code it is. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly code: string
  readonly coder: string
}

function source({document, alignment}: ReportEntry, name: string): string {
  const id = guid(`source ${document.id}`)
  // Statements that look back or surround the plan serve nothing, whatever they are likest to.
  const statements = document.statements.filter(({kind}) => /^(?:guiding|principles|objectives)$/u.test(kind))
  const places = new Map([...document.measures, ...statements].map((one) => [one.id, one.position]))
  const segments = alignment.alignments.flatMap((one): readonly Segment[] => {
    const position = places.get(one.id)
    return position === undefined ? [] : segmentsOf(one, position.start.offset, position.end.offset)
  })
  const toCodePoint = codePoints(document.text)
  const selections = segments.map(({start, end, code, coder}) => {
    const key = `${document.id} ${start} ${end} ${code}`
    const user = guid(`user ${coder}`)
    return `<PlainTextSelection guid="${guid(`selection ${key}`)}" name="${escapeXml(oneLine(document.text.slice(start, end)))}" startPosition="${toCodePoint(start)}" endPosition="${toCodePoint(end)}" creatingUser="${user}"><Coding guid="${guid(`coding ${key}`)}" creatingUser="${user}"><CodeRef targetGUID="${guid(code)}"/></Coding></PlainTextSelection>`
  })
  return `<TextSource guid="${id}" name="${escapeXml(name)}" plainTextPath="internal://${id}.txt">\n${selections.join('\n')}\n</TextSource>`
}

/** Titles, with the id where two have one title; programs make files of them, so nothing that no file may have. */
function sourceNames(documents: readonly PolicyDocument[]): readonly string[] {
  const titles = documents.map(({title, id}) => (title ?? id).replace(/[\\/:*?"<>|\s]+/gu, ' ').trim())
  return documents.map(({id}, at) =>
    titles.filter((title) => title === titles[at]).length > 1 ? `${titles[at]} (${id})` : (titles[at] ?? id)
  )
}

function segmentsOf(
  {primary, requirements, decidedBy}: ProvisionAlignment,
  start: number,
  end: number
): readonly Segment[] {
  const whole =
    primary.section === null ? [] : [{start, end, code: `section ${primary.section}`, coder: decidedBy}]
  const quoted = requirements.flatMap(({id, evidence}) =>
    evidence.map((one) => ({start: one.start, end: one.end, code: `requirement ${id}`, coder: decidedBy}))
  )
  return [...whole, ...quoted]
}

function plainText({text}: PolicyDocument): string {
  return text.replaceAll('\r\n', '\n')
}

/** Offsets in UTF-16 code units of the text as code points of `plainText`. */
function codePoints(text: string): (offset: number) => number {
  const counts = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    counts[at] = count
    const isSecondHalf =
      /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))
    const isDropped = text.charAt(at) === '\r' && text.charAt(at + 1) === '\n'
    if (!isSecondHalf && !isDropped) count += 1
  }
  counts[text.length] = count
  return (offset) => counts[offset] ?? count
}

/** A GUID that a name determines, in the form of version 5. */
function guid(name: string): string {
  const hex = Array.from(sha256(strToU8(`gangmu ${name}`)), (byte) =>
    byte.toString(16).padStart(2, '0')
  ).join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32)
  ].join('-')
}

function oneLine(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return [...plain].length <= 40 ? plain : `${[...plain].slice(0, 39).join('')}…`
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
