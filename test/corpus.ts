import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {type Outline, parseOutline} from '@gangmu/aligner'
import {type PolicyDocument, parse, read} from '@gangmu/parser'

const folder = path.join(import.meta.dirname, '../corpus')
const outlineFile = path.join(folder, 'outline/outline-2021-2025.json')

/** Every document of the corpus, parsed with its sidecar, in the order of their file names. */
export async function parseCorpus(): Promise<readonly PolicyDocument[]> {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return Promise.all(files.sort().map(parseFile))
}

async function parseFile(file: string): Promise<PolicyDocument> {
  const bytes = fs.readFileSync(path.join(folder, file))
  const id = path.parse(file).name
  const sidecar = JSON.parse(fs.readFileSync(path.join(folder, `${id}.meta.json`), 'utf8'))
  const {text, mediaType, encoding, messages} = await read(bytes, file)
  return parse(text, {
    id,
    sidecar,
    messages,
    source: {path: file, mediaType, encoding, sha256: hashOf(bytes)}
  })
}

/** The outline's catalogue, and the hash of its bytes. */
export function readOutline(): {readonly outline: Outline; readonly sha256: string} {
  const bytes = fs.readFileSync(outlineFile)
  return {outline: parseOutline(JSON.parse(bytes.toString('utf8'))), sha256: hashOf(bytes)}
}

function hashOf(bytes: Uint8Array): string {
  return crypto.createHash('sha256').update(bytes).digest('hex')
}
