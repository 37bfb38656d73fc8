import { ContentError } from '../bytes/error.js'
import type { Verify } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { ImageManifest } from '../oci/manifest.js'
import { isForeignLayerType } from '../oci/media-type.js'
import { isRelabelled } from '../oci/packing.js'
import { blobKey } from '../store/descriptor-key.js'

/** Where a manifest names a blob: a layer's place, from 1, bottom first; `blob` is one that stands for itself. */
export type Position = number | 'config' | 'blob'

/** Read the whole blob; where there is a `diffID`, unpack it and compare. */
export interface ReadTask {
  readonly action: 'read'
  readonly descriptor: Descriptor
  readonly diffID: Digest | undefined
  /** The source names the same blob there, and in the same way: what is wrong with it is the source's fault. */
  readonly isSources: boolean
  readonly positions: readonly Position[]
}

/** Ask whether the blob is there, with the right size. */
export interface LookUpTask {
  readonly action: 'look-up'
  readonly descriptor: Descriptor
  readonly positions: readonly Position[]
}

/** Ask nothing: a layer that no registry need hold, named by both sides in the same way. */
export interface LeaveOutTask {
  readonly action: 'leave-out'
  readonly descriptor: Descriptor
  readonly reason: 'external'
  readonly positions: readonly Position[]
}

export type Task = ReadTask | LookUpTask | LeaveOutTask

export interface VerificationInput {
  /** The mirror's. */
  readonly manifest: ImageManifest
  /** One per layer; undefined for an artifact, and where every layer is the source's own and need not be read. */
  readonly diffIDs: readonly Digest[] | undefined
  readonly sourceLayers: readonly Descriptor[]
  readonly verify: Verify
  /** Whether the config's bytes came from the mirror already, and were the right ones. */
  readonly configRead: boolean
}

/** One mention of a blob in the manifest. */
interface Use {
  readonly action: Task['action']
  readonly descriptor: Descriptor
  readonly diffID: Digest | undefined
  readonly isSources: boolean
  readonly position: Position
}

/**
 * What must be asked of the mirror so that its claims are proven (design: Evidence): layers first, by position, then
 * the config. A blob that is named twice has one task; only under two diffIDs it has two, which share one download.
 * Throws `layer.diff-ids` where the number of diffIDs is not that of the layers.
 */
export function planVerification(input: VerificationInput): readonly Task[] {
  if (input.verify === 'manifests') return []
  const { layers } = input.manifest
  if (input.diffIDs !== undefined && input.diffIDs.length !== layers.length) {
    throw new ContentError(
      'layer.diff-ids',
      `The manifest lists ${layers.length} layers, its config ${input.diffIDs.length} diff_ids: what a layer must hold is not known.`,
    )
  }
  const uses = layers.map((layer, index) => layerUse(layer, index, input))
  return merge(input.configRead ? withoutConfig(uses, input.manifest.config) : [...uses, configUse(input)])
}

/** What must be asked of the mirror for blobs that no config speaks of: they stand for themselves. */
export function tasksForBlobs(blobs: readonly Descriptor[], verify: Verify): readonly Task[] {
  if (verify === 'manifests') return []
  const action = verify === 'content' ? 'read' : 'look-up'
  return merge(
    blobs.map((descriptor) => ({ action, descriptor, diffID: undefined, isSources: false, position: 'blob' })),
  )
}

function layerUse(descriptor: Descriptor, index: number, input: VerificationInput): Use {
  const source = input.sourceLayers[index]
  const diffID = input.diffIDs?.[index]
  const isSources = source !== undefined && isSameBlob(descriptor, source) && descriptor.mediaType === source.mediaType
  const use = { descriptor, diffID, isSources, position: index + 1 }
  if (isForeignLayerType(descriptor.mediaType) && source !== undefined && isSameMention(descriptor, source)) {
    return { ...use, action: 'leave-out' }
  }
  const isOther = descriptor.digest !== source?.digest
  // One digest with two sizes: what is found with the mirror's is not the source's blob, unless its bytes say so. And with
  // a type that promises another compression: only the bytes tell whether clients unpack it.
  const isDoubtful =
    !isOther && (descriptor.size !== source.size || isRelabelled(source.mediaType, descriptor.mediaType))
  const isClaim = isDoubtful || (isOther && diffID !== undefined)
  return { ...use, action: input.verify === 'content' || isClaim ? 'read' : 'look-up' }
}

function configUse({ manifest, verify }: VerificationInput): Use {
  const action = verify === 'content' ? 'read' : 'look-up'
  return { action, descriptor: manifest.config, diffID: undefined, isSources: false, position: 'config' }
}

function isSameBlob(one: Descriptor, other: Descriptor): boolean {
  return one.digest === other.digest && one.size === other.size
}

function isSameMention(one: Descriptor, other: Descriptor): boolean {
  return (
    one.digest === other.digest &&
    one.mediaType === other.mediaType &&
    one.urls.length === other.urls.length &&
    one.urls.every((url, index) => url === other.urls[index])
  )
}

/** Artifacts often name one empty blob as config and as layer: what was read once is not asked for again. */
function withoutConfig(uses: readonly Use[], config: Descriptor): readonly Use[] {
  return uses.filter((use) => needsUnpacking(use) || blobKey(use.descriptor) !== blobKey(config))
}

function needsUnpacking({ action, diffID }: Use): boolean {
  return action === 'read' && diffID !== undefined
}

function merge(uses: readonly Use[]): readonly Task[] {
  const unpacked = new Set(uses.filter(needsUnpacking).map(({ descriptor }) => blobKey(descriptor)))
  const groups = new Map<string, [Use, ...Use[]]>()
  for (const use of uses) {
    const wanted = unpacked.has(blobKey(use.descriptor)) ? unpackedToo(use) : use
    if (wanted === undefined) continue
    const read = needsUnpacking(wanted) ? unpackingKey(wanted) : []
    const key = [wanted.action, blobKey(wanted.descriptor), ...read].join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [wanted])
    else group.push(wanted)
  }
  return [...groups.values()].map(taskOf)
}

/** What is unpacked is compared with a diffID and, where it is the mirror's own, judged by its type. */
function unpackingKey({ diffID, isSources, descriptor }: Use): readonly unknown[] {
  return isSources ? [diffID, 'as the source'] : [diffID, descriptor.mediaType]
}

/** A blob that is unpacked for one place is compared for all of them; it needs no question of its own elsewhere. */
function unpackedToo(use: Use): Use | undefined {
  if (use.action === 'leave-out') return use
  return use.diffID === undefined ? undefined : { ...use, action: 'read' }
}

function taskOf(group: readonly [Use, ...Use[]]): Task {
  const [{ action, descriptor, diffID, isSources }] = group
  const positions = group.map(({ position }) => position)
  switch (action) {
    case 'read':
      return { action, descriptor, diffID, isSources, positions }
    case 'look-up':
      return { action, descriptor, positions }
    case 'leave-out':
      return { action, descriptor, reason: 'external', positions }
  }
}
