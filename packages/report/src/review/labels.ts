/** One decision about a measure, as `align --labels` reads it. */
export interface ReviewLabel {
  /** Id of the measure. */
  readonly id: string
  /** Fingerprint of the text decided on (`textHash`). */
  readonly textHash: string
  /** Section number; 0: no section of the outline fits. */
  readonly primary: number
  /** Numbers of other sections. */
  readonly secondary: readonly number[]
  /** Ids of requirements. */
  readonly requirements: readonly string[]
  readonly local: boolean
  readonly coder: string
  /** The day of the decision, ISO 8601. */
  readonly date: string | null
  readonly note: string | null
}

/** One coder's decisions, or those that several came to. */
export interface ReviewLabelFile {
  /** Id of the outline that they refer to. */
  readonly outline: string
  readonly labels: readonly ReviewLabel[]
}

/** As JSON, ending in one newline. */
export function renderLabels(file: ReviewLabelFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * Read a label file from parsed JSON.
 *
 * @throws {TypeError} Names the place, what was expected and what was found.
 */
export function readLabels(json: unknown): ReviewLabelFile {
  if (!isObject(json)) return reject('the file', 'an object', json)
  const {outline, labels} = json
  if (typeof outline !== 'string') return reject('outline', 'text', outline)
  if (!Array.isArray(labels)) return reject('labels', 'a list', labels)
  return {outline, labels: labels.map((label, at) => readLabel(label, `labels[${at}]`))}
}

function readLabel(json: unknown, place: string): ReviewLabel {
  if (!isObject(json)) return reject(place, 'an object', json)
  const {
    id,
    textHash,
    primary,
    secondary = [],
    requirements = [],
    local = false,
    coder,
    date = null,
    note = null
  } = json
  if (typeof id !== 'string') return reject(`${place}.id`, 'text', id)
  if (typeof textHash !== 'string') return reject(`${place}.textHash`, 'text', textHash)
  if (typeof primary !== 'number' || !Number.isInteger(primary))
    return reject(`${place}.primary`, 'a section number', primary)
  if (!isListOf(secondary, isInteger)) return reject(`${place}.secondary`, 'section numbers', secondary)
  if (!isListOf(requirements, isText))
    return reject(`${place}.requirements`, 'ids of requirements', requirements)
  if (typeof local !== 'boolean') return reject(`${place}.local`, 'true or false', local)
  if (typeof coder !== 'string') return reject(`${place}.coder`, 'a name', coder)
  if (date !== null && typeof date !== 'string') return reject(`${place}.date`, 'a day', date)
  if (note !== null && typeof note !== 'string') return reject(`${place}.note`, 'text', note)
  return {id, textHash, primary, secondary, requirements, local, coder, date, note}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf<T>(value: unknown, check: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(check)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isInteger = (value: unknown): value is number => Number.isInteger(value)

function reject(place: string, expected: string, found: unknown): never {
  throw new TypeError(`${place}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}`)
}
