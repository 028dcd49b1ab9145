import type {ReadLimits, ReadResult} from '../read-result.ts'
export async function readOfd(_bytes: Uint8Array, _limits: ReadLimits): Promise<ReadResult> {
  throw new Error('later')
}
