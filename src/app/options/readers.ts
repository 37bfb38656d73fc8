import type { READERS } from './all-readers.js'

/** What reads the inputs that are written in YAML, or may be, and ranges of versions in them. */
export type Readers = Readonly<typeof READERS>

/** Where none of these inputs is set. All of them throw. */
export const NO_READERS: Readers = {
  list: notLoaded,
  tags: notLoaded,
  registryAuth: notLoaded,
  isVersionRange: notLoaded,
}

function notLoaded(): never {
  throw new Error('What reads YAML was not loaded.')
}

/** Loads them. Most runs name one pair and do without: the parser of YAML is a third of all that inputs are read with. */
export async function loadReaders(): Promise<Readers> {
  const { READERS } = await import('./all-readers.js')
  return READERS
}
