/** What is read of GitHub's answers, which may come from a proxy or another server that only looks like it. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A comment as far as it is looked at. */
export interface Comment {
  readonly id: number
  readonly body: string
  /** Of its page; '' where that is no address. */
  readonly url: string
  readonly author: Author
}

export interface Author {
  readonly id: number | undefined
  readonly login: string
  readonly isBot: boolean
}

/** The comments of a page; undefined if the answer is no list of them. One that is malformed is nobody's. */
export function commentsIn(data: unknown): readonly Comment[] | undefined {
  return Array.isArray(data) ? data.flatMap((one: unknown) => commentIn(one) ?? []) : undefined
}

export function commentIn(data: unknown): Comment | undefined {
  if (!isRecord(data)) return undefined
  const { id, body, html_url: url, user } = data
  if (typeof id !== 'number' || typeof body !== 'string') return undefined
  return { id, body, url: addressIn(url), author: authorIn(user) }
}

/** Who answers to a token, or wrote a comment. */
export function authorIn(user: unknown): Author {
  const { id, login, type } = isRecord(user) ? user : {}
  return {
    id: typeof id === 'number' ? id : undefined,
    login: typeof login === 'string' ? login : '',
    isBot: type === 'Bot',
  }
}

function addressIn(value: unknown): string {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return ''
  const { protocol, href } = new URL(value)
  return protocol === 'https:' || protocol === 'http:' ? href : ''
}

/** A commit's whole name, of SHA-1 or SHA-256; undefined if it is none. */
export function commitIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined
}
