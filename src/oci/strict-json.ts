import { OciError } from './error.js'
import { JsonReader } from './json-reader.js'
import type { Shape } from './json-shape.js'
import type { JsonValue } from './json-value.js'

export { canonicalJson, isJsonArray, isJsonObject, isSameJson, JsonNumber, toPlain } from './json-value.js'
export type { JsonObject, JsonValue } from './json-value.js'
export { FOLDABLE, type Shape } from './json-shape.js'

/**
 * Parses JSON that everybody must read alike (RFC 8259): UTF-8 without byte order mark, no duplicate key, no key that is
 * a known one but for its letter case (except where a shape allows it, once), no lone surrogate, at most 32 levels. A
 * number that is written as a safe integer becomes a number, every other a `JsonNumber`. Throws `json.invalid` with the
 * place, and `limit.document-memory` for what grows too large.
 */
export function parseStrictJson(bytes: Uint8Array, shape: Shape): JsonValue {
  return new JsonReader(decodeUtf8(bytes)).read(shape)
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new OciError('json.invalid', `The JSON text (${bytes.byteLength} bytes) is not valid UTF-8.`, {
      cause: error,
    })
  }
}
