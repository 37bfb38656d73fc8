import type { RunState } from '../app/progress.js'
import { count, formatBytes } from '../report/quantity.js'
import type { Terminal } from './terminal.js'

/** Short runs show nothing. In milliseconds. */
const FIRST_MS = 500
const EVERY_MS = 200

type Shown = Pick<RunState, 'pairs' | 'done' | 'requests'>

/** Shows on a terminal how far the run is, until what it gives is called. */
export function showProgress(terminal: Terminal, look: () => Shown, now: () => number): () => void {
  const { live } = terminal
  if (live === undefined) return () => undefined
  const started = now()
  const timer = setInterval(() => {
    const ms = now() - started
    if (ms >= FIRST_MS) live(progressLine(look(), ms))
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
  }
}

/** One line: how many images are compared, and what was asked and received in `ms` milliseconds. */
export function progressLine({ pairs, done, requests: { total, bytes } }: Shown, ms: number): string {
  const images = pairs === 1 ? 'Comparing' : `Compared ${done} of ${count(pairs, 'image')}`
  const seconds = ms / 1000
  const rate = `${formatBytes(bytes)} received, ${formatBytes(bytes / seconds)}/s`
  return `${images}: ${Math.floor(seconds)} s, ${count(total, 'request')}, ${rate}`
}
