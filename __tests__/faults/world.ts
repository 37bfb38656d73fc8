import type { LookupFunction } from 'node:net'
import type { SideName } from '../../src/model/result.js'
import type { Secret } from '../helpers/canary/secret.js'
import { startHostileServer, type HostileServer, type Opening } from '../helpers/hostile/hostile-server.js'
import { asItIs, withHeader, type RawAnswer } from '../helpers/hostile/raw-answer.js'
import type { RawRequest } from '../helpers/hostile/peer-socket.js'
import type { Step } from '../helpers/hostile/steps.js'
import { COMMANDS } from './commands.js'
import type { Certificates, Fault, Surroundings } from './fault.js'
import { goodSide, type SideFacts } from './good-side.js'
import { configsOf, type ImagePair } from './image-pairs.js'
import { roleOf, ROLES, SIDES, stageOf, type Role, type Stage } from './stages.js'

/** Which fault stands where, and whether it passes after the first time. */
export interface Placed {
  readonly fault: Fault
  readonly stage: Stage
  readonly side: SideName
  readonly once: boolean
  /** The stage after which connections belong to this one; undefined where it is the first one at its server. */
  readonly after: Stage | undefined
}

export interface WorldOptions {
  /** Absent where all is well. */
  readonly placed?: Placed
  readonly redirects: boolean
  /** Whether all servers speak HTTP/2 to whoever offers it. */
  readonly h2: boolean
  readonly pair: ImagePair
  readonly certificates: Certificates
  readonly secrets: Readonly<Record<SideName, { readonly secret: Secret; readonly token: Secret }>>
}

export interface World {
  /** `host:port`. */
  hostOf(side: SideName, role: Role): string
  readonly lookup: LookupFunction
  /** All that was sent to each server, by `host:port`. */
  received(): ReadonlyMap<string, string>
  /** How often the fault was met. */
  met(): number
  /** What each server was asked, by `host:port`, in order of arrival. */
  requests(): ReadonlyMap<string, readonly RawRequest[]>
  close(): Promise<void>
}

const STRANGER = 'stranger.test'
/** An answer of no stage, for faults that stand before HTTP. */
const PLAIN: RawAnswer = {
  status: 200,
  headers: [
    ['content-type', 'application/json'],
    ['content-length', '2'],
  ],
  body: Buffer.from('{}'),
}

