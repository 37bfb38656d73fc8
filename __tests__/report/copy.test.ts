import { describe, expect, it } from '@jest/globals'
import { adviceOf } from '../../src/report/advice.js'
import { copyOf } from '../../src/report/copy.js'
import type { Side } from '../../src/model/report.js'
import { toPlain } from '../../src/report/sentence.js'
import { adviceLine } from '../../src/report/steps.js'
import { aPair, aPlatform, aSide, differing, digestFor } from './a-report.js'

const digest = digestFor('index')
const remote = { ...aSide('a.example/app:1'), digest, pinned: `a.example/app@${digest}` }
const missing = aPlatform('linux/arm64', {
  result: 'missing',
  passed: false,
  differences: [{ kind: 'platform.missing', path: 'linux/arm64' }],
})
const side = (reference: string): Side => (reference === remote.reference ? remote : aSide(reference))
const copied = (pair: Parameters<typeof copyOf>[0]): string | undefined =>
  copyOf(pair)
    ?.commands.map((command) => command.join(' '))
    .join(' && ')

const KEEPING = 'skopeo copy --all --preserve-digests'
const IMAGE = aPlatform('linux/amd64').source?.digest ?? ''

describe('copyOf', () => {
  it.each<[string, string, string | undefined]>([
    ['a.example/app:1', 'b.example/app:1', `${KEEPING} docker://a.example/app@${digest} docker://b.example/app:1`],
    [
      'a.example/app:1',
      'b.example:5000/a/b',
      `${KEEPING} docker://a.example/app@${digest} docker://b.example:5000/a/b@${digest}`,
    ],
    [
      'a.example/app:1',
      'b.example/app:1@sha256:00',
      `${KEEPING} docker://a.example/app@${digest} docker://b.example/app:1`,
    ],
    [
      'a.example/app:1',
      `b.example/app@${digestFor('x')}`,
      `${KEEPING} docker://a.example/app@${digest} docker://b.example/app@${digest}`,
    ],
    ['a.example/app:1', 'oci:/srv/image:1', `${KEEPING} docker://a.example/app@${digest} oci:/srv/image:1`],
    // Docker's places take one platform, and skopeo converts for them.
    ['a.example/app:1', 'docker-daemon:a/b:1', `skopeo copy docker://a.example/app@${IMAGE} docker-daemon:a/b:1`],
    [
      'a.example/app:1',
      'docker-archive:a.tar:a/b:1',
      `rm -f a.tar && skopeo copy docker://a.example/app@${IMAGE} docker-archive:a.tar:a/b:1`,
    ],
    [
      'docker-archive:a.tar:a/b:1',
      'b.example/app:1',
      'skopeo copy docker-archive:a.tar:a/b:1 docker://b.example/app:1',
    ],
    ['oci-archive:a.tar:1', 'oci:b:2', `${KEEPING} oci-archive:a.tar:1 oci:b:2`],
    [`docker-daemon:${digest}`, 'b.example/app:1', `skopeo copy docker-daemon:${digest} docker://b.example/app:1`],
    // What no tool would take.
    [`oci:a@${digest}`, 'b.example/app:1', undefined],
    ['a.example/app:1', `oci:b@${digest}`, undefined],
    ['a.example/app:1', `docker-daemon:${digest}`, undefined],
    ['a.example/app:1', `docker-daemon:a/b@${digest}`, undefined],
    ['docker-archive:a.tar', `b.example/app@${digest}`, undefined],
    ['a.example/app:1', 'oci:/srv/two words:1', undefined],
  ])('from %s to %s is %s', (source, mirror, command) => {
    expect(copied(aPair({ source: side(source), mirror: side(mirror) }))).toBe(command)
  })

  it('names the image by its tag where no platform of it is known', () => {
    const pair = aPair({ source: remote, mirror: aSide('docker-daemon:a/b:1'), platforms: [] })
    expect(copied(pair)).toBe(`skopeo copy docker://${remote.pinned} docker-daemon:a/b:1`)
    const unpinned = aPair({ source: aSide('a.example/app:1'), mirror: aSide('b.example/app:1') })
    expect(copied(unpinned)).toBe(`${KEEPING} docker://a.example/app:1 docker://b.example/app:1`)
  })

  const CONVERTED =
    'an image layout takes no manifests of Docker, so the copy is converted and has another image ID: it passes with match: runtime'

  it('keeps no digests where a layout cannot take the manifests of Docker', () => {
    const mediaType = 'application/vnd.docker.distribution.manifest.v2+json'
    const dockers = [
      aPair({ source: { ...remote, mediaType }, mirror: aSide('oci:b:1') }),
      aPair({
        source: remote,
        mirror: aSide('oci:b:1'),
        platforms: [aPlatform('linux/amd64', { source: { mediaType } })],
      }),
    ]
    for (const pair of dockers) {
      expect(copied(pair)).toBe(`skopeo copy --all docker://${remote.pinned} oci:b:1`)
      expect(toPlain(copyOf(pair)?.remark ?? [])).toBe(CONVERTED)
    }
    const archive = copyOf(aPair({ source: aSide('docker-archive:a.tar'), mirror: aSide('oci:b:1') }))
    expect(archive?.commands).toEqual([['skopeo copy', 'docker-archive:a.tar', 'oci:b:1']])
    expect(toPlain(archive?.remark ?? [])).toBe(CONVERTED)
  })

  it('has a mirror named by its new digest where it is named by one', () => {
    const mirror = { ...aSide(`b.example/app:1@${digestFor('old')}`), digest: digestFor('old') }
    expect(toPlain(copyOf(aPair({ source: remote, mirror }))?.remark ?? [])).toBe(
      `then name its new digest: mirror: b.example/app:1@${digest}`,
    )
    const same = { ...aSide(`b.example/app@${digest}`), digest }
    expect(copyOf(aPair({ source: remote, mirror: same }))?.remark).toBeUndefined()
    expect(copyOf(aPair({ source: aSide('a.example/app:1'), mirror }))?.remark).toBeUndefined()
  })
})

