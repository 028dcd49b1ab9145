import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {DOMParser} from 'linkedom'
import {expect, test} from 'vitest'
import {annotateDocx, checkDraft} from '../../src/index.ts'
import {draftOf} from './drafts.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (...runs: readonly string[]): string =>
  `<w:p><w:pPr/>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`
// Word counts the numbers itself: they stand in the reader's text, not in the paragraphs.
const body = [
  paragraph('城南区法治政府建设实施方案（2021—2025年）'),
  paragraph('一、健全体系'),
  paragraph('落实权责清单制度', '，强化规划的“', '钢性', '”。'),
  paragraph('完善执法程序，推进 A&amp;B 项目。'),
  paragraph('加强监督“检查。')
]
const text =
  '城南区法治政府建设实施方案（2021—2025年）\n一、健全体系\n1.落实权责清单制度，强化规划的“钢性”。\n2.完善执法程序，推进 A&B 项目。\n3.加强监督“检查。\n'
const docx = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  ),
  '_rels/.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  ),
  'word/_rels/document.xml.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  ),
  'word/document.xml': strToU8(
    `<?xml version="1.0"?><w:document ${w}><w:body>${body.join('')}</w:body></w:document>`
  ),
  'word/media/image1.bin': new Uint8Array([1, 2, 3])
})
const draft = draftOf(text)
const result = {draft, findings: checkDraft(draft).findings.filter(({group}) => group === 'drafting')}
const files = unzipSync(annotateDocx(docx, result))
const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())

/** The words between the start and the end of a comment. */
function commented(id: number): string {
  const [, inside = ''] =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>([\\s\\S]*?)<w:commentRangeEnd w:id="${id}"/>`).exec(
      part('word/document.xml')
    ) ?? []
  return [...inside.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, words]) => words).join('')
}

test('a comment spans the run that holds the words, numbers counted by Word left out', () => {
  const words = result.findings.map(({rule}, at) => [rule, commented(at)])
  expect(words).toEqual([
    ['unbalanced-marks', '加强监督“检查。'],
    ['wrong-character', '钢性']
  ])
  expect(part('word/comments.xml')).toContain('“钢性”应作“刚性”')
})

test('everything else in the file stays as it is', () => {
  const before = unzipSync(docx)
  expect(files['word/media/image1.bin']).toEqual(before['word/media/image1.bin'])
  const plain = part('word/document.xml')
    .replace(/<w:r><w:commentReference[^>]*\/><\/w:r>/gu, '')
    .replace(/<w:commentRange(?:Start|End)[^>]*\/>/gu, '')
  expect(plain).toBe(strFromU8(before['word/document.xml'] ?? new Uint8Array()))
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml']) {
    expect(new DOMParser().parseFromString(part(name), 'text/xml').documentElement).not.toBeNull()
    expect(part(name)).toContain('comments')
  }
})

test('comments of others stay, and ours get numbers of their own', () => {
  const twice = unzipSync(annotateDocx(annotateDocx(docx, result), result))
  const ids = [
    ...strFromU8(twice['word/comments.xml'] ?? new Uint8Array()).matchAll(/<w:comment w:id="(\d+)"/gu)
  ].map(([, id]) => id)
  expect(ids).toEqual(['0', '1', '2', '3'])
})

test('a file that is no Word document is refused', () => {
  expect(() => annotateDocx(zipSync({a: strToU8('b')}), result)).toThrow(RangeError)
})

test('what is nowhere in the text is one comment at the head, with the words of the others beside them', () => {
  const whole = checkDraft(draft)
  expect(whole.findings.filter(({position}) => position === null).length).toBeGreaterThan(20)
  const comments = strFromU8(unzipSync(annotateDocx(docx, whole))['word/comments.xml'] ?? new Uint8Array())
  const placed = whole.findings.filter(({position}) => position !== null)
  expect(comments.match(/<w:comment /gu)).toHaveLength(placed.length + 1)
  expect(comments.split('</w:comment>')[0]).toMatch(/全文 \(\d+\).*另有 \d+ 条/u)
  expect(comments).toContain('【钢性】')
})
