import {
  ASPECTS,
  ECOSYSTEMS,
  FILE_KINDS,
  type ExplainedLayer,
  type Explanation,
  type FileChange,
  type FileChanges,
  type FileFact,
  type Hindrance,
  type LayerPlace,
  type PackageChange,
  type PackageChanges,
  type WhiteoutChange,
} from '../model/explanation.js'
import { PROBLEMS } from '../model/problem.js'
import { SIDES, type SideName } from '../model/result.js'
import { count, keyOf, list, named, object, oneOf, text, type Guard } from './shape.js'

const side: Guard<SideName> = oneOf(...SIDES)

const fact: Guard<FileFact> = object(
  { kind: oneOf(...FILE_KINDS) },
  { layer: count, size: count, mode: text, owner: text, target: text },
)

const change: Guard<FileChange> = object(
  { path: text, change: oneOf('added', 'removed', 'changed'), aspects: list(oneOf(...ASPECTS)) },
  { source: fact, mirror: fact },
)

const whiteout: Guard<WhiteoutChange> = object({ path: text, of: oneOf('path', 'folder'), side }, {})

const filesShape: Guard<FileChanges> = object(
  {
    added: count,
    removed: count,
    changed: count,
    timesOnly: count,
    list: list(change),
    whiteouts: list(whiteout),
  },
  {},
)
const files = named('files', 'How many files differ, and the first of them by path.', filesShape)

const hindranceShape: Guard<Hindrance> = object(
  { code: keyOf(PROBLEMS), message: text },
  { side, host: text, status: count },
)
const hindrance = named(
  'hindrance',
  'Why there is less to tell than was asked for; it changes no result.',
  hindranceShape,
)

const place: Guard<LayerPlace> = object({ position: count }, { createdBy: text })

const layer: Guard<ExplainedLayer> = object(
  {},
  { source: place, mirror: place, common: oneOf(true), files, problem: hindrance },
)

const packageChange: Guard<PackageChange> = object(
  { ecosystem: oneOf(...ECOSYSTEMS), name: text, source: list(text), mirror: list(text) },
  {},
)

const packages: Guard<PackageChanges> = object({ total: count, list: list(packageChange), unread: list(text) }, {})

const shape: Guard<Explanation> = object(
  { explain: oneOf('files', 'packages'), bytes: count, layers: list(layer) },
  { files, packages, problem: hindrance },
)

/** What differs inside the layers of a platform. */
export const explanation = named('explanation', 'What differs inside the layers; it changes no result.', shape)
