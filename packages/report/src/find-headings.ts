import type {Chapter, Measure, PolicyDocument, Section, Statement} from '@gangmu/parser'

/** The headings that a provision stands under. */
export interface Headings {
  readonly chapter: Chapter | null
  readonly section: Section | null
}

/** The last chapter and section of its numbers that begin before it: numbers may be printed twice. */
export function findHeadings(document: PolicyDocument, provision: Measure | Statement): Headings {
  const {offset} = provision.position.start
  const isBefore = (heading: Chapter | Section): boolean => heading.position.start.offset <= offset
  const chapter =
    provision.chapter === null
      ? undefined
      : document.chapters.findLast((heading) => isBefore(heading) && heading.number === provision.chapter)
  const section =
    provision.section === null
      ? undefined
      : document.sections.findLast(
          (heading) =>
            isBefore(heading) && heading.number === provision.section && heading.chapter === provision.chapter
        )
  return {chapter: chapter ?? null, section: section ?? null}
}
