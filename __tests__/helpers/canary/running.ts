import { createLedger } from './ledger.js'
import { aPassword, aToken, type Secret } from './secret.js'

/** The ledger of the test file that runs. `suite.ts` asks it after each test; outside of jest nobody does. */
export const ledger = createLedger()

/** What tests take their secrets from: each is new, and may reach `origins` (`host:port`) and nothing else. */
export const canary = {
  password: (...origins: readonly string[]): Secret => declared(aPassword(), origins),
  token: (...origins: readonly string[]): Secret => declared(aToken(), origins),
} as const

function declared(secret: Secret, origins: readonly string[]): Secret {
  ledger.declare(secret, ...origins)
  return secret
}
