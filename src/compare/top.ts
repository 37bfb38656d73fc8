import type { Difference } from '../model/difference.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { ManifestDocument } from '../oci/document.js'
import { isAttestation, type ImageIndex } from '../oci/image-index.js'
import { formatPlatform } from '../oci/platform.js'
import { mapDifferences } from './members.js'

/** What a reference leads to: the document and the digest of its bytes. */
export interface Top {
  readonly digest: Digest
  readonly document: ManifestDocument
}

const NAMED: ReadonlySet<string> = new Set(['mediaType', 'manifests', 'annotations'])

/**
 * What tells two tops apart beyond their platforms, which are compared on their own (design: with `platforms: all` the
 * tops are compared too). Two single manifests are compared as a platform, so there is nothing to say of them here.
 * `explained` says that a platform differs, so that the indexes' digests have to; where nothing explains them, the bytes
 * differ: two indexes of other digests never go without a difference.
 */
export function compareTops(source: Top, mirror: Top, explained: boolean): readonly Difference[] {
  if (source.digest === mirror.digest) return []
  const from = source.document
  const to = mirror.document
  if (from.kind === 'manifest' && to.kind === 'manifest') return []
  if (from.kind === 'manifest' || to.kind === 'manifest') {
    return [{ kind: 'index.wrapped', source: from.kind, mirror: to.kind }, ...attestationDifference(from, to)]
  }
  const found = [
    ...mediaTypeDifference(from, to),
    ...mapDifferences(from.annotations, to.annotations).map((member) => ({
      kind: 'index.annotation' as const,
      ...member,
    })),
    ...entryAnnotations(from, to),
    ...mapDifferences(rest(from), rest(to)).map((member) => ({ kind: 'index.other' as const, ...member })),
    ...attestationDifference(from, to),
    ...orderDifference(from, to),
  ]
  return found.length > 0 || explained ? found : [{ kind: 'index.serialisation' }]
}

function mediaTypeDifference(from: ImageIndex, to: ImageIndex): readonly Difference[] {
  if (from.mediaType === to.mediaType) return []
  return [{ kind: 'index.media-type', source: from.mediaType, mirror: to.mediaType }]
}

function rest({ members }: ImageIndex): ImageIndex['members'] {
  return new Map([...members].filter(([name]) => !NAMED.has(name)))
}

/**
 * Annotations on entries that both sides have, by digest and platform; of several alike the first is paired with the first,
 * and each only once. Those of attestations follow their image.
 */
function entryAnnotations(from: ImageIndex, to: ImageIndex): readonly Difference[] {
  const others = new Map<string, Descriptor[]>()
  for (const entry of images(to).toReversed()) {
    const alike = others.get(entryKey(entry))
    if (alike === undefined) others.set(entryKey(entry), [entry])
    else alike.push(entry)
  }
  return images(from).flatMap((entry) => {
    const other = others.get(entryKey(entry))?.pop()
    if (other === undefined) return []
    const name = entryName(entry)
    return mapDifferences(entry.annotations, other.annotations).map(({ path, ...values }) => ({
      kind: 'index.annotation' as const,
      path: `${name}:${path}`,
      ...values,
    }))
  })
}

function entryKey(entry: Descriptor): string {
  return `${entry.digest} ${entryName(entry)}`
}

function entryName({ digest, platform }: Descriptor): string {
  return platform === undefined ? digest : formatPlatform(platform)
}

/** Attestation entries added or dropped; or replaced although every image is the same, so that they follow nothing. */
function attestationDifference(from: ManifestDocument, to: ManifestDocument): readonly Difference[] {
  const source = attestations(from)
  const mirror = attestations(to)
  const sameImages = sorted(images(from)) === sorted(images(to))
  if (source.length === mirror.length && (!sameImages || sorted(source) === sorted(mirror))) return []
  return [{ kind: 'index.attestation', source: source.length, mirror: mirror.length }]
}

/** The entries that both sides have stand in another order. */
function orderDifference(from: ImageIndex, to: ImageIndex): readonly Difference[] {
  const source = digests(from)
  const mirror = digests(to)
  const common = (list: readonly Digest[], others: readonly Digest[]): string => {
    const there = new Set(others)
    return list.filter((digest) => there.has(digest)).join()
  }
  return common(source, mirror) === common(mirror, source) ? [] : [{ kind: 'index.order' }]
}

function digests({ manifests }: ImageIndex): readonly Digest[] {
  return manifests.map(({ digest }) => digest)
}

function images(document: ManifestDocument): readonly Descriptor[] {
  return document.kind === 'index' ? document.manifests.filter((entry) => !isAttestation(entry)) : []
}

function sorted(entries: readonly Descriptor[]): string {
  return entries
    .map(({ digest }) => digest)
    .toSorted()
    .join()
}

function attestations(document: ManifestDocument): readonly Descriptor[] {
  return document.kind === 'index' ? document.manifests.filter(isAttestation) : []
}
