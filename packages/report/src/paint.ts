/** What a stretch of text is, for those who show it in colour. */
export type Ink = 'heading' | 'error' | 'warning' | 'info' | 'soft'

/** Dress a stretch of text for a terminal; the text itself stays as it is. */
export type Paint = (ink: Ink, text: string) => string

/** Without colour, as for a pipe or a file. */
export const plain: Paint = (_, text) => text
