import { errorAnswer } from './answers.js'
import type { Answer, LoggedRequest, RegistryOptions } from './options.js'
import type { Route } from './route.js'
import { DEFAULT_SERVICE, isKnownUser, type TokenService } from './tokens.js'

/** Where the tokens come from. */
export interface TokenSource {
  readonly service: TokenService
  readonly realm: string
}

/** The 401 for a request without access, or undefined for one that may pass. */
export function refusal(
  options: RegistryOptions,
  tokens: TokenSource | undefined,
  route: Route,
  request: LoggedRequest,
): Answer | undefined {
  const { auth } = options
  const header = request.headers.authorization
  if (auth === undefined) return undefined
  if (auth.kind === 'basic') {
    return isKnownUser(header, auth.users) ? undefined : unauthorized('Basic realm="test registry"')
  }
  if (tokens === undefined) throw new Error('The test registry asks for tokens and has no token service.')
  const scope = 'repository' in route ? `repository:${route.repository}:pull` : undefined
  const challenge = [
    `Bearer realm="${tokens.realm}"`,
    `service="${auth.service ?? DEFAULT_SERVICE}"`,
    ...(scope === undefined ? [] : [`scope="${scope}"`]),
  ].join(',')
  const [, token] = /^bearer +(.+)$/i.exec(header ?? '') ?? []
  if (token === undefined) return unauthorized(challenge)
  const grants = tokens.service.grantsOf(token)
  if (grants === undefined) return unauthorized(`${challenge},error="invalid_token"`)
  if (scope !== undefined && !grants.has(scope)) return unauthorized(`${challenge},error="insufficient_scope"`)
  return undefined
}

function unauthorized(challenge: string): Answer {
  return errorAnswer(401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': challenge })
}
