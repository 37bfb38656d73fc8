import { randomBytes } from 'node:crypto'

/** A secret that exists once in the world. */
export interface Canary {
  /** What is configured as the password or token. */
  readonly value: string
  /** The part of `value` that percent signs, JSON and case do not change. */
  readonly core: string
}

/** A password with all that URLs, forms, JSON and Markdown write otherwise. */
export function aPassword(): Canary {
  const core = randomBytes(12).toString('hex')
  return { value: `p@:"s\\/+ %ä&|${core}<~`, core }
}

/** What can stand in a header as it is. */
export function aToken(): Canary {
  const core = randomBytes(12).toString('hex')
  return { value: `tok_${core}-x.y`, core }
}

/** Whether a text holds the secret: as it is, with any escapes, in hex, or in base64 at any of the three alignments. */
export function holds(text: string, { core }: Canary): boolean {
  const lower = text.toLowerCase()
  if (lower.includes(core) || lower.includes(Buffer.from(core).toString('hex'))) return true
  const plain = text.replaceAll('-', '+').replaceAll('_', '/')
  return alignments(core).some((form) => plain.includes(form))
}

/** The letters of the base64 text that nothing but the secret itself decides, after 0, 1 and 2 bytes before it. */
export function alignments(core: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(core)])
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.byteLength * 8) / 6))
  })
}
