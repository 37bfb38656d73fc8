import type { Package } from '../listing.js'
import { packageOf } from './stanzas.js'

/** What build information begins with (Go, debug/buildinfo). */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1')
const ALIGNMENT = 16
const HEAD_BYTES = 32
const FLAGS_AT = 15
/** Since Go 1.18 the texts stand right behind the head. */
const INLINE = 2
/** The longest texts that are read; those of large programs take some 50 KB. */
const MOST_BYTES = 1024 * 1024

/** Looks for the build information of a Go program in its bytes as they come by, with little memory. */
export class GoBuildInfo {
  /** The last bytes before the magic, or all from it on. */
  #kept: Buffer = Buffer.alloc(0)
  /** Where they begin in the program. */
  #offset = 0
  #isFound = false

  update(chunk: Uint8Array): void {
    if (this.#isFound && this.#kept.byteLength >= MOST_BYTES) return
    const joined = Buffer.concat([this.#kept, chunk])
    const from = this.#isFound ? 0 : this.#find(joined)
    this.#isFound ||= from !== undefined
    const start = from ?? Math.max(0, joined.byteLength - MAGIC.byteLength)
    this.#offset += start
    // The copy lets the memory of the chunk go.
    this.#kept = Buffer.from(joined.subarray(start))
  }

  /** Programs that read such information hold the same text elsewhere, too. */
  #find(bytes: Buffer): number | undefined {
    for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
      if ((this.#offset + at) % ALIGNMENT === 0) return at
    }
    return undefined
  }

  /** The modules of the program and the release of Go; none where it tells of none. */
  packages(): readonly Package[] {
    const info = this.#kept
    if (!this.#isFound || info.byteLength < HEAD_BYTES || ((info[FLAGS_AT] ?? 0) & INLINE) === 0) return []
    const release = textAt(info, HEAD_BYTES)
    const modules = release === undefined ? undefined : textAt(info, release.end)
    if (release === undefined || modules === undefined) return []
    return [...packageOf('go', 'stdlib', release.text), ...modulesIn(modules.text)]
  }
}

/** A text behind its length, which is written in groups of seven bits. */
function textAt(bytes: Buffer, start: number): { readonly text: string; readonly end: number } | undefined {
  let length = 0
  for (let at = start, shift = 0; shift < 35; at += 1, shift += 7) {
    const byte = bytes[at]
    if (byte === undefined) return undefined
    length += (byte & 0x7f) * 2 ** shift
    if (byte >= 0x80) continue
    const end = at + 1 + length
    return end > bytes.byteLength ? undefined : { text: bytes.toString('utf8', at + 1, end), end }
  }
  return undefined
}

/** Lines of `mod` and `dep`; `=>` names what stands in the place of the one before. */
function modulesIn(text: string): readonly Package[] {
  const found: Package[] = []
  for (const line of text.split('\n')) {
    const [what, path, version] = line.split('\t')
    if (what === '=>') found.pop()
    if (what === 'mod' || what === 'dep' || what === '=>') found.push(...packageOf('go', path, version))
  }
  return found
}
