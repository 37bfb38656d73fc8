import type { SideName } from '../../src/model/result.js'
import { repack } from '../helpers/image/change.js'
import { anIndex } from '../helpers/image/image-index.js'
import type { Answer } from '../helpers/registry/options.js'
import { anApp } from '../gate/images.js'
import { REPOSITORY, type World } from '../gate/pair.js'
import { answering, type Provoked } from './provoked.js'

const APP = anApp()
const LAST = APP.layers[1]?.digest ?? APP.digest
const MANIFEST = '/manifests/1'
const JSON_TYPE = { 'content-type': 'application/json' }
const errors = (code: string, message: string): string => JSON.stringify({ errors: [{ code, message }] })
const OCI = { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }

/** What a registry, or what stands before it, answers to a question for the manifest. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'a login is asked for': { status: 401, headers: { 'www-authenticate': 'Basic realm="registry"' } },
  'it is not asked for a login': { status: 401 },
  'access is denied': {
    status: 403,
    headers: JSON_TYPE,
    body: errors('DENIED', 'requested access to the resource is denied'),
  },
  'a 404 of something else': { status: 404, body: 'no such page' },
  'no such repository': {
    status: 404,
    headers: JSON_TYPE,
    body: errors('NAME_UNKNOWN', 'repository name not known to registry'),
  },
  'too many requests': {
    status: 429,
    headers: { 'retry-after': '3600', 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0;w=21600' },
  },
  'an error of its own': { status: 500, body: 'out of memory' },
  'a gateway without a registry': {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Bad Gateway</body></html>',
  },
  'a web page': {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><html><title>Log in</title></html>',
  },
  'damaged JSON': { status: 200, headers: OCI, body: '{"schemaVersion":2,"config":{"medi' },
  'an empty body': { status: 200, headers: OCI, body: '' },
  'something that is no manifest': { status: 200, headers: OCI, body: '{"hello":"world"}' },
  'an old manifest': {
    status: 200,
    headers: { 'content-type': 'application/vnd.docker.distribution.manifest.v1+prettyjws' },
    body: '{"schemaVersion":1,"name":"a","tag":"1","fsLayers":[],"history":[],"signatures":[]}',
  },
  'a packed body that is none': { status: 200, headers: { ...OCI, 'content-encoding': 'br' }, body: 'x' },
  'a redirect to nowhere': { status: 307, headers: { location: 'https://missing.invalid/manifest' } },
  'a redirect without a place': { status: 307 },
  'a status that means nothing': { status: 418 },
}

const ofSide = (side: SideName): readonly Provoked[] =>
  Object.entries(ANSWERS).map(([name, answer]) => ({
    name: `the ${side}: ${name}`,
    source: APP,
    mirror: APP,
    spoil: answering(side, MANIFEST, () => answer),
  }))

/** Registries that cannot be read. */
export const FAULTS: readonly Provoked[] = [...ofSide('source'), ...ofSide('mirror')]

/** Blobs of the mirror that are not what they should be. */
export const BLOBS: readonly Provoked[] = [
  {
    name: 'a layer is gone',
    source: APP,
    mirror: APP,
    spoil: ({ mirror }: World): void => {
      mirror.deleteBlob(REPOSITORY, LAST)
    },
  },
  {
    name: 'the config is gone',
    source: APP,
    mirror: APP,
    spoil: ({ mirror }: World): void => {
      mirror.deleteBlob(REPOSITORY, APP.config.digest)
    },
  },
  {
    name: 'a manifest is listed and gone',
    source: anIndex([APP]),
    mirror: anIndex([APP]),
    spoil: ({ mirror }: World): void => {
      mirror.deleteManifest(REPOSITORY, APP.digest)
    },
  },
  {
    name: 'a layer is cut short',
    source: APP,
    mirror: APP,
    spoil: ({ mirror }: World): void => {
      mirror.replaceBlobBytes(REPOSITORY, LAST, Buffer.from('short'))
    },
  },
  {
    name: 'a layer holds other bytes',
    source: APP,
    mirror: APP,
    options: { verify: 'content' },
    spoil: ({ mirror }: World): void => {
      mirror.replaceBlobBytes(REPOSITORY, LAST, Buffer.alloc(APP.layers[1]?.bytes.byteLength ?? 0))
    },
  },
  {
    name: 'the config holds other bytes',
    source: APP,
    mirror: anIndex([APP]),
    spoil: ({ mirror }: World): void => {
      mirror.replaceBlobBytes(REPOSITORY, APP.config.digest, Buffer.alloc(APP.config.bytes.byteLength, ' '))
    },
  },
  {
    name: 'a layer is announced and not sent',
    source: APP,
    mirror: APP,
    spoil: answering('mirror', LAST, ({ method }) =>
      method === 'HEAD'
        ? undefined
        : {
            status: 206,
            headers: {
              'content-range': `bytes ${(APP.layers[1]?.bytes.byteLength ?? 1) - 1}-${(APP.layers[1]?.bytes.byteLength ?? 1) - 1}/${APP.layers[1]?.bytes.byteLength ?? 1}`,
            },
            body: '',
          },
    ),
  },
  {
    name: 'a layer answers with an error',
    source: APP,
    mirror: APP,
    spoil: answering('mirror', LAST, () => ({ status: 500 })),
  },
  { name: 'a layer is denied', source: APP, mirror: APP, spoil: answering('mirror', LAST, () => ({ status: 403 })) },
  {
    name: 'a layer is a web page',
    source: APP,
    mirror: APP,
    spoil: answering('mirror', LAST, () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html></html>',
    })),
  },
  {
    name: 'a layer is a 404 of something else',
    source: APP,
    mirror: APP,
    spoil: answering('mirror', LAST, () => ({ status: 404, body: 'gone' })),
  },
  {
    name: 'a packed layer is gone',
    source: APP,
    mirror: repack(APP, { compression: 'zstd' }),
    spoil: ({ mirror }: World): void => {
      mirror.deleteBlob(REPOSITORY, repack(APP, { compression: 'zstd' }).layers[1]?.digest ?? APP.digest)
    },
  },
  {
    name: 'the config of the source is gone',
    source: APP,
    mirror: anApp('linux/amd64', 'other'),
    spoil: ({ source }: World): void => {
      source.deleteBlob(REPOSITORY, APP.config.digest)
    },
  },
  {
    name: 'manifests under a foreign type',
    source: APP,
    mirror: APP,
    spoil: answering('mirror', MANIFEST, ({ method }) =>
      method === 'HEAD' ? undefined : { status: 200, headers: JSON_TYPE, body: APP.bytes },
    ),
  },
  {
    name: 'HEAD finds nothing',
    source: APP,
    mirror: APP,
    spoil: answering('mirror', MANIFEST, ({ method }) => (method === 'HEAD' ? { status: 404 } : undefined)),
  },
]

const AT = { source: 'oci:nowhere/image:1' }

/** Images on this machine that cannot be read. */
export const PLACES: readonly Provoked[] = [
  { name: 'no such layout as a source', source: null, mirror: APP, options: AT },
  { name: 'no such layout as a mirror', source: APP, mirror: null, options: { mirror: 'oci:nowhere/image:1' } },
  { name: 'no such archive', source: APP, mirror: null, options: { mirror: 'oci-archive:nowhere.tar:1' } },
  { name: 'no such archive of Docker', source: APP, mirror: null, options: { mirror: 'docker-archive:nowhere.tar' } },
  { name: 'no engine', source: APP, mirror: null, options: { mirror: 'docker-daemon:acme/app:1' } },
]
