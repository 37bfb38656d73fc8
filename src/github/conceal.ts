import type { Difference } from '../model/difference.js'
import type { ImageFacts, Note, PairReport, PlatformReport, Problem, Report } from '../model/report.js'

/** Keeps secrets that a server sent back out of what is shown. */
export interface Concealer {
  /** From now on this form of a secret is left out. */
  add(form: string): void
  /** The text with every known form as `***`, in any case, and where it was cut short. */
  text(text: string): string
  /** The same for all that a registry may have written into a report; references and digests stay as they are. */
  report(report: Report): Report
}

/** Shorter words are found in texts that have nothing to do with them. */
const SHORTEST = 8

/** As much of a secret gives it away: messages quote foreign text and cut it. */
const BEGINNING = 16

/**
 * Makes one that knows nothing yet. The runner masks its log only: a summary writes letters as entities, and a file of
 * the run is not masked at all.
 */
export function createConcealer(): Concealer {
  const forms = new Map<string, string>()

  function text(shown: string): string {
    let left = shown
    let lower = lowerCase(left)
    for (const [secret, beginning] of forms) {
      if (!lower.includes(beginning)) continue
      left = without(left, lower, secret, beginning)
      lower = lowerCase(left)
    }
    return left
  }

  function deep<T>(value: T): T
  function deep(value: unknown): unknown {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map((item: unknown) => deep(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]: [string, unknown]) => [text(key), deep(member)]),
    )
  }

  function problem(one: Problem): Problem {
    return { ...one, message: text(one.message), ...(one.host === undefined ? {} : { host: text(one.host) }) }
  }

  function fault<T extends { readonly error?: Problem; readonly differences: readonly Difference[] }>(part: T): T {
    const differences = part.differences.map((difference) => deep(difference))
    return { ...part, differences, ...(part.error === undefined ? {} : { error: problem(part.error) }) }
  }

  function facts(one: ImageFacts): ImageFacts {
    const { mediaType, layers } = one
    return {
      ...one,
      ...(mediaType === undefined ? {} : { mediaType: text(mediaType) }),
      ...(layers === undefined
        ? {}
        : { layers: layers.map((layer) => ({ ...layer, mediaType: text(layer.mediaType) })) }),
    }
  }

  function platform(one: PlatformReport): PlatformReport {
    const { source, mirror } = one
    return {
      ...fault(one),
      platform: text(one.platform),
      ...(source === undefined ? {} : { source: facts(source) }),
      ...(mirror === undefined ? {} : { mirror: facts(mirror) }),
    }
  }

  function pair(one: PairReport): PairReport {
    const notes = one.notes.map((note): Note => (note.kind === 'reference.absent' ? note : deep(note)))
    return { ...fault(one), notes, platforms: one.platforms.map(platform) }
  }

  return {
    text,
    add: (form) => {
      const lower = lowerCase(form)
      if (lower.length >= SHORTEST) forms.set(lower, lower.slice(0, BEGINNING))
    },
    report: (report) => {
      if (forms.size === 0) return report
      const requests = { ...report.requests, byHost: deep(report.requests.byHost) }
      return { ...report, requests, problems: report.problems.map(problem), pairs: report.pairs.map(pair) }
    },
  }
}

/** Replaces what begins as the secret does, as far as it goes on so; `lower` is the text in lower case. */
function without(text: string, lower: string, secret: string, beginning: string): string {
  let kept = ''
  let from = 0
  for (let at = lower.indexOf(beginning); at !== -1; at = lower.indexOf(beginning, from)) {
    let length = beginning.length
    while (length < secret.length && lower[at + length] === secret[length]) length += 1
    kept += `${text.slice(from, at)}***`
    from = at + length
  }
  return kept + text.slice(from)
}

/** Of letters beyond ASCII some change their length with their case. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
