import type { IncomingHttpHeaders, ServerResponse } from 'node:http'

/** One request as the server saw it. `status` and `bytes` are filled in as it is answered. */
export interface LoggedRequest {
  readonly method: string
  /** Path and query, as they came over the wire. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** 0 until the answer's head is written, and where none ever was. */
  readonly status: number
  /** Bytes of the answer's body handed to the socket. */
  readonly bytes: number
}

/** A whole answer. `content-length` is added where it is not given. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: Uint8Array | string
}

/** An answer instead of the registry's own, `answered` where the hook used the response itself, or undefined: go on. */
export type Hooked = Answer | 'answered' | undefined

/** Sees each request before the registry does, authentication included. */
export type RequestHook = (request: LoggedRequest, response: ServerResponse) => Hooked | Promise<Hooked>

export interface BasicAuth {
  readonly kind: 'basic'
  /** Password by user name. */
  readonly users: Readonly<Record<string, string>>
}

export interface BearerAuth {
  readonly kind: 'bearer'
  /** Password by user name. */
  readonly users?: Readonly<Record<string, string>>
  /** Identity tokens for the POST exchange; where there are none, POST is answered 405. */
  readonly identityTokens?: readonly string[]
  /** Tokens for everybody. False when left out. */
  readonly anonymous?: boolean
  /** The token endpoint on the registry's own server (default) or on a second one, with another port. */
  readonly tokenServer?: 'same' | 'separate'
  /** The realm to name in the challenge instead of the true one. */
  readonly realm?: string
  readonly service?: string
  /** Seconds, as told in the answer; a token ends only by `revokeTokens`. */
  readonly expiresIn?: number
  readonly tokenField?: 'token' | 'access_token'
  /** What those without access get: 401 (default), or 200 and a token that grants nothing. */
  readonly refusal?: 'status' | 'empty-token'
}

export interface RegistryOptions {
  /** PEM; speaks https where given. */
  readonly tls?: { readonly key: string; readonly cert: string }
  readonly auth?: BasicAuth | BearerAuth
  /** Answers a Range request with 200 and everything. */
  readonly ignoreRange?: boolean
  /** Leaves Docker-Content-Digest out of manifest answers. */
  readonly omitDigestHeader?: boolean
  /** Content-Type of manifest answers in the place of the stored type; null sends none. */
  readonly manifestType?: string | null
  /** Answers HEAD of a manifest by 404, whatever GET says. */
  readonly headNotFound?: boolean
  /** Milliseconds before each answer. */
  readonly latencyMs?: number
  /** The most tags in one page of `tags/list`. */
  readonly tagPageSize?: number
  readonly onRequest?: RequestHook
}
