import type { Telling } from '../../src/app/options/telling.js'
import { createAnnouncer } from '../../src/github/announcer.js'
import type { Clock } from '../../src/model/clock.js'
import type { Report } from '../../src/model/report.js'
import { canary } from '../helpers/canary/running.js'
import type { ApiServer } from '../helpers/github/api-server.js'

export const HEAD = '4be91d2c0700000000000000000000000000000a'
export const MERGE = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'

/** Events as GitHub writes them, as far as they are read. */
export const EVENTS = {
  pull_request: {
    action: 'opened',
    number: 5,
    pull_request: { number: 5, head: { sha: HEAD } },
    repository: { id: 42 },
  },
  merge_group: { action: 'checks_requested', merge_group: { head_sha: MERGE }, repository: { id: 42 } },
  push: { ref: 'refs/heads/main', after: MERGE, repository: { id: 42 } },
  workflow_run: {
    action: 'completed',
    workflow_run: {
      head_sha: HEAD,
      pull_requests: [
        { number: 77, base: { repo: { id: 1 } } },
        { number: 5, base: { repo: { id: 42 } } },
      ],
    },
    repository: { id: 42 },
  },
} as const

export interface Run {
  readonly how?: Partial<Telling>
  readonly event?: keyof typeof EVENTS
  readonly env?: Readonly<Record<string, string>>
  /** What stands in the event's file; the event when left out. */
  readonly eventText?: string
}

export interface Announced {
  readonly url: string
  readonly warning: string | undefined
  readonly info: readonly string[]
  readonly debug: readonly string[]
  readonly masked: readonly string[]
}

/** Time that passes at once; what was waited for, in milliseconds, is kept. */
export function hastyClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = []
  let now = 0
  return {
    waits,
    now: () => now,
    date: () => new Date(Date.UTC(2026, 10, 22) + now),
    sleep: (ms) => {
      waits.push(ms)
      now += ms
      return Promise.resolve()
    },
  }
}

/** Announces a report from beginning to end, as a step does. */
export async function announce(
  api: Pick<ApiServer, 'url' | 'host'>,
  report: Report,
  { how = {}, event = 'pull_request', env = {}, eventText }: Run = {},
  clock: Clock = hastyClock(),
): Promise<Announced> {
  const info: string[] = []
  const debug: string[] = []
  const masked: string[] = []
  const token = canary.token(api.host).value
  const announcer = createAnnouncer(
    {
      failOn: 'not-passed',
      summary: 'always',
      annotations: true,
      comment: 'never',
      commentKey: '',
      title: 'Image parity',
      githubToken: token,
      ...how,
    },
    {
      clock,
      env: {
        GITHUB_API_URL: api.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'acme/ops',
        GITHUB_RUN_ID: '9912',
        GITHUB_SHA: MERGE,
        GITHUB_WORKFLOW: 'mirror',
        GITHUB_JOB: 'parity',
        GITHUB_ACTION: '__acme_image-parity',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: '/event.json',
        ...env,
      },
      // A folder in the place of the file.
      readText: (path) =>
        path === '/folder'
          ? Promise.reject(new Error('EISDIR'))
          : Promise.resolve(path === '/event.json' ? (eventText ?? JSON.stringify(EVENTS[event])) : undefined),
      runner: {
        setSecret: (form) => {
          masked.push(form)
        },
        info: (line) => {
          info.push(line)
        },
        debug: (line) => {
          debug.push(line)
        },
      },
    },
  )
  await announcer.begin()
  const url = await announcer.comment(report)
  await announcer.status(report)
  return { url, warning: announcer.warning(), info, debug, masked }
}
