import { describe, expect, it } from '@jest/globals'
import type { Declared } from '../../../src/config/declared.js'
import { parseList } from '../../../src/config/list-file.js'

function outline({ images, faults, told = [] }: Declared): unknown {
  return {
    images: images.map(({ source, mirrors, tags, platforms }) =>
      [
        source.text,
        ...mirrors.map(({ text }) => text),
        ...(tags === undefined ? [] : [`tags${(tags.matching ?? []).map(({ text }) => ` ${text}`).join('')}`]),
        ...(tags?.avoiding ?? []).map(({ text }) => `not ${text}`),
        ...(tags?.semver === undefined ? [] : [tags.semver.text]),
        ...(platforms ?? []).map(({ text }) => text),
      ].join(' | '),
    ),
    faults: faults.map(({ at, what }) => `${at.line}:${at.column} ${what}`),
    told: told.map(({ at, what }) => `${at.line} ${what.split(';', 1).join('')}`),
  }
}

const read = (text: string, path = 'list.yml'): unknown => outline(parseList(text, 'auto', path))

const REGSYNC = `version: 1
creds:
  - registry: registry:5000
    user: somebody
    pass: never-used
defaults:
  ratelimit: { min: 100, retry: 15m }
  parallel: 2
sync:
  - source: busybox:latest
    target: registry:5000/library/busybox:latest
    type: image
  - source: alpine
    target: registry:5000/library/alpine
    type: repository
    tags:
      allow: [latest, '3\\.\\d+']
      deny: ['3\\.0']
    platforms: [linux/amd64, linux/arm64]
  - source: a.b/c
    target: registry:5000/c
    type: repository
    tags: { semverRange: ['>=1', '2.x'] }
    backup: old
`

const SKOPEO = `registry.example.com:
  images:
    busybox: []
    redis: ['1.0', sha256:${'0'.repeat(64)}]
  images-by-tag-regex: { nginx: '^1\\.13\\.[12]-alpine$' }
  images-by-semver: { alpine: '>= 3.12.0' }
  credentials: { username: john, password: never-used }
  tls-verify: true
  cert-dir: /home/john/certs
quay.io:
  tls-verify: false
  images: { coreos/etcd: [latest] }
`

const SYNCER = `{
  "auth": { "quay.io": { "username": "x", "password": "never-used" } },
  "images": {
    "quay.io/coreos/proxy": "a.b/proxy",
    "quay.io/coreos/proxy:v1.0": ["a.b/proxy", "c.d:5000/proxy:v1"],
    "quay.io:443/coreos/proxy:v1,v2": "a.b/proxy",
    "quay.io/coreos/two:v1,v2": "a.b/two:x,y",
    "quay.io/coreos/all:/^v1.+/": "a.b/all",
    "quay.io/coreos/one": "a.b/one:latest",
    "quay.io/coreos/pinned@sha256:${'0'.repeat(64)}": "a.b/pinned:1"
  }
}`

