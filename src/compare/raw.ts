import { isJsonArray, isJsonObject, type JsonObject } from '../oci/strict-json.js'

/** The descriptors of a list as they were read, members of no name included. */
export function descriptorsIn(members: JsonObject, name: 'layers' | 'manifests'): readonly JsonObject[] {
  const list = members.get(name)
  return isJsonArray(list) ? list.filter(isJsonObject) : []
}

/** An object in a member; empty where there is none, or something else. */
export function objectIn(members: JsonObject, name: string): JsonObject {
  const value = members.get(name)
  return isJsonObject(value) ? value : EMPTY
}

const EMPTY: JsonObject = new Map()
