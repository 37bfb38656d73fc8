import { edited, onLayer, withMembers, withoutMember } from '../clients/edited.js'
import { repack, swapLayer } from '../helpers/image/change.js'
import { anImage, assembleImage, type BuiltImage, type ImageSpec } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { aLayer } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'
import { anApp, anAppIndex, BASE, relabelled } from '../gate/images.js'
import type { Provoked } from './provoked.js'

const APP = anApp()
const ARM = anApp('linux/arm64')
const EVIL = aTar({ 'app/': '', 'app/server': 'smuggled\n' })
const LAYERS = APP.layers.map(({ tar }) => tar)
const variant = (spec: ImageSpec): BuiltImage => anImage({ layers: LAYERS, ...spec })
const WINDOWS = anApp('windows/amd64')
const windows = (
  version: string,
): { readonly os: string; readonly architecture: string; readonly 'os.version': string } => ({
  os: 'windows',
  architecture: 'amd64',
  'os.version': version,
})
const chart = (tar: Uint8Array, annotations?: Readonly<Record<string, string>>): BuiltImage =>
  assembleImage(APP.platform, Buffer.from('{"name":"api","version":"1.4.0"}'), [aLayer(tar)], {
    configMediaType: 'application/vnd.cncf.helm.config.v1+json',
    ...(annotations === undefined ? {} : { annotations }),
  })
const CHART = chart(BASE)
const broken = (bytes: Uint8Array): BuiltImage => {
  const good = aLayer(LAYERS[1] ?? BASE, 'zstd')
  return swapLayer(APP, 1, { ...good, bytes, digest: aLayer(bytes, 'none').digest })
}
const ZSTD = aLayer(LAYERS[1] ?? BASE, 'zstd').bytes

