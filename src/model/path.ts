/** One part of a path: a member, a key, or a place from 1. */
export type PathPart = string | number

/**
 * A place in an image in the one grammar of the report: parts joined by `/`, layers by their number from 1. Nobody takes a
 * path apart again: what it is made of stands in the facts of a difference.
 */
export function pathOf(...parts: readonly PathPart[]): string {
  return parts.join('/')
}

/** Where a blob of an image is named: `config`, `manifest`, or `layers/3`, then with the layer's number as a fact. */
export interface BlobPlace {
  readonly path: string
  readonly layer?: number
}

/** The place of a blob, by its layer's number from 1 or by what it is. */
export function blobPlace(position: number | string): BlobPlace {
  return typeof position === 'number' ? { path: pathOf('layers', position), layer: position } : { path: position }
}
