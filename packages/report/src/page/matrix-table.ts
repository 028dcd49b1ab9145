import {chartTitle} from '../chart-title.ts'
import {coverageMatrix} from '../coverage-matrix.ts'
import {describeCell} from '../describe-cell.ts'
import {partName} from '../part-name.ts'
import {say} from '../say.ts'
import type {
  CoverageMatrix,
  MatrixBy,
  MatrixCell,
  MatrixColumn,
  MatrixRow,
  ReportInput,
  ReportOptions
} from '../types.ts'
import {cellKey} from './cell-key.ts'
import {type Html, html} from './html.ts'
import {cellTraits, rowTraits} from './row.ts'
import {sign} from './sign.ts'

/** A matrix as a table whose cells open what stands behind them: parts of the outline × documents. */
export function matrixTable(input: ReportInput, by: MatrixBy, options: ReportOptions): Html {
  const lang = options.lang ?? 'zh'
  const matrix = coverageMatrix(input, by, {lang})
  const {systems} = input.outline
  const {columns, rows} = matrix
  const firstApart = rows.findIndex(({apart}) => apart.length > 0)
  const head = rows.map(
    (
      row,
      index
    ) => html`<th scope="col" class="${index === firstApart ? 'apart' : ''}" data-column="${row.document ?? ''}">${row.label}
<small>${row.measures === null ? say(lang, 'n-not-given') : say(lang, 'n-measures', {n: row.measures})}</small></th>`
  )
  const body = columns.flatMap((column, index) => {
    const isFirst = by === 'sections' && columns[index - 1]?.system !== column.system
    const system = systems.find(({number}) => number === column.system)
    const group = system
      ? html`<tr class="group" data-group="${column.system}"><th scope="rowgroup" colspan="${rows.length + 1}">${column.system} ${partName(system, lang)}</th></tr>`
      : html``
    const cells = rows.map((row, place) => cellOf(matrix, row, column, index, place === firstApart, options))
    const line = html`<tr${rowTraits({system: column.system})}><th scope="row"><span class="number">${column.number}</span>${partName(column, lang)}</th>${cells}</tr>`
    return isFirst ? [group, line] : [line]
  })
  return html`<table class="matrix"><caption>${chartTitle(input, by, options)}</caption>
<thead><tr><td></td>${head}</tr></thead>
<tbody>${body}</tbody></table>`
}

function cellOf(
  {by}: CoverageMatrix,
  row: MatrixRow,
  column: MatrixColumn,
  index: number,
  isFirstApart: boolean,
  options: ReportOptions
): Html {
  const lang = options.lang ?? 'zh'
  const cell = row.cells[index]
  const apart = isFirstApart ? 'apart' : ''
  if (!cell || row.document === null) {
    // Nothing to open; its sign alone would be silent to a screen reader.
    return html`<td class="${apart}" data-column=""><span class="cell not-given" title="${say(lang, 'cell-not-given')}">${sign('not-given')}<span class="unseen">${say(lang, 'not-given')}</span></span></td>`
  }
  const key = cellKey(row.document, by, column.number)
  const name = describeCell(row, column, cell, lang)
  const traits = cellTraits({document: row.document, states: statesOf(cell)})
  return html`<td class="${apart}" data-column="${row.document}"${traits} data-sort="${cell.share ?? -1}"><a class="cell ${cell.status}" data-key="${key}" href="#cell=${encodeURIComponent(key)}" aria-label="${name}" title="${name}">${sign(cell.status)}<b>${cell.measures ?? ''}</b>${review(cell)}<span class="share">${shareOf(cell)}</span>${bar(cell)}</a></td>`
}

function statesOf({status, needsReview}: MatrixCell): readonly (MatrixCell['status'] | 'needs-review')[] {
  return needsReview === null || needsReview === 0 ? [status] : [status, 'needs-review']
}

function shareOf({status, requirements}: MatrixCell): string {
  return requirements === null || status === 'not-applicable'
    ? '—'
    : `${requirements.covered}/${requirements.applicable}`
}

function review({needsReview}: MatrixCell): Html {
  return needsReview === null || needsReview === 0
    ? html``
    : html`<span class="review">?${needsReview}</span>`
}

/** Covered, partly covered, and the rest, as lengths out of 100. */
function bar({requirements}: MatrixCell): Html {
  if (requirements === null || requirements.applicable === 0) return html``
  const {applicable, covered, partial} = requirements
  const width = (count: number): string => ((count / applicable) * 100).toFixed(1)
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="4"/><rect class="covered" width="${width(covered)}" height="4"/><rect class="partial" x="${width(covered)}" width="${width(partial)}" height="4"/></svg>`
}
