import type { Progress, RunEvent } from '../app/progress.js'
import { count, formatBytes } from '../report/quantity.js'
import type { Terminal } from './terminal.js'

/** Short runs show nothing. In milliseconds. */
const FIRST_MS = 500
const EVERY_MS = 200

/** How long ago may have come what counts for the rate, in milliseconds. */
const RATE_MS = 3000

/** What can be shown while it lasts. */
export type ShownEvent = Extract<RunEvent, { look: unknown }>

const WORDS = {
  began: { one: 'Comparing', many: 'Compared' },
  taking: { one: 'Taking', many: 'Took' },
} as const satisfies Readonly<Record<ShownEvent['kind'], object>>

/** Shows on a terminal how far the run is, until what it gives is called; nothing of it stays. */
export function showProgress(terminal: Terminal, { kind, look }: ShownEvent, now: () => number): () => void {
  const { live } = terminal
  if (live === undefined) return () => undefined
  const started = now()
  const rateAt = createRate()
  const timer = setInterval(() => {
    const ms = now() - started
    const state = look()
    const rate = rateAt(ms, state.requests.bytes)
    if (ms >= FIRST_MS) live(progressLine(kind, state, { ms, rate }))
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    live([])
  }
}

/**
 * How far work is after `ms` milliseconds that receives `rate` bytes a second: the parts of one line, of which the first
 * ones matter most.
 */
export function progressLine(
  kind: ShownEvent['kind'],
  { pairs, done, reading, againInMs, requests }: Progress,
  { ms, rate }: { readonly ms: number; readonly rate: number },
): readonly string[] {
  const images = count(pairs, 'image')
  if (againInMs > 0) {
    return [`${pairs - done} of ${images} not passed yet, looked at again in ${Math.ceil(againInMs / 1000)} s`]
  }
  const seconds = `${Math.floor(ms / 1000)} s`
  if (pairs === 0) return [`Listing tags: ${seconds}`, count(requests.total, 'request')]
  const layers = reading === 0 ? '' : `reading ${count(reading, 'layer')} at `
  return [
    `${pairs === 1 ? WORDS[kind].one : `${WORDS[kind].many} ${done} of ${images}`}: ${seconds}`,
    `${layers}${formatBytes(rate)}/s`,
    `${formatBytes(requests.bytes)} received`,
    count(requests.total, 'request'),
  ]
}

/** Tells bytes a second of a number of bytes that grows: those of the last seconds, as what was long ago says nothing. */
function createRate(): (ms: number, bytes: number) => number {
  const seen = [{ ms: 0, bytes: 0 }]
  return (ms, bytes) => {
    seen.push({ ms, bytes })
    while (seen.length > 2 && ms - (seen[1]?.ms ?? ms) >= RATE_MS) seen.shift()
    const [first = { ms, bytes }] = seen
    return ms > first.ms ? ((bytes - first.bytes) / (ms - first.ms)) * 1000 : 0
  }
}
