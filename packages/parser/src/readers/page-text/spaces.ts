import type {TextRun} from './page.ts'
import {isWide, widthOf} from './wide.ts'

/** A gap beside a 汉字 is a space from this width on, in units of the font's size. */
const leastSpace = 0.4
/** Between letters of Latin words a narrower gap parts words. */
const leastLatinSpace = 0.15

/** Whether a gap between two characters is a space that was written; `tracking` is the usual gap on the line. */
export function isSpace(before: string, after: string, gap: number, size: number, tracking = 0): boolean {
  const least = isWide(before) || isWide(after) ? leastSpace : leastLatinSpace
  return gap - tracking >= least * size
}

/** From this gap between all characters on, a line is letter-spaced. */
const leastTracking = 0.06

/**
 * The text of a run without the spaces that are no more than stretched gaps. Readers of fonts write
 * a space for any gap, and cannot tell a justified line or the air between 汉字 and digits from one
 * that was typed: the room that the run has left does. Within Latin words, where the font's widths
 * are not known, spaces are false on letter-spaced lines that have one after every character.
 */
export function withoutFalseSpaces({text, width, size}: TextRun, tracking = 0): string {
  const spaces = text.trim().match(/\s+/gu)?.length ?? 0
  if (spaces === 0) return text
  const length = [...text.replace(/\s/gu, '')].length
  const room = width - widthOf(text) * size - tracking * (length - 1)
  const areTyped = room / spaces >= leastSpace * size
  const areWordsParted = tracking < leastTracking * size || /[!-~]{2}/u.test(text)
  if (areTyped && areWordsParted) return text
  return text.replace(/(\S)\s+(?=(\S))/gu, (found, before: string, after: string) =>
    (isWide(before) || isWide(after) ? areTyped : areWordsParted) ? found : before
  )
}

/** The gap that characters on a line usually have between them, in points: 0 but on stretched lines. */
export function trackingOf(runs: readonly TextRun[]): number {
  const gaps: {readonly gap: number; readonly count: number}[] = []
  for (const [index, run] of runs.entries()) {
    const length = [...run.text.replace(/\s/gu, '')].length
    if (length > 1) {
      // A few spaces take up the room of a run by themselves; one after every other character tells of stretching.
      const spaces = run.text.trim().match(/\s+/gu)?.length ?? 0
      const isParted = spaces > 0 && spaces < (length - 1) / 2
      const room = isParted ? 0 : run.width - widthOf(run.text) * run.size
      gaps.push({gap: Math.max(0, room / (length - 1)), count: length - 1})
    }
    const next = runs[index + 1]
    if (next) gaps.push({gap: Math.max(0, next.x - run.x - run.width), count: 1})
  }
  const total = gaps.reduce((sum, {count}) => sum + count, 0)
  // Two or three gaps tell nothing of what is usual.
  if (total < 4) return 0
  let passed = 0
  for (const {gap, count} of gaps.toSorted((a, b) => a.gap - b.gap)) {
    passed += count
    if (passed > total / 2) return gap
  }
  return 0
}
