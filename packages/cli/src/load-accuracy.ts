import {readFile} from 'node:fs/promises'
import type {AccuracyRecord} from '@gangmu/report'

/**
 * How good the method was on the labelled plans: what `gangmu evaluate --format json` printed into
 * `packages/cli/figures/accuracy.json`; undefined where the file is not there.
 */
export async function loadAccuracy(): Promise<AccuracyRecord | undefined> {
  const text = await readFile(new URL('../figures/accuracy.json', import.meta.url), 'utf8').catch(() => null)
  // A test runs the command again and compares, so the file is as the command prints it.
  return text === null ? undefined : (JSON.parse(text) as AccuracyRecord)
}
