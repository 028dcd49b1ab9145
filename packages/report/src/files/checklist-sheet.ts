import {coverageMatrix} from '../coverage-matrix.ts'
import {partName} from '../part-name.ts'
import {say} from '../say.ts'
import type {Lang, ReportInput} from '../types.ts'
import type {Sheet, SheetColumn} from '../xlsx.ts'
import {checklist} from './checklist.ts'
import {sayInFiles} from './file-words.ts'

/** The requirements, one a row, with two columns for each document: its state, and the words behind it. */
export function checklistSheet(input: ReportInput, lang: Lang): Sheet {
  const systems = coverageMatrix(input, 'systems', {lang})
  const sections = coverageMatrix(input, 'sections', {lang}).columns
  const nameIn = (parts: typeof sections, number: number): string => {
    const part = parts.find((one) => one.number === number)
    return part === undefined ? `${number}` : `${number} ${partName(part, lang)}`
  }
  const fills = {[say(lang, 'missing')]: 'FBE3D6', [say(lang, 'partial')]: 'FFF4CE'}
  return {
    name: sayInFiles(lang, 'sheet-requirements'),
    frozenColumns: 4,
    columns: [
      {header: sayInFiles(lang, 'head-system'), width: 16},
      {header: sayInFiles(lang, 'head-section'), width: 18},
      {header: sayInFiles(lang, 'head-number'), width: 8},
      {header: sayInFiles(lang, 'head-requirement'), width: 34},
      ...systems.rows
        .filter(({document}) => document !== null)
        .flatMap(({label, apart}): readonly SheetColumn[] => {
          const name = apart.length === 0 ? label : sayInFiles(lang, 'apart-label', {label})
          return [
            {header: sayInFiles(lang, 'head-status-of', {label: name}), width: 14, fills},
            {header: sayInFiles(lang, 'head-by-of', {label: name}), width: 50}
          ]
        })
    ],
    rows: checklist(input, lang).map(({system, section, requirement, statement, answers}) => [
      nameIn(systems.columns, system),
      nameIn(sections, section),
      requirement,
      statement,
      ...answers.flatMap(({status, lines}) => [say(lang, status ?? 'not-given'), lines.join('\n')])
    ])
  }
}