describe('parseList', () => {
  it('reads what regsync copies', () => {
    expect(read(REGSYNC)).toEqual({
      images: [
        'busybox:latest | registry:5000/library/busybox:latest',
        'alpine | registry:5000/library/alpine | tags ^(?:latest)$ ^(?:3\\.\\d+)$ | not ^(?:3\\.0)$ | linux/amd64 | linux/arm64',
        'a.b/c | registry:5000/c | tags | >=1 || 2.x',
      ],
      faults: [],
      told: [
        '2 its logins are left out',
        '7 ratelimit is left out: it says how to copy',
        '8 parallel is left out: it says how to copy',
        '24 backup is left out: it says how to copy',
      ],
    })
  })

  it('reads what skopeo copies', () => {
    const list = parseList(SKOPEO, 'auto', 'list.yml')
    expect(list.flat).toBe(true)
    expect(outline(list)).toEqual({
      images: [
        'registry.example.com/busybox | tags',
        'registry.example.com/redis:1.0',
        `registry.example.com/redis@sha256:${'0'.repeat(64)}`,
        'registry.example.com/nginx | tags ^1\\.13\\.[12]-alpine$',
        'registry.example.com/alpine | tags | >= 3.12.0',
        'quay.io/coreos/etcd:latest',
      ],
      faults: [],
      told: ['7 its logins are left out', '9 cert-dir is left out', '11 tls-verify: false is left out'],
    })
  })

  it('reads what image-syncer copies', () => {
    const images = [
      'quay.io/coreos/proxy | a.b/proxy | tags',
      'quay.io/coreos/proxy:v1.0 | a.b/proxy:v1.0 | c.d:5000/proxy:v1',
      'quay.io:443/coreos/proxy:v1 | a.b/proxy:v1',
      'quay.io:443/coreos/proxy:v2 | a.b/proxy:v2',
      'quay.io/coreos/two:v1 | a.b/two:x',
      'quay.io/coreos/two:v2 | a.b/two:y',
      'quay.io/coreos/all | a.b/all | tags ^v1.+',
      'quay.io/coreos/one | a.b/one:latest',
      `quay.io/coreos/pinned@sha256:${'0'.repeat(64)} | a.b/pinned:1`,
    ]
    expect(read(SYNCER, 'images.json')).toEqual({ images, faults: [], told: ['2 its logins are left out'] })
    const alone = 'quay.io/coreos/proxy: a.b/proxy\nquay.io/coreos/x:1: [c.d/x]\n'
    expect(read(alone)).toMatchObject({ images: [images[0], 'quay.io/coreos/x:1 | c.d/x:1'], faults: [] })
  })

  it.each([
    ['redis:7 => a.b/redis', 'images.txt', ['redis:7 | a.b/redis']],
    ['docker.io/library/redis:7\nnginx:1\n', 'list', ['docker.io/library/redis:7', 'nginx:1']],
    ['version: 1\nimages: [{ source: a, mirror: b }]', 'x.yml', ['a | b']],
  ])('tells apart %j', (text, path, images) => {
    expect(read(text, path)).toEqual({ images, faults: [], told: [] })
  })

  it.each<[string, readonly string[]]>([
    [
      'sync:\n  - source: a\n    target: b/c\n    type: registry',
      ['4:11 the type "registry" cannot be taken over; list its repositories one by one'],
    ],
    ['sync:\n  - source: a', ['2:5 it has no source or no target']],
    ['sync: []\nother: 1', ['2:1 "other" cannot be taken over']],
    ['sync: []', ['1:1 it names no image']],
    ['sync: []\ndefaults: { tags: 1 }', ['2:13 "tags" cannot be taken over as a default']],
    [
      'sync:\n  - { source: a, target: b/c, type: repository, repos: x, tags: { sets: y } }',
      ['2:49 "repos" cannot be taken over', '2:67 "sets" of tags cannot be taken over'],
    ],
    [
      'sync:\n  - { source: a, target: b/c, type: repository, tags: { allow: "(a+)+" } }',
      [
        '2:64 the pattern "^(?:(a+)+)$" cannot be taken over: it repeats a group that repeats or chooses, which may take very long',
      ],
    ],
    ['a.b: { images: {}, other: 1 }', ['1:20 "other" cannot be taken over']],
    [
      'a.b: { images-by-tag-regex: { c: "(" } }',
      ['1:34 the pattern "(" cannot be taken over: it is no regular expression here'],
    ],
    ['a.b/c: ""', ['1:1 its destination is empty, so image-syncer takes a default of its own; write the destination']],
    ['a.b/c:1,2: d.e/f:1', ['1:12 source and destination have not as many tags']],
    ['images: { a.b/c: d.e/f }\nproc: 5', ['2:1 "proc" cannot be taken over']],
    ['a.b/c:/(?=x)/: d.e/f', ['1:1 the pattern "(?=x)" cannot be taken over: it uses what not every tool knows']],
    [
      '- a\n- b',
      [
        '1:1 the file must be a mapping of version, defaults, source-snapshot, source-snapshot-digest, registries, images',
      ],
    ],
    ['version: 1\nimages: { a.b/c: d.e/c }', ['2:9 images must be a list']],
    ['defaults: {}\nimages: {}', ['1:1 the file lacks version', '2:9 images must be a list']],
    [
      'other: { a: b }',
      [
        '1:1 the file lacks version',
        '1:1 the file lacks images',
        '1:1 "other" is not known here; known are version, defaults, source-snapshot, source-snapshot-digest, registries, images',
      ],
    ],
  ])('names what cannot be taken over of %j', (text, faults) => {
    expect(read(text)).toMatchObject({ faults })
  })

  it('goes by the format that is named', () => {
    expect(outline(parseList('{}', 'regsync', 'x'))).toMatchObject({ faults: ['1:1 it names no image'] })
    expect(outline(parseList('# later\n', 'text', 'x'))).toMatchObject({ faults: ['1:1 it names no image'] })
    expect(outline(parseList('', 'auto', 'x.txt'))).toMatchObject({ faults: ['1:1 it names no image'] })
    expect(outline(parseList('a b', 'skopeo', 'x'))).toMatchObject({
      faults: ['1:1 it is no mapping, as files of skopeo are'],
    })
    expect(outline(parseList('a: [', 'image-syncer', 'x'))).toMatchObject({
      faults: [expect.stringContaining('it is not YAML')],
    })
    expect(outline(parseList('a.b/c: d.e/f', 'text', 'x.yml'))).toMatchObject({
      images: [],
      faults: [expect.any(String)],
    })
  })
})
