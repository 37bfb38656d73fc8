import { createReadStream, statSync } from 'node:fs'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { Digester, type Digest } from '../../src/oci/digest.js'
import type { BlobStore } from '../../src/store/image-store.js'
import { verifiedStream, type Content } from '../../src/store/stored-file.js'

const PLACE = { side: 'source', name: 'a file' } as const

/** A layer with what it is read from. */
export interface StoredLayer {
  readonly descriptor: Descriptor
  readonly content: Content
}

/** A store that holds these layers, and hashes what it hands out as every store does. */
export function aBlobStore(...layers: readonly StoredLayer[]): BlobStore {
  const known = new Map(layers.map((layer) => [layer.descriptor.digest, layer]))
  return {
    reference: 'a file',
    repository: 'a file',
    local: true,
    lookUp: () => Promise.resolve({ kind: 'proven' }),
    blob: (descriptor, signal) => {
      const layer = known.get(descriptor.digest)
      if (layer !== undefined) {
        return Promise.resolve({ kind: 'found', value: verifiedStream(layer.content, descriptor, PLACE, signal) })
      }
      const problem = { code: 'blob.missing', message: `The blob ${descriptor.digest} is not there.` } as const
      return Promise.resolve({ kind: 'missing', problem })
    },
  }
}

/** A file as a layer; its digest is that of its bytes. */
export async function layerInFile(path: string): Promise<StoredLayer> {
  const digester = new Digester('sha256')
  for await (const chunk of createReadStream(path)) digester.update(chunk as Uint8Array)
  const content: Content = { size: statSync(path).size, chunks: () => createReadStream(path) }
  return { descriptor: aDescriptor(digester.digest(), content.size), content }
}

export function aDescriptor(digest: Digest, size: number): Descriptor {
  const mediaType = 'application/vnd.oci.image.layer.v1.tar'
  return { mediaType, digest, size, urls: [], annotations: new Map() }
}
