import { basic, type Conversation } from './script.js'
import type { HostRequest } from './virtual-hosts.js'

/** What of a conversation nobody else may see. */
export interface ScriptSecrets {
  /** In the clear and as Basic carries them. */
  readonly passwords: readonly string[]
  readonly tokens: readonly string[]
  /** Queries that a registry signed. */
  readonly queries: readonly string[]
}

export function secretsIn({ login, turns }: Conversation): ScriptSecrets {
  const passwords = typeof login === 'object' ? [login.password, basic(login).slice('Basic '.length)] : []
  const given = turns.flatMap(({ then }) => tokensOf(then.body))
  return {
    passwords,
    tokens: [...given, ...(typeof login === 'string' ? [login] : [])],
    queries: turns.flatMap(({ when }) => (typeof when.query === 'string' ? [when.query] : [])),
  }
}

/** Every host that was spoken to, and which secrets it could read in addresses, headers or bodies. */
export function secretsShown(
  seen: readonly HostRequest[],
  { passwords, tokens }: ScriptSecrets,
): Readonly<Record<string, readonly string[]>> {
  const shown = new Map<string, Set<string>>()
  for (const { host, url, headers, body } of seen) {
    const text = [url, decodeURIComponent(url), JSON.stringify(headers), body].join('\n')
    const kinds = shown.get(host) ?? new Set()
    shown.set(host, kinds)
    if (passwords.some((secret) => text.includes(secret))) kinds.add('password')
    if (tokens.some((secret) => text.includes(secret))) kinds.add('token')
  }
  return Object.fromEntries([...shown].map(([host, kinds]) => [host, [...kinds].toSorted()]))
}

function tokensOf(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return []
  const members: Readonly<Record<string, unknown>> = { ...body }
  return ['token', 'access_token', 'refresh_token'].flatMap((name) => {
    const value = members[name]
    return typeof value === 'string' ? [value] : []
  })
}
