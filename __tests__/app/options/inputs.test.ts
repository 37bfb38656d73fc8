import { describe, expect, it } from '@jest/globals'
import { EXAMPLES, INPUT_NAMES, unknownInputs } from '../../../src/app/options/input-names.js'
import { readInputs, type Inputs } from '../../../src/app/options/inputs.js'
import { InputsError } from '../../../src/app/options/inputs-error.js'
import { formatLocation } from '../../../src/oci/location.js'
import { loadReaders } from '../../../src/app/options/readers.js'

const READERS = await loadReaders()

const PAIR = { source: 'redis:7.2', mirror: 'harbor.example.com/hub/redis:7.2' }

function read(given: Readonly<Record<string, string>>, names: readonly string[] = []): Inputs {
  const text = 'version: 1\nimages: [{ source: a, mirror: b.c/a }]'
  const path = given['config-file']
  const file = path === undefined ? undefined : { path, text }
  return readInputs((name) => given[name] ?? '', names, process.cwd(), file, undefined, READERS)
}

function faults(given: Readonly<Record<string, string>>, names: readonly string[] = []): readonly string[] {
  try {
    read(given, names)
  } catch (error) {
    if (error instanceof InputsError) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

function namesOf({ pairs }: Inputs): readonly (readonly string[])[] {
  return pairs.map(({ source, mirror }) => [formatLocation(source), formatLocation(mirror)])
}

/** What stands beside an input that is for lists. */
const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  images: {},
  'mirror-prefix': { images: 'redis:7.2' },
  'config-file': {},
  tags: { source: 'a.b/c', mirror: 'a.b/d' },
  'source-snapshot-digest': { source: 'a.b/c', mirror: 'a.b/d', 'source-snapshot': 'sources.tar' },
}

/** As the runner hands an example on: secrets are filled in. */
function replaced(example: string): string {
  return example.replace(/\$\{\{ toJSON\(.*?\) \}\}/g, '"a secret"')
}

describe('readInputs', () => {
  it('has a default for everything but the two images', () => {
    const inputs = read(PAIR)
    expect(namesOf(inputs)).toEqual([['docker.io/library/redis:7.2', 'harbor.example.com/hub/redis:7.2']])
    expect(inputs).toMatchObject({
      platforms: 'all',
      match: 'config',
      verify: 'blobs',
      ignore: [],
      failOn: 'not-passed',
      registryAuth: new Map(),
      insecureRegistries: new Set(),
      trustedTokenHosts: new Set(),
      concurrency: 8,
      retries: 3,
      timeoutMs: 600_000,
      maxLayerBytes: 20 * 1024 ** 3,
      summary: 'always',
      annotations: true,
      title: 'Image parity',
      showValues: 'labels',
    })
    expect(inputs).not.toHaveProperty('sourceCredential')
    expect(inputs).not.toHaveProperty('authFile')
    expect(inputs).not.toHaveProperty('caFile')
  })

  it.each<[string, string, keyof Inputs, unknown]>([
    ['match', 'diff-ids', 'match', 'diff-ids'],
    ['match', 'layers', 'match', 'diff-ids'],
    ['verify', 'content', 'verify', 'content'],
    ['fail-on', 'never', 'failOn', 'never'],
    ['auth-file', 'auth.json', 'authFile', 'auth.json'],
    ['ca-file', 'certs/ca.pem', 'caFile', 'certs/ca.pem'],
    ['retries', '0', 'retries', 0],
    ['timeout', '30s', 'timeoutMs', 30_000],
    ['timeout', '1h', 'timeoutMs', 3_600_000],
    ['timeout', '1500ms', 'timeoutMs', 1500],
    ['max-layer-size', '500MB', 'maxLayerBytes', 500_000_000],
    ['max-layer-size', '20GiB', 'maxLayerBytes', 20 * 1024 ** 3],
    ['max-layer-size', '4096', 'maxLayerBytes', 4096],
    ['summary', 'on-failure', 'summary', 'on-failure'],
    ['annotations', 'False', 'annotations', false],
    ['comment', 'on-failure', 'comment', 'on-failure'],
    ['comment-key', '*** ${{ a }} "$B"', 'commentKey', '*** ${{ a }} "$B"'],
    ['status', 'image parity (redis)', 'status', 'image parity (redis)'],
    ['github-token', 'ghs_x', 'githubToken', 'ghs_x'],
    ['title', 'Nightly', 'title', 'Nightly'],
    ['show-values', 'none', 'showValues', 'none'],
    ['insecure-registries', 'LocalHost:5000, 10.0.0.1', 'insecureRegistries', new Set(['localhost:5000', '10.0.0.1'])],
    [
      'trusted-token-hosts',
      'auth.example.com # ours\nindex.docker.io',
      'trustedTokenHosts',
      new Set(['auth.example.com', 'docker.io']),
    ],
  ])('reads %s: %j', (name, text, key, value) => {
    expect(read({ ...PAIR, [name]: text })[key]).toEqual(value)
  })

  it('reads platforms from lines, commas and comments, each once', () => {
    const { platforms } = read({ ...PAIR, platforms: '# two\nlinux/amd64, linux/arm64/v8\nlinux/arm64 # again' })
    expect(platforms).toHaveLength(2)
  })

  it('reads rules to ignore', () => {
    expect(read({ ...PAIR, ignore: 'config.label:a\n# no\nconfig.created' }).ignore.map(({ text }) => text)).toEqual([
      'config.label:a',
      'config.created',
    ])
  })

  it('reads credentials', () => {
    const inputs = read({
      ...PAIR,
      'source-username': 'a',
      'source-password': 'b',
      'registry-auth':
        '- { registry: ghcr.io, username: 007, password: "x: y" }\n- registry: INDEX.docker.io\n  token: 123456\n',
    })
    expect(inputs.sourceCredential).toEqual({ kind: 'basic', username: 'a', password: 'b' })
    expect(inputs).not.toHaveProperty('mirrorCredential')
    expect([...inputs.registryAuth]).toEqual([
      ['ghcr.io', { kind: 'basic', username: '007', password: 'x: y' }],
      ['docker.io', { kind: 'token', token: '123456' }],
    ])
  })

  it.each<[string, string, RegExp]>([
    ['source', '', /required and empty/],
    ['mirror', '', /required and empty/],
    ['source', 'https://ghcr.io/a/b', /scheme/],
    ['mirror', 'Red is', /not a|reference/],
    ['mirror', 'docker.io/library/redis:7.2', /same as "source" \(docker\.io\/library\/redis:7\.2\)/],
    ['platforms', 'linux', /not a platform/],
    ['platforms', 'all,linux/amd64', /"all" stands alone/],
    ['platforms', 'All', /"all" is written in lower case/],
    ['platforms', 'linux, darwin', /"linux" is not.*; "darwin" is not/],
    ['mirror', 'a.b/c d', /it holds a space/],
    ['mirror', `sha256:${'a'.repeat(64)}`, /a digest alone names no repository/],
    ['mirror', 'https://ann:open-secret@a.b/c', /^(?!.*open-secret).*scheme/],
    ['platforms', '# none', /names no platform/],
    ['match', 'Config', /"Config" is not one of digest, config, runtime, diff-ids/],
    ['verify', 'yes', /"yes" is not one of manifests, blobs, content/],
    ['ignore', 'layer.content', /never ignored/],
    ['ignore', 'config.architecture', /never ignored/],
    ['ignore', 'config.labels', /names no kind/],
    ['fail-on', 'always', /not one of not-passed, never/],
    ['retries', '-1', /whole number from 0 to 10/],
    ['retries', '11', /whole number/],
    ['retries', '1.5', /whole number/],
    ['timeout', '30', /duration with its unit/],
    ['timeout', '0s', /duration/],
    ['timeout', '25h', /duration/],
    ['timeout', '1m30s', /duration/],
    ['max-layer-size', '20 GB/s', /a size/],
    ['max-layer-size', '0', /a size/],
    ['max-layer-size', '20iB', /a size/],
    ['max-layer-size', '1e3', /a size/],
    ['max-layer-size', '999999999999999TB', /a size/],
    ['summary', 'true', /not one of always, on-failure, never/],
    ['annotations', 'yes', /not "true" or "false"/],
    ['annotations', '1', /not "true" or "false"/],
    ['title', 'one\ntwo', /one line/],
    ['comment', 'true', /not one of always, on-failure, never/],
    ['status', 'one\ntwo', /one line of at most 255/],
    ['status', 'x'.repeat(256), /one line of at most 255/],
    ['status', '*** gate', /holds "\*\*\*"/],
    ['show-values', 'labels,env', /not one of labels, all, none/],
    ['insecure-registries', 'http://localhost:5000', /not a host/],
    ['insecure-registries', 'localhost/a', /not a host/],
    ['trusted-token-hosts', '*.example.com', /not a host/],
    ['insecure-registries', 'true', /a list of hosts, not a switch/],
    ['mirror', 'harbor.example.com/***/redis:7.2', /"\*\*\*".*masked/],
    ['source-username', 'robot', /source-password.*empty/],
    ['client-cert', 'client.pem', /client-key.*empty/],
    ['client-key', 'client.key', /client-cert.*empty/],
    ['mirror-password', 'secret', /mirror-username.*empty/],
    ['registry-auth', 'ghcr.io', /not a YAML list/],
    ['registry-auth', '- [', /line 1 is not YAML; .*toJSON/],
    [
      'registry-auth',
      '- 1',
      /entry 1 is not a mapping\. Example: registry-auth: \| and on the next line, indented: - \{/,
    ],
    ['registry-auth', '- { username: a, password: b }', /entry 1 needs `registry`/],
    ['registry-auth', '- { registry: "https://a.b", token: c }', /without https/],
    ['registry-auth', '- { registry: a.b, username: a }', /needs `username` and `password`/],
    ['registry-auth', '- { registry: a.b, username: a, password: "" }', /no text as password/],
    ['registry-auth', '- { registry: a.b, username: a, password: b, token: c }', /one of the two/],
    ['registry-auth', '- { registry: a.b, pass: c }', /"pass", which is called "password"/],
    ['registry-auth', '- { registry: a.b, mail: c }', /none of registry, username/],
    [
      'registry-auth',
      '- { registry: a.b, token: c }\n- { registry: A.B, token: d }',
      /entry 2 names a\.b a second time/,
    ],
  ])('refuses %s: %j', (name, text, why) => {
    const found = faults({ ...PAIR, [name]: text })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(why)
    expect(found[0]).toMatch(/^Input "([a-z-]+)": .*\. Example: \1: ./s)
  })

  it.each([
    ['ubuntu', 'docker.io/library/ubuntu:latest'],
    ['registry-1.docker.io/library/ubuntu', 'index.docker.io/ubuntu:latest'],
    ['HARBOR.example.com/a/b:1', 'harbor.example.com/a/b:1'],
    [`a.b/c:1@sha256:${'0'.repeat(64)}`, `a.b/c:2@sha256:${'0'.repeat(64)}`],
    ['localhost:5000/a:1', '127.0.0.1:5000/a:1'],
    ['oci:image:1', `oci:${process.cwd()}/image/:1`],
  ])('sees that %s and %s are one image', (source, mirror) => {
    expect(faults({ source, mirror })[0]).toContain('compared with itself proves nothing')
  })

  it.each([
    ['a.b/c:1', 'a.b/c:2'],
    ['a.b/c:1', 'a.b/d:1'],
    ['a.b/c:1', `a.b/c@sha256:${'0'.repeat(64)}`],
    ['a.b/c:1', 'a.b:5000/c:1'],
  ])('takes %s and %s for two', (source, mirror) => {
    expect(faults({ source, mirror })).toEqual([])
  })

  it.each([
    ['redis:7.2', 'a.b/redis', 'a.b/redis:7.2'],
    ['redis', 'a.b/redis', 'a.b/redis:latest'],
    [`redis@sha256:${'0'.repeat(64)}`, 'a.b/redis', `a.b/redis@sha256:${'0'.repeat(64)}`],
    [`redis:7@sha256:${'0'.repeat(64)}`, 'a.b/redis', `a.b/redis:7@sha256:${'0'.repeat(64)}`],
    ['oci:build:1.2', 'a.b/redis', 'a.b/redis:1.2'],
    ['redis:7.2', 'oci:copy', 'oci:copy'],
    ['redis:7.2', 'a.b/redis:7', 'a.b/redis:7'],
  ])('takes the tag and digest of the source (%s) for a mirror without (%s)', (source, mirror, meant) => {
    expect(namesOf(read({ source, mirror }))[0]?.[1]).toBe(meant)
  })

  it('knows an image that is compared with itself by the tag that it took', () => {
    expect(faults({ source: 'redis:7.2', mirror: 'docker.io/redis' })[0]).toContain('compared with itself')
  })

  it('never takes latest for what a folder does not name', () => {
    expect(faults({ source: 'oci:build', mirror: 'a.b/redis' })).toEqual([
      expect.stringMatching(/^Input "mirror": .* neither tag nor digest/),
    ])
  })

  it('refuses to ignore anything where every byte counts', () => {
    expect(faults({ ...PAIR, match: 'digest', ignore: 'config.created' })[0]).toMatch(
      /"match: digest" every byte counts/,
    )
  })

  it('names everything that is wrong at once', () => {
    const found = faults({ match: 'x', timeout: 'y', annotations: 'z' }, ['INPUT_MIRRORS'])
    expect(found).toHaveLength(6)
  })

  it('never repeats a secret', () => {
    const secret = 'hunter2secret'
    const texts = [
      `- { registry: a.b, username: u, password: ${secret}`,
      secret,
      `- ${secret}`,
      `- { registry: a.b, ${secret}: x }`,
      `- { registry: "${secret}/", token: x }`,
      `- registry: a.b\n\t${secret}: [`,
      `- { registry: a.b, token: *${secret} }`,
    ]
    for (const text of texts) {
      const found = faults({ ...PAIR, 'registry-auth': text, 'mirror-password': secret })
      expect(found.length).toBeGreaterThan(1)
      expect(found.join('\n')).not.toContain(secret)
    }
  })

  it.each(INPUT_NAMES)('gives an example of %s that it takes itself', (name) => {
    const partners: Readonly<Record<string, string>> = {
      'source-username': 'source-password',
      'mirror-username': 'mirror-password',
      'client-cert': 'client-key',
    }
    const keyless = ['signature-identity', 'signature-issuer', 'trusted-root']
    const couple = Object.entries(partners).find((one) => one.includes(name)) ?? []
    const together = keyless.includes(name) ? keyless : couple
    const others = Object.fromEntries(together.filter((one) => one !== name).map((one) => [one, 'x']))
    const pair: Readonly<Record<string, string>> = LISTED[name] ?? PAIR
    const given = { ...pair, ...others, [name]: replaced(EXAMPLES[name]) }
    expect(faults(given)).toEqual([])
  })
})

describe('unknownInputs', () => {
  it.each([
    ['INPUT_SOURCES', 'source'],
    ['source_username', 'source-username'],
    ['INPUT_MIRROR_PASSWORD', 'mirror-password'],
    ['platform', 'platforms'],
    ['failon', 'fail-on'],
    ['verfiy', 'verify'],
    ['macth', 'match'],
    ['source-user', 'source-username'],
  ])('answers %s with %s', (given, near) => {
    expect(unknownInputs([given])).toEqual([expect.stringContaining(`Did you mean "${near}"?`)])
  })

  it.each(['github-token', 'INPUT_NAME', 'INPUT_FORCE', 'INPUT_PATCH', 'INPUT_VERSION', 'INPUT_TAG', 'INPUT_'])(
    'says nothing of %s, which may be of another step',
    (given) => {
      expect(unknownInputs([given])).toEqual([])
    },
  )

  it('says nothing of those it knows, in the form the runner hands them over', () => {
    expect(unknownInputs(INPUT_NAMES.map((name) => `INPUT_${name.toUpperCase()}`))).toEqual([])
  })
})

describe('images on this machine', () => {
  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['the same place twice', { source: 'oci:build', mirror: 'oci:build' }, /same/],
    ['a password that goes nowhere', { ...PAIR, source: 'oci:build', 'source-password': 'x' }, /leave it out/],
    [
      'a digest to match without a manifest',
      { ...PAIR, mirror: 'docker-archive:a.tar', match: 'digest' },
      /docker-archive/,
    ],
  ])('are refused with %s', (_what, given, words) => {
    expect(faults(given).join('\n')).toMatch(words)
  })

  it('are taken where they are two', () => {
    expect(faults({ source: 'oci:build', mirror: 'oci:copy' })).toEqual([])
    expect(faults({ source: 'oci:build', mirror: PAIR.mirror })).toEqual([])
  })
})
