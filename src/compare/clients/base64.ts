const ALPHABET = /^[A-Za-z0-9+/]*={0,2}$/

/** Whether Go's base64.StdEncoding reads the text: padded, line breaks left out. */
export function isBase64(text: string): boolean {
  const joined = withoutBreaks(text)
  return joined.length % 4 === 0 && ALPHABET.test(joined)
}

/** The bytes of what `isBase64` takes. */
export function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(withoutBreaks(text)), (character) => character.charCodeAt(0))
}

function withoutBreaks(text: string): string {
  return text.replaceAll('\n', '').replaceAll('\r', '')
}
