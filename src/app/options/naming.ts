import { EXAMPLES, type InputName } from './input-names.js'

/** How an entry writes its options, for messages to the people who set them. */
export interface Naming {
  /** As a sentence about the option begins. */
  readonly of: (input: InputName) => string
  /** Where in a list of lines something stands. */
  readonly line: (input: InputName, line: number) => string
  /** A right value, as it is written there. */
  readonly example: (input: InputName) => string
  /** What to do about a variable that was not replaced by its value. */
  readonly variable: (name: string) => string
  /** What to do about a `~` that was not replaced by the home folder. */
  readonly home: string
}

/** The inputs of a step of a workflow. */
export const INPUT_NAMING: Naming = {
  of: (input) => `Input "${input}"`,
  line: (input, line) => `Input "${input}", line ${line}`,
  // A list in YAML takes two lines, and a message is one.
  example: (input) =>
    `${input}: ${input === 'registry-auth' ? '| and on the next line, indented: ' : ''}${EXAMPLES[input]}`,
  variable: (name) => `no shell reads inputs; write \${{ env.${name} }}`,
  home: 'no shell reads inputs; write the whole path',
}
