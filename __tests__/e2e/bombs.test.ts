import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anImage } from '../helpers/image/image.js'
import type { BuiltLayer } from '../helpers/image/layer.js'
import { push } from '../helpers/image/push.js'
import { sha256Of } from '../helpers/registry/store.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { type Bomb, gzipBomb, gzipMembersBomb, zstdBomb, zstdFramesBomb } from './harness/bombs.js'
import { type Checked, check, outline, problemsOf } from './harness/check.js'
import { createTimedEntry } from './harness/timed-entry.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

/** MiB; the whole process. */
const MEMORY = 256
const SECONDS = 45

describeWithTools(['time'], 'a layer of 10 GiB of zeros', () => {
  const workspace = createWorkspace()
  let registry: TestRegistry

  beforeAll(async () => {
    registry = await startRegistry()
  })

  afterAll(async () => {
    await registry.close()
    await workspace.remove()
  })

  /** The source claims the layers' content; the mirror serves the bombs for it. */
  async function checkBombs(
    bombs: readonly Bomb[],
    limit: string,
  ): Promise<Checked & { readonly mebibytes: number; readonly seconds: number }> {
    const layersOf = (bytes: (bomb: Bomb, at: number) => Uint8Array): readonly BuiltLayer[] =>
      bombs.map((bomb, at) => {
        const stored = bytes(bomb, at)
        const mediaType = `application/vnd.oci.image.layer.v1.tar+${bomb.bytes[0] === 0x1f ? 'gzip' : 'zstd'}`
        const diffID = sha256Of(Buffer.from(`${bomb.diffID} ${at}`))
        return { mediaType, digest: sha256Of(stored), bytes: stored, diffID, tar: new Uint8Array() }
      })
    // Another frame or member with nothing in it gives each layer a digest of its own.
    const source = anImage({ layers: layersOf((_, at) => Buffer.from(`what the source has, ${at}`)) })
    const mirror = anImage({ layers: layersOf(({ bytes }, at) => Buffer.concat([bytes, tail(bytes, at)])) })
    push(registry, 'source', '1', source)
    push(registry, 'mirror', '1', mirror)
    const timed = createTimedEntry(workspace.folder('time'))
    const started = performance.now()
    const inputs = { source: `${registry.host}/source:1`, mirror: `${registry.host}/mirror:1` }
    const checked = await check({ ...inputs, 'max-layer-size': limit }, {}, { entry: timed.path })
    const seconds = (performance.now() - started) / 1000
    const mebibytes = timed.peakMebibytes()
    process.stderr.write(
      `${expect.getState().currentTestName ?? ''}: ${mebibytes.toFixed(0)} MiB, ${seconds.toFixed(1)} s\n`,
    )
    return { ...checked, mebibytes, seconds }
  }

  it.each<[string, () => Bomb]>([
    ['in one gzip member', () => gzipBomb(10)],
    ['in many gzip members', () => gzipMembersBomb(10)],
    ['in one zstd frame', () => zstdBomb(10, 21)],
    ['in one zstd frame with the largest window', () => zstdBomb(10, 26)],
    ['in many zstd frames', () => zstdFramesBomb(10)],
  ])(
    'is stopped at the limit, in little memory: %s',
    async (_, make) => {
      const bomb = make()
      expect(bomb.bytes.byteLength).toBeLessThan(bomb.size / 900)
      const checked = await checkBombs([bomb], '1GiB')
      expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'inconclusive' })
      expect(problemsOf(checked)).toEqual([expect.stringMatching(/limit of 1073741824 bytes.*max-layer-size/)])
      expect(checked.mebibytes).toBeLessThan(MEMORY)
      expect(checked.seconds).toBeLessThan(SECONDS)
    },
    120_000,
  )

  it('takes no more memory where four are read at once, with the largest windows', async () => {
    const bomb = zstdBomb(10, 26)
    const checked = await checkBombs([bomb, bomb, bomb, bomb, bomb, bomb], '256MiB')
    expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'inconclusive' })
    expect(checked.mebibytes).toBeLessThan(MEMORY)
  }, 120_000)

  it('takes no more memory where four are read at once, with windows that are not waited for', async () => {
    const bomb = zstdBomb(10, 23)
    const checked = await checkBombs([bomb, bomb, bomb, bomb], '256MiB')
    expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'inconclusive' })
    expect(checked.mebibytes).toBeLessThan(MEMORY)
  }, 120_000)

  it('is not begun where it needs a larger window', async () => {
    const checked = await checkBombs([zstdBomb(1, 27)], '1GiB')
    expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'inconclusive' })
    expect(problemsOf(checked)).toEqual([expect.stringContaining('needs a window of 134217728 bytes')])
    expect(checked.mebibytes).toBeLessThan(MEMORY)
  }, 120_000)
})

function tail(bytes: Uint8Array, at: number): Buffer {
  // The trailer's sizes of an empty member stay true; the time in its head is anybody's.
  const member = Buffer.from('1f8b0800000000000003030000000000000000' + '00', 'hex')
  const frame = Buffer.from([0x50 + at, 0x2a, 0x4d, 0x18, 0, 0, 0, 0])
  if (bytes[0] !== 0x1f) return frame
  member[4] = at
  return member
}
