import pLimit from 'p-limit'
import { createWindowTurns } from '../bytes/window-turns.js'
import type { Descriptor } from '../oci/descriptor.js'
import { algorithmOf, type DigestAlgorithm } from '../oci/digest.js'
import type { ImageStore } from '../store/image-store.js'
import type { Finding } from './finding.js'
import { lookUpBlob } from './look-up.js'
import type { LeaveOutTask, LookUpTask, ReadTask, Task } from './plan.js'
import { judgeLayer, proveBlob, readLayer, type LayerRead, type ProofOptions } from './prove.js'

export interface VerificationOptions extends ProofOptions {
  /** How many blobs are read at the same time. */
  readonly layersAtOnce: number
}

/** What became of one task. */
export type Outcome =
  | { readonly kind: 'found'; readonly task: ReadTask | LookUpTask; readonly finding: Finding }
  /** It could not be decided; `error` is what was thrown. */
  | { readonly kind: 'failed'; readonly task: ReadTask | LookUpTask; readonly error: unknown }
  | { readonly kind: 'left-out'; readonly task: LeaveOutTask }

/**
 * Does all tasks, several at a time, and gives one outcome per task, in the order of the tasks. A task that fails hides
 * no other. A blob is read once, however many diffIDs it must be compared with. Look-ups are held back by the store alone.
 */
export async function runVerification(
  store: ImageStore,
  tasks: readonly Task[],
  options: VerificationOptions,
): Promise<readonly Outcome[]> {
  const limit = pLimit(options.layersAtOnce)
  const proof = { ...options, turns: options.turns ?? createWindowTurns() }
  const reads = new Map<string, Promise<LayerRead>>()

  function readOnce(layer: Descriptor, algorithm: DigestAlgorithm): Promise<LayerRead> {
    const key = `${layer.digest} ${layer.size} ${algorithm}`
    const read = reads.get(key) ?? limit(() => readLayer(store, layer, algorithm, proof))
    reads.set(key, read)
    return read
  }

  async function find(task: ReadTask | LookUpTask): Promise<Finding> {
    const { descriptor } = task
    options.signal.throwIfAborted()
    if (task.action === 'look-up') return lookUpBlob(store, descriptor, options.signal)
    if (task.diffID === undefined) return limit(() => proveBlob(store, descriptor, options.signal))
    return judgeLayer(descriptor, task.diffID, await readOnce(descriptor, algorithmOf(task.diffID)))
  }

  return Promise.all(
    tasks.map(async (task): Promise<Outcome> => {
      if (task.action === 'leave-out') return { kind: 'left-out', task }
      try {
        return { kind: 'found', task, finding: await find(task) }
      } catch (error) {
        return { kind: 'failed', task, error }
      }
    }),
  )
}
