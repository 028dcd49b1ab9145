import {expect, test} from 'vitest'

test('the public surface changes only on purpose', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'checkDraft',
    'coverageMatrix',
    'dayOf',
    'formatCsv',
    'hasFindings',
    'renderCheckHtml',
    'renderCheckJson',
    'renderCheckText',
    'renderJson',
    'renderMatrixCsv',
    'renderMatrixSvg',
    'renderMeasuresCsv',
    'renderPage',
    'renderReport',
    'renderRulePage',
    'renderRules',
    'renderSummary',
    'rules',
    'summarizeCheck',
    'uncoveredSections'
  ])
})
