import { OciError } from './error.js'
import { excerpt } from './excerpt.js'

/** A platform in normal form: lower case, aliases resolved, the default variant written one way. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  /** Empty where there is none or it is the default one (`arm64/v8` is `arm64`). */
  readonly variant: string
  /** Empty where absent. */
  readonly osVersion: string
  /** Sorted. */
  readonly osFeatures: readonly string[]
}

/** A platform as somebody wrote it. */
export interface RawPlatform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
  readonly osFeatures?: readonly string[]
}

const PART = /^[A-Za-z0-9_.-]+$/
/** Some name the system with the version: `macOS 14`. */
const VERSION = /^[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*$/

/** Parses `os/architecture[/variant][:osversion]`, in any letter case. Throws `platform.invalid`. */
export function parsePlatform(text: string): Platform {
  const colon = text.indexOf(':')
  const slashed = colon === -1 ? text : text.slice(0, colon)
  const osVersion = colon === -1 ? undefined : text.slice(colon + 1)
  const parts = slashed.split('/', 4)
  const [os, architecture, variant] = parts
  const isWritten = parts.every((part) => PART.test(part)) && (osVersion === undefined || VERSION.test(osVersion))
  if (os === undefined || architecture === undefined || parts.length > 3 || !isWritten) {
    const form = 'os/architecture[/variant][:osversion], for example linux/arm64 or windows/amd64:10.0.17763'
    throw new OciError('platform.invalid', `${excerpt(text)} is not a platform. Write ${form}.`)
  }
  return normalisePlatform({ os, architecture, variant: variant ?? '', osVersion: osVersion ?? '' })
}

/**
 * Writes a platform as people do: `linux/arm64`, `linux/arm/v7`, `windows/amd64:10.0.17763.1`. `parsePlatform` reads it
 * back, unless it has OS features (`windows/amd64:10.0.17763.1+win32k`) or lacks a name (`unknown` stands for it).
 */
export function formatPlatform(platform: Platform): string {
  const names = [platform.os, platform.architecture].map((name) => (name === '' ? 'unknown' : name))
  const variant = platform.variant === '' ? '' : `/${platform.variant}`
  const osVersion = platform.osVersion === '' ? '' : `:${platform.osVersion}`
  const osFeatures = platform.osFeatures.map((feature) => `+${feature}`).join('')
  return `${names.join('/')}${variant}${osVersion}${osFeatures}`
}

/** The normal form: the aliases are those that containerd resolves, and no others (`armv7` stays a variant of its own). */
export function normalisePlatform(raw: RawPlatform): Platform {
  const os = raw.os.toLowerCase()
  return {
    os: os === 'macos' ? 'darwin' : os,
    ...normaliseArchitecture(raw.architecture.toLowerCase(), (raw.variant ?? '').toLowerCase()),
    osVersion: (raw.osVersion ?? '').toLowerCase(),
    osFeatures: [...new Set(raw.osFeatures?.map((feature) => feature.toLowerCase()))].sort(),
  }
}

/** A key that equal platforms share and others do not, whatever characters are in their parts. */
export function platformKey({ os, architecture, variant, osVersion, osFeatures }: Platform): string {
  return JSON.stringify([os, architecture, variant, osVersion, ...osFeatures])
}

/**
 * Whether the names in a platform are those that clients compare letter by letter (containers/image): no alias, no capital,
 * no variant that is the default one. `arm64/v8` is one of them.
 */
export function isPlainlyNamed({ os, architecture, variant = '' }: RawPlatform): boolean {
  const normal = normalisePlatform({ os, architecture, variant })
  if (normal.os !== os || normal.architecture !== architecture) return false
  return variant === normal.variant || variant === '' || (architecture === 'arm64' && variant === 'v8')
}

/**
 * Whether a platform is the one that the user asked for. No fallback to lesser variants: this selects what is compared,
 * not what could run. A wanted OS version holds for its own dot parts (`10.0.17763` wants `10.0.17763.1`, too).
 */
export function platformSatisfies(actual: Platform, wanted: Platform): boolean {
  return (
    actual.os === wanted.os &&
    actual.architecture === wanted.architecture &&
    actual.variant === wanted.variant &&
    (wanted.osVersion === '' || `${actual.osVersion}.`.startsWith(`${wanted.osVersion}.`))
  )
}

/** How containerd folds the variants of arm64. */
const ARM64_VARIANTS: Readonly<Partial<Record<string, string>>> = {
  '8': '',
  v8: '',
  '8.0': '',
  'v8.0': '',
  '9': 'v9',
  '9.0': 'v9',
  'v9.0': 'v9',
}

function normaliseArchitecture(architecture: string, variant: string): Pick<Platform, 'architecture' | 'variant'> {
  switch (architecture) {
    case 'i386':
      return { architecture: '386', variant: '' }
    case 'amd64':
    case 'x86_64':
    case 'x86-64':
      return { architecture: 'amd64', variant: variant === 'v1' ? '' : variant }
    case 'arm64':
    case 'aarch64':
      return { architecture: 'arm64', variant: ARM64_VARIANTS[variant] ?? variant }
    case 'armhf':
      return { architecture: 'arm', variant: 'v7' }
    case 'armel':
      return { architecture: 'arm', variant: 'v6' }
    case 'arm':
      return { architecture: 'arm', variant: variant === '' ? 'v7' : /^[5-8]$/.test(variant) ? `v${variant}` : variant }
    default:
      return { architecture, variant }
  }
}
