import {checklistView} from './checklist/checklist-view.ts'
import {differencesView} from './differences/differences-view.ts'
import {matrixView} from './matrix/matrix-view.ts'
import {methodView} from './method/method-view.ts'
import {planAndReportView} from './plan-and-report/plan-and-report-view.ts'
import {requirementsView} from './requirements/requirements-view.ts'
import {reuseView} from './reuse/reuse-view.ts'
import {strengthView} from './strength/strength-view.ts'
import {targetsView} from './targets/targets-view.ts'
import {unitsView} from './units/units-view.ts'
import type {View} from './view.ts'

/** What the report shows, in this order. */
const views: readonly View[] = [
  matrixView,
  requirementsView,
  checklistView,
  differencesView,
  targetsView,
  unitsView,
  strengthView,
  reuseView,
  planAndReportView,
  methodView
]

/** The names that `--only` takes. */
export const viewNames: readonly string[] = views.map(({name}) => name)

/**
 * The views asked for, in the report's order. The method always comes with them: a picture that nobody can trace
 * back is worth nothing.
 *
 * @throws {RangeError} When a name is none of `viewNames`.
 */
export function chooseViews(only: readonly string[] | undefined): readonly View[] {
  if (only === undefined) return views
  const unknown = only.find((name) => !viewNames.includes(name))
  if (unknown !== undefined || only.length === 0) {
    throw new RangeError(`Expected views among ${viewNames.join(', ')}, found \`${unknown ?? ''}\``)
  }
  return views.filter((view) => only.includes(view.name) || view === methodView)
}
