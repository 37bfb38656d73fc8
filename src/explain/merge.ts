import type { Entry, Listing } from './listing.js'

/** A layer of a side; without a listing it was not read. */
export interface MergeLayer {
  /** From 1, bottom first. */
  readonly position: number
  readonly listing: Listing | undefined
}

/** What a stack of layers has at a path; `below` where layers that were not read decide it. */
export type State =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly layer: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'below' }

const ABSENT: State = { kind: 'absent' }
const BELOW: State = { kind: 'below' }

/**
 * What a path is in the file system that layers add up to (image-spec, layer.md "Applying Changesets"). `top` are the
 * layers from the top down. A layer that was not read is passed over: whether that is right, the caller decides.
 */
export function stateAt(path: string, top: readonly MergeLayer[]): State {
  let isUnread = false
  for (const { position, listing } of top) {
    if (listing === undefined) {
      isUnread = true
      continue
    }
    const entry = listing.entries.get(path)
    if (entry !== undefined) return { kind: 'entry', entry, layer: position }
    if (hides(path, listing)) return ABSENT
  }
  return isUnread ? BELOW : ABSENT
}

/** Whether a layer takes away what the layers below it have at a path. */
export function hides(path: string, { entries, whiteouts, opaque }: Listing): boolean {
  if (whiteouts.has(path)) return true
  for (const folder of foldersOf(path)) {
    if (whiteouts.has(folder) || opaque.has(folder)) return true
    const entry = entries.get(folder)
    if (entry !== undefined && entry.kind !== 'folder') return true
  }
  return opaque.has('')
}

/** The folders that a path lies in, the innermost first, without the root. */
export function* foldersOf(path: string): Generator<string> {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    yield path.slice(0, slash)
  }
}
