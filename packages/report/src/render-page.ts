import {chartNotes} from './chart-notes.ts'
import {pageTitle} from './chart-title.ts'
import {checkInput} from './check-input.ts'
import {coverageMatrix} from './coverage-matrix.ts'
import {describeUncovered} from './describe-uncovered.ts'
import {formatMethod} from './format-method.ts'
import {groupDocuments} from './group-documents.ts'
import {unplacedKey} from './page/cell-key.ts'
import {contentPolicy} from './page/content-policy.ts'
import {type Html, html} from './page/html.ts'
import {glyph, matrixTable} from './page/matrix-table.ts'
import {pageData} from './page/page-data.ts'
import {pageStyle} from './page/page-style.ts'
import {showCells} from './page/show-cell.ts'
import {renderMatrixSvg} from './render-matrix-svg.ts'
import {say} from './say.ts'
import type {Lang, MatrixBy, ReportInput, ReportOptions} from './types.ts'
import {uncoveredSections} from './uncovered-sections.ts'

/** With more documents the page links to the charts as files beside it. */
const mostInlineCharts = 40

/**
 * The report as one page that needs nothing else: both matrices, what stands behind each cell with
 * its evidence marked, the sections left out, the method.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderPage(input: ReportInput, options: ReportOptions = {}): string {
  checkInput(input)
  const lang = options.lang ?? 'zh'
  const title = pageTitle(input, options)
  const script = `(${showCells.toString()})()`
  // `<` inside JSON could end the element that holds it.
  const data = JSON.stringify(pageData(input, lang)).replaceAll('<', '\\u003c')
  const page = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(script, pageStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{html: pageStyle}}</style>
</head>
<body>
<div class="page">
<main>
<h1>${title}</h1>
<p class="lead">${say(lang, 'chart-lead')} ${say(lang, 'page-lead')}</p>
${legend(lang)}
<h2>${say(lang, 'page-by-systems')}</h2>
<div class="scroll">${matrixTable(input, 'systems', options)}</div>
${download(input, 'systems', options)}
${notes(input, lang)}
<h2>${say(lang, 'page-by-sections')}</h2>
<div class="scroll">${matrixTable(input, 'sections', options)}</div>
${download(input, 'sections', options)}
<h2>${say(lang, 'page-uncovered')}</h2>
${uncovered(input, lang)}
<h2>${say(lang, 'page-method')}</h2>
${method(input, lang)}
</main>
<aside id="detail" hidden data-close="${say(lang, 'page-close')}" aria-label="${say(lang, 'page-detail')}"></aside>
</div>
<script type="application/json" id="data">${{html: data}}</script>
<script>${{html: script}}</script>
</body>
</html>
`
  return page.html
}

/** The chart travels with the page, unless it is so long that it would outweigh the rest. */
function download(input: ReportInput, by: MatrixBy, options: ReportOptions): Html {
  const file = `matrix-${by}.svg`
  const address =
    input.entries.length > mostInlineCharts
      ? file
      : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderMatrixSvg(input, by, options))}`
  return html`<p class="files"><a download="${file}" href="${address}">${say(options.lang ?? 'zh', 'page-download')}</a></p>`
}

function legend(lang: Lang): Html {
  const states = ['covered', 'partial', 'missing', 'not-applicable', 'not-given'] as const
  const items = states.map((status) => html`<li>${glyph(status)} ${say(lang, status)}</li>`)
  return html`<ul class="legend">${items}<li><span class="review">?2</span> ${say(lang, 'review-mark')}</li></ul>`
}

function notes(input: ReportInput, lang: Lang): Html {
  return html`<div class="note">${chartNotes(input, lang).map((line) => html`<p>${line}</p>`)}${unplaced(input, lang)}</div>`
}

/** Links to the measures that no cell holds, so that every measure can be opened. */
function unplaced(input: ReportInput, lang: Lang): Html {
  const links = coverageMatrix(input, 'systems', {lang}).rows.flatMap(({document, label, unplaced: n}) => {
    if (document === null || n === null || n === 0) return []
    const key = unplacedKey(document)
    return [
      html`<li><a data-key="${key}" href="#cell=${encodeURIComponent(key)}">${say(lang, 'unplaced-item', {label, n})}</a></li>`
    ]
  })
  return links.length === 0 ? html`` : html`<p>${say(lang, 'page-open-unplaced')}</p><ul>${links}</ul>`
}

function uncovered(input: ReportInput, lang: Lang): Html {
  const lines = uncoveredSections(input, {lang}).map((one) => describeUncovered(one, lang))
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function method(input: ReportInput, lang: Lang): Html {
  const rows = groupDocuments(input, lang).map(({entry: {document, alignment}, label}) => {
    const {source, title, status, measures, statements, messages} = document
    const draft = status === 'draft' ? ` (${say(lang, 'draft')})` : ''
    const reviewed = alignment.alignments.filter(({review}) => review).length
    return html`<tr><th scope="row">${label}</th><td>${title ?? document.id}${draft}<br><small>${source.path ?? document.id}</small><br><code>${source.sha256 ?? ''}</code></td>
<td>${say(lang, 'page-counts', {measures: measures.length, statements: statements.length, messages: messages.length, reviewed})}</td>
<td>${formatMethod(alignment.method, lang)}</td></tr>`
  })
  const {outline, outlineSha256} = input
  return html`<p>${say(lang, outline.quoted ? 'page-outline-quoted' : 'page-outline', {title: outline.title, id: outline.id})} <code>${outlineSha256}</code></p>
<p>${say(lang, 'page-honesty')}</p>
<div class="scroll"><table class="facts"><thead><tr><th scope="col">${say(lang, 'page-document')}</th><th scope="col">${say(lang, 'page-source')}</th><th scope="col">${say(lang, 'page-read')}</th><th scope="col">${say(lang, 'page-method')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}
