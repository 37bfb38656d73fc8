import { describe, expect, it } from '@jest/globals'
import type { Explanation, FileChanges } from '../../src/model/explanation.js'
import type { PairReport } from '../../src/model/report.js'
import { systemClock } from '../../src/gate/system-clock.js'
import type { SideName } from '../../src/model/result.js'
import type { ImageStore } from '../../src/store/image-store.js'
import { anImage, assembleImage } from '../helpers/image/image.js'
import { aLayer } from '../helpers/image/layer.js'
import { aRichTar, type RichEntry } from '../helpers/image/rich-tar.js'
import { aWorld, type PairOptions } from './pair.js'

const BASE = aRichTar(
  { path: 'etc/' },
  { path: 'etc/passwd', content: 'root:x:0:0' },
  { path: 'opt/old/' },
  { path: 'opt/old/a', content: 'a' },
  { path: 'opt/old/b', content: 'b' },
)

function layer(...entries: readonly RichEntry[]): Uint8Array {
  return aRichTar(...entries)
}

async function explained(
  source: readonly Uint8Array[],
  mirror: readonly Uint8Array[],
  options: Partial<PairOptions> = { explain: 'files' },
): Promise<{ readonly report: PairReport; readonly explanation: Explanation | undefined }> {
  const world = await aWorld(anImage({ layers: source }), anImage({ layers: mirror }))
  const report = await world.compare(options)
  return { report, explanation: report.platforms[0]?.explained }
}

function told({ list }: FileChanges): readonly string[] {
  return list.map(({ path, change, aspects }) => [change, path, ...aspects].join(' '))
}

