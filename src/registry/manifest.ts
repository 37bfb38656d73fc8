import type { Descriptor } from '../oci/descriptor.js'
import { algorithmOf, digestOf, parseDigest, type Digest } from '../oci/digest.js'
import { parseDocument, type ManifestDocument } from '../oci/document.js'
import { OciError } from '../oci/error.js'
import { MANIFEST_ACCEPT } from '../oci/media-type.js'
import type { Fetched, FetchedDocument, ManifestHead } from './answer.js'
import { discard, headerLines, headerOf, lengthOf, readBody, pageError } from './http/body.js'
import { RegistryError, type Failure, type Subject } from './error.js'
import type { Repository } from './repository.js'
import type { ReaderContext } from './send-request.js'
import { failureOf, missingOf } from './http/failure.js'
import type { HttpResponse } from './http/http.js'
import { withRetries } from './http/retry.js'

/** What to ask for: a tag, a digest, or a descriptor, whose size and type must then hold as well. */
export type ManifestQuestion =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'descriptor'; readonly descriptor: Descriptor }

/**
 * Reads a manifest or index (distribution-spec, Pulling manifests). The digest is that of the bytes received; every
 * other word about it must agree. Throws a `RegistryError` for all but a registry's own "unknown".
 */
export async function fetchManifest(
  context: ReaderContext,
  target: Repository,
  question: ManifestQuestion,
  subject: Subject,
  signal: AbortSignal,
): Promise<Fetched<FetchedDocument>> {
  const { sendRequest, limits, clock } = context
  const path = `manifests/${referenceOf(question)}`
  const headers = { accept: MANIFEST_ACCEPT }
  return await withRetries({ retries: limits.retries, clock }, signal, async () => {
    const response = await sendRequest({ method: 'GET', target, path, headers, subject, signal })
    if (response.status === 404) return await missingOf(response, 'manifest.missing', limits.errorBytes, signal)
    if (response.status !== 200) throw await failureOf(response, context, signal)
    const bytes = await readBody(response, limits.documentBytes, signal)
    return { kind: 'found', value: check(bytes, question, response) }
  })
}

/**
 * Reads a manifest of a type that nothing here understands, and keeps nothing of it: whether it is there, whole and right.
 * Throws as `fetchManifest` does.
 */
export async function proveManifest(
  context: ReaderContext,
  target: Repository,
  descriptor: Descriptor,
  subject: Subject,
  signal: AbortSignal,
): Promise<Fetched<undefined>> {
  const { sendRequest, limits, clock } = context
  const request = { target, path: `manifests/${descriptor.digest}`, subject, signal }
  const headers = { accept: `${descriptor.mediaType}, */*` }
  return await withRetries({ retries: limits.retries, clock }, signal, async () => {
    const response = await sendRequest({ ...request, method: 'GET', headers })
    if (response.status === 404) return await missingOf(response, 'manifest.missing', limits.errorBytes, signal)
    if (response.status !== 200) throw await failureOf(response, context, signal)
    const bytes = await readBody(response, limits.documentBytes, signal)
    checkBytes(bytes, { kind: 'descriptor', descriptor }, response)
    return { kind: 'found', value: undefined }
  })
}

/**
 * What HEAD says of a manifest: by that containerd resolves a reference before it fetches anything. Throws a
 * `RegistryError` where there is no answer that could be meant for clients.
 */
export async function headManifest(
  context: ReaderContext,
  target: Repository,
  question: ManifestQuestion,
  subject: Subject,
  signal: AbortSignal,
): Promise<ManifestHead> {
  const { sendRequest, limits, clock } = context
  const request = { target, path: `manifests/${referenceOf(question)}`, subject, signal }
  const headers = { accept: MANIFEST_ACCEPT }
  return await withRetries({ retries: limits.retries, clock }, signal, async () => {
    const response = await sendRequest({ ...request, method: 'HEAD', headers })
    const { status } = response
    if (status !== 200 && (status < 400 || status >= 500 || PASSING.has(status))) {
      throw await failureOf(response, context, signal)
    }
    await discard(response, limits.errorBytes)
    if (status !== 200) return { kind: 'refused', status }
    const lines = digestLines(response)
    const digest = plainDigest(lines)
    const [oddDigest] = digest === undefined ? lines : []
    return {
      kind: 'served',
      contentType: headerOf(response, 'content-type'),
      digest,
      ...(oddDigest === undefined ? {} : { oddDigest }),
      size: lengthOf(response),
    }
  })
}

/** Not the registry's last word: a login, a time-out, a limit. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 429])

/**
 * The digest that a tag names now: the header of a HEAD, or where there is none to use, a GET that is hashed.
 * Undefined where the registry does not know the tag. A hint that a tag stayed or moved, no proof of content.
 */
