import { canonicalJson, toPlain, type JsonValue } from '../oci/strict-json.js'

/** A named member that is not the same on both sides; the side that lacks it has no value. */
export interface MemberDifference {
  readonly path: string
  readonly source?: unknown
  readonly mirror?: unknown
}

/** Compares two maps by key: absent, null and empty are three values. In the source's order, then the mirror's own. */
export function mapDifferences(
  source: ReadonlyMap<string, JsonValue>,
  mirror: ReadonlyMap<string, JsonValue>,
): readonly MemberDifference[] {
  const found: MemberDifference[] = []
  for (const key of new Set([...source.keys(), ...mirror.keys()])) {
    const difference = memberDifference(key, source.get(key), mirror.get(key))
    if (difference !== undefined) found.push(difference)
  }
  return found
}

/** Compares one value; undefined where it is the same. */
export function memberDifference(
  path: string,
  source: JsonValue | undefined,
  mirror: JsonValue | undefined,
): MemberDifference | undefined {
  if (source === undefined) return mirror === undefined ? undefined : { path, mirror: toPlain(mirror) }
  if (mirror === undefined) return { path, source: toPlain(source) }
  if (canonicalJson(source) === canonicalJson(mirror)) return undefined
  return { path, source: toPlain(source), mirror: toPlain(mirror) }
}
