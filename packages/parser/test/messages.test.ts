import fs from 'node:fs'
import {expect, test} from 'vitest'
import {formatMessage, type Message} from '../src/index.ts'

const messages: readonly Message[] = [
  {code: 'numbering-gap', severity: 'warning', args: {label: '4.', expected: 3, actual: 4}},
  {code: 'numbering-repeat', severity: 'warning', args: {label: '2.', number: 2}},
  {code: 'numbering-back', severity: 'warning', args: {label: '三、', expected: 5, actual: 3}},
  {code: 'measure-outside-chapter', severity: 'warning', args: {label: '1.'}},
  {code: 'measure-at-other-level', severity: 'info', args: {label: '（三）'}},
  {code: 'numbered-text-outside', severity: 'warning', args: {count: 12}},
  {code: 'encoding-guessed', severity: 'info', args: {encoding: 'gb18030'}},
  {code: 'charset-differs', severity: 'info', args: {declared: 'gb2312', encoding: 'utf-8'}},
  {code: 'broken-characters', severity: 'warning', args: {encoding: 'utf-8', count: 3}},
  {code: 'other-format', severity: 'info', args: {ending: 'doc', mediaType: 'text/html'}},
  {code: 'tracked-changes', severity: 'warning', args: {insertions: 4, deletions: 7}},
  {code: 'part-lost', severity: 'warning', args: {part: 'word/numbering.xml'}},
  {code: 'numbers-not-stored', severity: 'warning', args: {mediaType: 'application/msword'}},
  {code: 'no-structure', severity: 'warning', args: {}}
]

test.each(messages)('$code is said in both languages with what was found, and has a page', (message) => {
  const [zh, en] = [formatMessage(message, 'zh'), formatMessage(message, 'en')]
  expect(zh).toMatch(/[\u4e00-\u9fff]/u)
  expect(en).not.toBe(zh)
  for (const value of Object.values(message.args)) {
    expect(zh).toContain(String(value))
    expect(en).toContain(String(value))
  }
  const docs = fs.readFileSync(new URL('../docs/messages.md', import.meta.url), 'utf8')
  expect(docs).toContain(`### \`${message.code}\` (${message.severity})`)
})
