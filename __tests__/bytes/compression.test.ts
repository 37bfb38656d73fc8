import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Sink } from '../../src/bytes/decoder.js'
import { ContentError } from '../../src/bytes/error.js'
import { GzipDecoder } from '../../src/bytes/gzip-decoder.js'
import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import { sniff } from '../../src/bytes/sniff.js'
import { createWindowTurns } from '../../src/bytes/window-turns.js'
import { ZstdDecoder } from '../../src/bytes/zstd-decoder.js'
import { randomRuns } from '../helpers/random-runs.js'
import { type Fixture, GZIP_FIXTURES, ZSTD_FIXTURES } from './compression-fixtures.js'
import { cut, sha256 } from './packed-layers.js'

const LIMIT = 1024 ** 2
const SIZES = [1, 7, 13, 4096, 65_536, Infinity] as const
const ALL = [...GZIP_FIXTURES.map((one) => named('gzip', one)), ...ZSTD_FIXTURES.map((one) => named('zstd', one))]
/** How often layers are cut at random, all in all. */
const CUTS = randomRuns(10_000)

function named(format: string, [name, packed, expected]: Fixture): Fixture {
  return [`${format}: ${name}`, packed, expected]
}

/** The digest, or the code of the error. */
async function outcome(packed: Uint8Array, sizes: readonly number[]): Promise<string> {
  try {
    const chunks = sizes.length === 0 ? cut(packed) : cut(packed, ...sizes)
    return (await hashUncompressed(chunks, { algorithm: 'sha256', maxBytes: LIMIT })).digest
  } catch (error) {
    if (error instanceof ContentError) return error.code
    throw error
  }
}

/** The same, of the blocks that a decoder is given: a stream of this length would be a single one. */
async function decoded(packed: Uint8Array, sizes: readonly number[]): Promise<string> {
  const hash = createHash('sha256')
  const sink: Sink = (bytes) => hash.update(bytes)
  const decoder = sniff(packed) === 'gzip' ? new GzipDecoder(sink) : new ZstdDecoder(sink, createWindowTurns())
  try {
    for await (const block of cut(packed, ...sizes)) await decoder.write(block)
    await decoder.end()
    return `sha256:${hash.digest('hex')}`
  } catch (error) {
    if (error instanceof ContentError) return error.code
    throw error
  } finally {
    decoder.close()
  }
}

const wantedOf = (expected: Uint8Array | string): string => (typeof expected === 'string' ? expected : sha256(expected))

describe('packed layers', () => {
  it.each(ALL)('come to one outcome, however they are cut: %s', async (_, packed, expected) => {
    const outcomes = await Promise.all(SIZES.map((size) => outcome(packed, [size])))
    expect(outcomes).toEqual(SIZES.map(() => wantedOf(expected)))
  })

  it(`come to one outcome, cut at random ${CUTS} times`, async () => {
    const failures: string[] = []
    let ways = 0
    const plan = waysToCut()
    const lane = async (): Promise<void> => {
      for (const { name, packed, wanted, sizes, read } of plan) {
        ways += 1
        const got = await read(packed, sizes)
        if (got !== wanted) failures.push(`${name} cut ${sizes.join(',')}: ${got}`)
      }
    }
    // Enough to keep the threads busy that unpack; more would only take memory.
    await Promise.all(Array.from({ length: 24 }, lane))
    expect(failures).toEqual([])
    expect(ways).toBe(CUTS)
    process.stderr.write(`${ALL.length} packed layers, ${SIZES.length} sizes, cut at random ${ways} times\n`)
  })
})

interface Way {
  readonly name: string
  readonly packed: Uint8Array
  readonly wanted: string
  readonly sizes: readonly number[]
  readonly read: typeof outcome
}

/** All small layers in turn, again and again: as a stream, and as the blocks that a decoder is given. */
function* waysToCut(): Generator<Way, void, undefined> {
  const random = generator(20_261_122)
  // Large ones are cut above; here, ways of cutting count.
  const small = ALL.filter(([, packed]) => packed.byteLength < 6000).map(([name, packed, expected]) => ({
    name,
    packed,
    wanted: wantedOf(expected),
  }))
  let left = CUTS
  for (let round = 0; ; round++) {
    for (const layer of small) {
      // It takes a decompressor for each frame, as long as half of the others together.
      if (layer.name === 'zstd: a hundred frames' && round % 20 !== 0) continue
      if (left === 0) return
      left -= 1
      yield { ...layer, sizes: randomSizes(layer.packed.byteLength, random), read: round % 2 === 0 ? outcome : decoded }
    }
  }
}

/** The sizes of one to eight chunks, mostly few; byte by byte is one of `SIZES`. */
function randomSizes(total: number, random: () => number): readonly number[] {
  const cuts = Array.from({ length: Math.floor(8 * random() ** 2) + 1 }, () => Math.floor(random() * total))
  const places = [...new Set([0, ...cuts, total])].toSorted((left, right) => left - right)
  return places.slice(1).map((place, at) => place - (places[at] ?? 0))
}

const LAX: readonly string[] = [
  // The tools skip or ignore what is refused here.
  'gzip: a tar block of zeros at the end',
  'gzip: a line break at the end',
  'gzip: bzip2 behind it',
  'gzip: a second member of which the magic number is cut',
  'gzip: a wrong header checksum',
  'zstd: a window of 72 MiB',
  // This one unpacks gzip, too.
  'zstd: gzip behind it',
]

describe.each(['gzip', 'zstd'])('%s itself', (tool) => {
  const isInstalled = spawnSync(tool, ['--version']).status === 0
  const own = ALL.filter(([name]) => name.startsWith(`${tool}:`) && !LAX.includes(name))
  const itWithTool = isInstalled ? it : it.skip
  itWithTool.each(own)('agrees: %s', (_, packed, expected) => {
    const { status, stdout } = spawnSync(tool, ['-dc'], { input: packed })
    expect(status === 0 ? sha256(stdout) : 'refused').toBe(typeof expected === 'string' ? 'refused' : sha256(expected))
  })
})

/** Numbers from 0 to 1, the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
