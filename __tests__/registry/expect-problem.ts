import { expect } from '@jest/globals'
import { RegistryError, type RegistryErrorCode } from '../../src/registry/error.js'

/** The error that a promise ends with, which must be a `RegistryError` of this code. */
export async function expectProblem(promise: Promise<unknown>, code: RegistryErrorCode): Promise<RegistryError> {
  const error: unknown = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof RegistryError)) throw error
  expect({ code: error.code, problem: error.problem.code }).toEqual({ code, problem: code })
  return error
}
