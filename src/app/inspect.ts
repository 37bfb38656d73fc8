import { inspectImage } from '../gate/inspect.js'
import { problemOf } from '../gate/undecided.js'
import type { Inspection } from '../model/inspection.js'
import type { Problem } from '../model/report.js'
import type { Settings } from '../model/settings.js'
import type { Location } from '../oci/location.js'
import { createRequestMeter } from '../registry/http/meter.js'
import { readAccess } from './access.js'
import { concealed, limitsOf, type CheckEnvironment } from './check.js'
import { openSession } from './session.js'

/** What was found, or why nothing was. */
export type Inspected = Inspection | { readonly problems: readonly Problem[] }

/** Looks at one image on the way, and with the login, of a source. What goes wrong stands in the answer. */
export async function inspect(location: Location, settings: Settings, world: CheckEnvironment): Promise<Inspected> {
  const { concealer, environment } = concealed(settings, world)
  const limits = limitsOf(settings, environment.limits)
  const access = await readAccess(settings, environment)
  if (access.kind === 'unreadable') return concealer.data({ problems: access.problems })
  const meter = createRequestMeter(limits.requests)
  const session = await openSession(settings, access, { ...environment, limits, meter })
  try {
    const image = await inspectImage(await session.stores()('source', location, 'first'), session.gate)
    const tool = { name: 'image-parity', version: environment.version } as const
    return concealer.data({ schemaVersion: 1, tool, ...image })
  } catch (error) {
    return concealer.data({ problems: [problemOf(error)] })
  } finally {
    await session.close()
  }
}
