import { anImage } from '../helpers/image/image.js'
import { selfSigned } from '../helpers/tls/self-signed.js'
import type { Secret } from '../helpers/canary/secret.js'
import type { Machine } from '../helpers/a-machine.js'
import type { Lab, Told } from './lab.js'
import type { Recorder } from './recorder.js'
import { json, registry, type RegistryRules } from './registry-handler.js'

/** What all registries of these tests serve. */
export const image = anImage()
const TLS = selfSigned()

/** The Authorization header of the user `robot`. */
export const basic = (secret: Secret): string => `Basic ${Buffer.from(`robot:${secret.value}`).toString('base64')}`
/** The inputs for it. */
export const login = (secret: Secret): Record<string, string> => ({
  'mirror-username': 'robot',
  'mirror-password': secret.value,
})

/** The mirror that holds the login, a source that needs none, and a host that wants what is not its own. */
export interface Scene {
  readonly home: Recorder
  readonly source: Recorder
  readonly stranger: Recorder
  readonly check: (inputs: Readonly<Record<string, string>>, machine?: Machine) => Promise<Told>
}

/** Starts the three. `rules` are those of the mirror; `secure` gives it https. */
export async function scene(
  lab: Lab,
  rules: (stranger: Recorder, home: () => Recorder) => RegistryRules,
  secure = false,
): Promise<Scene> {
  const source = await lab.start(registry({ image }))
  const stranger = await lab.start(registry({ image }))
  const homes: Recorder[] = []
  const made = rules(stranger, () => homes[0] ?? stranger)
  const home = await lab.start(registry({ image, ...made }), secure ? TLS : undefined)
  homes.push(home)
  const check: Scene['check'] = (inputs, machine = {}) =>
    lab.run(
      {
        source: `${source.host}/app:1`,
        mirror: `${home.host}/app:1`,
        ...(secure ? { 'ca-file': 'ca.pem' } : {}),
        ...inputs,
      },
      { ...machine, files: { 'ca.pem': TLS.cert, ...machine.files } },
    )
  return { home, source, stranger, check }
}

/** A registry whose tokens are given to whoever logs in. */
export function bearer(secret: Secret, token: Secret, realm: () => string): RegistryRules {
  return {
    challenge: () => `Bearer realm="${realm().replaceAll('\\', '\\\\')}",service="home"`,
    opens: (authorization) => authorization === `Bearer ${token.value}`,
    token: ({ authorization }, response) => {
      if (authorization === basic(secret)) json(response, 200, { token: token.value })
      else json(response, 401, { errors: [{ code: 'UNAUTHORIZED' }] })
    },
  }
}
