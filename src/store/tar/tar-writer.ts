import { BLOCK_BYTES } from './tar-header.js'

/** One file of an archive that is written. */
export interface TarFile {
  /** Relative, of printable ASCII. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** As much of a name as a plain header holds. */
const LONGEST_NAME = 100

/**
 * The bytes of a tar file (POSIX.1-1988 ustar; names over 100 bytes have a pax header before them), in the order given.
 * Nothing of this machine or day is in it: the same files give the same bytes.
 */
export function* writeTar(files: Iterable<TarFile>): Generator<Uint8Array> {
  for (const { name, bytes } of files) {
    if (name.length > LONGEST_NAME) yield* entry('pax-path', 'x', Buffer.from(paxRecord('path', name)))
    yield* entry(name.slice(0, LONGEST_NAME), '0', bytes)
  }
  yield new Uint8Array(2 * BLOCK_BYTES)
}

function* entry(name: string, type: string, bytes: Uint8Array): Generator<Uint8Array> {
  yield header(name, type, bytes.byteLength)
  yield bytes
  yield new Uint8Array(-bytes.byteLength & (BLOCK_BYTES - 1))
}

function header(name: string, type: string, size: number): Uint8Array {
  const block = Buffer.alloc(BLOCK_BYTES)
  block.write(name, 0)
  block.write('0000644\0', 100)
  block.write('0000000\0'.repeat(2), 108)
  block.write(`${octal(size, 11)}\0`, 124)
  block.write(`${octal(0, 11)}\0`, 136)
  // The checksum counts its own field as spaces.
  block.write(' '.repeat(8), 148)
  block.write(type, 156)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${octal(sum, 6)}\0 `, 148)
  return block
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

/** `LENGTH KEY=VALUE` and a line end, where the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  let length = rest.length
  while (`${length}${rest}`.length !== length) length = `${length}${rest}`.length
  return `${length}${rest}`
}
