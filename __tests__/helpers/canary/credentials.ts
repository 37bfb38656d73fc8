import { parse } from 'yaml'
import type { Credential } from '../../../src/model/credential.js'
import { ledger } from './running.js'
import { SHORTEST } from './secret.js'

/**
 * Declares what a test logs in to a registry with; the registry may see it, and who else is `trusted`. Throws where it
 * is too short to be watched: the test needs a longer one.
 */
export function declareLogin(registry: string, credential: Credential, trusted: Iterable<string> = []): void {
  for (const value of valuesOf(credential)) {
    if (value !== '' && value.length < SHORTEST) throw new Error(`A secret of a test has ${SHORTEST} letters or more.`)
    ledger.declareText(`a login for ${registry}`, value, registry, ...trusted)
  }
}

function valuesOf(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case 'basic':
      return [credential.password]
    case 'token':
      return [credential.token]
    case 'identity':
      return [credential.token, credential.password?.password ?? '']
  }
}

/** Declares the secrets among the inputs of an action: those of its two sides and of `registry-auth`. */
export function declareInputs(inputs: Readonly<Record<string, string>>): void {
  const trusted = (inputs['trusted-token-hosts'] ?? '').split(/[\n,]/).map((host) => host.trim())
  const login = (registry: string, password: string): void => {
    ledger.declareText(`a login for ${registry}`, password, registry, ...trusted)
  }
  for (const side of ['source', 'mirror'] as const) {
    const [, registry = 'docker.io'] = /^(?:docker:\/\/)?([^/]*[.:][^/]*|localhost)\//.exec(inputs[side] ?? '') ?? []
    login(registry, inputs[`${side}-password`] ?? '')
  }
  for (const { registry = '', password, token } of entriesOf(inputs['registry-auth'] ?? '')) {
    login(registry, password ?? token ?? '')
  }
}

/** Declares the passwords of proxies, which nobody but the proxy may see. */
export function declareProxies(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value = ''] of Object.entries(variables)) {
    const url = /_proxy$/i.test(name) ? URL.parse(value) : null
    if (url === null || url.password === '') continue
    for (const form of [url.password, decodeURIComponent(url.password)])
      ledger.declareText(`the ${name}`, form, url.host)
  }
}

type Entry = Readonly<Partial<Record<'registry' | 'password' | 'token', string>>>

/** What is not as it should be holds nothing: such inputs are tests of their own. */
function entriesOf(yaml: string): readonly Entry[] {
  try {
    const list: unknown = parse(yaml)
    return Array.isArray(list) ? list.map(entryOf) : []
  } catch {
    return []
  }
}

function entryOf(value: unknown): Entry {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, member]) => typeof member === 'string'))
}
