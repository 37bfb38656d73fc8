import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PairReport, Report } from '../../src/model/report.js'
import { cliPath, runCli } from '../helpers/cli/run-cli.js'
import { repack, swapLayer } from '../helpers/image/change.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { aTar } from '../helpers/image/tar.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { runAction, type ActionRun } from '../helpers/runner/run-action.js'
import { pushOverWire } from '../peers/push-over-wire.js'
import { startRegistry, type RunningRegistry } from './harness/registry-server.js'
import { runTool } from './harness/run-tool.js'
import { skopeoSave } from './harness/skopeo.js'
import { describeWithTools } from './harness/tools.js'
import { trusting, trustingFlags } from './harness/transport.js'
import { ALONE, mayBeAlone } from './harness/alone.js'
import { createWorkspace } from './harness/workspace.js'

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/s390x', 'linux/ppc64le']
const [amd64, ...others] = PLATFORMS.map((platform) => anImage({ platform, layers: [aTar({ [platform]: platform })] }))
if (amd64 === undefined) throw new Error('There are five.')
const index = anIndex([amd64, ...others])
const single = anImage({ layers: [aTar({ single: 'single' })] })
const artifact = anImage({
  artifactType: 'application/vnd.example.thing',
  configMediaType: 'application/vnd.example.config.v1+json',
})

/** Sources by repository, and what the mirror has of them. */
const SOURCES = { index, single, artifact }
const MIRRORS = {
  index: anIndex([repack(amd64, { compression: 'none' }), ...others]),
  single: swapLayer(single, 0, aTar({ evil: 'evil' })),
  artifact,
}

