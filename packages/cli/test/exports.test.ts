import {expect, test} from 'vitest'

test('the package exports the command and nothing else', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual(['run'])
})
