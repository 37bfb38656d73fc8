import { isSameJson, toPlain, type JsonValue } from '../oci/strict-json.js'

/** What the two sides have where it is not the same; the side that lacks it has no value. */
export interface DifferingValues {
  readonly source?: unknown
  readonly mirror?: unknown
}

/** A named member that is not the same on both sides. */
export interface MemberDifference extends DifferingValues {
  readonly path: string
}

/** Compares two maps by key: absent, null and empty are three values. In the source's order, then the mirror's own. */
export function mapDifferences(
  source: ReadonlyMap<string, JsonValue>,
  mirror: ReadonlyMap<string, JsonValue>,
): readonly MemberDifference[] {
  const found: MemberDifference[] = []
  for (const [key, value] of source) {
    const difference = memberDifference(key, value, mirror.get(key))
    if (difference !== undefined) found.push(difference)
  }
  for (const [key, value] of mirror) {
    if (!source.has(key)) found.push({ path: key, mirror: toPlain(value) })
  }
  return found
}

/** Compares one member; undefined where it is the same. */
export function memberDifference(
  path: string,
  source: JsonValue | undefined,
  mirror: JsonValue | undefined,
): MemberDifference | undefined {
  const values = differingValues(source, mirror)
  return values === undefined ? undefined : { path, ...values }
}

/** Compares one value; undefined where it is the same. */
export function differingValues(
  source: JsonValue | undefined,
  mirror: JsonValue | undefined,
): DifferingValues | undefined {
  if (source === undefined) return mirror === undefined ? undefined : { mirror: toPlain(mirror) }
  if (mirror === undefined) return { source: toPlain(source) }
  if (isSameJson(source, mirror)) return undefined
  return { source: toPlain(source), mirror: toPlain(mirror) }
}
