import {expect, test} from 'vitest'
import {formatConfidence} from '../src/format-confidence.ts'

test.each([
  [0, '0.00'],
  [0.004, '<0.01'],
  [0.01, '0.01'],
  [0.876, '0.88'],
  [0.99, '0.99'],
  [0.996, '>0.99'],
  [1, '>0.99']
])('the confidence %d is shown as %s', (confidence, expected) => {
  expect(formatConfidence(confidence)).toBe(expected)
})
