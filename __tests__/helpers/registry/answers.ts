import type { Answer } from './options.js'

/** Codes of distribution-spec, "Error Codes". */
export type ErrorCode =
  'BLOB_UNKNOWN' | 'DIGEST_INVALID' | 'MANIFEST_UNKNOWN' | 'NAME_UNKNOWN' | 'UNAUTHORIZED' | 'UNSUPPORTED'

/** An answer whose body is JSON. */
export function jsonAnswer(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

/** An error in the form of distribution-spec, "Error Codes". */
export function errorAnswer(status: number, code: ErrorCode, message: string, headers: Answer['headers'] = {}): Answer {
  return jsonAnswer(status, { errors: [{ code, message, detail: {} }] }, headers)
}
