import type {PageData, ProvisionData} from './page-data.ts'

/**
 * The script of the page: shows what stands behind the cell that the address names. It runs in the
 * browser as text, so it may use nothing from outside its own braces. All text goes in as text.
 */
export function showCells(): void {
  const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '{}')
  const panel = document.getElementById('detail')

  const cellLinks = [...document.querySelectorAll<HTMLAnchorElement>('a[data-key]')]
  let opened: HTMLAnchorElement | undefined

  // An address that somebody cut or mistyped opens nothing.
  const keyOf = (hash: string): string | null => {
    try {
      const key = hash.startsWith('#cell=') ? decodeURIComponent(hash.slice('#cell='.length)) : ''
      return Object.hasOwn(data.cells, key) ? key : null
    } catch {
      return null
    }
  }

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
    text.lang = 'zh-CN'
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

  const nearMiss = ({id, confidence}: {readonly id: string; readonly confidence: string}): HTMLElement => {
    const label = `${data.words.nearest} ${id} (${confidence})`
    const provision = data.provisions[id]
    if (!provision) return element('small', '', ` ${label}`)
    const text = element('p', 'words', provision.text)
    text.lang = 'zh-CN'
    const place = element('p', 'place', provision.place)
    return element('details', 'near', element('summary', '', label), place, text)
  }

  const show = (): void => {
    for (const link of cellLinks) link.removeAttribute('aria-current')
    const key = keyOf(location.hash)
    const cell = key === null ? undefined : data.cells[key]
    if (!panel) return
    panel.hidden = cell === undefined
    panel.replaceChildren()
    if (!cell) {
      // Whoever closes the panel goes on where it was opened.
      opened?.focus()
      opened = undefined
      return
    }
    opened = cellLinks.find((link) => link.dataset.key === key)
    opened?.setAttribute('aria-current', 'true')
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
        ...(nearest === null ? [] : [nearMiss(nearest)])
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
    heading.focus({preventScroll: true})
    panel.scrollTop = 0
    // Beside the table it is in view already; below the table, its top is what one wants to see.
    const {top} = panel.getBoundingClientRect()
    if (top < 0 || top > innerHeight / 2) panel.scrollIntoView({block: 'start'})
  }

  addEventListener('hashchange', show)
  // The address of the cell that is open does not change when it is clicked again.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-key]') : null
    if (link?.getAttribute('href') === location.hash) show()
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel && !panel.hidden) location.hash = '#'
  })
  show()
}
