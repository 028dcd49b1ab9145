import {buffer} from 'node:stream/consumers'
import type {Io} from './io.ts'
import {run} from './run.ts'
import {createTerminal} from './terminal.ts'

const io: Io = {
  ...createTerminal(process.stdout, process.stderr, process.env),
  stdin: async () => new Uint8Array(await buffer(process.stdin)),
  cwd: process.cwd(),
  sourceDateEpoch: process.env.SOURCE_DATE_EPOCH
}

// `gangmu … | head` closes the pipe early, which is no fault of anyone's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    if (stream === process.stdout) process.stderr.write(`gangmu: ${error.message}\n`)
    process.exit(2)
  })
}

process.exitCode = await run(process.argv.slice(2), io)
