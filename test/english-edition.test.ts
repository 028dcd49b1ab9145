import {expect, test} from 'vitest'
import {renderings, tryEnglish} from '../scripts/english.mjs'

// 25 measures of Qijiang in English, twice, by people who had not seen the terms; labels from the Chinese.
// Terms were added in sight of what was wrong with the first rendering; the second was seen after that.
test.each(renderings.flatMap((text) => [[text, 'use'] as const, [text, 'ignore'] as const]))(
  '%s reaches .85, headings: %s',
  async (text, headings) => {
    const rows = await tryEnglish(text, headings)
    expect(rows).toHaveLength(25)
    expect(rows.every(({right}) => right > 0)).toBe(true)
    const right = rows.filter(({found, right: section}) => found === section).length
    expect(right / rows.length).toBeGreaterThanOrEqual(0.85)
  }
)
