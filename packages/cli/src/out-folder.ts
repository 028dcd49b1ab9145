import {constants} from 'node:fs'
import {access, mkdir, readdir, readFile, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {say} from './wording.ts'
import {writeWhole} from './write-file.ts'

/** Names the files that gangmu wrote, and so tells its own folder from anybody else's. */
const manifestName = '.gangmu.json'

/** A file to write into the folder; `path` is relative to it. */
export interface OutFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Write files into a folder that is new, empty, or gangmu's own; files of an earlier run that are
 * not written again are removed. Nothing of anyone else's is touched.
 *
 * @throws {UserError} Where the folder is another's, is a file, or cannot be written.
 */
export async function writeOutFolder(
  folder: string,
  files: readonly OutFile[],
  lang: Lang,
  io: Io
): Promise<void> {
  const root = path.resolve(io.cwd, folder)
  const earlier = await checkFolder(root, folder, lang)
  try {
    await makeFolder(root)
    for (const file of files) await writeWhole(path.join(root, file.path), file.content)
    const names = files.map((file) => file.path)
    await writeWhole(path.join(root, manifestName), `${JSON.stringify({files: names.toSorted()}, null, 2)}\n`)
    for (const name of earlier) if (!names.includes(name)) await rm(path.join(root, name), {force: true})
  } catch (error) {
    throw new UserError(say(lang, 'cannotWrite', folder, (error as Error).message), {cause: error})
  }
}

/** Checks that the folder may be written into; returns the files that an earlier run left there. */
export async function checkFolder(root: string, name: string, lang: Lang): Promise<readonly string[]> {
  if (name.trim() === '') throw new UserError(say(lang, 'emptyOption', '--out'))
  const found = await stat(root).catch(() => null)
  if (found === null) {
    await checkParent(root, name, lang)
    return []
  }
  if (!found.isDirectory()) throw new UserError(say(lang, 'notAFolder', name))
  const entries = await readdir(root)
  if (entries.length === 0) return []
  const manifest = await readFile(path.join(root, manifestName), 'utf8').catch(() => null)
  if (manifest === null) throw new UserError(say(lang, 'foreignFolder', name))
  return earlierFiles(manifest, root)
}

/** One folder after the other: all at once, Node tries for ever where none can be made (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return
  await makeFolder(path.dirname(folder))
  await mkdir(folder)
}

/** The nearest folder above that exists has to be one, and one to write into: known before the work. */
async function checkParent(root: string, name: string, lang: Lang): Promise<void> {
  let above = path.dirname(root)
  while (!(await stat(above).catch(() => null)) && path.dirname(above) !== above) above = path.dirname(above)
  const found = await stat(above).catch(() => null)
  if (!found?.isDirectory()) throw new UserError(say(lang, 'notAFolder', path.relative('', above)))
  await access(above, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(say(lang, 'cannotWrite', name, error.code ?? error.message), {cause: error})
  })
}

/** Only files inside the folder: a manifest that somebody edited deletes nothing elsewhere. */
function earlierFiles(manifest: string, root: string): readonly string[] {
  try {
    const {files} = JSON.parse(manifest) as {readonly files?: unknown}
    const isInside = (name: string): boolean => path.resolve(root, name).startsWith(root + path.sep)
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string' && isInside(name)) : []
  } catch {
    return []
  }
}