/** Mirrors that hold something else than the source. */
export const CONTENTS: readonly Provoked[] = [
  { name: 'a label', source: APP, mirror: relabelled() },
  { name: 'a label on one platform of two', source: anIndex([APP, ARM]), mirror: anIndex([relabelled(), ARM]) },
  { name: 'several settings', source: APP, mirror: variant({ runtime: { User: '0', Cmd: ['sh'], Env: ['A=1'] } }) },
  { name: 'the time of creation', source: APP, mirror: variant({ config: { created: '2020-01-01T00:00:00Z' } }) },
  { name: 'an author', source: APP, mirror: variant({ config: { author: 'ann' } }) },
  { name: 'the history', source: APP, mirror: variant({ history: [{ created_by: 'one' }, { created_by: 'two' }] }) },
  { name: 'a config in other words', source: APP, mirror: variant({ configIndent: 2 }) },
  {
    name: 'another architecture in the config',
    source: anIndex([{ image: APP, platform: 'linux/amd64' }]),
    mirror: anIndex([{ image: anImage({ layers: LAYERS, platform: 'linux/arm64' }), platform: 'linux/amd64' }]),
  },
  { name: 'a layer', source: APP, mirror: anApp('linux/amd64', 'another build') },
  {
    name: 'a layer of another time',
    source: APP,
    mirror: anImage({ layers: [BASE, EVIL], config: { created: '2020-01-01T00:00:00Z' } }),
  },
  { name: 'a layer more', source: APP, mirror: anImage({ layers: [...LAYERS, EVIL] }) },
  { name: 'a layer less', source: APP, mirror: anImage({ layers: LAYERS.slice(0, 1) }) },
  { name: 'layers in another order', source: APP, mirror: anImage({ layers: LAYERS.toReversed() }) },
  { name: 'a layer swapped under the image ID', source: APP, mirror: swapLayer(APP, 1, EVIL) },
  {
    name: 'layers swapped on one platform, a label on another',
    source: anIndex([APP, ARM]),
    mirror: anIndex([swapLayer(APP, 1, EVIL), relabelled('linux/arm64')]),
  },
  { name: 'no layers under the image ID', source: APP, mirror: assembleImage(APP.platform, APP.config.bytes, []) },
  {
    name: 'packed anew, with match: digest',
    source: APP,
    mirror: repack(APP, { compression: 'zstd' }),
    options: { match: 'digest' },
  },
  {
    name: 'converted, with match: digest',
    source: APP,
    mirror: repack(APP, { format: 'docker' }),
    options: { match: 'digest' },
  },
  {
    name: 'written with other white space, with match: digest',
    source: APP,
    mirror: repack(APP, { indent: 2 }),
    options: { match: 'digest' },
  },
  {
    name: 'annotated, with match: digest',
    source: APP,
    mirror: repack(APP, { annotations: { a: 'b' } }),
    options: { match: 'digest' },
  },
  { name: 'wrapped, with match: digest', source: APP, mirror: anIndex([APP]), options: { match: 'digest' } },
  {
    name: 'in another order, with match: digest',
    source: anIndex([APP, ARM]),
    mirror: anIndex([ARM, APP]),
    options: { match: 'digest' },
  },
  {
    name: 'attestations dropped, with match: digest',
    source: anIndex([APP], { attestations: true }),
    mirror: anIndex([APP]),
    options: { match: 'digest' },
  },
  { name: 'a platform is missing', source: anAppIndex(), mirror: anIndex([APP, ARM]) },
  { name: 'all platforms but one are missing', source: anAppIndex(), mirror: anIndex([ARM]) },
  { name: 'one image in the place of an index', source: anAppIndex(), mirror: ARM },
  { name: 'another platform', source: APP, mirror: ARM },
  { name: 'a further platform', source: anIndex([APP]), mirror: anIndex([APP, ARM]) },
  {
    name: 'a platform of a list is missing',
    source: anAppIndex(),
    mirror: anIndex([APP]),
    options: { platforms: 'linux/amd64,linux/arm64' },
  },
  {
    name: 'a platform of a list is not on the source',
    source: anIndex([APP]),
    mirror: anIndex([APP]),
    options: { platforms: 'linux/s390x' },
  },
  {
    name: 'the version of the operating system is lost',
    source: anIndex([{ image: WINDOWS, platform: windows('10.0.17763.1') }, APP]),
    mirror: anIndex([WINDOWS, APP]),
  },
  {
    name: 'another image of the platform before it',
    source: anIndex([APP]),
    mirror: anIndex([anApp('linux/amd64', 'other'), APP]),
  },
  { name: 'an empty index on both sides', source: anIndex([]), mirror: anIndex([]) },
  { name: 'nothing on the mirror', source: APP, mirror: null },
  { name: 'nothing on the mirror of an index', source: anAppIndex(), mirror: null },
  { name: 'nothing on the source', source: null, mirror: APP },
  { name: 'nothing on either side', source: null, mirror: null },
  {
    name: 'an annotation that clients obey',
    source: APP,
    mirror: repack(APP, { annotations: { 'run.oci.handler': 'krun' } }),
  },
  { name: 'a member that nobody has judged', source: APP, mirror: edited(APP, withMembers({ novel: true })) },
  {
    name: 'a member of the index that nobody has judged',
    source: anIndex([APP]),
    mirror: edited(anIndex([APP]), withMembers({ novel: true })),
  },
  { name: 'a member that clients refuse', source: APP, mirror: edited(APP, withMembers({ history: [] })) },
  {
    name: 'places outside the registry',
    source: APP,
    mirror: edited(
      APP,
      onLayer(() => ({ urls: ['https://files.example/layer'] })),
    ),
  },
  {
    name: 'a manifest of Docker without its type',
    source: repack(APP, { format: 'docker' }),
    mirror: edited(repack(APP, { format: 'docker' }), withoutMember('mediaType')),
  },
  {
    name: 'packed under the type of a plain tar',
    source: APP,
    mirror: edited(
      APP,
      onLayer(() => ({ mediaType: 'application/vnd.oci.image.layer.v1.tar' })),
    ),
  },
  { name: 'zstd that breaks off', source: APP, mirror: broken(ZSTD.subarray(0, -4)) },
  {
    name: 'zstd with foreign bytes behind it',
    source: APP,
    mirror: broken(Buffer.concat([ZSTD, Buffer.from('garbage')])),
  },
  { name: 'a chart with other content', source: CHART, mirror: chart(EVIL) },
  { name: 'an image in the place of a chart', source: CHART, mirror: APP },
  { name: 'a chart with other annotations', source: CHART, mirror: chart(BASE, { a: 'b' }) },
]
