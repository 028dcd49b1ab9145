import type {Lang} from './io.ts'

/** Every sentence that the command says itself, in both languages. */
const sentences = {
  missing: {
    zh: (path: string) => `找不到 ${path}：应为文件、文件夹或通配符，请检查路径。`,
    en: (path: string) => `Cannot find ${path}: expected a file, a folder or a glob; check the path.`
  },
  noDocuments: {
    zh: (path: string, endings: string) => `${path} 中没有可读的文件（可读格式：${endings}）。`,
    en: (path: string, endings: string) =>
      `Found no document in ${path} (formats that can be read: ${endings}).`
  },
  noPermission: {
    zh: (path: string) => `无权读取 ${path}：请检查文件权限。`,
    en: (path: string) => `No permission to read ${path}: check its access rights.`
  },
  unreadable: {
    zh: (path: string, reason: string) => `无法读取 ${path}：${reason}`,
    en: (path: string, reason: string) => `Cannot read ${path}: ${reason}`
  },
  empty: {
    zh: (path: string) => `${path} 是空文件：应有文字，实为空白；请检查是否保存完整。`,
    en: (path: string) =>
      `${path} is empty: expected text, found only white space; check that it was saved whole.`
  },
  binary: {
    zh: (path: string, found: string) => `${path} 不是文本：内容像是 ${found}；请改正扩展名或另存为文本。`,
    en: (path: string, found: string) =>
      `${path} is not text: it looks like ${found}; correct its ending or save it as text.`
  },
  tooLarge: {
    zh: (path: string, found: string, limit: string) =>
      `${path} 太大：上限（maxBytes）为 ${limit} 字节，实为 ${found}；请分成几个文件。`,
    en: (path: string, found: string, limit: string) =>
      `${path} is too large: the limit (maxBytes) is ${limit} bytes, found ${found}; split it.`
  },
  unsupported: {
    zh: (path: string, found: string, endings: string) =>
      `${path} 的格式（${found}）尚不能读取：目前可读 ${endings}；请另存为纯文本。`,
    en: (path: string, found: string, endings: string) =>
      `${path} is in a format that cannot be read yet (${found}): expected ${endings}; save it as plain text.`
  },
  badSidecar: {
    zh: (path: string, reason: string) => `${path} 不是有效的元数据文件：${reason}`,
    en: (path: string, reason: string) => `${path} is no valid sidecar: ${reason}`
  },
  badJson: {
    zh: (path: string, reason: string) => `${path} 内容无效：${reason}`,
    en: (path: string, reason: string) => `${path} is not valid: ${reason}`
  },
  sameDocument: {
    zh: (path: string, other: string) => `注意：${path} 与 ${other} 的文字完全相同，同一文件给了两次。`,
    en: (path: string, other: string) =>
      `Note: ${path} has the same text as ${other}: one document was given twice.`
  },
  failed: {
    zh: (count: number, total: number) => `${total} 个文件中有 ${count} 个未能读取。`,
    en: (count: number, total: number) => `${count} of ${total} files could not be read.`
  },
  badId: {
    zh: (count: number) => `--id 只能用于一个文件，实为 ${count} 个。`,
    en: (count: number) => `--id names one document, found ${count}.`
  },
  foreignFolder: {
    zh: (path: string) => `${path} 不是空文件夹，也不是 gangmu 生成的：请换一个 --out，以免覆盖其中的文件。`,
    en: (path: string) =>
      `${path} is neither empty nor made by gangmu: choose another --out, so that nothing in it is overwritten.`
  },
  notAFolder: {
    zh: (path: string) => `--out 应为文件夹，${path} 是文件。`,
    en: (path: string) => `Expected --out to be a folder, found the file ${path}.`
  },
  cannotWrite: {
    zh: (path: string, reason: string) => `无法写入 ${path}：${reason}`,
    en: (path: string, reason: string) => `Cannot write ${path}: ${reason}`
  },
  fallback: {
    zh: (name: string) => `提示：nodejieba 未能编译或载入，改用 ${name} 分词，个别结果可能不同。`,
    en: (name: string) =>
      `Note: nodejieba could not be built or loaded; words are segmented by ${name}, so a few results may differ.`
  },
  beforeOutline: {
    zh: (name: string, year: number, outlineYear: number) =>
      `注意：${name} 是 ${year} 年的文件，早于 ${outlineYear} 年印发的纲要，对照结果仅供参考。`,
    en: (name: string, year: number, outlineYear: number) =>
      `Note: ${name} dates from ${year}, before the outline of ${outlineYear}; read its comparison with that in mind.`
  },
  notInGold: {
    zh: (ids: string) => `标注文件中没有这些文件：${ids}。`,
    en: (ids: string) => `The labels hold none of these documents: ${ids}.`
  },
  needsGold: {
    zh: () => 'evaluate 需要 --gold 文件（人工标注），或用 --coder 给出两份标注文件。',
    en: () => 'evaluate needs --gold FILE with human labels, or two label files with --coder.'
  },
  written: {
    zh: (path: string) => `报告已写入：${path}`,
    en: (path: string) => `The report is at ${path}`
  },
  needsOut: {
    zh: (format: string) => `${format} 是二进制文件，须用 --out 文件名 写入。`,
    en: (format: string) => `${format} is a binary file: name one with --out.`
  },
  sheetFault: {
    zh: (place: string, code: string, found: string) =>
      `${place}：${
        (
          {
            'no-column': '找不到列',
            'unknown-id': '文件中没有这个标识',
            'changed-text': '原文在导出之后改过，指纹不符',
            'edited-text': '表中的原文被改动',
            double: '这条措施出现了两次',
            'unknown-section': '没有这一节',
            'unknown-requirement': '没有这项要求',
            'not-yes-or-no': '应为“是”或“否”',
            'not-a-day': '应为 2022-05-04 一样的日期',
            'no-coder': '缺少编码员姓名（或用 --coder 给出）'
          } as Record<string, string>
        )[code]
      }${found === '' ? '' : `：“${found}”`}`,
    en: (place: string, code: string, found: string) =>
      `${place}: ${
        (
          {
            'no-column': 'there is no column',
            'unknown-id': 'the documents have no such id',
            'changed-text': 'the text has changed since the export (fingerprint)',
            'edited-text': 'the text in the sheet was edited',
            double: 'this measure stands twice',
            'unknown-section': 'the outline has no such section',
            'unknown-requirement': 'the outline has no such requirement',
            'not-yes-or-no': 'expected yes or no',
            'not-a-day': 'expected a day such as 2022-05-04',
            'no-coder': 'expected the name of the coder (or --coder)'
          } as Record<string, string>
        )[code]
      }${found === '' ? '' : `: “${found}”`}`
  },
  faultySheets: {
    zh: (count: number) => `共 ${count} 处有误，没有写入任何标注：请改正后再导入。`,
    en: (count: number) => `${count} faults; no labels were written: correct them and import again.`
  },
  notASheet: {
    zh: (path: string) => `${path} 不是编码表：应为 review export 生成的 .xlsx 或 .csv。`,
    en: (path: string) => `${path} is no coding sheet: expected an .xlsx or .csv made by review export.`
  },
  imported: {
    zh: (count: number, path: string, left: number) =>
      `已写入 ${count} 条标注：${path}（另有 ${left} 行没有编码）`,
    en: (count: number, path: string, left: number) =>
      `Wrote ${count} labels to ${path} (${left} rows are not coded)`
  },
  exported: {
    zh: (count: number, path: string) => `已写入 ${count} 条措施：${path}`,
    en: (count: number, path: string) => `Wrote ${count} measures to ${path}`
  },
  otherOutline: {
    zh: (path: string, found: string, expected: string) =>
      `${path} 用的是另一份纲要：应为 ${expected}，实为 ${found}。`,
    en: (path: string, found: string, expected: string) =>
      `${path} refers to another outline: expected ${expected}, found ${found}.`
  },
  needsTwo: {
    zh: () => 'review merge 至少需要两份标注文件。',
    en: () => 'review merge needs at least two label files.'
  },
  sheetsNeedDocuments: {
    zh: () => '--disagreements 需要用 --documents 给出原文件。',
    en: () => '--disagreements needs the documents: name them with --documents.'
  },
  notANumber: {
    zh: (option: string, found: string) => `${option} 应为正整数，实为 ${found}。`,
    en: (option: string, found: string) => `${option}: expected a positive whole number, found ${found}.`
  },
  nothingToCode: {
    zh: () => '没有可编码的措施。',
    en: () => 'There is no measure to code.'
  },
  notDocx: {
    zh: (path: string) => `--format docx 把批注写回 Word 草稿：应为 .docx 文件，实为 ${path}。`,
    en: (path: string) =>
      `--format docx writes comments into a Word draft: expected a .docx file, found ${path}.`
  },
  needsDraft: {
    zh: () => 'check 需要一个文件：gangmu check 草稿（--rules 列出规则）。',
    en: () => 'check needs a file: gangmu check DRAFT (--rules lists the rules).'
  },
  noDraft: {
    zh: (path: string) => `没有可检查的文件：${path}。`,
    en: (path: string) => `Found nothing to check in ${path}.`
  },
  oneDraft: {
    zh: (count: number) => `check 一次检查一个文件，实为 ${count} 个。`,
    en: (count: number) => `check takes one draft, found ${count}.`
  },
  badDay: {
    zh: (option: string, found: string) => `${option} 应为 2022-05-04 一样的日期，实为 ${found}。`,
    en: (option: string, found: string) => `${option}: expected a day such as 2022-05-04, found ${found}.`
  },
  noRule: {
    zh: (name: string, near: string) =>
      `没有规则“${name}”${near === '' ? '' : `（是否想用 ${near}？）`}；全部规则见 gangmu check --rules。`,
    en: (name: string, near: string) =>
      `There is no rule “${name}”${near === '' ? '' : ` (did you mean ${near}?)`}; gangmu check --rules lists them.`
  },
  writtenFile: {
    zh: (path: string) => `已写入：${path}`,
    en: (path: string) => `Written: ${path}`
  },
  unknown: {
    zh: (reason: string) => `内部错误：${reason}（加 --debug 查看详情，并请告知我们）`,
    en: (reason: string) => `Internal error: ${reason} (see it whole with --debug, and please tell us)`
  }
} as const

type Sentences = typeof sentences

/** A sentence in the language asked for. */
export function say<Name extends keyof Sentences>(
  lang: Lang,
  name: Name,
  ...args: Parameters<Sentences[Name]['zh']>
): string {
  const wording = sentences[name][lang] as (...values: Parameters<Sentences[Name]['zh']>) => string
  return wording(...args)
}
