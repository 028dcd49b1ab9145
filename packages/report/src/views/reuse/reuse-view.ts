import type {Reuse, SharedPassage} from '@gangmu/aligner'
import {chartFiles, inlineChart} from '../../charts/chart.ts'
import {type Html, html} from '../../page/html.ts'
import {openLink} from '../../page/links.ts'
import {mostColumns} from '../../page/matrix-parts.ts'
import {rowTraits} from '../../page/row.ts'
import {provisionLabel} from '../../provision-name.ts'
import {say} from '../../say.ts'
import type {ShownDocument, ViewContext} from '../context.ts'
import type {View} from '../view.ts'
import {flowsChart} from './flows-chart.ts'
import {findInnovations} from './innovations.ts'
import {percent} from './percent.ts'
import {reuseTables} from './reuse-csv.ts'
import {documentShares, flows, longestOwn, longestPassages, wordsAt} from './shared-words.ts'
import {sharesChart} from './shares-chart.ts'
import {termsSection} from './terms-table.ts'

/** So many passages stand in the page; the CSV has all. */
const mostPassages = 30

/** So many stretches of own words of each document. */
const mostStretches = 3

/** What is longer is cut in a table; the link leads to all of it. */
const mostLetters = 120

/** What each document shares with others, what is its own: words, terms, measures beyond the outline. */
export const reuseView: View = {
  name: 'reuse',
  title: 'view-reuse',
  section: (context) => {
    const {lang, input, documents} = context
    const shared =
      input.reuse === undefined
        ? html`<p>${say(lang, 'reuse-not-sought')}</p>`
        : documents.length < 2
          ? html`<p>${say(lang, 'reuse-none')}</p>`
          : sharedSection(context, input.reuse)
    return html`${shared}${innovationsSection(context)}${documents.length < 2 ? html`` : html`${stretchesSection(context)}${termsSection(context)}`}`
  },
  files: (context) => [
    ...reuseTables(context),
    ...(hasShares(context) ? chartFiles(sharesChart(context)) : []),
    ...(hasFlows(context) ? chartFiles(flowsChart(context)) : [])
  ],
  figures: (context) => {
    const {reuse, ownWords} = context.input
    return {
      innovations: findInnovations(context).map(({document, measure, local, review, own}) => ({
        document,
        measure: measure.id,
        local,
        review,
        own
      })),
      ...(reuse === undefined
        ? {}
        : {
            allPairs: reuse.allPairs,
            documents: documentShares(context, reuse),
            flows: flows(context, reuse).filter(({share}) => share !== null),
            passages: longestPassages(reuse).slice(0, mostPassages)
          }),
      ...(ownWords === undefined ? {} : {ownWords})
    }
  }
}

function hasShares({input, documents}: ViewContext): boolean {
  return input.reuse !== undefined && documents.length > 1
}

function hasFlows(context: ViewContext): boolean {
  return hasShares(context) && context.documents.length <= mostColumns
}

function sharedSection(context: ViewContext, reuse: Reuse): Html {
  const {lang} = context
  const selection = reuse.allPairs ? html`` : html`<p class="note">${say(lang, 'reuse-selection')}</p>`
  const matrix = hasFlows(context)
    ? html`<h3>${say(lang, 'reuse-flows')}</h3><p class="note">${say(lang, 'reuse-flows-lead')}</p>${inlineChart(flowsChart(context), lang)}${flowsTable(context, reuse)}`
    : html``
  return html`<p class="lead">${say(lang, 'reuse-lead')}</p>${selection}
<p class="note">${say(lang, 'reuse-parts-note')}</p>
${inlineChart(sharesChart(context), lang)}
${sharesTable(context, reuse)}
${matrix}
${passagesSection(context, reuse)}`
}

