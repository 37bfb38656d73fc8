import { abortable } from '../async/abortable.js'
import type { WindowTurns } from '../bytes/window-turns.js'
import type { ExplainedLayer, Explanation, FileChanges, Hindrance, LayerPlace } from '../model/explanation.js'
import { SIDES, type SideName } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { BlobStore } from '../store/image-store.js'
import { createListingBudget, LISTING_LIMITS, ListingLimitError, type ListingLimits } from './budget.js'
import { compareListings } from './file-changes.js'
import type { Listing } from './listing.js'
import { readLayer } from './read-layer.js'
import { Stacks, type CommonLayer, type Places } from './stacks.js'

/** A layer as a side lists it. */
export interface SideLayer {
  readonly descriptor: Descriptor
  /** The line of the history that made it. */
  readonly createdBy?: string
}

export interface ExplainSide {
  readonly store: BlobStore
  readonly layers: readonly SideLayer[]
}

/** The layers of an image on both sides. */
export interface ExplainTask {
  readonly source: ExplainSide
  readonly mirror: ExplainSide
  /** Layers that are not the same on both sides, by their places from 0, in order: those that stand for each other together. */
  readonly changed: readonly Places[]
  readonly packages: boolean
}

export interface ExplainOptions {
  /** The most that a layer may unpack to. */
  readonly maxBytes: number
  readonly signal: AbortSignal
  readonly turns: WindowTurns
  /** Holds back what would be more layers at once than may be read. */
  readonly limit: <T>(work: () => Promise<T>) => Promise<T>
  /** What to say of a failure. */
  readonly problemOf: (error: unknown, side: SideName) => Hindrance
  readonly limits?: ListingLimits
  /** Changes that are listed: of a layer, and of all layers together. */
  readonly lines?: { readonly layer: number; readonly all: number }
}

const LINES = { layer: 200, all: 1000 }

/**
 * Tells what differs inside the layers of an image: layer by layer, and in the file systems that they add up to. Layers
 * that both sides have are read only if they decide what shows. One layer is read at a time, and nothing is written.
 * Never throws: what cannot be told has a problem.
 */
export async function explainLayers(task: ExplainTask, options: ExplainOptions): Promise<Explanation> {
  const work = new Explaining(task, options)
  for (const places of task.changed) await work.changed(places)
  await work.common()
  return work.tell()
}

/** One explanation on its way. */
class Explaining {
  readonly #task: ExplainTask
  readonly #options: ExplainOptions
  readonly #stacks: Stacks
  readonly #budget
  readonly #lines
  readonly #rows: ExplainedLayer[] = []
  #bytes = 0
  /** Whether all layers that were wanted are listed. */
  #isWhole = true
  /** Why nothing more is read. */
  #stopped: Hindrance | undefined

  constructor(task: ExplainTask, options: ExplainOptions) {
    this.#task = task
    this.#options = options
    this.#stacks = new Stacks(task.source.layers.length, task.mirror.layers.length)
    this.#budget = createListingBudget(options.limits ?? LISTING_LIMITS)
    this.#lines = options.lines ?? LINES
  }

  /** Reads the layers that stand for each other, and compares them. */
  async changed(places: Places): Promise<void> {
    const told = await this.#compared(places)
    this.#isWhole &&= 'files' in told
    this.#rows.push({ ...this.#placesOf(places), ...told })
  }

