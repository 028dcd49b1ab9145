import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findUnitBrackets} from '../src/find-unit-brackets.ts'
import {foldText} from '../src/fold-text.ts'
import {indexOutline, type Outline, type OutlineRequirement} from '../src/index.ts'
import {createKeyTermFinder} from '../src/key-terms.ts'
import {createNumberMap} from '../src/number-map.ts'
import {requirementPhrases} from '../src/outline-texts.ts'
import {splitClauses} from '../src/split-clauses.ts'
import {createTermMatcher} from '../src/term-matcher.ts'
import {thinTerms} from '../src/thin-terms.ts'
import {characterNgrams} from '../src/tokens.ts'
import {createVectorSpace} from '../src/vector-space.ts'
import {createWordPairs} from '../src/word-pairs.ts'
import {outline} from './fixtures.ts'

const chinese = fc
  .array(
    fc.constantFrom('法', '治', '政', '府', '，', '。', '；', '“', '”', '（', '）', ' ', '\n', '　', 'a', '1')
  )
  .map((characters) => characters.join(''))

test('each folded character leads back to where it stood', () => {
  fc.assert(
    fc.property(fc.oneof(chinese, fc.string({unit: 'binary'})), (source) => {
      const {text, offsets} = foldText(source)
      expect(offsets.length).toBe(text.length)
      offsets.forEach((offset, at) => {
        expect(foldText(source.charAt(offset)).text).toBe(text.charAt(at))
        if (at > 0) expect(offset).toBeGreaterThan(offsets[at - 1] ?? offset)
      })
      expect(foldText(text).text).toBe(text)
    })
  )
})

test('width, quotation marks, case and white space fold away', () => {
  expect(foldText('　落实“互联网＋监管”，Ａpp 上线（试行）：\n２０２２年､止｡').text).toBe(
    '落实"互联网+监管",app上线(试行):2022年、止。'
  )
})

test('clauses join up to the text', () => {
  fc.assert(
    fc.property(chinese, (source) => {
      const {text} = foldText(source)
      const clauses = splitClauses(text)
      expect(clauses.map(({start, end}) => text.slice(start, end)).join('')).toBe(text)
      for (const {start, end} of clauses) expect(end).toBeGreaterThan(start)
    })
  )
})

test('a comma in quotation marks or brackets does not cut, a stop does', () => {
  const text = foldText('推行“信息，共享”平台（镇，街），落实。再办；三办').text
  expect(splitClauses(text).map(({start, end, sentence}) => [sentence, text.slice(start, end)])).toEqual([
    [0, '推行"信息,共享"平台(镇,街),'],
    [0, '落实。'],
    [1, '再办;'],
    [2, '三办']
  ])
})

test('the words that name units are found, brackets in them included', () => {
  const cut = (text: string, units: readonly string[] = []) => {
    const brackets = findUnitBrackets(text, units)
    return brackets.toReversed().reduce((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), text)
  }
  expect(cut('办好图书馆。(牵头单位:区文旅局;责任单位:各部门(行业))')).toBe('办好图书馆。')
  expect(cut('办好图书馆。责任单位:区文旅局。')).toBe('办好图书馆。')
  expect(cut('办好图书馆(责任单位:文旅局)。另办公园(责任单位:园林局)。')).toBe('办好图书馆。另办公园。')
  expect(cut('办好图书馆(责任单位:文旅局。另办公园。')).toBe('办好图书馆。另办公园。')
  expect(cut('办好图书馆(责任单位:文旅局(牵头)),另办公园。')).toBe('办好图书馆,另办公园。')
  expect(cut('各牵头单位:要办好图书馆。另办公园。')).toBe('各牵头单位:要办好图书馆。另办公园。')
  expect(cut('办好图书馆(含分馆)。')).toBe('办好图书馆(含分馆)。')
  expect(cut('办好图书馆。(区委宣传部、区文旅局)', ['区文旅局', '区委宣传部'])).toBe('办好图书馆。')
  expect(cut('办好图书馆(含分馆、区文旅局)。', ['区文旅局'])).toBe('办好图书馆(含分馆、区文旅局)。')
})

test('the matcher finds what a search for each term would', () => {
  const word = fc.string({unit: fc.constantFrom('法', '治', '府'), minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(
      fc.array(word, {maxLength: 6}),
      fc.string({unit: fc.constantFrom('法', '治', '府')}),
      (terms, text) => {
        const expected = terms.flatMap((term, index) =>
          Array.from({length: text.length}, (_, start) => ({
            term: index,
            start,
            end: start + term.length
          })).filter(({start, end}) => text.slice(start, end) === term)
        )
        const byPlace = (hits: typeof expected) =>
          hits.map(({term, start, end}) => `${term} ${start} ${end}`).sort()
        expect(byPlace([...createTermMatcher(terms)(text)])).toEqual(byPlace(expected))
      }
    )
  )
})

test('the table of numbers answers as a map does', () => {
  const number = fc.integer({min: 1, max: 2 ** 40})
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.nat({max: 99}))), fc.array(number), (entries, others) => {
      const map = new Map(entries.map(([key, value]) => [key, value + 1]))
      const find = createNumberMap(map)
      for (const key of [...map.keys(), ...others]) expect(find(key)).toBe(map.get(key) ?? 0)
    })
  )
})

