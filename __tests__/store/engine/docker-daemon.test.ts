import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import { createDockerDaemonStore } from '../../../src/store/engine/docker-daemon.js'
import type { EngineEnvironment } from '../../../src/store/engine/engine-address.js'
import type { ImageStore } from '../../../src/store/image-store.js'
import { anImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { aTar } from '../../helpers/image/tar.js'
import { OddAnswer, startEngine, type Answers, type FakeEngine } from '../docker-engine.js'
import {
  aDockerArchive,
  aLayout,
  blobName,
  describing,
  drain,
  refusal,
  SIGNAL,
  withoutEnd,
  Workspace,
} from '../oci-builders.js'

const workspace = new Workspace()
const engines: FakeEngine[] = []
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()))
})
afterAll(() => workspace.clear())

const image = anImage({ platform: 'linux/arm64/v8' })
const [first, second] = image.layers
if (first === undefined || second === undefined) throw new Error('The image has two layers.')
const index = anIndex([image, anImage()])
const NAME = 'docker.io/acme/app:1'
const DIFF = 'application/vnd.docker.image.rootfs.diff.tar'

/** What 20.10 answers, cut to the members that matter and some that do not. */
const CLASSIC = {
  Id: image.config.digest,
  RepoTags: ['acme/app:1'],
  RepoDigests: [],
  Parent: '',
  Created: '2026-11-22T02:24:22.003969226Z',
  Config: { Env: null, Cmd: ['/f1'], Labels: { a: 'b' } },
  Architecture: 'arm64',
  Variant: 'v8',
  Os: 'linux',
  Size: 3_003_904,
  GraphDriver: { Data: null, Name: 'overlay2' },
  RootFS: { Type: 'layers', Layers: image.layers.map(({ diffID }) => diffID) },
  Metadata: { LastTagTime: '2026-11-22T02:24:54.1Z' },
}
const INFO = { Driver: 'overlay2', DriverStatus: [['Backing Filesystem', 'extfs']] }
const INSPECT = `/images/${NAME}/json`
const EXPORT = `/images/${image.config.digest}/get`
const classic: Answers = { [INSPECT]: CLASSIC, '/info': INFO, [EXPORT]: aTar(aDockerArchive(image, null)) }

async function engineWith(answers: Answers): Promise<FakeEngine> {
  const engine = await startEngine(answers, await workspace.folder())
  engines.push(engine)
  return engine
}

function storeIn(environment: EngineEnvironment, name = 'acme/app:1'): ImageStore {
  const location = parseLocation(`docker-daemon:${name}`)
  if (location.kind !== 'docker-daemon') throw new Error('no engine')
  return createDockerDaemonStore(location, { side: 'mirror', limits: DEFAULT_LIMITS, engine: environment })
}

async function storeWith(answers: Answers): Promise<ImageStore> {
  return storeIn({ dockerHost: (await engineWith(answers)).dockerHost })
}

