import type { Command } from './copy.js'
import { fenced, stacked } from './markdown.js'
import { capitalised, toMarkdown, toPlain, type Sentence } from './sentence.js'

/** One thing to do: a sentence without its full stop and, where it can be typed as it is, how. */
export interface Step {
  readonly text: Sentence
  readonly commands: readonly Command[]
}

/** What to do for one end, one step after the other. */
export interface Advice {
  readonly label: 'See it' | 'Mend it' | 'Or accept it'
  readonly steps: readonly Step[]
}

/** The longest command that stands on one line. */
const ONE_LINE = 72

/** Advice for a page: one step in a line, several as a numbered list. */
export function adviceBlock({ label, steps }: Advice): string {
  if (steps.length === 1) return `**${label}** – ${steps.map(stepBlock).join('')}`
  const items = steps.map(
    ({ text, commands }, at) => `${at + 1}. ${indented(stepBlock({ text: capitalised(text), commands }))}`,
  )
  return stacked([`**${label}:**`, ...items])
}

/** Advice as one line of plain text, without its full stop. */
export function adviceLine({ label, steps }: Advice): string {
  const told = steps.map(({ text, commands }, at) => {
    const number = steps.length > 1 ? `${at + 1}. ` : ''
    const typed = commands.map((command) => command.join(' ')).join(' && ')
    return `${number}${toPlain(text)}${typed === '' ? '' : `: ${typed}`}`
  })
  return `${label}: ${told.join('; ')}`
}

function stepBlock({ text, commands }: Step): string {
  const sentence = toMarkdown(text)
  if (commands.length === 0) return `${sentence}.`
  return `${sentence}:\n\n${fenced('sh', commands.flatMap(typedLines))}`
}

/** A long command over several lines. */
export function typedLines(command: Command): readonly string[] {
  const whole = command.join(' ')
  if (whole.length <= ONE_LINE) return [whole]
  return command.map((words, at) => `${at === 0 ? '' : '  '}${words}${at < command.length - 1 ? ' \\' : ''}`)
}

/** As a part of a list item. */
function indented(block: string): string {
  return block.replaceAll('\n', '\n   ').replaceAll(/\n +(?=\n)/g, '\n')
}
