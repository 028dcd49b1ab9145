import {titleFacts} from '../file-title.ts'
import {composeText} from '../page-text/compose.ts'
import type {Page} from '../page-text/page.ts'
import {ReadError} from '../read-error.ts'
import type {ReadLimits, ReadResult} from '../read-result.ts'
import {openOfd} from './open-ofd.ts'
import {textRunsOf} from './text-objects.ts'

const pointsPerMillimetre = 72 / 25.4

/**
 * The text of an OFD (GB/T 33190) by where its characters stand; see `composeText`.
 *
 * @throws {ReadError} `no-text-layer` where its pages hold pictures only, and what `openOfd` says.
 */
export async function readOfd(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const {title, pages} = openOfd(bytes, limits)
  const {text, layout} = composeText(
    pages.map(
      ({width, height, layers}): Page => ({
        width: width * pointsPerMillimetre,
        height: height * pointsPerMillimetre,
        runs: layers.flatMap(textRunsOf)
      })
    )
  )
  if (text.trim() === '') throw new ReadError('no-text-layer', String(pages.length))
  return {
    text,
    mediaType: 'application/ofd',
    encoding: 'utf-8',
    facts: titleFacts(title ?? ''),
    layout,
    messages: []
  }
}
