/** How messages name what names outputs. */
export const OUTPUT = '--output'

/** The paths that values of `--output` name, whether or not their formats are known. */
export function pathsOf(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => {
    const path = value.includes('=') ? value.slice(value.indexOf('=') + 1) : ''
    return ['', '-'].includes(path) ? [] : [path]
  })
}

/** The values of `--output` among words that could not be read as a whole. */
export function outputsAmong(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const [, inline] = /^(?:-o=?|--output=)(.+)$/.exec(word) ?? []
    return inline ?? (['-o', '--output'].includes(word) ? (words[at + 1] ?? []) : [])
  })
}
