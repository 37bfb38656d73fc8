import type { PackageChange, PackageChanges } from '../../model/explanation.js'
import { ECOSYSTEMS } from '../../model/explanation.js'
import { compareText } from '../file-changes.js'
import type { Package, Packages } from '../listing.js'

/** Gathers the packages of files that differ, and tells those that the two sides do not have in the same versions. */
export class PackageList {
  readonly #known = new Map<
    string,
    { readonly of: Package; readonly source: Set<string>; readonly mirror: Set<string> }
  >()
  readonly #unread = new Set<string>()

  add(path: string, side: 'source' | 'mirror', packages: Packages | undefined): void {
    if (packages === 'unread') this.#unread.add(`/${path}`)
    else for (const one of packages ?? []) this.#versions(one)[side].add(one.version)
  }

  /** At most `most` are listed. */
  build(most: number): PackageChanges {
    const list = [...this.#known.values()].flatMap(({ of, source, mirror }): PackageChange[] => {
      const { ecosystem, name } = of
      const gone = [...source].filter((version) => !mirror.has(version))
      const come = [...mirror].filter((version) => !source.has(version))
      if (gone.length === 0 && come.length === 0) return []
      return [{ ecosystem, name, source: [...source].sort(compareText), mirror: [...mirror].sort(compareText) }]
    })
    list.sort(
      (one, other) =>
        ECOSYSTEMS.indexOf(one.ecosystem) - ECOSYSTEMS.indexOf(other.ecosystem) || compareText(one.name, other.name),
    )
    return { total: list.length, list: list.slice(0, most), unread: [...this.#unread].sort(compareText) }
  }

  #versions(of: Package): { readonly source: Set<string>; readonly mirror: Set<string> } {
    const key = `${of.ecosystem} ${of.name}`
    const known = this.#known.get(key) ?? { of, source: new Set(), mirror: new Set() }
    this.#known.set(key, known)
    return known
  }
}
