import type { Credential } from '../model/credential.js'
import { authorityOf } from './address.js'

/** A place where credentials are looked for. A credential belongs to one exact `host[:port]`. */
export interface CredentialSource {
  /** For messages: an input's name, a file's path. */
  readonly name: string
  /** By canonical registry: `docker.io` or `host[:port]`. */
  find(registry: string): Credential | undefined
}

export interface FoundCredential {
  readonly credential: Credential
  /** The name of the source that had it. */
  readonly source: string
}

export interface CredentialFinder {
  /** The first source that knows the registry wins. */
  find(registry: string): FoundCredential | undefined
  /** For messages: the source that had it, or all that were asked. */
  describe(registry: string): string
}

/** Asks several sources in their order. */
export function combineCredentials(sources: readonly CredentialSource[]): CredentialFinder {
  function find(registry: string): FoundCredential | undefined {
    for (const source of sources) {
      const credential = source.find(registry)
      if (credential !== undefined) return { credential, source: source.name }
    }
    return undefined
  }
  return {
    find,
    describe: (registry) => find(registry)?.source ?? sources.map(({ name }) => name).join(', '),
  }
}

/** Credentials by registry, as a user listed them. Keys that are no host match nothing. */
export function listedCredentials(name: string, entries: Iterable<readonly [string, Credential]>): CredentialSource {
  const byHost = new Map<string, Credential>()
  for (const [registry, credential] of entries) {
    const host = canonicalHost(registry)
    if (host !== undefined) byHost.set(host, credential)
  }
  return {
    name,
    find: (registry) => {
      const host = canonicalHost(registry)
      return host === undefined ? undefined : byHost.get(host)
    },
  }
}

const DOCKER_HUB_HOSTS: ReadonlySet<string> = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
])

/** One spelling per `host[:port]`; all names of Docker Hub are `docker.io`. Undefined for what is no plain host. */
export function canonicalHost(text: string): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(text)) return undefined
  const host = authorityOf(text)
  return host !== undefined && DOCKER_HUB_HOSTS.has(host) ? 'docker.io' : host
}
