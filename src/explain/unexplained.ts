import type { Problem } from '../model/report.js'

/** Why a layer explains nothing. Never a statement about the image. */
export class UnexplainedError extends Error {
  override readonly name = 'UnexplainedError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options)
    this.problem = problem
  }
}
