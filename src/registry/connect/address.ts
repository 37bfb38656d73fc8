import { BlockList, isIP } from 'node:net'
import { isLoopback, withoutRootDot } from '../../oci/registry-host.js'

/** Not routed on the public internet: RFC 1122, 1918, 3927, 4193, 4291, 6052, 6598, 6890. */
const PRIVATE_RANGES = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['::1', 128, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
] as const

/**
 * Whether a URL's host name is a loopback name or an address literal that is not public. Expects what `URL.hostname`
 * gives, which has already turned every other spelling of an IPv4 address into four decimal numbers.
 */
export function isPrivate(hostname: string): boolean {
  const name = withoutRootDot(hostname)
  if (isLoopback(name)) return true
  return isPrivateAddress(name.startsWith('[') ? name.slice(1, -1) : name)
}

/** Whether a URL's host name is an address literal. */
export function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || isIP(withoutRootDot(hostname)) !== 0
}

/** Whether an address, as the DNS gives it, is not public; false for what is no address. */
export function isPrivateAddress(text: string): boolean {
  const written = text.replace(/%.*$/s, '')
  const address = behindNat64(written) ?? written
  const version = isIP(address)
  if (version === 0) return false
  const ranges = new BlockList()
  for (const [network, prefix, family] of PRIVATE_RANGES) ranges.addSubnet(network, prefix, family)
  // An IPv4 address inside an IPv6 one (::ffff:a.b.c.d) meets the IPv4 ranges as well.
  return ranges.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** The IPv4 address that an address of NAT64 stands for (RFC 6052, 64:ff9b::/96): where a network has only IPv6, all have one. */
function behindNat64(address: string): string | undefined {
  if (isIP(address) !== 6) return undefined
  const [, tail] = /^\[64:ff9b::([0-9a-f:]*)\]$/.exec(new URL(`http://[${address}]/`).hostname) ?? []
  const words = tail?.split(':') ?? []
  if (tail === undefined || words.length > 2) return undefined
  const bits = words.reduce((sum, word) => sum * 65_536 + Number.parseInt(`0${word}`, 16), 0)
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.')
}

/** `host[:port]` as a URL writes it: lower case, the default port of https left out; undefined where it is no host. */
export function authorityOf(text: string): string | undefined {
  if (!URL.canParse(`https://${text}`)) return undefined
  const url = new URL(`https://${text}`)
  const bare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  return bare ? url.host : undefined
}
