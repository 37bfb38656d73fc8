/** Whether a text has a wildcard: `*` or `?`. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text)
}

/**
 * Makes what tells whether a glob names the whole of a text: `*` stands for any run of characters, dots and slashes too, `?`
 * for one that is no slash, and nothing else is special. The text is an image's own and may be long: every part of the glob
 * is looked for once, from where the one before it ended, and never again from another place.
 */
export function globMatcher(glob: string): (text: string) => boolean {
  const [start, end] = [glob.indexOf('*'), glob.lastIndexOf('*')]
  if (start === -1) return (text) => text.length === glob.length && isAt(glob, text, 0)
  const [first, last] = [glob.slice(0, start), glob.slice(end + 1)]
  const others = glob
    .slice(start, end)
    .split('*')
    .filter((part) => part !== '')
  return (text) => {
    if (!isAt(first, text, 0)) return false
    let from = first.length
    for (const part of others) {
      const found = find(part, text, from)
      if (found === -1) return false
      from = found + part.length
    }
    return text.length - last.length >= from && isAt(last, text, text.length - last.length)
  }
}

/** The first place of a part at or behind `from`; -1 where there is none. */
function find(part: string, text: string, from: number): number {
  if (!part.includes('?')) return text.indexOf(part, from)
  for (let at = from; at + part.length <= text.length; at += 1) if (isAt(part, text, at)) return at
  return -1
}

function isAt(part: string, text: string, at: number): boolean {
  if (!part.includes('?')) return text.startsWith(part, at)
  for (let offset = 0; offset < part.length; offset += 1) {
    const wanted = part[offset]
    const found = text[at + offset]
    if (found === undefined || (wanted === '?' ? found === '/' : wanted !== found)) return false
  }
  return true
}
