import {englishHeadingEnd} from '../english/headings.ts'
import {isEnglish} from '../english/language.ts'
import {kindOfHeading} from './statement-kind.ts'

/** Longest heading that may stand before its text on one line, in UTF-16 code units. */
const longestInline = 40

/** A heading whose text follows without a stop, as where a text lost its breaks. */
const merged =
  /^\s*(?:指导思想|总体要求|总体思路|(?:基本|主要|工作)原则|(?:总体|主要|工作|建设)目标)(?=(?:坚持|以|到20|全面|深入|高举|认真|紧紧|围绕|贯彻|按照|通过|牢固|——)[^。；]*[。；])/u

/**
 * Length of the heading at the start of a text, in UTF-16 code units: up to its full stop or colon
 * where its text follows on the same line (`指导思想。坚持…`), else up to the line's end; 0 where the
 * text begins at once.
 */
export function headingLength(text: string): number {
  const lineEnd = text.search(/[\r\n]/u)
  const line = lineEnd === -1 ? text : text.slice(0, lineEnd)
  if (isEnglish(line)) return englishHeadingEnd(line) ?? line.trimEnd().length
  const before = merged.exec(line)
  if (before) return before[0].length
  const stop = line.indexOf('。')
  const colon = line.search(/[：:]/u)
  const isLabelled = colon !== -1 && colon <= 16 && !/[，,。；]/u.test(line.slice(0, colon))
  if (isLabelled && /[。；]/u.test(line.slice(colon + 1))) return colon + 1
  if (stop !== -1 && stop < longestInline && line.slice(stop + 1).trim() !== '') return stop + 1
  const gap = /^\s*\S{1,24}[ \t\u3000\u00a0]+/u.exec(line)
  if (gap && /[。；]/u.test(line.slice(gap[0].length)) && kindOfHeading(gap[0]) !== null)
    return gap[0].trimEnd().length
  return line.trimEnd().length
}

/** A heading as its words: without its label's neighbours, line breaks and final full stop. */
export function headingTitle(text: string): string {
  return text
    .replace(/(?<!\s)\s*[\r\n]\s*/gu, isEnglish(text) ? ' ' : '')
    .trim()
    .replace(isEnglish(text) ? /[.:]$/u : /[。：:]$/u, '')
}

/**
 * The heading sentence of a measure, without its full stop; null where the text begins at once.
 *
 * @param text Of the measure, without its label.
 */
export function titleSentence(text: string): string | null {
  const length = headingLength(text)
  const title = headingTitle(text.slice(0, length))
  const isWhole = text.slice(length).trim() === ''
  if (isEnglish(text)) return isWhole || title === '' ? null : title
  return isWhole || title === '' || length > longestInline || /[。；;]/u.test(title) ? null : title
}
