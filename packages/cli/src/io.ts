import type {Paint} from '@gangmu/report'

/** The world as a command sees it; `bin.ts` passes the real one, tests pass their own. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Colours of results; absent where nobody sees them. */
  readonly paint?: Paint
  /** Colours of messages; absent where nobody sees them. */
  readonly paintMessage?: Paint
  /** Show one line of progress in place of the last, '' none; absent where messages go to no terminal. */
  readonly progress?: (line: string) => void
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>
  /** Whether results go to a person's terminal. */
  readonly isTerminal: boolean
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** The date that files state, as seconds since 1970: SOURCE_DATE_EPOCH of the environment. */
  readonly sourceDateEpoch?: string | undefined
}

/** Language of what people read. */
export type Lang = 'zh' | 'en'
