import type { Descriptor } from '../../../src/oci/descriptor.js'
import { parseReference } from '../../../src/oci/reference.js'
import { RegistryError } from '../../../src/registry/error.js'
import { createRegistryStore } from '../../../src/store/registry-store.js'
import { deadline, type TestClient } from '../../registry/wire.js'
import { image } from './image.js'
import type { Step } from './script.js'

/** What came of a step: a word or a digest, or an error. Nothing where time passed. */
export type Outcome = string | { readonly code: string; readonly message: string } | undefined

/** Does one step with a store of its own: the client remembers its tokens, and no answer is remembered. */
export async function takeStep(test: TestClient, reference: string, step: Step): Promise<Outcome> {
  try {
    return await take(test, reference, step)
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    return { code: error.code, message: error.message }
  }
}

async function take({ client, advance }: TestClient, reference: string, step: Step): Promise<string | undefined> {
  const about = 'of' in step && step.of !== undefined ? step.of : reference
  const store = createRegistryStore(client, parseReference(about))
  switch (step.ask) {
    case 'top': {
      const top = await store.top(deadline())
      return top.kind === 'found' ? top.value.digest : 'missing'
    }
    case 'tag digest':
      return (await store.tagDigest(deadline())) ?? 'gone'
    case 'look-up':
      return (await store.lookUp(layer(), deadline())).kind
    case 'layer': {
      const blob = await store.blob(layer(), deadline())
      if (blob.kind === 'missing') return 'missing'
      for await (const chunk of blob.value.chunks) void chunk
      return blob.value.end().kind
    }
    case 'time to pass':
      advance(step.ms)
      return undefined
  }
}

function layer(): Descriptor {
  const [first] = image.layers
  if (first === undefined) throw new Error('The image of the conversations has no layer.')
  const { mediaType, digest, bytes } = first
  return { mediaType, digest, size: bytes.byteLength, urls: [], annotations: new Map() }
}
