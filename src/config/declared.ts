/** A place in a text, counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A text as somebody wrote it, and where. */
export interface Written {
  readonly text: string
  readonly at: Position
}

/** What is wrong at a place: a sentence without its full stop. */
export interface Fault {
  readonly at: Position
  readonly what: string
}

/** How a pair is compared, as far as it is written. */
export interface DeclaredOptions {
  readonly platforms?: readonly Written[]
  readonly match?: Written
  readonly verify?: Written
  readonly explain?: Written
  readonly referrers?: Written
  readonly ignore?: readonly Written[]
  readonly reason?: Written
}

/** One source with its mirrors. */
export interface DeclaredImage extends DeclaredOptions {
  readonly at: Position
  readonly source: Written
  /** Empty where the prefix of all mirrors says it. */
  readonly mirrors: readonly Written[]
  /** Which tags of the two repositories are meant. */
  readonly tags?: DeclaredTags
}

export interface DeclaredTags {
  readonly at: Position
  readonly include: readonly Written[]
  readonly exclude: readonly Written[]
  /** Regular expressions of other tools, of which one has to fit; of `avoiding` none may. */
  readonly matching?: readonly Written[]
  readonly avoiding?: readonly Written[]
  readonly semver?: Written
  readonly latest?: number
}

/** What is said of a registry. */
export interface DeclaredRegistry {
  readonly at: Position
  readonly caFile?: Written
  readonly maxConnections?: number
}

/** What a list of images asks for, not understood any further. */
export interface Declared {
  readonly defaults: DeclaredOptions
  readonly images: readonly DeclaredImage[]
  /** By canonical `host[:port]`. */
  readonly registries?: ReadonlyMap<string, DeclaredRegistry>
  /** A file that answers for the sources, and the digest that it has to have. */
  readonly snapshot?: { readonly path: Written; readonly digest?: Written }
  readonly faults: readonly Fault[]
  /** Whether the last part of a repository alone goes under the prefix of mirrors. */
  readonly flat?: true
  /** What was left out and changes nothing of what is compared. */
  readonly told?: readonly Fault[]
}
