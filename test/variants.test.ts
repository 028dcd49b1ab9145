import fs from 'node:fs'
import {type PolicyDocument, parse} from '@gangmu/parser'
import {describe, expect, test} from 'vitest'

// The documents of the corpus as other hands would have saved them. What the change does not touch
// has to be read as before.
const corpus = new URL('../corpus/', import.meta.url)
const texts = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({id: name.replace(/\.txt$/u, ''), text: fs.readFileSync(new URL(name, corpus), 'utf8')}))

/** What a reader of the document would call its content, apart from how it is typed. */
function ledgerOf(document: PolicyDocument): unknown {
  const plain = (text: string | null): string | null => text?.normalize('NFKC').replace(/\s/gu, '') ?? null
  const {title, docNumber, issuer, issuedOn, kind, status, period, addressees} = document
  return {
    facts: {
      title: plain(title),
      docNumber: plain(docNumber),
      issuer: plain(issuer),
      issuedOn,
      kind,
      status,
      period,
      addressees: addressees.map(plain)
    },
    chapters: document.chapters.map((chapter) => [chapter.number, plain(chapter.title)]),
    sections: document.sections.map(({chapter, number, title: heading}) => [chapter, number, plain(heading)]),
    statements: document.statements.map(({kind: role, chapter, section, text}) => [
      role,
      chapter,
      section,
      plain(text)
    ]),
    measures: document.measures.map((measure) => ({
      id: measure.id,
      place: [measure.chapter, measure.section],
      title: plain(measure.title),
      text: plain(measure.text),
      units: [...measure.units.lead, '/', ...measure.units.responsible].map(plain),
      deadlines: measure.deadlines.map(({date, kind: rhythm}) => [rhythm, date]),
      targets: measure.targets.map(({value, unit, comparator}) => [comparator, value, unit]),
      citations: measure.citations.map((citation) => plain(citation.title)),
      items: measure.items.map(({label}) => plain(label))
    })),
    messages: document.messages.map(({code}) => code)
  }
}

const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])))
    .join('\n')
const shift = (text: string, pattern: RegExp, by: number): string =>
  text.replace(pattern, (character) => String.fromCharCode(character.charCodeAt(0) + by))

/** As copied from a PDF: pages of 24 lines, each with its number, as `print` writes it, below. */
const paged = (text: string, print: (page: number) => string): string =>
  wrap(text, 28)
    .split('\n')
    .flatMap((line, index) => (index % 24 === 23 ? [line, print((index + 1) / 24)] : [line]))
    .join('\n')

const variants: Readonly<Record<string, (text: string) => string>> = {
  'broken at 28 characters': (text) => wrap(text, 28),
  'broken at 28 with page numbers — 3 —': (text) => paged(text, (page) => `— ${page} —`),
  'broken at 28 with bare page numbers': (text) => paged(text, String),
  'broken at 40 characters': (text) => wrap(text, 40),
  'with half-width punctuation and digits': (text) => shift(text, /[（），；：．！？]/gu, -0xfee0),
  'with full-width punctuation and digits': (text) => shift(text, /[(),;:!?0-9]/gu, 0xfee0),
  'with stray spaces between 汉字': (text) =>
    text.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/gu, (character, _, at) =>
      at % 7 === 0 ? `${character} ` : character
    ),
  'without blank lines': (text) => text.replace(/\n\s*(?=\n)/gu, ''),
  'with blank lines': (text) => text.replaceAll('\n', '\n\n'),
  'indented and with CRLF': (text) => text.replaceAll('\n', '\r\n　　')
}

describe.each(Object.keys(variants))('%s', (name) => {
  test.each(texts)('$id is read the same', ({id, text}) => {
    const variant = variants[name]?.(text) ?? ''
    expect(ledgerOf(parse(variant, {id}))).toEqual(ledgerOf(parse(text, {id})))
  })
})

const digits = '一二三四五六七八九十'
/** 一、 and （一） as 1、 and （1）, to 99. */
const arabic = (text: string): string =>
  text.replace(
    /^(\s*[（(]?)([一二三四五六七八九十]{1,3})(?=[、）)])/gmu,
    (_, before: string, label: string) => {
      const [tens, ones] = label.includes('十') ? label.split('十') : ['', label]
      const value =
        (label.includes('十') ? (tens ? digits.indexOf(tens) + 1 : 1) * 10 : 0) +
        (ones ? digits.indexOf(ones) + 1 : 0)
      return before + value
    }
  )

test.each(texts)('$id with 1、 and （1） for 一、 and （一） is read the same', ({id, text}) => {
  const variant = arabic(text)
  expect(variant).not.toBe(text)
  expect(ledgerOf(parse(variant, {id}))).toEqual(ledgerOf(parse(text, {id})))
})

const plans = texts.filter(({id}) => /hedong-outline|qijiang|weibin/u.test(id))

test.each(plans)('$id without measure 20 keeps all others, and says where the gap is', ({id, text}) => {
  const full = parse(text, {id})
  const lost = full.measures[19]
  const variant = text.slice(0, lost?.position.start.offset) + text.slice(lost?.position.end.offset)
  const document = parse(variant, {id})
  expect(document.measures.map((measure) => measure.id)).toEqual(
    full.measures.filter(({ordinal}) => ordinal !== 20).map((measure) => measure.id)
  )
  expect(document.messages.map(({code, args}) => [code, args])).toEqual([
    ['numbering-gap', {label: full.measures[20]?.label, expected: 20, actual: 21}]
  ])
})

test.each(plans)('$id with measure 20 twice keeps both, and says so', ({id, text}) => {
  const {position} = parse(text, {id}).measures[19] ?? {}
  const measure = text.slice(position?.start.offset, position?.end.offset)
  const variant = `${text.slice(0, position?.end.offset)}\n${measure}${text.slice(position?.end.offset)}`
  const document = parse(variant, {id})
  expect(document.measures.filter(({number}) => number === 20).map((twice) => twice.id)).toEqual([
    `${id}#20`,
    `${id}#20~2`
  ])
  expect(document.messages.map(({code}) => code)).toEqual(['numbering-repeat'])
})

test.each(plans)(
  '$id with two chapters in another order keeps every measure in its chapter',
  ({id, text}) => {
    const {chapters, measures} = parse(text, {id})
    const [third, fourth, fifth] = chapters.slice(2, 5).map(({position}) => position.start.offset)
    const variant =
      text.slice(0, third) + text.slice(fourth, fifth) + text.slice(third, fourth) + text.slice(fifth)
    const document = parse(variant, {id})
    const places = (list: PolicyDocument['measures']): unknown =>
      list.map((measure) => [measure.number, measure.chapter]).toSorted((a, b) => Number(a[0]) - Number(b[0]))
    expect(document.chapters.map(({number}) => number)).toEqual([
      1,
      2,
      4,
      3,
      ...chapters.slice(4).map(({number}) => number)
    ])
    expect(places(document.measures)).toEqual(places(measures))
    expect(new Set(document.messages.map(({code}) => code))).toEqual(
      new Set(['numbering-gap', 'numbering-back'])
    )
  }
)
