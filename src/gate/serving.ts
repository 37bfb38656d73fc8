import type { Difference } from '../model/difference.js'
import { ALL_CLIENTS } from '../model/client.js'
import type { StoredDocument } from '../store/image-store.js'

/**
 * How the mirror hands out a document that it has: clients know what they read by the Content-Type alone, or by what it says
 * together with the body. `told`: the type under which the source serves the same bytes, where that is another one.
 */
export function servingDifferences({ document, served }: StoredDocument, told?: string): readonly Difference[] {
  const kind = document.kind === 'index' ? 'index.refused' : 'manifest.refused'
  const said = told === undefined ? served?.contentType : document.mediaType
  if (served === undefined || (told === undefined && bare(served.contentType) === document.mediaType)) return []
  return [{ kind, path: 'Content-Type', why: 'content-type', clients: ALL_CLIENTS, served: said ?? 'none' }]
}

/** A Content-Type without its parameters. */
function bare(contentType: string | undefined): string {
  const [type = ''] = (contentType ?? '').split(';', 1)
  return type.trim()
}
