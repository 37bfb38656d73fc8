import { describe, expect, it } from '@jest/globals'
import type { BuiltImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anApp } from './images.js'
import { aWorld, codesOf, type Content } from './pair.js'

const AMD64 = anApp()
const ARM64 = anApp('linux/arm64')
const EVIL = anApp('linux/amd64', 'mine coins')
const ELSEWHERE = anApp('linux/s390x', 'mine coins')
const BLANK = { os: '', architecture: '' }
const LENIENT = { match: 'diff-ids', ignore: 'config.*\nindex.*\n*.annotation\nplatform.extra' } as const

/** An image whose entry names no platform: Docker and Podman take the first of those for any machine. */
const bare = (image: BuiltImage): { readonly image: BuiltImage; readonly platform: null } => ({ image, platform: null })

describe('an index from which a machine would choose otherwise', () => {
  const odd = { ...EVIL, mediaType: 'application/vnd.example.image' }
  const windows = (version: string, program?: string): BuiltImage => anApp(`windows/amd64:10.0.${version}`, program)

  it.each<[string, Content, Content, string | undefined]>([
    ['the platforms of all entries dropped', anIndex([AMD64, ARM64]), anIndex([bare(AMD64), bare(ARM64)]), undefined],
    [
      'entries without platforms in another order',
      anIndex([bare(AMD64), bare(ARM64)]),
      anIndex([bare(ARM64), bare(AMD64)]),
      undefined,
    ],
    [
      'another image first among entries without platforms',
      anIndex([AMD64]),
      anIndex([bare(ELSEWHERE), bare(AMD64)]),
      'linux/amd64',
    ],
    [
      'an entry of the platform whose type is unknown, and which is fetched by its digest',
      anIndex([AMD64]),
      anIndex([{ image: odd, platform: 'linux/amd64' }, AMD64]),
      'linux/amd64',
    ],
    [
      'an entry of no platform whose type is unknown before one of none',
      anIndex([AMD64]),
      anIndex([{ image: odd, platform: null }, bare(AMD64)]),
      'linux/amd64',
    ],
    [
      'a nested index under the name of the platform, with an image of no platform',
      anIndex([AMD64]),
      anIndex([{ image: anIndex([bare(ELSEWHERE)]), platform: 'linux/amd64' }, AMD64]),
      'linux/amd64',
    ],
    [
      'the image in a nested index under the name of another platform',
      anIndex([AMD64]),
      anIndex([{ image: anIndex([AMD64]), platform: 'linux/arm64' }]),
      undefined,
    ],
    [
      'a platform without names, which Docker takes for none and Podman for another one',
      anIndex([AMD64]),
      anIndex([{ image: AMD64, platform: BLANK }]),
      undefined,
    ],
    [
      'a later revision of the same build of Windows',
      anIndex([windows('17763.1')]),
      anIndex([windows('17763.1'), windows('17763.9', 'mine coins')]),
      'windows/amd64:10.0.17763',
    ],
    [
      'an image of no operating system, in whose place containerd puts its own',
      anIndex([AMD64]),
      anIndex([{ image: EVIL, platform: { os: '', architecture: 'amd64' } }, AMD64]),
      'linux/amd64',
    ],
    [
      'an image of a better variant than the one that was asked for',
      anIndex([anApp('linux/arm/v6')]),
      anIndex([anApp('linux/arm/v6'), anApp('linux/arm/v7', 'mine coins')]),
      'linux/arm/v6',
    ],
    [
      'an image for 64 bits where the source has one for 32',
      anIndex([anApp('linux/386')]),
      anIndex([anApp('linux/386'), EVIL]),
      'linux/386',
    ],
    [
      'an image for every version of Windows',
      anIndex([windows('17763.1')]),
      anIndex([windows('17763.1'), anApp('windows/amd64', 'mine coins')]),
      'windows/amd64',
    ],
  ])('does not pass: %s', async (_words, source, mirror, platforms) => {
    const { compare } = await aWorld(source, mirror)
    for (const verify of ['manifests', 'blobs', 'content'] as const) {
      const report = await compare({ ...LENIENT, verify, ...(platforms === undefined ? {} : { platforms }) })
      expect(report.passed).toBe(false)
      expect(codesOf(report)).toContain('platform.ambiguous')
    }
  })

  it.each<[string, Content, Content, string | undefined]>([
    [
      'a platform without names on both sides',
      anIndex([{ image: AMD64, platform: BLANK }]),
      anIndex([{ image: AMD64, platform: BLANK }], { indent: 1 }),
      undefined,
    ],
    [
      'nobody named on both sides',
      anIndex([bare(AMD64), bare(ARM64)]),
      anIndex([bare(AMD64), bare(ARM64)], { indent: 1 }),
      undefined,
    ],
    [
      'a signature beside the images',
      anIndex([AMD64]),
      anIndex([{ image: odd, platform: null }, AMD64]),
      'linux/amd64',
    ],
    [
      'an unknown type for a platform that nobody asked for',
      anIndex([AMD64]),
      anIndex([{ image: odd, platform: 'linux/s390x' }, AMD64]),
      'linux/amd64',
    ],
  ])('is not seen in %s', async (_words, source, mirror, platforms) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare(platforms === undefined ? {} : { platforms })
    expect([report.passed, codesOf(report)]).toEqual([true, []])
  })

  it.each<[string, Content, Content, string, string]>([
    [
      'the only entry without its platform',
      anIndex([AMD64]),
      anIndex([bare(AMD64)]),
      'index.other',
      'linux/amd64/platform',
    ],
    [
      'one of two entries without its platform',
      anIndex([AMD64, ARM64]),
      anIndex([AMD64, bare(ARM64)]),
      'index.other',
      'linux/arm64/platform',
    ],
    [
      'the image in a nested index under its own name',
      anIndex([AMD64, ARM64]),
      anIndex([{ image: anIndex([AMD64]), platform: 'linux/amd64' }, ARM64]),
      'index.refused',
      'linux/amd64',
    ],
  ])('is no pass with %s', async (_words, source, mirror, kind, path) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare(LENIENT)
    expect(report.passed).toBe(false)
    expect(report.differences).toContainEqual(expect.objectContaining({ kind, path }))
  })
})
