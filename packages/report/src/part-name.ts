import type {Lang, MatrixColumn} from './types.ts'

/** The name of a part of the outline for charts. */
export function partName(part: Pick<MatrixColumn, 'shortName' | 'englishName'>, lang: Lang): string {
  return lang === 'zh' ? part.shortName : part.englishName
}
