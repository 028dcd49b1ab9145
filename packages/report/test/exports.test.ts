import {expect, test} from 'vitest'

test('the public surface changes only on purpose', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'buildLedger',
    'checkDraft',
    'coverageMatrix',
    'dayOf',
    'formatCsv',
    'hasFindings',
    'renderCheckHtml',
    'renderCheckJson',
    'renderCheckText',
    'renderJson',
    'renderLedgerCsv',
    'renderLedgerMarkdown',
    'renderLedgerXlsx',
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
