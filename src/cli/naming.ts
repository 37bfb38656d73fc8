import { EXAMPLES, type InputName } from '../app/options/input-names.js'
import type { Naming } from '../app/options/naming.js'

/** How the command line calls what is no flag of the input's own name, and a right value of it. */
const OTHERWISE: Partial<Readonly<Record<InputName, readonly [name: string, example: string]>>> = {
  source: ['SOURCE', EXAMPLES.source],
  mirror: ['MIRROR', EXAMPLES.mirror],
  'source-password': passwordOf('source'),
  'mirror-password': passwordOf('mirror'),
  // No command takes one.
  'github-token': ['--github-token', '--github-token TOKEN'],
  'registry-auth': ['IMAGE_PARITY_REGISTRY_AUTH', '- { registry: ghcr.io, username: robot, password: "…" }'],
}

function passwordOf(side: 'source' | 'mirror'): readonly [string, string] {
  const flag = `--${side}-password-stdin`
  return [`${flag} or ${variableOf(`${side}-password`)}`, `image-parity … ${flag} < password.txt`]
}

/** Flags and operands, as the user wrote them. */
export const FLAG_NAMING: Naming = {
  of: (input) => OTHERWISE[input]?.[0] ?? `--${input}`,
  line: (input, line) => `--${input}, line ${line}`,
  example: (input) => OTHERWISE[input]?.[1] ?? `--${input} ${EXAMPLES[input]}`,
  variable: (name) => `in single quotes a shell leaves it as it is; write "$${name}" in double quotes`,
  home: 'a shell leaves it as it is in quotes; write the whole path',
}

/** The environment's variable that holds a secret. */
export function variableOf(input: 'source-password' | 'mirror-password' | 'registry-auth'): string {
  return `IMAGE_PARITY_${input.replaceAll('-', '_').toUpperCase()}`
}
