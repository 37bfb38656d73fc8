import type { Packages } from '../listing.js'
import { GoBuildInfo } from './go-build-info.js'
import { PagedFile } from './paged-file.js'
import { rpmPackages } from './rpm-packages.js'
import { apkPackages, dpkgPackages, npmPackages, pythonPackages } from './stanzas.js'

/** Takes the content of a file as it comes by, and tells which packages it speaks of. */
export interface PackageReader {
  update(chunk: Uint8Array): void
  /** Undefined where it speaks of none. */
  end(): Packages | undefined
}

/** What is done with a file at a path. */
interface Database {
  readonly path: RegExp
  readonly reader: () => PackageReader
}

type Parse = (text: string) => Packages

const MiB = 1024 ** 2

/** Databases of rpm have stood in these folders. */
const RPM = '^(?:var/lib/rpm|usr/lib/sysimage/rpm|usr/share/rpm)/'

/** Where programs that install packages keep what they have installed. Paths have no slash in front. */
const DATABASES: readonly Database[] = [
  { path: /^var\/lib\/dpkg\/status$/, reader: () => textReader(dpkgPackages, 32 * MiB) },
  { path: /^var\/lib\/dpkg\/status\.d\/[^/]+(?<!\.md5sums)$/, reader: () => textReader(dpkgPackages, MiB) },
  { path: /^(?:usr\/)?lib\/apk\/db\/installed$/, reader: () => textReader(apkPackages, 32 * MiB) },
  {
    path: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/,
    reader: () => textReader(npmPackages, MiB),
  },
  {
    path: /\.(?:dist-info\/METADATA|egg-info\/PKG-INFO|egg-info)$/,
    reader: () => textReader(pythonPackages, MiB / 16, 'head'),
  },
  { path: new RegExp(`${RPM}rpmdb\\.sqlite$`), reader: () => rpmReader(64 * MiB) },
  // Berkeley DB, NDB, and what SQLite has not yet put into its database, if there is any.
  { path: new RegExp(`${RPM}(?:Packages|Packages\\.db|rpmdb\\.sqlite-wal)$`), reader: unreadable },
]

/** A reader for a file at this path; undefined where no file of this name speaks of packages. */
export function packageReaderFor(path: string, isExecutable: boolean): PackageReader | undefined {
  const database = DATABASES.find((one) => one.path.test(path))
  if (database !== undefined) return database.reader()
  return isExecutable ? programReader() : undefined
}

/** A longer file is not read, or only its beginning is. */
function textReader(packages: Parse, most: number, part: 'all' | 'head' = 'all'): PackageReader {
  const chunks: Uint8Array[] = []
  let bytes = 0
  return {
    update: (chunk) => {
      const room = most - bytes
      bytes += chunk.byteLength
      if (room > 0) chunks.push(new Uint8Array(chunk.subarray(0, room)))
    },
    end: () => {
      if (bytes > most && part === 'all') return 'unread'
      const found = packages(Buffer.concat(chunks).toString('utf8'))
      return found.length === 0 ? undefined : found
    },
  }
}

function rpmReader(most: number): PackageReader {
  let file: PagedFile | undefined = new PagedFile()
  return {
    update: (chunk) => {
      file?.append(chunk)
      if (file !== undefined && file.byteLength > most) file = undefined
    },
    end: () => (file === undefined ? 'unread' : rpmPackages(file)),
  }
}

/** An empty file tells of nothing. */
function unreadable(): PackageReader {
  let isEmpty = true
  return {
    update: (chunk) => {
      isEmpty &&= chunk.byteLength === 0
    },
    end: () => (isEmpty ? undefined : 'unread'),
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
