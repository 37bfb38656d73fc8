import { describe, expect, it } from '@jest/globals'
import { choiceOf, formatLocation, parseLocation } from '../../src/oci/location.js'
import { expectOciError } from './expect-oci-error.js'

const HEX = 'a'.repeat(64)
const DIGEST = `sha256:${HEX}`

describe('parseLocation', () => {
  it.each([
    ['oci:build/image', { kind: 'oci', path: 'build/image' }],
    ['oci:/abs/image:1.2', { kind: 'oci', path: '/abs/image', tag: '1.2' }],
    ['oci:dir:docker.io/library/redis:7', { kind: 'oci', path: 'dir', tag: 'docker.io/library/redis:7' }],
    [`oci:dir@${DIGEST}`, { kind: 'oci', path: 'dir', digest: DIGEST }],
    [`oci:dir:1.2@${DIGEST}`, { kind: 'oci', path: 'dir', tag: '1.2', digest: DIGEST }],
    ['oci:dir@v1:1.2', { kind: 'oci', path: 'dir@v1', tag: '1.2' }],
    ['oci:dir@sha256', { kind: 'oci', path: 'dir@sha256' }],
    ['oci:dir@sha256x:1', { kind: 'oci', path: 'dir@sha256x', tag: '1' }],
    [`oci:C:\\images@${DIGEST}`, { kind: 'oci', path: 'C:\\images', digest: DIGEST }],
    ['oci:c:b:/x', { kind: 'oci', path: 'c', tag: 'b:/x' }],
    ['oci:C:\\images\\app', { kind: 'oci', path: 'C:\\images\\app' }],
    ['oci:C:/images/app:1.2', { kind: 'oci', path: 'C:/images/app', tag: '1.2' }],
    ['oci:c:1', { kind: 'oci', path: 'c', tag: '1' }],
    ['oci:5000/team/app', { kind: 'oci', path: '5000/team/app' }],
    [' oci:with space/ü \n', { kind: 'oci', path: 'with space/ü' }],
    ['oci-archive:a.tar:_x', { kind: 'oci-archive', path: 'a.tar', tag: '_x' }],
    ['docker-archive:a.tar', { kind: 'docker-archive', path: 'a.tar' }],
    ['docker-archive:a.tar:@12', { kind: 'docker-archive', path: 'a.tar', reference: 12 }],
    ['docker-archive:D:\\a.tar', { kind: 'docker-archive', path: 'D:\\a.tar' }],
  ])('reads %j', (text, location) => {
    expect(parseLocation(text)).toStrictEqual(location)
  })

  it.each([
    ['docker-archive:a.tar:redis', 'docker-archive:a.tar:docker.io/library/redis:latest'],
    ['docker-archive:a.tar:reg.example:5000/x:1', 'docker-archive:a.tar:reg.example:5000/x:1'],
    ['docker-daemon:redis:7', 'docker-daemon:docker.io/library/redis:7'],
    [`docker-daemon:${DIGEST}`, `docker-daemon:${DIGEST}`],
    [`docker-daemon:redis@${DIGEST}`, `docker-daemon:docker.io/library/redis@${DIGEST}`],
    ['localhost:5000/app', 'localhost:5000/app:latest'],
    ['docker://oci:1', 'docker.io/library/oci:1'],
    ['redis:7', 'docker.io/library/redis:7'],
    ['docker:27', 'docker.io/library/docker:27'],
    ['[::1]:5000/app:1', '[::1]:5000/app:1'],
  ])('writes %j as %j, which it reads as the same', (text, canonical) => {
    const location = parseLocation(text)
    expect(formatLocation(location)).toBe(canonical)
    expect(parseLocation(canonical)).toEqual(location)
  })

  it.each([
    `oci:dir:1.2@${DIGEST}`,
    'oci:C:\\x:1',
    'oci-archive:a.tar',
    'docker-archive:a.tar',
    'docker-archive:a.tar:@0',
  ])('writes %j as it was', (text) => {
    expect(formatLocation(parseLocation(text))).toBe(text)
  })

  it.each([
    ['oci:', 'the path is missing'],
    ['oci::1', 'the path is missing'],
    ['oci:dir:', 'is not a tag'],
    ['oci:dir:a b', 'is not a tag'],
    ['oci:dir\u0007', 'control characters'],
    ['oci://ghcr.io/acme/chart:1', 'leave "oci://" out'],
    ['docker-daemon:', 'the name of the image is missing'],
    [`docker-archive:a.tar:redis@${DIGEST}`, 'no digests'],
    [`oci:@${DIGEST}`, 'the path is missing'],
    [`oci:dir:@${DIGEST}`, 'is not a tag'],
  ])('refuses %j: %s', (text, words) => {
    const error = expectOciError('reference.invalid', () => parseLocation(text))
    expect(error.message).toContain(words)
  })

  it.each([
    ['dir', 'Copy the image into an OCI layout (oci:PATH) first'],
    ['containers-storage', 'Read it through the socket of Podman (docker-daemon:NAME), or copy it into oci:PATH first'],
    ['ostree', 'Copy the image into an OCI layout (oci:PATH) first'],
    ['sif', 'Copy the image into an OCI layout (oci:PATH) first'],
    ['tarball', 'Write docker-archive:FILE or oci-archive:FILE'],
    ['oci-dir', 'Write oci:PATH'],
    ['ocidir', 'Write oci:PATH'],
  ])('says what to write instead of %s:', (transport, advice) => {
    expect(expectOciError('reference.invalid', () => parseLocation(`${transport}:a`)).message).toBe(
      `"${transport}:a": the transport "${transport}:" is not supported. ${advice}. For a repository of that name on Docker Hub, write docker.io/${transport}.`,
    )
  })

  it.each(['oci', 'oci-archive', 'docker-archive', 'docker-daemon'])(
    'gives an example of its kind in its errors, which can be read: %s',
    (kind) => {
      const { message } = expectOciError('reference.invalid', () => parseLocation(`${kind}:`))
      const example = message.split('An example: ')[1] ?? ''
      expect(parseLocation(example).kind).toBe(kind)
    },
  )

  it('refuses a digest that is none', () => {
    expectOciError('digest.invalid', () => parseLocation('oci:dir@sha256:abc'))
    expectOciError('digest.invalid', () => parseLocation('oci:dir:1@sha256:abc'))
    expectOciError('digest.invalid', () => parseLocation('docker-daemon:sha256:abc'))
  })
})

describe('choiceOf', () => {
  it.each([
    ['redis:7', { tag: '7' }],
    [`redis:7@${DIGEST}`, { tag: '7', digest: DIGEST }],
    [`oci:dir:1.2@${DIGEST}`, { tag: '1.2', digest: DIGEST }],
    ['oci-archive:a.tar:1', { tag: '1' }],
    ['docker-archive:a.tar:redis:7', { tag: '7' }],
    ['docker-daemon:redis:7', { tag: '7' }],
  ])('finds what %s chooses, which another location may take over', (text, choice) => {
    expect(choiceOf(parseLocation(text))).toMatchObject(choice)
    expect(formatLocation(parseLocation('a.b/c', choiceOf(parseLocation(text))))).toMatch(/^a\.b\/c[:@]/)
    expect(formatLocation(parseLocation('docker-daemon:c', { tag: '7' }))).toBe('docker-daemon:docker.io/library/c:7')
  })

  it.each(['oci:dir', 'docker-archive:a.tar', 'docker-archive:a.tar:@0', `docker-daemon:${DIGEST}`])(
    'finds nothing in %s',
    (text) => {
      expect(() => parseLocation('a.b/c', choiceOf(parseLocation(text)))).toThrow('neither tag nor digest')
    },
  )
})
