import { afterAll } from '@jest/globals'
import { join } from 'node:path'
import { checkPairs } from '../../src/app/check.js'
import { takeSnapshot, type TakenSnapshot } from '../../src/app/take-snapshot.js'
import type { Report } from '../../src/model/report.js'
import type { Settings, SnapshotSettings } from '../../src/model/settings.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { Workspace } from '../store/oci-builders.js'

const workspace = new Workspace()
const open = closedAfterEach()
afterAll(() => workspace.clear())

/** A world without logins. */
export const quiet = aMachine({}, { secret: () => undefined, debug: () => undefined })
export const image = anImage()
export const arm = anImage({ platform: 'linux/arm64' })
export const index = anIndex([image, arm])

/** An empty registry, which ends with the test. */
export async function aRegistry(): Promise<TestRegistry> {
  const registry = await startRegistry()
  open.push(registry)
  return registry
}

/** Where a snapshot may go. */
export async function aPath(): Promise<string> {
  return join(await workspace.folder(), 'sources.tar')
}

/** Takes a snapshot of the sources of these settings, and fails where it cannot be taken. */
export async function taken(settings: Settings, path: string, update = false): Promise<TakenSnapshot> {
  const outcome = await takeSnapshot(settings, { path, update }, quiet)
  if ('problems' in outcome) throw new Error(outcome.problems.map(({ message }) => message).join('\n'))
  return outcome
}

/** Why no snapshot is taken. */
export async function refused(settings: Settings, path: string, update = false): Promise<readonly string[]> {
  const outcome = await takeSnapshot(settings, { path, update }, quiet)
  return 'problems' in outcome ? outcome.problems.map(({ code, message }) => `${code} ${message}`) : ['taken']
}

/** Compares with a snapshot in the place of the sources. */
export function check(settings: Settings, sourceSnapshot: SnapshotSettings): Promise<Report> {
  return checkPairs({ ...settings, sourceSnapshot }, quiet)
}

/** What was asked for, in the repository `team/app`. */
export const askedOf = ({ requests }: TestRegistry): readonly string[] =>
  requests.map(({ method, path }) => `${method} ${path.replace('/v2/team/app/', '')}`)