describe('an image in a classic engine', () => {
  it('is known by its config and its claims, without an export', async () => {
    const engine = await engineWith(classic)
    const store = storeIn({ dockerHost: engine.dockerHost })
    const top = await store.top(SIGNAL)
    expect(top).toMatchObject({
      kind: 'found',
      value: {
        derived: { layers: 'claimed', platform: { os: 'linux', architecture: 'arm64', variant: '' } },
        document: {
          config: { digest: image.config.digest },
          layers: image.layers.map(({ diffID }) => ({ digest: diffID })),
        },
      },
    })
    const layer = describing({ digest: first.diffID, bytes: first.tar, mediaType: DIFF })
    expect(await store.lookUp(layer, SIGNAL)).toEqual({ kind: 'claimed' })
    for (const told of [
      await store.lookUp(describing(first), SIGNAL),
      await store.blob(describing(first), SIGNAL),
      await store.smallBlob(describing(first), SIGNAL),
      await store.document(describing(image), SIGNAL),
    ]) {
      expect(told).toMatchObject({ kind: 'missing', problem: { side: 'mirror' } })
    }
    expect(engine.seen).toEqual([INSPECT, '/info'])
    const own = top.kind === 'found' ? describing({ ...top.value, mediaType: '' }) : describing(image)
    expect(await store.document(own, SIGNAL)).toEqual(top)
    expect(await store.tagDigest(SIGNAL)).toBe(top.kind === 'found' ? top.value.digest : '')
    expect(store).toMatchObject({ reference: `docker-daemon:${NAME}`, tag: '1', pinnedByDigest: false, local: true })
  })

  it('gives its config and layers out of exports by ID', async () => {
    const engine = await engineWith(classic)
    const store = storeIn({ dockerHost: engine.dockerHost })
    expect(await store.smallBlob(describing(image.config, { size: 0 }), SIGNAL)).toEqual({
      kind: 'found',
      value: Buffer.from(image.config.bytes),
    })
    await store.blob(describing(image.config, { size: 0 }), SIGNAL).then(drain)
    expect(engine.seen).toEqual([INSPECT, '/info', EXPORT])
    const layer = describing({ digest: second.diffID, bytes: second.tar, mediaType: DIFF }, { size: 0 })
    expect(await drain(await store.blob(layer, SIGNAL))).toEqual({
      bytes: Buffer.from(second.tar),
      end: { kind: 'whole' },
    })
    expect(engine.seen).toEqual([INSPECT, '/info', EXPORT, EXPORT, EXPORT])
  })

  it('reads the config wherever it stands, and not what follows it', async () => {
    const { [`${image.config.digest.slice(7)}.json`]: config = '', ...rest } = aDockerArchive(image, null)
    const before = { 'folder/': '', 'large.json': `[${' '.repeat(5_000_000)}]`, 'decoy.json': '{"rootfs":{}}' }
    const head = withoutEnd(aTar(before))
    const cut = new OddAnswer({
      bytes: Buffer.concat([head, aTar({ 'any name': config, ...rest })]),
      breaksOffAt: head.byteLength + 2048,
    })
    const store = await storeWith({ ...classic, [EXPORT]: cut })
    expect(await store.smallBlob(describing(image.config, { size: 0 }), SIGNAL)).toMatchObject({ kind: 'found' })
  })

  it('may have packed layers in its export', async () => {
    const files = {
      ...aLayout({ image }),
      'manifest.json': JSON.stringify([
        {
          Config: blobName(image.config.digest),
          RepoTags: null,
          Layers: image.layers.map(({ digest }) => blobName(digest)),
        },
      ]),
    }
    const store = await storeWith({ ...classic, [EXPORT]: aTar(files) })
    const layer = describing({ digest: second.diffID, bytes: second.tar, mediaType: DIFF }, { size: 0 })
    expect(await drain(await store.blob(layer, SIGNAL))).toEqual({
      bytes: Buffer.from(second.bytes),
      end: { kind: 'whole' },
    })
  })

  it('is told from layers that are not what they claim', async () => {
    const files = aDockerArchive(image, null)
    const [, name = ''] = Object.keys(files).filter((file) => file.endsWith('layer.tar'))
    const tampered = { ...files, [name]: Buffer.from(second.tar).fill(9, 600, 620) }
    const store = await storeWith({ ...classic, [EXPORT]: aTar(tampered) })
    const layer = describing({ digest: second.diffID, bytes: second.tar, mediaType: DIFF }, { size: 0 })
    expect((await drain(await store.blob(layer, SIGNAL))).end).toMatchObject({ kind: 'digest' })
  })

  it('is refused where the engine lists more layers than its export holds', async () => {
    const Layers = [...CLASSIC.RootFS.Layers, first.digest]
    const store = await storeWith({ ...classic, [INSPECT]: { ...CLASSIC, RootFS: { Layers } } })
    for (const [digest, bytes] of [
      [first.diffID, first.tar],
      [first.digest, first.bytes],
    ] as const) {
      const layer = describing({ digest, bytes, mediaType: DIFF }, { size: 0 })
      expect(await refusal(store.blob(layer, SIGNAL))).toMatch(/^engine\.answer .*lists other layers/)
    }
  })

  it.each([true, false])('lets no layer hide behind another of the same diffID (the same one: %s)', async (isSame) => {
    const twice = anImage({ layers: [first, first] })
    const other = isSame ? first : second
    const config = `${twice.config.digest.slice(7)}.json`
    const files = {
      [config]: twice.config.bytes,
      'a.tar.gz': first.bytes,
      'b.tar.gz': other.bytes,
      'manifest.json': JSON.stringify([{ Config: config, RepoTags: null, Layers: ['a.tar.gz', 'b.tar.gz'] }]),
    }
    const inspected = { ...CLASSIC, Id: twice.config.digest, RootFS: { Layers: [first.diffID, first.diffID] } }
    const path = `/images/${twice.config.digest}/get`
    const store = await storeWith({ ...classic, [INSPECT]: inspected, [path]: aTar(files) })
    const layer = describing({ digest: first.diffID, bytes: first.tar, mediaType: DIFF }, { size: 0 })
    const read = store.blob(layer, SIGNAL).then(
      ({ kind }) => kind,
      () => refusal(store.blob(layer, SIGNAL)),
    )
    expect(await read).toMatch(isSame ? /^found$/ : /^engine\.answer .*lists other layers/)
  })

  it('is refused where the export is of another image, or is cut off', async () => {
    const other = await storeWith({ ...classic, [EXPORT]: aTar(aDockerArchive(anImage(), null)) })
    const config = describing(image.config, { size: 0 })
    const layer = describing({ digest: first.diffID, bytes: first.tar, mediaType: DIFF }, { size: 0 })
    expect(await refusal(other.smallBlob(config, SIGNAL))).toMatch(/^engine\.answer .*exports no config/)
    expect(await refusal(other.blob(layer, SIGNAL))).toMatch(/^engine\.answer .*another image/)
    const tar = aTar(aDockerArchive(image, null))
    const cut = await storeWith({ ...classic, [EXPORT]: new OddAnswer({ bytes: tar, breaksOffAt: 600 }) })
    expect(await refusal(cut.smallBlob(config, SIGNAL))).toMatch(/^(?:engine\.answer|archive\.truncated) /)
  })
})

