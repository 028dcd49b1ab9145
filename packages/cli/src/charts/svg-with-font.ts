import type {ChartFont} from './chart-font.ts'

/** The name under which a chart asks for the font inside it. */
const family = 'Gangmu Chart'

/**
 * The chart with the font inside, so that it looks the same where no Chinese font is installed.
 *
 * @param font Cut to the characters of the chart. WOFF2 would save a tenth and take ten times as long.
 */
export function svgWithFont(svg: string, {regular, bold}: ChartFont): string {
  const face = (bytes: Uint8Array, weight: 'normal' | 'bold'): string =>
    `@font-face{font-family:'${family}';font-weight:${weight};` +
    `src:url(data:font/otf;base64,${Buffer.from(bytes).toString('base64')}) format('opentype')}`
  const style = `<style>${face(regular.bytes, 'normal')}${face(bold.bytes, 'bold')}</style>`
  return svg
    .replace(/font-family="/u, `font-family="'${family}',`)
    .replace(/<svg[^>]*>/u, (opening) => opening + style)
}
