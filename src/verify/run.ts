import pLimit from 'p-limit'
import { createWindowTurns } from '../bytes/window-turns.js'
import type { Descriptor } from '../oci/descriptor.js'
import { algorithmOf, type Digest, type DigestAlgorithm } from '../oci/digest.js'
import type { BlobStore } from '../store/image-store.js'
import type { Finding } from './finding.js'
import { lookUpBlob } from './look-up.js'
import { blobKey, type LeaveOutTask, type LookUpTask, type ReadTask, type Task } from './plan.js'
import { judgeLayer, proveBlob, readLayer, type LayerRead, type ProofOptions } from './prove.js'

/** More than any store does at the same time: a list of many thousand tasks waits here, and not in all that is below. */
const TASKS_AT_ONCE = 256

export interface VerificationOptions extends Omit<ProofOptions, 'turns'> {
  /** How many blobs are read at the same time. */
  readonly layersAtOnce: number
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
 * up for another. Look-ups are held back by the store alone.
 */
export function createVerifier(store: BlobStore, planned: readonly Task[], options: VerificationOptions): Verifier {
  const limit = pLimit(options.layersAtOnce)
  const turn = pLimit(TASKS_AT_ONCE)
  const proof = { ...options, turns: createWindowTurns() }
  const reads = new Map<string, Promise<LayerRead>>()
  const findings = new Map<string, Promise<Finding>>()
  const unpacked = new Map(planned.flatMap(algorithmOfRead))

  function readOnce(layer: Descriptor, algorithm: DigestAlgorithm): Promise<LayerRead> {
    const key = `${blobKey(layer)} ${algorithm}`
    const read = reads.get(key) ?? limit(() => readLayer(store, layer, algorithm, proof))
    reads.set(key, read)
    return read
  }

  /** A layer that is read anyway need not be looked up, unless reading it comes to no end. */
  async function lookUp(descriptor: Descriptor): Promise<Finding> {
    const algorithm = unpacked.get(blobKey(descriptor))
    const read = algorithm === undefined ? undefined : await readOnce(descriptor, algorithm).catch(() => undefined)
    if (read === undefined) return await lookUpBlob(store, descriptor, options.signal)
    return read.kind === 'unpacked' ? { kind: 'proven', bytes: descriptor.size } : read
  }

  function findOnce({ action, descriptor }: ReadTask | LookUpTask): Promise<Finding> {
    const key = `${action} ${blobKey(descriptor)}`
    const ask = (): Promise<Finding> =>
      action === 'look-up' ? lookUp(descriptor) : limit(() => proveBlob(store, descriptor, options.signal))
    const finding = findings.get(key) ?? ask()
    findings.set(key, finding)
    return finding
  }

  async function find(task: ReadTask | LookUpTask): Promise<Finding> {
    const { descriptor } = task
    options.signal.throwIfAborted()
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