describe('what differs inside layers', () => {
  it('is told for each layer and for all of them, with the line that made them', async () => {
    const app = { path: 'app', content: 'one' }
    const { explanation } = await explained(
      [BASE, layer(app, { path: 'gone', content: '1' })],
      [BASE, layer({ ...app, content: 'two', mode: 0o755 }, { path: 'etc/passwd', content: 'mallory' })],
    )
    expect(explanation).toMatchObject({
      explain: 'files',
      layers: [
        { source: { position: 2, createdBy: 'COPY step-2 / # test' }, mirror: { position: 2 } },
        { common: true, source: { position: 1 }, mirror: { position: 1 } },
      ],
      files: { added: 0, removed: 1, changed: 2, timesOnly: 0 },
    })
    expect(told(explanation?.files ?? fail())).toEqual([
      'changed /app content mode',
      'changed /etc/passwd content size',
      'removed /gone',
    ])
    expect(explanation?.files?.list[0]).toEqual({
      path: '/app',
      change: 'changed',
      aspects: ['content', 'mode'],
      source: { kind: 'file', layer: 2, size: 3, mode: '0644' },
      mirror: { kind: 'file', layer: 2, size: 3, mode: '0755' },
    })
    expect(explanation?.files?.list[1]).toMatchObject({ source: { layer: 1 }, mirror: { layer: 2 } })
  })

  it('is only times where nothing else differs, and reads no common layer for that', async () => {
    const { explanation } = await explained(
      [BASE, layer({ path: 'app', content: 'one', time: 1 })],
      [BASE, layer({ path: 'app', content: 'one', time: 2 })],
    )
    expect(explanation?.files).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
      timesOnly: 1,
      list: [],
      whiteouts: [],
    })
    expect(explanation?.layers).toHaveLength(1)
  })

  it('is seen through whiteouts of what lies in common layers', async () => {
    const { explanation } = await explained(
      [BASE, layer({ path: 'x', content: 'x' })],
      [BASE, layer({ path: 'x', content: 'x' }, { path: 'opt/.wh.old' })],
    )
    expect(told(explanation?.files ?? fail())).toEqual(['removed /opt/old', 'removed /opt/old/a', 'removed /opt/old/b'])
    expect(explanation?.layers[0]?.files?.whiteouts).toEqual([{ path: '/opt/old', of: 'path', side: 'mirror' }])
  })

  it('is covered by a common layer above', async () => {
    const above = layer({ path: 'app', content: 'the same' })
    const { explanation } = await explained(
      [layer({ path: 'app', content: 'one' }), above],
      [layer({ path: 'app', content: 'two' }), above],
    )
    expect(explanation?.files?.changed).toBe(0)
    expect(explanation?.layers[0]?.files?.changed).toBe(1)
  })

  it('is not asked about where it is not wanted, or nothing differs', async () => {
    const none = await explained([BASE], [layer({ path: 'x' })], { explain: 'none' })
    expect(none.explanation).toBeUndefined()
    const same = await explained([BASE], [BASE])
    expect(same.explanation).toBeUndefined()
  })

  it('is told of what the bytes of the mirror turn out to hold', async () => {
    const [own, other] = [layer({ path: 'x', content: '1' }), layer({ path: 'x', content: '2' })]
    const image = anImage({ layers: [own] })
    const lying = assembleImage(image.platform, image.config.bytes, [aLayer(other)])
    const world = await aWorld(image, lying)
    const { platforms } = await world.compare({ explain: 'files' })
    expect(platforms[0]?.differences.map(({ kind }) => kind)).toContain('layer.content')
    expect(platforms[0]?.explained?.files).toMatchObject({ changed: 1 })
  })

  it('ends with the time of its pair, and keeps the verdict', async () => {
    const pairMs = 123_456
    const asked = Promise.withResolvers<undefined>()
    // The time is up as soon as a layer is asked for that never comes.
    const clock = {
      ...systemClock,
      sleep: (ms: number, signal: AbortSignal) => (ms === pairMs ? asked.promise : systemClock.sleep(ms, signal)),
    }
    const stuck = (store: ImageStore, side: SideName): ImageStore => {
      const blob = (): ReturnType<ImageStore['blob']> => {
        asked.resolve(undefined)
        return new Promise(() => undefined)
      }
      return side === 'source' ? { ...store, blob } : store
    }
    const options = { explain: 'files', limits: { pairMs }, clock, wrap: stuck } as const
    const { explanation, report } = await explained([BASE], [layer({ path: 'x' })], options)
    expect(explanation?.problem).toMatchObject({ code: 'limit.timeout' })
    expect(report.result).toBe('different')
  })

  it('changes no verdict', async () => {
    const sides = [[BASE], [layer({ path: 'x' })]] as const
    const [plain, files] = [await explained(...sides, {}), await explained(...sides)]
    const verdict = ({ report }: { readonly report: PairReport }): unknown => ({
      ...report,
      durationMs: 0,
      source: {},
      mirror: {},
      platforms: report.platforms.map((platform) => ({ ...platform, explained: undefined })),
    })
    expect(verdict(files)).toEqual(verdict(plain))
  })

  it('has a problem where a layer cannot be read', async () => {
    const { explanation, report } = await explained([BASE], [Buffer.from('no tar at all'.repeat(100))])
    expect(explanation).toMatchObject({
      layers: [{ problem: { code: 'explain.unlisted', side: 'mirror' } }],
      problem: { code: 'explain.unlisted' },
    })
    expect(explanation?.files).toBeUndefined()
    expect(report.result).toBe('different')
  })
})

describe('packages', () => {
  const status = (version: string): RichEntry => ({
    path: 'var/lib/dpkg/status',
    content: `Package: bash\nStatus: install ok installed\nVersion: ${version}\n\nPackage: gone\nStatus: deinstall ok config-files\nVersion: 1\n`,
  })

  it('are told with their versions', async () => {
    const { explanation } = await explained([layer(status('5.1'))], [layer(status('5.2'))], { explain: 'packages' })
    expect(explanation?.packages).toEqual({
      total: 1,
      list: [{ ecosystem: 'dpkg', name: 'bash', source: ['5.1'], mirror: ['5.2'] }],
      unread: [],
    })
  })
})

function fail(): never {
  throw new Error('Nothing was told.')
}
