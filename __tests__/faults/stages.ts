import type { SideName } from '../../src/model/result.js'
import type { RawRequest } from '../helpers/hostile/peer-socket.js'

/** Where in a conversation a fault stands, in the order in which the stages are met. */
export const STAGES = [
  'connect',
  'TLS',
  'challenge',
  'token',
  'root manifest',
  'child manifest',
  'config',
  'blob look-up',
  'layer',
  'redirect target',
] as const

export type Stage = (typeof STAGES)[number]

export const SIDES: readonly SideName[] = ['source', 'mirror']

/** The servers of one side. */
export const ROLES = ['registry', 'token', 'storage'] as const
export type Role = (typeof ROLES)[number]

/** Whose server a stage is met at. */
export function roleOf(stage: Stage): Role {
  if (stage === 'token') return 'token'
  return stage === 'redirect target' ? 'storage' : 'registry'
}

/** The stage that a request belongs to. */
export function stageOf(role: Role, request: RawRequest, configs: ReadonlySet<string>): Stage {
  if (role === 'token') return 'token'
  if (role === 'storage') return 'redirect target'
  if (request.headers['authorization'] === undefined) return 'challenge'
  const [, kind, reference = ''] = /\/(manifests|blobs)\/([^/?]+)$/.exec(request.path) ?? []
  if (kind === 'manifests') return reference.startsWith('sha256:') ? 'child manifest' : 'root manifest'
  if (configs.has(reference)) return 'config'
  return request.method === 'HEAD' || request.headers['range'] !== undefined ? 'blob look-up' : 'layer'
}
