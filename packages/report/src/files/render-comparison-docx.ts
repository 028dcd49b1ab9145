import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  type IStylesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType
} from 'docx'
import {pageTitle} from '../chart-title.ts'
import {coverageMatrix} from '../coverage-matrix.ts'
import {partName} from '../part-name.ts'
import {repackOffice} from '../repack-zip.ts'
import {say} from '../say.ts'
import type {CellStatus, Lang, ReportInput} from '../types.ts'
import {cellText} from './cell-text.ts'
import {type ChecklistRow, checklist} from './checklist.ts'
import type {FileOptions} from './file-options.ts'
import {sayInFiles} from './file-words.ts'
import {fontTable, officeFonts} from './office-fonts.ts'
import {reportNotes} from './report-notes.ts'

/** More documents would make hundreds of pages; the workbook has them all. */
const mostDocuments = 12

/** In twentieths of a point: A4 on its side with margins of two centimetres. */
const page = {width: 16838, height: 11906, margin: 1134}
const textWidth = page.width - 2 * page.margin

const shades: Partial<Record<CellStatus, string>> = {missing: 'FBE3D6', partial: 'FFF4CE'}
const headShade = 'E6EFF7'

/** A document of the comparison. */
interface Compared {
  readonly id: string
  /** Its short name, with a note where it stands apart. */
  readonly label: string
}

/**
 * The comparison table (对照表) as a Word file: under each requirement the words of each document, with the
 * number of the measure and the state. Systems and sections are headings, so Word can list them.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export async function renderComparisonDocx(input: ReportInput, options: FileOptions): Promise<Uint8Array> {
  const lang = options.lang ?? 'zh'
  const title = sayInFiles(lang, 'comparison-title', {title: pageTitle(input, options)})
  const given: readonly Compared[] = coverageMatrix(input, 'systems', {lang}).rows.flatMap(
    ({document, label, apart}) =>
      document === null
        ? []
        : [{id: document, label: apart.length === 0 ? label : sayInFiles(lang, 'apart-label', {label})}]
  )
  const compared = given.slice(0, mostDocuments)
  const leftOut = given.slice(mostDocuments)
  const file = new Document({
    title,
    creator: 'gangmu',
    lastModifiedBy: 'gangmu',
    description: '',
    styles: styles(lang),
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides itself.
            size: {width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE},
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
              header: 567,
              footer: 567
            }
          }
        },
        footers: {default: footer(input, options)},
        children: [
          new Paragraph({heading: HeadingLevel.TITLE, children: [text(title)]}),
          plain(sayInFiles(lang, 'comparison-lead')),
          ...(leftOut.length === 0
            ? []
            : [
                plain(
                  sayInFiles(lang, 'left-out', {
                    most: mostDocuments,
                    n: leftOut.length,
                    list: leftOut.map(({label}) => label).join(say(lang, 'item-separator'))
                  })
                )
              ]),
          ...about(input, options),
          new Paragraph({
            style: 'ContentsHeading',
            pageBreakBefore: true,
            children: [text(sayInFiles(lang, 'contents'))]
          }),
          new TableOfContents(sayInFiles(lang, 'contents'), {hyperlink: true, headingStyleRange: '1-2'}),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: true,
            children: [text(sayInFiles(lang, 'overview'))]
          }),
          plain(sayInFiles(lang, 'overview-lead')),
          overview(input, compared, lang),
          ...bySystem(input, compared, lang)
        ]
      }
    ]
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file))
  return repackOffice(bytes, options.made, {'word/fontTable.xml': fontTable})
}

/** Where it comes from and how to read it, each with its item in bold. */
function about(input: ReportInput, options: FileOptions): readonly Paragraph[] {
  return reportNotes(input, options)
    .slice(1)
    .map(
      ({item, content}) =>
        new Paragraph({
          style: 'Note',
          children: [text(`${item}${options.lang === 'en' ? ': ' : '：'}`, {bold: true}), text(content)]
        })
    )
}

function footer(input: ReportInput, options: FileOptions): Footer {
  const lang = options.lang ?? 'zh'
  const source = say(lang, 'source-line', {
    outline: input.outline.id,
    hash: input.outlineSha256.slice(0, 12),
    method: [
      ...new Set(input.entries.map(({alignment: {method}}) => `${method.name} ${method.version}`))
    ].join(say(lang, 'sentence-separator'))
  })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [
              sayInFiles(lang, 'page'),
              PageNumber.CURRENT,
              sayInFiles(lang, 'page-of'),
              PageNumber.TOTAL_PAGES,
              sayInFiles(lang, 'page-end')
            ]
          })
        ]
      }),
      new Paragraph({style: 'Footer', alignment: AlignmentType.CENTER, children: [text(source)]})
    ]
  })
}

/** Systems × documents. */
function overview(input: ReportInput, compared: readonly Compared[], lang: Lang): Table {
  const {columns, rows} = coverageMatrix(input, 'systems', {lang})
  const shown = compared.flatMap(({id, label}) => {
    const row = rows.find(({document}) => document === id)
    return row === undefined ? [] : [{label, row}]
  })
  const first = shown.length > 6 ? 2000 : 3200
  const widths = [first, ...shown.map(() => Math.floor((textWidth - first) / shown.length))]
  return table(
    widths,
    [sayInFiles(lang, 'head-system'), ...shown.map(({label}) => label)],
    columns.map((column, at) =>
      tableRow([
        cell([`${column.number} ${partName(column, lang)}`], widths[0]),
        ...shown.map(({row}, place) => {
          const figures = row.cells[at]
          if (figures === undefined) return cell([''], widths[place + 1])
          return cell([cellText(figures, lang)], widths[place + 1], {shade: shades[figures.status]})
        })
      ])
    )
  )
}

