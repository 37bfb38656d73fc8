/** What a layer of the source is on the mirror, or one of the mirror's that the source does not have. */
export type LayerState = 'equal' | 'recompressed' | 'different' | 'damaged' | 'missing' | 'added' | 'unknown'

export interface StateSign {
  /** For those who see no colours. */
  readonly letter: string
  readonly word: string
  readonly meaning: string
}

/** One row a state. Adding a state means adding its row here and its pattern in style.ts. */
export const LAYER_STATES: Readonly<Record<LayerState, StateSign>> = {
  equal: { letter: '=', word: 'equal', meaning: 'the same content, stored alike' },
  recompressed: { letter: '≈', word: 'recompressed', meaning: 'the same content, stored as other bytes' },
  different: { letter: '≠', word: 'different', meaning: 'other content' },
  damaged: { letter: '!', word: 'damaged', meaning: 'not the bytes that its digest or size names' },
  missing: { letter: '−', word: 'missing', meaning: 'not there' },
  added: { letter: '+', word: 'added', meaning: 'only on the mirror' },
  unknown: { letter: '?', word: 'unknown', meaning: 'not looked at, or not known' },
}

export const STATES: readonly LayerState[] = [
  'equal',
  'recompressed',
  'different',
  'damaged',
  'missing',
  'added',
  'unknown',
]