test('n-grams do not run over punctuation', () => {
  expect(characterNgrams('图书馆,公园', 2)).toEqual(['图书', '书馆', '公园'])
})

test('a text is most like itself, and not at all like one that shares nothing', () => {
  const space = createVectorSpace<string>([
    ['图书', '开放'],
    ['公园', '绿地', '绿地'],
    ['constructor', '__proto__']
  ])
  const [first, second] = space.similarities(['绿地', '公园', '绿地', '别的'])
  expect(first).toBe(0)
  expect(second).toBeCloseTo(1)
  expect(
    [...space.similarities(['toString', 'constructor'])].every((value) => value >= 0 && value <= 1)
  ).toBe(true)
  expect([...space.similarities([])]).toEqual([0, 0, 0])
})

test('a key term says less where its section or other requirements say it too', () => {
  const index = indexOutline(
    withRequirements((one) => (one.id === '3.1' ? {...one, keyTerms: ['开放时间', '图书馆', '增加']} : one))
  )
  const hits = createKeyTermFinder(index)('图书馆增加开放时间')
  expect(hits.map(({term, start}) => [term.text, start])).toEqual([
    ['图书馆', 0],
    ['增加', 3],
    ['开放时间', 5]
  ])
  // The title of section 3 and all of its three requirements; 3.1 and 4.1; 3.1 alone.
  expect(hits.flatMap(({term}) => term.uses.map(({specificity}) => specificity))).toEqual([
    0.5 / Math.sqrt(3),
    1 / Math.sqrt(2),
    1
  ])
})

test('words in common use point to a requirement less surely, and likeness leaves them out', () => {
  const phrases = ['开卷有益', '书香…街区']
  const withTerms = (common: boolean) =>
    indexOutline({...outline, addedTerms: [{source: '试', common, terms: {'3.1': phrases}}]})
  const [own, common] = [withTerms(false), withTerms(true)]
  const [specificity, less] = [own, common].map(
    (index) => createKeyTermFinder(index)('开卷有益')[0]?.term.uses[0]?.specificity ?? 0
  )
  expect(less).toBeLessThan(specificity ?? 0)
  const passage = {
    folded: foldText('书香进街区'),
    clauses: splitClauses('书香进街区')
  }
  const place = own.requirements.findIndex(({requirement}) => requirement.id === '3.1')
  const [pairs, fewer] = [own, common].map((index) => createWordPairs(index)(passage)[place] ?? 0)
  expect(fewer).toBeLessThan(pairs ?? 0)
  expect(fewer).toBeGreaterThan(0)
  const phrasesOf = ({requirements}: typeof own) => requirementPhrases(requirements[place] ?? never())
  expect(phrasesOf(own)).toContain('开卷有益')
  expect(phrasesOf(common)).not.toContain('开卷有益')
})

test('thinned, a catalogue keeps about the share of its terms, and the same draw the same ones', () => {
  const keyTerms = Array.from({length: 2000}, (_, number) => `词语${number}`)
  const [requirement] = outline.systems[0]?.sections[0]?.requirements ?? []
  const many = withRequirements((one) => ({...one, keyTerms: one.id === requirement?.id ? keyTerms : []}))
  const kept = (share: number, draw: number) =>
    indexOutline(thinTerms(many, share, draw)).requirements.flatMap(({terms}) => terms)
  expect(kept(1, 1)).toEqual(keyTerms)
  expect(kept(0, 1)).toEqual([])
  expect(kept(0.3, 1)).toEqual(kept(0.3, 1))
  expect(kept(0.3, 1)).not.toEqual(kept(0.3, 2))
  for (const draw of [1, 2, 3, 4]) {
    expect(kept(0.3, draw).length).toBeGreaterThan(500)
    expect(kept(0.3, draw).length).toBeLessThan(700)
  }
})

/** The test outline with every requirement changed. */
function withRequirements(change: (one: OutlineRequirement) => OutlineRequirement): Outline {
  return {
    ...outline,
    systems: outline.systems.map((system) => ({
      ...system,
      sections: system.sections.map((section) => ({
        ...section,
        requirements: section.requirements.map(change)
      }))
    }))
  }
}

function never(): never {
  throw new Error('Expected a requirement, found none')
}
