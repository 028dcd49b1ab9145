/** Numbers below a limit, each once; emptied at no cost, however many it holds. */
export interface Bag {
  readonly has: (one: number) => boolean
  /** Whether it was not there before. */
  readonly add: (one: number) => boolean
  readonly empty: () => void
}

/** Make an empty bag for numbers from 0 up to, but not including, `limit`. */
export function createBag(limit: number): Bag {
  // A number is held if it bears the stamp of now: no set has to be made for each text.
  const stamps = new Uint32Array(limit)
  let now = 1
  return {
    has: (one) => stamps[one] === now,
    add: (one) => {
      if (stamps[one] === now) return false
      stamps[one] = now
      return true
    },
    empty: () => {
      now += 1
      if (now < 2 ** 32) return
      stamps.fill(0)
      now = 1
    }
  }
}
