import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Resvg} from '@resvg/resvg-js'
import pixelmatch from 'pixelmatch'
import {PNG} from 'pngjs'
import {expect, test} from 'vitest'
import {renderMatrixSvg} from '../src/index.ts'
import {report} from './fixtures.ts'

const kept = path.join(import.meta.dirname, 'golden/matrix-systems.png')
const fonts = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
  '../fonts'
)
const family = 'Noto Sans S Chinese'

/** Half the size of the chart: letters blur, so that only what moved or changed counts. */
function draw(input: typeof report): PNG {
  const svg = renderMatrixSvg(input, 'systems')
    .replace(/font-family="[^"]*"/u, `font-family="${family}"`)
    // A change of the catalogue is none of the chart.
    .replaceAll(/SHA-256 [0-9a-f]+/gu, 'SHA-256 000000000000')
  const drawing = new Resvg(svg, {
    fitTo: {mode: 'zoom', value: 0.5},
    background: '#ffffff',
    // The same letters on every machine.
    font: {
      loadSystemFonts: false,
      fontFiles: ['Regular', 'Bold'].map((weight) => path.join(fonts, `NotoSansHans-${weight}.otf`)),
      defaultFontFamily: family
    }
  })
  return PNG.sync.read(drawing.render().asPng())
}

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
    'Where the chart was changed on purpose: delete golden/matrix-systems.png, run this again, look at it'
  ).toBeLessThan(tolerated)
})

test('a cell of another state is seen', () => {
  const keptPicture = PNG.sync.read(fs.readFileSync(kept))
  const entries = report.entries.map(({document, alignment}, at) => {
    if (at !== 1) return {document, alignment}
    const systems = alignment.coverage.systems.map((system) =>
      system.number === 4 ? {...system, status: 'missing' as const, measures: 0} : system
    )
    return {document, alignment: {...alignment, coverage: {...alignment.coverage, systems}}}
  })
  expect(difference(draw({...report, entries}), keptPicture)).toBeGreaterThan(tolerated)
})