describeWithTools(['docker-registry', 'skopeo'], 'a snapshot of three sources', () => {
  const workspace = createWorkspace()
  const folder = workspace.folder('snapshot')
  const file = join(folder, 'sources.tar')
  let source: RunningRegistry
  let mirror: RunningRegistry
  let images = ''
  const direct: Record<string, Report> = {}
  let taken: ActionRun

  const compared = async (inputs: Readonly<Record<string, string>>, lines = images): Promise<Report> => {
    const run = await runAction(trusting({ images: lines, ...inputs }), {}, { workspace: folder })
    return JSON.parse(run.outputs.get('report') ?? '') as Report
  }
  const take = (path: string, lines: string): Promise<ActionRun> => {
    const entry = join(repositoryRoot(), 'dist', 'snapshot', 'index.js')
    return runAction(trusting({ images: lines, path }), {}, { entry, workspace: folder })
  }
  const pinned = (): Readonly<Record<string, string>> => ({
    'source-snapshot': 'sources.tar',
    'source-snapshot-digest': taken.outputs.get('digest') ?? '',
  })
  const verdicts = ({ pairs }: Report): unknown =>
    pairs.map((pair: PairReport) => ({
      ...pair,
      // What the source is read over is known where it is.
      source: { ...pair.source, tls: undefined },
      notes: undefined,
      durationMs: undefined,
    }))

  beforeAll(async () => {
    ;[source, mirror] = await Promise.all([startRegistry(workspace), startRegistry(workspace)])
    const names = ['index', 'single', 'artifact'] as const
    for (const name of names) {
      await pushOverWire(source.host, name, '1', SOURCES[name])
      await pushOverWire(mirror.host, name, '1', MIRRORS[name])
    }
    images = names.map((name) => `${source.host}/${name}:1 => ${mirror.host}/${name}:1`).join('\n')
    for (const verify of ['blobs', 'content']) direct[verify] = await compared({ verify })
    await source.forgetRequests()
    taken = await take('sources.tar', images)
  })

  afterAll(() => workspace.remove())

  it('asks for each document once', async () => {
    const asked = (await source.requests()).filter(({ status }) => status === 200).map(({ path }) => path)
    const documents = [
      ...[amd64, ...others].flatMap((one) => [one.digest, one.config.digest]),
      single.config.digest,
      artifact.config.digest,
    ]
    expect(asked.filter((path) => path.includes('/manifests/') || path.includes('/blobs/'))).toHaveLength(
      documents.length + Object.keys(SOURCES).length,
    )
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('is a few KB, and the same bytes again', async () => {
    const again = await take('again.tar', images.split('\n').toReversed().join('\n'))
    expect(readFileSync(join(folder, 'again.tar'))).toEqual(readFileSync(file))
    expect(readFileSync(file).byteLength).toBeLessThan(40_000)
    expect(again.outputs.get('digest')).toBe(taken.outputs.get('digest'))
    expect(taken.outputs.get('images')).toBe('3')
  })

  it('is an image layout that skopeo reads', async () => {
    for (const [name, { bytes }] of Object.entries(SOURCES)) {
      const raw = await runTool('skopeo', ['inspect', '--raw', `oci-archive:${file}:${source.host}/${name}:1`])
      expect(raw).toBe(Buffer.from(bytes).toString())
    }
  })

  describe('with its registry gone', () => {
    beforeAll(() => source.stop())

    it.each(['blobs', 'content'])('gives the verdicts of a direct comparison: %s', async (verify) => {
      const report = await compared({ verify, ...pinned() })
      expect(verdicts(report)).toEqual(direct[verify] === undefined ? undefined : verdicts(direct[verify]))
      expect(report.pairs.map(({ result }) => result)).toEqual(['equivalent', 'different', 'identical'])
      expect(Object.keys(report.requests.byHost)).toEqual([mirror.host])
    })

    it('does not hide that the registry would not answer', async () => {
      expect((await compared({ retries: '0' })).pairs.map(({ result }) => result)).toEqual(
        Array(3).fill('inconclusive'),
      )
    })

    it('never passes where the file is damaged or another one, or lacks the source', async () => {
      const line = images.split('\n')[0] ?? ''
      const whole = readFileSync(file)
      const flipped = Buffer.from(whole)
      const at = whole.indexOf(index.digest)
      flipped[at + 20] = (flipped[at + 20] ?? 0) ^ 1
      writeFileSync(join(folder, 'flipped.tar'), flipped)
      const codes = async (inputs: Readonly<Record<string, string>>, lines = line): Promise<readonly unknown[]> => {
        const { passed, result, pairs } = await compared(inputs, lines)
        return [passed, result, pairs[0]?.error?.code]
      }
      const other = `sha256:${'0'.repeat(64)}`
      expect(await codes({ ...pinned(), 'source-snapshot': 'flipped.tar' })).toEqual([
        false,
        'inconclusive',
        'snapshot.digest',
      ])
      expect(await codes({ 'source-snapshot': 'flipped.tar' })).toEqual([false, 'inconclusive', 'snapshot.missing'])
      expect(await codes({ ...pinned(), 'source-snapshot-digest': other })).toEqual([
        false,
        'inconclusive',
        'snapshot.digest',
      ])
      expect(await codes(pinned(), line.replace('/index:1 ', '/index:2 '))).toEqual([
        false,
        'inconclusive',
        'snapshot.missing',
      ])
    })

    it('answers the command line', async () => {
      const words = ['compare', `${source.host}/index:1`, `${mirror.host}/index:1`]
      const run = await runCli([...words, '--source-snapshot', file, ...trustingFlags()], { cwd: folder })
      expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining('the snapshot')])
    })

    it('is not replaced where a source cannot be read', async () => {
      const before = readFileSync(file)
      const run = await runCli(['snapshot', `${source.host}/index:1`, '-o', file, '--retries', '0', ...trustingFlags()])
      expect([run.exitCode, run.stdout]).toEqual([2, ''])
      expect(run.stderr).toContain('nothing was written')
      expect(readFileSync(file)).toEqual(before)
    })
  })

  const whereAlone = mayBeAlone ? it : it.skip
  whereAlone('needs no network', async () => {
    const layout = join(folder, 'layout')
    await skopeoSave(workspace, `${mirror.host}/index:1`, `oci:${layout}:1`, '--all')
    const words = [...ALONE, process.execPath, cliPath(), 'compare', `${source.host}/index:1`, `oci:${layout}:1`]
    const [program, ...args] = [...words, '--source-snapshot', file, '--verify', 'content']
    const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 })
    expect([status, stdout]).toEqual([0, expect.stringContaining('PASSED')])
  })
})
