import {expect, test} from 'vitest'
import {type ReportInput, renderJson, renderPage, renderReport} from '../src/index.ts'
import {percent} from '../src/views/reuse/percent.ts'
import {compared, readCsv, readHtml, readSvg, report, reportOf, sketch} from './fixtures.ts'

const shared = '完善行政复议工作机制，加强行政复议应诉工作，不断提升行政机关负责人出庭应诉率。'
const alike = compared(
  reportOf(
    sketch('a', '甲区', {}, [
      {text: shared, section: 22, serves: [{id: '22.1', quote: '完善行政复议工作机制'}]},
      {text: '设立夜市议事会，由摊主推选，逐月公开议事记录。', section: null, local: true, review: true}
    ]),
    sketch('b', '乙区', {}, [
      {
        text: shared.replace('不断提升', '切实提高'),
        section: 23,
        serves: [{id: '22.1', quote: '完善行政复议工作机制'}]
      }
    ]),
    sketch('c', '丙区', {kind: 'report'}, [{text: '全年办结案件。', section: 22}])
  )
)
const input = compared(report)

const file = (from: ReportInput, name: string): string =>
  String(renderReport(from, {lang: 'en'}).find(({path}) => path === name)?.content ?? '')
const figures = (from: ReportInput) => JSON.parse(renderJson(from)).views

test.each([input, alike])('the chart, the table and report.json count the same for each pair', (from) => {
  const parts = ['only-first', 'both-differing', 'both-alike', 'doubtful', 'only-second', 'rest']
  const expected = figures(from).differences.map(
    ({a, b, counts}: {a: string; b: string; counts: Readonly<Record<string, number>>}) => {
      const {
        onlyA = 0,
        both = 0,
        differing = 0,
        doubtful = 0,
        onlyB = 0,
        neither = 0,
        notApplicable = 0
      } = counts
      const numbers = [onlyA, differing, both - differing, doubtful, onlyB, neither + notApplicable]
      expect(numbers.reduce((sum, n) => sum + n)).toBe(167)
      return [a, b, ...numbers].join(' ')
    }
  )
  expect(expected.length).toBeGreaterThan(2)
  for (const name of ['differences.svg', 'differences-single.svg']) {
    const bars = [...readSvg(file(from, name)).querySelectorAll('g.pair-bar')]
    const drawn = bars.map((bar) => {
      const numbers = parts.map((part) => Number(bar.getAttribute(`data-${part}`)))
      // As long as its number, and a number that has room is that number.
      const widths = [...bar.querySelectorAll('rect[stroke]')].map((rect) =>
        Number(rect.getAttribute('width'))
      )
      const whole = widths.reduce((sum, width) => sum + width)
      expect(widths.map((width) => Math.round((167 * width) / whole))).toEqual(numbers.filter((n) => n > 0))
      for (const text of bar.querySelectorAll('text')) expect(numbers).toContain(Number(text.textContent))
      return [bar.getAttribute('data-a'), bar.getAttribute('data-b'), ...numbers].join(' ')
    })
    expect(drawn).toEqual(expected)
  }
  const rows = [...readHtml(renderPage(from)).querySelectorAll('table.pairs tr[data-row]')]
  expect(
    rows.map((row) =>
      [...row.querySelectorAll('td[data-label]')].slice(1).map((cell) => Number(cell.textContent))
    )
  ).toEqual(
    figures(from).differences.map(({counts}: {counts: Readonly<Record<string, number>>}) =>
      [
        'onlyA',
        'both',
        'differing',
        'doubtful',
        'onlyB',
        'neither',
        'notApplicable',
        'deadline',
        'target',
        'strength',
        'system',
        'coverage',
        'units',
        'moved'
      ].map((key) => counts[key])
    )
  )
})