it('reads an image of Podman, whose IDs lack their algorithm in places', async () => {
  const id = image.config.digest.slice(7)
  const podman = { ...CLASSIC, Id: id, GraphDriver: { Name: 'overlay', Data: {} } }
  const store = await storeWith({ ...classic, [INSPECT]: podman, '/info': { DriverStatus: null } })
  expect(await store.top(SIGNAL)).toMatchObject({ value: { document: { config: { digest: image.config.digest } } } })
  expect(await store.smallBlob(describing(image.config, { size: 0 }), SIGNAL)).toMatchObject({ kind: 'found' })
})

describe('an image in the containerd image store', () => {
  const descriptor = { mediaType: index.mediaType, digest: index.digest, size: index.bytes.byteLength }
  const inspected = { ...CLASSIC, Id: index.digest, Descriptor: descriptor }
  const exported = {
    ...aLayout({ image: index, tag: '1', descriptor: { annotations: { 'io.containerd.image.name': NAME } } }),
    'manifest.json': '[]',
  }
  const answers: Answers = { [INSPECT]: inspected, [`/images/${NAME}/get`]: aTar(exported) }

  it('is read out of an export, with its manifests as they are', async () => {
    const engine = await engineWith(answers)
    const store = storeIn({ dockerHost: engine.dockerHost })
    const top = await store.top(SIGNAL)
    expect(top).toMatchObject({ kind: 'found', value: { digest: index.digest, document: { kind: 'index' } } })
    expect(top).not.toHaveProperty('value.derived')
    expect(await store.document(describing(image), SIGNAL)).toMatchObject({ value: { digest: image.digest } })
    expect(await store.smallBlob(describing(image.config), SIGNAL)).toMatchObject({ kind: 'found' })
    expect(await store.lookUp(describing(first), SIGNAL)).toEqual({ kind: 'proven' })
    expect(engine.seen).toEqual([INSPECT, `/images/${NAME}/get`])
    expect((await drain(await store.blob(describing(first), SIGNAL))).end).toEqual({ kind: 'whole' })
    expect(engine.seen).toHaveLength(3)
    expect(await store.tagDigest(SIGNAL)).toBe(index.digest)
  })

  it('lacks the platforms that were never pulled', async () => {
    const [, absent] = index.children
    if (absent === undefined) throw new Error('The index has two images.')
    const partial = Object.fromEntries(Object.entries(exported).filter(([name]) => name !== blobName(absent.digest)))
    const store = await storeWith({ ...answers, [`/images/${NAME}/get`]: aTar(partial) })
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found' })
    expect(await store.document(describing(absent), SIGNAL)).toMatchObject({ kind: 'missing' })
  })

  it('is told from a classic one by /info where the engine is older', async () => {
    const old = { ...CLASSIC, Id: index.digest }
    const info = { Driver: 'overlayfs', DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] }
    const store = await storeWith({ ...answers, [INSPECT]: old, '/info': info })
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found', value: { digest: index.digest } })
  })

  it('is refused where the export holds another image', async () => {
    const store = await storeWith({ ...answers, [`/images/${NAME}/get`]: aTar(aLayout({ image: anImage() })) })
    expect(await refusal(store.top(SIGNAL))).toMatch(/^engine\.answer .*exports another/)
  })

  it('is refused where the engine calls it something else than a manifest', async () => {
    const odd = { ...inspected, Descriptor: { ...descriptor, mediaType: 'text/plain' } }
    expect(await refusal((await storeWith({ [INSPECT]: odd })).top(SIGNAL))).toMatch(/^engine\.answer .*text\/plain/)
  })
})

