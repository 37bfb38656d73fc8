/** What can be wrong with bytes or text that should follow the OCI specifications. */
export type OciErrorCode =
  | 'digest.invalid'
  | 'digest.unsupported'
  | 'reference.invalid'
  | 'platform.invalid'
  | 'json.invalid'
  | 'document.invalid'
  | 'document.ambiguous'
  | 'document.media-type'
  | 'document.schema1'
  | 'document.unsupported'
  | 'limit.document-memory'

/** A broken promise of a text or document; `code` is stable, the message is for people. */
export class OciError extends Error {
  override readonly name = 'OciError'
  readonly code: OciErrorCode

  constructor(code: OciErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
