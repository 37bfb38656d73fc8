/** Takes packed bytes, block by block, and hands on what they unpack to. */
export interface Decoder {
  /** Ends when the whole block is unpacked and its buffer is free again. One call at a time. */
  write(block: Uint8Array): Promise<void>
  /** To be called after the last block: ends when the last unpacked byte was handed on. */
  end(): Promise<void>
  /** Gives up all that is held; safe at any time. */
  close(): void
  /** What some clients refuse of the way in which it is packed, as far as that is known yet. */
  readonly oddity?: Oddity | undefined
}

/** A first frame without content; a header with a longer text than some clients read, or with a checksum that some get wrong. */
export type Oddity = 'zstd-skippable' | 'gzip-header' | 'gzip-checksum'

/** Where unpacked bytes go. What it throws ends the decoding. With `isLast`, nothing more is written to their memory. */
export type Sink = (bytes: Uint8Array, isLast?: boolean) => void
