import type {ReadLimits} from '@gangmu/parser'
import type {Lang} from './io.ts'

type ReadLimit = keyof ReadLimits

/** What each limit of reading counts. */
const limits: Readonly<Record<ReadLimit, Readonly<Record<Lang, string>>>> = {
  maxBytes: {zh: '文件字节数', en: 'bytes in the file'},
  maxUnpackedBytes: {zh: '解压后总字节数', en: 'bytes unpacked in all'},
  maxPartBytes: {zh: '包内单个文件解压后字节数', en: 'bytes in one file unpacked from it'},
  maxParts: {zh: '包内文件数', en: 'files packed in it'},
  maxElements: {zh: '元素个数', en: 'elements in it'},
  maxPages: {zh: '页数', en: 'pages'},
  maxDepth: {zh: '元素嵌套层数', en: 'elements in one another'}
}

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
    zh: (path: string, found: string) =>
      `${path} 不是文本，也不是可读的文件：内容像是 ${found}；请改正扩展名或另存。`,
    en: (path: string, found: string) =>
      `${path} is not text, nor any document that can be read: it looks like ${found}; correct its ending or save it as text.`
  },
  beyondLimit: {
    zh: (path: string, name: ReadLimit, limit: number, found: string) =>
      `${path} 超过上限 ${name}：${limits[name].zh}至多 ${limit}，实为 ${found}；请检查文件，或分成几个文件。`,
    en: (path: string, name: ReadLimit, limit: number, found: string) =>
      `${path} passes the limit ${name}: expected at most ${limit} ${limits[name].en}, found ${found}; check the file, or split it.`
  },
  encrypted: {
    zh: (path: string, found: string) => `${path} 已加密（${found}）：请用密码打开，另存为不加密的文件。`,
    en: (path: string, found: string) =>
      `${path} is encrypted (${found}): open it with its password and save it without one.`
  },
  damaged: {
    zh: (path: string, found: string) => `${path} 已损坏：${found} 不完整或被改动；请重新下载或另存。`,
    en: (path: string, found: string) =>
      `${path} is damaged: ${found} is cut short or changed; download or save it again.`
  },
  'no-text-layer': {
    zh: (path: string, found: string) =>
      `${path} 没有文字：共 ${found} 页，只有图像（多为扫描件）；请先做文字识别（OCR）再试。`,
    en: (path: string, found: string) =>
      `${path} has no text: it holds images only (pages: ${found}), as scans do; run OCR on it first.`
  },
  entities: {
    zh: (path: string, found: string) =>
      `${path} 的 ${found} 自定义了 XML 实体，可能是恶意文件，不予读取；请用原来的软件另存。`,
    en: (path: string, found: string) =>
      `${path} declares XML entities of its own in ${found}, as hostile files do, and was not read; save it again with the program that made it.`
  },
  unsupported: {
    zh: (path: string, found: string, endings: string) =>
      `${path} 的格式（${found}）不能读取：可读 ${endings}；请另存为其中一种。`,
    en: (path: string, found: string, endings: string) =>
      `${path} is in a format that cannot be read (${found}): expected ${endings}; save it as one of these.`
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
    zh: (name: string, known: string, near: string) =>
      `没有视图 ${name}${near === '' ? '' : `（是否想用 ${near}？）`}：--only 应为 ${known} 中的几个，以逗号分隔。`,
    en: (name: string, known: string, near: string) =>
      `There is no view ${name}${near === '' ? '' : ` (did you mean ${near}?)`}: expected some of ${known} after --only, with commas between them.`
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
  compareSame: {
    zh: (a: string, b: string) => `compare 需要两份不同的文件，${a} 与 ${b} 是同一个文件。`,
    en: (a: string, b: string) => `compare needs two documents, found one: ${a} and ${b} are the same file.`
  },
  compareTwo: {
    zh: (count: number) => `compare 每次对照两份文件，实为 ${count} 份：请写出两个文件的路径，而不是文件夹。`,
    en: (count: number) => `compare takes two documents, found ${count}: name two files, not folders.`
  },
  failed: {
    zh: (count: number, total: number) => `${total} 个文件中有 ${count} 个未能读取。`,
    en: (count: number, total: number) => `${count} of ${total} files could not be read.`
  },
  emptyOption: {
    zh: (option: string) => `${option} 不能为空。`,
    en: (option: string) => `${option} must not be empty.`
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
  noOutline: {
    zh: (path: string) => `找不到 --outline ${path}：应为纲要目录（.json）或一份可读的规划文件，请检查路径。`,
    en: (path: string) =>
      `Cannot find --outline ${path}: expected a catalogue (.json) or a plan that can be read; check the path.`
  },
  outlineWithoutMeasures: {
    zh: (path: string) =>
      `--outline ${path} 没有可作对照的结构：应有编号的章、节、措施（一、（一）1.），实际未见；请换一份文件。`,
    en: (path: string) =>
      `--outline ${path} has no structure to measure against: expected numbered chapters, sections and measures (一、（一）1.), found none; give another file.`
  },
  badLabels: {
    zh: (path: string, reason: string) => `标注文件 ${path} 无效：${reason}`,
    en: (path: string, reason: string) => `The label file ${path} is not valid: ${reason}`
  },
  unknownLabel: {
    zh: (path: string, place: string, id: string) =>
      `--labels ${path}，${place}：文件中没有 ${id}，也没有与之文字相同的措施；请更正编号，或删去此项。`,
    en: (path: string, place: string, id: string) =>
      `--labels ${path}, ${place}: the document has no ${id}, nor its text elsewhere; correct the id or delete the row.`
  },
  noLabelFits: {
    zh: (path: string, names: string) => `--labels ${path} 中没有这些文件的裁定：所裁定的文件是 ${names}。`,
    en: (path: string, names: string) =>
      `--labels ${path} holds no decision on these documents: it decides on ${names}.`
  },
  otherLabels: {
    zh: (path: string, count: number, names: string) =>
      `注意：--labels ${path} 中有 ${count} 项属于未给出的文件（${names}），已略过。`,
    en: (path: string, count: number, names: string) =>
      `Note: ${count} of the decisions in --labels ${path} are on documents not given (${names}); they are passed over.`
  },
  movedLabels: {
    zh: (id: string, count: number, example: string) =>
      `注意：${id} 有 ${count} 项裁定随原文移到了新编号（如 ${example}）。`,
    en: (id: string, count: number, example: string) =>
      `Note: ${count} of the decisions on ${id} have moved with their texts to other ids (such as ${example}).`
  },
  changedLabel: {
    zh: (id: string, coder: string, place: string) =>
      `请重新裁定：${id} 的文字在 ${coder} 裁定（${place}）之后有改动，暂按方法对照，并标为待复核。`,
    en: (id: string, coder: string, place: string) =>
      `Please decide again: the text of ${id} has changed since ${coder} decided on it (${place}); the method's answer stands, marked for review.`
  },
  englishOutline: {
    zh: (path: string) => `--outline ${path} 是英文：作纲要的规划目前须为中文，请用中文本或目录（.json）。`,
    en: (path: string) =>
      `--outline ${path} is in English: a plan taken for the outline has to be Chinese so far; give its Chinese text or a catalogue (.json).`
  },
  noEnglishSide: {
    zh: (id: string, outline: string) =>
      `${id} 是英文，而纲要 ${outline} 没有英文部分（目录旁的 .en.json）：请用国家纲要，或提供英文部分。`,
    en: (id: string, outline: string) =>
      `${id} is in English, but outline ${outline} has no English side (.en.json beside its catalogue): use the national outline, or give it one.`
  },
  planAsOutline: {
    zh: (path: string, systems: number, sections: number, requirements: number) =>
      `以 ${path} 为纲要：${systems} 个体系、${sections} 节、${requirements} 项要求（逐句取自原文，适用于各级）。`,
    en: (path: string, systems: number, sections: number, requirements: number) =>
      `${path} is taken for the outline: ${systems} systems, ${sections} sections, ${requirements} requirements (its own sentences, for all levels).`
  },
  notInGold: {
    zh: (ids: string) => `标注文件中没有这些文件：${ids}。`,
    en: (ids: string) => `The labels hold none of these documents: ${ids}.`
  },
  needsGold: {
    zh: () => '--coder 还需要 --gold 文件，也就是第一名编码员的；--coder 是其余几名的。',
    en: () => '--coder needs --gold FILE as well, the labels of the first coder.'
  },
  written: {
    zh: (path: string) => `报告已写入：${path}`,
    en: (path: string) => `The report is at ${path}`
  },
  unknownInFile: {
    zh: (path: string, reason: string) => `${path} 读取时发生内部错误：${reason}（请告知我们）`,
    en: (path: string, reason: string) => `Internal error in reading ${path}: ${reason} (please tell us)`
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
  peerIsDraft: {
    zh: (path: string) => `注意：--peers 中的 ${path} 就是这份草稿，或大部分与之相同，不作比较。`,
    en: (path: string) =>
      `Note: ${path} of --peers is the draft itself or mostly a copy of it; it is left out.`
  },
  oneDraft: {
    zh: (count: number) => `check 一次检查一个文件，实为 ${count} 个。`,
    en: (count: number) => `check takes one draft, found ${count}.`
  },
  unknownEnding: {
    zh: (path: string, known: string) => `--out ${path}：扩展名应为 ${known} 之一，或用 --format 指明格式。`,
    en: (path: string, known: string) =>
      `--out ${path}: expected one of ${known} for its ending, or name the format with --format.`
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
  reading: {
    zh: (done: number, all: number, name: string) => `读取 ${done}/${all} ${name}`,
    en: (done: number, all: number, name: string) => `Reading ${done}/${all} ${name}`
  },
  aligning: {
    zh: (done: number, all: number, name: string) => `对照 ${done}/${all} ${name}`,
    en: (done: number, all: number, name: string) => `Aligning ${done}/${all} ${name}`
  },
  badConfig: {
    zh: (file: string, place: string, expected: string, found: string, near: string) =>
      `${file}${place === '' ? '' : `：${place}`} 应为${expected}，实为 ${found}${near === '' ? '' : `（是否想用 ${near}？）`}。`,
    en: (file: string, place: string, expected: string, found: string, near: string) =>
      `${file}${place === '' ? '' : `: ${place}`}: expected ${expected}, found ${found}${near === '' ? '' : ` (did you mean ${near}?)`}.`
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

/** Why the system refuses a file. */
const systemCodes: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  EISDIR: {zh: '那里是一个文件夹，请给出文件名', en: 'a folder is there; name a file'},
  EEXIST: {zh: '那里是一个文件，应为文件夹', en: 'a file is there, expected a folder'},
  ENOTDIR: {zh: '路径中间是一个文件，应为文件夹', en: 'a file stands in the path, expected a folder'},
  EACCES: {zh: '没有写入的权限', en: 'no permission to write'},
  EROFS: {zh: '那里只能读取', en: 'it can only be read there'},
  ENOSPC: {zh: '磁盘已满', en: 'the disk is full'}
}

/** A system's error code in words; the code itself where it has none here. */
export function explainCode(code: string, lang: Lang): string {
  return systemCodes[code]?.[lang] ?? code
}

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
