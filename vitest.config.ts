import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

const source = (name: string): string =>
  fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url))

export default defineConfig({
  // Tests run the sources, so that a stale build can hide nothing.
  resolve: {
    alias: {
      '@gangmu/parser': source('parser'),
      '@gangmu/aligner': source('aligner'),
      '@gangmu/report': source('report'),
      '@gangmu/cli': source('cli')
    }
  },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    // One process a file: a segmenter's dictionary is freed when its file is done.
    pool: 'forks',
    testTimeout: 60_000
  }
})
