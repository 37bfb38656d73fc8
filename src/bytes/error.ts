import type { ProblemCodes } from '../model/problem.js'

/** Why the content of a layer could not be read to its end, although the bytes themselves arrived. */
export type ContentErrorCode = ProblemCodes<
  /** The compressed data stops before its own end. */
  | 'layer.truncated'
  /** The bytes break the rules of their encoding. */
  | 'layer.malformed'
  /** The compressed data is complete, and more bytes follow that belong to nothing. */
  | 'layer.trailing-data'
  /** Packed in a way that cannot be undone here. */
  | 'layer.encoding-unsupported'
  /** The config does not name one diffID per layer. */
  | 'layer.diff-ids'
  /** More unpacked bytes than allowed. */
  | 'limit.layer-size'
  /** Unpacking would need more memory than allowed. */
  | 'limit.layer-window'
>

/** Content that cannot be judged: never a difference, never a pass. `code` is stable, the message is for people. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly code: ContentErrorCode

  constructor(code: ContentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export function malformed(what: string, options?: ErrorOptions): ContentError {
  return new ContentError('layer.malformed', `The compressed layer is broken: ${what}.`, options)
}
