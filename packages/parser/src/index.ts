export {formatMessage} from './message.ts'
export {type ParseOptions, parse} from './parse.ts'
export type {Sidecar} from './sidecar.ts'
export type * from './types.ts'
