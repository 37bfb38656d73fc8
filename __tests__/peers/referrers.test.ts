import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { check, outline, type Checked } from '../e2e/harness/check.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { adviceOn } from '../advice/page.js'
import { aCosignSignature } from '../helpers/image/artifact.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { runAction } from '../helpers/runner/run-action.js'
import { cosignTags, referrersTag } from '../../src/oci/referrers.js'
import { createClientTools, type ClientTools } from './client-tools.js'
import { pushOverWire } from './push-over-wire.js'
import { REFERRER_PLACES } from './referrer-places.js'

const amd64 = anImage()
const index = anIndex([amd64, anImage({ platform: 'linux/arm64' })])
const signature = aCosignSignature(index)

const COSIGN = 'application/vnd.dev.cosign.simplesigning.v1+json'
const SBOM = 'application/spdx+json'
const NOTATION = 'application/vnd.cncf.notary.signature'

describe.each(REFERRER_PLACES)('on $name', ({ unmet, start }) => {
  describeWithTools(
    ['oras', 'regctl'],
    'what is attached to images',
    () => {
      const workspace = createWorkspace()
      let host = ''
      let tools: ClientTools
      /** `TYPE DIGEST`, by what it is. */
      let attached: Readonly<Record<'signature' | 'sbom' | 'signedSbom' | 'sbomOfPlatform', string>>

      beforeAll(async () => {
        host = await start(workspace)
        tools = await createClientTools(workspace, host)
        const source = await pushOverWire(host, 'source', '1', index)
        await pushOverWire(host, 'source', cosignTags(index.digest)[0] ?? '', signature)
        const sbom = await tools.attach(source, SBOM, '{"of":"the index"}')
        const signed = await tools.put(`${host}/source@${sbom}`, NOTATION, 'a signature')
        const platform = await tools.attach(`${host}/source@${amd64.digest}`, SBOM, '{"of":"amd64"}')
        attached = {
          signature: `${COSIGN} ${signature.digest}`,
          sbom: `${SBOM} ${sbom}`,
          signedSbom: `${NOTATION} ${signed}`,
          sbomOfPlatform: `${SBOM} ${platform}`,
        }
      }, 120_000)

      afterAll(() => workspace.remove())

      const inputs = (mirror: string): Readonly<Record<string, string>> => ({
        source: `${host}/source:1`,
        mirror: `${host}/${mirror}:1`,
        referrers: 'require',
      })

      /** What the report says is missing, of a mirror that is otherwise the same. */
      async function missingIn(mirror: string): Promise<readonly string[]> {
        const checked = await check(inputs(mirror))
        const missing = lacking(checked)
        expect(outline(checked)).toMatchObject(
          missing.length === 0
            ? { exitCode: 0, passed: 'true', result: 'identical' }
            : { exitCode: 1, passed: 'false', result: 'identical' },
        )
        expect(checked.pair.error).toBeUndefined()
        for (const one of missing) expect(checked.log).toContain(one.split(' ', 1)[0])
        return missing
      }

      const lacking = ({ pair }: Checked): readonly string[] =>
        pair.differences.flatMap((one) => (one.kind === 'referrer.missing' ? [`${one.artifactType} ${one.path}`] : []))

      const everything = (): readonly string[] => Object.values(attached).toSorted()

      it('pass with a copy that regctl made of all', async () => {
        await tools.run('regctl', 'image', 'copy', '--referrers', '--digest-tags', `${host}/source:1`, `${host}/all:1`)
        expect(await missingIn('all')).toEqual([])
      })

      it('are each named where none was copied', async () => {
        await tools.run('regctl', 'image', 'copy', `${host}/source:1`, `${host}/none:1`)
        expect((await missingIn('none')).toSorted()).toEqual(everything())
      })

      it('are named without those that were copied: regctl leaves tags out', async () => {
        await tools.run('regctl', 'image', 'copy', '--referrers', `${host}/source:1`, `${host}/listed:1`)
        expect(await missingIn('listed')).toEqual([attached.signature])
      })

      it('are named without those that were copied: oras knows no tags of cosign', async () => {
        const flags = ['--from-plain-http', '--to-plain-http', '--no-tty']
        await tools.run('oras', 'cp', '-r', ...flags, `${host}/source:1`, `${host}/oras:1`)
        expect(await missingIn('oras')).toEqual([attached.signature])
      })

      /** Does what the page says, with tools that know of no registry; gives what is missing then. */
      async function mended(mirror: string): Promise<readonly string[]> {
        const failing = await runAction(inputs(mirror))
        const commands = adviceOn(failing.summary).steps.flatMap((step) => step.commands)
        expect(commands.length).toBeGreaterThan(0)
        const newcomer = await createClientTools(workspace)
        for (const command of commands) {
          const [program = '', ...words] = command.split(' ')
          await newcomer.run(program, ...words)
        }
        return await missingIn(mirror)
      }

      it('pass once the advice of the page was followed', async () => {
        await tools.run('regctl', 'image', 'copy', `${host}/source:1`, `${host}/advised:1`)
        expect(await mended('advised')).toEqual([])
      })

      it('pass once the advice was followed where an image stands in the place of their list', async () => {
        await tools.run('regctl', 'image', 'copy', `${host}/source:1`, `${host}/stray:1`)
        // What `cosign copy` does, and an earlier try to copy the rest.
        await pushOverWire(host, 'stray', referrersTag(index.digest), index)
        const again = ['image', 'copy', '--referrers', '--digest-tags', `${host}/source:1`, `${host}/stray:1`]
        await tools.run('regctl', ...again).catch(() => undefined)
        // A registry with an API for lists needs no tag for them.
        const missing = await missingIn('stray')
        expect(missing.length === 0 ? [] : await mended('stray')).toEqual([])
      })

      it('pass once the advice was followed where a part of them is there, and in no list', async () => {
        await tools.run('regctl', 'image', 'copy', `${host}/source:1`, `${host}/half:1`)
        const [, sbom = ''] = attached.sbom.split(' ')
        await tools.run('regctl', 'image', 'copy', `${host}/source@${sbom}`, `${host}/half:sbom`)
        expect(await mended('half')).toEqual([])
      })
    },
    unmet,
    'REQUIRE_PEERS',
  )
})
