import type { Difference } from '../model/difference.js'
import { pathOf, type PathPart } from '../model/path.js'
import { parseDescriptor, readPlatform, type Descriptor } from '../oci/descriptor.js'
import { textIn } from '../oci/json-fields.js'
import { isAttestation, type ImageIndex } from '../oci/image-index.js'
import { familyOf, isIndexType } from '../oci/media-type.js'
import { formatPlatform, isPlainlyNamed, platformKey } from '../oci/platform.js'
import { isJsonObject, isSameJson, toPlain, type JsonObject, type JsonValue } from '../oci/strict-json.js'
import { compareDescriptors, type DescriptorFinding } from './descriptors.js'
import { descriptorsIn } from './raw.js'

/** An entry of an index: what was read of it, and as what it was written. */
export interface Entry {
  readonly descriptor: Descriptor
  readonly raw: JsonObject
}

/** Entries of both sides that stand for each other. */
export interface EntryPair {
  readonly source: Entry
  readonly mirror: Entry
}

/** The entries that are no attestations. */
export function imagesIn(index: ImageIndex): readonly Entry[] {
  return entriesIn(index).filter(({ descriptor }) => !isAttestation(descriptor))
}

/** The entries that are attestations. */
export function attestationsIn(index: ImageIndex): readonly Entry[] {
  return entriesIn(index).filter(({ descriptor }) => isAttestation(descriptor))
}

function entriesIn({ members }: ImageIndex): readonly Entry[] {
  return descriptorsIn(members, 'manifests').map((raw, at) => ({
    raw,
    descriptor: parseDescriptor(raw, `manifests[${at}]`),
  }))
}

/** How a path names an entry: by its platform, or by its digest where it has none. */
export function entryName({ digest, platform }: Descriptor): string {
  return platform === undefined ? digest : formatPlatform(platform)
}

/** Pairs entries of the same manifest. */
export function pairSame(source: readonly Entry[], mirror: readonly Entry[]): readonly EntryPair[] {
  return pairBy([digestKey], source, mirror)
}

/**
 * Pairs entries: the same manifest for the same platform first, then the same manifest, then the same platform, and what is
 * left of indexes inside the index, in their order.
 */
export function pairEntries(source: readonly Entry[], mirror: readonly Entry[]): readonly EntryPair[] {
  return pairBy([exactKey, digestKey, placeKey, indexKey], source, mirror)
}

function pairBy(
  keys: readonly ((entry: Entry) => string | undefined)[],
  source: readonly Entry[],
  mirror: readonly Entry[],
): readonly EntryPair[] {
  const pairs: EntryPair[] = []
  let from = source
  let to = mirror
  for (const keyOf of keys) {
    const free = Map.groupBy(to, keyOf)
    const left: Entry[] = []
    for (const entry of from) {
      const partner = keyOf(entry) === undefined ? undefined : free.get(keyOf(entry))?.shift()
      if (partner === undefined) left.push(entry)
      else pairs.push({ source: entry, mirror: partner })
    }
    from = left
    to = [...free.values()].flat()
  }
  return pairs
}

function placeKey({ descriptor }: Entry): string | undefined {
  return placeOf(descriptor)
}

function placeOf({ platform }: Descriptor): string | undefined {
  return platform === undefined ? undefined : platformKey(platform)
}

function indexKey({ descriptor }: Entry): string | undefined {
  return isIndexType(descriptor.mediaType) ? 'index' : undefined
}

function digestKey({ descriptor }: Entry): string {
  return descriptor.digest
}

function exactKey(entry: Entry): string {
  return `${digestKey(entry)} ${placeKey(entry) ?? ''}`
}

/** Compared on their own. */
const FOLLOWED: ReadonlySet<string> = new Set(['mediaType', 'digest', 'platform'])

/** Where the mirror's entries stand. */
export interface Surroundings {
  readonly mediaType: string
  /** The machines that more than one entry is for. */
  readonly crowded: ReadonlySet<string | undefined>
}

/** What entries of an index are compared in; taken once for all of them. */
export function surroundingsIn({ mediaType, manifests }: ImageIndex): Surroundings {
  const places = Map.groupBy(manifests, placeOf)
  return { mediaType, crowded: new Set([...places].flatMap(([place, { length }]) => (length > 1 ? [place] : []))) }
}

