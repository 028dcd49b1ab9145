/** What the id of a measure is made from. */
interface Numbered {
  /** The part of the text that it stands in: the document, or one of its annexes. */
  readonly part: number
  readonly marker: {readonly number: number; readonly form?: string}
  readonly chapter: number | null
  readonly section: number | null
  readonly atLevel: boolean
  /** Present where it is a row of a table, which numbers for itself. */
  readonly cells?: unknown
}

/**
 * Ids of measures, in order: `document#number` where numbers run on, with the chapter's number in
 * front where they restart in each chapter, with the section's too where they restart in each
 * section; a repeat gets `~2`. An annex numbers for itself.
 */
export function numberMeasures(measures: readonly Numbered[], document: string): readonly string[] {
  const byPart = new Map<number, Numbered[]>()
  for (const measure of measures) {
    const own = byPart.get(measure.part)
    if (own) own.push(measure)
    else byPart.set(measure.part, [measure])
  }
  const restarts = new Map([...byPart].map(([part, own]) => [part, findRestarts(own)]))
  const seen = new Map<string, number>()
  return measures.map((measure) => {
    const {marker, chapter, section, atLevel, part} = measure
    const {byChapter = false, bySection = false} = restarts.get(part) ?? {}
    // A section that is a measure itself stands beside measures, so its number needs its chapter.
    const parts = [byChapter || !atLevel ? chapter : null, bySection ? section : null, marker.number]
    const id = `${document}#${parts.filter((number) => number !== null).join('.')}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  })
}

/** Where numbers start again: in each chapter, in each section. */
function findRestarts(measures: readonly Numbered[]): {
  readonly byChapter: boolean
  readonly bySection: boolean
} {
  const atLevel = measures.filter(({atLevel: isAtLevel, cells}) => isAtLevel && cells === undefined)
  const firsts = atLevel.filter(({marker}) => marker.number === 1)
  const count = (key: (measure: Numbered) => string): number => new Set(firsts.map(key)).size
  const chapters = count(({chapter}) => String(chapter))
  const sections = count(({chapter, section}) => `${chapter}.${section}`)
  // In a report a section that is a measure stands beside the items of others.
  const mixed =
    new Set(atLevel.map(({section}) => section === null)).size > 1 &&
    atLevel.some(({marker}) => marker.form === 'ordinal')
  return {byChapter: sections > chapters || chapters > 1 || mixed, bySection: sections > chapters || mixed}
}
