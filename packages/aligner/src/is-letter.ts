/** What is known of each UTF-16 code unit: 0 until it is asked for, because most never are. */
const kinds = new Uint8Array(0x1_0000)
const letter = 1
const other = 2

/** Whether a UTF-16 code unit is a letter or a digit; half of a surrogate pair is neither. */
export function isLetter(code: number): boolean {
  if (kinds[code] === 0) kinds[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? letter : other
  return kinds[code] === letter
}
