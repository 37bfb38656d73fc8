import { inherited } from '../__tests__/helpers/runner/environment.js'
import { runAction } from '../__tests__/helpers/runner/run-action.js'
import { printHeading, printRun } from './print.js'

/** Where credentials, proxies and certificates of the caller come from. */
const FROM_THE_CALLER = [
  'HOME',
  'USERPROFILE',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'DOCKER_CONFIG',
  'DOCKER_AUTH_CONFIG',
  'DOCKER_HOST',
  'REGISTRY_AUTH_FILE',
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
]

const TIMEOUT_MS = 15 * 60_000

/** Runs the shipped action on two references and gives its exit code. */
export async function compareTwo(source: string, mirror: string): Promise<number> {
  printHeading('Image Parity', `${source} => ${mirror}`)
  // npm changes to the project's folder and keeps the caller's one here; local paths are relative to that.
  const workspace = process.env['INIT_CWD'] ?? process.cwd()
  const run = await runAction({ source, mirror }, inherited(FROM_THE_CALLER), { workspace, timeoutMs: TIMEOUT_MS })
  printRun(run, false)
  return run.exitCode
}
