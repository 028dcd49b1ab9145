/** The style of the page: light and dark, wide and narrow, screen and paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#14202b;--soft:#52606d;--line:#c9d3dc;--paper:#fff;--fill:#1d4f7c;--tint:#e6eff7;--full:#c3d9ec;--mark:#ffe58f;--flag:#8a4b00}
@media(prefers-color-scheme:dark){:root{--ink:#e8eef3;--soft:#a9b7c3;--line:#3a4956;--paper:#11181e;--fill:#7db6e8;--tint:#1a2a38;--full:#274763;--mark:#6b5600;--flag:#ffc069}}
*{box-sizing:border-box}[hidden]{display:none!important}
html{scroll-padding-bottom:52vh}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
.patterns{position:absolute}
.page{display:grid;grid-template-columns:minmax(0,1fr);max-width:1500px;margin:0 auto;padding:24px;gap:24px}
h1{font-size:1.6rem;line-height:1.35;margin:0 0 8px}h2{font-size:1.3rem;margin:20px 0 8px}h3{font-size:1.05rem;margin:24px 0 8px}h4{font-size:.95rem;margin:0}
h1,h2,p,li,caption{overflow-wrap:anywhere}p{margin:4px 0}.lead,.place,.decision,small,caption,.note,.hint{color:var(--soft)}
a{color:var(--fill)}a:focus-visible,summary:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,.many:focus-visible,.scroll:focus-visible{outline:3px solid var(--fill);outline-offset:1px}#detail h2:focus{outline:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.js:not(.ready) section[data-view]:not(:first-of-type){display:none}
nav ul{display:flex;flex-wrap:wrap;gap:2px 4px;list-style:none;margin:12px 0 0;padding:0;border-bottom:1px solid var(--line)}
nav a{display:block;padding:6px 12px;text-decoration:none;border:1px solid transparent;border-bottom:0;border-radius:4px 4px 0 0}nav a:hover{background:var(--tint)}
nav a[aria-current]{background:var(--fill);color:var(--paper);font-weight:700}
#filter{display:none;flex-wrap:wrap;gap:8px 14px;align-items:center;font-size:.9rem;padding:10px 0}.js #filter{display:flex}
#filter label{display:flex;gap:6px;align-items:center;color:var(--soft)}#filter input,#filter select,#filter button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:3px 8px;max-width:14em;min-height:32px}
#filter :disabled{opacity:.45}#filter input{width:11em}#count{font-weight:700;min-height:1.7em}
.scroll{overflow-x:auto}.scroll.tall{max-height:86vh;overflow:auto}.tall table{border-spacing:2px}
.matrix{border-collapse:separate;border-spacing:2px;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:4px 0}
.matrix thead th{vertical-align:bottom;font-size:.9rem;line-height:1.3;padding:4px;min-width:116px}
.matrix thead small{display:block;font-weight:400}
.matrix tbody th{text-align:left;font-weight:400;line-height:1.35;padding:2px 8px 2px 2.2em;text-indent:-2.2em;min-width:12em}
.matrix tbody th[scope=row]{position:sticky;left:0;z-index:1;background:var(--paper)}
.number{color:var(--soft)}.matrix .number{display:inline-block;width:2.2em;padding-right:.6em;text-align:right;text-indent:0}
.matrix .group th{font-weight:700;padding:14px 0 2px;text-indent:0}.matrix .group.minor th{font-weight:400;font-size:.9rem;color:var(--soft);padding:8px 0 0}
.matrix .apart{border-left:10px solid transparent}
button.sort,.many-table button{all:unset;cursor:pointer;font:inherit;box-sizing:border-box}button.sort:hover,.many-table button:hover{text-decoration:underline}
button.sort:focus-visible,.many-table button:focus-visible{outline:3px solid var(--fill)}
[aria-sort=ascending] button::after{content:" ↑"}[aria-sort=descending] button::after{content:" ↓"}
.cell{position:relative;display:flex;align-items:center;gap:5px;padding:3px 8px 8px;white-space:nowrap;border:1px solid var(--line);border-radius:3px;color:inherit;text-decoration:none;min-height:38px;background:var(--tint)}
.cell.covered{background:var(--full)}.cell.missing{background:none;border:2px solid var(--ink)}
.cell.not-applicable{background:repeating-linear-gradient(-45deg,transparent 0 5px,var(--line) 5px 6px)}
.cell.not-given{background:none;border-style:dashed;border-color:var(--soft);justify-content:center}
.cell:hover{border-color:var(--fill)}.cell[aria-current]{outline:3px solid var(--fill)}
.cell .share{margin-left:auto}.review{background:var(--ink);color:var(--paper);font-size:.7rem;font-weight:700;line-height:1.5;padding:0 4px;border-radius:2px}
.requirements thead th{min-width:84px}.requirements .cell{min-height:28px;padding:1px 8px}.requirements .number{width:2.9em}.requirements tbody th[scope=row]{padding-left:2.9em;text-indent:-2.9em;min-width:16em}
.requirements thead :is(th,td){position:sticky;top:0;background:var(--paper);z-index:2}.requirements thead td{left:0;z-index:3}
.glyph{width:15px;height:15px;flex:none;vertical-align:-2px;color:var(--fill)}symbol .fill{fill:currentColor}symbol .stroke{fill:none;stroke:currentColor;stroke-width:1.6}
.bar{position:absolute;left:8px;right:8px;bottom:3px;width:calc(100% - 16px);height:3px}
.bar .rest{fill:none;stroke:var(--fill);stroke-width:.4}.bar .covered{fill:var(--fill)}.bar .partial{fill:var(--fill);opacity:.4}
.many{height:72vh;overflow:auto;border:1px solid var(--line)}.many-table{border-spacing:1px;width:auto}.many-table td.spacer{padding:0}
.many-table thead th{position:sticky;top:0;z-index:3;background:var(--paper);min-width:0;font-size:.8rem;padding:4px}.many-table.systems thead th{min-width:7.5em}.many-table thead th:first-child{left:0;z-index:4}
.many-table tbody tr{height:34px}.many-table tbody th{max-width:15em;min-width:9em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding:0 8px;text-indent:0}.many-table .cell{min-height:31px;padding:1px 5px;min-width:25px;font-size:.85rem;justify-content:center}
.many-table .cell::before{content:"●";color:var(--fill)}.many-table .cell.partial::before{content:"◐"}.many-table .cell.missing::before{content:"○"}.many-table .cell.not-applicable::before{content:"∕"}.many-table .cell.not-given::before{content:"…"}.many-table.requirements{table-layout:fixed;width:max-content}.many-table.requirements thead th{width:30px;font-size:.65rem;padding:2px 0}.many-table.requirements thead th:first-child{width:11em;font-size:.8rem}
.near{font-size:.85rem;color:var(--soft)}.near summary{cursor:pointer}.near .words{color:var(--ink);margin:4px 0 10px}.files{font-size:.9rem}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;margin:8px 0}.legend li{display:flex;gap:6px;align-items:center}
.chart{margin:12px 0}.picture{background:#fff;border:1px solid var(--line);border-radius:4px;padding:0;max-width:910px}.picture svg{display:block;width:100%;height:auto}.picture.single{display:none;max-width:430px}
#detail{border:1px solid var(--line);border-radius:6px;padding:16px 20px;position:relative;align-self:start;background:var(--paper)}
#detail h2{margin:0 40px 4px 0;font-size:1.15rem}#detail .close{position:absolute;right:14px;top:10px;font-size:1.6rem;line-height:1;text-decoration:none;padding:4px 8px}
@media(min-width:1560px){.page:has(#detail:not([hidden])){max-width:1900px;grid-template-columns:minmax(0,1fr) minmax(420px,30%)}#detail{position:sticky;top:12px;max-height:calc(100vh - 24px);overflow:auto}html{scroll-padding-bottom:0}}
@media screen and (min-width:701px) and (max-width:1559.9px){#detail{position:fixed;left:0;right:0;bottom:0;z-index:9;max-height:50vh;overflow:auto;border-width:2px 0 0;border-color:var(--fill);border-radius:0;padding:14px max(24px,calc(50vw - 720px));box-shadow:0 -4px 18px #0005}.page:has(#detail:not([hidden])){padding-bottom:54vh}.cards{columns:2 26em;column-gap:32px}.cards .provision{break-inside:avoid}}
.cards{list-style:none;padding:0;margin:0}.provision{border-top:1px solid var(--line);padding:10px 0}
.words{white-space:pre-line;overflow-wrap:anywhere}mark{background:var(--mark);color:inherit;padding:0 1px}
.place,.decision{font-size:.85rem;line-height:1.5}.flag{margin-left:8px;font-size:.8rem;color:var(--flag);border:1px solid currentColor;border-radius:3px;padding:0 5px;white-space:nowrap;font-weight:400}
.links{margin:6px 0 0;padding-left:1.2em;font-size:.9rem}.plain{list-style:none;margin:0;padding:0}.plain li+li{margin-top:6px}.dash{color:var(--soft)}
.facts{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.5}.facts th,.facts td{text-align:left;vertical-align:top;border-top:1px solid var(--line);padding:6px 12px 6px 0}.facts thead th{border-top:0;vertical-align:bottom}.facts tbody th{font-weight:400;min-width:9em}.facts code{overflow-wrap:anywhere;font-size:.85em}.facts .apart{border-left:10px solid transparent}
.facts td{min-width:5.5em}.facts .ids{min-width:9em}.units td{min-width:4.6em}.checklist th{max-width:26em}.checklist .state{white-space:nowrap}.checklist q{display:block;quotes:"「" "」";color:var(--ink)}.checklist td:last-child{width:55%}.citation{border-left:4px solid var(--fill);padding:4px 0 4px 12px}
.in-a{border:1px solid var(--flag);border-radius:2px;padding:0 2px;margin:0 1px}.in-b{border:1px dashed var(--fill);background:var(--tint);border-radius:2px;padding:0 2px;margin:0 1px}.who{font-size:.72em;color:var(--soft);padding-right:3px}
.choose{display:none;flex-wrap:wrap;gap:8px 20px;border:1px solid var(--line);border-radius:4px;padding:8px 14px;margin:12px 0}.js .choose{display:flex}.choose label{display:flex;gap:6px;align-items:center}.choose select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:3px 8px;min-height:34px;max-width:100%;min-width:0}
dl.counts{display:grid;grid-template-columns:repeat(auto-fill,minmax(118px,1fr));gap:1px;margin:10px 0;font-variant-numeric:tabular-nums}dl.counts div{border:1px solid var(--line);padding:4px 10px;margin:0 -1px -1px 0;display:flex;flex-direction:column;justify-content:space-between}dl.counts dt{font-size:.85rem;font-weight:400;color:var(--soft);line-height:1.35}dl.counts dd{margin:0;font-size:1.2rem;font-weight:700}
details.twin{margin:0 0 8px}details.twin summary{cursor:pointer;color:var(--fill)}h4[data-group]{margin:22px 0 4px;font-size:1rem}.pair-table{table-layout:fixed}.pair-table th:first-child{width:27%}.pair-table q{display:block;quotes:"「" "」"}.pair-table .flag{margin-left:0}.pairs td{min-width:3.6em;font-variant-numeric:tabular-nums}.diff{margin:4px 0}.passages q{display:block;quotes:"「" "」"}.passages td:nth-child(1){min-width:3em}.passages td:nth-child(3){width:38%}.innovations th,.stretches th{width:20%}.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:8px 32px}.terms{font-variant-numeric:tabular-nums}.terms th,.terms td{min-width:0!important;padding:3px 10px 3px 0}
@media(max-width:700px){.page{padding:12px}html{scroll-padding-bottom:0}.matrix tbody th{min-width:7.6em;font-size:.9rem}.matrix thead th{min-width:104px}.requirements thead th{min-width:60px;font-size:.75rem}.requirements tbody th[scope=row]{min-width:9.5em;max-width:11em;font-size:.8rem;position:static}.requirements .cell{padding:1px 4px;gap:3px}.cell{padding:3px 5px 8px;gap:3px}.picture.single{display:block}.picture.double{display:none}nav a{padding:5px 8px}#filter label{flex:1 1 40%}#filter input,#filter select{flex:1;min-width:0;max-width:none;width:100%}.facts.wide thead{display:none}.facts.wide tr,.facts.wide th,.facts.wide td{display:block}.facts.wide th,.facts.wide td{border-top:0;border-left:0;padding:2px 0}.facts.wide tr{border-top:1px solid var(--line);padding:6px 0}.facts.wide td[data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.8rem}.facts.wide td:has(>.dash){display:none}.pair-table th:first-child{width:auto}.facts:is(.shares,.flows,.pairs) td[data-label]{display:flex;justify-content:space-between;gap:12px}.checklist td:last-child{width:auto}}
@page{size:A4;margin:14mm 12mm}
@media print{details.twin::details-content{content-visibility:visible!important;display:block!important}.page{display:block;max-width:none;padding:0}body{font-size:9.5pt}.close,.files,nav,#filter,.hint,.js .choose{display:none!important}.scroll,.scroll.tall,.many{overflow:visible;height:auto;max-height:none;border:0}.matrix{font-size:8pt;border-spacing:1px}.matrix thead th{min-width:0;font-size:8pt}.matrix tbody th{min-width:0;max-width:46mm}.matrix .apart,.facts .apart{border-left-width:4px}.cell{padding:1px 4px 6px;gap:3px;min-height:24px;print-color-adjust:exact}.glyph{width:11px;height:11px}.review{font-size:6.5pt;padding:0 2px;print-color-adjust:exact}.bar{left:4px;right:4px;width:calc(100% - 8px)}h1{font-size:15pt}h2{font-size:13pt}.new-page,section[data-view]:not([hidden]) ~ section[data-view]{break-before:page}.matrix tr,.facts tr,.chart{break-inside:avoid}.group,h2,h3,caption{break-after:avoid}thead{display:table-header-group}.requirements thead :is(th,td){position:static}.requirements tbody th[scope=row]{max-width:none;position:static;min-width:0}.requirements .cell{min-height:15px;padding:0 4px}.requirements .group th{padding:4px 0 0}.facts{font-size:7.5pt;line-height:1.4}.facts td,.facts th,.units td{min-width:0!important;padding:3px 6px 3px 0}.facts a{color:inherit;text-decoration:none}.flag{font-size:6.5pt}.checklist .state{white-space:normal}#detail{position:static;max-height:none;overflow:visible;border:0}.picture{border:0;max-width:100%}.picture.single{display:none}.picture.double{display:block}}
`
