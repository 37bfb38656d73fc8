import type { Ecosystem, FileKind } from '../model/explanation.js'

/** A package as a file of a layer names it. */
export interface Package {
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly version: string
}

/** The packages that a file tells of; `unread` where it is a database that cannot be read here. */
export type Packages = readonly Package[] | 'unread'

/** What a layer holds at a path. */
export interface Entry {
  readonly kind: FileKind
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Seconds. */
  readonly time: number
  readonly size: number
  /** SHA-256 of a file's content, in few bytes; empty for what is no file. */
  readonly content: string
  /** Of a symbolic link; the first of the names that are hard links to one file; the numbers of a device. */
  readonly target: string
  readonly xattrs: string
  readonly packages?: Packages
}

/** What one layer puts there and takes away. Paths have no slash at their ends; the root is empty. */
export interface Listing {
  readonly entries: ReadonlyMap<string, Entry>
  /** Paths that it takes away from the layers below. */
  readonly whiteouts: ReadonlySet<string>
  /** Folders of which it takes away all that the layers below put there. */
  readonly opaque: ReadonlySet<string>
  /** Where hard links lead that were taken down without their file. */
  readonly loose: ReadonlySet<string>
}

/** Counts what listings hold in memory. */
export interface ListingBudget {
  /** Throws where there are too many entries, or they take too much memory. */
  take(path: string, bytes: number): void
}

/** A whiteout has this before its name (image-spec, layer.md "Whiteouts"). */
const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'
/** What old storage drivers leave behind for themselves. */
const META = '.wh..wh.'

/** About what an entry takes beside its path and its own texts. */
const ENTRY_BYTES = 320
const MARK_BYTES = 80

/** Gathers the listing of one layer, entry by entry. */
export class ListingBuilder {
  readonly #entries = new Map<string, Entry>()
  readonly #whiteouts = new Set<string>()
  readonly #opaque = new Set<string>()
  readonly #loose = new Set<string>()
  /** Hard links, by the path that they lead to. */
  readonly #links = new Map<string, string[]>()
  readonly #budget: ListingBudget

  constructor(budget: ListingBudget) {
    this.#budget = budget
  }

  /** What takes something away is taken down: then `true`. */
  addWhiteout(path: string): boolean {
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    if (!name.startsWith(WHITEOUT)) return false
    const folder = path.slice(0, Math.max(slash, 0))
    const isOpaque = name === OPAQUE
    if (name.startsWith(META) && !isOpaque) return true
    this.#budget.take(path, MARK_BYTES)
    if (isOpaque) this.#opaque.add(folder)
    else this.#whiteouts.add(path.slice(0, slash + 1) + name.slice(WHITEOUT.length))
    return true
  }

  /** A path that is there twice is as it was written last. */
  add(path: string, entry: Entry): void {
    this.#budget.take(path, ENTRY_BYTES + entry.target.length + entry.xattrs.length)
    this.#entries.set(path, entry)
  }

  /** A further name of the file at `target`. */
  addLink(path: string, target: string, entry: Entry): void {
    const known = this.#entries.get(target)
    if (known === undefined) this.#loose.add(target)
    this.add(path, known ?? { ...entry, target: `/${target}` })
    const paths = this.#links.get(target)
    if (paths === undefined) this.#links.set(target, [target, path])
    else paths.push(path)
  }

  /** Which of the names was written first depends on who wrote the layer: all of them lead to the first by name. */
  build(): Listing {
    for (const [target, paths] of this.#links) {
      if (this.#loose.has(target)) continue
      const first = paths.reduce((one, other) => (other < one ? other : one))
      for (const path of paths) {
        const entry = this.#entries.get(path)
        if (entry?.kind === 'file') this.#entries.set(path, { ...entry, target: `/${first}` })
      }
    }
    return { entries: this.#entries, whiteouts: this.#whiteouts, opaque: this.#opaque, loose: this.#loose }
  }
}
