import type {PlacedPiece} from './build-provisions.ts'
import type {Locator} from './locate.ts'
import type {ReadPart} from './structure/read-part.ts'
import type {Measure, Message} from './types.ts'

/** What is odd about numbers, levels and structure, in source order; about the whole document last. */
export function structureMessages(
  pieces: readonly PlacedPiece[],
  measures: readonly Measure[],
  parts: readonly ReadPart[],
  locator: Locator
): readonly Message[] {
  const messages: Message[] = []
  for (const part of parts) {
    for (const {paragraph, code, marker, expected} of part.messages) {
      const start = part.paragraphs[paragraph]?.start ?? 0
      const place = locator.position(start, start + marker.label.length)
      const {label, number} = marker
      if (code === 'numbering-repeat')
        messages.push({code, severity: 'warning', args: {label, number}, place})
      else messages.push({code, severity: 'warning', args: {label, expected, actual: number}, place})
    }
  }
  for (const piece of pieces) {
    if (piece.type !== 'measure') continue
    const {label} = piece.marker
    const levels = parts[piece.part]?.levels ?? null
    const place = locator.position(piece.start, piece.start + label.length)
    if (!piece.atLevel)
      messages.push({code: 'measure-at-other-level', severity: 'info', args: {label}, place})
    if (
      piece.chapter === null &&
      piece.cells === undefined &&
      levels?.chapter &&
      levels.chapter !== levels.measure
    ) {
      messages.push({code: 'measure-outside-chapter', severity: 'warning', args: {label}, place})
    }
  }
  messages.sort((a, b) => (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0))
  if (measures.length === 0 && parts[0]?.levels === null)
    messages.push({code: 'no-structure', severity: 'warning', args: {}})
  return messages
}
