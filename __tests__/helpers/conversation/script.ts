import type { Digest } from '../../../src/oci/digest.js'
import type { RegistryErrorCode } from '../../../src/registry/error.js'

/** One request that a client must make, and what it is told. */
export interface Turn {
  readonly when: Expected
  readonly then: Reply
}

export interface Expected {
  /** GET where nothing is said. */
  readonly method?: 'GET' | 'HEAD'
  /** As a URL writes it: the port only where it is not 443. */
  readonly host: string
  readonly path: string
  /** For a token service: members in their order, as a form writes them. Else text that must arrive as it is. */
  readonly query?: Readonly<Record<string, string | readonly string[]>> | string
  /** No Authorization header where nothing is said. */
  readonly authorization?: string
  readonly range?: string
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** A value that is neither text nor bytes is written as JSON. */
  readonly body?: unknown
}

/** What the client is asked to do, in its order, and what must come of it. */
export type Step =
  | { readonly ask: 'top'; readonly gives: Ending<Digest | 'missing'> }
  | { readonly ask: 'tag digest'; readonly gives: Ending<Digest | 'gone'> }
  | { readonly ask: 'look-up'; readonly gives: Ending<'proven' | 'claimed' | 'missing' | 'digest'> }
  | { readonly ask: 'layer'; readonly gives: Ending<'whole' | 'missing'> }
  | { readonly ask: 'time to pass'; readonly ms: number }

/** An answer, or the error whose message holds all of `says`. */
export type Ending<T> = T | { readonly code: RegistryErrorCode; readonly says: readonly string[] }

export interface Login {
  readonly username: string
  readonly password: string
}

/** A registry's way of speaking, written down, with what our client makes of it. */
export interface Conversation {
  /** As a row of docs/registries.md names it. */
  readonly registry: string
  /** The name of the test behind the registry's: a predicate. */
  readonly proves: string
  /** What the steps are about, unless they say otherwise. */
  readonly reference: string
  /** For the host of `reference`; a text is sent as a Bearer token. */
  readonly login?: Login | string
  readonly trustedTokenHosts?: readonly string[]
  readonly turns: readonly Turn[]
  readonly steps: readonly Step[]
  /** Waits in milliseconds that the registry asked for, or how many the client chose. */
  readonly waits?: readonly number[] | number
  /**
   * Which hosts were spoken to, and what secret each was shown: the password (alone or in Basic), or tokens. Written
   * down by hand, beside the Authorization headers in `turns`.
   */
  readonly shown: Readonly<Record<string, readonly ('password' | 'token')[]>>
}

/** The Authorization header of a user name and a password. */
export function basic({ username, password }: Login): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`
}
