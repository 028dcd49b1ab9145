import {formatMessage} from '@gangmu/parser'
import {pageTitle} from '../../chart-title.ts'
import {formatConfidence} from '../../format-confidence.ts'
import {formatMethod} from '../../format-method.ts'
import {type Html, html} from '../../page/html.ts'
import {openLink} from '../../page/links.ts'
import {rowTraits} from '../../page/row.ts'
import {provisionGist, provisionLabel} from '../../provision-name.ts'
import {say, type WordingKey} from '../../say.ts'
import {wordings} from '../../wordings.ts'
import type {ViewContext} from '../context.ts'
import type {View} from '../view.ts'
import {accuracyTable} from './accuracy-table.ts'
import {fingerprintOf} from './fingerprint.ts'

/** Of the packages, which all have one version. */
const version = '0.1.0'

/** With more, the table of measures has them all. */
const mostReviews = 200

/** How the report was made, from the data of this very report. */
export const methodView: View = {
  name: 'method',
  title: 'view-method',
  section: (context) => {
    const {lang} = context
    return html`<p class="lead">${say(lang, 'method-lead')} ${say(lang, 'page-honesty')}</p>
<h3>${say(lang, 'method-inputs')}</h3>${inputs(context)}
${thresholds(context)}
<h3>${say(lang, 'method-accuracy')}</h3>${accuracyTable(context)}
<h3>${say(lang, 'method-review')}</h3>${reviews(context)}
<h3>${say(lang, 'method-messages')}</h3>${messages(context)}
<h3>${say(lang, 'method-cite')}</h3>${citation(context)}`
  },
  files: () => [],
  figures: ({input}) => ({
    fingerprint: fingerprintOf(input),
    thresholds: input.thresholds,
    accuracy: input.accuracy
  })
}

function inputs({input, lang, documents}: ViewContext): Html {
  const rows = documents.map(({id, entry: {document, alignment}, label, apart}) => {
    const {source, title, status, measures, statements, messages: found} = document
    const draft = status === 'draft' ? ` (${say(lang, 'draft')})` : ''
    const reviewed = alignment.alignments.filter(({review}) => review).length
    const place = [source.path ?? id, source.url ?? '', source.retrievedOn ?? ''].filter(
      (part) => part !== ''
    )
    return html`<tr${rowTraits({document: id})}><th scope="row">${label}${apart.length > 0 ? html`<br><small>${say(lang, 'group-apart')}</small>` : html``}</th><td>${title ?? id}${draft}<br><small>${place.join(' · ')}</small><br><code>${source.sha256 ?? ''}</code></td>
<td>${say(lang, 'page-counts', {measures: measures.length, statements: statements.length, messages: found.length, reviewed})}</td>
<td>${formatMethod(alignment.method, lang)}</td></tr>`
  })
  const {outline, outlineSha256} = input
  return html`<p>${say(lang, outline.quoted ? 'page-outline-quoted' : 'page-outline', {title: outline.title, id: outline.id})} <code>${outlineSha256}</code></p>
<div class="scroll"><table class="facts wide"><caption>${say(lang, 'method-inputs')}</caption><thead><tr><th scope="col">${say(lang, 'page-document')}</th><th scope="col">${say(lang, 'page-source')}</th><th scope="col">${say(lang, 'page-read')}</th><th scope="col">${say(lang, 'page-method')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function thresholds({input, lang}: ViewContext): Html {
  const items = Object.entries(input.thresholds ?? {}).map(([name, value]) => {
    const key = `method-threshold-${name}`
    // A threshold without a wording of its own is shown by its name.
    return html`<li>${key in wordings ? say(lang, key as WordingKey, {value}) : `${name}: ${value}`}</li>`
  })
  return items.length === 0 ? html`` : html`<h3>${say(lang, 'method-thresholds')}</h3><ul>${items}</ul>`
}

function reviews({lang, documents}: ViewContext): Html {
  const sent = documents.flatMap(({id: document, label, provisions}) =>
    provisions.filter(({aligned}) => aligned?.review).map((shown) => ({document, label, ...shown}))
  )
  if (sent.length === 0) return html`<p>${say(lang, 'method-review-none')}</p>`
  const rows = sent
    .slice(0, mostReviews)
    .map(({document, label, id, provision, aligned, section, system}) => {
      // The least certain of what was decided is why it was sent.
      const confidence = Math.min(
        aligned?.primary.confidence ?? 0,
        ...(aligned?.requirements.map((link) => link.confidence) ?? [])
      )
      const traits = rowTraits({document, system, states: ['needs-review'], confidence})
      return html`<tr${traits}><th scope="row">${label}</th><td>${openLink(id, provisionLabel(provision, lang))} <small lang="zh-CN">${provisionGist(provision)}</small></td><td>${section ?? '—'}</td><td data-sort="${confidence}">${formatConfidence(confidence)}</td></tr>`
    })
  const heads = (['page-document', 'page-provision', 'deadlines-section', 'filter-confidence'] as const).map(
    (key) => html`<th scope="col">${say(lang, key)}</th>`
  )
  return html`<div class="scroll"><table class="facts"><caption>${say(lang, 'method-review')} (${sent.length})</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function messages({lang, documents}: ViewContext): Html {
  const lines = documents.flatMap(({label, entry}) =>
    entry.document.messages.map((message) => {
      const text = formatMessage(message, lang)
      return message.place === undefined
        ? say(lang, 'method-message-whole', {label, text})
        : say(lang, 'method-message', {label, line: message.place.start.line, text})
    })
  )
  if (lines.length === 0) return html`<p>${say(lang, 'method-messages-none')}</p>`
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function citation({input, options, lang, documents}: ViewContext): Html {
  const methods = new Set(
    documents.map(({entry: {alignment}}) => `${alignment.method.name} ${alignment.method.version}`)
  )
  const fingerprint = fingerprintOf(input)
  const words = say(lang, 'method-citation', {
    title: pageTitle(input, options),
    version,
    outline: input.outline.title,
    n: documents.length,
    method: [...methods].join(say(lang, 'item-separator')),
    fingerprint: fingerprint.slice(0, 16)
  })
  return html`<p class="citation">${words}</p><p class="note">${say(lang, 'method-fingerprint')} <code>${fingerprint}</code></p>`
}
