import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivate, isPrivateAddress } from './address.js'

/** A name led from a public registry to an address that is not public. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
  readonly code = 'network.private'
  readonly address: string

  constructor(hostname: string, address: string) {
    super(`${hostname} has the private address ${address}`)
    this.address = address
  }
}

export interface AddressGuard {
  /** For hosts that the user named: any address will do, and a private one is remembered. */
  readonly open: LookupFunction
  /** For hosts that a registry named: refuses to connect where any of the addresses is private. */
  readonly strict: LookupFunction
  /** Whether a host that the user named is, or was seen to be, at a private address. */
  isInside(hostname: string): boolean
}

/**
 * Looks at the very addresses that are connected to, at every connection: a name that is public now may be private a
 * moment later (DNS rebinding).
 */
export function createAddressGuard(lookup: LookupFunction = systemLookup): AddressGuard {
  const inside = new Set<string>()
  const watched =
    (judge: (hostname: string, address: string) => Error | undefined): LookupFunction =>
    (hostname, options, callback) => {
      lookup(hostname, options, (error, found, family) => {
        if (error !== null) {
          callback(error, found, family)
          return
        }
        const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address)
        const hidden = addresses.find(isPrivateAddress)
        callback(hidden === undefined ? null : (judge(hostname, hidden) ?? null), found, family)
      })
    }
  return {
    open: watched((hostname) => {
      inside.add(hostname)
      return undefined
    }),
    strict: watched((hostname, address) => new PrivateAddressError(hostname, address)),
    isInside: (hostname) => isPrivate(hostname) || inside.has(hostname),
  }
}
