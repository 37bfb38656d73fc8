import { asItIs, chunked, headOf, withHeader, type RawAnswer } from '../helpers/hostile/raw-answer.js'
import { drip, flood, HALF_CLOSE, RESET, send, STALL, wait, type Step } from '../helpers/hostile/steps.js'
import type { Fault } from './fault.js'

/** Long enough for what was written to leave before a reset throws the rest away. */
const FLUSHED = wait(15)
const SLOW_MS = 100

function first(answer: RawAnswer): Uint8Array {
  return answer.body.subarray(0, Math.floor(answer.body.byteLength / 2))
}

function allButLast(answer: RawAnswer): Uint8Array {
  return answer.body.subarray(0, Math.max(0, answer.body.byteLength - 1))
}

function lengthOf(answer: RawAnswer): number {
  return answer.body.byteLength
}

function headBytes(answer: RawAnswer): Uint8Array {
  return Buffer.from(headOf(answer), 'latin1')
}

const wire = (name: string, steps: (good: RawAnswer) => readonly Step[]): Fault => ({ name, kind: 'answer', steps })

/** Faults of the way: the right answer arrives late, in part, or framed wrongly (RFC 9112, 6 and 7). */
export const WIRE_FAULTS: readonly Fault[] = [
  wire('reset before the head', () => [RESET]),
  wire('reset in the head', (good) => [send(headOf(good).slice(0, 30)), FLUSHED, RESET]),
  wire('reset in the body', (good) => [send(headOf(good)), send(first(good)), FLUSHED, RESET]),
  wire('half closed before the head', () => [HALF_CLOSE]),
  wire('half closed in the head', (good) => [send(headOf(good).slice(0, 30)), HALF_CLOSE]),
  wire('half closed in the body', (good) => [send(headOf(good)), send(first(good)), HALF_CLOSE]),
  wire('silence before the head', () => [STALL]),
  wire('silence in the head', (good) => [send(headOf(good).slice(0, 30)), STALL]),
  wire('silence in the body', (good) => [send(headOf(good)), send(first(good)), STALL]),
  wire('slow head', (good) => drip(headBytes(good), SLOW_MS)),
  wire('slow body', (good) => [send(headOf(good)), ...drip(good.body, SLOW_MS)]),
  wire('length too small', (good) => [
    ...asItIs(withHeader(good, 'content-length', String(Math.max(0, lengthOf(good) - 1)))),
  ]),
  wire('length too large, then silence', (good) => [
    ...asItIs(withHeader(good, 'content-length', String(lengthOf(good) + 1))),
    STALL,
  ]),
  wire('length too large, then closed', (good) => [
    ...asItIs(withHeader(good, 'content-length', String(lengthOf(good) + 1))),
    HALF_CLOSE,
  ]),
  wire('two lengths', (good) =>
    asItIs(withHeader(good, 'content-length', String(lengthOf(good)), String(lengthOf(good) + 1))),
  ),
  wire('length that is no number', (good) => asItIs(withHeader(good, 'content-length', '0x10'))),
  wire('length and chunks', (good) => asItIs(withHeader(good, 'transfer-encoding', 'chunked'))),
  wire('broken chunk', (good) => chunked(good, [first(good)], 'zz\r\n')),
  wire('last chunk missing, then closed', (good) => [...chunked(good, [good.body], ''), HALF_CLOSE]),
  wire('last chunk missing, then silence', (good) => [...chunked(good, [good.body], ''), STALL]),
  wire('no length, closed too early', (good) => [
    send(headOf(withHeader(withHeader(good, 'content-length'), 'connection', 'close'))),
    send(allButLast(good)),
    HALF_CLOSE,
  ]),
  wire('no HTTP', () => [send('SSH-2.0-OpenSSH_9.2p1\r\n'), STALL]),
  wire('head without end', (good) => [
    send('HTTP/1.1 200 OK\r\n'),
    ...flood(Buffer.from(`x-more: ${'y'.repeat(2000)}\r\n`), 40),
    ...asItIs(good),
  ]),
  wire('interim answers without end', () => drip(Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(200)), 40, 28)),
]
