import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { guardProcess } from './app/ending.js'
import { fileId } from './app/file-id.js'
import { readText, textOf } from './app/read-text.js'
import { keepHeapSmall } from './app/small-heap.js'
import { runCli } from './cli/main.js'
import { oldNode } from './cli/node-version.js'
import { processTerminal } from './cli/terminal.js'
import { UNDECIDED, type Interruption } from './cli/world.js'
import { VERSION } from './version.js'

// Whatever ends this process early, ends it as undecided: a pass is said in one place, at the very end.
process.exitCode = UNDECIDED

/** How long a run that is to end may take to tell what is known, in milliseconds. */
const LAST_WORDS_MS = 700

keepHeapSmall()

const terminal = processTerminal()
const old = oldNode(process.versions.node)
if (old !== undefined) {
  terminal.say(old)
  process.exit(UNDECIDED)
}

const interruption = Promise.withResolvers<Interruption>()
let interrupted: Interruption | undefined

const ending = guardProcess(process, {
  tell: (why) => {
    terminal.say(`image-parity: ${why} Nothing passes.`)
  },
  exitCode: UNDECIDED,
  onSignal: (signal, exitCode) => {
    // Who asks twice does not want to wait.
    if (interrupted !== undefined) process.exit(exitCode)
    interrupted = { signal, exitCode }
    process.exitCode = exitCode
    interruption.resolve(interrupted)
    setTimeout(() => process.exit(exitCode), LAST_WORDS_MS)
  },
})

const exitCode = await runCli(process.argv.slice(2), {
  version: VERSION,
  terminal,
  host: {
    env: process.env,
    home: homedir(),
    platform: process.platform,
    uid: process.getuid?.(),
    workingDirectory: process.cwd(),
  },
  readStdin: async () => textOf(await buffer(process.stdin)),
  readText,
  writeFile: (path, content) => writeFile(path, content),
  fileId,
  interruption: interruption.promise,
  watch: (ms, why) => ending.watch(ms, why),
})

// What still hangs on the network must not hold up whoever waits for the verdict.
process.exit(interrupted?.exitCode ?? exitCode)
