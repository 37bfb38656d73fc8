/** What a registry is told about who asks. A credential belongs to exactly one `host[:port]`. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** Sent as a Bearer token as it is, with no exchange. */
  | { readonly kind: 'token'; readonly token: string }
