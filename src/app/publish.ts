import type { Problem, Report } from '../model/report.js'
import { runVerdict } from '../model/verdict.js'

/** One place where a report is told, and where that may fail. */
export interface Publisher {
  /** As a sentence begins with it: `The job summary`. */
  readonly what: string
  /** What to look at if it cannot be written. */
  readonly where: string
  /** Whether writing it once more takes the place of what was written before. */
  readonly replaces: boolean
  /** Throws if it cannot be written. */
  readonly publish: (report: Report) => Promise<void>
}

/** What was told in the end. */
export interface Told {
  readonly report: Report
  /** Whether everything could be written that was asked for. */
  readonly isComplete: boolean
}

/**
 * Tells a report everywhere, also where one place fails: what cannot be read as it should be passes nothing. Every place
 * that can be written anew then says so, too, and none says better things than another.
 */
export async function publishAll(report: Report, publishers: readonly Publisher[]): Promise<Told> {
  const lost = await attemptAll(report, publishers)
  if (lost.length === 0) return { report, isComplete: true }
  const told = withProblems(report, lost)
  const again = await attemptAll(
    told,
    publishers.filter(({ replaces }) => replaces),
  )
  const known = new Set(lost.map(({ message }) => message))
  const fresh = again.filter(({ message }) => !known.has(message))
  return { report: withProblems(told, fresh), isComplete: false }
}

async function attemptAll(report: Report, publishers: readonly Publisher[]): Promise<readonly Problem[]> {
  const lost: Problem[] = []
  for (const { what, where, publish } of publishers) {
    try {
      await publish(report)
    } catch (error) {
      lost.push(unwritable(what, where, error))
    }
  }
  return lost
}

function unwritable(what: string, where: string, error: unknown): Problem {
  const message = `${what} could not be written (${String(error)}), so this run does not pass. Check ${where} and the disk.`
  return { code: 'report.unwritable', message }
}

function withProblems(report: Report, problems: readonly Problem[]): Report {
  if (problems.length === 0) return report
  const all = [...report.problems, ...problems]
  return { ...report, ...runVerdict(report.pairs, all.length), problems: all }
}
