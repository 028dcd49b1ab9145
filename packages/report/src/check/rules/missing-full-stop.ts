import type {Rule} from '../types.ts'

/** Fewer measures show no way. */
const fewestMeasures = 4

/** Measures that end without a mark where the others end with one. */
export const missingFullStop: Rule = {
  name: 'missing-full-stop',
  group: 'drafting',
  severity: 'info',
  title: {zh: '段末没有句号', en: 'No full stop at the end'},
  meaning: {
    zh: '其他措施（九成以上）都以句号、分号或括号结尾时，指出没有结尾标点的措施。',
    en: 'Where at least nine in ten measures end with a mark, those that end without are pointed out.'
  },
  example: {wrong: '健全行政执法监督机制', right: '健全行政执法监督机制。'},
  sentences: {
    none: {
      why: {zh: '段末没有标点，其他措施都有。', en: 'It ends without a mark; the other measures have one.'},
      advice: {
        zh: '补上句号，并看看是否漏了文字。',
        en: 'Add a full stop, and see whether words are missing.'
      }
    }
  },
  find: ({document: {measures, text}}) => {
    const ends = measures.map(({position: {start, end}}) => {
      const words = text.slice(start.offset, end.offset).trimEnd()
      return {until: start.offset + words.length, isEnded: /[。！？；：…）)】〕\]”》」.!?;:|]$/u.test(words)}
    })
    const open = ends.filter(({isEnded}) => !isEnded)
    if (measures.length < fewestMeasures || open.length * 10 > measures.length) return []
    return open.map(({until}) => ({range: [Math.max(0, until - 8), until] as const, says: 'none'}))
  }
}
