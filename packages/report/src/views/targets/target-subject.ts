/**
 * The grammar by which targets of different documents are found to be about the same thing.
 *
 * Chinese names end in their head: 2022年全区行政机关负责人出庭应诉率 and 区属行政机关负责人出庭应诉率 differ only
 * in what stands before it. So words of time, place and number are taken away, and the ends compared.
 */

/** Time, place, number and scope at the front of a subject: they say whose it is, not what it is. */
const scope =
  /^(?:(?:到|至|截至)?\d{4}年(?:年?底)?前?|(?:全|本|我|各|该)(?:省|市|州|区|县|旗|镇|街道|部门)|(?:省|市|区|县)(?:属|级|直)|[\d一二两三四五六七八九十]+[个家名件项类]|[一二三四五]级|各级|各类|所有|全部|全面|严格|切实|基本|进一步|对)+/u

/** Verbs that carry a subject, in front of it. */
const carriers =
  /^(?:举办|开展|组织|实现|推动|推进|落实|完成|做到|确保|保持|安排听取|安排|听取|接受|参加|建立|健全|完善|加强)+/u

/** Nouns of doing at the end: 公职律师配备 is about 公职律师. */
const doing = /(?:配备|建设|工作|情况|开展|管理)$/u

/** A subject without white space, quotation marks, and words of time, place, number and scope. */
export function normalizeSubject(subject: string): string {
  let rest = subject.replaceAll(/[\s“”"‘’「」《》]/gu, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    for (const pattern of [scope, carriers, doing]) {
      const shorter = rest.replace(pattern, '')
      if (shorter.length >= 2) rest = shorter
    }
    // 满意度 and 满意率, 执法培训时间 and 执法培训: the same quantity under another last word.
    rest = rest.replace(/度$/u, '率')
  }
  return rest
}

/** Units that count the same kind of thing stand for one another: 期, 场 and 次 all count occasions. */
export function unitFamily(unit: string): string {
  const [counted = ''] = unit.replaceAll('％', '%').split(/[/／每]/u)
  const bare = counted.trim().replace(/^个(?=工作日|自然日|月|小时)/u, '')
  return families.find((family) => family.includes(bare))?.[0] ?? bare
}

const families: readonly (readonly string[])[] = [
  ['学时', '课时', '小时'],
  ['次', '期', '场', '轮', '回', '场次'],
  ['日', '天', '工作日', '自然日']
]

/** How many characters two texts share at their ends. */
export function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1
  return length
}

/** A subject that names several things, each by itself: 法治专题讲座及开展集体学习. The last one holds the head. */
export function subjectParts(subject: string): readonly string[] {
  const whole = normalizeSubject(subject)
  const parts = whole
    .split(/[、，]|以及|及/u)
    .map(normalizeSubject)
    .filter((part) => part.length >= 2)
  return parts.length > 1 ? [...parts, whole] : [whole]
}
