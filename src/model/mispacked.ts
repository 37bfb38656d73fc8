import type { Difference } from './difference.js'

/** Differences without layers of the right content, which only clients that go by a wrong type take for other content. */
export function withoutMispacked(
  differences: readonly Difference[],
  all: readonly Difference[] = differences,
): readonly Difference[] {
  const mispacked = new Set(all.flatMap((one) => (one.kind === 'layer.refused' ? [one.path] : [])))
  return differences.filter((one) => one.kind !== 'layer.content' || !mispacked.has(one.path))
}
