import type { LoggedRequest } from './access-log.js'
import { createCertificates } from './certificates.js'
import { startNginx } from './nginx.js'
import type { Workspace } from './workspace.js'

type Transport = 'http' | 'h2'

/**
 * How clients come to real registries and their token services: to themselves by http, or to an nginx before each of
 * them by TLS and HTTP/2 (E2E_TRANSPORT=h2).
 */
export const TRANSPORT = transportOf(process.env['E2E_TRANSPORT'] ?? 'http')

/** What their requests come by. */
export const PROTOCOL: string = { http: 'HTTP/1.1', h2: 'HTTP/2.0' }[TRANSPORT]

/** Registries that stay without nginx, and why. */
export const WITHOUT_NGINX = {
  tls: 'It has a certificate of its own and speaks HTTP/2 by itself.',
  proxy: 'What a proxy sees of a registry is tested, and that is another thing for http.',
} as const

/** A server as its clients know it. */
export interface Front {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  readonly scheme: 'http' | 'https'
  /** What has come to it; undefined where the server itself is the one to ask. */
  readonly requests?: () => readonly LoggedRequest[]
  stop(): Promise<void>
}

/** What stands behind each nginx, by its `host:port`. */
const behind = new Map<string, string>()
let authority: string | undefined

/** Has a server of loopback, `127.0.0.1:PORT` in http, met by the transport under test. It ends with `workspace`. */
export async function standBefore(workspace: Workspace, host: string): Promise<Front> {
  if (TRANSPORT === 'http') return { host, scheme: 'http', stop: () => Promise.resolve() }
  const { ca, server } = await createCertificates(workspace)
  const nginx = await startNginx(workspace, { server, behind: host })
  behind.set(nginx.host, host)
  authority = ca.certificate
  return { ...nginx, scheme: 'https' }
}

/** Where the tests themselves reach a registry, whatever stands before it. */
export function originOf(host: string): string {
  return `http://${behind.get(host) ?? host}`
}

/** `inputs` with the authority of the registries, where they need one and name none. */
export function trusting(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return authority === undefined ? inputs : { 'ca-file': authority, ...inputs }
}

/** The words of a command line that say the same. */
export function trustingFlags(): readonly string[] {
  return Object.entries(trusting({})).map(([name, value]) => `--${name}=${value}`)
}

function transportOf(word: string): Transport {
  if (word === 'http' || word === 'h2') return word
  throw new Error(`E2E_TRANSPORT is http or h2, and not ${word}.`)
}
