import { weigh } from '../oci/json-weight.js'
import type { StoredDocument } from './image-store.js'

/** A text is kept as it came and as it was decoded, in up to two bytes a character. */
const TEXT = 3

/** About the bytes of memory that a manifest or an index takes. */
export function memoryOfDocument({ bytes, document }: StoredDocument): number {
  return memoryOfText(bytes) + weigh(document.members)
}

/** About the bytes of memory that a document takes before anybody reads what it says. */
export function memoryOfText(bytes: Uint8Array): number {
  return bytes.byteLength * TEXT
}
