import type {Measure, Target} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {
  orderEntries,
  type ReportEntry,
  type ReportInput,
  renderJson,
  renderPage,
  renderReport
} from '../src/index.ts'
import {createContext} from '../src/views/context.ts'
import {pairDocuments} from '../src/views/plan-and-report/pair-documents.ts'
import {placeRequirements, requirementCells} from '../src/views/requirements/requirement-matrix.ts'
import {requirementsChart} from '../src/views/requirements/requirements-chart.ts'
import {strengthBySystem} from '../src/views/strength/strength-by-system.ts'
import {strengthChart} from '../src/views/strength/strength-chart.ts'
import {joinTargets} from '../src/views/targets/join-targets.ts'
import {sectionDeadlines} from '../src/views/targets/section-deadlines.ts'
import {normalizeSubject, unitFamily} from '../src/views/targets/target-subject.ts'
import {unitsBySystem} from '../src/views/units/units-by-system.ts'
import {unitsChart} from '../src/views/units/units-chart.ts'
import {north, outline, readCsv, readHtml, readSvg, report, reportOf, sketch, south} from './fixtures.ts'

/** A document whose measures carry these facts, one each; their sections are those of the sketch. */
function withFacts(
  id: string,
  name: string,
  facts: readonly (Partial<Measure> & {readonly section?: number | null})[],
  document: Partial<ReportEntry['document']> = {}
): ReportEntry {
  const entry = sketch(
    id,
    name,
    document,
    facts.map(({section}) => ({text: '加强有关工作。', section: section ?? null}))
  )
  const measures = entry.document.measures.map((measure, at) => {
    const {section: _, ...own} = facts[at] ?? {}
    return {...measure, ...own}
  })
  return {...entry, document: {...entry.document, measures}}
}

function target(
  subject: string | null,
  value: number,
  unit: string,
  kind: Target['kind'] = 'target'
): Target {
  const point = {line: 1, column: 1, offset: 0}
  const text = `不低于${value}${unit}`
  return {text, value, unit, comparator: '>=', subject, kind, position: {start: point, end: point}}
}

/** Subjects of each row, with the documents that it holds. */
function joined(...entries: readonly ReportEntry[]): readonly string[] {
  return joinTargets(createContext(reportOf(...entries)))
    .filter(({facts}) => facts.some(({document}) => document !== null))
    .map(({subject, facts}) => `${subject}: ${facts.map(({document}) => document ?? 'outline').join(' ')}`)
}

test.each([
  ['2022年全区行政机关负责人出庭应诉率', '行政机关负责人出庭应诉率'],
  ['区属行政机关负责人出庭应诉率', '行政机关负责人出庭应诉率'],
  ['全区41个党政机关公职律师', '党政机关公职律师'],
  ['全县党政机关公职律师配备', '党政机关公职律师'],
  ['举办法治专题讲座', '法治专题讲座'],
  ['“一次办”比例', '一次办比例'],
  ['培训', '培训']
])('%s is about %s', (subject, plain) => {
  expect(normalizeSubject(subject)).toBe(plain)
})

test('units of one kind stand for one another', () => {
  expect(unitFamily('期/年')).toBe(unitFamily('次'))
  expect(unitFamily('课时')).toBe(unitFamily('学时/人年'))
  expect(unitFamily('％')).toBe(unitFamily('%'))
  expect(unitFamily('个工作日')).toBe(unitFamily('日'))
  expect(unitFamily('件')).not.toBe(unitFamily('次'))
})

test('targets of one subject stand together, whatever place and year they name', () => {
  const a = withFacts('a', '甲区', [
    {section: 23, targets: [target('全区行政机关负责人出庭应诉率', 100, '%')]}
  ])
  // The method put it into another section; the name is sure enough.
  const b = withFacts('b', '乙区', [
    {section: 32, targets: [target('2023年乙区属行政机关负责人出庭应诉率', 90, '%')]}
  ])
  expect(joined(a, b)).toEqual(['行政机关负责人出庭应诉率: a b'])
})

