import './runtime.js'
import { readText } from './app/read-text.js'
import { reportOf } from './gate/run.js'
import { systemClock } from './gate/system-clock.js'
import { guardEnding } from './github/ending.js'
import { createFileWriter } from './github/files.js'
import { runMerge } from './github/merge-action.js'
import { findReports } from './app/report-files.js'
import { actionsRunner } from './github/runner.js'
import { VERSION } from './version.js'

// Whatever ends this process early, ends it as a failure: a pass is said in one place, at the very end.
process.exitCode = 1

const runner = actionsRunner(process.env)
guardEnding(runner, process)

const mayPass = await runMerge({
  runner,
  version: VERSION,
  now: () => systemClock.date(),
  find: (paths) => findReports(paths, process.cwd()),
  refuse: (problems) =>
    reportOf([], problems, {
      version: VERSION,
      startedAt: systemClock.date(),
      durationMs: 0,
      requests: { total: 0, bytes: 0, byHost: {} },
    }),
  writeFile: createFileWriter(process.env['RUNNER_TEMP']),
  readText,
  env: process.env,
  clock: systemClock,
})
if (mayPass) process.exitCode = 0
