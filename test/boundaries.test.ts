import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import {expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')

/** Which of its siblings a package may know: cli → report → aligner → parser. */
const arrows = {
  parser: [],
  aligner: ['@gangmu/parser'],
  report: ['@gangmu/aligner', '@gangmu/parser'],
  cli: ['@gangmu/aligner', '@gangmu/parser', '@gangmu/report']
} as const

const topLevel = [
  'CITATION.cff',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'biome.json',
  'corpus',
  'knip.jsonc',
  'notebooks',
  'package.json',
  'packages',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'scripts',
  'test',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.tests.json',
  'vitest.config.ts'
]

/** What git ignores. */
const made = ['coverage', 'node_modules', 'out', 'reports']

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

function readManifest(folder: string): Manifest {
  return JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
}

function listFiles(folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter(
      (file) => /\.(ts|js|mjs|cjs)$/.test(file) && !/(^|[\\/])(node_modules|dist|fixtures)[\\/]/.test(file)
    )
    .map((file) => path.join(folder, file))
}

test('the top level is what the issue names', () => {
  const found = fs
    .readdirSync(root)
    .filter((name) => !name.startsWith('.') && !made.includes(name) && !name.endsWith('.tsbuildinfo'))
  expect(found.sort()).toEqual(topLevel)
})

test('there are four packages, each with the same parts', () => {
  expect(fs.readdirSync(path.join(root, 'packages')).sort()).toEqual(Object.keys(arrows).sort())
  for (const name of Object.keys(arrows)) {
    for (const part of ['README.md', 'package.json', 'src/index.ts', 'test', 'tsconfig.json']) {
      expect(fs.existsSync(path.join(root, 'packages', name, part)), `packages/${name}/${part}`).toBe(true)
    }
  }
})

test.each(Object.entries(arrows))('%s depends on exactly the packages below it', (name, below) => {
  const {dependencies = {}, devDependencies = {}} = readManifest(`packages/${name}`)
  const siblings = Object.keys({...dependencies, ...devDependencies}).filter((key) =>
    key.startsWith('@gangmu/')
  )
  expect(siblings.sort()).toEqual(below)
})

test.each(Object.entries(arrows))('references of %s follow the arrows', (name, below) => {
  const file = path.join(root, 'packages', name, 'tsconfig.json')
  // It may hold comments.
  const {references} = ts.parseConfigFileTextToJson(file, fs.readFileSync(file, 'utf8')).config
  const found = references.map((reference: {path: string}) => `@gangmu/${path.basename(reference.path)}`)
  expect(found.sort()).toEqual(below)
})

test('versions stand in the catalog, siblings come from the workspace', () => {
  for (const folder of ['.', ...Object.keys(arrows).map((name) => `packages/${name}`)]) {
    const {dependencies = {}, devDependencies = {}} = readManifest(folder)
    for (const [name, version] of Object.entries({...dependencies, ...devDependencies})) {
      expect(`${folder} ${name} ${version}`).toBe(
        `${folder} ${name} ${name.startsWith('@gangmu/') ? 'workspace:*' : 'catalog:'}`
      )
    }
  }
})

test('nobody reaches into the files of another package', () => {
  const reaching = ['packages', 'scripts', 'test', 'notebooks'].flatMap(listFiles).filter((file) => {
    const own = /^packages[\\/]([^\\/]+)/.exec(file)?.[1]
    const source = fs.readFileSync(path.join(root, file), 'utf8')
    return [...source.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+|@gangmu\/[^'"]+)['"]/g)].some(
      ([, target = '']) => {
        // A deep import, such as @gangmu/parser/dist/parse.js.
        if (target.startsWith('@gangmu/')) return target.split('/').length > 2
        const other = /^packages[\\/]([^\\/]+)[\\/]src[\\/]/.exec(path.join(path.dirname(file), target))?.[1]
        return other !== undefined && other !== own
      }
    )
  })
  expect(reaching).toEqual([])
})

test('src/index.ts is a list of exports and nothing else', () => {
  for (const name of Object.keys(arrows)) {
    const source = fs.readFileSync(path.join(root, 'packages', name, 'src/index.ts'), 'utf8')
    const rest = source
      .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      .replaceAll(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})(\s+from\s+'\.[^']+')?/g, '')
    expect(`${name}: ${rest.trim()}`).toBe(`${name}: `)
  }
})
