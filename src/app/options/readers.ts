import type { parseList } from '../../config/list-file.js'
import type { isVersionRange } from '../../config/tag-rule.js'
import type { parseTagsInput } from '../../config/tags-input.js'
import type { parseRegistryAuth } from './registry-auth.js'

/** What reads the inputs that are written in YAML, or may be, and ranges of versions in them. */
export interface Readers {
  readonly list: typeof parseList
  readonly tags: typeof parseTagsInput
  readonly registryAuth: typeof parseRegistryAuth
  readonly isVersionRange: typeof isVersionRange
}

/** Where none of these inputs is set. All of them throw. */
export const NO_READERS: Readers = {
  list: notLoaded,
  tags: notLoaded,
  registryAuth: notLoaded,
  isVersionRange: notLoaded,
}

function notLoaded(): never {
  throw new Error('What reads YAML was not loaded.')
}

/** Loads them. Most runs name one pair and do without: the parser of YAML is a third of all that inputs are read with. */
export async function loadReaders(): Promise<Readers> {
  const [
    { parseList: list },
    { parseTagsInput: tags },
    { parseRegistryAuth: registryAuth },
    { isVersionRange: isRange },
  ] = await Promise.all([
    import(/* webpackChunkName: "readers" */ '../../config/list-file.js'),
    import(/* webpackChunkName: "readers" */ '../../config/tags-input.js'),
    import(/* webpackChunkName: "readers" */ './registry-auth.js'),
    import('../../config/tag-rule.js'),
  ])
  return { list, tags, registryAuth, isVersionRange: isRange }
}
