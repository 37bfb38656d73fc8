import { createHelpers } from '../registry/credentials/credential-helper.js'
import type { CheckEnvironment } from './check.js'
import { certificateFoldersOf } from './network.js'
import { readText } from './read-text.js'

/** What an entry knows of the process that it is. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly platform: NodeJS.Platform
  readonly uid: number | undefined
  readonly workingDirectory: string
}

/** How long a credential helper may take, in milliseconds. */
const HELPER_MS = 10_000

/** What a check has to know of the machine: its files, logins, network and local engine. */
export function machineOf({
  env,
  home,
  platform,
  uid,
  workingDirectory,
}: Host): Pick<CheckEnvironment, 'machine' | 'readText' | 'workingDirectory' | 'engine' | 'network'> {
  return {
    machine: {
      env,
      home,
      platform,
      ...(uid === undefined ? {} : { uid }),
      helper: createHelpers({ env, timeoutMs: HELPER_MS }),
    },
    readText,
    workingDirectory,
    engine: { dockerHost: env['DOCKER_HOST'], runtimeDirectory: env['XDG_RUNTIME_DIR'], home },
    network: { variables: env, certificateFolders: certificateFoldersOf(home) },
  }
}
