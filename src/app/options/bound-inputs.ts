import { DEFAULT_LIMITS } from '../../model/limits.js'
import type { Fault, Text } from './input-faults.js'
import { valueOf } from './input-readers.js'
import { durationOf, sizeOf, wholeOf } from './input-values.js'

/** What bounds a run. Sizes in bytes, times in milliseconds. */
export interface Bounds {
  /** Pairs that are compared at the same time. */
  readonly concurrency: number
  /** For how long what may still come right is looked at again. */
  readonly waitMs: number
  readonly retries: number
  readonly timeoutMs: number
  readonly maxLayerBytes: number
}

/** Pairs that are compared at the same time, unless somebody says otherwise; and the most that may be. */
const PAIRS_AT_ONCE = 8
const MOST_AT_ONCE = 64

/** Reads the inputs that bound a run. */
export function readBounds(text: Text, fault: Fault): Bounds {
  return {
    waitMs: valueOf(
      'wait',
      (value) => (value === '0s' ? 0 : durationOf(value)),
      0,
      'a duration with its unit (0s, 90s, 15m; at most 24h)',
      text,
      fault,
    ),
    concurrency: valueOf(
      'concurrency',
      (value) => (value === '0' ? undefined : wholeOf(value, MOST_AT_ONCE)),
      PAIRS_AT_ONCE,
      `a whole number from 1 to ${MOST_AT_ONCE}`,
      text,
      fault,
    ),
    retries: valueOf(
      'retries',
      (value) => wholeOf(value, 10),
      DEFAULT_LIMITS.retries,
      'a whole number from 0 to 10',
      text,
      fault,
    ),
    timeoutMs: valueOf(
      'timeout',
      durationOf,
      DEFAULT_LIMITS.pairMs,
      'a duration with its unit (30s, 10m, 1h; at most 24h)',
      text,
      fault,
    ),
    maxLayerBytes: valueOf(
      'max-layer-size',
      sizeOf,
      DEFAULT_LIMITS.layerBytes,
      'a size (20GiB, 500MB, or bytes)',
      text,
      fault,
    ),
  }
}
