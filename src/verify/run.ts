import pLimit from 'p-limit'
import type { Descriptor } from '../oci/descriptor.js'
import { algorithmOf, type Digest, type DigestAlgorithm } from '../oci/digest.js'
import type { BlobStore } from '../store/image-store.js'
import { boundedStore } from './bounded-store.js'
import type { Finding } from './finding.js'
import type { LayerReading } from './layer-reading.js'
import { lookUpBlob } from './look-up.js'
import { blobKey } from '../store/descriptor-key.js'
import type { LeaveOutTask, LookUpTask, ReadTask, Task } from './plan.js'
import { judgeLayer, proveBlob, readLayer, type LayerRead, type ProofOptions } from './prove.js'

/** More than any store does at the same time: a list of many thousand tasks waits here, and not in all that is below. */
const TASKS_AT_ONCE = 256

export interface VerificationOptions extends Omit<ProofOptions, 'turns'> {
  /** Shared by all verifications of a run. */
  readonly reading: LayerReading
}

/** What became of one task. */
export type Outcome =
  | { readonly kind: 'found'; readonly task: ReadTask | LookUpTask; readonly finding: Finding }
  /** It could not be decided; `error` is what was thrown. */
  | { readonly kind: 'failed'; readonly task: ReadTask | LookUpTask; readonly error: unknown }
  | { readonly kind: 'left-out'; readonly task: LeaveOutTask }

/** Does tasks and gives one outcome for each, in their order. A task that fails hides no other. */
export type Verifier = (tasks: readonly Task[]) => Promise<readonly Outcome[]>

/**
 * Makes a verifier that does several tasks at a time, out of all that are `planned`. A blob is looked up or read once,
 * however many tasks ask for it and however many diffIDs it must be compared with; what any of them reads is not looked
 * up for another, and what was read of a registry's repository before is known. Look-ups are held back by the store alone.
 * All work ends with the signal, whether or not the store listens to it.
 */
export function createVerifier(store: BlobStore, planned: readonly Task[], options: VerificationOptions): Verifier {
  const { reading, maxBytes, signal: pair } = options
  const turn = pLimit(TASKS_AT_ONCE)
  const bounded = boundedStore(store, pair)
  const reads = new Map<string, Promise<LayerRead>>()
  const findings = new Map<string, Promise<Finding>>()
  const unpacked = new Map(planned.flatMap(algorithmOfRead))

  function readOnce(layer: Descriptor, algorithm: DigestAlgorithm): Promise<LayerRead> {
    const key = `${blobKey(layer)} ${algorithm}`
    const work = (signal: AbortSignal): Promise<LayerRead> => {
      const proof = { maxBytes, turns: reading.turns, signal }
      return reading.limit(layer.size, () => readLayer(boundedStore(store, signal), layer, algorithm, proof))
    }
    const known = (): Promise<LayerRead> =>
      store.local === true ? work(pair) : reading.known.once(`${store.repository} ${key}`, pair, work)
    const read = reads.get(key) ?? known()
    reads.set(key, read)
    return read
  }

  /** A layer that is read anyway need not be looked up, unless reading it comes to no end. */
  async function lookUp(descriptor: Descriptor): Promise<Finding> {
    const algorithm = unpacked.get(blobKey(descriptor))
    const read = algorithm === undefined ? undefined : await readOnce(descriptor, algorithm).catch(() => undefined)
    if (read === undefined) return await lookUpBlob(bounded, descriptor, pair)
    return read.kind === 'unpacked' ? { kind: 'proven', bytes: descriptor.size } : read
  }

  function findOnce({ action, descriptor }: ReadTask | LookUpTask): Promise<Finding> {
    const key = `${action} ${blobKey(descriptor)}`
    const ask = (): Promise<Finding> =>
      action === 'look-up'
        ? lookUp(descriptor)
        : reading.limit(descriptor.size, () => proveBlob(bounded, descriptor, pair))
    const finding = findings.get(key) ?? ask()
    findings.set(key, finding)
    return finding
  }

  async function find(task: ReadTask | LookUpTask): Promise<Finding> {
    const { descriptor } = task
    pair.throwIfAborted()
    if (task.action === 'look-up' || task.diffID === undefined) return findOnce(task)
    const { diffID } = task
    return judgeLayer(task, diffID, await readOnce(descriptor, algorithmOf(diffID)))
  }

  async function outcomeOf(task: Task): Promise<Outcome> {
    if (task.action === 'leave-out') return { kind: 'left-out', task }
    try {
      return { kind: 'found', task, finding: await find(task) }
    } catch (error) {
      return { kind: 'failed', task, error }
    }
  }

  return (tasks) => Promise.all(tasks.map((task) => turn(outcomeOf, task)))
}

/** The blob of a task that unpacks it, and by what algorithm. */
function algorithmOfRead(task: Task): readonly (readonly [string, DigestAlgorithm])[] {
  const diffID = diffIDOf(task)
  return diffID === undefined ? [] : [[blobKey(task.descriptor), algorithmOf(diffID)]]
}

/** What a task must unpack to, if it unpacks anything. */
function diffIDOf(task: Task): Digest | undefined {
  return task.action === 'read' ? task.diffID : undefined
}
