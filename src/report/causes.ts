import type { Cause, PairReport, PlatformReport } from '../model/report.js'
import { RESULTS } from '../model/result.js'
import { describeCauses } from './describe.js'
import { foreign, namesOf, say, type Sentence } from './sentence.js'

/** Why bytes differ, and on which platforms; `where` is empty if it concerns all that fail. */
export interface CauseLine {
  readonly label: 'Why the bytes differ' | 'Likely cause'
  readonly where: Sentence
  readonly text: Sentence
}

/** Why the two sides of a pair are not the same bytes, the worst first. A platform that fails without a cause says so. */
export function causesOf(pair: PairReport): readonly CauseLine[] {
  if (pair.passed) {
    if (pair.causes.length === 0) return []
    return [{ label: 'Why the bytes differ', where: [], text: describeCauses(pair.causes) }]
  }
  // Where there is nothing at all, nothing went wrong that could be explained.
  if (pair.notes.some(({ kind }) => kind === 'reference.absent')) return []
  const groups = grouped(pair.platforms.filter(isToExplain))
  const told = new Set(pair.platforms.flatMap(({ causes }) => causes))
  const others = pair.causes.filter((cause) => !told.has(cause))
  const isShared = groups.length === 1 && others.length === 0
  const label = 'Likely cause' as const
  return [
    ...groups.map(({ causes, platforms }) => ({
      label,
      where: isShared ? [] : namesOf(platforms.map(({ platform }) => platform)),
      text: causes.length === 0 ? say`none is known` : say`${describeCauses(causes)}${dates(causes, platforms)}`,
    })),
    ...(others.length === 0
      ? []
      : [{ label, where: groups.length === 0 ? [] : say`the image as a whole`, text: describeCauses(others) }]),
  ]
}

interface Group {
  readonly causes: readonly Cause[]
  readonly platforms: readonly PlatformReport[]
}

/** What could not be decided for a problem is told by the problem. */
function isToExplain({ passed, error, differences }: PlatformReport): boolean {
  return !passed && error === undefined && differences.some(({ ignored }) => ignored !== true)
}

/** Platforms of the same causes, those of the worst result first. */
function grouped(platforms: readonly PlatformReport[]): readonly Group[] {
  const rank = ({ result }: PlatformReport): number => RESULTS.indexOf(result)
  const sorted = platforms.toSorted((one, other) => rank(other) - rank(one))
  const byCauses = Map.groupBy(sorted, ({ causes }) => causes.join())
  return [...byCauses.values()].flatMap((group) =>
    group.slice(0, 1).map(({ causes }) => ({ causes, platforms: group })),
  )
}

/** When both sides say when they were built, and not the same, that tells a rebuild best. */
function dates(causes: readonly Cause[], platforms: readonly PlatformReport[]): Sentence {
  if (!causes.includes('rebuilt')) return []
  const all = platforms.flatMap(({ differences }) => differences)
  const created = all.find((difference) => difference.kind === 'config.created')
  if (typeof created?.source !== 'string' || typeof created.mirror !== 'string') return []
  return say` (built: source ${foreign(created.source)}, mirror ${foreign(created.mirror)})`
}
