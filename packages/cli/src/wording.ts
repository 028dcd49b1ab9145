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
  unknownView: {
    zh: (name: string, known: string) => `没有视图 ${name}：--only 应为 ${known} 中的几个，以逗号分隔。`,
    en: (name: string, known: string) =>
      `There is no view ${name}: expected some of ${known} after --only, with commas between them.`
  },
  unknownOrder: {
    zh: (order: string, ids: string) =>
      `--order 应为 given、name、date、coverage 之一，或以逗号分隔的文件编号（${ids}），实为 ${order}。`,
    en: (order: string, ids: string) =>
      `Expected given, name, date, coverage or ids of documents (${ids}) after --order, found ${order}.`
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
