import type { PairReport } from '../model/report.js'
import { name, say, type Sentence } from './sentence.js'

/** Where a pair was asked for, as `file:line`; nothing where no file did. */
export function declaredPlace({ declaredAt }: PairReport): Sentence {
  return declaredAt === undefined ? [] : say`${name(`${declaredAt.file}:${declaredAt.line}`)}`
}
