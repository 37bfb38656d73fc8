import { systemClock } from '../../src/gate/system-clock.js'
import type { CheckEnvironment } from '../../src/app/check.js'
import type { AskHelper } from '../../src/registry/credentials/credential-helper.js'

/** What a machine without logins, helpers and an engine has besides. */
export interface Machine {
  readonly env?: Readonly<Record<string, string>>
  /** Texts by path. */
  readonly files?: Readonly<Record<string, string>>
  readonly helper?: AskHelper
}

/** A comparison's surroundings on such a machine; `heard` is told of masks and of the debug log. */
export function aMachine(
  { env = {}, files = {}, helper }: Machine,
  heard: Pick<CheckEnvironment, 'secret' | 'debug'>,
): CheckEnvironment {
  return {
    clock: systemClock,
    version: '0',
    machine: {
      env,
      home: '/home/me',
      platform: 'linux',
      uid: 1,
      helper: helper ?? (() => Promise.resolve({ kind: 'none' })),
    },
    readText: (path) => Promise.resolve(files[path]),
    network: { variables: env, certificateFolders: [] },
    workingDirectory: '/nowhere',
    engine: {},
    ...heard,
  }
}
