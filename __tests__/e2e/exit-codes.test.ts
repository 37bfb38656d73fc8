import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.js'
import { runCli, type CliOptions } from '../helpers/cli/run-cli.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { asPublished } from '../helpers/report-schema.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { createWorkspace } from './harness/workspace.js'

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

const folders = createWorkspace()
const folder = folders.folder('exit-codes')
const layouts = new Workspace()
const image = anImage({ layers: [aTar({ a: 'a' })] })
const labelled = anImage({ layers: [aTar({ a: 'a' })], runtime: { Labels: { 'evil\u001b[2J': '\u001b]0;x\u0007' } } })
const other = anImage({ layers: [aTar({ a: 'b' })] })

let source: TestRegistry
let mirror: TestRegistry
let closed: TestRegistry
let names: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  ;[source, mirror] = await Promise.all([startRegistry(), startRegistry()])
  closed = await startRegistry({ auth: { kind: 'basic', users: { robot: 'password-of-the-robot' } } })
  const layout = await layouts.write(aLayout({ image }))
  const down = await startRegistry()
  await down.close()
  names = {
    SOURCE: push(source, 'team/app', '1', image),
    COPY: push(mirror, 'hub/app', '1', image),
    LABELLED: push(mirror, 'hub/app', 'labelled', labelled),
    OTHER: push(mirror, 'hub/app', 'other', other),
    MULTI: push(source, 'team/app', 'multi', anIndex([image, anImage({ platform: 'linux/arm64' })])),
    PARTLY: push(mirror, 'hub/app', 'partly', anIndex([image])),
    CLOSED: push(closed, 'hub/app', '1', image),
    ABSENT: `${mirror.host}/hub/app:none`,
    DOWN: `${down.host}/hub/app:1`,
    LAYOUT: `oci:${layout}`,
    ARCHIVE: `oci-archive:${await layouts.file(aTar(aLayout({ image })))}`,
  }
  const { SOURCE = '', COPY = '', OTHER = '' } = names
  const files = { 'list.txt': `${SOURCE} => ${COPY}\n${SOURCE} => ${OTHER}\n`, 'wrong.txt': 'a -> b\n', 'none.txt': '' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  for (const shard of ['1/2', '2/2']) {
    await runCli(named(`check -f list.txt --shard ${shard} -o json=shard-${shard.charAt(0)}.json`), { cwd: folder })
  }
}, 60_000)

afterAll(async () => {
  await Promise.all([source.close(), mirror.close(), closed.close(), folders.remove(), layouts.clear()])
})

function named(words: string): readonly string[] {
  return words.split(' ').flatMap((word) => (word === '' ? [] : [names[word] ?? word]))
}

/** What a stream begins with; '' is one on which nothing is written. */
type Begins = string

type Row = readonly [
  exitCode: number,
  words: string,
  stdout: Begins,
  stderr: Begins,
  options?: Pick<CliOptions, 'env' | 'stdin'>,
]

const PASSED: readonly Row[] = [
  [0, '--version', 'image-parity ', ''],
  [0, '--help', 'Usage: image-parity COMMAND', ''],
  [0, 'help compare', 'Usage: image-parity compare', ''],
  [0, 'compare --help', 'Usage: image-parity compare', ''],
  [0, 'compare SOURCE COPY', 'PASSED: identical', ''],
  [0, 'compare SOURCE LAYOUT', 'PASSED: identical', ''],
  [0, 'compare LAYOUT ARCHIVE', 'PASSED: identical', ''],
  [0, 'compare SOURCE COPY --match digest --verify content', 'PASSED: identical', ''],
  [0, 'compare SOURCE LABELLED --match diff-ids', 'PASSED: the same files', ''],
  [0, 'compare SOURCE LABELLED --ignore config.label:*', 'PASSED: passed, as ', ''],
  [0, 'compare SOURCE OTHER --fail-on never', 'NOT PASSED: ', ''],
  [0, 'compare SOURCE ABSENT --fail-on never', 'NOT PASSED: ', ''],
  [0, 'compare MULTI PARTLY --platforms linux/amd64', 'PASSED: ', ''],
  [0, 'compare SOURCE COPY -o json', '{\n', 'Passed: identical'],
  [0, 'compare SOURCE COPY -o json=report.json', '', 'Passed: identical'],
  [0, 'compare SOURCE COPY', 'PASSED: identical', '', { env: { NO_COLOR: '1', TERM: 'dumb' } }],
  [0, 'diff SOURCE COPY', 'PASSED: identical', ''],
  [0, 'check -f -', 'PASSED: identical', '', { stdin: 'LAYOUT => ARCHIVE' }],
  [0, 'inspect MULTI', '127.0.0.1:', ''],
  [0, 'inspect ARCHIVE -o json', '{\n', ''],
  [0, 'snapshot SOURCE -o sources.tar', 'sha256:', 'image-parity snapshot: sources.tar holds 1 image: '],
  [0, 'render shard-1.json', 'PASSED: identical', ''],
  [0, 'merge shard-1.json shard-2.json --fail-on never', 'NOT PASSED: ', ''],
  [0, 'completion bash', '_image_parity', ''],
]

