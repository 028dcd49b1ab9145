import {chartNotes} from './chart-notes.ts'
import {chartTitle} from './chart-title.ts'
import {drawChart} from './charts/chart-frame.ts'
import {drawLegend} from './charts/draw-legend.ts'
import {drawLines} from './charts/draw-text.ts'
import {coverageMatrix} from './coverage-matrix.ts'
import {describeCell} from './describe-cell.ts'
import {drawCell, inks} from './draw-cell.ts'
import {type ChartSize, layoutMatrix} from './matrix-layout.ts'
import {partName} from './part-name.ts'
import {say} from './say.ts'
import {round, type SvgSelection} from './svg-canvas.ts'
import type {MatrixBy, ReportInput, ReportOptions} from './types.ts'

/**
 * A matrix as an SVG that stands on its own: title, legend, units, source.
 *
 * @param size For one column of a journal or for two (default: `double`).
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderMatrixSvg(
  input: ReportInput,
  by: MatrixBy,
  options: ReportOptions = {},
  size: ChartSize = 'double'
): string {
  const lang = options.lang ?? 'zh'
  const matrix = coverageMatrix(input, by, {lang})
  const systems = coverageMatrix(input, 'systems', {lang}).columns
  const layout = layoutMatrix(
    matrix,
    new Map(systems.map((system) => [system.number, partName(system, lang)])),
    lang,
    size
  )
  return drawChart({
    lang,
    title: chartTitle(input, by, options),
    lead: `${say(lang, 'chart-lead')}${lang === 'en' ? ' ' : ''}${say(lang, 'chart-bar')}`,
    width: layout.width,
    notes: chartNotes(input, lang),
    draw: (grid) => {
      for (const {x1, y1, x2, y2} of layout.rules) {
        grid
          .append('line')
          .attr('x1', round(x1))
          .attr('y1', round(y1))
          .attr('x2', round(x2))
          .attr('y2', round(y2))
          .attr('stroke', inks.rule)
      }
      for (const text of layout.texts) drawLines(grid, text)
      for (const {row, column, cell, ...box} of layout.cells) {
        const group = grid
          .append('g')
          .attr('class', 'cell')
          .attr('data-document', row.document ?? '')
          .attr('data-part', column.number)
          .attr('data-status', cell.status)
          .attr('data-measures', cell.measures ?? '')
          .attr('data-applicable', cell.requirements?.applicable ?? '')
          .attr('data-covered', cell.requirements?.covered ?? '')
          .attr('data-partial', cell.requirements?.partial ?? '')
          .attr('data-missing', cell.requirements?.missing ?? '')
          .attr('data-review', cell.needsReview ?? '') as unknown as SvgSelection
        group.append('title').text(describeCell(row, column, cell, lang))
        drawCell(group, box, cell)
      }
      return drawLegend(grid, layout.height + 16, layout.width, lang)
    }
  })
}
