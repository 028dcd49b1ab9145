import type {PageData, ProvisionData} from './page-data.ts'

/**
 * The script of the page: shows what stands behind the cell that the address names. It runs in the
 * browser as text, so it may use nothing from outside its own braces. All text goes in as text.
 */
export function showCells(): void {
  const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '{}')
  const panel = document.getElementById('detail')

  const element = (name: string, className: string, ...content: readonly (Node | string)[]): HTMLElement => {
    const made = document.createElement(name)
    if (className !== '') made.className = className
    made.append(...content)
    return made
  }

  const marked = (provision: ProvisionData, requirements: ReadonlySet<string>): HTMLElement => {
    const ranges = provision.links
      .filter(({id}) => requirements.has(id))
      .flatMap(({id, evidence}) => evidence.map(([from, to]) => ({id, from, to})))
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
    const text = element('p', 'words')
    let at = 0
    for (const {id, from, to} of ranges) {
      if (to <= at) continue
      const start = Math.max(from, at)
      text.append(provision.text.slice(at, start))
      const mark = element('mark', '', provision.text.slice(start, to))
      mark.title = `${data.words.evidence} ${id}`
      text.append(mark)
      at = to
    }
    text.append(provision.text.slice(at))
    return text
  }

  const card = (id: string, requirements: ReadonlySet<string>): HTMLElement => {
    const provision = data.provisions[id]
    if (!provision) return element('li', '', id)
    const flags = [provision.review ? data.words.review : '', provision.local ? data.words.local : '']
      .filter((flag) => flag !== '')
      .map((flag) => element('span', 'flag', flag))
    const links = provision.links
      .filter((link) => requirements.has(link.id))
      .map((link) =>
        element(
          'li',
          '',
          `${link.id} ${data.requirements[link.id] ?? ''} `,
          element('small', '', link.detail)
        )
      )
    return element(
      'li',
      'provision',
      element('h4', '', provision.name, ...flags),
      element('p', 'place', provision.place),
      marked(provision, requirements),
      element('p', 'decision', provision.decision),
      ...(links.length > 0 ? [element('ul', 'links', ...links)] : [])
    )
  }

  const show = (): void => {
    for (const link of document.querySelectorAll('a.cell[aria-current]')) link.removeAttribute('aria-current')
    const key = decodeURIComponent(location.hash.replace(/^#cell=/, ''))
    const cell = location.hash.startsWith('#cell=') ? data.cells[key] : undefined
    if (!panel) return
    panel.hidden = cell === undefined
    panel.replaceChildren()
    if (!cell) return
    for (const link of document.querySelectorAll('a.cell')) {
      if (link.getAttribute('data-key') === key) link.setAttribute('aria-current', 'true')
    }
    const requirements = new Set(cell.requirements)
    const list = (title: string, items: readonly HTMLElement[]): readonly HTMLElement[] =>
      items.length === 0
        ? []
        : [element('h3', '', `${title} (${items.length})`), element('ul', 'cards', ...items)]
    const heading = element('h2', '', cell.title)
    heading.tabIndex = -1
    const close = document.createElement('a')
    close.href = '#'
    close.className = 'close'
    close.textContent = '×'
    close.setAttribute('aria-label', panel.dataset.close ?? '×')
    const missing = cell.missing.map(({id, nearest}) =>
      element(
        'li',
        '',
        `${id} ${data.requirements[id] ?? ''}`,
        ...(nearest === null ? [] : [element('small', '', ` ${data.words.nearest} ${nearest}`)])
      )
    )
    const isEmpty = cell.primary.length + cell.serving.length === 0
    panel.append(
      close,
      heading,
      element('p', 'figures', cell.figures),
      ...(isEmpty ? [element('p', '', data.words.none)] : []),
      ...list(
        data.words.primary,
        cell.primary.map((id) => card(id, requirements))
      ),
      ...list(
        data.words.serving,
        cell.serving.map((id) => card(id, requirements))
      ),
      ...list(data.words.missing, missing)
    )
    heading.focus()
    panel.scrollIntoView({block: 'nearest'})
  }

  addEventListener('hashchange', show)
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel && !panel.hidden) location.hash = '#'
  })
  show()
}
