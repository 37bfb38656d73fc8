import type { Credential } from '../../model/credential.js'
import { HUB_ALIASES } from '../../oci/registry-host.js'
import { authorityOf } from '../connect/address.js'

/** A place where credentials are looked for. A credential belongs to one exact `host[:port]`. */
export interface CredentialSource {
  /** For messages: an input's name, a file's path. */
  readonly name: string
  /** Whether nobody named it for this run: then what it has may be left out where it is refused. */
  readonly implicit: boolean
  /** By canonical registry, `docker.io` or `host[:port]`. Throws a `LoginFileError` where it cannot be read. */
  find(registry: string, repository: string): Promise<FoundCredential>
}

export type FoundCredential = (
  | { readonly credential: Credential }
  /** For messages: `not set`, `no entry for ghcr.io`. */
  | { readonly credential?: undefined; readonly lack: string }
) & {
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
      const found = await source.find(registry, repository)
      if (found.fault !== undefined) faults.push(found.fault)
      if (found.credential !== undefined) {
        return { credential: found.credential, where: source.name, implicit: source.implicit, faults }
      }
      lacks.push(`${source.name} (${found.lack})`)
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
      const credential = byHost.get(canonicalHost(registry) ?? registry)
      if (credential !== undefined) return Promise.resolve({ credential })
      return Promise.resolve({ lack: byHost.size === 0 ? 'not set' : `no entry for ${registry}` })
    },
  }
}

/** One spelling per `host[:port]`; all names of Docker Hub are `docker.io`. Undefined for what is no plain host. */
export function canonicalHost(text: string): string | undefined {
  // A URL would decode, fold or leave out all other characters.
  if (!/^[A-Za-z0-9._:[\]-]+$/.test(text)) return undefined
  const host = authorityOf(text)
  return HUB_ALIASES.some((alias) => alias === host) ? 'docker.io' : host
}
