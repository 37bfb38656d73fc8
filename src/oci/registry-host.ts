/** The names under which Docker Hub is known beside `docker.io`. */
export const HUB_ALIASES: readonly string[] = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']

const HUB = 'docker.io'
const HTTPS_PORT = '443'
/** The names of this machine that every machine has. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether the text before the first slash of a reference is a host and not a part of a repository on Docker Hub. */
export function looksLikeRegistry(first: string): boolean {
  return first === 'localhost' || /[.:A-Z]/.test(first)
}

/**
 * The canonical `host[:port]`: lower case, IPv6 as short as it can be, every name of Docker Hub as `docker.io`.
 * Undefined where it is none (distribution/reference, domain), or none that a URL could hold.
 */
export function normaliseRegistry(text: string): string | undefined {
  const { host, port } = splitPort(text.toLowerCase())
  const canonicalHost = host.startsWith('[') ? normaliseIPv6(host) : normaliseName(host)
  if (canonicalHost === undefined) return undefined
  if (port === undefined) return HUB_ALIASES.includes(canonicalHost) ? HUB : canonicalHost
  const number = /^[0-9]+$/.test(port) ? Number(port) : 0
  return number >= 1 && number <= 65_535 ? `${canonicalHost}:${number}` : undefined
}

/**
 * Whether two canonical `host[:port]` are one registry by what their names say: the port of https may be left out, this
 * machine and Docker Hub have several names, and a host may end in the dot of the root. Nothing is looked up: `false`
 * means that it is not known. Only for telling people of a mistake: where a request goes, and with which credentials,
 * is decided by the name as it is written.
 */
export function isSameRegistry(one: string, other: string): boolean {
  return nameOfRegistry(one) === nameOfRegistry(other)
}

/** Whether a canonical `host[:port]` is on this machine. */
export function isOnThisMachine(registry: string): boolean {
  return isLoopback(splitPort(registry).host)
}

/** Whether a URL's host name means this machine: `localhost`, `*.localhost`, 127.0.0.0/8, `[::1]`. */
export function isLoopback(hostname: string): boolean {
  const name = withoutRootDot(hostname)
  if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]') return true
  return /^127(?:\.[0-9]{1,3}){3}$/.test(name)
}

/** A host's name without the dot that stands for the root of the DNS. */
export function withoutRootDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
}

function nameOfRegistry(text: string): string {
  const { host, port = HTTPS_PORT } = splitPort(text.toLowerCase())
  const bare = withoutRootDot(host)
  if (LOOPBACK.has(bare)) return `localhost:${port}`
  return `${HUB_ALIASES.includes(bare) ? HUB : bare}:${port}`
}

function splitPort(text: string): { readonly host: string; readonly port?: string } {
  const colon = text.indexOf(':', text.lastIndexOf(']'))
  return colon === -1 ? { host: text } : { host: text.slice(0, colon), port: text.slice(colon + 1) }
}

function normaliseName(host: string): string | undefined {
  const labels = host.split('.')
  const last = host.slice(host.lastIndexOf('.') + 1)
  if (!labels.every(isLabel)) return undefined
  // A URL takes a host that ends in a number for an IPv4 address, and `127.1` or `0x7f000001` for 127.0.0.1.
  return /^(?:[0-9]+|0x[0-9a-f]*)$/.test(last) && !isIPv4(labels) ? undefined : host
}

function isLabel(label: string): boolean {
  return /^[a-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-')
}

function isIPv4(labels: readonly string[]): boolean {
  return labels.length === 4 && labels.every((label) => /^(?:0|[1-9][0-9]{0,2})$/.test(label) && Number(label) <= 255)
}

function normaliseIPv6(host: string): string | undefined {
  if (!/^\[[0-9a-f:]+\]$/.test(host)) return undefined
  return URL.parse(`http://${host}/`)?.hostname
}
