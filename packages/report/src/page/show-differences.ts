import type {DocumentData} from './page-data.ts'
import type {FactData, PairData, PartData} from './pair-data.ts'
import type {PageTools} from './tools.ts'

/**
 * Draws the comparison of two documents. It runs in the browser as text, so it may use nothing from outside
 * its own braces. All text goes in as text.
 *
 * @returns Draws it for a pair of ids with a comma between them, if it is not the one drawn already.
 */
export function showDifferences({
  data,
  dataOf,
  pairOf,
  findDocument,
  element,
  named,
  quoted,
  quotes,
  writeAddress
}: PageTools): (pair: string | undefined) => void {
  const place = document.querySelector('[data-differences]')
  const choices = [...document.querySelectorAll<HTMLSelectElement>('select[data-choose]')]
  const known = data.differences
  let drawn: string | null = null

  /** Two documents, in the order asked for. */
  interface Pair {
    readonly ids: readonly [string, string]
    readonly labels: readonly [string, string]
    readonly behind: readonly [DocumentData, DocumentData]
    readonly found: PairData
  }

  const labelOf = (id: string): string => data.documents.find((one) => one.id === id)?.label ?? id

  /** What was found, with the sides changed over where the pair is asked for the other way round. */
  const turn = (found: PairData): PairData => ({
    ...found,
    counts: turnCounts(found.counts),
    onlyA: found.onlyB,
    onlyB: found.onlyA,
    doubtful: found.doubtful.map(([id, isA, doubt]) => [id, !isA, doubt]),
    facts: found.facts.map(([id, kind, a, b]) => [id, kind, b, a]),
    wordings: found.wordings.map((one) => ({...one, a: one.b, b: one.a, parts: turnParts(one.parts)})),
    moved: found.moved.map(([a, b, systemA, systemB]) => [b, a, systemB, systemA]),
    units: found.units.map((one) => ({...one, a: one.b, b: one.a, onlyA: one.onlyB, onlyB: one.onlyA})),
    versions: found.versions && {
      changed: found.versions.changed.map(({a, b, parts}) => ({a: b, b: a, parts: turnParts(parts)})),
      noneA: found.versions.noneB,
      noneB: found.versions.noneA,
      headings: [found.versions.headings[0], found.versions.headings[2], found.versions.headings[1]]
    }
  })
  /** What only one has stands first and fourth. */
  const turnCounts = ([first, both, differing, second, ...others]: PairData['counts']): PairData['counts'] =>
    first && both && differing && second ? [second, both, differing, first, ...others] : []
  const turnParts = (parts: readonly PartData[]): readonly PartData[] => {
    const turned = parts.map(([side, text]): PartData => [side === 0 ? 0 : side === 1 ? 2 : 1, text])
    // The words of the first come first.
    for (let at = 1; at < turned.length; at += 1) {
      const [before, here] = [turned[at - 1], turned[at]]
      if (before?.[0] === 2 && here?.[0] === 1) turned.splice(at - 1, 2, here, before)
    }
    return turned
  }

  const words = (key: keyof NonNullable<typeof known>['words'], pair: Pair): string =>
    (known?.words[key] ?? key).replaceAll('{a}', pair.labels[0]).replaceAll('{b}', pair.labels[1])

  const partName = (key: string): string => data.parts[key]?.name ?? key

  /** Text of a provision on one line, as long as a glance. */
  const opening = (provision: string, behind: DocumentData): HTMLElement => {
    const text = (behind.provisions[provision]?.text ?? '').replaceAll(/\s+/g, '')
    const shown = element('small', '', text.length > 60 ? `${text.slice(0, 60)}…` : text)
    shown.lang = 'zh-CN'
    return shown
  }

  const cell = (label: string, ...content: readonly (Node | string)[]): HTMLElement => {
    const made = element('td', '', ...content)
    made.dataset.label = label
    return made
  }

  const row = (system: number, head: HTMLElement, ...cells: readonly HTMLElement[]): HTMLElement => {
    const line = element('tr', '', head, ...cells)
    line.dataset.row = ''
    line.dataset.system = String(system)
    return line
  }

  const headOf = (...content: readonly (Node | string)[]): HTMLElement => {
    const head = element('th', '', ...content)
    head.setAttribute('scope', 'row')
    return head
  }

  const requirementHead = (id: string, label = ''): HTMLElement =>
    headOf(...(label === '' ? [] : [element('span', 'flag', label), ' ']), partName(id))

  const systemOf = (id: string): number => data.parts[id]?.system ?? 0

  /** A table under its heading, which says how many rows it has. */
  const section = (
    pair: Pair,
    name: string,
    title: string,
    rows: readonly HTMLElement[],
    first: string = data.words['checklist-requirement']
  ): readonly HTMLElement[] => {
    const heading = element('h4', '', `${title} (${rows.length})`)
    heading.dataset.group = name
    if (rows.length === 0) return [heading, element('p', 'note', words('differences-nothing', pair))]
    const heads = [first, ...pair.labels].map((text) => {
      const head = element('th', '', text)
      head.setAttribute('scope', 'col')
      return head
    })
    const table = element(
      'table',
      'facts wide pair-table',
      element('caption', 'unseen', title),
      element('thead', '', element('tr', '', ...heads)),
      element('tbody', '', ...rows)
    )
    table.dataset.group = name
    return [heading, element('div', 'scroll', table)]
  }

  /** What a document has for a requirement: provisions with their words, or what came nearest. */
  const side = (id: string, at: 0 | 1, pair: Pair): readonly (Node | string)[] => {
    const behind = pair.behind[at]
    const {by = [], nearest = null} = behind.requirements[id] ?? {}
    if (by.length > 0)
      return [
        element(
          'ul',
          'plain',
          ...by.map((provision) =>
            element('li', '', named(provision, behind), ...quotes(provision, id, behind))
          )
        )
      ]
    return nearest === null
      ? [words('not-found', pair)]
      : [
          `${words('nearest', pair)} `,
          named(nearest.id, behind),
          ` (${nearest.confidence}) `,
          opening(nearest.id, behind)
        ]
  }

  const factSide = (fact: FactData, at: 0 | 1, pair: Pair): HTMLElement => {
    const [value, provision, from = 0, to = 0] = fact
    const behind = pair.behind[at]
    const shown = element(provision === undefined ? 'span' : 'b', '', value)
    if (provision === undefined) return cell(pair.labels[at], shown)
    return cell(
      pair.labels[at],
      shown,
      ' ',
      named(provision, behind),
      ...(to > from ? [quoted(provision, from, to, behind)] : [])
    )
  }

  /** Words of both, and of one: who says them stands in words and in the kind of mark. */
  const wordByWord = (parts: readonly PartData[], pair: Pair): HTMLElement => {
    const line = element('p', 'diff')
    line.lang = 'zh-CN'
    for (const [side, text] of parts) {
      if (side === 0) {
        line.append(text)
        continue
      }
      const label = element('span', 'who', side === 1 ? pair.labels[0] : pair.labels[1])
      line.append(element('span', side === 1 ? 'in-a' : 'in-b', label, ' ', text))
    }
    return line
  }

  const wordRow = (
    {a, b, parts}: {readonly a: string; readonly b: string; readonly parts: readonly PartData[]},
    head: HTMLElement,
    system: number,
    pair: Pair
  ): HTMLElement => {
    const shown = element(
      'td',
      '',
      element('p', 'place', named(a, pair.behind[0]), ' · ', named(b, pair.behind[1])),
      wordByWord(parts, pair)
    )
    shown.setAttribute('colspan', '2')
    return row(system, head, shown)
  }

  const unitSide = (
    measure: string,
    units: readonly string[],
    role: string,
    at: 0 | 1,
    pair: Pair
  ): HTMLElement =>
    cell(
      pair.labels[at],
      element('b', '', units.length === 0 ? '—' : units.join(words('separator', pair))),
      ` ${role} `,
      named(measure, pair.behind[at])
    )

  const tables = (pair: Pair): readonly HTMLElement[] => {
    const {found} = pair
    const only = (ids: readonly string[]): readonly HTMLElement[] =>
      ids.map((id) =>
        row(
          systemOf(id),
          requirementHead(id),
          cell(pair.labels[0], ...side(id, 0, pair)),
          cell(pair.labels[1], ...side(id, 1, pair))
        )
      )
    const facts = found.facts.map(([id, kind, a, b]) =>
      row(systemOf(id), requirementHead(id, words(kind, pair)), factSide(a, 0, pair), factSide(b, 1, pair))
    )
    const moved = found.moved.map(([a, b, systemA, systemB]) =>
      row(
        systemA,
        headOf(partName(`s${systemA}`), element('br', ''), partName(`s${systemB}`)),
        cell(pair.labels[0], named(a, pair.behind[0]), ' ', opening(a, pair.behind[0])),
        cell(pair.labels[1], named(b, pair.behind[1]), ' ', opening(b, pair.behind[1]))
      )
    )
    const units = found.units.map(({a, b, requirements, role, onlyA, onlyB}) => {
      const word = words(role === 'lead' ? 'unit-lead' : 'unit-all', pair)
      return row(
        systemOf(requirements[0] ?? ''),
        headOf(requirements.join(words('separator', pair))),
        unitSide(a, onlyA, word, 0, pair),
        unitSide(b, onlyB, word, 1, pair)
      )
    })
    const doubtful = found.doubtful.map(([id, , doubt]) => {
      const head = requirementHead(id)
      head.append(element('br', ''), element('small', '', words(`doubt-${doubt}`, pair)))
      return row(
        systemOf(id),
        head,
        cell(pair.labels[0], ...side(id, 0, pair)),
        cell(pair.labels[1], ...side(id, 1, pair))
      )
    })
    const wordings = found.wordings.map((one) =>
      wordRow(
        one,
        headOf(
          ...one.requirements.flatMap((id, at) => [...(at > 0 ? [element('br', '')] : []), partName(id)])
        ),
        systemOf(one.requirements[0] ?? ''),
        pair
      )
    )
    const {versions} = found
    const measures = (ids: readonly string[], at: 0 | 1): readonly HTMLElement[] =>
      ids.map((id) => {
        const shown = cell(pair.labels[at], named(id, pair.behind[at]), ' ', opening(id, pair.behind[at]))
        const none = cell(pair.labels[at === 0 ? 1 : 0], words('not-found', pair))
        return row(0, headOf(id), ...(at === 0 ? [shown, none] : [none, shown]))
      })
    return [
      ...section(
        pair,
        'facts',
        words('differences-facts', pair).replace('{n}', String(new Set(found.facts.map(([id]) => id)).size)),
        facts
      ),
      ...section(pair, 'only-a', words('only-a', pair), only(found.onlyA)),
      ...section(pair, 'only-b', words('only-b', pair), only(found.onlyB)),
      ...section(pair, 'doubtful', words('differences-doubtful-heading', pair), doubtful),
      ...section(pair, 'wording', words('differences-wording', pair), wordings),
      ...section(pair, 'moved', words('differences-moved', pair), moved, words('system', pair)),
      ...section(pair, 'units', words('units-heading', pair), units),
      ...(versions === null
        ? []
        : [
            ...section(
              pair,
              'changed',
              versions.headings[0],
              versions.changed.map((one) => wordRow(one, headOf(one.a), 0, pair)),
              data.words.provision
            ),
            ...section(
              pair,
              'none-a',
              versions.headings[1],
              measures(versions.noneA, 0),
              data.words.provision
            ),
            ...section(
              pair,
              'none-b',
              versions.headings[2],
              measures(versions.noneB, 1),
              data.words.provision
            )
          ])
    ]
  }

  const summary = (pair: Pair): readonly HTMLElement[] => {
    const counts = element(
      'dl',
      'counts',
      ...pair.found.counts.map(([label, n]) =>
        element('div', '', element('dt', '', label), element('dd', '', String(n)))
      )
    )
    return [
      element('h3', '', words('differences-pair', pair)),
      counts,
      ...pair.found.notes.map((note) => element('p', 'note', note))
    ]
  }

  const idsOf = (asked: string | undefined): readonly [string, string] | null => {
    const [first, second] = (asked ?? '').split(',').map((name) => findDocument(name.trim()))
    if (first && second) return [first, second]
    return known?.pairs[0] ?? null
  }

  for (const choice of choices) {
    choice.addEventListener('change', () => {
      const [a = '', b = ''] = choices.map(({value}) => value)
      writeAddress({view: 'differences', differences: `${a},${b}`, cell: null, sort: null}, true)
    })
  }

  return (asked) => {
    const ids = idsOf(asked)
    if (!place || !known || ids === null || ids.join() === drawn) return
    const at = known.pairs.findIndex((pair) => ids.every((id) => pair.includes(id)) && ids[0] !== ids[1])
    const [first, second] = ids.map(dataOf)
    const found = at < 0 ? null : pairOf(at)
    for (const [index, choice] of choices.entries()) choice.value = ids[index] ?? ''
    if (at < 0) {
      drawn = ids.join()
      const message = known.words[ids[0] === ids[1] ? 'differences-same' : 'differences-not-compared']
      place.replaceChildren(element('p', 'note', message))
      return
    }
    if (!first || !second || found === null) return
    drawn = ids.join()
    const pair: Pair = {
      ids,
      labels: [labelOf(ids[0]), labelOf(ids[1])],
      behind: [first, second],
      found: known.pairs[at]?.[0] === ids[0] ? found : turn(found)
    }
    place.replaceChildren(...summary(pair), ...tables(pair))
    // A link or an address names a pair: its place is in view then. Who chooses one has it in view already.
    if (asked && !choices.some((choice) => choice === document.activeElement))
      document.querySelector('.choose')?.scrollIntoView({block: 'start'})
  }
}
