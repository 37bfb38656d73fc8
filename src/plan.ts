import './runtime.js'
import { guardEnding } from './github/ending.js'
import { readText } from './app/read-text.js'
import { runPlan } from './github/plan-action.js'
import { actionsRunner } from './github/runner.js'

// Whatever ends this process early, ends it as a failure.
process.exitCode = 1

const runner = actionsRunner(process.env)
guardEnding(runner, process)

if (await runPlan({ runner, readText, workingDirectory: process.cwd() })) process.exitCode = 0
