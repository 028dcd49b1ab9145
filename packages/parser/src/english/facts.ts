import {endOfMonth, isoDate} from '../dates.ts'
import type {FoundCitation} from '../facts/citations.ts'
import type {FoundDeadline} from '../facts/deadlines.ts'
import type {FoundTarget} from '../facts/targets.ts'
import type {Strength, Units} from '../types.ts'
import type {EnglishText, EnglishWord, WordRange} from './reader.ts'

const months = 'january february march april may june july august september october november december'.split(
  ' '
)

const byPatterns = [
  '(by|before|until) the? end of #Month? #Year',
  '(by|before|until|prior) to? #Month #Value? #Year',
  'no later than #Month #Value? #Year',
  '(by|before|until) #Year'
]
const withinPattern =
  'within #Value (working|business|calendar)? (hour|hours|day|days|week|weeks|month|months|year|years)'
const everyPattern =
  '(each|every|per) (year|quarter|month|week|day|term)|(annually|yearly|quarterly|monthly|weekly|semiannually)'

/** The dates and rhythms that an English text commits to, in order and without overlap. */
export function findEnglishDeadlines(text: string, {words, match}: EnglishText): readonly FoundDeadline[] {
  const found: FoundDeadline[] = []
  const add = (range: WordRange, date: string | null, kind: FoundDeadline['kind']): void => {
    const {start, end} = placeOf(words, range)
    if (found.some((other) => start < other.end && other.start < end)) return
    found.push({text: text.slice(start, end), date, kind, start, end})
  }
  for (const pattern of byPatterns) {
    for (const range of match(pattern)) {
      const date = readDay(words.slice(range.first, range.last + 1))
      if (date !== null) add(range, date, 'by')
    }
  }
  for (const range of match(withinPattern)) add(range, null, 'within')
  for (const pattern of everyPattern.split('|(').map((part, at) => (at === 0 ? part : `(${part}`)))
    for (const range of match(pattern)) add(range, null, 'every')
  return found.toSorted((a, b) => a.start - b.start)
}

/** The day by which: `before 2025` ends with the year before, a month or a year with its last day. */
function readDay(words: readonly EnglishWord[]): string | null {
  const year = words.find(({value}) => value !== null && value >= 1990 && value < 2100)?.value
  if (year == null) return null
  const month = words.map(({lemma}) => months.indexOf(lemma) + 1).find((number) => number > 0)
  const day = words.find(({value}) => value !== null && value >= 1 && value <= 31)?.value
  const isEnd = words.some(({lemma}) => lemma === 'end')
  if (month === undefined) {
    const before = words[0]?.lemma === 'before' && !isEnd
    return endOfMonth(before ? year - 1 : year, 12)
  }
  return day == null ? endOfMonth(year, month) : isoDate(year, month, day)
}

const comparators: ReadonlyArray<readonly [FoundTarget['comparator'], string]> = [
  ['>=', '(no|not) (less|fewer|lower) than'],
  ['<=', '(no|not) (more|higher|longer) than'],
  ['>=', 'at least'],
  ['>=', 'minimum of'],
  ['>=', 'more than'],
  ['<=', '(at most|up to|below)']
]

/**
 * Numbers to reach: those with a comparator (no less than 60 class hours) and shares (100 percent).
 * Dates and counts without a comparator are none. The unit is the noun as printed.
 */
