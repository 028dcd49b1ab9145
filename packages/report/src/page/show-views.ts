import type {AddressKey, PageTools} from './tools.ts'

/**
 * Shows the view that the address names, filtered and sorted as it says. It runs in the browser as text, so
 * it may use nothing from outside its own braces. All text goes in as text.
 */
export function showViews(
  tools: PageTools,
  drawChecklist: (document: string | null) => void,
  drawDifferences: (pair: string | undefined) => void,
  drawMany: (
    view: Element,
    filter: Readonly<Partial<Record<AddressKey, string>>>
  ) => {readonly shown: number; readonly all: number}
): void {
  const {data, findDocument, element, readAddress, writeAddress} = tools
  const views = [...document.querySelectorAll<HTMLElement>('section[data-view]')]
  const form = document.querySelector<HTMLFormElement>('#filter')
  const count = document.querySelector('#count')
  const words = new WeakMap<Element, string>()
  const tableTraits = new WeakMap<HTMLTableElement, TableTraits>()
  const original = new WeakMap<Element, readonly Element[]>()

  const isWithin = (confidence: number, band: string): boolean =>
    band === 'high'
      ? confidence >= 0.9
      : band === 'low'
        ? confidence < 0.6
        : confidence >= 0.6 && confidence < 0.9

  // A longer table would take long to lay out; the count says how many there are.
  const mostRows = 200

  type Filter = Readonly<Partial<Record<AddressKey, string>>>

  /** What a table has, looked up once: with hundreds of documents that takes longer than to filter it. */
  interface TableTraits {
    readonly rows: readonly HTMLElement[]
    readonly columns: readonly HTMLElement[]
    readonly groups: readonly HTMLElement[]
    readonly cells: ReadonlyMap<HTMLElement, readonly HTMLElement[]>
    readonly hasStates: boolean
    readonly hasConfidence: boolean
    readonly hasSystem: boolean
  }

  const traitsOf = (table: HTMLTableElement): TableTraits => {
    const known = tableTraits.get(table)
    if (known) return known
    const all = (selector: string): readonly HTMLElement[] => [
      ...table.querySelectorAll<HTMLElement>(selector)
    ]
    const cells = new Map<HTMLElement, HTMLElement[]>()
    for (const cell of all('td[data-document]')) {
      const row = cell.parentElement
      if (row) cells.set(row, [...(cells.get(row) ?? []), cell])
    }
    const found: TableTraits = {
      rows: all('tr[data-row]'),
      columns: all('[data-column]'),
      groups: all('tr.group'),
      cells,
      hasStates: table.querySelector('[data-states]') !== null,
      hasConfidence: table.querySelector('[data-confidence]') !== null,
      hasSystem: table.querySelector('[data-system]') !== null
    }
    tableTraits.set(table, found)
    return found
  }

  const matches = (place: HTMLElement, filter: Filter, chosen: string | null): boolean => {
    const {document: own, states, confidence} = place.dataset
    if (chosen !== null && own !== undefined && own !== chosen) return false
    if (filter.state && !states?.split(' ').includes(filter.state)) return false
    return !filter.confidence || (confidence !== undefined && isWithin(Number(confidence), filter.confidence))
  }

  const filterTable = (
    table: HTMLTableElement,
    asked: Filter
  ): {readonly shown: number; readonly all: number} => {
    const {rows, columns, groups: headings, cells: cellsOf, ...has} = traitsOf(table)
    // A filter that says nothing about a table hides nothing of it.
    const filter: Filter = {
      ...asked,
      state: has.hasStates ? (asked.state ?? '') : '',
      confidence: has.hasConfidence ? (asked.confidence ?? '') : '',
      system: has.hasSystem ? (asked.system ?? '') : ''
    }
    const chosen = filter.document ? findDocument(filter.document) : null
    for (const cell of columns) cell.hidden = chosen !== null && cell.dataset.column !== chosen
    const wanted = filter.q?.toLowerCase()
    const groups = new Set<string>()
    let shown = 0
    for (const row of rows) {
      const {system = '', document: own} = row.dataset
      let isShown = !filter.system || system === filter.system
      if (isShown && chosen !== null && own !== undefined) isShown = own === chosen
      if (isShown && wanted) {
        const text = words.get(row) ?? (row.textContent ?? '').toLowerCase()
        words.set(row, text)
        isShown = text.includes(wanted)
      }
      if (isShown && (chosen !== null || filter.state || filter.confidence)) {
        const cells = cellsOf.get(row) ?? []
        isShown =
          cells.length > 0
            ? cells.some((cell) => matches(cell, filter, chosen))
            : row.querySelector('[data-column]') === null && matches(row, filter, chosen)
      }
      isShown &&= shown < mostRows
      if (row.hidden === isShown) row.hidden = !isShown
      if (isShown) {
        shown += 1
        groups.add(system)
      }
    }
    const isSorted = table.querySelector('[aria-sort]') !== null
    for (const group of headings) {
      group.hidden =
        isSorted ||
        !groups.has(group.dataset.group ?? '') ||
        (group.classList.contains('minor') && !hasRowBelow(group))
    }
    return {shown, all: rows.length}
  }

  // A heading of a section stays where one of its rows does.
  const hasRowBelow = (group: Element): boolean => {
    for (
      let next = group.nextElementSibling;
      next && !next.classList.contains('group');
      next = next.nextElementSibling
    ) {
      if (next instanceof HTMLElement && !next.hidden) return true
    }
    return false
  }

  const sortTable = (table: HTMLTableElement, sort: string | undefined): void => {
    const body = table.tBodies[0]
    if (!body || table.classList.contains('many-table')) return
    const before = original.get(body) ?? [...body.rows]
    original.set(body, before)
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
    for (const head of heads) head.removeAttribute('aria-sort')
    const at = Number(sort?.replace('-', ''))
    const head = heads[at]
    if (!sort || !head || Number.isNaN(at)) {
      if (table.dataset.sorted) body.append(...before)
      delete table.dataset.sorted
      return
    }
    const isDown = sort.startsWith('-')
    const sortValue = (row: Element): string | number => {
      const cell = row.children[at] as HTMLElement | undefined
      const given = cell?.dataset.sort ?? cell?.textContent?.trim() ?? ''
      return given !== '' && !Number.isNaN(Number(given)) ? Number(given) : given
    }
    const compare = (a: string | number, b: string | number): number =>
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'zh', {numeric: true})
    const rows = before.filter((row) => !row.classList.contains('group'))
    const sorted = rows
      .map((row) => ({row, value: sortValue(row)}))
      .sort((a, b) => compare(a.value, b.value) * (isDown ? -1 : 1))
    body.append(...sorted.map(({row}) => row))
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
    table.dataset.sorted = sort
  }

  // Heads become buttons, once.
  const prepareHeads = (table: HTMLTableElement): void => {
    if (table.dataset.heads || table.classList.contains('many-table')) return
    table.dataset.heads = 'ready'
    for (const [at, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
      if (head.textContent?.trim() === '') continue
      const button = element('button', 'sort')
      button.append(...head.childNodes)
      button.title = data.words['sort-by'].replace('{name}', button.textContent?.trim() ?? '')
      button.addEventListener('click', () => {
        const {sort} = readAddress()
        writeAddress({sort: sort === `${at}` ? `-${at}` : sort === `-${at}` ? null : `${at}`}, true)
      })
      head.append(button)
    }
  }

  let before = ''

  const show = (): void => {
    const address: Filter = {...readAddress(), cell: ''}
    // A cell that opens or closes changes nothing here.
    const now = JSON.stringify(address)
    if (now === before) return
    before = now
    const isWhole = address.view === 'all'
    // A pair of documents names its view by itself.
    const name = address.view ?? (address.differences ? 'differences' : undefined)
    const asked = views.find(({dataset}) => dataset.view === name)
    const current = asked ?? views[0]
    const chosen = address.document ? findDocument(address.document) : null
    for (const view of views) view.hidden = !isWhole && view !== current
    for (const link of document.querySelectorAll<HTMLElement>('nav [data-go]')) {
      if (link.dataset.go === (isWhole ? 'all' : current?.dataset.view))
        link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    for (const field of form?.elements ?? []) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue
      const value = (field.name === 'document' ? chosen : address[field.name as AddressKey]) ?? ''
      // What somebody is typing is not taken from under their hands.
      if (field.value !== value && !(field.name === 'q' && field === document.activeElement))
        field.value = value
    }
    let [shown, all] = [0, 0]
    for (const view of views) {
      if (view.hidden) continue
      if (view.querySelector('[data-checklist]')) drawChecklist(chosen)
      if (view.querySelector('[data-differences]')) drawDifferences(address.differences)
      // In the whole report a column's number would mean another column in every table.
      const filter: Filter = isWhole ? {...address, sort: ''} : address
      if (view.querySelector('[data-many]')) {
        const many = drawMany(view, filter)
        shown += many.shown
        all += many.all
      }
      for (const table of view.querySelectorAll('table')) {
        if (table.classList.contains('many-table')) continue
        prepareHeads(table)
        sortTable(table, filter.sort)
        const result = filterTable(table, filter)
        shown += result.shown
        all += result.all
      }
    }
    const isAbout = (trait: string): boolean =>
      views.some((view) => !view.hidden && view.querySelector(`[data-${trait}], [data-many]`) !== null)
    for (const [name, trait] of [
      ['state', 'states'],
      ['confidence', 'confidence'],
      ['system', 'system']
    ] as const) {
      const field = form?.querySelector<HTMLSelectElement>(`[name=${name}]`)
      if (field) field.disabled = !isAbout(trait)
    }
    const isFiltered = ['q', 'system', 'document', 'state', 'confidence'].some(
      (key) => address[key as AddressKey]
    )
    if (count) {
      const line = data.words['filter-shown'].replace('{shown}', String(shown)).replace('{all}', String(all))
      count.textContent = !isFiltered && all <= mostRows ? '' : shown === 0 ? data.words['filter-none'] : line
    }
    document.documentElement.classList.add('ready')
    performance.mark('gangmu-ready')
  }

  form?.addEventListener('submit', (event) => event.preventDefault())
  form?.addEventListener('input', (event) => {
    const field = event.target
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      // Every letter typed is no step to go back to; a choice is.
      writeAddress({[field.name]: field.value || null}, field.name !== 'q')
    }
  })
  form?.addEventListener('reset', (event) => {
    event.preventDefault()
    writeAddress({q: null, system: null, document: null, state: null, confidence: null, sort: null}, true)
    const search = form.querySelector<HTMLInputElement>('[name=q]')
    if (search) search.value = ''
  })
  addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const go = target?.closest<HTMLElement>('[data-go]')
    if (go) {
      event.preventDefault()
      writeAddress({view: go.dataset.go ?? null, cell: null, sort: null}, true)
      scrollTo({top: 0})
    }
    // A chart is kept as it is drawn; the file beside the page is the same, where it is there.
    const keep = target?.closest<HTMLAnchorElement>('[data-keep]')
    const picture = keep && document.querySelector(`[data-file="${CSS.escape(keep.dataset.keep ?? '')}"] svg`)
    if (keep && picture) {
      const defs = document.querySelector('.patterns defs')
      const copy = picture.cloneNode(true) as Element
      if (defs) copy.prepend(defs.cloneNode(true))
      keep.href = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
    }
  })
  addEventListener('hashchange', show)
  show()
  // A check-list needs the document's data, which stand below.
  addEventListener('DOMContentLoaded', () => {
    before = ''
    show()
  })
}
