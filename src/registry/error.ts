import type { ProblemCodes } from '../model/problem.js'
import type { Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { OciErrorCode } from '../oci/error.js'

/** Why a registry could not be read. Stable; shown in the report as the problem's code. */
export type RegistryErrorCode =
  | ProblemCodes<
      | 'auth.denied'
      | 'auth.refused-credentials'
      | 'auth.realm-untrusted'
      | 'auth.realm-refused'
      | 'auth.token'
      | 'auth.login-file'
      | 'network.unreachable'
      | 'network.timeout'
      | 'network.reset'
      | 'network.failed'
      | 'network.private'
      | 'proxy.invalid'
      | 'proxy.unreachable'
      | 'proxy.auth'
      | 'proxy.refused'
      | 'tls.untrusted'
      | 'tls.expired'
      | 'tls.name'
      | 'tls.plain-http'
      | 'tls.failed'
      | 'http.status'
      | 'http.encoding'
      | 'http.page'
      | 'http.broken'
      | 'http.too-large'
      | 'rate-limited'
      | 'redirect.refused'
      | 'redirect.denied'
      | 'not-found.unclear'
      | 'manifest.missing'
      | 'manifest.digest'
      | 'manifest.header-digest'
      | 'manifest.size'
      | 'blob.missing'
      | 'tags.missing'
      | 'tags.invalid'
      | 'referrers.invalid'
      | 'blob.incomplete'
      /** Announced, and not sent: what a registry does that remembers a blob which its storage has lost. */
      | 'blob.lost'
      | 'blob.evidence'
      | 'blob.too-large'
      | 'limit.requests'
      | 'limit.tags'
      | 'limit.referrers'
    >
  | OciErrorCode

/** What was being read, for people: `name` is the reference or blob, `host` the registry as it is written. */
export interface Subject {
  readonly side: SideName
  readonly name: string
  readonly host: string
}

export interface Failure {
  readonly code: RegistryErrorCode
  /** A sentence without its full stop. */
  readonly why: string
  /** What to do: whole sentences. */
  readonly advice?: string
  /** Where it happened, if that is not the subject's own host. */
  readonly host?: string
  readonly status?: number
  readonly cause?: unknown
  readonly retry?: Retry
}

/** Whether another attempt can help; `once` counts per code. `paced` counts for none: its host's pace makes it wait. */
export type Retry =
  | { readonly kind: 'never' }
  | { readonly kind: 'once' }
  | { readonly kind: 'paced' }
  | { readonly kind: 'again'; readonly afterMs?: number }

/** What a report says about a failure: what, where, why, what to do. Holds no secret and no query of a URL. */
export function problemOf(subject: Subject, failure: Failure): Problem {
  const advice = failure.advice === undefined ? '' : ` ${failure.advice}`
  return {
    code: failure.code,
    message: `${isAboutThisMachine(failure.code) ? '' : `Could not read the ${subject.side} ${subject.name}: `}${failure.why}.${advice}`,
    side: subject.side,
    host: failure.host ?? subject.host,
    ...(failure.status === undefined ? {} : { status: failure.status }),
  }
}

/** Before any registry was asked: its name would send people to the wrong place. */
function isAboutThisMachine(code: RegistryErrorCode): boolean {
  return code === 'auth.login-file'
}

/** A registry could not be read, or said what cannot be trusted. Never a statement about the image. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  readonly code: RegistryErrorCode
  readonly problem: Problem
  readonly retry: Retry
  readonly #subject: Subject
  readonly #failure: Failure

  constructor(subject: Subject, failure: Failure) {
    const problem = problemOf(subject, failure)
    super(problem.message, failure.cause === undefined ? undefined : { cause: failure.cause })
    this.code = failure.code
    this.problem = problem
    this.retry = failure.retry ?? { kind: 'never' }
    this.#subject = subject
    this.#failure = failure
  }

  /** The same failure after it has had all its attempts: what waits for it does not try again. */
  final(): RegistryError {
    return new RegistryError(this.#subject, { ...this.#failure, retry: { kind: 'never' } })
  }
}
