const BLOCK = 512

/** An entry of a layer, of any type. */
export interface RichEntry {
  readonly path: string
  /** A file when left out. */
  readonly type?: string
  readonly content?: string | Uint8Array
  readonly mode?: number
  readonly uid?: number
  readonly gid?: number
  readonly time?: number
  readonly link?: string
  readonly device?: readonly [major: number, minor: number]
  /** Records of a pax header before it. */
  readonly pax?: Readonly<Record<string, string>>
}

/** A ustar archive with entries as they stand in layers; what does not fit has a pax header before it. */
export function aRichTar(...entries: readonly RichEntry[]): Uint8Array {
  return Buffer.concat([...entries.flatMap(partsOf), new Uint8Array(2 * BLOCK)])
}

/** The same without the end marker. */
export function partsOf(entry: RichEntry): readonly Uint8Array[] {
  const { path, pax = {}, link = '' } = entry
  const records = {
    ...(Buffer.byteLength(path) > 100 ? { path } : {}),
    ...(Buffer.byteLength(link) > 100 ? { linkpath: link } : {}),
    ...pax,
  }
  const before = Object.keys(records).length === 0 ? [] : plain({ path: 'pax', type: 'x', content: paxOf(records) })
  return [...before, ...plain(entry)]
}

/** The records of a pax header. */
export function paxOf(records: Readonly<Record<string, string>>): Uint8Array {
  return Buffer.concat(
    Object.entries(records).map(([key, value]) => {
      const rest = Buffer.byteLength(` ${key}=${value}\n`)
      let length = rest
      while (rest + String(length).length !== length) length = rest + String(length).length
      return Buffer.from(`${length} ${key}=${value}\n`)
    }),
  )
}

function plain(entry: RichEntry): readonly Uint8Array[] {
  const bytes = Buffer.from(entry.content ?? '')
  return [headerOf(entry, bytes.byteLength), bytes, new Uint8Array(-bytes.byteLength & (BLOCK - 1))]
}

/** The header block alone. */
export function headerOf(entry: RichEntry, size: number): Buffer {
  const { path, type = path.endsWith('/') ? '5' : '0', uid = 0, gid = 0, time = 0, link = '', device } = entry
  const block = Buffer.alloc(BLOCK)
  block.write(path.slice(0, 100), 0, 'utf8')
  block.write(octal(entry.mode ?? (type === '5' ? 0o755 : 0o644), 7), 100)
  block.write(octal(uid, 7), 108)
  block.write(octal(gid, 7), 116)
  block.write(octal(size, 11), 124)
  block.write(octal(time, 11), 136)
  block.write(type, 156)
  block.write(link.slice(0, 100), 157)
  block.write('ustar\x0000', 257)
  if (device !== undefined) {
    block.write(octal(device[0], 7), 329)
    block.write(octal(device[1], 7), 337)
  }
  return withChecksum(block)
}

export function withChecksum(block: Buffer): Buffer {
  block.write(' '.repeat(8), 148)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function octal(value: number, digits: number): string {
  return `${value.toString(8).padStart(digits, '0')}\0`
}
