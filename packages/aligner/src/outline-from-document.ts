import type {Measure, PolicyDocument, StatementKind} from '@gangmu/parser'
import {coversGeneralRequirements} from './coverage.ts'
import {distinctiveTerms} from './distinctive-terms.ts'
import {foldText} from './fold-text.ts'
import {type Passage, preparePassages} from './passage.ts'
import type {
  Outline,
  OutlineDeadline,
  OutlineLevel,
  OutlineRequirement,
  OutlineSystem,
  OutlineTarget
} from './types.ts'

/** A document that names no levels of government asks everyone. */
const everyLevel: readonly OutlineLevel[] = ['N', 'P', 'M', 'C']

/** A sentence of fewer characters (形成工作合力) goes with the one before it. */
const shortestRequirement = 12

/** Titles made from running text are cut here, at a clause if there is one. */
const longestTitle = 30

/** What stands at the head of a sentence only to count it: 一是, 1., （2）, ①. */
const leadingNumber =
  /^(?:[(（][\d一二三四五六七八九十]{1,3}[)）]|\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}(?:是|、)|[①-⑳])/u

/** Titles of the statements that a document prints none for. */
const generalTitles: Readonly<Partial<Record<StatementKind, string>>> = {
  guiding: '指导思想',
  principles: '主要原则',
  objectives: '总体目标'
}

/** A requirement before it has an id and terms. */
type Draft = Omit<OutlineRequirement, 'id' | 'keyTerms' | 'levels'>

interface SectionDraft {
  readonly title: string
  readonly requirements: readonly Draft[]
}

interface SystemDraft {
  readonly title: string
  readonly sections: SectionDraft[]
}

/**
 * Make an outline of a plan that others are to be measured against: the official text, a
 * province's or a city's plan.
 *
 * - Systems are its chapters (一、); a document without chapters is one system.
 * - Sections are its sections （一）, numbered on across systems. Where a chapter has none, or the
 *   document numbers its measures so, each measure is a section.
 * - Requirements are the sentences of its measures, as printed, white space and the brackets that
 *   name units aside; never across two measures. A heading sentence is a requirement only where
 *   nothing follows it; a very short sentence goes with the one before it.
 * - Guiding thought, principles and objectives, wherever they stand, come first, as one system
 *   (`generalSystem`) that statements cover. Preamble, background, problems, notice and closing ask
 *   for nothing. Chapters on organisation hold measures, and are systems like any other.
 * - A date or number binds where a sentence names exactly one. Levels are not known, so everything
 *   applies to all of them. Key terms are worked out from the text (`distinctiveTerms`).
 *
 * @throws {RangeError} Where the document has no measures: there is nothing to measure against.
 */
export function outlineFromDocument(document: PolicyDocument): Outline {
  if (document.measures.length === 0)
    throw new RangeError(`Expected numbered measures in ${document.id}, found none`)
  const passages = new Map(preparePassages(document, 'ignore').map((passage) => [passage.id, passage]))
  const general = draftGeneral(document, passages)
  const drafts = [...(general === null ? [] : [general]), ...draftSystems(document, passages)]
  const keyTerms = distinctiveTerms(
    drafts.flatMap(({sections}) =>
      sections.flatMap(({requirements}) => requirements.map(({statement}) => statement))
    )
  )
  let sectionsSoFar = 0
  let requirementsSoFar = 0
  const systems = drafts.map(({title, sections}, at): OutlineSystem => {
    const shortName = title.split(/[，,：:；;。]/u)[0] ?? title
    return {
      number: at + 1,
      title,
      shortName,
      englishName: shortName,
      sections: sections.map((section) => {
        sectionsSoFar += 1
        const number = sectionsSoFar
        return {
          number,
          title: section.title,
          englishTitle: section.title,
          levels: everyLevel,
          requirements: section.requirements.map((requirement, place) => {
            requirementsSoFar += 1
            return {
              id: `${number}.${place + 1}`,
              ...requirement,
              keyTerms: keyTerms[requirementsSoFar - 1] ?? [],
              levels: everyLevel
            }
          })
        }
      })
    }
  })
  return {
    id: document.id,
    title: document.title ?? document.id,
    issuer: document.issuer ?? '',
    issued: document.issuedOn ?? (document.period === null ? '' : `${document.period.from}`),
    generalSystem: general === null ? null : 1,
    quoted: true,
    systems
  }
}

