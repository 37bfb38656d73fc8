import pLimit, { type LimitFunction } from 'p-limit'
import type { Clock } from '../../model/clock.js'
import type { Limits } from '../../model/limits.js'
import { headerOf } from './body.js'
import type { DirectHttp, Http, HttpRequest, HttpResponse } from './http.js'
import type { Paces } from './pace.js'
import { rateLimitOf } from './rate-limit.js'
import type { Waits } from './waits.js'
import { abortable } from '../../async/abortable.js'

export interface PacedOptions {
  readonly waits: Waits
  readonly paces: Paces
  readonly limits: Limits
  readonly clock: Clock
}

/** Sends each request at the pace of its origin, as `Http` says. */
export function createPacedHttp(http: DirectHttp, options: PacedOptions): Http {
  const { paces, waits, limits, clock } = options
  const slots = new Map<string, LimitFunction>()

  /** What waits for a connection does so here: a request that a pool has taken can be slowed down no more. */
  function slotsOf(url: URL): LimitFunction {
    const known = slots.get(url.origin) ?? pLimit(http.atOnce(url))
    slots.set(url.origin, known)
    return known
  }

  async function awaited(request: HttpRequest): Promise<HttpResponse> {
    const over = waits.begin(request)
    let response: HttpResponse | undefined
    try {
      response = await http.send(request)
      return response
    } finally {
      over(response)
    }
  }

  async function send(request: HttpRequest): Promise<HttpResponse> {
    const turn = await paces.turn(request.url.origin, request.signal)
    const response = await awaited(request)
    // The first answer shows which protocol its host speaks. To set it wakes all who wait, so it is set once.
    const slot = slotsOf(request.url)
    const atOnce = http.atOnce(request.url)
    if (slot.concurrency !== atOnce) slot.concurrency = atOnce
    const limit = rateLimitOf(response.status, (name) => headerOf(response, name), limits, clock)
    return { ...response, refusedMs: turn.answered(limit) }
  }

  return {
    send: async (request) => {
      request.signal.throwIfAborted()
      const slot = slotsOf(request.url)
      return await abortable(
        slot(() => send(request)),
        request.signal,
      )
    },
    close: () => http.close(),
  }
}
