import type {ReportFile} from '@gangmu/report'
import {type ChartFont, cutChartFont} from './chart-font.ts'
import {withFontFiles} from './font-files.ts'
import {svgToPdf} from './svg-to-pdf.ts'
import {svgToPng} from './svg-to-png.ts'
import {svgWithFont} from './svg-with-font.ts'

/**
 * The files with every chart in three forms: the SVG with its font inside, a PNG at twice its size, and
 * a PDF. Other files stay as they are, and all in order.
 *
 * @param created The day that the PDFs state.
 */
export async function addChartFiles(
  files: readonly ReportFile[],
  font: ChartFont,
  created: Date
): Promise<readonly ReportFile[]> {
  const charts = files.filter(({path}) => path.endsWith('.svg'))
  if (charts.length === 0) return files
  // Once from 20,000 characters to those of all charts; from there to those of one chart is quick.
  const small = await cutChartFont(font, charts.map(({content}) => String(content)).join(''))
  return await withFontFiles(small, async (onDisk) => {
    const all: ReportFile[] = []
    for (const file of files) {
      const {path, content} = file
      if (!path.endsWith('.svg') || typeof content !== 'string') {
        all.push(file)
        continue
      }
      const stem = path.replace(/\.svg$/u, '')
      const title = plainTitle(content)
      const own = await cutChartFont(small, content)
      all.push({path, content: svgWithFont(content, own)})
      all.push({path: `${stem}.png`, content: svgToPng(content, onDisk)})
      all.push({path: `${stem}.pdf`, content: await svgToPdf(content, own, {title, created})})
    }
    return all
  })
}

const entities: Readonly<Record<string, string>> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&'}

function plainTitle(svg: string): string {
  const title = /<title>([^<]*)<\/title>/u.exec(svg)?.[1] ?? ''
  return title.replace(/&(?:lt|gt|quot|amp);/gu, (entity) => entities[entity] ?? entity)
}
