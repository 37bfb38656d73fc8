/**
 * Mutation tests of what decides: `npm run test:mutation`, or of one part of it: `MODULE=compare npm run test:mutation`.
 * The tests are compiled and run by mocha, whose process is kept from mutant to mutant; jest would load everything anew.
 */
const MODULES = {
  oci: ['src/oci/**/*.ts'],
  compare: ['src/compare/**/*.ts'],
  verify: ['src/verify/**/*.ts'],
  bytes: ['src/bytes/**/*.ts'],
  registry: ['challenge', 'redirect', 'token', 'credentials'].map((name) => `src/registry/${name}.ts`),
}

const name = process.env.MODULE
const chosen = name === undefined ? Object.keys(MODULES) : [name]
for (const one of chosen) {
  if (!(one in MODULES)) throw new Error(`MODULE is ${one}; it must be one of ${Object.keys(MODULES).join(', ')}.`)
}

// Each mutant meets the property of cutting layers again: a few ways of cutting are enough here.
process.env.CUTS ??= '200'

export default {
  mutate: process.env.ONLY === undefined ? chosen.flatMap((one) => MODULES[one]) : [process.env.ONLY],
  // The copy that is changed lies two folders below the root, so that Node finds the root's packages from there.
  buildCommand: 'node ../../node_modules/typescript/bin/tsc -p mutation/tsconfig.json',
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: { spec: chosen.map((one) => `build/mutation/__tests__/${one}/*.test.js`) },
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
  jsonReporter: { fileName: 'coverage/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: null },
}
