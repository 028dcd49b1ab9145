import type {DocumentData, PageData} from './page-data.ts'
import type {PairData} from './pair-data.ts'

/** The parts of the address after `#` that the page understands, in this order. */
export type AddressKey =
  | 'view'
  | 'differences'
  | 'system'
  | 'document'
  | 'state'
  | 'confidence'
  | 'q'
  | 'sort'
  | 'cell'

/** What the scripts of the page share. */
export interface PageTools {
  readonly data: PageData
  /** What stands behind a document; null for an id that is none, and while the page is coming in. */
  readonly dataOf: (document: string) => DocumentData | null
  /** How two documents differ, by its place among `PageData.differences`; null while the page is coming in. */
  readonly pairOf: (place: number) => PairData | null
  /** The document of an id or of the beginning of only one: `weibin` for `weibin-plan-2022`. */
  readonly findDocument: (name: string) => string | null
  readonly element: (name: string, className: string, ...content: readonly (Node | string)[]) => HTMLElement
  /** The sign of a state. */
  readonly sign: (status: string) => SVGElement
  /** A link to a provision, under its name. */
  readonly named: (provision: string, behind: DocumentData) => HTMLAnchorElement
  /** Words of a provision as printed, by offsets in it. */
  readonly quoted: (provision: string, from: number, to: number, behind: DocumentData) => HTMLElement
  /** The clauses of a provision that commit to a requirement, as printed, each with its relation. */
  readonly quotes: (provision: string, requirement: string, behind: DocumentData) => readonly HTMLElement[]
  readonly readAddress: () => Readonly<Partial<Record<AddressKey, string>>>
  /** Change parts of the address, null to leave one out; `isStep` makes it a step to go back from. */
  readonly writeAddress: (
    changes: Readonly<Partial<Record<AddressKey, string | null>>>,
    isStep: boolean
  ) => void
}

/**
 * Make what the scripts share. It runs in the browser as text, so it may use nothing from outside its own
 * braces. All text goes in as text.
 */
export function makeTools(): PageTools {
  const keys: readonly AddressKey[] = [
    'view',
    'differences',
    'system',
    'document',
    'state',
    'confidence',
    'q',
    'sort',
    'cell'
  ]
  const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null')
  const data = read('data') as PageData
  const places = new Map(data.documents.map(({id}, at) => [id, at]))
  const opened = new Map<string, DocumentData>()

  const readAddress = (): Partial<Record<AddressKey, string>> => {
    // An address that somebody cut or mistyped names nothing; it breaks nothing either.
    const found: Partial<Record<AddressKey, string>> = {}
    const given = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B'))
    for (const key of keys) {
      const value = given.get(key)
      if (value) found[key] = value
    }
    return found
  }

  const element = (name: string, className: string, ...content: readonly (Node | string)[]): HTMLElement => {
    const made = document.createElement(name)
    if (className !== '') made.className = className
    made.append(...content)
    return made
  }

  const quoted: PageTools['quoted'] = (provision, from, to, behind) => {
    const {text = ''} = behind.provisions[provision] ?? {}
    const quote = element('q', '', text.slice(from, to).replaceAll(/\s+/g, ''))
    quote.lang = 'zh-CN'
    return quote
  }

  return {
    data,
    dataOf(id) {
      const at = places.get(id)
      if (at === undefined) return null
      // With many documents the page is still coming in when the first of it is shown.
      const known = opened.get(id) ?? (read(`data-${at}`) as DocumentData | null)
      if (known !== null) opened.set(id, known)
      return known
    },
    pairOf: (place) => read(`pair-${place}`) as PairData | null,
    findDocument(name) {
      if (places.has(name)) return name
      const fitting = data.documents.filter(({id}) => id.startsWith(`${name}-`))
      return fitting.length === 1 ? (fitting[0]?.id ?? null) : null
    },
    element,
    sign(status) {
      const space = 'http://www.w3.org/2000/svg'
      const picture = document.createElementNS(space, 'svg')
      picture.setAttribute('class', 'glyph')
      picture.setAttribute('aria-hidden', 'true')
      const use = document.createElementNS(space, 'use')
      use.setAttribute('href', `#sign-${status}`)
      picture.append(use)
      return picture
    },
    named(provision, behind) {
      const made = document.createElement('a')
      made.dataset.key = provision
      made.href = `#cell=${encodeURIComponent(provision)}`
      made.textContent = behind.provisions[provision]?.name || provision
      return made
    },
    quoted,
    quotes(provision, requirement, behind) {
      const {links = []} = behind.provisions[provision] ?? {}
      return links
        .filter(({id}) => id === requirement)
        .flatMap(({detail, evidence}) => [
          element('small', '', ` ${detail}`),
          ...evidence.map(([from, to]) => quoted(provision, from, to, behind))
        ])
    },
    readAddress,
    writeAddress(changes, isStep) {
      const now: Partial<Record<AddressKey, string | null>> = {...readAddress(), ...changes}
      const parts = keys.flatMap((key) => (now[key] ? [`${key}=${encodeURIComponent(now[key])}`] : []))
      const hash = `#${parts.join('&')}`
      if (hash === (location.hash || '#')) return
      if (isStep) location.hash = hash
      else location.replace(hash)
    }
  }
}
