/** A share or confidence to four places: enough to rank by, and the same on every machine. */
export function roundShare(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
