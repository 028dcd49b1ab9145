import {expect, test} from 'vitest'
import {gangmu} from './command.ts'

interface Checked {
  readonly findings: readonly {readonly group: string; readonly rule: string; readonly place: string}[]
}

/** Every fault of the drafting that the published plans are said to have; a person has read each and found it real. */
const faults: Readonly<Record<string, readonly string[]>> = {
  'hedong-outline-2022': ['unit-spellings 39:257', 'unit-separators 23:350'],
  'binhai-workpoints-2020': [
    'wrong-character 27:79',
    'mixed-width 16:96',
    'mixed-width 16:141',
    'stray-space 24:47',
    'mixed-width 30:110',
    'mixed-width 31:69',
    'mixed-width 31:85',
    'mixed-width 40:85',
    'stray-space 42:101',
    'mixed-width 56:45'
  ],
  'qijiang-plan-2022': ['wrong-character 55:20', 'stray-space 235:36'],
  'weibin-plan-2022': []
}

test.each(Object.entries(faults))('%s: the faults that a person has read', async (name, expected) => {
  const {stdout} = await gangmu([
    'check',
    `corpus/${name}.txt`,
    '--format',
    'json',
    '--segmenter',
    'node-rs-jieba'
  ])
  const found = (JSON.parse(stdout) as Checked).findings.filter(({group}) => group === 'drafting')
  expect(found.map(({rule, place}) => `${rule} ${place.split(':').slice(1).join(':')}`)).toEqual(expected)
})
