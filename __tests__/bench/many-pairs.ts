import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What many pairs in one run take: memory, time and processor time a pair, with the registry in a process of its own.
 * `[ENTRY] [COUNT…]`: the bundle and 1,000 and 10,000 pairs when left out.
 */

const MOST_MEBIBYTES = 512
const MOST_GROWTH = 1.2

interface Measured {
  readonly pairs: number
  readonly mebibytes: number
  readonly seconds: number
  readonly cpuMs: number
}

/** Tells at the end of the process what it took. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('took ' + JSON.stringify([maxRSS, userCPUTime + systemCPUTime]) + '\\n') })`,
)}`

async function measure(entry: string, host: string, pairs: number, folder: string): Promise<Measured> {
  const list = join(folder, 'list.txt')
  const report = join(folder, 'report.json')
  const lines = Array.from({ length: pairs }, (_, at) => `${host}/source/app-${at}:1 => ${host}/mirror/app-${at}:1`)
  writeFileSync(list, lines.join('\n'))
  const started = performance.now()
  const words = ['check', '-f', list, '-o', `json=${report}`, '--insecure-registries', host]
  const child = spawn(process.execPath, ['--import', WATCH, entry, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  const seconds = (performance.now() - started) / 1000
  const [kibibytes = 0, cpu = 0] = JSON.parse(/^took (.*)$/m.exec(said)?.[1] ?? '[]') as readonly number[]
  const { counts } = JSON.parse(readFileSync(report, 'utf8')) as { readonly counts: Readonly<Record<string, number>> }
  console.log(`${pairs} pairs: ${JSON.stringify(counts)}, a report of ${Math.round(statSync(report).size / 1024)} KiB`)
  return { pairs, mebibytes: Math.round(kibibytes / 1024), seconds, cpuMs: cpu / 1000 }
}

const [entry = 'dist/cli.js', ...counts] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'many-pairs-'))
const registry = fork(new URL('generated-registry.js', import.meta.url))
const [host] = (await once(registry, 'message')) as [string]
try {
  const measured: Measured[] = []
  for (const count of counts.length === 0 ? [1000, 10_000] : counts.map(Number)) {
    const one = await measure(entry, host, count, folder)
    measured.push(one)
    const each = `${((one.seconds / count) * 1000).toFixed(2)} ms and ${(one.cpuMs / count).toFixed(2)} ms of processor a pair`
    console.log(`${count} pairs: ${one.mebibytes} MiB, ${one.seconds.toFixed(1)} s: ${each}`)
  }
  const [first, last] = [measured[0], measured.at(-1)]
  if (first !== undefined && last !== undefined) {
    const growth = last.cpuMs / last.pairs / (first.cpuMs / first.pairs)
    console.log(`Processor time a pair grows by ${growth.toFixed(2)}.`)
    if (last.mebibytes >= MOST_MEBIBYTES || growth > MOST_GROWTH) process.exitCode = 1
  }
} finally {
  registry.disconnect()
  rmSync(folder, { recursive: true })
}
