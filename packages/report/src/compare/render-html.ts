import type {WordingPart} from '@gangmu/aligner'
import {contentPolicy} from '../page/content-policy.ts'
import {type Html, html} from '../page/html.ts'
import {pageStyle} from '../page/page-style.ts'
import type {Lang, ReportOptions} from '../types.ts'
import {compareStyle} from './style.ts'
import {type CompareInput, type CompareView, type Item, type ItemGroup, viewComparison} from './view.ts'
import {type CompareWording, sayCompared} from './wordings.ts'

/** A comparison as one page that needs nothing else and runs no script. */
export function renderComparisonHtml(input: CompareInput, options: Pick<ReportOptions, 'lang'> = {}): string {
  const lang = options.lang ?? 'zh'
  const view = viewComparison(input, lang)
  const style = pageStyle + compareStyle
  const say = (key: CompareWording): string => sayCompared(lang, key)
  const groups = [...view.measures, ...view.systems]
  const page = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy([], style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title}</title>
<style>${{html: style}}</style>
</head>
<body>
<div class="page">
<main class="compare">
<h1>${view.title}</h1>
<dl class="documents">${view.documents.map(({name, title, path}) => html`<div><dt>${name}</dt><dd>${title}<br><small>${path}</small></dd></div>`)}</dl>
${view.counts.map(({heading, counts}) => countTable(heading, counts))}
${view.shared.map((line) => html`<p>${line}</p>`)}
<div class="note">${view.notes.map((line) => html`<p>${line}</p>`)}</div>
${contents(groups, view, lang)}
${groups.map((group, place) => section(group, `g${place}`, view.names, lang))}
${view.systems.length === 0 ? html`<p>${say('nothing')}</p>` : html``}
${view.units.length === 0 ? html`` : section({heading: say('units-heading'), items: view.units}, 'units', view.names, lang)}
${wordings(view, lang)}
${terms(view, lang)}
</main>
</div>
</body>
</html>
`
  return page.html
}

function countTable(heading: string, counts: readonly {readonly label: string; readonly n: number}[]): Html {
  return html`<div class="scroll" role="region" aria-label="${heading}" tabindex="0"><table class="counts"><caption>${heading}</caption><thead><tr>${counts.map(({label}) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody><tr>${counts.map(({n}) => html`<td>${n}</td>`)}</tr></tbody></table></div>`
}

function contents(groups: readonly ItemGroup[], view: CompareView, lang: Lang): Html {
  const links = [
    ...groups.map(({heading, items}, place) => ({id: `g${place}`, heading, n: items.length})),
    ...(view.units.length === 0
      ? []
      : [{id: 'units', heading: sayCompared(lang, 'units-heading'), n: view.units.length}]),
    ...(view.wordings.length === 0
      ? []
      : [{id: 'wordings', heading: sayCompared(lang, 'wording-heading'), n: view.wordings.length}])
  ]
  return html`<nav aria-label="${sayCompared(lang, 'contents')}"><ul class="contents">${links.map(({id, heading, n}) => html`<li><a href="#${id}">${heading}</a> <span class="n">${n}</span></li>`)}</ul></nav>`
}

function section(
  {heading, items}: ItemGroup,
  id: string,
  names: readonly [string, string],
  lang: Lang
): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
<ul class="items">${items.map((item) => listItem(item, names, lang))}</ul></section>`
}

function listItem(
  {label, subject, note, sides, parts}: Item,
  names: readonly [string, string],
  lang: Lang
): Html {
  const head =
    label === ''
      ? html``
      : html`<p class="head"><span class="label">${label}</span> ${subject}${note === null ? html`` : html`<br><small>${note}</small>`}</p>`
  const lines = sides.map(
    ({name, value, provision, place, quote}) =>
      html`<div><dt>${name}</dt><dd>${value === null ? html`` : html`<strong>${value}</strong> `}${provision === null ? html`` : html`<code>${provision}</code> <small>${place ?? ''}</small> `}${quote === null ? html`` : html`<q lang="zh-CN">${quote}</q>`}</dd></div>`
  )
  return html`<li>${head}<dl class="sides" aria-label="${sayCompared(lang, 'document')}">${lines}</dl>${parts.length === 0 ? html`` : diff(parts, namesOfOnly(names, lang))}</li>`
}

/** Word by word; who says it stands in words as well as in the frame. */
function diff(parts: readonly WordingPart[], only: readonly [string, string]): Html {
  const words = parts.map(({in: side, text}) =>
    side === 'both'
      ? html`${text}`
      : html`<span class="in-${side}"><span class="unseen">${side === 'a' ? only[0] : only[1]} </span>${text}</span>`
  )
  return html`<p class="diff" lang="zh-CN">${words}</p>`
}

function namesOfOnly([a, b]: readonly [string, string], lang: Lang): readonly [string, string] {
  return [sayCompared(lang, 'only-a', {a}), sayCompared(lang, 'only-b', {b})]
}

function wordings({wordings: list, names}: CompareView, lang: Lang): Html {
  if (list.length === 0) return html``
  const only = namesOfOnly(names, lang)
  const items = list.map(
    ({subject, places, parts}) =>
      html`<li><p class="head">${subject}<br><small>${places}</small></p>${diff(parts, only)}</li>`
  )
  return html`<section aria-labelledby="wordings"><h2 id="wordings">${sayCompared(lang, 'wording-heading')}</h2>
<p class="note"><span class="in-a">${only[0]}</span> · <span class="in-b">${only[1]}</span></p>
<ul class="items">${items}</ul></section>`
}

function terms({terms: groups}: CompareView, lang: Lang): Html {
  const say = (key: CompareWording): string => sayCompared(lang, key)
  const tables = groups.map(({name, terms: list}) =>
    list.length === 0
      ? html`<p>${sayCompared(lang, 'own-words-none', {name})}</p>`
      : html`<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table class="facts"><caption>${name}</caption>
<thead><tr><th scope="col">${say('term')}</th><th scope="col">${say('term-count')}</th><th scope="col">${say('per-thousand')}</th><th scope="col">${say('term-others')}</th><th scope="col">${say('per-thousand')}</th><th scope="col">${say('limits')}</th><th scope="col">z</th></tr></thead>
<tbody>${list.map((one) => html`<tr><th scope="row" lang="zh-CN">${one.term}</th><td>${one.count}</td><td>${one.perThousand.toFixed(2)}</td><td>${one.others}</td><td>${one.othersPerThousand.toFixed(2)}</td><td>${one.logOdds.toFixed(2)} (${one.low.toFixed(2)}–${one.high.toFixed(2)})</td><td>${one.z.toFixed(2)}</td></tr>`)}</tbody></table></div>`
  )
  return html`<section aria-labelledby="terms"><h2 id="terms">${say('own-words-heading')}</h2><p class="note">${say('own-words-note')}</p><div class="columns">${tables}</div></section>`
}
