/** What the id of a measure is made from. */
interface Numbered {
  readonly marker: {readonly number: number}
  readonly chapter: number | null
  readonly section: number | null
  readonly atLevel: boolean
  /** Present where it is a row of a table, which numbers for itself. */
  readonly columns?: unknown
}

/**
 * Ids of measures, in order: `document#number` where numbers run on, with the chapter's number in
 * front where they restart in each chapter, with the section's too where they restart in each
 * section; a repeat gets `~2`.
 */
export function numberMeasures(measures: readonly Numbered[], document: string): readonly string[] {
  const atLevel = measures.filter(({atLevel: isAtLevel, columns}) => isAtLevel && columns === undefined)
  const firsts = atLevel.filter(({marker}) => marker.number === 1)
  const restartsIn = (key: (measure: Numbered) => string): boolean => new Set(firsts.map(key)).size > 1
  const chapterOf = ({chapter}: Numbered): string => String(chapter)
  const sectionOf = ({chapter, section}: Numbered): string => `${chapter}.${section}`
  const bySection = new Set(firsts.map(sectionOf)).size > new Set(firsts.map(chapterOf)).size
  const byChapter = bySection || restartsIn(chapterOf)

  const seen = new Map<string, number>()
  return measures.map(({marker, chapter, section, atLevel: isAtLevel}) => {
    // A section that is a measure itself stands beside measures, so its number needs its chapter.
    const parts = [byChapter || !isAtLevel ? chapter : null, bySection ? section : null, marker.number]
    const id = `${document}#${parts.filter((part) => part !== null).join('.')}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  })
}
