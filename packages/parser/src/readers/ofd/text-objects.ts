import type {TextRun} from '../page-text/page.ts'
import {widthOf} from '../page-text/wide.ts'
import {textOf, type XmlElement} from '../xml/read-xml.ts'
import {childrenOf, localName, numbersIn} from './xml-names.ts'

/** OFD measures in millimetres. */
const pointsPerMillimetre = 72 / 25.4

/** The text that a layer of a page draws, character by character, in points. */
export function textRunsOf(layer: XmlElement): readonly TextRun[] {
  const runs: TextRun[] = []
  const pending: XmlElement[] = [layer]
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (localName(element) === 'TextObject') {
      if (element.attributes.Visible !== 'false') runs.push(...runsOf(element))
    } else {
      for (const child of element.children) if (typeof child !== 'string') pending.push(child)
    }
  }
  return runs
}

/** A text object has a place of its own, and may turn or stretch what stands in it. */
function runsOf(object: XmlElement): readonly TextRun[] {
  const {Boundary, CTM, Size, HScale} = object.attributes
  const [left = 0, top = 0] = numbersIn(Boundary)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(CTM)
  const [nominal = 0] = numbersIn(Size)
  const [hScale = 1] = numbersIn(HScale)
  const place = (x: number, y: number): {readonly x: number; readonly y: number} => ({
    x: (a * x + c * y + e + left) * pointsPerMillimetre,
    y: (b * x + d * y + f + top) * pointsPerMillimetre
  })
  const size = nominal * Math.hypot(c, d) * pointsPerMillimetre
  const stretch = Math.hypot(a, b) * pointsPerMillimetre
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI)
  let startX = 0
  let startY = 0
  return childrenOf(object, 'TextCode').flatMap((code) => {
    startX = numbersIn(code.attributes.X)[0] ?? startX
    startY = numbersIn(code.attributes.Y)[0] ?? startY
    const characters = [...textOf(code).replace(/[\r\n]/gu, '')]
    const deltaX = expandDeltas(code.attributes.DeltaX, characters.length)
    const deltaY = expandDeltas(code.attributes.DeltaY, characters.length)
    const text = characters.join('')
    if (turn !== 0 || deltaY.some((delta) => delta !== 0)) {
      // Turned text, and text set downwards, is one run: its characters make no line across the page.
      const isDown = turn === 0
      return [{text, ...place(startX, startY), width: widthOf(text) * size, size, turn: isDown ? 90 : turn}]
    }
    let x = startX
    return characters.flatMap((character, index): readonly TextRun[] => {
      const at = place(x, startY)
      const usual = widthOf(character) * nominal * hScale
      const step = deltaX[index] ?? usual
      x += step
      if (character.trim() === '') return []
      const width = (step > 0 && step <= nominal * hScale ? step : usual) * stretch
      return [{text: character, ...at, width, size}]
    })
  })
}

/** `g 3 6.5 7` means 6.5 three times, then 7. */
function expandDeltas(attribute: string | undefined, most: number): readonly number[] {
  const words = (attribute ?? '').split(/[\s,]+/u).filter((word) => word !== '')
  const deltas: number[] = []
  for (let index = 0; index < words.length && deltas.length < most; index += 1) {
    if (words[index] === 'g') {
      const count = Math.min(Number(words[index + 1]) || 0, most - deltas.length)
      const delta = Number(words[index + 2]) || 0
      for (let repeat = 0; repeat < count; repeat += 1) deltas.push(delta)
      index += 2
    } else deltas.push(Number(words[index]) || 0)
  }
  return deltas
}
