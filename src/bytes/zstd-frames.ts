import { zstdGrammar, type Step } from './zstd-grammar.js'
import type { FrameHeader } from './zstd-header.js'

/** What a walk meets: a frame begins, some of its bytes (magic number to checksum), it is complete. */
export type FramePart =
  | { readonly kind: 'start'; readonly header: FrameHeader }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

const LONGEST_FIELD = 13

/**
 * Finds where zstd frames begin and end, without unpacking and with constant memory: frames may be larger than memory,
 * and blocks of input may be cut anywhere. Skippable frames are left out.
 */
export class ZstdFrameWalk {
  readonly #grammar = zstdGrammar()
  #step: Step
  /** What was taken or passed of the step so far. */
  #done = 0
  readonly #field = new Uint8Array(LONGEST_FIELD)
  #isOpen = false

  constructor() {
    this.#step = this.#grammar.next().value
  }

  /** Whether the bytes so far end where a frame ends. */
  get isBetweenFrames(): boolean {
    return this.#step.kind === 'border'
  }

  /** Walks on over a block, whose bytes the parts point into. Throws what the grammar throws. */
  *walk(block: Uint8Array): Generator<FramePart, void, undefined> {
    let frameFrom = 0
    let offset = 0
    for (;;) {
      const step = this.#step
      if (step.kind === 'open') {
        this.#isOpen = true
        yield { kind: 'start', header: step.header }
        // Where an earlier block holds a part of the head, the head goes ahead on its own.
        const headFrom = offset - step.head.byteLength
        if (headFrom < 0) yield { kind: 'bytes', bytes: step.head }
        frameFrom = headFrom < 0 ? offset : headFrom
      } else if (step.kind === 'close') {
        this.#isOpen = false
        yield { kind: 'bytes', bytes: block.subarray(frameFrom, offset) }
        yield { kind: 'end' }
      } else {
        const part = block.subarray(offset, offset + step.count - this.#done)
        if (step.kind !== 'pass') this.#field.set(part, this.#done)
        offset += part.byteLength
        this.#done += part.byteLength
        if (this.#done < step.count) break
      }
      const answer = this.#field.slice(0, this.#done)
      this.#done = 0
      this.#step = this.#grammar.next(answer).value
    }
    if (this.#isOpen) yield { kind: 'bytes', bytes: block.subarray(frameFrom, offset) }
  }
}
