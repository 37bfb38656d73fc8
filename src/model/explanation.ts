import type { ProblemCode } from './problem.js'
import type { SideName } from './result.js'

/** How much is told of what differs between layers. */
export const EXPLAINS = ['none', 'files', 'packages'] as const
export type Explain = (typeof EXPLAINS)[number]

export const FILE_KINDS = ['file', 'folder', 'symlink', 'character-device', 'block-device', 'fifo'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** In which ways a file is not the same; that it was changed at another time is told only where nothing else differs. */
export const ASPECTS = ['kind', 'content', 'size', 'mode', 'owner', 'link', 'device', 'attributes', 'time'] as const
export type Aspect = (typeof ASPECTS)[number]

/** A file of one side, as much as tells it from the other's. */
export interface FileFact {
  readonly kind: FileKind
  /** The layer that it comes from, from 1, bottom first; not told within one layer. */
  readonly layer?: number
  /** Bytes of a file. */
  readonly size?: number
  /** Octal, four digits. */
  readonly mode?: string
  /** Numbers of user and group. */
  readonly owner?: string
  /** Where a symbolic link leads, which hard links there are, which device it is. */
  readonly target?: string
}

/** A path that the two sides do not hold alike. A side that has nothing there is left out. */
export interface FileChange {
  readonly path: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly aspects: readonly Aspect[]
  readonly source?: FileFact
  readonly mirror?: FileFact
}

/** What a layer takes away of what lies below it: a path, or all that a folder holds. */
export interface WhiteoutChange {
  readonly path: string
  readonly of: 'path' | 'folder'
  /** Where it is. */
  readonly side: SideName
}

/** How many files differ, and the first of them by path. */
export interface FileChanges {
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** Files that differ in nothing but their times; they are in no list. */
  readonly timesOnly: number
  readonly list: readonly FileChange[]
  /** What only one side takes away. */
  readonly whiteouts: readonly WhiteoutChange[]
}

/** Where a layer stands, from 1, bottom first, and the line of the history that made it. */
export interface LayerPlace {
  readonly position: number
  readonly createdBy?: string
}

/** Why there is less to tell than was asked for: as a `Problem`, which makes a result undecided; this does not. */
export interface Hindrance {
  readonly code: ProblemCode
  readonly message: string
  readonly side?: SideName
  readonly host?: string
  readonly status?: number
}

/** A layer of one side beside that of the other in its place. */
export interface ExplainedLayer {
  readonly source?: LayerPlace
  readonly mirror?: LayerPlace
  /** The same on both sides, and read to know what the others cover. */
  readonly common?: true
  /** Absent where the layer is common, or could not be read. */
  readonly files?: FileChanges
  readonly problem?: Hindrance
}

export const ECOSYSTEMS = ['dpkg', 'apk', 'rpm', 'npm', 'pypi', 'go'] as const
export type Ecosystem = (typeof ECOSYSTEMS)[number]

/** A package with the versions on each side; none where it is not there. */
export interface PackageChange {
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly source: readonly string[]
  readonly mirror: readonly string[]
}

export interface PackageChanges {
  readonly total: number
  /** The first of them, by ecosystem and name. */
  readonly list: readonly PackageChange[]
  /** Databases that differ and cannot be read here. */
  readonly unread: readonly string[]
}

/** What differs inside the layers of a platform. It explains; it decides nothing. */
export interface Explanation {
  readonly explain: 'files' | 'packages'
  /** Bytes of layers that were read for it, as stored. */
  readonly bytes: number
  readonly layers: readonly ExplainedLayer[]
  /** The two file systems that the layers add up to; absent where a layer could not be read. */
  readonly files?: FileChanges
  /** Absent where it was not asked for, or a layer could not be read. */
  readonly packages?: PackageChanges
  readonly problem?: Hindrance
}
