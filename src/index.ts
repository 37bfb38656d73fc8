import './runtime.js'
import { homedir } from 'node:os'
import { checkPairs } from './app/check.js'
import { longestMs } from './app/longest.js'
import { certificateFoldersOf } from './app/network.js'
import { runAction } from './github/action.js'
import { guardEnding } from './github/ending.js'
import { createFileWriter, readText } from './github/files.js'
import { actionsRunner } from './github/runner.js'
import { reportOf } from './gate/run.js'
import { systemClock } from './gate/system-clock.js'
import { createHelpers } from './registry/credential-helper.js'
import { VERSION } from './version.js'

// Whatever ends this process early, ends it as a failure: a pass is said in one place, at the very end.
process.exitCode = 1

/** What a run may take beyond its pairs: logins before it, reports after it. In milliseconds. */
const GRACE_MS = 30_000

const runner = actionsRunner(process.env)
const ending = guardEnding(runner, process)
let stopWatching = ending.watch(GRACE_MS, 'The run did not begin in time.')

const mayPass = await runAction({
  runner,
  readText,
  workingDirectory: process.cwd(),
  check: (settings) => {
    const watch = (pairs: number): void => {
      stopWatching()
      const ms = longestMs(pairs, settings.limits, GRACE_MS)
      stopWatching = ending.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`)
    }
    watch(settings.pairs.length + (settings.selections ?? []).length)
    return checkPairs(settings, {
      planned: watch,
      progress: (line) => {
        runner.info(line)
      },
      clock: systemClock,
      version: VERSION,
      machine: {
        env: process.env,
        home: homedir(),
        platform: process.platform,
        ...(process.getuid === undefined ? {} : { uid: process.getuid() }),
        helper: createHelpers({ env: process.env, timeoutMs: 10_000 }),
      },
      readText,
      workingDirectory: process.cwd(),
      engine: {
        dockerHost: process.env['DOCKER_HOST'],
        runtimeDirectory: process.env['XDG_RUNTIME_DIR'],
        home: homedir(),
      },
      network: { variables: process.env, certificateFolders: certificateFoldersOf(homedir()) },
      secret: (form) => {
        runner.setSecret(form)
      },
      debug: (line) => {
        runner.debug(line)
      },
    })
  },
  refuse: (problems) =>
    reportOf([], problems, {
      version: VERSION,
      startedAt: systemClock.date(),
      durationMs: 0,
      requests: { total: 0, bytes: 0, byHost: {} },
    }),
  writeFile: createFileWriter(process.env['RUNNER_TEMP']),
})

stopWatching()
if (mayPass) process.exitCode = 0
// A socket that will not close must not hold up the job; the verdict is out.
setTimeout(() => process.exit(), 2000).unref()
