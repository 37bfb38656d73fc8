import type { Credential } from '../model/credential.js'

/** Masking shorter texts would black out the log and hide nothing. */
const SHORTEST = 4

/** Every form in which a secret may show up in a log: as it is, line by line, and as URLs, forms and JSON write it. */
export function secretForms(value: string): string[] {
  const pieces = [value, value.trim(), ...value.split(/\r?\n/).map((line) => line.trim())]
  const forms = pieces.flatMap((piece) => [
    piece,
    encodeURIComponent(piece.toWellFormed()),
    new URLSearchParams([['', piece]]).toString().slice(1),
    JSON.stringify(piece).slice(1, -1),
  ])
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST)
}

/** The secrets of credentials; user names are none. */
export function secretsOf(credentials: Iterable<Credential>): string[] {
  return Array.from(credentials, secretOf)
}

function secretOf(credential: Credential): string {
  switch (credential.kind) {
    case 'basic':
      return credential.password
    case 'token':
    case 'identity':
      return credential.token
  }
}
