import fs from 'node:fs'
import {type PolicyDocument, parse, read} from '@gangmu/parser'
import {describe, expect, test} from 'vitest'
import {writeOfd} from '../scripts/hand-ofd.mjs'
import {writePdf} from '../scripts/hand-pdf.mjs'
import {handPages, readTexts} from '../scripts/make-pdfs.mjs'
import {bodyOf, editDistance} from '../scripts/score-pdfs.mjs'

// The corpus as it comes out of a printer: set by hand here, and by Chromium and LibreOffice Writer in
// test/printed/ (scripts/make-pdfs.mjs makes these and more, scripts/score-pdfs.mjs reads them all).
const corpus = new URL('../corpus/', import.meta.url)
const withoutBlanks = (text: string): string => text.replace(/\s/gu, '')

/** What a measure commits to, white space aside. */
function ledgerOf({measures}: PolicyDocument): unknown {
  return measures.map(({id, label, chapter, section, text, units, deadlines, targets}) => ({
    place: [id, label, chapter, section],
    text: withoutBlanks(text),
    units: [units.lead, units.responsible, units.cooperating].map((names) => names.map(withoutBlanks)),
    deadlines: deadlines.map(({date, kind}) => [kind, date]),
    targets: targets.map(({value, unit, comparator}) => [comparator, value, unit])
  }))
}

async function expectSameLedger(name: string, bytes: Uint8Array, file: string): Promise<PolicyDocument> {
  const source = fs.readFileSync(new URL(`${name}.txt`, corpus), 'utf8')
  const result = await read(bytes, file)
  const document = parse(result.text, {id: 'x', layout: result.layout, fileFacts: result.facts})
  expect(ledgerOf(document)).toEqual(ledgerOf(parse(source, {id: 'x'})))
  const characters = withoutBlanks(source)
  const edits = editDistance(characters, withoutBlanks(bodyOf(result)))
  expect(edits / characters.length).toBeLessThanOrEqual(0.005)
  return document
}

describe.each(['hand-official', 'hand-flush', 'hand-columns'])('set as %s', (layout) => {
  test.each(readTexts())(
    '$name gives the ledger of its text file, as PDF and as OFD',
    async ({name, paragraphs}) => {
      const pages = handPages(paragraphs, layout)
      const pdf = await expectSameLedger(name, writePdf(pages), 'plan.pdf')
      await expectSameLedger(name, writeOfd(pages), 'plan.ofd')
      // Each measure knows the page that its label was set on.
      for (const {label, text, page} of pdf.measures) {
        const words = withoutBlanks(label + text).slice(0, 12)
        const onPage = (number: number): boolean =>
          withoutBlanks((pages[number - 1]?.marks ?? []).map((mark) => mark.text).join('')).includes(
            words.slice(0, 6)
          )
        expect(page !== null && onPage(page), `${words} on page ${page}`).toBe(true)
      }
    }
  )
})

test.each(['writer-official', 'chromium-web'])(
  'a PDF that a program made is read as its text file: %s',
  async (layout) => {
    const name = 'binhai-workpoints-2020'
    const bytes = fs.readFileSync(new URL(`printed/${name}.${layout}.pdf`, import.meta.url))
    const document = await expectSameLedger(name, bytes, 'plan.pdf')
    const chrome = document.leaves
      .filter(({kind}) => kind === 'chrome')
      .flatMap(({position}) => document.text.slice(position.start.offset, position.end.offset).split('\n'))
    const expected =
      layout === 'writer-official'
        ? /^—\d+—$/u
        : /^(?:2026\/11\/22 20:40|https:\/\/www\.example\.gov\.cn\/zwgk\/1\.html \d+\/\d+)$/u
    for (const line of chrome) expect(line).toMatch(expected)
    const pages = document.measures.map(({page}) => page ?? 0)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(pages.at(-1)).toBeGreaterThan(3)
  }
)
