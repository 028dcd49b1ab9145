import {chartFiles, inlineChart} from '../../charts/chart.ts'
import {formatCsv} from '../../csv.ts'
import {factTable} from '../../page/fact-table.ts'
import {type Html, html} from '../../page/html.ts'
import {openLink} from '../../page/links.ts'
import {say} from '../../say.ts'
import type {ViewContext} from '../context.ts'
import {sectionNamer} from '../section-name.ts'
import type {View} from '../view.ts'
import {deadlinesChart} from './deadlines-chart.ts'
import {type JoinedTargets, joinTargets, type TargetFact} from './join-targets.ts'
import {type DeadlineFact, sectionDeadlines} from './section-deadlines.ts'

/** Targets and deadlines of the documents beside each other, as printed. */
export const targetsView: View = {
  name: 'targets',
  title: 'view-targets',
  section: (context) => html`${targetsSection(context)}${deadlinesSection(context)}`,
  files: (context) => [
    {path: 'targets.csv', content: targetsCsv(context)},
    {path: 'deadlines.csv', content: deadlinesCsv(context)},
    ...(hasDates(context) ? chartFiles(deadlinesChart(context)) : [])
  ],
  figures: (context) => ({targets: joinTargets(context), deadlines: sectionDeadlines(context)})
}

function hasDates(context: ViewContext): boolean {
  return sectionDeadlines(context).some(({facts}) =>
    facts.some(({date, document}) => date !== null && document !== null)
  )
}

function targetsSection(context: ViewContext): Html {
  const {lang} = context
  const groups = joinTargets(context)
  const heading = html`<h3>${say(lang, 'targets-heading')}</h3>`
  if (groups.every(({facts}) => facts.every(({document}) => document === null))) {
    return html`${heading}<p>${say(lang, 'targets-none')}</p>`
  }
  const nameSection = sectionNamer(context)
  const shared = groups.filter(
    ({facts}) => new Set(facts.flatMap(({document}) => document ?? [])).size > 1
  ).length
  const rows = groups.map((group) => ({
    title: html`${subjectOf(group, context)}<br><small>${nameSection(group.section)}</small>`,
    system: group.system,
    facts: group.facts.map((fact) => ({document: fact.document, shown: showTarget(fact, context)}))
  }))
  return html`${heading}<p class="lead">${say(lang, 'targets-lead')}</p><p>${say(lang, 'targets-summary', {n: groups.length, shared})}</p>
${factTable(context, say(lang, 'targets-heading'), say(lang, 'targets-subject'), rows)}
<p class="note">${say(lang, 'targets-join')}</p>`
}

function subjectOf({subject}: Pick<JoinedTargets, 'subject'>, {lang}: ViewContext): Html {
  return subject === null ? html`${say(lang, 'targets-unnamed')}` : html`<b lang="zh-CN">${subject}</b>`
}

function showTarget(
  {document, provision, label, subject, text, kind}: TargetFact,
  {lang}: ViewContext
): Html {
  const result = kind === 'result' ? html` <span class="flag">${say(lang, 'targets-result')}</span>` : html``
  const words = html`<b lang="zh-CN">${text}</b>${result}<br><small lang="zh-CN">${subject ?? ''}</small> `
  return document === null
    ? html`${words}<small>${label}</small>`
    : html`${words}${openLink(provision, label)}`
}

function deadlinesSection(context: ViewContext): Html {
  const {lang} = context
  const sections = sectionDeadlines(context)
  const heading = html`<h3>${say(lang, 'deadlines-heading')}</h3><p class="lead">${say(lang, 'deadlines-lead')}</p>`
  if (sections.length === 0) return html`${heading}<p>${say(lang, 'deadlines-none')}</p>`
  const nameSection = sectionNamer(context)
  const rows = sections.map(({section, system, facts}) => ({
    title: html`${nameSection(section)}`,
    system,
    facts: facts.map((fact) => ({document: fact.document, shown: showDeadline(fact)}))
  }))
  return html`${heading}${hasDates(context) ? inlineChart(deadlinesChart(context), lang) : html`<p>${say(lang, 'deadlines-none')}</p>`}
${factTable(withoutReports(context), say(lang, 'deadlines-heading'), say(lang, 'deadlines-section'), rows)}`
}

/** A column of dashes would say that a report has no dates. */
function withoutReports(context: ViewContext): ViewContext {
  return {...context, documents: context.documents.filter(({entry}) => entry.document.kind !== 'report')}
}

function showDeadline({document, provision, label, gist, text}: DeadlineFact): Html {
  const words = html`<b lang="zh-CN">${text}</b><br><small lang="zh-CN">${gist}</small> `
  return document === null
    ? html`<b>${text}</b> <small>${label}</small>`
    : html`${words}${openLink(provision, label)}`
}

function targetsCsv(context: ViewContext): string {
  const {lang} = context
  const labels = labelsOf(context)
  return formatCsv(
    (
      [
        'csv-outline-section',
        'csv-subject',
        'csv-document',
        'csv-short-name',
        'csv-provision',
        'csv-label',
        'csv-subject-printed',
        'csv-words',
        'csv-value',
        'csv-unit',
        'csv-comparator',
        'csv-kind'
      ] as const
    ).map((key) => say(lang, key)),
    joinTargets(context).flatMap(({section, subject, facts}) =>
      facts.map((fact) => [
        section,
        subject,
        fact.document ?? context.input.outline.id,
        labels(fact.document),
        fact.provision,
        fact.label,
        fact.subject,
        fact.text,
        fact.value,
        fact.unit,
        fact.comparator,
        say(lang, `kind-${fact.kind}`)
      ])
    )
  )
}

function deadlinesCsv(context: ViewContext): string {
  const {lang} = context
  const labels = labelsOf(context)
  return formatCsv(
    (
      [
        'csv-outline-section',
        'csv-document',
        'csv-short-name',
        'csv-provision',
        'csv-label',
        'csv-gist',
        'csv-words',
        'csv-date',
        'csv-kind'
      ] as const
    ).map((key) => say(lang, key)),
    sectionDeadlines(context).flatMap(({section, facts}) =>
      facts.map((fact) => [
        section,
        fact.document ?? context.input.outline.id,
        labels(fact.document),
        fact.provision,
        fact.label,
        fact.gist,
        fact.text,
        fact.date,
        say(lang, `deadline-${fact.kind}`)
      ])
    )
  )
}

function labelsOf({documents, lang}: ViewContext): (document: string | null) => string {
  const labels = new Map(documents.map(({id, label}) => [id, label]))
  return (document) => (document === null ? say(lang, 'outline-column') : (labels.get(document) ?? document))
}
