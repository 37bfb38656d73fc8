import './runtime.js'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPairs } from './app/check.js'
import { machineOf } from './app/machine.js'
import { GRACE_MS, longestRunMs } from './app/run-time.js'
import { runAction } from './github/action.js'
import { guardEnding } from './github/ending.js'
import { runFolder } from './github/run-folder.js'
import { actionsRunner } from './github/runner.js'
import { reportOf } from './gate/run.js'
import { systemClock } from './gate/system-clock.js'
import { VERSION } from './version.js'

// Whatever ends this process early, ends it as a failure: a pass is said in one place, at the very end.
process.exitCode = 1

const runner = actionsRunner(process.env)
const ending = guardEnding(runner, process)
let stopWatching = ending.watch(GRACE_MS, 'The run did not begin in time.')

let folder: Promise<string> | undefined

async function write(name: string, text: string): Promise<string> {
  folder ??= mkdtemp(join(runFolder(process.env['RUNNER_TEMP'], tmpdir()), 'image-parity-'))
  const path = join(await folder, name)
  await writeFile(path, text)
  return path
}

const mayPass = await runAction({
  runner,
  check: (settings) => {
    stopWatching()
    const ms = longestRunMs(settings)
    stopWatching = ending.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`)
    return checkPairs(settings, {
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
  },
  refuse: (problems) =>
    reportOf([], problems, {
      version: VERSION,
      startedAt: systemClock.date(),
      durationMs: 0,
      requests: { total: 0, bytes: 0, byHost: {} },
    }),
  writeFile: write,
})

stopWatching()
if (mayPass) process.exitCode = 0
// A socket that will not close must not hold up the job; the verdict is out.
setTimeout(() => process.exit(), 2000).unref()
