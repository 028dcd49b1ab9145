import fs from 'node:fs'
import path from 'node:path'
import {renderMatrixSvg} from '@gangmu/report'
import pixelmatch from 'pixelmatch'
import {PNG} from 'pngjs'
import {expect, test} from 'vitest'
import {loadChartFont} from '../packages/cli/src/charts/load-chart-font.ts'
import {svgToPng} from '../packages/cli/src/charts/svg-to-png.ts'
import {report} from '../packages/report/test/fixtures.ts'

const kept = path.join(import.meta.dirname, 'golden/matrix-systems.png')
const font = await loadChartFont()

/** Half the size that people get: letters blur, so that only what moved or changed counts. */
const draw = (input: typeof report): PNG =>
  PNG.sync.read(Buffer.from(svgToPng(renderMatrixSvg(input, 'systems'), font, 0.5)))

/** Share of the pixels that differ by more than the smoothing of edges. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  const pixels = pixelmatch(one.data, other.data, undefined, one.width, one.height, {threshold: 0.2})
  return pixels / (one.width * one.height)
}

/** One cell of another state is 0.0009; the smoothing of edges, which renderers differ in, does not count. */
const tolerated = 0.0005

test('the main matrix looks as it did when somebody last looked at it', () => {
  const drawn = draw(report)
  if (!fs.existsSync(kept)) fs.writeFileSync(kept, PNG.sync.write(drawn))
  expect(
    difference(drawn, PNG.sync.read(fs.readFileSync(kept))),
    'Where the chart was changed on purpose: delete test/golden/matrix-systems.png, run this again, look at it'
  ).toBeLessThan(tolerated)
})

test('a cell of another state, and a document more, are seen', () => {
  const keptPicture = PNG.sync.read(fs.readFileSync(kept))
  const entries = report.entries.map(({document, alignment}, at) => {
    if (at !== 1) return {document, alignment}
    const systems = alignment.coverage.systems.map((system) =>
      system.number === 4 ? {...system, status: 'missing' as const, measures: 0} : system
    )
    return {document, alignment: {...alignment, coverage: {...alignment.coverage, systems}}}
  })
  expect(difference(draw({...report, entries}), keptPicture)).toBeGreaterThan(tolerated)
  expect(difference(draw({...report, notGiven: ['城东区', '城中区']}), keptPicture)).toBeGreaterThan(
    tolerated
  )
})
