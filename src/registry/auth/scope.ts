/** Actions that read and change nothing; `metadata_read` is Azure's. */
const READS: ReadonlySet<string> = new Set(['pull', 'metadata_read'])

/**
 * What a first token is asked for: pull access to the repository, and before it a scope of the challenge that is not a
 * repository's (`aws`, `*`): some services know no other, and look at the first only.
 */
export function firstScopes(challenge: string | undefined, repository: string): readonly string[] {
  return [...scopesIn(challenge).filter((scope) => !isRepository(scope)), `repository:${repository}:pull`]
}

/**
 * What a challenge names itself (distribution, token scopes), for a second token: of a repository's scope no action but
 * those that read.
 */
export function namedScopes(challenge: string | undefined): readonly string[] {
  return scopesIn(challenge).flatMap((scope) => (isRepository(scope) ? reading(scope) : [scope]))
}

function scopesIn(challenge = ''): readonly string[] {
  return challenge.split(' ').filter((scope) => scope !== '')
}

/** With a class, too: `repository(plugin):name:pull`. */
function isRepository(scope: string): boolean {
  return scope.startsWith('repository:') || scope.startsWith('repository(')
}

function reading(scope: string): readonly string[] {
  const end = scope.lastIndexOf(':')
  const actions = scope.slice(end + 1).split(',')
  const reads = actions.filter((action) => READS.has(action))
  return reads.length === 0 ? [] : [`${scope.slice(0, end)}:${reads.join(',')}`]
}
