import type { Difference } from '../model/difference.js'
import { pathOf, type PathPart } from '../model/path.js'
import type { ImageManifest } from '../oci/manifest.js'
import { isJsonObject, type JsonObject } from '../oci/strict-json.js'
import { compareArtifactLayers } from './layers.js'
import { differingValues } from './members.js'
import { descriptorsIn, objectIn } from './raw.js'

/**
 * What tells two manifests apart of which one at least is no image's: media types, annotations, `artifactType` and
 * `subject` are the content of an artifact, so nothing but white space and the order of members is harmless.
 */
export function compareArtifacts(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const layers = compareArtifactLayers(source.layers, mirror.layers)
  const isSameConfig = source.config.digest === mirror.config.digest
  const found: readonly Difference[] = [
    ...(isSameConfig ? [] : [artifactConfig(source, mirror)]),
    ...layers,
    ...membersOf([], source.members, mirror.members, new Set(['config', 'layers'])),
    ...membersOf(
      ['config'],
      objectIn(source.members, 'config'),
      objectIn(mirror.members, 'config'),
      isSameConfig ? BLOB : OTHER_BLOB,
    ),
    ...(layers.length > 0 ? [] : layerMembers(source, mirror)),
  ]
  return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found
}

/** The same for manifests without a config (OCI's artifact manifest), and for those of other kinds. */
export function compareArtifactManifests(source: JsonObject, mirror: JsonObject): readonly Difference[] {
  const found = membersOf([], source, mirror, new Set())
  return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found
}

/** Told by what they name. */
const BLOB: ReadonlySet<string> = new Set(['digest'])
/** Another blob has another size. */
const OTHER_BLOB: ReadonlySet<string> = new Set(['digest', 'size'])

function artifactConfig(source: ImageManifest, mirror: ImageManifest): Difference {
  return { kind: 'artifact.config', source: source.config.digest, mirror: mirror.config.digest }
}

function layerMembers(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const others = descriptorsIn(mirror.members, 'layers')
  return descriptorsIn(source.members, 'layers').flatMap((layer, index) =>
    others.slice(index, index + 1).flatMap((other) => membersOf(['layers', index + 1], layer, other, BLOB)),
  )
}

/** Members by name; annotations by key. */
function membersOf(
  where: readonly PathPart[],
  source: JsonObject,
  mirror: JsonObject,
  followed: ReadonlySet<string>,
): readonly Difference[] {
  const names = [...new Set([...source.keys(), ...mirror.keys()])].filter((name) => !followed.has(name))
  return names.flatMap((name): readonly Difference[] => {
    const from = source.get(name)
    const to = mirror.get(name)
    if (name === 'annotations' && isJsonObject(from) && isJsonObject(to)) {
      return membersOf([...where, 'annotations'], from, to, new Set())
    }
    const values = differingValues(from, to)
    return values === undefined ? [] : [{ kind: 'artifact.other', path: pathOf(...where, name), ...values }]
  })
}
