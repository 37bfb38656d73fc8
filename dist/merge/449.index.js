export const id = 449;
export const ids = [449];
export const modules = {

/***/ 3449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderToFile: () => (/* binding */ renderToFile)
});

// UNUSED EXPORTS: RENDERERS

// EXTERNAL MODULE: ./build/node/src/model/beside.js
var beside = __webpack_require__(7162);
// EXTERNAL MODULE: ./build/node/src/model/floor.js
var floor = __webpack_require__(4796);
// EXTERNAL MODULE: ./build/node/src/model/kinds.js
var kinds = __webpack_require__(7673);
// EXTERNAL MODULE: ./build/node/src/report/describe.js
var describe = __webpack_require__(1138);
// EXTERNAL MODULE: ./build/node/src/report/describe-difference.js
var describe_difference = __webpack_require__(6108);
// EXTERNAL MODULE: ./build/node/src/report/sentence.js
var report_sentence = __webpack_require__(1862);
// EXTERNAL MODULE: ./build/node/src/report/verdict-line.js
var verdict_line = __webpack_require__(6673);
;// CONCATENATED MODULE: ./build/node/src/report/findings.js






/** Whether all of it passed: there is something, and nothing speaks against it anywhere. */
function passesAll({ passed, pairs, problems }) {
    return passed && pairs.length > 0 && problems.length === 0 && pairs.every((pair) => pair.passed);
}
/** What keeps the run as a whole from passing; nothing where that is a pair's alone. */
function findingsOfRun(report) {
    if (report.problems.length > 0)
        return report.problems.map(ofProblem);
    if (passesAll(report) || report.pairs.some(({ passed }) => !passed))
        return [];
    return [{ check: report.result, floor: 'inconclusive', text: [(0,report_sentence/* words */.aL)((0,verdict_line/* verdictOf */.Vj)(report))] }];
}
/** What keeps a pair from passing and is no platform's; something in any case where no platform says why. */
function findingsOfPair(pair) {
    if (pair.passed)
        return [];
    const found = of(pair, pair);
    return found.length > 0 || pair.platforms.some(({ passed }) => !passed) ? found : [withoutReason(pair)];
}
/** What keeps a platform of a pair from passing; something in any case where it does not. */
function findingsOfPlatform(platform, pair) {
    if (platform.passed)
        return [];
    const found = of(platform, pair);
    return found.length > 0 ? found : [withoutReason(platform)];
}
function of({ error, differences }, bar) {
    const counted = differences.filter(({ kind, ignored }) => ignored !== true && !(0,floor/* toleratedAt */.kq)(kind, bar));
    return [...(error === undefined ? [] : [ofProblem(error)]), ...counted.map(ofDifference)];
}
function ofProblem({ code, message: text }) {
    return { check: code, floor: 'inconclusive', text: [(0,report_sentence/* message */.iU)(text.replace(/\.$/, ''))] };
}
function ofDifference(difference) {
    const { kind } = difference;
    const path = 'path' in difference ? { path: difference.path } : {};
    // The image may be the same; what it should come with is missing.
    const floor = kind === 'referrer.missing' ? 'missing' : kinds/* KINDS */.G[kind].floor;
    return { check: kind, floor, ...path, text: (0,describe_difference/* describeDifference */.hF)(difference) };
}
function withoutReason({ result }) {
    return { check: result, floor: result, text: [(0,report_sentence/* words */.aL)(describe/* MEANINGS */.Lx[result])] };
}

// EXTERNAL MODULE: ./build/node/src/report/json.js
var json = __webpack_require__(5021);
// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __webpack_require__(2532);
;// CONCATENATED MODULE: ./build/node/src/report/formats/one-line.js

