import type { Child } from '../compare/child.js'
import { ZSTD_MARK } from '../compare/clients/annotations.js'
import type { Difference } from '../model/difference.js'
import type { Limits } from '../model/limits.js'
import type { SideName } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import { isAttestation, type ImageIndex } from '../oci/image-index.js'
import type { ImageManifest } from '../oci/manifest.js'
import { OciError } from '../oci/error.js'
import { familyOf, isIndexType, isManifestType } from '../oci/media-type.js'
import { normalisePlatform, type Platform } from '../oci/platform.js'
import type { Derivation, StoredDocument } from '../store/image-store.js'
import type { Config } from '../oci/config.js'
import type { ContentLoader, Loaded } from './content-loader.js'
import { manifestIn } from './validate.js'
import { UndecidedError } from './undecided.js'

/** The images under one side's top, and what that side lacks on the way to them (only a mirror may). */
export interface Children {
  readonly children: readonly Child[]
  readonly faults: readonly Difference[]
}

/** The same on the way there, where no image has a place yet. */
interface Found {
  readonly children: readonly Omit<Child, 'place'>[]
  readonly faults: readonly Difference[]
}

/** How one side's bodies are loaded. */
interface SideLoader {
  readonly side: SideName
  /** Counts entries of indexes; throws beyond the limit. */
  readonly count: (entries: number) => void
  document(descriptor: Descriptor): Promise<Loaded<StoredDocument>>
  config(descriptor: Descriptor): Promise<Loaded<Config>>
}

/** What a platform without names says to those who do not take it for none. */
const NOBODY = normalisePlatform({ os: '', architecture: '' })

/** The images under both tops. The mirror is looked at first: what it has served is not asked of the source again. */
export async function childrenOfBoth(
  source: StoredDocument,
  mirror: StoredDocument,
  loader: ContentLoader,
  limits: Limits,
): Promise<{ readonly source: Children; readonly mirror: Children }> {
  if (source.document.kind !== 'index' && mirror.document.kind !== 'index') {
    // An engine has to export an image before it can show the config.
    const shared = namesSameConfig(source, mirror) && mirror.derived?.layers !== 'claimed'
    const only = await onlyChild(source, loader, limits, shared)
    // Two single images stand for each other, whatever platform the mirror's config names.
    return {
      source: only,
      mirror: { children: only.children.map((child) => ({ ...child, descriptor: descriptorOf(mirror) })), faults: [] },
    }
  }
  const ofMirror = await mirrorChildren(mirror, loader, limits)
  const isSingle = source.document.kind !== 'index'
  return { source: await sourceChildren(source, loader, limits, isSingle), mirror: ofMirror }
}

function namesSameConfig({ document: source }: StoredDocument, { document: mirror }: StoredDocument): boolean {
  return source.kind === 'manifest' && mirror.kind === 'manifest' && source.config.digest === mirror.config.digest
}

/** The one image of a single manifest. A config that cannot be read names no platform; that it is bad is said elsewhere. */
async function onlyChild(
  top: StoredDocument,
  loader: ContentLoader,
  limits: Limits,
  shared: boolean,
): Promise<Children> {
  try {
    return await sourceChildren(top, loader, limits, shared)
  } catch (error) {
    if (!(error instanceof UndecidedError && error.cause instanceof OciError)) throw error
    return numbered({ children: [{ descriptor: descriptorOf(top), selectors: [] }], faults: [] })
  }
}

/** `shared`: the mirror is expected to hold the configs too, and is asked for them first. */
async function sourceChildren(
  top: StoredDocument,
  loader: ContentLoader,
  limits: Limits,
  shared: boolean,
): Promise<Children> {
  const config = async (descriptor: Descriptor): Promise<Config> =>
    shared ? loader.sharedConfig(descriptor) : loader.sourceConfig(descriptor)
  const sideLoader: SideLoader = {
    side: 'source',
    count: entryCounter('source', limits),
    document: async (descriptor) => ({ kind: 'found', value: await loader.sourceDocument(descriptor) }),
    config: async (descriptor) => ({ kind: 'found', value: await config(descriptor) }),
  }
  return numbered(await childrenOf(top, sideLoader, limits, limits.indexDepth))
}

async function mirrorChildren(top: StoredDocument, loader: ContentLoader, limits: Limits): Promise<Children> {
  const sideLoader: SideLoader = {
    side: 'mirror',
    count: entryCounter('mirror', limits),
    document: (descriptor) => loader.mirrorDocument(descriptor),
    config: (descriptor) => loader.mirrorConfig(descriptor),
  }
  return numbered(await childrenOf(top, sideLoader, limits, limits.indexDepth))
}

