// @ts-check
// The corpus as PDFs, set in many ways by Chromium, LibreOffice Writer and by hand, and as OFDs by hand:
// node scripts/make-pdfs.mjs OUT; or twelve layouts by chance: node scripts/make-pdfs.mjs OUT SEED. Each is named `<document>.<layout>.pdf`. Layouts of a program that is
// not on this machine are left out, with a word. scripts/score-pdfs.mjs reads them back.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {findBrowser} from './browser.mjs'
import {writeOfd} from './hand-ofd.mjs'
import {setPages, writePdf} from './hand-pdf.mjs'
import {isMain, root, run} from './run.mjs'
import {findProgram} from './toolchain.mjs'

/** @typedef {{name: string, title: string, paragraphs: readonly string[]}} Text */

const corpus = path.join(root, 'corpus')

/** @returns {readonly Text[]} The corpus, a paragraph for each line that is not blank. */
export function readTexts() {
  return fs
    .readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => {
      const lines = fs.readFileSync(path.join(corpus, file), 'utf8').split('\n')
      const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '')
      const meta = JSON.parse(
        fs.readFileSync(path.join(corpus, file.replace(/\.txt$/u, '.meta.json')), 'utf8')
      )
      return {name: path.parse(file).name, title: meta.title ?? '', paragraphs}
    })
}

/** @param {string} text */
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Style sheets of web pages that Chromium prints. @type {Readonly<Record<string, string>>} */
const sheets = {
  // Paragraphs parted by room, lines ragged on the right, as on most sites.
  'chromium-web': 'body{font:12pt/1.6 "Noto Sans CJK SC",sans-serif} p{margin:.6em 0}',
  // As the standard for official documents sets them: 三号, 28 characters a line, indented by two.
  'chromium-official': `@page{size:A4;margin:37mm 26mm 35mm 28mm}
    @page :left{@bottom-left{content:"— " counter(page) " —";font:14pt "Noto Serif CJK SC";margin-left:16pt}}
    @page :right{@bottom-right{content:"— " counter(page) " —";font:14pt "Noto Serif CJK SC";margin-right:16pt}}
    body{font:16pt/28.8pt "Noto Serif CJK SC",serif;text-align:justify} p{margin:0;text-indent:2em}`,
  // Small print, indented by typed blanks, with air between 汉字 and digits.
  'chromium-spaced': `body{font:10.5pt/1.5 "Noto Serif CJK SC",serif;text-align:justify;text-autospace:normal;letter-spacing:.05em}
    p{margin:0} p::before{content:"　　"}`
}

/**
 * Style sheets that nobody chose: fonts, sizes, margins, indents, spacing and alignment by chance, the
 * same for the same seed.
 *
 * @param {number} seed
 * @param {number} count
 * @returns {Readonly<Record<string, string>>}
 */
function randomSheets(seed, count) {
  let state = seed
  /**
   * @template Choice
   * @param {readonly Choice[]} choices
   * @returns {Choice | undefined}
   */
  const pick = (choices) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return choices[Math.floor((state / 2147483648) * choices.length)]
  }
  const sheet = () => {
    const [left, right] = [pick([15, 20, 28, 35]), pick([15, 20, 26])]
    const mirrored = pick([false, true]) ? `@page :left{margin-left:${right}mm;margin-right:${left}mm}` : ''
    return `@page{size:${pick(['A4', 'A4', 'Letter', 'A5', 'A4 landscape'])};margin:25mm ${right}mm 25mm ${left}mm;
      @top-center{content:"区政府文件汇编";font:9pt serif} @bottom-center{content:"第 " counter(page) " 页";font:9pt serif}}
      ${mirrored} body{font:${pick([9, 10.5, 12, 14, 15, 16, 18, 22])}pt/${pick([1.15, 1.3, 1.5, 1.75, 2, 2.4])} "Noto ${pick(['Serif', 'Sans'])} CJK SC";
      margin:0;text-align:${pick(['left', 'justify'])};letter-spacing:${pick([0, 0, 0.02, 0.06, 0.12])}em;text-autospace:${pick(['normal', 'no-autospace'])}}
      p{margin:${pick([0, 0, 0.4, 0.8])}em 0;text-indent:${pick([0, 0, 2, 2, 2])}em}`
  }
  return Object.fromEntries(
    Array.from({length: count}, (_, index) => [`random-${seed}-${index + 1}`, sheet()])
  )
}