/** Both sides with their servers under names of their own, one place of which is broken. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { placed, certificates } = options
  const servers = new Map<string, HostileServer>()
  const seen = new Set<Stage>()
  let met = 0
  const serverOf = (name: string): HostileServer => {
    const server = servers.get(name)
    if (server === undefined) throw new Error(`There is no server ${name}.`)
    return server
  }
  const authority = (name: string): string => `${name}:${serverOf(name).port}`
  const broken = placed === undefined ? undefined : nameOf(placed.side, roleOf(placed.stage))

  /** Whether the next connection or look-up of a name is where the fault stands. */
  function reached(name: string): boolean {
    if (placed === undefined || name !== broken || (placed.once && met > 0)) return false
    return placed.after === undefined || seen.has(placed.after)
  }

  function openingOf(name: string): Opening {
    const good: Opening = { kind: options.h2 ? 'h2' : 'tls', context: certificates.good }
    if (placed === undefined || !reached(name)) return good
    const { fault, stage } = placed
    switch (fault.kind) {
      case 'certificate':
        met += 1
        return { kind: 'tls', context: certificates[fault.which] }
      case 'opening':
        met += 1
        return { kind: 'steps', after: fault.after, steps: fault.steps }
      case 'answer': {
        if (stage !== 'connect' && stage !== 'TLS') return good
        met += 1
        const after = stage === 'connect' ? 'connection' : 'greeting'
        return { kind: 'steps', after, steps: fault.steps(PLAIN, aroundOf(name)) }
      }
      case 'lookup':
        return good
    }
  }

  function aroundOf(name: string, request?: RawRequest): Surroundings {
    return {
      stranger: `https://${authority(STRANGER)}`,
      self: authority(name),
      port: serverOf(STRANGER).port,
      shown: request === undefined ? '' : `${request.headers['authorization'] ?? ''} ${request.body}`.trim(),
    }
  }

  function answerOf(facts: SideFacts, role: Role): (request: RawRequest) => readonly Step[] {
    const good = goodSide(facts)
    const configs = configsOf(facts.image)
    const name = nameOf(facts.side, role)
    return (request) => {
      const answer = good(role, request)
      if (placed?.side !== facts.side) return asItIs(answer)
      const { fault, once } = placed
      const stage = stageOf(role, request, configs)
      if (fault.kind === 'answer') {
        if (stage !== placed.stage || (once && met > 0)) return asItIs(answer)
        met += 1
        return fault.steps(answer, aroundOf(name, request))
      }
      seen.add(stage)
      // Each request has a connection of its own, so that the fault finds one to stand on.
      return [...asItIs(withHeader(answer, 'connection', 'close')), { kind: 'half-close' }]
    }
  }

  for (const side of SIDES) {
    const facts: SideFacts = {
      side,
      image: options.pair[side],
      secret: options.secrets[side].secret.value,
      token: options.secrets[side].token.value,
      redirects: options.redirects,
      hosts: {
        registry: () => authority(nameOf(side, 'registry')),
        token: () => authority(nameOf(side, 'token')),
        storage: () => authority(nameOf(side, 'storage')),
      },
    }
    for (const role of ROLES) {
      const name = nameOf(side, role)
      servers.set(name, await startHostileServer({ opening: () => openingOf(name), answer: answerOf(facts, role) }))
    }
  }
  servers.set(
    STRANGER,
    await startHostileServer({
      opening: () => ({ kind: options.h2 ? 'h2' : 'tls', context: certificates.good }),
      answer: (request) => asItIs(strangerAnswer(request, authority(STRANGER))),
    }),
  )

  return {
    hostOf: (side, role) => authority(nameOf(side, role)),
    lookup: (name, lookUp, callback) => {
      const outcome = placed?.fault.kind === 'lookup' && reached(name) ? placed.fault.outcome : undefined
      if (outcome !== undefined) met += 1
      if (outcome === 'silence') return
      if (outcome === 'ENOTFOUND' || outcome === 'EAI_AGAIN') {
        process.nextTick(() => {
          callback(Object.assign(new Error(`${outcome} ${name}`), { code: outcome }), '', 0)
        })
        return
      }
      process.nextTick(() => {
        const address = outcome === 'deserted' ? '127.0.0.2' : '127.0.0.1'
        if (lookUp.all === true) callback(null, [{ address, family: 4 }])
        else callback(null, address, 4)
      })
    },
    received: () => new Map([...servers].map(([name, server]) => [`${name}:${server.port}`, server.received()])),
    met: () => met,
    requests: () => new Map([...servers].map(([name, server]) => [`${name}:${server.port}`, server.requests])),
    close: async () => {
      await Promise.all([...servers.values()].map((server) => server.close()))
    },
  }
}

export function nameOf(side: SideName, role: Role): string {
  return `${role}.${side}.test`
}

/** All names that the servers go by. */
export const NAMES: readonly string[] = [...SIDES.flatMap((side) => ROLES.map((role) => nameOf(side, role))), STRANGER]

/** Asks everybody for credentials, and gives a token to whoever comes for one. */
function strangerAnswer({ path }: RawRequest, self: string): RawAnswer {
  const json = ['content-type', 'application/json'] as const
  if (path.startsWith('/token')) {
    const body = Buffer.from(JSON.stringify({ token: 'of-a-stranger' }))
    return { status: 200, headers: [json, ['content-length', String(body.byteLength)]], body }
  }
  const challenge = `Bearer realm="https://${self}/token",service="${COMMANDS.join(' ')}"`
  return {
    status: 401,
    headers: [json, ['www-authenticate', challenge], ['www-authenticate', 'Basic realm="x"'], ['content-length', '2']],
    body: Buffer.from('{}'),
  }
}
