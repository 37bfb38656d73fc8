import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blobFile } from '../e2e/harness/storage.js'
import { edited, withMembers } from '../clients/edited.js'
import { repack, swapLayer } from '../helpers/image/change.js'
import { anImage, type BuiltImage, type ImageSpec } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { aLayer } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'
import { here, type Content, type World } from './world.js'

type Inputs = Readonly<Record<string, string>>

/** A failure that the summary can advise on. */
export interface Case {
  readonly name: string
  /** Provokes it, and gives the inputs of the check. */
  readonly provoke: (world: World, name: string) => Promise<Inputs>
  /** Deletes by hand what the page says is to be deleted by hand. */
  readonly clear?: (world: World) => void
  /** The page has settings for whoever means it so. */
  readonly accepted?: true
}

const layers = (text: string): readonly Uint8Array[] => [
  aTar({ 'etc/os-release': 'ID=example\n' }),
  aTar({ 'app/server': `${text}\n` }),
]
/** An image that no other case holds a layer of. */
const app = (text: string, platform = 'linux/amd64', spec: ImageSpec = {}): BuiltImage =>
  anImage({ platform, layers: layers(`${text} on ${platform}`), ...spec })
const index = (text: string): BuiltIndex => anIndex([app(text), app(text, 'linux/arm64')])

/** Other content on the mirror. */
const pair =
  (source: (name: string) => Content, mirror: (name: string) => Content, inputs: Inputs = {}): Case['provoke'] =>
  async (world, name) => ({
    source: await world.put('source', name, source(name)),
    mirror: await world.put('mirror', name, mirror(name)),
    ...inputs,
  })

/** A true copy whose storage is then spoilt. */
const spoilt =
  (spoil: (world: World, image: BuiltImage) => void, remembers = false, inputs = {}): Case['provoke'] =>
  async (world, name) => {
    const source = await world.put('source', name, index(name))
    const mirror = await world.put('mirror', name, index(name))
    spoil(world, app(name))
    if (!remembers) await world.restart()
    return { source, mirror, ...inputs }
  }

const last = (image: BuiltImage): string => image.layers.at(-1)?.digest ?? ''
const fileOf = (world: World, digest: string): string => blobFile(world.root, digest)

/** How a tool is told that the source's registry speaks plain HTTP. */
const PLAIN = '--src-tls-verify=false'

/** `skopeo copy` of what the source holds to a place of this machine, which then holds something else. */
const local =
  (
    mirror: (world: World) => string,
    spoil: (world: World, image: BuiltImage) => void,
    content: (name: string) => Content = app,
  ): Case['provoke'] =>
  async (world, name) => {
    const source = await world.put('source', name, content(name))
    const other = await world.put('source', `${name}-other`, app('another'))
    world.run(`skopeo copy ${PLAIN} docker://${other} ${mirror(world)}`)
    spoil(world, app(name))
    return { source, mirror: mirror(world) }
  }

const keep = (): void => undefined

