import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {fillTemplate} from '../fill-template.ts'
import type {Lang} from '../types.ts'
import {checkWords} from './check-words.ts'
import type {CheckResult, Finding} from './types.ts'

const documentPart = 'word/document.xml'
const commentsPart = 'word/comments.xml'
const relationsPart = 'word/_rels/document.xml.rels'
const typesPart = '[Content_Types].xml'

/** Dates in the file come from nowhere: the same draft and findings give the same bytes. */
const made = new Date(Date.UTC(2000, 0, 1))

/**
 * The draft with a Word comment for each finding; the contents of every other part stay as they are.
 *
 * A comment spans the runs that hold the words; findings about the whole document stand in one comment at
 * the first paragraph, and so does a finding whose paragraph is not found again.
 *
 * @param bytes The .docx that the draft was read from.
 * @throws {RangeError} Where the bytes hold no Word document.
 */
export function annotateDocx(
  bytes: Uint8Array,
  {draft, findings}: CheckResult,
  {lang = 'zh'}: {readonly lang?: Lang} = {}
): Uint8Array {
  const files = unzipSync(bytes)
  const main = files[documentPart]
  if (main === undefined) throw new RangeError(`Expected a Word document with ${documentPart}, found none`)
  const xml = strFromU8(main)
  const old = files[commentsPart] === undefined ? null : strFromU8(files[commentsPart])
  const first =
    1 +
    Math.max(-1, ...[...(old ?? '').matchAll(/<w:comment [^>]*w:id="(\d+)"/gu)].map(([, id]) => Number(id)))
  // What is nowhere in the text stands together at its head, the gravest first.
  const placed = findings.filter(({position}) => position !== null)
  const loose = findings.filter(({position}) => position === null)
  const texts = [
    ...(loose.length === 0 ? [] : [wordLoose(loose, lang)]),
    ...placed.map((finding) => wordPlaced(finding, lang))
  ]
  const places = locate(xml, draft.document.text, [...loose.slice(0, 1), ...placed])
  const inserts = texts.flatMap((_, at) => {
    const [start, end] = places[at] ?? [0, 0]
    const id = first + at
    return [
      {at: start, text: `<w:commentRangeStart w:id="${id}"/>`},
      {at: end, text: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`}
    ]
  })
  const comments = texts.map((lines, at) => comment(lines, first + at)).join('')
  const changed: Record<string, Uint8Array> = {...files, [documentPart]: strToU8(insertAll(xml, inserts))}
  if (old !== null)
    changed[commentsPart] = strToU8(old.replace('</w:comments>', () => `${comments}</w:comments>`))
  else {
    changed[commentsPart] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments}</w:comments>`
    )
    const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
    changed[relationsPart] = strToU8(
      part(relationsPart).replace(
        '</Relationships>',
        '<Relationship Id="gangmuComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
      )
    )
    changed[typesPart] = strToU8(
      part(typesPart).replace(
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'
      )
    )
  }
  return zipSync(changed, {mtime: made})
}

/** The words are in it, since Word marks the whole run that they stand in. */
function wordPlaced(
  {severity, title, rule, before, words: quoted, after, why, advice}: Finding,
  lang: Lang
): readonly string[] {
  return [
    `${checkWords[lang].severity[severity]} · ${title} [${rule}]`,
    `${before.trimStart()}【${quoted}】${after.trimEnd()}`,
    why,
    `→ ${advice}`
  ]
}

/** More would bury the draft. */
const mostLoose = 12

function wordLoose(findings: readonly Finding[], lang: Lang): readonly string[] {
  const words = checkWords[lang]
  const rest = findings.length - mostLoose
  return [
    `${words.whole} (${findings.length})`,
    ...findings.slice(0, mostLoose).map(({severity, why}) => `${words.severity[severity]} · ${why}`),
    ...(rest > 0 ? [fillTemplate(words.more, {count: rest})] : [])
  ]
}

function comment(lines: readonly string[], id: number): string {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`
  )
  return `<w:comment w:id="${id}" w:author="gangmu" w:initials="g">${paragraphs.join('')}</w:comment>`
}

/** A paragraph of the file: its runs, and its letters without white space. */
interface Paragraph {
  readonly letters: string
  readonly runs: readonly {readonly start: number; readonly end: number; readonly until: number}[]
}

/** Where each comment begins and ends in the XML: around the runs that hold its words. */
function locate(
  xml: string,
  text: string,
  findings: readonly Finding[]
): readonly (readonly [number, number])[] {
  const paragraphs = readParagraphs(xml)
  const lines = text.split('\n').map(squeeze)
  const whole = spanOf(paragraphs[0], 0, Number.POSITIVE_INFINITY)
  return findings.map(({position}) => {
    if (position === null) return whole
    const line = position.start.line - 1
    const own = lines[line] ?? ''
    // A number that Word counts stands in the text, not in the paragraph; equal lines by their order.
    const isOf = (candidate: string) => (paragraph: Paragraph) =>
      paragraph.letters !== '' && candidate.endsWith(paragraph.letters)
    const before = lines.slice(0, line).filter((other) => other === own).length
    const paragraph = paragraphs.filter(isOf(own))[before]
    if (paragraph === undefined) return whole
    const prefix = own.length - paragraph.letters.length
    const lineStart = position.start.offset - position.start.column + 1
    const from = squeeze(text.slice(lineStart, position.start.offset)).length - prefix
    const length = squeeze(text.slice(position.start.offset, position.end.offset).split('\n')[0] ?? '').length
    return spanOf(paragraph, Math.max(0, from), Math.max(1, from + length))
  })
}

function readParagraphs(xml: string): readonly Paragraph[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/gu)].flatMap(
    ({0: whole, index}) => {
      let letters = ''
      const runs = [...whole.matchAll(/<w:r(?: [^>]*)?>[\s\S]*?<\/w:r>/gu)].map(({0: run, index: at}) => {
        letters += squeeze(
          [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
            .map(([, words = '']) => unescapeXml(words))
            .join('')
        )
        return {start: index + at, end: index + at + run.length, until: letters.length}
      })
      return runs.length === 0 ? [] : [{letters, runs}]
    }
  )
}

/** From the run that holds the first letter to the one that holds the last. */
function spanOf(paragraph: Paragraph | undefined, from: number, until: number): readonly [number, number] {
  const runs = paragraph?.runs ?? []
  const first = runs.find((run) => run.until > from) ?? runs[0]
  const last = runs.find((run) => run.until >= until) ?? runs.at(-1)
  return [first?.start ?? 0, Math.max(first?.end ?? 0, last?.end ?? 0)]
}

/** What stands at the same place goes in the order given. */
function insertAll(xml: string, inserts: readonly {readonly at: number; readonly text: string}[]): string {
  const sorted = inserts.toSorted((a, b) => a.at - b.at)
  const parts: string[] = []
  let from = 0
  for (const {at, text} of sorted) {
    parts.push(xml.slice(from, at), text)
    from = at
  }
  return [...parts, xml.slice(from)].join('')
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
