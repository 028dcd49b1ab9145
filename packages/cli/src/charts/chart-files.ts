import type {ReportFile} from '@gangmu/report'
import type {ChartFont} from './chart-font.ts'
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
  const all: ReportFile[] = []
  for (const file of files) {
    const {path, content} = file
    if (!path.endsWith('.svg') || typeof content !== 'string') {
      all.push(file)
      continue
    }
    const stem = path.replace(/\.svg$/u, '')
    const title = plainTitle(content)
    all.push({path, content: await svgWithFont(content, font)})
    all.push({path: `${stem}.png`, content: svgToPng(content, font)})
    all.push({path: `${stem}.pdf`, content: await svgToPdf(content, font, {title, created})})
  }
  return all
}

const entities: Readonly<Record<string, string>> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&'}

function plainTitle(svg: string): string {
  const title = /<title>([^<]*)<\/title>/u.exec(svg)?.[1] ?? ''
  return title.replace(/&(?:lt|gt|quot|amp);/gu, (entity) => entities[entity] ?? entity)
}
