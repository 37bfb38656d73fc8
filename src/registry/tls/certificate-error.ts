import type { ProblemCodes } from '../../model/problem.js'

/** A certificate or key of the user's that cannot be used. Says nothing of what is in a key. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError'
  readonly code: ProblemCodes<'ca.invalid' | 'client-cert.invalid'>

  constructor(code: CertificateError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
