import { besideOf } from '../model/beside.js'
import type { PairReport } from '../model/report.js'
import type { Result } from '../model/result.js'
import { isByHead, problemsOf } from './facts.js'
import { failureOf } from './failure.js'
import { reasonOf } from './reason.js'
import { capitalised, say, words, type Sentence } from './sentence.js'

/** What the result says of files and configuration, where that is to be told apart; of the others the heading says all. */
const IN_SHORT: Partial<Readonly<Record<Result, string>>> = {
  identical: 'The same bytes.',
  equivalent: 'The same image, stored differently.',
  'same-runtime': 'Same files, same behaviour, other configuration bytes.',
  'same-layers': 'Same files, other configuration.',
}

/** No byte was received of either. */
const BY_HEAD = 'Both sides name the same digest.'

/** Why a pair has its verdict, with the counts; empty where its problems say so, in brief where its causes do. */
export function whyOf(pair: PairReport): Sentence {
  const beside = besideOf(pair)
  if (pair.result === 'inconclusive' && problemsOf(pair).length > 0) return counts(pair)
  const isOfClients = !pair.passed && failureOf(pair) === 'instructions'
  const short = isOfClients ? undefined : isByHead(pair) ? BY_HEAD : IN_SHORT[pair.result]
  // A problem says itself what it is about.
  const isTold = beside === undefined ? pair.result !== 'equivalent' : beside === 'referrers-missing'
  const reason = isTold ? reasonOf(pair) : []
  const sentences = [
    short === undefined ? [] : say`**${words(short)}**`,
    reason.length === 0 ? [] : say`${capitalised(reason)}.`,
    counts(pair),
  ].filter((sentence) => sentence.length > 0)
  return sentences.flatMap((sentence, at) => (at === 0 ? sentence : say` ${sentence}`))
}

/** How many of several platforms are as they should be. */
function counts({ platforms }: PairReport): Sentence {
  const total = platforms.length
  if (total < 2) return []
  const all = total === 2 ? 'Both' : `All ${total}`
  const passing = platforms.filter(({ passed }) => passed).length
  if (passing < total) return [words(`${passing} of ${total} platforms ${passing === 1 ? 'passes' : 'pass'}.`)]
  const identical = platforms.filter(({ result }) => result === 'identical').length
  return [words(identical === total ? `${all} platforms are identical.` : `${all} platforms pass.`)]
}
