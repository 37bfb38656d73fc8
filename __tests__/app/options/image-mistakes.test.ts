import { describe, expect, it } from '@jest/globals'
import { imageMistake } from '../../../src/app/options/image-mistakes.js'

const HOST = 'harbor.example.com/hub/app'
const HEX = 'a'.repeat(64)

describe('imageMistake', () => {
  it.each<[string, RegExp]>([
    ['null', /tools print if there is nothing/],
    ['undefined', /tools print if there is nothing/],
    [`["${HOST}:1"]`, /JSON list; write one image, /],
    [`- ${HOST}:1`, /begins with "- "/],
    [`sha256:${HEX}`, /digest alone names no repository/],
    [`@sha256:${HEX}`, /digest alone names no repository/],
    ['sha256:abc', /digest alone names no repository/],
    [`sha512:${HEX}`, /digest alone names no repository/],
    ['./image', /path on this machine.*oci:FOLDER/],
    ['../image.tar', /path on this machine/],
    ['.', /path on this machine/],
    ['C:\\image', /path on this machine/],
    ['image.tar', /path on this machine/],
    ['build/image.tar.gz', /path on this machine/],
    ['/hub/app:1', /host before it is empty; if it comes from an output or a variable/],
    ['harbor.example.com//app:1', /two slashes with nothing between; if it comes/],
    [`${HOST}:`, /the tag is empty; if it comes from/],
    [`${HOST}@`, /the digest is empty; if it comes from/],
    [
      'robot:secret@harbor.example.com/app:1',
      /^"robot:\*\*\*@.* holds a user name and a password; leave them out here/,
    ],
    [`${HOST}:sha256:${HEX}`, /a digest stands behind "@", not behind ":"/],
    [`${HOST}:1:2`, /it holds two tags/],
    [`${HOST}:1:2@sha256:${HEX}`, /it holds two tags/],
    ['harbor.example.com:5000', /no repository behind the host/],
    ['localhost:5000', /no repository behind the host/],
    ['harbor.example.com', /no repository behind the host/],
    ['harbor.example.com:latest', /no repository behind the host/],
    [`harbor.example.com@sha256:${HEX}`, /no repository behind the host/],
    [`${HOST}:1\u200b`, /cannot be seen and came with copied text/],
    [`${HOST}\u00a0:1`, /cannot be seen and came with copied text/],
  ])('says what people mean otherwise: %j', (value, words) => {
    const said = imageMistake(value) ?? ''
    expect(said).toMatch(words)
    expect(said).not.toMatch(/secret|aaaa/)
  })

  it.each([
    'redis',
    'redis:7.2',
    'acme/app:1',
    `redis@sha256:${HEX}`,
    `${HOST}:1`,
    `${HOST}:v1.0.tar`,
    `${HOST}:1@sha256:${HEX}`,
    `docker://${HOST}:1`,
    'docker.io/library/image.tar',
    'localhost:5000/app',
    '[::1]:5000/app:1',
    'nullable',
    'acme/null:null',
    'oci:./build//image',
    'oci-archive:../image.tar:1:2',
    'docker-archive:/tmp/image.tar',
    'docker-daemon:app:1',
    // Said better by the parser of references.
    'https://harbor.example.com/hub/app:1',
    `${HOST}/`,
    'Harbor/App',
    'a b',
  ])('has nothing to say of %j', (value) => {
    expect(imageMistake(value)).toBeUndefined()
  })
})
