/** Content by path; a path that ends in `/` is a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const BLOCK = 512

/** A ustar archive (POSIX.1-1988) of the files in the order given, with nothing of this machine or day in it. */
export function aTar(files: Files): Uint8Array {
  const parts: Uint8Array[] = []
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    parts.push(header(path, bytes.byteLength), bytes, new Uint8Array(-bytes.byteLength & (BLOCK - 1)))
  }
  return Buffer.concat([...parts, new Uint8Array(2 * BLOCK)])
}

function header(path: string, size: number): Uint8Array {
  const isFolder = path.endsWith('/')
  const block = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is too long for this writer, which splits no names.`)
  block.write(path, 0)
  block.write(isFolder ? '0000755\0' : '0000644\0', 100)
  block.write('0000000\0'.repeat(2), 108)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write(`${'0'.repeat(11)}\0`, 136)
  block.write(' '.repeat(8), 148)
  block.write(isFolder ? '5' : '0', 156)
  block.write('ustar\x0000', 257)
  block.write('root', 265)
  block.write('root', 297)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}
