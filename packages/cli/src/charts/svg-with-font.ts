import {type ChartFont, cutFont} from './chart-font.ts'

/** The name under which a chart asks for the font inside it. */
const family = 'Gangmu Chart'

/** The chart with the font inside, so that it looks the same where no Chinese font is installed. */
export async function svgWithFont(svg: string, font: ChartFont): Promise<string> {
  const face = async (weight: 'regular' | 'bold'): Promise<string> => {
    const bytes = await cutFont(font[weight], svg, 'woff2')
    return (
      `@font-face{font-family:'${family}';font-weight:${weight === 'bold' ? 'bold' : 'normal'};` +
      `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`
    )
  }
  const style = `<style>${await face('regular')}${await face('bold')}</style>`
  return svg
    .replace(/font-family="/u, `font-family="'${family}',`)
    .replace(/<svg[^>]*>/u, (opening) => opening + style)
}
