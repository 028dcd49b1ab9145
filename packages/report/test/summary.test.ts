import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {renderSummary} from '../src/index.ts'
import {early, report, reportOf, sketch, south} from './fixtures.ts'

/** The lines of each table but its first, which names the documents. */
function tablesOf(summary: string): readonly (readonly string[])[] {
  return summary
    .split('\n\n')
    .filter((block) => /^10 /m.test(block))
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
}

test.each(['zh', 'en'] as const)('columns end at the same display width in every line (%s)', (lang) => {
  const summary = renderSummary(report, {lang})
  const tables = tablesOf(summary)
  expect(tables.length).toBeGreaterThan(0)
  for (const lines of tables) {
    expect(lines).toHaveLength(12)
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1)
  }
  expect(summary.endsWith('\n')).toBe(true)
  expect(summary.endsWith('\n\n')).toBe(false)
})

test('many documents are split into tables that fit a terminal', () => {
  const entries = Array.from({length: 12}, (_, at) => sketch(`d${at}`, `第${at}区政府`))
  const tables = tablesOf(renderSummary(reportOf(...entries)))
  expect(tables.length).toBeGreaterThan(1)
  for (const line of tables.flat()) expect(stringWidth(line)).toBeLessThanOrEqual(78)
})

test('the summary tells what was read, and what the plans leave out', () => {
  const summary = renderSummary(reportOf(south, early), {lang: 'en'})
  expect(summary.split('\n')[0]).toBe(
    '2 documents, 9 measures, against 法治政府建设实施纲要（2021－2025年） (10 systems, 35 sections, 167 requirements)'
  )
  expect(summary).toContain('26 Oversight of administrative enforcement (2 partly)')
})
