import { isProblemCode, type ProblemCode } from '../model/problem.js'
import type { Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'

/** Something could not be decided; it ends in `inconclusive`, never in anything better. */
export class UndecidedError extends Error {
  override readonly name = 'UndecidedError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options)
    this.problem = problem
  }
}

/** The problem behind any failure. Typed errors bring their own, or a code of the table; the rest is a fault of ours. */
export function problemOf(error: unknown, side?: SideName): Problem {
  const where = side === undefined ? {} : { side }
  if (hasProblem(error)) return { ...where, ...error.problem }
  if (hasCode(error)) return { code: error.code, message: error.message, ...where }
  return { code: 'internal', message: `Unexpected failure, nothing was decided: ${wordsOf(error)}`, ...where }
}

/** Runs `work` for one side, so that whatever fails in it names that side. */
export async function onSide<T>(side: SideName, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new UndecidedError(problemOf(error, side), { cause: error })
  }
}

function hasProblem(error: unknown): error is Error & { readonly problem: Problem } {
  if (!(error instanceof Error && 'problem' in error)) return false
  const { problem } = error
  return typeof problem === 'object' && problem !== null && 'code' in problem && isProblemCode(problem.code)
}

function hasCode(error: unknown): error is Error & { readonly code: ProblemCode } {
  return error instanceof Error && 'code' in error && isProblemCode(error.code)
}

/** A foreign error in its own words, with the code that Node or a library gave it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const words = `${error.name}: ${error.message}`
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return words.includes(code) ? words : `${words} (${code})`
}
