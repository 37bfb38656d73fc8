import { challenged } from './image.js'
import { basic, type Expected, type Login, type Reply, type Turn } from './script.js'

/** A request that is answered by a challenge, and all that follows from it. */
export interface Exchange {
  readonly ask: Pick<Expected, 'method' | 'host' | 'path' | 'range' | 'authorization'>
  /** WWW-Authenticate, line by line. */
  readonly challenge: string | readonly string[]
  /** The request for a token that must follow. */
  readonly at: Required<Pick<Expected, 'host' | 'path'>> & {
    readonly query: Exclude<Expected['query'], string | undefined>
  }
  /** What the token service must be shown; nothing where it is left out. */
  readonly login?: Login
  /** The token service's answer, with the token in it. */
  readonly gives: ({ readonly token: string } | { readonly access_token: string }) & { readonly expires_in?: number }
  /** What the token opens. */
  readonly answer: Reply
}

/** Three turns: the challenge, the token, and the request once more with it. */
export function exchanged({ ask, challenge, at, login, gives, answer }: Exchange): readonly Turn[] {
  const token = 'token' in gives ? gives.token : gives.access_token
  return [
    { when: ask, then: challenged(challenge) },
    {
      when: { ...at, ...(login === undefined ? {} : { authorization: basic(login) }) },
      then: { status: 200, body: gives },
    },
    { when: { ...ask, authorization: `Bearer ${token}` }, then: answer },
  ]
}
