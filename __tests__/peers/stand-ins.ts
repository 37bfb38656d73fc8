import type { Workspace } from '../e2e/harness/workspace.js'
import { copyAction, writeFiles } from './run-workflow.js'

function standIn(inputs: readonly string[], script: string): string {
  const declared = inputs.map((input) => `  ${input}: { description: As in the action itself }\n`).join('')
  const variables = inputs.map((input) => `        WITH_${input.toUpperCase()}: \${{ inputs.${input} }}\n`).join('')
  return `name: stand-in
description: Does on this machine what the action does on GitHub.
inputs:
${declared}runs:
  using: composite
  steps:
    - shell: bash
      env:
${variables}      run: |
        ${script}
`
}

/**
 * Actions of others: artifacts are folders below `ARTIFACTS`, and a login is a file of Docker's. The runner does not know
 * `strategy.job-index`, so legs of a matrix come with one name, and get folders of their own all the same.
 */
const ACTIONS = {
  'actions/upload-artifact': standIn(
    ['name', 'path'],
    `into="$ARTIFACTS/$WITH_NAME"
        mkdir "$into" || into=$(mktemp -d "$into.XXXXXX")
        cp "$WITH_PATH" "$into/"`,
  ),
  'actions/download-artifact': standIn(
    ['name', 'path'],
    'mkdir -p "./$WITH_PATH" && cp -r "$ARTIFACTS/$WITH_NAME/." "./$WITH_PATH"',
  ),
  'docker/login-action': standIn(
    ['registry', 'username', 'password'],
    `mkdir -p "$HOME/.docker"
        auth=$(printf '%s:%s' "$WITH_USERNAME" "$WITH_PASSWORD" | base64 -w0)
        printf '{"auths":{"%s":{"auth":"%s"}}}' "$WITH_REGISTRY" "$auth" >"$HOME/.docker/config.json"`,
  ),
} as const

/** Programs that would change something elsewhere: each says what it was asked for, and a list of issues is empty. */
const SAYS = '#!/bin/sh\n[ "$1 $2" = "issue list" ] || echo "${0##*/} $*"\n'
const PROGRAMS = { gh: SAYS, kubectl: SAYS, skopeo: SAYS }

/** This action and what stands for those of others, by what `uses` says of them in `workflows`; and the programs. */
export function standIns(
  workspace: Workspace,
  workflows: readonly string[],
): { readonly actions: Readonly<Record<string, string>>; readonly programs: string } {
  const own = workspace.folder('action')
  copyAction(own)
  const actions: Record<string, string> = { 'OWNER/image-parity@v1': own }
  for (const [, used = '', name = ''] of workflows.join('\n').matchAll(/uses: (([\w-]+\/[\w-]+)@[0-9a-f]{40})/g)) {
    if (!(name in ACTIONS)) continue
    const folder = workspace.folder('stand-in')
    writeFiles(folder, { 'action.yml': ACTIONS[name as keyof typeof ACTIONS] })
    actions[used] = folder
  }
  const programs = workspace.folder('programs')
  writeFiles(programs, PROGRAMS, 0o755)
  return { actions, programs }
}
