import { text } from 'node:stream/consumers'
import type { Digest } from '../../../src/oci/digest.js'
import { refusal, type TokenSource } from './access.js'
import { contentAnswer } from './content.js'
import { listen, type Handler, type Listener } from './listener.js'
import type { BearerAuth, LoggedRequest, RegistryOptions, RequestHook } from './options.js'
import { parseRoute } from './route.js'
import { RegistryStore } from './store.js'
import { TokenService } from './tokens.js'

/** A registry in memory that is spoken to over real sockets on loopback. */
export interface TestRegistry extends Pick<
  RegistryStore,
  'putBlob' | 'putManifest' | 'replaceBlobBytes' | 'replaceManifestBytes' | 'deleteBlob' | 'deleteManifest'
> {
  /** `127.0.0.1:port`: what a reference begins with. */
  readonly host: string
  /** With the scheme. */
  readonly origin: string
  /** Every request to the registry's own server, in order of arrival; to its token endpoint too where it is there. */
  readonly requests: readonly LoggedRequest[]
  /** Requests to the token endpoint, on whichever server it is. */
  readonly tokenRequests: readonly LoggedRequest[]
  /** Where the token endpoint is, for Bearer authentication. */
  readonly tokenOrigin: string | undefined
  /** Connections that were accepted so far. */
  readonly connections: number
  /** The most requests that were in work at the same time. */
  readonly peak: number
  /** Sets the hook, in the place of the one before. */
  intercept(hook: RequestHook | undefined): void
  /** Makes every token given out so far invalid. */
  revokeTokens(): void
  /** Ends the server and all its sockets. */
  close(): Promise<void>
}

const TOKEN_PATH = '/token'

/** Starts an empty registry on a free port of 127.0.0.1. To be closed by the caller. */
export async function startRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const store = new RegistryStore()
  const bearer = options.auth?.kind === 'bearer' ? options.auth : undefined
  const service = bearer === undefined ? undefined : new TokenService(bearer, () => [own.host])
  const tokenRequests: LoggedRequest[] = []
  const tokenHandler: Handler = async (request, incoming) => {
    tokenRequests.push(request)
    return service?.answer(request, await text(incoming)) ?? { status: 404 }
  }
  let hook = options.onRequest
  const separate = bearer?.tokenServer === 'separate' ? await listen(tokenHandler, { tls: options.tls }) : undefined
  const own: Listener = await listen(
    (request, incoming) => {
      const path = request.path.split('?', 1).join('')
      if (path === TOKEN_PATH && service !== undefined && separate === undefined) return tokenHandler(request, incoming)
      const route = parseRoute(request.path)
      return refusal(options, tokens(), route, request) ?? contentAnswer(store, options, route, request)
    },
    { tls: options.tls, latencyMs: options.latencyMs, hook: () => hook },
  )
  const tokens = (): TokenSource | undefined =>
    bearer === undefined || service === undefined
      ? undefined
      : { service, realm: realmOf(bearer, (separate ?? own).origin) }
  return {
    host: own.host,
    origin: own.origin,
    requests: own.requests,
    tokenRequests,
    tokenOrigin: bearer === undefined ? undefined : (separate ?? own).origin,
    get connections() {
      return own.connections()
    },
    get peak() {
      return own.peak()
    },
    putBlob: (repository, bytes) => store.putBlob(repository, bytes),
    putManifest: (repository, bytes, mediaType, tag) => store.putManifest(repository, bytes, mediaType, tag),
    replaceBlobBytes: (repository, digest: Digest, bytes) => {
      store.replaceBlobBytes(repository, digest, bytes)
    },
    replaceManifestBytes: (repository, digest: Digest, bytes) => {
      store.replaceManifestBytes(repository, digest, bytes)
    },
    deleteBlob: (repository, digest) => {
      store.deleteBlob(repository, digest)
    },
    deleteManifest: (repository, tagOrDigest) => {
      store.deleteManifest(repository, tagOrDigest)
    },
    intercept: (next) => {
      hook = next
    },
    revokeTokens: () => service?.revokeAll(),
    close: async () => {
      await Promise.all([own.close(), separate?.close()])
    },
  }
}

function realmOf(auth: BearerAuth, origin: string): string {
  return auth.realm ?? `${origin}${TOKEN_PATH}`
}
