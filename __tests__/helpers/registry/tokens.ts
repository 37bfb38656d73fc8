import { canary } from '../canary/running.js'
import { errorAnswer, jsonAnswer } from './answers.js'
import type { Answer, BearerAuth, LoggedRequest } from './options.js'

export const DEFAULT_SERVICE = 'test-registry'

/** Whether the header carries one of these users and the right password. */
export function isKnownUser(header: string | undefined, users: Readonly<Record<string, string>>): boolean {
  const [, encoded] = /^basic +(.+)$/i.exec(header ?? '') ?? []
  if (encoded === undefined) return false
  const text = Buffer.from(encoded, 'base64').toString()
  return Object.entries(users).some(([username, password]) => text === `${username}:${password}`)
}

/** Gives out tokens and knows what each one grants (distribution's token specification). */
export class TokenService {
  readonly #auth: BearerAuth
  readonly #grants = new Map<string, ReadonlySet<string>>()
  readonly #origins: () => readonly string[]

  /** `origins` are the servers that its tokens are for. */
  constructor(auth: BearerAuth, origins: () => readonly string[]) {
    this.#auth = auth
    this.#origins = origins
  }

  /** What the token grants as `repository:name:action`; undefined for a token that is not valid (any more). */
  grantsOf(token: string): ReadonlySet<string> | undefined {
    return this.#grants.get(token)
  }

  revokeAll(): void {
    this.#grants.clear()
  }

  /** Answers the token endpoint; `form` is a POST's body. */
  answer(request: LoggedRequest, form: string): Answer {
    const post = request.method === 'POST'
    const { searchParams } = new URL(request.path, 'http://localhost')
    const asked = post ? new URLSearchParams(form) : searchParams
    if (request.method !== 'GET' && (!post || this.#auth.identityTokens === undefined)) return { status: 405 }
    const service = this.#auth.service ?? DEFAULT_SERVICE
    const named = asked.get('service')
    if (named !== null && named !== service) return errorAnswer(400, 'UNSUPPORTED', `the service is ${service}`)
    const access = post ? this.#postAccess(asked) : this.#getAccess(request.headers.authorization)
    if (access || this.#auth.refusal === 'empty-token') return this.#issue(access ? scopesOf(asked, post) : [])
    return errorAnswer(401, 'UNAUTHORIZED', 'incorrect username or password')
  }

  #getAccess(authorization: string | undefined): boolean {
    // A wrong password is refused even where nobody needs one.
    if (authorization === undefined) return this.#auth.anonymous === true
    return isKnownUser(authorization, this.#auth.users ?? {})
  }

  #postAccess(form: URLSearchParams): boolean {
    const { identityTokens = [], users = {} } = this.#auth
    if (form.get('grant_type') === 'refresh_token') return identityTokens.includes(form.get('refresh_token') ?? '')
    const [username, password] = [form.get('username'), form.get('password')]
    return Object.entries(users).some(([name, word]) => name === username && word === password)
  }

  #issue(scopes: readonly string[]): Answer {
    const { value: token } = canary.token(...this.#origins())
    this.#grants.set(token, new Set(scopes.flatMap(grantsOfScope)))
    const { tokenField = 'token', expiresIn } = this.#auth
    return jsonAnswer(200, { [tokenField]: token, ...(expiresIn === undefined ? {} : { expires_in: expiresIn }) })
  }
}

/** GET repeats the parameter, POST separates by spaces; some clients do either in both. */
function scopesOf(asked: URLSearchParams, post: boolean): readonly string[] {
  return asked.getAll('scope').flatMap((scope) => (post ? scope.split(' ') : [scope]))
}

function grantsOfScope(scope: string): readonly string[] {
  const end = scope.lastIndexOf(':')
  if (end === -1) return []
  return scope
    .slice(end + 1)
    .split(',')
    .map((action) => `${scope.slice(0, end)}:${action}`)
}
