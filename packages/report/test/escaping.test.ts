import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {renderMatrixSvg, renderPage, renderReport} from '../src/index.ts'
import {hostileTitle, readHtml, readSvg, report, reportOf, sketch} from './fixtures.ts'

const hostile = '<img src=x onerror=alert(1)>&"\'</script><script>alert(1)</script>'

test('a script in a title, a name or a measure stays text in the page', () => {
  const measures = [{text: `${hostile}。`, section: 5}]
  const input = reportOf(...report.entries, sketch('evil', hostile, {title: hostile}, measures))
  const page = readHtml(renderPage(input, {title: hostile}))
  const scripts = [...page.querySelectorAll('script')].map((script) => script.getAttribute('type'))
  const data = 'application/json'
  expect(scripts).toEqual([null, data, null, ...input.entries.map(() => data)])
  expect(page.querySelectorAll('img, iframe, [onerror], [onclick]')).toHaveLength(0)
  expect(page.querySelector('h1')?.textContent).toBe(hostile)
  expect(page.querySelector('[data-view=method] .facts')?.textContent).toContain(hostileTitle)
  const {documents} = JSON.parse(page.querySelector('#data')?.textContent ?? '')
  const at = documents.findIndex(({id}: {readonly id: string}) => id === 'evil')
  const evil = JSON.parse(page.querySelector(`#data-${at}`)?.textContent ?? '')
  expect(evil.provisions['evil#1'].text).toBe(`1.${hostile}。`)
})

test('a script in a title or a name stays text in the charts', () => {
  const svg = readSvg(renderMatrixSvg(reportOf(sketch('evil', hostile)), 'systems', {title: hostile}))
  expect(svg.querySelectorAll('script, img, foreignObject')).toHaveLength(0)
  expect(svg.querySelector('svg > title')?.textContent).toContain(hostile)
})

test('characters that XML cannot hold do not make the chart unreadable', () => {
  const svg = renderMatrixSvg(reportOf(sketch('odd', '甲\u0000\u000b\ud800乙')), 'systems')
  expect(svg).toContain('甲\uFFFD\uFFFD\uFFFD乙')
  expect(svg).not.toMatch(/\p{Surrogate}/u)
})

test('the policy allows the inline script and style by their hashes and nothing else', () => {
  for (const lang of ['zh', 'en'] as const) {
    const page = readHtml(renderPage(report, {lang}))
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    const hash = (element: Element | null): string =>
      createHash('sha256')
        .update(element?.textContent ?? '')
        .digest('base64')
    const scripts = [...page.querySelectorAll('script:not([type])')]
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${scripts.map((script) => `'sha256-${hash(script)}'`).join(' ')}`,
      `style-src 'sha256-${hash(page.querySelector('style'))}'`,
      "base-uri 'none'",
      "form-action 'none'"
    ])
    expect(page.querySelectorAll('style, script:not([type])')).toHaveLength(3)
    expect(page.querySelectorAll('[style], link, [src]')).toHaveLength(0)
  }
})

test('nothing in the report names another machine', () => {
  for (const {path, content} of renderReport(report)) {
    const found = String(content)
      .replaceAll('http://www.w3.org/2000/svg', '')
      .match(/https?:\/\/[^"'\s]+/g)
    expect(found, path).toBeNull()
  }
})