/** The images of a source whose mirror has nothing. */
export async function childrenOfSource(
  source: StoredDocument,
  loader: ContentLoader,
  limits: Limits,
): Promise<readonly Child[]> {
  return (await sourceChildren(source, loader, limits, false)).children
}

function numbered({ children, faults }: Found): Children {
  return { children: children.map((child, place) => ({ ...child, place })), faults }
}

/** What names a top: there is no descriptor above it. */
export function descriptorOf({ digest, bytes, document }: StoredDocument): Descriptor {
  return { mediaType: document.mediaType, digest, size: bytes.byteLength, urls: [], annotations: new Map() }
}

/** `selectors`: what the indexes above name. */
async function childrenOf(
  stored: StoredDocument,
  load: SideLoader,
  limits: Limits,
  depth: number,
  selectors: readonly Platform[] = [],
): Promise<Found> {
  const { document } = stored
  if (document.kind === 'manifest')
    return manifestChild(descriptorOf(stored), document, stored.derived, load, selectors)
  if (document.kind === 'artifact') return { children: [{ descriptor: descriptorOf(stored), selectors }], faults: [] }
  const entries = document.manifests.filter((entry) => !isAttestation(entry))
  if (depth === 0) throw tooDeep(load.side, limits)
  load.count(entries.length)
  const found = await Promise.all(
    entries.map(async (entry) => marked(await childrenAt(entry, load, limits, depth, selectors), entry, document)),
  )
  return { children: found.flatMap(({ children }) => children), faults: found.flatMap(({ faults }) => faults) }
}

/** A list of Docker's has no annotations to those who go by the mark. */
function marked({ children, faults }: Found, { annotations }: Descriptor, { mediaType }: ImageIndex): Found {
  const isPreferred = familyOf(mediaType) === 'oci' && annotations.get(ZSTD_MARK) === 'true'
  return { children: isPreferred ? children.map((child) => ({ ...child, isPreferred })) : children, faults }
}

/** Counts over all indexes under one top, so that a few small ones that name each other cannot stand for millions. */
function entryCounter(side: SideName, limits: Limits): SideLoader['count'] {
  let counted = 0
  return (entries) => {
    counted += entries
    if (counted > limits.indexChildren) throw tooMany(side, counted, limits)
  }
}

async function childrenAt(
  entry: Descriptor,
  load: SideLoader,
  limits: Limits,
  depth: number,
  above: readonly Platform[],
): Promise<Found> {
  const { platform, mediaType } = entry
  const named = entry.isPlatformBlank === true ? NOBODY : platform
  const selectors = named === undefined ? above : [...above, named]
  if (isIndexType(mediaType)) {
    const loaded = await load.document(entry)
    return loaded.kind === 'fault' ? fault(loaded.fault) : childrenOf(loaded.value, load, limits, depth - 1, selectors)
  }
  // What is no image is a row of its own: some clients look at no type here, fetch the digest, and take what comes.
  if (!isManifestType(mediaType) && platform === undefined) {
    return { children: [{ descriptor: entry, selectors }], faults: [] }
  }
  if (platform !== undefined) return { children: [{ descriptor: entry, platform, selectors }], faults: [] }
  const loaded = await load.document(entry)
  if (loaded.kind === 'fault') return fault(loaded.fault)
  return manifestChild(entry, manifestIn(loaded.value), undefined, load, selectors)
}

/** A manifest that no index gives a platform: its config does (design: Platforms). */
async function manifestChild(
  descriptor: Descriptor,
  manifest: ImageManifest,
  derived: Derivation | undefined,
  load: SideLoader,
  selectors: readonly Platform[],
): Promise<Found> {
  if (derived?.platform !== undefined) {
    return { children: [{ descriptor, platform: derived.platform, selectors }], faults: [] }
  }
  const loaded = await load.config(manifest.config)
  if (loaded.kind === 'fault') return fault(loaded.fault)
  const config = loaded.value
  return {
    children: [
      config.kind === 'image' ? { descriptor, platform: config.platform, selectors } : { descriptor, selectors },
    ],
    faults: [],
  }
}

function fault(difference: Difference): Found {
  return { children: [], faults: [difference] }
}

function tooDeep(side: SideName, { indexDepth }: Limits): UndecidedError {
  return new UndecidedError({
    code: 'limit.index-depth',
    side,
    message: `The ${side} nests indexes more than ${indexDepth} deep; that is the limit. Name an inner index by its digest.`,
  })
}

function tooMany(side: SideName, count: number, { indexChildren }: Limits): UndecidedError {
  return new UndecidedError({
    code: 'limit.index-children',
    side,
    message: `The index of the ${side} has ${count} entries; the limit is ${indexChildren}. Name one of them by its digest.`,
  })
}
