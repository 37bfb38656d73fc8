import type { LookupFunction } from 'node:net'
import { authorityOf } from './address.js'
import { createAddressGuard, type AddressGuard } from './address-guard.js'
import { readHostCertificates } from '../tls/certificate-folder.js'
import type { Identity } from '../tls/client-identity.js'
import { readProxies, type Variables } from './proxies.js'
import { createRoutes, type Routes } from './routes.js'
import type { Secrets } from '../secrets.js'
import { createTrust, type Trust } from '../tls/trust.js'

/** What the machine and the user say about the way to registries. All of it may be left out. */
export interface NetworkOptions {
  /** The environment, in which HTTPS_PROXY, HTTP_PROXY and NO_PROXY are looked for. */
  readonly variables?: Variables
  /** The registries that the user named as images' homes: `docker.io` or `host[:port]`. */
  readonly registries?: ReadonlySet<string>
  /** Shown to `registries`, and to no other host. */
  readonly identity?: Identity | undefined
  /** `certs.d` folders, in the order in which they are looked through. */
  readonly certificateFolders?: readonly string[]
  /** How names become addresses; the system's way when left out. */
  readonly lookup?: LookupFunction
  /** What single registries need, by their canonical names. */
  readonly own?: ReadonlyMap<string, RegistryNeeds>
}

/** What holds for one registry alone. */
export interface RegistryNeeds {
  /** PEM certificates, trusted beside all others. */
  readonly authorities?: readonly string[]
  /** The most connections at a time. */
  readonly connections?: number
}

/** One client's ways to hosts, and whom it believes there. */
export interface Network {
  readonly routes: Routes
  readonly guard: AddressGuard
  /** Whom to believe to be `host`, as a URL writes it. Throws a `CertificateError` for a bad file in a `certs.d` folder. */
  trust(host: string): Promise<Trust>
  /** Whether the user named a host, so that any address of it is meant. */
  isNamed(host: string): boolean
  /** The most connections to a host at a time, where somebody said so. */
  connectionsTo(host: string): number | undefined
}

export interface NetworkSetting {
  readonly options: NetworkOptions
  /** PEM, trusted for every host beside the default ones. */
  readonly authorities: readonly string[]
  /** Further hosts that the user named, as a URL writes them. */
  readonly named: ReadonlySet<string>
  readonly secrets: Secrets
  readonly connectMs: number
}

const HUB = 'docker.io'
const HUB_API = 'registry-1.docker.io'

export function createNetwork({ options, authorities, named, secrets, connectMs }: NetworkSetting): Network {
  const common = createTrust(authorities)
  const guard = createAddressGuard(options.lookup)
  const proxies = readProxies(options.variables ?? {}, secrets)
  const registries = new Set([...(options.registries ?? [])].map(apiOf))
  const own = new Map(Array.from(options.own ?? [], ([registry, needs]) => [apiOf(registry), needs] as const))
  const known = new Map<string, Promise<Trust>>()

  async function trustOf(host: string): Promise<Trust> {
    const found = await readHostCertificates(options.certificateFolders ?? [], folderNames(host))
    const identity = (registries.has(host) ? options.identity : undefined) ?? found.identity
    const further = [...found.authorities, ...(own.get(host)?.authorities ?? [])]
    if (further.length === 0 && identity === undefined) return common
    return createTrust([...authorities, ...further], identity)
  }

  return {
    guard,
    routes: createRoutes({ proxies, trust: common, guard, connectMs }),
    trust: (host) => {
      const before = known.get(host)
      if (before !== undefined) return before
      const fresh = trustOf(host)
      known.set(host, fresh)
      return fresh
    },
    isNamed: (host) => registries.has(host) || named.has(host),
    connectionsTo: (host) => own.get(host)?.connections,
  }
}

/** The host of a registry's API, as a URL writes it. */
export function apiOf(registry: string): string | undefined {
  return registry === HUB ? HUB_API : authorityOf(registry)
}

/** How a host's folder may be called: Docker Hub's bears its short name, and the port of https may be written. */
function folderNames(host: string): readonly string[] {
  if (host === HUB_API) return [HUB, HUB_API]
  return /:\d+$/.test(host) ? [host] : [host, `${host}:443`]
}
