import { asItIs, type RawAnswer } from '../helpers/hostile/raw-answer.js'
import { COMMANDS } from './commands.js'
import type { Fault, Surroundings } from './fault.js'

type Headers = RawAnswer['headers']

/** An answer in the form of distribution-spec, "Error Codes", whose words give away what it was shown and would like to be commands. */
function refusal(status: number, code: string, shown: string, headers: Headers = []): RawAnswer {
  const errors = [{ code, message: `${shown}\n${COMMANDS.join('\n')}\n`, detail: [shown, ...COMMANDS] }]
  const body = Buffer.from(JSON.stringify({ errors }))
  return {
    status,
    reason: `${shown} ${COMMANDS.join(' ')}`,
    headers: [['content-type', 'application/json'], ['content-length', String(body.byteLength)], ...headers],
    body,
  }
}

const status = (code: number, headers: Headers = []): Fault => ({
  name: `status ${code}`,
  kind: 'answer',
  steps: (_, { shown }) => asItIs(refusal(code, `${shown}\n${COMMANDS.join('\n')}`, shown, headers)),
})

/** The right body under a status that does not go with it. */
const dressed = (code: number, headers: Headers = []): Fault => ({
  name: `status ${code} with the right body`,
  kind: 'answer',
  steps: (good) => asItIs({ ...good, status: code, headers: [...good.headers, ...headers] }),
})

const redirect = (name: string, code: number, to: (around: Surroundings) => string): Fault => ({
  name: `redirect ${name}`,
  kind: 'answer',
  steps: (_, around) =>
    asItIs({
      status: code,
      headers: [
        ['location', to(around)],
        ['content-length', '0'],
      ],
      body: new Uint8Array(),
    }),
})

const challenge = (name: string, realm: (around: Surroundings) => string): Fault => ({
  name: `challenge ${name}`,
  kind: 'answer',
  steps: (_, around) =>
    asItIs(
      refusal(401, 'UNAUTHORIZED', around.shown, [
        [
          'www-authenticate',
          `Bearer realm="${realm(around)}",service="x",error="invalid_token",error_description="${around.shown}"`,
        ],
        ['www-authenticate', 'Basic realm="x"'],
      ]),
    ),
})

/** Faults of the answer's status, of redirects and of challenges. */
export const STATUS_FAULTS: readonly Fault[] = [
  dressed(203),
  status(204),
  dressed(206),
  status(301),
  status(304),
  status(400),
  status(401),
  status(403),
  status(404),
  {
    name: 'status 404, unknown',
    kind: 'answer',
    steps: (_, { shown }) => asItIs(refusal(404, 'MANIFEST_UNKNOWN', shown)),
  },
  status(408),
  status(416, [['content-range', 'bytes */1']]),
  status(429, [['retry-after', '99999999']]),
  status(500),
  status(503, [['retry-after', COMMANDS.join(' ')]]),
  redirect('to a stranger', 307, ({ stranger }) => `${stranger}/v2/x`),
  redirect('in a circle', 302, ({ self }) => `https://${self}/v2/round`),
  redirect('to a private address', 307, ({ port }) => `https://127.0.0.1:${port}/v2/x`),
  redirect('to http', 301, ({ self }) => `http://${self}/v2/x`),
  redirect('with a user name', 303, ({ self }) => `https://user:name@${self}/v2/x`),
  redirect('to no URL', 308, ({ shown }) => `https://[${shown}${COMMANDS.join('')}`),
  challenge('by a stranger', ({ stranger }) => `${stranger}/token`),
  challenge('to http', ({ self }) => `http://${self}/token`),
  challenge('to a private address', ({ port }) => `https://10.0.0.1:${port}/token`),
]
