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
      const near = nearest(name)
      if (near === undefined) return []
      return `Input ${JSON.stringify(name)} does not exist. Did you mean "${near}"? Example: ${near}: ${EXAMPLES[near]}`
    })
}

function nearest(name: string): InputName | undefined {
  const written = name.replaceAll('_', '-')
  const near = INPUT_NAMES.map((known) => ({ known, distance: editDistance(written, known) })).sort(
    (one, other) => one.distance - other.distance,
  )[0]
  if (near !== undefined && isNear(written, near.known, near.distance)) return near.known
  return INPUT_NAMES.find((known) => written.startsWith(`${known}-`))
}

/** Two changed letters make another word of a short one, unless the letters are the same. */
function isNear(written: string, known: string, distance: number): boolean {
  if (known.length > 7) return distance <= Math.floor(known.length / 3)
  return written.charAt(0) === known.charAt(0) && (distance <= 1 || lettersOf(written) === lettersOf(known))
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('')
}

/** Insertions, removals and replacements of a letter that make one word the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  const wanted = Array.from(other)
  let distance = wanted.length
  let row = wanted.map((_, column) => column + 1)
  for (const [at, letter] of Array.from(one.slice(0, 100)).entries()) {
    let diagonal = at
    distance = at + 1
    row = row.map((above, column) => {
      const replaced = diagonal + (letter === wanted[column] ? 0 : 1)
      diagonal = above
      distance = Math.min(replaced, above + 1, distance + 1)
      return distance
    })
  }
  return distance
}
