import { BlockList, isIP } from 'node:net'

/** Whether a host is reached without a proxy. `hostname` is as `URL.hostname` gives it. */
export type ProxyExemption = (hostname: string, port: number) => boolean

/**
 * Reads NO_PROXY as Go's clients do: `*`; a name, which covers its sub-domains; `.name` and `*.name`, which cover the
 * sub-domains only; an address; a network (`10.0.0.0/8`, `fd00::/8`); each but the last with `:port`. Separated by
 * commas or white space. Addresses meet address literals only: names are not looked up. What is none of these matches
 * nothing.
 */
export function parseNoProxy(text: string): ProxyExemption {
  const entries = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
  if (entries.includes('*')) return () => true
  const exemptions = entries.map((entry) => networkOf(entry) ?? hostOf(entry))
  return (hostname, port) => {
    const name = withoutBrackets(withoutRootDot(hostname.toLowerCase()))
    return exemptions.some((exempt) => exempt(name, port))
  }
}

function networkOf(entry: string): ProxyExemption | undefined {
  const [, written = '', digits = ''] = /^(.+)\/(\d{1,3})$/.exec(entry) ?? []
  const address = withoutBrackets(written)
  const version = isIP(address)
  const prefix = Number(digits)
  if (version === 0 || prefix > (version === 4 ? 32 : 128)) return undefined
  const network = new BlockList()
  network.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6')
  return (name) => holds(network, name)
}

function hostOf(entry: string): ProxyExemption {
  const { host, port: wanted } = splitPort(entry)
  const matches = isIP(host) === 0 ? nameOf(host) : addressOf(host)
  return (name, port) => (wanted === undefined || wanted === port) && matches(name)
}

function addressOf(address: string): (name: string) => boolean {
  const one = new BlockList()
  one.addAddress(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
  return (name) => holds(one, name)
}

function nameOf(written: string): (name: string) => boolean {
  const domain = withoutRootDot(written.startsWith('*.') ? written.slice(1) : written)
  if (domain === '') return () => false
  return domain.startsWith('.')
    ? (name) => isIP(name) === 0 && name.endsWith(domain)
    : (name) => isIP(name) === 0 && (name === domain || name.endsWith(`.${domain}`))
}

function holds(list: BlockList, name: string): boolean {
  const version = isIP(name)
  return version !== 0 && list.check(name, version === 4 ? 'ipv4' : 'ipv6')
}

/** An IPv6 address has colons of its own: only one in brackets can have a port. */
function splitPort(entry: string): { readonly host: string; readonly port?: number } {
  if (isIP(entry) === 6) return { host: entry }
  const [, host = entry, digits] = /^(.*):(\d{1,5})$/.exec(entry) ?? []
  return { host: withoutBrackets(host), ...(digits === undefined ? {} : { port: Number(digits) }) }
}

function withoutBrackets(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
}

function withoutRootDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name
}
