import { count } from '../report/quantity.js'
import type { ApiFailure } from './api-failure.js'

/** Something that should stand on GitHub's pages and does not. */
export interface Unsaid {
  readonly what: 'comment' | 'status'
  readonly why: ApiFailure | 'no-token' | 'no-commit'
}

const NOUNS: Readonly<Record<Unsaid['what'], string>> = { comment: 'The comment', status: 'The commit status' }

/** What a job has to be permitted. */
const PERMISSIONS: Readonly<Record<Unsaid['what'], string>> = {
  comment: 'permissions: pull-requests: write',
  status: 'permissions: statuses: write',
}

/** One line on all of it: what, why, and what to do. */
export function unsaid(all: readonly Unsaid[]): string {
  const refused = all.filter(({ why }) => typeof why === 'object' && why.kind === 'refused' && why.status !== 401)
  const wanted = refused.map(({ what }) => `"${PERMISSIONS[what]}"`).join(' and ')
  return [
    ...all.map(({ what, why }) => `${NOUNS[what]} was not written: ${reasonOf(why)}.`),
    ...(refused.length === 0
      ? []
      : [`Add ${wanted} to this job. In pull requests from forks the token may only read; then this is expected.`]),
    'The verdict stands, and the report is in the job summary.',
  ].join(' ')
}

function reasonOf(why: Unsaid['why']): string {
  if (why === 'no-token') return 'the input "github-token" is empty'
  if (why === 'no-commit') return 'GITHUB_REPOSITORY and GITHUB_SHA do not say which commit it belongs to'
  switch (why.kind) {
    case 'refused':
      return why.status === 401
        ? `the server did not accept "github-token" (${answered(why.status, why.said)})`
        : `the token may not do that (${answered(why.status, why.said)})`
    case 'limited':
      return `the server wants requests to come more slowly (HTTP ${why.status}), and more attempts did not help`
    case 'unavailable':
      return why.status === undefined
        ? `the server could not be reached (${shortened(why.said)})`
        : `the server failed (${answered(why.status, why.said)})`
    case 'rejected':
      return `the server did not take it (${answered(why.status, why.said)})`
    case 'strange':
      return 'what answered is not the API of GitHub; check GITHUB_API_URL'
    case 'too-many':
      return `the pull request has more than ${count(why.comments, 'comment')}, and no more are looked through`
  }
}

function answered(status: number, said: string): string {
  return said === '' ? `HTTP ${status}` : `HTTP ${status}: ${shortened(said)}`
}

/** What others say, in a few words and without the end of their sentence. */
function shortened(said: string): string {
  return (said.length > 200 ? `${said.slice(0, 200)}…` : said).replace(/\.$/, '')
}