/**
 * @param {readonly Text[]} texts
 * @param {string} out
 * @param {Readonly<Record<string, string>>} layouts
 */
async function printWithChromium(texts, out, layouts) {
  const executablePath = findBrowser(process.env)
  if (executablePath === null) return console.log('Chromium is not here: its layouts are left out')
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']})
  try {
    for (const {name, title, paragraphs} of texts) {
      for (const [layout, sheet] of Object.entries(layouts)) {
        const page = await browser.newPage()
        const body = paragraphs.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join('\n')
        await page.setContent(
          `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${sheet}</style>${body}`
        )
        const small = 'style="font-size:8px;width:100%;padding:0 40px"'
        const isOwn = sheet.includes('@page')
        const bytes = await page.pdf({
          format: 'A4',
          ...(isOwn
            ? {preferCSSPageSize: true}
            : {margin: {top: '72px', bottom: '72px', left: '60px', right: '60px'}}),
          displayHeaderFooter: !isOwn,
          headerTemplate: `<div ${small}>2026/11/22 20:40 <span class="title"></span></div>`,
          footerTemplate: `<div ${small}>https://www.example.gov.cn/zwgk/1.html <span class="pageNumber"></span>/<span class="totalPages"></span></div>`
        })
        fs.writeFileSync(path.join(out, `${name}.${layout}.pdf`), bytes)
        await page.close()
      }
    }
  } finally {
    await browser.close()
  }
}

/**
 * How Writer sets a text. Lengths as ODF writes them.
 *
 * @typedef {{font: string, size: string, page: string, paragraph: string, footer: string, header?: string}} WriterLayout
 */

const numberField = '<text:page-number text:select-page="current">1</text:page-number>'

/** @type {Readonly<Record<string, WriterLayout>>} */
const writerLayouts = {
  'writer-plain': {
    font: 'Noto Serif CJK SC',
    size: '12pt',
    page: 'fo:margin="2.5cm"',
    paragraph: 'fo:line-height="150%"',
    footer: `<text:p text:style-name="Centre">第 ${numberField} 页 共 <text:page-count>1</text:page-count> 页</text:p>`,
    header: '<text:p>法治政府建设文件汇编</text:p>'
  },
  'writer-official': {
    font: 'Noto Serif CJK SC',
    size: '16pt',
    page: 'fo:margin-top="3.7cm" fo:margin-bottom="2.5cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"',
    paragraph: 'fo:line-height="28pt" fo:text-indent="32pt" fo:text-align="justify"',
    footer: `<text:p text:style-name="Centre">— ${numberField} —</text:p>`
  },
  'writer-sans': {
    font: 'Noto Sans CJK SC',
    size: '10.5pt',
    page: 'fo:margin="2cm"',
    paragraph: 'fo:text-indent="21pt" fo:margin-bottom="6pt" fo:text-align="justify"',
    footer: `<text:p text:style-name="Centre">${numberField}</text:p>`
  }
}

/**
 * Punctuation does not hang: Writer 7.4 loses such marks from the page where a line is justified.
 *
 * @param {Text} text
 * @param {WriterLayout} layout
 */
function flatOdt({title, paragraphs}, {font, size, page, paragraph, footer, header}) {
  const names = ['office', 'style', 'text', 'fo', 'svg', 'dc', 'meta']
  const uris = {
    office: 'office:1.0',
    style: 'style:1.0',
    text: 'text:1.0',
    fo: 'xsl-fo-compatible:1.0',
    svg: 'svg-compatible:1.0',
    meta: 'meta:1.0'
  }
  const spaces = names
    .map((name) =>
      name === 'dc'
        ? 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${/** @type {Record<string, string>} */ (uris)[name]}"`
    )
    .join(' ')
  const fonts = `style:font-name="F" style:font-name-asian="F" fo:font-size="${size}" style:font-size-asian="${size}" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escapeXml(title)}</dc:title></office:meta>
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${font}'"/></office:font-face-decls>
<office:styles><style:style style:name="Standard" style:family="paragraph"><style:text-properties ${fonts}/></style:style>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties style:punctuation-wrap="simple" ${paragraph}/></style:style>
<style:style style:name="Centre" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" ${page}/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">${header ? `<style:header>${header}</style:header>` : ''}<style:footer>${footer}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${paragraphs.map((own) => `<text:p text:style-name="Body">${escapeXml(own)}</text:p>`).join('\n')}</office:text></office:body></office:document>`
}

