import fs from 'node:fs'
import {expect, test} from 'vitest'
import {wrongWords} from '../../src/check/wrong-words.ts'
import {checkDraft, type Draft, renderRulePage, renderRules, rules} from '../../src/index.ts'
import {draftOf, entryOf} from './drafts.ts'

const read = (name: string): string => fs.readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const given: Readonly<Record<string, Partial<Draft>>> = {
  'unlisted-unit': {units: ['区司法局', '区政府办']},
  'deadline-past': {asOf: '2022-05-04'}
}
const found = (name: string, text: string): readonly string[] =>
  checkDraft(draftOf(text, given[name]))
    .findings.filter(({rule}) => rule === name)
    .map(({words}) => words ?? '')

/** What the rule points out in its fixture. */
const expected: Readonly<Record<string, readonly string[]>> = {
  numbering: ['4.'],
  'unbalanced-marks': ['“'],
  'impossible-date': ['2023年6月31日'],
  'dangling-reference': ['本方案第九部分'],
  'wrong-character': ['钢性'],
  'unit-spellings': ['区政府办公室'],
  'unlisted-unit': ['区法制局'],
  'missing-unit': ['5.完善行政执法程序'],
  'deadline-past': ['2021年年底前'],
  'deadline-outside-period': ['2027年年底前'],
  'superseded-basis': ['《法治政府建设实施纲要（2015—2020年）》'],
  'doubled-words': ['完善完善', '，，'],
  'missing-full-stop': ['设。充实人员力量'],
  'unit-separators': ['，'],
  'mixed-width': [','],
  'stray-space': ['法 程'],
  'lower-target': ['不少于40学时'],
  'missing-deadline': ['基本建成区、镇街两级行政执法协调监督工作体系'],
  'weaker-verb': ['探索建立政府权责清单制度']
}

test.each(Object.entries(expected))(
  '%s points out its fixture, and nothing in the right one',
  (name, words) => {
    expect(found(name, read(`${name}/wrong.txt`))).toEqual(words)
    expect(found(name, read(`${name}/right.txt`))).toEqual([])
  }
)

test('every rule has a fixture', () => {
  const covered = [...Object.keys(expected), 'missing-requirement', 'partial-requirement']
  expect(rules.map(({name}) => name).toSorted()).toEqual(covered.toSorted())
})

test('a missing requirement shows the nearest words and how a peer puts it', () => {
  const peer = entryOf(
    '城北区法治政府建设实施方案（2021—2025年）\n\n一、健全行政执法工作体系\n\n1.落实“谁执法谁普法”普法责任制。加强以案释法。\n\n2.完善行政执法程序。\n',
    'chengbei'
  )
  const {findings} = checkDraft(draftOf(read('missing-requirement/wrong.txt'), {peers: [peer]}))
  const finding = findings.find(({requirement}) => requirement === '16.4')
  expect(finding).toMatchObject({rule: 'missing-requirement', severity: 'warning'})
  expect(finding?.peers[0]?.quote).toContain('普法责任制')
  expect(finding?.peers[0]?.line).toBe(5)
  expect(
    findings.some(({requirement, rule}) => requirement === '4.5' && rule === 'missing-requirement')
  ).toBe(false)
})

test('a requirement met in part is told apart from one that is missing', () => {
  const draft = draftOf(read('partial-requirement/wrong.txt'))
  const requirements = draft.alignment.coverage.requirements.map((one) =>
    one.id === '4.5' ? {...one, status: 'partial' as const} : one
  )
  const partial = {
    ...draft,
    alignment: {...draft.alignment, coverage: {...draft.alignment.coverage, requirements}}
  }
  const rulesAt = (one: Draft): readonly string[] =>
    checkDraft(one)
      .findings.filter(({requirement}) => requirement === '4.5')
      .map(({rule}) => rule)
  expect(rulesAt(draft)).toEqual([])
  expect(rulesAt(partial)).toEqual(['partial-requirement'])
})

test('one confusable character away from what peers print is pointed out, a word of its own is not', () => {
  const peers = [
    entryOf('一、职能\n1.实行扁平化和网格化管理，构建简约高效的基层管理体制。\n2.优化网格化服务。', 'a'),
    entryOf('一、职能\n1.实行扁平化和网格化管理。\n2.推进网格化管理。', 'b')
  ]
  const check = (text: string): readonly string[] =>
    checkDraft(draftOf(text, {peers}))
      .findings.filter(({rule}) => rule === 'wrong-character')
      .map(({why}) => why)
  const [why] = check('一、职能\n1.构建基层管理体制，实行扁平化和网络化管理。\n2.落实清单。')
  expect(why).toContain('网格化管理')
  expect(check('一、职能\n1.构建基层管理体制，实行扁平化和网格化管理。\n2.加强网络化平台建设。')).toEqual([])
  // One peer with the same slip does not make it right where the outline and another peer say otherwise.
  peers[1] = entryOf('一、职能\n1.实行扁平化和网络化管理，构建体制。\n2.优化服务。', 'b')
  expect(check('一、职能\n1.构建基层管理体制，实行扁平化和网络化管理。\n2.落实清单。')).toHaveLength(1)
})

test('a rule can be switched off or weighed otherwise', () => {
  const draft = draftOf(read('stray-space/wrong.txt'))
  const severity = (settings: Parameters<typeof checkDraft>[1]): string | undefined =>
    checkDraft(draft, settings).findings.find(({rule}) => rule === 'stray-space')?.severity
  expect(severity({})).toBe('info')
  expect(severity({settings: {'stray-space': 'error'}})).toBe('error')
  expect(severity({settings: {'stray-space': 'off'}})).toBeUndefined()
  expect(() => checkDraft(draft, {settings: {'no-such': 'off'}})).toThrow(/no-such/u)
})

