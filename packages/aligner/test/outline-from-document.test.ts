import {parse} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {indexOutline, outlineFromDocument, parseOutline} from '../src/index.ts'

const plan = (body: string) => parse(body, {id: 'city-plan'})

const city = plan(`某市法治政府建设实施方案（2021—2025年）
近年来，全市法治政府建设取得明显成效。
一、总体要求
（一）指导思想。坚持以人民为中心，全面推进依法行政。
（二）主要原则。坚持党的领导，把准方向；坚持问题导向，补齐短板弱项。
二、健全职能体系，更好发挥作用
（三）优化机构职能
1.理顺职责关系。构建简约高效的基层管理体制，实行网格化管理。2022年年底前编制街道权责清单。（牵头单位：市委编办；责任单位：市司法局）
2.落实市场准入负面清单制度，做到非禁即入。形成合力。
（四）优化营商环境
3.行政执法人员每人每年接受培训不少于60学时。
三、组织保障
4.加强组织领导，定期听取工作汇报。
各级各部门要认真贯彻落实本方案，各项任务落到实处。
`)

test('chapters become systems, sections run on across them, sentences become requirements', () => {
  const outline = outlineFromDocument(city)
  const {requirements} = indexOutline(outline)
  expect(outline.systems.map(({number, title, shortName}) => [number, title, shortName])).toEqual([
    [1, '总体要求', '总体要求'],
    [2, '健全职能体系，更好发挥作用', '健全职能体系'],
    [3, '组织保障', '组织保障']
  ])
  expect(
    requirements.map(({requirement, system}) => [system, requirement.id, requirement.statement])
  ).toEqual([
    [1, '1.1', '坚持以人民为中心，全面推进依法行政'],
    [1, '2.1', '坚持党的领导，把准方向'],
    [1, '2.2', '坚持问题导向，补齐短板弱项'],
    // The heading sentence above it says only what it is about.
    [2, '3.1', '构建简约高效的基层管理体制，实行网格化管理'],
    [2, '3.2', '2022年年底前编制街道权责清单'],
    // 形成合力 asks for nothing by itself.
    [2, '3.3', '落实市场准入负面清单制度，做到非禁即入。形成合力'],
    [2, '4.1', '行政执法人员每人每年接受培训不少于60学时'],
    // A chapter without sections: each measure is one.
    [3, '5.1', '加强组织领导，定期听取工作汇报']
  ])
})

test('only what asks for something is asked: no preamble, background, closing, or names of units', () => {
  const all = JSON.stringify(outlineFromDocument(city))
  for (const words of ['近年来', '落到实处', '市委编办']) expect(all).not.toContain(words)
})

test('a date and a number of their own bind', () => {
  const {requirements} = indexOutline(outlineFromDocument(city))
  const byId = new Map(requirements.map(({requirement}) => [requirement.id, requirement]))
  expect(byId.get('3.2')?.deadlines).toMatchObject([{date: '2022-12-31', kind: 'by'}])
  expect(byId.get('4.1')?.targets).toMatchObject([{comparator: '>=', value: 60, unit: '学时'}])
  expect(byId.get('3.1')).not.toHaveProperty('deadlines')
})

test('key terms are names and phrases that set a requirement apart', () => {
  const {requirements} = indexOutline(outlineFromDocument(city))
  expect(requirements.map(({requirement}) => requirement.keyTerms).slice(3, 5)).toEqual([
    ['基层管理体制', '网格化管理', '简约高效'],
    ['编制街道权责清单']
  ])
})

test('without chapters there is one system, without sections each measure is one', () => {
  const outline = outlineFromDocument(plan('某区工作要点\n1.落实权责清单制度。\n2.推行告知承诺制。\n'))
  expect(outline.generalSystem).toBeNull()
  expect(outline.systems.map(({title}) => title)).toEqual(['某区工作要点'])
  expect(outline.systems[0]?.sections.map(({number, title}) => [number, title])).toEqual([
    [1, '落实权责清单制度'],
    [2, '推行告知承诺制']
  ])
})

test('what is made is a valid catalogue', () => {
  const outline = outlineFromDocument(city)
  const issued = {...outline, issuer: '某市', issued: '2021'}
  expect(parseOutline(JSON.parse(JSON.stringify(issued)))).toEqual(issued)
})

test('a document without measures is refused', () => {
  expect(() => outlineFromDocument(plan('关于天气的一段话。'))).toThrow(
    /Expected numbered measures in city-plan/u
  )
})
