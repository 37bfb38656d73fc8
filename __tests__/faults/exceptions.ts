import type { Result, SideName } from '../../src/model/result.js'
import { SIDES, type Stage } from './stages.js'

/** Cells whose fault cannot matter, and why. What they have to come to is the right result. */
export interface Exception {
  readonly why: string
  readonly stages: readonly Stage[]
  readonly sides: readonly SideName[]
  /** Names of faults; 'all' of them. */
  readonly faults: 'all' | readonly string[]
  readonly result: Result
  /** Not even met, as nobody asks. */
  readonly unmet?: true
}

const TYPES = ['another content type', 'a content type that says nothing', 'two content types']
const DIGESTS = ['another digest in the header', 'two digests in the header', 'no digest at all in the header']
const FLIPPED = ['a flipped bit', 'a flipped bit near the start', 'a flipped bit and no digest in the header']
const RANGE = ['another length in the range']
const RIGHT: Pick<Exception, 'sides' | 'result'> = { sides: SIDES, result: 'same-runtime' }

/** The first that fits a cell counts. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    ...RIGHT,
    why: 'a mirror’s layers are measured by the source’s config: nobody asks for the source’s own',
    stages: ['blob look-up', 'layer'],
    sides: ['source'],
    faults: 'all',
    unmet: true,
  },
  {
    ...RIGHT,
    why: 'of a 401 only the status and the challenge are used, never the body',
    stages: ['challenge'],
    faults: [
      ...TYPES,
      ...DIGESTS,
      'reset in the body',
      'half closed in the body',
      'silence in the body',
      'length too small',
      'length too large, then silence',
      'length too large, then closed',
      'broken chunk',
      'last chunk missing, then closed',
      'last chunk missing, then silence',
      'no length, closed too early',
      ...FLIPPED,
      'the last byte missing',
      'a byte too many',
      'an empty body',
      'too large',
      'compressed',
      'compressed many times',
    ],
  },
  {
    ...RIGHT,
    why: 'the source is read by what its documents say: nobody pulls from it here',
    stages: ['root manifest', 'child manifest'],
    sides: ['source'],
    faults: ['a content type that says nothing'],
  },
  {
    ...RIGHT,
    why: 'a token is read as JSON whatever its type is said to be, and is not named by a digest',
    stages: ['token'],
    faults: [...TYPES, ...DIGESTS],
  },
  {
    ...RIGHT,
    why: 'it makes another member of the token’s life, which is not needed',
    stages: ['token'],
    faults: ['a flipped bit near the start'],
  },
  {
    ...RIGHT,
    why: 'a blob is named by its digest and hashed here: what headers say about type and digest is not believed',
    stages: ['config', 'blob look-up', 'layer', 'redirect target'],
    faults: [...TYPES, ...DIGESTS],
  },
  {
    ...RIGHT,
    why: 'a look-up reads one byte, which is there after one short wait',
    stages: ['blob look-up'],
    faults: ['slow body'],
  },
  {
    ...RIGHT,
    why: 'a look-up proves that the last byte is there, not which one it is (verify: content reads all)',
    stages: ['blob look-up'],
    faults: FLIPPED,
  },
  {
    ...RIGHT,
    why: 'a range means nothing where none was asked for',
    stages: ['challenge', 'token', 'root manifest', 'child manifest', 'config', 'layer'],
    faults: RANGE,
  },
  {
    ...RIGHT,
    why: 'only the mirror’s storage is asked for a range',
    stages: ['redirect target'],
    sides: ['source'],
    faults: RANGE,
  },
  {
    ...RIGHT,
    why: 'a part is what a look-up asks for',
    stages: ['blob look-up'],
    faults: ['status 206 with the right body'],
  },
]
