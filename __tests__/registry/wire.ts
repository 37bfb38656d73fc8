import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server, Socket } from 'node:net'
import type { Clock } from '../../src/model/clock.js'
import type { Credential } from '../../src/model/credential.js'
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.js'
import { digestOf, type Digest } from '../../src/oci/digest.js'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { createRegistries, type RegistriesOptions, type RegistryClient } from '../../src/registry/client.js'
import type { SideName } from '../../src/model/result.js'
import { createRequestMeter, type RequestMeter } from '../../src/registry/http/meter.js'
import { createWaits } from '../../src/registry/http/waits.js'
import { createPaces } from '../../src/registry/http/pace.js'
import { declareLogin, declareProxies } from '../helpers/canary/credentials.js'
import { ledger } from '../helpers/canary/running.js'
import type { KeyAndCert } from '../helpers/tls/self-signed.js'

/** One request as a test server saw it. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

export interface TestServer {
  /** `127.0.0.1:port`. */
  readonly host: string
  readonly port: number
  readonly seen: Seen[]
  /** How many TCP connections there were. */
  readonly connections: () => number
  close(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** An HTTP server on loopback that notes every request. */
export async function serve(answer: Answer, tls?: KeyAndCert): Promise<TestServer> {
  const seen: Seen[] = []
  const listener: RequestListener = (request, response) => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers })
    answer(request, response)
  }
  return await listen(tls === undefined ? createServer(listener) : createTlsServer(tls, listener), seen)
}

/** Any server on loopback. */
export async function listen(server: Server, seen: Seen[] = []): Promise<TestServer> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    port,
    seen,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export interface TestClient {
  readonly client: RegistryClient & { close(): Promise<void> }
  readonly meter: RequestMeter
  /** What `clock.sleep` was asked for, in milliseconds. */
  readonly slept: number[]
  readonly secrets: string[]
  readonly lines: string[]
  /** Lets time pass. */
  advance(ms: number): void
}

export const NOW = new Date('2026-11-22T12:00:00Z')

export interface TestOptions extends Partial<Omit<RegistriesOptions, 'limits'>> {
  readonly side?: SideName
  readonly limits?: Partial<Limits>
  readonly credentials?: (registry: string, repository: string) => Credential | undefined
  /** Where they came from, or were looked for. */
  readonly where?: string
  /** Whether nobody named them for this run. */
  readonly implicit?: boolean
}

/** A client whose clock moves by sleeps alone, and whose sleeps end at once. */
export function clientWith({
  side = 'mirror',
  credentials,
  where = '',
  implicit = false,
  limits,
  ...options
}: TestOptions = {}): TestClient {
  const slept: number[] = []
  const secrets: string[] = []
  const lines: string[] = []
  const meter = createRequestMeter()
  let now = 0
  const clock: Clock = {
    now: () => now,
    date: () => NOW,
    sleep: (ms, signal) => {
      signal.throwIfAborted()
      slept.push(ms)
      now += ms
      return Promise.resolve()
    },
  }
  declareProxies(options.network?.variables ?? {})
  const all = { ...DEFAULT_LIMITS, ...limits }
  const say = (line: string): void => {
    ledger.said('the debug log', line)
    lines.push(line)
  }
  const registries = createRegistries({
    insecureRegistries: new Set(),
    trustedTokenHosts: new Set(),
    clock,
    meter,
    secret: (value) => secrets.push(value),
    debug: say,
    paces: createPaces({ clock, limits: all, debug: say }),
    waits: createWaits(clock, all.retries + 1),
    ...options,
    limits: all,
  })
  const client = registries.client(side, (registry, repository) => {
    const credential = credentials?.(registry, repository)
    if (credential !== undefined) declareLogin(registry, credential, options.trustedTokenHosts)
    return Promise.resolve({ ...(credential === undefined ? {} : { credential }), where, implicit, faults: [] })
  })
  return {
    client: { ...client, close: () => registries.close() },
    meter,
    slept,
    secrets,
    lines,
    advance: (ms) => {
      now += ms
    },
  }
}

/** A signal that ends a test which hangs. */
export function deadline(): AbortSignal {
  return AbortSignal.timeout(8000)
}

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

const LAYER = digestOf(Buffer.from('a layer'))

/** The bytes of an image manifest; `note` makes one differ from another. */
export function manifestBytes(note = ''): Buffer {
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: LAYER, size: 7 },
      layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: LAYER, size: 7 }],
      annotations: { note },
    }),
  )
}

export function descriptorOf(bytes: Uint8Array, change: Partial<Descriptor> = {}): Descriptor {
  return {
    mediaType: OCI_MANIFEST,
    digest: digestOf(bytes),
    size: bytes.byteLength,
    urls: [],
    annotations: new Map(),
    ...change,
  }
}

export function sendManifest(response: ServerResponse, bytes: Buffer, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': OCI_MANIFEST, 'content-length': bytes.byteLength, ...headers }).end(bytes)
}

export function sendError(response: ServerResponse, status: number, code: string, message = ''): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ errors: [{ code, message }] }))
}

export function challenge(response: ServerResponse, ...lines: string[]): void {
  response.writeHead(401, { 'www-authenticate': lines }).end('{}')
}

export function sendToken(response: ServerResponse, token: string, more: Record<string, unknown> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token, ...more }))
}

export function authorizationOf({ headers }: Seen): string | undefined {
  return headers.authorization
}

/** The digest of some text, for things that need not exist. */
export function digestOfText(text: string): Digest {
  return digestOf(Buffer.from(text))
}
