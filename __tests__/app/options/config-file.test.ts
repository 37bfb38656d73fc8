import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/app/options/inputs.js'
import { InputsError } from '../../../src/app/options/inputs-error.js'
import { readOptions } from '../../../src/app/options/read-options.js'
import { formatLocation } from '../../../src/oci/location.js'

const DEFAULT = '.github/image-parity.yml'
const HEAD = 'version: 1\n'

async function read(
  given: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | Error>>,
): Promise<Inputs> {
  return await readOptions({
    get: (name) => given[name] ?? '',
    given: [],
    workingDirectory: '/nowhere',
    readText: (path) => {
      const found = files[path]
      return found instanceof Error ? Promise.reject(found) : Promise.resolve(found)
    },
  })
}

async function faults(
  given: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | Error>>,
): Promise<readonly string[]> {
  try {
    await read(given, files)
  } catch (error) {
    if (error instanceof InputsError) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

const TWO = `${HEAD}defaults: { match: runtime, verify: manifests, ignore: [config.created], reason: built twice }
images:
  - source: docker.io/library/redis:7
    mirror: a.b/redis
  - source: nginx:1
    mirror:
      - a.b/nginx
      - c.d/nginx
    match: digest
    platforms: linux/amd64
`

describe('a config file', () => {
  it('is looked for where no input names a pair', async () => {
    const { pairs } = await read({}, { [DEFAULT]: TWO })
    expect(pairs).toEqual([
      expect.objectContaining({
        match: 'runtime',
        verify: 'manifests',
        platforms: 'all',
        ignore: [{ kind: 'config.created', text: 'config.created' }],
        reason: 'built twice',
        declaredAt: { file: DEFAULT, line: 4 },
      }),
      expect.objectContaining({ match: 'digest', ignore: [], declaredAt: { file: DEFAULT, line: 8 } }),
      expect.objectContaining({ match: 'digest', ignore: [], declaredAt: { file: DEFAULT, line: 9 } }),
    ])
    expect(pairs.map(({ mirror }) => formatLocation(mirror))).toEqual(['a.b/redis:7', 'a.b/nginx:1', 'c.d/nginx:1'])
    expect(pairs[1]).not.toHaveProperty('reason')
  })

  it('gives way to inputs with its defaults, and keeps what an image says itself', async () => {
    const { pairs } = await read({ match: 'diff-ids', platforms: 'linux/arm64' }, { [DEFAULT]: TWO })
    expect(pairs.map(({ match, verify }) => `${match} ${verify}`)).toEqual([
      'diff-ids manifests',
      'digest manifests',
      'digest manifests',
    ])
    expect(pairs.map(({ platforms }) => JSON.stringify(platforms))).toEqual([
      expect.stringContaining('arm64'),
      expect.stringContaining('amd64'),
      expect.stringContaining('amd64'),
    ])
  })

  it('is read where the input names it, with a prefix for mirrors', async () => {
    const inputs = await read(
      { 'config-file': 'lists/all.yml', 'mirror-prefix': 'a.b/hub' },
      {
        'lists/all.yml': `${HEAD}registries: { a.b: { max-connections: 2, ca-file: ca.pem }, c.d: {} }\nimages: [{ source: redis:7 }]`,
      },
    )
    expect(inputs.pairs.map(({ mirror }) => formatLocation(mirror))).toEqual(['a.b/hub/library/redis:7'])
    expect(inputs.registries).toEqual(
      new Map([
        ['a.b', { maxConnections: 2, caFile: 'ca.pem' }],
        ['c.d', {}],
      ]),
    )
  })

  it('is not looked at where a pair or lines are given', async () => {
    expect((await read({ images: 'a:1 => b.c/a' }, { [DEFAULT]: 'no yaml: [' })).pairs).toHaveLength(1)
  })

  it('names the line and column of what is wrong, all at once', async () => {
    const text = `${HEAD}images:
  - source: Redis:7
    mirror: a.b/redis
  - source: redis:7
    mirror: docker.io/library/redis:7
  - source: nginx
    mirror: $HOST/nginx
    platforms: [linux]
  - source: busybox
    ignore: [layer.content]
    reason: because
  - source: httpd
    mirror: a.b/httpd
  - source: docker.io/library/httpd:latest
    mirror: a.b/httpd:latest
    match: digest
    ignore: [config.created]
    reason: because
`
    expect((await faults({}, { [DEFAULT]: text })).map((message) => message.slice(0, 75))).toEqual([
      `${DEFAULT}:3:13: "Redis:7" is not a reference: the name of a `,
      `${DEFAULT}:5:5: source and mirror are the same (docker.io/lib`,
      expect.stringContaining(`${DEFAULT}:9:17: "linux" is not a platform.`),
      `${DEFAULT}:8:13: HOST was not replaced by its value: no shell`,
      expect.stringContaining(`${DEFAULT}:11:14: "layer.content" would ignore layer.content`),
      `${DEFAULT}:10:5: it has no mirror; write SOURCE => MIRROR, or`,
      `${DEFAULT}:15:5: with "match: digest" every byte counts, so n`,
      `${DEFAULT}:15:5: line 13 lists this pair with other options; `,
    ])
  })

  it('takes images with tags as selections', async () => {
    const text = `${HEAD}images:
  - source: ghcr.io/acme/api
    mirror: [a.b/api, c.d/api]
    tags: { include: ["1.*"], exclude: "*-rc*", semver: ">=1.4 <2", latest: 20 }
    match: runtime
  - source: redis
    tags: {}
`
    const { pairs, selections } = await read({ 'mirror-prefix': 'a.b/hub' }, { [DEFAULT]: text })
    expect(pairs).toEqual([])
    const rule = { include: ['1.*'], exclude: ['*-rc*'], semver: '>=1.4 <2', latest: 20 }
    expect(selections).toMatchObject([
      { source: { registry: 'ghcr.io', repository: 'acme/api' }, mirror: { registry: 'a.b' }, rule, match: 'runtime' },
      { source: { registry: 'ghcr.io' }, mirror: { registry: 'c.d', repository: 'api' }, declaredAt: { line: 3 } },
      { mirror: { registry: 'a.b', repository: 'hub/library/redis' }, rule: { include: [], exclude: [] } },
    ])
  })

  it('names what is wrong with images with tags', async () => {
    const text = `${HEAD}images:
  - { source: "a.b/c:1", mirror: d.e/c, tags: { semver: newest } }
  - { source: "a.b/c@sha256:${'0'.repeat(64)}", mirror: d.e/c, tags: {} }
  - { source: "oci:folder", mirror: d.e/c, tags: {} }
  - { source: a.b/c, mirror: A.B/c, tags: {} }
  - { source: a.b/c, tags: {} }
  - { source: a.b/C, mirror: "$HOST/c", tags: {} }
  - { source: a.b/c, mirror: "$HOST/c", tags: {}, match: digest, ignore: config.created, reason: x }
`
    const told = await faults({}, { [DEFAULT]: text })
    expect(told.map((message) => message.replace(/^\S+?:(\d+):\d+: /, '$1 ').slice(0, 52))).toEqual([
      '3 "newest" is no range of versions, such as >=1.4 <2',
      '3 with "tags" it is a repository; leave its tag and ',
      '4 with "tags" it is a repository; leave its tag and ',
      '5 tags are listed by registries, and this is no repo',
      '6 source and mirror are the same (a.b/c); images com',
      '7 it has no mirror; write one, or give "mirror-prefi',
      '8 "a.b/C" is not a reference: the name of a reposito',
      '9 with "match: digest" every byte counts, so nothing',
      '9 HOST was not replaced by its value: no shell reads',
    ])
  })

  it('may be the list of another tool, whose logins are named and left out', async () => {
    const text = 'quay.io:\n  credentials: { username: x, password: never-used }\n  images: { coreos/etcd: ["3"] }\n'
    const given = { 'config-file': 'sync.yml', 'mirror-prefix': 'a.b/hub' }
    const { pairs, warnings } = await read(given, { 'sync.yml': text })
    expect(pairs.map(({ mirror, declaredAt }) => `${formatLocation(mirror)} ${declaredAt?.line ?? 0}`)).toEqual([
      'a.b/hub/etcd:3 3',
    ])
    expect(warnings).toEqual([
      'sync.yml:2:3: its logins are left out; give them in "registry-auth", "auth-file" or a login step before.',
    ])
    expect(await faults({ ...given, 'config-format': 'regsink' }, { 'sync.yml': text })).toEqual([
      expect.stringContaining('is not one of auto, image-parity, regsync, skopeo, image-syncer, text'),
    ])
  })

  it('tells once of what is listed twice', async () => {
    const text = `${HEAD}images:\n  - { source: a:1, mirror: b.c/a }\n  - { source: a:1, mirror: b.c/a:1 }\n`
    const { pairs, warnings } = await read({}, { [DEFAULT]: text })
    expect(pairs).toHaveLength(1)
    expect(warnings).toEqual([`${DEFAULT}:4:5: this pair is listed in line 3 already; it is compared once.`])
  })

  it('has to be there if it is named, and readable', async () => {
    expect(await faults({ 'config-file': 'x.yml' }, {})).toEqual([
      'Input "config-file": x.yml cannot be used: there is no such file. Example: config-file: .github/image-parity.yml',
    ])
    const folder = Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
    expect((await faults({}, { [DEFAULT]: folder }))[0]).toContain('it is a folder. Name a file in it')
    expect(await faults({ 'config-file': 'version: 1\nimages: []' }, {})).toEqual([
      expect.stringContaining('Input "config-file": holds text, not a path'),
    ])
  })

  it('is a usage error together with other pairs or logins of one', async () => {
    const given = {
      'config-file': 'x.yml',
      images: 'a => b.c/a',
      'source-username': 'me',
      'source-password': 'pw-of-mine',
    }
    const told = await faults(given, { 'x.yml': `${HEAD}images: [{ source: a, mirror: b.c/a }]` })
    expect(told.map((message) => message.split(';', 1)[0])).toEqual(
      [
        'Input "source-username": with "config-file" it would belong to many hosts',
        'Input "source-password": with "config-file" it would belong to many hosts',
        'Input "images": "config-file" names the pairs, too',
      ].toSorted(
        (one, other) =>
          told.findIndex((line) => line.startsWith(one)) - told.findIndex((line) => line.startsWith(other)),
      ),
    )
  })

  it('does without it where there is none and a pair is missing', async () => {
    expect(await faults({}, {})).toEqual([
      expect.stringMatching(/^Input "source": it is required and empty.*image-parity\.yml/),
      expect.stringMatching(/^Input "mirror": it is required and empty/),
    ])
  })

  it('takes no certificate in the place of its path', async () => {
    const text = `${HEAD}registries: { a.b: { ca-file: "-----BEGIN CERTIFICATE-----" } }\nimages: [{ source: a, mirror: b.c/a }]`
    expect(await faults({}, { [DEFAULT]: text })).toEqual([
      `${DEFAULT}:2:31: ca-file holds text, not a path; write it to a file first.`,
    ])
  })
})
