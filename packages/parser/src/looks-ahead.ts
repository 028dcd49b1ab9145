/** Whether a report's chapter of this title is about the time to come: 下一年度推进法治政府建设的主要安排. */
export function looksAhead(title: string): boolean {
  return /^(?:下一|明年|今后|来年)|(?:打算|计划|安排|思路)$/u.test(title)
}
