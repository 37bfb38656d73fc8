import { ALL_CLIENTS } from '../../model/client.js'
import type { ImageConfig } from '../../oci/config.js'
import type { JsonValue } from '../../oci/strict-json.js'
import { unreadableMembers } from './go-reader.js'
import { CONFIG } from './go-shapes.js'
import type { MemberFault } from './member-fault.js'

/** What clients refuse in an image config: members that Go does not read, and a history that the layers give the lie to. */
export function configFaults({ members, history, diffIDs }: ImageConfig): readonly MemberFault[] {
  const value: JsonValue = members
  const isLonger = history.filter(({ emptyLayer }) => !emptyLayer).length > diffIDs.length
  return [...unreadableMembers(value, CONFIG, ALL_CLIENTS), ...(isLonger ? [HISTORY] : [])]
}

/** Docker counts the entries that are not empty ("too many non-empty layers in History section"). */
const HISTORY: MemberFault = { at: ['history'], why: 'history-longer', clients: ['docker'] }
