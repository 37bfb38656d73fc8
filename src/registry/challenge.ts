/** One challenge of a WWW-Authenticate header (RFC 9110, 11.6.1). */
export interface Challenge {
  /** Lower case. */
  readonly scheme: string
  /** By lower-case name; the first of several wins. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads the challenges of all header lines, several a line, in their order. Forgiving: values without quotes, empty
 * values, an unterminated quote, stray commas and token68 are taken as they come; it never throws, and looks at each
 * character once.
 */
export function parseChallenges(lines: readonly string[]): readonly Challenge[] {
  return lines.flatMap(parseLine)
}

interface Draft {
  readonly scheme: string
  readonly parameters: Map<string, string>
}

function parseLine(line: string): readonly Challenge[] {
  const challenges: Draft[] = []
  let at = 0
  while (at < line.length) {
    at = skip(line, at, ' \t,')
    const end = wordEnd(line, at)
    if (end === at) {
      // Nothing that starts a word (a stray = or quote): step over it.
      at = line[at] === '"' ? quotedEnd(line, at) : at + 1
      continue
    }
    const word = line.slice(at, end)
    const next = skip(line, end, ' \t')
    if (line[next] === '=') {
      const value = readValue(line, skip(line, next + 1, ' \t'))
      const parameters = challenges.at(-1)?.parameters
      const name = word.toLowerCase()
      if (parameters !== undefined && !parameters.has(name)) parameters.set(name, value.text)
      at = value.end
    } else if (startsChallenge(line, at)) {
      challenges.push({ scheme: word.toLowerCase(), parameters: new Map() })
      at = next
    } else {
      // token68, or rubbish inside a challenge.
      at = next
    }
  }
  return challenges
}

/** A scheme stands at the start or behind a comma; a lone word elsewhere is token68. */
function startsChallenge(line: string, at: number): boolean {
  let before = at - 1
  while (line[before] === ' ' || line[before] === '\t') before -= 1
  return before < 0 || line[before] === ','
}

function readValue(line: string, at: number): { readonly text: string; readonly end: number } {
  if (line[at] !== '"') {
    let end = at
    while (end < line.length && line[end] !== ',' && line[end] !== ' ' && line[end] !== '\t') end += 1
    return { text: line.slice(at, end), end }
  }
  const end = quotedEnd(line, at)
  const closed = line[end - 1] === '"' && end - 1 > at
  const inner = line.slice(at + 1, closed ? end - 1 : end)
  return { text: inner.replace(/\\(.)/gs, '$1'), end }
}

/** The place behind a quoted string, or the end of the line where it is never closed. */
function quotedEnd(line: string, at: number): number {
  let end = at + 1
  while (end < line.length && line[end] !== '"') end += line[end] === '\\' ? 2 : 1
  return Math.min(end + 1, line.length)
}

function wordEnd(line: string, at: number): number {
  let end = at
  while (end < line.length && !' \t,="'.includes(line.charAt(end))) end += 1
  return end
}

function skip(line: string, at: number, characters: string): number {
  let end = at
  while (end < line.length && characters.includes(line.charAt(end))) end += 1
  return end
}
