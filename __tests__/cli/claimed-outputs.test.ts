import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { fileId } from '../../src/app/file-id.js'
import { readText } from '../../src/app/read-text.js'
import { runCli } from '../../src/cli/main.js'
import type { CliWorld } from '../../src/cli/world.js'
import { anImage } from '../helpers/image/image.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { aHost, aTerminal, aWorld } from './a-world.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const EARLIER = '{"passed":true}'

/** A folder with a report of an earlier run, and some files that people would miss. */
async function aFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await workspace.write(aLayout({ image: anImage() }))
  for (const [name, text] of Object.entries({ 'report.json': EARLIER, ...files }))
    writeFileSync(join(folder, name), text)
  return folder
}

/** Runs words of which HERE stands for the folder. */
async function aRun(
  folder: string,
  words: string,
  changes: Partial<CliWorld> = {},
): Promise<{ readonly exitCode: number; readonly err: string; readonly read: (name: string) => string }> {
  const { terminal, err } = aTerminal()
  const world = aWorld(terminal, {
    host: { ...aHost(), workingDirectory: folder },
    readText: (path) => readText(join(folder, path)),
    writeFile: (path, text) => writeFile(join(folder, path), text),
    fileId: (path) => fileId(join(folder, path)),
    ...changes,
  })
  const exitCode = await runCli(words.replaceAll('HERE', folder).split(' '), world)
  return { exitCode, err: err.join(''), read: (name) => readFileSync(join(folder, name), 'utf8') }
}

describe('a report of an earlier run', () => {
  it.each([
    'compare a/b:1 -o json=report.json',
    'compare a/b:1 c/d:1 --mach config -o json=report.json',
    'compare a/b:1 c/d:1 --match all -o json=report.json',
    'compare a/b:1 c/d:1 --title -o json=report.json',
    'compare a/b:1 c/d:1 --match all -ojson=report.json',
    'compare a/b:1 c/d:1 --output=jsn=report.json',
    'compare a/b:1 c/d:1 --color odd -o json=report.json',
    'compare a/b:1 c/d:1 -o json -o text -o json=report.json',
    'compare a/b:1 a/b:1 -o json=report.json',
    'compare a/b:1 c/d:1 -o text=report.json -o json=./report.json',
    'compar a/b:1 c/d:1 -o json=report.json',
    'check -f none.yml -o json=report.json',
    'check -f - -o json=report.json',
    'check --shard 3/2 -o json=report.json',
    'inspect $REF -o json=report.json',
    'render none.json -o json=report.json',
  ])('does not stay after: %s', async (words) => {
    const { exitCode, read } = await aRun(await aFolder(), words)
    expect([exitCode, read('report.json')]).toEqual([2, ''])
  })

  it('does not stay if the list cannot be read at all', async () => {
    const broken = { readStdin: () => Promise.reject(new Error('EIO')) }
    const { exitCode, read } = await aRun(await aFolder(), 'check -f - -o json=report.json', broken)
    expect([exitCode, read('report.json')]).toEqual([2, ''])
  })
})

describe('a file that is read', () => {
  const KEPT = 'keep me'

  it('is not written by a run that ends before its list has come, which may name it', async () => {
    const hanging = {
      readStdin: () => new Promise<string>(() => undefined),
      interruption: Promise.resolve({ signal: 'SIGINT', exitCode: 130 }),
    }
    const { err, read } = await aRun(await aFolder({ kept: KEPT }), 'check -f - -o json=kept', hanging)
    expect([read('kept'), err]).toEqual([
      KEPT,
      'image-parity check: it was ended by SIGINT before anything was compared.\n',
    ])
  })

  it.each<[string, string]>([
    ['check -f kept -o json=kept', 'kept'],
    ['check -f kept -o json=./x/../kept', 'kept'],
    ['check -f kept --typo -o json=kept', 'kept'],
    ['check -f kept -o json=linked', 'kept'],
    ['check -f kept -o json=twin', 'kept'],
    ['check -f linked -o json=kept', 'kept'],
    ['compare a/b:1 c/d:1 --auth-file kept -o json=kept', 'kept'],
    ['compare a/b:1 c/d:1 --ca-file kept -o json=kept', 'kept'],
    ['compare a/b:1 c/d:1 --client-cert other --client-key kept -o json=kept', 'kept'],
    ['compare oci-archive:kept c/d:1 -o json=kept', 'kept'],
    ['compare a/b:1 docker-archive:kept:x:1 -o json=kept', 'kept'],
    ['compare oci:. c/d:1 -o json=oci-layout', 'oci-layout'],
    ['inspect oci-archive:kept -o json=kept', 'kept'],
    ['render kept -o markdown=kept', 'kept'],
    ['rendr kept -o markdown=kept', 'kept'],
    ['check -f list -o json=kept', 'kept'],
    ['check -f own -o json=kept', 'kept'],
    ['check -f list --match odd -o json=kept', 'kept'],
    ['check -f list --wait ever -o json=linked', 'kept'],
    ['check -f wrong-line -o json=kept', 'kept'],
    ['check -f own --shard 5/2 -o json=kept', 'kept'],
    ['check -f broken -o json=kept', 'kept'],
    ['check -f unknown -o json=kept', 'kept'],
    ['check -f json -o json=kept', 'kept'],
    ['check -f answering --match odd -o json=kept', 'kept'],
  ])('is not written by: %s', async (words, name) => {
    const folder = await aFolder({
      kept: KEPT,
      other: KEPT,
      list: 'oci-archive:kept => oci:build',
      'wrong-line': 'a/b:1 -> c/d\ndocker-archive:kept:a/b:1 => c/d:1 # the last one',
      broken: 'version: 1\nimages: [{ source: "oci-archive:kept", mirror: a.example/b:1 }\nmatch: x: y',
      unknown: "version: 1\nimages:\n  - source: 'oci-archive:./kept'\n    mirrors: a.example/b:1",
      json: '{"version":1,"images":[{"source":"oci-archive:kept","mirror":"a.example/b:1","odd":1}]}',
      answering: 'version: 1\nsource-snapshot: "kept"\nimages: [{ source: a.example/b:1, mirror: c.example/d:1 }]',
      own: 'version: 1\nregistries: { a.example: { ca-file: kept } }\nimages: [{ source: a.example/b:1, mirror: c.example/d:1 }]',
    })
    symlinkSync('kept', join(folder, 'linked'))
    linkSync(join(folder, 'kept'), join(folder, 'twin'))
    const before = readFileSync(join(folder, name), 'utf8')
    const { exitCode, err, read } = await aRun(folder, words)
    expect([exitCode, read(name)]).toEqual([2, before])
    expect(err).toMatch(/--output: \S+ is read by this run, and would be lost; name another path\./)
  })

  it('may stand in the folder of a layout', async () => {
    const { exitCode, read } = await aRun(await aFolder(), `compare oci:HERE oci:HERE/../x -o json=report.json`)
    expect([exitCode, read('report.json') === EARLIER]).toEqual([2, false])
  })

  it('is told of if two outputs are one file', async () => {
    const folder = await aFolder()
    symlinkSync('report.json', join(folder, 'linked'))
    for (const other of ['report.json', './report.json', 'linked']) {
      const { exitCode, err } = await aRun(folder, `compare a/b:1 c/d:1 -o json=report.json -o text=${other}`)
      expect([exitCode, err]).toEqual([2, expect.stringContaining(`two things go to ${other};`)])
    }
  })
})
