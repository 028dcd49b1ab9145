import {expect, test} from 'vitest'
import {bootstrap} from '../../src/agreement/bootstrap.ts'
import {
  cohenKappa,
  gwetAc1,
  krippendorffAlpha,
  masiDistance,
  nominalDistance,
  positiveAgreement
} from '../../src/agreement/coefficients.ts'
import {exactInterval} from '../../src/agreement/exact-interval.ts'
import {measureReliability} from '../../src/agreement/reliability.ts'

type Pair<T> = readonly [T, T]

/** A 2 × 2 table of two coders as pairs. */
function table(both: number, onlyA: number, onlyB: number, neither: number): ReadonlyArray<Pair<string>> {
  const times = (n: number, a: string, b: string) => Array.from({length: n}, (): Pair<string> => [a, b])
  return [
    ...times(both, 'yes', 'yes'),
    ...times(onlyA, 'yes', 'no'),
    ...times(onlyB, 'no', 'yes'),
    ...times(neither, 'no', 'no')
  ]
}

test('κ of the worked example of 50 grant proposals is .4', () => {
  expect(cohenKappa(table(20, 5, 10, 15))).toBeCloseTo(0.4, 10)
})

test('on skewed codes AC1 stays high where κ collapses (Gwet 2008: 118, 5, 2, 0 of 125)', () => {
  const skewed = table(118, 5, 2, 0)
  expect(cohenKappa(skewed)).toBeCloseTo(-0.0234, 3)
  expect(gwetAc1(skewed, 2)).toBeCloseTo(0.9408, 3)
})

test("α of Krippendorff's nominal example of two coders (2011: 12 units) is .692", () => {
  const meg = ['a', 'a', 'b', 'b', 'd', 'c', 'c', 'c', 'e', 'd', 'd', 'a']
  const owen = ['b', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'e', 'd', 'd', 'd']
  const pairs = meg.map((code, at): Pair<string> => [code, owen[at] ?? ''])
  expect(krippendorffAlpha(pairs, nominalDistance)).toBeCloseTo(0.692, 3)
})

test('MASI: equal, one within the other, overlapping, apart', () => {
  const distance = (a: string, b: string) => masiDistance(new Set(a), new Set(b))
  expect(distance('ab', 'ab')).toBe(0)
  expect(distance('a', 'ab')).toBeCloseTo(1 - (1 / 2) * (2 / 3))
  expect(distance('ab', 'bc')).toBeCloseTo(1 - (1 / 3) * (1 / 3))
  expect(distance('a', 'b')).toBe(1)
  expect(distance('', '')).toBe(0)
})

test('an interval holds the figure, and is the same in two runs', () => {
  const units = Array.from({length: 100}, (_, at) => at < 90)
  const share = (some: readonly boolean[]) => some.filter(Boolean).length / some.length
  const interval = bootstrap(units, share)
  expect(interval).toEqual(bootstrap(units, share))
  // The normal approximation gives .9 ± .059.
  expect(interval?.low).toBeGreaterThan(0.81)
  expect(interval?.low).toBeLessThan(0.87)
  expect(interval?.high).toBeGreaterThan(0.93)
})

test('confidence that is what it says has no calibration error', () => {
  const decisions = Array.from({length: 100}, (_, at) => ({confidence: 0.9, right: at < 90}))
  expect(measureReliability(decisions).expectedCalibrationError).toBe(0)
  const boasted = decisions.map(({right}, at) => ({confidence: 1, right: right && at < 60}))
  expect(measureReliability(boasted).expectedCalibrationError).toBe(0.4)
})

test("α of Krippendorff's nominal example of four coders with gaps (2011: 12 units) is .743", () => {
  const coders = [
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .'
  ]
  const values = coders.map((line) => line.split(' '))
  const units = Array.from({length: 12}, (_, unit) =>
    values.flatMap((own) => (own[unit] === '.' ? [] : [own[unit] ?? '']))
  )
  expect(krippendorffAlpha(units, nominalDistance)).toBeCloseTo(0.743, 3)
})

test('κ of three coders is the mean of every two, AC1 counts all pairs', () => {
  const [yes, no] = ['yes', 'no']
  const units = [
    [yes, yes, yes],
    [yes, yes, no],
    [no, no, no],
    [no, no, no]
  ]
  // First and second agree throughout (1); each with the third: observed 3/4, by chance 1/2 · 1/4 + 1/2 · 3/4.
  expect(cohenKappa(units)).toBeCloseTo((1 + 0.5 + 0.5) / 3)
  // Observed (1 + 1/3 + 1 + 1) / 4; yes has 5/12 of the choices, so by chance 2 · 5/12 · 7/12.
  const [observed, expected] = [10 / 12, (2 * 5 * 7) / 144]
  expect(gwetAc1(units, 2)).toBeCloseTo((observed - expected) / (1 - expected))
})

test('agreement on yes is F1 for two coders, and counts every pair of three', () => {
  expect(positiveAgreement(table(20, 5, 10, 15).map((pair) => pair.map((one) => one === 'yes')))).toBeCloseTo(
    40 / 55
  )
  // Given by three, and by two of three: 3 · 2 + 2 · 1 of 3 · 2 + 2 · 2.
  expect(
    positiveAgreement([
      [true, true, true],
      [true, true, false]
    ])
  ).toBeCloseTo(8 / 10)
  expect(positiveAgreement([[false, false]])).toBeNull()
})

test('exact intervals are those of the tables', () => {
  expect(exactInterval(8, 10)?.low).toBeCloseTo(0.4439, 4)
  expect(exactInterval(8, 10)?.high).toBeCloseTo(0.9748, 4)
  // Three of three: .025 ^ (1/3).
  expect(exactInterval(3, 3)?.low).toBeCloseTo(0.2924, 4)
  expect(exactInterval(3, 3)?.high).toBe(1)
  expect(exactInterval(0, 20)?.high).toBeCloseTo(1 - 0.025 ** (1 / 20), 6)
  expect(exactInterval(0, 0)).toBeNull()
})
