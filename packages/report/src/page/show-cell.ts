import type {CellData, DocumentData, ProvisionData} from './page-data.ts'
import type {PageTools} from './tools.ts'

/**
 * Shows what stands behind the cell or the provision that the address names. It runs in the browser as
 * text, so it may use nothing from outside its own braces. All text goes in as text.
 */
export function showCells(tools: PageTools): void {
  const {data, dataOf, findDocument, element, readAddress, writeAddress} = tools
  const panel = document.getElementById('detail')
  let opener: {readonly link: HTMLElement; readonly key: string} | undefined
  let shownKey: string | null = null

  /** What an address opens: a cell of a document, or one of its provisions. */
  interface Opened {
    /** As the page's own links write it. */
    readonly key: string
    readonly title: string
    readonly cell: CellData
    readonly requirements: ReadonlySet<string>
    readonly isRequirement: boolean
    readonly behind: DocumentData
  }

  const find = (key: string | undefined): Opened | null => {
    if (key === undefined) return null
    const isProvision = key.includes('#')
    const [name = '', part = ''] = isProvision
      ? key.split('#')
      : [key.slice(0, key.lastIndexOf(',')), key.slice(key.lastIndexOf(',') + 1)]
    const id = findDocument(name)
    const behind = id === null ? null : dataOf(id)
    if (id === null || behind === null) return null
    const label = data.documents.find((one) => one.id === id)?.label ?? id
    if (isProvision) {
      if (!Object.hasOwn(behind.provisions, key)) return null
      const provision = behind.provisions[key]
      const title = `${label} · ${provision?.name ?? ''}`
      const requirements = new Set(provision?.links.map((link) => link.id))
      const cell = {figures: '', primary: [key], serving: []}
      return {key, title, cell, requirements, isRequirement: false, behind}
    }
    const [cell, known] = [
      Object.hasOwn(behind.cells, part) ? behind.cells[part] : undefined,
      Object.hasOwn(data.parts, part) ? data.parts[part] : undefined
    ]
    if (cell === undefined || known === undefined) return null
    const title = `${label} · ${known.name}`
    return {
      key: `${id},${part}`,
      title,
      cell,
      requirements: new Set(known.requirements),
      isRequirement: part.includes('.'),
      behind
    }
  }

  const marked = (provision: ProvisionData, requirements: ReadonlySet<string>): HTMLElement => {
    const ranges = provision.links
      .filter(({id}) => requirements.has(id))
      .flatMap(({id, evidence}) => evidence.map(([from, to]) => ({id, from, to})))
      .sort((a, b) => a.from - b.from || a.to - b.to)
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

  const card = (id: string, {requirements, behind}: Opened): HTMLElement => {
    const provision = behind.provisions[id]
    if (!provision) return element('li', '', id)
    const flags = [provision.review ? data.words.review : '', provision.local ? data.words.local : '']
      .filter((flag) => flag !== '')
      .map((flag) => element('span', 'flag', flag))
    const links = provision.links
      .filter((link) => requirements.has(link.id))
      .map((link) =>
        element('li', '', `${data.parts[link.id]?.name ?? link.id} `, element('small', '', link.detail))
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

  const nearMiss = (
    {id, confidence}: {readonly id: string; readonly confidence: string},
    behind: DocumentData
  ): HTMLElement => {
    const label = `${data.words.nearest} ${id} (${confidence})`
    const provision = behind.provisions[id]
    if (!provision) return element('small', '', ` ${label}`)
    const text = element('p', 'words', provision.text)
    text.lang = 'zh-CN'
    const place = element('p', 'place', provision.place)
    return element('details', 'near', element('summary', '', label), place, text)
  }

  const fill = (opened: Opened): HTMLElement => {
    const {cell, requirements, behind, isRequirement, title} = opened
    const list = (name: string, items: readonly HTMLElement[]): readonly HTMLElement[] =>
      items.length === 0
        ? []
        : [element('h3', '', `${name} (${items.length})`), element('ul', 'cards', ...items)]
    const heading = element('h2', '', title)
    heading.tabIndex = -1
    const close = document.createElement('a')
    close.href = '#'
    close.className = 'close'
    close.textContent = '×'
    close.setAttribute('aria-label', panel?.dataset.close ?? '×')
    close.addEventListener('click', (event) => {
      event.preventDefault()
      writeAddress({cell: null}, true)
    })
    const missing = [...requirements].flatMap((id) => {
      const requirement = behind.requirements[id]
      if (requirement?.status !== 'missing' || opened.key.includes('#')) return []
      const {nearest} = requirement
      return [
        element(
          'li',
          '',
          data.parts[id]?.name ?? id,
          ...(nearest === null ? [] : [nearMiss(nearest, behind)])
        )
      ]
    })
    const section = opened.isRequirement ? opened.key.replace(/^.*,(\d+)\..*$/u, '$1') : ''
    const ofSection = missing.length > 0 ? (behind.cells[section]?.primary ?? []) : []
    const isEmpty = cell.primary.length + cell.serving.length === 0
    panel?.replaceChildren(
      close,
      heading,
      element('p', 'figures', cell.figures),
      ...(isEmpty ? [element('p', '', data.words.none)] : []),
      ...list(
        opened.key.includes('#')
          ? data.words.provision
          : isRequirement
            ? data.words.covering
            : data.words.primary,
        cell.primary.map((id) => card(id, opened))
      ),
      ...list(
        data.words.serving,
        cell.serving.map((id) => card(id, opened))
      ),
      ...list(data.words.missing, missing),
      ...list(
        data.words['checklist-of-section'],
        ofSection.map((id) => card(id, opened))
      )
    )
    return heading
  }

  const show = (isAgain: boolean): void => {
    if (!panel) return
    const opened = find(readAddress().cell)
    if (!isAgain && (opened?.key ?? null) === shownKey) return
    shownKey = opened?.key ?? null
    for (const link of document.querySelectorAll('a[aria-current="true"]'))
      link.removeAttribute('aria-current')
    panel.hidden = opened === null
    if (opened === null) {
      panel.replaceChildren()
      // Whoever closes the panel goes on where it was opened.
      opener?.link.focus()
      opener = undefined
      return
    }
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-key]')].filter(
      ({dataset}) => dataset.key === opened.key
    )
    const [first] = links
    if (opener?.key !== opened.key && first) opener = {link: first, key: opened.key}
    for (const link of links) if (link.classList.contains('cell')) link.setAttribute('aria-current', 'true')
    const heading = fill(opened)
    heading.focus({preventScroll: true})
    panel.scrollTop = 0
    // As a sheet at the foot of the window it may hide the cell that opened it; below the table on a phone, its
    // own top is what one wants to see.
    if (getComputedStyle(panel).position === 'fixed') {
      const {bottom = 0} = opener?.link.getBoundingClientRect() ?? {}
      if (bottom > panel.getBoundingClientRect().top) opener?.link.scrollIntoView({block: 'center'})
      // A table that scrolls by itself is lower now: the cell in it, then it with its heads above the sheet.
      const frame = opener?.link.closest('.tall')
      if (frame) opener?.link.scrollIntoView({block: 'nearest'})
      frame?.scrollIntoView({block: 'nearest'})
    } else {
      const {top} = panel.getBoundingClientRect()
      if (top < 0 || top > innerHeight / 2) panel.scrollIntoView({block: 'start'})
    }
  }

  addEventListener('hashchange', () => show(false))
  addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-key]') : null
    const key = link?.dataset.key
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (!link || key === undefined || !isPlain) return
    event.preventDefault()
    opener = {link, key}
    // The address of the cell that is open does not change when it is opened again.
    if (shownKey === key) show(true)
    else writeAddress({cell: key}, true)
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel && !panel.hidden) writeAddress({cell: null}, true)
  })
  show(true)
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => show(shownKey === null))
}
