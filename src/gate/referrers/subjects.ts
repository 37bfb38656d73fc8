import { attestedIn, type Attested } from '../../compare/attested.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import type { ImageIndex } from '../../oci/image-index.js'
import { isIndexType, isManifestType, MEDIA_TYPES } from '../../oci/media-type.js'
import { isAttestation } from '../../oci/image-index.js'
import type { StoredDocument } from '../../store/image-store.js'
import type { ContentLoader } from '../content-loader.js'
import type { ComparedRow } from '../platform-findings.js'
import type { SideName } from '../../model/result.js'
import type { Wanted } from './referrer-reader.js'

/** What stands for each other on the two sides and may have something attached. */
export interface Subject {
  readonly source: Wanted | undefined
  readonly mirror: Wanted | undefined
  /** Absent for the top. */
  readonly platform?: string
}

/** An attestation about what is not there. */
export interface Stray {
  readonly about: Digest
  readonly entry: Descriptor
}

export interface Subjects {
  readonly subjects: readonly Subject[]
  readonly strays: Readonly<Record<SideName, readonly Stray[]>>
}

/** The tops, and the manifests of every platform that was compared, each pair once. A manifest that was derived is nobody's. */
export function subjectsOf(
  tops: Readonly<Record<SideName, StoredDocument>>,
  rows: readonly ComparedRow[],
  loader: ContentLoader,
): Subjects {
  const attested = {
    source: attestedIn(indexesUnder('source', tops.source, loader)),
    mirror: attestedIn(indexesUnder('mirror', tops.mirror, loader)),
  }
  const wanted = (side: SideName, digest: Digest): Wanted | undefined =>
    loader.derivation(side, { digest }) === undefined
      ? { digest, entries: entriesAbout(attested[side], digest, digest === tops[side].digest) }
      : undefined
  const subjects = new Map<string, Subject>()
  const add = (subject: Subject): void => {
    const key = `${subject.source?.digest ?? ''} ${subject.mirror?.digest ?? ''}`
    if (!subjects.has(key)) subjects.set(key, subject)
  }
  const isIndex = (side: SideName): boolean => tops[side].document.kind === 'index'
  if (isIndex('source') || isIndex('mirror')) {
    add({
      source: isIndex('source') ? wanted('source', tops.source.digest) : undefined,
      mirror: isIndex('mirror') ? wanted('mirror', tops.mirror.digest) : undefined,
    })
  }
  for (const { row } of rows) {
    if (row.kind !== 'both' || !isDocumentType(row.source.descriptor.mediaType)) continue
    const [from, to] = [row.source.descriptor, row.mirror.descriptor]
    add({ source: wanted('source', from.digest), mirror: wanted('mirror', to.digest), platform: row.label })
  }
  return {
    subjects: [...subjects.values()],
    strays: { source: strays(attested.source), mirror: strays(attested.mirror) },
  }
}

/** A top that is an index, and the indexes in it that were read. */
export function indexesUnder(
  side: SideName,
  { document }: StoredDocument,
  loader: ContentLoader,
): readonly ImageIndex[] {
  const under = (index: ImageIndex): readonly ImageIndex[] => [
    index,
    ...index.manifests
      .filter((entry) => isIndexType(entry.mediaType) && !isAttestation(entry))
      .flatMap((entry) => loader.heldIndex(side, entry) ?? [])
      .flatMap(under),
  ]
  return document.kind === 'index' ? under(document) : []
}

export function isDocumentType(mediaType: string): boolean {
  return isIndexType(mediaType) || isManifestType(mediaType) || mediaType === MEDIA_TYPES.ociArtifact
}

function entriesAbout(all: readonly Attested[], digest: Digest, isTop: boolean): readonly Descriptor[] {
  return all.filter(({ about }) => about === digest || (isTop && about === undefined)).map(({ entry }) => entry)
}

function strays(all: readonly Attested[]): readonly Stray[] {
  return all.flatMap(({ entry, about, isThere }) => (isThere || about === undefined ? [] : [{ about, entry }]))
}
