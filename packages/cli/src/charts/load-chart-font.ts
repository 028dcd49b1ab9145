import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {ChartFont, ChartFontFace} from './chart-font.ts'

/** The font of the charts: Noto Sans in its edition for simplified Chinese, under the Open Font License. */
export async function loadChartFont(): Promise<ChartFont> {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')
  const folder = path.join(path.dirname(entry), '..', 'fonts')
  const face = async (weight: 'Regular' | 'Bold'): Promise<ChartFontFace> => {
    const file = path.join(folder, `NotoSansHans-${weight}.otf`)
    return {path: file, bytes: await readFile(file)}
  }
  return {family: 'Noto Sans S Chinese', regular: await face('Regular'), bold: await face('Bold')}
}
