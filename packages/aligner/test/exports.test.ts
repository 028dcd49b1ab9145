import {expect, test} from 'vitest'

test('the public surface changes only on purpose', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'align',
    'alignmentThresholds',
    'appliesTo',
    'compareAll',
    'compareCoders',
    'compareDocuments',
    'computeCoverage',
    'createAligner',
    'createDecider',
    'documentOf',
    'domainWords',
    'findDifferences',
    'findOwnWords',
    'findReuse',
    'indexOutline',
    'labelColumns',
    'loadNodeRsJieba',
    'loadNodejieba',
    'methodNames',
    'outlineFromDocument',
    'parseCoderLabels',
    'parseEnglishSide',
    'parseGold',
    'parseLabelRows',
    'parseLabels',
    'parseOutline',
    'poolScores',
    'scoreDocument',
    'textHash',
    'trainAligner'
  ])
})
