import { onConfig, onEntry, onLayer, type Json } from '../edited.js'
import { APP, APP_INDEX } from '../images.js'
import type { ClientName, Content, Row } from '../row.js'
import { editedRow } from './a-row.js'

/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9/blob'

interface Place {
  readonly where: string
  readonly content: Content
  readonly on: (change: Json | ((descriptor: Json) => Json)) => (document: Json) => Json
  readonly expected: Row['expected']
}

const PLACES: readonly Place[] = [
  { where: 'a layer', content: APP, on: onLayer, expected: ['layer.refused', 'manifest.refused'] },
  { where: 'the config', content: APP, on: onConfig, expected: ['config.refused', 'manifest.refused'] },
  { where: 'an index entry', content: APP_INDEX, on: onEntry, expected: ['index.refused'] },
]

function rowsOf(
  what: string,
  change: Json | ((descriptor: Json) => Json),
  fail: readonly ClientName[],
): readonly Row[] {
  return PLACES.map(({ where, content, on, expected }) =>
    editedRow({ name: `${what} ${where}`, content, edit: on(change), expected, fail }),
  )
}

export const urlsAdded = rowsOf('adds urls to', { urls: [NOWHERE] }, ['containerd'])

export const dataNotBase64 = rowsOf('adds data that is not base64 to', { data: '!!!' }, [
  'skopeo',
  'buildah',
  'containerd',
])

export const dataOfOtherBytes = rowsOf(
  'adds data of other bytes of the right size to',
  ({ size }) => ({
    data: Buffer.alloc(Number(size), ' ').toString('base64'),
  }),
  ['containerd'],
)
