/** @type {import('jest').Config} */
export default {
  preset: 'ts-jest/presets/default-esm',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/__tests__/helpers/require-node-24.js',
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  collectCoverageFrom: ['src/**/*.ts'],
}
