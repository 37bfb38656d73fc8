import type { Fault, Text } from './input-faults.js'
import { valueOf, wordOf } from './input-readers.js'
import { booleanOf } from './input-values.js'

const FAIL_ON = ['not-passed', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

const SUMMARY = ['always', 'on-failure', 'never'] as const
export type SummaryWhen = (typeof SUMMARY)[number]

/** How a verdict is told, and what comes of it. */
export interface Telling {
  readonly failOn: FailOn
  readonly summary: SummaryWhen
  readonly annotations: boolean
  readonly title: string
}

/** Reads the inputs that every action with a verdict has. */
export function readTelling(text: Text, fault: Fault): Telling {
  return {
    failOn: wordOf('fail-on', FAIL_ON, 'not-passed', text, fault),
    summary: wordOf('summary', SUMMARY, 'always', text, fault),
    annotations: valueOf('annotations', booleanOf, true, '"true" or "false"', text, fault),
    title: titleOf(text, fault),
  }
}

function titleOf(text: Text, fault: Fault): string {
  const title = text('title')
  if (/[\r\n]/.test(title) || title.length > 120) fault('title', 'it is one line of at most 120 characters')
  return title === '' ? 'Image parity' : title
}
