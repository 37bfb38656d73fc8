import pLimit from 'p-limit'
import { gzipSync } from 'node:zlib'
import { createWindowTurns } from '../../src/bytes/window-turns.js'
import { explainLayers, type ExplainOptions, type ExplainTask } from '../../src/explain/explain.js'
import { problemOf } from '../../src/gate/undecided.js'
import type { Explanation, FileChanges } from '../../src/model/explanation.js'
import { digestOf } from '../../src/oci/digest.js'
import { aBlobStore, aDescriptor, type StoredLayer } from './file-store.js'

/** Bytes as a layer; `claimed` are those that its digest is of. */
export function layerOf(bytes: Uint8Array, claimed = bytes): StoredLayer {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    // Borders of chunks fall where no header begins.
    for (let at = 0; at < bytes.byteLength; at += 700) yield await Promise.resolve(bytes.subarray(at, at + 700))
  }
  return { descriptor: aDescriptor(digestOf(claimed), bytes.byteLength), content: { size: bytes.byteLength, chunks } }
}

export const packed = (tar: Uint8Array): StoredLayer => layerOf(gzipSync(tar))

/** Explains stacks of layers; those that are the same object on both sides are common. */
export function explain(
  source: readonly StoredLayer[],
  mirror: readonly StoredLayer[],
  options: Partial<ExplainOptions> & { readonly packages?: boolean } = {},
): Promise<Explanation> {
  const common = source.filter((layer) => mirror.includes(layer))
  const [own, others] = [source, mirror].map((all) => all.flatMap((layer, at) => (common.includes(layer) ? [] : [at])))
  const task: ExplainTask = {
    source: { store: aBlobStore(...source), layers: source },
    mirror: { store: aBlobStore(...mirror), layers: mirror },
    changed: Array.from({ length: Math.max(own?.length ?? 0, others?.length ?? 0) }, (_, at) => ({
      source: own?.[at],
      mirror: others?.[at],
    })),
    packages: options.packages ?? false,
  }
  return explainLayers(task, {
    maxBytes: 1e9,
    signal: new AbortController().signal,
    turns: createWindowTurns(),
    limit: pLimit(1),
    problemOf,
    ...options,
  })
}

/** A line a change, or why there is none. */
export function told({ files, problem }: Explanation): readonly string[] {
  return files === undefined ? [`${problem?.code ?? 'none'}: ${problem?.message ?? ''}`] : linesOf(files)
}

export function linesOf({ list, timesOnly }: FileChanges): readonly string[] {
  const lines = list.map(({ path, change, aspects }) => [change, path, ...aspects].join(' '))
  return timesOnly === 0 ? lines : [...lines, `${timesOnly} in times only`]
}
