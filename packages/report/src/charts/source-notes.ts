import {describeApart} from '../describe-apart.ts'
import {formatMethod} from '../format-method.ts'
import {say} from '../say.ts'
import type {ShownDocument, ViewContext} from '../views/context.ts'

/** What stands below every chart: who is set apart and why, n, outline and method.
 *
 * @param drawn The documents that the chart shows, where they are not all of them.
 */
export function sourceNotes(
  {input, lang, documents}: ViewContext,
  drawn: readonly ShownDocument[] = documents
): readonly string[] {
  const methods = new Set(drawn.map(({entry}) => formatMethod(entry.alignment.method, lang)))
  return [
    ...(drawn === documents ? describeApart(input, lang) : []),
    [
      say(lang, 'n-documents', {n: drawn.length}),
      say(lang, 'source-line', {
        outline: input.outline.id,
        hash: input.outlineSha256.slice(0, 12),
        method: [...methods].join(say(lang, 'sentence-separator'))
      })
    ].join(say(lang, 'sentence-separator'))
  ]
}