describe('a registry without verified TLS', () => {
  const open = { ...remote, tls: 'none' } as const
  const mirror = { ...aSide('b.example/app:1'), tls: 'unverified' } as const

  it.each<[string, string, Side, Side]>([
    ['is told to skopeo as the source', '--src-tls-verify=false', open, aSide('b.example/app:1')],
    ['is told to skopeo as the mirror', '--dest-tls-verify=false', remote, mirror],
    ['is told to skopeo on both sides', '--src-tls-verify=false --dest-tls-verify=false', open, mirror],
    ['is told beside a layout', '--src-tls-verify=false', open, aSide('oci:b:1')],
  ])('%s', (_, flags, source, to) => {
    const copy = copied(aPair({ source, mirror: to }))
    expect(copy).toMatch(/^skopeo copy --all --preserve-digests --/)
    expect(copy).toContain(`--preserve-digests ${flags} docker://`)
  })

  it('is told to skopeo for what is deleted there', () => {
    const damaged = aPlatform('linux/amd64', {
      result: 'different',
      passed: false,
      differences: [{ kind: 'blob.digest', path: 'layers/1', source: digest, mirror: digestFor('x') }],
    })
    const at = { ...mirror, digest, pinned: `b.example/app@${digest}` }
    const pair = aPair({ ...differing('different', []), source: remote, mirror: at, platforms: [damaged] })
    expect(adviceOf(pair).map(adviceLine)[0]).toContain('skopeo delete --tls-verify=false docker://b.example/app@')
  })
})

describe('adviceOf a pair with an image on this machine', () => {
  const engine = aSide('docker-daemon:docker.io/acme/app:1')
  const advised = (...given: Parameters<typeof aPair>): readonly string[] =>
    adviceOf(aPair(...given)).map((advice) => adviceLine(advice).replace(/: (?:skopeo|rm) .*/, ''))

  it('copies again what differs', () => {
    expect(advised({ ...differing('different', [{ kind: 'layer.order' }]), mirror: engine })).toEqual([
      'Mend it: copy it again (log in to the registry first)',
    ])
  })

  it('asks for no login between places of this machine', () => {
    const pair = differing('different', [{ kind: 'layer.order' }])
    expect(advised({ ...pair, source: aSide('oci:a:1'), mirror: aSide('oci:b:1') })).toEqual(['Mend it: copy it again'])
  })

  it('asks for one login where both are in one registry', () => {
    const pair = differing('different', [{ kind: 'layer.order' }])
    const mirror = aSide('a.example/other:1')
    expect(advised({ ...pair, source: remote, mirror })).toEqual([
      'Mend it: copy it again (log in to the registry first)',
    ])
  })

  it('has no copy give an engine a manifest', () => {
    const differences = [{ kind: 'manifest.unknown' }] as const
    const pair = { ...differing('equivalent', differences), match: 'digest', passed: false, mirror: engine } as const
    expect(advised(pair)).toEqual(['Or accept it: match: config'])
  })

  it('has no copy give an engine a second platform', () => {
    const given = { result: 'missing', passed: false, mirror: engine } as const
    expect(advised({ ...given, platforms: [aPlatform('linux/amd64'), missing] })).toEqual([
      'Or accept it: platforms: linux/amd64',
    ])
    expect(advised({ ...given, platforms: [missing] })).toEqual([
      'Mend it: copy it again (log in to the registry first)',
    ])
  })

  it('copies all platforms into a layout', () => {
    const given = { result: 'missing', passed: false, mirror: aSide('oci:image:1') } as const
    expect(advised({ ...given, platforms: [missing] })).toEqual([
      'Mend it: copy all platforms (log in to the registry first)',
    ])
  })

  it.each([
    [
      'oci:image:1',
      [
        'Mend it: 1. delete the damaged files in the folder blobs of the layout; a copy keeps them; 2. copy it again (log in to the registry first)',
      ],
    ],
    ['oci-archive:image.tar:1', ['Mend it: copy it again (log in to the registry first)']],
    ['docker-archive:image.tar:a/b:1', ['Mend it: copy it again (log in to the registry first)']],
  ])('clears %s of damaged bytes where a copy would keep them', (reference, advice) => {
    const damage = { kind: 'blob.size', path: 'layers/1', layer: 1, source: 10, mirror: 9 } as const
    expect(advised({ ...differing('different', [damage]), mirror: aSide(reference) })).toEqual(advice)
  })
})
