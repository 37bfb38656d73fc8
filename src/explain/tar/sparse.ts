import { BLOCK_BYTES, numberIn, TarError } from '../../store/tar/tar-header.js'

/** Where the stored bytes of a file with holes belong. */
export interface SparseMap {
  /** Of the file with its holes. */
  readonly size: number
  /** In order: where a part begins, and how many bytes it has. */
  readonly parts: readonly (readonly [offset: number, bytes: number])[]
}

/** As much of a map is read; a part takes 2 bytes at least. */
const MAP_BYTES = 1024 * 1024
/** Holes are handed on in pieces of this. */
const ZEROS = new Uint8Array(64 * 1024)

const HEADER_PARTS = { at: 386, count: 4, more: 482 } as const
const FURTHER_PARTS = { at: 0, count: 21, more: 504 } as const
const FIELD = 12
const SIZE_AT = 483

/** The map of GNU's old form (type `S`): in the header, and in further blocks that `more` reads. Throws a `TarError`. */
export async function oldMap(header: Uint8Array, more: () => Promise<Uint8Array>): Promise<SparseMap> {
  const parts = [...partsIn(header, HEADER_PARTS)]
  let block = header
  let form: typeof HEADER_PARTS | typeof FURTHER_PARTS = HEADER_PARTS
  for (let read = 0; block[form.more] === 1; read += BLOCK_BYTES) {
    if (read > MAP_BYTES) throw tooLong()
    block = await more()
    form = FURTHER_PARTS
    parts.push(...partsIn(block, form))
  }
  return checked({ size: numberIn(header, SIZE_AT, FIELD), parts })
}

function* partsIn(block: Uint8Array, { at, count }: { readonly at: number; readonly count: number }) {
  for (let index = 0; index < count; index += 1) {
    const start = at + index * 2 * FIELD
    if (block[start] === 0) return
    yield [numberIn(block, start, FIELD), numberIn(block, start + FIELD, FIELD)] as const
  }
}

/** The map of pax headers, form 0.0 and 0.1: offsets and lengths in turn. Throws a `TarError`. */
export function paxMap(numbers: readonly string[], size: number): SparseMap {
  return checked({ size, parts: pairsOf(numbers.map(wholeNumber)) })
}

/** The map of form 1.0, which stands before the content; what is left of `chunks` is the content. Throws a `TarError`. */
export async function leadingMap(chunks: AsyncIterator<Uint8Array>, size: number): Promise<[SparseMap, Uint8Array]> {
  let text = ''
  let rest: Uint8Array = new Uint8Array(0)
  let numbers: readonly string[] = []
  let wanted = Number.POSITIVE_INFINITY
  while (numbers.length < wanted) {
    if (text.length > MAP_BYTES) throw tooLong()
    while (rest.byteLength < BLOCK_BYTES) {
      const next = await chunks.next()
      if (next.done === true) throw broken()
      rest = Buffer.concat([rest, next.value])
    }
    text += Buffer.from(rest.subarray(0, BLOCK_BYTES)).toString('latin1')
    rest = rest.subarray(BLOCK_BYTES)
    numbers = text.split('\n').slice(0, -1)
    if (numbers[0] !== undefined) wanted = 1 + 2 * wholeNumber(numbers[0])
  }
  return [checked({ size, parts: pairsOf(numbers.slice(1, wanted).map(wholeNumber)) }), rest]
}

/** The file that the stored bytes and their map stand for: holes are zeros. Throws a `TarError` where bytes are missing. */
export async function* expanded(chunks: AsyncIterable<Uint8Array>, map: SparseMap): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  let chunk: Uint8Array = new Uint8Array(0)
  let at = 0
  for (const [offset, bytes] of [...map.parts, [map.size, 0] as const]) {
    yield* zeros(offset - at)
    for (let left = bytes; left > 0;) {
      if (chunk.byteLength === 0) {
        const next = await source.next()
        if (next.done === true) throw broken()
        chunk = next.value
      }
      const part = chunk.subarray(0, left)
      chunk = chunk.subarray(part.byteLength)
      left -= part.byteLength
      yield part
    }
    at = offset + bytes
  }
}

function* zeros(count: number): Generator<Uint8Array> {
  for (let left = count; left > 0; left -= ZEROS.byteLength) yield ZEROS.subarray(0, left)
}

function pairsOf(numbers: readonly number[]): SparseMap['parts'] {
  if (numbers.length % 2 === 1) throw broken()
  return numbers.flatMap((offset, at) => (at % 2 === 0 ? [[offset, numbers[at + 1] ?? 0] as const] : []))
}

function wholeNumber(text: string): number {
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(value)) return value
  throw broken()
}

/** Parts must stand in order and end within the file. */
function checked(map: SparseMap): SparseMap {
  let at = 0
  for (const [offset, bytes] of map.parts) {
    if (offset < at) throw broken()
    at = offset + bytes
  }
  if (at > map.size) throw broken()
  return map
}

function broken(): TarError {
  return new TarError('archive.invalid', 'the map of a file with holes is broken')
}

function tooLong(): TarError {
  return new TarError('archive.invalid', `the map of a file with holes is longer than ${MAP_BYTES} bytes`)
}
