import type { Platform } from '../oci/platform.js'

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

function isBefore(rank: number, other: number): boolean {
  return rank !== -1 && rank < other
}
