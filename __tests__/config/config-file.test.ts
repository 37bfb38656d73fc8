import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/config-file.js'

const FAULTS = (text: string): readonly string[] =>
  parseConfig(text).faults.map(({ at, what }) => `${at.line}:${at.column} ${what}`)

const WHOLE = `# what we mirror
version: 1
defaults: { match: runtime, platforms: all, verify: content }
registries:
  Harbor.example.com: { ca-file: certs/ca.pem, max-connections: 8 }
images:
  - source: docker.io/library/redis:7.10
    mirror: harbor.example.com/hub/library/redis:7.10
  - source: &api ghcr.io/acme/api
    mirror:
      - harbor.example.com/acme/api
      - registry.example.com/acme/api
    platforms: [linux/amd64, linux/arm64]
    match: diff-ids
    ignore: config.label:org.opencontainers.image.created
    reason: relabelled by the promotion job
  - { source: *api, mirror: [other.example.com/api] }
`

describe('parseConfig', () => {
  it('reads what is declared, with the places of it', () => {
    const { images, defaults, registries, faults } = parseConfig(WHOLE)
    expect(faults).toEqual([])
    expect(defaults.match).toEqual({ text: 'runtime', at: { line: 3, column: 20 } })
    expect(registries).toEqual(
      new Map([
        [
          'harbor.example.com',
          {
            at: { line: 5, column: 3 },
            caFile: { text: 'certs/ca.pem', at: { line: 5, column: 34 } },
            maxConnections: 8,
          },
        ],
      ]),
    )
    expect(
      images.map(({ at, source, mirrors }) => [at.line, source.text, ...mirrors.map(({ at: on }) => on.line)]),
    ).toEqual([
      [7, 'docker.io/library/redis:7.10', 8],
      [9, 'ghcr.io/acme/api', 11, 12],
      [17, 'ghcr.io/acme/api', 17],
    ])
    expect(images[1]).toMatchObject({
      platforms: [{ text: 'linux/amd64' }, { text: 'linux/arm64' }],
      ignore: [{ text: 'config.label:org.opencontainers.image.created' }],
      reason: { text: 'relabelled by the promotion job' },
    })
  })

  it('reads scalars as they are written', () => {
    const { images } = parseConfig('{"version": 1, "images": [{"source": 1.10, "mirror": a.b/c}]}')
    expect(images[0]?.source.text).toBe('1.10')
  })

  it.each<[string, readonly string[]]>([
    [
      '',
      [
        '1:1 the file must be a mapping of version, defaults, source-snapshot, source-snapshot-digest, registries, images',
      ],
    ],
    ['version: 1\nimages: []', ['2:9 images must be a list with at least one entry']],
    ['version: 1\nimages: {}', ['2:9 images must be a list']],
    ['images: [{ source: a, mirror: b }]', ['1:1 the file lacks version']],
    ['version: 2\nimages: [{ source: a, mirror: b }]', ['1:10 version must be 1']],
    ['version: 1\nimages:\n  - mirror: b', ['3:5 an entry of images lacks source']],
    ['version: 1\nimages:\n  - source: a\n    mirorr: b', ['4:5 "mirorr" is not known here; did you mean "mirror"?']],
    [
      'version: 1\nimages:\n  - source: a\n    colour: b',
      [
        '4:5 "colour" is not known here; known are source, mirror, tags, platforms, match, verify, referrers, explain, ignore, reason',
      ],
    ],
    [
      'version: 1\nimages:\n  - source: a\n    match: confg',
      ['4:12 match must be one of digest, config, runtime, diff-ids, layers; did you mean config?'],
    ],
    [
      'version: 1\nimages:\n  - source: a\n    match: [x]',
      ['4:12 match must be one of digest, config, runtime, diff-ids, layers'],
    ],
    [
      'version: 1\nimages:\n  - source:\n    mirror: b',
      ['3:12 source must be a text, such as docker.io/library/redis:7.2'],
    ],
    ['version: 1\nimages:\n  - source: a\n    ignore: config.created', ['4:5 ignore needs a reason']],
    [
      'version: 1\nimages:\n  - source: a\n    mirror: [b, { c: d }]',
      ['4:17 an entry of mirror must be a text, such as harbor.example.com/hub/library/redis:7.2'],
    ],
    [
      'version: 1\nimages: [a]',
      [
        '2:10 an entry of images must be a mapping of source, mirror, tags, platforms, match, verify, referrers, explain, ignore, reason',
      ],
    ],
    ['version: 1\nregistries: [a]\nimages: [{ source: a }]', ['2:13 registries must be a mapping by host']],
    [
      'version: 1\nregistries:\n  https://a.b:\n    max-connections: 0\nimages: [{ source: a }]',
      [
        '3:3 "https://a.b" is not a host with an optional port (no https://, no path)',
        '4:22 max-connections must be a whole number from 1 to 64',
      ],
    ],
    [
      'version: 1\nregistries:\n  a.b: { password: x, insecure: true }\nimages: [{ source: a }]',
      [
        '3:10 "password" has no place here: a file that a pull request may change holds no logins; they go into the input "registry-auth" or "auth-file"',
        '3:23 "insecure" has no place here: it loosens what is checked, so it is an input only ("insecure-registries", "trusted-token-hosts")',
      ],
    ],
    ['version: 1\nversion: 1', ['2:1 it is not YAML: Map keys must be unique']],
    [
      'version: 1\n---\nversion: 1',
      ['2:1 a second document begins here, and one is read; put all into the first, with no --- or ... between'],
    ],
    [
      'version: 1\nimages: [{ Source: a }]',
      ['2:10 an entry of images lacks source', '2:12 "Source" is not known here; did you mean "source"?'],
    ],
    ['version: 1\nimages: [{ source: *a }]', ['2:20 the alias *a names nothing before it, or what it stands in']],
    ['version: 1\nimages: &a [*a]', ['2:13 the alias *a names nothing before it, or what it stands in']],
  ])('says what is wrong with %j', (text, faults) => {
    expect(FAULTS(text)).toEqual(faults)
  })

  it('tells all faults at once', () => {
    expect(FAULTS('version: 3\nimages:\n  - mirror: a\n  - sauce: b\n')).toHaveLength(4)
  })

  it('gives up on aliases that multiply what is written', () => {
    const list = (name: string, of: string): string => `${name}: &${name} [${Array<string>(100).fill(of).join(', ')}]\n`
    const text = `${list('a', 'x')}${list('b', '*a')}${list('c', '*b')}${list('d', '*c')}`
    expect(FAULTS(text)[0]).toContain('it holds more than 1000000 values')
  })

  it('takes a mark of byte order', () => {
    expect(FAULTS('\ufeffversion: 1\nimages: [{ source: a, mirror: b }]')).toEqual([])
  })
})
