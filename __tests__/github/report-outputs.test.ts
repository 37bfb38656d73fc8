import { describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileId } from '../../src/app/file-id.js'
import { systemClock } from '../../src/gate/system-clock.js'
import { runAction } from '../../src/github/action.js'
import { writeNamed } from '../../src/github/files.js'
import type { Report } from '../../src/model/report.js'
import { recordingRunner } from '../faults/recording-runner.js'
import { aPair, aReport } from '../report/a-report.js'
import type { FileText } from '../../src/app/world-files.js'

const PAIR = { source: 'ghcr.io/acme/api:1', mirror: 'harbor.example.com/acme/api:1' }
const PASS = '{"passed":true}'

/** Runs the action in a new folder in which `files` are, and gives what is left of them. */
async function run(
  reports: string,
  { files = {}, inputs = {}, report = aReport(aPair()), writeFile = writeNamed }: Partial<Scene> = {},
): Promise<{ readonly mayPass: boolean; readonly said: string; readonly read: (name: string) => string }> {
  const folder = mkdtempSync(join(tmpdir(), 'image-parity-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const recording = recordingRunner({ ...PAIR, ...inputs, reports })
  const mayPass = await runAction({
    env: {},
    clock: systemClock,
    runner: recording.runner,
    readText: (path) => Promise.resolve(files[path]),
    workingDirectory: folder,
    check: () => Promise.resolve(report),
    refuse: (problems) => ({ ...aReport(), passed: false, result: 'inconclusive', problems }),
    writeFile: (name) => Promise.resolve(`/run/${name}`),
    files: {
      writeFile: (path, text) => writeFile(join(folder, path.replace(folder, '')), text),
      fileId: (path) => fileId(join(folder, path)),
    },
  })
  const read = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : 'none'
  return { mayPass, said: recording.everything(), read }
}

interface Scene {
  readonly files: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, string>>
  readonly report: Report
  readonly writeFile: (path: string, text: FileText) => Promise<void>
}

describe('the input reports', () => {
  it('writes each format to its file, in folders that are made', async () => {
    const { mayPass, read } = await run('json=out/deep/report.json\n# a note\n junit = parity.xml ')
    expect(mayPass).toBe(true)
    expect(JSON.parse(read('out/deep/report.json'))).toMatchObject({ passed: true })
    expect(read('parity.xml')).toMatch(/^<\?xml /)
  })

  it.each([
    ['json', '"json" names no file; write FORMAT=PATH, a line each'],
    ['xml=a', '"xml" is not one of text, json,'],
    ['json=', 'a path is missing behind "json="'],
    ['json=a\nbadge=./a', 'two things go to ./a'],
  ])('refuses %j', async (reports, words) => {
    const { mayPass, said } = await run(reports)
    expect(mayPass).toBe(false)
    expect(said).toContain(words)
  })

  it('leaves no pass of an earlier run, whatever else is wrong', async () => {
    const { mayPass, read } = await run('json=a.json\noops=b', { files: { 'a.json': PASS }, inputs: { match: 'odd' } })
    expect(mayPass).toBe(false)
    expect(JSON.parse(read('a.json'))).toMatchObject({ passed: false, result: 'inconclusive' })
  })

  it('writes over nothing that the run reads', async () => {
    const files = { 'ca.pem': 'PEM' }
    const { mayPass, said, read } = await run('json=./ca.pem', { files, inputs: { 'ca-file': 'ca.pem' } })
    expect([mayPass, read('ca.pem')]).toEqual([false, 'PEM'])
    expect(said).toContain('./ca.pem is read by this run, and would be lost; name another path.')
  })

  it('writes over no archive that it would read if nothing else were wrong', async () => {
    const inputs = { source: 'oci-archive:kept.tar', match: 'odd' }
    const { mayPass, read } = await run('json=kept.tar', { files: { 'kept.tar': 'TAR' }, inputs })
    expect([mayPass, read('kept.tar')]).toEqual([false, 'TAR'])
  })

  it('writes over no archive that a list names, whatever is wrong', async () => {
    const inputs = { images: 'a => b =>\noci-archive:kept.tar => a.example/b:1', source: '', mirror: '' }
    const { mayPass, read } = await run('json=kept.tar', { files: { 'kept.tar': 'TAR' }, inputs })
    expect([mayPass, read('kept.tar')]).toEqual([false, 'TAR'])
  })

  it('does not pass if a file cannot be written', async () => {
    const writeFile = (path: string, text: FileText): Promise<void> =>
      text === '' ? writeNamed(path, text) : Promise.reject(new Error('ENOSPC'))
    const { mayPass, said } = await run('json=a.json', { writeFile })
    expect(mayPass).toBe(false)
    expect(said).toContain('The file a.json could not be written (Error: ENOSPC)')
    const never = await run('json=a.json', { writeFile: () => Promise.reject(new Error('EACCES')) })
    expect(never.said).toContain('reports: a.json cannot be written (Error: EACCES).')
  })
})
