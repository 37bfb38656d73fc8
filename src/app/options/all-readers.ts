import { parseList } from '../../config/list-file.js'
import { isVersionRange } from '../../config/tag-rule.js'
import { parseTagsInput } from '../../config/tags-input.js'
import { parseRegistryAuth } from './registry-auth.js'

/** What reads the inputs that are written in YAML, or may be, and ranges of versions in them. */
export const READERS = { list: parseList, tags: parseTagsInput, registryAuth: parseRegistryAuth, isVersionRange }
