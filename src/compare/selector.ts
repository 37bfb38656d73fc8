import { platformKey, type Platform } from '../oci/platform.js'
import type { Child } from './child.js'

/** The machines that platforms stand for, as texts. */
interface Machines {
  readonly text: string
  /** The same without the OS versions of Windows. */
  readonly bare: string
  /** Windows takes an image without an OS version for one that runs on any. */
  readonly isAnyWindows: boolean
  /** A platform names no operating system: containerd puts its own in the place. */
  readonly isAnySystem: boolean
  /** The same without operating systems. */
  readonly hardware: string
}

/** For which machines a runtime may choose an image. */
export interface Selector {
  /** Those that the indexes above it name. */
  readonly named: Machines
  /** Those of its own platform. */
  readonly own?: Machines
}

/** What an image is offered for. */
export function selectorOf({ platform, selectors }: Child): Selector {
  return { named: machinesOf(selectors), ...(platform === undefined ? {} : { own: machinesOf([platform]) }) }
}

/** Whether a machine may choose either of two images. */
export function selectAlike(one: Selector, other: Selector): boolean {
  const own = one.own !== undefined && other.own !== undefined && areAlike(one.own, other.own)
  return own || areAlike(one.named, other.named)
}

/** Whether the indexes above an image name another platform than its own: then no machine finds it. */
export function isContradictory({ named, own }: Selector): boolean {
  return own !== undefined && named.text !== '' && named.text !== own.text
}

function areAlike(one: Machines, other: Machines): boolean {
  if (one.isAnySystem || other.isAnySystem) return one.hardware === other.hardware
  return one.isAnyWindows || other.isAnyWindows ? one.bare === other.bare : one.text === other.text
}

function machinesOf(platforms: readonly Platform[]): Machines {
  const textOf = (said: (platform: Platform) => Partial<Platform>): string => {
    const keys = platforms.map((platform) => platformKey({ ...platform, ...said(platform), osFeatures: [] }))
    return [...new Set(keys)].toSorted().join()
  }
  return {
    text: textOf((platform) => ({ osVersion: buildOf(platform) })),
    bare: textOf(() => ({ osVersion: '' })),
    hardware: textOf(() => ({ os: '', osVersion: '' })),
    // One that names nothing at all is no platform to those who do not take it for one that no machine is.
    isAnySystem: platforms.some(({ os, architecture }) => os === '' && architecture !== ''),
    isAnyWindows: platforms.some(({ os, osVersion }) => os === 'windows' && osVersion === ''),
  }
}

/** Only Windows chooses by the OS version, and by its build (`10.0.17763`) alone; few choose by OS features. */
export function buildOf({ os, osVersion }: Platform): string {
  return os === 'windows' ? osVersion.split('.', 3).join('.') : ''
}
