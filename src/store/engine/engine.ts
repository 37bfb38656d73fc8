import { Client } from '../../registry/undici.js'
import { excerpt } from '../../oci/excerpt.js'
import type { Limits } from '../../model/limits.js'
import { codeOf } from '../../registry/error-codes.js'
import { formatEngineAddress, type EngineAddress } from './engine-address.js'
import { StoreError, type Place } from '../store-error.js'

/** An answer of an engine; the body must be read to its end, or `close` called. */
export interface EngineAnswer {
  readonly status: number
  /** Whether an engine said so, and not some other server. */
  readonly isOfEngine: boolean
  readonly body: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** The API of Docker's engine, or Podman's likeness of it, in its own default version. */
export interface Engine {
  /** A small JSON answer; undefined for a 404. Throws a `StoreError` for every other failure. */
  json(path: string, signal: AbortSignal): Promise<Uint8Array | undefined>
  /** A large answer, waited for as long as the signal allows: an engine may write a whole export before it sends it. */
  stream(path: string, signal: AbortSignal): Promise<EngineAnswer>
}

/** Finds the engine with the first request: the first of `addresses` that takes a connection is kept. */
export function createEngine(addresses: () => readonly EngineAddress[], limits: Limits, place: Place): Engine {
  let found: EngineAddress | undefined

  async function send(path: string, headersTimeout: number, signal: AbortSignal): Promise<EngineAnswer> {
    const failures: string[] = []
    let cause: unknown
    for (const address of found === undefined ? addresses() : [found]) {
      try {
        const answer = await ask(address, path, headersTimeout, limits, place, signal)
        found = address
        return answer
      } catch (error) {
        signal.throwIfAborted()
        const code = codeOf(error)
        if (!NO_CONNECTION.has(code)) throw broken(error, address, place)
        failures.push(`${formatEngineAddress(address)} (${code})`)
        // What is there and closed tells more than what is not there.
        if (cause === undefined || code !== 'ENOENT') cause = error
      }
    }
    throw unreachable(failures, cause, place)
  }

  return {
    stream: async (path, signal) => {
      const answer = await send(path, 0, signal)
      if (answer.status !== 200) throw await refused(path, answer, limits, place, signal)
      return answer
    },
    json: async (path, signal) => {
      const answer = await send(path, limits.headersMs, signal)
      const isAbsent = answer.status === 404 && answer.isOfEngine
      if (answer.status !== 200 && !isAbsent) throw await refused(path, answer, limits, place, signal)
      const body = await readBody(answer, limits.documentBytes, place)
      return isAbsent ? undefined : body
    },
  }
}

/** One connection per request: there are few, and none is left open behind the last. */
async function ask(
  address: EngineAddress,
  path: string,
  headersTimeout: number,
  limits: Limits,
  place: Place,
  signal: AbortSignal,
): Promise<EngineAnswer> {
  const socketPath = address.kind === 'socket' ? { socketPath: address.path } : {}
  const client = new Client(address.kind === 'socket' ? 'http://localhost' : address.origin, {
    connect: { timeout: limits.connectMs, ...socketPath },
    headersTimeout,
    bodyTimeout: headersTimeout === 0 ? 0 : limits.idleMs,
  })
  try {
    const { statusCode, headers, body } = await client.request({ method: 'GET', path, signal })
    // Whoever closes it early wants no word of that.
    body.on('error', () => undefined)
    const source: AsyncIterable<Uint8Array> = body
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        yield* source
      } catch (error) {
        signal.throwIfAborted()
        throw broken(error, address, place)
      } finally {
        await client.destroy()
      }
    }
    return {
      status: statusCode,
      isOfEngine: headers['api-version'] !== undefined,
      body: chunks(),
      close: () => client.destroy(),
    }
  } catch (error) {
    await client.destroy()
    throw error
  }
}

async function readBody(answer: EngineAnswer, limit: number, place: Place): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body) {
    size += chunk.byteLength
    if (size > limit) {
      throw new StoreError(place, {
        code: 'limit.document-size',
        why: `the engine sent more than ${limit} bytes of JSON`,
      })
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

async function refused(
  path: string,
  answer: EngineAnswer,
  limits: Limits,
  place: Place,
  signal: AbortSignal,
): Promise<StoreError> {
  const body = await readBody(answer, limits.errorBytes, place).catch(() => {
    signal.throwIfAborted()
    return new Uint8Array(0)
  })
  const said = messageIn(body)
  const words = said === undefined ? '' : `: ${excerpt(said)}`
  return new StoreError(place, {
    code: 'engine.refused',
    why: `the engine answered ${answer.status} to GET ${path}${words}`,
    advice: 'Look into the log of the engine.',
  })
}

function messageIn(body: Uint8Array): string | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString())
    if (typeof value !== 'object' || value === null || !('message' in value)) return undefined
    return typeof value.message === 'string' ? value.message : undefined
  } catch {
    return undefined
  }
}

/** Nothing is there, nobody listens, or not to us. */
const NO_CONNECTION: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED', 'EACCES', 'EPERM', 'ENOTSOCK', 'ENOTDIR'])

function unreachable(failures: readonly string[], cause: unknown, place: Place): StoreError {
  const code = codeOf(cause)
  const denied = code === 'EACCES' || code === 'EPERM'
  const advice = denied
    ? 'This user may not open the socket: run as a user who may, for example of the group "docker".'
    : 'Start the engine, or set DOCKER_HOST to unix:///PATH of its socket.'
  const why = `no engine answers; looked at ${failures.join(', ')}`
  return new StoreError(place, { code: 'engine.unreachable', why, advice, cause })
}

function broken(error: unknown, address: EngineAddress, place: Place): StoreError {
  return new StoreError(place, {
    code: 'engine.answer',
    why: `the engine at ${formatEngineAddress(address)} did not answer in full (${codeOf(error)})`,
    advice: 'Run it again, and look into the log of the engine.',
    cause: error,
  })
}
