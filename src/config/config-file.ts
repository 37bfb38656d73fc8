import { normaliseRegistry } from '../oci/registry-host.js'
import { shapeFaults } from './check-shape.js'
import type { Declared, DeclaredImage, DeclaredOptions, DeclaredRegistry, DeclaredTags, Written } from './declared.js'
import { CONFIG_SHAPE } from './shape.js'
import { readYaml, type YamlValue } from './yaml-value.js'

/** Reads a config file of version 1. With any fault there is nothing else. */
export function parseConfig(text: string): Declared {
  const { value, faults } = readYaml(text)
  const wrong = value === undefined ? faults : shapeFaults(value, CONFIG_SHAPE, 'the file')
  if (value === undefined || wrong.length > 0) return { defaults: {}, images: [], faults: wrong }
  const defaults = memberOf(value, 'defaults')
  const images = memberOf(value, 'images')
  return {
    defaults: defaults === undefined ? {} : optionsOf(defaults),
    images: images?.kind === 'list' ? images.items.map(imageOf) : [],
    registries: registriesOf(memberOf(value, 'registries')),
    ...snapshotOf(value),
    faults: [],
  }
}

function snapshotOf(value: YamlValue): Pick<Declared, 'snapshot'> {
  const path = textOf(memberOf(value, 'source-snapshot'))
  const digest = textOf(memberOf(value, 'source-snapshot-digest'))
  return path === undefined ? {} : { snapshot: { path, ...(digest === undefined ? {} : { digest }) } }
}

function memberOf(value: YamlValue, name: string): YamlValue | undefined {
  return value.kind === 'map' ? value.entries.find(({ key }) => key === name)?.value : undefined
}

function textOf(value: YamlValue | undefined): Written | undefined {
  return value?.kind === 'text' ? { text: value.text.trim(), at: value.at } : undefined
}

function textsOf(value: YamlValue): readonly Written[] {
  const items = value.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => textOf(item) ?? [])
}

function imageOf(item: YamlValue): DeclaredImage {
  const mirror = memberOf(item, 'mirror')
  const tags = memberOf(item, 'tags')
  return {
    at: item.at,
    source: textOf(memberOf(item, 'source')) ?? { text: '', at: item.at },
    mirrors: mirror === undefined ? [] : textsOf(mirror),
    ...(tags === undefined ? {} : { tags: tagsOf(tags) }),
    ...optionsOf(item),
  }
}

/** The tags that are meant by a value of the shape for them. */
export function tagsOf(value: YamlValue): DeclaredTags {
  const [include, exclude] = [memberOf(value, 'include'), memberOf(value, 'exclude')]
  const [semver, latest] = [textOf(memberOf(value, 'semver')), textOf(memberOf(value, 'latest'))]
  return {
    at: value.at,
    include: include === undefined ? [] : textsOf(include),
    exclude: exclude === undefined ? [] : textsOf(exclude),
    ...(semver === undefined ? {} : { semver }),
    ...(latest === undefined ? {} : { latest: Number(latest.text) }),
  }
}

function optionsOf(value: YamlValue): DeclaredOptions {
  const lists = ['platforms', 'ignore'].flatMap((name) => {
    const member = memberOf(value, name)
    return member === undefined ? [] : [[name, textsOf(member)] as const]
  })
  const words = ['match', 'verify', 'referrers', 'explain', 'reason'].flatMap((name) => {
    const member = textOf(memberOf(value, name))
    return member === undefined ? [] : [[name, member] as const]
  })
  return Object.fromEntries<readonly Written[] | Written>([...lists, ...words])
}

function registriesOf(value: YamlValue | undefined): ReadonlyMap<string, DeclaredRegistry> {
  const entries = value?.kind === 'map' ? value.entries : []
  return new Map(
    entries.map((entry) => {
      const caFile = textOf(memberOf(entry.value, 'ca-file'))
      const connections = textOf(memberOf(entry.value, 'max-connections'))
      return [
        normaliseRegistry(entry.key) ?? entry.key,
        {
          at: entry.at,
          ...(caFile === undefined ? {} : { caFile }),
          ...(connections === undefined ? {} : { maxConnections: Number(connections.text) }),
        },
      ]
    }),
  )
}
