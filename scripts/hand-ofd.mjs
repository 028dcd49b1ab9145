// @ts-check
// OFDs written by hand, as the standard (GB/T 33190) describes them: no program at hand makes any.
import {strToU8, zipSync} from 'fflate'

const millimetres = 25.4 / 72
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const height = 842

/**
 * An OFD of pages as scripts/hand-pdf.mjs sets them; what a template holds stands on every page.
 *
 * @param {readonly import('./hand-pdf.mjs').HandPage[]} pages
 * @param {{title?: string, template?: readonly import('./hand-pdf.mjs').Mark[]}} [options]
 * @returns {Uint8Array}
 */
export function writeOfd(pages, {title = '', template = []} = {}) {
  /** @type {Record<string, string>} */
  const files = {
    'OFD.xml': `${head}<ofd:OFD ${space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>${escapeXml(title)}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${head}<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${10 + index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': pageXml(template, '')
  }
  for (const [index, {marks = []}] of pages.entries()) {
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = pageXml(marks, '<ofd:Template TemplateID="2"/>')
  }
  return zipXml(files)
}

/**
 * @param {Readonly<Record<string, string>>} files Text of each by its path.
 * @returns {Uint8Array} A zip, of the same bytes each time.
 */
export function zipXml(files) {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '1980-01-01T00:00:00'
  })
}

/** @param {string} text */
function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/**
 * @param {readonly import('./hand-pdf.mjs').Mark[]} marks
 * @param {string} template
 */
function pageXml(marks, template) {
  const objects = marks.map(({text, x, y, size, tracking = 0}, index) => {
    const own = size * millimetres
    const box = [x, height - y - size, 500, size * 1.3]
      .map((length) => (length * millimetres).toFixed(3))
      .join(' ')
    const steps = [...text].map(
      (character) => ((character <= '~' ? size / 2 : size) + tracking) * millimetres
    )
    return `<ofd:TextObject ID="${100 + index}" Boundary="${box}" Font="3" Size="${own.toFixed(4)}"><ofd:TextCode X="0" Y="${own.toFixed(4)}" DeltaX="${deltas(steps.slice(0, -1))}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`
  })
  return `${head}<ofd:Page ${space}>${template}<ofd:Content><ofd:Layer ID="1">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`
}

/**
 * Equal steps are counted: `g 3 6.5`.
 *
 * @param {readonly number[]} steps
 */
function deltas(steps) {
  /** @type {string[]} */
  const words = []
  for (let index = 0; index < steps.length; ) {
    const step = (steps[index] ?? 0).toFixed(4)
    let count = 1
    while ((steps[index + count] ?? Number.NaN).toFixed(4) === step) count += 1
    words.push(count > 2 ? `g ${count} ${step}` : Array(count).fill(step).join(' '))
    index += count
  }
  return words.join(' ')
}
