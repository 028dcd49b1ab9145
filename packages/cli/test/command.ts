import {fileURLToPath} from 'node:url'
import {run} from '../src/index.ts'

/** The repository's root, which the tests run from. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url))

/** What a command printed, and its exit code. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Run a command as a user would from the root, with results in memory. */
export async function gangmu(
  argv: readonly string[],
  world: {readonly stdin?: string | Uint8Array; readonly isTerminal?: boolean; readonly cwd?: string} = {}
): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    stdin: async () =>
      typeof world.stdin === 'string'
        ? new TextEncoder().encode(world.stdin)
        : (world.stdin ?? new Uint8Array()),
    isTerminal: world.isTerminal ?? false,
    cwd: world.cwd ?? root
  })
  return {code, stdout: out.join(''), stderr: err.join('')}
}