test('a short head is enough within one section, and not beyond it', () => {
  const a = withFacts('a', '甲区', [{section: 34, targets: [target('业务知识培训', 60, '学时')]}])
  const b = withFacts('b', '乙区', [{section: 34, targets: [target('专业法律培训', 40, '学时')]}])
  const c = withFacts('c', '丙区', [{section: 18, targets: [target('应急演练培训', 8, '学时')]}])
  // The outline asks for the training of officers in hours too.
  expect(joined(a, b, c)).toEqual(['应急演练培训: c', '培训: outline a b'])
})

test('other units, other rates and the numbers of one provision are kept apart', () => {
  const rates = [target('按期答复率', 100, '%'), target('按时回复率', 95, '%')]
  const a = withFacts('a', '甲区', [{section: 27, targets: rates}])
  const b = withFacts('b', '乙区', [
    {section: 27, targets: [target('群众满意率', 95, '%'), target('行政执法案卷评查', 2, '次')]}
  ])
  const c = withFacts('c', '丙区', [{section: 27, targets: [target('行政执法案卷评查', 100, '%')]}])
  expect(joined(a, b, c)).toHaveLength(5)
})

test('a number without a subject is shown by itself and joins nothing', () => {
  const a = withFacts('a', '甲区', [{section: 5, targets: [target(null, 2, '个')]}])
  const b = withFacts('b', '乙区', [{section: 5, targets: [target(null, 2, '个')]}])
  expect(joined(a, b)).toEqual(['null: a', 'null: b'])
})

test('deadlines stand under their section with those of the outline; those of reports do not', () => {
  const point = {line: 1, column: 1, offset: 0}
  const deadline = {
    text: '2024年年底前',
    date: '2024-12-31',
    kind: 'by' as const,
    position: {start: point, end: point}
  }
  const plan = withFacts('plan', '甲区', [{section: 26, deadlines: [deadline]}])
  const done = withFacts('done', '甲区', [{section: 26, deadlines: [deadline]}], {kind: 'report'})
  const found = sectionDeadlines(createContext(reportOf(plan, done))).find(({section}) => section === 26)
  expect(found?.facts.map(({document, date}) => [document, date])).toEqual([
    [null, '2024-12-31'],
    ['plan', '2024-12-31']
  ])
})

const units = (
  lead: readonly string[],
  responsible: readonly string[] = [],
  cooperating: readonly string[] = []
) => ({
  lead,
  responsible,
  cooperating
})

test('a unit leads or helps a measure once, and every number of the chart is that of the figures', () => {
  const entry = withFacts('a', '甲区', [
    {section: 9, units: units(['司法局', '财政局'], ['各部门'])},
    {section: 9, units: units(['司法局'], ['司法局', '各部门'], ['各部门'])},
    {section: null, units: units([], ['司法局'])},
    {section: 20}
  ])
  const context = createContext(reportOf(entry))
  const [document] = context.documents
  if (!document) throw new Error('There is no document')
  const {rows, measuresWithUnits} = unitsBySystem(document)
  expect(measuresWithUnits).toBe(3)
  expect(rows.map(({name, total}) => [name, total.lead, total.help])).toEqual([
    ['司法局', 2, 1],
    ['财政局', 1, 0],
    ['各部门', 0, 2]
  ])
  const svg = readSvg(unitsChart(context, document).render('double'))
  const drawn = [...svg.querySelectorAll('g.unit')].map((group) => [
    group.getAttribute('data-unit'),
    Number(group.getAttribute('data-system')),
    [...group.querySelectorAll('text')].map((text) => Number(text.textContent))
  ])
  expect(drawn).toEqual([
    ['司法局', 3, [2]],
    ['各部门', 3, [2]],
    ['财政局', 3, [1]]
  ])
})

test('every measure has one strength, and the bars are as long as their counts', () => {
  const strong = {value: 'mandatory' as const, words: ['必须']}
  const entry = withFacts('a', '甲区', [
    {section: 9, strength: strong},
    {section: 9},
    {section: 13, strength: strong}
  ])
  const context = createContext(reportOf(entry, north))
  const [first] = strengthBySystem(context)
  expect(first?.all).toEqual({mandatory: 2, committed: 0, encouraged: 0, exploratory: 0, unstated: 1})
  const bar = readSvg(strengthChart(context).render('double')).querySelector(
    'g.strength[data-document=a][data-system="3"]'
  )
  const widths = [...(bar?.querySelectorAll('rect') ?? [])].map((rect) => Number(rect.getAttribute('width')))
  expect(widths).toHaveLength(2)
  expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 0)
  expect(bar?.querySelector('text')?.textContent).toBe('2')
})

