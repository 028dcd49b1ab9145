import {expect, test} from 'vitest'

test('the public surface changes only on purpose', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'coverageMatrix',
    'formatCsv',
    'renderComparisonHtml',
    'renderComparisonMarkdown',
    'renderComparisonText',
    'renderData',
    'renderJson',
    'renderMatrixCsv',
    'renderMatrixSvg',
    'renderMeasuresCsv',
    'renderPage',
    'renderReport',
    'renderSummary',
    'tidyTables',
    'uncoveredSections'
  ])
})
