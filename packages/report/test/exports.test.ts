import {expect, test} from 'vitest'

test('the public surface changes only on purpose', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'coverageMatrix',
    'formatCsv',
    'orderEntries',
    'renderJson',
    'renderMatrixCsv',
    'renderMatrixSvg',
    'renderMeasuresCsv',
    'renderPage',
    'renderReport',
    'renderSummary',
    'uncoveredSections',
    'viewNames'
  ])
})
