import type { Subject } from '../error.js'
import type { KnownLogin, Login } from '../credentials/login.js'

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

/** Whether it shows a login, or a token that was given for one. */
export function showsLogin({ login, distrusted, kind }: Authorization): boolean {
  return kind !== 'none' && login.credential !== undefined && distrusted === undefined
}
