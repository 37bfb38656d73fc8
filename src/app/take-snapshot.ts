import { resolve } from 'node:path'
import pLimit from 'p-limit'
import { abortable } from '../async/abortable.js'
import { startDeadline } from '../gate/deadline.js'
import { problemOf, UndecidedError } from '../gate/undecided.js'
import type { Limits } from '../model/limits.js'
import type { Problem } from '../model/report.js'
import type { Settings } from '../model/settings.js'
import type { Digest } from '../oci/digest.js'
import type { Reference } from '../oci/reference.js'
import { createRequestMeter } from '../registry/http/meter.js'
import { collectImage } from '../store/snapshot/collect-image.js'
import { createCollection, type Collection } from '../store/snapshot/collection.js'
import { layoutFiles, type TopDescriptor } from '../store/snapshot/contents.js'
import type { Listing } from '../store/snapshot/listing.js'
import { openSnapshot } from '../store/snapshot/open-snapshot.js'
import { StoreError } from '../store/store-error.js'
import { writeTar } from '../store/tar/tar-writer.js'
import { readAccess } from './access.js'
import { concealed, limitsOf, type CheckEnvironment } from './check.js'
import { replaceable, replaceFile } from './replace-file.js'
import type { Progress } from './progress.js'
import { openSession, type Session } from './session.js'
import { keepEarlier, NOTHING, openEarlier } from './snapshot-earlier.js'
import { planSnapshot, type SnapshotPlan, type SnapshotTarget } from './snapshot-plan.js'

export interface TakenSnapshot {
  /** Of the file. */
  readonly digest: Digest
  /** Images in the file. */
  readonly images: number
  readonly documents: number
  readonly bytes: number
  /** What is not in it, a sentence each. */
  readonly leftOut: readonly string[]
}

/** What was written, or why nothing was. */
export type SnapshotOutcome = TakenSnapshot | { readonly problems: readonly Problem[] }

/**
 * Writes what a comparison needs of the sources into one file: all of them, or nothing (design: Snapshot). What goes wrong
 * stands in the answer.
 */
export async function takeSnapshot(
  settings: Settings,
  target: SnapshotTarget,
  world: CheckEnvironment,
): Promise<SnapshotOutcome> {
  const { concealer, environment } = concealed(settings, world)
  const limits = limitsOf(settings, environment.limits)
  const access = await readAccess(settings, environment)
  if (access.kind === 'unreadable') return concealer.data({ problems: access.problems })
  // What may stand in the list is what others compare with; here the registries themselves are asked.
  const taking = { ...settings, sourceSnapshot: undefined }
  const meter = createRequestMeter(limits.requests * (settings.pairs.length + (settings.selections ?? []).length))
  const session = await openSession(taking, access, { ...environment, limits, meter })
  try {
    const path = await onDisk(target, () => replaceable(resolve(environment.workingDirectory, target.path)))
    const earlier = target.update ? await openEarlier({ ...target, path }, limits) : undefined
    const plan = await planSnapshot(taking, session)
    meter.raise(limits.requests * plan.references.size)
    const pairs = plan.references.size
    world.follow?.({ kind: 'planned', pairs })
    let done = 0
    const look = (): Progress => ({ pairs, done, reading: 0, againInMs: 0, requests: meter.counts() })
    world.follow?.({ kind: 'taking', look })
    const collection = createCollection(target.path)
    const taken = await collectAll(plan, {
      session,
      collection,
      limits,
      atOnce: settings.limits.concurrency,
      onTaken: () => {
        done += 1
      },
    })
    const problems = [...plan.problems, ...taken.problems]
    if (problems.length > 0) return concealer.data({ problems })
    const kept =
      earlier === undefined ? NOTHING : await keepEarlier(earlier, plan, { collection, limits, signal: NEVER })
    const images = new Map([...kept.images, ...taken.images])
    const tags = new Map([...kept.tags, ...plan.tags])
    const { documents, gaps, referrers } = collection
    const files = layoutFiles({ images, tags, documents, referrers })
    const digest = await onDisk(target, () =>
      replaceFile(path, writeTar(files), async (temporary) => (await listedIn(temporary, target, limits)).digest),
    )
    const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0)
    const leftOut = [...plan.leftOut, ...gaps]
    return concealer.data({ digest, images: images.size, documents: documents.size, bytes, leftOut })
  } catch (error) {
    return concealer.data({ problems: [problemOf(error, 'source')] })
  } finally {
    await session.close()
  }
}

/** No time limit: a file on this machine is read at once. */
const NEVER = new AbortController().signal

/** What was written is read, so that no file is left that a comparison would refuse. */
function listedIn(path: string, { path: name }: SnapshotTarget, limits: Limits): Promise<Listing> {
  return openSnapshot({ path }, { limits, workingDirectory: '/', name }).listing(NEVER)
}

/** Whatever the file system refuses names the file. */
async function onDisk<T>({ path }: SnapshotTarget, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError) throw error
    const message = `The snapshot ${path} could not be written (${String(error)}). Check the path and the disk.`
    throw new UndecidedError({ code: 'report.unwritable', message }, { cause: error })
  }
}

interface Collectors {
  readonly session: Session
  readonly collection: Collection
  readonly limits: Limits
  /** Images that are taken at a time. */
  readonly atOnce: number
  /** One more is taken. */
  readonly onTaken: () => void
}

interface Taken {
  readonly images: ReadonlyMap<string, TopDescriptor>
  readonly problems: readonly Problem[]
}

/** Every image, or all that keeps some of them from being taken. */
async function collectAll(
  { references, attached }: Pick<SnapshotPlan, 'references' | 'attached'>,
  collectors: Collectors,
): Promise<Taken> {
  const atOnce = pLimit(collectors.atOnce)
  const images = new Map<string, TopDescriptor>()
  const problems: Problem[] = []
  const all = Array.from(references, ([name, reference]) =>
    atOnce(async () => {
      const taken = await collectOne(reference, attached.has(name), collectors).catch((error: unknown) =>
        problemOf(error, 'source'),
      )
      if ('code' in taken) problems.push(taken)
      else images.set(name, taken)
      collectors.onTaken()
    }),
  )
  await Promise.all(all)
  return { images, problems }
}

async function collectOne(
  reference: Reference,
  attached: boolean,
  { session, collection, limits }: Collectors,
): Promise<TopDescriptor | Problem> {
  const { clock, delay } = session.gate
  const store = await session.stores()('source', { kind: 'registry', reference }, 'first')
  const deadline = startDeadline(limits.pairMs, clock, () => delay([store.repository]))
  const { signal } = deadline
  try {
    const collected = await abortable(collectImage(store, { collection, limits, signal }, attached), signal)
    return collected.kind === 'found' ? collected.value : { ...collected.problem, side: 'source' }
  } finally {
    deadline.stop()
  }
}
