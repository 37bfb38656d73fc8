const whole = { statements: 100, branches: 100, functions: 100, lines: 100 }
const most = { statements: 95, branches: 95, functions: 95, lines: 95 }

/** @type {import('jest').Config} */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^fast-check$': '<rootDir>/__tests__/helpers/fast-check.js' },
  globalSetup: '<rootDir>/__tests__/helpers/set-up.js',
  globalTeardown: '<rootDir>/__tests__/helpers/tear-down.js',
  setupFilesAfterEnv: ['<rootDir>/__tests__/helpers/canary/suite.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/helpers/strip-types.js' },
  // A process that has run many files spends its time on collecting garbage: it is replaced.
  workerIdleMemoryLimit: '512MB',
  reporters: ['default', '<rootDir>/__tests__/helpers/progress.js'],
  // No test waits for this: it ends what hangs, also on a machine that does much else.
  testTimeout: 300_000,
  // The gate asks for it; it takes half as long again as the tests alone.
  collectCoverage: process.env['COVERAGE'] === '1',
  coverageReporters: ['text-summary'],
  // The entries are met by the tests that start the bundles.
  collectCoverageFrom: ['src/**/*.ts', '!src/{index,plan,merge,snapshot,cli}.ts'],
  // By folder; none may fall.
  coverageThreshold: {
    './src/oci/': whole,
    './src/compare/': whole,
    './src/model/': whole,
    './src/registry/': most,
    './src/verify/': most,
    './src/github/': most,
    './src/cli/': most,
    './src/explain/': most,
    './src/gate/': most,
    './src/report/': whole,
    './src/store/': most,
    './src/bytes/': most,
  },
}
