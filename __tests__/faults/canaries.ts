import { randomBytes } from 'node:crypto'
import type { SideName } from '../../src/model/result.js'

/** A secret, and the one server that may see it. */
export interface Canary {
  readonly name: string
  readonly secret: string
  /** `host:port`; undefined where nobody may. */
  readonly allowed: string | undefined
  /** In every form that it may travel in. */
  readonly forms: readonly string[]
}

/** `around` is what stands before it where it is encoded together with a user name. */
export function aCanary(name: string, secret: string, allowed: string | undefined, user = ''): Canary {
  const shifted = ['', 'x', 'xx'].map((before) =>
    // The first and the last letters hang on the neighbours.
    Buffer.from(before + secret)
      .toString('base64')
      .slice(4, -4),
  )
  const basic = user === '' ? [] : [Buffer.from(`${user}:${secret}`).toString('base64')]
  return { name, secret, allowed, forms: [secret, Buffer.from(secret).toString('hex'), ...shifted, ...basic] }
}

/** Never the same twice. */
export function aSecret(side: SideName | 'bystander', kind: string): string {
  return `${side}-${kind}-${randomBytes(18).toString('hex')}`
}

/** The names of the secrets that a text holds. */
export function secretsIn(text: string, canaries: readonly Canary[]): readonly string[] {
  return canaries.filter(({ forms }) => forms.some((form) => text.includes(form))).map(({ name }) => name)
}
