import {type MarkerForm, markerForms, rankOf} from './marker.ts'
import type {NumberedNode, NumberedTree} from './sequence.ts'

/** Which forms of number do what in one document. */
export interface Levels {
  /** Forms that group measures, outermost first. */
  readonly containers: readonly MarkerForm[]
  /** The container that makes chapters; null where there is none. */
  readonly chapter: MarkerForm | null
  /** The form that heads measures. `ordinal` (一是) in reports. */
  readonly measure: MarkerForm
}

/** These number points inside a measure, unless a document has nothing else. */
const itemForms: ReadonlySet<MarkerForm> = new Set(['arabic-bracket', 'circled', 'ordinal'])

/**
 * Work out the measure level from the whole document: the deepest form that stands under at least
 * half of the headings that could hold it. In a regulation that is 第X条; in a report every 一是
 * item, so its containers are the two levels above.
 *
 * @param isStatement Whether a heading announces a statement (指导思想), which holds no measures.
 * @param isReport Whether the document is a report.
 */
export function findLevels(
  tree: NumberedTree,
  isStatement: (node: NumberedNode) => boolean,
  isReport: boolean
): Levels | null {
  const counts = countForms(tree.roots)
  const present = markerForms.filter((form) => counts.has(form))
  const structural = present.filter((form) => !itemForms.has(form))
  const candidates = structural.length > 0 ? structural : present
  const [outermost] = candidates
  if (outermost === undefined) return null

  if ((counts.get('article') ?? 0) >= 3) {
    return levels(
      candidates.filter((form) => rankOf(form) < rankOf('article')),
      'article'
    )
  }
  let measure = outermost
  for (const form of candidates.slice(1)) {
    if (carries(tree.roots, form, isStatement)) measure = form
  }
  const above = candidates.filter((form) => rankOf(form) < rankOf(measure))
  if (!isReport) return levels(above, measure)
  return levels([...above, measure], 'ordinal')
}

function levels(containers: readonly MarkerForm[], measure: MarkerForm): Levels {
  // Where a regulation has 编 and 章, its chapters are the 章.
  const chapter = containers.includes('chapter') ? 'chapter' : (containers[0] ?? null)
  return {containers, chapter, measure}
}

function carries(
  roots: readonly NumberedNode[],
  form: MarkerForm,
  isStatement: (node: NumberedNode) => boolean
): boolean {
  let holding = 0
  let bare = 0
  const visit = (node: NumberedNode): void => {
    if (rankOf(node.marker.form) >= rankOf(form) || isStatement(node)) return
    if (node.children.some((child) => child.marker.form === form)) holding += 1
    else if (!node.children.some((child) => rankOf(child.marker.form) < rankOf(form))) bare += 1
    for (const child of node.children) visit(child)
  }
  for (const root of roots) visit(root)
  return holding > 0 && (holding >= bare || runsOn(roots, form))
}

/** Whether numbers of a form go on from heading to heading: such numbers count the tasks. */
function runsOn(roots: readonly NumberedNode[], form: MarkerForm): boolean {
  const groups: number[][] = []
  const visit = (nodes: readonly NumberedNode[]): void => {
    const own = nodes.filter(({marker}) => marker.form === form).map(({marker}) => marker.number)
    if (own.length > 0) groups.push(own)
    for (const {children} of nodes) visit(children)
  }
  visit(roots)
  return (
    groups.length >= 2 &&
    groups.every((own, index) => index === 0 || own[0] === (groups[index - 1]?.at(-1) ?? 0) + 1)
  )
}

function countForms(
  nodes: readonly NumberedNode[],
  counts = new Map<MarkerForm, number>()
): Map<MarkerForm, number> {
  for (const node of nodes) {
    counts.set(node.marker.form, (counts.get(node.marker.form) ?? 0) + 1)
    countForms(node.children, counts)
  }
  return counts
}
