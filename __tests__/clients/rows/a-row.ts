import { edited, type Json } from '../edited.js'
import type { ClientName, Content, Expected, Inputs, Row } from '../row.js'

/** A row whose mirror is the source with another top document. */
export interface EditedRow {
  readonly name: string
  readonly content: Content
  readonly edit: (document: Json) => Json
  readonly expected: Row['expected']
  readonly fail?: readonly ClientName[]
  readonly inputs?: Inputs
}

export function editedRow({ content, edit, ...row }: EditedRow): Row {
  return contentRow({ ...row, source: content, mirror: () => edited(content, edit) })
}

/** A row whose sides hold what is given. */
export interface ContentRow {
  readonly name: string
  readonly source: Content
  readonly mirror: () => Content
  readonly expected: readonly [Expected, ...Expected[]]
  /** The clients that fail on the mirror. */
  readonly fail?: readonly ClientName[]
  /** The clients that get another image. */
  readonly other?: readonly ClientName[]
  readonly inputs?: Inputs
  readonly pull?: string
}

export function contentRow({ source, mirror, fail = [], other = [], ...row }: ContentRow): Row {
  return {
    ...row,
    source: () => ({ content: source }),
    mirror: () => ({ content: mirror() }),
    clients: {
      ...Object.fromEntries(fail.map((client) => [client, 'fails'])),
      ...Object.fromEntries(other.map((client) => [client, 'other image'])),
    },
  }
}
