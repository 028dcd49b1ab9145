/** A share from 0 to 1 with one digit, such as 22.6%; a little is not none. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%'
  return `${(100 * share).toFixed(1)}%`
}