test('a report stands beside the plan of its own place only, and is never called fulfilled', () => {
  const place = {region: '甲省乙市甲区', level: 'county'} as const
  const plan = withFacts('plan', '甲区', [{section: 9}], place)
  const other = withFacts('other', '甲区', [{section: 9}], {...place, region: '丙省丁市甲区'})
  const done = withFacts('done', '甲区', [{section: 9}, {section: 13}], {
    ...place,
    kind: 'report',
    period: {from: 2021, to: 2021}
  })
  const input = reportOf(plan, other, done)
  const pairs = pairDocuments(createContext(input))
  expect(pairs.map((pair) => [pair.report.id, pair.plan.id, pair.isReportEarlier])).toEqual([
    ['done', 'plan', true]
  ])
  expect(
    pairs[0]?.systems.map(({done: work, promised}) => [work.length, promised.length]).slice(2, 5)
  ).toEqual([
    [1, 1],
    [0, 0],
    [1, 0]
  ])
  for (const lang of ['zh', 'en'] as const) {
    expect(renderPage(input, {lang, only: ['plan-and-report']})).not.toMatch(/已经完成|已兑现|fulfilled/u)
  }
})

test('deadlines are the same in charts, page, CSV and report.json', () => {
  const point = {line: 1, column: 1, offset: 0}
  const by = (text: string, date: string | null) => ({
    text,
    date,
    kind: date === null ? ('ongoing' as const) : ('by' as const),
    position: {start: point, end: point}
  })
  const input = reportOf(
    withFacts('a', '甲区', [
      {section: 26, deadlines: [by('2024年年底前', '2024-12-31'), by('长期坚持', null)]},
      {section: null, deadlines: [by('2023年6月前', '2023-06-30')]}
    ]),
    withFacts('b', '乙区', [{section: 26, deadlines: [by('2023年底前', '2023-12-31')]}])
  )
  const {deadlines}: {deadlines: ReturnType<typeof sectionDeadlines>} = JSON.parse(renderJson(input)).views
    .targets
  const facts = deadlines.flatMap(({facts: all}) => all)
  expect(facts.filter(({document}) => document !== null)).toHaveLength(4)
  const files = new Map(renderReport(input, {lang: 'en'}).map(({path, content}) => [path, String(content)]))
  const key = ({provision, date}: {provision: string; date: string | null}): string => `${provision} ${date}`
  expect(
    readCsv(files.get('deadlines.csv') ?? '')
      .map((row) => `${row.provision} ${row.date === '' ? null : row.date}`)
      .sort()
  ).toEqual(facts.map(key).sort())
  // Charts show what has a date, in sections that some document dates.
  const dated = deadlines
    .map(({facts: all}) => all.filter(({date}) => date !== null))
    .filter((all) => all.some(({document}) => document !== null))
    .flat()
    .map(key)
    .sort()
  expect(dated.length).toBeGreaterThan(3)
  for (const name of ['deadlines.svg', 'deadlines-single.svg']) {
    const marks = [...readSvg(files.get(name) ?? '').querySelectorAll('g.mark')]
    const drawn = marks.flatMap((mark) => {
      const dates = (mark.getAttribute('data-dates') ?? '').split(' ')
      expect(dates).toHaveLength(1)
      return (mark.getAttribute('data-provisions') ?? '')
        .split(' ')
        .map((provision) => `${provision} ${dates[0]}`)
    })
    expect(drawn.sort()).toEqual(dated)
    const years = [...new Set(dated.map((line) => line.split(' ')[1]?.slice(0, 4)))]
    for (const year of years) expect(files.get(name)).toContain(`>${year}<`)
  }
  const table = [...readHtml(renderPage(input)).querySelectorAll('section[data-view=targets] table')].at(-1)
  const shown = [...(table?.querySelectorAll('td li b') ?? [])].map((words) => words.textContent)
  expect(shown.sort()).toEqual(facts.map(({text}) => text).sort())
})

