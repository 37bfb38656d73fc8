import { satisfies } from '../model/floor.js'
import { KINDS } from '../model/kinds.js'
import { compareImages, type Image } from '../compare/image.js'
import type { Row } from '../compare/pairing.js'
import type { Verify } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { ImageManifest } from '../oci/manifest.js'
import type { Platform } from '../oci/platform.js'
import { isIndexType, isManifestType, isSchema1Type, MEDIA_TYPES } from '../oci/media-type.js'
import type { Derivation, StoredDocument } from '../store/image-store.js'
import type { Config } from '../oci/config.js'
import type { ContentLoader, Loaded } from './content-loader.js'
import { checkClaims, checkLayerCount, manifestIn, unknownType, unreadType, unsupported } from './validate.js'
import { factsOf } from './image-facts.js'
import { compareArtifacts, compareThing } from './compare-artifacts.js'
import { settledFindings, type Claims, type PlatformFindings } from './platform-findings.js'
import { servingDifferences } from './serving.js'
import { UndecidedError } from './undecided.js'

/** Compares one row of the plan. Throws where it cannot be decided. */
export async function compareRow(row: Row, loader: ContentLoader, verify: Verify): Promise<PlatformFindings> {
  switch (row.kind) {
    case 'missing': {
      if (loader.derivation('source', row.source.descriptor) !== undefined) {
        return settledFindings(row.label, [{ kind: 'platform.missing', path: row.label }])
      }
      const { digest } = row.source.descriptor
      const missing = settledFindings(row.label, [{ kind: 'platform.missing', path: row.label, source: digest }])
      return { ...missing, source: { digest } }
    }
    case 'extra': {
      if (loader.derivation('mirror', row.mirror.descriptor) !== undefined) {
        return settledFindings(row.label, [{ kind: 'platform.extra', path: row.label }])
      }
      const { digest, mediaType } = row.mirror.descriptor
      if (!isManifestType(mediaType)) throw unsupported('mirror', row.mirror.descriptor)
      const extra = settledFindings(row.label, [{ kind: 'platform.extra', path: row.label, mirror: digest }])
      return { ...extra, mirror: { digest } }
    }
    case 'unknown':
      throw new UndecidedError({
        code: 'platform.unknown',
        side: 'source',
        message: `The source has no image for ${row.label}. Take it out of "platforms", or look at what the source holds.`,
      })
    case 'both':
      return compareBoth(row, loader, verify)
  }
}

async function compareBoth(
  row: Extract<Row, { kind: 'both' }>,
  loader: ContentLoader,
  verify: Verify,
): Promise<PlatformFindings> {
  const { label, source, mirror } = row
  const derived = loader.derivation('source', source.descriptor) ?? loader.derivation('mirror', mirror.descriptor)
  // The digest of a derived manifest is nobody's address.
  const isSame = derived === undefined && source.descriptor.digest === mirror.descriptor.digest
  if (!isReadable(mirror.descriptor)) {
    if (isSame && !isSchema1Type(mirror.descriptor.mediaType))
      return compareThing(label, mirror.descriptor, loader, verify)
    throw unsupported('mirror', mirror.descriptor)
  }
  return isSame
    ? compareSame(label, source.descriptor, mirror.descriptor, loader, verify)
    : compareOther(label, source.descriptor, mirror.descriptor, source.platform, loader, verify)
}

/** Whether it is a document that can be read here. */
function isReadable({ mediaType }: Descriptor): boolean {
  return isManifestType(mediaType) || isIndexType(mediaType) || mediaType === MEDIA_TYPES.ociArtifact
}

