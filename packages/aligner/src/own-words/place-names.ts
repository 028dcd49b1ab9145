import type {PolicyDocument} from '@gangmu/parser'
import {foldText} from '../fold-text.ts'
import {provinces} from '../reuse/province.ts'

/** One-letter names of provinces, as they stand side by side in 川渝 or 京津冀. */
const short = '京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕秦吉闽贵黔粤川蜀青藏琼宁港澳台'

/** Names of groups of places that are none of the above. */
const areas = /^(?:长三角|珠三角|大湾区|成渝|雄安)/u

/**
 * Tells names of places: of provinces, of the documents' own regions (河东区, 河东, 法治河东), of neighbours by
 * their short names (川渝). Names of streets and towns are not known to it.
 */
export function createPlaceTest(documents: readonly PolicyDocument[]): (term: string) => boolean {
  const stems = new Set<string>(provinces)
  for (const {region, shortName} of documents) {
    for (const name of [region ?? '', shortName]) {
      // 河南省新乡市卫滨区: 河南, 新乡, 卫滨, and nothing of one letter.
      for (const [, stem = ''] of foldText(name).text.matchAll(
        /([\p{Script=Han}]{2,}?)(?:新区|自治[区州县旗]|[省市区县州旗])/gu
      )) {
        stems.add(stem)
      }
    }
  }
  const known = [...stems]
  return (term) =>
    known.some((stem) => term.includes(stem)) ||
    areas.test(term) ||
    (term.length <= 3 && [...term].every((letter) => short.includes(letter)))
}
