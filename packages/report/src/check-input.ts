import type {ReportInput} from './types.ts'

/**
 * Stop where a report would mix what does not belong together.
 *
 * @throws {RangeError} When there are no documents, two of the same id, an alignment of another document,
 *   one made with another outline, or one that names a requirement which the outline does not have; or where
 *   what documents share was found in other documents.
 */
export function checkInput(input: ReportInput): void {
  const {entries, outline, outlineSha256} = input
  if (entries.length === 0) throw new RangeError('Expected at least one document in `entries`, found none')
  const seen = new Set<string>()
  const known = new Set(
    outline.systems.flatMap(({sections}) =>
      sections.flatMap(({requirements}) => requirements.map(({id}) => id))
    )
  )
  for (const {document, alignment} of entries) {
    if (seen.has(document.id)) {
      throw new RangeError(`Expected every document id once in \`entries\`, found \`${document.id}\` twice`)
    }
    seen.add(document.id)
    if (alignment.document !== document.id) {
      throw new RangeError(
        `Expected the alignment of document \`${document.id}\`, found that of \`${alignment.document}\``
      )
    }
    if (alignment.outline.id !== outline.id || alignment.outline.sha256 !== outlineSha256) {
      throw new RangeError(
        `Expected \`${document.id}\` to be aligned with outline \`${outline.id}\` (sha256 ${outlineSha256}), ` +
          `found \`${alignment.outline.id}\` (sha256 ${alignment.outline.sha256})`
      )
    }
    for (const {id, requirements} of alignment.alignments) {
      const unknown = requirements.find((link) => !known.has(link.id))
      if (unknown !== undefined) {
        throw new RangeError(
          `Expected \`${id}\` to serve requirements of the outline, found \`${unknown.id}\`, which \`${outline.id}\` does not have`
        )
      }
    }
  }
  checkShared(input, seen)
}

/** Words and terms are shared among exactly these documents, pairs are two of them. */
function checkShared(
  {outlineSha256, reuse, ownWords, differences}: ReportInput,
  ids: ReadonlySet<string>
): void {
  for (const [name, found] of Object.entries({reuse, ownWords})) {
    if (found === undefined) continue
    const documents = new Set(found.documents.map(({document}) => document))
    if (documents.size === ids.size && [...ids].every((id) => documents.has(id))) continue
    throw new RangeError(
      `Expected \`${name}\` of ${[...ids].join(', ')}, found that of ${[...documents].join(', ')}`
    )
  }
  const pairs = new Set<string>()
  for (const {a, b, outline} of differences ?? []) {
    const pair = [a.id, b.id].toSorted().join(' and ')
    if (!ids.has(a.id) || !ids.has(b.id) || outline.sha256 !== outlineSha256 || pairs.has(pair)) {
      throw new RangeError(
        `Expected \`differences\` of two documents of \`entries\`, each pair once, against the same outline, found ${pair}`
      )
    }
    pairs.add(pair)
  }
}
