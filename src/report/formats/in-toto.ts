import type { PairReport, PlatformReport, Report, Side } from '../../model/report.js'
import { passesAll } from '../findings.js'
import { formatJson } from '../json.js'
import { oneLine } from './one-line.js'

/** The type of the predicate: what a statement names beside it. */
export const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1'

/**
 * The predicate of an in-toto statement about the mirror's image, for `actions/attest` as it is: a test result, whose tests
 * are the mirror as a whole and each of its platforms. Beside that stands what a policy may ask of a comparison, under a
 * name of ours, as the framework lets producers do.
 */
export function renderPredicate(report: Report): string {
  const tests = report.pairs.flatMap(testsOf)
  const names = (passed: boolean): readonly string[] =>
    tests.filter((test) => test.passed === passed).map(({ name }) => name)
  return formatJson({
    result: passesAll(report) ? 'PASSED' : 'FAILED',
    // The framework takes no thing without its digest.
    configuration: report.pairs.flatMap(({ source }) => (source.digest === undefined ? [] : [imageOf(source)])),
    passedTests: names(true),
    failedTests: names(false),
    imageParity: {
      tool: report.tool,
      startedAt: oneLine(report.startedAt),
      result: report.result,
      problems: report.problems.map(({ code }) => code),
      pairs: report.pairs.map(factsOf),
    },
  })
}

/** A mirror passes where its pair does, also where each platform would alone. */
function testsOf(pair: PairReport): readonly { readonly name: string; readonly passed: boolean }[] {
  const mirror = oneLine(pair.mirror.reference)
  return [
    { name: mirror, passed: pair.passed },
    ...pair.platforms.map(({ platform, passed }) => ({
      name: `${mirror} ${oneLine(platform)}`,
      passed: passed && pair.passed,
    })),
  ]
}

function factsOf(pair: PairReport): object {
  return {
    source: imageOf(pair.source),
    mirror: imageOf(pair.mirror),
    match: pair.match,
    verify: pair.verify,
    result: pair.result,
    passed: pair.passed,
    platforms: pair.platforms.map(platformOf),
    ...(pair.reason === undefined ? {} : { reason: oneLine(pair.reason) }),
  }
}

/** A policy reads what was ignored, as that passes only because somebody said so. */
function platformOf({ platform, result, passed, evidence, differences }: PlatformReport): object {
  const ignored = differences.flatMap((one) => (one.ignored === true ? [one.kind] : []))
  return {
    platform: oneLine(platform),
    result,
    passed,
    evidence,
    ...(ignored.length === 0 ? {} : { ignored: [...new Set(ignored)] }),
  }
}

/** An image as the framework writes things that are no subject. */
function imageOf({ reference, digest }: Side): object {
  return { name: oneLine(reference), ...(digest === undefined ? {} : { digest: hexByAlgorithm(digest) }) }
}

/** `{ "sha256": "…" }`, as the framework writes digests. */
function hexByAlgorithm(digest: string): Readonly<Record<string, string>> {
  const colon = digest.indexOf(':')
  return { [digest.slice(0, colon)]: digest.slice(colon + 1) }
}