const NOT_PASSED: readonly Row[] = [
  [1, 'compare SOURCE LABELLED', 'NOT PASSED: ', ''],
  [1, 'compare SOURCE OTHER', 'NOT PASSED: ', ''],
  [1, 'compare SOURCE OTHER -o json=report.json', '', 'Not passed: '],
  [1, 'compare SOURCE ABSENT', 'NOT PASSED: ', ''],
  [1, 'compare MULTI PARTLY', 'NOT PASSED: ', ''],
  [1, 'compare MULTI PARTLY --platforms linux/amd64 --platforms linux/arm64', 'NOT PASSED: ', ''],
  [1, 'diff SOURCE OTHER', 'NOT PASSED: ', ''],
  [1, 'check -f list.txt', 'NOT PASSED: ', ''],
  [1, 'merge shard-1.json shard-2.json', 'NOT PASSED: ', ''],
]

const UNDECIDED: readonly Row[] = [
  [2, 'compare SOURCE CLOSED --retries 0', 'NOT CHECKED: ', ''],
  [2, 'compare SOURCE DOWN --retries 0', 'NOT CHECKED: ', ''],
  [2, 'compare SOURCE DOWN --retries 0 -o json', '{\n', 'Not passed: '],
  [2, 'compare ABSENT SOURCE', 'NOT CHECKED: ', ''],
  [2, 'compare SOURCE COPY --platforms linux/s390x', 'NOT CHECKED: ', ''],
  [2, 'compare SOURCE COPY --ca-file none.pem', 'NOT CHECKED: ', ''],
  [2, 'compare SOURCE COPY --source-snapshot none.tar', 'NOT CHECKED: ', ''],
  [2, 'compare SOURCE COPY -o json=/dev/full', '', 'Not passed: '],
  [2, 'inspect ABSENT', '', 'image-parity inspect: '],
  [2, 'snapshot ABSENT -o sources.tar', '', 'image-parity snapshot: '],
  [2, 'merge shard-1.json', 'NOT CHECKED: ', ''],
  [2, 'merge shard-1.json shard-1.json', 'NOT CHECKED: ', ''],
  [2, 'merge none.json', 'NOT CHECKED: nothing was compared', ''],
]

