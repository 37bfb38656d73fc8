import type { Descriptor } from '../oci/descriptor.js'
import { algorithmOf, Digester } from '../oci/digest.js'
import type { Fetched, BlobStream, BlobEnd } from './answer.js'
import { lengthOf, pageError } from './http/body.js'
import { RegistryError } from './error.js'
import { failureOf, missingOf } from './http/failure.js'
import type { HttpResponse } from './http/http.js'
import { askBlob, firstPart, incomplete, resume, type BlobQuestion, type Part } from './resume.js'
import { backOff, withRetries } from './http/retry.js'

/** A connection that brought this much before it broke was worth having: it costs no attempt. */
const PROGRESS = 1024 ** 2

/**
 * Opens a blob (distribution-spec, Pulling blobs). Its chunks come as the network brings them, hashed on the way; a cut
 * is mended by asking for the rest. Nothing beyond the descriptor's size is handed on. The chunks must be read, or
 * their iterator returned: until then the reply holds a connection.
 */
export async function openBlob(question: BlobQuestion): Promise<Fetched<BlobStream>> {
  const { context, signal } = question
  const retries = { retries: context.limits.retries, clock: context.clock }
  const first = await withRetries(retries, signal, async () => {
    const response = await askBlob(question, 0)
    if (response.status === 404) return await missingOf(response, 'blob.missing', context.limits.errorBytes, signal)
    if (response.status !== 200) throw await failureOf(response, context, signal)
    return response
  })
  if ('kind' in first) return first
  return { kind: 'found', value: streamBlob(question, first) }
}

/** The blob of an answer to a whole GET, whose body nobody has read yet. */
export function streamBlob(question: BlobQuestion, first: HttpResponse): BlobStream {
  const { descriptor, subject } = question
  let verdict: BlobEnd | undefined
  let page: RegistryError | undefined
  return {
    chunks: read(question, first, (end, sent) => {
      verdict = end
      page = end.kind === 'whole' ? undefined : sent
    }),
    end: () => {
      if (page !== undefined) throw page
      if (verdict !== undefined) return verdict
      throw new RegistryError(subject, {
        code: 'blob.incomplete',
        why: `the blob ${descriptor.digest} was not read to its end`,
      })
    },
  }
}

/** `done` gets a web page, too, that any of the answers called itself. */
async function* read(
  question: BlobQuestion,
  first: HttpResponse,
  done: (verdict: BlobEnd, page: RegistryError | undefined) => void,
): AsyncGenerator<Uint8Array> {
  const { descriptor, signal, context } = question
  const { size } = descriptor
  const digester = new Digester(algorithmOf(descriptor.digest))
  const told = lengthOf(first)
  let part: Part = firstPart(first)
  let page = pageError(first)
  let failed = 0
  for (;;) {
    const before = digester.size
    let cut: unknown
    try {
      let skip = part.skip
      const body: AsyncIterable<Uint8Array> = part.response.body
      for await (const raw of body) {
        const chunk = skip === 0 ? raw : raw.subarray(Math.min(skip, raw.byteLength))
        skip -= raw.byteLength - chunk.byteLength
        const reached = digester.size + chunk.byteLength
        // More than this answer itself announced is no answer; more than the descriptor's size is another blob.
        if (part.total !== undefined && reached > part.total) throw incomplete(question, digester.size, undefined)
        if (reached > size) {
          done({ kind: 'size', actual: part.total ?? -1 }, page)
          return
        }
        digester.update(chunk)
        if (chunk.byteLength > 0) yield chunk
      }
      if (skip > 0) throw incomplete(question, digester.size, undefined)
    } catch (error) {
      signal.throwIfAborted()
      cut = error
    }
    const received = digester.size
    if (cut === undefined && received === (part.total ?? (part.framed ? received : size))) break
    failed = received - before >= PROGRESS ? 0 : failed + 1
    if (failed > context.limits.retries) throw incomplete(question, received, cut)
    await context.clock.sleep(backOff(failed), signal)
    const next = await resume(question, received, told)
    if (next.kind === 'part') {
      part = next.part
      page ??= pageError(part.response)
    } else if (next.kind === 'complete') break
    else {
      done({ kind: 'size', actual: next.actual }, page)
      return
    }
  }
  done(verdictOf(descriptor, digester), page)
}

function verdictOf(descriptor: Descriptor, digester: Digester): BlobEnd {
  if (digester.size !== descriptor.size) return { kind: 'size', actual: digester.size }
  const digest = digester.digest()
  return digest === descriptor.digest ? { kind: 'whole' } : { kind: 'digest', actual: digest }
}
