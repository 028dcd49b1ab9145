import {ReadError} from '../read-error.ts'
import type {ReadLimits} from '../read-result.ts'
import {elementsIn, readXml, type XmlElement} from '../xml/read-xml.ts'
import type {Zip} from '../zip/open-zip.ts'

/** What one part of a Word file says about another. */
interface Relation {
  /** The last word of its type: `numbering`, `styles`, `header`. */
  readonly kind: string
  /** Name of the part within the zip. */
  readonly part: string
}

/** The parts of a Word file. */
export interface WordPackage {
  readonly main: XmlElement
  /** The parts of a kind that the main one is related to, with their names; those that cannot be read are left out. */
  readonly related: (kind: string) => readonly XmlElement[]
  /** Names of related parts that were missing or damaged, as far as they were asked for. */
  readonly lost: readonly string[]
  /** A part that stands outside, such as `docProps/core.xml`; undefined where it cannot be read. */
  readonly loose: (name: string) => XmlElement | undefined
}

/**
 * Open the parts of a Word file. Without its main part there is no document; any other may be lost.
 *
 * @throws {ReadError} `damaged` where the main part is; `encrypted`, `entities`, `limit` for any.
 */
export function openPackage(zip: Zip, limits: ReadLimits): WordPackage {
  const lost: string[] = []
  const readOr = (name: string): XmlElement | undefined => {
    try {
      const bytes = zip.unpack(name)
      if (bytes) return readXml(bytes, name, limits)
    } catch (error) {
      if (!(error instanceof ReadError) || error.code !== 'damaged') throw error
    }
    return undefined
  }
  const mainName =
    relationsOf(readOr('_rels/.rels'), '').find(
      ({kind, part}) => kind === 'officeDocument' && zip.names.includes(part)
    )?.part ??
    zip.names.find((name) => /^word\/document\d*\.xml$/u.test(name)) ??
    'word/document.xml'
  const bytes = zip.unpack(mainName)
  if (!bytes) throw new ReadError('damaged', mainName)
  const main = readXml(bytes, mainName, limits)
  const folder = mainName.replace(/[^/]*$/u, '')
  const relations = relationsOf(readOr(`${folder}_rels/${mainName.slice(folder.length)}.rels`), folder)
  return {
    main,
    lost,
    loose: readOr,
    related: (kind) => {
      const named = relations.filter((relation) => relation.kind === kind).map(({part}) => part)
      // Where the relations are lost, parts still stand under their usual names.
      const usual = `${folder}${kind}.xml`
      const parts = named.length === 0 && zip.names.includes(usual) ? [usual] : named
      return parts.flatMap((part) => {
        const root = readOr(part) ?? (zip.names.includes(usual) && part !== usual ? readOr(usual) : undefined)
        if (!root) lost.push(part)
        return root ? [root] : []
      })
    }
  }
}

function relationsOf(root: XmlElement | undefined, folder: string): readonly Relation[] {
  return elementsIn(root, 'Relationship')
    .filter(({attributes}) => attributes.TargetMode !== 'External')
    .map(({attributes}) => ({
      kind: (attributes.Type ?? '').replace(/^.*\//u, ''),
      part: resolvePath(folder, attributes.Target ?? '')
    }))
}

/** `../media/a.png` from `word/`; a path that begins with a stroke counts from the top. */
function resolvePath(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
