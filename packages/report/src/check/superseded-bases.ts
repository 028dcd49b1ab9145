/** A law or regulation that is no longer in force. */
export interface SupersededBasis {
  /** Without 中华人民共和国 and without brackets. */
  readonly title: string
  readonly by: string
  /** The day from which the other applies, ISO 8601. */
  readonly on: string
  /** Where that is laid down. */
  readonly source: string
}

const civilCode = [
  '婚姻法',
  '继承法',
  '民法通则',
  '收养法',
  '担保法',
  '合同法',
  '物权法',
  '侵权责任法',
  '民法总则'
]
const foreignInvestment = ['中外合资经营企业法', '外资企业法', '中外合作经营企业法']

/**
 * Laws that are repealed whole and still cited. Short on purpose: each stands with the provision that repeals
 * it. Laws revised under their own name (行政复议法, 行政处罚法) are none: citing them is right.
 */
export const supersededBases: readonly SupersededBasis[] = [
  ...civilCode.map((title) => ({title, by: '民法典', on: '2021-01-01', source: '民法典第一千二百六十条'})),
  ...foreignInvestment.map((title) => ({
    title,
    by: '外商投资法',
    on: '2020-01-01',
    source: '外商投资法第四十二条'
  })),
  {title: '行政监察法', by: '监察法', on: '2018-03-20', source: '监察法（2018年）第六十九条'},
  {title: '环境噪声污染防治法', by: '噪声污染防治法', on: '2022-06-05', source: '噪声污染防治法第九十条'},
  {title: '信访条例', by: '信访工作条例', on: '2022-05-01', source: '国务院令第752号'},
  {
    title: '公司登记管理条例',
    by: '市场主体登记管理条例',
    on: '2022-03-01',
    source: '市场主体登记管理条例第五十五条'
  }
]
