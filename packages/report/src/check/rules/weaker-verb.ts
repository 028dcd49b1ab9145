import {peerWordings} from '../peer-wordings.ts'
import type {Rule} from '../types.ts'
import {requirementCases} from './requirement-context.ts'

/** Words that only try where the outline asks to do. */
const trying = /探索|试点|试行|研究(?:推进|建立|制定)|有条件的?(?:地[区方]|单位)/u

/** Requirements that the draft only explores where the outline asks for the thing itself. */
export const weakerVerb: Rule = {
  name: 'weaker-verb',
  group: 'coverage',
  severity: 'info',
  title: {zh: '用语弱于纲要', en: 'Weaker words than the outline’s'},
  meaning: {
    zh: '纲要要求落实、建立的，文件中只写“探索”“试点”“研究推进”。别处另有明确要求的不算。',
    en: 'The outline asks for a thing, the draft only to explore or pilot it. Not where it asks for it elsewhere.'
  },
  example: {wrong: '探索落实行政执法公示制度', right: '落实行政执法公示制度'},
  sentences: {
    weaker: {
      why: {
        zh: '纲要要求“{statement}”（{id}），此处写“{verb}”。',
        en: 'The outline asks “{statement}” ({id}); here the word is “{verb}”.'
      },
      advice: {zh: '已有条件的，改为“落实”“建立”“推行”。', en: 'Where it can be done, say so.'}
    }
  },
  find: (draft) => {
    const {text} = draft.document
    return requirementCases(draft).flatMap(({requirement: {id, statement, keyTerms}, served, coverage}) => {
      if (coverage.status !== 'covered' || trying.test([statement, ...keyTerms].join('，'))) return []
      const clauses = served.flatMap(({link, provision}) =>
        link.evidence.map(({start, end}) => {
          // The verb governs its sentence up to the clause quoted.
          const before = text.slice(provision.position.start.offset, start)
          const from = start - (/[^。；;，,\n]*$/u.exec(before)?.[0].length ?? 0)
          const clause = /^[^。；;，,\n]*/u.exec(text.slice(from, end))?.[0] ?? ''
          return {start, end, verb: trying.exec(clause)?.[0] ?? null}
        })
      )
      const [first] = clauses
      if (first?.verb == null || clauses.some(({verb}) => verb === null)) return []
      // Peers that try the same follow the outline's own words, which the catalogue shortens.
      if (peerWordings(id, draft.peers).some(({quote}) => trying.test(quote))) return []
      return [
        {
          range: [first.start, first.end] as const,
          says: 'weaker',
          values: {id, statement, verb: first.verb},
          requirement: id
        }
      ]
    })
  }
}
