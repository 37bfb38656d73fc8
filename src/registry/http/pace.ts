import type { Clock } from '../../model/clock.js'
import type { Limiting } from '../../model/delay.js'
import type { Limits } from '../../model/limits.js'
import type { RateLimit } from './rate-limit.js'
import { abortable } from '../../async/abortable.js'

/** How fast each origin is asked. One for a run: both sides queue at the same pace. */
export interface Paces {
  /** Ends when a request to `origin` may be sent, or throws the signal's reason. */
  turn(origin: string, signal: AbortSignal): Promise<PaceSlot>
  /** The hosts that limit requests at this moment: whose last answer said so. */
  limiting(): readonly Limiting[]
}

/** One request that may be sent now. */
export interface PaceSlot {
  /**
   * Tells how it was answered. Gives for how long, in milliseconds, the origin has answered nothing but that requests
   * come too fast; undefined if this answer is another one.
   */
  answered(limit: RateLimit): number | undefined
}

export interface PaceOptions {
  readonly clock: Clock
  readonly limits: Limits
  readonly debug: (line: string) => void
}

/** Requests a second of an origin that limited them before it was seen to answer more. */
const FIRST_RATE = 4

/** What an origin that limits requests gets of its rate from then on. */
const SLOWER = 0.5

/** By how many requests a second each other answer lets the rate grow: back to what it was in some seven seconds. */
const GAIN = 0.1

/** The queue of one origin. */
interface Lane {
  /** Requests a second; infinite until the origin limits them. */
  rate: number
  /** When the next request may be sent. */
  next: number
  /** How often it was slowed down: answers to requests from before count for one. */
  slowed: number
  /** Ends when all who wait have been let through, or have left. */
  last: Promise<unknown>
  /** Since when it has answered nothing but that, and how it did last. */
  refused: { readonly since: number; readonly status: number } | undefined
  readonly answers: Answers
}

/**
 * A pace for each origin: none until it limits requests, then half of what it was seen to answer, and half again each
 * time it does so; what goes well makes it faster, slowly. Requests pass one after the other, in the order in which
 * they came.
 */
export function createPaces({ clock, limits, debug }: PaceOptions): Paces {
  const lanes = new Map<string, Lane>()
  const least = 1000 / limits.paceMs

  function laneOf(origin: string): Lane {
    const known = lanes.get(origin)
    if (known !== undefined) return known
    const fresh: Lane = {
      rate: Infinity,
      next: 0,
      slowed: 0,
      last: Promise.resolve(),
      refused: undefined,
      answers: createAnswers(),
    }
    lanes.set(origin, fresh)
    return fresh
  }

  async function queue(lane: Lane, signal: AbortSignal): Promise<void> {
    const before = lane.last
    const passed = Promise.withResolvers<undefined>()
    // Who leaves the queue does not let others pass those before it.
    lane.last = Promise.all([before, passed.promise]).then(nothing)
    try {
      await abortable(before, signal)
      let at = clock.now()
      while (at < lane.next) {
        const due = lane.next
        await clock.sleep(Math.ceil(due - at), signal)
        at = Math.max(clock.now(), due)
      }
      lane.next = at + 1000 / lane.rate
    } finally {
      passed.resolve(undefined)
    }
  }

  function slowDown(origin: string, lane: Lane, afterMs: number): void {
    const now = clock.now()
    const rate = Number.isFinite(lane.rate) ? lane.rate : Math.max(FIRST_RATE, lane.answers.perSecond(now))
    lane.rate = Math.max(least, rate * SLOWER)
    lane.slowed += 1
    lane.next = Math.max(lane.next, now + Math.max(afterMs, 1000 / lane.rate))
    debug(`${origin} limits requests: from now on ${shown(lane.rate)}`)
  }

  return {
    limiting: () =>
      [...lanes].flatMap(([origin, { refused }]) =>
        refused === undefined ? [] : [{ host: new URL(origin).host, status: refused.status }],
      ),
    turn: async (origin, signal) => {
      signal.throwIfAborted()
      const lane = laneOf(origin)
      if (Number.isFinite(lane.rate)) await queue(lane, signal)
      const slowed = lane.slowed
      return {
        answered: ({ kind, status, afterMs = 0 }) => {
          const now = clock.now()
          if (kind === 'none') {
            lane.answers.count(now)
            lane.rate += GAIN
            lane.refused = undefined
            return undefined
          }
          lane.refused = { since: lane.refused?.since ?? now, status }
          if (kind === 'slow') {
            if (slowed === lane.slowed) slowDown(origin, lane, afterMs)
            else lane.next = Math.max(lane.next, now + afterMs)
          }
          return now - lane.refused.since
        },
      }
    },
  }
}

/** What all gave would hold what those before them gave, and so on to the first. */
function nothing(): void {
  return
}

function shown(rate: number): string {
  return rate >= 1 ? `${rate.toFixed(1)} a second` : `one every ${(1 / rate).toFixed(1)} s`
}

/** Counts answers by the second, this one and the one before. */
interface Answers {
  count(now: number): void
  perSecond(now: number): number
}

function createAnswers(): Answers {
  let second = 0
  let current = 0
  let before = 0
  const turnTo = (now: number): void => {
    const next = Math.floor(now / 1000)
    if (next === second) return
    before = next === second + 1 ? current : 0
    current = 0
    second = next
  }
  return {
    count: (now) => {
      turnTo(now)
      current += 1
    },
    perSecond: (now) => {
      turnTo(now)
      return Math.max(before, current)
    },
  }
}
