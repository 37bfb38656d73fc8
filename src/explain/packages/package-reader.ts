import type { Packages } from '../listing.js'
import { GoBuildInfo } from './go-build-info.js'
import { apkPackages, dpkgPackages, npmPackages, pythonPackages } from './stanzas.js'

/** Takes the content of a file as it comes by, and tells which packages it speaks of. */
export interface PackageReader {
  update(chunk: Uint8Array): void
  /** Undefined where it speaks of none. */
  end(): Packages | undefined
}

interface Database {
  readonly path: RegExp
  readonly packages: (text: string) => Packages
  /** The most bytes that are read; of a longer file only the beginning counts where `isHead` says so. */
  readonly most: number
  readonly isHead?: true
}

const MiB = 1024 ** 2

/** Where programs that install packages keep what they have installed. Paths have no slash in front. */
const DATABASES: readonly Database[] = [
  { path: /^var\/lib\/dpkg\/status$/, packages: dpkgPackages, most: 32 * MiB },
  { path: /^var\/lib\/dpkg\/status\.d\/[^/]+(?<!\.md5sums)$/, packages: dpkgPackages, most: MiB },
  { path: /^(?:usr\/)?lib\/apk\/db\/installed$/, packages: apkPackages, most: 32 * MiB },
  { path: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/, packages: npmPackages, most: MiB },
  {
    path: /\.(?:dist-info\/METADATA|egg-info\/PKG-INFO|egg-info)$/,
    packages: pythonPackages,
    most: MiB / 16,
    isHead: true,
  },
  // Berkeley DB, NDB and SQLite.
  {
    path: /^(?:var\/lib\/rpm|usr\/lib\/sysimage\/rpm|usr\/share\/rpm)\/(?:Packages|Packages\.db|rpmdb\.sqlite)$/,
    packages: () => 'unread',
    most: 0,
    isHead: true,
  },
]

/** A reader for a file at this path; undefined where no file of this name speaks of packages. */
export function packageReaderFor(path: string, isExecutable: boolean): PackageReader | undefined {
  const database = DATABASES.find((one) => one.path.test(path))
  if (database !== undefined) return textReader(database)
  return isExecutable ? programReader() : undefined
}

function textReader({ packages, most, isHead }: Database): PackageReader {
  const chunks: Uint8Array[] = []
  let bytes = 0
  return {
    update: (chunk) => {
      const room = most - bytes
      bytes += chunk.byteLength
      if (room > 0) chunks.push(new Uint8Array(chunk.subarray(0, room)))
    },
    end: () => {
      if (bytes > most && isHead !== true) return 'unread'
      const found = packages(Buffer.concat(chunks).toString('utf8'))
      return found.length === 0 ? undefined : found
    },
  }
}

/** How programs begin: ELF, Windows, macOS. */
const PROGRAMS: readonly Buffer[] = ['7f454c46', '4d5a', 'cffaedfe'].map((hex) => Buffer.from(hex, 'hex'))

function programReader(): PackageReader {
  let info: GoBuildInfo | undefined
  let isFirst = true
  return {
    update: (chunk) => {
      const isProgram = isFirst && PROGRAMS.some((magic) => magic.equals(chunk.subarray(0, magic.byteLength)))
      if (isProgram) info = new GoBuildInfo()
      isFirst = false
      info?.update(chunk)
    },
    end: () => {
      const found = info?.packages() ?? []
      return found.length === 0 ? undefined : found
    },
  }
}
