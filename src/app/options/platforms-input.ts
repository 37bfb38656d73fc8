import { parsePlatform, platformKey, type Platform } from '../../oci/platform.js'
import { parsed, type Fault, type Text } from './input-faults.js'
import { listOf } from './input-values.js'

/** The platforms to compare, each once. */
export function platformsOf(text: Text, fault: Fault): 'all' | readonly Platform[] {
  const value = text('platforms')
  if (value === '' || value === 'all') return 'all'
  const items = listOf(value)
  if (items.length === 0) fault('platforms', 'it names no platform; leave it out to compare all')
  if (items.some((item) => item.toLowerCase() === 'all')) {
    const isAlone = items.length === 1
    fault(
      'platforms',
      isAlone ? '"all" is written in lower case' : '"all" stands alone; name platforms or leave the input out',
    )
    return 'all'
  }
  const platforms = items.flatMap((item) => parsed('platforms', () => parsePlatform(item), fault) ?? [])
  return [...new Map(platforms.map((platform) => [platformKey(platform), platform])).values()]
}
