import type {Message} from './types.ts'

/** One sentence about a message, without its place: callers add that. */
export function formatMessage(message: Message, lang: 'zh' | 'en'): string {
  const zh = lang === 'zh'
  switch (message.code) {
    case 'numbering-gap': {
      const {label, expected, actual} = message.args
      return zh
        ? `编号跳号：此处应为第 ${expected}，实为 ${actual}（${label}）`
        : `Expected number ${expected} here, found ${actual} (${label})`
    }
    case 'numbering-repeat': {
      const {label, number} = message.args
      return zh
        ? `编号重复：${number}（${label}）再次出现`
        : `Expected a new number, found ${number} again (${label})`
    }
    case 'numbering-back': {
      const {label, expected, actual} = message.args
      return zh
        ? `编号倒退：此处应为第 ${expected}，实为 ${actual}（${label}）`
        : `Expected number ${expected} here, found a step back to ${actual} (${label})`
    }
    case 'measure-outside-chapter':
      return zh
        ? `措施“${message.args.label}”之前没有章标题`
        : `Expected a chapter heading before measure ${message.args.label}`
    case 'measure-at-other-level':
      return zh
        ? `“${message.args.label}”下没有更细的编号，本身作为一条措施`
        : `Nothing is numbered under ${message.args.label}, so it is read as a measure itself`
    case 'numbered-text-outside':
      return zh
        ? `文件之后还有 ${message.args.count} 个编号段落，当作网页内容，没有解析：请检查是否还有正文`
        : `Below the document stand ${message.args.count} numbered paragraphs that were taken for the page's: look whether they belong to it`
    case 'encoding-guessed':
      return zh
        ? `文件未标明编码，按 ${message.args.encoding} 读取`
        : `The file does not say its encoding; it was read as ${message.args.encoding}`
    case 'charset-differs': {
      const {declared, encoding} = message.args
      return zh
        ? `文件自称编码为 ${declared}，实为 ${encoding}，已按后者读取`
        : `The file says that it is in ${declared}; its bytes are ${encoding}, and were read so`
    }
    case 'broken-characters': {
      const {encoding, count} = message.args
      return zh
        ? `有 ${count} 处字节不是 ${encoding} 文字，显示为 �：请检查这些位置`
        : `${count} places are no ${encoding} text and show as �: look at them`
    }
    case 'other-format':
      return zh
        ? `扩展名为 .${message.args.ending}，内容却是 ${message.args.mediaType}，已按内容读取`
        : `The ending is .${message.args.ending}, the content ${message.args.mediaType}; it was read as that`
    case 'tracked-changes': {
      const {insertions, deletions} = message.args
      return zh
        ? `文件带有修订痕迹：插入 ${insertions} 处、已计入，删除 ${deletions} 处、未计入；请确认修订是否已定`
        : `The file has tracked changes: ${insertions} insertions were read, ${deletions} deletions left out; make sure they are settled`
    }
    case 'part-lost':
      return zh
        ? `文件的 ${message.args.part} 部分缺失或损坏，已读取其余部分：请核对编号和页眉页脚`
        : `The part ${message.args.part} of the file is missing or damaged; the rest was read: check numbers and headers`
    case 'numbers-not-stored':
      return zh
        ? `文件用了自动编号，${message.args.mediaType} 中读不出这些编号：请另存为 .docx 再读`
        : `The file numbers paragraphs automatically, and ${message.args.mediaType} does not store those numbers as text: save it as .docx`
    case 'no-structure':
      return zh ? '没有找到章或编号措施' : 'Found no chapters and no numbered measures'
  }
}
