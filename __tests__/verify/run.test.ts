import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { digestOf, type Digest } from '../../src/oci/digest.js'
import type { Descriptor } from '../../src/oci/descriptor.js'
import type { BlobEnd, BlobStream, Fetched } from '../../src/store/image-store.js'
import type { LookUpTask, Task } from '../../src/verify/plan.js'
import { createLayerReading } from '../../src/verify/layer-reading.js'
import { createVerifier, type Outcome, type VerificationOptions } from '../../src/verify/run.js'
import { noise, rawFrame } from '../bytes/packed-layers.js'
import { describing, MemoryStore } from './memory-store.js'

const tars = Array.from({ length: 6 }, (_, index) => Buffer.alloc(20_000, `layer ${index}\n`))
const layers = tars.map((tar) => gzipSync(tar, { level: 0 }))
const TWO = { layersAtOnce: 2, smallLayersAtOnce: 2 }
const options = { maxBytes: 1024 ** 2, signal: new AbortController().signal }

function read(index: number, tar = tars[index]): Task {
  const descriptor = describing(layers[index] ?? Buffer.alloc(0))
  const diffID = tar === undefined ? undefined : digestOf(tar)
  return { action: 'read', descriptor, diffID, isSources: false, positions: [index + 1] }
}

/** A store that gives some bytes for a digest. */
function holding(digest: Digest, bytes = Buffer.alloc(0)): MemoryStore {
  const store = new MemoryStore()
  store.put(digest, bytes)
  return store
}

function lookUp(index: number): LookUpTask {
  return { action: 'look-up', descriptor: describing(layers[index] ?? Buffer.alloc(0)), positions: [index + 1] }
}

function runVerification(
  store: MemoryStore,
  tasks: readonly Task[],
  how: Omit<VerificationOptions, 'reading'> & Partial<VerificationOptions>,
): Promise<readonly Outcome[]> {
  return createVerifier(store, tasks, { reading: createLayerReading(TWO), ...how })(tasks)
}

/** Does several lists of tasks at once, as for the platforms of a pair. */
function runTogether(
  store: MemoryStore,
  lists: readonly (readonly Task[])[],
  how: Omit<VerificationOptions, 'reading'> & Partial<VerificationOptions>,
): Promise<readonly (readonly Outcome[])[]> {
  const verify = createVerifier(store, lists.flat(), { reading: createLayerReading(TWO), ...how })
  return Promise.all(lists.map(verify))
}

/** A store whose blob of one digest stops after 160 KiB until it is let go. */
class HaltingStore extends MemoryStore {
  /** Digests whose bytes have all come. */
  readonly ended: Digest[] = []
  readonly go = Promise.withResolvers<undefined>()
  halting: Digest | undefined

  override async blob(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<BlobStream>> {
    const fetched = await super.blob(descriptor, signal)
    if (fetched.kind === 'missing') return fetched
    const { value } = fetched
    const chunks = descriptor.digest === this.halting ? this.#halted(value.chunks) : value.chunks
    const end = (): BlobEnd => {
      this.ended.push(descriptor.digest)
      return value.end()
    }
    return { kind: 'found', value: { chunks, end } }
  }

  async *#halted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let given = 0
    for await (const chunk of chunks) {
      if (given === 40) await this.go.promise
      given += 1
      yield chunk
    }
  }
}

