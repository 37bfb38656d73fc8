import type { Difference } from '../model/difference.js'
import type { ImageManifest } from '../oci/manifest.js'
import { isImageConfigType } from '../oci/media-type.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../oci/strict-json.js'
import { mapDifferences } from './members.js'
import { familiesOf } from './stored-layers.js'

/** Members of a manifest that are compared on their own, or follow from what is. */
const NAMED: ReadonlySet<string> = new Set(['mediaType', 'config', 'layers', 'annotations'])

/** Members of a descriptor that are compared on their own. */
const DESCRIBED: ReadonlySet<string> = new Set(['mediaType', 'digest'])

/** What tells two manifests apart beside the layers' content and the config's (image-spec, manifest.md). */
export function manifestDifferences(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const found: Difference[] = []
  if (source.mediaType !== mirror.mediaType) {
    found.push({ kind: 'manifest.media-type', source: source.mediaType, mirror: mirror.mediaType })
  }
  if (!sameConfigType(source, mirror)) {
    const types = { source: source.config.mediaType, mirror: mirror.config.mediaType }
    found.push({ kind: 'manifest.other', path: 'config.mediaType', ...types })
  }
  for (const member of mapDifferences(source.annotations, mirror.annotations)) {
    found.push({ kind: 'manifest.annotation', ...member })
  }
  const others = [
    ...mapDifferences(without(source.members, NAMED), without(mirror.members, NAMED)),
    ...descriptorRest('config', source.members.get('config'), mirror.members.get('config'), DESCRIBED),
    ...layerRests(source, mirror),
  ]
  return [
    ...found,
    ...others.map((member) => ({ kind: 'manifest.other' as const, ...member })),
    ...wrongSizes(source, mirror),
  ]
}

/** The same bytes cannot have two sizes: clients refuse the layer, whatever a registry says of it. */
function wrongSizes({ layers }: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  return layers.flatMap((from, index): readonly Difference[] => {
    const to = mirror.layers[index]
    if (to === undefined || from.digest !== to.digest || from.size === to.size) return []
    return [{ kind: 'blob.size', path: `layer ${index + 1}`, source: from.size, mirror: to.size }]
  })
}

/** The config's type, where it does not only follow from the manifest's conversion. */
function sameConfigType(source: ImageManifest, mirror: ImageManifest): boolean {
  const from = source.config
  const to = mirror.config
  if (from.mediaType === to.mediaType) return true
  const images = isImageConfigType(from.mediaType) && isImageConfigType(to.mediaType)
  return images && familiesOf(from, to) === familiesOf(source, mirror)
}

/** What the layers' descriptors say beyond type, digest, size and annotations: `urls`, for example. */
function layerRests(source: ImageManifest, mirror: ImageManifest): ReturnType<typeof mapDifferences> {
  const named = new Set([...DESCRIBED, 'annotations', 'size'])
  const others = listIn(mirror)
  return listIn(source).flatMap((layer, index) => descriptorRest(`layer ${index + 1}`, layer, others[index], named))
}

function listIn({ members }: ImageManifest): readonly JsonValue[] {
  const layers = members.get('layers')
  return isJsonArray(layers) ? layers : []
}

/** Other bytes have another size and another embedded copy: that follows. */
function descriptorRest(
  where: string,
  source: JsonValue | undefined,
  mirror: JsonValue | undefined,
  named: ReadonlySet<string>,
): ReturnType<typeof mapDifferences> {
  if (!isJsonObject(source) || !isJsonObject(mirror)) return []
  const sameBytes = source.get('digest') === mirror.get('digest')
  const skipped = sameBytes ? named : new Set([...named, 'size', 'data'])
  return mapDifferences(without(source, skipped), without(mirror, skipped)).map(({ path, ...values }) => ({
    path: `${where}.${path}`,
    ...values,
  }))
}

function without(members: JsonObject, names: ReadonlySet<string>): JsonObject {
  return new Map([...members].filter(([name]) => !names.has(name)))
}
