/** Two places that do not hold the same, as indices; one side is left out where the other has more. */
export type Gap =
  | { readonly source: number; readonly mirror: number }
  | { readonly source: number; readonly mirror?: undefined }
  | { readonly source?: undefined; readonly mirror: number }

/** Up to this many pairs of members are tried; no real image has more than a thousand layers. */
const MOST_PAIRS = 1_000_000

/**
 * Aligns two lists by a longest common subsequence and gives what is left over. Between two common members, leftovers of
 * both sides are paired in order: they stand for each other. Lists too long for that are compared position by position,
 * so that no list can take all memory.
 */
export function align(source: readonly string[], mirror: readonly string[]): readonly Gap[] {
  const gaps: Gap[] = []
  let from = 0
  let to = 0
  for (const common of [...commonMembers(source, mirror), { source: source.length, mirror: mirror.length }]) {
    while (from < common.source && to < common.mirror) gaps.push({ source: from++, mirror: to++ })
    while (from < common.source) gaps.push({ source: from++ })
    while (to < common.mirror) gaps.push({ mirror: to++ })
    from = common.source + 1
    to = common.mirror + 1
  }
  return gaps
}

function commonMembers(
  source: readonly string[],
  mirror: readonly string[],
): readonly { readonly source: number; readonly mirror: number }[] {
  if (source.length * mirror.length > MOST_PAIRS) {
    return source.flatMap((member, index) => (member === mirror[index] ? [{ source: index, mirror: index }] : []))
  }
  const lengths = commonLengths(source, mirror)
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  const common: { source: number; mirror: number }[] = []
  let from = 0
  let to = 0
  while (from < source.length && to < mirror.length) {
    if (source[from] === mirror[to]) common.push({ source: from++, mirror: to++ })
    else if (at(from + 1, to) >= at(from, to + 1)) from += 1
    else to += 1
  }
  return common
}

/** `lengths[i][j]`: how long the longest common subsequence of `source` from i and `mirror` from j is. */
function commonLengths(source: readonly string[], mirror: readonly string[]): readonly (readonly number[])[] {
  let below: readonly number[] = []
  const rows: (readonly number[])[] = [below]
  for (const member of source.toReversed()) {
    const row: number[] = []
    for (let column = mirror.length - 1; column >= 0; column -= 1) {
      row[column] =
        member === mirror[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, row[column + 1] ?? 0)
    }
    below = row
    rows.push(row)
  }
  return rows.reverse()
}
