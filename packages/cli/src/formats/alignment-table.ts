import type {Outline} from '@gangmu/aligner'
import type {AlignedDocument} from '../align-documents.ts'
import type {Lang} from '../io.ts'
import {textTable} from './text-table.ts'

const words = {
  zh: {
    head: ['编号', '体系', '节', '节名', '置信度', '要求', '备注'],
    systems: ['体系', '名称', '措施', '占比', '要求（覆盖/部分/缺失/适用）'],
    local: '地方创新',
    review: '待人工复核',
    none: '无对应'
  },
  en: {
    head: ['id', 'system', 'section', 'title', 'confidence', 'requirements', 'notes'],
    systems: ['system', 'name', 'measures', 'share', 'requirements (covered/partial/missing/applicable)'],
    local: 'local innovation',
    review: 'needs review',
    none: 'none fits'
  }
} as const

/** One document's measures with their sections, and its coverage by system. Ends in one newline. */
export function alignmentTable({document, alignment}: AlignedDocument, outline: Outline, lang: Lang): string {
  const text = words[lang]
  const titles = new Map(
    outline.systems.flatMap(({sections}) =>
      sections.map(({number, title, englishTitle}) => [number, lang === 'zh' ? title : englishTitle])
    )
  )
  const isMeasure = new Set(document.measures.map(({id}) => id))
  const measures = alignment.alignments
    .filter(({id}) => isMeasure.has(id))
    .map(({id, primary, requirements, local, review}) => [
      id.slice(document.id.length),
      String(primary.system ?? '–'),
      String(primary.section ?? '–'),
      primary.section === null ? text.none : (titles.get(primary.section) ?? ''),
      primary.confidence.toFixed(2),
      requirements.map((requirement) => requirement.id).join(' '),
      [local ? text.local : '', review ? text.review : ''].filter((note) => note !== '').join(' · ')
    ])
  const systems = alignment.coverage.systems.map(({number, measures: count, share, requirements}) => {
    const system = outline.systems.find((candidate) => candidate.number === number)
    return [
      String(number),
      (lang === 'zh' ? system?.shortName : system?.englishName) ?? '',
      String(count),
      `${(share * 100).toFixed(0)}%`,
      `${requirements.covered}/${requirements.partial}/${requirements.missing}/${requirements.applicable}`
    ]
  })
  const {method} = alignment
  return [
    `${document.title ?? document.id}  [${document.id}]\n`,
    `${method.name} ${method.version} · ${method.segmenter} · headings ${method.headings}\n\n`,
    textTable([[...text.head], ...measures]),
    '\n',
    textTable([[...text.systems], ...systems])
  ].join('')
}
