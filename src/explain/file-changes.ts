import type { Aspect, FileChange, FileChanges, FileFact, WhiteoutChange } from '../model/explanation.js'
import { aspectsOf } from './compare-entries.js'
import type { Entry, Listing } from './listing.js'

/** What is at a path of one side; `layer` where it is told. */
export interface Found {
  readonly entry: Entry
  readonly layer?: number
}

/** Longer names are told by their beginning. */
const LONGEST_PATH = 1000

/** Counts changes, and keeps the first `most` of them by path. */
export class ChangeList {
  #added = 0
  #removed = 0
  #changed = 0
  #timesOnly = 0
  #list: FileChange[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  add(path: string, source: Found | undefined, mirror: Found | undefined): void {
    const aspects: readonly Aspect[] =
      source === undefined || mirror === undefined ? [] : aspectsOf(source.entry, mirror.entry)
    if (source === undefined && mirror === undefined) return
    if (source !== undefined && mirror !== undefined && aspects.length === 0) return
    if (aspects[0] === 'time') {
      this.#timesOnly += 1
      return
    }
    const change = source === undefined ? 'added' : mirror === undefined ? 'removed' : 'changed'
    if (change === 'added') this.#added += 1
    else if (change === 'removed') this.#removed += 1
    else this.#changed += 1
    this.#list.push({
      path: `/${path}`,
      change,
      aspects,
      ...(source === undefined ? {} : { source: factOf(source, aspects) }),
      ...(mirror === undefined ? {} : { mirror: factOf(mirror, aspects) }),
    })
    // Sorting now and then keeps the list short without sorting all.
    if (this.#list.length >= 2 * this.#most + 1000) this.#cut()
  }

  /** `whiteouts` are cut as the files are. */
  build(whiteouts: readonly WhiteoutChange[]): FileChanges {
    this.#cut()
    return {
      added: this.#added,
      removed: this.#removed,
      changed: this.#changed,
      timesOnly: this.#timesOnly,
      list: this.#list.map(withShortNames),
      whiteouts: whiteouts.slice(0, this.#most).map((one) => ({ ...one, path: shortName(one.path) })),
    }
  }

  #cut(): void {
    this.#list.sort((one, other) => compareText(one.path, other.path))
    this.#list = this.#list.slice(0, this.#most)
  }
}

/** What differs between two layers; one that is left out holds nothing. At most `most` changes are listed. */
export function compareListings(source: Listing | undefined, mirror: Listing | undefined, most: number): FileChanges {
  const changes = new ChangeList(most)
  for (const [path, entry] of source?.entries ?? []) {
    const other = mirror?.entries.get(path)
    changes.add(path, { entry }, other === undefined ? undefined : { entry: other })
  }
  for (const [path, entry] of mirror?.entries ?? []) {
    if (source?.entries.has(path) !== true) changes.add(path, undefined, { entry })
  }
  return changes.build([...marks(source, mirror, 'source'), ...marks(mirror, source, 'mirror')])
}

/** What one side takes away, and the other does not. */
function marks(own: Listing | undefined, other: Listing | undefined, side: 'source' | 'mirror'): WhiteoutChange[] {
  const beyond = (mine: Iterable<string>, others: ReadonlySet<string> | undefined, of: 'path' | 'folder') =>
    [...mine]
      .filter((path) => others?.has(path) !== true)
      .sort(compareText)
      .map((path): WhiteoutChange => ({ path: `/${path}`, of, side }))
  return [
    ...beyond(own?.whiteouts ?? [], other?.whiteouts, 'path'),
    ...beyond(own?.opaque ?? [], other?.opaque, 'folder'),
  ]
}

/** A fact of what is there on one side alone, or as much as differs. */
function factOf({ entry, layer }: Found, aspects: readonly Aspect[]): FileFact {
  const { kind, size, mode, uid, gid, target } = entry
  const isAlone = aspects.length === 0
  const tells = (...those: readonly Aspect[]): boolean => isAlone || those.some((one) => aspects.includes(one))
  return {
    kind,
    ...(layer === undefined ? {} : { layer }),
    ...(kind === 'file' && tells('content', 'size', 'kind') ? { size } : {}),
    ...(!isAlone && aspects.includes('mode') ? { mode: mode.toString(8).padStart(4, '0') } : {}),
    ...(!isAlone && aspects.includes('owner') ? { owner: `${uid}:${gid}` } : {}),
    ...(target !== '' && tells('link', 'device', 'kind') ? { target } : {}),
  }
}

function withShortNames(change: FileChange): FileChange {
  const { path, source, mirror } = change
  return {
    ...change,
    path: shortName(path),
    ...(source === undefined ? {} : { source: withShortTarget(source) }),
    ...(mirror === undefined ? {} : { mirror: withShortTarget(mirror) }),
  }
}

function withShortTarget(fact: FileFact): FileFact {
  return fact.target === undefined ? fact : { ...fact, target: shortName(fact.target) }
}

function shortName(path: string): string {
  return path.length <= LONGEST_PATH ? path : `${path.slice(0, LONGEST_PATH - 1)}…`
}

/** By code units, the same on every machine. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
