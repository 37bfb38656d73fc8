/** The tags of X.690 that a certificate needs. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const

/** One value in DER: tag, length, content (X.690, 8.1). */
export function der(tag: number, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  return Buffer.concat([Uint8Array.of(tag), lengthOf(content), content])
}

/** An object identifier from its dotted form (X.690, 8.19). */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(TAG.oid, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function lengthOf({ byteLength }: Uint8Array): Uint8Array {
  if (byteLength < 0x80) return Uint8Array.of(byteLength)
  return byteLength < 0x100 ? Uint8Array.of(0x81, byteLength) : Uint8Array.of(0x82, byteLength >> 8, byteLength & 0xff)
}

function base128(value: number): readonly number[] {
  const digits = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}
