import { Digester, type Digest } from '../../oci/digest.js'
import { excerpt } from '../../oci/excerpt.js'
import { StoreError, type Place } from '../store-error.js'
import type { TarEntry } from './tar-reader.js'

/** Refuses an archive with two entries of a name that are not known to be the same. */
export function duplicate(place: Place, name: string): StoreError {
  const why = `it holds two entries named ${excerpt(name)} that are not the same: some tools take the first, others the last`
  return new StoreError(place, { code: 'archive.duplicate', why, advice: 'Write the archive again.' })
}

/** Reads every file of these names: each time it must hold the same bytes. Throws `archive.duplicate`. */
export async function checkDuplicates(
  names: ReadonlySet<string>,
  entries: AsyncIterable<TarEntry>,
  place: Place,
): Promise<void> {
  const known = new Map<string, Digest>()
  for await (const { name, chunks } of entries) {
    if (!names.has(name)) continue
    const digester = new Digester('sha256')
    for await (const chunk of chunks()) digester.update(chunk)
    const digest = digester.digest()
    if ((known.get(name) ?? digest) !== digest) throw duplicate(place, name)
    known.set(name, digest)
  }
}
