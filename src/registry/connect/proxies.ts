import { isLoopback } from '../../oci/registry-host.js'
import { parseNoProxy } from './no-proxy.js'
import { ProxyError } from './proxy-error.js'
import { basicValue, type Secrets } from '../secrets.js'

export interface Proxy {
  /** `http:` or `https:`, host and port; the user name and password are taken out. */
  readonly url: URL
  /** `host:port`, for messages. */
  readonly name: string
  /** The value of Proxy-Authorization, for this proxy and nobody else. */
  readonly authorization?: string
}

export interface Proxies {
  /** The proxy that a URL is asked through. Throws a `ProxyError` where the variable that names it is none. */
  of(url: URL): Proxy | undefined
}

/** Variables of the environment, by name. */
export type Variables = Readonly<Record<string, string | undefined>>

type Setting = { readonly kind: 'proxy'; readonly proxy: Proxy } | { readonly kind: 'invalid'; readonly why: string }

/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY; lower case comes first, as with curl and unlike Go; empty means not set.
 * https goes through HTTPS_PROXY only, and ALL_PROXY comes last, as with curl; a SOCKS proxy there is passed over, as it
 * is often meant for other programs. Loopback is never proxied.
 */
export function readProxies(variables: Variables, secrets: Secrets): Proxies {
  const named = (name: string): Setting | undefined => {
    const given = [name.toLowerCase(), name].map((variable) => ({ variable, text: (variables[variable] ?? '').trim() }))
    const first = given.find(({ text }) => text !== '')
    return first === undefined ? undefined : settingOf(first.variable, first.text, secrets)
  }
  const all = named('ALL_PROXY')
  const last = all?.kind === 'proxy' ? all : undefined
  const https = named('HTTPS_PROXY') ?? last
  const http = named('HTTP_PROXY') ?? last
  const noProxy = [variables['no_proxy'], variables['NO_PROXY']].find((text) => (text ?? '').trim() !== '')
  const exempt = parseNoProxy(noProxy ?? '')
  return {
    of: (url) => {
      const setting = url.protocol === 'https:' ? https : http
      if (setting === undefined || isLoopback(url.hostname) || exempt(url.hostname, portOf(url))) return undefined
      if (setting.kind === 'invalid') throw new ProxyError('proxy.invalid', setting.why)
      return setting.proxy
    },
  }
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port)
  return protocol === 'http:' ? 80 : 443
}

/** The message names the variable only: its value may hold a password. */
function settingOf(variable: string, value: string, secrets: Secrets): Setting {
  const url = URL.parse(value.includes('://') ? value : `http://${value}`)
  // The host and port of such a URL are the beginning of a password.
  const rest = url === null ? value : `${url.pathname}${url.search}${url.hash}`
  if (url === null ? /@./.test(rest) : rest.includes('@')) {
    return { kind: 'invalid', why: `the variable ${variable} holds a password that is not percent-encoded` }
  }
  if (url === null || url.hostname === '') return { kind: 'invalid', why: `the variable ${variable} holds no URL` }
  const authorization = authorizationOf(url, secrets)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const scheme = url.protocol.slice(0, -1)
    return {
      kind: 'invalid',
      why: `the variable ${variable} names a ${scheme} proxy, and only http and https ones can be used`,
    }
  }
  const proxy = {
    url: new URL(`${url.protocol}//${url.host}/`),
    name: `${url.hostname}:${portOf(url)}`,
    ...(authorization === undefined ? {} : { authorization }),
  }
  return { kind: 'proxy', proxy }
}

/** Basic, with every spelling of the credential masked before it is used (RFC 7617). */
function authorizationOf(url: URL, secrets: Secrets): string | undefined {
  if (url.username === '' && url.password === '') return undefined
  const [username, password] = [decoded(url.username), decoded(url.password)]
  secrets.credential({ kind: 'basic', username, password })
  secrets.text(url.password)
  // A lone user name is a token.
  if (password === '') for (const form of [url.username, username]) secrets.text(form)
  return `Basic ${basicValue(username, password)}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