export function findEnglishTargets(text: string, read: EnglishText): readonly FoundTarget[] {
  const {words, match} = read
  const found: FoundTarget[] = []
  const taken = new Set<number>()
  const add = (first: number, number: number, comparator: FoundTarget['comparator']): void => {
    const value = words[number]?.value
    if (value == null || taken.has(number)) return
    const share = isShare(text, words, number)
    const unit = share ? {unit: '%', last: share.last} : unitAfter(text, words, number)
    if (unit === null) return
    taken.add(number)
    const start = words[first]?.start ?? 0
    const last = words[unit.last]
    const isSign = share !== null && text.charAt(last?.end ?? 0) === '%'
    found.push({
      value,
      unit: unit.unit,
      comparator,
      subject: subjectOf(text, read, first, unit.last, share !== null),
      start,
      end: (last?.end ?? start) + (isSign ? 1 : 0)
    })
  }
  for (const [comparator, pattern] of comparators)
    for (const {first, last} of match(`${pattern} #Value`)) add(first, last, comparator)
  words.forEach(({value}, place) => {
    if (value !== null && isShare(text, words, place) !== null) add(place, place, '=')
  })
  return found.toSorted((a, b) => a.start - b.start)
}

/** 100%, 100 percent, 100 per cent. */
function isShare(
  text: string,
  words: readonly EnglishWord[],
  number: number
): {readonly last: number} | null {
  const {start = 0, end = 0} = words[number] ?? {}
  if (text.slice(start, end).endsWith('%') || text.charAt(end) === '%') return {last: number}
  const [one, two] = [words[number + 1]?.lemma, words[number + 2]?.lemma]
  if (one === 'percent') return {last: number + 1}
  return one === 'per' && two === 'cent' ? {last: number + 2} : null
}

/** The nouns right after a number, three at most: class hours, special lectures. */
function unitAfter(
  text: string,
  words: readonly EnglishWord[],
  number: number
): {readonly unit: string; readonly last: number} | null {
  let last = number
  for (let next = number + 1; next <= number + 3; next += 1) {
    const [word, before] = [words[next], words[next - 1]]
    if (word === undefined || before === undefined || /[^\s-]/u.test(text.slice(before.end, word.start)))
      break
    if (word.isNoun) last = next
    else if (next > number + 1 || word.isVerb || /^(?:of|in|to|and|or|a|the|per|each)$/u.test(word.lemma))
      break
  }
  const from = words[number + 1]
  const to = words[last]
  return last === number || from === undefined || to === undefined
    ? null
    : {unit: text.slice(from.start, to.end).replace(/\s+/gu, ' '), last}
}

/** The noun phrase after `of` or `on`; else for a share the one before it, within the sentence. */
function subjectOf(
  text: string,
  {words, nounPhrases}: EnglishText,
  first: number,
  last: number,
  isShareOf: boolean
): string | null {
  const sentence = words[first]?.sentence
  const phrases = nounPhrases().filter((phrase) => words[phrase.first]?.sentence === sentence)
  const printed = (from: number, to: number): string =>
    text
      .slice(words[from]?.start, words[to]?.end)
      .replace(/\s+/gu, ' ')
      .replace(/^(?:the|an?|all)\s+/iu, '')
  if (['of', 'on'].includes(words[last + 1]?.lemma ?? '')) {
    const after = phrases.find((phrase) => phrase.last > last + 1)
    if (after !== undefined) return printed(last + 2, after.last)
  }
  const before = isShareOf ? phrases.findLast((phrase) => phrase.last < first) : undefined
  return before === undefined ? null : printed(before.first, before.last)
}

const roles: ReadonlyArray<readonly [keyof Units, string]> = [
  ['lead', 'lead(?:ing)?'],
  ['cooperating', 'co-?operating|participating|supporting|assisting'],
  ['responsible', 'responsible|implementing']
]
const bodies = 'units?|departments?|bod(?:y|ies)|agenc(?:y|ies)|organi[sz]ations?|entit(?:y|ies)'
const unitLabel = new RegExp(
  `(?:${roles.map(([, words], at) => `(?<r${at}>${words})`).join('|')})\\s+(?:${bodies})\\s*:`,
  'giu'
)

