import { sameComment } from '../report/comment.js'
import { ApiError, failureOf } from './api-failure.js'
import { authorIn, commentIn, commentsIn, type Author, type Comment } from './answer.js'
import type { GitHubApi } from './octokit.js'

/** The comment that is to stand there. */
export interface WantedComment {
  readonly pullRequest: number
  /** Its first line, by which it is found again. */
  readonly marker: string
  /** Begins with the marker. */
  readonly body: string
  /** Whether it is made where there is none. */
  readonly create: boolean
}

/** Pages that are looked through: GitHub lets a pull request have 2500 comments. */
const PAGES = 25

/**
 * Makes the comment of this key say what it is to say: changes the one that is there, leaves it alone if it says so
 * already, makes one if there is none. Gives its address, '' if there is none. It can be done again without doing it
 * twice. Throws `ApiError`, or what Octokit throws.
 */
export async function putComment(api: GitHubApi, wanted: WantedComment, signal: AbortSignal): Promise<string> {
  const { pullRequest, body, create } = wanted
  const found = await ownComments(api, wanted, signal)
  const standing: string[] = []
  for (const comment of found.own) {
    const isThere = sameComment(comment.body, body) || (await changed(api, comment, body, signal))
    if (isThere) standing.push(comment.url)
  }
  const [url] = standing
  if (url !== undefined) return url
  if (!create) return ''
  // Beyond the pages that were read there may be one, and a second one would be made in every run.
  if (found.isCut) throw new ApiError({ kind: 'too-many', comments: PAGES * 100 })
  const made = commentIn(await api.createComment(pullRequest, body, signal))
  if (made === undefined) throw new ApiError({ kind: 'strange' })
  return made.url
}

/** Whether it could be changed; not if somebody has deleted it meanwhile. */
async function changed(api: GitHubApi, { id }: Comment, body: string, signal: AbortSignal): Promise<boolean> {
  try {
    await api.updateComment(id, body, signal)
    return true
  } catch (error) {
    const failure = failureOf(error, new Date(0))
    if (failure.kind === 'refused' && failure.status === 404) return false
    throw error
  }
}

interface Found {
  readonly own: readonly Comment[]
  /** Whether there are more comments than were read. */
  readonly isCut: boolean
}

/** The comments with the marker that are ours: anybody can write a marker. */
async function ownComments(
  api: GitHubApi,
  { pullRequest, marker }: WantedComment,
  signal: AbortSignal,
): Promise<Found> {
  const marked: Comment[] = []
  let isCut = true
  for (let page = 1; page <= PAGES && isCut; page += 1) {
    const { data, hasNext } = await api.comments(pullRequest, page, signal)
    const comments = commentsIn(data)
    if (comments === undefined) throw new ApiError({ kind: 'strange' })
    marked.push(...comments.filter(({ body }) => body.split(/\r?\n/, 1)[0] === marker))
    isCut = hasNext
  }
  if (marked.length === 0) return { own: [], isCut }
  const isOwn = await ownership(api, signal)
  return { own: marked.filter(({ author }) => isOwn(author)), isCut }
}

/** The users that jobs of Gitea and Forgejo write as; nobody can register these names. */
const JOBS: ReadonlySet<string> = new Set(['gitea-actions', 'forgejo-actions'])

/**
 * Tells our own comments. A token of a user says whose it is. A job's token is one of an app, which may not ask that:
 * then the author is to be an app, which no stranger is.
 */
async function ownership(api: GitHubApi, signal: AbortSignal): Promise<(author: Author) => boolean> {
  try {
    const self = authorIn(await api.self(signal))
    if (self.id === undefined) throw new ApiError({ kind: 'strange' })
    return ({ id }) => id === self.id
  } catch (error) {
    if (failureOf(error, new Date(0)).kind !== 'refused') throw error
    return ({ isBot, login }) => isBot || JOBS.has(login)
  }
}
