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
  while (line[at] !== undefined) {
    const end = placeOf(line, at, ' \t,="')
    if (end === at) {
      // Nothing that starts a word: step over it.
      at = line[at] === '"' ? closingQuote(line, at) + 1 : at + 1
      continue
    }
    const word = line.slice(at, end)
    const next = skipSpace(line, end)
    if (line[next] === '=') {
      const value = readValue(line, skipSpace(line, next + 1))
      const parameters = challenges.at(-1)?.parameters
      const name = word.toLowerCase()
      if (parameters !== undefined && !parameters.has(name)) parameters.set(name, value.text)
      at = value.end
    } else {
      // Otherwise it is token68, or rubbish inside a challenge.
      if (startsChallenge(line, at)) challenges.push({ scheme: word.toLowerCase(), parameters: new Map() })
      at = next
    }
  }
  return challenges
}

/** A scheme stands at the start or behind a comma; a lone word elsewhere is token68. */
function startsChallenge(line: string, at: number): boolean {
  let before = at - 1
  while (isSpace(line[before])) before -= 1
  return before < 0 || line[before] === ','
}

function readValue(line: string, at: number): { readonly text: string; readonly end: number } {
  if (line[at] !== '"') {
    const end = placeOf(line, at, ' \t,')
    return { text: line.slice(at, end), end }
  }
  const end = closingQuote(line, at)
  return { text: line.slice(at + 1, end).replace(/\\(.)/gs, '$1'), end: end + 1 }
}

/** The place of the quote that closes the one at `at`; the end of the line or beyond it where there is none. */
function closingQuote(line: string, at: number): number {
  let end = at + 1
  while (!'"'.includes(line.charAt(end))) end += line[end] === '\\' ? 2 : 1
  return end
}

/** The place of the first of `stops`, or the end of the line: there is an empty string, which every text includes. */
function placeOf(line: string, at: number, stops: string): number {
  let end = at
  while (!stops.includes(line.charAt(end))) end += 1
  return end
}

function skipSpace(line: string, at: number): number {
  let end = at
  while (isSpace(line[end])) end += 1
  return end
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
