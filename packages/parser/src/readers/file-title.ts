import type {FileFacts} from '../metadata.ts'

/** Names that word processors give a file by themselves. */
const noTitle =
  /^(?:附\s*件\s*\d*|文档\s*\d*|新建.*|Microsoft Word.*|.*\.(?:docx?|wps|odt|rtf|pdf|ofd|html?|txt)|无标题.*|未命名.*)$/iu

/** The title among a word processor's properties, as a fact; nothing where it is none. */
export function titleFacts(property: string): readonly FileFacts[] {
  const title = property.replace(/\s+/gu, ' ').trim()
  return /[\u4e00-\u9fff]{4}/u.test(title) && !noTitle.test(title) ? [{origin: 'file-properties', title}] : []
}
