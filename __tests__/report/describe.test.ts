import { describe, expect, it } from '@jest/globals'
import { kinds } from '../../src/model/kinds.js'
import type { Difference } from '../../src/model/difference.js'
import { ALL_CLIENTS } from '../../src/model/client.js'
import type { Note } from '../../src/model/report.js'
import { RESULTS } from '../../src/model/result.js'
import { CAUSES, describeCauses, describeNote, MEANINGS, SIGNS } from '../../src/report/describe.js'
import { describeDifference, hasValues } from '../../src/report/describe-difference.js'
import { shortened } from '../../src/report/quantity.js'
import { toPlain } from '../../src/report/sentence.js'
import { digestFor } from './a-report.js'

const one = digestFor('one')
const two = digestFor('two')
const layer = { position: 4, diffID: one }

/** One difference of every kind, and its sentence. */
const SENTENCES: readonly (readonly [Difference, string])[] = [
  [
    { kind: 'index.serialisation' },
    'the index is written differently (white space or order of members); it says the same',
  ],
  [{ kind: 'index.order' }, 'the index lists its entries in another order'],
  [
    { kind: 'index.media-type', source: 'a/b', mirror: 'c/d' },
    'the index has another media type: a/b on the source, c/d on the mirror',
  ],
  [{ kind: 'index.annotation', path: 'k', source: 'a', mirror: 'b' }, 'index annotation k differs'],
  [
    { kind: 'index.runtime-annotation', path: 'linux/amd64/vnd.docker.reference.type', mirror: 'a' },
    'only the mirror has index annotation linux/amd64/vnd.docker.reference.type (which clients obey)',
  ],
  [{ kind: 'index.other', path: 'k', source: 'a' }, 'the mirror lacks index member k'],
  [
    { kind: 'index.refused', path: 'linux/amd64/urls', why: 'urls', clients: ['containerd'] },
    'index member linux/amd64/urls names a place outside the registry, which is asked first; containerd refuses it',
  ],
  [
    { kind: 'index.wrapped', source: 'manifest', mirror: 'index' },
    "the source's reference names a manifest, the mirror's an index",
  ],
  [
    { kind: 'index.attestation', source: 2, mirror: 0 },
    'the index has 2 attestation entries on the source and 0 on the mirror',
  ],
  [{ kind: 'platform.missing', path: 'linux/arm64' }, 'the mirror has no linux/arm64'],
  [{ kind: 'platform.extra', path: 'linux/arm64' }, 'only the mirror has linux/arm64'],
  [
    { kind: 'platform.config', path: 'linux/arm64', source: 'linux/arm64', mirror: 'linux/amd64' },
    "the mirror's config names the platform linux/amd64 where linux/arm64 was asked for (the source's names linux/arm64)",
  ],
  [
    { kind: 'manifest.media-type', source: 'a/b', mirror: 'c/d' },
    'the manifest has another media type: a/b on the source, c/d on the mirror',
  ],
  [
    { kind: 'manifest.serialisation' },
    'the manifest is written differently (white space or order of members); it says the same',
  ],
  [{ kind: 'manifest.annotation', path: 'k', mirror: 'b' }, 'only the mirror has manifest annotation k'],
  [
    { kind: 'manifest.runtime-annotation', path: 'run.oci.handler', source: 'a', mirror: 'b' },
    'manifest annotation run.oci.handler (which clients obey) differs',
  ],
  [
    { kind: 'manifest.config-type', source: 'a/b', mirror: 'c/d' },
    'the manifest gives the config another media type: a/b on the source, c/d on the mirror',
  ],
  [
    {
      kind: 'manifest.refused',
      path: 'Content-Type',
      why: 'content-type',
      clients: ['containerd', 'docker', 'containers-image'],
      served: 'text/plain',
    },
    'the manifest is served under a Content-Type that is not its own (text/plain); all clients refuse it',
  ],
  [{ kind: 'manifest.other', path: 'subject', source: {}, mirror: { a: 1 } }, 'manifest member subject differs'],
  [{ kind: 'manifest.unknown' }, 'one side keeps no manifest, so manifests cannot be compared'],
  [
    { kind: 'layer.compression', path: '4', source: 'gzip', mirror: 'zstd' },
    'layer 4 is compressed with zstd instead of gzip',
  ],
  [
    { kind: 'layer.media-type', path: '4', source: 'a/b', mirror: 'c/d' },
    'layer 4 has another media type: a/b on the source, c/d on the mirror',
  ],
  [{ kind: 'layer.annotation', path: '4/k', source: 'a', mirror: 'b' }, 'layer annotation 4/k differs'],
  [
    { kind: 'layer.runtime-annotation', path: '4/containerd.io/uncompressed', source: 'a' },
    'the mirror lacks layer annotation 4/containerd.io/uncompressed (which clients obey)',
  ],
  [{ kind: 'layer.other', path: '4/mediaType', source: 'a', mirror: 'b' }, 'layer member 4/mediaType differs'],
  [
    { kind: 'layer.refused', path: '1/data', why: 'data-bytes', clients: ['containerd'] },
    'layer member 1/data embeds other bytes than the digest beside it names; containerd refuses it',
  ],
  [
    { kind: 'descriptor.urls', path: 'layers/2' },
    "the mirror's descriptor layers/2 no longer names places outside the registry (urls)",
  ],
  [
    { kind: 'descriptor.data', path: 'config' },
    "the mirror's descriptor config embeds another copy of the blob than the source's, or none (data)",
  ],
  [
    { kind: 'artifact.other', path: 'annotations/k', source: 'a', mirror: 'b' },
    'artifact member annotations/k differs',
  ],
  [{ kind: 'layer.content', path: '4', source: layer, mirror: layer }, 'layer 4 holds other content'],
  [{ kind: 'layer.added', path: '4', mirror: layer }, 'only the mirror has layer 4'],
  [{ kind: 'layer.removed', path: '4', source: layer }, 'the mirror lacks layer 4'],
  [{ kind: 'layer.order' }, 'the layers stand in another order'],
  [
    { kind: 'artifact.config', source: one, mirror: two },
    `the artifact has another config: ${one.slice(7, 19)} on the source, ${two.slice(7, 19)} on the mirror`,
  ],
  [{ kind: 'config.architecture', source: 'amd64', mirror: 'arm64' }, 'the architecture differs'],
  [{ kind: 'config.os', source: 'linux', mirror: 'windows' }, 'the operating system differs'],
  [{ kind: 'config.variant', source: 'v7' }, 'the mirror lacks the CPU variant'],
  [{ kind: 'config.os-version', mirror: '10' }, 'only the mirror has the version of the operating system'],
  [{ kind: 'config.os-features', source: [], mirror: ['a'] }, 'the list of operating system features differs'],
  [{ kind: 'config.user', source: 'a', mirror: 'root' }, 'the user differs'],
  [{ kind: 'config.env', path: 'NPM_TOKEN', source: 'a', mirror: 'b' }, 'environment variable NPM_TOKEN differs'],
  [{ kind: 'config.cmd', source: [], mirror: [''] }, 'the command (Cmd) differs'],
  [{ kind: 'config.entrypoint', source: [], mirror: [''] }, 'the entrypoint differs'],
  [{ kind: 'config.working-dir', source: '/', mirror: '/x' }, 'the working directory differs'],
  [{ kind: 'config.exposed-ports', path: '80/tcp', mirror: {} }, 'only the mirror has exposed port 80/tcp'],
  [{ kind: 'config.volumes', path: '/data', source: {} }, 'the mirror lacks volume "/data"'],
  [{ kind: 'config.label', path: 'a b::error::', source: '1', mirror: '2' }, 'label "a b: :error: :" differs'],
  [{ kind: 'config.stop-signal', source: '1', mirror: '2' }, 'the stop signal differs'],
  [{ kind: 'config.healthcheck', source: '1', mirror: '2' }, 'the health check differs'],
  [{ kind: 'config.shell', source: '1', mirror: '2' }, 'the shell differs'],
  [{ kind: 'config.on-build', source: '1', mirror: '2' }, 'the list of ONBUILD triggers differs'],
  [{ kind: 'config.args-escaped', source: true }, 'the mirror lacks ArgsEscaped'],
  [{ kind: 'config.unknown', path: 'X', source: '1', mirror: '2' }, 'configuration member X differs'],
  [{ kind: 'config.created', source: '1', mirror: '2' }, 'the creation time differs'],
  [{ kind: 'config.author', source: '1', mirror: '2' }, 'the author differs'],
  [
    { kind: 'config.history', path: '3', source: 9, mirror: 8 },
    'the history differs from entry 3 on (entries: 9 on the source, 8 on the mirror)',
  ],
  [
    { kind: 'config.other', path: 'docker_version', source: '20' },
    'the mirror lacks member (of no effect at run time) docker_version',
  ],
  [
    { kind: 'config.serialisation' },
    'the config is written differently (white space or order of members); it says the same',
  ],
  [
    { kind: 'config.refused', path: 'history/1/created', why: 'member-type', clients: ['docker', 'containers-image'] },
    'config member history/1/created has a type or form that cannot be read there; Docker, Podman, CRI-O, skopeo and Buildah refuse it',
  ],
  [
    { kind: 'blob.missing', path: 'layers/4', layer: 4, mirror: { digest: one } },
    `the mirror cannot serve layer 4 (${one.slice(7, 19)})`,
  ],
  [
    { kind: 'blob.size', path: 'config', source: 1_000, mirror: -1 },
    'the config has another size on the mirror: 1,000 bytes expected, another number of them stored',
  ],
  [
    { kind: 'blob.size', path: 'layers/2', layer: 2, source: 1, mirror: 2, declared: true },
    "the mirror's manifest gives layer 2 another size: 2 bytes instead of 1 byte",
  ],
  [
    { kind: 'blob.size', path: 'config', source: 10, mirror: 9 },
    'the config has another size on the mirror: 10 bytes expected, 9 bytes stored',
  ],
  [
    { kind: 'blob.digest', path: 'layers/4', layer: 4, source: one, mirror: two },
    `layer 4 on the mirror holds other bytes: ${one.slice(7, 19)} expected, ${two.slice(7, 19)} received`,
  ],
  [
    { kind: 'tag.moved', path: 'source', source: one },
    `the source's tag moved while it was compared: it names ${one.slice(7, 19)} now`,
  ],
]

