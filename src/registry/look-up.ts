import type { Descriptor } from '../oci/descriptor.js'
import type { LookUp } from './answer.js'
import { streamBlob } from './blob.js'
import { abandon, discard, headerOf, lengthOf, pageError, readBody, refuseEncoding } from './http/body.js'
import { parseContentRange } from './http/content-range.js'
import { RegistryError, type Subject } from './error.js'
import type { Repository } from './repository.js'
import type { ApiRequest, ReaderContext } from './send-request.js'
import { failureOf, missingOf } from './http/failure.js'
import type { HttpResponse } from './http/http.js'
import { incomplete, type BlobQuestion } from './resume.js'
import { withRetries } from './http/retry.js'

/** What is read whole where no part of it can be had. */
const SMALL = 1024 ** 2

/**
 * Looks whether a registry serves a blob of the descriptor's size by asking for its last byte (RFC 9110, 14.2). A
 * registry can keep a blob's size in a cache after the blob is gone, so only the byte's arrival is `proven`. Where the
 * whole blob comes instead, a small one is read and hashed, and so is one of which nobody says how long it is.
 */
export async function lookUpBlob(
  context: ReaderContext,
  target: Repository,
  descriptor: Descriptor,
  subject: Subject,
  signal: AbortSignal,
): Promise<LookUp> {
  const { limits, clock } = context
  const { size } = descriptor
  const range: Record<string, string> = size === 0 ? {} : { range: `bytes=${size - 1}-` }
  const request = { target, path: `blobs/${descriptor.digest}`, subject, signal }
  const question: BlobQuestion = { context, target, descriptor, subject, signal }

  return await withRetries({ retries: limits.retries, clock }, signal, async () => {
    if (size > SMALL && context.rangeless.has(target.registry) && (await isClaimed(context, request, size))) {
      return { kind: 'claimed' }
    }
    const response = await context.sendRequest({ ...request, method: 'GET', headers: range })
    refuseEncoding(response)
    switch (response.status) {
      case 200:
        return size === 0 ? await readEmpty(response, signal) : await readWhole(question, request, response)
      case 206:
        return await lastByte(context, request, response, size)
      case 404:
        return await missingOf(response, 'blob.missing', limits.errorBytes, signal)
      case 416:
        return await beyondEnd(response, size, limits.errorBytes)
      default:
        throw await failureOf(response, context, signal)
    }
  })
}

type Request = Omit<ApiRequest, 'method' | 'headers'>

async function lastByte(
  context: ReaderContext,
  request: Request,
  response: HttpResponse,
  size: number,
): Promise<LookUp> {
  const range = parseContentRange(headerOf(response, 'content-range'))
  if (range?.total === undefined) {
    if (range?.first === size - 1 && range.last === size - 1) return await ask(context, request, response, size)
    throw odd(response, 'sent a part of the blob without saying which')
  }
  if (range.total !== size) {
    abandon(response)
    return { kind: 'size', actual: range.total }
  }
  if (range.first !== size - 1) throw odd(response, 'sent another part of the blob than the one asked for')
  if ((await readByte(response, request.signal)) === 1) return { kind: 'proven' }
  throw lost(response, undefined)
}

/** How many bytes came: a registry that has lost a blob which it still has in a cache breaks off here. */
async function readByte(response: HttpResponse, signal: AbortSignal): Promise<number> {
  try {
    return (await readBody(response, 1, signal)).byteLength
  } catch (error) {
    throw error instanceof RegistryError && error.code === 'network.reset' ? lost(response, error) : error
  }
}

function lost({ subject, url }: HttpResponse, cause: RegistryError | undefined): RegistryError {
  return new RegistryError(subject, {
    code: 'blob.lost',
    why: `${url.host} says that it has the blob and does not send it: its storage has lost it`,
    host: url.host,
    retry: { kind: 'again' },
    ...(cause === undefined ? {} : { cause }),
  })
}

/** Whether HEAD says that the blob is there with its size: of a large blob nothing more can be had. */
async function isClaimed(context: ReaderContext, request: Request, size: number): Promise<boolean> {
  const head = await context.sendRequest({ ...request, method: 'HEAD', headers: {} })
  await discard(head, context.limits.errorBytes)
  return head.status === 200 && lengthOf(head) === size
}

/**
 * The whole blob came instead of its last byte: from a registry that ignores ranges, or from a proxy cache that is
 * fetching the blob at this moment and says no length.
 */
async function readWhole(question: BlobQuestion, request: Request, response: HttpResponse): Promise<LookUp> {
  const { context, target, descriptor } = question
  const told = lengthOf(response)
  if (told !== undefined && told > SMALL) {
    context.rangeless.add(target.registry)
    return await ask(context, request, response, descriptor.size)
  }
  const stream = streamBlob(question, response)
  const chunks = stream.chunks[Symbol.asyncIterator]()
  while ((await chunks.next()).done !== true);
  const end = stream.end()
  // Of a body without a length nobody knows whether it was cut off before it came here.
  if (end.kind === 'size' && told === undefined && end.actual !== -1)
    throw incomplete(question, end.actual, undefined, { kind: 'again' })
  return end.kind === 'whole' ? { kind: 'proven' } : end
}

/** The registry does not serve ranges: its word about the size is all there is without a download. */
async function ask(context: ReaderContext, request: Request, get: HttpResponse, size: number): Promise<LookUp> {
  abandon(get)
  const head = await context.sendRequest({ ...request, method: 'HEAD', headers: {} })
  refuseEncoding(head)
  const told = head.status === 200 ? (lengthOf(head) ?? plainLength(get)) : plainLength(get)
  if (told === undefined && head.status !== 200) throw await failureOf(head, context, request.signal)
  await discard(head, context.limits.errorBytes)
  if (told === size) return { kind: 'claimed' }
  refusePage(get)
  return told === undefined ? { kind: 'claimed' } : { kind: 'size', actual: told }
}

/** The length of a whole blob; that of a part says nothing. */
function plainLength(get: HttpResponse): number | undefined {
  return get.status === 200 ? lengthOf(get) : undefined
}

/** An empty blob has no last byte: its whole body must be nothing. */
async function readEmpty(response: HttpResponse, signal: AbortSignal): Promise<LookUp> {
  const told = lengthOf(response)
  if (told !== undefined && told > 0) {
    abandon(response)
    refusePage(response)
    return { kind: 'size', actual: told }
  }
  try {
    await readBody(response, 0, signal)
    return { kind: 'proven' }
  } catch (error) {
    if (!(error instanceof RegistryError) || error.code !== 'http.too-large') throw error
    refusePage(response)
    return { kind: 'size', actual: -1 }
  }
}

/** Throws where a web page came that is not known by its length to be the blob. */
function refusePage(response: HttpResponse): void {
  const page = pageError(response)
  if (page !== undefined) throw page
}

async function beyondEnd(response: HttpResponse, size: number, limit: number): Promise<LookUp> {
  const total = parseContentRange(headerOf(response, 'content-range'))?.total
  if (total !== undefined && total >= size) throw odd(response, 'refuses a range that lies within the blob')
  await discard(response, limit)
  return { kind: 'size', actual: total ?? -1 }
}

function odd(response: HttpResponse, what: string): RegistryError {
  abandon(response)
  return new RegistryError(response.subject, {
    code: 'blob.evidence',
    why: `${response.url.host} ${what} (HTTP ${response.status})`,
    advice: 'A proxy before the registry may be in the way.',
    host: response.url.host,
    status: response.status,
    retry: { kind: 'once' },
  })
}
