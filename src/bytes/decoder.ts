/** Takes packed bytes, block by block, and hands on what they unpack to. */
export interface Decoder {
  /** Ends when the whole block is unpacked and its buffer is free again. One call at a time. */
  write(block: Uint8Array): Promise<void>
  /** To be called after the last block: ends when the last unpacked byte was handed on. */
  end(): Promise<void>
  /** Gives up all that is held; safe at any time. */
  close(): void
}

/** Where unpacked bytes go. What it throws ends the decoding. */
export type Sink = (bytes: Uint8Array) => void
