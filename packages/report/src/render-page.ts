import {pageTitle} from './chart-title.ts'
import {pagePatterns} from './charts/chart.ts'
import {contentPolicy} from './page/content-policy.ts'
import {filterBar, viewList} from './page/filter-bar.ts'
import {type Html, html} from './page/html.ts'
import {documentData, pageData} from './page/page-data.ts'
import {pageStyle} from './page/page-style.ts'
import {pairData} from './page/pair-data.ts'
import {showCells} from './page/show-cell.ts'
import {showChecklist} from './page/show-checklist.ts'
import {showDifferences} from './page/show-differences.ts'
import {showMany} from './page/show-many.ts'
import {showViews} from './page/show-views.ts'
import {signs} from './page/sign.ts'
import {makeTools} from './page/tools.ts'
import {say} from './say.ts'
import type {ReportInput, ReportOptions} from './types.ts'
import {createContext} from './views/context.ts'
import {differencesView} from './views/differences/differences-view.ts'
import {chooseViews} from './views/views.ts'

/** Before anything is drawn: the page hides all views but one, where scripts run. */
const early = "document.documentElement.classList.add('js')"

/**
 * The report as one page that needs nothing else: every view, what stands behind each cell with its
 * evidence marked, the method.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together, or `only` names no view.
 */
export function renderPage(input: ReportInput, options: ReportOptions = {}): string {
  const context = createContext(input, options)
  const views = chooseViews(options.only)
  const {lang} = context
  const title = pageTitle(input, options)
  const script = `{const tools=(${makeTools})();(${showViews})(tools,(${showChecklist})(tools),(${showDifferences})(tools),(${showMany})(tools));(${showCells})(tools)}`
  const hasDifferences = views.includes(differencesView)
  const sections = views.map(
    (view) =>
      html`<section data-view="${view.name}" aria-labelledby="heading-${view.name}"><h2 id="heading-${view.name}">${say(lang, view.title)}</h2>
${view.section(context)}</section>
`
  )
  const page = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy([early, script], pageStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{html: pageStyle}}</style>
<script>${{html: early}}</script>
</head>
<body>
${signs()}${pagePatterns()}
<div class="page">
<main>
<h1>${title}</h1>
${viewList(views, context)}
${filterBar(context)}
${sections}
</main>
<aside id="detail" hidden data-close="${say(lang, 'page-close')}" aria-label="${say(lang, 'page-detail')}"></aside>
</div>
${json('data', pageData(context, hasDifferences))}
<script>${{html: script}}</script>
${documentData(context).map((data, at) => json(`data-${at}`, data))}${hasDifferences ? pairData(context).map((data, at) => json(`pair-${at}`, data)) : html``}</body>
</html>
`
  return page.html
}

/** Data in the page; `<` inside JSON could end the element that holds it. */
function json(id: string, data: unknown): Html {
  return html`<script type="application/json" id="${id}">${{html: JSON.stringify(data).replaceAll('<', '\\u003c')}}</script>
`
}
