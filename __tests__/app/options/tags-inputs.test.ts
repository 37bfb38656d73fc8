import { describe, expect, it } from '@jest/globals'
import { readInputs, type Inputs } from '../../../src/app/options/inputs.js'
import { InputsError } from '../../../src/app/options/inputs-error.js'
import { sourcesOnly } from '../../../src/app/options/snapshot-options.js'
import { formatLocation } from '../../../src/oci/location.js'
import { loadReaders } from '../../../src/app/options/readers.js'

const READERS = await loadReaders()

function read(given: Readonly<Record<string, string>>, file?: string): Inputs {
  const configFile = file === undefined ? undefined : { path: 'list.yml', text: file }
  return readInputs((name) => given[name] ?? '', [], process.cwd(), configFile, undefined, READERS)
}

function faults(given: Readonly<Record<string, string>>, file?: string): readonly string[] {
  try {
    read(given, file)
  } catch (error) {
    if (error instanceof InputsError) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

const selectionsOf = ({ selections = [] }: Inputs): readonly string[] =>
  selections.map(({ source, mirror, rule }) => `${source.repository} ${mirror.repository} ${rule.include.join()}`)

const pairsOf = ({ pairs }: Inputs): readonly string[] => pairs.map(({ source }) => formatLocation(source))

const PAIR = { source: 'a.b/app', mirror: 'c.d/app' }

describe('the input tags', () => {
  it('makes a selection of one pair, compared as the other inputs say', () => {
    const tags = '{ include: ["1.*"], exclude: ["*-rc*"], semver: ">=1.4 <2", latest: 20 }'
    const { pairs, selections } = read({ ...PAIR, tags, match: 'runtime', verify: 'content', platforms: 'linux/amd64' })
    expect(pairs).toEqual([])
    expect(selections).toEqual([
      {
        source: { registry: 'a.b', repository: 'app' },
        mirror: { registry: 'c.d', repository: 'app' },
        rule: { include: ['1.*'], exclude: ['*-rc*'], semver: '>=1.4 <2', latest: 20 },
        platforms: [expect.objectContaining({ architecture: 'amd64' })],
        match: 'runtime',
        verify: 'content',
        ignore: [],
      },
    ])
  })

  it('reaches every line that names no tag, and no other', () => {
    const images = 'a.b/app => c.d/app e.f/app\na.b/api:1 => c.d/api\na.b/web'
    const inputs = read({ images, tags: '1.*\n2.*', 'mirror-prefix': 'c.d/hub' })
    expect(selectionsOf(inputs)).toEqual(['app app 1.*,2.*', 'app app 1.*,2.*', 'web hub/web 1.*,2.*'])
    expect(pairsOf(inputs)).toEqual(['a.b/api:1'])
  })

  it('reaches the images of a file that say nothing of tags themselves', () => {
    const file = `version: 1
images:
  - { source: a.b/app, mirror: c.d/app, tags: { include: "3.*" } }
  - { source: a.b/api, mirror: c.d/api }
  - { source: 'a.b/web:1', mirror: c.d/web }`
    const inputs = read({ 'config-file': 'list.yml', tags: '1.*' }, file)
    expect(selectionsOf(inputs)).toEqual(['app app 3.*', 'api api 1.*'])
    expect(inputs.selections?.[1]?.declaredAt).toEqual({ file: 'list.yml', line: 4 })
    expect(pairsOf(inputs)).toEqual(['a.b/web:1'])
  })

  it.each([
    [{ source: 'a.b/app:1' }, 'Input "source": with "tags" it is a repository; leave its tag and digest out'],
    [{ mirror: 'c.d/app:1' }, 'Input "mirror": with "tags" it is a repository; leave its tag and digest out'],
    [
      { source: `a.b/app@sha256:${'0'.repeat(64)}` },
      'Input "source": with "tags" it is a repository; leave its tag and digest out',
    ],
    [{ source: 'oci:build' }, 'Input "source": tags are listed by registries'],
    [{ mirror: 'a.b/app' }, 'Input "mirror": source and mirror are the same (a.b/app)'],
    [{ mirror: '' }, 'Input "mirror": it is required and empty'],
    [{ source: 'A.b/App' }, 'Input "source": "A.b/App" is not a reference'],
    [{ tags: 'semver: newest' }, 'Input "tags": "newest" is no range of versions'],
    [{ tags: '1.*\n[0-9]*' }, 'Input "tags": line 2: "[0-9]*" fits no tag'],
    [{ tags: 'exclude: "!rc"' }, 'Input "tags": "!rc" fits no tag'],
    [{ tags: '$TAGS' }, 'Input "tags": TAGS was not replaced by its value'],
    [{ tags: '# none' }, 'Input "tags": it names no tag'],
  ])('refuses %j', (given, message) => {
    const all = faults({ ...PAIR, tags: '1.*', ...given })
    expect(all).toHaveLength(1)
    expect(all[0]).toContain(message)
  })

  it('names what is wrong with the images beside what is wrong with the tags', () => {
    expect(faults({ source: 'a.b/app', mirror: 'c.d/app:1', tags: 'latest: none' })).toHaveLength(2)
  })

  it('takes a range of versions for no placeholder', () => {
    expect(read({ ...PAIR, tags: 'semver: "<v2 >=1.4" # <1.4> is old' }).selections).toHaveLength(1)
  })

  it('says that it selects nothing where every image names its tag', () => {
    const file = 'version: 1\nimages: [{ source: "a.b/app:1", mirror: c.d/app }]'
    const why = 'names a tag, a digest or tags of its own, so that it selects nothing'
    expect(faults({ images: 'a.b/app:1 => c.d/app\noci:x => c.d/x:1', tags: '*' })[0]).toContain(why)
    expect(faults({ 'config-file': 'list.yml', tags: '*' }, file)[0]).toContain(why)
  })

  it('tells of a line that cannot be read as ever', () => {
    expect(faults({ images: 'A.b/App => c.d/app\na.b/x => c.d/x', tags: '*' })).toEqual([
      expect.stringContaining('Input "images", line 1: "A.b/App" is not a reference'),
    ])
  })

  it('says what a snapshot holds of images that name none', () => {
    const given = new Map([
      ['images', 'a.b/app\na.b/api:1\na.b/web => c.d/web'],
      ['tags', '1.*'],
    ])
    const inputs = readInputs(
      sourcesOnly((name) => given.get(name) ?? ''),
      [],
      '/',
      undefined,
      undefined,
      READERS,
    )
    expect(inputs.selections?.map(({ source }) => source.repository)).toEqual(['app', 'web'])
    expect(pairsOf(inputs)).toEqual(['a.b/api:1'])
  })

  it('leaves "ignore" to its own message where every byte counts', () => {
    const all = faults({ ...PAIR, tags: '*', match: 'digest', ignore: 'config.created' })
    expect(all).toEqual([expect.stringContaining('Input "ignore": with "match: digest"')])
  })
})
