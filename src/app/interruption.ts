import type { Problem } from '../model/report.js'

/** What a run says that a signal ended. */
export function interruption(signal: string): Problem {
  return { code: 'run.interrupted', message: `The run was ended by ${signal} before it was done, so nothing passes.` }
}
