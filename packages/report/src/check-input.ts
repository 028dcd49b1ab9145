import type {ReportInput} from './types.ts'

/**
 * Stop where a report would mix what does not belong together.
 *
 * @throws {RangeError} When there are no documents, two of the same id, an alignment of another document,
 *   or one made with another outline.
 */
export function checkInput({entries, outline, outlineSha256}: ReportInput): void {
  if (entries.length === 0) throw new RangeError('Expected at least one document in `entries`, found none')
  const seen = new Set<string>()
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
  }
}