describe('describeDifference', () => {
  it.each(SENTENCES.map(([difference, sentence]) => [difference.kind, sentence, difference] as const))(
    'says of %s: %s',
    (_, sentence, difference) => {
      expect(toPlain(describeDifference(difference))).toBe(sentence)
    },
  )

  const PODMAN = 'Podman, CRI-O, skopeo and Buildah'

  it.each<[string, Difference]>([
    [
      'the index is served under a Content-Type that is not its own (none); all clients refuse it',
      { kind: 'index.refused', path: 'Content-Type', why: 'content-type', clients: ALL_CLIENTS, served: 'none' },
    ],
    [
      'the manifest is not answered to HEAD as it is to GET; containerd refuses it',
      { kind: 'manifest.refused', path: 'HEAD', why: 'head', clients: ['containerd'] },
    ],
    [
      'the index does not name its own type (mediaType), which it must in the family of Docker; Docker refuses it',
      { kind: 'index.refused', path: 'mediaType', why: 'body-type', clients: ['docker'] },
    ],
    [
      `index member fsLayers belongs to another kind of document; ${PODMAN} refuse it`,
      { kind: 'index.refused', path: 'fsLayers', why: 'ambiguous', clients: ['containers-image'] },
    ],
    [
      'manifest member config/data is not base64; all clients refuse it',
      { kind: 'manifest.refused', path: 'config/data', why: 'data-encoding', clients: ALL_CLIENTS },
    ],
    [
      `layer member 1/mediaType is of another family (Docker, OCI) than the manifest and not read there; ${PODMAN} refuse it`,
      { kind: 'layer.refused', path: '1/mediaType', why: 'mixed-family', clients: ['containers-image'] },
    ],
    [
      'layer 1 is packed under the type of a plain tar; containerd refuses it',
      { kind: 'layer.refused', path: '1', why: 'plain-type', clients: ['containerd'] },
    ],
    [
      `index entry linux/amd64 is an index inside the index where the source has none; Docker, ${PODMAN} refuse it`,
      { kind: 'index.refused', path: 'linux/amd64', why: 'nested', clients: ['docker', 'containers-image'] },
    ],
    [
      `index member linux/amd64/platform spells the platform in a way that is not looked for; ${PODMAN} refuse it`,
      { kind: 'index.refused', path: 'linux/amd64/platform', why: 'platform-name', clients: ['containers-image'] },
    ],
    [
      `index member linux/amd64/platform is left out, and a list of Docker needs it; ${PODMAN} refuse it`,
      { kind: 'index.refused', path: 'linux/amd64/platform', why: 'platform-absent', clients: ['containers-image'] },
    ],
    [
      `layer 12 begins with a zstd frame without content; ${PODMAN} refuse it`,
      { kind: 'layer.refused', path: '12', why: 'zstd-skippable', clients: ['containers-image'] },
    ],
    [
      `layer 3 has a longer name or comment in its gzip header than is read; containerd, ${PODMAN} refuse it`,
      { kind: 'layer.refused', path: '3', why: 'gzip-header', clients: ['containerd', 'containers-image'] },
    ],
  ])('says of what clients refuse: %s', (sentence, difference) => {
    expect(toPlain(describeDifference(difference))).toBe(sentence)
  })

  it.each<[string, Difference]>([
    [
      'layer 2 is compressed once more with gzip, to other bytes',
      { kind: 'layer.compression', path: '2', source: 'gzip', mirror: 'gzip' },
    ],
    [
      "the mirror's tag moved while it was compared: it names nothing now",
      { kind: 'tag.moved', path: 'mirror', source: one },
    ],
    ['the order of the environment variables differs', { kind: 'config.env', path: '*', source: ['A'], mirror: ['B'] }],
    [
      '"the : :config" has another size on the mirror: 1 byte expected, 2 bytes stored',
      { kind: 'blob.size', path: 'the ::config', source: 1, mirror: 2 },
    ],
    ['layer "1 : :2" holds other content', { kind: 'layer.content', path: '1 ::2', source: layer, mirror: layer }],
    [`label "${'k'.repeat(119)}…" differs`, { kind: 'config.label', path: 'k'.repeat(121), source: '1', mirror: '2' }],
  ])('says: %s', (sentence, difference) => {
    expect(toPlain(describeDifference(difference))).toBe(sentence)
  })

  it('has a case here for every kind', () => {
    expect([...new Set([...SENTENCES.map(([{ kind }]) => kind), 'referrer.missing'])].sort()).toEqual(
      [...kinds()].sort(),
    )
  })

  it('never tells a value of the image', () => {
    const told = SENTENCES.filter(([difference]) => hasValues(difference)).map(([difference]) =>
      toPlain(describeDifference({ ...difference, source: 'SECRET', mirror: 'SECRET' } as Difference)),
    )
    expect(told.length).toBeGreaterThan(20)
    expect(told.join()).not.toContain('SECRET')
  })
})

