import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** A file that cannot be written; `code` is the system's, such as EACCES. */
export class WriteError extends Error {
  readonly file: string
  readonly code: string

  constructor(file: string, code: string, options?: ErrorOptions) {
    super(`Cannot write ${file}: ${code}`, options)
    this.name = 'WriteError'
    this.file = file
    this.code = code
  }
}

/**
 * Write a file whole or not at all: under another name first, then renamed. Makes its folder.
 *
 * @throws {WriteError} Where it cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  try {
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, {force: true}).catch(() => {})
    const {code, message} = error as NodeJS.ErrnoException
    throw new WriteError(file, code ?? message, {cause: error})
  }
}
