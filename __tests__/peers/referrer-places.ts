import { startRegistry } from '../e2e/harness/registry-server.js'
import { findTool } from '../e2e/harness/find-tool.js'
import type { Workspace } from '../e2e/harness/workspace.js'
import { startFakeHarbor } from './fake-harbor.js'
import { isInstalled, PEERS, startPeer } from './start-peer.js'

/** A registry that tells in its own way what refers to an image. */
export interface ReferrerPlace {
  readonly name: string
  /** What of it this machine lacks. */
  readonly unmet: readonly string[]
  /** Gives its host. */
  readonly start: (workspace: Workspace) => Promise<string>
}

const DEBIAN = findTool('docker-registry') === undefined ? ['`docker-registry` on PATH'] : []

export const REFERRER_PLACES: readonly ReferrerPlace[] = [
  {
    name: 'distribution 2.8, which has no API for referrers',
    unmet: DEBIAN,
    start: async (workspace) => (await startRegistry(workspace)).host,
  },
  {
    name: 'the API of Harbor',
    unmet: DEBIAN,
    start: async (workspace) => await startFakeHarbor(workspace, (await startRegistry(workspace)).host),
  },
  ...PEERS.map((peer) => ({
    name: peer.name,
    unmet: isInstalled(peer) ? [] : [`\`${peer.program}\` on PATH`],
    start: async (workspace: Workspace): Promise<string> => (await startPeer(workspace, peer)).host,
  })),
]
