import type { Difference } from '../model/difference.js'
import { blobPlace, pathOf, type PathPart } from '../model/path.js'
import type { ImageManifest } from '../oci/manifest.js'
import { familyOf, isImageConfigType } from '../oci/media-type.js'
import { isObeyed } from './clients/annotations.js'
import { manifestFaults } from './clients/document-faults.js'
import { newFaults, type MemberFault } from './clients/member-fault.js'
import { compareAnnotations, compareDescriptors, memberValues, type DescriptorFinding } from './descriptors.js'
import { objectIn } from './raw.js'

/** Members of a manifest that are compared on their own, or follow from what is. */
const NAMED: ReadonlySet<string> = new Set(['mediaType', 'config', 'layers', 'annotations'])

/** Members of the config's descriptor that are compared on their own. */
const OF_CONFIG: ReadonlySet<string> = new Set(['mediaType', 'digest'])

/** What tells two manifests apart beside the layers and the config's content (image-spec, manifest.md). */
export function manifestDifferences(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const isSameConfig = source.config.digest === mirror.config.digest
  const config = compareDescriptors(
    objectIn(source.members, 'config'),
    objectIn(mirror.members, 'config'),
    isSameConfig,
    OF_CONFIG,
  )
  const annotations = compareAnnotations(source.members, mirror.members)
  return [
    ...typeDifferences(source, mirror),
    ...newFaults(manifestFaults(source), manifestFaults(mirror)).map(refused),
    ...[...annotations, ...unreadAnnotations(source, mirror)].map((finding) => manifestDifference([], finding)),
    ...config.map((finding) => manifestDifference(['config'], finding)),
    ...otherMembers(source, mirror),
    ...wrongSizes(source, mirror),
  ]
}

function typeDifferences(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const found: Difference[] = []
  const isConverted = source.mediaType !== mirror.mediaType
  if (isConverted) found.push({ kind: 'manifest.media-type', source: source.mediaType, mirror: mirror.mediaType })
  const types = { source: source.config.mediaType, mirror: mirror.config.mediaType }
  if (types.source === types.mirror) return found
  // Types of image configs are read by all clients as one; of any other nobody knows what it becomes as an image's.
  if (!isImageConfigType(types.source) || !isImageConfigType(types.mirror))
    return [...found, { kind: 'manifest.other', path: pathOf('config', 'mediaType'), ...types }]
  return isConverted ? found : [...found, { kind: 'manifest.config-type', ...types }]
}

function refused({ at, why, clients }: MemberFault): Difference {
  const [list, ...inside] = at
  return list === 'layers' && inside.length > 0
    ? { kind: 'layer.refused', path: pathOf(...inside), why, clients }
    : { kind: 'manifest.refused', path: pathOf(...at), why, clients }
}

function manifestDifference(where: readonly PathPart[], finding: DescriptorFinding): Difference {
  switch (finding.what) {
    case 'annotation':
    case 'runtime-annotation':
    case 'other': {
      const { what, at, ...values } = finding
      return { kind: `manifest.${what}`, path: pathOf(...where, ...at), ...values }
    }
    case 'refused': {
      const { at, why, clients } = finding
      return { kind: 'manifest.refused', path: pathOf(...where, ...at), why, clients }
    }
    case 'urls':
    case 'data':
      return { kind: `descriptor.${finding.what}`, path: 'config' }
  }
}

/** Podman and CRI-O read annotations in OCI's manifests alone: with the family, those that they obey come and go. */
function unreadAnnotations(source: ImageManifest, mirror: ImageManifest): readonly DescriptorFinding[] {
  const readOn = familyOf(source.mediaType) === 'oci' ? 'source' : 'mirror'
  if (familyOf(source.mediaType) === familyOf(mirror.mediaType)) return []
  return [...source.annotations]
    .filter(([key, value]) => isObeyed(key) && mirror.annotations.get(key) === value)
    .map(([key, value]) => ({ what: 'runtime-annotation', at: [key], [readOn]: value }))
}

/** What a manifest says beside what is compared on its own: nobody knows what that is to a client. */
function otherMembers(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const names = new Set([...source.members.keys(), ...mirror.members.keys()].filter((name) => !NAMED.has(name)))
  return [...names].flatMap((path): readonly Difference[] => {
    const values = memberValues(path, source.members, mirror.members)
    return values === undefined ? [] : [{ kind: 'manifest.other', path, ...values }]
  })
}

/** The same bytes cannot have two sizes: clients refuse the layer, whatever a registry says of it. */
function wrongSizes({ layers }: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  return layers.flatMap((from, index): readonly Difference[] => {
    const to = mirror.layers[index]
    if (to === undefined || from.digest !== to.digest || from.size === to.size) return []
    return [{ kind: 'blob.size', ...blobPlace(index + 1), source: from.size, mirror: to.size, declared: true }]
  })
}
