import { MODULES } from './modules.js'

/**
 * Mutation tests of one module, named by MODULE, or of one file of it, named by ONLY. The tests are compiled and run by
 * mocha, whose process is kept from mutant to mutant; jest would load everything anew.
 */
const module = process.env.MODULE ?? ''
const chosen = MODULES[module]
if (chosen === undefined) {
  throw new Error(`MODULE is ${JSON.stringify(module)}; it must be one of ${Object.keys(MODULES).join(', ')}.`)
}
// Of what the verdict itself rests on hardly a mutant may survive.
const { sources, tests = [module], threshold = 90 } = chosen

// Each mutant meets all that is tried at random again.
process.env.RANDOM_RUNS ??= 'mutants'

export default {
  mutate: process.env.ONLY === undefined ? sources : [process.env.ONLY],
  // The copy that is changed lies two folders below the root, so that Node finds the root's packages from there.
  buildCommand: 'node ../../node_modules/typescript/bin/tsc -p mutation/tsconfig.json',
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: { spec: tests.map((folder) => `build/mutation/__tests__/${folder}/**/*.test.js`) },
  testRunnerNodeArgs: ['--import', './mutation/speak-mocha.js'],
  checkers: [],
  coverageAnalysis: 'perTest',
  symlinkNodeModules: false,
  concurrency: 2,
  timeoutMS: 20_000,
  ignorePatterns: ['dist', 'build', 'coverage'],
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `coverage/mutation-${module}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: threshold, break: threshold },
}
