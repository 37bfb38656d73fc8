import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Variables with secrets that a job may have around an action which does not ask for them. */
const VARIABLES = [
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'DOCKER_PASSWORD',
  'DOCKER_AUTH',
  'REGISTRY_TOKEN',
  'NPM_TOKEN',
]

/**
 * Puts secrets that are for nobody around all tests: in variables, and in the home folder as logins of hosts that no
 * test speaks to, below `folder`. CANARIES names the variables that hold them, for `ambient.ts`.
 */
export function surround(folder) {
  const secrets = VARIABLES.map((name) => [name, `ambient-${randomBytes(12).toString('hex')}`])
  const atHome = `ambient-${randomBytes(12).toString('hex')}`
  const home = join(folder, 'home')
  mkdirSync(join(home, '.docker'), { recursive: true })
  const auth = Buffer.from(`bystander:${atHome}`).toString('base64')
  writeFileSync(join(home, '.docker', 'config.json'), JSON.stringify({ auths: { 'bystander.example': { auth } } }))
  writeFileSync(join(home, '.netrc'), `default login bystander password ${atHome}\n`)
  Object.assign(process.env, Object.fromEntries(secrets), {
    HOME: home,
    USERPROFILE: home,
    CANARY_AT_HOME: atHome,
    CANARIES: [...VARIABLES, 'CANARY_AT_HOME'].join(','),
  })
}
