/** Masking shorter texts would black out the log and hide nothing. */
const SHORTEST = 4

/**
 * Every form in which a secret may show up in a log: as it is, line by line, and as URLs, forms and JSON write it. A form
 * of fewer than four letters is left out.
 */
export function secretForms(secret: string): readonly string[] {
  const pieces = [secret, secret.trim(), ...secret.split(/[\r\n]+/).flatMap((line) => [line, line.trim()])]
  const forms = pieces.flatMap((piece) => [
    piece,
    encodeURIComponent(piece.toWellFormed()),
    new URLSearchParams([['', piece]]).toString().slice(1),
    JSON.stringify(piece).slice(1, -1),
  ])
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST)
}
