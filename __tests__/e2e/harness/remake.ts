import { gunzipSync } from 'node:zlib'
import {
  type Descriptor,
  digestOf,
  getBlob,
  getDocument,
  type Index,
  type Manifest,
  putBlob,
  putDocument,
} from './wire.js'

/** A repository whose tag `1` is meant. */
export interface Place {
  readonly host: string
  readonly repository: string
}

/** The part of an image config that the tests write. */
export interface Config {
  readonly config: Readonly<Record<string, unknown>> & { readonly Labels: Readonly<Record<string, string>> }
  readonly rootfs: { readonly type: 'layers'; readonly diff_ids: readonly string[] }
}

/** One platform's image with all its bytes. */
export interface LoadedImage {
  readonly platform: string
  readonly mediaType: string
  readonly config: { readonly mediaType: string; readonly bytes: Buffer }
  readonly layers: readonly { readonly mediaType: string; readonly bytes: Buffer }[]
}

/** Pushes what `source` holds to `target` by HTTP, each platform's image rewritten by `edit`. */
export async function remake(source: Place, target: Place, edit: (image: LoadedImage) => LoadedImage): Promise<void> {
  const index = (await getDocument(source.host, source.repository, '1')) as Index
  const manifests: Descriptor[] = []
  for (const child of index.manifests) {
    const pushed = await pushImage(target, edit(await loadImage(source, child)))
    manifests.push({ ...child, ...pushed })
  }
  await putDocument(target.host, target.repository, { ...index, manifests }, '1')
}

export const configOf = (image: LoadedImage): Config => JSON.parse(image.config.bytes.toString()) as Config

/** `image` with another config. */
export function withConfig(image: LoadedImage, config: Config): LoadedImage {
  return { ...image, config: { ...image.config, bytes: Buffer.from(JSON.stringify(config)) } }
}

/** `image` with other bytes as its last layer, under the config that it had. */
export function withLastLayer(image: LoadedImage, edit: (bytes: Buffer) => Buffer): LoadedImage {
  const last = image.layers.length - 1
  return {
    ...image,
    layers: image.layers.map((layer, at) => (at === last ? { ...layer, bytes: edit(layer.bytes) } : layer)),
  }
}

/** `image` with the diff_ids that its gzip layers have. */
export function withTrueDiffIDs(image: LoadedImage): LoadedImage {
  const config = configOf(image)
  const diffIDs = image.layers.map((layer) => digestOf(gunzipSync(layer.bytes)))
  return withConfig(image, { ...config, rootfs: { ...config.rootfs, diff_ids: diffIDs } })
}

async function loadImage({ host, repository }: Place, child: Descriptor): Promise<LoadedImage> {
  const manifest = (await getDocument(host, repository, child.digest)) as Manifest
  const load = async ({ mediaType, digest }: Descriptor): Promise<{ mediaType: string; bytes: Buffer }> => ({
    mediaType,
    bytes: await getBlob(host, repository, digest),
  })
  const { os = '', architecture = '', variant } = child.platform ?? {}
  return {
    platform: [os, architecture, ...(variant === undefined ? [] : [variant])].join('/'),
    mediaType: child.mediaType,
    config: await load(manifest.config),
    layers: await Promise.all(manifest.layers.map(load)),
  }
}

async function pushImage({ host, repository }: Place, image: LoadedImage): Promise<Descriptor> {
  const push = ({ mediaType, bytes }: LoadedImage['config']): Promise<Descriptor> =>
    putBlob(host, repository, bytes, mediaType)
  const config = await push(image.config)
  const layers = await Promise.all(image.layers.map(push))
  return putDocument(host, repository, { schemaVersion: 2, mediaType: image.mediaType, config, layers })
}