describe('the words for results, causes and notes', () => {
  it.each(RESULTS)('shows %s by an icon and its word', (result) => {
    expect(SIGNS[result].word).toBe(result)
    expect(SIGNS[result].icon).not.toBe('')
    expect(MEANINGS[result]).not.toBe('')
  })

  it('joins causes, most telling first', () => {
    expect(toPlain(describeCauses(['recompressed', 'reordered']))).toBe(`${CAUSES.recompressed}; ${CAUSES.reordered}`)
  })

  it.each<[Note, string]>([
    [
      { kind: 'tag.elsewhere', side: 'source', tag: '7.2', digest: one },
      `the source's tag 7.2 points to ${one.slice(7, 19)} by now; the digest in the reference was compared`,
    ],
    [
      { kind: 'platforms.uncompared', side: 'mirror', platforms: ['linux/386', 'linux/arm'] },
      'on the mirror, but not asked for and not compared: linux/386 and linux/arm',
    ],
    [
      { kind: 'tags.uncompared', repository: 'a.b/c', tags: ['1.0.5', '1.0.6'] },
      'only a.b/c has these tags, so they were not compared: 1.0.5 and 1.0.6',
    ],
    [
      { kind: 'layers.external', platform: 'windows/amd64', count: 2 },
      'windows/amd64: 2 layers not looked up, as a registry need not hold them (foreign layers)',
    ],
    [
      { kind: 'snapshot.answered', file: 'sources.tar', digest: digestFor('a file') },
      `the source was not asked: the snapshot sources.tar (${shortened(digestFor('a file'))}) answered for it`,
    ],
    [{ kind: 'layers.read', count: 1, bytes: 2048 }, '1 layer of the mirror read and hashed (2.0 KiB)'],
    [
      { kind: 'tag.compared-again', side: 'mirror' },
      "the mirror's tag moved during the comparison, so the pair was compared once more",
    ],
    [
      { kind: 'credentials.refused', side: 'source', registry: 'a.b', where: '~/.docker/config.json' },
      'the credentials for a.b from ~/.docker/config.json were refused, so the source was read without them',
    ],
    [
      {
        kind: 'credentials.helper',
        side: 'mirror',
        registry: 'a.b',
        program: 'docker-credential-x',
        why: 'is not installed',
      },
      'no credentials for a.b from docker-credential-x: it is not installed',
    ],
    [{ kind: 'reference.absent', reference: 'a.b/c:1' }, 'the mirror has nothing under a.b/c:1'],
  ])('describes the note %j', (note, sentence) => {
    expect(toPlain(describeNote(note))).toBe(sentence)
  })
})
