/** The known word, in lower case, that was probably meant by an unknown one; undefined where none is near. */
export function nearestOf<T extends string>(word: string, known: readonly T[]): T | undefined {
  const written = word.toLowerCase()
  const [near] = known
    .map((one) => ({ word: one, distance: editDistance(written, one) }))
    .sort((one, other) => one.distance - other.distance)
  return near !== undefined && isNear(written, near.word, near.distance) ? near.word : undefined
}

/** Two changed letters make another word of a short one, unless the letters are the same. */
function isNear(written: string, known: string, distance: number): boolean {
  if (known.length > 7) return distance <= Math.floor(known.length / 3)
  return written.charAt(0) === known.charAt(0) && (distance <= 1 || lettersOf(written) === lettersOf(known))
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('')
}

/** Insertions, removals and replacements of a letter that make one word the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  const wanted = Array.from(other)
  let distance = wanted.length
  let row = wanted.map((_, column) => column + 1)
  for (const [at, letter] of Array.from(one.slice(0, 100)).entries()) {
    let diagonal = at
    distance = at + 1
    row = row.map((above, column) => {
      const replaced = diagonal + (letter === wanted[column] ? 0 : 1)
      diagonal = above
      distance = Math.min(replaced, above + 1, distance + 1)
      return distance
    })
  }
  return distance
}
