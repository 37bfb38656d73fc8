import type { Limits } from '../../model/limits.js'
import type { Clock } from '../../model/clock.js'
import { discard, headerLines } from '../http/body.js'
import { failureOf, PASSING } from '../http/failure.js'
import type { Http } from '../http/http.js'
import { follow, type RedirectRules } from '../http/redirect.js'
import type { AuthTarget } from './authorization.js'

/** The lines of a registry's challenge at `/v2/`; none if `/v2/` is open. */
export type Entrance = (target: AuthTarget, signal: AbortSignal) => Promise<readonly string[]>

export interface EntranceOptions {
  readonly http: Http
  readonly redirects: RedirectRules
  readonly limits: Limits
  readonly clock: Clock
  readonly hide: (text: string) => string
}

/**
 * Makes what asks `/v2/`, once for each registry: some give their challenge there only, and hide what needs a login from
 * strangers. Throws a `RegistryError` if the registry is busy or down.
 */
export function createEntrance(options: EntranceOptions): Entrance {
  const entrances = new Map<string, readonly string[]>()
  return async ({ registry, url, subject }, signal) => {
    const known = entrances.get(registry)
    if (known !== undefined) return known
    const request = { method: 'GET', url: new URL('/v2/', url), subject, signal, headers: {} } as const
    const { response, left } = await follow(options.http, request, options.redirects)
    if (PASSING.has(response.status)) throw await failureOf(response, options, signal)
    await discard(response, options.limits.errorBytes)
    const lines = response.status === 401 && !left ? headerLines(response, 'www-authenticate') : []
    entrances.set(registry, lines)
    return lines
  }
}
