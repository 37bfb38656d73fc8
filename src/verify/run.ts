import pLimit from 'p-limit'
import { createWindowTurns } from '../bytes/window-turns.js'
import type { Descriptor } from '../oci/descriptor.js'
import { algorithmOf, type DigestAlgorithm } from '../oci/digest.js'
import type { BlobStore } from '../store/image-store.js'
import type { Finding } from './finding.js'
import { lookUpBlob } from './look-up.js'
import type { LeaveOutTask, LookUpTask, ReadTask, Task } from './plan.js'
import { judgeLayer, proveBlob, readLayer, type LayerRead, type ProofOptions } from './prove.js'

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
 * Makes a verifier that does several tasks at a time. A blob is looked up or read once, however many tasks ask for it and
 * however many diffIDs it must be compared with. Look-ups are held back by the store alone.
 */
export function createVerifier(store: BlobStore, options: VerificationOptions): Verifier {
  const limit = pLimit(options.layersAtOnce)
  const proof = { ...options, turns: createWindowTurns() }
  const reads = new Map<string, Promise<LayerRead>>()
  const findings = new Map<string, Promise<Finding>>()

  function readOnce(layer: Descriptor, algorithm: DigestAlgorithm): Promise<LayerRead> {
    const key = `${layer.digest} ${layer.size} ${algorithm}`
    const read = reads.get(key) ?? limit(() => readLayer(store, layer, algorithm, proof))
    reads.set(key, read)
    return read
  }

  function findOnce({ action, descriptor }: ReadTask | LookUpTask): Promise<Finding> {
    const key = `${action} ${descriptor.digest} ${descriptor.size}`
    const ask = (): Promise<Finding> =>
      action === 'look-up'
        ? lookUpBlob(store, descriptor, options.signal)
        : limit(() => proveBlob(store, descriptor, options.signal))
    const finding = findings.get(key) ?? ask()
    findings.set(key, finding)
    return finding
  }

  async function find(task: ReadTask | LookUpTask): Promise<Finding> {
    const { descriptor } = task
    options.signal.throwIfAborted()
    if (task.action === 'look-up' || task.diffID === undefined) return findOnce(task)
    return judgeLayer(descriptor, task.diffID, await readOnce(descriptor, algorithmOf(task.diffID)))
  }

  async function outcomeOf(task: Task): Promise<Outcome> {
    if (task.action === 'leave-out') return { kind: 'left-out', task }
    try {
      return { kind: 'found', task, finding: await find(task) }
    } catch (error) {
      return { kind: 'failed', task, error }
    }
  }

  return (tasks) => Promise.all(tasks.map(outcomeOf))
}
