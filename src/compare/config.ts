import type { Difference } from '../model/difference.js'
import type { ImageConfig } from '../oci/config.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../oci/strict-json.js'
import { differingValues, mapDifferences } from './members.js'
import { runtimeDifferences } from './runtime.js'

/** Top-level members with a comparison of their own. */
const NAMED: ReadonlySet<string> = new Set([
  'architecture',
  'os',
  'variant',
  'os.version',
  'os.features',
  'rootfs',
  'config',
  'created',
  'author',
  'history',
])

/**
 * What tells two configs of other digests apart, member by member (image-spec, config.md "Properties"); the layers are
 * compared elsewhere. Where no member differs, the bytes do: `config.serialisation`.
 */
export function compareConfigs(source: ImageConfig, mirror: ImageConfig): readonly Difference[] {
  const found = [
    ...platformDifferences(source, mirror),
    ...runtimeDifferences(source.runtime, mirror.runtime),
    ...valueDifference('config.created', source.members.get('created'), mirror.members.get('created')),
    ...valueDifference('config.author', source.members.get('author'), mirror.members.get('author')),
    ...historyDifference(source, mirror),
    ...otherDifferences(source.members, mirror.members),
  ]
  return found.length === 0 ? [{ kind: 'config.serialisation' }] : found
}

/** Platform fields in normal form: tools write `arm64` and `arm64/v8` for the same thing. */
function platformDifferences(source: ImageConfig, mirror: ImageConfig): readonly Difference[] {
  const from = source.platform
  const to = mirror.platform
  const found: Difference[] = []
  if (from.architecture !== to.architecture) {
    found.push({ kind: 'config.architecture', source: from.architecture, mirror: to.architecture })
  }
  if (from.os !== to.os) found.push({ kind: 'config.os', source: from.os, mirror: to.os })
  if (from.variant !== to.variant) found.push({ kind: 'config.variant', source: from.variant, mirror: to.variant })
  if (from.osVersion !== to.osVersion) {
    found.push({ kind: 'config.os-version', source: from.osVersion, mirror: to.osVersion })
  }
  if (differingValues(from.osFeatures, to.osFeatures) !== undefined) {
    found.push({ kind: 'config.os-features', source: [...from.osFeatures], mirror: [...to.osFeatures] })
  }
  return found
}

function historyDifference(source: ImageConfig, mirror: ImageConfig): readonly Difference[] {
  const from = entriesOf(source)
  const to = entriesOf(mirror)
  const length = Math.max(from.length, to.length)
  let place = 0
  while (place < length && differingValues(from[place], to[place]) === undefined) place += 1
  if (place === length) return []
  return [{ kind: 'config.history', path: String(place + 1), source: from.length, mirror: to.length }]
}

function entriesOf(config: ImageConfig): readonly JsonValue[] {
  const history = config.members.get('history')
  return isJsonArray(history) ? history : []
}

function otherDifferences(source: JsonObject, mirror: JsonObject): readonly Difference[] {
  const rest = (members: JsonObject): ReadonlyMap<string, JsonValue> =>
    new Map([...members].filter(([name]) => !NAMED.has(name)))
  return [
    ...mapDifferences(rest(source), rest(mirror)).map((member) => ({ kind: 'config.other' as const, ...member })),
    ...mapDifferences(rootfsRest(source), rootfsRest(mirror)).map((member) => ({
      kind: 'config.other' as const,
      ...member,
      path: `rootfs.${member.path}`,
    })),
  ]
}

/** What `rootfs` holds beside its diff_ids, which are compared on their own. */
function rootfsRest(members: JsonObject): ReadonlyMap<string, JsonValue> {
  const rootfs = members.get('rootfs')
  if (!isJsonObject(rootfs)) return new Map()
  return new Map([...rootfs].filter(([name]) => name !== 'diff_ids'))
}

function valueDifference(
  kind: 'config.created' | 'config.author',
  source: JsonValue | undefined,
  mirror: JsonValue | undefined,
): readonly Difference[] {
  const values = differingValues(source, mirror)
  return values === undefined ? [] : [{ kind, ...values }]
}
