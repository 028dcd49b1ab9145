import fs from 'node:fs'
import path from 'node:path'
import {
  createAligner,
  type DocumentAlignment,
  loadNodejieba,
  loadNodeRsJieba,
  type ProvisionAlignment,
  type Segmenter
} from '@gangmu/aligner'
import {expect, test} from 'vitest'
import {findToolchain} from '../scripts/toolchain.mjs'
import {parseCorpus, readOutline} from './corpus.ts'

const {outline, sha256} = readOutline()
const documents = await parseCorpus()

async function alignWith(segmenter: Segmenter): Promise<readonly DocumentAlignment[]> {
  const align = createAligner(outline, {sha256, segmenter})
  return documents.map(align)
}

/** One line for each measure or statement that the two put elsewhere: primary section, then requirements. */
function describeDifferences(one: readonly DocumentAlignment[], other: readonly DocumentAlignment[]): string {
  const lines = one.flatMap(({alignments}, document) =>
    alignments.flatMap((a, index) => {
      const b = other[document]?.alignments[index]
      if (b === undefined || a.id !== b.id)
        throw new Error(`Expected an alignment of ${a.id}, found ${b?.id}`)
      const parts = [
        ...(a.primary.section === b.primary.section ? [] : [`section ${nameOf(a)} | ${nameOf(b)}`]),
        ...describeRequirements(a, b)
      ]
      return parts.length === 0 ? [] : [`${a.id}: ${parts.join('; ')}`]
    })
  )
  return `${lines.join('\n')}\n`
}

function nameOf({primary}: ProvisionAlignment): string {
  return primary.section === null ? 'none' : String(primary.section)
}

function describeRequirements(a: ProvisionAlignment, b: ProvisionAlignment): readonly string[] {
  const [inA, inB] = [a, b].map(({requirements}) => requirements.map(({id}) => id))
  const onlyA = inA?.filter((id) => !inB?.includes(id)) ?? []
  const onlyB = inB?.filter((id) => !inA?.includes(id)) ?? []
  return onlyA.length + onlyB.length === 0
    ? []
    : [`only ${onlyA.join(' ') || '–'} | only ${onlyB.join(' ') || '–'}`]
}

/** As the catalogue of versions pins it. */
function versionOf(name: string): string {
  const catalog = fs.readFileSync(path.join(import.meta.dirname, '../pnpm-workspace.yaml'), 'utf8')
  const line = catalog.split('\n').find((line) => line.replaceAll('"', '').trim().startsWith(`${name}: `))
  return `${name} ${line?.split(': ').at(-1)}`
}

test('@node-rs/jieba aligns the corpus, and results name its version', async () => {
  const alignments = await alignWith(await loadNodeRsJieba(outline))
  expect(alignments.map(({method}) => method.segmenter)).toEqual(
    documents.map(() => versionOf('@node-rs/jieba'))
  )
})

// Where there is a compiler, nodejieba has to be there: this fails then, and never skips.
const {missing} = findToolchain(process.env)
const nodejieba = await loadNodejieba(outline).catch((error: unknown) => {
  if (missing.length === 0) throw error
  return null
})

if (nodejieba !== null) {
  test('nodejieba and @node-rs/jieba differ where the list says', async () => {
    const one = await alignWith(nodejieba)
    const other = await alignWith(await loadNodeRsJieba(outline))
    expect(one.map(({method}) => method.segmenter)).toEqual(documents.map(() => versionOf('nodejieba')))
    await expect(describeDifferences(one, other)).toMatchFileSnapshot('golden/segmenter-differences.txt')
  })
} else {
  test(`nodejieba cannot be loaded where ${missing.join(', ')} are missing, and says so`, async () => {
    await expect(loadNodejieba(outline)).rejects.toThrow(/nodejieba/)
  })
}
