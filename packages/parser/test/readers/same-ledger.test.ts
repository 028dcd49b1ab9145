import fs from 'node:fs'
import {expect, test} from 'vitest'
import {type PolicyDocument, parse, read} from '../../src/index.ts'
import {makeDocx} from './make-docx.ts'
import {numberedPlan} from './numbered-plan.ts'
import {pageTemplates} from './page-templates.ts'

const corpus = new URL('../../../../corpus/', import.meta.url)
const made = new URL('made/', import.meta.url)
const stems = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))

async function parseFile(bytes: Uint8Array, name: string, stem: string): Promise<PolicyDocument> {
  const {kind} = JSON.parse(fs.readFileSync(new URL(`${stem}.meta.json`, corpus), 'utf8'))
  const {text, layout, facts, messages} = await read(bytes, name)
  return parse(text, {id: stem, sidecar: {kind}, layout, fileFacts: facts, messages})
}
const fromText = (stem: string): Promise<PolicyDocument> =>
  parseFile(fs.readFileSync(new URL(`${stem}.txt`, corpus)), `${stem}.txt`, stem)

const folded = (text: string): string => text.replace(/\s/gu, '')

/** Everything that a reader relies on, without the places, which differ from format to format. */
function ledger({chapters, sections, measures}: PolicyDocument): unknown {
  return {
    chapters: chapters.map(({label, title}) => folded(label + title)),
    sections: sections.map(({chapter, label, title}) => [chapter, folded(label + title)]),
    measures: measures.map((measure) => ({
      id: measure.id,
      label: folded(measure.label),
      text: folded(measure.text),
      title: measure.title === null ? null : folded(measure.title),
      items: measure.items.map(({label}) => folded(label)),
      units: measure.units,
      deadlines: measure.deadlines.map(({text, date, kind}) => [folded(text), date, kind]),
      targets: measure.targets.map(({text, value, unit, comparator}) => [
        folded(text),
        value,
        unit,
        comparator
      ]),
      citations: measure.citations.map(({title}) => folded(title)),
      strength: measure.strength?.value
    }))
  }
}

/** What is said of the document as a whole. */
function facts({
  title,
  docNumber,
  issuer,
  issuedOn,
  publishedOn,
  kind,
  status,
  signature,
  addressees
}: PolicyDocument) {
  return {title, docNumber, issuer, issuedOn, publishedOn, kind, status, signature, addressees}
}

for (const ending of ['docx', 'doc', 'odt']) {
  test.each(stems)(
    `%s made a .${ending} by LibreOffice gives the ledger and the words of its text file`,
    async (stem) => {
      const name = `${stem}.${ending}`
      const [expected, found] = [
        await fromText(stem),
        await parseFile(fs.readFileSync(new URL(name, made)), name, stem)
      ]
      expect(ledger(found)).toEqual(ledger(expected))
      expect(facts(found)).toEqual(facts(expected))
      expect(folded(found.text)).toBe(folded(expected.text))
    }
  )
}

for (const [build, template] of Object.entries(pageTemplates)) {
  test.each(stems)(`%s on a page of ${build} gives the ledger of its text file`, async (stem) => {
    const expected = await fromText(stem)
    const lines = expected.text.split('\n').map((line) => line.trim())
    const {html} = template({title: '政策文件公开页面', paragraphs: lines.filter((line) => line !== '')})
    const found = await parseFile(new TextEncoder().encode(html), `${stem}.html`, stem)
    expect(ledger(found)).toEqual(ledger(expected))
  })
}

test('numbers that LibreOffice shows are those that we rebuild, in the file and in what it makes of it', async () => {
  const linesOf = async (bytes: Uint8Array, name: string): Promise<readonly string[]> =>
    (await read(bytes, name)).text
      .split('\n')
      .map(folded)
      .filter((line) => line !== '')
  const shown = await linesOf(fs.readFileSync(new URL('numbered.txt', made)), 'numbered.txt')
  expect(shown[3]).toBe('1.落实第2项工作。')
  expect(await linesOf(makeDocx(numberedPlan), 'numbered.docx')).toEqual(shown)
  expect(await linesOf(fs.readFileSync(new URL('numbered.docx', made)), 'numbered.docx')).toEqual(shown)
  expect(await linesOf(fs.readFileSync(new URL('numbered.odt', made)), 'numbered.odt')).toEqual(shown)
})

test('a Word 97 file with automatic numbers says that they are missing; one without says nothing', async () => {
  const codesOf = async (name: string): Promise<readonly string[]> =>
    (await read(fs.readFileSync(new URL(name, made)), name)).messages.map(({code}) => code)
  expect(await codesOf('numbered.doc')).toEqual(['numbers-not-stored'])
  expect(await codesOf('qijiang-plan-2022.doc')).toEqual([])
})
