import { describe, expect, it } from '@jest/globals'
import type { Explain } from '../../../src/model/explanation.js'
import { readOptions } from '../../../src/app/options/read-options.js'

const PAIR = { source: 'docker.io/library/redis:7', mirror: 'a.b/redis' }
const LIST = `version: 1
defaults: { explain: files }
images:
  - { source: docker.io/library/redis:7, mirror: a.b/redis }
  - { source: docker.io/library/nginx:1, mirror: a.b/nginx, explain: packages }
  - { source: docker.io/library/httpd:2, mirror: a.b/httpd, explain: none }
  - { source: docker.io/library/busybox, mirror: a.b/busybox, tags: { include: "1.*" } }
`

async function explainsOf(given: Readonly<Record<string, string>>): Promise<readonly (Explain | undefined)[]> {
  const { pairs, selections = [] } = await readOptions({
    get: (name) => given[name] ?? '',
    given: [],
    workingDirectory: '/nowhere',
    readText: (path) => Promise.resolve(path === 'list.yml' ? LIST : undefined),
  })
  return [...pairs, ...selections].map(({ explain }) => explain)
}

describe('the input explain', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly (Explain | undefined)[]]>([
    ['asks for nothing by itself', PAIR, [undefined]],
    ['may say so', { ...PAIR, explain: 'none' }, [undefined]],
    ['asks for files', { ...PAIR, explain: 'files' }, ['files']],
    ['asks for packages', { ...PAIR, explain: 'packages' }, ['packages']],
    ['is that of each image, or of a file', { 'config-file': 'list.yml' }, ['files', 'packages', undefined, 'files']],
    [
      'goes before the defaults of a file, and not before an image',
      { 'config-file': 'list.yml', explain: 'packages' },
      ['packages', 'packages', undefined, 'packages'],
    ],
  ])('%s', async (_, given, wanted) => {
    expect(await explainsOf(given)).toEqual(wanted)
  })

  it('is one of three words', async () => {
    await expect(explainsOf({ ...PAIR, explain: 'all' })).rejects.toThrow(/"explain".*none, files, packages/)
  })
})
