import type { Aspect } from '../model/explanation.js'
import type { Entry } from './listing.js'

/** In which ways two entries are not the same. That it was changed at another time counts only if nothing else does. */
export function aspectsOf(source: Entry, mirror: Entry): readonly Aspect[] {
  const found: Aspect[] = []
  if (source.kind !== mirror.kind) found.push('kind')
  else if (source.kind === 'file') {
    if (source.content !== mirror.content) found.push('content')
    if (source.size !== mirror.size) found.push('size')
  }
  if (source.target !== mirror.target) found.push(isDevice(source) || isDevice(mirror) ? 'device' : 'link')
  // The mode of a symbolic link is whatever the writer's system says; nobody obeys it.
  if (source.mode !== mirror.mode && source.kind !== 'symlink') found.push('mode')
  if (source.uid !== mirror.uid || source.gid !== mirror.gid) found.push('owner')
  if (source.xattrs !== mirror.xattrs) found.push('attributes')
  if (found.length === 0 && source.time !== mirror.time) found.push('time')
  return found
}

function isDevice({ kind }: Entry): boolean {
  return kind === 'character-device' || kind === 'block-device'
}