test('the page holds the differences that report.json lists, and differences.csv too', () => {
  const page = readHtml(renderPage(input))
  const {differences: known} = JSON.parse(page.querySelector('#data')?.textContent ?? '')
  const pairs: readonly {
    a: string
    b: string
    requirements: readonly {id: string; standing: string; differences: readonly unknown[]}[]
  }[] = figures(input).differences
  expect(known.pairs).toEqual(pairs.map(({a, b}) => [a, b]))
  for (const [at, {requirements}] of pairs.entries()) {
    const data = JSON.parse(page.querySelector(`#pair-${at}`)?.textContent ?? '')
    const ids = (standing: string): readonly string[] =>
      requirements.filter((one) => one.standing === standing).map(({id}) => id)
    expect([data.onlyA, data.onlyB]).toEqual([ids('only-a'), ids('only-b')])
    expect(data.doubtful.map(([id]: readonly string[]) => id)).toEqual(ids('doubtful'))
    expect(data.facts.map(([id]: readonly string[]) => id)).toEqual(
      requirements.flatMap(({id, differences}) => differences.map(() => id))
    )
  }
  const rows = readCsv(file(input, 'differences.csv'))
  expect(rows).toHaveLength(
    pairs.reduce(
      (sum, {requirements}) =>
        sum +
        requirements.reduce(
          (all, {standing, differences}) => all + (standing === 'both' ? differences.length : 1),
          0
        ),
      0
    )
  )
})

test('measures that share words and mainly serve another system are named once', () => {
  const [pair] = figures(alike).differences
  expect([pair.a, pair.b, pair.arePeers]).toEqual(['a', 'b', true])
  // Sections 22 and 23 are of one system.
  expect(pair.moved).toEqual([])
  const other = compared(
    reportOf(
      sketch('a', '甲区', {}, [{text: shared, section: 22}]),
      sketch('b', '乙区', {}, [{text: shared, section: 9}])
    )
  )
  expect(figures(other).differences[0].moved).toEqual([{a: 'a#1', b: 'b#1', systemA: 7, systemB: 3}])
})

test('shares and flows are the same in charts, page, CSV and report.json', () => {
  const {documents, flows, passages} = figures(alike).reuse
  expect(passages).toHaveLength(1)
  const shares = documents.map(
    (one: {document: string; letters: number; common: number; regional: number; own: number}) =>
      [one.document, one.letters, one.common, one.regional, one.own].join(' ')
  )
  const bars = [...readSvg(file(alike, 'reuse.svg')).querySelectorAll('g.shares')]
  expect(
    bars.map((bar) =>
      ['document', 'letters', 'common', 'regional', 'own']
        .map((name) => bar.getAttribute(`data-${name}`))
        .join(' ')
    )
  ).toEqual(shares)
  for (const bar of bars) {
    const printed = ['common', 'regional', 'own'].map((name) =>
      percent(Number(bar.getAttribute(`data-${name}`)))
    )
    for (const text of bar.querySelectorAll('text')) expect(printed).toContain(text.textContent)
  }
  const csv = readCsv(file(alike, 'reuse.csv'))
  expect(
    csv.map((row) =>
      [row.document, row.letters, row.share_common, row.share_regional, row.share_own].join(' ')
    )
  ).toEqual(shares)
  const page = readHtml(renderPage(alike))
  expect(
    [...page.querySelectorAll('table.shares tr[data-row]')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent)
    )
  ).toEqual(
    documents.map((one: {letters: number; common: number; regional: number; own: number}) => [
      String(one.letters),
      percent(one.common),
      percent(one.regional),
      percent(one.own)
    ])
  )
  const drawn = [...readSvg(file(alike, 'reuse-flows.svg')).querySelectorAll('g.flow')].map((cell) => {
    const share = Number(cell.getAttribute('data-share'))
    expect(cell.querySelector('text')?.textContent).toBe(percent(share))
    return {of: cell.getAttribute('data-of'), in: cell.getAttribute('data-in'), share}
  })
  expect(drawn).toEqual(flows)
  expect([...page.querySelectorAll('table.flows td a')].map((link) => link.textContent)).toEqual(
    flows.map(({share}: {share: number}) => percent(share))
  )
  expect(
    flows.find((flow: {of: string; in: string}) => flow.of === 'a' && flow.in === 'b').share
  ).toBeGreaterThan(0.4)
})