/** Long enough for two references. */
const LONGEST = 600;
/** Foreign text as one harmless line; `?` where nothing is left, as readers of these formats refuse empty names. */
function oneLine(text, limit = LONGEST) {
    const line = (0,safe_text/* safeLine */.om)(text, limit);
    return line === '' ? '?' : line;
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/badge.js





/** Badges are short. */
const badge_LONGEST = 120;
/**
 * What the endpoint badge of shields.io shows. Whatever does not pass is marked as an error, so that no address of a
 * badge can give it the colour of a pass.
 */
function renderBadge(report, { title }) {
    const isPass = passesAll(report);
    return (0,json/* formatJson */.IB)({
        schemaVersion: 1,
        label: oneLine(title, badge_LONGEST),
        message: oneLine((0,verdict_line/* verdictOf */.Vj)(report).replaceAll('`', ''), badge_LONGEST),
        color: isPass ? 'brightgreen' : isKnown(report) ? 'red' : 'orange',
        ...(isPass ? {} : { isError: true }),
    });
}
function isKnown({ pairs }) {
    return pairs.some((pair) => !pair.passed && (0,beside/* isDecided */.d$)(pair));
}

// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var oci_digest = __webpack_require__(5008);
;// CONCATENATED MODULE: ./build/node/src/report/formats/gitlab-codequality.js





/** By the best result that is left. */
const SEVERITIES = {
    identical: 'info',
    equivalent: 'minor',
    'same-runtime': 'minor',
    'same-layers': 'major',
    inconclusive: 'major',
    missing: 'critical',
    different: 'blocker',
};
/** Where a pair belongs that no file lists: the step that asks for it stands there. */
const BY_DEFAULT = { file: '.gitlab-ci.yml', line: 1 };
/** Long enough for a message that says what to do. */
const gitlab_codequality_LONGEST = 2000;
/** A report for Code Quality of GitLab: an entry for all that keeps something from passing; none where all passed. */
function renderCodeQuality(report) {
    const seen = new Map();
    const entry = (finding, where, at = BY_DEFAULT) => {
        const { check, floor, path = '', text } = finding;
        const key = JSON.stringify([...where.names, check, path]);
        // What is found twice is told twice, each time the same way.
        const times = seen.get(key) ?? 0;
        seen.set(key, times + 1);
        return {
            description: oneLine((0,report_sentence/* toPlain */.Ul)((0,report_sentence/* say */.cv) `${where.said}${text}`), gitlab_codequality_LONGEST),
            check_name: check,
            fingerprint: hashOf(times === 0 ? key : `${key} ${times}`),
            severity: SEVERITIES[floor],
            location: locationOf(at),
        };
    };
    const ofRun = findingsOfRun(report).map((finding) => entry(finding, { names: [], said: [] }));
    return (0,json/* formatJson */.IB)([...ofRun, ...report.pairs.flatMap((pair) => ofPair(pair, entry))]);
}
function ofPair(pair, entry) {
    const mirror = (0,report_sentence/* say */.cv) `${(0,report_sentence/* name */.UU)(pair.mirror.reference)}`;
    const names = [pair.source.reference, pair.mirror.reference];
    return [
        ...findingsOfPair(pair).map((finding) => entry(finding, { names, said: (0,report_sentence/* say */.cv) `${mirror}: ` }, pair.declaredAt)),
        ...pair.platforms.flatMap((platform) => findingsOfPlatform(platform, pair).map((finding) => entry(finding, { names: [...names, platform.platform], said: (0,report_sentence/* say */.cv) `${mirror} on ${(0,report_sentence/* name */.UU)(platform.platform)}: ` }, pair.declaredAt))),
    ];
}
/** GitLab takes paths from the top of the repository, without `./`; others lead nowhere. */
function locationOf({ file, line }) {
    const path = oneLine(file).replace(/^(?:\.\/)+/, '');
    const leadsNowhere = path === '-' || /^(?:$|\/|[A-Za-z]:|\.\.(?:\/|$))/.test(path);
    return leadsNowhere ? locationOf(BY_DEFAULT) : { path, lines: { begin: Math.max(1, line) } };
}
function hashOf(text) {
    const digest = (0,oci_digest/* digestOf */.ol)(new TextEncoder().encode(text));
    return digest.slice(digest.indexOf(':') + 1);
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/in-toto.js



/** The type of the predicate: what a statement names beside it. */
const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * The predicate of an in-toto statement about the mirror's image, for `actions/attest` as it is: a test result, whose tests
 * are the mirror as a whole and each of its platforms. Beside that stands what a policy may ask of a comparison, under a
 * name of ours, as the framework lets producers do.
 */
function renderPredicate(report) {
    const tests = report.pairs.flatMap(testsOf);
    const names = (passed) => tests.filter((test) => test.passed === passed).map(({ name }) => name);
    return (0,json/* formatJson */.IB)({
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
    });
}
/** A mirror passes where its pair does, also where each platform would alone. */
function testsOf(pair) {
    const mirror = oneLine(pair.mirror.reference);
    return [
        { name: mirror, passed: pair.passed },
        ...pair.platforms.map(({ platform, passed }) => ({
            name: `${mirror} ${oneLine(platform)}`,
            passed: passed && pair.passed,
        })),
    ];
}
function factsOf(pair) {
    return {
        source: imageOf(pair.source),
        mirror: imageOf(pair.mirror),
        match: pair.match,
        verify: pair.verify,
        result: pair.result,
        passed: pair.passed,
        platforms: pair.platforms.map(platformOf),
        ...(pair.reason === undefined ? {} : { reason: oneLine(pair.reason) }),
    };
}
/** A policy reads what was ignored, as that passes only because somebody said so. */
function platformOf({ platform, result, passed, evidence, differences }) {
    const ignored = differences.flatMap((one) => (one.ignored === true ? [one.kind] : []));
    return {
        platform: oneLine(platform),
        result,
        passed,
        evidence,
        ...(ignored.length === 0 ? {} : { ignored: [...new Set(ignored)] }),
    };
}
/** An image as the framework writes things that are no subject. */
function imageOf({ reference, digest }) {
    return { name: oneLine(reference), ...(digest === undefined ? {} : { digest: hexByAlgorithm(digest) }) };
}
/** `{ "sha256": "\u2026" }`, as the framework writes digests. */
function hexByAlgorithm(digest) {
    const colon = digest.indexOf(':');
    return { [digest.slice(0, colon)]: digest.slice(colon + 1) };
}

// EXTERNAL MODULE: ./build/node/src/report/advice.js + 4 modules
var report_advice = __webpack_require__(5367);
// EXTERNAL MODULE: ./build/node/src/report/moment.js
var moment = __webpack_require__(6267);
// EXTERNAL MODULE: ./build/node/src/report/steps.js
var steps = __webpack_require__(8280);
;// CONCATENATED MODULE: ./build/node/src/report/formats/xml.js
/** What XML 1.0 takes nowhere, not even as an entity (section 2.2, Char), lone surrogates among it. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** What begins something, or is another character once it was read. */
const IN_TEXT = [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['\r', '&#13;'],
];
const IN_ATTRIBUTE = [...IN_TEXT, ['"', '&quot;'], ['\t', '&#9;'], ['\n', '&#10;']];
/**
 * A document of one element, an element a line. Names are ours; every text may be hostile. Our own, as no library is let in
 * here, and builders of XML let characters through that no reader of XML takes.
 */
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`;
}
function elementLines({ name, attributes, content = [] }, indent) {
    const given = Object.entries(attributes).flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${escaped(String(value), IN_ATTRIBUTE)}"`]);
    const start = `${indent}<${name}${given.join('')}`;
    if (content.length === 0)
        return [`${start}/>`];
    if (typeof content === 'string')
        return [`${start}>${escaped(content, IN_TEXT)}</${name}>`];
    return [`${start}>`, ...content.flatMap((child) => elementLines(child, `${indent}  `)), `${indent}</${name}>`];
}
function escaped(text, entities) {
    return entities.reduce((left, [one, entity]) => left.replaceAll(one, entity), text.replace(ILLEGAL, '\ufffd'));
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/junit.js








/** Findings of a case that are told; `json` has them all. */
const TOLD = 50;
/** Long enough for a message that says what to do, or for a command. */
const TEXT = 2000;
/**
 * JUnit XML: a suite a pair and a case a platform. What is worse on the mirror is a failure, what could not be decided an
 * error, a platform that nobody asked for is skipped. What concerns a whole pair is its case `image`, and what concerns the
 * whole run is a suite of its own.
 */
function renderJUnit(report, { title }) {
    const name = oneLine(title);
    const suites = [...suiteOfRun(report, name), ...report.pairs.map((pair) => suiteOfPair(pair, report))];
    return xmlDocument({
        name: 'testsuites',
        attributes: { name, ...totals(suites.flatMap(({ cases }) => cases)), time: seconds(report.durationMs) },
        content: suites.map(({ element }) => element),
    });
}
function suiteOfRun(report, title) {
    const cases = findingsOfRun(report).map((finding) => caseOf(finding.check, title, [finding], {}));
    return cases.length === 0 ? [] : [suiteOf(title, cases, report, 0, [])];
}
function suiteOfPair(pair, report) {
    const name = oneLine(pair.mirror.reference);
    const place = pair.declaredAt === undefined ? {} : { file: oneLine(pair.declaredAt.file), line: String(pair.declaredAt.line) };
    const own = findingsOfPair(pair);
    const advice = (0,report_advice/* adviceOf */.w)(pair).map(steps/* adviceLine */.D2);
    const cases = [
        ...(own.length > 0 || pair.platforms.length === 0 ? [caseOf('image', name, own, place, advice)] : []),
        ...pair.platforms.map((platform) => caseOfPlatform(platform, pair, place, advice)),
        ...skipped(pair, place),
    ];
    const facts = Object.entries({
        source: pair.source.reference,
        'source-digest': pair.source.digest,
        'mirror-digest': pair.mirror.digest,
        match: pair.match,
        verify: pair.verify,
        result: pair.result,
        reason: pair.reason,
    });
    const properties = facts.flatMap(([key, value]) => value === undefined ? [] : [{ name: 'property', attributes: { name: key, value: oneLine(value) } }]);
    return suiteOf(name, cases, report, pair.durationMs, properties);
}
function suiteOf(name, cases, { startedAt }, durationMs, properties) {
    const content = [
        ...(properties.length === 0 ? [] : [{ name: 'properties', attributes: {}, content: properties }]),
        ...cases.map(({ element }) => element),
    ];
    // The readers of this attribute know no zone and no fraction.
    const timestamp = moment/* MOMENT */.B.test(startedAt) ? startedAt.slice(0, 19) : undefined;
    const attributes = { name, ...totals(cases), time: seconds(durationMs), timestamp };
    return { cases, element: { name: 'testsuite', attributes, content } };
}
function caseOfPlatform(platform, pair, place, advice) {
    const name = oneLine(platform.platform);
    const findings = findingsOfPlatform(platform, pair);
    const told = caseOf(name, oneLine(pair.mirror.reference), findings, place, advice);
    if (findings.length > 0)
        return told;
    const output = { name: 'system-out', attributes: {}, content: `${platform.result}, ${platform.evidence}` };
    return { ...told, element: { ...told.element, content: [output] } };
}
function caseOf(name, classname, findings, place, advice = []) {
    const [first, ...others] = findings;
    const attributes = { name, classname, ...place };
    if (first === undefined)
        return { state: 'passed', element: { name: 'testcase', attributes } };
    const state = (0,floor/* worst */.QZ)(findings.map(({ floor }) => floor)) === 'inconclusive' ? 'error' : 'failure';
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    const told = findings.slice(0, TOLD).map(({ check, text }) => `${check}: ${oneLine((0,report_sentence/* toPlain */.Ul)(text), TEXT)}`);
    const left = findings.length - told.length;
    const lines = [...told, ...(left > 0 ? [`\u2026 and ${left} more`] : []), ...advice.map((one) => oneLine(one, TEXT))];
    const why = {
        name: state,
        attributes: { message: `${oneLine((0,report_sentence/* toPlain */.Ul)((0,report_sentence/* capitalised */.Iu)(first.text)), TEXT)}${more}`, type: first.check },
        content: lines.join('\n'),
    };
    return { state, element: { name: 'testcase', attributes, content: [why] } };
}
/** What one side has and nobody asked for. */
function skipped({ notes, mirror }, place) {
    const sides = notes.flatMap((note) => note.kind === 'platforms.uncompared' ? note.platforms.map((platform) => [platform, note.side]) : []);
    return [...new Map(sides)].map(([platform, side]) => {
        const attributes = { name: oneLine(platform), classname: oneLine(mirror.reference), ...place };
        const why = { name: 'skipped', attributes: { message: `On the ${side}, but not asked for and not compared` } };
        return { state: 'skipped', element: { name: 'testcase', attributes, content: [why] } };
    });
}
function totals(cases) {
    const counted = (state) => cases.filter((one) => one.state === state).length;
    return { tests: cases.length, failures: counted('failure'), errors: counted('error'), skipped: counted('skipped') };
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/openmetrics.js




/**
 * The run as OpenMetrics text, for a collector of files or a push: a line a pair in each family, and lines of the run itself,
 * so that an empty run does not look like a good one. When it was checked is a value, as a file may lie there for long.
 */
function renderOpenMetrics(report) {
    const series = seriesOf(report.pairs);
    const started = (0,moment/* unixSeconds */.Y)(report.startedAt);
    const checkedAt = started === undefined ? undefined : (started + report.durationMs / 1000).toFixed(3);
    const families = [
        {
            name: 'image_parity_run_passed',
            help: '1 if all pairs of the run passed, 0 otherwise.',
            samples: [bit(passesAll(report))],
        },
        {
            name: 'image_parity_run_problems',
            help: 'What kept the run as a whole from being decided.',
            samples: [` ${report.problems.length}`],
        },
        {
            name: 'image_parity_passed',
            help: '1 if the mirror is as good as asked for, 0 otherwise.',
            samples: series.map(({ labels, passed }) => `{${labels}}${bit(passed)}`),
        },
        {
            name: 'image_parity_proven',
            help: '1 if the result rests on bytes that were read, 0 if on what the mirror claims.',
            samples: series.map(({ labels, proven }) => `{${labels}}${bit(proven)}`),
        },
        {
            name: 'image_parity_result',
            help: 'Always 1; the label says how alike the mirror is.',
            samples: series.map(({ labels, result }) => `{${labels},result="${result}"} 1`),
        },
        ...(checkedAt === undefined
            ? []
            : [
                {
                    name: 'image_parity_checked_timestamp_seconds',
                    help: 'When the run ended that compared the pair.',
                    unit: 'seconds',
                    samples: series.map(({ labels }) => `{${labels}} ${checkedAt}`),
                },
            ]),
    ];
    return [...families.flatMap(familyLines), '# EOF', ''].join('\n');
}
function familyLines({ name, help, unit, samples }) {
    if (samples.length === 0)
        return [];
    return [
        `# TYPE ${name} gauge`,
        ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
        `# HELP ${name} ${help}`,
        ...samples.map((sample) => `${name}${sample}`),
    ];
}
function seriesOf(pairs) {
    const byLabels = new Map();
    for (const pair of pairs) {
        const labels = `source="${openmetrics_escaped(pair.source.reference)}",mirror="${openmetrics_escaped(pair.mirror.reference)}"`;
        const known = byLabels.get(labels);
        if (known === undefined)
            byLabels.set(labels, [pair]);
        else
            known.push(pair);
    }
    return Array.from(byLabels, ([labels, same]) => {
        const platforms = same.flatMap((pair) => pair.platforms);
        return {
            labels,
            passed: same.every(({ passed }) => passed),
            result: (0,floor/* worst */.QZ)(same.map(({ result }) => result)),
            proven: platforms.length > 0 && platforms.every(({ evidence }) => evidence === 'proven'),
        };
    });
}
function bit(is) {
    return is ? ' 1' : ' 0';
}
/** A label's value: a backslash, a quote and a line end would end it. */
function openmetrics_escaped(text) {
    return oneLine(text).replace(/["\\]/g, (character) => `\\${character}`);
}

// EXTERNAL MODULE: ./build/node/src/model/result.js
var result = __webpack_require__(9381);
// EXTERNAL MODULE: ./build/node/src/report/quantity.js
var quantity = __webpack_require__(9822);
// EXTERNAL MODULE: ./build/node/src/report/compared.js
var compared = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/node/src/report/settings-line.js
var settings_line = __webpack_require__(2149);
;// CONCATENATED MODULE: ./build/node/src/report/html/layer-states.js
/** One row a state. Adding a state means adding its row here and its pattern in style.ts. */
const LAYER_STATES = {
    equal: { letter: '=', word: 'equal', meaning: 'the same content, stored alike' },
    recompressed: { letter: '\u2248', word: 'recompressed', meaning: 'the same content, stored as other bytes' },
    different: { letter: '\u2260', word: 'different', meaning: 'other content' },
    damaged: { letter: '!', word: 'damaged', meaning: 'not the bytes that its digest or size names' },
    missing: { letter: '\u2212', word: 'missing', meaning: 'not there' },
    added: { letter: '+', word: 'added', meaning: 'only on the mirror' },
    unknown: { letter: '?', word: 'unknown', meaning: 'not looked at, or not known' },
};
const STATES = [
    'equal',
    'recompressed',
    'different',
    'damaged',
    'missing',
    'added',
    'unknown',
];

;// CONCATENATED MODULE: ./build/node/src/report/html/markup.js

/** HTML that was made here. A class, so that nothing that was read can pass for it. */
class Markup {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** Builds HTML: the literal parts are ours, every other text becomes harmless. Attributes have to be quoted. */
function html(strings, ...parts) {
    const texts = strings.map((literal, at) => {
        const part = parts[at];
        // Lines of the source are indented for those who read it.
        const ours = literal.replace(/\n\s*/g, '\n');
        return part === undefined ? ours : `${ours}${asText(part)}`;
    });
    return new Markup(texts.join(''));
}
const NOTHING = html ``;
function asText(part) {
    if (part instanceof Markup)
        return part.toString();
    if (typeof part === 'string')
        return (0,safe_text/* safeMarkup */.AV)(part);
    return typeof part === 'number' ? String(part) : part.map(String).join('\n');
}
/** At most so many characters of a text. */
function upTo(limit, text) {
    return new Markup((0,safe_text/* safeMarkup */.AV)(text, limit));
}
/** What is no text: constants of ours (style sheets, programs, tags), and HTML that was made by this file. */
function verbatim(text) {
    return new Markup(text);
}

// EXTERNAL MODULE: ./build/node/src/report/causes.js
var causes = __webpack_require__(815);
// EXTERNAL MODULE: ./build/node/src/report/declared.js
var declared = __webpack_require__(9417);
// EXTERNAL MODULE: ./build/node/src/report/evidence.js
var evidence = __webpack_require__(4030);
// EXTERNAL MODULE: ./build/node/src/report/facts.js
var facts = __webpack_require__(7332);
// EXTERNAL MODULE: ./build/node/src/report/notes.js
var report_notes = __webpack_require__(718);
// EXTERNAL MODULE: ./build/node/src/report/reason.js
var report_reason = __webpack_require__(6275);
// EXTERNAL MODULE: ./build/node/src/report/summary-digests.js
var summary_digests = __webpack_require__(4667);
// EXTERNAL MODULE: ./build/node/src/report/why.js
var why = __webpack_require__(2213);
;// CONCATENATED MODULE: ./build/node/src/report/html/prose.js


/** A sentence with its names, settings and foreign texts set apart. */
function prose(sentence) {
    let isStrong = false;
    const mark = () => {
        isStrong = !isStrong;
        return verbatim(isStrong ? '<strong>' : '</strong>');
    };
    return joined(sentence.map((piece) => (piece.kind === 'text' ? ours(piece.text, mark) : foreign(piece))));
}
/** Parts without anything between them. */
function joined(parts) {
    return verbatim(parts.join(''));
}
/** Words of this project bear the signs of Markdown for code and for strong words. */
function ours(text, mark) {
    return joined(text.split(/(\*\*|`[^`]*`)/).map((part) => {
        if (part === '**')
            return mark();
        return part.startsWith('`') ? html `<code>${part.slice(1, -1)}</code>` : html `${part}`;
    }));
}
function foreign(piece) {
    switch (piece.kind) {
        case 'message':
            return html `${piece.text}`;
        case 'code':
            return html `<code>${piece.text}</code>`;
        case 'name':
            return html `<code>${(0,safe_text/* isPlainName */.sh)(piece.text) ? piece.text : upTo(120, piece.text)}</code>`;
        case 'foreign':
            return html `<code>${upTo(120, piece.text)}</code>`;
    }
}

;// CONCATENATED MODULE: ./build/node/src/report/html/advice.js




/** What to do: one step in a line, several as a numbered list. */
function adviceBlock({ label, steps }) {
    const [only, ...others] = steps;
    if (only !== undefined && others.length === 0)
        return html `<div class="advice">
      <p><strong>${label}</strong> \u2013 ${told(only)}</p>
      ${typed(only)}
    </div>`;
    const items = steps.map((step) => html `<li>
        <p>${told({ ...step, text: (0,report_sentence/* capitalised */.Iu)(step.text) })}</p>
        ${typed(step)}
      </li>`);
    return html `<div class="advice">
    <p><strong>${label}:</strong></p>
    <ol>
      ${items}
    </ol>
  </div>`;
}
function told({ text, commands }) {
    return html `${prose(text)}${commands.length > 0 ? ':' : '.'}`;
}
/** What can be typed as it is. */
function typed({ commands }) {
    if (commands.length === 0)
        return NOTHING;
    return html `<pre><code>${commands.flatMap(steps/* typedLines */.og).map((line) => html `${line}`)}</code></pre>`;
}

// EXTERNAL MODULE: ./build/node/src/report/difference-list.js
var difference_list = __webpack_require__(5137);
;// CONCATENATED MODULE: ./build/node/src/report/html/differences.js





/** Longer values are cut; the report as JSON has them whole. */
const VALUE = 500;
/** What differs between the two sides: first what makes the pair fail, the rest folded. */
function differences(pair, limit) {
    return html `${ofWeight(pair, 'decisive', limit)}
  ${aside(pair, 'harmless', (0,report_sentence/* say */.cv) ` without effect at ${(0,report_sentence/* code */.aY)(`match: ${pair.match}`)}`, limit)}
  ${aside(pair, 'ignored', (0,report_sentence/* say */.cv) ` ignored, as asked`, limit)}`;
}
function aside(pair, weight, what, limit) {
    const all = [...pair.differences, ...pair.platforms.flatMap((platform) => platform.differences)];
    const total = all.filter((difference) => (0,difference_list/* weightOf */.mm)(difference, pair) === weight).length;
    if (total === 0)
        return NOTHING;
    const title = prose((0,report_sentence/* say */.cv) `${(0,report_sentence/* words */.aL)((0,quantity/* count */.U9)(total, 'difference'))}${what}`);
    return html `<details class="more">
    <summary>${title}</summary>
    ${ofWeight(pair, weight, limit)}
  </details>`;
}
/** Platforms that show the same share a part. */
function ofWeight(pair, weight, limit) {
    const choose = (all) => all.filter((difference) => (0,difference_list/* weightOf */.mm)(difference, pair) === weight);
    const parts = pair.platforms.map(({ platform, differences: all }) => ({
        platform,
        list: listOf((0,difference_list/* toList */.st)(choose(all)), limit),
    }));
    const groups = [...Map.groupBy(parts, ({ list }) => String(list))].filter(([list]) => list !== '');
    return joined([
        titled((0,report_sentence/* say */.cv) `the image as a whole`, listOf(choose(pair.differences), limit)),
        ...groups.slice(0, limit).map(([list, alike]) => {
            const where = (0,report_sentence/* namesOf */.eZ)(alike.map(({ platform }) => platform));
            return titled(where, verbatim(list));
        }),
        groups.length > limit
            ? html `<p class="left">${(0,quantity/* count */.U9)(groups.length - limit, 'more platform')}: see the report as JSON.</p>`
            : NOTHING,
    ]);
}
function titled(where, list) {
    return String(list) === ''
        ? NOTHING
        : html `<h3>What differs: ${prose(where)}</h3>
        ${list}`;
}
function listOf(all, limit) {
    const { sentences, isHidden, values, left } = (0,difference_list/* differenceList */.Ot)(all, limit);
    return joined([
        sentences.length === 0
            ? NOTHING
            : html `<ul>
          ${sentences.map((one) => html `<li>${prose((0,report_sentence/* capitalised */.Iu)(one))}</li>`)}
        </ul>`,
        isHidden ? html `<p>The values are hidden; <code>show-values: all</code> shows them.</p>` : NOTHING,
        values.length === 0 ? NOTHING : valueTable(values),
        left > 0 ? html `<p class="left">${(0,quantity/* count */.U9)(left, 'more difference')}: see the report as JSON.</p>` : NOTHING,
    ]);
}
function valueTable(values) {
    return html `<table class="values">
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">Source</th>
        <th scope="col">Mirror</th>
      </tr>
    </thead>
    <tbody>
      ${values.map(({ field, source, mirror }) => html `<tr>
            <th scope="row">${prose(field)}</th>
            ${value(source)}${value(mirror)}
          </tr>`)}
    </tbody>
  </table>`;
}
function value(text) {
    if (text === undefined)
        return html `<td><em>absent</em></td>`;
    return text === '' ? html `<td><em>empty</em></td>` : html `<td><code>${upTo(VALUE, text)}</code></td>`;
}

// EXTERNAL MODULE: ./build/node/src/report/explained.js
var report_explained = __webpack_require__(8633);
;// CONCATENATED MODULE: ./build/node/src/report/html/explained.js





/** What differs inside the layers of each platform, as a part that opens; of each list at most `limit` rows. */
function explained(pair, limit) {
    return joined((0,report_explained/* explainedIn */.Yy)(pair)
        .slice(0, limit)
        .map((one) => platformPart(one, limit)));
}
function platformPart({ platform, explained: told }, limit) {
    const { files, packages, layers } = told;
    return html `<details class="more inside" open>
    <summary>Inside the layers of <code>${upTo(120, platform)}</code></summary>
    ${(0,report_explained/* explainedSentences */.pm)(told).map((one) => html `<p>${prose((0,report_sentence/* capitalised */.Iu)(one))}.</p>`)}
    <ul>
      ${layers.slice(0, limit).map((layer) => html `<li>${prose((0,report_sentence/* capitalised */.Iu)((0,report_explained/* layerSentence */.xJ)(layer)))}</li>`)}
    </ul>
    ${left(layers.length - limit, 'layer')}
    ${packages === undefined || packages.list.length === 0 ? NOTHING : packageTable(packages.list.slice(0, limit))}
    ${left((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package')}
    ${files === undefined ? NOTHING : fileTable(files, limit, layers.length > 1)}
  </details>`;
}
function packageTable(packages) {
    return html `<table class="values packages">
    <caption>
      Packages that differ
    </caption>
    <thead>
      <tr>
        <th scope="col">Package</th>
        <th scope="col">Source</th>
        <th scope="col">Mirror</th>
      </tr>
    </thead>
    <tbody>
      ${packages.map(({ ecosystem, name, source, mirror }) => html `<tr>
            <th scope="row"><code>${upTo(200, name)}</code> ${ecosystem}</th>
            ${versions(source)}${versions(mirror)}
          </tr>`)}
    </tbody>
  </table>`;
}
function versions(all) {
    if (all.length === 0)
        return html `<td><em>absent</em></td>`;
    return html `<td><code>${upTo(300, (0,report_explained/* versionsOf */.x4)(all))}</code></td>`;
}
const WORDS = { '+': 'added', '-': 'removed', '~': 'changed' };
function fileTable(files, limit, manyLayers) {
    const { lines, left: rest } = (0,report_explained/* fileLines */.c0)(files, limit, manyLayers);
    if (lines.length === 0)
        return NOTHING;
    return html `<table class="values files">
      <caption>
        Files that differ
      </caption>
      <thead>
        <tr>
          <th scope="col">Path</th>
          <th scope="col">On the mirror</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(({ sign, path, note }) => html `<tr>
              <th scope="row"><code>${upTo(500, path)}</code></th>
              <td>${WORDS[sign]}</td>
              <td>${prose(note)}</td>
            </tr>`)}
      </tbody>
    </table>
    ${left(rest, 'file')}`;
}
function left(number, word) {
    return number > 0 ? html `<p class="left">${(0,quantity/* count */.U9)(number, `more ${word}`)}: see the report as JSON.</p>` : NOTHING;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/signs.js


/** A result as a coloured word with its icon. */
function resultSign({ result, passed }) {
    const { icon, word } = (0,describe/* signOf */.rL)({ result, passed });
    const tone = passed ? 'good' : result === 'inconclusive' ? 'unsure' : 'bad';
    return html `<span class="sign ${tone}"><span aria-hidden="true">${icon}</span> ${word}</span>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/platforms.js




/** One row a platform, failures first. */
function platformTable(pair, limit) {
    if (pair.platforms.length === 0)
        return NOTHING;
    const left = pair.platforms.length - limit;
    return html `<table class="platforms">
      <caption>
        Platforms
      </caption>
      <thead>
        <tr>
          <th scope="col">Result</th>
          <th scope="col">Platform</th>
          <th scope="col">Digest</th>
          <th scope="col">Image ID (config)</th>
          <th scope="col">Layers (diff_ids)</th>
        </tr>
      </thead>
      <tbody>
        ${(0,compared/* failuresFirst */.Cq)(pair.platforms).slice(0, limit).map(platformRow)}
      </tbody>
    </table>
    ${left > 0 ? html `<p class="left">${(0,quantity/* count */.U9)(left, 'more platform')}: see the report as JSON.</p>` : NOTHING}`;
}
function platformRow(platform) {
    const claimed = platform.evidence === 'claimed' && platform.passed ? html `<br />claimed` : NOTHING;
    const names = html `<th scope="row"><code>${nameOf(platform.platform)}</code></th>`;
    return html `<tr>
    <td>${resultSign(platform)}${claimed}</td>
    ${names}${comparison(platform, 'manifest')}${comparison(platform, 'config')}${platforms_layers(platform)}
  </tr>`;
}
/** On a narrow screen its parts stand below each other. */
function nameOf(platform) {
    const whole = upTo(120, platform).toString();
    return verbatim(whole.replace(/[/:](?=\w)/g, '$&<wbr>'));
}
/** How the two sides compare, for those who see no colours. */
const MARKS = { same: '=', other: '\u2260', lacking: '\u2260', unknown: '?' };
function comparison(platform, what) {
    const { source, mirror, state } = (0,compared/* compared */.mU)(platform, what);
    const mark = html `<b class="mark ${state}">${MARKS[state]}</b>`;
    if (source === mirror || state === 'same')
        return html `<td>${mark} ${platforms_short(source)}</td>`;
    return html `<td>${mark} ${platforms_short(source)}<br /><span class="beside">mirror</span> ${platforms_short(mirror)}</td>`;
}
function platforms_short(seen) {
    return typeof seen === 'string' ? html `${seen}` : html `<code>${upTo(12, (0,compared/* seenText */.JW)(seen))}</code>`;
}
function platforms_layers(platform) {
    const { counted, bad } = (0,compared/* comparedLayers */.oK)(platform);
    const blobs = bad === 0 ? NOTHING : html `<br />${(0,quantity/* count */.U9)(bad, 'bad blob')}`;
    if (counted === 'none' || counted === undefined)
        return html `<td>${counted ?? 'unknown'}${blobs}</td>`;
    const mark = html `<b class="mark ${counted.right ? 'same' : 'other'}">${counted.right ? '=' : '\u2260'}</b>`;
    return html `<td>${mark} ${counted.equal} of ${counted.total}${blobs}</td>`;
}

// EXTERNAL MODULE: ./build/node/src/report/referrers.js
var report_referrers = __webpack_require__(8671);
;// CONCATENATED MODULE: ./build/node/src/report/html/referrers.js





/** What is attached to the image, folded; in front of it what is amiss and passes all the same. */
function referrers(pair, limit) {
    const { referrers: all = [] } = pair;
    if (all.length === 0)
        return NOTHING;
    const warning = (0,report_referrers/* referrerWarning */.CB)(pair);
    const { rows, left } = (0,report_referrers/* referrerRows */.XG)(all, limit);
    return html `${warning.length === 0 ? NOTHING : html `<p class="problem">${prose((0,report_sentence/* capitalised */.Iu)(warning))}.</p>`}
    <details class="more">
      <summary>${prose((0,report_referrers/* referrerCounts */.ab)(all))}</summary>
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">State</th>
            <th scope="col">Digest</th>
            <th scope="col">Attached to</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ state, type, digest, subject }) => html `<tr>
                <th scope="row">${prose(type)}</th>
                <td>${state}</td>
                <td>${prose(digest)}</td>
                <td>${prose(subject)}</td>
              </tr>`)}
        </tbody>
      </table>
      ${left > 0 ? html `<p class="left">${(0,quantity/* count */.U9)(left, 'more artifact')}: see the report as JSON.</p>` : NOTHING}
    </details>`;
}

// EXTERNAL MODULE: ./build/node/src/report/layer-rows.js
var layer_rows = __webpack_require__(3166);
;// CONCATENATED MODULE: ./build/node/src/report/html/stack-rows.js


/** The layers of both sides of a platform, bottom first; none where the report does not list the source's. */
function stackRows(platform) {
    const { source, differences } = platform;
    const mirror = (0,facts/* mirrorFacts */.bB)(platform);
    const total = source?.diffIDs?.length ?? source?.layers?.length ?? 0;
    return (0,layer_rows/* layerRows */.Z)(differences, total).map((row) => rowOf(row, source, mirror, differences));
}
function rowOf(row, from, to, differences) {
    switch (row.kind) {
        case 'changed':
            return { source: row.gone, mirror: row.come, state: 'different' };
        case 'gone':
            return { source: row.gone, mirror: undefined, state: 'missing' };
        case 'come':
            return { source: undefined, mirror: row.come, state: 'added' };
        case 'kept': {
            const source = factOf(from, row.source);
            const mirror = factOf(to, row.mirror);
            const state = damageOf(row.mirror, differences) ?? stateOf(source, mirror, differences);
            return { source, mirror: state === 'missing' ? undefined : mirror, state };
        }
    }
}
/** What is known of a layer at its position, from 1. */
function factOf(facts, position) {
    const diffID = facts?.diffIDs?.[position - 1];
    const layer = facts?.layers?.[position - 1];
    if (diffID === undefined && layer === undefined)
        return undefined;
    return {
        position,
        ...(diffID === undefined ? {} : { diffID }),
        ...(layer === undefined ? {} : { digest: layer.digest, size: layer.size }),
    };
}
/** Whether the mirror does not serve its layer, or not as named. */
function damageOf(position, differences) {
    for (const difference of differences) {
        if (!('layer' in difference) || difference.layer !== position)
            continue;
        return difference.kind === 'blob.missing' ? 'missing' : 'damaged';
    }
    return undefined;
}
function stateOf(source, mirror, differences) {
    if (source === undefined || mirror === undefined)
        return 'unknown';
    // Without diffIDs, as in artifacts, the blobs themselves are compared.
    if (source.diffID !== mirror.diffID || (source.diffID === undefined && source.digest !== mirror.digest))
        return 'different';
    const isStoredAlike = source.digest === mirror.digest && !differences.some((one) => isRecompressed(one, source.position));
    return isStoredAlike ? 'equal' : 'recompressed';
}
function isRecompressed(difference, position) {
    return difference.kind === 'layer.compression' && difference.path === String(position);
}

;// CONCATENATED MODULE: ./build/node/src/report/html/widths.js
/** Widths of bars are classes: the page's policy lets no element have a style of its own. */
const STEPS = 20;
/** The class of a bar that is as wide as its size beside the largest one. */
function widthClass(size, largest) {
    return `w${Math.min(STEPS, Math.max(1, Math.round((size / Math.max(1, largest)) * STEPS)))}`;
}
/** A rule a class. */
const WIDTHS = Array.from({ length: STEPS }, (_, at) => `.w${at + 1}{width:${((at + 1) * 100) / STEPS}%}`).join('');

;// CONCATENATED MODULE: ./build/node/src/report/html/stacks.js






/** No client takes an image of more layers; a report may say anything. */
const MOST = 500;
/** The two stacks of layers of a platform side by side, bottom first. Nothing where they are the same bytes, or not listed. */
function stacks(platform) {
    const rows = platform.result === 'identical' ? [] : stackRows(platform);
    if (rows.length === 0)
        return NOTHING;
    const shown = rows.slice(0, MOST);
    const largest = Math.max(...shown.flatMap(({ source, mirror }) => [source?.size ?? 0, mirror?.size ?? 0]));
    const isMade = shown.some((row) => madeBy(row) !== undefined);
    const left = rows.length - shown.length;
    const table = html `<table class="layers">
      <caption>
        Layers of
        <code>${upTo(120, platform.platform)}</code
        >, the lowest first
      </caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Source</th>
          <th scope="col">On the mirror</th>
          <th scope="col">Mirror</th>
          ${isMade ? html `<th scope="col">Made by</th>` : NOTHING}
        </tr>
      </thead>
      <tbody>
        ${shown.map((row, at) => tableRow(row, at + 1, largest, isMade))}
      </tbody>
    </table>
    ${left > 0 ? html `<p class="left">${(0,quantity/* count */.U9)(left, 'more layer')}: see the report as JSON.</p>` : NOTHING}`;
    // What differs in no layer is looked for elsewhere.
    return rows.every(({ state }) => state === 'equal')
        ? html `<details class="more">
        <summary>${(0,quantity/* count */.U9)(rows.length, 'layer')} of <code>${upTo(120, platform.platform)}</code>, all equal</summary>
        ${table}
      </details>`
        : table;
}
function tableRow(row, height, largest, isMade) {
    const { letter, word } = LAYER_STATES[row.state];
    const made = madeBy(row);
    const last = isMade
        ? html `<td class="made">${made === undefined ? NOTHING : html `<code>${upTo(200, made)}</code>`}</td>`
        : NOTHING;
    return html `<tr class="layer ${row.state}">
    <th scope="row">${height}</th>
    ${cell(row.source, largest)}
    <td class="state"><b aria-hidden="true">${letter}</b> ${word}</td>
    ${cell(row.mirror, largest)}${last}
  </tr>`;
}
/** The line of the history that made a layer. */
function madeBy({ source, mirror }) {
    const createdBy = mirror?.createdBy ?? source?.createdBy;
    return createdBy === undefined ? undefined : (0,layer_rows/* instruction */.x)(createdBy);
}
function cell(layer, largest) {
    if (layer === undefined)
        return html `<td><em>none</em></td>`;
    const { size } = layer;
    const digest = layer.diffID ?? layer.digest;
    const known = digest === undefined ? html `<em>unknown</em>` : html `<code>${upTo(12, (0,quantity/* shortened */.vI)(digest))}</code>`;
    if (size === undefined)
        return html `<td>${known}</td>`;
    return html `<td>
    <span class="bar ${widthClass(size, largest)}" aria-hidden="true"></span>${known}
    <span class="size">${(0,quantity/* formatBytes */.z3)(size)}</span>
  </td>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/pair.js




















/** Platforms, problems, notes, and differences of a platform; the report as JSON has them all. */
const ITEMS = 200;
/** Files, packages and layers of a platform that is explained. */
const FILES = 1000;
/** A pair as a part that opens. */
function pairPart(pair, isOpen) {
    const reason = pair.passed ? NOTHING : html ` <span class="reason">${prose((0,report_sentence/* capitalised */.Iu)((0,report_reason/* reasonOf */.A)(pair)))}</span>`;
    return html `<details
    class="pair"
    data-result="${pair.result}"
    data-passed="${String(pair.passed)}"
    ${isOpen ? html ` open` : NOTHING}
  >
    <summary>
      <h2>${resultSign(pair)} ${prose([(0,report_sentence/* name */.UU)(pair.mirror.reference)])}</h2>
      ${reason}
    </summary>
    <div class="body">
      ${sides(pair)}
      ${(0,facts/* problemsOf */.GW)(pair)
        .slice(0, ITEMS)
        .map(({ platforms, message }) => problem(platforms, message))}
      ${pair_why(pair)} ${platformTable(pair, ITEMS)} ${differences(pair, ITEMS)} ${referrers(pair, ITEMS)}
      ${pair.platforms.slice(0, ITEMS).map(stacks)} ${explained(pair, FILES)} ${pair_causes(pair)}
      ${(0,report_advice/* adviceOf */.w)(pair).map(adviceBlock)} ${deployment(pair)} ${digests(pair)} ${notes(pair)}
    </div>
  </details>`;
}
function sides(pair) {
    const place = (0,declared/* declaredPlace */.i)(pair);
    return html `<dl>
    ${side('Mirror', pair.mirror)}${side('Source', pair.source)}${place.length === 0 ? NOTHING : entry('Declared at', prose(place))}${pair.reason === undefined ? NOTHING : entry('Why something is ignored', html `${pair.reason}`)}
  </dl>`;
}
function side(title, { reference, digest }) {
    const content = digest === undefined ? NOTHING : html `<br /><code class="digest">${digest}</code>`;
    return entry(title, html `${prose([(0,report_sentence/* name */.UU)(reference)])}${content}`);
}
function entry(title, content) {
    return html `<div>
    <dt>${title}</dt>
    <dd>${content}</dd>
  </div>`;
}
function problem(platforms, message) {
    const where = platforms.length === 0 ? NOTHING : html `<strong>${prose((0,report_sentence/* namesOf */.eZ)(platforms))}:</strong> `;
    return html `<p class="problem">${where}${message}</p>`;
}
function pair_why(pair) {
    const sentence = (0,why/* whyOf */.g)(pair);
    return sentence.length === 0 ? NOTHING : html `<p>${prose(sentence)}</p>`;
}
function pair_causes(pair) {
    const lines = (0,causes/* causesOf */.c)(pair).map(({ label, where, text }) => {
        const on = where.length === 0 ? NOTHING : html ` on ${prose(where)}`;
        return html `<p><strong>${label}</strong>${on}: ${prose(text)}.</p>`;
    });
    const isTold = pair.passed && pair.platforms.length > 0;
    return joined([...lines, isTold ? html `<p><strong>Evidence:</strong> ${prose((0,evidence/* evidenceOf */.X)(pair))}.</p>` : NOTHING]);
}
/** What the next step should name. */
function deployment(pair) {
    const pinned = pair.passed ? (0,facts/* pinnedOf */.MW)(pair, 'mirror') : undefined;
    return pinned === undefined || !(0,safe_text/* isPlainName */.sh)(pinned) ? NOTHING : html `<p>Deploy <code>${pinned}</code></p>`;
}
function digests(pair) {
    const lines = (0,summary_digests/* digestLines */.a)(pair, ITEMS);
    if (lines.length === 0)
        return NOTHING;
    return html `<details class="more">
    <summary>Digests in full</summary>
    <pre><code>${lines.map((line) => html `${line}`)}</code></pre>
  </details>`;
}
function notes(pair) {
    const told = (0,report_notes/* notesOn */.v)([pair]);
    if (told.length === 0)
        return NOTHING;
    const items = told.slice(0, ITEMS).map((note) => html `<li>${prose(note)}.</li>`);
    return html `<h3>Notes</h3>
    <ul>
      ${items}
    </ul>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/script.js
/**
 * What the page does beyond showing itself: search, filter, `/` for the search, and all parts open on paper. Kept small,
 * and met in a browser by the tests.
 */
const SCRIPT = `(() => {
  const pairs = [...document.querySelectorAll('details.pair')]
  const tools = document.getElementById('tools')
  if (tools !== null) {
    const [words, wanted, open, shown] = ['words', 'wanted', 'open', 'shown'].map((id) => document.getElementById(id))
    const texts = new Map()
    const textOf = (pair) => {
      if (!texts.has(pair)) texts.set(pair, pair.textContent.toLowerCase())
      return texts.get(pair)
    }
    const isWanted = ({ dataset }) =>
      wanted.value === '' || dataset.result === wanted.value || (wanted.value === 'failed' && dataset.passed === 'false')
    const update = () => {
      const parts = words.value.toLowerCase().split(' ').filter((part) => part !== '')
      for (const pair of pairs) pair.hidden = !isWanted(pair) || !parts.every((part) => textOf(pair).includes(part))
      shown.textContent = pairs.filter((pair) => !pair.hidden).length + ' of ' + pairs.length + ' shown'
    }
    words.addEventListener('input', update)
    wanted.addEventListener('change', update)
    open.addEventListener('click', () => {
      for (const pair of pairs) if (!pair.hidden) pair.open = true
    })
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === words) return
      event.preventDefault()
      words.focus()
    })
    tools.hidden = false
    update()
  }
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')]
    for (const one of opened) one.open = true
  })
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false
  })
})()`;
/** Of exactly the text above: nothing else runs. A test holds it. */
const SCRIPT_HASH = 'sha256-E6NUImoJTV6H0ZG+ojFOJsDOW89veBGgWfnbL5b5aw8=';

;// CONCATENATED MODULE: ./build/node/src/report/html/style.js

const COLORS = `:root{color-scheme:light dark;--page:#fff;--panel:#f6f8fa;--text:#1f2328;--faint:#57606a;--line:#d0d7de;
--good:#116329;--unsure:#7d4e00;--bad:#a40e26;--link:#0550ae;--equal:#8c959f;--recompressed:#218bff;--different:#cf222e;--absent:#bf8700}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--panel:#161b22;--text:#e6edf3;--faint:#9da7b3;--line:#3d444d;
--good:#56d364;--unsure:#e3b341;--bad:#ff7b72;--link:#79c0ff;--equal:#6e7681;--recompressed:#388bfd;--different:#f85149;--absent:#d29922}}`;
const style_TEXT = `*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1rem;display:inline;margin:0}h3{font-size:1rem;margin:1.25rem 0 .5rem}
code,pre,kbd{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em}
code{background:var(--panel);border-radius:.25rem;padding:.1em .3em;overflow-wrap:anywhere;unicode-bidi:isolate}
pre{background:var(--panel);border-radius:.4rem;padding:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}pre code{background:none;padding:0}
kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .4em}em{color:var(--faint)}
a{color:var(--link)}.skip{position:absolute;left:-100rem}.skip:focus{position:static}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.counts,.reason,.size,.beside,.left,footer{color:var(--faint)}
.sign{font-weight:600;white-space:nowrap}.good,.mark.same{color:var(--good)}.unsure,.mark.unknown{color:var(--unsure)}.bad,.mark.other,.mark.lacking{color:var(--bad)}`;
const PARTS = `search{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:1rem 0}search[hidden]{display:none}
input,select,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--faint);border-radius:.4rem;padding:.3rem .6rem;max-width:100%}
details.pair{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0}details[hidden]{display:none}
summary{cursor:pointer;padding:.6rem .9rem}details.more>summary{padding:.4rem 0}.reason{display:block;padding-left:1.1rem}
.body{border-top:1px solid var(--line);padding:.25rem .9rem .9rem}
dl{margin:.75rem 0}dl div{display:flex;flex-wrap:wrap;gap:0 .75rem}dt{color:var(--faint);min-width:4.5rem}dd{margin:0;min-width:0}.digest{font-size:.75em}
.problem{border-left:4px solid var(--unsure);padding-left:.75rem;margin:.75rem 0}`;
const TABLES = `table{border-collapse:collapse;width:100%;margin:.75rem 0}caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}thead th{background:var(--panel)}tbody th{font-weight:inherit}
.values{table-layout:fixed}.values th:first-child{width:34%}.layers{table-layout:fixed}.layers th:first-child{width:4.5rem}.layers .state,.layers th:nth-child(3){width:9rem}.made code{background:none;padding:0}
.bar{display:block;height:.7rem;border-radius:.15rem;margin:.15rem 0 .3rem;border:1px solid transparent;min-width:3px}
.equal .bar{background:var(--equal)}
.recompressed .bar{background:repeating-linear-gradient(45deg,var(--recompressed) 0 4px,var(--page) 4px 6px);border-color:var(--recompressed)}
.different .bar{background:repeating-linear-gradient(90deg,var(--different) 0 5px,var(--page) 5px 7px);border-color:var(--different)}
.damaged .bar{background:repeating-linear-gradient(-45deg,var(--different) 0 3px,var(--page) 3px 8px);border-color:var(--different)}
.missing .bar,.added .bar{border:2px dashed var(--absent)}.unknown .bar{border:1px dotted var(--faint)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}.legend .bar{display:inline-block;width:2.2rem;margin:0 .3rem 0 0;vertical-align:middle}`;
const NARROW = `@media (max-width:40rem){body{padding:.6rem}.body{padding:.25rem .5rem .5rem}th,td{padding:.25rem .3rem;font-size:.8rem}thead th{font-size:.7rem}
.platforms{table-layout:fixed;overflow-wrap:anywhere}.platforms .sign{white-space:normal}.platforms th:nth-child(1){width:27%}.platforms thead th:nth-child(2){width:19%}.platforms thead th:nth-child(5){width:18%}
.platforms code,.values code,.layers code{padding:0;background:none}.layers th:first-child{width:1.6rem}.layers thead th:first-child{font-size:0}
.layers .state,.layers th:nth-child(3){width:5.6rem}.layers td.made,.layers th:nth-child(5){display:none}.reason{padding-left:0}}`;
const PAPER = `@media print{search,.skip{display:none!important}body{max-width:none}details.pair{break-inside:auto}
details::details-content{content-visibility:visible!important;display:block!important;height:auto!important}
tr,.advice{break-inside:avoid}*{print-color-adjust:exact}}`;
/** How the page looks: light and dark, on narrow screens, on paper. */
const STYLE = [COLORS, style_TEXT, PARTS, TABLES, WIDTHS, NARROW, PAPER].join('\n');
/** Of exactly the text above: no other style counts. A test holds it. */
const STYLE_HASH = 'sha256-bxNLRaCUteFVJ8o5nEu86ps5ExnFYNAgCo1EL51VRcc=';

;// CONCATENATED MODULE: ./build/node/src/report/html/tools.js



/** Search and filter; shown by the script alone, as they do nothing without it. */
function tools({ pairs }) {
    if (pairs.length < 2)
        return NOTHING;
    const failing = pairs.filter(({ passed }) => !passed).length;
    const results = result/* RESULTS */.Pr.toReversed()
        .map((result) => ({ result, total: pairs.filter((pair) => pair.result === result).length }))
        .filter(({ total }) => total > 0);
    return html `<search id="tools" hidden>
    <label>Search <input type="search" id="words" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" /></label>
    <kbd>/</kbd>
    <label
      >Show
      <select id="wanted">
        <option value="">all ${pairs.length}</option>
        <option value="failed">not passed (${failing})</option>
        ${results.map(({ result, total }) => html `<option value="${result}">${describe/* SIGNS */.B2[result].word} (${total})</option>`)}
      </select></label
    >
    <button type="button" id="open">Open all shown</button>
    <output id="shown" aria-live="polite"></output>
  </search>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/page.js














/**
 * Nothing is loaded, and nothing runs but the script of this project: a text that got through as markup would still do
 * nothing. Hashes of constants, as a page without a server has no nonce.
 */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
/** Failing pairs are open if they are few. */
const OPEN = 3;
/** The report as one HTML file that asks for nothing else: for a browser, without a network. */
function renderHtml(report, { title = 'Image parity' } = {}) {
    const verdict = (0,verdict_line/* verdictOf */.Vj)(report);
    const page = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}: ${verdict.replaceAll('`', '')}</title>
        ${verbatim(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#pairs">Skip to the images</a>
        <header>
          <h1><span aria-hidden="true">${(0,verdict_line/* iconOf */.ZG)(report)}</span> ${title}: ${prose([(0,report_sentence/* words */.aL)(verdict)])}</h1>
          ${counts(report)}
          ${report.problems.slice(0, 50).map(({ message }) => html `<p class="problem">${message}</p>`)} ${tools(report)}
        </header>
        <main id="pairs">${pairs(report)}</main>
        <footer>${legend()} ${checked(report)}</footer>
        ${verbatim(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
    return `${page.toString().trimEnd()}\n`;
}
function pairs({ pairs: all }) {
    const failing = all.filter(({ passed }) => !passed).length;
    const isOpen = (passed) => all.length === 1 || (!passed && failing <= OPEN);
    return (0,compared/* failuresFirst */.Cq)(all).map((pair) => pairPart(pair, isOpen(pair.passed)));
}
function counts({ pairs: all, counts: by }) {
    if (all.length < 2)
        return NOTHING;
    const told = result/* RESULTS */.Pr.toReversed().filter((result) => by[result] > 0);
    return html `<p class="counts">${told.map((result) => `${by[result]} ${describe/* SIGNS */.B2[result].word}`).join(' \u00b7 ')}</p>`;
}
function legend() {
    const items = STATES.map((state) => {
        const { letter, word, meaning } = LAYER_STATES[state];
        return html `<li class="${state}">
      <span class="bar" aria-hidden="true"></span><b>${letter}</b> ${word}: ${meaning}
    </li>`;
    });
    return html `<details class="more">
    <summary>How layers are shown</summary>
    <p>A bar is as long as its layer is large beside the largest of the platform.</p>
    <ul class="legend">
      ${items}
    </ul>
  </details>`;
}
function checked({ pairs: all, requests, durationMs, tool, startedAt }) {
    const sentences = (0,settings_line/* settingsOf */.f)(all).map((setting) => html `<p>${prose((0,report_sentence/* say */.cv) `Settings: ${(0,report_sentence/* code */.aY)(setting.join(', '))}.`)}</p>`);
    return html `${sentences}
    <p>
      ${(0,quantity/* count */.U9)(requests.total, 'request')}, ${(0,quantity/* formatBytes */.z3)(requests.bytes)} received, ${(0,quantity/* formatDuration */.a3)(durationMs)}, from
      ${startedAt}. Checked by ${tool.name} ${tool.version}.
    </p>`;
}

// EXTERNAL MODULE: ./build/node/src/report/summary.js + 1 modules
var summary = __webpack_require__(6370);
// EXTERNAL MODULE: ./build/node/src/model/show-values.js
var show_values = __webpack_require__(5964);
// EXTERNAL MODULE: ./build/node/src/report/common-start.js
var common_start = __webpack_require__(8183);
;// CONCATENATED MODULE: ./build/node/src/report/text-page.js


/** Columns of the page. */
const WIDTH = 80;
/** Longer messages are cut. */
const text_page_LONGEST = 2000;
const CODES = { good: 32, bad: 31, unsure: 33, strong: 1, faint: 2 };
/** A page as the options want it. */
function pageOf({ color = false, flags = false }) {
    return {
        paint: (style, text) => (color && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
        plain: (sentence) => (0,report_sentence/* toPlain */.Ul)((flags ? sentence.map(asFlag) : sentence).map(unbroken)),
    };
}
/** `match: runtime` as `--match runtime`; the two images have no flags. */
function asFlag(piece) {
    if (piece.kind !== 'code')
        return piece;
    const [, setting, value] = /^((?!source:|mirror:)[a-z-]+): (.+)$/.exec(piece.text) ?? [];
    return setting === undefined || value === undefined ? piece : (0,report_sentence/* code */.aY)(`--${setting} ${value}`);
}
/** What is to be typed stands on one line: its blanks are no places to break at. */
function unbroken(piece) {
    return piece.kind === 'code' ? (0,report_sentence/* code */.aY)(piece.text.replaceAll(' ', UNBROKEN)) : piece;
}
const UNBROKEN = '\u00a0';
/** The columns that a text takes. */
function columns(text) {
    // eslint-disable-next-line no-control-regex -- colours take none
    return text.replaceAll(/\u001b\[\d+m/g, '').length;
}
/** Plain text in lines that fit the page, of which all but the first begin with `hang`. A word is never cut. */
function wrapped(text, first, hang = ' '.repeat(columns(first))) {
    const lines = [];
    let line = first;
    let isEmpty = true;
    for (const word of (0,safe_text/* safeLine */.om)(text, text_page_LONGEST).split(' ')) {
        if (!isEmpty && columns(line) + 1 + word.length > WIDTH) {
            lines.push(line);
            line = hang;
            isEmpty = true;
        }
        line += isEmpty ? word : ` ${word}`;
        isEmpty = false;
    }
    return [...lines, line].map((one) => one.replaceAll(UNBROKEN, ' '));
}

;// CONCATENATED MODULE: ./build/node/src/report/text-differences.js








/** Longer values are cut: the page has no room for them, and `json` has them whole. */
const text_differences_VALUE = 200;
/** What makes a pair fail, told once for all platforms that show it; of the rest only how much there is. */
function differenceLines(pair, limit, page) {
    const isOf = (weight) => (difference) => (0,difference_list/* weightOf */.mm)(difference, pair) === weight;
    const decides = isOf('decisive');
    const all = [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)];
    const ignored = all.filter(isOf('ignored')).length;
    const harmless = all.filter(isOf('harmless')).length;
    return [
        ...block('the image as a whole', pair.differences.filter(decides), limit, page),
        ...grouped(pair, decides).flatMap(({ platforms, differences }) => block(page.plain((0,report_sentence/* namesOf */.eZ)(platforms)), differences, limit, page)),
        ...(harmless > 0
            ? wrapped(page.plain((0,report_sentence/* say */.cv) `${(0,report_sentence/* words */.aL)((0,quantity/* count */.U9)(harmless, 'difference'))} without effect at ${(0,report_sentence/* code */.aY)(`match: ${pair.match}`)}.`), '  ')
            : []),
        ...(ignored > 0 ? [`  ${(0,quantity/* count */.U9)(ignored, 'difference')} ignored, as asked.`] : []),
    ];
}
/** Platforms that show the same share a block. */
function grouped(pair, decides) {
    const groups = new Map();
    for (const { platform, differences } of pair.platforms) {
        const deciding = differences.filter((one) => decides(one) && one.kind !== 'platform.missing');
        if (deciding.length === 0)
            continue;
        const key = JSON.stringify(deciding);
        const known = groups.get(key);
        if (known === undefined)
            groups.set(key, { platforms: [platform], differences: deciding });
        else
            known.platforms.push(platform);
    }
    return [...groups.values()];
}
function block(where, differences, limit, page) {
    if (differences.length === 0)
        return [];
    const left = differences.length - limit;
    return [
        ...wrapped(`${where}:`, `  ${page.paint('strong', 'What differs')} on `, '    '),
        ...differences.slice(0, limit).flatMap((difference) => linesOf(difference, page)),
        ...(left > 0 ? [`    \u2026 ${(0,quantity/* count */.U9)(left, 'more difference')}`] : []),
    ];
}
function linesOf(difference, page) {
    if (!(0,describe_difference/* hasValues */.rV)(difference))
        return wrapped(page.plain((0,describe_difference/* describeDifference */.hF)(difference)), '    - ');
    if (difference.source === show_values/* HIDDEN */.R || difference.mirror === show_values/* HIDDEN */.R) {
        return wrapped(page.plain((0,report_sentence/* say */.cv) `${(0,describe_difference/* describeDifference */.hF)(difference)} (values are hidden; ${(0,report_sentence/* code */.aY)('show-values: all')})`), '    - ');
    }
    const [source, mirror] = valuesOf(difference);
    return [
        ...wrapped(page.plain((0,describe_difference/* fieldOf */._F)(difference)), '    - '),
        ...wrapped(source, '        source  '),
        ...wrapped(mirror, '        mirror  '),
    ];
}
/** Of long values that begin alike, the place where they part: both would be cut to the same text otherwise. */
function valuesOf(difference) {
    const [source, mirror] = [text_differences_asText(difference.source), text_differences_asText(difference.mirror)];
    const common = (0,common_start/* commonStart */.Q)(source, mirror);
    const from = common > text_differences_VALUE / 2 ? common - 30 : 0;
    const cut = (text) => (0,safe_text/* safeLine */.om)(`${from > 0 ? '\u2026' : ''}${text.slice(from)}`, text_differences_VALUE);
    return [cut(source), cut(mirror)];
}
function text_differences_asText(value) {
    if (value === undefined)
        return '(absent)';
    if (value === '')
        return '(empty)';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/node/src/report/text-explained.js





/** Longer names are cut; `json` has them whole. */
const PATH = 200;
const VERSION = 60;
const STYLES = { '+': 'good', '-': 'bad', '~': 'unsure' };
/** What differs inside the layers of each platform: layers, packages, files; of each at most `limit` lines. */
function explainedLines(pair, limit, page) {
    return (0,report_explained/* explainedIn */.Yy)(pair)
        .slice(0, limit)
        .flatMap((one, at) => [...(at === 0 ? [] : ['']), ...platformLines(one, limit, page)]);
}
function platformLines({ platform, explained }, limit, page) {
    const { files, packages, layers } = explained;
    const title = `  ${page.paint('strong', 'Inside the layers')} of ${page.plain((0,report_sentence/* namesOf */.eZ)([platform]))}:`;
    const listed = files === undefined ? undefined : (0,report_explained/* fileLines */.c0)(files, limit, layers.length > 1);
    return [
        title,
        ...(0,report_explained/* explainedSentences */.pm)(explained).flatMap((one) => wrapped(`${page.plain((0,report_sentence/* capitalised */.Iu)(one))}.`, '    ')),
        ...layers.slice(0, limit).flatMap((layer) => wrapped(page.plain((0,report_explained/* layerSentence */.xJ)(layer)), '    - ')),
        ...text_explained_left(layers.length - limit, 'layer'),
        ...(packages === undefined
            ? []
            : [
                `    ${(0,quantity/* count */.U9)(packages.total, 'package')} differ${packages.total === 1 ? 's' : ''}${packages.total === 0 ? '.' : ':'}`,
            ]),
        ...(packages?.list ?? []).slice(0, limit).map((one) => packageLine(one)),
        ...text_explained_left((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package'),
        ...(listed === undefined || listed.lines.length === 0 ? [] : ['    Files:']),
        ...(listed?.lines ?? []).flatMap(({ sign, path, note }) => wrapped(`${(0,safe_text/* safeLine */.om)(path, PATH)} ${page.plain(note)}`, `      ${page.paint(STYLES[sign], sign)} `, ' '.repeat(12))),
        ...text_explained_left(listed?.left ?? 0, 'file'),
    ];
}
function packageLine({ ecosystem, name, source, mirror }) {
    const told = (versions) => (0,safe_text/* safeLine */.om)((0,report_explained/* versionsOf */.x4)(versions), VERSION);
    const change = source.length === 0
        ? `${told(mirror)} added`
        : mirror.length === 0
            ? `${told(source)} removed`
            : `${told(source)} \u2192 ${told(mirror)}`;
    return `      ${ecosystem.padEnd(4)}  ${(0,safe_text/* safeLine */.om)(name, PATH)}  ${change}`;
}
function text_explained_left(number, word) {
    return number > 0 ? [`      \u2026 ${(0,quantity/* count */.U9)(number, `more ${word}`)}`] : [];
}

;// CONCATENATED MODULE: ./build/node/src/report/text-referrers.js




/** What is attached to the image: how much there is and, line by line, what is amiss. At most `limit` lines. */
function referrerLines({ referrers = [] }, limit, { plain }) {
    if (referrers.length === 0)
        return [];
    const amiss = referrers.filter(({ state }) => state !== 'present');
    const { rows, left } = (0,report_referrers/* referrerRows */.XG)(amiss, limit);
    return [
        ...wrapped(`${plain((0,report_sentence/* capitalised */.Iu)((0,report_referrers/* referrerCounts */.ab)(referrers)))}.`, '  '),
        ...rows.flatMap(({ state, type, digest, subject }) => wrapped(`${plain((0,report_sentence/* say */.cv) `${type} ${digest}`)}: ${state} (${plain(subject)})`, '    - ')),
        ...(left > 0 ? [`    \u2026 ${(0,quantity/* count */.U9)(left, 'more artifact')}`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/node/src/report/text-platforms.js



const RESULT = 12;
const DIGEST = 12;
/** What is left of the page for the platform. */
const PLATFORM = 25;
const HEAD = ['RESULT', 'PLATFORM', 'DIGEST', 'IMAGE ID', 'LAYERS'];
/** One row a platform, failures first; below it what the mirror has if that is not the same. At most `limit` platforms. */
function text_platforms_platformLines(pair, limit, { paint }) {
    const { platforms } = pair;
    if (platforms.length === 0)
        return [];
    const sorted = (0,compared/* failuresFirst */.Cq)(platforms);
    const shown = sorted.slice(0, limit);
    const width = Math.max(11, ...shown.map(({ platform }) => text_platforms_nameOf(platform).length));
    const left = sorted.length - shown.length;
    const [result, platform, digest, config, layers] = HEAD;
    return [
        paint('faint', row([result, platform, digest, config, layers], width)),
        ...shown.flatMap((one) => rowsOf(one, width, paint)),
        ...(left > 0 ? [`  \u2026 ${(0,quantity/* count */.U9)(left, 'more platform')}`] : []),
    ];
}
function text_platforms_nameOf(platform) {
    return (0,safe_text/* safeLine */.om)(platform, PLATFORM);
}
function rowsOf(platform, width, paint) {
    const digest = text_platforms_comparison(platform, 'manifest');
    const config = text_platforms_comparison(platform, 'config');
    const claimed = platform.evidence === 'claimed' && platform.passed ? ' claimed' : '';
    const layers = `${layersOf(platform)}${claimed}`;
    const first = row([platform.result, text_platforms_nameOf(platform.platform), digest.source, config.source, layers], width);
    const result = paint(styleOf(platform), platform.result);
    const rows = [first.replace(platform.result, () => result)];
    if (digest.mirror === undefined && config.mirror === undefined)
        return rows;
    return [...rows, row(['', 'on mirror'.padStart(width), digest.mirror ?? '', config.mirror ?? '', ''], width)];
}
/** How a result looks: what passes is good, what was not decided is neither. */
function styleOf({ passed, result }) {
    if (passed)
        return 'good';
    return result === 'inconclusive' ? 'unsure' : 'bad';
}
function row([result, platform, digest, config, layers], width) {
    const cells = [result.padEnd(RESULT), platform.padEnd(width), digest.padEnd(DIGEST), config.padEnd(DIGEST), layers];
    return `  ${cells.join('  ')}`.trimEnd();
}
function text_platforms_comparison(platform, what) {
    const { source, mirror, state } = (0,compared/* compared */.mU)(platform, what);
    return state === 'same' || source === mirror
        ? { source: text_platforms_short(source) }
        : { source: text_platforms_short(source), mirror: text_platforms_short(mirror) };
}
function text_platforms_short(seen) {
    return seen === 'there' ? 'unknown' : (0,safe_text/* safeLine */.om)((0,compared/* seenText */.JW)(seen), DIGEST);
}
function layersOf(platform) {
    const { counted, bad } = (0,compared/* comparedLayers */.oK)(platform);
    if (counted === 'none')
        return 'none';
    const blobs = bad === 0 ? '' : `, ${bad} bad`;
    return counted === undefined ? `unknown${blobs}` : `${counted.equal} of ${counted.total}${blobs}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/text.js

















/** Platforms, differences and notes of a pair; `json` has them all. */
const text_ITEMS = 20;
/** Files, packages and layers of a platform that is explained: who asks for them wants to see them. */
const text_FILES = 100;
/** Passing pairs among others have a line each, and at most so many. */
const PASSING_LINES = 1000;
/**
 * The report for a terminal: the verdict first, then what differs and what to type next, in 80 columns if no word is longer.
 * Every text that is not ours is made harmless for terminals.
 */
function renderText(report, options = {}) {
    const page = pageOf(options);
    const passing = report.pairs.filter(({ passed }) => passed);
    const isOne = report.pairs.length === 1;
    const blocks = [
        headline(report, page),
        report.problems.slice(0, text_ITEMS).flatMap(({ message }) => wrapped(message, '  ')),
        ...report.pairs.filter(({ passed }) => !passed).map((pair) => failing(pair, isOne, page)),
        isOne ? passing.flatMap((pair) => passed(pair, page)) : passingLines(passing, page),
        footer(report, page),
    ];
    return `${spaced(blocks).join('\n')}\n`;
}
function headline(report, { paint }) {
    const isSure = report.pairs.some((pair) => !pair.passed && (0,beside/* isDecided */.d$)(pair));
    const isGood = report.passed && report.pairs.length > 0;
    const word = isGood ? paint('good', 'PASSED') : isSure ? paint('bad', 'NOT PASSED') : paint('unsure', 'NOT CHECKED');
    return wrapped((0,verdict_line/* verdictOf */.Vj)(report).replace(/^not (?:checked|decided) \u2013 /, ''), `${word}: `, '  ');
}
function passingLines(passing, { paint, plain }) {
    const left = passing.length - PASSING_LINES;
    return [
        ...passing
            .slice(0, PASSING_LINES)
            .map((pair) => `${paint(styleOf(pair), pair.result.padEnd(12))}  ${plain([(0,report_sentence/* name */.UU)(pair.mirror.reference)])}`),
        ...(left > 0 ? [`\u2026 ${left} more passed`] : []),
    ];
}
function references(pair, { plain }) {
    return [
        ...wrapped(plain([(0,report_sentence/* name */.UU)(pair.mirror.reference)]), '  mirror  '),
        ...wrapped(plain([(0,report_sentence/* name */.UU)(pair.source.reference)]), '  source  '),
    ];
}
function failing(pair, isOne, page) {
    const { plain, paint } = page;
    const problems = (0,facts/* problemsOf */.GW)(pair)
        .slice(0, text_ITEMS)
        .flatMap(({ platforms, message }) => wrapped(`${platforms.length === 0 ? '' : `${plain((0,report_sentence/* namesOf */.eZ)(platforms))}: `}${message}`, '  '));
    return spaced([
        [...(isOne ? [] : [paint(styleOf(pair), pair.result)]), ...references(pair, page)],
        [...problems, ...text_why(pair, page)],
        text_platforms_platformLines(pair, text_ITEMS, page),
        differenceLines(pair, text_ITEMS, page),
        referrerLines(pair, text_ITEMS, page),
        explainedLines(pair, text_FILES, page),
        [...text_causes(pair, page), ...(0,report_advice/* adviceOf */.w)(pair).flatMap((advice) => adviceLines(advice, page))],
    ]);
}
function passed(pair, page) {
    const pinned = (0,facts/* pinnedOf */.MW)(pair, 'mirror');
    return spaced([
        references(pair, page),
        text_why(pair, page),
        text_platforms_platformLines(pair, text_ITEMS, page),
        explainedLines(pair, text_FILES, page),
        [
            ...differenceLines(pair, text_ITEMS, page),
            ...referrerLines(pair, text_ITEMS, page),
            ...text_causes(pair, page),
            ...wrapped(`${page.plain((0,report_sentence/* capitalised */.Iu)((0,evidence/* evidenceOf */.X)(pair)))}.`, '  '),
            ...(pinned === undefined || !(0,safe_text/* isPlainName */.sh)(pinned) ? [] : [`  Deploy ${pinned}`]),
        ],
    ]);
}
/** Blocks with a blank line between them; empty ones are left out. */
function spaced(blocks) {
    return blocks.filter((block) => block.length > 0).flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}
function text_why(pair, { plain }) {
    const sentence = plain((0,why/* whyOf */.g)(pair)).replaceAll('**', '');
    return sentence === '' ? [] : wrapped(sentence, '  ');
}
function text_causes(pair, { plain, paint }) {
    return (0,causes/* causesOf */.c)(pair).flatMap(({ label, where, text }) => {
        const on = where.length === 0 ? '' : ` on ${plain(where)}`;
        return wrapped(`${plain(text)}.`, `  ${paint('strong', label)}${on}: `, '    ');
    });
}
function adviceLines({ label, steps }, page) {
    const title = `  ${page.paint('strong', label)}: `;
    const [only, ...others] = steps;
    if (only !== undefined && others.length === 0)
        return stepLines(only, title, page);
    return [title.trimEnd(), ...steps.flatMap((step, at) => stepLines(step, `  ${at + 1}. `, page))];
}
function stepLines({ text, commands }, first, { plain }) {
    const sentence = `${plain(text)}${commands.length === 0 ? '.' : ':'}`;
    return [
        ...wrapped(sentence, first, '    '),
        ...commands.flatMap((words) => text_typed(words.map((word) => (0,safe_text/* safeLine */.om)(word, Number.POSITIVE_INFINITY)))),
    ];
}
/** A command as it can be typed, on several lines if one is too short. */
function text_typed(words) {
    const whole = `      ${words.join(' ')}`;
    if (whole.length <= WIDTH)
        return [whole];
    return words.map((word, at) => `      ${at === 0 ? '' : '  '}${word}${at < words.length - 1 ? ' \\' : ''}`);
}
/** What is worth knowing beside the verdict, and what it took. */
function footer(report, { plain, paint }) {
    const notes = (0,report_notes/* notesOn */.v)(report.pairs);
    const settings = (0,settings_line/* settingsOf */.f)(report.pairs).map((way) => way.map((setting) => plain([(0,report_sentence/* code */.aY)(setting)])).join(', '));
    const { requests, durationMs, tool } = report;
    const traffic = `${(0,quantity/* count */.U9)(requests.total, 'request')}, ${(0,quantity/* formatBytes */.z3)(requests.bytes)}, ${(0,quantity/* formatDuration */.a3)(durationMs)}`;
    const version = plain([(0,report_sentence/* name */.UU)(tool.version)]);
    return [
        ...notes.slice(0, text_ITEMS).flatMap((note) => wrapped(`${plain(note)}.`, 'Note: ', '  ')),
        ...(notes.length > text_ITEMS ? [`\u2026 ${(0,quantity/* count */.U9)(notes.length - text_ITEMS, 'more note')}`] : []),
        ...wrapped([...settings, traffic, `image-parity ${version}`].join('; '), '', '').map((text) => paint('faint', text)),
    ];
}

;// CONCATENATED MODULE: ./build/node/src/report/formats.js









/** What writes a report: one row a format. */
const RENDERERS = {
    text: renderText,
    json: json/* formatReport */.CI,
    markdown: (report, { title }) => (0,summary/* renderSummary */.Br)(report, { title }),
    html: renderHtml,
    junit: renderJUnit,
    'gitlab-codequality': renderCodeQuality,
    'in-toto': renderPredicate,
    openmetrics: renderOpenMetrics,
    badge: renderBadge,
};
/** What a report is written as to a file: the text in pieces, where all of it may be long. */
function renderToFile(format, report, options) {
    return format === 'json' ? (0,json/* reportPieces */.iq)(report) : [RENDERERS[format](report, options)];
}


/***/ })

};
