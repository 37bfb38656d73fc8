import { expect } from '@jest/globals'
import { OciError, type OciErrorCode } from '../../src/oci/error.js'

/** Runs `act`, expects it to throw an `OciError` of this code, and gives the error for a closer look. */
export function expectOciError(code: OciErrorCode, act: () => unknown): OciError {
  const error = thrownBy(act)
  expect(error).toBeInstanceOf(OciError)
  expect(error).toMatchObject({ name: 'OciError', code })
  return error instanceof OciError ? error : new OciError(code, 'Not an OciError.')
}

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
