import { isJsonArray, isJsonObject, parseStrictJson, type JsonValue } from '../../oci/strict-json.js'
import { parseDescriptor } from '../../oci/descriptor.js'
import { objectOf, textIn } from '../../oci/json-fields.js'
import { asListed, type StoredReferrer, type StoredReferrers } from '../referrers.js'
import { atPlace, StoreError, type Place } from '../store-error.js'

/** The type of a list of referrers, a document that other tools pass over. */
export const REFERRERS_TYPE = 'application/vnd.image-parity.referrers.v1+json'

/** Of which `registry/repository@digest` a list of referrers is. */
export const REFERRERS_OF = 'vnd.image-parity.referrers.of'

/** What a source said of what refers to a digest, to be written as JSON. */
export function referrerList(of: string, { found, strayTag }: StoredReferrers): unknown {
  return {
    of,
    ...(strayTag === undefined ? {} : { strayTag }),
    referrers: found.map(({ way, descriptor: { mediaType, digest, size, artifactType } }) => ({
      way,
      mediaType,
      digest,
      size,
      ...(artifactType === undefined ? {} : { artifactType }),
    })),
  }
}

/** Reads such a list. Throws `layout.invalid`, `json.invalid` and the codes of descriptors. */
export function readReferrerList(bytes: Uint8Array, place: Place): StoredReferrers {
  const value = atPlace(place, 'a list of referrers', () => parseStrictJson(bytes, {}))
  const list = isJsonObject(value) ? value.get('referrers') : undefined
  if (!isJsonObject(value) || !isJsonArray(list)) throw noList(place)
  const strayTag = textIn(value, 'strayTag')
  return {
    found: list.map((one) => referrerIn(one, place)),
    ...(strayTag === undefined ? {} : { strayTag }),
  }
}

function referrerIn(value: JsonValue, place: Place): StoredReferrer {
  const { descriptor, way } = atPlace(place, 'a list of referrers', () => ({
    descriptor: parseDescriptor(value, 'referrers'),
    way: textIn(objectOf(value, 'referrers'), 'way'),
  }))
  if (way === 'listed') return asListed(descriptor)
  if (way === 'tagged') return { descriptor, way }
  throw noList(place)
}

function noList(place: Place): StoreError {
  return new StoreError(place, { code: 'layout.invalid', why: 'a list of referrers in it is none' })
}
