import type {WordingPart} from '@gangmu/aligner'
import {type Paint, plain} from '../paint.ts'
import type {ReportOptions} from '../types.ts'
import {type CompareInput, type Item, type SideLine, viewComparison} from './view.ts'
import {sayCompared} from './wordings.ts'

/** A comparison for a terminal: figures first, then what differs, system by system. Ends in one newline. */
export function renderComparisonText(
  input: CompareInput,
  {lang = 'zh', paint = plain}: Pick<ReportOptions, 'lang'> & {readonly paint?: Paint} = {}
): string {
  const view = viewComparison(input, lang)
  const say = (key: Parameters<typeof sayCompared>[1], values = {}): string => sayCompared(lang, key, values)
  const blocks: string[] = [
    [
      paint('heading', view.title),
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
  for (const {heading, items} of view.measures) blocks.push(group(heading, items, lang, paint))
  for (const {heading, items} of view.systems) blocks.push(group(heading, items, lang, paint))
  if (view.systems.length === 0) blocks.push(say('nothing'))
  if (view.units.length > 0) blocks.push(group(say('units-heading'), view.units, lang, paint))
  if (view.wordings.length > 0) {
    const isShort = view.measures.length === 0
    const lines = isShort
      ? [say('wording-more')]
      : view.wordings.map(
          ({subject, places, parts}) => `  ${subject}\n    ${places}\n    ${markParts(parts)}`
        )
    blocks.push(
      [
        paint('heading', `${say('wording-heading')}${say('brackets', {text: String(view.wordings.length)})}`),
        ...lines
      ].join('\n')
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

function group(heading: string, items: readonly Item[], lang: 'zh' | 'en', paint: Paint): string {
  return [paint('heading', heading), ...items.map((item) => formatItem(item, lang, paint))].join('\n')
}

function formatItem({label, subject, note, sides, parts}: Item, lang: 'zh' | 'en', paint: Paint): string {
  const head =
    label === ''
      ? []
      : [
          `  ${paint('info', `[${label}]`)} ${subject}${note === null ? '' : sayCompared(lang, 'brackets', {text: note})}`
        ]
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
