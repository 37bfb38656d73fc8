import { isLoopback } from '../../oci/registry-host.js'
import { isAddress, isPrivate } from '../connect/address.js'
import { registrableDomainOf } from './registrable-domain.js'

/** Whether a token service may be asked at all, and whether it may see the registry's credentials. */
export type RealmVerdict =
  | { readonly kind: 'trusted'; readonly url: URL }
  | { readonly kind: 'anonymous'; readonly url: URL }
  | { readonly kind: 'refused'; readonly why: string }

export interface RealmQuestion {
  /** As the challenge wrote it; may be relative. */
  readonly realm: string
  /** The URL that answered 401: on the registry's own origin. */
  readonly asked: URL
  /** `docker.io` or `host[:port]`. */
  readonly registry: string
  /** `host[:port]` as a URL writes it, which the user allows to see credentials. */
  readonly trustedTokenHosts: ReadonlySet<string>
}

/** Registries whose token service is known. Each row holds for the registry's exact host. */
const KNOWN_PAIRS: ReadonlyMap<string, string> = new Map([
  ['docker.io', 'auth.docker.io'],
  ['registry.gitlab.com', 'gitlab.com'],
  ['registry.digitalocean.com', 'api.digitalocean.com'],
])

const ALIYUN_REGISTRY =
  /^(?:registry(?:-vpc|-internal|-intl)?|[a-z0-9-]{1,60}-registry(?:-vpc)?|crpi-[a-z0-9-]{1,60})\.([a-z0-9-]{1,40})\.(?:cr\.|personal\.cr\.)?aliyuncs\.com$/

/**
 * Judges the realm of a Bearer challenge. Credentials go to the registry's own origin, to its own name on another port,
 * to a host that the user trusts by name, and to the known companions of that registry; of a registry without one to
 * every https host of its registrable domain. Any other public host is asked without them. https is a must unless the
 * registry itself was reached by http, and a private address must be the registry's own or trusted.
 */
export async function judgeRealm({ realm, asked, registry, trustedTokenHosts }: RealmQuestion): Promise<RealmVerdict> {
  if (realm === '' || !URL.canParse(realm, asked.href)) return { kind: 'refused', why: 'is no URL' }
  const url = new URL(realm, asked)
  url.hash = ''
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'refused', why: `uses ${url.protocol}` }
  if (url.username !== '' || url.password !== '') return { kind: 'refused', why: 'holds a user name' }
  if (url.protocol === 'http:' && asked.protocol !== 'http:') {
    return { kind: 'refused', why: `at ${url.host} uses http though the registry was reached by https` }
  }
  if (url.origin === asked.origin || trustedTokenHosts.has(url.host)) return { kind: 'trusted', url }
  if (isPrivate(url.hostname) && url.hostname !== asked.hostname) {
    return { kind: 'refused', why: `is the private address ${url.host}` }
  }
  const known = isOwnName(url, asked) || (url.protocol === 'https:' && (await isOfRegistry(registry, url, asked)))
  return { kind: known ? 'trusted' : 'anonymous', url }
}

/** A name belongs to one owner, whatever the port; an address or this machine may be shared. */
function isOwnName(url: URL, asked: URL): boolean {
  return url.hostname === asked.hostname && !isAddress(url.hostname) && !isLoopback(url.hostname)
}

async function isOfRegistry(registry: string, url: URL, asked: URL): Promise<boolean> {
  const companions = companionsOf(registry)
  if (companions !== undefined) return companions.includes(url.host)
  const domain = await registrableDomainOf(asked.hostname)
  return domain !== undefined && domain === (await registrableDomainOf(url.hostname))
}

/** The token services that are known to belong to a registry; undefined where nothing is known of it. */
function companionsOf(registry: string): readonly string[] | undefined {
  const known = KNOWN_PAIRS.get(registry)
  if (known !== undefined) return [known]
  const region = ALIYUN_REGISTRY.exec(registry)?.[1]
  if (region === undefined) return undefined
  const names = ['dockerauth', 'dockerauth-vpc', 'dockerauth-ee', 'dockerauth-ee-vpc']
  return [`dockerauth-${region}.aliyuncs.com`, ...names.map((name) => `${name}.${region}.aliyuncs.com`)]
}
