import type { Cell } from './cell.js'
import { CONNECTION_FAULTS } from './connection-faults.js'
import { CONTENT_FAULTS } from './content-faults.js'
import { EXCEPTIONS } from './exceptions.js'
import type { Fault } from './fault.js'
import { copiedPair, rebuiltPair } from './image-pairs.js'
import type { Expected } from './oracles.js'
import { SIDES, STAGES, type Stage } from './stages.js'
import { STATUS_FAULTS } from './status-faults.js'
import { WIRE_FAULTS } from './wire-faults.js'
import type { SideName } from '../../src/model/result.js'

export interface PlannedCell extends Expected {
  readonly cell: Cell
}

export const FAULTS: readonly Fault[] = [...CONNECTION_FAULTS, ...WIRE_FAULTS, ...CONTENT_FAULTS, ...STATUS_FAULTS]

type Order = Readonly<Partial<Record<Stage, Stage>>>

/** What a stage's own connection comes after, at the same server. */
const BEFORE: Order = {
  'root manifest': 'challenge',
  'child manifest': 'root manifest',
  config: 'child manifest',
  'blob look-up': 'config',
  layer: 'config',
}

/** Of two copies all blobs are asked for at once. */
const BEFORE_IN_COPIES: Order = { ...BEFORE, 'blob look-up': 'child manifest', layer: 'child manifest' }

/** Every fault at every stage on both sides. */
export function matrix(): readonly PlannedCell[] {
  const pair = rebuiltPair()
  // Stage by stage, so that cells that wait stand between cells that work.
  return STAGES.flatMap((stage) =>
    FAULTS.flatMap((fault) =>
      SIDES.map((side): PlannedCell => {
        const placed = { fault, stage, side, once: false, after: BEFORE[stage] }
        const cell: Cell = { name: nameOf(fault, stage, side), placed, pair, verify: 'blobs', retries: 0 }
        const exception = EXCEPTIONS.find(
          ({ stages, sides, faults }) =>
            stages.includes(stage) && sides.includes(side) && (faults === 'all' || faults.includes(fault.name)),
        )
        if (exception === undefined) return { cell, expected: 'no pass' }
        return { cell, expected: exception.result, ...(exception.unmet === true ? { unmet: true } : {}) }
      }),
    ),
  )
}

/** Faults that pass, by name. */
const PASSING: readonly string[] = [
  'connection refused',
  'unknown host name',
  'name server fails',
  'name server silent',
  'accepted and reset',
  'accepted and silent',
  'reset after the greeting',
  'reset before the head',
  'reset in the head',
  'reset in the body',
  'half closed before the head',
  'half closed in the head',
  'half closed in the body',
  'silence before the head',
  'silence in the head',
  'silence in the body',
  'last chunk missing, then closed',
  'status 408',
  'status 500',
  'status 503',
]

/** Where each side is asked for a pair of copies: where the roots are equal, the rest is the mirror's to show. */
const ASKED: Readonly<Record<SideName, readonly Stage[]>> = {
  source: ['challenge', 'token', 'root manifest'],
  mirror: [
    'challenge',
    'token',
    'root manifest',
    'child manifest',
    'config',
    'blob look-up',
    'layer',
    'redirect target',
  ],
}

/** Every fault that passes, once, at every stage that two copies have: with retries the result is the right one. */
export function recoveries(): readonly PlannedCell[] {
  const pair = copiedPair()
  return FAULTS.filter(({ name }) => PASSING.includes(name)).flatMap((fault) =>
    SIDES.flatMap((side) =>
      ASKED[side].map((stage): PlannedCell => {
        const placed = { fault, stage, side, once: true, after: BEFORE_IN_COPIES[stage] }
        const verify = stage === 'blob look-up' ? 'blobs' : 'content'
        const name = `${nameOf(fault, stage, side)}, once`
        return { cell: { name, placed, pair, verify, retries: 2 }, expected: 'identical' }
      }),
    ),
  )
}

/** Of all cells over HTTP/2, one in so many: each fault, each stage and each side are among them. */
const H2_EVERY = 3

/** Stages whose answers come as streams of one connection. */
const H2_STAGES: readonly Stage[] = [
  'token',
  'root manifest',
  'child manifest',
  'config',
  'blob look-up',
  'layer',
  'redirect target',
]

/** Faults that cannot be told in frames: they are in the framing of HTTP/1.1. */
const OF_HTTP1: ReadonlySet<string> = new Set([
  'two lengths',
  'length that is no number',
  'length and chunks',
  'broken chunk',
  'last chunk missing, then closed',
  'last chunk missing, then silence',
  'no length, closed too early',
  'no HTTP',
  'head without end',
  'interim answers without end',
  'two content types',
])

/** A sample of what was planned, or every one, with servers that speak HTTP/2. */
export function overH2(planned: readonly PlannedCell[], every = H2_EVERY): readonly PlannedCell[] {
  return planned
    .filter(({ cell: { placed } }) => placed !== undefined && H2_STAGES.includes(placed.stage))
    .filter(({ cell: { placed } }) => placed?.fault.kind === 'answer' && !OF_HTTP1.has(placed.fault.name))
    .filter((_, at) => at % every === 0)
    .map((plan) => ({ ...plan, cell: { ...plan.cell, name: `${plan.cell.name}, h2`, h2: true } }))
}

function nameOf(fault: Fault, stage: Stage, side: SideName): string {
  return `${fault.name} / ${stage} / ${side}`
}
