import {expect, test} from 'vitest'

test('the package exports what its users rely on, and nothing else', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'ReadError',
    'defaultLimits',
    'findStrength',
    'formatMessage',
    'languageOf',
    'loadEnglish',
    'looksAhead',
    'parse',
    'parseChineseNumber',
    'read',
    'readSidecar',
    'readableEndings',
    'realDay'
  ])
})
