import { join } from 'node:path'
import { cliPath } from '../../__tests__/helpers/cli/run-cli.js'
import { repositoryRoot } from '../../__tests__/helpers/repository-root.js'
import type { Goal } from '../goals.js'
import { interleaved, part, withScenes, type Options } from '../part.js'
import { line, shown } from '../print.js'
import { run, type Run } from '../program.js'
import { ratios, summarise } from '../statistics.js'
import { measure } from '../subject.js'
import { WrongVerdict } from '../verdict.js'

const VERSION: Omit<Goal, 'found'> = { what: 'start: --version', limit: 60, unit: 'ms more than node -e 0' }
const REFUSED: Omit<Goal, 'found'> = { what: 'start: a refused input', limit: 3, unit: '× node -e 0' }
const FIRST: Omit<Goal, 'found'> = { what: 'start: the first request is out', limit: 100, unit: 'ms' }

/** How soon the command line tells its version, the action refuses an input, and how soon the command line asks for the first time. */
export function start({ runs, address }: Options): Promise<readonly Goal[]> {
  const goals = [VERSION, REFUSED, FIRST].map((goal) => ({ ...goal, found: undefined }))
  const content = { kind: 'pair', size: { platforms: 1, layers: 4 }, relation: 'identical' } as const
  const spec = { content, h2: true, tokens: false, roundTripsMs: [0], address }
  return part('Start, against node -e 0', goals, () =>
    withScenes([spec], async ([scene], folder) => {
      const hosts = scene?.hosts[0]
      if (scene === undefined || hosts === undefined) throw new Error('The scene is not there.')
      const words = ['compare', `${hosts.source}/app:1`, `${hosts.mirror}/app:1`]
      const trial = { scene, folder, words, expected: { pairs: 1, result: 'identical' } as const }
      const first: number[] = []
      const [empty = [], version = [], refused = []] = await interleaved(runs * 2, [
        () => run(process.execPath, ['-e', '0']),
        () => run(process.execPath, [cliPath(), '--version']),
        () => refusedInput(folder),
        async () => {
          await scene.takeCounts()
          const done = await measure(trial)
          const { source, mirror } = await scene.takeCounts()
          first.push(Math.min(source.firstRequest ?? NaN, mirror.firstRequest ?? NaN) - done.startedAt)
          return done
        },
      ])
      const wall = (all: readonly Run[]): readonly number[] => all.map(({ wallMs }) => wallMs)
      const more = summarise(wall(version).map((ms, round) => ms - (wall(empty)[round] ?? NaN)))
      line('the command line tells its version', `${shown(more)} ms more than an empty script`)
      const refusal = ratios(wall(refused), wall(empty))
      line('the action refuses an input', `${shown(refusal)} × an empty script`)
      line('the first request is out', `${shown(ratios(first, wall(empty)))} × an empty script`)
      return [
        { ...VERSION, found: more.median },
        { ...REFUSED, found: refusal.median },
        { ...FIRST, found: summarise(first).median },
      ]
    }),
  )
}

async function refusedInput(folder: string): Promise<Run> {
  const entry = join(repositoryRoot(), 'dist', 'index.js')
  const done = await run(process.execPath, [entry], { RUNNER_TEMP: folder, INPUT_MATCH: 'bits' })
  if (done.exitCode !== 1 || !done.stdout.includes('bits')) throw new WrongVerdict(`did not refuse: ${done.stdout}`)
  return done
}
