import { nearestOf } from '../../config/nearest.js'

/** The inputs of this action and a right value of each, for error messages. */
export const EXAMPLES = {
  source: 'docker.io/library/redis:7.2',
  mirror: 'harbor.example.com/hub/library/redis:7.2',
  images: 'docker.io/library/redis:7.2 => harbor.example.com/hub/library/redis:7.2',
  'mirror-prefix': 'harbor.example.com/hub',
  'config-file': '.github/image-parity.yml',
  'config-format': 'regsync',
  tags: '1.*',
  'source-snapshot': 'sources.tar',
  'source-snapshot-digest': `sha256:${'0123456789abcdef'.repeat(4)}`,
  platforms: 'linux/amd64,linux/arm64',
  match: 'config',
  verify: 'blobs',
  referrers: 'require',
  'head-first': 'true',
  explain: 'files',
  ignore: 'config.label:org.opencontainers.image.created',
  'signature-key': 'certs/cosign.pub',
  'signature-identity': 'https://github.com/acme/*',
  'signature-issuer': 'https://token.actions.githubusercontent.com',
  'trusted-root': 'certs/trusted_root.json',
  shard: '2/4',
  wait: '15m',
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
  concurrency: '8',
  retries: '3',
  timeout: '10m',
  'max-layer-size': '20GiB',
  reports: 'junit=reports/image-parity.xml',
  summary: 'on-failure',
  annotations: 'false',
  comment: 'on-failure',
  'comment-key': 'base images',
  status: 'image-parity',
  title: 'Image parity',
  'show-values': 'labels',
  'github-token': '${{ secrets.BOT_TOKEN }}',
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
      const near = nearest(name)
      if (near === undefined) return []
      return `Input ${JSON.stringify(name)} does not exist. Did you mean "${near}"? Example: ${near}: ${EXAMPLES[near]}`
    })
}

/** Inputs of many another action. */
const ELSEWHERE: ReadonlySet<string> = new Set(['tag'])

function nearest(name: string): InputName | undefined {
  const written = name.replaceAll('_', '-')
  if (ELSEWHERE.has(written)) return undefined
  return nearestOf(written, INPUT_NAMES) ?? INPUT_NAMES.find((known) => written.startsWith(`${known}-`))
}
