import type { Clock } from '../../model/clock.js'
import type { Waiting } from '../../model/delay.js'
import type { HttpRequest } from './http.js'

/** The requests of a run that have no answer yet. */
export interface Waits {
  /** A request that is sent now. To be told of its answer's status; of none at all by undefined. */
  begin(request: HttpRequest): (status: number | undefined) => void
  /** The one that has waited longest, of those for something in these repositories (`registry/repository`). */
  longest(repositories: readonly string[]): Waiting | undefined
}

interface Sent {
  readonly request: HttpRequest
  readonly at: number
  readonly attempt: number
}

/** Nothing is waited for yet. `attempts` is how often a request may be sent. */
export function createWaits(clock: Clock, attempts: number): Waits {
  const sent = new Set<Sent>()
  /** How often each question came to nothing so far. */
  const failed = new Map<string, number>()

  return {
    begin: (request) => {
      const key = `${request.method} ${request.url.href}`
      const before = failed.get(key) ?? 0
      const one = { request, at: clock.now(), attempt: Math.min(before + 1, attempts) }
      sent.add(one)
      return (status) => {
        sent.delete(one)
        if (status === undefined || status >= 500) failed.set(key, before + 1)
        else failed.delete(key)
      }
    },
    longest: (repositories) => {
      // What was sent first stands first.
      for (const { request, at, attempt } of sent) {
        if (!repositories.some((repository) => isIn(repository, request))) continue
        return { host: request.url.host, question: questionOf(request), forMs: clock.now() - at, attempt, attempts }
      }
      return undefined
    },
  }
}

/** A repository's name goes on with a tag or a digest, or not at all. */
function isIn(repository: string, { subject: { name } }: HttpRequest): boolean {
  return name.startsWith(repository) && /^(?:[:@]|$)/.test(name.slice(repository.length))
}

/** The end of the path, by which people know what is asked for. */
function questionOf({ method, url, ledBy }: HttpRequest): string | undefined {
  if (ledBy !== undefined && ledBy.host !== url.host) return undefined
  return `${method} ${url.pathname.split('/').slice(-2).join('/')}`
}
