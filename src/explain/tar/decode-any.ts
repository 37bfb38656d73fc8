const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Any name as a text: what is no UTF-8 has `\xNN` for each byte beyond ASCII, so that no two names become one. */
export function decodeAny(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes)
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
    ).join('')
  }
}
