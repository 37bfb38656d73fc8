import type { Difference } from '../model/difference.js'
import { pathOf } from '../model/path.js'
import { isJsonObject, JsonNumber, type JsonObject, type JsonValue } from '../oci/strict-json.js'
import { mapDifferences, memberDifference } from './members.js'

type ValueKind =
  | 'config.user'
  | 'config.cmd'
  | 'config.entrypoint'
  | 'config.working-dir'
  | 'config.stop-signal'
  | 'config.healthcheck'
  | 'config.shell'
  | 'config.on-build'
  | 'config.args-escaped'

type KeyedKind = 'config.label' | 'config.exposed-ports' | 'config.volumes'

/** Members of `config` compared whole (image-spec, config.md; docker's own beside them). */
const WHOLE: ReadonlyMap<string, ValueKind> = new Map<string, ValueKind>([
  ['User', 'config.user'],
  ['Cmd', 'config.cmd'],
  ['Entrypoint', 'config.entrypoint'],
  ['WorkingDir', 'config.working-dir'],
  ['StopSignal', 'config.stop-signal'],
  ['Healthcheck', 'config.healthcheck'],
  ['Shell', 'config.shell'],
  ['OnBuild', 'config.on-build'],
  ['ArgsEscaped', 'config.args-escaped'],
])

/** Members of `config` that are maps, compared key by key. */
const KEYED: ReadonlyMap<string, KeyedKind> = new Map<string, KeyedKind>([
  ['Labels', 'config.label'],
  ['ExposedPorts', 'config.exposed-ports'],
  ['Volumes', 'config.volumes'],
])

/** What docker's builder leaves behind and no runtime obeys (design: Runtime comparison). */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  'Hostname',
  'Domainname',
  'Image',
  'AttachStdin',
  'AttachStdout',
  'AttachStderr',
  'Tty',
  'OpenStdin',
  'StdinOnce',
  'MacAddress',
  'NetworkDisabled',
])

/**
 * Compares the members of `config`. For these direct members alone absent, null and every empty value are one value, as
 * tools add and drop them when they convert; inside their maps and lists nothing is folded.
 */
export function runtimeDifferences(source: JsonObject, mirror: JsonObject): readonly Difference[] {
  const names = new Set([...source.keys(), ...mirror.keys()])
  return [...names].flatMap((name) => memberOf(name, filled(source.get(name)), filled(mirror.get(name))))
}

function memberOf(name: string, source: JsonValue | undefined, mirror: JsonValue | undefined): readonly Difference[] {
  const keyed = KEYED.get(name)
  if (keyed !== undefined && isMapOrAbsent(source) && isMapOrAbsent(mirror)) {
    return mapDifferences(source ?? new Map(), mirror ?? new Map()).map((member) => ({ kind: keyed, ...member }))
  }
  if (name === 'Env' && isTextListOrAbsent(source) && isTextListOrAbsent(mirror)) {
    return environmentDifferences(source ?? [], mirror ?? [])
  }
  const member = memberDifference(name, source, mirror)
  if (member === undefined) return []
  const { path, ...values } = member
  const whole = WHOLE.get(name)
  if (whole !== undefined) return [{ kind: whole, ...values }]
  if (LEFT_BEHIND.has(name)) return [{ kind: 'config.other', path: pathOf('config', path), ...values }]
  return [{ kind: keyed ?? (name === 'Env' ? 'config.env' : 'config.unknown'), path, ...values }]
}

/**
 * Environment variables by name. The same variables in another order, or one set twice, can mean something else to a
 * program, so what the pairing by name does not explain is one difference of all that is left of the list.
 */
function environmentDifferences(source: readonly string[], mirror: readonly string[]): readonly Difference[] {
  const found = mapDifferences(variables(source), variables(mirror)).map((member) => ({
    kind: 'config.env' as const,
    ...member,
  }))
  const explained = new Set(found.map(({ path }) => path))
  const left = (list: readonly string[]): readonly string[] => list.filter((entry) => !explained.has(nameOf(entry)))
  const rest = memberDifference('*', left(source), left(mirror))
  return rest === undefined ? found : [...found, { kind: 'config.env', ...rest }]
}

function variables(list: readonly string[]): ReadonlyMap<string, string> {
  return new Map(list.map((entry) => [nameOf(entry), entry.slice(nameOf(entry).length + 1)]))
}

function nameOf(entry: string): string {
  const equals = entry.indexOf('=')
  return equals === -1 ? entry : entry.slice(0, equals)
}

/** Zero as `0.0`, `-0` or `0e5`: the spellings that are no plain integer. */
const ZERO = /^-?0(?:\.0+)?(?:[eE][+-]?\d+)?$/

/** The value, or undefined where it says nothing. */
function filled(value: JsonValue | undefined): JsonValue | undefined {
  if (value === null || value === '' || value === false || value === 0) return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  if (isJsonObject(value)) return value.size === 0 ? undefined : value
  if (value instanceof JsonNumber) return ZERO.test(value.text) ? undefined : value
  return value
}

function isMapOrAbsent(value: JsonValue | undefined): value is JsonObject | undefined {
  return value === undefined || isJsonObject(value)
}

function isTextListOrAbsent(value: JsonValue | undefined): value is readonly string[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
}
