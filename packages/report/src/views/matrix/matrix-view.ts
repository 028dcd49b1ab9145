import {chartNotes} from '../../chart-notes.ts'
import {chartFiles} from '../../charts/chart.ts'
import {coverageMatrix} from '../../coverage-matrix.ts'
import {describeUncovered} from '../../describe-uncovered.ts'
import {mostDocumentsAcross} from '../../matrix-layout.ts'
import {unplacedKey} from '../../page/cell-key.ts'
import {type Html, html} from '../../page/html.ts'
import {openLink} from '../../page/links.ts'
import {legend, manyTable, mostColumns} from '../../page/matrix-parts.ts'
import {matrixTable} from '../../page/matrix-table.ts'
import {renderMatrixCsv} from '../../render-matrix-csv.ts'
import {renderMatrixSvg} from '../../render-matrix-svg.ts'
import {say} from '../../say.ts'
import type {MatrixBy} from '../../types.ts'
import {uncoveredSections} from '../../uncovered-sections.ts'
import type {ViewContext} from '../context.ts'
import type {View} from '../view.ts'

/** Documents × systems and × sections, what is left out, what fits nowhere. */
export const matrixView: View = {
  name: 'matrix',
  title: 'view-matrix',
  section: (context) => {
    const {input, lang} = context
    return html`<p class="lead">${say(lang, 'chart-lead')} ${say(lang, 'page-lead')}</p>
${legend(lang)}
<h3>${say(lang, 'page-by-systems')}</h3>
${table(context, 'systems')}
${notes(context)}
<h3 class="new-page">${say(lang, 'page-by-sections')}</h3>
${table(context, 'sections')}
<h3>${say(lang, 'page-uncovered')}</h3>
<ul>${uncoveredSections(input, {lang}).map((one) => html`<li>${describeUncovered(one, lang)}</li>`)}</ul>`
  },
  files: ({input, options, documents}) => [
    ...(['systems', 'sections'] as const).flatMap((by) =>
      // Many documents run down the page: that chart has one width.
      documents.length > mostDocumentsAcross
        ? [{path: `matrix-${by}.svg`, content: renderMatrixSvg(input, by, options)}]
        : chartFiles({name: `matrix-${by}`, render: (size) => renderMatrixSvg(input, by, options, size)})
    ),
    {path: 'matrix.csv', content: renderMatrixCsv(input, options)}
  ],
  figures: ({input, options}) => ({
    systems: coverageMatrix(input, 'systems', options),
    sections: coverageMatrix(input, 'sections', options),
    uncovered: uncoveredSections(input, options)
  })
}

function table(context: ViewContext, by: MatrixBy): Html {
  if (context.documents.length > mostColumns) return manyTable(by, context)
  return html`<div class="scroll">${matrixTable(context.input, by, context.options)}</div>
${download(context, by)}`
}

/** The chart travels with the page, so that it can be kept where only the page was sent. */
function download({input, options, lang}: ViewContext, by: MatrixBy): Html {
  const links = (['double', 'single'] as const).map((size) => {
    const file = size === 'single' ? `matrix-${by}-single.svg` : `matrix-${by}.svg`
    const svg = renderMatrixSvg(input, by, options, size)
    return html`<a download="${file}" href="data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}">${say(lang, `download-${size}`)}</a> `
  })
  return html`<p class="files">${links}</p>`
}

function notes(context: ViewContext): Html {
  const {input, lang} = context
  return html`<div class="note">${chartNotes(input, lang).map((line) => html`<p>${line}</p>`)}${unplaced(context)}</div>`
}

/** Links to the measures that no cell holds, so that every measure can be opened. */
function unplaced({documents, lang}: ViewContext): Html {
  const links = documents.flatMap(({id, label, index}) =>
    index.unplaced.length === 0
      ? []
      : [
          html`<li>${openLink(unplacedKey(id), say(lang, 'unplaced-item', {label, n: index.unplaced.length}))}</li>`
        ]
  )
  return links.length === 0 ? html`` : html`<p>${say(lang, 'page-open-unplaced')}</p><ul>${links}</ul>`
}
