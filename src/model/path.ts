/** A place in an image in the one grammar of the report: parts joined by `/`, layers by their number from 1. */
export function pathOf(...parts: readonly (string | number)[]): string {
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
