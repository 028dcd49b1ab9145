// @ts-check
// PDFs written by hand: 汉字 in a font that the file does not embed, set line by line. What programs at
// hand do not make, and tests need: such fonts, two columns, mirrored page numbers, pages of pictures.

/**
 * @typedef {object} Mark Text at a place.
 * @property {string} text
 * @property {number} x In points from the left.
 * @property {number} y Baseline, in points from the bottom.
 * @property {number} size Of the font, in points.
 * @property {number} [tracking] Room added after each character, in points (default: 0).
 */

/** @typedef {{marks?: readonly Mark[], hasPicture?: boolean}} HandPage */

const a4 = {width: 595, height: 842}

/**
 * A PDF of these pages, A4.
 *
 * @param {readonly HandPage[]} pages
 * @param {{title?: string}} [properties]
 * @returns {Uint8Array}
 */
export function writePdf(pages, properties = {}) {
  /** @type {string[]} */
  const objects = []
  /** @param {string} body */
  const add = (body) => objects.push(body)
  const kids = pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ')
  add('<</Type/Catalog/Pages 2 0 R>>')
  add(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
  add('<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>')
  add(
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>'
  )
  add(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>'
  )
  add(
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream'
  )
  for (const [index, {marks = [], hasPicture = false}] of pages.entries()) {
    const resources = '<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>'
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${a4.width} ${a4.height}]/Resources${resources}/Contents ${8 + index * 2} 0 R>>`
    )
    const picture = hasPicture ? `q ${a4.width} 0 0 ${a4.height} 0 0 cm /I Do Q\n` : ''
    const content = picture + marks.map(showMark).join('')
    add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
  }
  const {title} = properties
  if (title !== undefined) add(`<</Title<feff${hexOf(title)}>>>`)
  return assemble(objects, title === undefined ? '' : `/Info ${objects.length} 0 R`)
}

/** @param {Mark} mark */
function showMark({text, x, y, size, tracking = 0}) {
  return `BT /F ${size} Tf ${tracking.toFixed(3)} Tc ${x.toFixed(2)} ${y.toFixed(2)} Td <${hexOf(text)}> Tj ET\n`
}

/** @param {string} text */
function hexOf(text) {
  return Array.from({length: text.length}, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join(
    ''
  )
}

/**
 * @param {readonly string[]} objects
 * @param {string} info
 */
function assemble(objects, info) {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${info}>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/**
 * How a text is set: lengths in points.
 *
 * @typedef {object} Setting
 * @property {number} size Of the font.
 * @property {number} pitch From line to line.
 * @property {number} left Margin.
 * @property {number} right Margin.
 * @property {number} [top] Margin (default: 72).
 * @property {number} [bottom] Margin (default: 80).
 * @property {number} [indent] Of a paragraph's first line, in 汉字 (default: 2).
 * @property {boolean} [isJustified] Whether full lines are stretched to the margin (default: false).
 * @property {1 | 2} [columns] (default: 1)
 * @property {string} [header] On each page (default: none).
 * @property {(page: number) => {text: string, x: number}} [footer] Of a page, counted from 1 (default: none).
 */

/**
 * Set paragraphs on pages, as a plain word processor does.
 *
 * @param {readonly string[]} paragraphs
 * @param {Setting} setting
 * @returns {readonly HandPage[]}
 */
export function setPages(paragraphs, setting) {
  const {
    size,
    pitch,
    left,
    right,
    top = 72,
    bottom = 80,
    indent = 2,
    columns = 1,
    isJustified = false
  } = setting
  const gutter = 2 * size
  const measure = (a4.width - left - right - gutter * (columns - 1)) / columns
  const perColumn = Math.floor((a4.height - top - bottom) / pitch)
  const lines = paragraphs.flatMap((paragraph) => breakLines(paragraph.trim(), measure / size, indent))
  /** @type {HandPage[]} */
  const pages = []
  for (let first = 0; first < lines.length; first += perColumn * columns) {
    const own = lines.slice(first, first + perColumn * columns)
    const marks = own.map(({text, indented, isLast}, index) => {
      const column = Math.floor(index / perColumn)
      const x = left + column * (measure + gutter) + (indented ? indent * size : 0)
      const room = measure - widthOf(text) * size - (indented ? indent * size : 0)
      const tracking = isJustified && !isLast && text.length > 1 ? Math.max(0, room) / (text.length - 1) : 0
      return {text, x, y: a4.height - top - (index % perColumn) * pitch, size, tracking}
    })
    const number = pages.length + 1
    const {header, footer} = setting
    if (header !== undefined) marks.push({text: header, x: left, y: a4.height - 40, size: 9, tracking: 0})
    if (footer !== undefined) marks.push({...footer(number), y: 40, size: 14, tracking: 0})
    pages.push({marks})
  }
  return pages
}

/** @param {string} text */
function widthOf(text) {
  return [...text].reduce((sum, character) => sum + (character <= '~' ? 0.5 : 1), 0)
}

/**
 * @param {string} paragraph
 * @param {number} width In 汉字.
 * @param {number} indent
 */
function breakLines(paragraph, width, indent) {
  // A word or number stays whole, and a closing mark stays with what it closes.
  const units =
    paragraph.match(
      /[0-9A-Za-z.]+%?[，。、；：？！）)〕》”’]*|[（(〔《“‘]*.[，。、；：？！）)〕》”’%％]*/gsu
    ) ?? []
  /** @type {{text: string, indented: boolean, isLast: boolean}[]} */
  const lines = []
  let text = ''
  for (const unit of units) {
    const room = width - (lines.length === 0 ? indent : 0)
    if (text !== '' && widthOf(text + unit) > room) {
      lines.push({text, indented: lines.length === 0, isLast: false})
      text = ''
    }
    text += unit
  }
  lines.push({text, indented: lines.length === 0, isLast: true})
  return lines
}
