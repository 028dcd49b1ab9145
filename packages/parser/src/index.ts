export {realDay} from './dates.ts'
export {type Language, languageOf} from './english/language.ts'
export {
  type EnglishReader,
  type EnglishText,
  type EnglishWord,
  loadEnglish,
  type WordRange
} from './english/reader.ts'
export {findStrength} from './facts/strength.ts'
export type {Layout} from './layout.ts'
export {looksAhead} from './looks-ahead.ts'
export {formatMessage} from './message.ts'
export type {FileFacts} from './metadata.ts'
export {parseChineseNumber} from './numerals.ts'
export {type ParseOptions, parse} from './parse.ts'
export {readSidecar} from './read-sidecar.ts'
export {read, readableEndings} from './readers/read.ts'
export {ReadError, type ReadErrorCode} from './readers/read-error.ts'
export {defaultLimits, type ReadLimits, type ReadResult} from './readers/read-result.ts'
export type {Sidecar} from './sidecar.ts'
export type * from './types.ts'
