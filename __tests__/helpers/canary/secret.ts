import { randomBytes } from 'node:crypto'

/** A secret, and what of it is looked for. */
export interface Secret {
  /** For messages: the secret itself is never printed. */
  readonly name: string
  /** What is configured as the password or token. */
  readonly value: string
  /** The part of `value` that is looked for. Of issued ones no escape changes it. */
  readonly core: string
}

/** Shorter texts turn up by themselves, so they are no secrets that could be watched. */
export const SHORTEST = 8

/** A password with all that URLs, forms, JSON and Markdown write otherwise. Never the same twice. */
export function aPassword(name = 'a password'): Secret {
  const core = randomBytes(12).toString('hex')
  return { name, value: `p@:"s\\/+ %ä&|${core}<~`, core }
}

/** What can stand in a header as it is. Never the same twice. */
export function aToken(name = 'a token'): Secret {
  const core = randomBytes(12).toString('hex')
  return { name, value: `tok_${core}-x.y`, core }
}

/** A text that a test chose itself; undefined where it is too short to be watched. */
export function literal(name: string, value: string): Secret | undefined {
  return value.length < SHORTEST ? undefined : { name, value, core: value }
}

/** A text, ready to be searched: one text is searched for many secrets. */
export interface Reading {
  /** As it is and with its percent signs decoded, in lower case. */
  readonly words: string
  /** With the letters of base64url as base64 writes them. */
  readonly base64: string
}

export function readingOf(text: string): Reading {
  const lower = text.toLowerCase()
  const decoded = lower.includes('%') ? Buffer.from(percentDecoded(lower), 'latin1').toString() : ''
  return { words: `${lower}\n${decoded}`, base64: text.replaceAll('-', '+').replaceAll('_', '/') }
}

/** Whether a text holds the secret: plain, percent-encoded, escaped for JSON, in hex, or in base64 at any of its three alignments. */
export function holds(text: string | Reading, secret: Secret): boolean {
  const { words, base64 } = typeof text === 'string' ? readingOf(text) : text
  const { plain, packed } = needlesOf(secret)
  return plain.some((form) => words.includes(form)) || packed.some((form) => base64.includes(form))
}

interface Needles {
  readonly plain: readonly string[]
  readonly packed: readonly string[]
}

const known = new WeakMap<Secret, Needles>()

function needlesOf(secret: Secret): Needles {
  const made = known.get(secret) ?? spelled(secret.core)
  known.set(secret, made)
  return made
}

function spelled(core: string): Needles {
  const forms = [
    core,
    encodeURIComponent(core.toWellFormed()),
    new URLSearchParams([['', core]]).toString().slice(1),
    JSON.stringify(core).slice(1, -1),
    Buffer.from(core).toString('hex'),
  ]
  return { plain: [...new Set(forms.map((form) => form.toLowerCase()))], packed: alignments(core) }
}

/** The letters of the base64 text that nothing but the secret itself decides, after 0, 1 and 2 bytes before it: `user:password` is one of them. */
export function alignments(core: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(core)])
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.byteLength * 8) / 6))
  })
}

function percentDecoded(text: string): string {
  const bytes = Buffer.from(text).toString('latin1')
  return bytes.replaceAll(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
