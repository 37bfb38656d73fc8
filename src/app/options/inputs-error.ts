import type { ProblemCodes } from '../../model/problem.js'

/** One input that cannot be used: what is wrong with it and what a right value looks like. */
export interface InputProblem {
  readonly input: string
  readonly message: string
}

/** Every bad input at once, so that a workflow is mended in one go. */
export class InputsError extends Error {
  override readonly name = 'InputsError'
  readonly code: ProblemCodes<'inputs.invalid'> = 'inputs.invalid'
  readonly problems: readonly InputProblem[]
  /** The texts that name what to compare: files that they name must not be lost. */
  readonly lists: readonly string[]

  constructor(problems: readonly InputProblem[], lists: readonly string[] = []) {
    super(problems.map(({ message }) => message).join('\n'))
    this.problems = problems
    this.lists = lists
  }
}