  /** With one of the two missing there is nothing to compare the other with. */
  async #compared(places: Places): Promise<{ readonly files: FileChanges } | { readonly problem: Hindrance } | object> {
    const listed: Partial<Record<SideName, Listing>> = {}
    for (const side of SIDES) {
      const at = places[side]
      if (at === undefined) continue
      if (this.#stopped !== undefined) return {}
      const listing = await this.#list(side, at)
      if ('code' in listing) return { problem: listing }
      listed[side] = listing
      this.#stacks.put({ [side]: at }, listing)
    }
    return { files: compareListings(listed.source, listed.mirror, this.#lines.layer) }
  }

  /** Reads layers of both sides that decide what shows of the others: those above the lowest of them, then those below. */
  async common(): Promise<void> {
    if (!this.#mayGoOn() || !this.#stacks.differ) return
    const { changed } = this.#task
    const lowest = (side: SideName): number => Math.min(...changed.map((places) => places[side] ?? Infinity))
    const isBelow = ({ source, mirror }: CommonLayer): boolean => source < lowest('source') && mirror < lowest('mirror')
    const layers = this.#commonLayers().toReversed()
    for (const layer of layers.filter((one) => !isBelow(one))) await this.#readCommon(layer)
    for (const layer of layers.filter(isBelow)) {
      if (!this.#mayGoOn() || !this.#stacks.isOpen) return
      await this.#readCommon(layer)
    }
  }

  tell(): Explanation {
    const { packages } = this.#task
    const problem = this.#stopped ?? this.#rows.find((row) => row.problem !== undefined)?.problem
    const isTold = this.#mayGoOn()
    return {
      explain: packages ? 'packages' : 'files',
      bytes: this.#bytes,
      layers: this.#rows,
      ...(isTold ? { files: this.#stacks.compare(this.#lines.all) } : {}),
      ...(isTold && packages ? { packages: this.#stacks.comparePackages(this.#lines.all) } : {}),
      ...(problem === undefined ? {} : { problem }),
    }
  }

  #mayGoOn(): boolean {
    return this.#isWhole && this.#stopped === undefined
  }

  async #readCommon(layer: CommonLayer): Promise<void> {
    if (this.#stopped !== undefined) return
    const isWanted = this.#stacks.wanted()
    const places = this.#placesOf(layer)
    let listing = await this.#list('mirror', layer.mirror, isWanted)
    if (!('code' in listing) && listing.loose.size > 0) {
      // A name that is wanted is a link to one that is not: its content stands there.
      const { loose } = listing
      listing = await this.#list('mirror', layer.mirror, (path) => isWanted(path) || loose.has(path))
    }
    if ('code' in listing) {
      this.#isWhole = false
      this.#rows.push({ ...places, common: true, problem: listing })
      return
    }
    this.#stacks.put(layer, listing)
    this.#rows.push({ ...places, common: true })
  }

  async #list(side: SideName, at: number, isWanted?: (path: string) => boolean): Promise<Listing | Hindrance> {
    const { maxBytes, signal, turns, limit, problemOf } = this.#options
    const { store, layers } = this.#task[side]
    const descriptor = layers[at]?.descriptor
    const { packages } = this.#task
    const options = { budget: this.#budget, maxBytes, signal, turns, packages }
    try {
      if (descriptor === undefined) throw new RangeError(`The ${side} has no layer ${at + 1}.`)
      signal.throwIfAborted()
      const own = isWanted === undefined ? options : { ...options, isWanted }
      // Neither a turn nor a store may hold back the end of the time.
      const listing = await abortable(
        limit(() => readLayer(store, descriptor, own)),
        signal,
      )
      this.#bytes += descriptor.size
      return listing
    } catch (error) {
      const problem = problemOf(signal.aborted ? signal.reason : error, side)
      // Neither the limit nor the time comes back for the next layer.
      if (signal.aborted || error instanceof ListingLimitError) this.#stopped = problem
      return problem
    }
  }

  #placesOf(places: Places): { readonly source?: LayerPlace; readonly mirror?: LayerPlace } {
    const [source, mirror] = [this.#placeOf('source', places.source), this.#placeOf('mirror', places.mirror)]
    return { ...(source === undefined ? {} : { source }), ...(mirror === undefined ? {} : { mirror }) }
  }

  #placeOf(side: SideName, at: number | undefined): LayerPlace | undefined {
    if (at === undefined) return undefined
    const createdBy = this.#task[side].layers[at]?.createdBy
    return { position: at + 1, ...(createdBy === undefined ? {} : { createdBy }) }
  }

  /** The layers that did not change, bottom first. */
  #commonLayers(): readonly CommonLayer[] {
    const { source, mirror, changed } = this.#task
    const kept = (side: SideName, count: number): readonly number[] => {
      const gone = new Set(changed.map((places) => places[side]))
      return Array.from({ length: count }, (_, at) => at).filter((at) => !gone.has(at))
    }
    const [own, others] = [kept('source', source.layers.length), kept('mirror', mirror.layers.length)]
    return own.flatMap((at, index) => {
      const other = others[index]
      return other === undefined ? [] : [{ source: at, mirror: other }]
    })
  }
}
