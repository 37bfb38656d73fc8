import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { serve } from '../../registry/wire.js'
import {
  commentObject,
  JOB_USER,
  selfObject,
  statusObject,
  STRANGER,
  type ApiUser,
  type KeptComment,
  type KeptStatus,
} from './objects.js'

/** A request with its answer. */
export interface Exchange {
  readonly method: string
  /** Below the base of the API, without its query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly authorization: string
  readonly sent: unknown
  readonly status: number
  readonly answer: unknown
}

/** What is answered in place of the truth: a whole answer, or a connection that ends (`lost` after the work was done). */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | 'cut'
  | 'lost'

export interface ApiServerOptions {
  /** Behind the host, such as `/api/v3`. */
  readonly base?: string
  /** Whose the token is; that of a job when left out. */
  readonly user?: ApiUser
  readonly comments?: readonly Omit<KeptComment, 'id'>[]
  readonly pageSize?: number
  /** By method and path (`POST /issues/5/comments`), one for each request; the truth when none is left. */
  readonly faults?: Readonly<Record<string, readonly Fault[]>>
}

export interface ApiServer {
  /** As `GITHUB_API_URL` has it. */
  readonly url: string
  readonly host: string
  readonly comments: KeptComment[]
  readonly statuses: KeptStatus[]
  readonly exchanges: Exchange[]
  close(): Promise<void>
}

/** What GitHub says to a token that may not do what it is asked to. */
export const FORBIDDEN: Fault = {
  status: 403,
  body: {
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest',
    status: '403',
  },
}

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly link?: string
}

/** GitHub's REST API of comments and statuses, of the repository acme/ops, on loopback. */
export async function startApi(options: ApiServerOptions = {}): Promise<ApiServer> {
  const { base = '', user = JOB_USER, pageSize = 100 } = options
  const comments: KeptComment[] = (options.comments ?? []).map((one, at) => ({ ...one, id: at + 1 }))
  const statuses: KeptStatus[] = []
  const exchanges: Exchange[] = []
  const faults = new Map(Object.entries(options.faults ?? {}).map(([key, all]) => [key, [...all]]))

  function answerTo(method: string, path: string, query: URLSearchParams, sent: unknown): Answer {
    const fields = (sent ?? {}) as Readonly<Record<string, string>>
    const [, list] = /^\/repos\/acme\/ops\/issues\/(\d+)\/comments$/.exec(path) ?? []
    const [, one] = /^\/repos\/acme\/ops\/issues\/comments\/(\d+)$/.exec(path) ?? []
    const [, sha] = /^\/repos\/acme\/ops\/statuses\/(\w+)$/.exec(path) ?? []
    if (method === 'GET' && list !== undefined) {
      const all = comments.filter(({ number }) => number === Number(list))
      const [page, size] = [Number(query.get('page') ?? 1), Math.min(pageSize, Number(query.get('per_page') ?? 30))]
      const link = `<${url}${path}?page=${page + 1}>; rel="next", <${url}${path}?page=9>; rel="last"`
      const body = all.slice((page - 1) * size, page * size).map((comment) => commentObject(comment, url))
      return { status: 200, body, ...(page * size < all.length ? { link } : {}) }
    }
    if (method === 'POST' && list !== undefined) {
      const made = { id: 1000 + comments.length, number: Number(list), body: fields['body'] ?? '', user }
      comments.push(made)
      return { status: 201, body: commentObject(made, url) }
    }
    const known = comments.find(({ id }) => id === Number(one))
    if (method === 'PATCH' && known !== undefined) {
      known.body = fields['body'] ?? ''
      return { status: 200, body: commentObject(known, url) }
    }
    if (method === 'POST' && sha !== undefined) {
      const { state = '', context = 'default', description = '', target_url: targetUrl } = fields
      const made = { sha, state, context, description, targetUrl }
      statuses.push(made)
      return { status: 201, body: statusObject(made, user, url) }
    }
    if (method === 'GET' && path === '/user') {
      if (user.type === 'User') return { status: 200, body: selfObject(user, url) }
      return {
        status: 403,
        body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest' },
      }
    }
    return { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } }
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '' } = request
    const { pathname, searchParams } = new URL(request.url ?? '', url)
    const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : `not below ${base}: ${pathname}`
    const body = await text(request)
    const sent: unknown = body === '' ? undefined : JSON.parse(body)
    const fault = faults.get(`${method} ${path.replace('/repos/acme/ops', '')}`)?.shift()
    const truth = fault === undefined || fault === 'lost' ? answerTo(method, path, searchParams, sent) : undefined
    if (fault === 'cut' || fault === 'lost') {
      request.socket.destroy()
      return
    }
    const { status, body: answer } = fault === undefined ? (truth ?? { status: 500, body: {} }) : { body: {}, ...fault }
    exchanges.push({
      method,
      path,
      query: Object.fromEntries(searchParams),
      authorization: request.headers.authorization ?? '',
      sent,
      status,
      answer,
    })
    const link = truth?.link === undefined ? {} : { link: truth.link }
    const type = typeof answer === 'string' ? 'text/html' : 'application/json; charset=utf-8'
    response.writeHead(status, { 'content-type': type, ...link, ...(fault?.headers ?? {}) })
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  }

  const server = await serve((request, response) => {
    void respond(request, response)
  })
  const url = `http://${server.host}${base}`
  return { url, host: server.host, comments, statuses, exchanges, close: () => server.close() }
}

/** Comments of others, to be before ours. */
export function chatter(count: number, number: number): readonly Omit<KeptComment, 'id'>[] {
  return Array.from({ length: count }, (_, at) => ({ number, body: `Comment ${at}`, user: STRANGER }))
}
