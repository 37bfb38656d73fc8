/**
 * Mutation tests of one module at a time: `MODULE=compare npm run test:mutation`. A file is chosen by `ONLY`, a path from
 * the root, and its tests by `TESTS`. The command runner starts jest anew for each mutant: slow, and nothing leaks.
 */
const MODULES = {
  oci: { mutate: ['src/oci/**/*.ts'], tests: '__tests__/oci __tests__/properties' },
  compare: { mutate: ['src/compare/**/*.ts'], tests: '__tests__/compare __tests__/properties' },
  verify: { mutate: ['src/verify/**/*.ts'], tests: '__tests__/verify' },
  bytes: { mutate: ['src/bytes/**/*.ts'], tests: '__tests__/bytes' },
  registry: {
    mutate: ['challenge', 'redirect', 'token', 'credentials'].map((name) => `src/registry/${name}.ts`),
    tests: '__tests__/registry __tests__/properties',
  },
}

const name = process.env.MODULE ?? 'compare'
const chosen = MODULES[name]
if (chosen === undefined) throw new Error(`MODULE is ${name}; it must be one of ${Object.keys(MODULES).join(', ')}.`)

const mutate = process.env.ONLY === undefined ? chosen.mutate : [process.env.ONLY]
const tests = process.env.TESTS ?? chosen.tests

// The copy that is changed lies two folders below the root, so that Node finds the root's packages from there and not
// those of this folder.
const jest = 'node --experimental-vm-modules --disable-warning=ExperimentalWarning ../../node_modules/jest/bin/jest.js'

export default {
  mutate,
  testRunner: 'command',
  commandRunner: { command: `${jest} --bail --runInBand ${tests}` },
  checkers: [],
  coverageAnalysis: 'off',
  symlinkNodeModules: false,
  concurrency: 1,
  timeoutMS: 60_000,
  ignorePatterns: ['dist', 'build', 'coverage', 'demo', 'docs', 'mutation'],
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: null },
  allowEmpty: false,
}
