import type { ProblemCodes } from '../../model/problem.js'

/** What went wrong between this machine and the host behind a proxy. Holds no credential. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError'
  readonly code: ProblemCodes<'proxy.invalid' | 'proxy.unreachable' | 'proxy.auth' | 'proxy.refused'>
  /** What the proxy answered. */
  readonly status: number | undefined
  /** What its variable may have wrong: it was spoken to in TLS and answered with none, or the other way round. */
  readonly mistake: 'lacks-tls' | 'speaks-tls' | undefined

  constructor(
    code: ProxyError['code'],
    message: string,
    options: ErrorOptions & { readonly status?: number; readonly mistake?: ProxyError['mistake'] } = {},
  ) {
    super(message, options)
    this.code = code
    this.status = options.status
    this.mistake = options.mistake
  }
}
