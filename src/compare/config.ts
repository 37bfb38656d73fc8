import type { Difference } from '../model/difference.js'
import { pathOf } from '../model/path.js'
import type { ImageConfig } from '../oci/config.js'
import { foldCase } from '../oci/fold-case.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../oci/strict-json.js'
import { configFaults } from './clients/config-faults.js'
import { newFaults, type MemberFault } from './clients/member-fault.js'
import { differingValues, mapDifferences } from './members.js'
import { objectIn } from './raw.js'
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
  const runtime = runtimeDifferences(source.runtime, mirror.runtime)
  const found = [
    ...platformDifferences(source, mirror),
    ...runtime,
    ...(runtime.some(({ kind }) => kind === 'config.healthcheck') ? [] : builderHealthcheck(source, mirror)),
    ...valueDifference('config.created', source.members.get('created'), mirror.members.get('created')),
    ...valueDifference('config.author', source.members.get('author'), mirror.members.get('author')),
    ...historyDifference(source, mirror),
    ...otherDifferences(source.members, mirror.members),
    ...newFaults(configFaults(source), configFaults(mirror)).map(refused),
  ]
  return found.length === 0 ? [{ kind: 'config.serialisation' }] : found
}

function refused({ at, why, clients }: MemberFault): Difference {
  return { kind: 'config.refused', path: pathOf(...at), why, clients }
}

/** Platform fields as they are written: some clients resolve no other name for a machine. */
const PLATFORM_FIELDS = [
  ['architecture', 'config.architecture'],
  ['os', 'config.os'],
  ['variant', 'config.variant'],
  ['os.version', 'config.os-version'],
] as const

function platformDifferences(source: ImageConfig, mirror: ImageConfig): readonly Difference[] {
  const found: Difference[] = []
  for (const [name, kind] of PLATFORM_FIELDS) {
    const from = source.members.get(name) ?? ''
    const to = mirror.members.get(name) ?? ''
    if (kind === 'config.variant' && isBaseline(source, from) && isBaseline(mirror, to)) continue
    found.push(...valueDifference(kind, from, to))
  }
  return [...found, ...valueDifference('config.os-features', featuresOf(source), featuresOf(mirror))]
}

/** In one order; what is no list as it stands. */
function featuresOf({ members, platform }: ImageConfig): JsonValue {
  const features = members.get('os.features') ?? []
  return isJsonArray(features) && features.every((feature) => typeof feature === 'string')
    ? platform.osFeatures
    : features
}

/** Tools write `arm64` and `arm64/v8` for the same machine, and every client reads both. */
function isBaseline({ platform }: ImageConfig, variant: JsonValue): boolean {
  return platform.architecture === 'arm64' && (variant === '' || variant === 'v8')
}

/** Podman takes the health check of Docker's images from what their builder left behind, where there is one. */
function builderHealthcheck(source: ImageConfig, mirror: ImageConfig): readonly Difference[] {
  const [from, to] = [leftHealthcheck(source), leftHealthcheck(mirror)]
  if (from === null && to === null) return []
  const own = ({ runtime }: ImageConfig): JsonValue => runtime.get('Healthcheck') ?? null
  return valueDifference('config.healthcheck', from ?? own(source), to ?? own(mirror))
}

/** Go finds it in any letter case, and takes the last. */
function leftHealthcheck({ members }: ImageConfig): JsonValue {
  const named = [...objectIn(members, 'container_config')].filter(([name]) => foldCase(name) === 'healthcheck')
  return named.at(-1)?.[1] ?? null
}

function historyDifference(source: ImageConfig, mirror: ImageConfig): readonly Difference[] {
  const from = entriesOf(source)
  const to = entriesOf(mirror)
  const length = Math.max(from.length, to.length)
  let place = 0
  while (place < length && differingValues(from[place], to[place]) === undefined) place += 1
  if (place === length) return []
  return [{ kind: 'config.history', path: pathOf(place + 1), source: from.length, mirror: to.length }]
}

/** What is no list counts as one entry, so that it is not the same as another one that nobody can read. */
function entriesOf(config: ImageConfig): readonly JsonValue[] {
  const history = config.members.get('history') ?? []
  return isJsonArray(history) ? history : [history]
}

function otherDifferences(source: JsonObject, mirror: JsonObject): readonly Difference[] {
  const rest = (members: JsonObject): ReadonlyMap<string, JsonValue> =>
    new Map([...members].filter(([name, value]) => !NAMED.has(name) || (name === 'config' && !isReadable(value))))
  return [
    ...mapDifferences(rest(source), rest(mirror)).map((member) => ({ kind: 'config.other' as const, ...member })),
    ...mapDifferences(rootfsRest(source), rootfsRest(mirror)).map((member) => ({
      kind: 'config.other' as const,
      ...member,
      path: pathOf('rootfs', member.path),
    })),
  ]
}

/** Whether `config` is something that can be compared member by member. */
function isReadable(config: JsonValue): boolean {
  return config === null || isJsonObject(config)
}

/** What `rootfs` holds beside its diff_ids, which are compared on their own. */
function rootfsRest(members: JsonObject): ReadonlyMap<string, JsonValue> {
  const rootfs = members.get('rootfs')
  if (!isJsonObject(rootfs)) return new Map()
  return new Map([...rootfs].filter(([name]) => name !== 'diff_ids'))
}

/** Kinds of one member each, which need no path. */
type PlainKind =
  'config.healthcheck' | 'config.created' | 'config.author' | 'config.os-features' | (typeof PLATFORM_FIELDS)[number][1]

function valueDifference(
  kind: PlainKind,
  source: JsonValue | undefined,
  mirror: JsonValue | undefined,
): readonly Difference[] {
  const values = differingValues(source, mirror)
  return values === undefined ? [] : [{ kind, ...values }]
}