describe('an engine', () => {
  it('says that an image is not there', async () => {
    const store = await storeWith({})
    expect(await store.top(SIGNAL)).toMatchObject({
      kind: 'missing',
      problem: { code: 'manifest.missing', message: expect.stringContaining(`the engine has no image ${NAME}`) },
    })
    expect(await store.tagDigest(SIGNAL)).toBeUndefined()
    expect(await refusal(store.lookUp(describing(first), SIGNAL))).toMatch(/^manifest\.missing /)
  })

  it('finds an image by its ID', async () => {
    const id = image.config.digest
    const engine = await engineWith({ ...classic, [`/images/${id}/json`]: CLASSIC })
    const store = storeIn({ dockerHost: engine.dockerHost }, id)
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found' })
    expect(store).toMatchObject({ tag: undefined, pinnedByDigest: true })
  })

  it.each([
    ['another server', new OddAnswer({ status: 404, isStranger: true }), 'engine.refused'],
    ['a failure', new OddAnswer({ status: 500, message: 'disk on fire' }), '500 to GET /images/'],
    ['a failure that explains itself', new OddAnswer({ status: 500, message: 'disk on fire' }), '"disk on fire"'],
    ['an answer that breaks off', new OddAnswer({ bytes: Buffer.from('{"Id'), breaksOffAt: 4 }), 'engine.answer'],
    ['no JSON', Buffer.from('{'), 'json.invalid'],
    ['no ID', { RootFS: {} }, 'document.invalid'],
    ['a bad ID', { ...CLASSIC, Id: 'sha256:../../x' }, 'digest.invalid'],
    ['a bad layer', { ...CLASSIC, RootFS: { Layers: ['x'] } }, 'digest.invalid'],
    ['too much', { ...CLASSIC, Comment: 'x'.repeat(5_000_000) }, 'limit.document-size'],
  ])('is not believed where it answers with %s', async (_, answer, words) => {
    const said = await refusal((await storeWith({ ...classic, [INSPECT]: answer })).top(SIGNAL))
    expect(said).toContain(words)
    expect(said).toContain(`Could not read the mirror docker-daemon:${NAME}: `)
  })

  it('can be spoken to on a port of this machine', async () => {
    const engine = await startEngine(classic)
    engines.push(engine)
    expect(await storeIn({ dockerHost: engine.dockerHost }).top(SIGNAL)).toMatchObject({ kind: 'found' })
  })

  it('says where it was looked for', async () => {
    expect(await refusal(storeIn({ dockerHost: 'tcp://10.0.0.1:2375' }).top(SIGNAL))).toMatch(/^engine\.address /)
    const folder = await workspace.folder()
    const said = await refusal(storeIn({ dockerHost: `unix://${folder}/none.sock` }).top(SIGNAL))
    expect(said).toContain(`no engine answers; looked at unix://${folder}/none.sock (ENOENT). Start the engine`)
    await writeFile(join(folder, 'file'), '')
    expect(await refusal(storeIn({ dockerHost: `unix://${folder}/file` }).top(SIGNAL))).toContain('engine.unreachable')
  })

  it('is stopped by the signal', async () => {
    const store = await storeWith(classic)
    const reason = new Error('enough')
    await expect(store.top(AbortSignal.abort(reason))).rejects.toThrow('enough')
  })

  it('says what to do where the socket is closed to this user', async () => {
    const engine = await engineWith(classic)
    await chmod(engine.dockerHost.slice('unix://'.length), 0)
    const said = await refusal(asNobody(() => storeIn({ dockerHost: engine.dockerHost }).top(SIGNAL)))
    expect(said).toMatch(/\(EACCES\)\. This user may not open the socket/)
  })
})

/** Root may open everything, so the test is another user for a moment. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
