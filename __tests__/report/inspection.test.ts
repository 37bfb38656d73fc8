import { describe, expect, it } from '@jest/globals'
import type { Inspection } from '../../src/model/inspection.js'
import { INSPECTION_FORMATS, INSPECTION_RENDERERS } from '../../src/report/inspection.js'
import { anImage, digestFor } from './a-report.js'
import { HOSTILE } from './golden-reports.js'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const layers = [{ digest: digestFor('a'), size: 3 * 1024 ** 2, mediaType: 'x' }]

function anInspection(changes: Partial<Inspection> = {}): Inspection {
  return {
    schemaVersion: 1,
    tool: { name: 'image-parity', version: '0.1.0' },
    reference: 'ghcr.io/acme/api:1',
    digest: digestFor('index'),
    mediaType: INDEX,
    size: 1640,
    contentType: INDEX,
    head: { contentType: INDEX, digest: digestFor('index'), size: 1640 },
    platforms: [
      { platform: 'linux/amd64', ...anImage('a'), layers, created: '2026-11-02T10:00:00Z' },
      { platform: 'artifact', digest: digestFor('b') },
    ],
    attestations: 2,
    notes: [{ kind: 'layers.external', platform: 'linux/amd64', count: 1 }],
    ...changes,
  }
}

const text = (changes: Partial<Inspection> = {}): string => INSPECTION_RENDERERS.text(anInspection(changes), {})

describe('an inspection', () => {
  it('is a page of text', () => {
    expect(text()).toBe(`ghcr.io/acme/api:1
  digest  ${digestFor('index')}
  type    application/vnd.oci.image.index.v1+json, 1.6 KiB
  served  as application/vnd.oci.image.index.v1+json
  HEAD    says the same

  PLATFORM     DIGEST        IMAGE ID      LAYERS  SIZE     CREATED
  linux/amd64  ${digestFor('manifest a').slice(7, 19)}  ${digestFor('config a').slice(7, 19)}  1       3.0 MiB  2026-11-02
  artifact     ${digestFor('b').slice(7, 19)}  -             -       -        -
  2 attestation entries
Note: linux/amd64: 1 layer not looked up, as a registry need not hold them
  (foreign layers).
`)
  })

  it.each<[Partial<Inspection>, RegExp]>([
    [{ head: { status: 405 } }, /HEAD +is refused \(HTTP 405\); containerd resolves tags by it\n/],
    [
      { head: { contentType: 'text/html', digest: digestFor('x'), size: 1 } },
      /HEAD +says otherwise: Content-Type text\/html, digest\s+sha256:\w+,\s+1 bytes\n/,
    ],
    [{ head: {} }, /HEAD +says otherwise: Content-Type none\n/],
    [{ attestations: 1 }, /\n {2}1 attestation entry\n/],
    [{ attestations: 0, notes: [], platforms: [] }, /CREATED\n$/],
    [
      { platforms: [{ platform: 'linux/arm64', error: { code: 'internal', message: 'It is gone.' } }] },
      /\n {2}linux\/arm64: It is gone\.\n/,
    ],
  ])('says %j', (changes, said) => {
    expect(text(changes)).toMatch(said)
  })

  it('is short of what comes from a file, and of what has no manifest', () => {
    const { contentType, head, ...file } = anInspection()
    expect([contentType, head].includes(undefined)).toBe(false)
    expect(INSPECTION_RENDERERS.text(file, {})).not.toMatch(/served|HEAD/)
    const { digest, ...derived } = file
    expect(digest).toBeDefined()
    expect(INSPECTION_RENDERERS.text(derived, {})).toContain('\n  no manifest is kept there\n')
  })

  it.each(INSPECTION_FORMATS)('holds no control character as %s', (format) => {
    for (const hostile of HOSTILE) {
      const platforms = [
        { platform: hostile, created: hostile, error: { code: 'internal' as const, message: hostile } },
      ]
      const changes = {
        reference: hostile,
        mediaType: hostile,
        contentType: hostile,
        head: { contentType: hostile },
        platforms,
      }
      const written = INSPECTION_RENDERERS[format](anInspection(changes), {})
      expect(written.replaceAll('\n', '')).toMatch(/^[^\p{Cc}\p{Cf}]*$/u)
    }
  })

  it('is JSON with all that is known', () => {
    expect(JSON.parse(INSPECTION_RENDERERS.json(anInspection(), {}))).toEqual(anInspection())
  })
})
