import subsetFont from 'subset-font'

/** One weight of an openly licensed Chinese font. */
export interface ChartFontFace {
  /** Where the file stands: the library that draws PNG reads it from there. */
  readonly path: string
  /** The file, OpenType or TrueType. */
  readonly bytes: Uint8Array
}

/** The font that charts are drawn in. */
export interface ChartFont {
  /** The name of the family that its files state. */
  readonly family: string
  readonly regular: ChartFontFace
  readonly bold: ChartFontFace
}

/**
 * The bytes of a font with only the characters of a text: some 100 KB in place of 8 MB.
 *
 * @param format `sfnt` for PDF, `woff2` for browsers.
 */
export async function cutFont(
  {bytes}: ChartFontFace,
  text: string,
  format: 'sfnt' | 'woff2'
): Promise<Buffer> {
  // In order, so that the same characters make the same bytes.
  const characters = [...new Set(text)].toSorted().join('')
  return subsetFont(Buffer.from(bytes), characters, {targetFormat: format})
}
