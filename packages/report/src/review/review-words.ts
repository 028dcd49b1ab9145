import type {Lang} from '../types.ts'

/** How many cells a row has for further sections and for requirements. */
export const secondaryCells = 3
export const requirementCells = 8

/** The headers of a coding sheet; a sheet in either language is read back. */
export interface ReviewHeaders {
  readonly id: string
  readonly textHash: string
  readonly document: string
  readonly label: string
  readonly text: string
  readonly primary: string
  /** With its number after it. */
  readonly secondary: string
  readonly requirement: string
  readonly local: string
  readonly note: string
  readonly coder: string
  readonly date: string
}

export const reviewHeaders: Readonly<Record<Lang, ReviewHeaders>> = {
  zh: {
    id: '标识',
    textHash: '原文指纹',
    document: '文件',
    label: '编号',
    text: '原文',
    primary: '主要对应节',
    secondary: '兼及节',
    requirement: '对应要求',
    local: '地方创新',
    note: '备注',
    coder: '编码员',
    date: '日期'
  },
  en: {
    id: 'id',
    textHash: 'textHash',
    document: 'document',
    label: 'label',
    text: 'text',
    primary: 'primary section',
    secondary: 'other section',
    requirement: 'requirement',
    local: 'local innovation',
    note: 'note',
    coder: 'coder',
    date: 'date'
  }
}

export const reviewWords = {
  zh: {
    coding: '编码',
    sections: '节',
    requirements: '要求',
    guide: '说明',
    system: '体系',
    section: '节',
    requirement: '要求',
    levels: '适用级别',
    definition: '定义',
    keyTerms: '关键词',
    noneFits: '0 没有一节合适',
    yes: '是',
    no: '否',
    guideLines: [
      '每行一条措施。只读“原文”，从下拉列表中选“主要对应节”；没有合适的选“0 没有一节合适”。',
      '措施还服务于别的节的，填“兼及节”；具体落实了哪些要求，逐一填“对应要求”。不够用的，在备注中写。',
      '纲要没有、本地自己提出的实质承诺，“地方创新”选“是”。',
      '拿不准的在“备注”中写明。日期写成 2022-05-04 的样子。',
      '不要改动标识、原文指纹和原文：导入时会核对。空着“主要对应节”的行视为没有编码。'
    ]
  },
  en: {
    coding: 'coding',
    sections: 'sections',
    requirements: 'requirements',
    guide: 'guide',
    system: 'system',
    section: 'section',
    requirement: 'requirement',
    levels: 'levels',
    definition: 'definition',
    keyTerms: 'key terms',
    noneFits: '0 no section fits',
    yes: 'yes',
    no: 'no',
    guideLines: [
      'One measure a row. Read the text alone, and choose the primary section from the list; where none fits, “0 no section fits”.',
      'Where it serves other sections too, choose them; choose each requirement that it commits to. If the cells do not suffice, say so in the note.',
      'A substantial commitment with no counterpart in the outline is a local innovation: yes.',
      'Say in the note where you are not sure. A date is written 2022-05-04.',
      'Leave id, textHash and text as they are: they are checked on import. A row without a primary section counts as not coded.'
    ]
  }
} as const
