import {wordFormat} from '../number-formats.ts'
import {elementAt, elementsIn, type XmlElement} from '../xml/read-xml.ts'
import {isOn, settingOf} from './properties.ts'

/** One of the nine levels of a list. */
interface Level {
  readonly start: number
  readonly format: string
  /** `（%1）`: %1 stands for the number of the first level. */
  readonly text: string
  /** Whether every number shows as digits (for 第一章 above 1.1). */
  readonly isLegal: boolean
  /** What follows the number. */
  readonly after: string
  /** The level whose number starts this one again, counted from 1; 0: none does; null: any above. */
  readonly restartAfter: number | null
  /** The paragraph style that has this level. */
  readonly style: string | null
}

interface AbstractList {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
  /** The numbering style whose list this stands for; null where it is its own. */
  readonly standsFor: string | null
}

interface List {
  readonly abstract: string
  readonly overrides: ReadonlyMap<number, {readonly start: number | null; readonly level: Level | null}>
}

/** The lists of a Word file (`numbering.xml`). */
export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>
  readonly lists: ReadonlyMap<string, List>
}

/** Which list a paragraph is in, and at which of its levels, from 0. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** Read `numbering.xml`; without one there are no lists. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstracts = elementsIn(root, 'w:abstractNum').map((element): AbstractList => {
    const id = element.attributes['w:abstractNumId'] ?? ''
    return {id, levels: readLevels(element), standsFor: settingOf(elementAt(element, 'w:numStyleLink'))}
  })
  const lists = elementsIn(root, 'w:num').map((element): [string, List] => {
    const overrides = elementsIn(element, 'w:lvlOverride').map((override) => {
      const level = Number(override.attributes['w:ilvl'])
      const start = settingOf(elementAt(override, 'w:startOverride'))
      return [
        level,
        {start: start === null ? null : Number(start), level: readLevels(override).get(level) ?? null}
      ] as const
    })
    return [
      element.attributes['w:numId'] ?? '',
      {abstract: settingOf(elementAt(element, 'w:abstractNumId')) ?? '', overrides: new Map(overrides)}
    ]
  })
  return {
    abstracts: new Map(abstracts.map((abstract) => [abstract.id, abstract])),
    lists: new Map(lists)
  }
}

function readLevels(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsIn(element, 'w:lvl').map((level) => {
      const restart = settingOf(elementAt(level, 'w:lvlRestart'))
      return [
        Number(level.attributes['w:ilvl'] ?? 0),
        {
          start: Number(settingOf(elementAt(level, 'w:start')) ?? 0),
          format: formatOf(level),
          text: settingOf(elementAt(level, 'w:lvlText')) ?? '',
          isLegal: isOn(elementAt(level, 'w:isLgl')) ?? false,
          after: settingOf(elementAt(level, 'w:suff')) === 'nothing' ? '' : ' ',
          restartAfter: restart === null ? null : Number(restart),
          style: settingOf(elementAt(level, 'w:pStyle'))
        }
      ]
    })
  )
}

/** A format that Word 2010 brought stands in an alternative, with a plain one to fall back on. */
function formatOf(level: XmlElement): string {
  const plain = elementAt(level, 'w:numFmt')
  const chosen = elementAt(level, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt')
  const format = settingOf(plain ?? chosen) ?? 'decimal'
  if (format !== 'custom') return format
  return settingOf(elementAt(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt')) ?? 'decimal'
}

/** Counts paragraphs as Word does. */
export interface NumberCounter {
  /** What Word shows before a paragraph in this place, with what follows it; empty for bullets. */
  readonly next: (place: ListPlace) => string
  /** The level of a list that a paragraph style has; null where it has none. */
  readonly levelOfStyle: (list: string, style: string) => number | null
}

/**
 * A counter for one document, all numbers at their start.
 *
 * @param listOfStyle The list of a numbering style.
 */
export function createNumberCounter(
  {abstracts, lists}: Numbering,
  listOfStyle: (style: string) => string | null
): NumberCounter {
  /** By abstract list: lists that share one count on. */
  const counts = new Map<string, Map<number, number>>()
  /** Starts of its own that a list has used. */
  const started = new Set<string>()

  const resolve = (
    list: string,
    depth = 0
  ): {readonly list: List; readonly abstract: AbstractList} | null => {
    const found = lists.get(list)
    const abstract = abstracts.get(found?.abstract ?? '')
    if (!found || !abstract) return null
    const linked = abstract.standsFor === null || depth > 8 ? null : listOfStyle(abstract.standsFor)
    if (linked === null || linked === list) return {list: found, abstract}
    const other = resolve(linked, depth + 1)
    return other ? {list: found, abstract: other.abstract} : {list: found, abstract}
  }
  const levelOf = (
    {list, abstract}: {list: List; abstract: AbstractList},
    level: number
  ): Level | undefined => list.overrides.get(level)?.level ?? abstract.levels.get(level)

  return {
    levelOfStyle: (list, style) => {
      const resolved = resolve(list)
      const found = [...(resolved?.abstract.levels ?? [])].find(([, level]) => level.style === style)
      return found?.[0] ?? null
    },
    next: ({list, level}) => {
      const resolved = resolve(list)
      const own = resolved && levelOf(resolved, level)
      if (!resolved || !own) return ''
      const count = counts.get(resolved.abstract.id) ?? new Map<number, number>()
      counts.set(resolved.abstract.id, count)
      const override = resolved.list.overrides.get(level)?.start ?? null
      const startKey = `${list} ${level}`
      const starts = override !== null && !started.has(startKey)
      started.add(startKey)
      const before = count.get(level)
      const start = override ?? own.start
      count.set(level, starts || before === undefined ? start : before + 1)
      for (const deeper of [...count.keys()]) {
        const restart = levelOf(resolved, deeper)?.restartAfter ?? null
        if (deeper > level && (restart === null || level < restart)) count.delete(deeper)
      }
      if (own.format === 'bullet') return ''
      const shown = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        const other = levelOf(resolved, at)
        if (!other) return ''
        const value = count.get(at) ?? resolved.list.overrides.get(at)?.start ?? other.start
        // A level above that nothing has reached shows its start, and has begun with it.
        if (at < level && !count.has(at)) count.set(at, value)
        const format = own.isLegal && other.format !== 'none' ? 'decimal' : other.format
        return wordFormat(format)(value)
      })
      return shown === '' ? '' : shown + own.after
    }
  }
}
