import {Resvg} from '@resvg/resvg-js'
import type {ChartFont} from './chart-font.ts'

/**
 * A chart as a PNG, drawn with the font given and no other: the same bytes on every machine.
 *
 * @param scale Pixels for each unit of the chart (default: 2).
 */
export function svgToPng(svg: string, {family, regular, bold}: ChartFont, scale = 2): Uint8Array {
  const named = svg.replace(/font-family="[^"]*"/u, `font-family="${family}"`)
  const drawing = new Resvg(named, {
    fitTo: {mode: 'zoom', value: scale},
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: [regular.path, bold.path],
      defaultFontFamily: family
    }
  })
  return new Uint8Array(drawing.render().asPng())
}