test('a report beside its plan counts the same in charts, page and report.json', () => {
  const place = {region: '甲省乙市甲区', level: 'county'} as const
  const input = reportOf(
    withFacts('plan', '甲区', [{section: 9}, {section: 9}, {section: 20}], place),
    withFacts('done', '甲区', [{section: 9}, {section: 13}, {section: null}], {...place, kind: 'report'})
  )
  const [pair]: readonly {
    systems: readonly {system: number; done: string[]; announced: string[]; promised: string[]}[]
  }[] = JSON.parse(renderJson(input)).views['plan-and-report']
  const expected = pair?.systems.map(({system, done, promised}) => [system, done.length, promised.length])
  expect(
    expected?.flatMap(([, done, promised]) => [done, promised]).reduce((sum = 0, n = 0) => sum + n)
  ).toBe(5)
  const files = new Map(renderReport(input).map(({path, content}) => [path, String(content)]))
  for (const name of ['report-and-plan-done-plan.svg', 'report-and-plan-done-plan-single.svg']) {
    const rows = [...readSvg(files.get(name) ?? '').querySelectorAll('g.pair')]
    expect(
      rows.map((row) =>
        ['system', 'done', 'promised'].map((data) => Number(row.getAttribute(`data-${data}`)))
      )
    ).toEqual(expected)
    expect(
      rows.map((row) => [...row.querySelectorAll('text')].map((text) => Number(text.textContent)))
    ).toEqual(expected?.map(([, done, promised]) => [done, promised]))
  }
  const rows = [...readHtml(renderPage(input)).querySelectorAll('table.pair tr[data-row]')]
  expect(
    rows.map((row) => {
      const [done, , promised] = [...row.querySelectorAll('td')].map(
        (cell) => cell.querySelectorAll('li').length
      )
      return [Number(row.getAttribute('data-system')), done, promised]
    })
  ).toEqual(expected)
})

test('the chart, the CSV, the JSON and the coverage say the same of every requirement', () => {
  const context = createContext(report)
  const placed = placeRequirements(context)
  const expected = context.documents
    .flatMap(({id, ...document}) =>
      requirementCells({id, ...document}, placed).map(
        ({status, by}, at) => `${id} ${placed[at]?.requirement.id} ${status} ${by.length}`
      )
    )
    .sort()
  expect(expected).toHaveLength(4 * 167)
  for (const size of ['single', 'double'] as const) {
    const svg = readSvg(requirementsChart(context).render(size))
    const drawn = [...svg.querySelectorAll('g.cell')].flatMap((cell) => {
      const get = (name: string) => cell.getAttribute(`data-${name}`) ?? ''
      expect(cell.querySelector('.glyph')?.getAttribute('data-glyph')).toBe(get('status'))
      return get('document') === ''
        ? []
        : [`${get('document')} ${get('part')} ${get('status')} ${get('provisions')}`]
    })
    expect(drawn.sort()).toEqual(expected)
  }
  const json: readonly {
    document: string
    requirements: readonly {id: string; status: string; by: readonly string[]}[]
  }[] = JSON.parse(renderJson(report)).views.requirements
  const inJson = json.flatMap(({document, requirements}) =>
    requirements.map(({id, status, by}) => `${document} ${id} ${status} ${by.length}`)
  )
  expect(inJson.sort()).toEqual(expected)
  const coverage = report.entries.flatMap(({document, alignment}) =>
    alignment.coverage.requirements.map(({id, status, by}) => `${document.id} ${id} ${status} ${by.length}`)
  )
  expect(coverage.sort()).toEqual(expected)
  const csv = renderReport(report, {lang: 'en'}).find(({path}) => path === 'requirements.csv')
  expect(readCsv(String(csv?.content))).toHaveLength(4 * 167)
})

test('only the views asked for are drawn, and the method always', () => {
  const files = renderReport(report, {only: ['targets']})
    .map(({path}) => path)
    .filter((path) => !path.startsWith('data/'))
  expect(files).toEqual(['index.html', 'targets.csv', 'deadlines.csv', 'measures.csv', 'report.json'])
  const page = renderPage(report, {only: ['targets']})
  expect([...page.matchAll(/<section data-view="([a-z-]+)"/g)].map(([, name]) => name)).toEqual([
    'targets',
    'method'
  ])
  expect(() => renderPage(report, {only: ['heatmap']})).toThrow(
    /Expected views among matrix, .*found `heatmap`/
  )
})

