import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { packageReaderFor } from '../../src/explain/packages/package-reader.js'
import { runTool } from '../e2e/harness/run-tool.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { createWorkspace } from '../e2e/harness/workspace.js'

interface Spec {
  readonly name: string
  readonly version: string
  readonly release: string
  readonly arch: string
  readonly epoch?: number
}

const SPECS: readonly Spec[] = [
  { name: 'alpha', version: '1.2', release: '3', arch: 'x86_64' },
  { name: 'beta', version: '0.9~rc1', release: '1.el9', arch: 'noarch', epoch: 2 },
  ...Array.from({ length: 6 }, (_, at) => ({ name: `p${at}`, version: `${at}`, release: '1', arch: 'noarch' })),
]

describeWithTools(
  ['rpm', 'rpmbuild', 'rpmdb'],
  'a database that rpm wrote',
  () => {
    const workspace = createWorkspace()

    afterAll(() => workspace.remove())

    it('tells of the packages that rpm lists', async () => {
      const folder = workspace.folder('rpm')
      const run = (name: string, ...args: readonly string[]): Promise<string> =>
        runTool(name, args, { cwd: folder, env: { HOME: folder } })
      for (const { name, version, release, arch, epoch } of SPECS) {
        const file = `${name}.spec`
        const lines = [
          `Name: ${name}`,
          `Version: ${version}`,
          `Release: ${release}`,
          ...(epoch === undefined ? [] : [`Epoch: ${epoch}`]),
          `BuildArch: ${arch}`,
          'Summary: A package of the tests',
          'License: MIT',
          '%description',
          // Longer than a page of the database.
          'word '.repeat(2000),
          '%files',
        ]
        writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
        await run('rpmbuild', '-bb', '--quiet', '--define', `_topdir ${folder}`, '--target', arch, file)
      }
      const root = [
        '--root',
        join(folder, 'root'),
        '--define',
        '_dbpath /var/lib/rpm',
        '--define',
        '_db_backend sqlite',
      ]
      const packages = SPECS.map(
        ({ name, version, release, arch }) => `RPMS/${arch}/${name}-${version}-${release}.${arch}.rpm`,
      )
      await run('rpmdb', '--initdb', ...root)
      await run('rpm', '-i', '--nodeps', '--justdb', '--ignorearch', '--force-debian', ...root, ...packages)
      const format = '%{NAME} %|EPOCH?{%{EPOCH}:}:{}|%{VERSION}-%{RELEASE}.%{ARCH}\\n'
      const listed = (await run('rpm', '-qa', ...root, '--qf', format)).trim().split('\n')
      const reader = packageReaderFor('var/lib/rpm/rpmdb.sqlite', false)
      reader?.update(readFileSync(join(folder, 'root/var/lib/rpm/rpmdb.sqlite')))
      const found = reader?.end()
      if (found === 'unread' || found === undefined) throw new Error(`It is ${String(found)}.`)
      expect(found.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual(listed.toSorted())
      expect(listed).toHaveLength(SPECS.length)
    })
  },
  [],
  'REQUIRE_PEERS',
)
