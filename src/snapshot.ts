import './runtime.js'
import { homedir } from 'node:os'
import { readText } from './app/read-text.js'
import { longestMs } from './app/run-time.js'
import { systemClock } from './gate/system-clock.js'
import { guardEnding } from './github/ending.js'
import { actionsRunner } from './github/runner.js'
import { runSnapshot } from './github/snapshot-action.js'
import { VERSION } from './version.js'

// Whatever ends this process early, ends it as a failure.
process.exitCode = 1

const runner = actionsRunner(process.env)
const ending = guardEnding(runner, process)

const mayPass = await runSnapshot({
  runner,
  readText,
  workingDirectory: process.cwd(),
  take: async (settings, target) => {
    let stopWatching = (): void => undefined
    const watch = (images: number): void => {
      stopWatching()
      const ms = longestMs(images, settings.limits)
      stopWatching = ending.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`)
    }
    watch(settings.pairs.length + (settings.selections ?? []).length)
    // What speaks to registries is loaded now: inputs that are refused do without.
    const { takeSnapshot } = await import(/* webpackChunkName: "engine" */ './app/take-snapshot.js')
    const { machineOf } = await import(/* webpackChunkName: "engine" */ './app/machine.js')
    return await takeSnapshot(settings, target, {
      ...machineOf({
        env: process.env,
        home: homedir(),
        platform: process.platform,
        uid: process.getuid?.(),
        workingDirectory: process.cwd(),
      }),
      clock: systemClock,
      version: VERSION,
      follow: (event) => {
        if (event.kind === 'planned') watch(event.pairs)
      },
      secret: (form) => {
        runner.setSecret(form)
      },
      debug: (line) => {
        runner.debug(line)
      },
    }).finally(() => {
      stopWatching()
    })
  },
})
if (mayPass) process.exitCode = 0
// A socket that will not close must not hold up the job.
setTimeout(() => process.exit(), 2000).unref()
