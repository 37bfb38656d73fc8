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

/** The problem behind any failure. Typed errors bring their own; the rest is named by its code, or as a fault of ours. */
export function problemOf(error: unknown, side?: SideName): Problem {
  const where = side === undefined ? {} : { side }
  if (hasProblem(error)) return { ...where, ...error.problem }
  if (hasCode(error)) return { code: error.code, message: error.message, ...where }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'internal', message: `Unexpected failure, nothing was decided: ${message}`, ...where }
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
  return error instanceof Error && 'problem' in error && typeof error.problem === 'object' && error.problem !== null
}

function hasCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
