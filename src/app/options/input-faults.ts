import { OciError } from '../../oci/error.js'
import { INPUT_NAMES, type InputName } from './input-names.js'
import { mistakeIn } from './input-mistakes.js'
import type { InputProblem } from './inputs-error.js'
import { INPUT_NAMING, type Naming } from './naming.js'

/** An input's text without the white space around it, '' where it is not set. */
export type Text = (input: InputName) => string

/** Where the readers of inputs leave what is wrong. */
export type Fault = (input: InputName, what: string) => void

export interface Faults {
  readonly text: Text
  readonly fault: Fault
  /** One problem an input, in the order in which they were found. */
  readonly problems: () => readonly InputProblem[]
}

/** Collects what is wrong. Of an input that holds a mistake of its form nothing else is told: it would only follow. */
export function createFaults(get: (name: string) => string, naming: Naming = INPUT_NAMING): Faults {
  const found = new Map<InputName, string[]>()
  const malformed = new Set<InputName>()
  const text: Text = (input) => get(input).trim()
  const fault: Fault = (input, what) => {
    if (!malformed.has(input)) found.set(input, [...(found.get(input) ?? []), what])
  }
  for (const input of INPUT_NAMES) {
    const mistake = mistakeIn(input, text(input), naming)
    if (mistake === undefined) continue
    fault(input, mistake)
    malformed.add(input)
  }
  return {
    text,
    fault,
    problems: () =>
      Array.from(found, ([input, faults]) => ({
        input,
        message: `${naming.of(input)}: ${faults.join('; ')}. Example: ${naming.example(input)}`,
      })),
  }
}

/** Runs a parser of `oci/`; its message tells what is wrong. */
export function parsed<T>(input: InputName, parse: () => T, fault: Fault): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof OciError)) throw error
    // The input has an example of its own.
    fault(input, error.message.replace(/(?:\. An example: .*|\.)$/s, ''))
    return undefined
  }
}