/** What two entries say beyond which manifest they lead to. */
export function compareEntries({ source, mirror }: EntryPair, around: Surroundings): readonly Difference[] {
  const name = entryName(source.descriptor)
  const isSame = source.descriptor.digest === mirror.descriptor.digest
  const members = compareDescriptors(source.raw, mirror.raw, isSame, FOLLOWED)
  return [
    ...typeDifference(name, source.descriptor, mirror.descriptor),
    ...platformDifference(name, source, mirror, around),
    ...members.map((finding) => indexDifference([name], finding)),
  ]
}

function typeDifference(name: string, source: Descriptor, mirror: Descriptor): readonly Difference[] {
  if (source.mediaType === mirror.mediaType) return []
  if (isIndexType(mirror.mediaType) && !isIndexType(source.mediaType)) return [nested(name)]
  // Another manifest has a type of its own, which is compared where it is read.
  const isSame = source.digest === mirror.digest
  if (!isSame && isIndexType(mirror.mediaType) === isIndexType(source.mediaType)) return []
  return [{ kind: 'index.other', path: pathOf(name, 'mediaType'), source: source.mediaType, mirror: mirror.mediaType }]
}

/** An index inside an index that the source does not have there. */
export function nested(name: string): Difference {
  return { kind: 'index.refused', path: name, why: 'nested', clients: ['docker', 'containers-image'] }
}

function platformDifference(name: string, source: Entry, mirror: Entry, around: Surroundings): readonly Difference[] {
  const from = source.raw.get('platform') ?? null
  const to = mirror.raw.get('platform') ?? null
  if (isSameJson(from, to)) return []
  const path = pathOf(name, 'platform')
  if (to === null) {
    if (familyOf(around.mediaType) !== 'docker') return [otherPlatform(path, from, to)]
    return [unplaced(path)]
  }
  // The same clients refuse a source that is misnamed, so it is no fault of the mirror's.
  const isMisnamed = (platform: JsonValue): boolean => isJsonObject(platform) && !isPlainlyNamed(readPlatform(platform))
  if (isMisnamed(to) && !isMisnamed(from)) return [misnamed(path)]
  const isBaseline = isJsonObject(from) && isJsonObject(to) && isSameBaseline(from, to)
  // Of several entries for one machine, Podman and its relatives take the one that names the variant.
  return isBaseline && !around.crowded.has(placeKey(mirror)) ? [] : [otherPlatform(path, from, to)]
}

/** An entry of a Docker list that says nothing of its platform. */
export function unplaced(path: string): Difference {
  return { kind: 'index.refused', path, why: 'platform-absent', clients: ['containers-image'] }
}

/** A platform by a name that containers/image does not resolve. */
export function misnamed(path: string): Difference {
  return { kind: 'index.refused', path, why: 'platform-name', clients: ['containers-image'] }
}

function otherPlatform(path: string, from: JsonValue, to: JsonValue): Difference {
  return {
    kind: 'index.other',
    path,
    ...(from === null ? {} : { source: toPlain(from) }),
    ...(to === null ? {} : { mirror: toPlain(to) }),
  }
}

/** `arm64` and `arm64/v8`, which every client takes for one where there is but one. */
function isSameBaseline(from: JsonObject, to: JsonObject): boolean {
  const rest = (platform: JsonObject): JsonObject => new Map([...platform].filter(([member]) => member !== 'variant'))
  const isBaseline = (platform: JsonObject): boolean => ['', 'v8'].includes(textIn(platform, 'variant') ?? '')
  return (
    isSameJson(rest(from), rest(to)) && readPlatform(to).architecture === 'arm64' && isBaseline(from) && isBaseline(to)
  )
}

/** A finding in an index or in one of its entries; `where` leads there. */
export function indexDifference(where: readonly PathPart[], finding: DescriptorFinding): Difference {
  switch (finding.what) {
    case 'annotation':
    case 'runtime-annotation':
    case 'other': {
      const { what, at, ...values } = finding
      return { kind: `index.${what}`, path: pathOf(...where, ...at), ...values }
    }
    case 'refused': {
      const { at, why, clients } = finding
      return { kind: 'index.refused', path: pathOf(...where, ...at), why, clients }
    }
    case 'urls':
    case 'data':
      return { kind: `descriptor.${finding.what}`, path: pathOf(...where) }
  }
}
