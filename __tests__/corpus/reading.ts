import { ContentError } from '../../src/bytes/error.js'
import { InputsError } from '../../src/app/options/inputs-error.js'
import { OciError } from '../../src/oci/error.js'
import { RegistryError } from '../../src/registry/error.js'
import { LoginFileError } from '../../src/registry/credentials/login-file.js'
import { StoreError } from '../../src/store/store-error.js'

/** What became of a case: why it was refused, which is nothing where it was accepted, and what was read from it. */
export interface Reading {
  readonly codes: readonly string[]
  readonly seen?: string
}

/** A case that was accepted, as it was read. */
export function accepted(seen: string): Reading {
  return { codes: [], seen }
}

/** A case that was refused, for these reasons. */
export function refused(...codes: readonly string[]): Reading {
  return { codes }
}

/** Reads a case whose refusals are typed errors; every other error is thrown on, as a refusal by accident is none. */
export async function reading(read: () => string | Promise<string>): Promise<Reading> {
  try {
    return accepted(await read())
  } catch (error) {
    if (!isTyped(error)) throw error
    return refused(error.code)
  }
}

function isTyped(error: unknown): error is Error & { readonly code: string } {
  const types = [OciError, ContentError, StoreError, RegistryError, LoginFileError, InputsError]
  return types.some((type) => error instanceof type)
}

/** A JSON file of a case that must be an object of texts. */
export function textsIn(json: string): ReadonlyMap<string, string> {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null) throw new Error('A case needs an object of texts.')
  return new Map(
    Object.entries(value).map(([name, text]: [string, unknown]) => {
      if (typeof text !== 'string') throw new Error(`A case needs a text as ${name}.`)
      return [name, text]
    }),
  )
}
