import { describe, expect, it } from '@jest/globals'
import { isSameImage } from '../../../src/app/options/same-image.js'
import { parseLocation } from '../../../src/oci/location.js'

const D = `sha256:${'0'.repeat(64)}`
const E = `sha256:${'1'.repeat(64)}`

function isSame(source: string, mirror: string): boolean {
  const [one, other] = [parseLocation(source), parseLocation(mirror)]
  const [there, back] = [isSameImage(one, other, '/home/me'), isSameImage(other, one, '/home/me')]
  expect(there).toBe(back)
  return there
}

describe('isSameImage', () => {
  it.each([
    ['localhost:5000/a:1', '127.0.0.1:5000/a:1'],
    ['localhost:5000/a:1', '[::1]:5000/a:1'],
    ['ghcr.io/a/b:1', 'GHCR.IO:443/a/b:1'],
    ['redis:7', 'registry-1.docker.io:443/library/redis:7'],
    ['redis', 'docker.io:443/library/redis:latest'],
    [`ghcr.io/a:1@${D}`, `ghcr.io/a@${D}`],
    [`ghcr.io/a:1@${D}`, `ghcr.io:443/a:2@${D}`],
    ['oci:build/image:1', 'oci:/home/me/build/image:1'],
    ['oci:build/image', 'oci:./build//image/'],
    ['oci:../me/image:1', 'oci:image:1'],
    [`oci:image:1@${D}`, `oci:./image@${D}`],
    ['oci-archive:image.tar:1', 'oci-archive:/home/me/image.tar:1'],
    ['docker-archive:image.tar', 'docker-archive:./image.tar'],
    ['docker-archive:image.tar:redis', 'docker-archive:/home/me/image.tar:docker.io/library/redis:latest'],
    ['docker-daemon:redis', 'docker-daemon:docker.io/library/redis:latest'],
    [`docker-daemon:${D}`, `docker-daemon:${D}`],
  ])('sees that %s and %s are one', (source, mirror) => {
    expect(isSame(source, mirror)).toBe(true)
  })

  it.each([
    ['localhost:5000/a:1', 'localhost:5001/a:1'],
    ['localhost:5000/a:1', '127.0.0.1:5000/a:2'],
    ['localhost:5000/a:1', '127.0.0.1:5000/b:1'],
    ['ghcr.io/a:1', `ghcr.io/a@${D}`],
    [`ghcr.io/a:1@${D}`, 'ghcr.io/a:1'],
    [`ghcr.io/a@${D}`, `ghcr.io/a@${E}`],
    ['oci:image:1', 'oci:image:2'],
    ['oci:image:1', 'oci:image'],
    ['oci:image:1', `oci:image@${D}`],
    ['oci:image:1', 'oci:other:1'],
    ['oci:image.tar:1', 'oci-archive:image.tar:1'],
    ['docker-archive:image.tar', 'docker-archive:image.tar:redis'],
    ['docker-archive:image.tar', 'docker-archive:other.tar'],
    ['docker-archive:image.tar', 'oci-archive:image.tar'],
    ['docker-daemon:redis', 'redis'],
    ['docker-daemon:redis:1', 'docker-daemon:redis:2'],
    ['docker-daemon:localhost/a', 'docker-daemon:127.0.0.1/a'],
  ])('takes %s and %s for two', (source, mirror) => {
    expect(isSame(source, mirror)).toBe(false)
  })
})
