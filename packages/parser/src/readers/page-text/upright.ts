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
  for (const {text, turn = 0} of page.runs) counts.set(turn, (counts.get(turn) ?? 0) + text.length)
  if (counts.size === 0 || (counts.size === 1 && counts.has(0))) return {page, across: []}
  const [[main] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a)
  const upright = Math.abs(main) % 90 === 0 ? main : 0
  const runs = page.runs.filter(({turn = 0}) => turn === upright)
  return {page: turned({...page, runs}, upright), across: page.runs.filter(({turn = 0}) => turn !== upright)}
}

function turned({width, height, runs}: Page, turn: number): Page {
  const place = ({x, y}: TextRun): {readonly x: number; readonly y: number} => {
    switch ((turn + 360) % 360) {
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
  const isOnSide = Math.abs(turn) % 180 === 90
  return {
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
    runs: runs.map((run) => ({...run, ...place(run)}))
  }
}
