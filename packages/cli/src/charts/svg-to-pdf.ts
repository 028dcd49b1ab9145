import PDFDocument from 'pdfkit'
import svgToPdfKit from 'svg-to-pdfkit'
import type {ChartFont} from './chart-font.ts'

/** Points of a PDF, 72 to the inch, for each unit of a chart, 96 to the inch. */
const points = 72 / 96

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string
  /** When it was made: a date that comes from the data, so that the same data make the same bytes. */
  readonly created: Date
}

/**
 * A chart as a PDF of one page, with the font inside and text that can be searched and copied.
 *
 * @param font Cut to the characters of the chart.
 */
export async function svgToPdf(
  svg: string,
  font: ChartFont,
  {title, created}: PdfFacts
): Promise<Uint8Array> {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? []
  const size: [number, number] = [Number(width) * points, Number(height) * points]
  const document = new PDFDocument({
    size,
    margin: 0,
    lang: /lang="([^"]*)"/u.exec(svg)?.[1] ?? 'zh-CN',
    displayTitle: true,
    info: {Title: title, Creator: 'gangmu', CreationDate: created, ModDate: created}
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
  document.registerFont('regular', Buffer.from(font.regular.bytes))
  document.registerFont('bold', Buffer.from(font.bold.bytes))
  svgToPdfKit(document, svg, 0, 0, {
    width: size[0],
    height: size[1],
    fontCallback: (_family, isBold) => (isBold ? 'bold' : 'regular')
  })
  document.end()
  return whole
}
