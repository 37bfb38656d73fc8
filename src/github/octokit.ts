import type { GitHub } from '@actions/github/lib/utils'
import type { Repository } from './job.js'

/** What is asked of GitHub's REST API. Answers are checked by who asked; a refusal is thrown as Octokit throws it. */
export interface GitHubApi {
  /** One page of a pull request's comments, 100 at most, from page 1; and whether there is another one. */
  comments(number: number, page: number, signal: AbortSignal): Promise<Page>
  createComment(number: number, body: string, signal: AbortSignal): Promise<unknown>
  updateComment(id: number, body: string, signal: AbortSignal): Promise<unknown>
  /** Whose the token is; refused to tokens of apps. */
  self(signal: AbortSignal): Promise<unknown>
  createStatus(commit: string, status: StatusFields, signal: AbortSignal): Promise<unknown>
}

export interface Page {
  readonly data: unknown
  readonly hasNext: boolean
}

/** A commit status, in the API's words. */
export interface StatusFields {
  readonly context: string
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string
  readonly target_url?: string
}

export interface ApiOptions {
  readonly token: string
  /** As `GITHUB_API_URL` has it. */
  readonly apiUrl: string
  readonly repository: Repository
}

/** What an answer calls deprecated, or a library would print, is nothing for the log: it holds foreign text. */
const QUIET = { debug: hush, info: hush, warn: hush, error: hush }

function hush(): undefined {
  return undefined
}

/** Opens the API. The library is loaded here and nowhere else, so that runs which say nothing to GitHub do without it. */
export async function openApi({ token, apiUrl, repository }: ApiOptions): Promise<GitHubApi> {
  const { GitHub: Octokit, getOctokitOptions } = await import('@actions/github/lib/utils')
  const options = getOctokitOptions(token, { baseUrl: apiUrl, userAgent: 'image-parity', log: QUIET })
  return apiOf(new Octokit(options), repository)
}

function apiOf({ rest }: InstanceType<typeof GitHub>, repository: Repository): GitHubApi {
  const asked = (signal: AbortSignal): Repository & { readonly request: object } => ({
    ...repository,
    request: { signal, log: QUIET },
  })
  return {
    comments: async (number, page, signal) => {
      const parameters = { ...asked(signal), issue_number: number, per_page: 100, page }
      const { data, headers } = await rest.issues.listComments(parameters)
      return { data, hasNext: /;\s*rel="?next"?/i.test(headers.link ?? '') }
    },
    createComment: async (number, body, signal) =>
      (await rest.issues.createComment({ ...asked(signal), issue_number: number, body })).data,
    updateComment: async (id, body, signal) =>
      (await rest.issues.updateComment({ ...asked(signal), comment_id: id, body })).data,
    self: async (signal) => (await rest.users.getAuthenticated({ request: { signal, log: QUIET } })).data,
    createStatus: async (commit, status, signal) =>
      (await rest.repos.createCommitStatus({ ...asked(signal), sha: commit, ...status })).data,
  }
}
