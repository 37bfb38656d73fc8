import { ALL_CLIENTS } from '../../model/client.js'
import type { ImageConfig } from '../../oci/config.js'
import type { JsonValue } from '../../oci/strict-json.js'
import { unreadableMembers } from './go-reader.js'
import { CONFIG } from './go-shapes.js'
import type { MemberFault } from './member-fault.js'

/** What clients refuse in an image config: members that Go does not read. */
export function configFaults({ members }: ImageConfig): readonly MemberFault[] {
  const value: JsonValue = members
  return unreadableMembers(value, CONFIG, ALL_CLIENTS)
}
