/** What decides: sources, and the folders of tests that they are met by (the module's own when left out). */
export const MODULES = {
  oci: { sources: ['src/oci/**/*.ts'] },
  model: { sources: ['src/model/**/*.ts'], tests: ['compare', 'model'] },
  compare: { sources: ['src/compare/**/*.ts'] },
  verify: { sources: ['src/verify/**/*.ts'] },
  // The rows of what clients refuse hold the gate as well.
  gate: { sources: ['src/gate/**/*.ts'], tests: ['gate', 'clients'] },
  store: { sources: ['src/store/**/*.ts'], threshold: 85 },
  bytes: { sources: ['src/bytes/**/*.ts'], threshold: 85 },
  registry: {
    sources: ['challenge', 'redirect', 'token', 'credentials'].map((name) => `src/registry/${name}.ts`),
    threshold: 85,
  },
}
