/** Text that is markup already. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | readonly Html[]

/** Markup with its values escaped; only values made by `html` itself go in as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const out = strings.flatMap((text, index) => [
    text,
    index < parts.length ? toMarkup(parts[index] ?? '') : ''
  ])
  return {html: out.join('')}
}

/** Text as it may stand in an element or an attribute. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function toMarkup(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map((one) => one.html).join('')
}
