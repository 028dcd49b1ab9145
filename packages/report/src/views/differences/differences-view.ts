import {chartFiles, inlineChart} from '../../charts/chart.ts'
import {sayCompared} from '../../compare/wordings.ts'
import {type Html, html} from '../../page/html.ts'
import {rowTraits} from '../../page/row.ts'
import {say} from '../../say.ts'
import type {ShownDocument, ViewContext} from '../context.ts'
import type {View} from '../view.ts'
import {differencesChart} from './differences-chart.ts'
import {differencesCsv} from './differences-csv.ts'
import {type ShownPair, shownPairs} from './shown-pairs.ts'

/** Two documents requirement by requirement; the page's script draws the pair chosen. */
export const differencesView: View = {
  name: 'differences',
  title: 'view-differences',
  section: (context) => {
    const {lang} = context
    const pairs = shownPairs(context)
    const [first] = pairs
    if (first === undefined) return html`<p>${say(lang, 'differences-none')}</p>`
    return html`<p class="lead">${say(lang, 'differences-lead')}</p>
${leftOut(context, pairs)}
<h3>${say(lang, 'differences-overview')}</h3>
${inlineChart(differencesChart(context), lang)}
<details class="twin"><summary>${say(lang, 'differences-table')}</summary>${overview(context, pairs)}</details>
<p class="files"><a href="differences.csv">differences.csv</a></p>
${chooser(context, first)}
<div data-differences><noscript>${say(lang, 'differences-script')}</noscript></div>`
  },
  files: (context) =>
    shownPairs(context).length === 0
      ? []
      : [
          {path: 'differences.csv', content: differencesCsv(context)},
          ...chartFiles(differencesChart(context))
        ],
  figures: (context) =>
    shownPairs(context).map(({a, b, arePeers, differences, moved}) => ({
      a: a.id,
      b: b.id,
      arePeers,
      relation: differences.relation,
      sharedOfA: differences.a.shared,
      sharedOfB: differences.b.shared,
      counts: {...differences.counts, moved: moved.length},
      // What each has for it stands under `requirements`.
      requirements: differences.requirements
        .filter(({standing}) => standing !== 'neither' && standing !== 'not-applicable')
        .map(({id, standing, doubt, differences: facts, wording}) => ({
          id,
          standing,
          doubt,
          differences: facts,
          wording: wording?.kind ?? null
        })),
      units: differences.units,
      moved
    }))
}

/** Says which documents are in no pair. */
function leftOut({documents, lang}: ViewContext, pairs: readonly ShownPair[]): Html {
  const compared = new Set(pairs.flatMap(({a, b}) => [a.id, b.id])).size
  return compared === documents.length
    ? html``
    : html`<p class="note">${say(lang, 'differences-left-out', {n: compared, rest: documents.length - compared})}</p>`
}

function chooser({documents, lang}: ViewContext, {a, b}: ShownPair): Html {
  const field = (name: 'a' | 'b', chosen: ShownDocument): Html => {
    const options = documents.map(
      ({id, label}) =>
        html`<option value="${id}"${id === chosen.id ? html` selected` : html``}>${label}</option>`
    )
    return html`<label>${say(lang, `differences-choose-${name}`)} <select data-choose="${name}">${options}</select></label>`
  }
  return html`<fieldset class="choose"><legend>${say(lang, 'differences-choose')}</legend>${field('a', a)}${field('b', b)}</fieldset>`
}

function overview(context: ViewContext, pairs: readonly ShownPair[]): Html {
  const {lang} = context
  const heads = [
    say(lang, 'differences-choose-a'),
    say(lang, 'differences-choose-b'),
    say(lang, 'differences-only-first'),
    say(lang, 'differences-both'),
    sayCompared(lang, 'differing'),
    say(lang, 'differences-doubtful'),
    say(lang, 'differences-only-second'),
    sayCompared(lang, 'neither'),
    sayCompared(lang, 'not-applicable'),
    ...(['deadline', 'target', 'strength', 'system', 'coverage', 'units'] as const).map((key) =>
      sayCompared(lang, key)
    ),
    say(lang, 'differences-moved-n')
  ]
  // A filter by document keeps a row for either of the two; the last cell, never seen, names the first.
  const rows = pairs.map(({a, b, arePeers, differences: {counts}, moved}) => {
    const numbers = [
      counts.onlyA,
      counts.both,
      counts.differing,
      counts.doubtful,
      counts.onlyB,
      counts.neither,
      counts.notApplicable,
      counts.deadline,
      counts.target,
      counts.strength,
      counts.system,
      counts.coverage,
      counts.units,
      moved.length
    ].map((n, at) => html`<td data-label="${heads[at + 2] ?? ''}">${n}</td>`)
    const others = arePeers ? html`` : html`<br><small>${say(lang, 'differences-others-short')}</small>`
    const address = encodeURIComponent(`${a.id},${b.id}`)
    return html`<tr${rowTraits({})}><th scope="row" data-sort="${a.label}"><a href="#differences=${address}">${a.label}</a>${others}</th><td data-document="${b.id}" data-label="${heads[1] ?? ''}">${b.label}</td>${numbers}<td data-document="${a.id}" hidden></td></tr>`
  })
  return html`<div class="scroll"><table class="facts wide pairs"><caption>${say(lang, 'differences-overview')}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}
