import { abortable } from '../async/abortable.js'
import type { Child } from '../compare/child.js'
import { labelOf } from '../compare/pairing.js'
import type { InspectedPlatform, Inspection, ServedHead } from '../model/inspection.js'
import { isAttestation } from '../oci/image-index.js'
import { isManifestType } from '../oci/media-type.js'
import type { ImageStore, ManifestHead, StoredDocument } from '../store/image-store.js'
import { ContentLoader } from './content-loader.js'
import { childrenOfSource, descriptorOf } from './list.js'
import { startDeadline } from './deadline.js'
import { createDocumentBudget } from './document-budget.js'
import { factsOf } from './image-facts.js'
import type { GateEnvironment } from './plan.js'
import { problemOf, UndecidedError } from './undecided.js'

/** What a reference names, seen with the eyes of a comparison. Throws if its top cannot be read. */
export async function inspectImage(
  store: ImageStore,
  { limits, clock, delay }: Pick<GateEnvironment, 'limits' | 'clock' | 'delay'>,
): Promise<Omit<Inspection, 'schemaVersion' | 'tool'>> {
  const deadline = startDeadline(limits.pairMs, clock, () => delay([store.repository]))
  try {
    const budget = createDocumentBudget(limits.pairMemoryBytes, deadline.signal)
    const top = await abortable(store.top(budget.signal), budget.signal)
    if (top.kind === 'missing') throw new UndecidedError(top.problem)
    const loader = new ContentLoader(store, store, budget)
    loader.keep('source', top.value)
    const heading = headOf(store, budget.signal)
    const children = await abortable(childrenOfSource(top.value, loader, limits), budget.signal)
    const platforms = await abortable(Promise.all(children.map((child) => inspectChild(child, loader))), budget.signal)
    const head = await heading
    return {
      reference: store.reference,
      ...topFacts(store, top.value),
      ...(head === undefined ? {} : { head }),
      platforms,
      attestations: attestationsIn(top.value),
      notes: store.notes?.() ?? [],
    }
  } finally {
    deadline.stop()
  }
}

/** A manifest that was derived is nobody's. */
function topFacts({ repository }: ImageStore, top: StoredDocument): Partial<Inspection> {
  if (top.derived !== undefined) return {}
  const { mediaType, digest, size } = descriptorOf(top)
  const contentType = top.served?.contentType
  return {
    digest,
    mediaType,
    size,
    pinned: `${repository}@${digest}`,
    ...(contentType === undefined ? {} : { contentType }),
  }
}

function attestationsIn({ document }: StoredDocument): number {
  return document.kind === 'index' ? document.manifests.filter(isAttestation).length : 0
}

/** What HEAD says is worth knowing; that it says nothing is no reason to say nothing else. */
async function headOf(store: ImageStore, signal: AbortSignal): Promise<ServedHead | undefined> {
  const head = await store.head?.(signal).catch(() => undefined)
  return head === undefined ? undefined : headFacts(head)
}

function headFacts(head: ManifestHead): ServedHead {
  if (head.kind === 'refused') return { status: head.status }
  const { contentType, digest, size } = head
  return {
    ...(contentType === undefined ? {} : { contentType }),
    ...(digest === undefined ? {} : { digest }),
    ...(size === undefined ? {} : { size }),
  }
}

async function inspectChild(child: Child, loader: ContentLoader): Promise<InspectedPlatform> {
  const { descriptor } = child
  const platform = labelOf(child)
  const { digest, mediaType, size } = descriptor
  if (!isManifestType(mediaType)) return { platform, digest, mediaType, size }
  try {
    const stored = await loader.sourceDocument(descriptor)
    if (stored.document.kind !== 'manifest') return { platform, digest, mediaType, size }
    const config = await loader.sourceConfig(stored.document.config)
    const created = config.kind === 'image' ? config.members.get('created') : undefined
    return {
      platform,
      ...factsOf(digest, stored.document, config, stored.derived),
      ...(stored.derived === undefined ? { size } : {}),
      ...(typeof created === 'string' ? { created } : {}),
    }
  } catch (error) {
    return { platform, digest, mediaType, size, error: problemOf(error) }
  }
}
