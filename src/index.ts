import './runtime.js'
import { homedir } from 'node:os'
import { fileId } from './app/file-id.js'
import { readText } from './app/read-text.js'
import { GRACE_MS, longestMs } from './app/run-time.js'
import { keepHeapSmall } from './app/small-heap.js'
import { TELLING_MS } from './github/attempts.js'
import { runAction } from './github/action.js'
import { guardEnding } from './github/ending.js'
import { createFileWriter, writeNamed } from './github/files.js'
import { actionsRunner } from './github/runner.js'
import { reportOf } from './gate/run.js'
import { systemClock } from './gate/system-clock.js'
import { VERSION } from './version.js'

// Whatever ends this process early, ends it as a failure: a pass is said in one place, at the very end.
process.exitCode = 1

keepHeapSmall()

const runner = actionsRunner(process.env)
const ending = guardEnding(runner, process)
let stopWatching = ending.watch(GRACE_MS, 'The run did not begin in time.')

const mayPass = await runAction({
  runner,
  readText,
  workingDirectory: process.cwd(),
  check: async (settings) => {
    const watch = (pairs: number): void => {
      stopWatching()
      const ms = longestMs(pairs, settings.limits)
      stopWatching = ending.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`)
    }
    watch(settings.pairs.length + (settings.selections ?? []).length)
    // What speaks to registries is loaded now: inputs that are refused do without.
    const { checkPairs } = await import(/* webpackChunkName: "engine" */ './app/check.js')
    const { machineOf } = await import(/* webpackChunkName: "engine" */ './app/machine.js')
    const report = await checkPairs(settings, {
      follow: (event) => {
        if (event.kind === 'planned') watch(event.pairs)
        if (event.kind === 'line') runner.info(event.line)
      },
      ...machineOf({
        env: process.env,
        home: homedir(),
        platform: process.platform,
        uid: process.getuid?.(),
        workingDirectory: process.cwd(),
      }),
      clock: systemClock,
      version: VERSION,
      secret: (form) => {
        runner.setSecret(form)
      },
      debug: (line) => {
        runner.debug(line)
      },
    })
    stopWatching()
    stopWatching = ending.watch(TELLING_MS, `The report could not be written in ${TELLING_MS / 1000} s.`)
    return report
  },
  refuse: (problems) =>
    reportOf([], problems, {
      version: VERSION,
      startedAt: systemClock.date(),
      durationMs: 0,
      requests: { total: 0, bytes: 0, byHost: {} },
    }),
  writeFile: createFileWriter(process.env['RUNNER_TEMP']),
  files: { writeFile: writeNamed, fileId },
  env: process.env,
  clock: systemClock,
})

stopWatching()
if (mayPass) process.exitCode = 0
// A socket that will not close must not hold up the job; the verdict is out.
setTimeout(() => process.exit(), 2000).unref()
