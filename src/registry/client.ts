import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import type { Note, UnverifiedTls } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import { authorityOf } from './connect/address.js'
import type { BlobStream, Fetched, FetchedDocument, LookUp, ManifestHead } from './answer.js'
import { createAuthorizer } from './auth/authorizer.js'
import { openBlob } from './blob.js'
import type { CredentialFinder } from './credentials/credentials.js'
import type { Subject } from './error.js'
import type { Repository } from './repository.js'
import { createSendRequest, type ReaderContext } from './send-request.js'
import { createHttp } from './http/http.js'
import { createLogins, type Logins } from './credentials/login.js'
import { lookUpBlob } from './look-up.js'
import { fetchManifest, fetchTagDigest, headManifest, proveManifest, type ManifestQuestion } from './manifest.js'
import type { RequestMeter } from './http/meter.js'
import { createNetwork, type NetworkOptions } from './connect/network.js'
import type { Paces } from './http/pace.js'
import { createPacedHttp } from './http/paced-http.js'
import { createOrigins, type Origins } from './connect/scheme.js'
import { fetchReferrers, type ReferrerListing } from './referrers.js'
import { createSecrets } from './secrets.js'
import { fetchTags } from './tag-list.js'
import { createTokenService } from './auth/token.js'
import { parseAuthorities } from './tls/trust.js'
import type { Waits } from './http/waits.js'

/** What both sides of a run share: connections, tokens, paces, and whom they are kept from. */
export interface RegistriesOptions {
  /** PEM certificates, trusted beside the default ones. */
  readonly ca?: string | undefined
  /** Proxies, client certificates, and what else lies between here and the registries. */
  readonly network?: NetworkOptions
  /** `host[:port]` whose certificate is not verified and which may speak http. */
  readonly insecureRegistries: ReadonlySet<string>
  /** `host[:port]` of token services that may see credentials. */
  readonly trustedTokenHosts: ReadonlySet<string>
  readonly limits: Limits
  readonly clock: Clock
  readonly meter: RequestMeter
  readonly paces: Paces
  readonly waits: Waits
  /** Gets every form of every secret before it is used for the first time. */
  readonly secret: (form: string) => void
  /** One line per request, without secrets. */
  readonly debug: (line: string) => void
}

/** All registries of a run: one pool of connections for an origin, and one token for a scope and a login. */
export interface Registries {
  /** One side's view of them, with credentials of its own: by canonical registry and repository, asked once for each. */
  client(side: SideName, credentials: CredentialFinder): RegistryClient
  /** Drops all connections. */
  close(): Promise<void>
}

/**
 * One side's registries. Nothing unverified leaves it: documents are hashed, blobs are hashed on their way. All
 * failures but a registry's own "unknown" throw a `RegistryError`; an abort throws the signal's reason.
 */
export interface RegistryClient {
  readonly limits: Limits
  readonly manifest: (
    target: Repository,
    question: ManifestQuestion,
    signal: AbortSignal,
  ) => Promise<Fetched<FetchedDocument>>
  /** What HEAD says of what GET serves. */
  readonly head: (target: Repository, question: ManifestQuestion, signal: AbortSignal) => Promise<ManifestHead>
  /** Whether it is a manifest of whatever type that is there, whole and right. */
  readonly proveManifest: (
    target: Repository,
    descriptor: Descriptor,
    signal: AbortSignal,
  ) => Promise<Fetched<undefined>>
  /** What the tag names now; a hint, possibly from a header. Undefined where the registry does not know the tag. */
  readonly tagDigest: (
    target: Repository,
    tag: string,
    signal: AbortSignal,
    known?: Digest,
  ) => Promise<Digest | undefined>
  /** All tags of the repository, or an error: never a part of them. */
  readonly tags: (target: Repository, signal: AbortSignal) => Promise<Fetched<readonly string[]>>
  readonly lookUp: (target: Repository, descriptor: Descriptor, signal: AbortSignal) => Promise<LookUp>
  /** The chunks must be read to their end, or their iterator returned. */
  readonly blob: (target: Repository, descriptor: Descriptor, signal: AbortSignal) => Promise<Fetched<BlobStream>>
  /** What the API for referrers lists for a digest; nothing of it is checked. */
  readonly referrers: (target: Repository, digest: Digest, signal: AbortSignal) => Promise<ReferrerListing>
  /** What there is to say about the credentials that a repository was read with. */
  readonly notes: (target: Repository) => readonly Note[]
  /** What its registry is read over, where that is not verified TLS; undefined before anything was asked. */
  readonly tls: (target: Repository) => UnverifiedTls | undefined
  /** What `RegistryError`s about something in this repository are made with. */
  readonly subject: (target: Repository, suffix: string) => Subject
}

