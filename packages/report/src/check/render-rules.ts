import type {Lang} from '../types.ts'
import {checkWords} from './check-words.ts'
import {rules} from './rules.ts'
import {supersededBases} from './superseded-bases.ts'
import type {Rule} from './types.ts'
import {wrongWords} from './wrong-words.ts'

/** Every rule with its meaning, an example, and how to switch it off, as plain text. */
export function renderRules(lang: Lang = 'zh'): string {
  const words = checkWords[lang]
  const blocks = rules.map(({name, severity, title, meaning, example}) =>
    [
      `${name}  ${words.severity[severity]}  ${title[lang]}`,
      `    ${meaning[lang]}`,
      `    ${words.wrong}: ${example.wrong}`,
      `    ${words.right}: ${example.right}`
    ].join('\n')
  )
  return `${[...blocks, words.off].join('\n\n')}\n`
}

/** The page of one rule in the docs, as Markdown. */
export function renderRulePage(rule: Rule): string {
  const {name, group, severity, title, meaning, example, sentences} = rule
  const says = Object.values(sentences).flatMap(({why, advice}) => [
    `- ${why.zh} ${advice.zh}`,
    `- ${why.en} ${advice.en}`
  ])
  return `# ${name}: ${title.zh}

${title.en}. ${checkWords.zh.severity[severity]} (${severity}), ${checkWords.zh[group]} (${group}).

${meaning.zh}

${meaning.en}

| | |
|---|---|
| 误 wrong | ${example.wrong} |
| 正 right | ${example.right} |

## What it says

${says.join('\n')}
${appendix(name)}
## How to switch it off

\`\`\`json
{"check": {"rules": {"${name}": "off"}}}
\`\`\`

in \`gangmu.config.json\`, or in the draft's sidecar (\`<stem>.meta.json\`) for one draft. \`"info"\`, \`"warning"\` or
\`"error"\` instead of \`"off"\` changes its weight.
`
}

/** The lists that a rule looks things up in. */
function appendix(name: string): string {
  if (name === 'superseded-basis') {
    const rows = supersededBases.map(({title, by, on, source}) => `| ${title} | ${by} | ${on} | ${source} |`)
    return `\n## The list\n\n| repealed | replaced by | from | source |\n|---|---|---|---|\n${rows.join('\n')}\n`
  }
  if (name === 'wrong-character') {
    const rows = wrongWords.map(({wrong, right, source}) => `| ${wrong} | ${right} | ${source} |`)
    return `\n## The list\n\n| wrong | right | source |\n|---|---|---|\n${rows.join('\n')}\n`
  }
  return ''
}