describe('createVerifier', () => {
  it('gives one outcome per task, in their order', async () => {
    const config = describing(Buffer.from('{}'))
    const tasks: readonly Task[] = [
      read(0),
      lookUp(1),
      { action: 'leave-out', descriptor: describing(Buffer.from('far away')), reason: 'external', positions: [3] },
      read(3, Buffer.from('something else')),
      { action: 'read', descriptor: config, diffID: undefined, isSources: false, positions: ['config'] },
    ]
    const outcomes = await runVerification(new MemoryStore(...layers, Buffer.from('{}')), tasks, options)

    expect(outcomes.map(({ task }) => task)).toEqual(tasks)
    expect(outcomes).toMatchObject([
      { kind: 'found', finding: { kind: 'proven', bytes: layers[0]?.byteLength } },
      { kind: 'found', finding: { kind: 'proven', bytes: 0 } },
      { kind: 'left-out' },
      { kind: 'found', finding: { kind: 'content' } },
      { kind: 'found', finding: { kind: 'proven', bytes: 2 } },
    ])
  })

  it('lets no failing task hide another', async () => {
    const store = new MemoryStore(...layers.slice(0, 4))
    store.broken.add(describing(layers[0] ?? Buffer.alloc(0)).digest)
    const outcomes = await runVerification(store, [lookUp(0), read(0), read(1), read(5), lookUp(2)], options)

    expect(outcomes).toMatchObject([
      { kind: 'failed', error: { message: 'connection lost' } },
      { kind: 'failed', error: { message: 'connection lost' } },
      { kind: 'found', finding: { kind: 'proven' } },
      { kind: 'found', finding: { kind: 'missing' } },
      { kind: 'found', finding: { kind: 'proven' } },
    ])
  })

  it('reads a blob once and compares it with each of its diffIDs', async () => {
    const store = new MemoryStore(...layers)
    const outcomes = await runVerification(store, [read(0), read(0, tars[1]), read(0, tars[2])], options)

    expect(store.asked).toHaveLength(1)
    expect(outcomes).toMatchObject([
      { finding: { kind: 'proven' } },
      { finding: { kind: 'content', expected: digestOf(tars[1] ?? Buffer.alloc(0)) } },
      { finding: { kind: 'content', expected: digestOf(tars[2] ?? Buffer.alloc(0)) } },
    ])
  })

  it('asks no question twice, in one list of tasks or in the next', async () => {
    const store = new MemoryStore(...layers)
    const whole: Task = {
      action: 'read',
      descriptor: lookUp(1).descriptor,
      diffID: undefined,
      isSources: false,
      positions: ['config'],
    }
    const lists = await runTogether(store, [[lookUp(0), lookUp(0), whole], [], [lookUp(0), whole]], options)

    expect(lists.map((outcomes) => outcomes.map(({ kind }) => kind))).toEqual([
      ['found', 'found', 'found'],
      [],
      ['found', 'found'],
    ])
    expect(store.asked).toEqual([`look-up ${lookUp(0).descriptor.digest}`, `read ${whole.descriptor.digest}`])
  })

  it('looks up no layer that is read for another list of tasks', async () => {
    const store = new MemoryStore(...layers)
    store.claimed.add(lookUp(0).descriptor.digest)
    const other = read(0, Buffer.from('something else'))
    const lists = await runTogether(store, [[lookUp(0), lookUp(1)], [other]], options)

    expect(lists.flat()).toMatchObject([
      { finding: { kind: 'proven' } },
      { finding: { kind: 'proven' } },
      { finding: { kind: 'content' } },
    ])
    const [first, second] = [lookUp(0), lookUp(1)].map(({ descriptor }) => descriptor.digest)
    expect(store.asked.toSorted()).toEqual([`look-up ${second}`, `read ${first}`])
  })

  it.each<[string, (digest: Digest) => MemoryStore, object]>([
    ['missing', () => new MemoryStore(), { kind: 'missing' }],
    ['of another size', (digest) => holding(digest, Buffer.from('short')), { kind: 'size', actual: 5 }],
    [
      'not what its digest says',
      (digest) => holding(digest, layers[1]),
      { kind: 'digest', expected: lookUp(0).descriptor.digest },
    ],
  ])('finds a layer %s wherever it is named, once it was read', async (_, storeFor, finding) => {
    const store = storeFor(lookUp(0).descriptor.digest)
    const lists = await runTogether(store, [[lookUp(0)], [read(0)]], options)

    expect(lists.flat()).toMatchObject([{ finding }, { finding }])
    expect(store.asked).toHaveLength(1)
  })

  it('looks a layer up after all where reading it for another list came to no end', async () => {
    const store = new MemoryStore(...layers)
    const lists = await runTogether(store, [[lookUp(0)], [read(0)]], { ...options, maxBytes: 1000 })

    expect(lists.flat()).toMatchObject([{ finding: { kind: 'proven' } }, { error: { code: 'limit.layer-size' } }])
  })

  it('looks a layer up under a size other than the one that is read', async () => {
    const store = new MemoryStore(...layers)
    const task = lookUp(0)
    const lying = { ...task, descriptor: { ...task.descriptor, size: 7 } }
    const lists = await runTogether(store, [[lying], [read(0)]], options)

    expect(lists.flat()).toMatchObject([{ finding: { kind: 'size', expected: 7 } }, { finding: { kind: 'proven' } }])
  })

  it('judges one blob by the type under which each task names it', async () => {
    const text = Buffer.from('neither packed nor a layer')
    const plain = 'application/vnd.oci.image.layer.v1.tar'
    const unknown = `${plain}+x`
    const task = (mediaType: string): Task => {
      const descriptor = describing(text, { mediaType })
      return { action: 'read', descriptor, diffID: digestOf(Buffer.from('other')), isSources: false, positions: [1] }
    }
    const store = new MemoryStore(text)
    const outcomes = await runVerification(store, [task(plain), task(unknown)], options)

    expect(outcomes).toMatchObject([
      { finding: { kind: 'content' } },
      { error: { code: 'layer.encoding-unsupported' } },
    ])
    expect(store.asked).toHaveLength(1)
  })

  it('tells both places of a blob that cannot be judged', async () => {
    const cut = layers[0]?.subarray(0, -4) ?? Buffer.alloc(0)
    const task = { action: 'read', descriptor: describing(cut), isSources: false, positions: [1] } as const
    const diffIDs = tars.slice(0, 2).map((tar) => digestOf(tar))
    const tasks = diffIDs.map((diffID) => ({ ...task, diffID }))
    const outcomes = await runVerification(new MemoryStore(cut), tasks, options)

    expect(outcomes).toMatchObject([{ error: { code: 'layer.truncated' } }, { error: { code: 'layer.truncated' } }])
  })

  it.each([1, 2, 3])('reads no more than %d layers at the same time, and as many as that', async (atOnce) => {
    const large = tars.map((tar) => Buffer.concat([tar, noise(1024 ** 2)]))
    for (const [of, limits] of [
      [layers, { layersAtOnce: 5, smallLayersAtOnce: atOnce }],
      [large, { layersAtOnce: atOnce, smallLayersAtOnce: 5 }],
    ] as const) {
      const store = new MemoryStore(...of)
      const tasks = of.map((bytes): Task => {
        const descriptor = describing(bytes)
        return { action: 'read', descriptor, diffID: undefined, isSources: false, positions: [1] }
      })
      await runVerification(store, tasks, { ...options, reading: createLayerReading(limits) })
      expect(store.mostOpen).toBe(atOnce)
    }
  })

  it('holds the memory of one large zstd window for all layers that it reads at the same time', async () => {
    const content = [noise(90_000), noise(90_000), noise(90_000)]
    const [large, other] = [rawFrame(0x80, ...content), rawFrame(0x80, ...content.slice(1))]
    const store = new HaltingStore(large, other)
    store.halting = digestOf(large)
    const tasks = [large, other].map((bytes, index): Task => {
      const diffID = digestOf(Buffer.concat(content.slice(index)))
      return { action: 'read', descriptor: describing(bytes), diffID, isSources: false, positions: [index + 1] }
    })
    const outcomes = runVerification(store, tasks, options)
    while (store.asked.length < 2) await new Promise(setImmediate)
    expect(store.asked).toHaveLength(2)
    expect(store.ended).toEqual([])
    store.go.resolve(undefined)
    expect(await outcomes).toMatchObject([{ finding: { kind: 'proven' } }, { finding: { kind: 'proven' } }])
  })

  it('asks for nothing more once it is aborted', async () => {
    const store = new MemoryStore(...layers)
    const signal = AbortSignal.abort(new Error('out of time'))
    const outcomes = await runVerification(store, [read(0), lookUp(1)], { ...options, signal })

    expect(outcomes).toMatchObject([{ error: { message: 'out of time' } }, { error: { message: 'out of time' } }])
    expect(store.asked).toEqual([])
  })
})
