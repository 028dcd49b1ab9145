/** What a comparison needs beyond the style of the report's page. */
export const compareStyle = `
.compare{max-width:1000px;width:100%;margin:0 auto}
.documents{display:grid;gap:4px;margin:12px 0}.documents div,.sides div{display:grid;grid-template-columns:8em minmax(0,1fr);gap:12px}
dt{font-weight:700}dd{margin:0;overflow-wrap:anywhere}
.counts{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:8px 0}.counts th,.counts td{border:1px solid var(--line);padding:4px 12px;text-align:center;font-weight:400;font-size:.9rem}.counts td{font-weight:700;font-size:1.1rem}
.contents{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0}.n{color:var(--soft)}
.contents li{display:flex;align-items:baseline;gap:4px}.contents a{padding:2px 0}
.items{list-style:none;padding:0;margin:0}.items>li{border-top:1px solid var(--line);padding:10px 0}
.head{margin:0 0 4px}.label{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 6px;font-size:.85rem;color:var(--fill)}
.sides{margin:0;font-size:.95rem}.sides dt{color:var(--soft);font-weight:400}.sides q{quotes:"“" "”"}
@media(max-width:700px){.documents div,.sides div{grid-template-columns:1fr;gap:0}}
`
