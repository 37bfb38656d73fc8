import type { Limits } from '../../model/limits.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { isIndexType, isManifestType, MEDIA_TYPES } from '../../oci/media-type.js'
import { cosignTags, referrersTag, subjectOf } from '../../oci/referrers.js'
import type { Fetched, StoredDocument } from '../image-store.js'
import { asListed, eachOnce, type StoredReferrer, type StoredReferrers } from '../referrers.js'
import { StoreError, type Place } from '../store-error.js'
import { REF_NAME } from './layout-index.js'

/** What a layout's referrers are looked for with. */
export interface LayoutReferrersOptions {
  /** Of `index.json`. */
  readonly entries: readonly Descriptor[]
  readonly read: (descriptor: Descriptor) => Promise<Fetched<StoredDocument>>
  readonly place: Place
  readonly limits: Pick<Limits, 'referrers'>
}

/**
 * What refers to a digest in a layout: entries of `index.json` whose manifests name it as their subject, the list behind
 * the tag that stands for it, and what cosign's tags name. Throws the codes of documents, and `limit.referrers`.
 */
export async function layoutReferrers(options: LayoutReferrersOptions, subject: Digest): Promise<StoredReferrers> {
  const { entries, read } = options
  const documents = entries.filter(({ mediaType }) => isDocumentType(mediaType))
  if (documents.length > options.limits.referrers) throw tooMany(options)
  const found: StoredReferrer[] = []
  let strayTag: string | undefined
  const tags = new Set(cosignTags(subject))
  for (const entry of documents) {
    if (entry.digest === subject) continue
    const name = entry.annotations.get(REF_NAME)
    if (name !== undefined && tags.has(name)) found.push({ descriptor: entry, way: 'tagged' })
    const stored = await read(entry)
    if (stored.kind === 'missing') continue
    const { document } = stored.value
    if (subjectOf(document) === subject) found.push({ descriptor: entry, way: 'listed' })
    if (name !== referrersTag(subject)) continue
    if (document.kind === 'index') found.push(...document.manifests.map(asListed))
    else strayTag = name
  }
  return { found: eachOnce(found), ...(strayTag === undefined ? {} : { strayTag }) }
}

function isDocumentType(mediaType: string): boolean {
  return isIndexType(mediaType) || isManifestType(mediaType) || mediaType === MEDIA_TYPES.ociArtifact
}

function tooMany({ place, limits }: LayoutReferrersOptions): StoreError {
  const why = `it lists more than ${limits.referrers} documents, which is the limit for looking for referrers among them`
  return new StoreError(place, { code: 'limit.referrers', why })
}
