/** What a registry is told about who asks. A credential belongs to exactly one `host[:port]`. */
export type Credential =
  | Password
  /** Sent as a Bearer token as it is, with no exchange. */
  | { readonly kind: 'token'; readonly token: string }
  /** Exchanged for a Bearer token as a refresh token; by the password where the token service does not know how. */
  | { readonly kind: 'identity'; readonly token: string; readonly password?: Password }

export interface Password {
  readonly kind: 'basic'
  readonly username: string
  readonly password: string
}
