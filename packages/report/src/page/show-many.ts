import type {ManyCell} from './page-data.ts'
import type {AddressKey, PageTools} from './tools.ts'

/**
 * Draws the matrices of many documents, a document a row, only the rows in view. It runs in the browser as
 * text, so it may use nothing from outside its own braces. All text goes in as text.
 *
 * @returns Draws those in the view shown by a filter; gives the number of rows that fit, and of all.
 */
export function showMany({
  data,
  findDocument,
  element,
  readAddress,
  writeAddress
}: PageTools): (
  view: Element,
  filter: Readonly<Partial<Record<AddressKey, string>>>
) => {readonly shown: number; readonly all: number} {
  const rowHeight = 34
  /** Of the matrix of requirements, as the style says: width and the space between. */
  const columnWidth = 31
  const states: Readonly<Record<string, string>> = {
    c: 'covered',
    p: 'partial',
    m: 'missing',
    a: 'not-applicable',
    n: 'not-given'
  }
  const rows = data.many?.rows ?? []

  const keysOf = (by: string): readonly string[] =>
    Object.keys(data.parts).filter((key) =>
      by === 'systems' ? key.startsWith('s') : by === 'sections' ? /^\d+$/.test(key) : key.includes('.')
    )

  const draw = (place: HTMLElement, filter: Readonly<Partial<Record<AddressKey, string>>>): number => {
    const by = place.dataset.many ?? 'systems'
    // Read before anything is drawn: asked for in between, it would be laid out twice.
    const room = {width: place.clientWidth || 1400, height: place.clientHeight || 600}
    // Objects put keys that are numbers first, in order; systems and requirements keep the outline's order.
    const columns = keysOf(by)
      .map((key, at) => ({key, at, part: data.parts[key]}))
      .filter(({part}) => !filter.system || String(part?.system) === filter.system)
    const isRequirements = by === 'requirements'
    type Row = (typeof rows)[number]
    const cellOf = (row: Row, at: number): ManyCell =>
      isRequirements
        ? [row.requirements[at] ?? 'n', 0, 0, 0, 0]
        : ((by === 'systems' ? row.systems : row.sections)[at] ?? ['n', 0, 0, 0, 0])
    const fits = (row: Row): boolean => {
      if (filter.document && findDocument(filter.document) !== row.id) return false
      if (filter.q && !`${row.label} ${row.id}`.toLowerCase().includes(filter.q.toLowerCase())) return false
      if (!filter.state) return true
      return columns.some(({at}) => {
        const [letter, , , , review] = cellOf(row, at)
        return filter.state === 'needs-review' ? review > 0 : states[letter] === filter.state
      })
    }
    const sortKey = filter.sort?.replace(/^-/, '') ?? ''
    const sortAt = columns.find(({key}) => key === sortKey)?.at
    const rankOf = (row: Row): number => {
      if (sortAt === undefined) return 0
      const [letter, , covered, applicable] = cellOf(row, sortAt)
      return applicable > 0 ? covered / applicable : 'mpcan'.indexOf(letter)
    }
    const found = rows.filter(fits)
    if (sortAt !== undefined) found.sort((a, b) => rankOf(a) - rankOf(b))
    else if (sortKey === 'name') found.sort((a, b) => a.label.localeCompare(b.label, 'zh'))
    if (filter.sort?.startsWith('-')) found.reverse()

    const headOf = (key: string, words: string, title: string): HTMLElement => {
      const button = element('button', '', words)
      button.title = data.words['sort-by'].replace('{name}', title)
      button.setAttribute('aria-label', button.title)
      button.addEventListener('click', () => {
        const {sort} = readAddress()
        writeAddress({sort: sort === key ? `-${key}` : sort === `-${key}` ? null : key}, true)
      })
      const head = element('th', '', button)
      head.setAttribute('scope', 'col')
      if (sortKey === key)
        head.setAttribute('aria-sort', filter.sort?.startsWith('-') ? 'descending' : 'ascending')
      return head
    }
    const number = (key: string): string => key.replace('s', '')
    const heads = columns.map(({key, part}) =>
      headOf(key, by === 'systems' ? (part?.name ?? key) : number(key), part?.name ?? key)
    )
    const body = element('tbody', '')
    const table = element(
      'table',
      `matrix many-table ${by}`,
      element(
        'thead',
        '',
        element('tr', '', headOf('name', data.words.document, data.words.document), ...heads)
      ),
      body
    )
    table.setAttribute('aria-rowcount', String(found.length + 1))
    table.setAttribute('aria-colcount', String(columns.length + 1))

    const rowOf = (row: Row, at: number): HTMLElement => {
      const head = element('th', '', row.label)
      head.setAttribute('scope', 'row')
      head.title = data.words['n-measures'].replace('{n}', String(row.measures ?? ''))
      const line = element('tr', '', head)
      line.setAttribute('aria-rowindex', String(at + 2))
      const [from, to] = columnsInView()
      if (from > 0) line.append(element('td', ''))
      for (const [index, {key, at: place}] of columns.entries()) {
        if (index < from || index >= to) continue
        const [letter, measures, covered, applicable, review] = cellOf(row, place)
        const status = states[letter] ?? 'not-given'
        const link = document.createElement('a')
        link.className = `cell ${status}`
        link.dataset.key = `${row.id},${key}`
        link.href = `#cell=${encodeURIComponent(link.dataset.key)}`
        link.setAttribute(
          'aria-label',
          `${row.label} ${data.parts[key]?.name ?? key}: ${data.statusWords[status as 'covered']}${applicable > 0 ? ` ${covered}/${applicable}` : ''}`
        )
        // The sign stands in the style: thousands of drawings would be slow.
        if (!isRequirements) {
          const share =
            by === 'systems' ? `${measures} · ${applicable > 0 ? `${covered}/${applicable}` : '—'}` : ''
          if (share) link.append(share)
          if (review > 0) link.append(element('span', 'review', `?${review}`))
        }
        const cell = element('td', '', link)
        cell.setAttribute('aria-colindex', String(index + 2))
        line.append(cell)
      }
      if (from > 0) line.children[1]?.setAttribute('colspan', String(from))
      return line
    }

    /** Of hundreds of requirements only those in view: their columns are of one width. */
    const columnsInView = (): readonly [number, number] => {
      if (!isRequirements) return [0, columns.length]
      const from = Math.max(0, Math.floor(place.scrollLeft / columnWidth) - 6)
      return [from, Math.min(columns.length, from + Math.ceil(room.width / columnWidth) + 12)]
    }

    let drawn = ''
    const spacer = (height: number): HTMLElement => {
      const cell = element('td', 'spacer')
      cell.setAttribute('colspan', String(columns.length + 1))
      cell.style.height = `${height}px`
      const line = element('tr', '', cell)
      line.setAttribute('aria-hidden', 'true')
      return line
    }
    const drawRows = (): void => {
      const from = Math.max(0, Math.floor(place.scrollTop / rowHeight) - 4)
      const now = `${from} ${columnsInView().join()}`
      if (now === drawn) return
      drawn = now
      const to = Math.min(found.length, from + Math.ceil(room.height / rowHeight) + 8)
      const visible = found.slice(from, to).map((row, at) => rowOf(row, from + at))
      body.replaceChildren(spacer(from * rowHeight), ...visible, spacer((found.length - to) * rowHeight))
    }
    place.onscroll = drawRows
    drawRows()
    place.replaceChildren(table)
    return found.length
  }

  return (view, filter) => {
    let shown = 0
    for (const place of view.querySelectorAll<HTMLElement>('[data-many]')) shown = draw(place, filter)
    return {shown, all: rows.length}
  }
}
