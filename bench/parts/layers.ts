import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Goal } from '../goals.js'
import { interleaved, part, withScenes, type Options } from '../part.js'
import { line, shown } from '../print.js'
import { onPath, run, runNode, type NodeRun, type Run } from '../program.js'
import type { LayersSpec } from '../served/big-layers.js'
import type { Scene, SceneSpec } from '../served/scene.js'
import { ratios, summarise } from '../statistics.js'
import { measureUsage } from '../subject.js'
import { WrongVerdict } from '../verdict.js'
import { environmentOf } from './peers.js'

const ONE_LAYER_MIB = 150
const ALWAYS_MIB = 256

/** Layers that are read and unpacked, against what Node does with a pipeline of streams. */
export async function layers(options: Options): Promise<readonly Goal[]> {
  const goals: Goal[] = []
  for (const compression of ['gzip', 'zstd'] as const) {
    const [one, eight] = options.quick ? [64, 16] : [256, 64]
    goals.push(...(await measureLayers({ count: 1, mebibytes: one, compression }, options)))
    goals.push(...(await measureLayers({ count: 8, mebibytes: eight, compression }, options)))
  }
  return goals
}

function measureLayers(spec: LayersSpec, { runs, quick, address }: Options): Promise<readonly Goal[]> {
  const { count, mebibytes, compression } = spec
  const name = `${count} × ${mebibytes} MiB of ${compression}`
  const wall = { what: `${name}: time`, limit: 0.8, unit: "× Node's pipeline" }
  const processor = { what: `${name}: processor time`, limit: 1, unit: "× Node's pipeline" }
  const memory = { what: `${name}: memory`, limit: count === 1 ? ONE_LAYER_MIB : ALWAYS_MIB, unit: 'MiB' }
  const goals = [wall, processor, memory].map((goal) => ({ ...goal, found: undefined }))
  const scene: SceneSpec = {
    content: { kind: 'layers', layers: spec },
    h2: true,
    tokens: false,
    roundTripsMs: [0],
    address,
  }
  return part(`Layers, ${name}`, goals, () =>
    withScenes([scene], async ([served], folder) => {
      if (served === undefined) throw new Error('The scene is not there.')
      const words = ['compare', imageOf(served, 'source'), imageOf(served, 'mirror'), '--verify', 'content']
      const trial = { scene: served, folder, words, expected: { pairs: 1, result: 'identical' } as const }
      const peers = quick ? [] : await peersOf(served, folder, spec)
      const [own = [], node = [], ...others] = await interleaved<Run>(runs, [
        () => measureUsage(trial),
        () => pipeline(served, folder, compression),
        ...peers.map((peer) => peer.work),
      ])
      const wallOf = (all: readonly Run[]): readonly number[] => all.map(({ wallMs }) => wallMs)
      const processorOf = (all: readonly Run[]): readonly number[] =>
        all.flatMap((done) => took(done)?.processorMs ?? [])
      const time = ratios(wallOf(own), wallOf(node))
      const effort = ratios(processorOf(own), processorOf(node))
      const peak = summarise(own.flatMap((done) => took(done)?.peakMebibytes ?? []))
      line('time', `${shown(time)} × Node's pipeline`)
      line('processor time', `${shown(effort)} × Node's pipeline`)
      line('peak memory', `${shown(peak)} MiB`)
      for (const [at, { what }] of peers.entries()) {
        line('time', `${shown(ratios(wallOf(own), wallOf(others[at] ?? [])))} × ${what}`)
      }
      return [
        { ...wall, found: time.median },
        { ...processor, found: effort.median },
        { ...memory, found: Math.max(...own.flatMap((done) => took(done)?.peakMebibytes ?? [])) },
      ]
    }),
  )
}

function imageOf({ hosts }: Scene, side: 'source' | 'mirror'): string {
  return `${hosts[0]?.[side] ?? ''}/app:1`
}

function took(done: Run): NodeRun | undefined {
  return 'processorMs' in done ? (done as NodeRun) : undefined
}

/** Read, hash, unpack, hash: as it is written with what Node has, for all layers at once. */
async function pipeline({ hosts, ca, layers }: Scene, folder: string, compression: string): Promise<Run> {
  const file = join(folder, 'node-ca.pem')
  await writeFile(file, ca)
  const urls = layers.map(({ digest }) => `https://${hosts[0]?.mirror ?? ''}/v2/app/blobs/${digest}`)
  const program = new URL('../node-pipeline.js', import.meta.url).pathname
  const done = await runNode([program, compression, file, ...urls])
  const expected = layers.map(({ digest, diffID }) => `${digest} ${diffID}`).join('\n')
  if (done.exitCode !== 0 || done.stdout.trim() !== expected) {
    throw new WrongVerdict(`Node's pipeline found other digests: ${done.stdout}${done.stderr}`)
  }
  return done
}

interface Peer {
  readonly what: string
  readonly work: () => Promise<Run>
}

/** What else reads whole layers, as far as it is on PATH. */
async function peersOf(scene: Scene, folder: string, { compression }: LayersSpec): Promise<readonly Peer[]> {
  const env = await environmentOf(scene, folder)
  const image = imageOf(scene, 'mirror')
  const tools = await onPath(['skopeo', 'crane', 'pigz', 'zstd', 'openssl', 'curl'])
  const urls = scene.layers.map(({ digest }) => `https://${scene.hosts[0]?.mirror ?? ''}/v2/app/blobs/${digest}`)
  const unpack = compression === 'gzip' ? 'pigz' : 'zstd'
  const shell = urls
    .map(
      (url) =>
        `curl -sS --cacert '${folder}/peers-ca.pem' '${url}' | tee >(openssl sha256 >&2) | ${unpack} -dc | openssl sha256`,
    )
    .join(' & ')
  const known: readonly (Peer & { readonly needs: readonly string[] })[] = [
    {
      what: 'skopeo copy to a folder',
      needs: ['skopeo'],
      work: () =>
        succeeded(
          'sh',
          `rm -rf '${folder}/copy' && skopeo copy -q --all 'docker://${image}' 'dir:${folder}/copy'`,
          env,
        ),
    },
    {
      what: 'crane validate',
      needs: ['crane'],
      work: () => succeeded('sh', `crane validate --remote '${image}'`, env),
    },
    {
      what: `${unpack} beside openssl`,
      needs: [unpack, 'openssl', 'curl'],
      work: () => succeeded('bash', `${shell}; wait`, env),
    },
  ]
  const able: Peer[] = []
  for (const peer of known.filter(({ needs }) => needs.every((need) => tools.some((tool) => tool === need)))) {
    // Not all of them read zstd.
    const failure = await peer.work().catch((error: unknown) => error)
    if (failure instanceof WrongVerdict) line(peer.what, `no figure, as ${failure.message.split('\n', 1).join('')}`)
    else able.push(peer)
  }
  return able
}

async function succeeded(shell: string, script: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const done = await run(shell, ['-c', script], env)
  if (done.exitCode !== 0) throw new WrongVerdict(`a peer failed: ${done.stderr}`)
  return done
}
