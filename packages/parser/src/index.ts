export type {Layout} from './layout.ts'
export {looksAhead} from './looks-ahead.ts'
export {formatMessage} from './message.ts'
export type {FileFacts} from './metadata.ts'
export {type ParseOptions, parse} from './parse.ts'
export {readSidecar} from './read-sidecar.ts'
export {
  defaultLimits,
  type ReadLimits,
  type ReadResult,
  read,
  readableEndings
} from './readers/read.ts'
export {ReadError, type ReadErrorCode} from './readers/read-error.ts'
export type {Sidecar} from './sidecar.ts'
export type * from './types.ts'