/** Guiding thought, principles and objectives as a system; null where the document has none. */
function draftGeneral(document: PolicyDocument, passages: ReadonlyMap<string, Passage>): SystemDraft | null {
  const statements = document.statements.filter(({kind}) => coversGeneralRequirements(kind))
  const [first] = statements
  if (first === undefined) return null
  const byKind = new Map<StatementKind, {title: string; requirements: Draft[]}>()
  for (const {id, kind, chapter, section, deadlines} of statements) {
    const requirements = draftRequirements(document, passages.get(id), deadlines, [])
    const heading = document.sections.find((one) => one.chapter === chapter && one.number === section)
    const known = byKind.get(kind)
    if (known !== undefined) known.requirements.push(...requirements)
    else
      byKind.set(kind, {
        title: heading?.title ?? generalTitles[kind] ?? kind,
        requirements: [...requirements]
      })
  }
  const chapter = document.chapters.find(({number}) => number === first.chapter)
  const holdsMeasures = document.measures.some((measure) => measure.chapter === first.chapter)
  return {
    title: chapter === undefined || holdsMeasures ? '总体要求' : chapter.title,
    sections: [...byKind.values()].filter(({requirements}) => requirements.length > 0)
  }
}

/** Chapters that hold measures, with their sections. */
function draftSystems(
  document: PolicyDocument,
  passages: ReadonlyMap<string, Passage>
): readonly SystemDraft[] {
  const chapters = new Map(document.chapters.map(({number, title}) => [number, title]))
  const systems = new Map<number | null, SystemDraft>()
  let open: {readonly section: number; readonly chapter: number | null; requirements: Draft[]} | null = null
  for (const measure of document.measures) {
    const {chapter, section, id} = measure
    const system = systems.get(chapter) ?? {
      title: (chapter === null ? undefined : chapters.get(chapter)) ?? document.title ?? document.id,
      sections: []
    }
    systems.set(chapter, system)
    const own = draftRequirements(document, passages.get(id), measure.deadlines, measure.targets)
    if (own.length === 0) continue
    if (section !== null && open !== null && open.section === section && open.chapter === chapter) {
      open.requirements.push(...own)
      continue
    }
    const heading =
      section === null
        ? undefined
        : document.sections.find((one) => one.chapter === chapter && one.number === section)
    const requirements = [...own]
    system.sections.push({title: heading?.title ?? titleOf(measure), requirements})
    open = section === null ? null : {section, chapter, requirements}
  }
  return [...systems.values()].filter(({sections}) => sections.length > 0)
}

/** The heading sentence of a measure, or how its text begins. */
function titleOf({title, text}: Measure): string {
  if (title !== null) return title
  const plain = text.replace(/\s+/gu, '')
  const [sentence = plain] = plain.split(/[。；;]/u)
  if (sentence.length <= longestTitle) return sentence
  const cut = sentence.slice(0, longestTitle).search(/[，,：:][^，,：:]*$/u)
  return cut > 0 ? sentence.slice(0, cut) : `${sentence.slice(0, longestTitle)}…`
}

/** The sentences of a provision, as printed. */
function draftRequirements(
  document: PolicyDocument,
  passage: Passage | undefined,
  deadlines: Measure['deadlines'],
  targets: Measure['targets']
): readonly Draft[] {
  if (passage === undefined) return []
  const {clauses, folded, titleClauses} = passage
  const ranges: {start: number; end: number}[] = []
  let last = -1
  for (const {start, end, sentence} of clauses.slice(titleClauses)) {
    const open = ranges.at(-1)
    const isShort = end - start < shortestRequirement && endsSentence(clauses, sentence, end)
    if (open !== undefined && (sentence === last || isShort)) open.end = end
    else ranges.push({start, end})
    last = sentence
  }
  return ranges.flatMap(({start, end}): readonly Draft[] => {
    // Character by character: a page number that stands in between is no part of it.
    const places = folded.offsets.slice(start, end)
    const printed = places.map((offset) => document.text.charAt(offset)).join('')
    const statement = printed.replace(leadingNumber, '').replace(/[。；;，,：:]+$/u, '')
    if (!/\p{L}/u.test(statement)) return []
    const [from = 0, to = 0] = [places[0], places.at(-1)]
    const inside = ({position}: {readonly position: Measure['position']}) =>
      position.start.offset >= from && position.start.offset <= to
    const dates = deadlines.filter((deadline) => deadline.kind === 'by' && inside(deadline))
    const numbers = targets.filter((target) => target.kind === 'target' && inside(target))
    return [{statement, ...boundDeadline(dates), ...boundTarget(numbers)}]
  })
}

/** Whether a clause is all of its sentence. */
function endsSentence(clauses: Passage['clauses'], sentence: number, end: number): boolean {
  const own = clauses.filter((clause) => clause.sentence === sentence)
  return own.length === 1 && own[0]?.end === end
}

/** With two dates in a sentence, which of them binds what is not known. */
function boundDeadline(found: Measure['deadlines']): {readonly deadlines?: readonly OutlineDeadline[]} {
  const [only, ...more] = found
  if (only?.date == null || more.length > 0) return {}
  return {deadlines: [{date: only.date, kind: 'by', levels: everyLevel}]}
}

function boundTarget(found: Measure['targets']): {readonly targets?: readonly OutlineTarget[]} {
  const [only, ...more] = found
  if (only === undefined || more.length > 0) return {}
  const {comparator, value, unit, subject} = only
  return {
    targets: [{comparator, value, unit, subject: subject ?? foldText(only.text).text, levels: everyLevel}]
  }
}
