import type { Descriptor } from '../oci/descriptor.js'
import { abandon, headerOf, lengthOf, refuseEncoding } from './http/body.js'
import { parseContentRange } from './http/content-range.js'
import { RegistryError, type Retry, type Subject } from './error.js'
import type { Repository } from './repository.js'
import type { ReaderContext } from './send-request.js'
import { failureOf } from './http/failure.js'
import type { HttpResponse } from './http/http.js'
import { withRetries } from './http/retry.js'

export interface BlobQuestion {
  readonly context: ReaderContext
  readonly target: Repository
  readonly descriptor: Descriptor
  readonly subject: Subject
  readonly signal: AbortSignal
}

/** One answer that carries a blob, or the rest of it. */
export interface Part {
  readonly response: HttpResponse
  /** Bytes at its start that are there already. */
  readonly skip: number
  /** The whole blob's length, where the answer told it. */
  readonly total: number | undefined
  /** Whether HTTP itself shows where the body ends; if not, a closed connection may be a cut. */
  readonly framed: boolean
}

export type Resumed =
  | { readonly kind: 'part'; readonly part: Part }
  /** Nothing is left to send. */
  | { readonly kind: 'complete' }
  /** The blob has another length than its descriptor. */
  | { readonly kind: 'size'; readonly actual: number }

/** What fits into the window of a stream, so that it costs a round trip: configs, and small layers. */
const SMALL = 1024 ** 2

/** Asks for a blob from a byte on, always at the registry itself: an earlier redirect may have expired. */
export async function askBlob(question: BlobQuestion, from: number): Promise<HttpResponse> {
  const { context, target, descriptor, subject, signal } = question
  const path = `blobs/${descriptor.digest}`
  const headers: Record<string, string> = from === 0 ? {} : { range: `bytes=${from}-` }
  const isLarge = descriptor.size > SMALL
  const response = await context.sendRequest({ method: 'GET', target, path, headers, isLarge, subject, signal })
  refuseEncoding(response)
  return response
}

/** A whole blob's answer. */
export function firstPart(response: HttpResponse): Part {
  return { response, skip: 0, total: lengthOf(response), framed: isFramed(response) }
}

/**
 * Goes on after a cut at `received`. A registry that ignores ranges sends all again, and what is there is stepped
 * over. `told` is the length that the first answer named. Throws `blob.incomplete` where the answers do not fit.
 */
export async function resume(question: BlobQuestion, received: number, told: number | undefined): Promise<Resumed> {
  const { context, signal, descriptor } = question
  const retries = { retries: context.limits.retries, clock: context.clock }
  return await withRetries(retries, signal, async () => {
    const response = await askBlob(question, received)
    if (response.status === 200) {
      const part = { ...firstPart(response), skip: received }
      if (told !== undefined && part.total !== undefined && part.total !== told)
        throw changed(question, response, received)
      return { kind: 'part', part }
    }
    if (response.status !== 206 && response.status !== 416) throw await failureOf(response, context, signal)
    const range = parseContentRange(headerOf(response, 'content-range'))
    const total = range?.total
    if (total === undefined || (told !== undefined && total !== told)) throw changed(question, response, received)
    if (response.status === 416) {
      abandon(response)
      if (total !== received) throw changed(question, response, received)
      return { kind: 'complete' }
    }
    if (range?.first !== received) throw changed(question, response, received)
    if (told === undefined && total !== descriptor.size) {
      abandon(response)
      return { kind: 'size', actual: total }
    }
    return { kind: 'part', part: { response, skip: 0, total, framed: true } }
  })
}

/** A body that never came in full: no statement about the blob. */
export function incomplete(
  { subject, descriptor }: BlobQuestion,
  received: number,
  cause: unknown,
  retry: Retry = { kind: 'never' },
): RegistryError {
  return new RegistryError(subject, {
    code: 'blob.incomplete',
    why: `only ${received} of ${descriptor.size} bytes of the blob ${descriptor.digest} arrived`,
    advice: 'Run it again; if it stays so, the blob may be damaged in the registry’s storage.',
    retry,
    ...(cause === undefined ? {} : { cause }),
  })
}

function changed(question: BlobQuestion, response: HttpResponse, received: number): RegistryError {
  abandon(response)
  return incomplete(
    question,
    received,
    new Error(`HTTP ${response.status} does not continue the blob where it was cut`),
  )
}

/** RFC 9112, 6.3: a length, or chunks of which the last says so. */
function isFramed(response: HttpResponse): boolean {
  return lengthOf(response) !== undefined || headerOf(response, 'transfer-encoding') !== undefined
}
