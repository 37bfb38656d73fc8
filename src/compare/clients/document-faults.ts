import { ALL_CLIENTS, type Client } from '../../model/client.js'
import { parseDescriptor, type Descriptor } from '../../oci/descriptor.js'
import { algorithmOf, digestOf } from '../../oci/digest.js'
import type { ImageIndex } from '../../oci/image-index.js'
import type { ImageManifest } from '../../oci/manifest.js'
import { familyOf, isDockerZstd, MEDIA_TYPES } from '../../oci/media-type.js'
import type { JsonObject } from '../../oci/strict-json.js'
import { descriptorsIn, objectIn } from '../raw.js'
import { bytesOfBase64, isBase64 } from './base64.js'
import { unreadableMembers } from './go-reader.js'
import { INDEX, MANIFEST } from './go-shapes.js'
import type { MemberFault } from './member-fault.js'

/** Members of schema 1, by which a client takes a document for one of another kind ("ambiguous"), and who does. */
const OF_OTHER_KINDS: readonly (readonly [name: string, clients: readonly Client[]])[] = [
  ['history', ['containers-image']],
  ['fsLayers', ['containers-image', 'containerd']],
]

/** What clients refuse in a manifest, whatever the other side serves. */
export function manifestFaults(manifest: ImageManifest): readonly MemberFault[] {
  const { members } = manifest
  return [
    ...unreadableMembers(members, MANIFEST, ALL_CLIENTS),
    ...documentFaults(manifest),
    ...digestFaults(manifest.config, ['config']),
    ...dataFaults(objectIn(members, 'config'), ['config']),
    ...manifest.layers.flatMap((layer, at) => digestFaults(layer, ['layers', String(at + 1)])),
    ...descriptorsIn(members, 'layers').flatMap((layer, at) => dataFaults(layer, ['layers', String(at + 1)])),
    ...mixedFamilies(manifest),
  ]
}

/** What clients refuse in an index, whatever the other side serves. */
export function indexFaults(index: ImageIndex): readonly MemberFault[] {
  const entries = descriptorsIn(index.members, 'manifests')
  return [
    ...unreadableMembers(index.members, INDEX, ALL_CLIENTS),
    ...documentFaults(index),
    ...index.manifests.flatMap((entry, at) => digestFaults(entry, ['manifests', String(at + 1)])),
    ...entries.flatMap((entry, at) => dataFaults(entry, ['manifests', String(at + 1)])),
  ]
}

/** Whether a descriptor embeds just the bytes that it names. */
export function hasRightData(descriptor: JsonObject): boolean {
  const bytes = embedded(descriptor)
  if (bytes === undefined) return false
  const { size, digest } = parseDescriptor(descriptor, '')
  return bytes.byteLength === size && digestOf(bytes, algorithmOf(digest)) === digest
}

function documentFaults({ members, mediaType }: ImageIndex | ImageManifest): readonly MemberFault[] {
  const strangers = OF_OTHER_KINDS.filter(([name]) => (members.get(name) ?? null) !== null)
  const isNamed = members.get('mediaType') === mediaType
  return [
    ...strangers.map(([name, clients]): MemberFault => ({ at: [name], why: 'ambiguous', clients })),
    ...(isNamed || familyOf(mediaType) !== 'docker' ? [] : [WITHOUT_TYPE]),
  ]
}

const WITHOUT_TYPE: MemberFault = { at: ['mediaType'], why: 'body-type', clients: ['docker', 'containers-image'] }

function digestFaults({ digest }: Descriptor, where: readonly string[]): readonly MemberFault[] {
  if (algorithmOf(digest) === 'sha256') return []
  return [{ at: [...where, 'digest'], why: 'digest-algorithm', clients: ['containers-image'] }]
}

/** containerd takes embedded data of the right size for the blob itself. */
function dataFaults(descriptor: JsonObject, where: readonly string[]): readonly MemberFault[] {
  const bytes = embedded(descriptor)
  if (bytes === undefined) return []
  const { size } = parseDescriptor(descriptor, where.join('.'))
  if (bytes.byteLength !== size || hasRightData(descriptor)) return []
  return [{ at: [...where, 'data'], why: 'data-bytes', clients: ['containerd'] }]
}

/** The data in a descriptor; undefined where there is none that can be read. */
function embedded(descriptor: JsonObject): Uint8Array | undefined {
  const data = descriptor.get('data')
  return typeof data === 'string' && data !== '' && isBase64(data) ? bytesOfBase64(data) : undefined
}

/**
 * Types that containers/image does not read in a manifest of the other family. The reverse, a Docker manifest with OCI's
 * config type, is read by all.
 */
function mixedFamilies({ mediaType, config, layers }: ImageManifest): readonly MemberFault[] {
  if (familyOf(mediaType) === 'oci') return config.mediaType === MEDIA_TYPES.dockerConfig ? [mixed('config')] : []
  return layers.flatMap((layer, at) =>
    familyOf(layer.mediaType) === 'oci' || isDockerZstd(layer.mediaType) ? [mixed('layers', String(at + 1))] : [],
  )
}

function mixed(...where: readonly string[]): MemberFault {
  return { at: [...where, 'mediaType'], why: 'mixed-family', clients: ['containers-image'] }
}
