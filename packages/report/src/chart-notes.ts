import {coverageMatrix} from './coverage-matrix.ts'
import {describeApart} from './describe-apart.ts'
import {formatMethod} from './format-method.ts'
import {say} from './say.ts'
import type {Lang, ReportInput} from './types.ts'

/** More hashes than this would bury the chart; all of them are in the page and in report.json. */
const mostHashes = 8

/** What stands below a chart: who is set apart and why, what fits nowhere, units, source. */
export function chartNotes(input: ReportInput, lang: Lang): readonly string[] {
  const {outline, outlineSha256, entries} = input
  const {rows} = coverageMatrix(input, 'systems', {lang})
  const unplaced = rows.flatMap(({label, unplaced}) =>
    unplaced === null || unplaced === 0 ? [] : [say(lang, 'unplaced-item', {label, n: unplaced})]
  )
  const isServedWithoutMeasures = rows.some(({cells}) =>
    cells.some(({measures, requirements}) => measures === 0 && (requirements?.covered ?? 0) > 0)
  )
  // Within a hash's entry no line is broken.
  const hashes = entries.flatMap(({document: {id, source}}) =>
    source.sha256 === null ? [] : [`${id}\u00a0${source.sha256.slice(0, 8)}`]
  )
  const methods = new Set(entries.map(({alignment}) => formatMethod(alignment.method, lang)))
  const separator = say(lang, 'item-separator')
  return [
    ...describeApart(input, lang),
    ...(unplaced.length === 0 ? [] : [say(lang, 'unplaced-line', {list: unplaced.join(separator)})]),
    ...(isServedWithoutMeasures ? [say(lang, 'served-line')] : []),
    `${say(lang, 'unit-line')}${lang === 'en' ? ' ' : ''}${machineNote(input, lang)}`,
    say(lang, 'source-line', {
      outline: outline.id,
      hash: outlineSha256.slice(0, 12),
      method: [...methods].join(say(lang, 'sentence-separator'))
    }),
    ...(hashes.length === 0 || entries.length > mostHashes
      ? []
      : [say(lang, 'inputs-line', {list: hashes.join(separator)})])
  ]
}

/** Who decided: a program, or people too. */
export function machineNote({entries}: ReportInput, lang: Lang): string {
  const decided = entries
    .flatMap(({alignment}) => alignment.alignments)
    .filter(({decidedBy}) => decidedBy !== 'method').length
  return decided === 0 ? say(lang, 'machine-note') : say(lang, 'machine-note-partly', {n: decided})
}
