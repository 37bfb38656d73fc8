import type { SecureContext } from 'node:tls'
import type { RawAnswer } from '../helpers/hostile/raw-answer.js'
import type { Step } from '../helpers/hostile/steps.js'

/** What a fault may know of the servers around it. */
export interface Surroundings {
  /** `https://host:port` of a server that nobody named and that asks for credentials. */
  readonly stranger: string
  /** `host:port` of the server that the fault stands on. */
  readonly self: string
  readonly port: number
  /** What the request showed of secrets, for servers that say it aloud. */
  readonly shown: string
}

export interface Certificates {
  readonly good: SecureContext
  readonly expired: SecureContext
  readonly notYetValid: SecureContext
  readonly otherName: SecureContext
  readonly unknownSigner: SecureContext
}

/** One way for a stage to go wrong. */
export type Fault = { readonly name: string } & (
  | { readonly kind: 'answer'; readonly steps: (good: RawAnswer, around: Surroundings) => readonly Step[] }
  | { readonly kind: 'certificate'; readonly which: Exclude<keyof Certificates, 'good'> }
  /** In the place of TLS. */
  | { readonly kind: 'opening'; readonly after: 'connection' | 'greeting'; readonly steps: readonly Step[] }
  /** `deserted` is an address at which nobody listens. */
  | { readonly kind: 'lookup'; readonly outcome: 'ENOTFOUND' | 'EAI_AGAIN' | 'silence' | 'deserted' }
)
