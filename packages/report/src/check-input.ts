import type {ReportInput} from './types.ts'

/**
 * Stop where a report would mix what does not belong together.
 *
 * @throws {RangeError} When there are no documents, two of the same id, an alignment of another document,
 *   one made with another outline, or one that names a requirement which the outline does not have.
 */
export function checkInput({entries, outline, outlineSha256}: ReportInput): void {
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
}
