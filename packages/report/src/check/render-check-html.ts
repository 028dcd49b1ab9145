import {fillTemplate} from '../fill-template.ts'
import {contentPolicy} from '../page/content-policy.ts'
import {type Html, html} from '../page/html.ts'
import type {Lang} from '../types.ts'
import {checkWords} from './check-words.ts'
import {peerPlaceOf, placeOf, summarizeCheck} from './summarize-check.ts'
import type {CheckResult, Finding, Rule} from './types.ts'

const style = `
:root{color-scheme:light dark;--ink:#14202b;--soft:#52606d;--line:#c9d3dc;--paper:#fff;--error:#a3180f;--warning:#8a4b00;--info:#1d4f7c}
@media(prefers-color-scheme:dark){:root{--ink:#e8eef3;--soft:#a9b7c3;--line:#3a4956;--paper:#11181e;--error:#ff9a8f;--warning:#ffc069;--info:#7db6e8}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:860px;padding:24px;background:var(--paper);color:var(--ink);font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.35;margin:0 0 8px}h2{font-size:1.2rem;margin:32px 0 8px}h3{font-size:1rem;margin:0}p{margin:2px 0}
.soft{color:var(--soft);font-size:.9rem}ol{list-style:none;padding:0;margin:0}
li.finding{border-top:1px solid var(--line);padding:12px 0;break-inside:avoid}
.severity{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 6px;margin-right:8px;font-size:.8rem;font-weight:400}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
blockquote{margin:4px 0;padding-left:12px;border-left:3px solid var(--line)}code{font-size:.85em}mark{background:#ffe58f;color:#14202b;padding:0 1px}
@page{size:A4;margin:15mm}@media print{body{font-size:10pt;padding:0;max-width:none}}
`

/** A check as one page that loads nothing and runs nothing. */
export function renderCheckHtml(result: CheckResult, {lang = 'zh'}: {readonly lang?: Lang} = {}): string {
  const words = checkWords[lang]
  const {document, index, peers, asOf} = result.draft
  const path = document.source.path ?? document.id
  const {findings: counts, requirements} = summarizeCheck(result)
  const title = document.title ?? document.id
  const facts = [
    path,
    `${words.level}: ${document.level === null ? words.levelUnknown : words.levels[document.level]}`,
    `${words.outline}: ${index.outline.title}`,
    `${words.peers}: ${peers.map((peer) => peer.document.shortName).join('、') || words.none}`,
    `${words.asOf}: ${asOf ?? words.asOfUnknown}`
  ]
  const group = (name: Rule['group']): Html => {
    const own = result.findings.filter((finding) => finding.group === name)
    const list =
      own.length === 0
        ? html`<p>${words.clean}</p>`
        : html`<ol>${own.map((finding) => item(finding, path, lang))}</ol>`
    return html`<section><h2>${words[name]} (${own.length})</h2>${list}</section>`
  }
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy([], style)}">
<title>${words.title} · ${title}</title>
<style>${{html: style}}</style>
</head>
<body>
<main>
<h1>${words.title} · ${title}</h1>
${facts.map((fact) => html`<p class="soft">${fact}</p>`)}
<p>${fillTemplate(words.requirements, {...requirements})}</p>
<p>${fillTemplate(words.counts, {...counts})}</p>
${group('drafting')}
${group('coverage')}
<p class="soft">${words.honesty}</p>
<p class="soft">${words.off}</p>
</main>
</body>
</html>
`.html
}

function item(finding: Finding, path: string, lang: Lang): Html {
  const words = checkWords[lang]
  const {severity, title, rule, words: quoted, before, after, why, advice, peers} = finding
  const quote =
    quoted === null ? html`` : html`<blockquote>${before}<mark>${quoted}</mark>${after}</blockquote>`
  const wordings = peers.map(
    (peer) => html`<p class="soft">${words.wording}: “${peer.quote}” <code>${peerPlaceOf(peer)}</code></p>`
  )
  return html`<li class="finding"><h3><span class="severity ${severity}">${words.severity[severity]}</span>${title} <code>${rule}</code></h3>
<p class="soft"><code>${placeOf(finding, path)}</code></p>
${quote}<p>${why}</p><p><strong>${words.advice}</strong>: ${advice}</p>${wordings}</li>`
}