const WRONG: readonly Row[] = [
  [2, '', '', 'Usage: image-parity COMMAND'],
  [2, 'compares SOURCE COPY', '', 'image-parity: "compares" is no command. Did you mean compare?'],
  [2, 'check -f none.txt', '', 'image-parity check: none.txt:1:1: it names no image'],
  [2, 'compare SOURCE COPY --match bits', '', 'image-parity compare: --match'],
  [2, 'compare SOURCE COPY --mach digest', '', 'image-parity compare: --mach is no flag of this command.'],
  [2, 'compare SOURCE COPY -o yaml', '', 'image-parity compare: --output: "yaml" is not one of text, json, '],
  [2, 'compare SOURCE COPY -o json=/no/such/folder/a', '', 'image-parity compare: --output: /no/such/folder/a cannot'],
  [2, 'compare SOURCE COPY -o text -o json', '', 'image-parity compare: --output: two things go to standard output;'],
  [2, 'compare SOURCE COPY --color red', '', 'image-parity compare: --color is one of auto, always, never.'],
  [2, 'compare SOURCE SOURCE', '', 'image-parity compare: '],
  [2, 'compare SOURCE', '', 'image-parity compare: MIRROR is missing.'],
  [2, 'compare SOURCE COPY ABSENT', '', 'image-parity compare: '],
  [2, 'compare SOURCE COPY', '', 'image-parity compare: ', { env: { IMAGE_PARITY_REGISTRY_AUTH: 'robot' } }],
  [2, 'check', '', 'image-parity check: '],
  [2, 'check -f none.yml', '', 'image-parity check: '],
  [2, 'check -f wrong.txt', '', 'image-parity check: '],
  [2, 'check -f -', '', 'image-parity check: ', { stdin: '' }],
  [2, 'check -f list.txt -o json=list.txt', '', 'image-parity check: --output: list.txt is read by this run'],
  [2, 'inspect SOURCE COPY', '', 'image-parity inspect: '],
  [2, 'render list.txt', '', 'image-parity render: list.txt is no report: it is no JSON.'],
  [2, 'snapshot SOURCE', '', 'image-parity snapshot: -o FILE is missing'],
  [2, 'completion tcsh', '', 'image-parity completion: SHELL is one of bash, zsh, fish.'],
]

function beginningOf(text: string, begins: Begins): string {
  return begins === '' ? text : text.slice(0, begins.length)
}

describe('the exit code of the command line', () => {
  it.each([...PASSED, ...NOT_PASSED, ...UNDECIDED, ...WRONG])('is %i for: %s', async (...row) => {
    const [exitCode, words, stdout, stderr, { env = {}, stdin = '' } = {}] = row
    const run = await runCli(named(words), { cwd: folder, env, stdin: named(stdin).join(' ') })
    const began = { stdout: beginningOf(run.stdout, stdout), stderr: beginningOf(run.stderr, stderr) }
    expect({ exitCode: run.exitCode, ...began }).toEqual({ exitCode, stdout, stderr })
    expect(CONTROL.exec(run.stdout + run.stderr)).toBeNull()
  })
  it.each<[NodeJS.Signals, number, 'a manifest' | 'a layer']>([
    ['SIGINT', 130, 'a manifest'],
    ['SIGINT', 130, 'a layer'],
    ['SIGTERM', 143, 'a layer'],
    ['SIGHUP', 129, 'a layer'],
  ])(
    'by %s is %i while it reads %s, however long that would take, and nothing passes',
    async (signal, exitCode, what) => {
      const report = join(folder, 'interrupted.json')
      writeFileSync(report, '{"passed":true}')
      const endless = await startRegistry()
      const [layer] = image.layers
      if (layer === undefined) throw new Error('The image has no layer.')
      let kill: (() => void) | undefined
      endless.intercept(({ path }, response) => {
        if (!path.includes(what === 'a manifest' ? '/manifests/' : layer.digest)) return undefined
        // A layer comes in part; nothing comes after it, and nothing ends it.
        if (what === 'a layer') {
          response.writeHead(200, { 'content-length': layer.bytes.length }).write(layer.bytes.subarray(0, 20))
        }
        kill?.()
        return 'answered'
      })
      names = { ...names, ENDLESS: push(endless, 'hub/app', '1', image) }
      const run = await runCli(named('compare LAYOUT ENDLESS --verify content -o json=interrupted.json -o text'), {
        cwd: folder,
        onStart: (child) => {
          kill = () => child.kill(signal)
        },
      })
      await endless.close()
      expect([run.exitCode, beginningOf(run.stdout, 'NOT CHECKED: '), run.stderr]).toEqual([
        exitCode,
        'NOT CHECKED: ',
        '',
      ])
      const told = asPublished(JSON.parse(readFileSync(report, 'utf8')) as Report)
      expect(told).toMatchObject({ passed: false, result: 'inconclusive', problems: [{ code: 'run.interrupted' }] })
    },
  )
})
