import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SNIPPETS } from '../docs/snippets.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { runCli } from '../helpers/cli/run-cli.js'
import { startApi, type ApiServer } from '../helpers/github/api-server.js'
import { pageAt } from '../helpers/page-tables.js'
import { SECRETS, startHosts, VARIABLES, type Hosts } from './recipe-hosts.js'
import { NOT_RUN, RECIPES, type Recipe } from './recipe-table.js'
import { makeRepository, RUNNER, runWorkflow } from './run-workflow.js'
import { standIns } from './stand-ins.js'

/** The page of a snippet and the heading that it stands below; a file by itself has none. */
function placeOf(at: string): string {
  const [page = '', line] = at.split(':')
  if (!page.endsWith('.md')) return page
  const above = pageAt(page).split('\n').slice(0, Number(line))
  return `${page}#${above.findLast((one) => /^#+ /.test(one))?.replace(/^#+ /, '') ?? ''}`
}

const WORKFLOWS = SNIPPETS.filter(({ kind }) => kind === 'workflow').map(({ at, text }) => ({
  at: placeOf(at),
  text: /^on:/m.test(text) ? text : `on: push\n${text}`,
}))

/** The list that a recipe is about: the lines that its page has, or its pairs as a config file. */
function listOf({ at, pairs }: Recipe, path: string): string {
  if (path.endsWith('.yml')) {
    const images = pairs.map(([source, mirror]) => `  - { source: '${source}', mirror: '${mirror}' }`)
    return ['version: 1', 'images:', ...images, ''].join('\n')
  }
  const [page = '', heading = ''] = at.split('#')
  const section = pageAt(page).split(`# ${heading}\n`)[1] ?? ''
  return /```text\n(.*?)```/s.exec(section)?.[1] ?? ''
}

const workspace = createWorkspace()

/** The repository that somebody has who followed the recipe. */
async function follow(recipe: Recipe, hosts: Hosts, workflows: readonly string[]): Promise<string> {
  const files: Record<string, string | Uint8Array> = Object.fromEntries(
    workflows.map((text, at) => [`.github/workflows/${at}.yml`, text]),
  )
  const { list, lock, pairs } = recipe
  if (list !== undefined) files[list] = hosts.here(listOf(recipe, list))
  if (lock !== undefined) {
    const path = join(workspace.folder('lock'), lock)
    const sources = pairs.map(([source]) => hosts.here(source))
    expect(await runCli(['snapshot', ...sources, '-o', path])).toMatchObject({ exitCode: 0 })
    files[lock] = readFileSync(path)
  }
  return makeRepository(workspace, files)
}

interface Seen {
  readonly exitCode: number
  readonly shown: string
}

/** Runs a recipe; gives how the last of its events ended, and what all of them showed. */
async function run(recipe: Recipe, hosts: Hosts, api: ApiServer): Promise<Seen> {
  const workflows = WORKFLOWS.filter(({ at }) => at === recipe.at).map(({ text }) => hosts.here(text))
  hosts.putSources()
  const folder = await follow(recipe, hosts, workflows)
  hosts.putMirrors()
  const environment = { GITHUB_API_URL: api.url, ARTIFACTS: workspace.folder('artifacts') }
  const around = { secrets: SECRETS, variables: VARIABLES, environment, ...standIns(workspace, workflows) }
  let exitCode = -1
  const shown: string[] = []
  for (const { name, payload } of recipe.events) {
    const ran = await runWorkflow(workspace, folder, { ...around, event: name, payload })
    exitCode = ran.exitCode
    shown.push(ran.shown())
  }
  return { exitCode, shown: hosts.back(shown.join('\n')) }
}

describe('the table of recipes', () => {
  it('has every whole workflow of README, docs and examples', () => {
    const named = new Set([...RECIPES.map(({ at }) => at), ...Object.keys(NOT_RUN)])
    expect(named).toEqual(new Set(WORKFLOWS.map(({ at }) => at)))
  })
})

describeWithTools(
  [RUNNER, 'git'],
  'a recipe in a runner',
  () => {
    afterAll(() => workspace.remove())

    const cases = RECIPES.flatMap(
      (recipe) =>
        [
          { at: recipe.at, outcome: 'passes', recipe },
          { at: recipe.at, outcome: 'fails', recipe },
        ] as const,
    )

    it.each(cases)('$outcome as it promises: $at', async ({ recipe, outcome }) => {
      const hosts = await startHosts(recipe, outcome === 'passes')
      const api = await startApi()
      try {
        const { exitCode, shown } = await run(recipe, hosts, api)
        const { shown: texts = [], hidden = [], comments = 0, statuses = [] } = recipe[outcome] ?? {}
        const ended = exitCode === 0 ? 'passes' : 'fails'
        // What was shown is told where it ended otherwise.
        expect([ended, ended === outcome ? '' : shown]).toEqual([outcome, ''])
        for (const text of texts) expect(shown).toContain(text)
        for (const text of hidden) expect(shown).not.toContain(text)
        expect(api.comments).toHaveLength(comments)
        expect(api.statuses.map(({ state }) => state)).toEqual(statuses)
      } finally {
        await api.close()
        await hosts.close()
      }
    })
  },
  [],
  'REQUIRE_PEERS',
)
