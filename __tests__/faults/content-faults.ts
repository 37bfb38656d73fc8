import { gzipSync } from 'node:zlib'
import { asItIs, withBody, withHeader, type RawAnswer } from '../helpers/hostile/raw-answer.js'
import { flood, send, type Step } from '../helpers/hostile/steps.js'
import { headOf } from '../helpers/hostile/raw-answer.js'
import { COMMANDS } from './commands.js'
import type { Fault, Surroundings } from './fault.js'

const MiB = 1024 ** 2
const ANOTHER_DIGEST = `sha256:${'5'.repeat(64)}`
const LOGIN_PAGE = `<!doctype html><title>Log in</title>\n${COMMANDS.join('\n')}\n`
/** JSON and what stands behind it both allow blanks, so that only the size is wrong with it. */
const BLANKS = Buffer.alloc(64 * 1024, ' ')

function changed(name: string, change: (good: RawAnswer, around: Surroundings) => RawAnswer): Fault {
  return { name, kind: 'answer', steps: (good, around) => asItIs(change(good, around)) }
}

function withFlippedBit(bytes: Uint8Array, place = Math.floor(bytes.byteLength / 2)): Uint8Array {
  return Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ 1 : byte))
}

/** In gzip a byte of the time, which unpacking does not look at. */
const TIME = 4

/** The range of the answer as a part of one byte more. */
function longerRange({ headers }: RawAnswer): string {
  const [, told = 'bytes 0-0/1'] = headers.find(([name]) => name === 'content-range') ?? []
  return told.replace(/[0-9]+$/, (total) => String(Number(total) + 1))
}

function tooLarge(good: RawAnswer): readonly Step[] {
  const whole = withHeader(good, 'content-length', String(good.body.byteLength + 5 * MiB))
  return [send(headOf(whole)), send(good.body), ...flood(BLANKS, (5 * MiB) / BLANKS.byteLength)]
}

/** Faults of the content: HTTP is right, what it carries is not what was asked for. */
export const CONTENT_FAULTS: readonly Fault[] = [
  changed('a login page', (good) =>
    withBody(withHeader({ ...good, status: 200 }, 'content-type', 'text/html'), Buffer.from(LOGIN_PAGE)),
  ),
  changed('another content type', (good) => withHeader(good, 'content-type', `application/${COMMANDS.join(' ')}`)),
  changed('a content type that says nothing', (good) => withHeader(good, 'content-type', 'application/json')),
  changed('two content types', (good) =>
    withHeader(
      good,
      'content-type',
      ...good.headers.filter(([name]) => name === 'content-type').map(([, value]) => value),
      'application/vnd.oci.image.manifest.v1+json;x=1',
    ),
  ),
  changed('another digest in the header', (good) => withHeader(good, 'docker-content-digest', ANOTHER_DIGEST)),
  changed('two digests in the header', (good) => ({
    ...good,
    headers: [...good.headers, ['docker-content-digest', ANOTHER_DIGEST]],
  })),
  changed('no digest at all in the header', (good) => withHeader(good, 'docker-content-digest', COMMANDS.join(' '))),
  changed('a flipped bit', (good) => ({ ...good, body: withFlippedBit(good.body) })),
  changed('a flipped bit near the start', (good) => ({ ...good, body: withFlippedBit(good.body, TIME) })),
  changed('a flipped bit and no digest in the header', (good) =>
    withHeader({ ...good, body: withFlippedBit(good.body) }, 'docker-content-digest'),
  ),
  changed('another length in the range', (good) => withHeader(good, 'content-range', longerRange(good))),
  changed('the last byte missing', (good) => withBody(good, good.body.subarray(0, -1))),
  changed('a byte too many', (good) => withBody(good, Buffer.concat([good.body, Buffer.from('}')]))),
  changed('an empty body', (good) => withBody(good, new Uint8Array())),
  { name: 'too large', kind: 'answer', steps: tooLarge },
  changed('compressed', (good) => withHeader(withBody(good, gzipSync(good.body)), 'content-encoding', 'gzip')),
  changed('compressed many times', (good) =>
    withHeader(good, 'content-encoding', new Array<string>(50).fill('gzip').join(', ')),
  ),
]
