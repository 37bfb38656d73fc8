import { commitIn } from './answer.js'
import { eventOf } from './pull-request.js'

/** A repository as the API names it. */
export interface Repository {
  readonly owner: string
  readonly repo: string
}

/** What a job knows of itself and of what it runs for. */
export interface Job {
  /** The name of the event that started it. */
  readonly event: string
  readonly repository?: Repository
  readonly pullRequest?: number
  /** The commit that the verdict is about: the head of the pull request, not the merge that a job checks out. */
  readonly commit?: string
  /** The page of the run. */
  readonly runUrl?: string
  readonly apiUrl: string
  /** The same in every run of one step, and of no other that the environment can tell apart: a matrix it cannot. */
  readonly key: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the runner's variables and the event's text; what is malformed there is left out. */
export function jobOf(env: Environment, eventText: string | undefined): Job {
  const text = (name: string): string => env[name] ?? ''
  const event = text('GITHUB_EVENT_NAME')
  const repository = repositoryIn(text('GITHUB_REPOSITORY'))
  const { pullRequest, commit } = eventOf(event, eventText)
  const checkedOut = commitIn(text('GITHUB_SHA'))
  const runUrl = runUrlOf(text('GITHUB_SERVER_URL'), repository, text('GITHUB_RUN_ID'))
  const about = commit ?? checkedOut
  return {
    event,
    ...(repository === undefined ? {} : { repository }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(about === undefined ? {} : { commit: about }),
    ...(runUrl === undefined ? {} : { runUrl }),
    apiUrl: text('GITHUB_API_URL') === '' ? 'https://api.github.com' : text('GITHUB_API_URL'),
    key: ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map(text).join('/'),
  }
}

function repositoryIn(text: string): Repository | undefined {
  const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? []
  return owner === undefined || repo === undefined ? undefined : { owner, repo }
}

function runUrlOf(server: string, repository: Repository | undefined, run: string): string | undefined {
  if (
    repository === undefined ||
    !/^\d{1,20}$/.test(run) ||
    !/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/.test(server)
  )
    return undefined
  return `${server.replace(/\/+$/, '')}/${repository.owner}/${repository.repo}/actions/runs/${run}`
}
