import type { Descriptor } from '../../../src/oci/descriptor.js'
import { parseReference } from '../../../src/oci/reference.js'
import { RegistryError } from '../../../src/registry/error.js'
import { systemClock } from '../../../src/gate/system-clock.js'
import { createRegistryStore } from '../../../src/store/registry/registry-store.js'
import { createSharedAnswers } from '../../../src/store/registry/shared-answers.js'
import { deadline, type TestClient } from '../../registry/wire.js'
import { layer } from './image.js'
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

async function take(test: TestClient, reference: string, step: Step): Promise<string | undefined> {
  const store = createRegistryStore(
    { client: test.client, answers: createSharedAnswers(), clock: systemClock },
    parseReference(reference),
    'first',
  )
  switch (step.ask) {
    case 'top': {
      const top = await store.top(deadline())
      return top.kind === 'found' ? top.value.digest : 'missing'
    }
    case 'tag digest':
      return (await store.tagDigest(deadline())) ?? 'gone'
    case 'look-up':
      return (await store.lookUp(descriptor(), deadline())).kind
    case 'layer': {
      const blob = await store.blob(descriptor(), deadline())
      if (blob.kind === 'missing') return 'missing'
      await drain(blob.value.chunks)
      return blob.value.end().kind
    }
    case 'time to pass':
      test.advance(step.ms)
      return undefined
  }
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]()
  while ((await iterator.next()).done !== true);
}

function descriptor(): Descriptor {
  const { mediaType, digest, bytes } = layer
  return { mediaType, digest, size: bytes.byteLength, urls: [], annotations: new Map() }
}
