import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import type { ProblemCodes } from '../../model/problem.js'
import { isPrivate, isPrivateAddress } from './address.js'

/** A name led from a public registry to an address that is not public. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
  readonly code: ProblemCodes<'network.private'> = 'network.private'
  readonly address: string

  constructor(hostname: string, address: string) {
    super(`${hostname} has the private address ${address}`)
    this.address = address
  }
}

export interface AddressGuard {
  /** For hosts that the user named: any address will do; which kind it was is remembered. */
  readonly open: LookupFunction
  /** For hosts that a registry named: refuses to connect where any of the addresses is private. */
  readonly strict: LookupFunction
  /** Whether a host that the user named has private addresses and was never seen at a public one. */
  readonly isInside: (hostname: string) => boolean
}

/**
 * Looks at the very addresses that are connected to, at every connection: a name that is public now may be private a
 * moment later (DNS rebinding).
 */
export function createAddressGuard(lookup: LookupFunction = systemLookup): AddressGuard {
  const inside = new Set<string>()
  const outside = new Set<string>()
  const watched =
    (judge: (hostname: string, addresses: readonly string[]) => Error | undefined): LookupFunction =>
    (hostname, options, callback) => {
      lookup(hostname, options, (error, found, family) => {
        // What it found is not there at all then, whatever its type says.
        if (error !== null) {
          callback(error, found, family)
          return
        }
        const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address)
        callback(judge(hostname, addresses) ?? null, found, family)
      })
    }
  return {
    open: watched((hostname, addresses) => {
      // A public registry could else add a private address to its name, and be taken for one of the inside.
      const where = addresses.every(isPrivateAddress) ? inside : outside
      where.add(hostname)
      return undefined
    }),
    strict: watched((hostname, addresses) => {
      const hidden = addresses.find(isPrivateAddress)
      return hidden === undefined ? undefined : new PrivateAddressError(hostname, hidden)
    }),
    isInside: (hostname) => isPrivate(hostname) || (inside.has(hostname) && !outside.has(hostname)),
  }
}
