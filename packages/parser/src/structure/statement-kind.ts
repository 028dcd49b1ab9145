import {isEnglishClosing, kindOfEnglishHeading} from '../english/headings.ts'
import {isEnglish} from '../english/language.ts'
import {foldText} from '../fold.ts'
import type {StatementKind} from '../types.ts'

/**
 * The kind of statement that a heading announces, or null where it announces measures.
 * Headings that open a plan are close to formulaic; a longer heading that merely holds such a
 * word (完善目标责任制) announces a measure.
 */
export function kindOfHeading(title: string): StatementKind | null {
  if (isEnglish(title)) return kindOfEnglishHeading(title)
  // A footnote's mark behind a heading is none of its words.
  const plain = title.replace(/[\s　。：:]/gu, '').replace(/(?:[①-⑳]|\[\d{1,2}\])$/u, '')
  if (/^(?:总体|基本|主要|工作|建设|指导)*(?:原则|准则)$/u.test(plain)) return 'principles'
  if (/^(?:总体|主要|工作|发展|建设|奋斗|阶段|具体|行动)*目标(?:任务|要求)?$/u.test(plain))
    return 'objectives'
  if (/^.{0,4}(?:指导思想|总体思路|总体要求)(?:及|和|与|、|$)/u.test(plain)) return 'guiding'
  if (
    /存在的?(?:主要|突出|一些)?(?:问题|不足|困难|短板|差距)|^(?:主要|突出|面临的)?(?:问题|不足|困难)(?:和|与|及|$)/u.test(
      plain
    )
  ) {
    return 'problems'
  }
  if (
    /^(?:工作|发展|编制|规划|建设|起草|现实|面临的?)?(?:背景|现状|基础|回顾|形势)(?:和|与|及|$)|^(?:发展|面临的?)环境$/u.test(
      plain
    )
  )
    return 'background'
  return null
}

/** The kind of a paragraph that no heading explains, from its own words. */
export function kindOfText(text: string, fallback: StatementKind): StatementKind {
  const plain = foldText(text)
  const opening = plain.slice(0, 60)
  if (/(?:指导思想|总体思路|总体要求)(?:是|为|：|:)/u.test(opening)) return 'guiding'
  if (/(?:目标|目的)(?:是|为|：|:)|^到20\d\d年/u.test(opening)) return 'objectives'
  if (
    /以来[，,]|^(?:近年来|过去|目前|当前)/u.test(opening) &&
    /(?:取得|提升|提高|成效|进展|成绩)/u.test(plain)
  ) {
    return 'background'
  }
  return fallback
}

/** Whether a last paragraph speaks about the document as a whole. */
export function isClosing(text: string): boolean {
  if (isEnglish(text)) return isEnglishClosing(text)
  const plain = text.replace(/\s/gu, '')
  if (/^(?:特此|以上|此件|妥否)/u.test(plain) && plain.length < 60) return true
  if (/^同志们[，,！!：:]/u.test(plain)) return true
  if (/^请(?:各|有关).{0,40}(?:落实|执行|实施)。?$/u.test(plain)) return true
  if (/^(?:请?各|有关).{0,30}(?:落实|进展|执行|完成|工作)(?:的)?情况.{0,30}(?:报|送|反馈)/u.test(plain))
    return true
  if (
    /本(?:实施|工作|行动|建设)?(?:方案|纲要|意见|要点|规划|计划|办法|细则|规定|条例|通知|规程|(?<=^本)(?:政策)?措施)/u.test(
      plain
    )
  )
    return true
  return (
    /^(?:各级|各地|各部门|各单位|各街道|各镇|各乡镇|全区|全县|全市|全省|区政府各部门|有关部门)/u.test(
      plain
    ) && /(?:各项|任务|措施|工作)[^。]{0,12}(?:落实|落地|实效|完成)/u.test(plain)
  )
}
