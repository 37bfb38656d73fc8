import { anImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { aTar } from '../helpers/image/tar.js'

export const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] as const

/** A layer that every image here stands on. */
export const BASE = aTar({ 'etc/': '', 'etc/os-release': 'ID=example\nVERSION_ID=1\n' })

/** An image of one platform: the base and a program. */
export function anApp(platform = 'linux/amd64', program = 'serve'): BuiltImage {
  return anImage({ platform, layers: [BASE, aTar({ 'app/': '', 'app/server': `${program} on ${platform}\n` })] })
}

/** Three platforms. */
export function anAppIndex(): BuiltIndex {
  return anIndex(PLATFORMS.map((platform) => anApp(platform)))
}

/** An image of the platform that differs from the app's in one label only. */
export function relabelled(platform = 'linux/amd64'): BuiltImage {
  const layers = anApp(platform).layers.map(({ tar }) => tar)
  return anImage({ platform, layers, runtime: { Labels: { 'org.opencontainers.image.title': 'relabelled' } } })
}
