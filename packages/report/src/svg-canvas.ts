import {type Selection, select} from 'd3'
import {DOMParser} from 'linkedom'

/** A d3 selection inside an SVG that is being drawn. */
export type SvgSelection = Selection<SVGElement, unknown, null, undefined>

/** An SVG to draw on with d3, without a browser. */
export interface SvgCanvas {
  readonly svg: SvgSelection
  /** The finished file, ending in one newline. */
  readonly serialize: () => string
}

/** Make an empty SVG. This file is the only one that knows which DOM stands behind d3. */
export function createSvgCanvas(): SvgCanvas {
  const document = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'image/svg+xml'
  )
  // linkedom's element is one in all that d3 uses; its types do not say so.
  const svg = select(document.documentElement as unknown as SVGElement) as unknown as SvgSelection
  return {svg, serialize: () => `${document.toString().replaceAll(forbidden, '\uFFFD')}\n`}
}

// XML has no way to write these, not even escaped; one of them would make the whole file unreadable.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Coordinates with one digit: the same bytes on every machine, and a tenth of a pixel is enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
