import type { Credential } from '../model/credential.js'
import { authorityOf } from './address.js'

/** A place where credentials are looked for. A credential belongs to one exact `host[:port]`. */
export interface CredentialSource {
  /** For messages: an input's name, a file's path. */
  readonly name: string
  /** Whether nobody named it for this run: then what it has may be left out where it is refused. */
  readonly implicit: boolean
  /** By canonical registry, `docker.io` or `host[:port]`. Throws a `LoginFileError` where it cannot be read. */
  find(registry: string, repository: string): Promise<Finding>
}

export interface Finding {
  readonly credential?: Credential
  /** For messages, where there is no credential: `not set`, `no entry for ghcr.io`. */
  readonly lack?: string
  /** A helper program that could not do its work. */
  readonly fault?: HelperFault
}

export interface HelperFault {
  /** `docker-credential-…`. */
  readonly program: string
  /** What is wrong with it, behind its name. */
  readonly why: string
}

/** What all sources together know of a repository. */
export interface CredentialAnswer {
  readonly credential?: Credential
  /** For messages, in one line: the source that had it, or all that were asked and what each lacks. */
  readonly where: string
  readonly implicit: boolean
  readonly faults: readonly HelperFault[]
}

/** Asks for the credentials of a repository. */
export type CredentialFinder = (registry: string, repository: string) => Promise<CredentialAnswer>

/** Asks several sources in their order; the first that has a credential wins, the later ones are not asked. */
export function combineCredentials(sources: readonly CredentialSource[]): CredentialFinder {
  return async (registry, repository) => {
    const faults: HelperFault[] = []
    const lacks: string[] = []
    for (const source of sources) {
      const { credential, lack, fault } = await source.find(registry, repository)
      if (fault !== undefined) faults.push(fault)
      if (credential !== undefined) return { credential, where: source.name, implicit: source.implicit, faults }
      lacks.push(lack === undefined ? source.name : `${source.name} (${lack})`)
    }
    return { where: lacks.join(', '), implicit: false, faults }
  }
}

/** Credentials by registry, as a user listed them for this run; none at all is `not set`. */
export function listedCredentials(name: string, entries: Iterable<readonly [string, Credential]>): CredentialSource {
  const byHost = new Map<string, Credential>()
  for (const [registry, credential] of entries) {
    const host = canonicalHost(registry)
    if (host !== undefined) byHost.set(host, credential)
  }
  return {
    name,
    implicit: false,
    find: (registry) => {
      const host = canonicalHost(registry)
      const credential = host === undefined ? undefined : byHost.get(host)
      if (credential !== undefined) return Promise.resolve({ credential })
      return Promise.resolve({ lack: byHost.size === 0 ? 'not set' : `no entry for ${registry}` })
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
  // A URL would decode, fold or leave out all other characters.
  if (!/^[A-Za-z0-9._:[\]-]+$/.test(text)) return undefined
  const host = authorityOf(text)
  return host !== undefined && DOCKER_HUB_HOSTS.has(host) ? 'docker.io' : host
}