test('a measure without a counterpart is an innovation, with its words and its flags', () => {
  const {innovations} = figures(alike).reuse
  expect(innovations).toEqual([{document: 'a', measure: 'a#2', local: true, review: true, own: 1}])
  const page = readHtml(renderPage(alike))
  const [row] = page.querySelectorAll('table.innovations tr[data-row]')
  expect(row?.textContent).toContain('设立夜市议事会，由摊主推选，逐月公开议事记录。')
  expect([...(row?.querySelectorAll('.flag') ?? [])].map((flag) => flag.textContent)).toEqual([
    '地方创新',
    '待人工复核'
  ])
  expect(row?.querySelector('a')?.getAttribute('data-key')).toBe('a#2')
  expect(page.querySelector('section[data-view=reuse]')?.textContent).toContain(
    '程序没有找到：乙区、丙区·报告'
  )
})

test('terms stand with the figures that were found', () => {
  const said = compared(
    reportOf(
      sketch('a', '甲区', {}, [{text: '夜市'.repeat(20) + '普法'.repeat(20), section: 16}]),
      sketch('b', '乙区', {}, [{text: '普法'.repeat(40), section: 16}])
    )
  )
  const {ownWords} = figures(said).reuse
  const page = readHtml(renderPage(said))
  let rows = 0
  for (const {document, terms} of ownWords.documents) {
    const shown = [...page.querySelectorAll(`table[data-terms="${document}"] tr[data-row]`)].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)
    )
    rows += shown.length
    expect(shown).toEqual(
      terms.slice(0, 12).map((one: Readonly<Record<string, number | string>>) => {
        const fixed = (key: string): string => Number(one[key]).toFixed(2)
        const odds = `${fixed('logOdds')} (${fixed('low')}–${fixed('high')})`
        return [
          one.term,
          String(one.count),
          fixed('perThousand'),
          String(one.others),
          fixed('othersPerThousand'),
          odds,
          fixed('z')
        ]
      })
    )
  }
  expect(rows).toBeGreaterThan(0)
  expect(readCsv(file(said, 'terms.csv'))).toHaveLength(
    ownWords.documents.reduce(
      (sum: number, {terms, places}: {terms: unknown[]; places: unknown[]}) =>
        sum + terms.length + places.length,
      0
    )
  )
})

test('above eight documents the page says which pairs were left out; above twenty, that words were', () => {
  const many = compared(reportOf(...Array.from({length: 21}, (_, at) => sketch(`d${at}`, `第${at}区`))))
  const page = readHtml(renderPage(many))
  expect(page.querySelector('section[data-view=differences] .note')?.textContent).toBe(
    '两两对照的是前 8 份文件（并列的在先），其余 13 份没有对照；任意两份可用 gangmu compare 对照。'
  )
  expect(page.querySelectorAll('table.pairs tr[data-row]')).toHaveLength(28)
  expect(page.querySelector('section[data-view=reuse] .note')?.textContent).toMatch(/^文件多于二十份/)
  // A matrix of hundreds of documents could not be read: the CSV has the pairs.
  expect(page.querySelector('table.flows')).toBeNull()
})

test.each<[string, ReportInput]>([
  ['one document alone', compared(reportOf(sketch('a', '甲区')))],
  ['a document with no measures', compared(reportOf(sketch('a', '甲区', {}, []), sketch('b', '乙区')))],
  ['a district name twice', compared(reportOf(sketch('a', '同名区'), sketch('b', '同名区')))],
  ['a name of 120 characters', compared(reportOf(sketch('a', '很长的名字'.repeat(24)), sketch('b', '乙区')))],
  ['documents that were not compared', report]
])('%s: the views say what there is, and no more', (_, from) => {
  for (const lang of ['zh', 'en'] as const) {
    for (const {path, content} of renderReport(from, {lang, only: ['differences', 'reuse']})) {
      const text = String(content).replaceAll(/<script>.*?<\/script>/gs, '')
      expect(text, path).not.toMatch(/\bNaN\b|\bundefined\b|\bInfinity\b|\[object /)
    }
  }
})

test('two views alone bring their own files and data, and no others', () => {
  const paths = renderReport(input, {only: ['reuse']}).map(({path}) => path)
  expect(paths).toContain('reuse-flows.svg')
  expect(paths).not.toContain('differences.svg')
  expect(renderPage(input, {only: ['reuse']})).not.toContain('id="pair-0"')
})
