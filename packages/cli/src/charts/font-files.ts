import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {ChartFont, ChartFontFace} from './chart-font.ts'

/**
 * Do something with a font whose files stand on the disk, in a folder that is gone afterwards: the library
 * that draws PNG takes fonts from files only, and reads them anew for every chart.
 */
export async function withFontFiles<T>(font: ChartFont, use: (font: ChartFont) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gangmu-font-'))
  const write = async ({bytes}: ChartFontFace, name: string): Promise<ChartFontFace> => {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    return {path: file, bytes}
  }
  try {
    return await use({
      ...font,
      regular: await write(font.regular, 'regular.otf'),
      bold: await write(font.bold, 'bold.otf')
    })
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
