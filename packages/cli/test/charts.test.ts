import {expect, test} from 'vitest'
import {addChartFiles} from '../src/charts/chart-files.ts'
import {loadChartFont} from '../src/charts/load-chart-font.ts'
import {svgToPng} from '../src/charts/svg-to-png.ts'
import {madeOn} from '../src/made-on.ts'

const chart = (words: string, weight = 'normal'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40" lang="zh-CN" font-family="sans-serif"><title>覆盖 &amp; 缺口</title><text x="4" y="24" font-size="16" font-weight="${weight}">${words}</text></svg>\n`
const font = await loadChartFont()
const created = new Date('2022-09-07T00:00:00Z')

test('a chart becomes an SVG with its font inside, a PNG of twice its size, and a PDF', async () => {
  const page = {path: 'index.html', content: '<p>'}
  const files = await addChartFiles([page, {path: 'matrix.svg', content: chart('綦江区')}], font, created)
  expect(files.map(({path}) => path)).toEqual(['index.html', 'matrix.svg', 'matrix.png', 'matrix.pdf'])
  const [same, svg, png, pdf] = files.map(({content}) => content)
  expect(same).toBe('<p>')
  expect(svg).toContain('@font-face')
  const header = new DataView((png as Uint8Array).buffer)
  expect([header.getUint32(16), header.getUint32(20)]).toEqual([240, 80])
  const written = Buffer.from(pdf as Uint8Array).toString('latin1')
  expect(written).toContain('/MediaBox [0 0 90 30]')
  expect(written).toContain('NotoSansHans-Regular')
})

test('the same chart makes the same bytes', async () => {
  const files = [{path: 'a.svg', content: chart('指导思想')}]
  expect(await addChartFiles(files, font, created)).toEqual(await addChartFiles(files, font, created))
})

test.each([
  ['regular words', chart('綦江区'), chart('')],
  ['bold words', chart('綦江区', 'bold'), chart('綦江区')],
  ['rare characters', chart('滏鄠邛'), chart('')]
])('a PNG shows %s', (_, drawn, other) => {
  expect(Buffer.compare(svgToPng(drawn, font), svgToPng(other, font))).not.toBe(0)
})

test('a PNG drawn with the font cut to its characters is the one drawn with the whole font', async () => {
  const drawn = chart('綦江区 2021－2025', 'bold')
  const charts = [
    {path: 'a.svg', content: chart('法治')},
    {path: 'b.svg', content: drawn}
  ]
  const png = (await addChartFiles(charts, font, created)).find(({path}) => path === 'b.png')
  expect(Buffer.compare(png?.content as Uint8Array, svgToPng(drawn, font))).toBe(0)
})

test('files state SOURCE_DATE_EPOCH as their date where it is set', () => {
  expect(madeOn([], '86400').toISOString()).toBe('1970-01-02T00:00:00.000Z')
  expect(madeOn([], undefined).toISOString()).toBe('1980-01-01T00:00:00.000Z')
})
