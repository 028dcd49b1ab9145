import type {Outline, OutlineSection, OutlineSystem} from '@gangmu/aligner'
import {
  type Deadline,
  findStrength,
  type Measure,
  type PolicyDocument,
  type Strength,
  type Target,
  type Units
} from '@gangmu/parser'
import type {ReportEntry} from '../types.ts'
import {canonicalUnit, isGeneralName} from '../unit-mentions.ts'
import {splitTasks} from './split-tasks.ts'

/** One commitment of a measure: what an office ticks off. */
export interface Task {
  /** `qijiang-plan-2022#46.1`: the measure and the place of the task in it. */
  readonly id: string
  readonly document: PolicyDocument
  readonly measure: Measure
  /** The words, without line breaks. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
  /** Where the task, or else its measure, stands in the outline; null where nothing fits. */
  readonly system: OutlineSystem | null
  readonly section: OutlineSection | null
  /** Ids of the requirements whose evidence stands in the task. */
  readonly requirements: readonly string[]
  readonly units: Units
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
  readonly strength: Strength | null
  /** A person should look at where it stands in the outline. */
  readonly review: boolean
}

/** A unit and what it has to do. */
export interface UnitTasks {
  /** The spelling that the documents use most. */
  readonly name: string
  readonly tasks: readonly {readonly task: Task; readonly role: keyof Units}[]
}

/** All tasks in the order of the documents, and the same by unit. */
export interface Ledger {
  readonly tasks: readonly Task[]
  /** Those with most tasks first, names of all units of a sort (各街道) last. */
  readonly units: readonly UnitTasks[]
}

const roles = ['lead', 'responsible', 'cooperating'] as const

/** Split every measure at its commitments, and say who has to do what by when. */
export function buildLedger(entries: readonly ReportEntry[], outline: Outline): Ledger {
  const tasks = entries.flatMap((entry) => tasksOf(entry, outline))
  return {tasks, units: groupByUnit(tasks)}
}

function tasksOf({document, alignment}: ReportEntry, outline: Outline): readonly Task[] {
  const aligned = new Map(alignment.alignments.map((one) => [one.id, one]))
  const places = new Map(
    outline.systems.flatMap((system) => system.sections.map((section) => [section.number, {system, section}]))
  )
  const sectionOf = (requirement: string): number => Number(requirement.split('.')[0])
  return document.measures.flatMap((measure) => {
    const alignmentOf = aligned.get(measure.id)
    return splitTasks(document.text, measure).map(({start, end}, at): Task => {
      const isInside = ({position}: Deadline | Target): boolean =>
        position.start.offset >= start && position.end.offset <= end
      const requirements = (alignmentOf?.requirements ?? [])
        .filter(({evidence}) => evidence.some((one) => one.start < end && one.end > start))
        .map(({id}) => id)
      const primary = alignmentOf?.primary.section ?? null
      // A task that serves requirements of another section alone stands there.
      const own = requirements.some((id) => sectionOf(id) === primary)
        ? primary
        : (requirements.map(sectionOf)[0] ?? primary)
      const place = own === null ? undefined : places.get(own)
      const text = document.text.slice(start, end)
      return {
        id: `${measure.id}.${at + 1}`,
        document,
        measure,
        text: text.replace(/\s*\n\s*/gu, ''),
        line:
          measure.position.start.line +
          document.text.slice(measure.position.start.offset, start).split('\n').length -
          1,
        system: place?.system ?? null,
        section: place?.section ?? null,
        requirements,
        units: measure.units,
        deadlines: measure.deadlines.filter(isInside),
        targets: measure.targets.filter(isInside),
        strength: findStrength(text, null),
        review: alignmentOf?.review ?? false
      }
    })
  })
}

function groupByUnit(tasks: readonly Task[]): readonly UnitTasks[] {
  interface Group {
    readonly names: Map<string, number>
    readonly tasks: {readonly task: Task; readonly role: keyof Units}[]
  }
  const groups = new Map<string, Group>()
  for (const task of tasks) {
    const seen = new Set<string>()
    for (const role of roles) {
      for (const name of task.units[role]) {
        const key = canonicalUnit(name, task.document)
        // Named twice for one task, it has the task once, in its first role.
        if (seen.has(key)) continue
        seen.add(key)
        const group: Group = groups.get(key) ?? {names: new Map(), tasks: []}
        group.names.set(name, (group.names.get(name) ?? 0) + 1)
        group.tasks.push({task, role})
        groups.set(key, group)
      }
    }
  }
  return [...groups.values()]
    .map(({names, tasks: own}) => ({name: mostUsed(names), tasks: own}))
    .toSorted(
      (a, b) =>
        Number(isGeneralName(a.name)) - Number(isGeneralName(b.name)) || b.tasks.length - a.tasks.length
    )
}

function mostUsed(names: ReadonlyMap<string, number>): string {
  const [[name] = ['']] = [...names].toSorted(([, a], [, b]) => b - a)
  return name
}
