import type { Difference } from '../model/difference.js'
import { KINDS } from '../model/kinds.js'
import { pathOf, type PathPart } from '../model/path.js'
import { readPlatform, type Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { ManifestDocument } from '../oci/document.js'
import { isAttestation, type ImageIndex } from '../oci/image-index.js'
import { familyOf, isIndexType } from '../oci/media-type.js'
import { isPlainlyNamed, type Platform } from '../oci/platform.js'
import { isJsonObject, type JsonObject } from '../oci/strict-json.js'
import { indexFaults } from './clients/document-faults.js'
import { newFaults, type MemberFault } from './clients/member-fault.js'
import { compareAnnotations, memberValues } from './descriptors.js'
import {
  attestationsIn,
  compareEntries,
  surroundingsIn,
  entryName,
  imagesIn,
  indexDifference,
  misnamed,
  nested,
  pairEntries,
  pairSame,
  unplaced,
  type Entry,
  type EntryPair,
} from './index-entries.js'

/** What a reference leads to: the document and the digest of its bytes. */
export interface Top {
  readonly digest: Digest
  readonly document: ManifestDocument
}

/** How tops are compared. */
export interface TopQuestion {
  /** A platform differs, so that the indexes' digests have to. */
  readonly explained: boolean
  /** Whether an image was asked for. What other entries say concerns nobody then. */
  readonly isAsked: (platform: Platform | undefined) => boolean
  /** With a list of platforms, what is harmless about the indexes is no difference (design: Results). */
  readonly isWhole: boolean
  /** An image stands under another platform than the index names: wrapping it or not is then more than a way to store it. */
  readonly isRenamed: boolean
  /** An index behind an entry, where it was read. */
  readonly nested: (side: 'source' | 'mirror', entry: Descriptor) => ImageIndex | undefined
}

const NAMED: ReadonlySet<string> = new Set(['mediaType', 'manifests', 'annotations'])

/**
 * What tells two tops apart beyond their platforms, which are compared on their own (design: with `platforms: all` the
 * tops are compared too). Two single manifests are compared as a platform, so there is nothing to say of them here.
 * Where nothing explains other digests, the bytes differ: two indexes of other digests never go without a difference.
 */
export function compareTops(source: Top, mirror: Top, question: TopQuestion): readonly Difference[] {
  if (source.digest === mirror.digest) return []
  const from = source.document
  const to = mirror.document
  if (from.kind !== 'index' && to.kind !== 'index') return []
  if (from.kind !== 'index' || to.kind !== 'index') {
    const wrapping = question.isWhole || question.isRenamed ? wrapped(from, to, question) : []
    return [...wrapping, ...(to.kind === 'index' ? wrapper(to, question) : [])]
  }
  const found = compareIndexes(from, to, question, [])
  const counted = question.isWhole ? found : found.filter(isHarmful)
  return counted.length > 0 || question.explained || !question.isWhole ? counted : [{ kind: 'index.serialisation' }]
}

function isHarmful({ kind }: Difference): boolean {
  return KINDS[kind].floor !== 'equivalent'
}

function wrapped(from: ManifestDocument, to: ManifestDocument, { isWhole }: TopQuestion): readonly Difference[] {
  const kindOf = ({ kind }: ManifestDocument): 'index' | 'manifest' => (kind === 'index' ? 'index' : 'manifest')
  const wrapping: Difference = { kind: 'index.wrapped', source: kindOf(from), mirror: kindOf(to) }
  return isWhole ? [wrapping, ...attestationDifference(from, to)] : [wrapping]
}

/** What an index around the source's single manifest says that could keep a client from it. */
function wrapper(index: ImageIndex, { isAsked }: TopQuestion): readonly Difference[] {
  const around = surroundingsIn(index)
  const found = [
    ...newFaults([], faultsOf(index)).map((fault) => refused([], fault)),
    ...compareMembers(BARE, index.members, []),
    ...imagesIn(index)
      .filter(({ descriptor }) => isAsked(descriptor.platform))
      .flatMap((entry) => [
        ...plainEntry(entry, index),
        ...compareEntries({ source: bare(entry), mirror: entry }, around),
      ]),
  ]
  return found.filter(isHarmful)
}

/** What an index says that says nothing but where its manifests are. */
const BARE: JsonObject = new Map([['schemaVersion', 2]])

/** An entry as it would be written that only says where the manifest is and for whom. */
function bare({ descriptor, raw }: Entry): Entry {
  const said = new Set(['mediaType', 'digest', 'size', 'platform'])
  return { descriptor, raw: new Map([...raw].filter(([name]) => said.has(name))) }
}

function plainEntry({ descriptor, raw }: Entry, index: ImageIndex): readonly Difference[] {
  const name = entryName(descriptor)
  const platform = raw.get('platform') ?? null
  return [
    ...(platform === null && familyOf(index.mediaType) === 'docker' ? [unplaced(`${name}/platform`)] : []),
    ...(isIndexType(descriptor.mediaType) ? [nested(name)] : []),
    ...(isJsonObject(platform) && !isPlain(platform) ? [misnamed(`${name}/platform`)] : []),
  ]
}

function isPlain(platform: JsonObject): boolean {
  return isPlainlyNamed(readPlatform(platform))
}

/** `where` leads to an index inside the top. */
function compareIndexes(
  from: ImageIndex,
  to: ImageIndex,
  question: TopQuestion,
  where: readonly PathPart[],
): readonly Difference[] {
  // Attestations follow their images, but what is said of one and the same is compared like all else.
  const proofs = question.isWhole ? pairSame(attestationsIn(from), attestationsIn(to)) : []
  const direct = pairEntries(imagesIn(from), imagesIn(to))
  const flat = flattened(unpaired(imagesIn(from), direct), question)
  const pairs = [...direct, ...pairEntries(flat.entries, unpaired(imagesIn(to), direct))]
  const asked = pairs.filter(
    ({ source, mirror }) => question.isAsked(source.descriptor.platform) || isIndexType(mirror.descriptor.mediaType),
  )
  const around = surroundingsIn(to)
  return [
    ...mediaTypeDifference(from, to),
    ...newFaults(faultsOf(from), faultsOf(to)).map((fault) => refused(where, fault)),
    ...compareMembers(from.members, to.members, where),
    ...attestationDifference(from, to),
    ...orderDifference(from, to),
    ...asked.flatMap((pair) => [...compareEntries(pair, around), ...nestedDifferences(pair, question)]),
    ...unpaired(imagesIn(to), pairs)
      .filter(({ descriptor }) => isIndexType(descriptor.mediaType))
      .map(({ descriptor }) => nested(entryName(descriptor))),
    ...flat.unread.map((path): Difference => ({ kind: 'index.other', path })),
    ...proofs.flatMap((pair) => compareEntries(pair, around)),
  ]
}

/** Entries that stand for nothing on the other side. */
function unpaired(entries: readonly Entry[], pairs: readonly EntryPair[]): readonly Entry[] {
  const paired = new Set(pairs.flatMap(({ source, mirror }) => [source.raw, mirror.raw]))
  return entries.filter(({ raw }) => !paired.has(raw))
}

/**
 * Entries of the source as a flat index would list them: every client reads that, and most read no other. `unread` names
 * the indexes inside of which nothing is known.
 */
function flattened(
  entries: readonly Entry[],
  question: TopQuestion,
): { readonly entries: readonly Entry[]; readonly unread: readonly string[] } {
  const parts = entries.map((entry) => {
    if (!isIndexType(entry.descriptor.mediaType)) return { entries: [entry], unread: [] }
    const inner = question.nested('source', entry.descriptor)
    return inner === undefined
      ? { entries: [], unread: [entryName(entry.descriptor)] }
      : flattened(imagesIn(inner), question)
  })
  return { entries: parts.flatMap((part) => part.entries), unread: parts.flatMap(({ unread }) => unread) }
}

/** Indexes behind two entries that stand for each other and are not the same. */
function nestedDifferences({ source, mirror }: EntryPair, question: TopQuestion): readonly Difference[] {
  const from = source.descriptor
  const to = mirror.descriptor
  if (from.digest === to.digest || !isIndexType(from.mediaType) || !isIndexType(to.mediaType)) return []
  const inner = question.nested('source', from)
  const other = question.nested('mirror', to)
  const name = entryName(from)
  if (inner === undefined || other === undefined) return [{ kind: 'index.other', path: name }]
  return compareIndexes(inner, other, question, [name])
}

function mediaTypeDifference(from: ImageIndex, to: ImageIndex): readonly Difference[] {
  if (from.mediaType === to.mediaType) return []
  return [{ kind: 'index.media-type', source: from.mediaType, mirror: to.mediaType }]
}

/** Faults of entries by the names of these, so that another order makes no other fault. */
function faultsOf(index: ImageIndex): readonly MemberFault[] {
  return indexFaults(index).map((fault) => {
    const [list, place, ...rest] = fault.at
    const entry = list === 'manifests' ? index.manifests[Number(place) - 1] : undefined
    return entry === undefined ? fault : { ...fault, at: [entryName(entry), ...rest] }
  })
}

function refused(where: readonly PathPart[], { at, why, clients }: MemberFault): Difference {
  return { kind: 'index.refused', path: pathOf(...where, ...at), why, clients }
}

function compareMembers(from: JsonObject, to: JsonObject, where: readonly PathPart[]): readonly Difference[] {
  const annotations = compareAnnotations(from, to)
  const names = new Set([...from.keys(), ...to.keys()].filter((name) => !NAMED.has(name)))
  return [
    ...annotations.map((finding) => indexDifference(where, finding)),
    ...[...names].flatMap((name): readonly Difference[] => {
      const values = memberValues(name, from, to)
      return values === undefined ? [] : [{ kind: 'index.other', path: pathOf(...where, name), ...values }]
    }),
  ]
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
