export type {Io, Lang} from './io.ts'
export {run} from './run.ts'
