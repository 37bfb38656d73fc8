import type { Platform } from '../oci/platform.js'
import { buildOf } from './selector.js'

/** An architecture and a variant, in normal form. */
type Place = readonly [architecture: string, variant: string]

const ARM: readonly Place[] = [
  ['arm', 'v8'],
  ['arm', 'v7'],
  ['arm', 'v6'],
  ['arm', 'v5'],
]

/** What a machine takes, best first, where an index does not have its own platform (containerd, platforms). */
const MACHINES: readonly (readonly Place[])[] = [
  [['arm64', ''], ...ARM],
  ARM,
  ARM.slice(1),
  ARM.slice(2),
  [
    ['amd64', ''],
    ['386', ''],
  ],
]

/**
 * The platform of the mirror that some machine would take instead of `own`, which it takes on the source as that has nothing
 * better for it. Undefined where every machine that takes `own` there takes it here.
 */
export function takenInstead(
  own: Platform,
  source: readonly Platform[],
  mirror: readonly Platform[],
): Platform | undefined {
  for (const places of MACHINES) {
    const rankOf = ({ os, architecture, variant }: Platform): number =>
      os === own.os ? places.findIndex(([name, kind]) => name === architecture && kind === variant) : -1
    const rank = rankOf(own)
    if (rank === -1 || source.some((platform) => isBefore(rankOf(platform), rank))) continue
    const better = mirror.find((platform) => isBefore(rankOf(platform), rank))
    if (better !== undefined) return better
  }
  return undefined
}

/**
 * Whether the index around an image keeps out machines that take the image where no index names it, as its own platform says:
 * a variant that the image does not ask for, another build of Windows. What arm is without a variant nobody agrees on.
 */
export function keepsOut(named: Platform, own: Platform): boolean {
  const isNarrower = named.architecture !== 'arm' && named.variant !== '' && named.variant !== own.variant
  return isNarrower || (named.os === 'windows' && named.osVersion !== '' && buildOf(named) !== buildOf(own))
}

function isBefore(rank: number, other: number): boolean {
  return rank !== -1 && rank < other
}
