import {pageTitle} from '../chart-title.ts'
import type {ChartSize} from '../matrix-layout.ts'
import {type Html, html} from '../page/html.ts'
import {say} from '../say.ts'
import {createSvgCanvas} from '../svg-canvas.ts'
import type {Lang, ReportFile} from '../types.ts'
import type {ViewContext} from '../views/context.ts'
import {drawPatterns} from './chart-frame.ts'

/** A chart in both widths. */
export interface Chart {
  /** Name of its file without the ending; `-single` is added for the narrow one. */
  readonly name: string
  readonly render: (size: ChartSize) => string
}

const chartSizes: readonly ChartSize[] = ['double', 'single']

/** The title of a chart: that of the report, and what this one shows. */
export function titleOf({input, options, lang}: ViewContext, name: string): string {
  return say(lang, 'chart-of', {title: pageTitle(input, options), name})
}

/** Both widths as files. */
export function chartFiles({name, render}: Chart): readonly ReportFile[] {
  return chartSizes.map((size) => ({path: chartPath(name, size), content: render(size)}))
}

function chartPath(name: string, size: ChartSize): string {
  return size === 'single' ? `${name}-single.svg` : `${name}.svg`
}

/** A chart in the page: the wide one, the narrow one on phones, and links to keep them. */
export function inlineChart(chart: Chart, lang: Lang): Html {
  const pictures = chartSizes.map(
    (size) =>
      html`<div class="picture ${size}" data-file="${chartPath(chart.name, size)}">${{html: inPage(chart.render(size))}}</div>`
  )
  const links = chartSizes.map(
    (size) =>
      html` <a class="keep" data-keep="${chartPath(chart.name, size)}" href="${chartPath(chart.name, size)}" download>${say(lang, `download-${size}`)}</a>`
  )
  return html`<figure class="chart">${pictures}<figcaption class="files">${links}</figcaption></figure>`
}

/** The page draws patterns once; a picture in it needs none of its own, whose ids would stand twice. */
function inPage(svg: string): string {
  return svg
    .replace(/^<\?xml[^>]*>\s*/u, '')
    .replace(/<defs>.*?<\/defs>/su, '')
    .trimEnd()
}

/** The patterns that the charts in the page fill with. */
export function pagePatterns(): Html {
  const {svg, serialize} = createSvgCanvas()
  drawPatterns(svg)
  const [defs = ''] = /<defs>.*?<\/defs>/su.exec(serialize()) ?? []
  return {html: `<svg class="patterns" aria-hidden="true" width="0" height="0">${defs}</svg>`}
}
