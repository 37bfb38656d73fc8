import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatReference, formatRepository, parseReference } from '../../src/oci/reference.js'
import { expectOciError } from './expect-oci-error.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'

const HEX = '0123456789abcdef'.repeat(4)
const SHA256 = `sha256:${HEX}`
const SHA512 = `sha512:${HEX}${HEX}`

describe('parseReference', () => {
  it.each([
    ['ubuntu', 'docker.io/library/ubuntu:latest'],
    ['docker.io/ubuntu', 'docker.io/library/ubuntu:latest'],
    ['index.docker.io/library/ubuntu:18', 'docker.io/library/ubuntu:18'],
    ['index.docker.io/ubuntu', 'docker.io/library/ubuntu:latest'],
    ['registry-1.docker.io/ubuntu', 'docker.io/library/ubuntu:latest'],
    ['registry.hub.docker.com/library/ubuntu', 'docker.io/library/ubuntu:latest'],
    ['Docker.IO/ubuntu', 'docker.io/library/ubuntu:latest'],
    ['docker.io/a/b/c', 'docker.io/a/b/c:latest'],
    ['library/foo/bar', 'docker.io/library/foo/bar:latest'],
    ['acme/app', 'docker.io/acme/app:latest'],
    ['localhost', 'docker.io/library/localhost:latest'],
    ['localhost/foo', 'localhost/foo:latest'],
    ['LOCALHOST/foo', 'localhost/foo:latest'],
    ['localhost:5000/foo', 'localhost:5000/foo:latest'],
    ['localhost:5000', 'docker.io/library/localhost:5000'],
    ['test.com:5000', 'docker.io/library/test.com:5000'],
    ['192.168.1.1:5000', 'docker.io/library/192.168.1.1:5000'],
    ['192.168.1.1:5000/a', '192.168.1.1:5000/a:latest'],
    ['10.0.0.255/a', '10.0.0.255/a:latest'],
    ['foo/foo_bar.com:8080', 'docker.io/foo/foo_bar.com:8080'],
    ['b.gcr.io/test.example.com/my-app:test.example.com', 'b.gcr.io/test.example.com/my-app:test.example.com'],
    [`xn--n3h.com/myimage:xn--n3h.com@${SHA256}`, `xn--n3h.com/myimage:xn--n3h.com@${SHA256}`],
    ['[::1]:5000/repo', '[::1]:5000/repo:latest'],
    ['[2001:db8::1]/repo', '[2001:db8::1]/repo:latest'],
    ['[2001:db8::]:5000/repo', '[2001:db8::]:5000/repo:latest'],
    ['registry.host1/repo', 'registry.host1/repo:latest'],
    ['registry.1host/repo', 'registry.1host/repo:latest'],
    ['[2001:0DB8:0:0:0:0:0:1]/repo', '[2001:db8::1]/repo:latest'],
    ['lowercase:Uppercase', 'docker.io/library/lowercase:Uppercase'],
    ['dock__er', 'docker.io/library/dock__er:latest'],
    ['docker---rules/docker', 'docker.io/docker---rules/docker:latest'],
    ['dock_e.r-s', 'docker.io/library/dock_e.r-s:latest'],
    ['Foo/bar', 'FOO/bar:latest'],
    ['GHCR.io/acme/app:V1', 'ghcr.io/acme/app:V1'],
    ['host:05000/repo', 'host:5000/repo:latest'],
    ['host:65535/repo', 'host:65535/repo:latest'],
    ['docker://ghcr.io/acme/app:1', 'ghcr.io/acme/app:1'],
    ['docker://ubuntu', 'docker.io/library/ubuntu:latest'],
    [' \t ghcr.io/acme/app:1 \r\n', 'ghcr.io/acme/app:1'],
    [`repo@${SHA256}`, `docker.io/library/repo@${SHA256}`],
    [`repo:tag@${SHA256}`, `docker.io/library/repo:tag@${SHA256}`],
    [`host.example/repo@${SHA512}`, `host.example/repo@${SHA512}`],
    [`docker.io/library/${HEX}`, `docker.io/library/${HEX}:latest`],
    [`${HEX}:tag`, `docker.io/library/${HEX}:tag`],
    [`repo:${'t'.repeat(128)}`, `docker.io/library/repo:${'t'.repeat(128)}`],
    ['repo:_x', 'docker.io/library/repo:_x'],
    [`example.com/${'a'.repeat(255)}`, `example.com/${'a'.repeat(255)}:latest`],
  ])('reads %s as %s', (text, canonical) => {
    const reference = parseReference(text)
    expect(formatReference(reference)).toBe(canonical)
    expect(parseReference(canonical)).toEqual(reference)
  })

  it('takes a reference apart', () => {
    expect(parseReference(`Host.example:5000/a/b:1.2@${SHA256}`)).toEqual({
      registry: 'host.example:5000',
      repository: 'a/b',
      tag: '1.2',
      digest: SHA256,
    })
    expect(Object.keys(parseReference('ubuntu'))).toEqual(['registry', 'repository', 'tag'])
    expect(Object.keys(parseReference(`ubuntu@${SHA256}`))).toEqual(['registry', 'repository', 'digest'])
    expect(parseReference('Foo/bar')).toEqual({ registry: 'foo', repository: 'bar', tag: 'latest' })
  })

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    [':justtag', 'missing'],
    [`@${SHA256}`, 'a digest alone'],
    [`docker.io/@${SHA256}`, 'missing'],
    ['docker://', 'missing'],
    ['ghcr.io/', 'ends with a slash'],
    ['docker.io/', 'ends with a slash'],
    ['ghcr.io/acme/app/', 'ends with a slash'],
    [SHA256, 'a digest alone names no repository'],
    ['docker/Docker', 'lower case, not "Docker"'],
    ['-docker', '"-docker"'],
    ['docker-', '"docker-"'],
    ['docker/', 'ends with a slash'],
    ['docker//', '""'],
    ['/docker', '""'],
    ['docker///docker', '""'],
    ['ghcr.io//docker', '""'],
    ['dock..er', '"dock..er"'],
    ['dock_.er', '"dock_.er"'],
    ['dock___er', '"dock___er"'],
    ['____/____', '"____"'],
    ['repo/../../x', '".."'],
    ['https://github.com/docker/docker', 'remove "https://"'],
    ['HTTP://ghcr.io/a', 'remove "HTTP://"'],
    ['docker://docker://a', 'remove "docker://"'],
    ['oci://ghcr.io/a', 'remove "oci://"'],
    ['repo:', '"" is not a tag'],
    ['repo:.tag', '".tag" is not a tag'],
    ['repo:-tag', '"-tag" is not a tag'],
    ['repo:a/b:c d', 'it holds a space'],
    [`repo:${'t'.repeat(129)}`, 'is not a tag'],
    ['a:b:c', '"a:b"'],
    [HEX, 'ID of an image'],
    [`example.com/${'a'.repeat(256)}`, '256 characters'],
    ['a'.repeat(248), '256 characters'],
    ['fc00::1:5000/x', '"fc00::1:5000"'],
    ['[fe80::1%eth0]:5000/x', '"[fe80::1%eth0]:5000"'],
    ['[fc00::1]', 'is not a tag'],
    ['[fc00::1/x', 'is not a host'],
    ['[1:2]/x', 'is not a host'],
    ['[::1]5000/x', 'is not a host'],
    ['[]/x.y', 'cannot be a part'],
    ['host:/repo', 'is not a host'],
    ['host:0/repo', 'is not a host'],
    ['host:65536/repo', 'is not a host'],
    ['host:5e3/repo', 'is not a host'],
    [`host:${'9'.repeat(400)}/repo`, 'is not a host'],
    [':5000/repo', 'is not a host'],
    ['ghcr.io./repo', 'is not a host'],
    ['.ghcr.io/repo', 'is not a host'],
    ['ghcr..io/repo', 'is not a host'],
    ['-ghcr.io/repo', 'is not a host'],
    ['ghcr-.io/repo', 'is not a host'],
    ['gh_cr.io/repo', 'is not a host'],
    ['user:pass@ghcr.io/repo', 'is not a digest'],
    ['127.1/repo', 'is not a host'],
    ['127.0.0.256/repo', 'is not a host'],
    ['127.0.0.01/repo', 'is not a host'],
    ['0x7f.0x1/repo', 'is not a host'],
    ['0x7f000001:5000/repo', 'is not a host'],
    ['2130706433:5000/repo', 'is not a host'],
    ['gh\u0441r.io/repo', 'U+0441'],
    ['\u24d4xample.com/repo', 'U+24D4'],
    ['\u{1F433}/repo', 'U+1F433'],
    ['\u00a0repo', 'U+00A0'],
    ['\ufeffrepo', 'U+FEFF'],
    ['repo\u0000', 'U+0000'],
    ['re\npo', 'more than one line'],
    ['re\rpo', 'more than one line'],
    ['re\tpo', 'character 3 is U+0009'],
    ['ubuntu:', 'An example: ghcr.io/acme/app:1.2'],
  ])('refuses %j and says why: %s', (text, reason) => {
    const code = text.startsWith('user:') ? 'digest.invalid' : 'reference.invalid'
    const error = expectOciError(code, () => parseReference(text))
    expect(error.message).toContain(reason)
  })

  it.each<['digest.invalid' | 'digest.unsupported', string]>([
    ['digest.invalid', `repo@sha256:${HEX.slice(0, 34)}`],
    ['digest.invalid', `repo@sha256:${HEX.toUpperCase()}`],
    ['digest.invalid', 'repo@'],
    ['digest.invalid', `repo@${SHA256}@${SHA256}`],
    ['digest.unsupported', `repo@md5:${HEX.slice(0, 32)}`],
    ['digest.unsupported', `repo@blake3:${HEX}`],
  ])('throws %s for %s and names the reference', (code, text) => {
    const error = expectOciError(code, () => parseReference(text))
    expect(error.message).toContain(`The reference ${JSON.stringify(text).slice(0, 100)}`)
  })

  it.each([
    ['ubuntu', { tag: '1.2' }, 'docker.io/library/ubuntu:1.2'],
    ['ubuntu', parseReference(`redis:7@${SHA256}`), `docker.io/library/ubuntu:7@${SHA256}`],
    ['ubuntu', parseReference(`redis@${SHA256}`), `docker.io/library/ubuntu@${SHA256}`],
    ['ubuntu:1', { tag: '1.2' }, 'docker.io/library/ubuntu:1'],
    [`ubuntu@${SHA256}`, { tag: '1.2' }, `docker.io/library/ubuntu@${SHA256}`],
  ])('reads %s with another choice in place of latest', (text, byDefault, canonical) => {
    expect(formatReference(parseReference(text, byDefault))).toBe(canonical)
  })

  it.each([
    [{}, 'neither tag nor digest'],
    [{ tag: 'not/one' }, 'is not a tag'],
  ])('refuses a reference that chooses nothing, with %j by default', (byDefault, reason) => {
    expect(expectOciError('reference.invalid', () => parseReference('ubuntu', byDefault)).message).toContain(reason)
  })

  it('cuts long text in its messages', () => {
    const error = expectOciError('reference.invalid', () => parseReference('A'.repeat(100_000)))
    expect(error.message.length).toBeLessThan(500)
  })

  it.each([
    ['spaces', '', ' ', '!'],
    ['spaces inside', 'a', ' ', 'b'],
    ['letters', '', 'a', ''],
    ['separators', 'host.example/', 'a-', '!'],
    ['dashes', 'host.example/a', '-', ''],
    ['dots', '', '.', '/a'],
    ['labels', '', 'a.', '/a'],
    ['slashes', '', '/', ''],
    ['colons', '', ':', ''],
    ['at signs', 'a', '@', ''],
    ['brackets', '', '[', '/a.b:c'],
    ['zeros in a port', 'host:', '0', '/a'],
    ['schemes', '', 'a+', ''],
    ['digest algorithms', 'a@', 'a+', ':'],
  ])('refuses 64 KiB of %s in linear time', (_, start, unit, end) => {
    const growth = growthOf(65_536, (length) => {
      const text = start + unit.repeat(length / unit.length) + end
      return () => {
        expect(() => parseReference(text)).toThrow()
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('round-trips whatever it takes, and never throws anything but its own error', () => {
    const component = fc.stringMatching(/^[a-z0-9]{1,4}([._-][a-z]{1,3})?$/)
    const registry = fc.constantFrom(
      '',
      'Foo/',
      'ghcr.io/',
      'localhost/',
      'host:5000/',
      '[::1]/',
      'index.docker.io/',
      '10.0.0.1:1/',
    )
    const tag = fc.constantFrom('', ':1', ':A_b.c-d', ':latest')
    const digest = fc.constantFrom('', `@${SHA256}`, `@${SHA512}`)
    const written = fc
      .tuple(registry, fc.array(component, { minLength: 1, maxLength: 4 }), tag, digest)
      .map(([host, path, t, d]) => `${host}${path.join('/')}${t}${d}`)
    fc.assert(
      fc.property(written, (text) => {
        const reference = parseReference(text)
        expect(parseReference(formatReference(reference))).toEqual(reference)
      }),
    )
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'A', '0', '.', '/', ':', '@', '-', '_', '[', ']', '!', '%', ' ') }),
        (text) => {
          const outcome = outcomeOf(text)
          expect(['OciError', text === '' ? '' : 'same']).toContain(outcome)
        },
      ),
    )
  })
})

describe('formatRepository', () => {
  it('names the registry and leaves out tag and digest', () => {
    expect(formatRepository(parseReference(`ubuntu:1@${SHA256}`))).toBe('docker.io/library/ubuntu')
    expect(formatRepository(parseReference('Foo/bar'))).toBe('FOO/bar')
  })
})

function outcomeOf(text: string): string {
  try {
    const canonical = formatReference(parseReference(text))
    return formatReference(parseReference(canonical)) === canonical ? 'same' : canonical
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown'
  }
}
