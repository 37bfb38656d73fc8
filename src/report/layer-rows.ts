import type { Difference, LayerFact } from '../model/difference.js'

/** What stands at one height of the two stacks of layers; positions count from 1, bottom first. */
export type LayerRow =
  /** Nothing tells the two apart. */
  | { readonly kind: 'kept'; readonly source: number; readonly mirror: number }
  | { readonly kind: 'changed'; readonly gone: LayerFact; readonly come: LayerFact }
  /** Only the source has it. */
  | { readonly kind: 'gone'; readonly gone: LayerFact }
  /** Only the mirror has it. */
  | { readonly kind: 'come'; readonly come: LayerFact }

/** Both stacks from the bottom, the source's `total` layers beside those of the mirror. */
export function layerRows(differences: readonly Difference[], total: number): readonly LayerRow[] {
  const gone = new Map<number, Difference>()
  const added = new Map<number, LayerFact>()
  for (const difference of differences) {
    if (difference.kind === 'layer.content' || difference.kind === 'layer.removed')
      gone.set(difference.source.position, difference)
    if (difference.kind === 'layer.added') added.set(difference.mirror.position, difference.mirror)
  }
  const rows: LayerRow[] = []
  let last = total
  for (const position of gone.keys()) last = Math.max(last, position)
  let onMirror = 1
  const takeAdded = (): void => {
    for (let come = added.get(onMirror); come !== undefined; come = added.get(onMirror)) {
      rows.push({ kind: 'come', come })
      onMirror += 1
    }
  }
  for (let position = 1; position <= last; position += 1) {
    takeAdded()
    const difference = gone.get(position)
    if (difference?.kind === 'layer.removed') rows.push({ kind: 'gone', gone: difference.source })
    else {
      if (difference?.kind === 'layer.content')
        rows.push({ kind: 'changed', gone: difference.source, come: difference.mirror })
      else rows.push({ kind: 'kept', source: position, mirror: onMirror })
      onMirror += 1
    }
  }
  takeAdded()
  return rows
}

/** The line of the Dockerfile, without the shell around it and the values of build arguments, which may be secrets. */
export function instruction(createdBy: string): string {
  return createdBy
    .slice(0, 4000)
    .replace(/\|\d+ .*(?= \/bin\/\w+ -\w+ )|\|\d+ .*/s, '|…')
    .replace(/^(?:RUN )?(?:\|… )?\/bin\/sh -c (?:#\(nop\) +)?/, (shell) => (shell.includes('#(nop)') ? '' : 'RUN '))
    .replace(/ # buildkit$/, '')
    .replace(/\s+/g, ' ')
}