function sharesTable(context: ViewContext, reuse: Reuse): Html {
  const {lang} = context
  const heads = ['page-document', 'reuse-letters', 'reuse-common', 'reuse-regional', 'reuse-own'] as const
  const rows = documentShares(context, reuse).map(
    ({document, label, letters, common, regional, own}) =>
      html`<tr${rowTraits({document})}><th scope="row">${label}</th><td data-label="${say(lang, 'reuse-letters')}">${letters}</td>${[
        ['reuse-common', common] as const,
        ['reuse-regional', regional] as const,
        ['reuse-own', own] as const
      ].map(
        ([key, share]) => html`<td data-label="${say(lang, key)}" data-sort="${share}">${percent(share)}</td>`
      )}</tr>`
  )
  return html`<div class="scroll"><table class="facts wide shares"><caption>${say(lang, 'reuse-chart')}</caption><thead><tr>${heads.map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function flowsTable(context: ViewContext, reuse: Reuse): Html {
  const {lang, documents} = context
  const shares = new Map(flows(context, reuse).map((flow) => [`${flow.of} ${flow.in}`, flow.share]))
  const head = documents.map(({id, label}) => html`<th scope="col" data-column="${id}">${label}</th>`)
  const rows = documents.map((row) => {
    const cells = documents.map((column) => {
      if (row.id === column.id) return html`<td data-column="${column.id}"><span class="dash">—</span></td>`
      const share = shares.get(`${row.id} ${column.id}`) ?? null
      const words = share === null ? '…' : percent(share)
      const address = encodeURIComponent(`${row.id},${column.id}`)
      const title = say(lang, 'reuse-flow-cell', {a: row.label, b: column.label, share: words})
      return html`<td data-column="${column.id}" data-label="${column.label}" data-sort="${share ?? -1}"><a href="#differences=${address}" title="${title}">${words}</a></td>`
    })
    return html`<tr data-row><th scope="row">${row.label}</th>${cells}</tr>`
  })
  return html`<div class="scroll"><table class="facts wide flows"><caption>${say(lang, 'reuse-flows-lead')}</caption><thead><tr><th scope="col">${say(lang, 'page-document')}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function passagesSection(context: ViewContext, reuse: Reuse): Html {
  const {lang} = context
  const passages = longestPassages(reuse).slice(0, mostPassages)
  const heading = html`<h3>${say(lang, 'reuse-passages')}</h3>`
  if (passages.length === 0) return html`${heading}<p>${say(lang, 'reuse-passages-none')}</p>`
  const heads = ['reuse-passage-letters', 'reuse-passage-kind', 'reuse-words-a', 'reuse-words-b'] as const
  const rows = passages.map((passage) => {
    const {letters, kind, source, documents, a, b} = passage
    const how = [
      say(lang, `reuse-${kind}`),
      say(lang, `reuse-source-${source}`),
      say(lang, 'reuse-passage-documents', {n: documents})
    ].join(say(lang, 'item-separator'))
    return html`<tr${rowTraits({})}><td data-label="${say(lang, 'reuse-passage-letters')}">${letters}</td><td data-label="${say(lang, 'reuse-passage-kind')}">${how}</td>${placeCell(a, kind, true, context)}${placeCell(b, kind, false, context)}<td data-document="${a.document}" hidden></td></tr>`
  })
  return html`${heading}<p class="note">${say(lang, 'reuse-passages-lead', {all: reuse.passages.length, n: passages.length})}</p>
<div class="scroll"><table class="facts wide passages"><caption class="unseen">${say(lang, 'reuse-passages')}</caption><thead><tr>${heads.map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

/** Where a passage stands; of one that is the same in both, the words stand once. */
function placeCell(
  place: SharedPassage['a'],
  kind: SharedPassage['kind'],
  isFirst: boolean,
  {documents, lang}: ViewContext
): Html {
  const document = documents.find(({id}) => id === place.document)
  const words =
    isFirst || kind === 'adapted'
      ? html`<q lang="zh-CN">${cut(wordsAt(document?.entry.document.text ?? '', place.start, place.end))}</q>`
      : html``
  const traits = isFirst ? html`` : html` data-document="${place.document}"`
  return html`<td data-label="${say(lang, isFirst ? 'reuse-words-a' : 'reuse-words-b')}"${traits}>${document?.label ?? place.document} ${openLink(place.provision, labelOf(document, place.provision, lang))}${words}</td>`
}

function labelOf(document: ShownDocument | undefined, id: string, lang: ViewContext['lang']): string {
  const found = document?.provisions.find((one) => one.id === id)
  return found === undefined ? id : provisionLabel(found.provision, lang)
}

function cut(words: string): string {
  const letters = [...words]
  return letters.length <= mostLetters ? words : `${letters.slice(0, mostLetters - 1).join('')}…`
}

function innovationsSection(context: ViewContext): Html {
  const {lang, documents} = context
  const found = findInnovations(context)
  const labels = new Map(documents.map(({id, label}) => [id, label]))
  const without = documents.filter(({id}) => found.every(({document}) => document !== id))
  const rows = found.map(({document, measure, local, review, own}) => {
    const flags = [
      ...(local ? [say(lang, 'page-local')] : []),
      ...(review ? [say(lang, 'page-review')] : [])
    ].map((flag) => html` <span class="flag">${flag}</span>`)
    return html`<tr${rowTraits({document, states: review ? ['needs-review'] : []})}><th scope="row">${labels.get(document) ?? document} ${openLink(measure.id, provisionLabel(measure, lang))}${flags}</th><td lang="zh-CN">${cut(measure.text.replaceAll(/\s+/gu, ''))}</td><td data-label="${say(lang, 'reuse-innovation-own')}" data-sort="${own ?? -1}">${own === null ? html`<span class="dash">—</span>` : percent(own)}</td></tr>`
  })
  const table =
    rows.length === 0
      ? html``
      : html`<div class="scroll"><table class="facts wide innovations"><caption class="unseen">${say(lang, 'reuse-innovations')}</caption><thead><tr><th scope="col">${say(lang, 'page-provision')}</th><th scope="col">${say(lang, 'csv-words')}</th><th scope="col">${say(lang, 'reuse-innovation-own')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  const none =
    without.length === 0
      ? html``
      : html`<p class="note">${say(lang, 'reuse-innovations-none', {list: without.map(({label}) => label).join(say(lang, 'item-separator'))})}</p>`
  return html`<h3>${say(lang, 'reuse-innovations')} (${rows.length})</h3><p class="note">${say(lang, 'reuse-innovations-lead')}</p>${table}${none}`
}

function stretchesSection(context: ViewContext): Html {
  const {input, lang, documents} = context
  const {reuse} = input
  if (reuse === undefined) return html``
  const rows = documents.flatMap((document) =>
    longestOwn(document, reuse, mostStretches).map(
      ({provision, words}) =>
        html`<tr${rowTraits({document: document.id})}><th scope="row">${document.label} ${openLink(provision, labelOf(document, provision, lang))}</th><td lang="zh-CN">${cut(words)}</td></tr>`
    )
  )
  return html`<h3>${say(lang, 'reuse-stretches')}</h3><p class="note">${say(lang, 'reuse-stretches-lead', {n: mostStretches})}</p><div class="scroll"><table class="facts wide stretches"><caption class="unseen">${say(lang, 'reuse-stretches')}</caption><thead><tr><th scope="col">${say(lang, 'page-provision')}</th><th scope="col">${say(lang, 'csv-words')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}
