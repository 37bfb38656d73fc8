import type { Fault, Text } from './input-faults.js'
import { valueOf, wordOf } from './input-readers.js'
import { booleanOf } from './input-values.js'

const FAIL_ON = ['not-passed', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

const WHEN = ['always', 'on-failure', 'never'] as const
/** When something is written; what did not pass is a failure, whatever `fail-on` makes of it. */
export type When = (typeof WHEN)[number]

/** How a verdict is told, and what comes of it. */
export interface Telling {
  readonly failOn: FailOn
  readonly summary: When
  readonly annotations: boolean
  readonly comment: When
  /** Runs with the same key share a comment; '' where none is given. */
  readonly commentKey: string
  /** The context of a commit status; absent: none is set. */
  readonly status?: string
  readonly title: string
  /** For comment and status alone; '' where there is none. */
  readonly githubToken: string
}

/** Reads the inputs that every action with a verdict has. */
export function readTelling(text: Text, fault: Fault): Telling {
  const status = statusOf(text, fault)
  return {
    failOn: wordOf('fail-on', FAIL_ON, 'not-passed', text, fault),
    summary: wordOf('summary', WHEN, 'always', text, fault),
    annotations: valueOf('annotations', booleanOf, true, '"true" or "false"', text, fault),
    comment: wordOf('comment', WHEN, 'never', text, fault),
    commentKey: text('comment-key'),
    ...(status === undefined ? {} : { status }),
    title: titleOf(text, fault),
    githubToken: text('github-token'),
  }
}

function titleOf(text: Text, fault: Fault): string {
  const title = text('title')
  if (/[\r\n]/.test(title) || title.length > 120) fault('title', 'it is one line of at most 120 characters')
  return title === '' ? 'Image parity' : title
}

/** GitHub keeps no longer context. */
const LONGEST_CONTEXT = 255

function statusOf(text: Text, fault: Fault): string | undefined {
  const context = text('status')
  if (context === '') return undefined
  if (!/\p{Cc}/u.test(context) && context.length <= LONGEST_CONTEXT) return context
  fault('status', `it is one line of at most ${LONGEST_CONTEXT} characters`)
  return undefined
}
