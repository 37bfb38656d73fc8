import type { Report } from '../model/report.js'

/** Keeps secrets that a server sent back out of what is shown. */
export interface Concealer {
  /** From now on this form of a secret is left out. */
  add(form: string): void
  /** The text with every known form as `***`, in any case, and where it was cut short. */
  text(text: string): string
  /** The same for every text of a report but those in `KEPT`. */
  report(report: Report): Report
  /** The same for every text of other data of ours. */
  data<T>(data: T): T
}

/** Shorter words are found in texts that have nothing to do with them. */
const SHORTEST = 8

/** As much of a secret gives it away: messages quote foreign text and cut it. */
const BEGINNING = 16

/**
 * What stays as it is: words of ours, and what people search and deploy by. Everything else of a report is cleaned, also
 * what will be added to it. The members of lists have no names in these paths.
 */
const KEPT: ReadonlySet<string> = new Set([
  ...['tool.name', 'tool.version', 'startedAt', 'result', 'shard.planDigest'],
  ...problem('problems'),
  ...['match', 'verify', 'referrerPolicy', 'result', 'causes', 'declaredAt.file'].map((name) => `pairs.${name}`),
  ...['source', 'mirror'].flatMap((side) =>
    ['reference', 'transport', 'digest', 'pinned', 'tls'].map((name) => `pairs.${side}.${name}`),
  ),
  ...['kind', 'side', 'reference', 'digest'].map((name) => `pairs.notes.${name}`),
  ...['subject', 'digest', 'state'].map((name) => `pairs.referrers.${name}`),
  ...problem('pairs.error'),
  ...difference('pairs.differences'),
  ...difference('pairs.platforms.differences'),
  ...['result', 'evidence', 'causes'].map((name) => `pairs.platforms.${name}`),
  ...problem('pairs.platforms.error'),
  ...explanation('pairs.platforms.explained'),
  ...['source', 'mirror'].flatMap((side) =>
    ['digest', 'configDigest', 'diffIDs', 'layers.digest'].map((name) => `pairs.platforms.${side}.${name}`),
  ),
])

function problem(path: string): readonly string[] {
  return [`${path}.code`, `${path}.side`]
}

function explanation(path: string): readonly string[] {
  const files = [`${path}.files`, `${path}.layers.files`].flatMap((at) => [
    ...['change', 'aspects', 'source.kind', 'mirror.kind'].map((name) => `${at}.list.${name}`),
    ...['of', 'side'].map((name) => `${at}.whiteouts.${name}`),
  ])
  const words = [`${path}.explain`, `${path}.packages.list.ecosystem`]
  return [...words, ...files, ...problem(`${path}.problem`), ...problem(`${path}.layers.problem`)]
}

function difference(path: string): readonly string[] {
  return [`${path}.kind`, `${path}.why`, `${path}.clients`, `${path}.lack`, `${path}.subject`]
}

/** Names of members that are long enough to be a password; what others chose as a name is cleaned. */
const OUR_NAMES: ReadonlySet<string> = new Set([
  ...[
    'schemaVersion',
    'planDigest',
    'positions',
    'startedAt',
    'durationMs',
    'problems',
    'requests',
    'identical',
    'equivalent',
    'same-runtime',
  ],
  ...['same-layers', 'inconclusive', 'different', 'reference', 'mediaType', 'platforms', 'differences', 'evidence'],
  ...['configDigest', 'createdBy', 'declaredAt', 'position', 'registry', 'transport'],
  ...['explained', 'packages', 'timesOnly', 'whiteouts', 'ecosystem'],
  ...['referrers', 'referrerPolicy', 'artifactType'],
])

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

  function deep<T>(value: T, path: string): T
  function deep(value: unknown, path: string): unknown {
    if (KEPT.has(path)) return value
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map((item: unknown) => deep(item, path))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]: [string, unknown]) => [
        OUR_NAMES.has(key) ? key : text(key),
        deep(member, path === '' ? key : `${path}.${key}`),
      ]),
    )
  }

  return {
    text,
    add: (form) => {
      const lower = lowerCase(form)
      if (lower.length >= SHORTEST) forms.set(lower, lower.slice(0, BEGINNING))
    },
    report: (report) => (forms.size === 0 ? report : deep(report, '')),
    data: (data) => (forms.size === 0 ? data : deep(data, 'data')),
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
