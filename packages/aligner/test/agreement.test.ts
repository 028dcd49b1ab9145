import {expect, test} from 'vitest'
import {cohenKappa, gwetAc1, krippendorffAlpha, masiDistance, type Pair} from '../src/agreement.ts'
import {bootstrap} from '../src/bootstrap.ts'
import {measureReliability} from '../src/reliability.ts'

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
  expect(krippendorffAlpha(pairs, (one, other) => (one === other ? 0 : 1))).toBeCloseTo(0.692, 3)
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
