// @ts-check
import path from 'node:path'
import {root, runShown} from './run.mjs'
import {setup, tellFailure} from './setup.mjs'

// The main job on the corpus: `npm start -- --lang en` passes arguments on.
try {
  await setup()
  const program = path.join(root, 'packages/cli/bin/gangmu.js')
  const args = ['report', 'corpus', '--out', 'out', ...process.argv.slice(2)]
  process.exitCode = await runShown(process.execPath, [program, ...args])
} catch (error) {
  tellFailure(error)
  process.exitCode = 1
}
