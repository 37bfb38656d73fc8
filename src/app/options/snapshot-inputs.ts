import type { Declared, Written } from '../../config/declared.js'
import type { SnapshotSettings } from '../../model/settings.js'
import { parseDigest } from '../../oci/digest.js'
import { OciError } from '../../oci/error.js'
import { HOLDS_TEXT, holdsText } from './file-inputs.js'
import { parsed, type Faults } from './input-faults.js'

/** What a config file says of a snapshot. */
export function snapshotIn(
  { snapshot }: Declared,
  file: string,
  { faultLine }: Faults,
): { readonly sourceSnapshot?: SnapshotSettings } {
  if (snapshot === undefined) return {}
  const fault = ({ at }: Written, what: string): void => {
    faultLine('config-file', `${file}:${at.line}:${at.column}: ${what}`)
  }
  const { path, digest } = snapshot
  if (holdsText(path.text)) fault(path, `source-snapshot ${HOLDS_TEXT}.`)
  if (digest === undefined) return { sourceSnapshot: { path: path.text } }
  try {
    return { sourceSnapshot: { path: path.text, digest: parseDigest(digest.text) } }
  } catch (error) {
    if (!(error instanceof OciError)) throw error
    fault(digest, `source-snapshot-digest: ${error.message}`)
    return {}
  }
}

/** The snapshot that the inputs name, or else the file of the list. A digest of the file is for the path of the file alone. */
export function readSnapshot(
  { sourceSnapshot: inFile }: { readonly sourceSnapshot?: SnapshotSettings },
  { text, fault }: Faults,
): SnapshotSettings | undefined {
  const path = text('source-snapshot')
  const written = text('source-snapshot-digest')
  const digest = written === '' ? undefined : parsed('source-snapshot-digest', () => parseDigest(written), fault)
  const named = path === '' ? inFile : { path }
  if (named === undefined) {
    if (written !== '') fault('source-snapshot-digest', 'there is no "source-snapshot" that it could be the digest of')
    return undefined
  }
  if (text('source-password') !== '') {
    fault('source-password', 'the source is not asked, as "source-snapshot" answers for it; leave it out')
  }
  return { ...named, ...(digest === undefined ? {} : { digest }) }
}
