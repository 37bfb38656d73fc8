import type { Limits } from '../../model/limits.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { excerpt } from '../../oci/excerpt.js'
import { isJsonObject, parseStrictJson } from '../../oci/strict-json.js'
import { checkLayoutVersion, readLayoutIndex, REF_NAME } from '../oci/layout-index.js'
import { atPlace, StoreError, type Place } from '../store-error.js'
import { collect } from '../stored-file.js'
import { entriesOf, type TarArchive } from '../tar/tar-files.js'
import { REFERRERS_OF, REFERRERS_TYPE } from './referrer-list.js'
import { TAGS_OF, TAGS_TYPE, type TopDescriptor } from './contents.js'

/** Where the content of a file begins in the archive, and how long it is. */
export interface FilePlace {
  readonly offset: number
  readonly size: number
}

/** What a snapshot lists. */
export interface Listing {
  /** Of the file itself, as it was read. */
  readonly digest: Digest
  /** Tops by canonical reference. */
  readonly images: ReadonlyMap<string, TopDescriptor>
  /** Documents with lists of tags, by canonical `registry/repository`. */
  readonly tags: ReadonlyMap<string, TopDescriptor>
  /** Documents with lists of referrers, by canonical `registry/repository@digest`. */
  readonly referrers: ReadonlyMap<string, TopDescriptor>
  /** By name. */
  readonly files: ReadonlyMap<string, FilePlace>
}

/** The most files of a snapshot. */
const MOST_ENTRIES = 100_000

/** The files that say what a layout holds. */
const LISTS: ReadonlySet<string> = new Set(['oci-layout', 'index.json'])

/** Reads the lists of a snapshot in one pass over its archive, and where all else is. Throws the codes of archives and layouts. */
export async function readListing(
  archive: Pick<TarArchive, 'open'>,
  place: Place,
  { documentBytes }: Pick<Limits, 'documentBytes'>,
  signal: AbortSignal,
  mostEntries = MOST_ENTRIES,
): Promise<Omit<Listing, 'digest'>> {
  const files = new Map<string, FilePlace>()
  const lists = new Map<string, Uint8Array>()
  for await (const { kind, name, offset, size, chunks } of entriesOf(archive, place, signal)) {
    if (kind === 'folder') continue
    if (kind !== 'file') {
      throw new StoreError(place, { code: 'archive.unsafe', why: `its entry ${excerpt(name)} is a link` })
    }
    if (files.has(name)) {
      throw new StoreError(place, { code: 'archive.duplicate', why: `its entry ${excerpt(name)} is there twice` })
    }
    files.set(name, { offset, size })
    if (files.size > mostEntries) {
      const why = `it holds more than ${mostEntries} entries, which is the limit`
      throw new StoreError(place, { code: 'limit.archive-entries', why, advice: 'Take several snapshots.' })
    }
    if (!LISTS.has(name)) continue
    if (size > documentBytes) {
      const why = `its ${name} has ${size} bytes; the limit is ${documentBytes}`
      throw new StoreError(place, { code: 'limit.document-size', why, advice: 'Take several snapshots.' })
    }
    lists.set(name, await collect(chunks()))
  }
  checkLayoutVersion(listIn(lists, 'oci-layout', place), place)
  return { files, ...namedIn(readLayoutIndex(listIn(lists, 'index.json', place), place), place) }
}

function listIn(lists: ReadonlyMap<string, Uint8Array>, name: string, place: Place): Uint8Array {
  const bytes = lists.get(name)
  if (bytes !== undefined) return bytes
  const advice = 'Name a file that "image-parity snapshot" wrote.'
  throw new StoreError(place, { code: 'layout.invalid', why: `it has no file ${name}, so it is no snapshot`, advice })
}

function namedIn(entries: readonly Descriptor[], place: Place): Pick<Listing, 'images' | 'tags' | 'referrers'> {
  const images = new Map<string, TopDescriptor>()
  const tags = new Map<string, TopDescriptor>()
  const referrers = new Map<string, TopDescriptor>()
  const lists = new Map([
    [TAGS_TYPE, { named: tags, by: TAGS_OF }],
    [REFERRERS_TYPE, { named: referrers, by: REFERRERS_OF }],
  ])
  for (const { mediaType, digest, size, annotations } of entries) {
    const { named, by } = lists.get(mediaType) ?? { named: images, by: REF_NAME }
    const name = annotations.get(by)
    // What has no name cannot be asked for.
    if (name === undefined) continue
    if (named.has(name)) {
      throw new StoreError(place, { code: 'layout.ambiguous', why: `its index.json lists ${excerpt(name)} twice` })
    }
    named.set(name, { mediaType, digest, size })
  }
  return { images, tags, referrers }
}

/** The tags in a list of them. Throws `layout.invalid` and `json.invalid`. */
export function readTags(bytes: Uint8Array, place: Place): readonly string[] {
  const value = atPlace(place, 'a list of tags', () => parseStrictJson(bytes, { members: { name: {}, tags: {} } }))
  const tags = isJsonObject(value) ? value.get('tags') : undefined
  if (Array.isArray(tags)) {
    const texts = tags.filter((tag) => typeof tag === 'string')
    if (texts.length === tags.length) return texts
  }
  throw new StoreError(place, { code: 'layout.invalid', why: 'a list of tags in it is none' })
}
