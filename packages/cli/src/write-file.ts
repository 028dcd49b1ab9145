import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** Write a file whole or not at all: under another name first, then renamed. Makes its folder. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true})
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  try {
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, {force: true})
    throw error
  }
}
