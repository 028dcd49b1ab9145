import type {PolicyDocument, Position} from '../src/index.ts'

/**
 * A document as lines that a person can check against the text: facts, headings, measures and
 * statements with their first and last words, and every stretch that is neither.
 */
export function ledger(document: PolicyDocument): string {
  const {text, title, shortName, docNumber, issuer, issuedOn, publishedOn, region, level, kind, status} =
    document
  const at = ({start, end}: Position): string => `${start.line}:${start.column}-${end.line}:${end.column}`
  const ends = (words: string): string => {
    const flat = words.trim().replace(/\s+/gu, ' ')
    return flat.length <= 24 ? flat : `${flat.slice(0, 12)} … ${flat.slice(-8)}`
  }
  const list = (name: string, values: readonly string[]): readonly string[] =>
    values.length > 0 ? [`        ${name}: ${values.join(' | ')}`] : []
  const facts = {title, shortName, docNumber, issuer, issuedOn, publishedOn, region, level, kind, status}
  const head = [
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value ?? '-'}`),
    `period: ${document.period ? `${document.period.from}-${document.period.to}` : '-'}`,
    `addressees: ${document.addressees.join(' | ') || '-'}`,
    `signature: ${document.signature ? `${document.signature.issuer ?? '-'} ${document.signature.date ?? '-'}` : '-'}`,
    `provenance: ${Object.entries(document.provenance)
      .map(([name, origin]) => `${name}=${origin}`)
      .toSorted()
      .join(' ')}`,
    `counts: ${document.chapters.length} chapters, ${document.sections.length} sections, ${document.measures.length} measures, ${document.statements.length} statements`
  ]
  const nodes = [
    ...document.chapters.map((chapter) => ({
      position: chapter.position,
      lines: [`chapter ${chapter.number} ${chapter.label} ${chapter.title}`]
    })),
    ...document.sections.map((section) => ({
      position: section.position,
      lines: [`  section ${section.chapter ?? '-'}.${section.number} ${section.label} ${section.title}`]
    })),
    ...document.statements.map((statement) => ({
      position: statement.position,
      lines: [
        `    statement ${statement.id.split('#')[1]} ${statement.kind} in ${statement.chapter ?? '-'}.${statement.section ?? '-'}: ${ends(statement.text)}`,
        ...list(
          'deadlines',
          statement.deadlines.map((deadline) => `${deadline.text} ${deadline.kind} ${deadline.date ?? '-'}`)
        ),
        ...list(
          'targets',
          statement.targets.map(
            (target) => `${target.text} ${target.comparator} ${target.value} ${target.unit}`
          )
        )
      ]
    })),
    ...document.measures.map((measure) => ({
      position: measure.position,
      lines: [
        `    measure #${measure.id.split('#')[1]} ${measure.label} in ${measure.chapter ?? '-'}.${measure.section ?? '-'}: ${measure.title === null ? '' : `《${measure.title}》 `}${ends(measure.text)}`,
        ...list(
          'items',
          measure.items.map(({label, position}) => `${label} ${at(position)}`)
        ),
        ...list('lead', measure.units.lead),
        ...list('responsible', measure.units.responsible),
        ...list('cooperating', measure.units.cooperating),
        ...list(
          'deadlines',
          measure.deadlines.map((deadline) => `${deadline.text} ${deadline.kind} ${deadline.date ?? '-'}`)
        ),
        ...list(
          'targets',
          measure.targets.map(
            (target) =>
              `${target.text} ${target.comparator} ${target.value} ${target.unit} (${target.kind}: ${target.subject ?? '-'})`
          )
        ),
        ...list(
          'citations',
          measure.citations.map((citation) => citation.title)
        ),
        ...(measure.strength
          ? [`        strength: ${measure.strength.value} (${measure.strength.words.join(' ')})`]
          : [])
      ]
    })),
    ...document.leaves
      .filter((leaf) => !['heading', 'measure', 'statement'].includes(leaf.kind))
      .map((leaf) => ({
        position: leaf.position,
        lines: [`${leaf.kind}: ${ends(text.slice(leaf.position.start.offset, leaf.position.end.offset))}`]
      }))
  ].toSorted((a, b) => a.position.start.offset - b.position.start.offset)
  const body = nodes.flatMap(({position, lines: [first = '', ...rest]}) => [
    `${first}  [${at(position)}]`,
    ...rest
  ])
  const messages = document.messages.map(
    ({code, severity, args, place}) =>
      `! ${severity} ${code} ${JSON.stringify(args)}${place ? ` [${at(place)}]` : ''}`
  )
  return `${[...head, '', ...body, ...messages].join('\n')}\n`
}
