import type {WordingPart} from '@gangmu/aligner'
import type {ReportOptions} from '../types.ts'
import {type CompareInput, type Item, type SideLine, viewComparison} from './view.ts'
import {sayCompared} from './wordings.ts'

/** A comparison for a terminal: figures first, then what differs, system by system. Ends in one newline. */
export function renderComparisonText(input: CompareInput, options: Pick<ReportOptions, 'lang'> = {}): string {
  const lang = options.lang ?? 'zh'
  const view = viewComparison(input, lang)
  const say = (key: Parameters<typeof sayCompared>[1], values = {}): string => sayCompared(lang, key, values)
  const blocks: string[] = [
    [
      view.title,
      ...view.documents.map(({name, title, path}) => `  ${name}${say('colon')}${title}  ${path}`)
    ].join('\n'),
    view.counts
      .map(
        ({heading, counts}) =>
          `${heading}${say('colon')}${counts.map(({label, n}) => say('count', {label, n})).join(' · ')}`
      )
      .join('\n'),
    view.shared.join('\n'),
    view.notes.join('\n')
  ]
  for (const {heading, items} of view.measures) blocks.push(group(heading, items, lang))
  for (const {heading, items} of view.systems) blocks.push(group(heading, items, lang))
  if (view.systems.length === 0) blocks.push(say('nothing'))
  if (view.units.length > 0) blocks.push(group(say('units-heading'), view.units, lang))
  if (view.wordings.length > 0) {
    const isShort = view.measures.length === 0
    const lines = isShort
      ? [say('wording-more')]
      : view.wordings.map(
          ({subject, places, parts}) => `  ${subject}\n    ${places}\n    ${markParts(parts)}`
        )
    blocks.push(
      [`${say('wording-heading')}${say('brackets', {text: String(view.wordings.length)})}`, ...lines].join(
        '\n'
      )
    )
  }
  blocks.push(
    view.terms
      .map(({name, terms}) =>
        terms.length === 0
          ? say('own-words-none', {name})
          : say('own-words', {
              name,
              terms: terms
                .slice(0, 12)
                .map(({term, count, others}) => `${term} ${count}/${others}`)
                .join(say('separator'))
            })
      )
      .join('\n')
  )
  return `${blocks.join('\n\n')}\n`
}

function group(heading: string, items: readonly Item[], lang: 'zh' | 'en'): string {
  return [heading, ...items.map((item) => formatItem(item, lang))].join('\n')
}

function formatItem({label, subject, note, sides, parts}: Item, lang: 'zh' | 'en'): string {
  const head =
    label === ''
      ? []
      : [`  [${label}] ${subject}${note === null ? '' : sayCompared(lang, 'brackets', {text: note})}`]
  const diff = parts.length === 0 ? [] : [`      ${markParts(parts)}`]
  return [...head, ...sides.map((side) => `    ${formatSide(side, lang)}`), ...diff].join('\n')
}

/** One document's side in one line: 綦江区：2023年年底前 #56 141:30 “…”. */
function formatSide({name, value, provision, place, quote}: SideLine, lang: 'zh' | 'en'): string {
  const words = [
    value,
    provision,
    place,
    quote === null ? null : `${sayCompared(lang, 'quote-open')}${quote}${sayCompared(lang, 'quote-close')}`
  ].filter((part) => part !== null)
  return `${name}${sayCompared(lang, 'colon')}${words.join(' ')}`
}

/** How much of what both say is shown on either side of what differs. */
const context = 16

/** Words of one document only in brackets: [only in a], {only in b}; of long stretches in both the ends. */
function markParts(parts: readonly WordingPart[]): string {
  return parts
    .map(({in: side, text}, at) => {
      if (side === 'a') return `[${text}]`
      if (side === 'b') return `{${text}}`
      const [before, after] = [at === 0 ? 0 : context, at === parts.length - 1 ? 0 : context]
      return text.length <= before + after + 1
        ? text
        : `${text.slice(0, before)}…${text.slice(text.length - after)}`
    })
    .join('')
}
