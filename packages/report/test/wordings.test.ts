import {expect, test} from 'vitest'
import {renderMatrixSvg, renderPage, renderSummary} from '../src/index.ts'
import type {DocumentData, PageData} from '../src/page/page-data.ts'
import type {PairData} from '../src/page/pair-data.ts'
import {wordings} from '../src/wordings.ts'
import {compared, outline, readHtml, readSvg, report} from './fixtures.ts'

const placeholders = (wording: string): readonly string[] =>
  [...new Set([...wording.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort()

test('every wording has both languages and the same values in both', () => {
  for (const [key, {zh, en}] of Object.entries(wordings)) {
    expect(zh, key).not.toBe('')
    expect(en, key).not.toMatch(/^$|[\p{Script=Han}，。、：；？！（）「」《》]/u)
    // A Chinese title inside an English one would help nobody; the charts name the outline in their source.
    if (key !== 'default-title') expect(placeholders(en), key).toEqual(placeholders(zh))
  }
})

/** Words of the sources: names and titles of documents, of the outline, and quotations. */
const quoted: readonly string[] = [
  outline.title,
  ...report.entries.flatMap(({document, alignment}) => [
    document.shortName,
    document.title ?? '',
    ...alignment.alignments.map(({decidedBy}) => decidedBy)
  ]),
  ...(report.notGiven ?? [])
]
  .filter((text) => text !== '')
  .toSorted((a, b) => b.length - a.length)

const chineseIn = (text: string): readonly string[] =>
  quoted.reduce((rest, name) => rest.replaceAll(name, ''), text).match(/\p{Script=Han}+/gu) ?? []

test('an English page has no Chinese but names, titles and quotations', () => {
  const page = readHtml(renderPage(compared(report), {lang: 'en'}))
  expect(page.documentElement.getAttribute('lang')).toBe('en')
  const attributes = [...page.querySelectorAll('[title], [aria-label]')].map(
    (element) => `${element.getAttribute('title') ?? ''}${element.getAttribute('aria-label') ?? ''}`
  )
  const json = (id: string) => JSON.parse(page.querySelector(id)?.textContent ?? '')
  const {words, statusWords, parts, documents, differences}: PageData = json('#data')
  const data = [
    ...Object.values(words),
    ...Object.values(statusWords),
    ...Object.values(differences?.words ?? {}),
    ...(differences?.pairs ?? []).flatMap((_, at) => {
      const {notes, counts}: PairData = json(`#pair-${at}`)
      return [...notes, ...counts.map(([label]) => label)]
    }),
    ...Object.entries(parts).flatMap(([key, {name}]) => (key.includes('.') ? [] : [name])),
    ...documents.flatMap((_, at) => {
      const {cells, provisions}: DocumentData = json(`#data-${at}`)
      return [
        ...Object.values(cells).map(({figures}) => figures),
        ...Object.values(provisions).flatMap(({decision, links}) => [
          decision,
          ...links.map(({detail}) => detail)
        ])
      ]
    })
  ]
  // What is quoted says that it is Chinese; requirements are, where the catalogue has no English.
  for (const quoted of page.querySelectorAll('.page [lang="zh-CN"], .requirements th[scope=row]'))
    quoted.remove()
  expect(chineseIn(page.querySelector('.page')?.textContent ?? '')).toEqual([])
  expect(attributes.flatMap(chineseIn)).toEqual([])
  expect(data.flatMap(chineseIn)).toEqual([])
})

test.each(['systems', 'sections'] as const)('an English chart by %s has no Chinese but names', (by) => {
  const svg = readSvg(renderMatrixSvg(report, by, {lang: 'en'}))
  expect(svg.documentElement.getAttribute('lang')).toBe('en')
  expect(chineseIn(svg.documentElement.textContent ?? '')).toEqual([])
})

test('an English summary has no Chinese but names and titles', () => {
  expect(chineseIn(renderSummary(report, {lang: 'en'}))).toEqual([])
})
