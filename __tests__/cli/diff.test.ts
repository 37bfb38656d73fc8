import { afterAll, describe, expect, it } from '@jest/globals'
import { runCli } from '../../src/cli/main.js'
import { anImage } from '../helpers/image/image.js'
import { aTar } from '../helpers/image/tar.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { aTerminal, aWorld } from './a-world.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const STATUS = 'var/lib/dpkg/status'

async function aSide(version: string): Promise<string> {
  const content = `Package: bash\nVersion: ${version}\n`
  const layers = [aTar({ 'etc/passwd': 'root' }), aTar({ [STATUS]: content })]
  return `oci:${await workspace.write(aLayout({ image: anImage({ layers }) }))}`
}

async function aRun(...words: readonly string[]): Promise<{ readonly exitCode: number; readonly out: string }> {
  const { terminal, out } = aTerminal()
  return { exitCode: await runCli(words, aWorld(terminal)), out: out.join('') }
}

describe('image-parity diff', () => {
  it('compares, and tells which files differ', async () => {
    const run = await aRun('diff', await aSide('5.1'), await aSide('5.2'))
    expect(run.exitCode).toBe(1)
    expect(run.out).toMatch(/Inside the layers of linux\/amd64:\n {4}Files: 1 changed\./)
    expect(run.out).toContain(`~ /${STATUS} content\n`)
    expect(run.out).not.toContain('bash')
  })

  it('tells which packages differ, too', async () => {
    const { out } = await aRun('diff', await aSide('5.1'), await aSide('5.2'), '--packages')
    expect(out).toContain('    1 package differs:\n      dpkg  bash  5.1 → 5.2\n')
  })

  it('passes where nothing differs', async () => {
    expect((await aRun('diff', await aSide('1'), await aSide('1'))).exitCode).toBe(0)
  })

  it('is what compare does with --explain', async () => {
    const sides = [await aSide('1'), await aSide('2')]
    const bare = ({ out }: { readonly out: string }): string => out.replace(/[\d.]+ m?s;/, '')
    expect(bare(await aRun('compare', ...sides, '--explain', 'files'))).toBe(bare(await aRun('diff', ...sides)))
  })
})
