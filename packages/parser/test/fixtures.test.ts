import fs from 'node:fs'
import {expect, test} from 'vitest'
import {loadEnglish, parse, type Sidecar} from '../src/index.ts'
import {ledger} from './ledger.ts'

// A case is a folder named after the behaviour. To add one, write input.txt, run, and read
// ledger.txt as if you had typed it.
const base = new URL('fixtures/', import.meta.url)
const english = await loadEnglish()

for (const name of fs.readdirSync(base).toSorted()) {
  test(name, async () => {
    const text = fs.readFileSync(new URL(`${name}/input.txt`, base), 'utf8')
    const beside = new URL(`${name}/input.meta.json`, base)
    const sidecar: Sidecar = fs.existsSync(beside) ? JSON.parse(fs.readFileSync(beside, 'utf8')) : {}
    await expect(ledger(parse(text, {id: name, sidecar, english}))).toMatchFileSnapshot(
      `fixtures/${name}/ledger.txt`
    )
  })
}