test('documents come in the order asked for', () => {
  const order = (how: string): readonly string[] => orderEntries(report, how).map(({document}) => document.id)
  expect(order('given')[0]).toBe('haibin-workpoints-2020')
  expect(order('date')[0]).toBe('haibin-workpoints-2020')
  expect(order('coverage')[0]).toBe('chengnan-plan-2022')
  expect(order('chengbei-plan-2022,chengxi-outline-2021').slice(0, 2)).toEqual([
    'chengbei-plan-2022',
    'chengxi-outline-2021'
  ])
  expect(() => order('nowhere')).toThrow(RangeError)
})

test('all documents stand side by side where that is asked for, each with its kind', () => {
  const {documents} = createContext({...report, beside: 'all'})
  expect(documents.every(({apart}) => apart.length === 0)).toBe(true)
  expect(documents.map(({label}) => label)).toContain('城南区·实施方案 2021–2025')
})

test.each<[string, ReportInput]>([
  ['a document with no measures', reportOf(sketch('empty', '空白区', {}, []))],
  ['one document alone', reportOf(south)],
  ['a district name twice', reportOf(sketch('a', '同名区'), sketch('b', '同名区'))],
  ['a name of 120 characters', reportOf(sketch('long', '很长的名字'.repeat(24)), north)],
  ['a measure without an alignment', reportOf(withoutLastAlignment(south))],
  ['eleven documents', reportOf(...Array.from({length: 11}, (_, at) => sketch(`d${at}`, `第${at}区`)))],
  ['thirteen documents', reportOf(...Array.from({length: 13}, (_, at) => sketch(`d${at}`, `第${at}区`)))]
])('%s: every file says what there is, and no more', (_, input) => {
  for (const lang of ['zh', 'en'] as const) {
    for (const {path, content} of renderReport(input, {lang})) {
      const text = String(content).replaceAll(/<script>.*?<\/script>/gs, '')
      expect(text, path).not.toMatch(/\bNaN\b|\bundefined\b|\bInfinity\b|\[object /)
      expect(text.length, path).toBeGreaterThan(20)
    }
  }
})

test('requirement ids that the outline does not have are refused by name', () => {
  const [first] = south.alignment.alignments
  if (!first) throw new Error('There is no alignment')
  const link = {id: '99.1', confidence: 0.9, relation: 'equivalent' as const, evidence: []}
  const alignments = [{...first, requirements: [link]}, ...south.alignment.alignments.slice(1)]
  const input = reportOf({...south, alignment: {...south.alignment, alignments}})
  expect(() => renderReport(input)).toThrow(/`chengnan-plan-2022#s1`.*`99\.1`.*outline-2021-2025/)
})

test('an outline of any size is drawn', () => {
  const systems = outline.systems.slice(2, 3)
  const small = {...outline, systems}
  const numbers = new Set(systems.flatMap(({sections}) => sections.map(({number}) => number)))
  const isKept = (id: string): boolean => numbers.has(Number(id.split('.')[0]))
  const entries = [north, south].map(({document, alignment}) => ({
    document,
    alignment: {
      ...alignment,
      alignments: alignment.alignments.map((one) => ({
        ...one,
        requirements: one.requirements.filter(({id}) => isKept(id))
      })),
      coverage: {
        systems: alignment.coverage.systems.filter(({number}) => number === 3),
        sections: alignment.coverage.sections.filter(({number}) => numbers.has(number)),
        requirements: alignment.coverage.requirements.filter(({id}) => isKept(id))
      }
    }
  }))
  const input = {...report, outline: small, entries}
  const files = renderReport(input)
  expect(files.some(({path}) => path === 'matrix-requirements.svg')).toBe(true)
  expect(renderPage(input).match(/<a class="cell /g)).toHaveLength(
    2 * (1 + numbers.size + placeRequirements({input}).length)
  )
})

function withoutLastAlignment({document, alignment}: ReportEntry): ReportEntry {
  return {document, alignment: {...alignment, alignments: alignment.alignments.slice(0, -1)}}
}
