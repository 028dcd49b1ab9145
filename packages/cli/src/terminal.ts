import {styleText} from 'node:util'
import {type Ink, type Paint, plain} from '@gangmu/report'
import type {Io} from './io.ts'

/** Of a stream: whether it is a terminal, and how to write to it. */
interface Stream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** Variables of the environment. */
type Environment = Readonly<Record<string, string | undefined>>

const inks: Readonly<Record<Ink, Parameters<typeof styleText>[0]>> = {
  heading: 'bold',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  soft: 'dim'
}

/**
 * Colours on a terminal that can show them. NO_COLOR switches them off wherever it is set
 * (https://no-color.org), FORCE_COLOR on even in a pipe, 0 off.
 */
export function paintFor({isTTY}: Pick<Stream, 'isTTY'>, environment: Environment): Paint {
  const {NO_COLOR: no = '', FORCE_COLOR: force, TERM: term} = environment
  const isForced = force !== undefined && force !== '0' && force !== 'false'
  const isWanted = force === undefined ? isTTY === true && term !== 'dumb' : isForced
  if (no !== '' || !isWanted) return plain
  // The stream is judged above.
  return (ink, text) => (text === '' ? '' : styleText(inks[ink], text, {validateStream: false}))
}

const clearLine = '\r\u001b[K'

/** Results and messages on two streams, with colours and progress only where a person sees them. */
export function createTerminal(
  stdout: Stream,
  stderr: Stream,
  environment: Environment
): Pick<Io, 'stdout' | 'stderr' | 'paint' | 'paintMessage' | 'progress' | 'isTerminal'> {
  let isShown = false
  const progress = (line: string): void => {
    if (isShown || line !== '') stderr.write(`${clearLine}${line}`)
    isShown = line !== ''
  }
  const write = (stream: Stream) => (text: string) => {
    if (isShown) progress('')
    stream.write(text)
  }
  const shows = stderr.isTTY === true && environment.TERM !== 'dumb'
  return {
    stdout: write(stdout),
    stderr: write(stderr),
    paint: paintFor(stdout, environment),
    paintMessage: paintFor(stderr, environment),
    isTerminal: stdout.isTTY === true,
    ...(shows ? {progress} : {})
  }
}
