import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { check } from '../e2e/harness/check.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { getBlob, getDocument, putBlob, type Manifest } from '../e2e/harness/wire.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { cosignTags } from '../../src/oci/referrers.js'
import { createClientTools, type ClientTools } from './client-tools.js'
import { pushOverWire } from './push-over-wire.js'
import { REFERRER_PLACES } from './referrer-places.js'

const index = anIndex([anImage(), anImage({ platform: 'linux/arm64' })])
const other = anIndex([anImage({ platform: 'linux/s390x' })])

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
/** Nobody is asked for anything. */
const OFFLINE = ['--yes', '--use-signing-config=false', '--tlog-upload=false']
const IN_TAGS = ['--new-bundle-format=false']

/** A bundle of cosign, as far as it is changed here. */
interface Bundle {
  readonly dsseEnvelope: { readonly payload: string; readonly signatures: readonly { readonly sig: string }[] }
}

/** One letter of what base64 says is another. */
function altered(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1
  return bytes.toString('base64')
}

describe.each(REFERRER_PLACES)('on $name', ({ unmet, start }) => {
  describeWithTools(
    ['cosign', 'oras', 'regctl'],
    'an image that cosign signed',
    () => {
      const workspace = createWorkspace()
      let host = ''
      let tools: ClientTools

      beforeAll(async () => {
        host = await start(workspace)
        tools = await createClientTools(workspace, host)
        for (const name of ['own', 'stranger']) {
          await tools.run('cosign', 'generate-key-pair', '--output-key-prefix', name)
        }
        await pushOverWire(host, 'source', '1', index)
      }, 120_000)

      afterAll(() => workspace.remove())

      async function signedBy(
        key: string,
        repository: string,
        flags: readonly string[],
        what = index,
      ): Promise<string> {
        const mirror = await pushOverWire(host, repository, '1', what)
        await tools.run('cosign', 'sign', '--key', `${key}.key`, ...OFFLINE, ...flags, mirror)
        return mirror
      }

      /** What comes of an image that a key has to have signed: `passed`, or why it is not. */
      async function verdictOn(mirror: string, key = 'own'): Promise<string> {
        const inputs = { source: `${host}/source:1`, mirror, 'signature-key': `${key}.pub` }
        const { pair, passed, exitCode, result } = await check(inputs, {}, { workspace: tools.folder })
        expect([result, passed, exitCode]).toEqual(['identical', ...(pair.passed ? ['true', 0] : ['false', 1])])
        return pair.passed ? 'passed' : `${pair.error?.code ?? 'no code'}: ${pair.error?.message ?? ''}`
      }

      /** The bundle that cosign attached to an image. */
      async function bundleOf(repository: string, digest: string): Promise<Bundle> {
        const list = [
          'artifact',
          'list',
          '--format',
          '{{(index .Descriptors 0).Digest}}',
          `${host}/${repository}@${digest}`,
        ]
        const artifact = (await getDocument(host, repository, (await tools.run('regctl', ...list)).trim())) as Manifest
        return JSON.parse(String(await getBlob(host, repository, artifact.layers[0]?.digest ?? ''))) as Bundle
      }

      /** Attaches a bundle to an image without a signature. */
      async function withBundle(repository: string, bundle: unknown): Promise<string> {
        const mirror = await pushOverWire(host, repository, '1', index)
        await tools.attach(mirror, BUNDLE, JSON.stringify(bundle))
        return mirror
      }

      /** Puts a signature as it stands under cosign's tag there for an image without one, once it was changed. */
      async function withTag(
        repository: string,
        from: { readonly repository: string; readonly digest: typeof index.digest },
        change: (payload: string, signature: string) => { readonly payload: string; readonly signature: string },
      ): Promise<string> {
        const mirror = await pushOverWire(host, repository, '1', index)
        const [tag = ''] = cosignTags(from.digest)
        const signed = (await getDocument(host, from.repository, tag)) as Manifest
        const [layer] = signed.layers as readonly (Manifest['layers'][number] & {
          annotations: Record<string, string>
        })[]
        if (layer === undefined) throw new Error('It has no layer.')
        const name = 'dev.cosignproject.cosign/signature'
        const payload = String(await getBlob(host, from.repository, layer.digest))
        const next = change(payload, layer.annotations[name] ?? '')
        const config = await putBlob(host, repository, await getBlob(host, from.repository, signed.config.digest))
        const blob = await putBlob(host, repository, Buffer.from(next.payload), layer.mediaType)
        const layers = [{ ...blob, annotations: { ...layer.annotations, [name]: next.signature } }]
        const body = JSON.stringify({ ...signed, config: { ...signed.config, size: config.size }, layers })
        const url = `http://${host}/v2/${repository}/manifests/${cosignTags(index.digest)[0] ?? ''}`
        const put = await fetch(url, { method: 'PUT', body, headers: { 'content-type': signed.mediaType } })
        expect(put.status).toBe(201)
        return mirror
      }

      it.each<[string, readonly string[]]>([
        ['a bundle', []],
        ['a tag', IN_TAGS],
      ])('passes with its signature in %s, and with another key does not', async (name, flags) => {
        const repository = name.replace('a ', '')
        expect(await verdictOn(await signedBy('own', repository, flags))).toBe('passed')
        const refused = await verdictOn(await signedBy('stranger', `${repository}-stranger`, flags))
        expect(refused).toMatch(/^signature\.refused: .*: it was not made with that key\./)
        // One that verifies is enough.
        expect(await verdictOn(await signedBy('own', `${repository}-stranger`, flags))).toBe('passed')
      })

      it.each(['secp384r1', 'secp521r1', 'rsa'])('passes with its signature by a key of %s', async (kind) => {
        const { privateKey } =
          kind === 'rsa'
            ? generateKeyPairSync('rsa', { modulusLength: 2048 })
            : generateKeyPairSync('ec', { namedCurve: kind })
        const file = tools.write(privateKey.export({ type: 'pkcs8', format: 'pem' }))
        await tools.run('cosign', 'import-key-pair', '--yes', '--key', file, '--output-key-prefix', kind)
        for (const flags of [[], IN_TAGS]) {
          expect(await verdictOn(await signedBy(kind, `${kind}-${flags.length}`, flags), kind)).toBe('passed')
        }
      })

      it('passes once more where it was copied with its signatures', async () => {
        const source = await signedBy('own', 'copied', [])
        await signedBy('own', 'copied', IN_TAGS)
        const to = (name: string): string => `${host}/${name}:1`
        await tools.run('regctl', 'image', 'copy', '--referrers', '--digest-tags', source, to('by-regctl'))
        await tools.run('oras', 'cp', '-r', '--from-plain-http', '--to-plain-http', '--no-tty', source, to('by-oras'))
        const copy = (): Promise<string> => tools.run('cosign', 'copy', source, to('by-cosign'))
        // It pushes an index beside its images, which a registry may refuse as long as they are not there.
        await copy().catch(copy)
        for (const name of ['by-regctl', 'by-oras', 'by-cosign']) expect(await verdictOn(to(name))).toBe('passed')
        await tools.run('regctl', 'image', 'copy', source, to('by-nobody'))
        expect(await verdictOn(to('by-nobody'))).toMatch(/^signature\.missing: /)
      })

      it('does not pass with a bundle that somebody changed, or that is one of another image', async () => {
        await signedBy('own', 'good', [])
        const good = await bundleOf('good', index.digest)
        const { dsseEnvelope } = good
        const [signature = { sig: '' }] = dsseEnvelope.signatures
        expect(await verdictOn(await withBundle('bundle-whole', good))).toBe('passed')
        const noPayload = { ...good, dsseEnvelope: { ...dsseEnvelope, payload: otherName(dsseEnvelope.payload) } }
        expect(await verdictOn(await withBundle('bundle-payload', noPayload))).toMatch(
          /: it was not made with that key\./,
        )
        const signatures = [{ ...signature, sig: altered(signature.sig) }]
        const unsigned = { ...good, dsseEnvelope: { ...dsseEnvelope, signatures } }
        expect(await verdictOn(await withBundle('bundle-signature', unsigned))).toMatch(
          /: it was not made with that key\./,
        )
        await signedBy('own', 'other', [], other)
        const foreign = await withBundle('bundle-other', await bundleOf('other', other.digest))
        expect(await verdictOn(foreign)).toContain(`: it is one of ${other.digest}.`)
      })

      it('does not pass with a tag that somebody changed, or that is one of another image', async () => {
        await signedBy('own', 'good-tag', IN_TAGS)
        const from = { repository: 'good-tag', digest: index.digest }
        expect(
          await verdictOn(await withTag('tag-whole', from, (payload, signature) => ({ payload, signature }))),
        ).toBe('passed')
        const renamed = await withTag('tag-payload', from, (payload, signature) => ({
          payload: payload.replace('good-tag', 'bad-tag'),
          signature,
        }))
        expect(await verdictOn(renamed)).toMatch(/^signature\.refused: .*: it was not made with that key\./)
        const unsigned = await withTag('tag-signature', from, (payload, signature) => ({
          payload,
          signature: altered(signature),
        }))
        expect(await verdictOn(unsigned)).toMatch(/^signature\.refused: .*: it was not made with that key\./)
        await signedBy('own', 'other-tag', IN_TAGS, other)
        const foreign = { repository: 'other-tag', digest: other.digest }
        const moved = await withTag('tag-other', foreign, (payload, signature) => ({ payload, signature }))
        expect(await verdictOn(moved)).toContain(`: it is one of ${other.digest}.`)
      })

      it('does not pass with nothing, or with what is no signature of an image', async () => {
        const bare = await pushOverWire(host, 'bare', '1', index)
        expect(await verdictOn(bare)).toMatch(/^signature\.missing: /)
        await tools.run('cosign', 'attest', '--key', 'own.key', ...OFFLINE, '--predicate', 'own.pub', bare)
        expect(await verdictOn(bare)).toMatch(/^signature\.missing: /)
        const bytes = tools.write(index.bytes)
        await tools.run('cosign', 'sign-blob', '--key', 'own.key', ...OFFLINE, '--bundle', 'blob.json', bytes)
        const bundle: unknown = JSON.parse(readFileSync(join(tools.folder, 'blob.json'), 'utf8'))
        const ofBytes = await withBundle('of-bytes', bundle)
        expect(await verdictOn(ofBytes)).toMatch(/^signature\.refused: .*: it signs .* statement about an image\./)
        const verified = tools.run('cosign', 'verify', '--key', 'own.pub', '--insecure-ignore-tlog', ofBytes)
        await expect(verified).rejects.toThrow('bundle does not contain a DSSE envelope')
      })
    },
    unmet,
    'REQUIRE_PEERS',
  )
})

/** A payload of an envelope that says it of an image of another name. */
function otherName(payload: string): string {
  const statement = Buffer.from(payload, 'base64').toString('utf8')
  return Buffer.from(statement.replace('"annotations":{}', '"annotations":{"a":"b"}')).toString('base64')
}
