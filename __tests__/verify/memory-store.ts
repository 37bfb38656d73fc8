import type { Descriptor } from '../../src/oci/descriptor.js'
import { algorithmOf, digestOf, type Digest } from '../../src/oci/digest.js'
import type { BlobEnd, BlobStream, Fetched, ImageStore, LookUp } from '../../src/store/image-store.js'

const PROBLEM = { code: 'blob.missing' as const, message: 'The blob is not there.', status: 404 }
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'

/** A descriptor that tells the truth about bytes, but for what `over` says. */
export function describing(bytes: Uint8Array, over: Partial<Descriptor> = {}): Descriptor {
  const facts = { mediaType: LAYER, digest: digestOf(bytes), size: bytes.byteLength }
  return { ...facts, urls: [], annotations: new Map(), ...over }
}

/** Blobs in memory, by the digest that they are asked for: what is stored under a digest need not have it. */
export class MemoryStore implements ImageStore {
  readonly reference = 'mirror.example/app:1'
  readonly transport = 'registry'
  readonly repository = 'mirror.example/app'
  readonly tag = '1'
  readonly pinnedByDigest = false
  /** Every blob that was asked for, in order. */
  readonly asked: string[] = []
  /** Digests whose blob breaks off after half of its bytes. */
  readonly broken = new Set<Digest>()
  readonly claimed = new Set<Digest>()
  /** Bytes handed out. */
  sent = 0
  /** The most blobs that were open at the same time. */
  mostOpen = 0
  #open = 0
  readonly #blobs = new Map<Digest, Uint8Array>()

  constructor(...blobs: readonly Uint8Array[]) {
    for (const bytes of blobs) this.put(digestOf(bytes), bytes)
  }

  put(digest: Digest, bytes: Uint8Array): void {
    this.#blobs.set(digest, bytes)
  }

  lookUp(descriptor: Descriptor): Promise<LookUp> {
    this.asked.push(`look-up ${descriptor.digest}`)
    const bytes = this.#blobs.get(descriptor.digest)
    if (bytes === undefined) return Promise.resolve({ kind: 'missing', problem: PROBLEM })
    if (this.broken.has(descriptor.digest)) return Promise.reject(new Error('connection lost'))
    if (bytes.byteLength !== descriptor.size) return Promise.resolve({ kind: 'size', actual: bytes.byteLength })
    return Promise.resolve({ kind: this.claimed.has(descriptor.digest) ? 'claimed' : 'proven' })
  }

  blob(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<BlobStream>> {
    this.asked.push(`read ${descriptor.digest}`)
    const bytes = this.#blobs.get(descriptor.digest)
    if (bytes === undefined) return Promise.resolve({ kind: 'missing', problem: PROBLEM })
    let received = 0
    const count = (part: Uint8Array): void => {
      received += part.byteLength
      this.sent += part.byteLength
    }
    const end = (): BlobEnd => {
      if (received !== bytes.byteLength) throw new Error('The end was asked for too early.')
      if (received !== descriptor.size) return { kind: 'size', actual: received }
      const actual = digestOf(bytes, algorithmOf(descriptor.digest))
      return actual === descriptor.digest ? { kind: 'whole' } : { kind: 'digest', actual }
    }
    const chunks = this.#stream(bytes, this.broken.has(descriptor.digest), signal, count)
    return Promise.resolve({ kind: 'found', value: { chunks, end } })
  }

  async *#stream(
    bytes: Uint8Array,
    breaksOff: boolean,
    signal: AbortSignal,
    count: (part: Uint8Array) => void,
  ): AsyncGenerator<Uint8Array> {
    this.#open++
    this.mostOpen = Math.max(this.mostOpen, this.#open)
    try {
      for (let offset = 0; offset < bytes.byteLength; offset += 4096) {
        await new Promise((resolve) => setImmediate(resolve))
        signal.throwIfAborted()
        if (breaksOff && offset >= bytes.byteLength / 2) throw new Error('connection lost')
        const part = bytes.slice(offset, offset + 4096)
        count(part)
        yield part
      }
    } finally {
      this.#open--
    }
  }

  top(): never {
    throw new Error('Proofs ask for no manifest.')
  }

  tagDigest(): never {
    throw new Error('Proofs ask for no tag.')
  }

  document(): never {
    throw new Error('Proofs ask for no manifest.')
  }

  smallBlob(): never {
    throw new Error('Proofs stream every blob.')
  }
}
