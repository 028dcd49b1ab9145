import type {WordingPart} from '@gangmu/aligner'
import type {Lang, ReportOptions} from '../types.ts'
import {type CompareInput, type Item, viewComparison} from './view.ts'
import {sayCompared} from './wordings.ts'

/** A comparison in Markdown, to paste into a note. Ends in one newline. */
export function renderComparisonMarkdown(
  input: CompareInput,
  options: Pick<ReportOptions, 'lang'> = {}
): string {
  const lang = options.lang ?? 'zh'
  const view = viewComparison(input, lang)
  const say = (key: Parameters<typeof sayCompared>[1], values = {}): string => sayCompared(lang, key, values)
  const blocks: string[] = [
    `# ${escapeMarkdown(view.title)}`,
    view.documents
      .map(
        ({name, title, path}) =>
          `- **${escapeMarkdown(name)}**${say('colon')}${escapeMarkdown(title)}, ${code(path)}`
      )
      .join('\n')
  ]
  for (const {heading, counts} of view.counts) {
    blocks.push(
      [
        `| ${escapeMarkdown(heading)} | ${counts.map(({label}) => escapeMarkdown(label)).join(' | ')} |`,
        `| --- | ${counts.map(() => '---:').join(' | ')} |`,
        `| | ${counts.map(({n}) => n).join(' | ')} |`
      ].join('\n')
    )
  }
  blocks.push([...view.shared, ...view.notes].map(escapeMarkdown).join('  \n'))
  for (const {heading, items} of [...view.measures, ...view.systems]) blocks.push(group(heading, items, lang))
  if (view.systems.length === 0) blocks.push(say('nothing'))
  if (view.units.length > 0) blocks.push(group(say('units-heading'), view.units, lang))
  if (view.wordings.length > 0) {
    blocks.push(
      [
        `## ${say('wording-heading')}\n`,
        ...view.wordings.map(({subject, places, parts}) => {
          return `- ${escapeMarkdown(subject)} (${escapeMarkdown(places)})\n  - ${markdownParts(parts)}`
        })
      ].join('\n')
    )
  }
  blocks.push(`## ${say('own-words-heading')}`, escapeMarkdown(say('own-words-note')))
  for (const {name, terms} of view.terms) {
    blocks.push(
      escapeMarkdown(
        terms.length === 0
          ? say('own-words-none', {name})
          : say('own-words', {
              name,
              terms: terms.map(({term, count, others}) => `${term} ${count}/${others}`).join(say('separator'))
            })
      )
    )
  }
  return `${blocks.join('\n\n')}\n`
}

function group(heading: string, items: readonly Item[], lang: Lang): string {
  return [`## ${escapeMarkdown(heading)}\n`, ...items.map((item) => formatItem(item, lang))].join('\n')
}

function formatItem({label, subject, note, sides, parts}: Item, lang: Lang): string {
  const lines = sides.map(({name, value, provision, place, quote}) => {
    const words = [
      value === null ? null : escapeMarkdown(value),
      provision === null ? null : `${code(provision)} ${place}`,
      quote === null ? null : `“${escapeMarkdown(quote)}”`
    ].filter((part) => part !== null)
    return `**${escapeMarkdown(name)}**${sayCompared(lang, 'colon')}${words.join(' ')}`
  })
  if (parts.length > 0) lines.push(markdownParts(parts))
  if (label === '') return `- ${lines.join('\n  ')}`
  const head = `- ${escapeMarkdown(label)} · ${escapeMarkdown(subject)}${note === null ? '' : escapeMarkdown(sayCompared(lang, 'brackets', {text: note}))}`
  return [head, ...lines.map((line) => `  - ${line}`)].join('\n')
}

/** Word by word, whole: [only in a], {only in b}. */
function markdownParts(parts: readonly WordingPart[]): string {
  return parts
    .map(({in: side, text}) => {
      const words = escapeMarkdown(text)
      return side === 'both' ? words : side === 'a' ? `\\[${words}\\]` : `\\{${words}\\}`
    })
    .join('')
}

/** Text of a document that Markdown would read as markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/gu, (mark) => `\\${mark}`)
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}
