import { ALL_CLIENTS } from '../model/client.js'
import {
  REFERRER_LACKS,
  type Difference,
  type DifferenceFacts,
  type DifferenceKind,
  type LayerFact,
} from '../model/difference.js'
import { REFUSALS } from './clients.js'
import {
  anything,
  described,
  keyOf,
  list,
  number,
  object,
  oneOf,
  text,
  type Guard,
  type Schema,
  type Trace,
} from './shape.js'

const value: Guard<DifferenceFacts['config.user']> = object({}, { source: anything, mirror: anything })
const member: Guard<DifferenceFacts['config.label']> = object({ path: text }, { source: anything, mirror: anything })
const texts: Guard<DifferenceFacts['index.media-type']> = object({ source: text, mirror: text }, {})
const textsAt: Guard<DifferenceFacts['layer.compression']> = object({ path: text, source: text, mirror: text }, {})
const counts: Guard<DifferenceFacts['index.attestation']> = object({ source: number, mirror: number }, {})
const place: Guard<DifferenceFacts['descriptor.urls']> = object({ path: text }, {})
const refused: Guard<DifferenceFacts['index.refused']> = object(
  { path: text, why: keyOf(REFUSALS), clients: list(oneOf(...ALL_CLIENTS)) },
  { served: text },
)
const referrer: Guard<DifferenceFacts['referrer.missing']> = object(
  { path: text, artifactType: text, subject: text, lack: oneOf(...REFERRER_LACKS) },
  { platform: text },
)
const layer: Guard<LayerFact> = object(
  { position: number },
  { diffID: text, digest: text, size: number, mediaType: text, createdBy: text },
)

/** What each kind carries. Adding a kind means adding its row here. */
const FACTS: { readonly [K in DifferenceKind]: Guard<DifferenceFacts[K]> } = {
  'index.serialisation': anything,
  'index.order': anything,
  'index.media-type': texts,
  'index.annotation': member,
  'index.runtime-annotation': member,
  'index.other': member,
  'index.refused': refused,
  'index.wrapped': object({ source: oneOf('index', 'manifest'), mirror: oneOf('index', 'manifest') }, {}),
  'index.attestation': counts,
  'platform.missing': object({ path: text }, { source: text }),
  'platform.extra': object({ path: text }, { mirror: text }),
  'platform.config': textsAt,
  'manifest.media-type': texts,
  'manifest.serialisation': anything,
  'manifest.annotation': member,
  'manifest.runtime-annotation': member,
  'manifest.config-type': texts,
  'manifest.other': member,
  'manifest.refused': refused,
  'manifest.unknown': anything,
  'layer.compression': textsAt,
  'layer.media-type': textsAt,
  'layer.annotation': member,
  'layer.runtime-annotation': member,
  'layer.other': member,
  'layer.refused': refused,
  'layer.content': object({ path: text, source: layer, mirror: layer }, {}),
  'layer.added': object({ path: text, mirror: layer }, {}),
  'layer.removed': object({ path: text, source: layer }, {}),
  'layer.order': anything,
  'descriptor.urls': place,
  'descriptor.data': place,
  'artifact.config': texts,
  'artifact.other': member,
  'config.architecture': value,
  'config.os': value,
  'config.variant': value,
  'config.os-version': value,
  'config.os-features': value,
  'config.user': value,
  'config.env': member,
  'config.cmd': value,
  'config.entrypoint': value,
  'config.working-dir': value,
  'config.exposed-ports': member,
  'config.volumes': member,
  'config.label': member,
  'config.stop-signal': value,
  'config.healthcheck': value,
  'config.shell': value,
  'config.on-build': value,
  'config.args-escaped': value,
  'config.unknown': member,
  'config.created': value,
  'config.author': value,
  'config.history': object({ path: text, source: number, mirror: number }, {}),
  'config.other': member,
  'config.serialisation': anything,
  'config.refused': refused,
  'blob.missing': object({ path: text, mirror: object({ digest: text }, {}) }, { layer: number }),
  'blob.size': object({ path: text, source: number, mirror: number }, { layer: number, declared: oneOf(true) }),
  'blob.digest': object({ path: text, source: text, mirror: text }, { layer: number }),
  'referrer.missing': referrer,
  'tag.moved': object({ path: oneOf('source', 'mirror') }, { source: text, mirror: text }),
}

const GUARDS: ReadonlyMap<string, Guard<unknown>> = new Map(Object.entries<Guard<unknown>>(FACTS))

interface Marked {
  readonly kind: string
  readonly ignored?: true
}

const marked: Guard<Marked> = object({ kind: text }, { ignored: oneOf(true) })

function isDifference(found: unknown, trace: Trace): found is Difference {
  if (!marked(found, trace)) return false
  const facts = GUARDS.get(found.kind)
  if (facts === undefined) trace.fault(`${trace.at}.kind`)
  return facts?.(found, trace) === true
}

/** Kinds with the same facts stand together. */
function differenceSchema(): Schema {
  const kinds = Map.groupBy(GUARDS, ([, { schema }]) => JSON.stringify(schema))
  const anyOf = [...kinds.values()].flatMap((rows) =>
    rows.slice(0, 1).map(([, { schema: facts }]): Schema => {
      const kind: Schema = { enum: rows.map(([name]) => name) }
      return {
        type: 'object',
        properties: { ...marked.schema.properties, kind, ...facts.properties },
        required: ['kind', ...(facts.required ?? [])],
      }
    }),
  )
  return { anyOf }
}

/** Whether a value is a difference of a kind that this release knows. */
export const difference: Guard<Difference> = described(isDifference, differenceSchema(), [...GUARDS.values()])