function bySystem(
  input: ReportInput,
  compared: readonly Compared[],
  lang: Lang
): readonly (Paragraph | Table)[] {
  const rows = checklist(input, lang)
  const systems = coverageMatrix(input, 'systems', {lang}).columns
  const sections = coverageMatrix(input, 'sections', {lang}).columns
  return systems.flatMap((system) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [text(`${system.number} ${lang === 'zh' ? system.title : system.englishName}`)]
    }),
    ...sections
      .filter((section) => section.system === system.number)
      .flatMap((section) => [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: [text(`${section.number} ${partName(section, lang)}`)]
        }),
        sectionTable(
          rows.filter((row) => row.section === section.number),
          compared,
          lang
        )
      ])
  ])
}

/** Requirement | document | wording | state; the requirement stands once beside all its documents. */
function sectionTable(rows: readonly ChecklistRow[], compared: readonly Compared[], lang: Lang): Table {
  const widths = [3700, 1900, textWidth - 3700 - 1900 - 1500, 1500]
  const head = (['head-requirement', 'head-document', 'head-wording', 'head-status'] as const).map((key) =>
    sayInFiles(lang, key)
  )
  return table(
    widths,
    head,
    rows.flatMap(({requirement, statement, answers}) =>
      compared.map(({id, label}, at) => {
        const {status = null, lines = []} = answers.find(({document}) => document === id) ?? {}
        const state = status ?? 'not-given'
        return tableRow([
          cell(at === 0 ? [`${requirement} ${statement}`] : [''], widths[0], {
            merge: at === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
            // Word then breaks the page between requirements, not within the cell that all documents share.
            keepNext: at < compared.length - 1
          }),
          cell([label], widths[1]),
          cell(lines.length === 0 ? ['—'] : lines, widths[2]),
          cell([say(lang, state)], widths[3], {shade: shades[state]})
        ])
      })
    )
  )
}

function table(widths: readonly number[], head: readonly string[], rows: readonly TableRow[]): Table {
  const line = {style: BorderStyle.SINGLE, size: 4, color: '8A97A3'}
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: {size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa'},
    borders: {top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line},
    margins: {top: 40, bottom: 40, left: 80, right: 80},
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((words, at) => cell([words], widths[at], {shade: headShade, bold: true}))
      }),
      ...rows
    ]
  })
}

function tableRow(cells: readonly TableCell[]): TableRow {
  return new TableRow({cantSplit: true, children: [...cells]})
}

interface CellLook {
  readonly shade?: string | undefined
  readonly bold?: boolean
  /** Whether its row stays on the page of the next. */
  readonly keepNext?: boolean
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]
}

function cell(
  lines: readonly string[],
  width: number | undefined,
  {shade, bold = false, keepNext = false, merge}: CellLook = {}
): TableCell {
  return new TableCell({
    width: {size: width ?? 0, type: 'dxa'},
    verticalAlign: VerticalAlignTable.TOP,
    ...(shade === undefined ? {} : {shading: {type: ShadingType.CLEAR, fill: shade, color: 'auto'}}),
    ...(merge === undefined ? {} : {verticalMerge: merge}),
    children: lines.map((line) => new Paragraph({style: 'Cell', keepNext, children: [text(line, {bold})]}))
  })
}

function plain(words: string): Paragraph {
  return new Paragraph({children: [text(words)]})
}

/** Text that XML can hold. */
function text(words: string, look: Pick<IRunOptions, 'bold'> = {}): TextRun {
  return new TextRun({
    text: words.replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' '),
    ...look
  })
}

function styles(lang: Lang): IStylesOptions {
  const {body, heading, title, cell} = officeFonts
  return {
    default: {
      document: {
        run: {font: body, size: 21, language: {value: 'en-US', eastAsia: 'zh-CN'}},
        paragraph: {spacing: {after: 80, line: 300}}
      },
      title: {
        run: {font: title, size: lang === 'zh' ? 40 : 36, bold: true},
        paragraph: {alignment: AlignmentType.CENTER, spacing: {before: 120, after: 200}}
      },
      heading1: {
        run: {font: heading, size: 30, bold: false, color: '000000'},
        paragraph: {spacing: {before: 320, after: 120}, keepNext: true}
      },
      heading2: {
        run: {font: heading, size: 24, bold: false, color: '000000'},
        paragraph: {spacing: {before: 200, after: 100}, keepNext: true}
      }
    },
    paragraphStyles: [
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: {font: cell, size: 18},
        paragraph: {spacing: {before: 0, after: 0, line: 240}}
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: {size: 18},
        paragraph: {spacing: {before: 0, after: 30, line: 260}}
      },
      {
        id: 'ContentsHeading',
        name: 'Contents Heading',
        basedOn: 'Normal',
        run: {font: heading, size: 30},
        paragraph: {spacing: {after: 120}}
      },
      {id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: {spacing: {before: 60, after: 20}}},
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: {size: 19},
        paragraph: {spacing: {after: 0, line: 260}, indent: {left: 420}}
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: {font: cell, size: 16},
        paragraph: {spacing: {before: 0, after: 0, line: 240}}
      }
    ]
  }
}
