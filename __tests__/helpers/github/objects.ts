/** A user as GitHub writes one out: a person, or what an app writes as. */
export interface ApiUser {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot'
}

export const JOB_USER: ApiUser = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' }
export const STRANGER: ApiUser = { id: 7, login: 'stranger', type: 'User' }
export const OWN_USER: ApiUser = { id: 99, login: 'release-robot', type: 'User' }

/** A comment as the server keeps it. */
export interface KeptComment {
  readonly id: number
  readonly number: number
  body: string
  readonly user: ApiUser
}

/** A commit status as it was set. */
export interface KeptStatus {
  readonly sha: string
  readonly state: string
  readonly context: string
  readonly description: string
  readonly targetUrl: string | undefined
}

const WHEN = '2026-11-22T01:00:00Z'

export function userObject({ id, login, type }: ApiUser, origin: string): object {
  const url = `${origin}/users/${encodeURIComponent(login)}`
  const lists = ['followers', 'following', 'gists', 'starred', 'subscriptions', 'repos', 'events', 'received_events']
  return {
    id,
    login,
    node_id: `U_${id}`,
    avatar_url: `${origin}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: url,
    organizations_url: `${url}/orgs`,
    ...Object.fromEntries(lists.map((name) => [`${name}_url`, `${url}/${name}`])),
    type,
    site_admin: false,
  }
}

/** Who a token is, with what only that question tells. */
export function selfObject(user: ApiUser, origin: string): object {
  const texts = ['name', 'company', 'blog', 'location', 'email', 'hireable', 'bio', 'twitter_username']
  const counts = ['public_repos', 'public_gists', 'followers', 'following']
  return {
    ...userObject(user, origin),
    ...Object.fromEntries(texts.map((name) => [name, name === 'blog' ? '' : null])),
    ...Object.fromEntries(counts.map((name) => [name, 0])),
    user_view_type: 'public',
    created_at: WHEN,
    updated_at: WHEN,
  }
}

export function commentObject({ id, number, body, user }: KeptComment, origin: string): object {
  return {
    id,
    node_id: `IC_${id}`,
    url: `${origin}/repos/acme/ops/issues/comments/${id}`,
    html_url: `${origin}/acme/ops/pull/${number}#issuecomment-${id}`,
    issue_url: `${origin}/repos/acme/ops/issues/${number}`,
    user: userObject(user, origin),
    created_at: WHEN,
    updated_at: WHEN,
    body,
    author_association: 'NONE',
  }
}

export function statusObject(status: KeptStatus, user: ApiUser, origin: string): object {
  return {
    id: 1,
    node_id: 'SC_1',
    url: `${origin}/repos/acme/ops/statuses/${status.sha}`,
    avatar_url: null,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl ?? null,
    context: status.context,
    created_at: WHEN,
    updated_at: WHEN,
    creator: userObject(user, origin),
  }
}