export const CASES: readonly Case[] = [
  {
    name: 'a label differs',
    provoke: pair(app, (name) => app(name, 'linux/amd64', { runtime: { Labels: { a: 'b' } } })),
    accepted: true,
  },
  {
    name: 'the time of creation differs',
    provoke: pair(index, (name) =>
      anIndex([app(name, 'linux/amd64', { config: { created: '2020-01-01T00:00:00Z' } }), app(name, 'linux/arm64')]),
    ),
    accepted: true,
  },
  { name: 'a layer differs', provoke: pair(app, (name) => app(`${name} built anew`)) },
  {
    name: 'a layer is swapped under the image ID',
    provoke: pair(app, (name) => swapLayer(app(name), 1, aTar({ 'app/server': 'smuggled' }))),
  },
  { name: 'a platform is missing', provoke: pair(index, (name) => anIndex([app(name)])), accepted: true },
  { name: 'one image in the place of an index', provoke: pair(index, (name) => app(name)), accepted: true },
  { name: 'another platform', provoke: pair(index, (name) => app(name, 'linux/s390x')) },
  {
    name: 'a further platform',
    provoke: pair(
      (name) => anIndex([app(name)]),
      (name) => anIndex([app(name), app(name, 'linux/s390x')]),
    ),
    accepted: true,
  },
  {
    name: 'nothing under the name',
    provoke: async (world: World, name: string): Promise<Inputs> => {
      const mirror = await world.put('mirror', name, app(name))
      return { source: await world.put('source', name, index(name)), mirror: mirror.replace(/:1$/, ':2') }
    },
  },
  {
    name: 'the version of the operating system is lost',
    provoke: pair(
      (name) =>
        anIndex([
          {
            image: app(name, 'windows/amd64'),
            platform: { os: 'windows', architecture: 'amd64', 'os.version': '10.0.17763.1' },
          },
          app(name),
        ]),
      (name) => anIndex([app(name, 'windows/amd64'), app(name)]),
    ),
  },
  {
    name: 'a manifest is listed and not there',
    provoke: async (world: World, name: string): Promise<Inputs> => {
      const source = await world.put('source', name, index(name))
      const mirror = await world.put('mirror', name, index(name))
      world.run(`skopeo delete --tls-verify=false docker://${mirror.replace(/:1$/, '')}@${app(name).digest}`)
      return { source, mirror }
    },
  },
  {
    name: 'a layer is gone',
    provoke: spoilt((world, image) => {
      rmSync(fileOf(world, last(image)))
    }),
  },
  {
    name: 'a layer is gone behind a cache',
    provoke: spoilt((world, image) => {
      rmSync(fileOf(world, last(image)))
    }, true),
  },
  {
    name: 'a config is gone',
    provoke: spoilt((world, image) => {
      rmSync(fileOf(world, image.config.digest))
    }),
  },
  {
    name: 'a layer is cut short',
    provoke: spoilt((world, image) => {
      truncateSync(fileOf(world, last(image)), 20)
    }),
  },
  {
    name: 'a layer holds other bytes',
    provoke: spoilt(
      (world, image) => {
        const file = fileOf(world, last(image))
        writeFileSync(file, Buffer.alloc(readFileSync(file).byteLength))
      },
      false,
      { verify: 'content' },
    ),
  },
  {
    name: 'a config is cut short',
    provoke: spoilt((world, image) => {
      truncateSync(fileOf(world, image.config.digest), 20)
    }),
  },
  {
    name: 'an annotation that clients obey',
    provoke: pair(app, (name) => repack(app(name), { annotations: { 'run.oci.handler': 'krun' } })),
    accepted: true,
  },
  {
    name: 'a layer under the type of a plain tar',
    provoke: pair(app, (name) =>
      edited(app(name), (manifest) => ({
        ...manifest,
        layers: (manifest['layers'] as object[]).map((layer) => ({
          ...layer,
          mediaType: 'application/vnd.oci.image.layer.v1.tar',
        })),
      })),
    ),
  },
  {
    name: 'a member that nobody has judged',
    provoke: pair(app, (name) => edited(app(name), withMembers({ novel: true }))),
  },
  {
    name: 'a member that clients refuse',
    provoke: pair(app, (name) => edited(app(name), withMembers({ history: [] }))),
  },
  {
    name: 'another order of the index, and match: digest',
    provoke: pair(index, (name) => anIndex([app(name, 'linux/arm64'), app(name)]), { match: 'digest' }),
    accepted: true,
  },
  {
    name: 'packed anew, and match: digest',
    provoke: pair(app, (name) => repack(app(name), { compression: 'zstd' }), { match: 'digest' }),
    accepted: true,
  },
  {
    name: 'a broken layer of the mirror’s own',
    provoke: pair(app, (name) => {
      const good = aLayer(layers(`${name} on linux/amd64`)[1] ?? Buffer.of(), 'zstd')
      const bytes = Buffer.concat([good.bytes, Buffer.from('garbage')])
      return swapLayer(app(name), 1, { ...good, bytes, digest: aLayer(bytes, 'none').digest })
    }),
  },
  {
    name: 'another image of a platform before the right one',
    provoke: pair(
      (name) => anIndex([app(name)]),
      (name) => anIndex([app('another'), app(name)]),
    ),
  },
  {
    name: 'a mirror by an old digest',
    provoke: async (world: World, name: string): Promise<Inputs> => {
      const old = app(`${name} of yesterday`)
      const mirror = await world.put('mirror', name, old)
      return { source: await world.put('source', name, app(name)), mirror: `${mirror}@${old.digest}` }
    },
  },
  { name: 'another image in a layout', provoke: local(({ folder }) => `oci:${join(folder, 'layout')}:1`, keep) },
  {
    name: 'another image in a layout, from one of Docker’s',
    provoke: local(
      ({ folder }) => `oci:${join(folder, 'converted')}:1`,
      keep,
      (name) => app(name, 'linux/amd64', { format: 'docker' }),
    ),
  },
  {
    name: 'a layer in a layout is cut short',
    provoke: async (world: World, name: string): Promise<Inputs> => {
      const source = await world.put('source', name, app(name))
      world.run(`skopeo copy ${PLAIN} docker://${source} oci:${here(world, 'damaged')}:1`)
      truncateSync(here(world, `damaged/blobs/${last(app(name)).replace(':', '/')}`), 20)
      return { source, mirror: `oci:${here(world, 'damaged')}:1` }
    },
    clear: (world: World): void => {
      world.run('find damaged/blobs -size -2 -type f -size 1 -delete; true')
    },
  },
  {
    name: 'another image in an archive',
    provoke: local(({ folder }) => `oci-archive:${join(folder, 'oci.tar')}:1`, keep),
  },
  {
    name: 'another image in an archive of Docker',
    provoke: local(({ folder }) => `docker-archive:${join(folder, 'docker.tar')}:acme/app:1`, keep),
  },
  {
    name: 'another image than in an archive of Docker',
    provoke: async (world: World, name: string): Promise<Inputs> => {
      const other = await world.put('source', name, app(name))
      world.run(`skopeo copy ${PLAIN} docker://${other} docker-archive:${here(world, 'source.tar')}:acme/app:1`)
      return {
        source: `docker-archive:${here(world, 'source.tar')}:acme/app:1`,
        mirror: await world.put('mirror', name, app('another')),
      }
    },
  },
  {
    name: 'another image than in an archive',
    provoke: async (world: World, name: string): Promise<Inputs> => {
      const other = await world.put('source', name, index(name))
      world.run(`skopeo copy --all ${PLAIN} docker://${other} oci-archive:${here(world, 'all.tar')}:1`)
      return {
        source: `oci-archive:${here(world, 'all.tar')}:1`,
        mirror: await world.put('mirror', name, app('another')),
      }
    },
  },
]
