import { aspectsOf } from './compare-entries.js'
import { ChangeList } from './file-changes.js'
import type { FileChanges, PackageChanges } from '../model/explanation.js'
import { SIDES, type SideName } from '../model/result.js'
import type { Entry, Listing } from './listing.js'
import { foldersOf, hides, stateAt, type State } from './merge.js'
import { PackageList } from './packages/compare-packages.js'

/** Where layers stand that stand for each other, from 0; a side that has none is left out. */
export interface Places {
  readonly source?: number | undefined
  readonly mirror?: number | undefined
}

/** A layer of both sides that holds the same, by its places, from 0. */
export interface CommonLayer {
  readonly source: number
  readonly mirror: number
}

interface Slot {
  readonly position: number
  listing: Listing | undefined
}

/** No name holds this: it stands for any file in a folder. */
const ANY_NAME = '\0'

/** The layers of both sides, of which some are listed, and the file systems that they add up to. */
export class Stacks {
  /** Bottom up, as they are counted, and top down, as they cover each other. */
  readonly #slots: Readonly<Record<SideName, readonly Slot[]>>
  readonly #top: Readonly<Record<SideName, readonly Slot[]>>
  readonly #listings: Listing[] = []
  /** Paths that listed layers hold or take away. */
  readonly #paths = new Set<string>()
  readonly #folders = new Set<string>()

  constructor(sourceCount: number, mirrorCount: number) {
    this.#slots = { source: slots(sourceCount), mirror: slots(mirrorCount) }
    this.#top = { source: this.#slots.source.toReversed(), mirror: this.#slots.mirror.toReversed() }
  }

  /** Puts a listing in its place on either side, from 0. */
  put(places: Places, listing: Listing): void {
    for (const side of SIDES) {
      const slot = this.#slots[side][places[side] ?? -1]
      if (slot !== undefined) slot.listing = listing
    }
    this.#listings.push(listing)
    for (const paths of [listing.entries.keys(), listing.whiteouts]) {
      for (const path of paths) this.#paths.add(path)
    }
  }

  /** Whether a path of a layer below or between the listed ones may show in what differs. */
  wanted(): (path: string) => boolean {
    for (const path of this.#paths) for (const folder of foldersOf(path)) this.#folders.add(folder)
    const known = [...this.#listings]
    return (path) => this.#paths.has(path) || this.#folders.has(path) || known.some((listing) => hides(path, listing))
  }

  /** Whether the listed layers alone differ in more than times. */
  get differ(): boolean {
    return this.#some((source, mirror) => isUnlike(source, mirror)) || this.#someHide()
  }

  /** Whether layers that are not listed decide what differs. */
  get isOpen(): boolean {
    return this.#some(isOpen) || this.#someHide()
  }

  /** What differs between the two file systems. */
  compare(most: number): FileChanges {
    const changes = new ChangeList(most)
    for (const path of this.#paths)
      changes.add(path, foundIn(this.#at(path, 'source')), foundIn(this.#at(path, 'mirror')))
    return changes.build([])
  }

  /** Which packages the files speak of that differ. */
  comparePackages(most: number): PackageChanges {
    const packages = new PackageList()
    for (const path of this.#paths) {
      const [source, mirror] = [foundIn(this.#at(path, 'source')), foundIn(this.#at(path, 'mirror'))]
      if (source?.entry.content === mirror?.entry.content) continue
      packages.add(path, 'source', source?.entry.packages)
      packages.add(path, 'mirror', mirror?.entry.packages)
    }
    return packages.build(most)
  }

  #at(path: string, side: SideName): State {
    return stateAt(path, this.#top[side])
  }

  #some(test: (source: State, mirror: State) => boolean): boolean {
    for (const path of this.#paths) if (test(this.#at(path, 'source'), this.#at(path, 'mirror'))) return true
    return false
  }

  /** Whether one side alone takes away what may lie in layers that are not listed. */
  #someHide(): boolean {
    for (const { opaque, whiteouts } of this.#listings) {
      for (const folder of [...opaque, ...whiteouts]) {
        const path = folder === '' ? ANY_NAME : `${folder}/${ANY_NAME}`
        if (isOpen(this.#at(path, 'source'), this.#at(path, 'mirror'))) return true
      }
    }
    return this.#isUnread && this.#some(isFolderOnOne)
  }

  get #isUnread(): boolean {
    return SIDES.some((side) => this.#slots[side].some(({ listing }) => listing === undefined))
  }
}

function slots(count: number): readonly Slot[] {
  return Array.from({ length: count }, (_, at) => ({ position: at + 1, listing: undefined }))
}

/** What is no folder on one side covers there what lies in the folder below it. */
function isFolderOnOne(source: State, mirror: State): boolean {
  if (source.kind !== 'entry' || mirror.kind !== 'entry') return false
  return (source.entry.kind === 'folder') !== (mirror.entry.kind === 'folder')
}

function isUnlike(source: State, mirror: State): boolean {
  if (source.kind !== 'entry' || mirror.kind !== 'entry') return source.kind !== mirror.kind
  const [first] = aspectsOf(source.entry, mirror.entry)
  return first !== undefined && first !== 'time'
}

function isOpen(source: State, mirror: State): boolean {
  return (source.kind === 'below') !== (mirror.kind === 'below')
}

function foundIn(state: State): { readonly entry: Entry; readonly layer: number } | undefined {
  return state.kind === 'entry' ? { entry: state.entry, layer: state.layer } : undefined
}