test.each(rules.map((rule) => [rule.name, rule] as const))(
  '%s has its page in the docs',
  async (name, rule) => {
    await expect(renderRulePage(rule)).toMatchFileSnapshot(`../../docs/rules/${name}.md`)
  }
)

test('the list of rules names each with an example, in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    const list = renderRules(lang)
    for (const {name, title, example} of rules) {
      expect(list).toContain(name)
      expect(list).toContain(title[lang])
      expect(list).toContain(example.wrong)
    }
  }
})

test.each([
  ['建设法制政府，强化法治审核', ['法制政府', '法治审核']],
  ['加强预防犯罪工作，开展防犯电信诈骗宣传', ['防犯']],
  ['构建全省统一的机制，建立建全制度，建全完善机制', ['建全', '建全']],
  ['有错必纠分清责任，化解矛盾纠分', ['纠分']],
  ['公布署名文章，周密布署', ['布署']],
  ['提高炼钢性能，增强钢性约束', ['钢性']],
  ['修复盖板，复盖城乡', ['复盖']],
  ['拍摄全过程纪录片，落实执法全过程纪录制度', ['全过程纪录']],
  ['公开当事人权利清单，编制权利清单和责任清单', ['权利清单']],
  ['明确行政权利义务，规范行政权利运行', ['行政权利']],
  ['诸侯选址，推荐侯选人', ['侯选']],
  ['既使群众满意，又使企业受益，违规犯错的从严处理，一贯切实抓好', []]
])('%s: only what is typed wrong is pointed out', (words, expected) => {
  const text = `一、职能\n1.${words}。\n2.落实清单。`
  const places = checkDraft(draftOf(text)).findings.filter(({rule}) => rule === 'wrong-character')
  expect(places.map((finding) => finding.words)).toEqual(expected)
})

test('what stands for a term of the outline stands in the catalogue', () => {
  const catalogue = JSON.stringify(draftOf('一、职能\n1.落实。').index.outline)
  const terms = wrongWords.filter(({source}) => source === '纲要目录用语')
  expect(terms.filter(({right}) => !catalogue.includes(right))).toEqual([])
  expect(terms.filter(({wrong}) => catalogue.includes(wrong))).toEqual([])
})

test('a draft whose tasks are assigned in a table names its units there', () => {
  const rows = ['落实清单', '规范执法', '优化服务', '加强监督', '化解纠纷'].map(
    (task, at) => `${at + 1}\t${task}\t区司法局`
  )
  const table = ['附件：任务分工表', '序号\t任务\t责任单位', ...rows]
  const text = ['一、职能', '1.推进改革。落实清单。', '2.优化服务。提高效能。', ...table].join('\n')
  expect(draftOf(text).document.measures.filter(({units}) => units.responsible.length > 0)).toHaveLength(5)
  expect(checkDraft(draftOf(text)).findings.filter(({rule}) => rule === 'missing-unit')).toEqual([])
})

test('work points for one year are not asked for the whole outline, nor for dates before it', () => {
  const text =
    '2023年法治政府建设工作要点\n一、复议\n1.深化行政复议体制改革，形成公正权威、统一高效的行政复议体制。\n2.落实清单。'
  const plan = draftOf(text.replace('2023年法治政府建设工作要点', '法治政府建设实施方案（2021—2025年）'))
  const points = draftOf(text)
  const workpoints = {...points, document: {...points.document, kind: 'workpoints' as const}}
  const found = (draft: Draft, rule: string): ReadonlySet<string> =>
    new Set(
      checkDraft(draft)
        .findings.filter((finding) => finding.rule === rule)
        .map(({severity}) => severity)
    )
  expect(found(plan, 'missing-requirement')).toContain('warning')
  expect(found(workpoints, 'missing-requirement')).toEqual(new Set(['info']))
  expect(found(plan, 'missing-deadline').size).toBe(1)
  expect(found(workpoints, 'missing-deadline').size).toBe(0)
})

test('what more peers have comes first among the gaps', () => {
  const head = '城北区法治政府建设实施方案（2021—2025年）\n\n一、执法\n\n'
  const both = entryOf(
    `${head}1.落实“谁执法谁普法”普法责任制。\n\n2.建立并实施行政执法监督员制度。\n`,
    'both'
  )
  const one = entryOf(`${head}1.落实“谁执法谁普法”普法责任制。\n\n2.落实权责清单制度。\n`, 'one')
  const gaps = checkDraft(draftOf(read('missing-requirement/wrong.txt'), {peers: [both, one]}))
    .findings.filter(({rule, severity}) => rule === 'missing-requirement' && severity === 'warning')
    .map(({requirement}) => requirement)
  expect(gaps.indexOf('16.4')).toBe(0)
  expect(gaps.indexOf('26.6')).toBeGreaterThan(0)
})

test('one half-width mark is pointed out where all other marks have full width', () => {
  const many = '完善制度，健全机制，落实责任，'.repeat(4)
  const widths = (text: string): readonly (string | null)[] =>
    checkDraft(draftOf(`一、职能\n1.${text}\n2.落实清单。`))
      .findings.filter(({rule}) => rule === 'mixed-width')
      .map(({words}) => words)
  expect(widths(`${many}推进实施;建立机制。`)).toEqual([';'])
  expect(widths('推进实施;建立机制。')).toEqual([])
})