/** No connection yet. Throws a `CertificateError` where `ca` cannot be used. */
export function createRegistries(options: RegistriesOptions): Registries {
  const { limits, clock, meter, paces, waits, debug } = options
  const authorities = options.ca === undefined ? [] : parseAuthorities(options.ca)
  const insecure = hostsOf(options.insecureRegistries)
  const trustedTokenHosts = hostsOf(options.trustedTokenHosts)
  const secrets = createSecrets(options.secret)
  const network = createNetwork({
    options: options.network ?? {},
    authorities,
    named: new Set([...insecure, ...trustedTokenHosts]),
    secrets,
    connectMs: limits.connectMs,
  })
  const direct = createHttp({ limits, network, unverified: insecure, meter, clock, debug })
  const http = createPacedHttp(direct, { paces, waits, limits, clock })
  const redirects = {
    limit: limits.redirects,
    bodyLimit: limits.errorBytes,
    named: new Set([...insecure, ...trustedTokenHosts]),
    isInside: (url: URL) => network.isNamed(url.host) && network.guard.isInside(url.hostname),
  }
  const origins = createOrigins(insecure, limits.connectMs, network.routes)
  const tokens = createTokenService({ http, limits, clock, redirects, secrets })
  const hide = (text: string): string => secrets.hide(text)
  const rangeless = new Set<string>()
  return {
    client: (side, credentials) => {
      const logins = createLogins({ side, find: credentials, secrets })
      const authorizer = createAuthorizer({ logins, trustedTokenHosts, tokens })
      const sendRequest = createSendRequest({ http, origins, authorizer, redirects, limits, clock, hide })
      const context = { sendRequest, limits, clock, hide, rangeless, listless: new Set<string>() }
      return clientOf(side, logins, origins, context)
    },
    close: () => http.close(),
  }
}

function clientOf(side: SideName, logins: Logins, origins: Origins, context: ReaderContext): RegistryClient {
  function subject({ registry, repository }: Repository, suffix: string): Subject {
    return { side, name: `${registry}/${repository}${suffix}`, host: registry }
  }

  return {
    limits: context.limits,
    subject,
    notes: (target) => logins.notes(target),
    tls: ({ registry }) => origins.tls(registry),
    manifest: (target, question, signal) =>
      fetchManifest(context, target, question, subject(target, suffixOf(question)), signal),
    head: (target, question, signal) =>
      headManifest(context, target, question, subject(target, suffixOf(question)), signal),
    proveManifest: (target, descriptor, signal) =>
      proveManifest(context, target, descriptor, subject(target, `@${descriptor.digest}`), signal),
    tagDigest: (target, tag, signal, known) =>
      fetchTagDigest(context, target, tag, subject(target, `:${tag}`), signal, known),
    referrers: (target, digest, signal) =>
      fetchReferrers(context, target, digest, subject(target, `@${digest}`), signal),
    tags: (target, signal) => fetchTags(context, target, subject(target, ''), signal),
    lookUp: (target, descriptor, signal) =>
      lookUpBlob(context, target, descriptor, subject(target, `@${descriptor.digest}`), signal),
    blob: (target, descriptor, signal) =>
      openBlob({ context, target, descriptor, subject: subject(target, `@${descriptor.digest}`), signal }),
  }
}

function suffixOf(question: ManifestQuestion): string {
  switch (question.kind) {
    case 'tag':
      return `:${question.tag}`
    case 'digest':
      return `@${question.digest}`
    case 'descriptor':
      return `@${question.descriptor.digest}`
  }
}

/** Hosts as a URL writes them; what is no host can match nothing. */
function hostsOf(hosts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...hosts].map(authorityOf).filter((host) => host !== undefined))
}
