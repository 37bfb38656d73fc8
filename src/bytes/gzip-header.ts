/** Go's reader has room for so many bytes of a name or comment, its closing zero included (compress/gzip, readString). */
const LONGEST_TEXT = 512

const EXTRA = 0x04
const NAME = 0x08
const COMMENT = 0x10

/** Where the fields of a fixed length end (RFC 1952, 2.3). */
const FIXED = 10

/**
 * Whether Go reads the header that a gzip layer begins with (RFC 1952, 2.3). `first` holds the first 128 KiB, or the whole
 * layer: no field that Go reads ends behind that.
 */
export function isGzipHeaderReadable(first: Uint8Array): boolean {
  const flags = first[3] ?? 0
  let at = FIXED
  if ((flags & EXTRA) !== 0) at += 2 + (first[at] ?? 0) + 256 * (first[at + 1] ?? 0)
  for (const field of [NAME, COMMENT]) {
    if ((flags & field) === 0) continue
    const end = first.indexOf(0, at)
    if (end === -1 || end - at >= LONGEST_TEXT) return false
    at = end + 1
  }
  return true
}
