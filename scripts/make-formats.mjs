// @ts-check
// Makes the files of packages/parser/test/readers/made by LibreOffice, which `npm test` does not need:
// each document of the corpus as .docx, .doc and .odt, and the hand-made numbered.docx as .doc, .odt
// and as the text that LibreOffice itself shows. Needs soffice with Writer (Debian:
// libreoffice-writer-nogui): node scripts/make-formats.mjs
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {root, run} from './run.mjs'

const made = path.join(root, 'packages/parser/test/readers/made')
const corpus = path.join(root, 'corpus')
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu-office-'))

/**
 * Have LibreOffice write a file anew in another format, into the folder of made files.
 *
 * @param {string} file
 * @param {string} format Its ending, with a filter where the ending is not enough.
 * @param {readonly string[]} [more] Further options.
 */
async function convert(file, format, more = []) {
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', ...more]
  const {status, output} = await run('soffice', [...options, '--convert-to', format, '--outdir', made, file])
  if (status !== 0 || !output.includes('using filter')) throw new Error(`${file} to ${format}: ${output}`)
  console.log(output.trim().split('\n').at(-1))
}

try {
  for (const name of fs.readdirSync(corpus).filter((file) => file.endsWith('.txt'))) {
    await convert(path.join(corpus, name), 'docx', ['--infilter=Text (encoded):UTF8,LF,,,'])
    const docx = path.join(made, name.replace(/txt$/u, 'docx'))
    for (const format of ['doc', 'odt']) await convert(docx, format)
  }
  const numbered = path.join(made, 'numbered.docx')
  for (const format of ['doc', 'odt', 'txt:Text (encoded):UTF8']) await convert(numbered, format)
} finally {
  fs.rmSync(profile, {recursive: true})
}