/** The units of `(Lead unit: A; responsible units: B, C)`, as printed; a name may hold an `and`. */
export function findEnglishUnits(text: string): Units {
  const units = {lead: [] as string[], responsible: [] as string[], cooperating: [] as string[]}
  const labels = [...text.matchAll(unitLabel)]
  for (const [at, match] of labels.entries()) {
    const rest = text.slice(match.index + match[0].length, labels[at + 1]?.index ?? text.length)
    const [names = ''] = rest.split(/[)）\]]|\.\s*$|\n/u)
    const role = roles.find((_, place) => match.groups?.[`r${place}`] !== undefined)?.[0] ?? 'responsible'
    units[role].push(
      ...names
        .split(/[,;，；、]/u)
        .map((name) =>
          name
            .replace(/\s+/gu, ' ')
            .replace(/^\s*and\s+/u, '')
            .trim()
        )
        .filter((name) => name !== '')
    )
  }
  return units
}

const small = 'of|on|and|the|for|in|to|by|with|against'
const citation = new RegExp(
  `《([^《》]+)》|(?:[A-Z][\\w’'-]*\\s+(?:(?:${small})\\s+)*){0,8}(?:Law|Regulations?|Measures|Provisions|Rules|Code|Outline|Opinions)(?:\\s+(?:(?:on|for|of|in)\\s+)(?:(?:${small})\\s+)*[A-Z][\\w’'-]*(?:\\s+(?:(?:${small})\\s+)*[A-Z][\\w’'-]*)*)?`,
  'gu'
)

/** Laws and plans cited by their names: in 《》, or in capitals with the word that names their kind. */
export function findEnglishCitations(text: string): readonly FoundCitation[] {
  return (
    [...text.matchAll(citation)]
      .map((match) => {
        const leading = /^(?:The|In|By|Under|Implement|See)\s+(?:the\s+)?/u.exec(match[0])?.[0].length ?? 0
        const start = match.index + (match[1] === undefined ? leading : 0)
        const end = match.index + match[0].length
        return {title: match[1] ?? text.slice(start, end).replace(/\s+/gu, ' '), start, end}
      })
      // A name alone (Regulations) or this very text (These Regulations) is none.
      .filter(({title}) => /\s/u.test(title) && !/^(?:This|These|Those|Such|Other)\s/u.test(title))
  )
}

/** Words that commit, by strength, as official translations use them. */
const lexicon: ReadonlyArray<readonly [Strength['value'], string]> = [
  [
    'mandatory',
    'must|shall|required to|strictly (?:forbidden|prohibited|control|implement|enforce)|prohibit(?:ed)?|may not|ban(?:ned)?'
  ],
  ['exploratory', 'explore|exploring|pilot|trial|gradually|steadily'],
  ['encouraged', 'encourage|support|guide|advocate'],
  [
    'committed',
    'will|establish|improve|implement|promote|advance|strengthen|deepen|accelerate|enhance|optimi[sz]e|carry out|formulate|build|ensure|standardi[sz]e|perfect|expand|develop|set up|maintain|adhere|uphold|increase|complete|conduct|publish|organi[sz]e|resolve|refine|intensify|push|step up|give full play'
  ]
]
const anyWord = new RegExp(`\\b(?:${lexicon.map(([, words]) => words).join('|')})\\b`, 'iu')

/** How strongly an English measure commits: as its title does, else as the first such word in it. */
export function findEnglishStrength(text: string, title: string | null): Strength | null {
  const decisive = (anyWord.exec(title ?? '') ?? anyWord.exec(text))?.[0]
  if (decisive === undefined) return null
  const found = lexicon.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(decisive))
  if (found === undefined) return null
  const [value, own] = found
  const words = [...text.matchAll(new RegExp(`\\b(?:${own})\\b`, 'giu'))].map(([word]) => word.toLowerCase())
  return {value, words: [...new Set(words)]}
}

function placeOf(
  words: readonly EnglishWord[],
  {first, last}: WordRange
): {readonly start: number; readonly end: number} {
  return {start: words[first]?.start ?? 0, end: words[last]?.end ?? 0}
}
