import { nearestWord } from './nearest.js'

/** The inputs of this action and a right value of each, for error messages. */
export const EXAMPLES = {
  source: 'docker.io/library/redis:7.2',
  mirror: 'harbor.example.com/hub/library/redis:7.2',
  platforms: 'linux/amd64,linux/arm64',
  match: 'config',
  verify: 'blobs',
  ignore: 'config.label:org.opencontainers.image.created',
  'fail-on': 'never',
  'source-username': 'robot',
  'source-password': '${{ secrets.SOURCE_PASSWORD }}',
  'mirror-username': 'robot',
  'mirror-password': '${{ secrets.MIRROR_PASSWORD }}',
  'registry-auth': '- { registry: ghcr.io, username: robot, password: ${{ toJSON(secrets.GHCR_TOKEN) }} }',
  'auth-file': 'auth.json',
  'ca-file': 'certs/ca.pem',
  'client-cert': 'certs/client.pem',
  'client-key': 'certs/client.key',
  'insecure-registries': 'registry.local:5000',
  'trusted-token-hosts': 'auth.example.com',
  retries: '3',
  timeout: '10m',
  'max-layer-size': '20GiB',
  summary: 'on-failure',
  annotations: 'false',
  title: 'Image parity',
  'show-values': 'labels',
} as const

export type InputName = keyof typeof EXAMPLES

export const INPUT_NAMES: readonly InputName[] = Object.keys(EXAMPLES).filter(isInputName)

export function isInputName(name: string): name is InputName {
  return Object.hasOwn(EXAMPLES, name)
}

/**
 * What is wrong with the inputs that a workflow gave: one sentence for each that this action does not have and that is
 * near to one that it has. Others may be of another step: the runner passes all on as `INPUT_*` variables. Both forms of
 * a name are understood.
 */
export function unknownInputs(names: readonly string[]): string[] {
  return names
    .map((name) => name.replace(/^INPUT_/, '').toLowerCase())
    .filter((name) => !isInputName(name))
    .flatMap((name) => {
      const near = nearestWord(name.replaceAll('_', '-'), INPUT_NAMES)
      if (near === undefined) return []
      return `Input ${JSON.stringify(name)} does not exist. Did you mean "${near}"? Example: ${near}: ${EXAMPLES[near]}`
    })
}
