import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import type { ImageStore, StoredDocument } from '../../../src/store/image-store.js'
import { systemClock } from '../../../src/gate/system-clock.js'
import { openStore } from '../../../src/store/open-store.js'
import { createSharedAnswers } from '../../../src/store/registry/shared-answers.js'
import { clientWith } from '../../registry/wire.js'
import { describeWithTools } from '../../e2e/harness/tools.js'
import { runTool } from '../../e2e/harness/run-tool.js'
import { anImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { aTar } from '../../helpers/image/tar.js'
import { aLayout, drain, OPTIONS, SIGNAL, Workspace } from '../oci-builders.js'

const workspace = new Workspace()
const { client } = clientWith()
afterAll(async () => {
  await workspace.clear()
  await client.close()
})

const image = anImage({ layers: [aTar({ 'a/': '', 'a/b': 'b' }), aTar({ c: Buffer.alloc(300_000, 'xyz') })] })

async function storeAt(location: string): Promise<ImageStore> {
  return await openStore(parseLocation(location), {
    ...OPTIONS,
    client,
    answers: createSharedAnswers(),
    clock: systemClock,
    engine: {},
  })
}

async function topOf(store: ImageStore): Promise<StoredDocument> {
  const top = await store.top(SIGNAL)
  if (top.kind === 'missing') throw new Error(top.problem.message)
  return top.value
}

/** Reads all that a manifest names and expects it to be what it should be. */
async function expectWhole(store: ImageStore, { document }: StoredDocument): Promise<void> {
  if (document.kind !== 'manifest') throw new Error('It is an index.')
  for (const blob of [document.config, ...document.layers]) {
    expect((await drain(await store.blob(blob, SIGNAL))).end).toEqual({ kind: 'whole' })
    expect((await store.lookUp(blob, SIGNAL)).kind).toMatch(/^(?:proven|claimed)$/)
  }
}

describeWithTools(['skopeo'], 'images that skopeo wrote', () => {
  async function copy(to: string, ...flags: readonly string[]): Promise<string> {
    const from = await workspace.write(aLayout({ image: anIndex([image]), tag: '1' }))
    const target = join(await workspace.folder(), 'image')
    await runTool(
      'skopeo',
      ['--insecure-policy', 'copy', '-q', ...flags, `oci:${from}:1`, to.replace('PATH', target)],
      {},
    )
    return target
  }

  it('are read from a layout', async () => {
    const path = await copy('oci:PATH:team/app:2', '--all')
    const store = await storeAt(`oci:${path}:team/app:2`)
    const top = await topOf(store)
    expect(top.document.kind).toBe('index')
    const single = await storeAt(`oci:${path}@${image.digest}`)
    await expectWhole(single, await topOf(single))
  })

  it('are read from a layout in an archive', async () => {
    const store = await storeAt(`oci-archive:${await copy('oci-archive:PATH:3')}:3`)
    const top = await topOf(store)
    expect(top.document).toMatchObject({ kind: 'manifest', config: { digest: image.config.digest } })
    await expectWhole(store, top)
  })

  it('are read from what looks like a docker save', async () => {
    const path = await copy('docker-archive:PATH:acme/app:1')
    const store = await storeAt(`docker-archive:${path}:acme/app:1`)
    const top = await topOf(store)
    expect(top.document).toMatchObject({
      config: { digest: image.config.digest },
      layers: image.layers.map(({ diffID }) => ({ digest: diffID })),
    })
    await expectWhole(store, top)
  })
})

describeWithTools(['tar'], 'layouts that GNU tar packed', () => {
  it.each(['v7', 'oldgnu', 'gnu', 'ustar', 'posix'])('are read in the format %s', async (format) => {
    const root = await workspace.write({
      ...aLayout({ image, tag: '1' }),
      [`${'long/'.repeat(19)}${'n'.repeat(60)}`]: '',
    })
    const target = join(await workspace.folder(), 'image.tar')
    const long = format === 'v7' ? ['--exclude=long'] : []
    await runTool('tar', [`--format=${format}`, '-C', root, ...long, '-cf', target, '.'])
    const store = await storeAt(`oci-archive:${target}:1`)
    await expectWhole(store, await topOf(store))
  })
})

it('opens registries and engines, too', async () => {
  expect(await storeAt('reg.example:5000/app:1')).toMatchObject({ reference: 'reg.example:5000/app:1' })
  expect(await storeAt('docker-archive:app.tar')).toMatchObject({ transport: 'docker-archive' })
  expect(await storeAt('docker-daemon:app')).toMatchObject({
    transport: 'docker-daemon',
    reference: 'docker-daemon:docker.io/library/app:latest',
  })
})
