import type { RegistryError, Subject } from '../error.js'
import type { KnownLogin, Login } from '../credentials/login.js'
import type { DenialBody } from './denial-body.js'

/** Whom a request speaks for. */
export interface Authorization {
  /** The Authorization header's value; undefined for a request without one. */
  readonly header: string | undefined
  readonly kind: 'basic' | 'bearer' | 'token' | 'none'
  readonly login: Login
  /** Forgets what was refused. */
  drop(): void
  /** What its token was asked for. */
  readonly scopes?: readonly string[]
  /** The login that was refused and that this is tried instead of. */
  readonly instead?: KnownLogin
  /** The host that was asked without the credentials that exist, because nobody said that it may see them. */
  readonly distrusted?: string
}

/** Which repository is asked for, and through which URL. */
export interface AuthTarget {
  readonly registry: string
  readonly repository: string
  readonly url: URL
  readonly subject: Subject
}

/** The ways in, tried from the top: what is known, what a challenge asks for, what it names itself, and nobody's. */
export interface Authorizer {
  /** What a first request carries: what this registry is known to ask for, or nothing. */
  first(target: AuthTarget, signal: AbortSignal): Promise<Authorization | undefined>
  /** What answers a 401 of the registry's own origin. Throws where nothing does. */
  answer(
    target: AuthTarget,
    lines: readonly string[],
    refused: Authorization | undefined,
    signal: AbortSignal,
    denialBody?: DenialBody,
  ): Promise<Authorization>
  /** Whether there is a login that a registry would have to ask for before it sees it. */
  hasLogin(target: AuthTarget): Promise<boolean>
  /**
   * The way in without a login that was refused, where nobody named that login for this run. Undefined where there is
   * none, or where it was tried before (`bareTried`: the request without any header).
   */
  without(
    target: AuthTarget,
    refused: Authorization,
    challenge: Refusal,
    signal: AbortSignal,
  ): Promise<Authorization | undefined>
  /**
   * A token for what the challenges name themselves, where that is something else than the refused one was asked for.
   * Undefined where it is not, or where there is no such token.
   */
  named(
    target: AuthTarget,
    refused: Authorization,
    lines: readonly string[],
    signal: AbortSignal,
  ): Promise<Authorization | undefined>
  /** Remembers that the registry let a grant pass. */
  accepted(target: AuthTarget, authorization: Authorization): void
  /**
   * Whether a 404 under this grant says that something is not there. Without a login that exists it may as well be
   * hidden, unless something else in the repository was seen in the same way.
   */
  provesAbsence(target: AuthTarget, authorization: Authorization): boolean
  /** The end of it: the second 401, the 403 to a token that was sent as it is, or a 404 that proves nothing. */
  denied(
    target: AuthTarget,
    authorization: Authorization,
    status?: 401 | 403 | 404,
    denialBody?: DenialBody,
  ): RegistryError
}

export interface Refusal {
  /** The WWW-Authenticate lines of the refusal, if there were any. */
  readonly lines: readonly string[]
  /** Whether the request without any header was refused before. */
  readonly bareTried: boolean
}

/** Whether it shows a login, or a token that was given for one. */
export function showsLogin({ login, distrusted, kind }: Authorization): boolean {
  return kind !== 'none' && login.credential !== undefined && distrusted === undefined
}
