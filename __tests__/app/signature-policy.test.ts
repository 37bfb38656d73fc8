import { describe, expect, it } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { signaturePolicyOf } from '../../src/app/signature-policy.js'
import { INPUT_NAMING } from '../../src/app/options/naming.js'
import { UndecidedError } from '../../src/gate/undecided.js'
import { createAuthority } from '../verify/signature/test-authority.js'

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const FILES: Readonly<Record<string, string>> = {
  'cosign.pub': publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  'cosign.key': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  'other.json': '{}',
}
const read = (path: string): Promise<string | undefined> => Promise.resolve(FILES[path])

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof UndecidedError ? error.problem : error
}

const keyless = (trustedRootFile: string) =>
  ({ kind: 'keyless', identity: 'ann@example.com', issuer: 'https://a.b', trustedRootFile }) as const

describe('signaturePolicyOf', () => {
  it('reads a public key', async () => {
    const policy = await signaturePolicyOf({ kind: 'key', keyFile: 'cosign.pub' }, read, INPUT_NAMING)
    expect(policy.kind === 'key' && policy.key.equals(publicKey)).toBe(true)
  })

  it('reads a trusted root', async () => {
    const { trustedRoot } = await createAuthority()
    const policy = await signaturePolicyOf(keyless('root.json'), () => Promise.resolve(trustedRoot), INPUT_NAMING)
    expect(policy).toMatchObject({ kind: 'keyless', identity: 'ann@example.com', issuer: 'https://a.b' })
  })

  it('says what is wrong with a file, and nothing that is in it', async () => {
    const secret = (FILES['cosign.key'] ?? '').slice(40, 60)
    const key = await problemOf(signaturePolicyOf({ kind: 'key', keyFile: 'cosign.key' }, read, INPUT_NAMING))
    expect(key).toMatchObject({
      code: 'signature.policy',
      message: expect.stringMatching(/signature-key.*public key in PEM/),
    })
    expect(JSON.stringify(key)).not.toContain(secret)
    const root = await problemOf(signaturePolicyOf(keyless('other.json'), read, INPUT_NAMING))
    expect(root).toMatchObject({
      code: 'signature.policy',
      message: expect.stringMatching(/trusted-root.*trusted_root\.json/),
    })
    const gone = await problemOf(signaturePolicyOf({ kind: 'key', keyFile: 'gone' }, read, INPUT_NAMING))
    expect(gone).toMatchObject({ code: 'file.missing' })
  })
})