export async function fetchTagDigest(
  context: ReaderContext,
  target: Repository,
  tag: string,
  subject: Subject,
  signal: AbortSignal,
  known?: Digest,
): Promise<Digest | undefined> {
  const { sendRequest, limits, clock } = context
  const path = `manifests/${tag}`
  const headers = { accept: MANIFEST_ACCEPT }
  const told = await withRetries({ retries: limits.retries, clock }, signal, async () => {
    const response = await sendRequest({ method: 'HEAD', target, path, headers, subject, signal })
    if (response.status === 429) throw await failureOf(response, context, signal)
    await discard(response, limits.errorBytes)
    // A HEAD that fails has no body that says why: the GET finds out.
    return response.status === 200 ? plainDigest(digestLines(response)) : undefined
  })
  if (told !== undefined && (known === undefined || told === known)) return told
  const answer = await fetchManifest(context, target, { kind: 'tag', tag }, subject, signal)
  return answer.kind === 'found' ? answer.value.digest : undefined
}

/** What is said of the digest. Harbor's proxy caches send the header empty for what they have just fetched. */
function digestLines(response: HttpResponse): readonly string[] {
  return headerLines(response, 'docker-content-digest').filter((line) => line.trim() !== '')
}

function plainDigest(lines: readonly string[]): Digest | undefined {
  const [line] = lines
  if (line === undefined || lines.some((other) => other !== line)) return undefined
  try {
    const digest = parseDigest(line)
    return algorithmOf(digest) === 'sha256' ? digest : undefined
  } catch {
    return undefined
  }
}

function check(bytes: Uint8Array, question: ManifestQuestion, response: HttpResponse): FetchedDocument {
  const parsed = parse(bytes, question, response)
  // A schema 1 manifest is named by the digest of a part of it, so no digest holds here; say what it is instead.
  if (parsed instanceof RegistryError && parsed.code === 'document.schema1') throw parsed
  const digest = checkBytes(bytes, question, response)
  if (parsed instanceof RegistryError) throw parsed
  return { digest, bytes, document: parsed, served: { contentType: headerOf(response, 'content-type') } }
}

/** The digest of bytes that are the ones asked for, and of which every header and descriptor speaks the truth. */
function checkBytes(bytes: Uint8Array, question: ManifestQuestion, response: HttpResponse): Digest {
  const { subject, url } = response
  const fail = (failure: Omit<Failure, 'host'>): RegistryError =>
    new RegistryError(subject, { ...failure, host: url.host })

  const wanted = wantedDigest(question)
  const digest = digestOf(bytes, wanted === undefined ? 'sha256' : algorithmOf(wanted))
  if (wanted !== undefined && digest !== wanted) {
    const why = `${url.host} was asked for ${wanted} and sent bytes with the digest ${digest}`
    throw fail({ code: 'manifest.digest', why, retry: { kind: 'once' } })
  }
  for (const line of digestLines(response)) {
    if (!agrees(line, bytes)) {
      const why = `${url.host} sent bytes with the digest ${digest} under a header that names another`
      throw fail({ code: 'manifest.header-digest', why, advice: 'The registry contradicts itself; see its log.' })
    }
  }
  if (question.kind === 'descriptor' && question.descriptor.size !== bytes.byteLength) {
    const why = `its index says ${question.descriptor.size} bytes, but it has ${bytes.byteLength}`
    throw fail({ code: 'manifest.size', why })
  }
  return digest
}

function parse(
  bytes: Uint8Array,
  question: ManifestQuestion,
  response: HttpResponse,
): ManifestDocument | RegistryError {
  const contentType = headerOf(response, 'content-type')
  try {
    return parseDocument(bytes, {
      ...(question.kind === 'descriptor' ? { descriptor: question.descriptor.mediaType } : {}),
      ...(contentType === undefined ? {} : { contentType }),
    })
  } catch (error) {
    if (!(error instanceof OciError)) throw error
    const page = pageError(response)
    if (page !== undefined) return page
    const why = error.message.replace(/\.$/, '')
    const advice = DAMAGED.has(error.code)
      ? { advice: 'The registry or a proxy before it sent a damaged manifest.' }
      : {}
    return new RegistryError(response.subject, {
      code: error.code,
      why,
      ...advice,
      host: response.url.host,
      cause: error,
    })
  }
}

/** What no tool writes as a manifest. */
const DAMAGED: ReadonlySet<OciError['code']> = new Set<OciError['code']>(['json.invalid', 'document.invalid'])

/** Whether a digest header, in whatever algorithm it chose, is that of the bytes. */
function agrees(line: string, bytes: Uint8Array): boolean {
  try {
    const told = parseDigest(line)
    return digestOf(bytes, algorithmOf(told)) === told
  } catch (error) {
    if (error instanceof OciError) return false
    throw error
  }
}

function referenceOf(question: ManifestQuestion): string {
  switch (question.kind) {
    case 'tag':
      return question.tag
    case 'digest':
      return question.digest
    case 'descriptor':
      return question.descriptor.digest
  }
}

function wantedDigest(question: ManifestQuestion): Digest | undefined {
  if (question.kind === 'tag') return undefined
  return question.kind === 'digest' ? question.digest : question.descriptor.digest
}
