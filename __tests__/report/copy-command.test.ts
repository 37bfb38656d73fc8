import { describe, expect, it } from '@jest/globals'
import { adviceOf } from '../../src/report/advice.js'
import { copyCommand } from '../../src/report/copy-command.js'
import { toPlain } from '../../src/report/sentence.js'
import { aPair, aPlatform, differing, digestFor } from './a-report.js'

const digest = digestFor('index')
const remote = { reference: 'a.example/app:1', digest, pinned: `a.example/app@${digest}` }
const missing = aPlatform('linux/arm64', {
  result: 'missing',
  passed: false,
  differences: [{ kind: 'platform.missing', path: 'linux/arm64' }],
})

const side = (reference: string): typeof remote | { readonly reference: string } =>
  reference === remote.reference ? remote : { reference }

describe('copyCommand', () => {
  it.each([
    ['a.example/app:1', 'b.example/app:1', `crane copy a.example/app@${digest} b.example/app:1`],
    [
      'a.example/app:1',
      `b.example/app@${digestFor('x')}`,
      `crane copy a.example/app@${digest} b.example/app@${digest}`,
    ],
    [
      'a.example/app:1',
      'oci:/tmp/image:1',
      `skopeo copy --all --preserve-digests docker://a.example/app@${digest} oci:/tmp/image:1`,
    ],
    ['a.example/app:1', 'docker-daemon:a/b:1', `skopeo copy docker://a.example/app@${digest} docker-daemon:a/b:1`],
    [
      'docker-archive:a.tar:a/b:1',
      'b.example/app:1',
      'skopeo copy docker-archive:a.tar:a/b:1 docker://b.example/app:1',
    ],
    ['oci-archive:a.tar:1', 'oci:b:2', 'skopeo copy --all --preserve-digests oci-archive:a.tar:1 oci:b:2'],
    [`docker-daemon:${digest}`, 'b.example/app:1', `skopeo copy docker-daemon:${digest} docker://b.example/app:1`],
    // What no tool would take.
    [`oci:a@${digest}`, 'b.example/app:1', undefined],
    ['a.example/app:1', `oci:b@${digest}`, undefined],
    ['a.example/app:1', `docker-daemon:${digest}`, undefined],
    ['a.example/app:1', `docker-daemon:a/b@${digest}`, undefined],
    ['docker-archive:a.tar', `b.example/app@${digest}`, undefined],
    ['a.example/app:1', 'oci:/tmp/two words:1', undefined],
  ])('from %s to %s is %s', (source, mirror, command) => {
    expect(copyCommand('crane', aPair({ source: side(source), mirror: side(mirror) }))).toBe(command)
  })
})

describe('adviceOf a pair with an image on this machine', () => {
  const engine = { reference: 'docker-daemon:docker.io/acme/app:1' }
  const advised = (...given: Parameters<typeof aPair>): readonly string[] =>
    adviceOf(aPair(...given)).map(({ text }) => toPlain(text))

  it('copies again what differs', () => {
    const pair = { ...differing('different', [{ kind: 'layer.order' }]), mirror: engine }
    expect(adviceOf(pair).map(({ text }) => toPlain(text))).toEqual(['copy it again'])
  })

  it('has no copy give an engine a manifest', () => {
    const differences = [{ kind: 'manifest.unknown' }] as const
    const pair = { ...differing('equivalent', differences), match: 'digest', passed: false, mirror: engine } as const
    expect(adviceOf(pair).map(({ text }) => toPlain(text))).toEqual([
      'or, if this is meant, accept it with match: config',
    ])
  })

  it('has no copy give an engine a second platform', () => {
    const given = { result: 'missing', passed: false, mirror: engine } as const
    expect(advised({ ...given, platforms: [aPlatform('linux/amd64'), missing] })).toEqual([
      'or, if this is meant, accept it with platforms: linux/amd64',
    ])
    expect(advised({ ...given, platforms: [missing] })).toEqual(['copy it again'])
  })

  it('copies all platforms into a layout', () => {
    const given = { result: 'missing', passed: false, mirror: { reference: 'oci:image:1' } } as const
    expect(advised({ ...given, platforms: [missing] })).toEqual(['copy all platforms'])
  })

  it('deletes first what lacks a blob', () => {
    const differences = [{ kind: 'blob.missing', path: 'layer 1', mirror: { digest } }] as const
    const pair = { ...differing('missing', differences), mirror: { reference: 'oci:image:1' } }
    expect(adviceOf(pair).map(({ text }) => toPlain(text))).toEqual([
      expect.stringMatching(/^delete .* seem to be there/),
    ])
  })
})
