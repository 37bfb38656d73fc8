import { setImmediate } from 'node:timers/promises'
import { RegistryError } from '../error.js'
import type { HttpResponse } from './http.js'
import { WAY_ADVICE, whoAnswered } from './led.js'
import { networkError } from '../connect/network-error.js'
import { peerOf } from '../connect/peer.js'

/**
 * A whole body of at most `limit` bytes, as it came over the wire. Throws `http.too-large` for more, `http.encoding`
 * for a body that somebody encoded, and what the network did to it (fewer bytes than Content-Length says, for one);
 * never gives a part.
 */
export async function readBody(response: HttpResponse, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const { subject, url } = response
  refuseEncoding(response)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(response, signal)) {
    size += chunk.byteLength
    if (size > limit) {
      const why = `the answer of ${url.host} is larger than ${limit} bytes`
      throw new RegistryError(subject, { code: 'http.too-large', why, host: url.host })
    }
    chunks.push(chunk)
  }
  // The pool takes its connection back only now; a request that came sooner would open another one.
  await setImmediate()
  return Buffer.concat(chunks, size)
}

/** The body's chunks, with the network's errors named. Leaving early closes the connection. */
export async function* chunksOf(response: HttpResponse, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const source: AsyncIterable<Uint8Array> = response.body
  try {
    yield* source
  } catch (error) {
    signal.throwIfAborted()
    throw networkError(error, response.subject, {
      authority: peerOf(response.url),
      proxy: response.proxy,
      answered: true,
    })
  }
}

/** S3 keeps `aws-chunked` of an upload as a name for a plain body: the digest decides. */
const PLAIN: ReadonlySet<string> = new Set(['', 'identity', 'aws-chunked'])

/** Digests are over the bytes that were asked for, so an encoded body is no answer (`Accept-Encoding: identity`). */
export function refuseEncoding(response: HttpResponse): void {
  const encoding = headerOf(response, 'content-encoding')?.trim().toLowerCase() ?? ''
  // Chunks are taken apart below; what else a transfer adds (RFC 9112, 7) would stay in the body.
  const transfer = headerOf(response, 'transfer-encoding')?.toLowerCase() ?? 'chunked'
  if (PLAIN.has(encoding) && transfer === 'chunked') return
  abandon(response)
  throw new RegistryError(response.subject, {
    code: 'http.encoding',
    why: `${response.url.host} sent an encoded body though none was accepted`,
    advice: 'Check the proxy in front of the registry: it must not compress.',
    host: response.url.host,
  })
}

/**
 * The error for a web page where a blob should be, such as a login page of a proxy: it says nothing about the blob.
 * Undefined where the answer is none; a blob that really is a page is known by its digest.
 */
export function pageError(response: HttpResponse): RegistryError | undefined {
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headerOf(response, 'content-type') ?? '')) return undefined
  return new RegistryError(response.subject, {
    code: 'http.page',
    why: `${whoAnswered(response)} answered with a web page`,
    advice:
      response.led === undefined
        ? 'Is it the address of the registry, and not of its web interface or a login page?'
        : WAY_ADVICE[response.led.as],
    host: response.url.host,
    status: response.status,
  })
}

/** Lets go of a small answer so that its connection can serve again. */
export async function discard(response: HttpResponse, limit: number): Promise<void> {
  try {
    await readBody(response, limit, new AbortController().signal)
  } catch {
    // Nobody wanted it.
  }
}

/** Lets go of an answer of any length: the rest is not read, the connection is closed. */
export function abandon(response: HttpResponse): void {
  response.body.destroy()
}

/** A header's value; repeated lines joined by a comma. */
export function headerOf(response: HttpResponse, name: string): string | undefined {
  const value = response.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** A header's lines, each as it came. */
export function headerLines(response: HttpResponse, name: string): readonly string[] {
  const value = response.headers[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** Content-Length as a number; undefined where it is absent or no plain number. */
export function lengthOf(response: HttpResponse): number | undefined {
  const text = headerOf(response, 'content-length')
  if (text === undefined || !/^[0-9]{1,15}$/.test(text)) return undefined
  return Number(text)
}