/** Equal digests: the same image by its address. What is left is whether the mirror can serve it. */
async function compareSame(
  label: string,
  told: Descriptor,
  descriptor: Descriptor,
  loader: ContentLoader,
  verify: Verify,
): Promise<PlatformFindings> {
  const { digest, mediaType, size } = descriptor
  const plain = {
    label,
    differences: [],
    evidence: 'proven',
    sameConfig: true,
    source: { digest, mediaType },
  } as const
  // Where the sides describe one digest in two ways, only the manifest itself can tell.
  const agreed = told.size === size && told.mediaType === mediaType
  if (verify === 'manifests' && agreed && !loader.hasMirrorDocument(descriptor)) {
    const held = loader.heldDocument(descriptor)
    if (held === undefined) return { ...plain, evidence: 'claimed' }
    if (held.document.kind === 'artifact') return { ...plain, evidence: 'claimed' }
    const manifest = manifestIn(held)
    const source = { ...plain.source, layerCount: manifest.layers.length }
    return { ...plain, source, evidence: 'claimed', claims: claimsOf(manifest, undefined, manifest.layers) }
  }
  const loaded = await loader.mirrorDocument(descriptor)
  if (loaded.kind === 'fault') return { ...plain, differences: [loaded.fault] }
  const served = servingDifferences(loaded.value, mediaType === told.mediaType ? undefined : told.mediaType)
  if (loaded.value.document.kind === 'artifact') {
    const evidence = verify === 'manifests' ? 'claimed' : 'proven'
    return { ...plain, evidence, differences: served, claims: { kind: 'blobs', blobs: loaded.value.document.blobs } }
  }
  const manifest = manifestIn(loaded.value)
  const source = { digest, mediaType, configDigest: manifest.config.digest, layerCount: manifest.layers.length }
  if (verify !== 'content') {
    return { ...plain, source, differences: served, claims: claimsOf(manifest, undefined, manifest.layers) }
  }
  // The same bytes need no understanding: where they cannot be read, no layer is held to what they say.
  const config = await loader.mirrorConfigOrOther(manifest.config)
  if (config.kind === 'fault') return { ...plain, source, differences: [...served, config.fault] }
  checkLayerCount(manifest, config.value)
  const stacks = stacksOf({ manifest, config: config.value }, { manifest, config: config.value })
  const claims = claimsOf(manifest, config.value, manifest.layers)
  return { ...plain, ...stacks, source, differences: served, claims }
}

