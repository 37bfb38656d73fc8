import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { check, evidenceOf, kindsOf, outline, platformOf, type Checked } from '../e2e/harness/check.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anImage } from '../helpers/image/image.js'
import { pushOverWire } from './push-over-wire.js'
import { isInstalled, PEERS, startPeer, type Peer, type RunningPeer } from './start-peer.js'

const amd64 = anImage()
const arm64 = anImage({ platform: 'linux/arm64' })
const original = anIndex([amd64, arm64])

/** Tests for every peer; those that are not there are listed as skipped, by name. */
function describePeers(body: (peer: Peer) => void): void {
  for (const peer of PEERS) {
    const { name, program } = peer
    const unmet = isInstalled(peer) ? [] : [`\`${program}\` on PATH`]
    const run = (): void => {
      body(peer)
    }
    describeWithTools([], name, run, unmet, 'REQUIRE_PEERS')
  }
}

describePeers((peer) => {
  const workspace = createWorkspace()
  let running: RunningPeer
  let source = ''

  beforeAll(async () => {
    running = await startPeer(workspace, peer)
    source = await pushOverWire(running.host, 'source', '1', original)
  }, 60_000)

  afterAll(() => workspace.remove())

  async function compare(repository: string, mirrored: Parameters<typeof pushOverWire>[3]): Promise<Checked> {
    return await check({ source, mirror: await pushOverWire(running.host, repository, '1', mirrored) })
  }

  const everyPlatform = (result: string): Readonly<Record<string, string>> => ({
    'linux/amd64': result,
    'linux/arm64': result,
  })

  it('serves an identical copy', async () => {
    const checked = await compare('identical', original)
    expect(outline(checked)).toEqual({
      exitCode: 0,
      passed: 'true',
      result: 'identical',
      platforms: everyPlatform('identical'),
    })
    expect(evidenceOf(checked)).toEqual(['proven', 'proven'])
  })

  it('serves a copy with other white space, which is equivalent', async () => {
    const rewritten = anIndex([anImage({ indent: 2 }), anImage({ platform: 'linux/arm64', indent: 2 })])
    const checked = await compare('rewritten', rewritten)
    expect(outline(checked)).toMatchObject({ exitCode: 0, passed: 'true', platforms: everyPlatform('equivalent') })
    expect(evidenceOf(checked)).toEqual(['proven', 'proven'])
  })

  it('serves a copy that was compressed again, whose layers are read', async () => {
    const again = [anImage({ compression: 'zstd' }), anImage({ platform: 'linux/arm64', compression: 'gzip-stored' })]
    const checked = await compare('compressed', anIndex(again))
    expect(outline(checked)).toMatchObject({ exitCode: 0, passed: 'true', platforms: everyPlatform('equivalent') })
    expect(evidenceOf(checked)).toEqual(['proven', 'proven'])
  })

  it('misses a tag that nobody pushed', async () => {
    const checked = await check({ source, mirror: `${running.host}/identical:2` })
    expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'missing' })
  })

  it('does not pass with a blob that is gone from its storage', async () => {
    const lonely = await startPeer(workspace, peer)
    const mirror = await pushOverWire(lonely.host, 'lossy', '1', original)
    lonely.loseBlob('lossy', arm64.layers[0]?.digest ?? '')
    const checked = await check({ source, mirror })
    expect(outline(checked)).toEqual({
      exitCode: 1,
      passed: 'false',
      result: 'missing',
      platforms: { 'linux/amd64': 'identical', 'linux/arm64': 'missing' },
    })
    expect(kindsOf(platformOf(checked, 'linux/arm64'))).toContain('blob.missing')
  })
})
