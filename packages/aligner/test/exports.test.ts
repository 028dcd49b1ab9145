import {expect, test} from 'vitest'

test('the public surface changes only on purpose', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'align',
    'appliesTo',
    'compareCoders',
    'computeCoverage',
    'createAligner',
    'domainWords',
    'indexOutline',
    'loadNodeRsJieba',
    'loadNodejieba',
    'methodNames',
    'parseCoderLabels',
    'parseGold',
    'parseOutline',
    'poolScores',
    'scoreDocument',
    'trainAligner'
  ])
})
