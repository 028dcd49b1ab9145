import type {GovernmentLevel, StatementKind} from '../types.ts'

/** Longest English heading that may stand before its text on one line, in UTF-16 code units. */
const longestInline = 110

/**
 * Where the heading at the start of an English line ends, its full stop or colon included, where
 * text follows on the line; null where none does.
 */
export function englishHeadingEnd(line: string): number | null {
  const found = /[.:](?=[”"’')]?\s+[“"‘'(]?[A-Z])/u.exec(line)
  return found !== null && found.index < longestInline ? found.index + 1 : null
}

const kinds: ReadonlyArray<readonly [RegExp, StatementKind]> = [
  [
    /^(?:guiding (?:thoughts?|ideology|principles?|philosophy)|general (?:requirements?|approach)|overall (?:requirements?|approach))\b/u,
    'guiding'
  ],
  [/^(?:(?:main|basic|working|fundamental|key) )?principles\b/u, 'principles'],
  [
    /^(?:(?:overall|general|main|primary|major|work|development) )*(?:objectives?|goals?|targets?)\b/u,
    'objectives'
  ],
  [
    /^(?:(?:main|major|existing|outstanding) )*(?:problems|shortcomings|challenges|difficulties)\b/u,
    'problems'
  ],
  [/^(?:background|current situation|status quo|achievements|overview)\b/u, 'background']
]

/** The kind of statement that an English heading announces, or null where it announces measures. */
export function kindOfEnglishHeading(title: string): StatementKind | null {
  const plain = title.trim().replace(/\s+/gu, ' ').toLowerCase()
  return kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** Whether a last English paragraph speaks about the document as a whole. */
export function isEnglishClosing(text: string): boolean {
  return (
    /\b(?:this|the present) (?:implementation |work |action )?(?:plan|outline|scheme|programme|program|notice|opinions?|measures)\b/iu.test(
      text
    ) ||
    /^(?:all|every|each) [\w\s,-]{0,80}(?:departments?|sub-?districts?|towns?|units?)\b[^.]{0,200}\b(?:implement|carry out|report)/iu.test(
      text
    )
  )
}

const kindWords: ReadonlyArray<
  readonly [RegExp, 'workpoints' | 'report' | 'outline' | 'plan' | 'regulation' | 'notice']
> = [
  [/\b(?:work(?:ing)?|key|main) points\b/u, 'workpoints'],
  [/\breport\b/u, 'report'],
  [/\bnotice\b|\bcircular\b/u, 'notice'],
  [/\bplan\b|\bscheme\b|\bopinions?\b|\bprogramme\b/u, 'plan'],
  [/\boutline\b/u, 'outline'],
  [/\bregulations?\b|\bmeasures\b|\bprovisions\b|\brules\b/u, 'regulation']
]

/** What an English title says that a document is; null where it does not say. */
export function kindOfEnglishTitle(title: string): (typeof kindWords)[number][1] | null {
  const plain = title.toLowerCase()
  return kindWords.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** Whether an English line reads as a title: in capitals, with one of the words that titles have. */
export function isEnglishTitle(line: string): boolean {
  const words = line.match(/[A-Za-z][A-Za-z'-]*/gu) ?? []
  const capitals = words.filter((word) => /^[A-Z]/u.test(word) || word.length <= 4).length
  return (
    line.length <= 220 &&
    words.length >= 3 &&
    capitals >= words.length * 0.8 &&
    !/[.;:,]$/u.test(line) &&
    kindOfEnglishTitle(line) !== null
  )
}

/** 2021–2025 in an English title; null where it names no years. */
export function periodOfEnglishTitle(title: string): {readonly from: number; readonly to: number} | null {
  const [, from, to] = /\b(20\d{2})\s*(?:[—–-]|to)\s*(20\d{2})\b/u.exec(title) ?? []
  return from === undefined || to === undefined ? null : {from: Number(from), to: Number(to)}
}

const place = /\b((?:[A-Z][\w’'-]+ ){1,3}(District|County|Banner|City|Province|Region|Township|Town))\b/u
const levels: Readonly<Record<string, GovernmentLevel>> = {
  District: 'county',
  County: 'county',
  Banner: 'county',
  Province: 'province',
  Township: 'township',
  Town: 'township'
}

/** The first place that an English title names, and its level; a City may be of any. */
export function placeInEnglishTitle(
  title: string
): {readonly name: string; readonly level: GovernmentLevel | null} | null {
  const [, name, kind = ''] = place.exec(title) ?? []
  return name === undefined ? null : {name, level: levels[kind] ?? null}
}
