/** What decides: sources by the folder of tests that they are met by. */
export const MODULES = {
  oci: ['src/oci/**/*.ts'],
  compare: ['src/compare/**/*.ts'],
  verify: ['src/verify/**/*.ts'],
  bytes: ['src/bytes/**/*.ts'],
  registry: ['challenge', 'redirect', 'token', 'credentials'].map((name) => `src/registry/${name}.ts`),
}