/**
 * @param {readonly Text[]} texts
 * @param {string} out
 */
async function printWithWriter(texts, out) {
  const office = findProgram('soffice', process.env)
  if (office === null) return console.log('LibreOffice is not here: its layouts are left out')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu-writer-'))
  try {
    const files = Object.entries(writerLayouts).flatMap(([name, layout]) =>
      texts.map((text) => {
        const file = path.join(folder, `${text.name}.${name}.fodt`)
        fs.writeFileSync(file, flatOdt(text, layout))
        return file
      })
    )
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const outcome = await run(office, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      ...files
    ])
    if (!outcome.output.includes('writer_pdf_Export'))
      console.log(`LibreOffice Writer failed:\n${outcome.output}`)
  } finally {
    fs.rmSync(folder, {recursive: true})
  }
}

/** @type {Readonly<Record<string, import('./hand-pdf.mjs').Setting>>} */
const handLayouts = {
  // 三号 at 28 characters a line, stretched to the margin, page numbers on the outer side.
  'hand-official': {
    size: 16,
    pitch: 28,
    left: 79,
    right: 68,
    isJustified: true,
    footer: (page) => ({text: `— ${page} —`, x: page % 2 === 1 ? 460 : 90})
  },
  // 四号, no indents: only the ends of lines tell paragraphs.
  'hand-flush': {
    size: 14,
    pitch: 22,
    left: 70,
    right: 70,
    indent: 0,
    footer: (page) => ({text: String(page), x: 290})
  },
  // Two columns of 小五 under a running header.
  'hand-columns': {
    size: 9,
    pitch: 15,
    left: 60,
    right: 60,
    columns: 2,
    isJustified: true,
    header: '区人民政府公报',
    footer: (page) => ({text: `- ${page} -`, x: 290})
  }
}

/**
 * Pages of a text in one of the layouts set by hand.
 *
 * @param {readonly string[]} paragraphs
 * @param {string} layout
 */
export function handPages(paragraphs, layout) {
  const setting = handLayouts[layout]
  if (!setting)
    throw new RangeError(`Expected one of ${Object.keys(handLayouts).join(', ')}, found ${layout}`)
  return setPages(paragraphs, setting)
}

/**
 * @param {string} out Folder, made where it is missing.
 */
async function makePdfs(out) {
  fs.mkdirSync(out, {recursive: true})
  const texts = readTexts()
  for (const {name, title, paragraphs} of texts) {
    for (const layout of Object.keys(handLayouts)) {
      const pages = handPages(paragraphs, layout)
      fs.writeFileSync(path.join(out, `${name}.${layout}.pdf`), writePdf(pages))
      fs.writeFileSync(path.join(out, `${name}.ofd-${layout}.ofd`), writeOfd(pages, {title}))
    }
  }
  await printWithChromium(texts, out, sheets)
  await printWithWriter(texts, out)
}

/**
 * The corpus in layouts by chance, which no rule was written for.
 *
 * @param {string} out Folder, made where it is missing.
 * @param {number} seed
 */
async function makeRandomPdfs(out, seed) {
  fs.mkdirSync(out, {recursive: true})
  await printWithChromium(readTexts(), out, randomSheets(seed, 12))
}

if (isMain(import.meta.url)) {
  const [out, seed] = process.argv.slice(2)
  if (out === undefined) {
    console.error('Expected a folder to write to: node scripts/make-pdfs.mjs OUT')
    process.exitCode = 2
  } else if (seed === undefined) await makePdfs(path.resolve(out))
  else await makeRandomPdfs(path.resolve(out), Number(seed))
}
