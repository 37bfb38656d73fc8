import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import type { BlobEnd, BlobStream, Fetched } from '../../src/store/image-store.js'
import type { BuiltImage } from '../helpers/image/image.js'
import type { BuiltIndex } from '../helpers/image/image-index.js'
import { jsonBytes } from '../helpers/image/document.js'
import { aTar } from '../helpers/image/tar.js'

export type FileMap = Readonly<Record<string, string | Uint8Array>>

type Built = BuiltImage | BuiltIndex

/** One entry of `index.json`: an image or index and its tag. */
export interface LayoutEntry {
  readonly image: Built
  readonly tag?: string
  readonly descriptor?: Readonly<Record<string, unknown>>
}

/** The files of an OCI image layout. */
export function aLayout(...entries: readonly LayoutEntry[]): FileMap {
  const blobs = Object.assign({}, ...entries.map(({ image }) => blobsOf(image))) as FileMap
  return {
    'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
    'index.json': jsonBytes({
      schemaVersion: 2,
      manifests: entries.map(({ image, tag, descriptor }) => ({
        mediaType: image.mediaType,
        digest: image.digest,
        size: image.bytes.byteLength,
        ...(tag === undefined ? {} : { annotations: { 'org.opencontainers.image.ref.name': tag } }),
        ...descriptor,
      })),
    }),
    ...blobs,
  }
}

/** Where a layout keeps what has this digest. */
export function blobName(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`
}

function blobsOf(image: Built): FileMap {
  const own = { [blobName(image.digest)]: image.bytes }
  if (image.kind === 'index') return Object.assign(own, ...image.children.map(blobsOf)) as FileMap
  const blobs = [image.config, ...image.layers].map(({ digest, bytes }) => [blobName(digest), bytes] as const)
  return { ...own, ...Object.fromEntries(blobs) }
}

/** What old Docker saves: a folder a layer, the config beside them. */
export function aDockerArchive(image: BuiltImage, names: readonly string[] | null = ['acme/app:1']): FileMap {
  const config = `${image.config.digest.slice(7)}.json`
  const layers = image.layers.map((layer, at) => [`${String(at).repeat(64)}/layer.tar`, layer.tar] as const)
  return {
    [config]: image.config.bytes,
    ...Object.fromEntries(layers),
    'manifest.json': jsonBytes([{ Config: config, RepoTags: names, Layers: layers.map(([name]) => name) }]),
  }
}

/** The blocks of a tar file without its end, to put others behind. */
export function withoutEnd(tar: Uint8Array): Uint8Array {
  return tar.subarray(0, tar.byteLength - 1024)
}

/** One entry of any type, with no end marker behind it. */
export function anEntry(
  name: string,
  type: string,
  { target = '', content = '' }: { readonly target?: string; readonly content?: string | Uint8Array } = {},
): Uint8Array {
  const tar = Buffer.from(withoutEnd(aTar({ [name]: content })))
  tar.write(type, 156)
  tar.write(target, 157)
  tar.write(' '.repeat(8), 148)
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return tar
}

/** Folders that are there for one test file. */
export class Workspace {
  readonly #folders: string[] = []

  async folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'image-parity-'))
    this.#folders.push(path)
    return path
  }

  /** Writes files into a new folder and gives its path. */
  async write(files: FileMap): Promise<string> {
    const root = await this.folder()
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), content)
    }
    return root
  }

  async file(bytes: Uint8Array): Promise<string> {
    const path = join(await this.folder(), 'image.tar')
    await writeFile(path, bytes)
    return path
  }

  async clear(): Promise<void> {
    await Promise.all(this.#folders.splice(0).map((path) => rm(path, { recursive: true, force: true })))
  }
}

export const OPTIONS = { side: 'mirror' as const, limits: DEFAULT_LIMITS, workingDirectory: '/' }

export const SIGNAL = new AbortController().signal

/** A descriptor that tells the truth about something built. */
export function describing(
  { digest, bytes, mediaType }: { readonly digest: string; readonly bytes: Uint8Array; readonly mediaType: string },
  over: Partial<Descriptor> = {},
): Descriptor {
  const facts = { mediaType, digest: digest as Descriptor['digest'], size: bytes.byteLength }
  return { ...facts, urls: [], annotations: new Map(), ...over }
}

/** Reads a blob to its end. */
export async function drain(stream: Fetched<BlobStream>): Promise<{ bytes: Buffer; end: BlobEnd }> {
  if (stream.kind === 'missing') throw new Error(stream.problem.message)
  const parts: Uint8Array[] = []
  for await (const chunk of stream.value.chunks) parts.push(chunk)
  return { bytes: Buffer.concat(parts), end: stream.value.end() }
}

/** The code and message that something was refused with. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${String(error.code)} ${error.message}`
    throw error
  }
  throw new Error('It was not refused.')
}
