import {format} from 'd3'
import {type Html, html} from '../../page/html.ts'
import {say} from '../../say.ts'
import type {ViewContext} from '../context.ts'

const columns = [
  'method-section-accuracy',
  'method-system-accuracy',
  'method-requirement-f1',
  'method-missing-precision',
  'method-missing-recall'
] as const

/** How good the method that made the report is against people's labels; figures of no other method. */
export function accuracyTable({input, lang, documents}: ViewContext): Html {
  const record = input.accuracy
  const used = new Set(documents.map(({entry}) => entry.alignment.method.name))
  const methods = record?.methods.filter(({method}) => used.has(method)) ?? []
  if (record === undefined || methods.length === 0) return html`<p>${say(lang, 'method-accuracy-none')}</p>`
  const rate = format('.3f')
  const rows = methods.flatMap((method) => {
    const pooled = {...method.pooled, document: say(lang, 'method-pooled')}
    return [...method.documents, pooled].map((figures) => {
      const values = [
        figures.sectionAccuracy.value,
        figures.systemAccuracy.value,
        figures.requirements.f1,
        figures.missing.precision,
        figures.missing.recall
      ]
      return html`<tr><th scope="row">${method.method} · ${figures.document}</th><td>${figures.measures}</td>${values.map((value) => html`<td>${value === null ? '—' : rate(value)}</td>`)}</tr>`
    })
  })
  const {headings, segmenter, outline} = record
  const about = say(lang, 'method-accuracy-lead', {headings: say(lang, `headings-${headings}`), segmenter})
  return html`<p>${about} ${say(lang, 'method-accuracy-own')}</p>${outline.sha256 === input.outlineSha256 ? html`` : html`<p>${say(lang, 'method-accuracy-other')}</p>`}
<div class="scroll"><table class="facts"><caption>${say(lang, 'method-accuracy')}</caption><thead><tr><th scope="col">${say(lang, 'page-document')}</th><th scope="col">n</th>${columns.map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}
