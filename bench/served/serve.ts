import { selfSigned } from '../../__tests__/helpers/tls/self-signed.js'
import { anImageOfLayers } from './big-layers.js'
import { HeldImages, type Content } from './content.js'
import { startDelayingProxy } from './delaying-proxy.js'
import { aPair } from './images.js'
import { ManyImages } from './many-images.js'
import { serve } from './registry.js'
import type { Ready, SceneSpec, ServedLayer } from './scene.js'

interface Held {
  readonly source: Content
  readonly mirror: Content
  readonly layers: readonly ServedLayer[]
}

async function contentOf({ content }: SceneSpec): Promise<Held> {
  switch (content.kind) {
    case 'pair': {
      const { source, mirror } = aPair(content.size, content.relation)
      const held = { source: new HeldImages(), mirror: new HeldImages() }
      held.source.put('app', source)
      held.mirror.put('app', mirror)
      return { ...held, layers: [] }
    }
    case 'many':
      return { source: new ManyImages(content.size), mirror: new ManyImages(content.size), layers: [] }
    case 'layers': {
      const image = await anImageOfLayers(content.layers)
      const held = new HeldImages()
      held.put('app', image)
      return { source: held, mirror: held, layers: image.layers.map(({ digest, diffID }) => ({ digest, diffID })) }
    }
  }
}

/** Of a scene, until whoever started it has gone. */
async function play(spec: SceneSpec): Promise<void> {
  const { source, mirror, layers } = await contentOf(spec)
  const identity = selfSigned({ hosts: [spec.address, '127.0.0.1'] })
  const options = { identity, h2: spec.h2, tokens: spec.tokens }
  const registries = { source: await serve(source, options), mirror: await serve(mirror, options) }
  const hostOf = async (port: number, ms: number): Promise<string> =>
    `${spec.address}:${await startDelayingProxy(spec.address, port, ms)}`
  const hosts: Record<number, { readonly source: string; readonly mirror: string }> = {}
  for (const ms of spec.roundTripsMs) {
    hosts[ms] = {
      source: await hostOf(registries.source.port, ms),
      mirror: await hostOf(registries.mirror.port, ms),
    }
  }
  process.on('message', () => {
    process.send?.({ source: registries.source.takeCounts(), mirror: registries.mirror.takeCounts() })
  })
  process.on('disconnect', () => process.exit())
  const ready: Ready = { hosts, ca: identity.cert, layers }
  process.send?.(ready)
}

await play(JSON.parse(process.argv[2] ?? '') as SceneSpec)
