import { holds, literal, readingOf, type Secret } from './secret.js'

/** Where bytes came in. */
export interface Place {
  /** Undefined for a socket in the file system. */
  readonly port: number | undefined
  /** The name in the greeting of TLS, which tells hosts on one port apart; empty where there was none. */
  readonly serverName: string
}

/** A secret that came to where it must not be. */
export interface Leak {
  readonly secret: string
  /** `server` for one that received it, `output` for a text that shows it. */
  readonly kind: 'server' | 'output'
  readonly where: string
}

/**
 * What the servers of a test received, what was shown, and the secrets there are. Declared secrets may reach the
 * origins that they are declared for, and no output; everything else is a leak.
 */
export interface Ledger {
  /** `origins` are `host:port`, or the host alone where TLS names it. Again for the same value: these origins, too. */
  declare(secret: Secret, ...origins: readonly string[]): void
  /** The same for a text that a test chose itself. One that is too short to be watched is passed over. */
  declareText(name: string, value: string, ...origins: readonly string[]): void
  /** Opens a connection's or request's own page; gives what writes into it. */
  page(place: Place): (bytes: Uint8Array | string) => void
  /** From now on a server is the one that stands before it: what comes to the port of one came to that of the other. */
  standsBefore(port: number, behind: number): void
  /** What can be read by whoever reads the log, the outputs or the files; registering a mask shows nothing. */
  said(where: string, text: string): void
  /** Forgets what came in, and all secrets but those of the test that ends now and those of no test. */
  turn(): void
  /** The pages. */
  readonly facts: LedgerFacts
}

interface Declared {
  readonly secret: Secret
  readonly origins: Set<string>
}

interface Page {
  readonly place: Place
  readonly chunks: Uint8Array[]
}

interface Saying {
  readonly where: string
  readonly text: string
}

export interface LedgerFacts {
  readonly secrets: ReadonlyMap<string, { readonly secret: Secret; readonly origins: ReadonlySet<string> }>
  readonly pages: readonly { readonly place: Place; readonly chunks: readonly Uint8Array[] }[]
  readonly sayings: readonly Saying[]
}

/** Secrets declared before the first `turn` stay for good. */
export function createLedger(): Ledger {
  const secrets = new Map<string, Declared>()
  const pages: Page[] = []
  const sayings: Saying[] = []
  const fronts = new Map<number, number>()
  let lasting: ReadonlySet<string> | undefined
  let fresh = new Set<string>()

  function declare(secret: Secret, ...origins: readonly string[]): void {
    const known = secrets.get(secret.value)
    fresh.add(secret.value)
    if (known === undefined) secrets.set(secret.value, { secret, origins: new Set(origins) })
    else for (const origin of origins) known.origins.add(origin)
  }

  return {
    declare,
    declareText: (name, value, ...origins) => {
      const secret = literal(name, value)
      if (secret !== undefined) declare(secret, ...origins)
    },
    page: (place) => {
      const chunks: Uint8Array[] = []
      const front = place.port === undefined ? undefined : fronts.get(place.port)
      pages.push({ place: front === undefined ? place : { ...place, port: front }, chunks })
      return (bytes) => {
        chunks.push(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
      }
    },
    standsBefore: (port, behind) => {
      fronts.set(behind, port)
    },
    said: (where, text) => {
      sayings.push({ where, text: withoutMasks(text) })
    },
    turn: () => {
      lasting ??= fresh
      for (const value of secrets.keys()) if (!fresh.has(value) && !lasting.has(value)) secrets.delete(value)
      fresh = new Set()
      pages.length = 0
      sayings.length = 0
    },
    facts: { secrets, pages, sayings },
  }
}

/** Every secret that reached a server or an output which it is not for. */
export function leaksOf({ facts: { secrets, pages, sayings } }: Ledger): readonly Leak[] {
  const leaks = new Map<string, Leak>()
  const note = (leak: Leak): void => {
    leaks.set(JSON.stringify(leak), leak)
  }
  const places = Map.groupBy(pages, ({ place: { port, serverName } }) => `${serverName} ${port ?? 'local'}`)
  for (const [where, group] of places) {
    const place = group[0]?.place
    const reading = readingOf(group.map(({ chunks }) => Buffer.concat(chunks).toString()).join('\n'))
    for (const { secret, origins } of secrets.values()) {
      const mayHave = place !== undefined && [...origins].some((origin) => names(origin, place))
      if (!mayHave && holds(reading, secret)) note({ secret: secret.name, kind: 'server', where: where.trim() })
    }
  }
  for (const { where, text } of sayings) {
    const reading = readingOf(text)
    for (const { secret } of secrets.values())
      if (holds(reading, secret)) note({ secret: secret.name, kind: 'output', where })
  }
  return [...leaks.values()]
}

/** Ports tell the servers of a test apart, whatever name they were asked for by. */
function names(origin: string, { port, serverName }: Place): boolean {
  const [, host = '', written] = /^(.*?)(?::(\d+))?$/.exec(origin) ?? []
  return (written !== undefined && Number(written) === port) || (serverName !== '' && serverName === host)
}

function withoutMasks(text: string): string {
  return text.replaceAll(/^::add-mask::.*$/gm, '')
}
