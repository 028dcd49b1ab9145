import type {Page, TextRun} from './page.ts'

/** A page as it is read, and what stands across it. */
export interface UprightPage {
  readonly page: Page
  /** Text that runs in another direction than that of the page: watermarks, stamps on the margin. */
  readonly across: readonly TextRun[]
}

/** Turn a page whose text runs upwards or downwards (a wide table on an upright sheet). */
export function makeUpright(page: Page): UprightPage {
  const counts = new Map<number, number>()
  for (const run of page.runs) counts.set(quarterOf(run), (counts.get(quarterOf(run)) ?? 0) + run.text.length)
  if (counts.size === 0 || (counts.size === 1 && counts.has(0))) return {page, across: []}
  const [[main] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a)
  const upright = main === slanted ? 0 : main
  const runs = page.runs.filter((run) => quarterOf(run) === upright)
  const across = page.runs.filter((run) => quarterOf(run) !== upright)
  return {page: turned({...page, runs}, upright), across: joinAcross(across)}
}

/** The characters of one watermark come one by one. */
function joinAcross(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isNext = last && last.turn === run.turn && last.size === run.size
    if (isNext) joined.splice(-1, 1, {...last, text: last.text + run.text})
    else joined.push(run)
  }
  return joined
}

const slanted = -1
/** A scan lies a little askew. */
const askew = 5

/** Quarter of a turn that a run is nearest to: 0, 90, 180 or 270 degrees; `slanted` between them. */
function quarterOf({turn = 0}: TextRun): number {
  const quarter = Math.round(turn / 90) * 90
  return Math.abs(turn - quarter) <= askew ? (quarter + 360) % 360 : slanted
}

function turned({width, height, runs}: Page, turn: number): Page {
  const place = ({x, y}: TextRun): {readonly x: number; readonly y: number} => {
    switch (turn) {
      case 90:
        return {x: y, y: width - x}
      case 270:
        return {x: height - y, y: x}
      case 180:
        return {x: width - x, y: height - y}
      default:
        return {x, y}
    }
  }
  const isOnSide = turn % 180 === 90
  return {
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
    runs: runs.map((run) => ({...run, ...place(run)}))
  }
}
