import { createHash } from 'node:crypto'
import { createConcealer } from '../app/conceal.js'
import { masksOf } from '../app/masks.js'
import type { ReadText } from '../app/network.js'
import type { Telling } from '../app/options/telling.js'
import type { Clock } from '../model/clock.js'
import type { Report } from '../model/report.js'
import { markerOf, renderComment } from '../report/comment.js'
import { commitStatusOf, UNDER_WAY, type Verdict } from '../report/commit-status.js'
import { isPass } from '../report/verdict-line.js'
import { failureOf } from './api-failure.js'
import { attempt, BRIEF, PATIENT, type Patience } from './attempts.js'
import { putComment } from './comment.js'
import { jobOf, type Job, type Repository } from './job.js'
import { openApi, type GitHubApi } from './octokit.js'
import type { Runner } from './runner.js'
import { unsaid, type Unsaid } from './unsaid.js'

/** What is said on GitHub's pages beside the job's own. Nothing here throws, and nothing changes a verdict. */
export interface Announcer {
  /** Says that the verdict is not known yet: whatever ends the run early, no pass of an earlier run is left. */
  begin(): Promise<void>
  /** Sees to the comment; gives its address, '' if there is none. */
  comment(report: Report): Promise<string>
  /** The commit status's last word. */
  status(report: Report): Promise<void>
  /** What could not be said, and what to do, in one line; undefined if nothing is amiss. */
  warning(): string | undefined
}

export interface AnnouncerEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly readText: ReadText
  readonly runner: Pick<Runner, 'setSecret' | 'info' | 'debug'>
}

/**
 * Announces nothing by itself, and loads, masks and asks nothing if neither comment nor status is wanted. The token is
 * masked before it is used.
 */
export function createAnnouncer(how: Telling, environment: AnnouncerEnvironment): Announcer {
  const { comment: when, status: context } = how
  const { clock, runner } = environment
  const concealer = createConcealer()
  const isWanted = when !== 'never' || context !== undefined
  for (const form of isWanted ? masksOf([{ kind: 'token', token: how.githubToken }]) : []) {
    runner.setSecret(form)
    concealer.add(form)
  }
  const failures = new Map<Unsaid['what'], Unsaid['why']>()
  let job: Promise<Job> | undefined
  let api: Promise<GitHubApi> | undefined

  const jobOnce = (): Promise<Job> => (job ??= readJob(environment))
  const apiOnce = (repository: Repository, apiUrl: string): Promise<GitHubApi> =>
    (api ??= openApi({ token: how.githubToken, apiUrl, repository }))

  async function sayStatus(context: string, verdict: Verdict | 'pending', patience: Patience): Promise<void> {
    const { repository, commit, runUrl, apiUrl } = await jobOnce()
    if (how.githubToken === '') failures.set('status', 'no-token')
    else if (repository === undefined || commit === undefined) failures.set('status', 'no-commit')
    else {
      const said = verdict === 'pending' ? { state: verdict, description: UNDER_WAY } : verdict
      const fields = { context, ...said, ...(runUrl === undefined ? {} : { target_url: runUrl }) }
      try {
        const opened = await apiOnce(repository, apiUrl)
        await attempt((signal) => opened.createStatus(commit, fields, signal), patience, clock)
        failures.delete('status')
      } catch (error) {
        failures.set('status', failureOf(error, clock.date()))
      }
    }
  }

  async function sayComment(report: Report): Promise<string> {
    const { event, repository, pullRequest, commit, runUrl, apiUrl, key } = await jobOnce()
    if (repository === undefined || pullRequest === undefined) {
      runner.info(`No comment: the event ${JSON.stringify(event)} belongs to no pull request.`)
      return ''
    }
    if (how.githubToken === '') {
      failures.set('comment', 'no-token')
      return ''
    }
    const about = { ...(commit === undefined ? {} : { commit }), ...(runUrl === undefined ? {} : { runUrl }) }
    try {
      const marker = markerOf(digestOfKey(how.commentKey === '' ? key : how.commentKey))
      const body = renderComment(report, { marker, title: how.title, ...about })
      const wanted = { pullRequest, marker, body, create: when === 'always' || !isPass(report) }
      const opened = await apiOnce(repository, apiUrl)
      return await attempt((signal) => putComment(opened, wanted, signal), PATIENT, clock)
    } catch (error) {
      failures.set('comment', failureOf(error, clock.date()))
      return ''
    }
  }

  /** A server may send the token back. */
  const told = (all: Iterable<readonly [Unsaid['what'], Unsaid['why']]>): string =>
    concealer.text(unsaid(Array.from(all, ([what, why]) => ({ what, why }))))

  return {
    begin: async () => {
      if (context === undefined) return
      await sayStatus(context, 'pending', BRIEF)
      const failure = failures.get('status')
      if (failure !== undefined) runner.debug(`No status yet: ${told([['status', failure]])}`)
    },
    comment: (report) => (when === 'never' ? Promise.resolve('') : sayComment(report)),
    status: (report) =>
      context === undefined ? Promise.resolve() : sayStatus(context, commitStatusOf(report), PATIENT),
    warning: () => (failures.size === 0 ? undefined : told(failures)),
  }
}

/** Enough of a key's digest: keys of one pull request are few. */
const KEY_LENGTH = 16

function digestOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, KEY_LENGTH)
}

/** An event that cannot be read is one that says nothing. */
async function readJob({ env, readText }: AnnouncerEnvironment): Promise<Job> {
  const path = env['GITHUB_EVENT_PATH'] ?? ''
  const text = path === '' ? undefined : await readText(path).catch(() => undefined)
  return jobOf(env, text)
}
