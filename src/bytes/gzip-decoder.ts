import { createGunzip } from 'node:zlib'
import type { Decoder, Sink } from './decoder.js'
import { OUTPUT_BYTES, ZlibDecoder } from './zlib-decoder.js'

/**
 * Unpacks gzip (RFC 1952). All members are unpacked, one after the other: layers made for lazy pulling have many.
 * Every byte must belong to a member. Zeros behind the last one are refused too (`layer.trailing-data`): some tools skip
 * them, others fail, and Node would drop a further member behind them without a word.
 */
export function createGzipDecoder(sink: Sink): Decoder {
  return new ZlibDecoder(createGunzip({ chunkSize: OUTPUT_BYTES }), sink)
}
