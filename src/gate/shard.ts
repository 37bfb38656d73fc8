import { digestOf, type Digest } from '../oci/digest.js'
import { formatLocation } from '../oci/location.js'
import type { PairSettings, Shard, SignatureSettings } from '../model/settings.js'
import { formatPlatform } from '../oci/platform.js'

/** What holds for all pairs of a plan. */
export interface PlanFacts {
  /** The digest of what answers for the sources. */
  readonly snapshot?: string | undefined
  readonly signature?: SignatureSettings | undefined
}

/** One name for a plan: whoever plans the same pairs, in the same order and with the same options, has the same. */
export function planDigestOf(pairs: readonly PairSettings[], { snapshot, signature }: PlanFacts = {}): Digest {
  const lines = pairs.map(({ source, mirror, platforms, match, verify, referrers, headFirst = false, ignore }) =>
    JSON.stringify([
      formatLocation(source),
      formatLocation(mirror),
      platforms === 'all' ? 'all' : platforms.map(formatPlatform),
      match,
      verify,
      referrers ?? 'ignore',
      headFirst,
      ignore.map(({ text }) => text),
    ]),
  )
  const named = [
    ...(snapshot === undefined ? [] : [`snapshot ${snapshot}`]),
    ...(signature === undefined ? [] : [`signature ${JSON.stringify(signature)}`]),
    ...lines,
  ]
  return digestOf(new TextEncoder().encode(named.join('\n')))
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

interface Group {
  readonly name: string
  readonly positions: readonly number[]
}

/**
 * The positions of a shard's pairs in the plan, in order: the same for everybody who has the plan, and as many in one
 * shard as in another, give or take what shares a repository of the mirror, which stays together.
 */
export function positionsOf(pairs: readonly PairSettings[], { index, total }: Shard): readonly number[] {
  const largest = Math.ceil(pairs.length / total)
  const groups = groupsOf(pairs).flatMap(({ name, positions }) =>
    chunks(positions, largest).map((some) => ({ name, positions: some })),
  )
  groups.sort((one, other) => other.positions.length - one.positions.length || compareText(one.name, other.name))
  const shards = Array.from({ length: total }, (): number[] => [])
  for (const { positions } of groups) {
    const [least] = shards.toSorted((one, other) => one.length - other.length)
    least?.push(...positions)
  }
  return (shards[index - 1] ?? []).toSorted((one, other) => one - other)
}

/** By the mirror's repository, named by a hash, so that no order of names fills one shard with one kind of work. */
function groupsOf(pairs: readonly PairSettings[]): readonly Group[] {
  const groups = new Map<string, number[]>()
  for (const [position, { mirror }] of pairs.entries()) {
    const text =
      mirror.kind === 'registry'
        ? `${mirror.reference.registry}/${mirror.reference.repository}`
        : formatLocation(mirror)
    const group = groups.get(text) ?? []
    group.push(position)
    groups.set(text, group)
  }
  return Array.from(groups, ([text, positions]) => ({ name: digestOf(new TextEncoder().encode(text)), positions }))
}

function chunks(positions: readonly number[], size: number): readonly (readonly number[])[] {
  const count = Math.ceil(positions.length / size)
  return Array.from({ length: count }, (_, at) => positions.slice(at * size, (at + 1) * size))
}
