import {type Html, html} from './html.ts'

/** A link that opens what stands behind a cell, or a provision by its id. */
export function openLink(key: string, words: Html | string): Html {
  return html`<a data-key="${key}" href="#cell=${encodeURIComponent(key)}">${words}</a>`
}
