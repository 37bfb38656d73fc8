import { commitIn, isRecord } from './answer.js'

/** What an event says of the pull request that a job runs for. */
export interface EventFacts {
  readonly pullRequest?: number
  /** The commit that it is about, where that is not `GITHUB_SHA`. */
  readonly commit?: string
}

/**
 * Reads an event. A pull request is what the event itself names, or what the run that it tells of belongs to, if that is
 * one of this repository. A merge group, a push or a schedule has none. What is malformed says nothing.
 */
export function eventOf(name: string, text: string | undefined): EventFacts {
  const event = text === undefined ? undefined : parsed(text)
  if (!isRecord(event)) return {}
  return name === 'workflow_run' ? ofRun(event) : ofPullRequest(event['pull_request'])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function ofPullRequest(pullRequest: unknown): EventFacts {
  if (!isRecord(pullRequest)) return {}
  const { number, head } = pullRequest
  return facts(number, isRecord(head) ? head['sha'] : undefined)
}

/** A run of a fork's pull request names none; one branch can have several, of which the first is taken. */
function ofRun({ workflow_run: run, repository }: Readonly<Record<string, unknown>>): EventFacts {
  if (!isRecord(run)) return {}
  const { head_sha: head, pull_requests: all } = run
  const here = isRecord(repository) ? repository['id'] : undefined
  const own: unknown =
    typeof here === 'number' && Array.isArray(all)
      ? all.find((one: unknown) => repositoryIdOf(one) === here)
      : undefined
  return facts(isRecord(own) ? own['number'] : undefined, head)
}

/** The one that a pull request is to be merged into: a run can name pull requests of other repositories, too. */
function repositoryIdOf(pullRequest: unknown): unknown {
  const base = isRecord(pullRequest) ? pullRequest['base'] : undefined
  const repository = isRecord(base) ? base['repo'] : undefined
  return isRecord(repository) ? repository['id'] : undefined
}

function facts(number: unknown, sha: unknown): EventFacts {
  const commit = commitIn(sha)
  return {
    ...(typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? { pullRequest: number } : {}),
    ...(commit === undefined ? {} : { commit }),
  }
}