/** Other digests: compared by what the manifests and configs say. */
async function compareOther(
  label: string,
  sourceDescriptor: Descriptor,
  mirrorDescriptor: Descriptor,
  platform: Platform | undefined,
  loader: ContentLoader,
  verify: Verify,
): Promise<PlatformFindings> {
  const [loaded, stored] = await Promise.all([
    loader.mirrorDocument(mirrorDescriptor),
    loader.sourceDocument(sourceDescriptor),
  ])
  if (loaded.kind === 'found' && isSameDocument(stored, loaded.value)) {
    return compareSame(label, sourceDescriptor, mirrorDescriptor, loader, verify)
  }
  if (stored.document.kind === 'artifact' || (loaded.kind === 'found' && loaded.value.document.kind === 'artifact')) {
    return compareArtifacts(label, stored, loaded, verify)
  }
  const from = manifestIn(stored)
  const derived = {
    source: loader.derivation('source', sourceDescriptor),
    mirror: loader.derivation('mirror', mirrorDescriptor),
  }
  if (loaded.kind === 'fault') {
    return {
      ...settledFindings(label, [loaded.fault]),
      source: factsOf(stored.digest, from, undefined, derived.source),
    }
  }
  const to = manifestIn(loaded.value)
  const isNamedAlike = from.config.digest === to.config.digest
  const [mirrorConfig, ownConfig] = await Promise.all([
    isNamedAlike && isClaim(derived.mirror, verify)
      ? loader.sourceConfig(from.config).then((value): Loaded<Config> => ({ kind: 'found', value }))
      : loader.mirrorConfig(to.config),
    isNamedAlike ? undefined : loader.sourceConfig(from.config),
  ])
  const isSameConfig = isNamedAlike || loader.isSameConfig(from.config, to.config)
  const facts = { label, sameConfig: isSameConfig, evidence: 'proven' } as const
  const source = factsOf(stored.digest, from, ownConfig ?? configIn(mirrorConfig), derived.source)
  const mirror = factsOf(loaded.value.digest, to, configIn(mirrorConfig), derived.mirror)
  if (mirrorConfig.kind === 'fault') return { ...facts, source, mirror, differences: [mirrorConfig.fault] }
  const images: readonly [Image, Image] = [
    { manifest: from, config: ownConfig ?? mirrorConfig.value, isDerived: derived.source !== undefined },
    { manifest: to, config: mirrorConfig.value, isDerived: derived.mirror !== undefined },
  ]
  if (derived.source?.layers === 'claimed') checkClaims('source', images[0])
  if (derived.mirror?.layers === 'claimed') checkClaims('mirror', images[1])
  checkLayerCount(from, images[0].config)
  const compared = compareImages(...images, { isSameConfig, ...(platform === undefined ? {} : { platform }) })
  const differences = [...compared, ...servingDifferences(loaded.value)]
  // A derived manifest has types of our own.
  const unknown = images[1].isDerived === true ? undefined : unknownType(from, to)
  const problem = unknown ?? (verify === 'manifests' ? unreadType(differences) : undefined)
  // An artifact's config says nothing of its layers.
  const sameConfig = isSameConfig && images.every(({ config }) => config.kind === 'image')
  const findings = { ...facts, sameConfig, source, mirror, differences, ...(problem === undefined ? {} : { problem }) }
  // A proven difference stays one whatever the layers hold; there is nothing to be gained from reading them.
  const stacks = stacksOf(...images)
  if (
    !differences.every(({ kind }) => satisfies(KINDS[kind].floor, 'diff-ids') || KINDS[kind].floor === 'inconclusive')
  )
    return { ...findings, ...stacks }
  if (isClaim(derived.mirror, verify)) return { ...findings, ...stacks, evidence: 'claimed' }
  const claimed = verify === 'manifests' && to.layers.some((layer, index) => !isSameBlob(layer, from.layers[index]))
  // Nothing has compared the layers of a derived manifest with their digests: all are read.
  const known = derived.mirror === undefined ? from.layers : []
  const claims = claimsOf(to, mirrorConfig.value, known)
  return { ...findings, ...stacks, evidence: claimed ? 'claimed' : 'proven', claims }
}

/** The same bytes, whatever they are named by: one side may name them by another algorithm. */
function isSameDocument(one: StoredDocument, other: StoredDocument): boolean {
  if (one.derived !== undefined || other.derived !== undefined) return false
  return one.digest === other.digest || Buffer.compare(one.bytes, other.bytes) === 0
}

/** Whether a derived manifest's layers stay a claim: an engine's without an export, and any where no blob is asked for. */
function isClaim(derived: Derivation | undefined, verify: Verify): boolean {
  if (derived === undefined) return false
  return verify === 'manifests' || (derived.layers === 'claimed' && verify !== 'content')
}

function isSameBlob(one: Descriptor, other: Descriptor | undefined): boolean {
  return one.digest === other?.digest && one.size === other.size
}

function stacksOf(source: Image, mirror: Image): Pick<PlatformFindings, 'stacks'> {
  const from = source.config
  const to = mirror.config
  if (from.kind === 'other' || to.kind === 'other') return {}
  const layers = { source: source.manifest.layers, mirror: mirror.manifest.layers }
  return { stacks: { source: { layers: layers.source, config: from }, mirror: { layers: layers.mirror, config: to } } }
}

/** What the mirror's manifest says of its blobs. Without an image's config no layer is held to a diff_id. */
function claimsOf(manifest: ImageManifest, config: Config | undefined, sourceLayers: readonly Descriptor[]): Claims {
  const diffIDs = config?.kind === 'image' ? config.diffIDs : undefined
  return { kind: 'image', manifest, diffIDs, sourceLayers }
}

function configIn(loaded: Loaded<Config>): Config | undefined {
  return loaded.kind === 'found' ? loaded.value : undefined
}
