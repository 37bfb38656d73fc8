import type { Clock } from '../../model/clock.js'
import type { Waiting } from '../../model/delay.js'
import type { HttpRequest, HttpResponse } from './http.js'

/** The requests of a run whose answers have not ended. */
export interface Waits {
  /** A request that is sent now. To be told of its answer, which is waited for until its body ends; of none by undefined. */
  begin(request: HttpRequest): (answer: Pick<HttpResponse, 'status' | 'body'> | undefined) => void
  /** The one that has waited longest, of those for something in these repositories (`registry/repository`). */
  longest(repositories: readonly string[]): Waiting | undefined
}

interface Sent {
  readonly request: HttpRequest
  readonly at: number
  readonly attempt: number
  hasBegun: boolean
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
      const one: Sent = { request, at: clock.now(), attempt: Math.min(before + 1, attempts), hasBegun: false }
      sent.add(one)
      return (answer) => {
        const over = (): unknown => sent.delete(one)
        if (answer === undefined || answer.body.closed) over()
        else answer.body.once('close', over)
        one.hasBegun = true
        if (answer === undefined || answer.status >= 500) failed.set(key, before + 1)
        else failed.delete(key)
      }
    },
    longest: (repositories) => {
      // What was sent first stands first.
      for (const { request, at, attempt, hasBegun } of sent) {
        if (!repositories.some((repository) => isIn(repository, request))) continue
        const forMs = clock.now() - at
        const { side } = request.subject
        return { side, host: request.url.host, question: questionOf(request), hasBegun, forMs, attempt, attempts }
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
