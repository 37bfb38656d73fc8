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
  const at = commonLengths(source, mirror)
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

/** How long the longest common subsequence of `source` and `mirror` is from two places on; behind an end it is 0. */
function commonLengths(source: readonly string[], mirror: readonly string[]): (from: number, to: number) => number {
  // One table: a list of a million members has no row of its own for each.
  const width = mirror.length
  const lengths = new Uint32Array(source.length * width)
  const at = (from: number, to: number): number => (to < width ? (lengths[from * width + to] ?? 0) : 0)
  for (let from = source.length - 1; from >= 0; from -= 1) {
    for (let to = mirror.length - 1; to >= 0; to -= 1) {
      const isCommon = source[from] === mirror[to]
      lengths[from * width + to] = isCommon ? at(from + 1, to + 1) + 1 : Math.max(at(from + 1, to), at(from, to + 1))
    }
  }
  return at
}
