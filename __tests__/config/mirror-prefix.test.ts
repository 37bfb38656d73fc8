import { describe, expect, it } from '@jest/globals'
import { parseMirrorPrefix, underPrefix } from '../../src/config/mirror-prefix.js'
import { formatLocation, parseLocation } from '../../src/oci/location.js'

describe('a prefix of mirrors', () => {
  it.each([
    ['docker.io/library/redis:7.2', 'harbor.example.com/hub', 'harbor.example.com/hub/library/redis:7.2'],
    ['redis', 'harbor.example.com/hub/', 'harbor.example.com/hub/library/redis:latest'],
    ['ghcr.io/acme/api:1', 'Harbor.example.com:8443', 'harbor.example.com:8443/acme/api:1'],
    [
      `quay.io/a/b:1@sha256:${'0'.repeat(64)}`,
      'docker.io/mirrors/quay',
      `docker.io/mirrors/quay/a/b:1@sha256:${'0'.repeat(64)}`,
    ],
    ['ghcr.io/acme/api:1', 'docker.io', 'docker.io/acme/api:1'],
  ])('puts %s under %s as %s', (source, prefix, mirror) => {
    expect(formatLocation(underPrefix(parseLocation(source), parseMirrorPrefix(prefix)))).toBe(mirror)
  })

  it.each([
    ['hub', 'does not begin with a host'],
    ['harbor.example.com/hub:1', 'holds a tag or digest; leave it out'],
    ['harbor.example.com/Hub', 'in lower case'],
    [`harbor.example.com/hub@sha256:${'0'.repeat(64)}`, 'holds a tag or digest'],
    ['https://harbor.example.com/hub', '"https://harbor.example.com/hub" has a scheme; remove "https://"'],
  ])('refuses %s: %s', (prefix, why) => {
    expect(() => parseMirrorPrefix(prefix)).toThrow(why)
  })

  it('refuses an image that is in no registry', () => {
    const prefix = parseMirrorPrefix('harbor.example.com/hub')
    expect(() => underPrefix(parseLocation('oci:folder'), prefix)).toThrow('write the mirror')
  })

  it('refuses a path that becomes too long', () => {
    const prefix = parseMirrorPrefix(`harbor.example.com/${'a'.repeat(200)}`)
    expect(() => underPrefix(parseLocation(`ghcr.io/${'b'.repeat(100)}`), prefix)).toThrow('255 are allowed')
  })
})
