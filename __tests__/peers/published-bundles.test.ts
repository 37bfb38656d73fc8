import { existsSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { readBundle, toEntity } from '../../src/verify/signature/bundle.js'
import { jsonOf } from '../../src/verify/signature/json.js'
import type { SignatureVerdict } from '../../src/verify/signature/policy.js'
import { readTrustedRoot } from '../../src/verify/signature/read-policy.js'
import { signerOf } from '../../src/verify/signature/signer.js'
import { describeWithTools } from '../e2e/harness/tools.js'

/** The module of sigstore's library for Go, with bundles that its public services made, where Go keeps modules. */
const MODULE = join(
  process.env['GOMODCACHE'] ?? join(process.env['GOPATH'] ?? join(userInfo().homedir, 'go'), 'pkg', 'mod'),
  'github.com/sigstore/sigstore-go@v1.4.0',
)
const PROVENANCE = 'pkg/testing/data/bundles/sigstore.js@2.0.0-provenance.sigstore.json'
const IDENTITY = 'https://github.com/sigstore/sigstore-js/.github/workflows/release.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'

const unmet = existsSync(MODULE) ? [] : ['`go mod download github.com/sigstore/sigstore-go@v1.4.0`']

describeWithTools(
  [],
  'bundles that the public services of sigstore made',
  () => {
    const read = (file: string): string => readFileSync(join(MODULE, file), 'utf8')

    function judge(text: string, identity = IDENTITY, issuer = ISSUER): SignatureVerdict {
      const trust = readTrustedRoot(read('examples/trusted-root-public-good.json'))
      const bundle = readBundle(jsonOf(text))
      if (trust === undefined || bundle === undefined) throw new Error('It cannot be read.')
      return signerOf(toEntity(bundle), { kind: 'keyless', identity, issuer, trust })
    }

    it.each([PROVENANCE, 'examples/bundle-provenance.json'])('name who made %s', (file) => {
      expect(judge(read(file))).toEqual({ kind: 'verified', signer: { identity: IDENTITY, issuer: ISSUER } })
      expect(judge(read(file), 'https://github.com/sigstore/*')).toMatchObject({ kind: 'verified' })
    })

    it('are refused for another identity, and for another issuer', () => {
      const elsewhere = IDENTITY.replace('main', 'other')
      expect(judge(read(PROVENANCE), elsewhere)).toEqual({
        kind: 'refused',
        fault: 'other-identity',
        why: `it was made by ${IDENTITY}, for whom ${ISSUER} vouches`,
      })
      expect(judge(read(PROVENANCE), IDENTITY, 'https://accounts.example.com')).toMatchObject({
        fault: 'other-identity',
      })
    })

    it('are refused where one letter of what they say is another', () => {
      const bundle = JSON.parse(read(PROVENANCE)) as { readonly dsseEnvelope: { payload: string } }
      const { dsseEnvelope } = bundle
      const payload = Buffer.from(Buffer.from(dsseEnvelope.payload, 'base64').toString().replace('2.0.0', '2.0.1'))
      const changed = { ...bundle, dsseEnvelope: { ...dsseEnvelope, payload: payload.toString('base64') } }
      expect(judge(JSON.stringify(changed))).toMatchObject({ kind: 'refused', fault: 'invalid' })
    })
  },
  unmet,
  'REQUIRE_PEERS',
)
