import {foldText} from './fold-text.ts'

/** A term has so many characters: shorter ones say little, longer ones stand in no other text. */
const fewestCharacters = 4
const mostCharacters = 10

/** A term that more statements share tells none of them apart. */
const mostStatements = 2

const mostTerms = 6

/**
 * Words that part names from one another in official Chinese: dates, particles and conjunctions, the
 * verbs that measures begin with, and the adverbs before them.
 */
const between =
  /(?:到|至)?\d{4}年(?:年?底)?之?前?|[^\p{Script=Han}\p{L}\p{N}+]+|的|和|与|及|以及|等|对|在|(?<!行)为|将|把|由|向|从|以|并|或|按照|根据|依照|围绕|通过|不断|切实|积极|充分|全面|进一步|严格|依法|大力|着力|持续|有效|及时|有序|加强|强化|完善|健全|推进|推动|推行|落实|建立|建设|构建|打造|深化|加快|提升|提高|优化|实行|实施|实现|开展|制定|明确|规范(?!性)|坚持|确保|保障|发挥|探索|创新|增强|加大|做好|组织|鼓励|支持|引导|促进/u

/**
 * Work out key terms for each of an outline's statements from the statements alone: names in
 * quotation marks, and phrases of four to ten characters between particles and common verbs, that
 * no more than two statements have. Rarest first, then longest, then as they stand; at most six.
 *
 * It knows no synonyms: people who choose terms do better.
 */
export function distinctiveTerms(statements: readonly string[]): ReadonlyArray<readonly string[]> {
  const folded = statements.map((statement) => foldText(statement).text)
  const users = new Map<string, number>()
  const usersOf = (term: string): number => {
    const known = users.get(term) ?? folded.filter((text) => text.includes(term)).length
    users.set(term, known)
    return known
  }
  return folded.map((text) => {
    const quoted = [...text.matchAll(/["《]([^"《》]+)["》]/gu)].map(([, name = '']) => name)
    const phrases = text.split(between)
    const terms = [...new Set([...quoted, ...phrases])].filter(
      (term) =>
        term.length >= fewestCharacters && term.length <= mostCharacters && usersOf(term) <= mostStatements
    )
    return terms.toSorted((a, b) => usersOf(a) - usersOf(b) || b.length - a.length).slice(0, mostTerms)
  })
}
