/** The style of the page: light and dark, wide and narrow, screen and paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#14202b;--soft:#52606d;--line:#c9d3dc;--paper:#fff;--fill:#1d4f7c;--tint:#e6eff7;--full:#c3d9ec;--mark:#ffe58f;--flag:#8a4b00}
@media(prefers-color-scheme:dark){:root{--ink:#e8eef3;--soft:#a9b7c3;--line:#3a4956;--paper:#11181e;--fill:#7db6e8;--tint:#1a2a38;--full:#274763;--mark:#6b5600;--flag:#ffc069}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
.page{display:grid;grid-template-columns:minmax(0,1fr);max-width:1500px;margin:0 auto;padding:24px;gap:24px}
@media(min-width:1100px){.page:has(#detail:not([hidden])){grid-template-columns:minmax(0,1fr) minmax(380px,34%)}}
h1{font-size:1.6rem;line-height:1.35;margin:0 0 8px}h2{font-size:1.2rem;margin:32px 0 8px}h3{font-size:1rem;margin:20px 0 8px}h4{font-size:.95rem;margin:0}
h1,h2,p,li,caption{overflow-wrap:anywhere}p{margin:4px 0}.lead,.place,.decision,small,caption,.note{color:var(--soft)}
a{color:var(--fill)}a:focus-visible,summary:focus-visible{outline:3px solid var(--fill);outline-offset:1px}#detail h2:focus{outline:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.scroll{overflow-x:auto}
.matrix{border-collapse:separate;border-spacing:2px;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:4px 0}
.matrix thead th{vertical-align:bottom;font-size:.9rem;line-height:1.3;padding:4px;min-width:116px}
.matrix thead small{display:block;font-weight:400}
.matrix tbody th{text-align:left;font-weight:400;line-height:1.35;padding:2px 8px 2px 2.2em;text-indent:-2.2em;min-width:12em}
.matrix tbody th[scope=row]{position:sticky;left:0;z-index:1;background:var(--paper)}
.matrix .number{display:inline-block;width:2.2em;padding-right:.6em;text-align:right;text-indent:0;color:var(--soft)}
.matrix .group th{font-weight:700;padding:14px 0 2px;text-indent:0}
.matrix .apart{border-left:10px solid transparent}
.cell{position:relative;display:flex;align-items:center;gap:5px;padding:3px 8px 8px;white-space:nowrap;border:1px solid var(--line);border-radius:3px;color:inherit;text-decoration:none;min-height:38px;background:var(--tint)}
.cell.covered{background:var(--full)}.cell.missing{background:none;border:2px solid var(--ink)}
.cell.not-applicable{background:repeating-linear-gradient(-45deg,transparent 0 5px,var(--line) 5px 6px)}
.cell.not-given{background:none;border-style:dashed;border-color:var(--soft);justify-content:center}
.cell:hover{border-color:var(--fill)}.cell[aria-current]{outline:3px solid var(--fill)}
.cell .share{margin-left:auto}.cell .review{background:var(--ink);color:var(--paper);font-size:.7rem;font-weight:700;line-height:1.5;padding:0 4px;border-radius:2px}
.glyph{width:15px;height:15px}.glyph .fill{fill:var(--fill)}.glyph .stroke{fill:none;stroke:var(--fill);stroke-width:1.6}
.bar{position:absolute;left:8px;right:8px;bottom:3px;width:calc(100% - 16px);height:3px}
.bar .rest{fill:none;stroke:var(--fill);stroke-width:.4}.bar .covered{fill:var(--fill)}.bar .partial{fill:var(--fill);opacity:.4}
.near{font-size:.85rem;color:var(--soft)}.near summary{cursor:pointer}.near .words{color:var(--ink);margin:4px 0 10px}.files{font-size:.9rem}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;margin:8px 0}.legend li{display:flex;gap:6px;align-items:center}
.legend .review{background:var(--ink);color:var(--paper);font-size:.7rem;font-weight:700;padding:0 4px;border-radius:2px}
#detail{border:1px solid var(--line);border-radius:6px;padding:16px 20px;position:relative;align-self:start}
@media(min-width:1100px){#detail{position:sticky;top:12px;max-height:calc(100vh - 24px);overflow:auto}}
#detail h2{margin:0 40px 4px 0}#detail .close{position:absolute;right:14px;top:10px;font-size:1.6rem;line-height:1;text-decoration:none;padding:4px 8px}
.cards{list-style:none;padding:0;margin:0}.provision{border-top:1px solid var(--line);padding:10px 0}
.words{white-space:pre-line;overflow-wrap:anywhere}mark{background:var(--mark);color:inherit;padding:0 1px}
.place,.decision{font-size:.85rem;line-height:1.5}.flag{margin-left:8px;font-size:.8rem;color:var(--flag);border:1px solid currentColor;border-radius:3px;padding:0 5px;white-space:nowrap}
.links{margin:6px 0 0;padding-left:1.2em;font-size:.9rem}
.facts{border-collapse:collapse;width:100%;font-size:.9rem}.facts th,.facts td{text-align:left;vertical-align:top;border-top:1px solid var(--line);padding:6px 10px 6px 0}.facts code{overflow-wrap:anywhere;font-size:.85em}
@media(max-width:700px){.page{padding:12px}.matrix tbody th{min-width:7.6em;font-size:.9rem}.matrix thead th{min-width:104px}.cell{padding:3px 5px 8px;gap:3px}}
@page{size:A4;margin:14mm 12mm}
@media print{.page{display:block;max-width:none;padding:0}body{font-size:10pt}.close,.files{display:none}.scroll{overflow:visible}.matrix{font-size:8pt}.matrix thead th{min-width:0;font-size:8pt}.matrix tbody th{min-width:0;max-width:42mm}.matrix .apart{border-left-width:5px}.cell{padding:1px 4px 6px;gap:3px;min-height:24px}.glyph{width:11px;height:11px}.cell .review{font-size:6.5pt;padding:0 2px}.bar{left:4px;right:4px;width:calc(100% - 8px)}h1{font-size:15pt}.note + h2{break-before:page}.matrix tr,.facts tr{break-inside:avoid}.matrix .group{break-after:avoid}h2{break-after:avoid}#detail{position:static;max-height:none;overflow:visible}.cell{print-color-adjust:exact}}
`
