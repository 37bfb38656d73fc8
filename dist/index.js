import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const requireOfNode = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = requireOfNode("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = requireOfNode("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = requireOfNode("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = requireOfNode("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = requireOfNode("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = requireOfNode("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = requireOfNode("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = requireOfNode("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = requireOfNode("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = requireOfNode("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = requireOfNode("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = requireOfNode("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = requireOfNode("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = requireOfNode("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = requireOfNode("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = requireOfNode("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = requireOfNode("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = requireOfNode("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = requireOfNode("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = requireOfNode("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = requireOfNode("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = requireOfNode("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = requireOfNode("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = requireOfNode("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = requireOfNode("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = requireOfNode("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = requireOfNode("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = requireOfNode("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = requireOfNode("node:stream/web");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = requireOfNode("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = requireOfNode("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = requireOfNode("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = requireOfNode("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = requireOfNode("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = requireOfNode("node:util/types");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = requireOfNode("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = requireOfNode("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = requireOfNode("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = requireOfNode("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = requireOfNode("process");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = requireOfNode("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = requireOfNode("util");

/***/ }),

/***/ 1525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createConcealer)
/* harmony export */ });
/** Shorter words are found in texts that have nothing to do with them. */
const SHORTEST = 8;
/** As much of a secret gives it away: messages quote foreign text and cut it. */
const BEGINNING = 16;
/**
 * What stays as it is: words of ours, and what people search and deploy by. Everything else of a report is cleaned, also
 * what will be added to it. The members of lists have no names in these paths.
 */
const KEPT = new Set([
    ...['tool.name', 'tool.version', 'startedAt', 'result', 'shard.planDigest'],
    ...problem('problems'),
    ...['match', 'verify', 'referrerPolicy', 'result', 'causes', 'declaredAt.file'].map((name) => `pairs.${name}`),
    ...['source', 'mirror'].flatMap((side) => ['reference', 'transport', 'digest', 'pinned', 'tls'].map((name) => `pairs.${side}.${name}`)),
    ...['kind', 'side', 'reference', 'digest'].map((name) => `pairs.notes.${name}`),
    ...['subject', 'digest', 'state'].map((name) => `pairs.referrers.${name}`),
    ...problem('pairs.error'),
    ...difference('pairs.differences'),
    ...difference('pairs.platforms.differences'),
    ...['result', 'evidence', 'causes'].map((name) => `pairs.platforms.${name}`),
    ...problem('pairs.platforms.error'),
    ...explanation('pairs.platforms.explained'),
    ...['source', 'mirror'].flatMap((side) => ['digest', 'configDigest', 'diffIDs', 'layers.digest'].map((name) => `pairs.platforms.${side}.${name}`)),
]);
function problem(path) {
    return [`${path}.code`, `${path}.side`];
}
function explanation(path) {
    const files = [`${path}.files`, `${path}.layers.files`].flatMap((at) => [
        ...['change', 'aspects', 'source.kind', 'mirror.kind'].map((name) => `${at}.list.${name}`),
        ...['of', 'side'].map((name) => `${at}.whiteouts.${name}`),
    ]);
    const words = [`${path}.explain`, `${path}.packages.list.ecosystem`];
    return [...words, ...files, ...problem(`${path}.problem`), ...problem(`${path}.layers.problem`)];
}
function difference(path) {
    return [`${path}.kind`, `${path}.why`, `${path}.clients`, `${path}.lack`, `${path}.subject`];
}
/** Names of members that are long enough to be a password; what others chose as a name is cleaned. */
const OUR_NAMES = new Set([
    ...[
        'schemaVersion',
        'planDigest',
        'positions',
        'startedAt',
        'durationMs',
        'problems',
        'requests',
        'identical',
        'equivalent',
        'same-runtime',
    ],
    ...['same-layers', 'inconclusive', 'different', 'reference', 'mediaType', 'platforms', 'differences', 'evidence'],
    ...['configDigest', 'createdBy', 'declaredAt', 'position', 'registry', 'transport'],
    ...['explained', 'packages', 'timesOnly', 'whiteouts', 'ecosystem'],
    ...['referrers', 'referrerPolicy', 'artifactType'],
]);
/**
 * Makes one that knows nothing yet. The runner masks its log only: a summary writes letters as entities, and a file of
 * the run is not masked at all.
 */
function createConcealer() {
    const forms = new Map();
    function text(shown) {
        let left = shown;
        let lower = lowerCase(left);
        for (const [secret, beginning] of forms) {
            if (!lower.includes(beginning))
                continue;
            left = without(left, lower, secret, beginning);
            lower = lowerCase(left);
        }
        return left;
    }
    function deep(value, path) {
        if (KEPT.has(path))
            return value;
        if (typeof value === 'string')
            return text(value);
        if (Array.isArray(value))
            return value.map((item) => deep(item, path));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, member]) => [
            OUR_NAMES.has(key) ? key : text(key),
            deep(member, path === '' ? key : `${path}.${key}`),
        ]));
    }
    return {
        text,
        add: (form) => {
            const lower = lowerCase(form);
            if (lower.length >= SHORTEST)
                forms.set(lower, lower.slice(0, BEGINNING));
        },
        report: (report) => (forms.size === 0 ? report : deep(report, '')),
        data: (data) => (forms.size === 0 ? data : deep(data, 'data')),
    };
}
/** Replaces what begins as the secret does, as far as it goes on so; `lower` is the text in lower case. */
function without(text, lower, secret, beginning) {
    let kept = '';
    let from = 0;
    for (let at = lower.indexOf(beginning); at !== -1; at = lower.indexOf(beginning, from)) {
        let length = beginning.length;
        while (length < secret.length && lower[at + length] === secret[length])
            length += 1;
        kept += `${text.slice(from, at)}***`;
        from = at + length;
    }
    return kept + text.slice(from);
}
/** Of letters beyond ASCII some change their length with their case. */
function lowerCase(text) {
    return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}


/***/ }),

/***/ 84:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ fileId)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);

/** The same for every path that leads to one file; undefined if there is none, or no plain one. Never throws. */
async function fileId(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true }).catch(() => undefined);
    return found?.isFile() === true ? `${found.dev}:${found.ino}` : undefined;
}


/***/ }),

/***/ 7609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ shownForms),
/* harmony export */   JF: () => (/* binding */ masksOf),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   YN: () => (/* binding */ credentialsOf)
/* harmony export */ });
/* harmony import */ var _registry_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6578);
/* harmony import */ var _report_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2532);


/** The credentials that stand in the settings themselves. */
function credentialsOf({ own, registryAuth }) {
    return [own.source, own.mirror, ...registryAuth.values()].filter((one) => one !== undefined);
}
/** What to mask for credentials that are not in use yet: their secrets in every form. User names are none. */
function masksOf(credentials) {
    return [...new Set(Array.from(credentials, secretOf).flatMap(_registry_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e).flatMap(shownForms))];
}
/** A form of a secret as it is, and as log and summary write it; people print summaries in logs. */
function shownForms(form) {
    const longest = form.length + 1;
    return [...new Set([form, ...[_report_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om, _report_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeProse */ .f8, _report_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeInCode */ .CH, _report_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeFenced */ .j2].map((safe) => safe(form, longest))])];
}
function secretOf(credential) {
    switch (credential.kind) {
        case 'basic':
            return credential.password;
        case 'token':
        case 'identity':
            return credential.token;
    }
}


/***/ }),

/***/ 9276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   kS: () => (/* binding */ EXAMPLES),
/* harmony export */   qs: () => (/* binding */ unknownInputs)
/* harmony export */ });
/* unused harmony export isInputName */
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7137);

/** The inputs of this action and a right value of each, for error messages. */
const EXAMPLES = {
    source: 'docker.io/library/redis:7.2',
    mirror: 'harbor.example.com/hub/library/redis:7.2',
    images: 'docker.io/library/redis:7.2 => harbor.example.com/hub/library/redis:7.2',
    'mirror-prefix': 'harbor.example.com/hub',
    'config-file': '.github/image-parity.yml',
    'config-format': 'regsync',
    tags: '1.*',
    'source-snapshot': 'sources.tar',
    'source-snapshot-digest': `sha256:${'0123456789abcdef'.repeat(4)}`,
    platforms: 'linux/amd64,linux/arm64',
    match: 'config',
    verify: 'blobs',
    referrers: 'require',
    'head-first': 'true',
    explain: 'files',
    ignore: 'config.label:org.opencontainers.image.created',
    'signature-key': 'certs/cosign.pub',
    'signature-identity': 'https://github.com/acme/*',
    'signature-issuer': 'https://token.actions.githubusercontent.com',
    'trusted-root': 'certs/trusted_root.json',
    shard: '2/4',
    wait: '15m',
    'fail-on': 'never',
    'source-username': 'robot',
    'source-password': '${{ secrets.SOURCE_PASSWORD }}',
    'mirror-username': 'robot',
    'mirror-password': '${{ secrets.MIRROR_PASSWORD }}',
    'registry-auth': '- { registry: ghcr.io, username: robot, password: ${{ toJSON(secrets.GHCR_TOKEN) }} }',
    'auth-file': 'auth.json',
    'ca-file': 'certs/ca.pem',
    'client-cert': 'certs/client.pem',
    'client-key': 'certs/client.key',
    'insecure-registries': 'registry.local:5000',
    'trusted-token-hosts': 'auth.example.com',
    concurrency: '8',
    retries: '3',
    timeout: '10m',
    'max-layer-size': '20GiB',
    reports: 'junit=reports/image-parity.xml',
    summary: 'on-failure',
    annotations: 'false',
    comment: 'on-failure',
    'comment-key': 'base images',
    status: 'image-parity',
    title: 'Image parity',
    'show-values': 'labels',
    'github-token': '${{ secrets.BOT_TOKEN }}',
};
const INPUT_NAMES = Object.keys(EXAMPLES).filter(isInputName);
function isInputName(name) {
    return Object.hasOwn(EXAMPLES, name);
}
/**
 * What is wrong with the inputs that a workflow gave: one sentence for each that this action does not have and that is
 * near to one that it has. Others may be of another step: the runner passes all on as `INPUT_*` variables. Both forms of
 * a name are understood.
 */
function unknownInputs(names) {
    return names
        .map((name) => name.replace(/^INPUT_/, '').toLowerCase())
        .filter((name) => !isInputName(name))
        .flatMap((name) => {
        const near = nearest(name);
        if (near === undefined)
            return [];
        return `Input ${JSON.stringify(name)} does not exist. Did you mean "${near}"? Example: ${near}: ${EXAMPLES[near]}`;
    });
}
/** Inputs of many another action. */
const ELSEWHERE = new Set(['tag']);
function nearest(name) {
    const written = name.replaceAll('_', '-');
    if (ELSEWHERE.has(written))
        return undefined;
    return (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestOf */ .q)(written, INPUT_NAMES) ?? INPUT_NAMES.find((known) => written.startsWith(`${known}-`));
}


/***/ }),

/***/ 1337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ INPUT_NAMING)
/* harmony export */ });
/* harmony import */ var _input_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9276);

/** The inputs of a step of a workflow. */
const INPUT_NAMING = {
    of: (input) => `Input "${input}"`,
    line: (input, line) => `Input "${input}", line ${line}`,
    // A list in YAML takes two lines, and a message is one.
    example: (input) => `${input}: ${input === 'registry-auth' ? '| and on the next line, indented: ' : ''}${_input_names_js__WEBPACK_IMPORTED_MODULE_0__/* .EXAMPLES */ .kS[input]}`,
    variable: (name) => `no shell reads inputs; write \${{ env.${name} }}`,
    home: 'no shell reads inputs; write the whole path',
};


/***/ }),

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export textOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);

/** What a path leads to nothing by. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR']);
/** A file's text; undefined if there is none. Throws if it cannot be read. */
async function readText(path) {
    try {
        return textOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path));
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error && ABSENT.has(error.code))
            return undefined;
        throw error;
    }
}
/** The text of bytes: UTF-8, or UTF-16 behind its mark, as Windows PowerShell writes what is sent to a file. */
function textOf(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff)
        return new TextDecoder('utf-16be').decode(bytes);
    return bytes.toString('utf8');
}


/***/ }),

/***/ 4139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ longestMs),
/* harmony export */   g: () => (/* binding */ GRACE_MS)
/* harmony export */ });
/** What a run may take beyond its pairs: logins before them, reports after them. In milliseconds. */
const GRACE_MS = 30_000;
/** More than any timer can wait; about 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/**
 * How long comparing so many pairs can take if nothing hangs, in milliseconds: they run some at a time, each with a time of
 * its own; with a wait, they may run once more at its end.
 */
function longestMs(pairs, { concurrency, timeoutMs, waitMs = 0 }) {
    const look = Math.max(1, Math.ceil(pairs / concurrency)) * timeoutMs;
    return Math.min((waitMs === 0 ? look : 2 * look + waitMs) + GRACE_MS, LONGEST_TIMER_MS);
}


/***/ }),

/***/ 2105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ keepHeapSmall)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = requireOfNode("node:v8");
;// CONCATENATED MODULE: ./build/node/src/app/small-heap.js

/** When, in milliseconds: by then what a run needs of Node is loaded. */
const BEGUN_MS = 500;
/**
 * Has the heap of a run that goes on cleared as soon as it has grown by half. By default it may grow to several times what is
 * in use where the machine has memory, and a run of many pairs leaves much behind. It costs no processor time that could be
 * measured, but for this: with another flag, V8 takes none of Node's own modules as compiled before, which a start would feel.
 */
function keepHeapSmall() {
    setTimeout(() => {
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--heap-growing-percent=50');
    }, BEGUN_MS).unref();
}


/***/ }),

/***/ 5592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ globMatcher),
/* harmony export */   y: () => (/* binding */ isGlob)
/* harmony export */ });
/** Whether a text has a wildcard: `*` or `?`. */
function isGlob(text) {
    return /[*?]/.test(text);
}
/**
 * Makes what tells whether a glob names the whole of a text: `*` stands for any run of characters, dots and slashes too, `?`
 * for one that is no slash, and nothing else is special. The text is an image's own and may be long: every part of the glob
 * is looked for once, from where the one before it ended, and never again from another place.
 */
function globMatcher(glob) {
    const [start, end] = [glob.indexOf('*'), glob.lastIndexOf('*')];
    if (start === -1)
        return (text) => text.length === glob.length && isAt(glob, text, 0);
    const [first, last] = [glob.slice(0, start), glob.slice(end + 1)];
    const others = glob
        .slice(start, end)
        .split('*')
        .filter((part) => part !== '');
    return (text) => {
        if (!isAt(first, text, 0))
            return false;
        let from = first.length;
        for (const part of others) {
            const found = find(part, text, from);
            if (found === -1)
                return false;
            from = found + part.length;
        }
        return text.length - last.length >= from && isAt(last, text, text.length - last.length);
    };
}
/** The first place of a part at or behind `from`; -1 where there is none. */
function find(part, text, from) {
    if (!part.includes('?'))
        return text.indexOf(part, from);
    for (let at = from; at + part.length <= text.length; at += 1)
        if (isAt(part, text, at))
            return at;
    return -1;
}
function isAt(part, text, at) {
    if (!part.includes('?'))
        return text.startsWith(part, at);
    for (let offset = 0; offset < part.length; offset += 1) {
        const wanted = part[offset];
        const found = text[at + offset];
        if (found === undefined || (wanted === '?' ? found === '/' : wanted !== found))
            return false;
    }
    return true;
}


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ applyIgnore),
/* harmony export */   w: () => (/* binding */ parseIgnore)
/* harmony export */ });
/* harmony import */ var _model_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7673);
/* harmony import */ var _oci_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5655);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5592);



/** More than any kind and path that somebody would write. */
const LONGEST_RULE = 1000;
/** How many rules may have a wildcard in their path: each of those is tried at every difference. */
const MOST_GLOBS = 64;
/** Reads the `ignore` input: a `kind[:path-glob]` per line, `#` comments. */
function parseIgnore(text) {
    const rules = [];
    const errors = [];
    for (const line of text.split(/\r?\n/)) {
        const entry = line.replace(/(^|\s)#.*$/, '').trim();
        if (entry === '')
            continue;
        const rule = parseRule(entry);
        const error = faultOf(rule);
        if (error === undefined)
            rules.push(rule);
        else
            errors.push(error);
    }
    const globs = rules.filter(({ path }) => path !== undefined && (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .y)(path)).length;
    if (globs > MOST_GLOBS) {
        errors.push(`${globs} rules have a * or ? in their path, more than ${MOST_GLOBS}; write fewer that reach further.`);
    }
    return { rules, errors };
}
/** Marks the differences that a rule names. Results stay as they are; only `passed` looks at the mark. */
function applyIgnore(differences, rules) {
    if (rules.length === 0)
        return differences;
    const byKind = new Map();
    return differences.map((difference) => {
        const { kind } = difference;
        const isIgnored = byKind.get(kind) ?? testOf(kind, rules);
        byKind.set(kind, isIgnored);
        return isIgnored(difference) ? { ...difference, ignored: true } : difference;
    });
}
/** What the rules say of the differences of one kind: there are few kinds, and there can be many differences. */
function testOf(kind, rules) {
    const own = _model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].ignorable ? rules.filter((rule) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatcher */ .f)(rule.kind)(kind)) : [];
    const paths = own.flatMap(({ path }) => path ?? []);
    if (paths.length < own.length)
        return () => true;
    // Its path is only the first entry that differs: ignoring that one would hide the others.
    if (kind === 'config.history')
        return () => paths.some((path) => /^\*+$/.test(path));
    const exact = new Set(paths);
    const globs = paths.filter(_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .y).map(_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatcher */ .f);
    return (difference) => {
        if (!('path' in difference))
            return false;
        const { path } = difference;
        return exact.has(path) || globs.some((matches) => matches(path));
    };
}
function parseRule(entry) {
    const colon = entry.indexOf(':');
    if (colon === -1)
        return { kind: entry, text: entry };
    return { kind: entry.slice(0, colon), path: entry.slice(colon + 1), text: entry };
}
function faultOf(rule) {
    if (rule.text.length > LONGEST_RULE) {
        return `${(0,_oci_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(rule.text)} is longer than ${LONGEST_RULE} characters; a * can stand for the rest of a path.`;
    }
    const quoted = JSON.stringify(rule.text);
    const matched = (0,_model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kinds */ .E)().filter((0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatcher */ .f)(rule.kind));
    if (rule.path === '')
        return `${quoted} has nothing behind the colon; leave the colon out to ignore every path.`;
    if (rule.kind === 'config.history' && rule.path !== undefined) {
        return `${quoted} chooses among entries, but the history is ignored as a whole; write config.history.`;
    }
    if (matched.length === 0)
        return `${quoted} names no kind of difference.${nearest(rule.kind)}`;
    const forbidden = matched.filter((kind) => !_model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].ignorable);
    const [first] = forbidden;
    if (first === undefined || (forbidden.length < matched.length && isWithinFamily(rule)))
        return undefined;
    return `${quoted} would ignore ${first}, which is never ignored. Ignorable are ${IGNORABLE}.`;
}
/** Wildcards inside these families reach what of them may be ignored; elsewhere they would only look as if they did more. */
const FAMILIES = ['config.', 'index.'];
function isWithinFamily({ kind }) {
    return FAMILIES.some((family) => kind.startsWith(family));
}
const IGNORABLE = [
    'config.* (but for the platform and what clients refuse)',
    ...(0,_model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kinds */ .E)().filter((kind) => _model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].ignorable && !kind.startsWith('config.')),
].join(', ');
/** Kinds of the same family, as a hint for a typing error. */
function nearest(text) {
    const family = `${text.split('.', 1).join()}.`;
    const near = (0,_model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kinds */ .E)().filter((kind) => kind.startsWith(family) && _model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].ignorable);
    return near.length === 0
        ? ' An example: config.label:org.opencontainers.image.created.'
        : ` Kinds: ${near.join(', ')}.`;
}


/***/ }),

/***/ 4988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ parseImageLines)
/* harmony export */ });
/**
 * Reads `SOURCE => MIRROR [MIRROR\u2026]`, or a SOURCE alone, one a line; `#` begins a comment at the start of a line or behind
 * a space. Every line that is not such a one has its fault.
 */
function parseImageLines(text) {
    const images = [];
    const faults = [];
    for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
        const words = wordsOf(whole.replace(/(^|\s)#.*$/, ''), index + 1);
        if (words.length === 0)
            continue;
        const read = imageOf(words);
        if ('what' in read)
            faults.push(read);
        else
            images.push(read);
    }
    return { defaults: {}, images, faults };
}
function wordsOf(text, line) {
    return Array.from(text.matchAll(/=>|(?:(?!=>)\S)+/g), ({ 0: word, index }) => ({
        text: word,
        at: { line, column: index + 1 },
    }));
}
function imageOf(words) {
    const arrow = words.findIndex(({ text }) => text === '=>');
    const end = arrow === -1 ? words.length : arrow;
    const [source, second] = words.slice(0, end);
    const mirrors = arrow === -1 ? [] : words.slice(arrow + 1);
    const at = words[0]?.at ?? { line: 1, column: 1 };
    const form = formOf(words);
    if (form !== undefined)
        return form;
    if (source === undefined)
        return { at, what: 'there is no source before "=>"' };
    if (second !== undefined)
        return { at: second.at, what: manyBefore(second.text, arrow) };
    if (arrow !== -1 && mirrors.length === 0)
        return { at, what: 'there is no mirror behind "=>"' };
    const again = mirrors.find(({ text }) => text === '=>');
    if (again !== undefined)
        return { at: again.at, what: 'it holds "=>" twice; one pair a line' };
    return { at, source, mirrors };
}
/** References on this machine are paths, which may hold a comma. */
const LISTED = /^(?!(?:oci|oci-archive|docker-archive|docker-daemon):).*,/;
/** What belongs to other forms of lists. */
function formOf([first, ...others]) {
    if (first === undefined)
        return undefined;
    const { at, text } = first;
    if (/^(?:\{|\[(?![0-9A-Fa-f:.]+\]))/.test(text)) {
        return { at, what: 'it looks like JSON; write SOURCE => MIRROR, one pair a line' };
    }
    if (text === '-')
        return { at, what: 'it begins with "- ", as an item of a YAML list; leave that out' };
    const listed = others.find((other) => LISTED.test(other.text));
    return listed === undefined
        ? undefined
        : {
            at: listed.at,
            what: 'several mirrors are separated by spaces, not by commas, and each pair has a line of its own',
        };
}
const OTHER_ARROWS = new Set(['->', '=', '>', '\u2192', '\u21d2', ':', '-->', '==>']);
function manyBefore(second, arrow) {
    if (OTHER_ARROWS.has(second))
        return `a pair is written with "=>", not with "${second}"`;
    return arrow === -1
        ? 'it holds several images without "=>"; write SOURCE => MIRROR'
        : 'there are several images before "=>"; a line has one source';
}


/***/ }),

/***/ 7137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/** The known word, in lower case, that was probably meant by an unknown one; undefined where none is near. */
function nearestOf(word, known) {
    const written = word.toLowerCase();
    const [near] = known
        .map((one) => ({ word: one, distance: editDistance(written, one) }))
        .sort((one, other) => one.distance - other.distance);
    return near !== undefined && isNear(written, near.word, near.distance) ? near.word : undefined;
}
/** Two changed letters make another word of a short one, unless the letters are the same. */
function isNear(written, known, distance) {
    if (known.length > 7)
        return distance <= Math.floor(known.length / 3);
    return written.charAt(0) === known.charAt(0) && (distance <= 1 || lettersOf(written) === lettersOf(known));
}
function lettersOf(word) {
    return Array.from(word).sort().join('');
}
/** Insertions, removals and replacements of a letter that make one word the other (Levenshtein). */
function editDistance(one, other) {
    const wanted = Array.from(other);
    let distance = wanted.length;
    let row = wanted.map((_, column) => column + 1);
    for (const [at, letter] of Array.from(one.slice(0, 100)).entries()) {
        let diagonal = at;
        distance = at + 1;
        row = row.map((above, column) => {
            const replaced = diagonal + (letter === wanted[column] ? 0 : 1);
            diagonal = above;
            distance = Math.min(replaced, above + 1, distance + 1);
            return distance;
        });
    }
    return distance;
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf)
/* harmony export */ });
/* harmony import */ var _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6763);

/** Joins the pairs into the report. A run without pairs, or with a problem of its plan, does not pass. */
function reportOf(pairs, problems, facts) {
    return {
        schemaVersion: 1,
        tool: { name: 'image-parity', version: facts.version },
        startedAt: facts.startedAt.toISOString(),
        durationMs: facts.durationMs,
        ...(0,_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .runVerdict */ .ZH)(pairs, problems.length),
        counts: (0,_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(pairs),
        pairs,
        problems,
        ...(facts.shard === undefined ? {} : { shard: facts.shard }),
        requests: facts.requests,
    };
}


/***/ }),

/***/ 8462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

/** The machine's own clock. A sleep keeps the process alive, so that a wait can never end a run early. */
const systemClock = {
    // The same clock as performance.now(), which is another part of Node to be loaded.
    now: () => Number(process.hrtime.bigint()) / 1e6,
    date: () => new Date(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
    },
};


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ onSide),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   mU: () => (/* binding */ UndecidedError)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9045);

/** Something could not be decided; it ends in `inconclusive`, never in anything better. */
class UndecidedError extends Error {
    name = 'UndecidedError';
    problem;
    constructor(problem, options) {
        super(problem.message, options);
        this.problem = problem;
    }
}
/** The problem behind any failure. Typed errors bring their own, or a code of the table; the rest is a fault of ours. */
function problemOf(error, side) {
    const where = side === undefined ? {} : { side };
    if (hasProblem(error))
        return { ...where, ...error.problem };
    if (hasCode(error))
        return { code: error.code, message: error.message, ...where };
    return { code: 'internal', message: `Unexpected failure, nothing was decided: ${wordsOf(error)}`, ...where };
}
/** Runs `work` for one side, so that whatever fails in it names that side. */
async function onSide(side, work) {
    try {
        return await work();
    }
    catch (error) {
        throw new UndecidedError(problemOf(error, side), { cause: error });
    }
}
function hasProblem(error) {
    if (!(error instanceof Error && 'problem' in error))
        return false;
    const { problem } = error;
    return typeof problem === 'object' && problem !== null && 'code' in problem && (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblemCode */ .NU)(problem.code);
}
function hasCode(error) {
    return error instanceof Error && 'code' in error && (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblemCode */ .NU)(error.code);
}
/** A foreign error in its own words, with the code that Node or a library gave it. */
function wordsOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const words = `${error.name}: ${error.message}`;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    return words.includes(code) ? words : `${words} (${code})`;
}


/***/ }),

/***/ 7638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: publish

// EXTERNAL MODULE: ./build/node/src/app/masks.js
var masks = __nccwpck_require__(7609);
// EXTERNAL MODULE: ./build/node/src/model/verdict.js
var verdict = __nccwpck_require__(6763);
;// CONCATENATED MODULE: ./build/node/src/app/publish.js

/**
 * Tells a report everywhere, also where one place fails: what cannot be read as it should be passes nothing. Every place
 * that can be written anew then says so, too, and none says better things than another.
 */
async function publishAll(report, publishers) {
    const lost = await attemptAll(report, publishers);
    if (lost.length === 0)
        return { report, isComplete: true };
    const told = withProblems(report, lost);
    const again = await attemptAll(told, publishers.filter(({ replaces }) => replaces));
    const known = new Set(lost.map(({ message }) => message));
    const fresh = again.filter(({ message }) => !known.has(message));
    return { report: withProblems(told, fresh), isComplete: false };
}
async function attemptAll(report, publishers) {
    const lost = [];
    for (const { what, where, publish } of publishers) {
        try {
            await publish(report);
        }
        catch (error) {
            lost.push(unwritable(what, where, error));
        }
    }
    return lost;
}
function unwritable(what, where, error) {
    const message = `${what} could not be written (${String(error)}), so this run does not pass. Check ${where} and the disk.`;
    return { code: 'report.unwritable', message };
}
function withProblems(report, problems) {
    if (problems.length === 0)
        return report;
    const all = [...report.problems, ...problems];
    return { ...report, ...(0,verdict/* runVerdict */.ZH)(report.pairs, all.length), problems: all };
}

// EXTERNAL MODULE: ./build/node/src/gate/undecided.js
var undecided = __nccwpck_require__(5039);
// EXTERNAL MODULE: ./build/node/src/report/json.js
var json = __nccwpck_require__(5021);
// EXTERNAL MODULE: ./build/node/src/report/advice.js + 4 modules
var report_advice = __nccwpck_require__(5367);
// EXTERNAL MODULE: ./build/node/src/report/causes.js
var causes = __nccwpck_require__(815);
// EXTERNAL MODULE: ./build/node/src/report/declared.js
var declared = __nccwpck_require__(9417);
// EXTERNAL MODULE: ./build/node/src/report/describe-difference.js + 1 modules
var describe_difference = __nccwpck_require__(6880);
// EXTERNAL MODULE: ./build/node/src/report/facts.js
var facts = __nccwpck_require__(7332);
// EXTERNAL MODULE: ./build/node/src/report/quantity.js
var quantity = __nccwpck_require__(9822);
// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
// EXTERNAL MODULE: ./build/node/src/report/referrers.js + 1 modules
var referrers = __nccwpck_require__(2199);
// EXTERNAL MODULE: ./build/node/src/report/sentence.js
var sentence = __nccwpck_require__(1862);
// EXTERNAL MODULE: ./build/node/src/report/steps.js
var steps = __nccwpck_require__(8280);
// EXTERNAL MODULE: ./build/node/src/report/reason.js
var report_reason = __nccwpck_require__(6275);
// EXTERNAL MODULE: ./build/node/src/report/verdict-line.js
var verdict_line = __nccwpck_require__(6673);
;// CONCATENATED MODULE: ./build/node/src/report/log.js












/** How many differences of a platform the log names; the report has them all. */
const NAMED = 5;
/** Long enough for a command with two references and for a message that says what to do. */
const LINE = 2000;
/** The run as lines of plain text: a line a pair, a line a platform, the reason for the verdict last. */
function logLines(report) {
    const lines = [
        ...report.pairs.flatMap(pairLines),
        ...report.problems.map(({ message }) => `Problem: ${message}`),
        ...trafficLines(report),
        lastLine(report),
    ];
    return lines.map((line) => (0,safe_text/* safeLine */.om)(line, LINE));
}
function pairLines(pair) {
    const verdict = pair.passed ? 'Passed' : 'NOT PASSED';
    const title = (0,sentence/* say */.cv) `${(0,sentence/* words */.aL)(verdict)}: ${(0,sentence/* words */.aL)(pair.result)}  ${(0,sentence/* name */.UU)(pair.mirror.reference)} against ${(0,sentence/* name */.UU)(pair.source.reference)}`;
    const place = (0,sentence/* toPlain */.Ul)((0,declared/* declaredPlace */.i)(pair));
    const warning = (0,referrers/* referrerWarning */.CB)(pair);
    return [
        `${(0,sentence/* toPlain */.Ul)(title)}${place === '' ? '' : ` (${place})`}`,
        ...pair.platforms.flatMap((platform) => platformLines(platform)),
        ...(warning.length === 0 ? [] : [`  Warning: ${(0,sentence/* toPlain */.Ul)(warning)}`]),
        ...referrerLacks(pair),
        ...(0,facts/* problemsOf */.GW)(pair).map(({ platforms, message }) => {
            const where = platforms.length === 0 ? '' : ` (${(0,sentence/* toPlain */.Ul)((0,sentence/* namesOf */.eZ)(platforms))})`;
            return `  Problem${where}: ${message}`;
        }),
        ...(0,causes/* causesOf */.c)(pair).map(({ label, where, text }) => `  ${label}${where.length === 0 ? '' : ` (${(0,sentence/* toPlain */.Ul)(where)})`}: ${(0,sentence/* toPlain */.Ul)(text)}`),
        ...(0,report_advice/* adviceOf */.w)(pair).map((advice) => `  ${(0,steps/* adviceLine */.D2)(advice)}`),
    ];
}
/** What is attached to the source's image and not to be had with the mirror's. */
function referrerLacks({ differences }) {
    const lacks = differences.flatMap((one) => (one.kind === 'referrer.missing' ? [one] : []));
    const more = lacks.length > NAMED ? [`  and ${(0,quantity/* count */.U9)(lacks.length - NAMED, 'more artifact')}`] : [];
    return [...lacks.slice(0, NAMED).map((lack) => `  ${(0,sentence/* toPlain */.Ul)((0,describe_difference/* describeDifference */.hF)(lack))}`), ...more];
}
function platformLines({ platform, result, evidence, passed, differences }) {
    const counted = differences.filter(({ ignored }) => ignored !== true);
    const sentences = counted.slice(0, NAMED).map((difference) => (0,sentence/* toPlain */.Ul)((0,describe_difference/* describeDifference */.hF)(difference)));
    const more = counted.length > NAMED ? [`and ${(0,quantity/* count */.U9)(counted.length - NAMED, 'more difference')}`] : [];
    const told = [...sentences, ...more].join('; ');
    const claimed = evidence === 'claimed' && passed ? ' (claimed, not proven)' : '';
    return [`  ${(0,sentence/* toPlain */.Ul)([(0,sentence/* name */.UU)(platform)])}: ${result}${claimed}${told === '' ? '' : ` - ${told}`}`];
}
/** How much was asked and received, where a limit was reached: the first thing to know then. */
function trafficLines({ pairs, problems, requests }) {
    const errors = pairs.flatMap(({ error, platforms }) => [error, ...platforms.map((platform) => platform.error)]);
    const isLimited = [...errors, ...problems].some((problem) => problem?.code.startsWith('limit.') === true);
    return isLimited ? [`${(0,quantity/* count */.U9)(requests.total, 'request')}, ${(0,quantity/* formatBytes */.z3)(requests.bytes)} received`] : [];
}
/** What came out and why, in one plain line: for a message or a ticket. */
function reasonLine(report) {
    const [only, ...others] = report.pairs;
    const images = only === undefined || others.length > 0
        ? ''
        : ` (${(0,sentence/* toPlain */.Ul)((0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(only.mirror.reference)} against ${(0,sentence/* name */.UU)(only.source.reference)}`)})`;
    return (0,safe_text/* safeLine */.om)(`${lastLine(report)}${images}`, LINE);
}
/** The verdict and its reason, as the log ends. */
function verdictLine(report) {
    return safeLine(lastLine(report), LINE);
}
function lastLine(report) {
    const failing = report.pairs.filter(({ passed }) => !passed);
    const verdict = report.passed ? 'Passed' : 'Not passed';
    const [first] = failing;
    const [problem] = report.problems;
    const reason = first === undefined ? (problem?.message ?? '') : (0,sentence/* toPlain */.Ul)((0,report_reason/* reasonOf */.A)(first));
    const plain = (0,verdict_line/* verdictOf */.Vj)(report).replaceAll('`', '');
    return `${verdict}: ${plain}${reason === '' ? '' : ` - ${reason}`}`;
}

// EXTERNAL MODULE: ./build/node/src/report/summary.js + 1 modules
var summary = __nccwpck_require__(6370);
// EXTERNAL MODULE: ./build/node/src/model/beside.js
var beside = __nccwpck_require__(7162);
// EXTERNAL MODULE: ./build/node/src/report/describe.js
var describe = __nccwpck_require__(1138);
// EXTERNAL MODULE: ./build/node/src/report/failure.js + 1 modules
var failure = __nccwpck_require__(5018);
;// CONCATENATED MODULE: ./build/node/src/github/annotations.js










/** GitHub shows ten errors a step. */
const SHOWN = 10;
/** The verdict, these, and how many are left. */
const PAIRS = SHOWN - 2;
/** The runner cuts a message at 4096 characters. */
const LONGEST = 3500;
/**
 * The errors of a run, verdict first; none where it passed. One pair needs no second line beside the verdict, and what
 * left nothing to compare needs no verdict.
 */
function annotationsOf(report, title = 'Image parity') {
    const failing = report.pairs.filter(({ passed }) => !passed);
    if ((0,verdict_line/* isPass */.YX)(report))
        return [];
    if (report.pairs.length === 0 && report.problems.length > 0)
        return ofProblems(report.problems, title);
    const [only] = failing;
    if (only !== undefined && report.pairs.length === 1 && report.problems.length === 0)
        return [ofPair(only)];
    const told = failing.slice(0, PAIRS).map(ofPair);
    const left = failing.length - told.length;
    const problems = report.problems.map(({ message }) => message).join(' ');
    return [
        annotation(title, `${(0,verdict_line/* verdictOf */.Vj)(report).replaceAll('`', '')}.${problems === '' ? '' : ` ${problems}`}`),
        ...told,
        ...(left > 0 ? [annotation(title, `\u2026 and ${left} more; see the job summary.`)] : []),
    ];
}
function ofProblems(problems, title) {
    const told = problems.slice(0, problems.length > SHOWN ? SHOWN - 1 : SHOWN);
    const left = problems.length - told.length;
    return [
        ...told.map(({ code, message }) => annotation(code === 'inputs.invalid' ? 'Wrong input' : title, message)),
        ...(left > 0 ? [annotation(title, `\u2026 and ${left} more; see the job summary.`)] : []),
    ];
}
/** What is wrong, in front of the image's name; `SIDE` is the one that the problem concerns. */
const TITLES = {
    'not-accepted': 'Not accepted',
    'stored-differently': 'Digest differs',
    'runtime-bytes': 'Image ID differs',
    configuration: 'Configuration differs',
    instructions: 'Annotations differ',
    absent: 'Image is not on the mirror',
    'platform-missing': 'Platform is missing',
    'part-missing': 'Part of the image is missing',
    refused: 'Clients refuse the image',
    incomplete: 'Mirror is incomplete',
    swapped: 'Other files under the same image ID',
    'platform-renamed': 'Platforms differ',
    'platform-extra': 'Platforms differ',
    'platform-rival': 'Platforms differ',
    'layer-damaged': 'Layer is damaged',
    'part-damaged': 'Image is damaged',
    files: 'Files differ',
    'referrers-missing': 'Attached artifacts are missing',
    'referrers-unknown': 'Not decided',
    unsigned: 'Signature is missing',
    'signature-unknown': 'Not decided',
    'tag-moved': 'Tag moved',
    unjudged: 'Not decided',
    'source-absent': 'Source does not exist',
    'source-broken': 'Source is broken',
    'unknown-platform': 'Platform is not on the source',
    ambiguous: 'Not decided',
    'nothing-listed': 'Source lists no image',
    time: 'Time was up',
    limit: 'Limit reached',
    'login-refused': 'Login for the SIDE was refused',
    'access-denied': 'Access to the SIDE was denied',
    'part-lost': 'Part of the image is lost',
    'not-unpacked': 'Layer could not be unpacked',
    unread: 'SIDE could not be read',
    unchecked: 'Could not be checked',
};
function titleOf(pair) {
    const side = (0,failure/* firstProblem */.A)(pair)?.side ?? 'mirror';
    const what = TITLES[(0,failure/* failureOf */.g)(pair)].replace(/^SIDE/, side === 'source' ? 'Source' : 'Mirror').replace('SIDE', side);
    // Whatever a path or a registry is called: the last part is what the image is known by.
    return `${what}: ${(0,sentence/* toPlain */.Ul)([(0,sentence/* name */.UU)(pair[side].reference.replace(/^.*\//, '').replace(/@.*$/, ''))])}`;
}
function ofPair(pair) {
    const images = `${(0,sentence/* toPlain */.Ul)([(0,sentence/* name */.UU)(pair.mirror.reference)])} (against ${(0,sentence/* toPlain */.Ul)([(0,sentence/* name */.UU)(pair.source.reference)])})`;
    const advice = (0,report_advice/* adviceOf */.w)(pair).map((one) => ` ${(0,steps/* adviceLine */.D2)(one)}.`);
    const told = annotation(titleOf(pair), `${images}: ${describe/* SIGNS */.B2[pair.result].word}. ${sentenceCase(whyOf(pair))}${advice.join('')}`);
    return pair.declaredAt === undefined ? told : { ...told, at: pair.declaredAt };
}
/** The first problem in full, as it says what to do; what was found in a few words. */
function whyOf(pair) {
    const [problem] = (0,beside/* isDecided */.d$)(pair) ? [] : (0,facts/* problemsOf */.GW)(pair);
    if (problem === undefined)
        return `${(0,sentence/* toPlain */.Ul)((0,report_reason/* reasonOf */.A)(pair))}.`;
    const isOnSome = problem.platforms.length > 0 && pair.platforms.length > 1;
    return `${isOnSome ? `On ${(0,sentence/* toPlain */.Ul)((0,sentence/* namesOf */.eZ)(problem.platforms))}: ` : ''}${problem.message}`;
}
function sentenceCase(text) {
    return /^[a-z]+ /.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}
function annotation(title, message) {
    return { title: (0,safe_text/* safeLine */.om)(title, 120), message: (0,safe_text/* safeLine */.om)(message, LONGEST) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/node/src/app/conceal.js
var conceal = __nccwpck_require__(1525);
// EXTERNAL MODULE: ./build/node/src/report/markdown.js
var markdown = __nccwpck_require__(3802);
// EXTERNAL MODULE: ./build/node/src/report/summary-pair.js + 5 modules
var summary_pair = __nccwpck_require__(9295);
;// CONCATENATED MODULE: ./build/node/src/report/comment.js






const TIERS = [
    { platforms: 20, rows: 100, reasons: true, problems: 10 },
    { rows: 100, reasons: true, problems: 10 },
    { rows: 20, reasons: false, problems: 0 },
];
/** What holds no foreign text, and always fits. */
const COUNTS = { rows: 0, reasons: false, problems: 0 };
/** GitHub takes 65,536 characters, and none of them has less than a byte. */
const BUDGET = 60_000;
/** A key for hidden comments: letters that cannot end one. */
const KEY = /^[0-9a-f]{1,64}$/;
/** The first line of the comment with this key. Throws if the key is no hexadecimal number. */
function markerOf(key) {
    if (!KEY.test(key))
        throw new Error('A key is a hexadecimal number.');
    return `<!-- image-parity:${key} -->`;
}
/**
 * The comment on a pull request as GitHub Markdown: marker, verdict, what did not pass and why, and in the last line since
 * when it is so. The same report gives the same comment but for that line.
 */
function renderComment(report, options) {
    const { marker, budget = BUDGET } = options;
    const whole = (tier) => `${marker}\n${contentOf(report, options.title, tier)}\n\n${since(options)}`;
    return TIERS.map(whole).find((text) => (0,markdown/* utf8Length */.wI)(text) <= budget) ?? whole(COUNTS);
}
/** Whether two comments say the same, since whenever. Servers may keep other line ends. */
function sameComment(one, other) {
    return withoutLastLine(one) === withoutLastLine(other);
}
function withoutLastLine(body) {
    const lines = body.replaceAll('\r\n', '\n').trimEnd().split('\n');
    return lines.slice(0, -1).join('\n').trimEnd();
}
function contentOf(report, title, tier) {
    const failing = report.pairs.filter(({ passed }) => !passed);
    const passing = report.pairs.length - failing.length;
    const [only] = report.pairs;
    const isSingle = only !== undefined && report.pairs.length === 1;
    const hasSection = isSingle && tier.platforms !== undefined;
    return (0,markdown/* stacked */.OJ)([
        `### ${(0,verdict_line/* iconOf */.ZG)(report)} ${(0,safe_text/* safeProse */.f8)(title, 120)}: ${(0,verdict_line/* verdictOf */.Vj)(report)}`,
        (0,markdown/* bullets */.e5)(report.problems.slice(0, tier.problems).map(({ message }) => `\u274c ${(0,safe_text/* safeProse */.f8)(message, 500)}`)),
        hasSection ? section(only, tier.platforms) : rows(failing, tier),
        isSingle || failing.length === 0 || passing === 0 ? '' : `${passing} passed.`,
        leftOut(report, failing.length, hasSection, tier),
    ]);
}
function section(pair, platforms) {
    return pair.passed ? (0,summary_pair/* references */.Ft)(pair) : (0,summary_pair/* failingPair */.nc)(pair, { items: platforms, differences: false, digests: false });
}
function rows(failing, { rows: most, reasons }) {
    const told = failing.slice(0, most);
    return reasons ? (0,summary/* pairTable */.LQ)(told.map(summary/* pairRow */.bs)) : (0,markdown/* bullets */.e5)(told.map(({ mirror }) => (0,summary_pair/* reference */.ir)(mirror.reference)));
}
function leftOut({ problems }, failing, hasSection, tier) {
    const lost = [
        ...(problems.length > tier.problems ? [(0,quantity/* count */.U9)(problems.length - tier.problems, 'problem')] : []),
        ...(!hasSection && failing > tier.rows ? [`${(0,quantity/* count */.U9)(failing - tier.rows, 'image')} that did not pass`] : []),
        ...(tier.reasons || failing === 0 ? [] : ['the reasons']),
    ];
    return lost.length === 0 ? '' : `\u26a0\ufe0f **Shortened:** the job summary also has ${lost.join(', ')}.`;
}
function since({ commit, runUrl }) {
    const from = commit === undefined ? 'Since this run' : `Since \`${commit.slice(0, 12)}\``;
    return runUrl === undefined ? from : `${from} \u00b7 [summary and details](${runUrl})`;
}

// EXTERNAL MODULE: ./build/node/src/model/result.js
var result = __nccwpck_require__(9381);
;// CONCATENATED MODULE: ./build/node/src/report/commit-status.js


/** GitHub refuses a longer description, in characters. */
const commit_status_LONGEST = 140;
/** What is said while it is not known. */
const UNDER_WAY = 'the images are being compared';
/** The verdict as a commit status: `error` is what could not be found out, and nothing but a pass is a success. */
function commitStatusOf(report) {
    const state = (0,verdict_line/* isPass */.YX)(report) ? 'success' : (0,verdict_line/* iconOf */.ZG)(report) === '\u274c' ? 'failure' : 'error';
    const results = report.pairs.length > 1 ? ` (${result/* RESULTS */.Pr.flatMap((result) => counted(report, result)).join(', ')})` : '';
    const text = `${(0,verdict_line/* verdictOf */.Vj)(report).replaceAll('`', '')}${results}`;
    return { state, description: text.length <= commit_status_LONGEST ? text : `${text.slice(0, commit_status_LONGEST - 1)}\u2026` };
}
function counted({ pairs }, result) {
    const total = pairs.filter((pair) => pair.result === result).length;
    return total === 0 ? [] : [`${total} ${result}`];
}

// EXTERNAL MODULE: ./build/node/src/github/api-failure.js
var api_failure = __nccwpck_require__(2937);
// EXTERNAL MODULE: ./build/node/src/github/attempts.js
var attempts = __nccwpck_require__(1082);
// EXTERNAL MODULE: ./build/node/src/github/answer.js
var answer = __nccwpck_require__(7550);
;// CONCATENATED MODULE: ./build/node/src/github/comment.js



/** Pages that are looked through: GitHub lets a pull request have 2500 comments. */
const PAGES = 25;
/**
 * Makes the comment of this key say what it is to say: changes the one that is there, leaves it alone if it says so
 * already, makes one if there is none. Gives its address, '' if there is none. It can be done again without doing it
 * twice. Throws `ApiError`, or what Octokit throws.
 */
async function putComment(api, wanted, signal) {
    const { pullRequest, body, create } = wanted;
    const found = await ownComments(api, wanted, signal);
    const standing = [];
    for (const comment of found.own) {
        const isThere = sameComment(comment.body, body) || (await changed(api, comment, body, signal));
        if (isThere)
            standing.push(comment.url);
    }
    const [url] = standing;
    if (url !== undefined)
        return url;
    if (!create)
        return '';
    // Beyond the pages that were read there may be one, and a second one would be made in every run.
    if (found.isCut)
        throw new api_failure/* ApiError */.h({ kind: 'too-many', comments: PAGES * 100 });
    const made = (0,answer/* commentIn */.Zi)(await api.createComment(pullRequest, body, signal));
    if (made === undefined)
        throw new api_failure/* ApiError */.h({ kind: 'strange' });
    return made.url;
}
/** Whether it could be changed; not if somebody has deleted it meanwhile. */
async function changed(api, { id }, body, signal) {
    try {
        await api.updateComment(id, body, signal);
        return true;
    }
    catch (error) {
        const failure = (0,api_failure/* failureOf */.g)(error, new Date(0));
        if (failure.kind === 'refused' && failure.status === 404)
            return false;
        throw error;
    }
}
/** The comments with the marker that are ours: anybody can write a marker. */
async function ownComments(api, { pullRequest, marker }, signal) {
    const marked = [];
    let isCut = true;
    for (let page = 1; page <= PAGES && isCut; page += 1) {
        const { data, hasNext } = await api.comments(pullRequest, page, signal);
        const comments = (0,answer/* commentsIn */.wL)(data);
        if (comments === undefined)
            throw new api_failure/* ApiError */.h({ kind: 'strange' });
        marked.push(...comments.filter(({ body }) => body.split(/\r?\n/, 1)[0] === marker));
        isCut = hasNext;
    }
    if (marked.length === 0)
        return { own: [], isCut };
    const isOwn = await ownership(api, signal);
    return { own: marked.filter(({ author }) => isOwn(author)), isCut };
}
/** The users that jobs of Gitea and Forgejo write as; nobody can register these names. */
const JOBS = new Set(['gitea-actions', 'forgejo-actions']);
/**
 * Tells our own comments. A token of a user says whose it is. A job's token is one of an app, which may not ask that:
 * then the author is to be an app, which no stranger is.
 */
async function ownership(api, signal) {
    try {
        const self = (0,answer/* authorIn */.HV)(await api.self(signal));
        if (self.id === undefined)
            throw new api_failure/* ApiError */.h({ kind: 'strange' });
        return ({ id }) => id === self.id;
    }
    catch (error) {
        if ((0,api_failure/* failureOf */.g)(error, new Date(0)).kind !== 'refused')
            throw error;
        return ({ isBot, login }) => isBot || JOBS.has(login);
    }
}

;// CONCATENATED MODULE: ./build/node/src/github/pull-request.js

/**
 * Reads an event. A pull request is what the event itself names, or what the run that it tells of belongs to, if that is
 * one of this repository. A merge group, a push or a schedule has none. What is malformed says nothing.
 */
function eventOf(name, text) {
    const event = text === undefined ? undefined : parsed(text);
    if (!(0,answer/* isRecord */.u4)(event))
        return {};
    return name === 'workflow_run' ? ofRun(event) : ofPullRequest(event['pull_request']);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function ofPullRequest(pullRequest) {
    if (!(0,answer/* isRecord */.u4)(pullRequest))
        return {};
    const { number, head } = pullRequest;
    return pull_request_facts(number, (0,answer/* isRecord */.u4)(head) ? head['sha'] : undefined);
}
/** A run of a fork's pull request names none; one branch can have several, of which the first is taken. */
function ofRun({ workflow_run: run, repository }) {
    if (!(0,answer/* isRecord */.u4)(run))
        return {};
    const { head_sha: head, pull_requests: all } = run;
    const here = (0,answer/* isRecord */.u4)(repository) ? repository['id'] : undefined;
    const own = typeof here === 'number' && Array.isArray(all)
        ? all.find((one) => repositoryIdOf(one) === here)
        : undefined;
    return pull_request_facts((0,answer/* isRecord */.u4)(own) ? own['number'] : undefined, head);
}
/** The one that a pull request is to be merged into: a run can name pull requests of other repositories, too. */
function repositoryIdOf(pullRequest) {
    const base = (0,answer/* isRecord */.u4)(pullRequest) ? pullRequest['base'] : undefined;
    const repository = (0,answer/* isRecord */.u4)(base) ? base['repo'] : undefined;
    return (0,answer/* isRecord */.u4)(repository) ? repository['id'] : undefined;
}
function pull_request_facts(number, sha) {
    const commit = (0,answer/* commitIn */.xt)(sha);
    return {
        ...(typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? { pullRequest: number } : {}),
        ...(commit === undefined ? {} : { commit }),
    };
}

;// CONCATENATED MODULE: ./build/node/src/github/job.js


/** Reads the runner's variables and the event's text; what is malformed there is left out. */
function jobOf(env, eventText) {
    const text = (name) => env[name] ?? '';
    const event = text('GITHUB_EVENT_NAME');
    const repository = repositoryIn(text('GITHUB_REPOSITORY'));
    const { pullRequest, commit } = eventOf(event, eventText);
    const checkedOut = (0,answer/* commitIn */.xt)(text('GITHUB_SHA'));
    const runUrl = runUrlOf(text('GITHUB_SERVER_URL'), repository, text('GITHUB_RUN_ID'));
    const about = commit ?? checkedOut;
    return {
        event,
        ...(repository === undefined ? {} : { repository }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        ...(about === undefined ? {} : { commit: about }),
        ...(runUrl === undefined ? {} : { runUrl }),
        apiUrl: text('GITHUB_API_URL') === '' ? 'https://api.github.com' : text('GITHUB_API_URL'),
        key: ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map(text).join('/'),
    };
}
function repositoryIn(text) {
    const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? [];
    return owner === undefined || repo === undefined ? undefined : { owner, repo };
}
function runUrlOf(server, repository, run) {
    if (repository === undefined ||
        !/^\d{1,20}$/.test(run) ||
        !/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/.test(server))
        return undefined;
    return `${server.replace(/\/+$/, '')}/${repository.owner}/${repository.repo}/actions/runs/${run}`;
}

;// CONCATENATED MODULE: ./build/node/src/github/octokit.js
/** What an answer calls deprecated, or a library would print, is nothing for the log: it holds foreign text. */
const QUIET = { debug: hush, info: hush, warn: hush, error: hush };
function hush() {
    return undefined;
}
/** Opens the API. The library is loaded here and nowhere else, so that runs which say nothing to GitHub do without it. */
async function openApi({ token, apiUrl, repository }) {
    const { GitHub: Octokit, getOctokitOptions } = await Promise.all(/* import() */[__nccwpck_require__.e(526), __nccwpck_require__.e(845)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1845));
    const options = getOctokitOptions(token, { baseUrl: apiUrl, userAgent: 'image-parity', log: QUIET });
    return apiOf(new Octokit(options), repository);
}
function apiOf({ rest }, repository) {
    const asked = (signal) => ({
        ...repository,
        request: { signal, log: QUIET },
    });
    return {
        comments: async (number, page, signal) => {
            const parameters = { ...asked(signal), issue_number: number, per_page: 100, page };
            const { data, headers } = await rest.issues.listComments(parameters);
            return { data, hasNext: /;\s*rel="?next"?/i.test(headers.link ?? '') };
        },
        createComment: async (number, body, signal) => (await rest.issues.createComment({ ...asked(signal), issue_number: number, body })).data,
        updateComment: async (id, body, signal) => (await rest.issues.updateComment({ ...asked(signal), comment_id: id, body })).data,
        self: async (signal) => (await rest.users.getAuthenticated({ request: { signal, log: QUIET } })).data,
        createStatus: async (commit, status, signal) => (await rest.repos.createCommitStatus({ ...asked(signal), sha: commit, ...status })).data,
    };
}

;// CONCATENATED MODULE: ./build/node/src/github/unsaid.js

const NOUNS = { comment: 'The comment', status: 'The commit status' };
/** What a job has to be permitted. */
const PERMISSIONS = {
    comment: 'permissions: pull-requests: write',
    status: 'permissions: statuses: write',
};
/** One line on all of it: what, why, and what to do. */
function unsaid(all) {
    const refused = all.filter(({ why }) => typeof why === 'object' && why.kind === 'refused' && why.status !== 401);
    const wanted = refused.map(({ what }) => `"${PERMISSIONS[what]}"`).join(' and ');
    return [
        ...all.map(({ what, why }) => `${NOUNS[what]} was not written: ${reasonOf(why)}.`),
        ...(refused.length === 0
            ? []
            : [`Add ${wanted} to this job. In pull requests from forks the token may only read; then this is expected.`]),
        'The verdict stands, and the report is in the job summary.',
    ].join(' ');
}
function reasonOf(why) {
    if (why === 'no-token')
        return 'the input "github-token" is empty';
    if (why === 'no-commit')
        return 'GITHUB_REPOSITORY and GITHUB_SHA do not say which commit it belongs to';
    switch (why.kind) {
        case 'refused':
            return why.status === 401
                ? `the server did not accept "github-token" (${answered(why.status, why.said)})`
                : `the token may not do that (${answered(why.status, why.said)})`;
        case 'limited':
            return `the server wants requests to come more slowly (HTTP ${why.status}), and more attempts did not help`;
        case 'unavailable':
            return why.status === undefined
                ? `the server could not be reached (${shortened(why.said)})`
                : `the server failed (${answered(why.status, why.said)})`;
        case 'rejected':
            return `the server did not take it (${answered(why.status, why.said)})`;
        case 'strange':
            return 'what answered is not the API of GitHub; check GITHUB_API_URL';
        case 'too-many':
            return `the pull request has more than ${(0,quantity/* count */.U9)(why.comments, 'comment')}, and no more are looked through`;
    }
}
function answered(status, said) {
    return said === '' ? `HTTP ${status}` : `HTTP ${status}: ${shortened(said)}`;
}
/** What others say, in a few words and without the end of their sentence. */
function shortened(said) {
    return (said.length > 200 ? `${said.slice(0, 200)}\u2026` : said).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/node/src/github/announcer.js












/**
 * Announces nothing by itself, and loads, masks and asks nothing if neither comment nor status is wanted. The token is
 * masked before it is used.
 */
function createAnnouncer(how, environment) {
    const { comment: when, status: context } = how;
    const { clock, runner } = environment;
    const concealer = (0,conceal/* createConcealer */.V)();
    const isWanted = when !== 'never' || context !== undefined;
    for (const form of isWanted ? (0,masks/* masksOf */.JF)([{ kind: 'token', token: how.githubToken }]) : []) {
        runner.setSecret(form);
        concealer.add(form);
    }
    const failures = new Map();
    let job;
    let api;
    const jobOnce = () => (job ??= readJob(environment));
    const apiOnce = (repository, apiUrl) => (api ??= openApi({ token: how.githubToken, apiUrl, repository }));
    async function sayStatus(context, verdict, patience) {
        const { repository, commit, runUrl, apiUrl } = await jobOnce();
        if (how.githubToken === '')
            failures.set('status', 'no-token');
        else if (repository === undefined || commit === undefined)
            failures.set('status', 'no-commit');
        else {
            const said = verdict === 'pending' ? { state: verdict, description: UNDER_WAY } : verdict;
            const fields = { context, ...said, ...(runUrl === undefined ? {} : { target_url: runUrl }) };
            try {
                const opened = await apiOnce(repository, apiUrl);
                await (0,attempts/* attempt */.CD)((signal) => opened.createStatus(commit, fields, signal), patience, clock);
                failures.delete('status');
            }
            catch (error) {
                failures.set('status', (0,api_failure/* failureOf */.g)(error, clock.date()));
            }
        }
    }
    async function sayComment(report) {
        const { event, repository, pullRequest, commit, runUrl, apiUrl, key } = await jobOnce();
        if (repository === undefined || pullRequest === undefined) {
            runner.info(`No comment: the event ${JSON.stringify(event)} belongs to no pull request.`);
            return '';
        }
        if (how.githubToken === '') {
            failures.set('comment', 'no-token');
            return '';
        }
        const about = { ...(commit === undefined ? {} : { commit }), ...(runUrl === undefined ? {} : { runUrl }) };
        try {
            const marker = markerOf(digestOfKey(how.commentKey === '' ? key : how.commentKey));
            const body = renderComment(report, { marker, title: how.title, ...about });
            const wanted = { pullRequest, marker, body, create: when === 'always' || !(0,verdict_line/* isPass */.YX)(report) };
            const opened = await apiOnce(repository, apiUrl);
            return await (0,attempts/* attempt */.CD)((signal) => putComment(opened, wanted, signal), attempts/* PATIENT */.qh, clock);
        }
        catch (error) {
            failures.set('comment', (0,api_failure/* failureOf */.g)(error, clock.date()));
            return '';
        }
    }
    /** A server may send the token back. */
    const told = (all) => concealer.text(unsaid(Array.from(all, ([what, why]) => ({ what, why }))));
    return {
        begin: async () => {
            if (context === undefined)
                return;
            await sayStatus(context, 'pending', attempts/* BRIEF */.V1);
            const failure = failures.get('status');
            if (failure !== undefined)
                runner.debug(`No status yet: ${told([['status', failure]])}`);
        },
        comment: (report) => (when === 'never' ? Promise.resolve('') : sayComment(report)),
        status: (report) => context === undefined ? Promise.resolve() : sayStatus(context, commitStatusOf(report), attempts/* PATIENT */.qh),
        warning: () => (failures.size === 0 ? undefined : told(failures)),
    };
}
/** Enough of a key's digest: keys of one pull request are few. */
const KEY_LENGTH = 16;
function digestOfKey(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, KEY_LENGTH);
}
/** An event that cannot be read is one that says nothing. */
async function readJob({ env, readText }) {
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    const text = path === '' ? undefined : await readText(path).catch(() => undefined);
    return jobOf(env, text);
}

// EXTERNAL MODULE: ./build/node/src/registry/unreadable-file.js
var unreadable_file = __nccwpck_require__(6198);
;// CONCATENATED MODULE: ./build/node/src/app/options/config-file-input.js
/** Where a config file is looked for if no input names a pair. */
const DEFAULT_CONFIG_FILE = '.github/image-parity.yml';
/** What is said of a source or mirror that is empty, where nothing else names pairs. */
const NO_IMAGE = `it is required and empty; if it comes from an output or a variable, that was not set. Several pairs are named by "images", "config-file", or a file ${DEFAULT_CONFIG_FILE}`;

;// CONCATENATED MODULE: ./build/node/src/config/list-formats.js
/** Lists that can be read, by the tool that they belong to. */
const LIST_FORMATS = ['image-parity', 'regsync', 'skopeo', 'image-syncer', 'text'];

// EXTERNAL MODULE: ./build/node/src/compare/ignore.js
var ignore = __nccwpck_require__(5840);
// EXTERNAL MODULE: ./build/node/src/model/explanation.js
var explanation = __nccwpck_require__(6457);
// EXTERNAL MODULE: ./build/node/src/model/show-values.js
var show_values = __nccwpck_require__(5964);
// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __nccwpck_require__(5655);
// EXTERNAL MODULE: ./build/node/src/registry/secret-forms.js
var secret_forms = __nccwpck_require__(6578);
;// CONCATENATED MODULE: ./build/node/src/app/options/file-inputs.js
/** The inputs that name a file. What stands in them may be the file itself, pasted by mistake. */
const FILE_INPUTS = [
    'auth-file',
    'ca-file',
    'client-cert',
    'client-key',
    'config-file',
    'source-snapshot',
    'signature-key',
    'trusted-root',
];
/** What file systems take as the name of one file. */
const LONGEST_NAME = 255;
/** As JSON and PEM begin when they were packed as base64, tokens too: `{"`, `{\n`, `{ `, `-----`. */
const PACKED = /^(?:eyJ|ewo|ewk|ewg|eyA|ew0|LS0t|TUl)[A-Za-z0-9+/._-]{12,}={0,2}$/;
/** A token or password: letters and digits without what the name of a file has behind it or before it. */
const TOKEN = /^(?=.*[0-9])(?=.*[A-Za-z])[^./\\]{20,}$/;
/** The same in base64, where slashes may be; a whole path begins with one, and others hardly look so. */
const PACKED_TOKEN = /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+][A-Za-z0-9+/]{31,}={0,2}$/;
/** So often a capital stands behind a small letter in no path that people write. */
const CAPITALS = 6;
/** Whether such letters are no words: a digit or a plus among them, or capitals anywhere. */
function isRandom(letters) {
    return /[0-9+]/.test(letters) || Array.from(letters.matchAll(/[a-z][A-Z]/g)).length >= CAPITALS;
}
/** Letters of base64 without a dot, longer than any path that people write. */
const LONG_WORD = /^[A-Za-z0-9+=_-][A-Za-z0-9+/=_-]{79,}$/;
/**
 * Whether a value is the content of a file and not its path. Whatever may be a secret is taken for one: a path that is
 * refused by mistake costs a rename.
 */
function holdsText(value) {
    return (
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f{}"]|-----BEGIN/.test(value) ||
        PACKED.test(value) ||
        TOKEN.test(value) ||
        (PACKED_TOKEN.test(value) && isRandom(value)) ||
        LONG_WORD.test(value) ||
        value.split(/[\\/]/).some((name) => Buffer.byteLength(name) > LONGEST_NAME));
}
/** What to say of such a value: nothing of it. */
const HOLDS_TEXT = 'holds text, not a path; write it to a file first';

// EXTERNAL MODULE: ./build/node/src/oci/error.js
var oci_error = __nccwpck_require__(368);
// EXTERNAL MODULE: ./build/node/src/app/options/input-names.js
var input_names = __nccwpck_require__(9276);
;// CONCATENATED MODULE: ./build/node/src/app/options/image-mistakes.js

const UNSET = 'if it comes from an output or a variable, that was not set';
/** References on this machine have paths, to which nothing of this applies. */
const LOCAL = /^(?:oci|oci-archive|docker-archive|docker-daemon):/;
/** A user name and a password before the host. */
const LOGIN = /^[^/@\s:]+:[^/@\s]+@(?!sha\d)[^/@\s]+\//;
/** The first that fits counts. Docker would read some as images of Docker Hub that nobody means. */
const ROWS = [
    [
        /^(?:null|undefined|None|nil)$/,
        'it is a word that tools print if there is nothing; the step or file that it comes from had no such value',
    ],
    [
        /^\[\s*["']/,
        'it looks like a JSON list; write one image, without brackets and quotes, or several pairs in "images"',
    ],
    [/^- /, 'it begins with "- ", as an item of a YAML list; leave that out'],
    [
        /^@?sha(?:256|384|512):[^/]*$/,
        'a digest alone names no repository; write that and "@" in front of it (ghcr.io/acme/app@sha256:\u2026)',
    ],
    [
        /^(?:\.{1,2}(?:[\\/]|$)|[A-Za-z]:[\\/])|^(?![^/]*[.:][^/]*\/)[^:@]*\.(?:tar|tgz|tar\.gz|tar\.zst)$/,
        'it is a path on this machine, not a reference; name it as oci:FOLDER, oci-archive:FILE or docker-archive:FILE',
    ],
    [/^\//, `it begins with a slash, so that the host before it is empty; ${UNSET}`],
    [/^(?!(?:[a-z][a-z0-9+.-]*:)?\/\/).*\/\//i, `it holds two slashes with nothing between; ${UNSET}`],
    [/[^:/]:$/, `it ends with a colon, so that the tag is empty; ${UNSET}`],
    [/@$/, `it ends with "@", so that the digest is empty; ${UNSET}`],
    [/:sha(?:256|384|512):/, 'a digest stands behind "@", not behind ":"'],
    [/\/[^/:@]*:[^/:@]*:[^/@]*(?:@|$)/, 'it holds two tags; a reference has one'],
    [
        /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::[\w.-]+)?(?:@.*)?$/i,
        'it names no repository behind the host; write HOST/acme/app:1.2, or docker.io/library/ in front if it is an image of Docker Hub',
    ],
    [
        /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/,
        'it holds a character that cannot be seen and came with copied text; type it again',
    ],
];
/** What is wrong with an image as it was written; undefined where nothing of that is, whatever it means. */
function imageMistake(value) {
    if (LOCAL.test(value))
        return undefined;
    if (LOGIN.test(value)) {
        return `${(0,excerpt/* excerpt */.K)(value)} holds a user name and a password; leave them out here, as they have inputs of their own`;
    }
    return ROWS.find(([pattern]) => pattern.test(value))?.[1];
}

;// CONCATENATED MODULE: ./build/node/src/app/options/input-values.js
/** Readers of single values: each gives the value or undefined where the text is none. Nothing here throws. */
/** The items of a newline- or comma-separated list; `#` starts a comment. */
function listOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.replace(/(^|\s)#.*$/, ''))
        .flatMap((line) => line.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** One of the words, written exactly so. */
function oneOf(text, words) {
    return words.find((word) => word === text);
}
const MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** `30s`, `10m`, `1h` in milliseconds; at least 1 ms, at most a day. */
function durationOf(text) {
    const [, digits, unit] = /^(\d{1,9})(ms|s|m|h)$/.exec(text) ?? [];
    const ms = Number(digits) * (MS[unit ?? ''] ?? Number.NaN);
    return ms >= 1 && ms <= 24 * 3_600_000 ? ms : undefined;
}
const UNITS = {
    '': 1,
    b: 1,
    kb: 1000,
    mb: 1000 ** 2,
    gb: 1000 ** 3,
    tb: 1000 ** 4,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `20GiB`, `500MB`, or plain bytes; at least one byte. */
function sizeOf(text) {
    const [, digits, unit] = /^(\d{1,15}) ?([KMGT]?i?B)?$/i.exec(text) ?? [];
    const bytes = Number(digits) * (UNITS[(unit ?? '').toLowerCase()] ?? Number.NaN);
    return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
}
/** A whole number from 0 to `most`. */
function wholeOf(text, most) {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value <= most ? value : undefined;
}
/** The spellings of YAML's core schema, and no others. */
function booleanOf(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    return ['false', 'False', 'FALSE'].includes(text) ? false : undefined;
}
/** As many jobs as a matrix of GitHub may have. */
const MOST_SHARDS = 256;
/** `2/4`; undefined where it is empty. */
function shardInputOf(text) {
    if (text === '')
        return undefined;
    const [, first, second] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
    const [index, total] = [Number(first), Number(second)];
    return index >= 1 && index <= total && total <= MOST_SHARDS ? { index, total } : 'wrong';
}

// EXTERNAL MODULE: ./build/node/src/app/options/naming.js
var options_naming = __nccwpck_require__(1337);
;// CONCATENATED MODULE: ./build/node/src/app/options/input-mistakes.js




/** Their values are secrets, in whatever form: no message may quote them, and nothing of their form is a mistake. */
const SECRET = new Set([
    'source-password',
    'mirror-password',
    'registry-auth',
    'github-token',
]);
/** Free words of the user. */
const FREE = new Set([
    ...SECRET,
    'title',
    'status',
    'source-username',
    'mirror-username',
]);
const LISTS = new Set([
    'platforms',
    'ignore',
    'insecure-registries',
    'trusted-token-hosts',
]);
/**
 * What is wrong with the form of an input, whatever it means: a value that was never filled in, or that holds what
 * belongs around it. Says nothing of a value that is right. Values of files and secrets are not quoted.
 */
function mistakeIn(input, written, naming = options_naming/* INPUT_NAMING */.O) {
    // Most inputs are not given, and a pattern costs time when it is first used.
    if (written === '')
        return undefined;
    const value = input === 'images' || input === 'tags' ? withoutComments(written) : written;
    if (isFileInput(input) && holdsText(value))
        return HOLDS_TEXT;
    // A key is as good as another: by default it holds names of the workflow, which may be written in any way.
    if (SECRET.has(input) || input === 'comment-key')
        return undefined;
    // The runner replaces secrets in outputs; such a value would send us to a host or path that nobody meant.
    if (value.includes('***'))
        return MASKED;
    if (FREE.has(input))
        return undefined;
    if (input === 'images')
        return unreplacedIn(value, naming);
    // Ranges of versions are written with them.
    if (input === 'tags')
        return unreplacedIn(value.replace(/[<>]/g, ''), naming);
    const form = unreplacedIn(value, naming) ?? aroundIn(input, value) ?? severalIn(input, value);
    return form ?? (isImage(input) ? imageMistake(value) : undefined);
}
const MASKED = 'it holds "***": a part of it equals a secret and was masked on its way here. Store what is no secret (a host, a user name) as a variable (`vars`) instead of a secret';
/** What people keep beside their lines is never used. */
function withoutComments(text) {
    return text.replace(/(^|\s)#.*$/gm, '');
}
function isImage(input) {
    return input === 'source' || input === 'mirror';
}
function isFileInput(input) {
    return FILE_INPUTS.some((name) => name === input);
}
/** `${{ \u2026 }}`, `$NAME`, `${NAME}`, `%NAME%`, `$(\u2026)`, `~/`: what something else was to replace before. */
function unreplacedIn(value, naming) {
    if (value.includes('${{')) {
        return 'an expression (${{ \u2026 }}) was not replaced by its value; expressions are read in workflow files, not in what they hold';
    }
    if (value.includes('$('))
        return 'a command in $(\u2026) was not run; run it in a step before and use the output of that step';
    if (value.includes('{{'))
        return 'a template ({{ \u2026 }}) was not filled in; write the value itself';
    const placeholder = /<[A-Za-z][\w .-]{0,99}>/.exec(value)?.[0];
    if (placeholder !== undefined)
        return `the placeholder ${placeholder} was not filled in; write the value itself`;
    const [, braced, bare, percent] = /\$\{([A-Za-z_]\w{0,99})\}|\$(?:env:)?([A-Za-z_]\w{0,99})|%([A-Za-z_]\w{0,99})%/.exec(value) ?? [];
    const name = braced ?? bare ?? percent;
    if (name !== undefined)
        return `${name} was not replaced by its value: ${naming.variable(name)}`;
    if (value.startsWith('~/'))
        return `"~" was not replaced by the home folder: ${naming.home}`;
    return undefined;
}
function aroundIn(input, value) {
    if (/^\[(?![0-9A-Fa-f:.]+\])/.test(value) && LISTS.has(input)) {
        return `it looks like a JSON list; write the items without brackets and quotes, ${separatedIn(input)}`;
    }
    if (/^- /m.test(value) && LISTS.has(input)) {
        return `it looks like a YAML list; inputs are texts: write the items without "- ", ${separatedIn(input)}`;
    }
    if (/^["'`\u201c\u201d\u2018\u2019\u00ab\u00bb]|["'`\u201c\u201d\u2018\u2019\u00ab\u00bb]$/.test(value))
        return 'the quotes belong to the shell, not to the value; leave them out';
    return undefined;
}
/** The paths that rules of `ignore` name may hold commas. */
function separatedIn(input) {
    return input === 'ignore' ? 'one a line' : 'one a line or separated by commas';
}
/** What separates the items of lists, and does not here. */
const SEPARATORS = [
    [/\S\s+\S/, 'spaces'],
    [/;/, 'semicolons'],
    [/\|/, 'bars'],
];
/** A version may hold a space (`darwin/arm64:macOS 14`), what stands before it not; a slash begins another platform. */
const SPACES_IN_PLATFORMS = [/^[^:]*\s|\s.*\//, 'spaces'];
/** Inputs that hold one image each, and lists of names in which no item has a separator. */
function severalIn(input, value) {
    if (LISTS.has(input) && input !== 'ignore') {
        const separators = input === 'platforms' ? [SPACES_IN_PLATFORMS, ...SEPARATORS.slice(1)] : SEPARATORS;
        const used = separators.find(([pattern]) => listOf(value).some((item) => pattern.test(item)))?.[1];
        return used === undefined ? undefined : `its items are separated by commas or new lines, not by ${used}`;
    }
    // No kind holds a comma, unlike a path behind it.
    if (input === 'ignore' && /^[^:,#\n]+,/m.test(value))
        return 'its rules stand one a line, and are not separated by commas';
    if (!isImage(input))
        return undefined;
    const lines = value.split('\n').length;
    if (lines > 1)
        return `it holds ${lines === 2 ? 'two' : lines} lines; write one image here, and several pairs in "images"`;
    if (/^[^,\s]+[/:][^,\s]*,\s*[^,\s]+[/:]/.test(value))
        return 'it holds a list with commas; write one image here, and several pairs in "images"';
    return undefined;
}

;// CONCATENATED MODULE: ./build/node/src/app/options/input-faults.js




/** Collects what is wrong. Of an input that holds a mistake of its form nothing else is told: it would only follow. */
function createFaults(get, naming = options_naming/* INPUT_NAMING */.O) {
    const found = new Map();
    const malformed = new Set();
    const lines = [];
    const text = (input) => get(input).trim();
    const fault = (input, what) => {
        if (!malformed.has(input))
            found.set(input, [...(found.get(input) ?? []), what]);
    };
    for (const input of input_names/* INPUT_NAMES */.Qh) {
        const mistake = mistakeIn(input, text(input), naming);
        if (mistake === undefined)
            continue;
        fault(input, mistake);
        malformed.add(input);
    }
    return {
        text,
        fault,
        faultLine: (input, message) => {
            if (!malformed.has(input))
                lines.push({ input, message });
        },
        problems: () => [
            ...Array.from(found, ([input, faults]) => ({
                input,
                message: `${naming.of(input)}: ${faults.join('; ')}. Example: ${naming.example(input)}`,
            })),
            ...lines,
        ],
    };
}
/** Runs a parser of `oci/`; its message tells what is wrong. */
function input_faults_parsed(input, parse, fault) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof oci_error/* OciError */.M))
            throw error;
        // The input has an example of its own.
        fault(input, error.message.replace(/(?:\. An example: .*|\.)$/s, ''));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/node/src/app/options/input-readers.js

/** An input that is one of some words; `byDefault` where it is empty or wrong. */
function wordOf(input, words, byDefault, text, fault) {
    return input_readers_valueOf(input, (value) => oneOf(value, words), byDefault, `one of ${words.join(', ')}`, text, fault);
}
/** An input as `read` gives it; `byDefault` where it is empty or wrong, which is told with what was `wanted`. */
function input_readers_valueOf(input, read, byDefault, wanted, text, fault) {
    const value = text(input);
    if (value === '')
        return byDefault;
    const found = read(value);
    if (found === undefined)
        fault(input, `${JSON.stringify(value)} is not ${wanted}`);
    return found ?? byDefault;
}

// EXTERNAL MODULE: ./build/node/src/model/limits.js
var limits = __nccwpck_require__(6996);
;// CONCATENATED MODULE: ./build/node/src/app/options/bound-inputs.js



/** Pairs that are compared at the same time, unless somebody says otherwise; and the most that may be. */
const PAIRS_AT_ONCE = 8;
const MOST_AT_ONCE = 64;
/** Reads the inputs that bound a run. */
function readBounds(text, fault) {
    return {
        waitMs: input_readers_valueOf('wait', (value) => (value === '0s' ? 0 : durationOf(value)), 0, 'a duration with its unit (0s, 90s, 15m; at most 24h)', text, fault),
        concurrency: input_readers_valueOf('concurrency', (value) => (value === '0' ? undefined : wholeOf(value, MOST_AT_ONCE)), PAIRS_AT_ONCE, `a whole number from 1 to ${MOST_AT_ONCE}`, text, fault),
        retries: input_readers_valueOf('retries', (value) => wholeOf(value, 10), limits/* DEFAULT_LIMITS */.d.retries, 'a whole number from 0 to 10', text, fault),
        timeoutMs: input_readers_valueOf('timeout', durationOf, limits/* DEFAULT_LIMITS */.d.pairMs, 'a duration with its unit (30s, 10m, 1h; at most 24h)', text, fault),
        maxLayerBytes: input_readers_valueOf('max-layer-size', sizeOf, limits/* DEFAULT_LIMITS */.d.layerBytes, 'a size (20GiB, 500MB, or bytes)', text, fault),
    };
}

;// CONCATENATED MODULE: ./build/node/src/app/options/inputs-error.js
/** Every bad input at once, so that a workflow is mended in one go. */
class InputsError extends Error {
    name = 'InputsError';
    code = 'inputs.invalid';
    problems;
    /** The texts that name what to compare: files that they name must not be lost. */
    lists;
    constructor(problems, lists = []) {
        super(problems.map(({ message }) => message).join('\n'));
        this.problems = problems;
        this.lists = lists;
    }
}

// EXTERNAL MODULE: ./build/node/src/oci/registry-host.js
var registry_host = __nccwpck_require__(1846);
;// CONCATENATED MODULE: ./build/node/src/app/options/login-inputs.js



/** Reads what is for the registries of `source` and `mirror`, and the names of files. */
function readPairLogins(text, fault) {
    const sourceCredential = credentialOf('source', text, fault);
    const mirrorCredential = credentialOf('mirror', text, fault);
    const [authFile, caFile] = [text('auth-file'), text('ca-file')];
    const clientCertificate = clientCertificateOf(text, fault);
    return {
        ...(sourceCredential === undefined ? {} : { sourceCredential }),
        ...(mirrorCredential === undefined ? {} : { mirrorCredential }),
        ...(authFile === '' ? {} : { authFile }),
        ...(caFile === '' ? {} : { caFile }),
        ...(clientCertificate === undefined ? {} : { clientCertificate }),
    };
}
/** Reads what names its registries itself. */
function readRegistryLogins(text, fault, readers) {
    return {
        registryAuth: registryAuthOf(text, fault, readers),
        insecureRegistries: hostsOf('insecure-registries', text, fault),
        trustedTokenHosts: hostsOf('trusted-token-hosts', text, fault),
    };
}
function credentialOf(side, text, fault) {
    const username = text(`${side}-username`);
    const password = text(`${side}-password`);
    if (username === '' && password === '')
        return undefined;
    if (password === '')
        fault(`${side}-password`, `it is empty although "${side}-username" is set; a secret that does not exist, and every secret in a pull request from a fork, is empty`);
    if (username === '')
        fault(`${side}-username`, `it is empty although "${side}-password" is set; a bearer token goes into "registry-auth" as \`token\``);
    return { kind: 'basic', username, password };
}
function clientCertificateOf(text, fault) {
    const [certificate, key] = [text('client-cert'), text('client-key')];
    if (certificate === '' && key === '')
        return undefined;
    if (certificate === '')
        fault('client-cert', 'it is empty although "client-key" is set; they belong together');
    if (key === '')
        fault('client-key', 'it is empty although "client-cert" is set; they belong together');
    return { certificate, key };
}
function registryAuthOf(text, fault, readers) {
    const value = text('registry-auth');
    if (value === '')
        return new Map();
    const { credentials, errors } = readers.registryAuth(value);
    for (const error of errors)
        fault('registry-auth', error);
    return credentials;
}
function hostsOf(input, text, fault) {
    const hosts = listOf(text(input)).flatMap((item) => {
        const host = (0,registry_host/* normaliseRegistry */.Me)(item);
        if (/^(?:true|false|yes|no)$/i.test(item))
            fault(input, 'it is a list of hosts, not a switch; name the hosts');
        else if (host === undefined)
            fault(input, `${(0,excerpt/* excerpt */.K)(item)} is not a host with an optional port (no https://, no path)`);
        return host ?? [];
    });
    return new Set(hosts);
}

// EXTERNAL MODULE: ./build/node/src/config/image-lines.js
var image_lines = __nccwpck_require__(4988);
// EXTERNAL MODULE: ./build/node/src/oci/reference.js
var reference = __nccwpck_require__(1207);
;// CONCATENATED MODULE: ./build/node/src/config/mirror-prefix.js




/** Reads `host[:port][/path]`. Throws `reference.invalid`. */
function parseMirrorPrefix(text) {
    const bare = text.replace(/\/$/, '');
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw new oci_error/* OciError */.M('reference.invalid', `${(0,excerpt/* excerpt */.K)(text)} has a scheme; remove "${scheme}".`);
    }
    const [first = ''] = bare.split('/', 1);
    if (!(0,registry_host/* looksLikeRegistry */.V7)(first)) {
        throw new oci_error/* OciError */.M('reference.invalid', `${(0,excerpt/* excerpt */.K)(text)} does not begin with a host.`);
    }
    if (/[:@]/.test(bare.slice(first.length))) {
        throw new oci_error/* OciError */.M('reference.invalid', `${(0,excerpt/* excerpt */.K)(text)} holds a tag or digest; leave it out.`);
    }
    const { registry, repository } = (0,reference/* parseReference */.F2)(`${bare}/a/b`);
    return { registry, path: repository.slice(0, -'a/b'.length) };
}
/**
 * The mirror of a source under a prefix: the whole path of its repository goes behind the prefix, its host is left out, tag
 * and digest stay. `docker.io/library/redis:7.2` under `harbor.example.com/hub` is
 * `harbor.example.com/hub/library/redis:7.2`. Throws `reference.invalid` if that is none.
 */
function underPrefix(source, { registry, path, flat = false }) {
    if (source.kind !== 'registry') {
        throw new oci_error/* OciError */.M('reference.invalid', 'the prefix of mirrors is for images in registries; write the mirror.');
    }
    const { repository, ...others } = source.reference;
    const name = flat ? repository.slice(repository.lastIndexOf('/') + 1) : repository;
    const text = (0,reference/* formatReference */.FH)({ ...others, registry, repository: `${path}${name}` });
    return { kind: 'registry', reference: (0,reference/* parseReference */.F2)(text) };
}

// EXTERNAL MODULE: ./build/node/src/oci/location.js
var oci_location = __nccwpck_require__(8763);
// EXTERNAL MODULE: ./build/node/src/oci/platform.js
var oci_platform = __nccwpck_require__(6755);
;// CONCATENATED MODULE: ./build/node/src/app/options/pair-context.js

/** What becomes of what is attached, as a pair says it: nothing where nobody asks for it. */
function wanted(referrers) {
    return referrers === undefined || referrers === 'ignore' ? {} : { referrers };
}
/** What a parser of `oci/` gives; its message tells what is wrong. */
function understood({ at }, parse, { fault }) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof oci_error/* OciError */.M))
            throw error;
        fault(at, error.message.replace(/(?:\. An example: .*|\.)$/s, ''));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/node/src/app/options/declared-selections.js







/** What an image asks for of which tags are meant, a selection for each of its mirrors; none where the rule is wrong. */
function selectionsOf(image, rule, options, context) {
    const { fault, isFromSnapshot } = context;
    const source = repositoryOf(image.source, 'source', context);
    if (options.match === 'digest' && options.ignore.length > 0) {
        fault(image.at, 'with "match: digest" every byte counts, so nothing can be ignored');
    }
    if (source === undefined)
        return [];
    return mirrorsOf(image, source, context).flatMap((mirror) => {
        const isSame = (0,registry_host/* isSameRegistry */.mS)(source.registry, mirror.registry) && source.repository === mirror.repository;
        if (isSame && !isFromSnapshot) {
            fault(image.at, `source and mirror are the same (${(0,reference/* formatRepository */.Sh)(source)}); images compared with themselves prove nothing`);
            return [];
        }
        return rule === undefined ? [] : { ...options, source, mirror, rule };
    });
}
function mirrorsOf(image, source, context) {
    if (image.mirrors.length > 0)
        return image.mirrors.flatMap((one) => repositoryOf(one, 'mirror', context) ?? []);
    const { prefix, fault } = context;
    if (prefix === undefined) {
        fault(image.at, 'it has no mirror; write one, or give "mirror-prefix"');
        return [];
    }
    const location = { kind: 'registry', reference: { ...source, tag: 'latest' } };
    const under = understood(image.source, () => underPrefix(location, prefix), context);
    return under?.kind === 'registry' ? [nameOf(under.reference)] : [];
}
function repositoryOf(written, side, context) {
    const { fault } = context;
    const mistake = mistakeIn(side, written.text);
    if (mistake !== undefined) {
        fault(written.at, mistake);
        return undefined;
    }
    const one = understood(written, () => (0,oci_location/* parseLocation */.zS)(written.text, { tag: 'one' }), context);
    if (one === undefined)
        return undefined;
    if (one.kind !== 'registry') {
        fault(written.at, 'tags are listed by registries, and this is no repository of one');
        return undefined;
    }
    if (!namesNoTag(written.text)) {
        fault(written.at, 'with "tags" it is a repository; leave its tag and digest out');
        return undefined;
    }
    return nameOf(one.reference);
}
/** Whether a text is an image of a registry without tag and digest. */
function namesNoTag(text) {
    try {
        const [one, other] = ['one', 'other'].map((tag) => (0,oci_location/* parseLocation */.zS)(text, { tag }));
        // What takes another tag just as well has none of its own.
        return one?.kind === 'registry' && other !== undefined && (0,oci_location/* formatLocation */.j$)(one) !== (0,oci_location/* formatLocation */.j$)(other);
    }
    catch {
        // Whoever reads it says what is wrong with it.
        return false;
    }
}
/** Whether the tags of an input are meant by an image of a list: it names none. */
function takesTags({ source, tags }) {
    return tags === undefined && namesNoTag(source.text);
}
function nameOf({ registry, repository }) {
    return { registry, repository };
}
/** The rule that somebody wrote; undefined where `fault` was told that there is none. */
function ruleOf({ include, exclude, matching, avoiding, semver, latest }, { fault, isVersionRange }) {
    const impossible = [...include, ...exclude].find(({ text }) => /[^\w.*?-]/.test(text));
    if (impossible !== undefined) {
        const { at, text } = impossible;
        fault(at, `${(0,excerpt/* excerpt */.K)(text)} fits no tag; tags are letters, digits, "_", "." and "-", and globs have "*" and "?"`);
        return undefined;
    }
    if (semver !== undefined && !isVersionRange(semver.text)) {
        fault(semver.at, `${JSON.stringify(semver.text)} is no range of versions, such as >=1.4 <2`);
        return undefined;
    }
    return {
        include: include.map(({ text }) => text),
        exclude: exclude.map(({ text }) => text),
        ...(matching === undefined ? {} : { matching: matching.map(({ text }) => text) }),
        ...(avoiding === undefined ? {} : { avoiding: avoiding.map(({ text }) => text) }),
        ...(semver === undefined ? {} : { semver: semver.text }),
        ...(latest === undefined ? {} : { latest }),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/node/src/app/options/same-image.js



/**
 * Whether two locations are one image, named twice: by the same tag or digest in the same repository, folder or archive,
 * whatever the spelling of its registry or path. A tag and a digest are not known to be the same. Relative paths start
 * from `workingDirectory`; links are not followed.
 */
function isSameImage(source, mirror, workingDirectory) {
    const isSamePath = (one, other) => (0,external_node_path_.resolve)(workingDirectory, one) === (0,external_node_path_.resolve)(workingDirectory, other);
    switch (source.kind) {
        case 'registry': {
            if (mirror.kind !== 'registry')
                return false;
            const one = source.reference;
            const other = mirror.reference;
            const isSameRepository = (0,registry_host/* isSameRegistry */.mS)(one.registry, other.registry) && one.repository === other.repository;
            return isSameRepository && isSameChoice(one, other);
        }
        case 'oci':
        case 'oci-archive':
            return mirror.kind === source.kind && isSamePath(source.path, mirror.path) && isSameChoice(source, mirror);
        case 'docker-archive':
            return (mirror.kind === 'docker-archive' &&
                isSamePath(source.path, mirror.path) &&
                (0,oci_location/* formatLocation */.j$)({ ...source, path: mirror.path }) === (0,oci_location/* formatLocation */.j$)(mirror));
        case 'docker-daemon':
            return (0,oci_location/* formatLocation */.j$)(source) === (0,oci_location/* formatLocation */.j$)(mirror);
    }
}
/** The digest decides where there is one. */
function isSameChoice(one, other) {
    if (one.digest === undefined && other.digest === undefined)
        return one.tag === other.tag;
    return one.digest === other.digest;
}

;// CONCATENATED MODULE: ./build/node/src/app/options/declared-pairs.js












/** The pairs of a list. An image's own options go before all others; a pair that is listed twice is compared once. */
function declaredPairs(declared, context) {
    const { inputs, tags, file, fault, tell } = context;
    const defaults = optionsOf(declared.defaults, context);
    const known = new Map();
    const pairs = [];
    const selections = [];
    for (const image of declared.images) {
        const options = merged([optionsOf(image, context), inputs, defaults]);
        const declaredAt = ({ line }) => file === undefined ? {} : { declaredAt: { file, line } };
        if (image.tags !== undefined || (tags !== undefined && takesTags(image))) {
            const rule = image.tags === undefined ? tags : ruleOf(image.tags, context);
            selections.push(...selectionsOf(image, rule, { ...options, ...declaredAt(image.at) }, context));
            continue;
        }
        const source = locationOf(image.source, context);
        if (source === undefined)
            continue;
        for (const { at, location: mirror } of declared_pairs_mirrorsOf(image, source, context)) {
            const pair = {
                source,
                mirror,
                ...options,
                ...declaredAt(at),
            };
            checkPair(pair, at, context);
            const key = `${(0,oci_location/* formatLocation */.j$)(source)} ${(0,oci_location/* formatLocation */.j$)(mirror)}`;
            const text = JSON.stringify({ ...pair, declaredAt: undefined });
            const before = known.get(key);
            if (before === undefined) {
                known.set(key, { at, text });
                pairs.push(pair);
            }
            else if (before.text === text) {
                tell(at, `this pair is listed in line ${before.at.line} already; it is compared once`);
            }
            else {
                fault(at, `line ${before.at.line} lists this pair with other options; leave one of the two out`);
            }
        }
    }
    return { pairs, selections };
}
/** A mirror with the line that a reader looks for: a list has a line a mirror, or they stand where the image does. */
function declared_pairs_mirrorsOf(image, source, context) {
    if (image.mirrors.length === 0) {
        const { prefix, fault } = context;
        if (prefix === undefined) {
            fault(image.at, 'it has no mirror; write SOURCE => MIRROR, or give "mirror-prefix"');
            return [];
        }
        const location = understood(image.source, () => underPrefix(source, prefix), context);
        return location === undefined ? [] : [{ at: image.at, location }];
    }
    const single = image.mirrors.length === 1;
    return image.mirrors.flatMap((mirror) => {
        const location = locationOf(mirror, context, source);
        return location === undefined ? [] : [{ at: single ? image.at : mirror.at, location }];
    });
}
/** The first that says something counts. A rule of another place never reaches a pair in which every byte counts. */
function merged(layers) {
    const [own] = layers;
    const first = (key) => layers.find((layer) => layer[key] !== undefined)?.[key];
    const match = first('match') ?? 'config';
    const ignoring = match === 'digest' ? own : layers.find(({ ignore }) => ignore !== undefined);
    const explain = first('explain') ?? 'none';
    const reason = ignoring?.reason ?? own?.reason;
    return {
        platforms: first('platforms') ?? 'all',
        match,
        verify: first('verify') ?? 'blobs',
        ...wanted(first('referrers')),
        ignore: ignoring?.ignore ?? [],
        ...(explain === 'none' ? {} : { explain }),
        ...(reason === undefined ? {} : { reason }),
    };
}
function checkPair({ source, mirror, match, ignore }, at, context) {
    const { fault, workingDirectory, isFromSnapshot } = context;
    if (isSameImage(source, mirror, workingDirectory) && !(isFromSnapshot && source.kind === 'registry')) {
        fault(at, `source and mirror are the same (${(0,oci_location/* formatLocation */.j$)(source)}); an image compared with itself proves nothing`);
    }
    if (match !== 'digest')
        return;
    if ([source, mirror].some(({ kind }) => kind === 'docker-archive')) {
        fault(at, 'a docker-archive holds no manifest, so that "match: digest" can never be met; use "match: config"');
    }
    if (ignore.length > 0)
        fault(at, 'with "match: digest" every byte counts, so nothing can be ignored');
}
function locationOf(written, context, source) {
    const mistake = mistakeIn(source === undefined ? 'source' : 'mirror', written.text);
    if (mistake !== undefined) {
        context.fault(written.at, mistake);
        return undefined;
    }
    const byDefault = source === undefined ? reference/* LATEST */.k0 : (0,oci_location/* choiceOf */.FH)(source);
    return understood(written, () => (0,oci_location/* parseLocation */.zS)(written.text, byDefault), context);
}
function optionsOf({ platforms, match, verify, referrers, explain, ignore, reason }, context) {
    return {
        platforms: platforms === undefined ? undefined : platformsFrom(platforms, context),
        match: match?.text === 'layers' ? 'diff-ids' : match && oneOf(match.text, result/* MATCHES */.W$),
        verify: verify && oneOf(verify.text, result/* VERIFIES */.sv),
        referrers: referrers && oneOf(referrers.text, result/* REFERRER_POLICIES */.F2),
        explain: explain && oneOf(explain.text, explanation/* EXPLAINS */.vd),
        ignore: ignore === undefined ? undefined : ignoreFrom(ignore, context),
        reason: reason?.text,
    };
}
function platformsFrom(items, context) {
    const [first, ...others] = items;
    if (first?.text === 'all' && others.length === 0)
        return 'all';
    const platforms = items.flatMap((item) => understood(item, () => (0,oci_platform/* parsePlatform */.FL)(item.text), context) ?? []);
    return [...new Map(platforms.map((platform) => [(0,oci_platform/* platformKey */.Ng)(platform), platform])).values()];
}
function ignoreFrom(items, { fault }) {
    const rules = [];
    for (const { text, at } of items) {
        const read = (0,ignore/* parseIgnore */.w)(text);
        for (const error of read.errors)
            fault(at, error.replace(/\.$/, ''));
        rules.push(...read.rules);
    }
    const [first] = items;
    const { errors } = (0,ignore/* parseIgnore */.w)(rules.map(({ text }) => text).join('\n'));
    if (first !== undefined)
        for (const error of errors)
            fault(first.at, error.replace(/\.$/, ''));
    return rules;
}

// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var oci_digest = __nccwpck_require__(5008);
;// CONCATENATED MODULE: ./build/node/src/app/options/snapshot-inputs.js




/** What a config file says of a snapshot. */
function snapshotIn({ snapshot }, file, { faultLine }) {
    if (snapshot === undefined)
        return {};
    const fault = ({ at }, what) => {
        faultLine('config-file', `${file}:${at.line}:${at.column}: ${what}`);
    };
    const { path, digest } = snapshot;
    if (holdsText(path.text))
        fault(path, `source-snapshot ${HOLDS_TEXT}.`);
    if (digest === undefined)
        return { sourceSnapshot: { path: path.text } };
    try {
        return { sourceSnapshot: { path: path.text, digest: (0,oci_digest/* parseDigest */.m)(digest.text) } };
    }
    catch (error) {
        if (!(error instanceof oci_error/* OciError */.M))
            throw error;
        fault(digest, `source-snapshot-digest: ${error.message}`);
        return {};
    }
}
/** The snapshot that the inputs name, or else the file of the list. A digest of the file is for the path of the file alone. */
function readSnapshot({ sourceSnapshot: inFile }, { text, fault }) {
    const path = text('source-snapshot');
    const written = text('source-snapshot-digest');
    const digest = written === '' ? undefined : input_faults_parsed('source-snapshot-digest', () => (0,oci_digest/* parseDigest */.m)(written), fault);
    const named = path === '' ? inFile : { path };
    if (named === undefined) {
        if (written !== '')
            fault('source-snapshot-digest', 'there is no "source-snapshot" that it could be the digest of');
        return undefined;
    }
    if (text('source-password') !== '') {
        fault('source-password', 'the source is not asked, as "source-snapshot" answers for it; leave it out');
    }
    return { ...named, ...(digest === undefined ? {} : { digest }) };
}

;// CONCATENATED MODULE: ./build/node/src/app/options/tags-inputs.js


/** The tags that the input `tags` means; undefined where it is empty or wrong. */
function readTags({ text, fault }, readers) {
    const written = text('tags');
    if (written === '')
        return undefined;
    const told = ({ line }, what) => {
        fault('tags', written.includes('\n') ? `line ${line}: ${what}` : what);
    };
    const { tags, faults } = readers.tags(written);
    for (const { at, what } of faults)
        told(at, what);
    return tags === undefined ? undefined : ruleOf(tags, { fault: told, isVersionRange: readers.isVersionRange });
}
const SOURCE = { line: 1, column: 1 };
const MIRROR = { line: 2, column: 1 };
/** What `source` and `mirror` ask for where `tags` says which of their tags are meant. */
function taggedPair({ text, fault }, { platforms = 'all', match = 'config', verify = 'blobs', ignore = [] }, workingDirectory, readers) {
    const rule = readTags({ text, fault }, readers);
    for (const side of ['source', 'mirror'])
        if (text(side) === '')
            fault(side, NO_IMAGE);
    if (text('source') === '' || text('mirror') === '')
        return { selections: [] };
    const mirrors = [{ text: text('mirror'), at: MIRROR }];
    const image = { at: MIRROR, source: { text: text('source'), at: SOURCE }, mirrors };
    const context = {
        inputs: {},
        workingDirectory,
        isVersionRange: readers.isVersionRange,
        isFromSnapshot: text('source-snapshot') !== '',
        fault: (at, what) => {
            fault(at === SOURCE ? 'source' : 'mirror', what);
        },
        tell: () => undefined,
    };
    // That nothing can be ignored then is told of the input.
    const options = { platforms, match, verify, ignore: match === 'digest' ? [] : ignore };
    return { selections: selectionsOf(image, rule, options, context) };
}

;// CONCATENATED MODULE: ./build/node/src/app/options/pair-inputs.js













const OWN_LOGINS = ['source-username', 'source-password', 'mirror-username', 'mirror-password'];
/** Reads the pairs from whichever input names them. What is wrong is left with `faults`. */
function readPairs(from) {
    const { text, fault } = from.faults;
    if (text('config-file') !== '' || from.configFile !== undefined) {
        refuseOthers('config-file', ['source', 'mirror', 'images'], from.faults);
        return fromFile(from);
    }
    if (text('images') !== '') {
        refuseOthers('images', ['source', 'mirror'], from.faults);
        return fromLines(from);
    }
    if (text('mirror-prefix') !== '')
        fault('mirror-prefix', 'it is for lists of images, and there is none');
    return fromPair(from);
}
/** One list names the pairs, and a login in an input of its own would go to whatever host a line names. */
function refuseOthers(list, others, { text, fault }) {
    for (const input of others)
        if (text(input) !== '')
            fault(input, `"${list}" names the pairs, too; give one of the two`);
    for (const input of OWN_LOGINS) {
        if (text(input) === '')
            continue;
        fault(input, `with "${list}" it would belong to many hosts; give logins in "registry-auth", for a host each`);
    }
}
function fromLines(from) {
    const { text, fault } = from.faults;
    const declared = (0,image_lines/* parseImageLines */.s)(text('images'));
    if (declared.images.length === 0 && declared.faults.length === 0)
        fault('images', 'it names no image');
    return fromDeclared(declared, 'images', ({ line }) => from.naming.line('images', line), from);
}
function fromFile(from) {
    const { configFile } = from;
    const { fault } = from.faults;
    if (configFile?.text === undefined) {
        const { path, why = 'it was not read' } = configFile ?? { path: 'the file' };
        fault('config-file', `${path} cannot be used: ${why}`);
        return NOTHING;
    }
    const { path } = configFile;
    const declared = from.readers.list(configFile.text, from.format, path);
    const planned = fromDeclared(declared, 'config-file', ({ line, column }) => `${path}:${line}:${column}`, from, path);
    return { ...planned, ...registriesOf(declared, path, from.faults), ...snapshotIn(declared, path, from.faults) };
}
const NOTHING = { pairs: [], warnings: [] };
/** The pairs of a list; each line that is wrong has a message of its own. */
function fromDeclared(declared, input, place, { faults, options, workingDirectory, readers }, file) {
    const { text, fault, faultLine } = faults;
    const tags = readTags(faults, readers);
    if (tags !== undefined && declared.images.length > 0 && !declared.images.some(takesTags)) {
        fault('tags', `every image of "${input}" names a tag, a digest or tags of its own, so that it selects nothing`);
    }
    const written = text('mirror-prefix');
    const prefix = written === '' ? undefined : input_faults_parsed('mirror-prefix', () => parseMirrorPrefix(written), fault);
    const warnings = [];
    const faultAt = (at, what) => {
        faultLine(input, `${place(at)}: ${what}.`);
    };
    for (const { at, what } of declared.faults)
        faultAt(at, what);
    // A prefix that is wrong is told once, not once a line.
    if (written !== '' && prefix === undefined)
        return NOTHING;
    for (const { at, what } of declared.told ?? [])
        warnings.push(`${place(at)}: ${what}.`);
    const planned = declaredPairs(declared, {
        inputs: options,
        prefix: prefix === undefined ? undefined : { ...prefix, flat: declared.flat === true },
        tags,
        workingDirectory,
        isVersionRange: readers.isVersionRange,
        isFromSnapshot: text('source-snapshot') !== '' || declared.snapshot !== undefined,
        file,
        fault: faultAt,
        tell: (at, what) => warnings.push(`${place(at)}: ${what}.`),
    });
    return { ...planned, warnings };
}
function registriesOf({ registries }, path, { faultLine }) {
    if (registries === undefined || registries.size === 0)
        return {};
    const read = Array.from(registries, ([registry, { caFile, maxConnections }]) => {
        if (caFile !== undefined && holdsText(caFile.text)) {
            faultLine('config-file', `${path}:${caFile.at.line}:${caFile.at.column}: ca-file ${HOLDS_TEXT}.`);
        }
        const needs = {
            ...(caFile === undefined ? {} : { caFile: caFile.text }),
            ...(maxConnections === undefined ? {} : { maxConnections }),
        };
        return [registry, needs];
    });
    return { registries: new Map(read) };
}
function fromPair({ faults, options, workingDirectory, readers }) {
    const { fault, text } = faults;
    if (text('tags') !== '')
        return { ...NOTHING, ...taggedPair(faults, options, workingDirectory, readers) };
    const source = pair_inputs_locationOf('source', reference/* LATEST */.k0, faults);
    // Where the source is no reference it is the source that has to be mended first.
    const mirror = pair_inputs_locationOf('mirror', source === undefined ? reference/* LATEST */.k0 : (0,oci_location/* choiceOf */.FH)(source), faults);
    const isFromSnapshot = text('source-snapshot') !== '' && source?.kind === 'registry';
    if (source !== undefined &&
        mirror !== undefined &&
        isSameImage(source, mirror, workingDirectory) &&
        !isFromSnapshot) {
        fault('mirror', `it is the same as "source" (${(0,oci_location/* formatLocation */.j$)(source)}); an image compared with itself proves nothing`);
    }
    if (options.match === 'digest')
        refuseDigestMatch({ source, mirror }, faults);
    refuseIdlePasswords({ source, mirror }, faults);
    if (source === undefined || mirror === undefined)
        return NOTHING;
    const { platforms = 'all', match = 'config', verify = 'blobs', ignore = [], referrers, explain = 'none' } = options;
    const explained = explain === 'none' ? {} : { explain };
    const pair = { source, mirror, platforms, match, verify, ...wanted(referrers), ignore, ...explained };
    return { pairs: [pair], warnings: [] };
}
function pair_inputs_locationOf(input, byDefault, { text, fault }) {
    const value = text(input);
    if (value === '') {
        fault(input, NO_IMAGE);
        return undefined;
    }
    return input_faults_parsed(input, () => (0,oci_location/* parseLocation */.zS)(value, byDefault), fault);
}
/** A password that goes nowhere is a mistake in one of the two inputs. */
function refuseIdlePasswords(locations, { text, fault }) {
    for (const side of ['source', 'mirror']) {
        const kind = locations[side]?.kind;
        if (kind === undefined || kind === 'registry' || text(`${side}-password`) === '')
            continue;
        fault(`${side}-password`, `it is for a registry, and "${side}" is ${kind}: on this machine; leave it out`);
    }
}
/** What `docker save` writes holds no manifest, so there is no digest to be equal. */
function refuseDigestMatch(locations, { fault }) {
    for (const input of ['source', 'mirror']) {
        if (locations[input]?.kind !== 'docker-archive')
            continue;
        fault(input, 'a docker-archive holds no manifest, so that "match: digest" can never be met; use "match: config"');
    }
}

;// CONCATENATED MODULE: ./build/node/src/app/options/readers.js
/** Where none of these inputs is set. All of them throw. */
const NO_READERS = {
    list: notLoaded,
    tags: notLoaded,
    registryAuth: notLoaded,
    isVersionRange: notLoaded,
};
function notLoaded() {
    throw new Error('What reads YAML was not loaded.');
}
/** Loads them. Most runs name one pair and do without: the parser of YAML is a third of all that inputs are read with. */
async function loadReaders() {
    const { READERS } = await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(815), __nccwpck_require__.e(410)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9410));
    return READERS;
}

;// CONCATENATED MODULE: ./build/node/src/app/options/signature-inputs.js
/** What belongs together where a certificate says who signed. */
const KEYLESS = ['signature-identity', 'signature-issuer', 'trusted-root'];
/** Whose signature is asked for: the owner's of a key, or somebody's for whom an issuer vouches. */
function readSignature(text, fault) {
    const keyFile = text('signature-key');
    const given = KEYLESS.filter((input) => text(input) !== '');
    const [first] = given;
    if (keyFile !== '') {
        if (first !== undefined) {
            fault(first, 'it says who signed without a key, and "signature-key" by which key; leave one of the two out');
        }
        return { kind: 'key', keyFile };
    }
    if (first === undefined)
        return undefined;
    for (const input of KEYLESS) {
        if (text(input) === '')
            fault(input, `it is empty although "${first}" is set; all three belong together`);
    }
    return {
        kind: 'keyless',
        identity: text('signature-identity'),
        issuer: text('signature-issuer'),
        trustedRootFile: text('trusted-root'),
    };
}

;// CONCATENATED MODULE: ./build/node/src/app/options/platforms-input.js



/** The platforms to compare, each once. */
function platformsOf(text, fault) {
    const value = text('platforms');
    if (value === '' || value === 'all')
        return 'all';
    const items = listOf(value);
    if (items.length === 0)
        fault('platforms', 'it names no platform; leave it out to compare all');
    if (items.some((item) => item.toLowerCase() === 'all')) {
        const isAlone = items.length === 1;
        fault('platforms', isAlone ? '"all" is written in lower case' : '"all" stands alone; name platforms or leave the input out');
        return 'all';
    }
    const platforms = items.flatMap((item) => input_faults_parsed('platforms', () => (0,oci_platform/* parsePlatform */.FL)(item), fault) ?? []);
    return [...new Map(platforms.map((platform) => [(0,oci_platform/* platformKey */.Ng)(platform), platform])).values()];
}

;// CONCATENATED MODULE: ./build/node/src/app/options/telling.js


const FAIL_ON = ['not-passed', 'never'];
const WHEN = ['always', 'on-failure', 'never'];
/** Reads the inputs that every action with a verdict has. */
function readTelling(text, fault) {
    const status = statusOf(text, fault);
    return {
        failOn: wordOf('fail-on', FAIL_ON, 'not-passed', text, fault),
        summary: wordOf('summary', WHEN, 'always', text, fault),
        annotations: input_readers_valueOf('annotations', booleanOf, true, '"true" or "false"', text, fault),
        comment: wordOf('comment', WHEN, 'never', text, fault),
        commentKey: text('comment-key'),
        ...(status === undefined ? {} : { status }),
        title: telling_titleOf(text, fault),
        githubToken: text('github-token'),
    };
}
function telling_titleOf(text, fault) {
    const title = text('title');
    if (/[\r\n]/.test(title) || title.length > 120)
        fault('title', 'it is one line of at most 120 characters');
    return title === '' ? 'Image parity' : title;
}
/** GitHub keeps no longer context. */
const LONGEST_CONTEXT = 255;
function statusOf(text, fault) {
    const context = text('status');
    if (context === '')
        return undefined;
    if (!/\p{Cc}/u.test(context) && context.length <= LONGEST_CONTEXT)
        return context;
    fault('status', `it is one line of at most ${LONGEST_CONTEXT} characters`);
    return undefined;
}

;// CONCATENATED MODULE: ./build/node/src/report/format-names.js
/**
 * What a report can be written as, the default first. The names stand apart from what writes the pages: that is loaded when
 * there is a report.
 */
const FORMATS = [
    'text',
    'json',
    'markdown',
    'html',
    'junit',
    'gitlab-codequality',
    'in-toto',
    'openmetrics',
    'badge',
];
function isFormat(word) {
    return FORMATS.some((known) => known === word);
}

;// CONCATENATED MODULE: ./build/node/src/app/options/report-outputs.js


/** Reads the input `reports`: `FORMAT=PATH` lines. A line that is wrong is told, and the others are read all the same. */
function readReportOutputs(text, fault) {
    return linesOf(text('reports')).flatMap((line) => {
        const at = line.indexOf('=');
        const [format, path] = [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()];
        if (at === -1)
            fault('reports', `${(0,excerpt/* excerpt */.K)(line)} names no file; write FORMAT=PATH, a line each`);
        else if (!isFormat(format))
            fault('reports', `${(0,excerpt/* excerpt */.K)(format)} is not one of ${FORMATS.join(', ')}`);
        else if (path === '')
            fault('reports', `a path is missing behind "${format}="`);
        else
            return [{ format, path }];
        return [];
    });
}
function linesOf(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

;// CONCATENATED MODULE: ./build/node/src/app/options/inputs.js

























/**
 * Reads every input. `get` gives an input's text, '' where it is not set; `given` are the names that the workflow set, so
 * that unknown ones are told; relative paths start from `workingDirectory`; `configFile` is what `readOptions` found;
 * `naming` is how messages name inputs; `readers` are needed where one of their inputs is set. Throws `InputsError` with all that is wrong at once.
 */
function readInputs(get, given = [], workingDirectory = process.cwd(), configFile, naming = options_naming/* INPUT_NAMING */.O, readers = NO_READERS) {
    const unknown = (0,input_names/* unknownInputs */.qs)(given).map((message) => ({ input: '', message }));
    const faults = createFaults(get, naming);
    const { text, fault, problems } = faults;
    const match = matchOf(text, fault);
    const pairLogins = readPairLogins(text, fault);
    const signature = readSignature(text, fault);
    const inputs = {
        ...pairLogins,
        platforms: platformsOf(text, fault),
        match,
        verify: wordOf('verify', result/* VERIFIES */.sv, 'blobs', text, fault),
        referrers: wordOf('referrers', result/* REFERRER_POLICIES */.F2, 'ignore', text, fault),
        explain: wordOf('explain', explanation/* EXPLAINS */.vd, 'none', text, fault),
        ignore: ignoreOf(match, text, fault),
        ...(signature === undefined ? {} : { signature }),
        ...readRegistryLogins(text, fault, readers),
        ...readBounds(text, fault),
        ...readTelling(text, fault),
        reports: readReportOutputs(text, fault),
        showValues: wordOf('show-values', show_values/* SHOW_VALUES */.L, 'labels', text, fault),
    };
    const shard = shardInputOf(text('shard'));
    if (shard === 'wrong')
        fault('shard', `${(0,excerpt/* excerpt */.K)(text('shard'))} is not a part such as 2/4, of 256 at most`);
    const { platforms, verify, referrers, explain, ignore } = inputs;
    const headFirst = headFirstOf(signature, text, fault);
    const set = (input, value) => (text(input) === '' ? undefined : value);
    const options = {
        platforms: set('platforms', platforms),
        match: set('match', match),
        verify: headFirst ? 'manifests' : set('verify', verify),
        referrers: set('referrers', referrers),
        explain: set('explain', explain),
        ignore: set('ignore', ignore),
    };
    const format = wordOf('config-format', ['auto', ...LIST_FORMATS], 'auto', text, fault);
    const planned = readPairs({ faults, options, workingDirectory, configFile, format, naming, readers });
    const sourceSnapshot = readSnapshot(planned, faults);
    const wrong = [...unknown, ...problems()];
    const conceal = concealerOf(text, inputs.registryAuth);
    if (wrong.length > 0) {
        const told = wrong.map(({ input, message }) => ({ input, message: conceal(message) }));
        throw new InputsError(told, [configFile?.text ?? '', text('images')]);
    }
    return {
        ...planned,
        warnings: planned.warnings.map(conceal),
        ...inputs,
        ...(sourceSnapshot === undefined ? {} : { sourceSnapshot }),
        ...(headFirst ? askedByHead(planned) : {}),
        ...(shard === undefined || shard === 'wrong' ? {} : { shard }),
    };
}
/** It asks for nothing but the two digests, so what wants more is at odds with it. */
function headFirstOf(signature, text, fault) {
    const headFirst = input_readers_valueOf('head-first', booleanOf, false, '"true" or "false"', text, fault);
    if (headFirst && !['', 'manifests'].includes(text('verify')))
        fault('head-first', 'it asks for no blob, so that "verify" can be manifests alone; leave one of the two out');
    if (headFirst && !['', 'ignore'].includes(text('referrers')))
        fault('head-first', 'it asks for nothing but the two digests, so that "referrers" can be ignore alone; leave one of the two out');
    if (headFirst && signature !== undefined)
        fault('head-first', 'it asks for nothing but the two digests, and a signature has to be read; leave one of the two out');
    return headFirst;
}
/** HEAD first wherever nothing but manifests is asked for: an image of a list may ask for more by itself. */
function askedByHead({ pairs, selections }) {
    const marked = (one) => one.verify === 'manifests' && (one.referrers ?? 'ignore') === 'ignore' ? { ...one, headFirst: true } : one;
    return { pairs: pairs.map(marked), ...(selections === undefined ? {} : { selections: selections.map(marked) }) };
}
/** Makes texts without the secrets of this workflow, which may stand in a wrong place, too. */
function concealerOf(text, registryAuth) {
    const concealer = (0,conceal/* createConcealer */.V)();
    const secrets = [
        ...FILE_INPUTS.map(text).filter(holdsText),
        ...['source-password', 'mirror-password', 'github-token'].map(text),
        ...Array.from(registryAuth.values(), masks/* secretOf */.OM),
    ];
    for (const form of secrets.flatMap(secret_forms/* secretForms */.e))
        concealer.add(form);
    return (shown) => concealer.text(shown);
}
/** `layers` means the same as `diff-ids`. */
function matchOf(text, fault) {
    return text('match') === 'layers' ? 'diff-ids' : wordOf('match', result/* MATCHES */.W$, 'config', text, fault);
}
function ignoreOf(match, text, fault) {
    const value = text('ignore');
    if (value === '')
        return [];
    const { rules, errors } = (0,ignore/* parseIgnore */.w)(value);
    for (const error of errors)
        fault('ignore', error.replace(/\.$/, ''));
    if (match === 'digest')
        fault('ignore', 'with "match: digest" every byte counts, so nothing can be ignored; lower "match" or remove "ignore"');
    return rules;
}

;// CONCATENATED MODULE: ./build/node/src/app/options/read-options.js





/** Reads the config file where one is meant, then every input. Throws `InputsError` with all that is wrong at once. */
async function readOptions({ get, given, readText, workingDirectory, naming, }) {
    const file = await configFileOf(get, readText);
    const needsReaders = file !== undefined || ['tags', 'registry-auth'].some((name) => get(name) !== '');
    const readers = needsReaders ? await loadReaders() : NO_READERS;
    return readInputs(get, given, workingDirectory, file, naming, readers);
}
async function configFileOf(get, readText) {
    const named = get('config-file').trim();
    if (named !== '')
        return holdsText(named) ? undefined : await configFile(named, readText);
    if (['source', 'mirror', 'images'].some((name) => get(name).trim() !== ''))
        return undefined;
    const file = await configFile(DEFAULT_CONFIG_FILE, readText);
    return file.text === undefined && file.why === NO_FILE ? undefined : file;
}
const NO_FILE = 'there is no such file';
async function configFile(path, readText) {
    try {
        const text = await readText(path);
        return text === undefined ? { path, why: NO_FILE } : { path, text };
    }
    catch (error) {
        return { path, why: (0,unreadable_file/* unreadableFile */._)('it', error).replace(/\.$/, '') };
    }
}

;// CONCATENATED MODULE: ./build/node/src/github/outputs.js






/** Above this a value could reach the runner's limit of all outputs of a job. */
const LARGEST = 256 * 1024;
/** No more pairs than these fit, however little there is to say of them. */
const MOST_PAIRS = LARGEST / 64;
/** The outputs by name; every one is always there, empty where it says nothing. */
function outputsOf(report, paths) {
    const passing = report.pairs.filter(({ passed }) => passed);
    const failing = report.pairs.filter(({ passed }) => !passed);
    const inconclusive = failing.filter((pair) => !(0,beside/* isDecided */.d$)(pair));
    const only = report.pairs.length === 1 ? report.pairs[0] : undefined;
    return new Map([
        ['reason', reasonLine(report)],
        ['result', report.result],
        ['passed', String((0,verdict_line/* isPass */.YX)(report))],
        ['total', String(report.pairs.length)],
        ['pass-count', String(passing.length)],
        ['fail-count', String(failing.length - inconclusive.length)],
        ['inconclusive-count', String(inconclusive.length)],
        ['failed-mirrors', fitting(JSON.stringify(failing.map(({ mirror }) => mirror.reference)))],
        ['source-digest', only?.source.digest ?? ''],
        ['mirror-digest', only?.mirror.digest ?? ''],
        ['source-pinned', only === undefined ? '' : ((0,facts/* pinnedOf */.MW)(only, 'source') ?? '')],
        ['mirror-pinned', only === undefined ? '' : ((0,facts/* pinnedOf */.MW)(only, 'mirror') ?? '')],
        ['uncompared-platforms', uncompared(report).join(',')],
        ['report', report.pairs.length > MOST_PAIRS ? '' : fitting((0,json/* compactReport */.Uf)(report))],
        ['report-path', paths.report],
        ['summary-path', paths.summary],
        ['comment-url', paths.comment],
    ]);
}
/** Platforms come from the images; what does not look like one is left out, so that a list stays a list. */
function uncompared({ pairs }) {
    const all = pairs
        .flatMap(({ notes }) => notes)
        .flatMap((note) => (note.kind === 'platforms.uncompared' ? note.platforms : []));
    return [...new Set(all)].filter(safe_text/* isPlainName */.sh);
}
function fitting(value) {
    return Buffer.byteLength(value) > LARGEST ? '' : value;
}

;// CONCATENATED MODULE: ./build/node/src/app/claim-outputs.js

/**
 * Empties the files that a run will write, so that nothing of an earlier one is taken for its own, whatever becomes of it. A
 * file that it reads is left as it is. `option` is what names them. Gives what is wrong, a sentence each.
 */
async function claimOutputs(option, paths, read, { writeFile, ...files }) {
    if (paths.length === 0)
        return [];
    const faults = [];
    const inputs = new Set((await Promise.all(read.map((path) => keysOf(path, files)))).flat());
    const claimed = new Set();
    for (const path of paths) {
        const keys = await keysOf(path, files);
        if (keys.some((key) => inputs.has(key))) {
            faults.push(`${option}: ${path} is read by this run, and would be lost; name another path.`);
            continue;
        }
        if (keys.some((key) => claimed.has(key))) {
            faults.push(`${option}: two things go to ${path}; name another path for one of them, as in json=report.json.`);
        }
        try {
            await writeFile(path, '');
        }
        catch (error) {
            faults.push(`${option}: ${path} cannot be written (${String(error)}).`);
        }
        // What was not there has a name of its own only now.
        for (const key of await keysOf(path, files))
            claimed.add(key);
    }
    return faults;
}
/** What tells a file from others: its whole path, and what it is, whatever leads to it. */
async function keysOf(path, { fileId, workingDirectory }) {
    const id = await fileId(path);
    return [(0,external_node_path_.resolve)(workingDirectory, path), ...(id === undefined ? [] : [id])];
}

;// CONCATENATED MODULE: ./build/node/src/app/files-read.js


/** The files that settings name, whoever wrote them down. */
function filesOf({ pairs, access, sourceSnapshot, }) {
    const authorities = Array.from(access.registries?.values() ?? [], ({ caFile }) => caFile ?? []);
    const snapshot = sourceSnapshot === undefined ? [] : [sourceSnapshot.path];
    return [
        ...snapshot,
        ...authorities.flat(),
        ...pairs.flatMap(({ source, mirror }) => [source, mirror]).flatMap(filesAt),
    ];
}
/** The files that a reference leads to; none if it cannot be read. */
function filesBehind(operand) {
    try {
        return filesAt((0,oci_location/* parseLocation */.zS)(operand));
    }
    catch {
        // Whoever reads it says what is wrong with it.
        return [];
    }
}
/**
 * The files that a list may name, however much is wrong with it: whatever stands behind the name of a transport, or of a key
 * for files, as far as it may go. Rather too many than one too few.
 */
function filesMentioned(list) {
    return Array.from(list.matchAll(MENTION), ({ 0: { length }, 1: transport, index }) => {
        const from = index + length;
        const [line = ''] = list.slice(from, from + LONGEST_PATH).split(/[\r\n]/, 1);
        const paths = ENDS.map((end) => line.split(end, 1).join('').trim()).filter((path) => path !== '');
        return transport === undefined ? paths : paths.flatMap((path) => filesBehind(`${transport}:${path}`));
    }).flat();
}
const MENTION = /\b(?:(oci|oci-archive|docker-archive):|(?:ca-file|source-snapshot)["']?:\s*["']?)/g;
const LONGEST_PATH = 4096;
/** Where a path may end: in quotes, as a word, before a comment, or with its line. */
const ENDS = [/["']/, /[\s"',\]}]/, /\s#/, /$/];
/** The files at a place; of a layout those that it is known by: other files may stand in its folder. */
function filesAt(location) {
    switch (location.kind) {
        case 'oci':
            return ['index.json', 'oci-layout'].map((name) => (0,external_node_path_.join)(location.path, name));
        case 'oci-archive':
        case 'docker-archive':
            return [location.path];
        case 'registry':
        case 'docker-daemon':
            return [];
    }
}

;// CONCATENATED MODULE: ./build/node/src/app/options/settings.js
/** What the inputs ask of the engine. */
function settingsOf(inputs) {
    const { pairs, selections, registries, showValues } = inputs;
    const { sourceCredential, mirrorCredential, registryAuth, authFile, caFile, clientCertificate } = inputs;
    return {
        pairs,
        ...(selections === undefined ? {} : { selections }),
        ...(inputs.sourceSnapshot === undefined ? {} : { sourceSnapshot: inputs.sourceSnapshot }),
        ...(inputs.shard === undefined ? {} : { shard: inputs.shard }),
        ...(inputs.signature === undefined ? {} : { signature: inputs.signature }),
        access: {
            own: {
                ...(sourceCredential === undefined ? {} : { source: sourceCredential }),
                ...(mirrorCredential === undefined ? {} : { mirror: mirrorCredential }),
            },
            registryAuth,
            ...(authFile === undefined ? {} : { authFile }),
            ...(caFile === undefined ? {} : { caFile }),
            ...(clientCertificate === undefined ? {} : { clientCertificate }),
            ...(registries === undefined ? {} : { registries }),
            insecureRegistries: inputs.insecureRegistries,
            trustedTokenHosts: inputs.trustedTokenHosts,
        },
        limits: {
            concurrency: inputs.concurrency,
            ...(inputs.waitMs === 0 ? {} : { waitMs: inputs.waitMs }),
            retries: inputs.retries,
            timeoutMs: inputs.timeoutMs,
            maxLayerBytes: inputs.maxLayerBytes,
        },
        showValues,
    };
}

;// CONCATENATED MODULE: ./build/node/src/github/report-outputs.js









/**
 * Empties the files of the input `reports`, also if another input is wrong, so that no pass of an earlier run stays. One
 * that this run reads is left as it is, and refused.
 */
async function claimReports(inputs, runner, files) {
    const { text, fault } = createFaults((name) => runner.input(name));
    const reports = readReportOutputs(text, fault);
    const named = [
        DEFAULT_CONFIG_FILE,
        ...FILE_INPUTS.map(text),
        ...[text('source'), text('mirror')].flatMap(filesBehind),
    ].filter((path) => path !== '');
    const listed = inputs instanceof InputsError ? inputs.lists.flatMap(filesMentioned) : filesOf(settingsOf(inputs));
    const read = [...named, ...listed];
    const paths = reports.map(({ path }) => path);
    const faults = await claimOutputs('reports', paths, read, files);
    if (faults.length === 0)
        return { inputs, reports };
    const known = inputs instanceof InputsError ? inputs.problems : [];
    const wrong = faults.map((message) => ({ input: 'reports', message }));
    return { inputs: new InputsError([...known, ...wrong]), reports: [] };
}
/** What writes the report to files, in their order. */
function publishersFor(reports, title, { writeFile, workingDirectory }) {
    return reports.map(({ format, path }) => ({
        what: `The file ${path}`,
        where: 'the path',
        replaces: true,
        publish: async (report) => {
            const { renderToFile } = await __nccwpck_require__.e(/* import() */ 461).then(__nccwpck_require__.bind(__nccwpck_require__, 9461));
            const text = renderToFile(format, report, { title, flags: false, color: false });
            await writeFile((0,external_node_path_.resolve)(workingDirectory, path), text);
        },
    }));
}

;// CONCATENATED MODULE: ./build/node/src/github/action.js















/**
 * The action from inputs to outputs. Gives whether the step may succeed. Everything is published before that is known:
 * outputs, log, annotations, summary, comment, commit status (design: The action).
 */
async function runAction(environment) {
    const { runner, check, refuse } = environment;
    runner.setOutput('passed', 'false');
    const files = { ...environment.files, workingDirectory: environment.workingDirectory };
    const { inputs, reports } = await claimReports(await parseInputs(environment), runner, files);
    if (inputs instanceof InputsError) {
        const problems = inputs.problems.map(({ message }) => ({ code: inputs.code, message }));
        const how = { ...tellingOf(runner), summary: 'always', annotations: true, title: 'Image parity' };
        const others = publishersFor(reports, how.title, files);
        await publish(refuse(problems), how, environment, createAnnouncer(how, environment), others);
        return false;
    }
    const settings = settingsOf(inputs);
    for (const form of (0,masks/* masksOf */.JF)((0,masks/* credentialsOf */.YN)(settings.access)))
        runner.setSecret(form);
    for (const line of inputs.warnings)
        runner.warning(line);
    const announcer = createAnnouncer(inputs, environment);
    await announcer.begin();
    const report = await check(settings).catch((error) => refuse([(0,undecided/* problemOf */.Zw)(error)]));
    const others = publishersFor(reports, inputs.title, files);
    const told = await publish(report, inputs, environment, announcer, others);
    // "Report only" is about what was compared; where nothing was, or it could not be told, there is nothing to report.
    const isReported = inputs.failOn === 'never' && report.pairs.length > 0;
    return told.isComplete && (told.report.passed || isReported);
}
/** What other inputs have nothing to do with: an earlier verdict must not stand where a run was refused. */
function tellingOf(runner) {
    const { text, fault } = createFaults((name) => runner.input(name));
    return readTelling(text, fault);
}
async function parseInputs({ runner, readText, workingDirectory }) {
    try {
        const get = (name) => runner.input(name);
        return await readOptions({ get, given: runner.inputNames(), readText, workingDirectory });
    }
    catch (error) {
        if (error instanceof InputsError)
            return error;
        throw error;
    }
}
/** Tells a report everywhere that a job has for it, and in `others`. */
async function publish(report, how, { runner, writeFile }, announcer, others = []) {
    const paths = { report: '', summary: '' };
    const summaryOf = (told) => (0,summary/* renderSummary */.Br)(told, { title: how.title });
    const file = (name, key, render) => ({
        what: `The file ${name}`,
        where: 'RUNNER_TEMP',
        replaces: true,
        publish: async (told) => {
            paths[key] = '';
            paths[key] = await writeFile(name, render(told));
        },
    });
    const jobSummary = {
        what: 'The job summary',
        where: 'GITHUB_STEP_SUMMARY',
        replaces: false,
        publish: async (told) => {
            if (how.summary === 'never' || (how.summary === 'on-failure' && told.passed))
                return;
            await runner.writeSummary(summaryOf(told));
        },
    };
    const told = await publishAll(report, [
        file('report.json', 'report', json/* reportPieces */.iq),
        file('summary.md', 'summary', summaryOf),
        ...others,
        jobSummary,
    ]);
    for (const line of logLines(told.report))
        runner.info(line);
    if (how.annotations)
        for (const one of annotationsOf(told.report, how.title))
            runner.error(one);
    const comment = await announcer.comment(told.report);
    const { passed, ...rest } = Object.fromEntries(outputsOf(told.report, { ...paths, comment }));
    for (const [name, value] of Object.entries(rest))
        runner.setOutput(name, value);
    // A pass is told last of all, so that whatever ends the run before leaves none.
    await announcer.status(told.report);
    const unsaid = announcer.warning();
    if (unsaid !== undefined)
        runner.warning(unsaid);
    if (passed !== undefined)
        runner.setOutput('passed', passed);
    return told;
}


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ authorIn),
/* harmony export */   Zi: () => (/* binding */ commentIn),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   wL: () => (/* binding */ commentsIn),
/* harmony export */   xt: () => (/* binding */ commitIn)
/* harmony export */ });
/** What is read of GitHub's answers, which may come from a proxy or another server that only looks like it. */
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
/** The comments of a page; undefined if the answer is no list of them. One that is malformed is nobody's. */
function commentsIn(data) {
    return Array.isArray(data) ? data.flatMap((one) => commentIn(one) ?? []) : undefined;
}
function commentIn(data) {
    if (!isRecord(data))
        return undefined;
    const { id, body, html_url: url, user } = data;
    if (typeof id !== 'number' || typeof body !== 'string')
        return undefined;
    return { id, body, url: addressIn(url), author: authorIn(user) };
}
/** Who answers to a token, or wrote a comment. */
function authorIn(user) {
    const { id, login, type } = isRecord(user) ? user : {};
    return {
        id: typeof id === 'number' ? id : undefined,
        login: typeof login === 'string' ? login : '',
        isBot: type === 'Bot',
    };
}
function addressIn(value) {
    if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value))
        return '';
    const { protocol, href } = new URL(value);
    return protocol === 'https:' || protocol === 'http:' ? href : '';
}
/** A commit's whole name, of SHA-1 or SHA-256; undefined if it is none. */
function commitIn(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}


/***/ }),

/***/ 2937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf),
/* harmony export */   h: () => (/* binding */ ApiError)
/* harmony export */ });
/* harmony import */ var _registry_http_retry_after_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2274);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7550);


/** What the API did not do. */
class ApiError extends Error {
    name = 'ApiError';
    code = 'github.api';
    failure;
    constructor(failure, options) {
        super(failure.kind, options);
        this.failure = failure;
    }
}
/** What GitHub wants whoever is asked to slow down to wait, unless it says how long. */
const LIMITED_MS = 60_000;
const REFUSED = new Set([401, 403, 404]);
/** What an error of Octokit's means. It throws answers as errors with a status, and gives one to lost connections, too. */
function failureOf(error, now) {
    if (error instanceof ApiError)
        return error.failure;
    const response = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(error) ? error['response'] : undefined;
    if (!(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(response))
        return { kind: 'unavailable', said: String(error instanceof Error ? error.message : error) };
    const { status: code, headers, data } = response;
    const status = Number(code);
    const waitMs = waitIn(status, (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(headers) ? headers : {}, data, now);
    if (waitMs !== undefined)
        return { kind: 'limited', status, waitMs };
    const said = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data) && typeof data['message'] === 'string' ? data['message'] : '';
    if (status >= 500)
        return { kind: 'unavailable', status, said };
    return REFUSED.has(status) ? { kind: 'refused', status, said } : { kind: 'rejected', status, said };
}
/** How long to wait if requests come too fast; undefined if that is not what is wrong. A 403 can mean either. */
function waitIn(status, headers, data, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const after = (0,_registry_http_retry_after_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .m)(textOf(headers['retry-after']), now);
    if (after !== undefined)
        return after;
    if (headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(textOf(headers['x-ratelimit-reset'])) * 1000 - now.getTime();
        return reset > 0 ? reset : LIMITED_MS;
    }
    const page = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data) ? textOf(data['documentation_url']) : '';
    return status === 429 || page.includes('rate-limit') ? LIMITED_MS : undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   V1: () => (/* binding */ BRIEF),
/* harmony export */   qh: () => (/* binding */ PATIENT),
/* harmony export */   tf: () => (/* binding */ TELLING_MS)
/* harmony export */ });
/* harmony import */ var _app_run_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4139);
/* harmony import */ var _api_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2937);


/** For what has a verdict in it: long enough for the minute that GitHub asks of those that are too fast. */
const PATIENT = { attempts: 3, totalMs: 100_000 };
/** What telling a report may take: comment and status, and all that stays on this machine. In milliseconds. */
const TELLING_MS = 2 * PATIENT.totalMs + _app_run_time_js__WEBPACK_IMPORTED_MODULE_1__/* .GRACE_MS */ .g;
/** For what is said before the comparison, which it must not hold up. */
const BRIEF = { attempts: 2, totalMs: 10_000 };
/** One request or a few, in milliseconds. */
const ATTEMPT_MS = 30_000;
/** Before the second attempt, in milliseconds; before each further one four times as long. */
const PAUSE_MS = 1000;
/**
 * Does some work, and does all of it again if the server was down, the connection was lost or requests came too fast, so
 * work must come out the same when it is done twice. Throws `ApiError`.
 */
async function attempt(work, { attempts, totalMs }, clock) {
    const end = clock.now() + totalMs;
    const all = AbortSignal.timeout(totalMs);
    for (let count = 1;; count += 1) {
        try {
            return await work(AbortSignal.any([all, AbortSignal.timeout(Math.min(ATTEMPT_MS, totalMs))]));
        }
        catch (error) {
            const failure = (0,_api_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g)(error, clock.date());
            const pause = pauseBefore(failure, count);
            if (pause === undefined || count >= attempts || clock.now() + pause > end)
                throw new _api_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h(failure, { cause: error });
            await clock.sleep(pause, all);
        }
    }
}
/** How long to wait before another attempt; undefined if it would end as this one. */
function pauseBefore(failure, count) {
    switch (failure.kind) {
        case 'limited':
            return Math.max(failure.waitMs, PAUSE_MS);
        case 'unavailable':
            return PAUSE_MS * 4 ** (count - 1);
        case 'refused':
        case 'rejected':
        case 'strange':
        case 'too-many':
            return undefined;
    }
}


/***/ }),

/***/ 2531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ guardEnding)
});

;// CONCATENATED MODULE: ./build/node/src/app/ending.js
const SIGNALS = [
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
];
/**
 * Makes every other end of the process a failure that is told, also after a verdict: signals, errors that nobody caught, a
 * standard output that nobody reads any more. Whatever the environment says of unhandled rejections.
 */
function guardProcess(owner, { tell, exitCode: failure, onSignal }) {
    const fail = (why, exitCode = failure) => {
        owner.exitCode = exitCode;
        tell(why);
        owner.exit(exitCode);
    };
    for (const [signal, exitCode] of SIGNALS) {
        owner.on(signal, () => {
            if (onSignal === undefined)
                fail(`The run was ended by ${signal}.`, exitCode);
            else
                onSignal(signal, exitCode);
        });
    }
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        owner.on(event, (error) => {
            fail(`The run broke off: ${String(error)}`);
        });
    }
    return {
        fail,
        watch: (ms, why) => {
            const timer = setTimeout(() => {
                owner.exitCode = failure;
                tell(why);
                // An exit waits for system calls that hang, such as reading from a pipe that nobody fills.
                owner.kill(owner.pid, 'SIGKILL');
            }, ms);
            return () => {
                clearTimeout(timer);
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/node/src/github/ending.js

/** Makes every other end of the process a failure of the step, which the outputs tell of. */
function guardEnding(runner, owner) {
    const tell = (why) => {
        quietly(() => {
            runner.setOutput('result', 'inconclusive');
        });
        quietly(() => {
            runner.setOutput('passed', 'false');
        });
        quietly(() => {
            runner.error({ title: 'Image Parity', message: `${why} Nothing passes.` });
        });
    };
    return guardProcess(owner, { tell, exitCode: 1 });
}
/** What cannot be said any more must not keep the rest from being said. */
function quietly(say) {
    try {
        say();
    }
    catch {
        // The exit code says it.
    }
}


/***/ }),

/***/ 6873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ createFileWriter),
  R: () => (/* binding */ writeNamed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/node/src/github/run-folder.js
/** Where the files of a run go. An empty RUNNER_TEMP is an absent one: a path from it would start at the root. */
function runFolder(runnerTemp, systemFolder) {
    return runnerTemp === undefined || runnerTemp.trim() === '' ? systemFolder : runnerTemp;
}

;// CONCATENATED MODULE: ./build/node/src/github/files.js




/** Makes what writes files of the run into one new folder that later steps find. */
function createFileWriter(runnerTemp) {
    let folder;
    return async (name, text) => {
        folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(runFolder(runnerTemp, (0,external_node_os_.tmpdir)()), 'image-parity-'));
        const path = (0,external_node_path_.join)(await folder, name);
        await (0,promises_.writeFile)(path, text);
        return path;
    };
}
/** Writes a file where the workflow says, and makes its folder if there is none. */
async function writeNamed(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text);
}


/***/ }),

/***/ 6050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ actionsRunner)
});

// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./build/node/src/github/core.js
// The library by its files: its index loads a client of HTTP too, for identity tokens that nobody asks for here.




;// CONCATENATED MODULE: ./build/node/src/github/runner.js


const LINE = 4000;
/** The runner of GitHub Actions and those that imitate it. `env` is the process's environment. */
function actionsRunner(env) {
    const line = (text) => (0,safe_text/* safeLine */.om)(text, LINE);
    return {
        input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
        inputNames: () => Object.keys(env).filter((key) => key.startsWith('INPUT_') && (env[key] ?? '') !== ''),
        info: (text) => {
            process.stdout.write(`${line(text)}\n`);
        },
        debug: (text) => {
            issueCommand('debug', {}, line(text));
        },
        warning: (text) => {
            issueCommand('warning', {}, line(text));
        },
        error: ({ title, message, at }) => {
            const place = at === undefined ? {} : { file: line(at.file), line: at.line };
            issueCommand('error', { title: line(title), ...place }, line(message));
        },
        setSecret: (form) => {
            issueCommand('add-mask', {}, form);
        },
        setOutput: (name, value) => {
            // Without the file the library would fall back to a command on standard output, which runners refuse.
            if ((env['GITHUB_OUTPUT'] ?? '') === '')
                issueCommand('debug', {}, line(`No GITHUB_OUTPUT, so the output ${name} is not set.`));
            else
                writeOutput(name, value);
        },
        writeSummary: (markdown) => writeSummary(markdown, (env['GITHUB_STEP_SUMMARY'] ?? '') !== ''),
    };
}
function writeOutput(name, value) {
    try {
        issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    catch (error) {
        throw new Error(`The output ${name} could not be written to GITHUB_OUTPUT: ${String(error)}`, { cause: error });
    }
}
async function writeSummary(markdown, supported) {
    if (!supported) {
        issueCommand('debug', {}, 'No GITHUB_STEP_SUMMARY, so there is no job summary.');
        return;
    }
    try {
        await summary.addRaw(markdown).write();
    }
    finally {
        summary.emptyBuffer();
    }
}


/***/ }),

/***/ 2772:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4785);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var _app_file_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84);
/* harmony import */ var _app_read_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5796);
/* harmony import */ var _app_run_time_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4139);
/* harmony import */ var _app_small_heap_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2105);
/* harmony import */ var _github_attempts_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1082);
/* harmony import */ var _github_action_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7638);
/* harmony import */ var _github_ending_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(2531);
/* harmony import */ var _github_files_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6873);
/* harmony import */ var _github_runner_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6050);
/* harmony import */ var _gate_run_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2899);
/* harmony import */ var _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(8462);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(6360);














// Whatever ends this process early, ends it as a failure: a pass is said in one place, at the very end.
process.exitCode = 1;
(0,_app_small_heap_js__WEBPACK_IMPORTED_MODULE_4__/* .keepHeapSmall */ .p)();
const runner = (0,_github_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .actionsRunner */ .A)(process.env);
const ending = (0,_github_ending_js__WEBPACK_IMPORTED_MODULE_11__/* .guardEnding */ .l)(runner, process);
let stopWatching = ending.watch(_app_run_time_js__WEBPACK_IMPORTED_MODULE_12__/* .GRACE_MS */ .g, 'The run did not begin in time.');
const mayPass = await (0,_github_action_js__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)({
    runner,
    readText: _app_read_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .y,
    workingDirectory: process.cwd(),
    check: async (settings) => {
        const watch = (pairs) => {
            stopWatching();
            const ms = (0,_app_run_time_js__WEBPACK_IMPORTED_MODULE_12__/* .longestMs */ .D)(pairs, settings.limits);
            stopWatching = ending.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`);
        };
        watch(settings.pairs.length + (settings.selections ?? []).length);
        // What speaks to registries is loaded now: inputs that are refused do without.
        const { checkPairs } = await Promise.all(/* import() | engine */[__nccwpck_require__.e(526), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2055));
        const { machineOf } = await Promise.all(/* import() | engine */[__nccwpck_require__.e(526), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8801));
        const report = await checkPairs(settings, {
            follow: (event) => {
                if (event.kind === 'planned')
                    watch(event.pairs);
                if (event.kind === 'line')
                    runner.info(event.line);
            },
            ...machineOf({
                env: process.env,
                home: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(),
                platform: process.platform,
                uid: process.getuid?.(),
                workingDirectory: process.cwd(),
            }),
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .systemClock */ .m,
            version: _version_js__WEBPACK_IMPORTED_MODULE_13__/* .VERSION */ .x,
            secret: (form) => {
                runner.setSecret(form);
            },
            debug: (line) => {
                runner.debug(line);
            },
        });
        stopWatching();
        stopWatching = ending.watch(_github_attempts_js__WEBPACK_IMPORTED_MODULE_5__/* .TELLING_MS */ .tf, `The report could not be written in ${_github_attempts_js__WEBPACK_IMPORTED_MODULE_5__/* .TELLING_MS */ .tf / 1000} s.`);
        return report;
    },
    refuse: (problems) => (0,_gate_run_js__WEBPACK_IMPORTED_MODULE_9__/* .reportOf */ .E)([], problems, {
        version: _version_js__WEBPACK_IMPORTED_MODULE_13__/* .VERSION */ .x,
        startedAt: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .systemClock */ .m.date(),
        durationMs: 0,
        requests: { total: 0, bytes: 0, byHost: {} },
    }),
    writeFile: (0,_github_files_js__WEBPACK_IMPORTED_MODULE_7__/* .createFileWriter */ .K)(process.env['RUNNER_TEMP']),
    files: { writeFile: _github_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeNamed */ .R, fileId: _app_file_id_js__WEBPACK_IMPORTED_MODULE_2__/* .fileId */ .q },
    env: process.env,
    clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .systemClock */ .m,
});
stopWatching();
if (mayPass)
    process.exitCode = 0;
// A socket that will not close must not hold up the job; the verdict is out.
setTimeout(() => process.exit(), 2000).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ besideOf),
/* harmony export */   ZT: () => (/* binding */ isBeside),
/* harmony export */   d$: () => (/* binding */ isDecided)
/* harmony export */ });
/* harmony import */ var _floor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4796);

/** Problems of what is attached to an image: no result rests on them. */
const BESIDE = new Map([
    ['referrers.unknown', 'referrers-unknown'],
    ['signature.missing', 'unsigned'],
    ['signature.refused', 'unsigned'],
    ['signature.unknown', 'signature-unknown'],
]);
/** Whether a problem is about what is attached to the image, and not about the image: no result rests on it. */
function isBeside({ code }) {
    return BESIDE.has(code);
}
/** What keeps a pair from passing that would pass if nobody asked for what is attached to it; undefined where more does. */
function besideOf(pair) {
    const { error, differences, platforms } = pair;
    if (pair.passed || platforms.length === 0 || platforms.some(({ passed }) => !passed))
        return undefined;
    if (error !== undefined && !isBeside(error))
        return undefined;
    const decisive = differences.filter(({ kind, ignored }) => ignored !== true && !(0,_floor_js__WEBPACK_IMPORTED_MODULE_0__/* .toleratedAt */ .kq)(kind, pair));
    if (decisive.some(({ kind }) => kind !== 'referrer.missing'))
        return undefined;
    if (decisive.length > 0)
        return 'referrers-missing';
    return error === undefined ? undefined : BESIDE.get(error.code);
}
/** Whether it was found out that a pair does not pass, and not only that nobody can tell. */
function isDecided(pair) {
    const beside = besideOf(pair);
    return pair.result !== 'inconclusive' && beside !== 'referrers-unknown' && beside !== 'signature-unknown';
}


/***/ }),

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SQ: () => (/* binding */ ECOSYSTEMS),
/* harmony export */   vd: () => (/* binding */ EXPLAINS)
/* harmony export */ });
/* unused harmony exports FILE_KINDS, ASPECTS */
/** How much is told of what differs between layers. */
const EXPLAINS = ['none', 'files', 'packages'];
const FILE_KINDS = (/* unused pure expression or super */ null && (['file', 'folder', 'symlink', 'character-device', 'block-device', 'fifo']));
/** In which ways a file is not the same; that it was changed at another time is told only where nothing else differs. */
const ASPECTS = (/* unused pure expression or super */ null && (['kind', 'content', 'size', 'mode', 'owner', 'link', 'device', 'attributes', 'time']));
const ECOSYSTEMS = ['dpkg', 'apk', 'rpm', 'npm', 'pypi', 'go'];


/***/ }),

/***/ 4796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   kq: () => (/* binding */ toleratedAt)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7673);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9381);


/** The results that each `match` accepts (design: Results). */
const ACCEPTED = {
    digest: ['identical'],
    config: ['identical', 'equivalent'],
    runtime: ['identical', 'equivalent', 'same-runtime'],
    'diff-ids': ['identical', 'equivalent', 'same-runtime', 'same-layers'],
};
/** Whether a result is good enough. */
function satisfies(result, match) {
    return ACCEPTED[match].includes(result);
}
/** The worst of several results; of none it is `inconclusive`, as nothing was compared. */
function worst(results) {
    let rank = -1;
    for (const result of results)
        rank = Math.max(rank, _result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULTS */ .Pr.indexOf(result));
    return _result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULTS */ .Pr[rank] ?? 'inconclusive';
}
/** Whether a pair with a difference of this kind may be good enough. */
function toleratedAt(kind, { match, referrerPolicy }) {
    if (kind === 'referrer.missing' && referrerPolicy === 'require')
        return false;
    return satisfies(_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].floor, match);
}


/***/ }),

/***/ 7673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ kinds),
/* harmony export */   G: () => (/* binding */ KINDS)
/* harmony export */ });
const OPEN = { privacy: 'open', ignorable: false };
const LABEL = { privacy: 'labels', ignorable: true };
/** What nobody has judged: the worst that it may be is not known. */
const UNJUDGED = { floor: 'inconclusive', privacy: 'all', ignorable: false };
/** An annotation that clients obey. */
const OBEYED = { floor: 'same-layers', privacy: 'labels', ignorable: false, cause: 'annotated' };
const REFUSED = { ...OPEN, floor: 'missing', area: 'serving', cause: 'refused' };
/** A setting that some runtime obeys. */
const SETTING = {
    floor: 'same-layers',
    privacy: 'all',
    ignorable: true,
    area: 'config',
    cause: 'reconfigured',
};
/** A setting that names the platform: another one is another image to whoever chooses by it. */
const PLATFORM = { ...OPEN, floor: 'same-layers', area: 'config', cause: 'reconfigured' };
/** What a config says and no runtime obeys. */
const REMARK = { floor: 'same-runtime', ignorable: true, area: 'config' };
/** What it says of how it was made. */
const MAKING = { ...REMARK, cause: 'remarked' };
/**
 * Every kind of difference and what holds for it. What is harmless to every client has the floor `equivalent`; what is not
 * known to be has `inconclusive` (design: Results). A new kind does not compile until it has its row here.
 */
const KINDS = {
    'index.serialisation': {
        floor: 'equivalent',
        privacy: 'open',
        ignorable: true,
        area: 'index',
        cause: 're-serialised',
    },
    'index.order': { floor: 'equivalent', privacy: 'open', ignorable: true, area: 'index', cause: 'reordered' },
    'index.media-type': { ...OPEN, floor: 'equivalent', area: 'index', cause: 'converted' },
    'index.annotation': { ...LABEL, floor: 'equivalent', area: 'index', cause: 'annotated' },
    'index.runtime-annotation': { ...OBEYED, area: 'index' },
    'index.other': { ...UNJUDGED, area: 'index' },
    'index.refused': REFUSED,
    'index.wrapped': { ...OPEN, floor: 'equivalent', area: 'index' },
    'index.attestation': { floor: 'equivalent', privacy: 'open', ignorable: true, area: 'index' },
    'platform.missing': { ...OPEN, floor: 'missing', area: 'platform' },
    'platform.extra': { floor: 'different', privacy: 'open', ignorable: true, area: 'platform' },
    'platform.config': { ...OPEN, floor: 'same-layers', area: 'platform' },
    'manifest.media-type': { ...OPEN, floor: 'equivalent', area: 'manifest', cause: 'converted' },
    'manifest.serialisation': { ...OPEN, floor: 'equivalent', area: 'manifest', cause: 're-serialised' },
    'manifest.annotation': { ...LABEL, floor: 'equivalent', area: 'manifest', cause: 'annotated' },
    'manifest.runtime-annotation': { ...OBEYED, area: 'manifest' },
    'manifest.config-type': { ...OPEN, floor: 'equivalent', area: 'manifest', cause: 'converted' },
    'manifest.other': { ...UNJUDGED, area: 'manifest' },
    'manifest.refused': REFUSED,
    'manifest.unknown': { ...OPEN, floor: 'equivalent', area: 'manifest' },
    'layer.compression': { ...OPEN, floor: 'equivalent', area: 'storage', cause: 'recompressed' },
    'layer.media-type': { ...OPEN, floor: 'equivalent', area: 'storage' },
    'layer.annotation': { ...LABEL, floor: 'equivalent', area: 'storage', cause: 'annotated' },
    'layer.runtime-annotation': { ...OBEYED, area: 'storage' },
    'layer.other': { ...UNJUDGED, area: 'storage' },
    'layer.refused': REFUSED,
    'layer.content': { privacy: 'lines', ignorable: false, floor: 'different', area: 'content' },
    'layer.added': { privacy: 'lines', ignorable: false, floor: 'different', area: 'content' },
    'layer.removed': { privacy: 'lines', ignorable: false, floor: 'different', area: 'content' },
    'layer.order': { ...OPEN, floor: 'different', area: 'content' },
    'descriptor.urls': { ...OPEN, floor: 'equivalent', area: 'storage' },
    'descriptor.data': { ...OPEN, floor: 'equivalent', area: 'storage' },
    'artifact.config': { ...OPEN, floor: 'different', area: 'artifact' },
    'artifact.other': { privacy: 'labels', ignorable: false, floor: 'different', area: 'artifact' },
    'config.architecture': PLATFORM,
    'config.os': PLATFORM,
    'config.variant': PLATFORM,
    'config.os-version': PLATFORM,
    'config.os-features': PLATFORM,
    'config.user': SETTING,
    'config.env': SETTING,
    'config.cmd': SETTING,
    'config.entrypoint': SETTING,
    'config.working-dir': SETTING,
    'config.exposed-ports': SETTING,
    'config.volumes': SETTING,
    'config.label': { ...SETTING, privacy: 'labels' },
    'config.stop-signal': SETTING,
    'config.healthcheck': SETTING,
    'config.shell': SETTING,
    'config.on-build': SETTING,
    'config.args-escaped': SETTING,
    'config.unknown': SETTING,
    'config.created': { ...MAKING, privacy: 'open' },
    'config.author': { ...MAKING, privacy: 'labels' },
    'config.history': { ...MAKING, privacy: 'open' },
    'config.other': { ...REMARK, privacy: 'all' },
    'config.serialisation': { ...REMARK, privacy: 'open' },
    'config.refused': REFUSED,
    'blob.missing': { ...OPEN, floor: 'missing', area: 'serving', cause: 'incomplete' },
    'blob.size': { ...OPEN, floor: 'different', area: 'serving' },
    'blob.digest': { ...OPEN, floor: 'different', area: 'serving', cause: 'corrupt' },
    // Of the image itself it says nothing; whether it passes depends on what was asked for.
    'referrer.missing': { ...OPEN, floor: 'identical', area: 'referrer' },
    'tag.moved': { ...OPEN, floor: 'inconclusive', area: 'reference' },
};
/** All kinds, in the order of the table. */
function kinds() {
    return Object.keys(KINDS).filter((kind) => Object.hasOwn(KINDS, kind));
}


/***/ }),

/***/ 6996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ DEFAULT_LIMITS)
/* harmony export */ });
const MiB = 1024 ** 2;
const GiB = 1024 ** 3;
const DEFAULT_LIMITS = {
    documentBytes: 4 * MiB,
    pairMemoryBytes: 128 * MiB,
    tokenBytes: 64 * 1024,
    errorBytes: 64 * 1024,
    connectMs: 10_000,
    headersMs: 30_000,
    idleMs: 30_000,
    pairMs: 600_000,
    redirects: 5,
    retries: 3,
    retryAfterMs: 60_000,
    paceMs: 10_000,
    refusedMs: 120_000,
    indexDepth: 4,
    indexChildren: 1000,
    referrerPages: 100,
    referrers: 1000,
    referrerDepth: 4,
    layerBytes: 20 * GiB,
    requests: 20_000,
    requestsPerHost: 16,
    streamsPerHost: 192,
    layersAtOnce: 4,
    smallLayersAtOnce: 32,
};


/***/ }),

/***/ 9561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutMispacked)
/* harmony export */ });
/** Differences without layers of the right content, which only clients that go by a wrong type take for other content. */
function withoutMispacked(differences, all = differences) {
    const mispacked = new Set(all.flatMap((one) => (one.kind === 'layer.refused' ? [one.path] : [])));
    return differences.filter((one) => one.kind !== 'layer.content' || !mispacked.has(one.path));
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ PROBLEMS),
/* harmony export */   NU: () => (/* binding */ isProblemCode)
/* harmony export */ });
/* unused harmony export problemCodes */
const PASSING = { transient: true };
const LASTING = { transient: false };
/**
 * Every code that a problem of a report can have. The names are public and stable. A code does not compile anywhere
 * until it has its row here, and docs/problems.md has a row for each (design: The report).
 */
const PROBLEMS = {
    internal: LASTING,
    'run.interrupted': LASTING,
    'inputs.invalid': LASTING,
    'file.missing': LASTING,
    'file.unreadable': LASTING,
    'ca.invalid': LASTING,
    'client-cert.invalid': LASTING,
    'report.unwritable': LASTING,
    // Some registries deny what is not there yet, too; most denials are lasting, and waiting for those helps nobody.
    'auth.denied': LASTING,
    'auth.refused-credentials': LASTING,
    'auth.realm-untrusted': LASTING,
    'auth.realm-refused': LASTING,
    // The token service answered, and with no token: it is not well.
    'auth.token': PASSING,
    'auth.login-file': LASTING,
    // A host that is starting, or a name that is new: both come.
    'network.unreachable': PASSING,
    'network.timeout': PASSING,
    'network.reset': PASSING,
    'network.failed': PASSING,
    'network.private': LASTING,
    'proxy.invalid': LASTING,
    'proxy.unreachable': PASSING,
    'proxy.auth': LASTING,
    // A proxy refuses by its rules, but also while what is behind it cannot be reached (502, 503).
    'proxy.refused': PASSING,
    'tls.untrusted': LASTING,
    'tls.expired': LASTING,
    'tls.name': LASTING,
    'tls.plain-http': LASTING,
    'tls.failed': LASTING,
    // Mostly 5xx, which went on through all attempts.
    'http.status': PASSING,
    'http.encoding': LASTING,
    // A login page stays; so does the page of a web interface.
    'http.page': LASTING,
    'http.broken': LASTING,
    'http.too-large': LASTING,
    'rate-limited': PASSING,
    'redirect.refused': LASTING,
    'redirect.denied': LASTING,
    // Gateways answer so while the registry behind them starts.
    'not-found.unclear': PASSING,
    // Of the mirror it is the result `missing`; as a problem it is about the source, which nobody waits for.
    'manifest.missing': LASTING,
    // Seen while a cache is being filled.
    'manifest.digest': PASSING,
    'manifest.header-digest': PASSING,
    'manifest.size': LASTING,
    'manifest.type-unknown': LASTING,
    'blob.missing': LASTING,
    'blob.incomplete': PASSING,
    // Announced, and not sent: a registry that remembers what its storage has lost. Waiting brings nothing back.
    'blob.lost': LASTING,
    'blob.evidence': PASSING,
    'blob.too-large': LASTING,
    'layer.truncated': LASTING,
    'layer.malformed': LASTING,
    'layer.trailing-data': LASTING,
    'layer.encoding-unsupported': LASTING,
    'layer.diff-ids': LASTING,
    'layer.type-unread': LASTING,
    'digest.invalid': LASTING,
    'digest.unsupported': LASTING,
    'reference.invalid': LASTING,
    'platform.invalid': LASTING,
    'json.invalid': LASTING,
    'document.invalid': LASTING,
    'document.ambiguous': LASTING,
    'document.media-type': LASTING,
    'document.schema1': LASTING,
    'document.unsupported': LASTING,
    'image.contradictory': LASTING,
    'index.child-unsupported': LASTING,
    'nothing-to-compare': LASTING,
    'platform.unknown': LASTING,
    // The mirror's index decides it, which a copy that is under way still replaces.
    'platform.ambiguous': PASSING,
    'source.corrupt': LASTING,
    // How long it takes depends on the network, not on the image alone.
    'limit.timeout': PASSING,
    'limit.requests': LASTING,
    'limit.documents': LASTING,
    'limit.document-size': LASTING,
    'limit.document-memory': LASTING,
    'limit.index-depth': LASTING,
    'limit.index-children': LASTING,
    'limit.layer-size': LASTING,
    'limit.layer-window': LASTING,
    'limit.archive-entries': LASTING,
    'limit.snapshot-size': LASTING,
    'limit.listing': LASTING,
    // Of an explanation: they stand beside a verdict, and change none.
    'explain.other-bytes': LASTING,
    'explain.unlisted': LASTING,
    // Of a repository that is new on the mirror: replication makes it.
    'tags.missing': PASSING,
    'tags.invalid': LASTING,
    'tags.none-selected': LASTING,
    'tags.pattern-slow': LASTING,
    'tags.selected-twice': LASTING,
    'limit.tags': LASTING,
    // Mostly a host that is down; what a registry answered is judged by its status.
    'referrers.unknown': PASSING,
    'referrers.invalid': LASTING,
    'limit.referrers': LASTING,
    'signature.policy': LASTING,
    // Whoever signs does so when the image is there.
    'signature.missing': PASSING,
    'signature.refused': LASTING,
    'signature.unknown': PASSING,
    'shard.empty': LASTING,
    'merge.nothing': LASTING,
    'merge.unreadable': LASTING,
    'merge.no-shard': LASTING,
    'merge.other-plan': LASTING,
    'merge.other-version': LASTING,
    'merge.incomplete': LASTING,
    'merge.missing-shard': LASTING,
    'merge.repeated-shard': LASTING,
    'merge.pairs': LASTING,
    'location.absent': LASTING,
    'location.unreadable': LASTING,
    'location.unsafe': LASTING,
    'layout.invalid': LASTING,
    'layout.ambiguous': LASTING,
    'archive.invalid': LASTING,
    'archive.truncated': LASTING,
    'archive.unsafe': LASTING,
    'archive.duplicate': LASTING,
    'archive.trailing-data': LASTING,
    'archive.ambiguous': LASTING,
    'archive.contradictory': LASTING,
    'snapshot.missing': LASTING,
    'snapshot.broken': LASTING,
    'snapshot.digest': LASTING,
    'engine.address': LASTING,
    // An engine that is starting.
    'engine.unreachable': PASSING,
    'engine.refused': LASTING,
    'engine.answer': PASSING,
};
/** Whether a text is a code of ours, and not that of Node or of a library. */
function isProblemCode(text) {
    return typeof text === 'string' && Object.hasOwn(PROBLEMS, text);
}
/** All codes, in the order of the table. */
function problemCodes() {
    return Object.keys(PROBLEMS).filter(isProblemCode);
}


/***/ }),

/***/ 9381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ SIDES),
/* harmony export */   F2: () => (/* binding */ REFERRER_POLICIES),
/* harmony export */   Pr: () => (/* binding */ RESULTS),
/* harmony export */   W$: () => (/* binding */ MATCHES),
/* harmony export */   sv: () => (/* binding */ VERIFIES)
/* harmony export */ });
/** From best to worst; aggregation takes the worst (design: Results). */
const RESULTS = [
    'identical',
    'equivalent',
    'same-runtime',
    'same-layers',
    'inconclusive',
    'missing',
    'different',
];
/** How alike is alike enough to pass. */
const MATCHES = ['digest', 'config', 'runtime', 'diff-ids'];
/** How much of what the mirror claims is proven by its bytes. */
const VERIFIES = ['manifests', 'blobs', 'content'];
/** What becomes of what is attached to an image: not asked for, told, or needed to pass. */
const REFERRER_POLICIES = ['ignore', 'warn', 'require'];
const SIDES = ['source', 'mirror'];


/***/ }),

/***/ 5964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SHOW_VALUES),
/* harmony export */   R: () => (/* binding */ HIDDEN)
/* harmony export */ });
/** Which config values reports show: a private image's environment may hold secrets (design: `show-values`). */
const SHOW_VALUES = ['labels', 'all', 'none'];
/** Stands for a value that is there and not shown. */
const HIDDEN = '(hidden)';


/***/ }),

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   ZH: () => (/* binding */ runVerdict),
/* harmony export */   ZL: () => (/* binding */ platformVerdict),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   wS: () => (/* binding */ pairVerdict)
/* harmony export */ });
/* harmony import */ var _beside_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7162);
/* harmony import */ var _floor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4796);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7673);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9381);




/** What a pair or a platform rests on, by what stands in the report. */
function findingsOf(differences, error) {
    const unsettled = error !== undefined && (0,_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeside */ .ZT)(error);
    return { differences, undecided: error !== undefined && !unsettled, unsettled };
}
/**
 * The verdict on one platform. No difference and nothing undecided is `identical`; the caller makes sure that every
 * way to differ leaves a difference behind. What is undecided never passes.
 */
function platformVerdict({ differences, undecided, unsettled = false }, bar) {
    const result = resultOf(differences, undecided);
    const passed = !undecided && !unsettled && differences.every((difference) => isTolerated(difference, bar));
    return { result, passed };
}
/** The verdict on a pair: the worst of its platforms and of what its tops show. No platform at all never passes. */
function pairVerdict(platforms, top, bar) {
    const own = platformVerdict(top, bar);
    if (platforms.length === 0)
        return { result: (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)(['inconclusive', own.result]), passed: false };
    return {
        result: (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([own.result, ...platforms.map((platform) => platform.result)]),
        passed: own.passed && platforms.every((platform) => platform.passed),
    };
}
/** The verdict on a run: the worst of its pairs. No pair at all, and a problem of the plan, never passes. */
function runVerdict(pairs, problems) {
    const undecided = problems > 0 ? ['inconclusive'] : [];
    return {
        result: (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([...pairs.map(({ result }) => result), ...undecided]),
        passed: pairs.length > 0 && problems === 0 && pairs.every(({ passed }) => passed),
    };
}
/** How many of the pairs have each result. */
function countsOf(pairs) {
    const count = (result) => pairs.filter((pair) => pair.result === result).length;
    const [identical, equivalent, sameRuntime, sameLayers, inconclusive, missing, different] = _result_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULTS */ .Pr;
    return {
        [identical]: count(identical),
        [equivalent]: count(equivalent),
        [sameRuntime]: count(sameRuntime),
        [sameLayers]: count(sameLayers),
        [inconclusive]: count(inconclusive),
        [missing]: count(missing),
        [different]: count(different),
    };
}
function resultOf(differences, undecided) {
    const floors = differences.map((difference) => _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[difference.kind].floor);
    return (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([...floors, undecided ? 'inconclusive' : 'identical']);
}
/** Whether a difference keeps nothing from passing: good enough, or ignored where that may be. */
function isTolerated({ kind, ignored }, bar) {
    return (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .toleratedAt */ .kq)(kind, bar) || (ignored === true && _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[kind].ignorable && bar.match !== 'digest');
}


/***/ }),

/***/ 5008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Y8: () => (/* binding */ Digester),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   s: () => (/* binding */ digestIn)
/* harmony export */ });
/* unused harmony exports DIGEST_PATTERN, shortDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(368);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5655);



const HEX_LENGTH = { sha256: 64, sha384: 96, sha512: 128 };
/** What every digest is that `parseDigest` takes, as a regular expression. */
const DIGEST_PATTERN = `^(?:${Object.entries(HEX_LENGTH)
    .map(([algorithm, length]) => `${algorithm}:[0-9a-f]{${length}}`)
    .join('|')})$`;
const WHOLE = new RegExp(DIGEST_PATTERN);
const GRAMMAR = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
/**
 * Parses a digest (image-spec, descriptor.md "Digests"); `where` names its place in messages.
 * Throws `digest.invalid` for bad syntax and `digest.unsupported` for an algorithm that cannot be computed here.
 */
function parseDigest(text, where) {
    const place = where === undefined ? '' : `${where}: `;
    if (!GRAMMAR.test(text)) {
        const example = 'example: sha256: and 64 hex digits';
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('digest.invalid', `${place}${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(text)} is not a digest (${example}).`);
    }
    const colon = text.indexOf(':');
    const algorithm = text.slice(0, colon);
    const encoded = text.slice(colon + 1);
    if (!isAlgorithm(algorithm)) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('digest.unsupported', `${place}The digest algorithm ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(algorithm)} cannot be verified here.`);
    }
    if (encoded.length !== HEX_LENGTH[algorithm] || !/^[0-9a-f]+$/.test(encoded)) {
        const wanted = `${HEX_LENGTH[algorithm]} lower-case hex digits`;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('digest.invalid', `${place}${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(text)} is not a digest: ${algorithm} needs ${wanted}.`);
    }
    return text;
}
/** The digest that a text is; undefined where it is none, or none that can be computed here. */
function digestIn(text) {
    return text !== undefined && WHOLE.test(text) ? parseDigest(text) : undefined;
}
/** The algorithm of a digest. */
function algorithmOf(digest) {
    const name = digest.slice(0, digest.indexOf(':'));
    if (!isAlgorithm(name))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('digest.unsupported', `${digest} names an unknown algorithm.`);
    return name;
}
/** The first 12 hex digits: what `docker images` shows as the image ID. */
function shortDigest(digest) {
    const start = digest.indexOf(':') + 1;
    return digest.slice(start, start + 12);
}
/** The digest of bytes at hand. */
function digestOf(bytes, algorithm = 'sha256') {
    const digester = new Digester(algorithm);
    digester.update(bytes);
    return digester.digest();
}
/** Hashes a stream of bytes and counts them. */
class Digester {
    algorithm;
    #hash;
    #size = 0;
    constructor(algorithm = 'sha256') {
        this.algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    /** Bytes hashed so far. */
    get size() {
        return this.#size;
    }
    update(chunk) {
        this.#hash.update(chunk);
        this.#size += chunk.byteLength;
    }
    /** The digest of all that was fed; to be called once, at the end. */
    digest() {
        return `${this.algorithm}:${this.#hash.digest('hex')}`;
    }
}
function isAlgorithm(name) {
    return Object.hasOwn(HEX_LENGTH, name);
}


/***/ }),

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError)
/* harmony export */ });
/** A broken promise of a text or document; `code` is stable, the message is for people. */
class OciError extends Error {
    name = 'OciError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
const LONGEST = 120;
/** `user:password@` before a host, where the `@` begins no digest. */
const USER = /^((?:[a-z][a-z0-9+.-]*:\/\/)?[^/@:]*):[^/]*@(?!sha\d+:)/i;
/** Foreign text for a message: quoted, cut where it is long, and without a password that was written before a host. */
function excerpt(text) {
    const open = text.replace(USER, '$1:***@');
    return JSON.stringify(open.length > LONGEST ? `${open.slice(0, LONGEST)}\u2026` : open);
}


/***/ }),

/***/ 8763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ formatEngineName),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   j$: () => (/* binding */ formatLocation),
/* harmony export */   zS: () => (/* binding */ parseLocation)
/* harmony export */ });
/* unused harmony export TRANSPORTS */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5008);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(368);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5655);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1207);




/** The kinds of places that an image can be in. */
const TRANSPORTS = (/* unused pure expression or super */ null && (['registry', 'oci', 'oci-archive', 'docker-archive', 'docker-daemon']));
const EXAMPLES = {
    oci: 'oci:build/image:1.2',
    'oci-archive': 'oci-archive:build/image.tar:1.2',
    'docker-archive': 'docker-archive:build/image.tar:acme/app:1.2',
    'docker-daemon': 'docker-daemon:acme/app:1.2',
};
/** Prefixes of other tools, and what to write instead where there is something. */
const UNSUPPORTED = new Map([
    ['dir', 'Copy the image into an OCI layout (oci:PATH) first'],
    ['containers-storage', 'Read it through the socket of Podman (docker-daemon:NAME), or copy it into oci:PATH first'],
    ['ostree', 'Copy the image into an OCI layout (oci:PATH) first'],
    ['sif', 'Copy the image into an OCI layout (oci:PATH) first'],
    ['tarball', 'Write docker-archive:FILE or oci-archive:FILE'],
    ['oci-dir', 'Write oci:PATH'],
    ['ocidir', 'Write oci:PATH'],
]);
/** What an `org.opencontainers.image.ref.name` may hold (image-spec, annotations.md), and Docker's tags. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.:@/+-]{0,254}$/;
/**
 * Parses `[docker://]REFERENCE`, `oci:PATH[:TAG|@DIGEST]`, `oci-archive:FILE[:TAG|@DIGEST]`, `docker-archive:FILE[:REF|:@N]`
 * or `docker-daemon:REF`. A path holds no colon but that of a Windows drive. White space around it is left out.
 * `byDefault` is meant where the reference of a registry or engine names neither tag nor digest.
 * Throws `reference.invalid`, or `digest.invalid` and `digest.unsupported` for a digest.
 */
function parseLocation(text, byDefault = _reference_js__WEBPACK_IMPORTED_MODULE_2__/* .LATEST */ .k0) {
    const written = text.trim();
    const prefix = /^([a-z-]+):/.exec(written)?.[1];
    if (prefix === undefined)
        return { kind: 'registry', reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text, byDefault) };
    const advice = UNSUPPORTED.get(prefix);
    if (advice !== undefined) {
        const other = `For a repository of that name on Docker Hub, write docker.io/${prefix}`;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('reference.invalid', `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(text)}: the transport "${prefix}:" is not supported. ${advice}. ${other}.`);
    }
    if (!isLocalKind(prefix))
        return { kind: 'registry', reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text, byDefault) };
    const rest = written.slice(prefix.length + 1);
    if (rest.startsWith('//')) {
        const why = `"${prefix}:" stands before a path or name; to name a registry, leave "${prefix}://" out`;
        throw invalid(text, why, prefix);
    }
    switch (prefix) {
        case 'oci':
        case 'oci-archive':
            return { kind: prefix, ...parseLayoutPath(text, rest, prefix) };
        case 'docker-archive':
            return { kind: prefix, ...parseArchivePath(text, rest, prefix) };
        case 'docker-daemon':
            return { kind: prefix, reference: parseEngineName(text, rest, byDefault) };
    }
}
/** The canonical text; `parseLocation` reads the same location from it. */
function formatLocation(location) {
    switch (location.kind) {
        case 'registry':
            return (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(location.reference);
        case 'oci':
        case 'oci-archive': {
            const tag = location.tag === undefined ? '' : `:${location.tag}`;
            const digest = location.digest === undefined ? '' : `@${location.digest}`;
            return `${location.kind}:${location.path}${tag}${digest}`;
        }
        case 'docker-archive': {
            const { reference } = location;
            return `${location.kind}:${location.path}${reference === undefined ? '' : `:${formatArchiveName(reference)}`}`;
        }
        case 'docker-daemon':
            return `${location.kind}:${formatEngineName(location.reference)}`;
    }
}
/** The tag and digest that a location names. */
function choiceOf(location) {
    switch (location.kind) {
        case 'registry':
            return location.reference;
        case 'oci':
        case 'oci-archive':
            return location;
        case 'docker-archive':
            return typeof location.reference === 'object' ? location.reference : {};
        case 'docker-daemon':
            return typeof location.reference === 'string' ? {} : location.reference;
    }
}
/** The name that an engine knows an image by. */
function formatEngineName(reference) {
    return typeof reference === 'string' ? reference : (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(reference);
}
/** The name that an archive knows an image by, or its position. */
function formatArchiveName(reference) {
    return typeof reference === 'number' ? `@${reference}` : (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(reference);
}
function isLocalKind(prefix) {
    return Object.hasOwn(EXAMPLES, prefix);
}
function parseLayoutPath(text, rest, kind) {
    const at = rest.search(/@sha(?:256|384|512):/);
    const { before, after: tag } = splitAtColon(at === -1 ? rest : rest.slice(0, at));
    const path = checkPath(text, before, kind);
    if (tag !== undefined && !TAG.test(tag))
        throw invalid(text, `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(tag)} is not a tag`, kind);
    return {
        path,
        ...(tag !== undefined && { tag }),
        ...(at !== -1 && { digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(rest.slice(at + 1), (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(text)) }),
    };
}
function parseArchivePath(text, rest, kind) {
    const { before, after } = splitAtColon(rest);
    const path = checkPath(text, before, kind);
    if (after === undefined)
        return { path };
    const position = /^@(\d{1,9})$/.exec(after)?.[1];
    if (position !== undefined)
        return { path, reference: Number(position) };
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(after);
    if (reference.digest !== undefined) {
        throw invalid(text, 'such an archive knows names and tags, but no digests; leave the digest out', kind);
    }
    return { path, reference };
}
function parseEngineName(text, rest, byDefault) {
    if (rest === '')
        throw invalid(text, 'the name of the image is missing', 'docker-daemon');
    return /^sha(?:256|384|512):/.test(rest) ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(rest, (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(text)) : (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(rest, byDefault);
}
/** The first colon ends the path, unless it is the one behind a drive letter. */
function splitAtColon(rest) {
    const colon = rest.indexOf(':', /^[A-Za-z]:[\\/]/.test(rest) ? 2 : 0);
    return colon === -1 ? { before: rest } : { before: rest.slice(0, colon), after: rest.slice(colon + 1) };
}
function checkPath(text, path, kind) {
    if (path === '')
        throw invalid(text, 'the path is missing', kind);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(path))
        throw invalid(text, 'the path holds control characters', kind);
    return path;
}
function invalid(text, reason, kind) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('reference.invalid', `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(text)} names no image: ${reason}. An example: ${EXAMPLES[kind]}`);
}


/***/ }),

/***/ 6755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   D3: () => (/* binding */ isPlainlyNamed),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   Ng: () => (/* binding */ platformKey),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   jU: () => (/* binding */ platformSatisfies)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(368);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5655);


const PART = /^[A-Za-z0-9_.-]+$/;
/** Some name the system with the version: `macOS 14`. */
const VERSION = /^[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*$/;
/** Parses `os/architecture[/variant][:osversion]`, in any letter case. Throws `platform.invalid`. */
function parsePlatform(text) {
    const colon = text.indexOf(':');
    const slashed = colon === -1 ? text : text.slice(0, colon);
    const osVersion = colon === -1 ? undefined : text.slice(colon + 1);
    const parts = slashed.split('/', 4);
    const [os, architecture, variant] = parts;
    const isWritten = parts.every((part) => PART.test(part)) && (osVersion === undefined || VERSION.test(osVersion));
    if (os === undefined || architecture === undefined || parts.length > 3 || !isWritten) {
        const form = 'os/architecture[/variant][:osversion], for example linux/arm64 or windows/amd64:10.0.17763';
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('platform.invalid', `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(text)} is not a platform. Write ${form}.`);
    }
    return normalisePlatform({ os, architecture, variant: variant ?? '', osVersion: osVersion ?? '' });
}
/**
 * Writes a platform as people do: `linux/arm64`, `linux/arm/v7`, `windows/amd64:10.0.17763.1`. `parsePlatform` reads it
 * back, unless it has OS features (`windows/amd64:10.0.17763.1+win32k`) or lacks a name (`unknown` stands for it).
 */
function formatPlatform(platform) {
    const names = [platform.os, platform.architecture].map((name) => (name === '' ? 'unknown' : name));
    const variant = platform.variant === '' ? '' : `/${platform.variant}`;
    const osVersion = platform.osVersion === '' ? '' : `:${platform.osVersion}`;
    const osFeatures = platform.osFeatures.map((feature) => `+${feature}`).join('');
    return `${names.join('/')}${variant}${osVersion}${osFeatures}`;
}
/** The normal form: the aliases are those that containerd resolves, and no others (`armv7` stays a variant of its own). */
function normalisePlatform(raw) {
    const os = raw.os.toLowerCase();
    return {
        os: os === 'macos' ? 'darwin' : os,
        ...normaliseArchitecture(raw.architecture.toLowerCase(), (raw.variant ?? '').toLowerCase()),
        osVersion: (raw.osVersion ?? '').toLowerCase(),
        osFeatures: [...new Set(raw.osFeatures?.map((feature) => feature.toLowerCase()))].sort(),
    };
}
/** A key that equal platforms share and others do not, whatever characters are in their parts. */
function platformKey({ os, architecture, variant, osVersion, osFeatures }) {
    return JSON.stringify([os, architecture, variant, osVersion, ...osFeatures]);
}
/**
 * Whether the names in a platform are those that clients compare letter by letter (containers/image): no alias, no capital,
 * no variant that is the default one. `arm64/v8` is one of them.
 */
function isPlainlyNamed({ os, architecture, variant = '' }) {
    const normal = normalisePlatform({ os, architecture, variant });
    if (normal.os !== os || normal.architecture !== architecture)
        return false;
    return variant === normal.variant || variant === '' || (architecture === 'arm64' && variant === 'v8');
}
/**
 * Whether a platform is the one that the user asked for. No fallback to lesser variants: this selects what is compared,
 * not what could run. A wanted OS version holds for its own dot parts (`10.0.17763` wants `10.0.17763.1`, too).
 */
function platformSatisfies(actual, wanted) {
    return (actual.os === wanted.os &&
        actual.architecture === wanted.architecture &&
        actual.variant === wanted.variant &&
        (wanted.osVersion === '' || `${actual.osVersion}.`.startsWith(`${wanted.osVersion}.`)));
}
/** How containerd folds the variants of arm64. */
const ARM64_VARIANTS = {
    '8': '',
    v8: '',
    '8.0': '',
    'v8.0': '',
    '9': 'v9',
    '9.0': 'v9',
    'v9.0': 'v9',
};
function normaliseArchitecture(architecture, variant) {
    switch (architecture) {
        case 'i386':
            return { architecture: '386', variant: '' };
        case 'amd64':
        case 'x86_64':
        case 'x86-64':
            return { architecture: 'amd64', variant: variant === 'v1' ? '' : variant };
        case 'arm64':
        case 'aarch64':
            return { architecture: 'arm64', variant: ARM64_VARIANTS[variant] ?? variant };
        case 'armhf':
            return { architecture: 'arm', variant: 'v7' };
        case 'armel':
            return { architecture: 'arm', variant: 'v6' };
        case 'arm':
            return { architecture: 'arm', variant: variant === '' ? 'v7' : /^[5-8]$/.test(variant) ? `v${variant}` : variant };
        default:
            return { architecture, variant };
    }
}


/***/ }),

/***/ 1207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   k0: () => (/* binding */ LATEST)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5008);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(368);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5655);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1846);




/** What a reference means that names neither tag nor digest. */
const LATEST = { tag: 'latest' };
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const REPOSITORY_COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const LONGEST_REPOSITORY = 255;
const HUB = 'docker.io';
/**
 * Parses `[docker://][host[:port]/]repository[:tag][@digest]` as Docker does (distribution/reference): Docker Hub and
 * `library/` where no host is named, `byDefault` where neither tag nor digest is. White space around it is left out.
 * Throws `reference.invalid`, or `digest.invalid` and `digest.unsupported` for the digest.
 */
function parseReference(text, byDefault = LATEST) {
    const trimmed = trimSpace(text);
    refuseUnprintable(trimmed);
    if (/^@?sha(?:256|384|512):[0-9a-f]{64,}$/.test(trimmed)) {
        throw invalid(text, 'a digest alone names no repository, write one in front of it (ghcr.io/acme/app@sha256:\u2026)');
    }
    if (trimmed.length > 1 && trimmed.endsWith('/') && !trimmed.endsWith('//')) {
        throw invalid(text, 'it ends with a slash; leave it out, or write the rest of the name');
    }
    const written = trimmed.startsWith('docker://') ? trimmed.slice('docker://'.length) : trimmed;
    const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(written)?.[0];
    if (scheme !== undefined)
        throw invalid(text, `a reference has no scheme, remove "${scheme}"`);
    if (/^[0-9a-f]{64}$/.test(written)) {
        throw invalid(text, 'it could be the ID of an image; write the host in front if it is the name of a repository');
    }
    const at = written.indexOf('@');
    const digest = at === -1 ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(written.slice(at + 1), `The reference ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(text)}`);
    const named = at === -1 ? written : written.slice(0, at);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/');
    const tag = tagged ? parseTag(text, named.slice(colon + 1)) : undefined;
    const name = tagged ? named.slice(0, colon) : named;
    const parsed = parseName(text, name);
    if (tag === undefined && digest === undefined)
        return { ...parsed, ...chosen(text, byDefault) };
    return { ...parsed, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}
function chosen(text, { tag, digest }) {
    if (tag === undefined && digest === undefined)
        throw invalid(text, 'it names neither tag nor digest, and needs one');
    return { ...(tag !== undefined && { tag: parseTag(text, tag) }), ...(digest !== undefined && { digest }) };
}
/** The canonical text, with the registry always named; `parseReference` reads the same reference from it. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** The canonical `registry/repository`, behind which a tag or digest can be put. */
function formatRepository({ registry, repository }) {
    // Without a dot or a port only capitals tell a host from the first part of a repository on Docker Hub.
    return `${(0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeRegistry */ .V7)(registry) ? registry : registry.toUpperCase()}/${repository}`;
}
function parseName(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (!(0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeRegistry */ .V7)(first))
        return { registry: HUB, repository: parseRepository(text, onHub(name)) };
    const registry = (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseRegistry */ .Me)(first);
    if (registry === undefined)
        throw invalid(text, `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(first)} is not a host with an optional port up to 65535`);
    const path = name.slice(slash + 1);
    return { registry, repository: parseRepository(text, registry === HUB ? onHub(path) : path) };
}
function onHub(path) {
    return path.includes('/') || path === '' ? path : `library/${path}`;
}
function parseRepository(text, path) {
    if (path === '')
        throw invalid(text, 'the name of the repository is missing');
    if (path.length > LONGEST_REPOSITORY) {
        throw invalid(text, `the name of the repository has ${path.length} characters, ${LONGEST_REPOSITORY} are allowed`);
    }
    const wrong = path.split('/').find((component) => !REPOSITORY_COMPONENT.test(component));
    if (wrong === undefined)
        return path;
    if (/[A-Z]/.test(wrong))
        throw invalid(text, `the name of a repository is in lower case, not ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(wrong)}`);
    throw invalid(text, `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(wrong)} cannot be a part of the name of a repository`);
}
function parseTag(text, tag) {
    if (TAG.test(tag))
        return tag;
    throw invalid(text, `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(tag)} is not a tag (1 to 128 letters, digits, "_", "." and "-")`);
}
/** White space as it is left by a block of YAML; a pattern would take quadratic time on long runs of it. */
function trimSpace(text) {
    let start = 0;
    let end = text.length;
    while (isSpace(text.charAt(start)))
        start += 1;
    while (isSpace(text.charAt(end - 1)))
        end -= 1;
    return text.slice(start, end);
}
function isSpace(character) {
    return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
/** A letter of another alphabet may look like an ASCII one and lead to another host. */
function refuseUnprintable(text) {
    const position = text.search(/[^!-~]/);
    const code = text.codePointAt(position);
    if (code === undefined)
        return;
    if (code === 0x20)
        throw invalid(text, 'it holds a space');
    if (code === 0x0a || code === 0x0d)
        throw invalid(text, 'it holds more than one line');
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    throw invalid(text, `character ${position + 1} is ${name}, but only printable ASCII without spaces is allowed`);
}
function invalid(text, reason) {
    const example = 'An example: ghcr.io/acme/app:1.2';
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('reference.invalid', `${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .K)(text)} is not a reference: ${reason}. ${example}`);
}


/***/ }),

/***/ 1846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ normaliseRegistry),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   V7: () => (/* binding */ looksLikeRegistry),
/* harmony export */   a9: () => (/* binding */ withoutRootDot),
/* harmony export */   lW: () => (/* binding */ isOnThisMachine),
/* harmony export */   mS: () => (/* binding */ isSameRegistry),
/* harmony export */   zS: () => (/* binding */ HUB_ALIASES)
/* harmony export */ });
/** The names under which Docker Hub is known beside `docker.io`. */
const HUB_ALIASES = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];
const HUB = 'docker.io';
const HTTPS_PORT = '443';
/** The names of this machine that every machine has. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Whether the text before the first slash of a reference is a host and not a part of a repository on Docker Hub. */
function looksLikeRegistry(first) {
    return first === 'localhost' || /[.:A-Z]/.test(first);
}
/**
 * The canonical `host[:port]`: lower case, IPv6 as short as it can be, every name of Docker Hub as `docker.io`.
 * Undefined where it is none (distribution/reference, domain), or none that a URL could hold.
 */
function normaliseRegistry(text) {
    const { host, port } = splitPort(text.toLowerCase());
    const canonicalHost = host.startsWith('[') ? normaliseIPv6(host) : normaliseName(host);
    if (canonicalHost === undefined)
        return undefined;
    if (port === undefined)
        return HUB_ALIASES.includes(canonicalHost) ? HUB : canonicalHost;
    const number = /^[0-9]+$/.test(port) ? Number(port) : 0;
    return number >= 1 && number <= 65_535 ? `${canonicalHost}:${number}` : undefined;
}
/**
 * Whether two canonical `host[:port]` are one registry by what their names say: the port of https may be left out, this
 * machine and Docker Hub have several names, and a host may end in the dot of the root. Nothing is looked up: `false`
 * means that it is not known. Only for telling people of a mistake: where a request goes, and with which credentials,
 * is decided by the name as it is written.
 */
function isSameRegistry(one, other) {
    return nameOfRegistry(one) === nameOfRegistry(other);
}
/** Whether a canonical `host[:port]` is on this machine. */
function isOnThisMachine(registry) {
    return isLoopback(splitPort(registry).host);
}
/** Whether a URL's host name means this machine: `localhost`, `*.localhost`, 127.0.0.0/8, `[::1]`. */
function isLoopback(hostname) {
    const name = withoutRootDot(hostname);
    if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]')
        return true;
    return /^127(?:\.[0-9]{1,3}){3}$/.test(name);
}
/** A host's name without the dot that stands for the root of the DNS. */
function withoutRootDot(hostname) {
    return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}
function nameOfRegistry(text) {
    const { host, port = HTTPS_PORT } = splitPort(text.toLowerCase());
    const bare = withoutRootDot(host);
    if (LOOPBACK.has(bare))
        return `localhost:${port}`;
    return `${HUB_ALIASES.includes(bare) ? HUB : bare}:${port}`;
}
function splitPort(text) {
    const colon = text.indexOf(':', text.lastIndexOf(']'));
    return colon === -1 ? { host: text } : { host: text.slice(0, colon), port: text.slice(colon + 1) };
}
function normaliseName(host) {
    const labels = host.split('.');
    const last = host.slice(host.lastIndexOf('.') + 1);
    if (!labels.every(isLabel))
        return undefined;
    // A URL takes a host that ends in a number for an IPv4 address, and `127.1` or `0x7f000001` for 127.0.0.1.
    return /^(?:[0-9]+|0x[0-9a-f]*)$/.test(last) && !isIPv4(labels) ? undefined : host;
}
function isLabel(label) {
    return /^[a-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-');
}
function isIPv4(labels) {
    return labels.length === 4 && labels.every((label) => /^(?:0|[1-9][0-9]{0,2})$/.test(label) && Number(label) <= 255);
}
function normaliseIPv6(host) {
    if (!/^\[[0-9a-f:]+\]$/.test(host))
        return undefined;
    return URL.parse(`http://${host}/`)?.hostname;
}


/***/ }),

/***/ 6031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   E2: () => (/* binding */ CA_ADVICE),
/* harmony export */   fb: () => (/* binding */ isUntrusted),
/* harmony export */   hh: () => (/* binding */ doubtsAuthority),
/* harmony export */   tz: () => (/* binding */ isNotTls)
/* harmony export */ });
/** OpenSSL's ways to say that the peer's answer to a TLS greeting is not TLS. */
const NOT_TLS = new Set([
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_SSL_PACKET_LENGTH_TOO_LONG',
    'ERR_SSL_HTTP_REQUEST',
    'ERR_SSL_UNKNOWN_PROTOCOL',
]);
const UNTRUSTED = new Set([
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_UNTRUSTED',
    'CERT_REJECTED',
    'CERT_REVOKED',
    'CERT_SIGNATURE_FAILURE',
    'CERT_CHAIN_TOO_LONG',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'PATH_LENGTH_EXCEEDED',
]);
/** What helps against a signer that nobody knows. */
const CA_ADVICE = 'Give the authority\u2019s certificate as ca-file.';
/** Whether a code says that the peer does not speak TLS. */
function isNotTls(code) {
    return NOT_TLS.has(code);
}
/** The `code` of a thrown value; empty where it has none. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return '';
    return typeof error.code === 'string' ? error.code : '';
}
/** Whether nobody known has signed a certificate. */
function isUntrusted(code) {
    return UNTRUSTED.has(code);
}
/** Whether a certificate was refused for who signed it or when: more authorities may know another way to a root. */
function doubtsAuthority(error) {
    const code = codeOf(error);
    return UNTRUSTED.has(code) || code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID';
}


/***/ }),

/***/ 2274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/** RFC 9110, 5.6.7: the one form of date that servers should send. */
const HTTP_DATE = /^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/;
/** A number of seconds this large is a moment (Docker Hub's API), not a span. */
const UNIX_TIME = 1_000_000_000;
/**
 * What `Retry-After` asks for, in milliseconds from `now`: seconds, an HTTP date or a Unix time. Undefined where it is
 * none of them.
 */
function parseRetryAfter(text, now) {
    const value = text.trim();
    if (/^[0-9]{1,12}$/.test(value)) {
        const seconds = Number(value);
        return seconds > UNIX_TIME ? Math.max(0, seconds * 1000 - now.getTime()) : seconds * 1000;
    }
    if (!HTTP_DATE.test(value))
        return undefined;
    const moment = Date.parse(value);
    return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}


/***/ }),

/***/ 6578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/** Masking shorter texts would black out the log and hide nothing. */
const SHORTEST = 4;
/**
 * Every form in which a secret may show up in a log: as it is, line by line, and as URLs, forms and JSON write it. A form
 * of fewer than four letters is left out.
 */
function secretForms(secret) {
    const pieces = [secret, secret.trim(), ...secret.split(/[\r\n]+/).flatMap((line) => [line, line.trim()])];
    const forms = pieces.flatMap((piece) => [
        piece,
        encodeURIComponent(piece.toWellFormed()),
        new URLSearchParams([['', piece]]).toString().slice(1),
        JSON.stringify(piece).slice(1, -1),
    ]);
    return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}


/***/ }),

/***/ 6198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ unreadableFile)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6031);

/** What to do about a file that is there and cannot be read, by the system's code. */
const BY_CODE = new Map([
    ['EISDIR', 'is a folder. Name a file in it.'],
    ['ELOOP', 'is a link that leads back to itself. Name the file itself.'],
]);
/** Why a file cannot be read and what to do, in two sentences; nothing of what is in it. `name` is its path as the user knows it. */
function unreadableFile(name, error) {
    const code = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error);
    return `${name} ${BY_CODE.get(code) ?? `cannot be read${code === '' ? '' : ` (${code})`}. Check its permissions.`}`;
}


/***/ }),

/***/ 5367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ adviceOf)
});

// EXTERNAL MODULE: ./build/node/src/model/beside.js
var model_beside = __nccwpck_require__(7162);
// EXTERNAL MODULE: ./build/node/src/model/floor.js
var floor = __nccwpck_require__(4796);
// EXTERNAL MODULE: ./build/node/src/model/kinds.js
var kinds = __nccwpck_require__(7673);
// EXTERNAL MODULE: ./build/node/src/model/show-values.js
var show_values = __nccwpck_require__(5964);
// EXTERNAL MODULE: ./build/node/src/report/facts.js
var facts = __nccwpck_require__(7332);
// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
// EXTERNAL MODULE: ./build/node/src/report/sentence.js
var report_sentence = __nccwpck_require__(1862);
;// CONCATENATED MODULE: ./build/node/src/report/accepting.js





/** How what differs is accepted as it is, where that is possible: the pair would pass by each of the ways. */
function accepting(pair, differences) {
    // What is attached is missing whatever of the image is accepted.
    if (differences.some(({ kind }) => kind === 'referrer.missing' && !(0,floor/* toleratedAt */.kq)(kind, pair)))
        return [];
    const ways = [...matching(pair), ...ignoring(pair, differences), ...selecting(pair, differences)];
    if (ways.length === 0)
        return [];
    return [{ label: 'Or accept it', steps: [{ text: either(ways), commands: [] }] }];
}
/** The lower bar that this result would pass. */
function matching(pair) {
    const { match } = pair;
    const enough = {
        equivalent: 'config',
        'same-runtime': 'runtime',
        'same-layers': 'diff-ids',
    };
    const bar = enough[(0,facts/* tellingResult */.bM)(pair)];
    return bar === undefined || bar === match ? [] : [[(0,report_sentence/* code */.aY)(`match: ${bar}`)]];
}
/** Rules that would let the pair pass at its `match`; none where a difference is among them that is never ignored. */
function ignoring(pair, differences) {
    if (pair.match === 'digest')
        return [];
    const rules = new Set();
    for (const difference of differences) {
        if ((0,floor/* toleratedAt */.kq)(difference.kind, pair))
            continue;
        const rule = kinds/* KINDS */.G[difference.kind].ignorable ? ruleFor(difference) : undefined;
        if (rule !== undefined)
            rules.add(rule);
        // There can be a hundred thousand: as soon as these are no advice, nothing mends that.
        if (rule === undefined || rules.size > 4)
            return [];
    }
    if (rules.size === 0)
        return [];
    return [(0,report_sentence/* say */.cv) `${(0,report_sentence/* listed */.KE)([...rules].map((rule) => [(0,report_sentence/* code */.aY)(`ignore: ${rule}`)]))}`];
}
/** Naming the platforms that are right. */
function selecting(pair, differences) {
    const ofPlatforms = differences.filter(({ kind }) => kind === 'platform.missing' || kind === 'platform.extra');
    const good = pair.platforms.filter(({ passed }) => passed).map(({ platform }) => platform);
    if (ofPlatforms.length === 0 || good.length === 0 || good.length > 6 || !good.every(safe_text/* isPlainName */.sh))
        return [];
    const failing = pair.platforms.filter(({ passed }) => !passed);
    const onlyThat = failing.every((platform) => platform.differences.some(({ kind }) => PLATFORM_SET.has(kind)));
    // Of the tops a list of platforms leaves out what is harmless.
    const isTopFine = pair.differences.every(({ kind, ignored }) => ignored === true || kinds/* KINDS */.G[kind].floor === 'equivalent' || (0,floor/* toleratedAt */.kq)(kind, pair));
    return onlyThat && isTopFine ? [[(0,report_sentence/* code */.aY)(`platforms: ${good.join(',')}`)]] : [];
}
const PLATFORM_SET = new Set(['platform.missing', 'platform.extra']);
/** `kind:path`; undefined where the path would need quoting, as a rule for the whole kind would be too wide. */
function ruleFor(difference) {
    if (!('path' in difference) || difference.kind === 'config.history')
        return difference.kind;
    return /^[\w./-]+$/.test(difference.path) ? `${difference.kind}:${difference.path}` : undefined;
}
function either(ways) {
    return ways.flatMap((way, position) => (position === 0 ? way : (0,report_sentence/* say */.cv) `${(0,report_sentence/* words */.aL)(' or ')}${way}`));
}

;// CONCATENATED MODULE: ./build/node/src/report/copy.js


const PLACES = {
    registry: 'registry',
    oci: 'layout',
    'oci-archive': 'layout',
    'docker-archive': 'docker',
    'docker-daemon': 'docker',
};
/** The place that a side of a pair is in. */
function placeOf({ transport }) {
    return PLACES[transport];
}
/**
 * The commands that copy the source over the mirror, by digest where a registry has one: what was compared is copied, not
 * what the tag names by then. Undefined where no command could be typed as it is.
 */
function copyOf(pair) {
    const { source, mirror } = pair;
    const places = { source: placeOf(source), mirror: placeOf(mirror) };
    const from = places.source === 'registry' ? pinnedSource(pair, places.mirror) : source.reference;
    const to = places.mirror === 'registry' ? registryTarget(source, mirror) : mirror.reference;
    if (to === undefined || !(0,safe_text/* isPlainName */.sh)(from) || !(0,safe_text/* isPlainName */.sh)(to))
        return undefined;
    if (!isReadBySkopeo(from, places.source) || !isWrittenBySkopeo(to, mirror))
        return undefined;
    const isConverted = places.mirror === 'layout' && isOfDocker(pair);
    const copy = ['skopeo copy', ...flags(places, isConverted)].join(' ');
    const tls = [unverified('src-tls-verify', source), unverified('dest-tls-verify', mirror)].flat().join(' ');
    const names = [skopeoName(from, places.source), skopeoName(to, places.mirror)];
    const commands = [...removal(mirror), [copy, ...(tls === '' ? [] : [tls]), ...names]];
    const remark = isConverted ? CONVERTED : renamed(pair);
    return remark === undefined ? { commands } : { commands, remark };
}
const CONVERTED = (0,report_sentence/* say */.cv) `an image layout takes no manifests of Docker, so the copy is converted and has another image ID: it passes with ${(0,report_sentence/* code */.aY)('match: runtime')}`;
/** skopeo refuses to keep digests where it has to convert, and such places hold one platform. */
function flags(places, isConverted) {
    if (places.source === 'docker' || places.mirror === 'docker')
        return [];
    return isConverted ? ['--all'] : ['--all', '--preserve-digests'];
}
/** skopeo speaks verified TLS, to this machine as well, unless this flag tells it not to. */
function unverified(flag, { tls }) {
    return tls === undefined ? [] : [`--${flag}=false`];
}
/** Docker's places take one platform: that of the image that was compared. */
function pinnedSource({ source, platforms }, to) {
    const pinned = source.pinned ?? source.reference;
    const [image] = platforms.flatMap((platform) => platform.source?.digest ?? []);
    return to === 'docker' && image !== undefined ? `${repositoryOf(pinned)}@${image}` : pinned;
}
/** skopeo adds no image to such an archive, and replaces none. */
function removal({ transport, reference }) {
    return transport === 'docker-archive' ? [['rm -f', reference.split(':').slice(1, 2).join('')]] : [];
}
/** Whether any manifest of the source is of Docker's family, or made from one of its places. */
function isOfDocker({ source, platforms }) {
    const types = [source, ...platforms.map((platform) => platform.source ?? {})];
    const isDockers = types.some(({ mediaType }) => mediaType?.startsWith('application/vnd.docker.') === true);
    return isDockers || placeOf(source) === 'docker';
}
/** A mirror that is named by its own digest is another one after the copy. */
function renamed({ source, mirror }) {
    if (source.digest === undefined || mirror.digest === source.digest || !mirror.reference.includes('@'))
        return undefined;
    const name = mirror.reference.replace(/@.*$/, '');
    return (0,report_sentence/* say */.cv) `then name its new digest: ${(0,report_sentence/* code */.aY)(`mirror: ${name}@${source.digest}`)}`;
}
/** A mirror that was named by its own digest has to be given the source's. */
function registryTarget(source, mirror) {
    const target = repositoryOf(mirror.reference);
    const hasTag = target.slice(target.lastIndexOf('/')).includes(':');
    if (hasTag)
        return target;
    return source.digest === undefined ? undefined : `${target}@${source.digest}`;
}
/** What stands before the digest. */
function repositoryOf(reference) {
    return reference.replace(/@.*$/, '');
}
/** Images in a layout have names there, and no digests. */
function isReadBySkopeo(reference, place) {
    return place !== 'layout' || !reference.includes('@');
}
/** An engine is given images under a tag only. */
function isWrittenBySkopeo(reference, { transport }) {
    if (transport === 'registry')
        return true;
    return !reference.includes('@') && !(transport === 'docker-daemon' && /:sha\d+:/.test(reference));
}
function skopeoName(reference, place) {
    return place === 'registry' ? `docker://${reference}` : reference;
}

;// CONCATENATED MODULE: ./build/node/src/report/attaching.js




/** What to do about an image that is as it should be, without what is attached to it on the source. */
function attaching(pair) {
    const isDetached = pair.differences.some((one) => one.kind === 'referrer.missing' && one.lack === 'subject');
    const text = isDetached
        ? (0,report_sentence/* say */.cv) `copy it byte for byte, together with what is attached: that belongs to the source's digest, and no image of another digest can have it`
        : (0,report_sentence/* say */.cv) `copy it once more, together with what is attached to it`;
    return [
        { label: 'Mend it', steps: [...listSteps(pair), { text, commands: commandsFor(pair) }] },
        { label: 'Or accept it', steps: [{ text: [(0,report_sentence/* code */.aY)('referrers: warn')], commands: [] }] },
    ];
}
/**
 * It copies the entries of lists and cosign's tags alike, and no byte of a manifest changes. Without being forced it leaves out
 * what the mirror has a manifest of, though a blob of it or its entry in the list is not there.
 */
const COPY = 'regctl image copy --referrers --digest-tags --force-recursive';
function commandsFor({ source, mirror }) {
    const from = source.pinned ?? source.reference;
    const to = mirror.reference;
    if (placeOf(source) !== 'registry' || placeOf(mirror) !== 'registry' || to.includes('@'))
        return [];
    if (!(0,safe_text/* isPlainName */.sh)(from) || !(0,safe_text/* isPlainName */.sh)(to))
        return [];
    return [[COPY, ...new Set([hostFlag(from, source), hostFlag(to, mirror)].flat()), from, to]];
}
/** regctl is told host by host where it is not to verify TLS, or not to speak it. `name` can be typed as it is. */
function hostFlag(name, { tls }) {
    return tls === undefined ? [] : [`--host reg=${(0,facts/* registryOf */.Fv)(name)},tls=${REGCTL_TLS[tls]}`];
}
const REGCTL_TLS = { none: 'disabled', unverified: 'insecure' };
/** Where the tag of a list holds an image, as `cosign copy` leaves it behind, no tool can add to the list. */
function listSteps({ mirror, notes }) {
    const tags = notes.flatMap((note) => note.kind === 'referrers.stray-tag' && note.side === 'mirror' ? [note.tag] : []);
    const [repository] = mirror.pinned?.split('@') ?? [];
    if (tags.length === 0 || repository === undefined || !(0,safe_text/* isPlainName */.sh)(repository))
        return [];
    const commands = tags
        .filter(safe_text/* isPlainName */.sh)
        .map((tag) => ['regctl index create', ...hostFlag(repository, mirror), `${repository}:${tag}`]);
    return [{ text: (0,report_sentence/* say */.cv) `put an empty list where the mirror keeps an image in the place of one`, commands }];
}

// EXTERNAL MODULE: ./build/node/src/report/describe-difference.js + 1 modules
var describe_difference = __nccwpck_require__(6880);
;// CONCATENATED MODULE: ./build/node/src/report/mending.js




/** How the mirror is made right. Empty where no copy can do that. */
function mending(pair, differences) {
    const steps = stepsFor(pair, differences);
    return steps.length === 0 ? [] : [{ label: 'Mend it', steps }];
}
function stepsFor(pair, differences) {
    const has = (...kinds) => differences.some(({ kind }) => kinds.includes(kind));
    const to = placeOf(pair.mirror);
    if (isOutOfReach(pair, has('manifest.unknown'), has('platform.missing')))
        return [];
    if (pair.causes.includes('swapped')) {
        const stop = (0,report_sentence/* say */.cv) `do not deploy it: its image ID is the source's and its files are not. Find out who wrote to the mirror`;
        return [{ text: stop, commands: [] }, copying(pair, (0,report_sentence/* say */.cv) `then copy it again`)];
    }
    if (pair.platforms.some(isDamaged))
        return [...clearing(pair, to), copying(pair, (0,report_sentence/* say */.cv) `copy it again`, to === 'registry')];
    if (pair.notes.some(({ kind }) => kind === 'reference.absent'))
        return [copying(pair, (0,report_sentence/* say */.cv) `copy it there, or correct the name of the mirror`)];
    if (has('platform.missing') && to !== 'docker' && !pair.causes.includes('platform-renamed'))
        return [copying(pair, (0,report_sentence/* say */.cv) `copy all platforms`)];
    if (differences.length > 0 && differences.every(({ kind }) => kind === 'platform.extra'))
        return [copying(pair, (0,report_sentence/* say */.cv) `copy it again, to have exactly the source's platforms`)];
    return [copying(pair, (0,report_sentence/* say */.cv) `copy it again`)];
}
/** No copy gives such a place a manifest, or a second platform. */
function isOutOfReach({ result, mirror, platforms }, isUnknown, isMissing) {
    if (result === 'equivalent' && isUnknown)
        return true;
    return placeOf(mirror) === 'docker' && isMissing && platforms.some(({ passed }) => passed);
}
/** Whether the mirror keeps wrong bytes under the right name, or says that it has what it has not: a copy skips both. */
function isDamaged({ differences, error }) {
    if (error?.side === 'mirror' && error.code === 'blob.lost')
        return true;
    return differences.some((one) => one.kind === 'blob.digest' || (one.kind === 'blob.size' && one.declared !== true));
}
/** Makes the mirror forget what it wrongly believes to have. */
function clearing(pair, place) {
    switch (place) {
        case 'registry':
            return [deletion(pair), collection()];
        case 'layout':
            if (pair.mirror.transport === 'oci-archive')
                return [];
            return [
                {
                    text: (0,report_sentence/* say */.cv) `delete the damaged files in the folder ${(0,report_sentence/* code */.aY)('blobs')} of the layout; a copy keeps them`,
                    commands: [],
                },
            ];
        case 'docker':
            return [];
    }
}
function deletion(pair) {
    const { mirror, platforms } = pair;
    // Of what could not be decided the report names the source's manifest alone, which is the mirror's under equal tops.
    const isSame = mirror.digest !== undefined && mirror.digest === pair.source.digest;
    const digestOf = (platform) => (0,facts/* mirrorFacts */.bB)(platform)?.digest ?? (isSame ? platform.source?.digest : undefined);
    const damaged = platforms.filter(isDamaged).flatMap((platform) => digestOf(platform) ?? []);
    const digests = [...new Set([mirror.digest ?? [], damaged].flat())];
    const repository = repositoryOf(mirror.pinned ?? '');
    const commands = digests
        .map((digest) => `${repository}@${digest}`)
        .filter(safe_text/* isPlainName */.sh)
        .map((name) => ['skopeo delete', ...unverified('tls-verify', mirror), `docker://${name}`]);
    const text = (0,report_sentence/* say */.cv) `delete the image on the mirror, and whatever else there holds the damaged part`;
    return { text: withLogin(text, pair), commands };
}
function collection() {
    const tool = (0,report_sentence/* code */.aY)('docker-registry garbage-collect CONFIG');
    return {
        text: (0,report_sentence/* say */.cv) `run the registry's garbage collection and restart it (${tool}; in Harbor: Clean Up): until then it keeps the damaged part, and a copy skips it`,
        commands: [],
    };
}
/** `isLoggedIn`: an earlier step has asked for that. */
function copying(pair, what, isLoggedIn = false) {
    const copy = copyOf(pair);
    if (copy === undefined)
        return { text: what, commands: [] };
    const remark = copy.remark === undefined ? [] : (0,report_sentence/* say */.cv) `; ${copy.remark}`;
    return { text: [...(isLoggedIn ? what : withLogin(what, pair)), ...remark], commands: copy.commands };
}
function withLogin(what, pair) {
    const asked = login(pair);
    return asked === undefined ? what : (0,report_sentence/* say */.cv) `${what} (${asked})`;
}
/** Undefined where nobody has to log in. */
function login({ source, mirror }) {
    const hosts = [source, mirror]
        .filter(({ transport }) => transport === 'registry')
        .map(({ reference }) => (0,facts/* registryOf */.Fv)(reference));
    if (hosts.length === 0)
        return undefined;
    return new Set(hosts).size === 2 ? (0,report_sentence/* say */.cv) `log in to both registries first` : (0,report_sentence/* say */.cv) `log in to the registry first`;
}

;// CONCATENATED MODULE: ./build/node/src/report/advice.js










/**
 * What to do about a pair that does not pass: first how to make the mirror right, then how to accept what is meant. Where
 * it could not be decided for a problem, the problem's message says what to do, unless a copy mends it.
 */
function adviceOf(pair) {
    if (pair.passed)
        return [];
    const beside = (0,model_beside/* besideOf */.A4)(pair);
    if (beside !== undefined)
        return beside === 'referrers-missing' ? attaching(pair) : [];
    const differences = (0,facts/* countedDifferences */.$U)(pair);
    if ((0,facts/* tellingResult */.bM)(pair) === 'inconclusive') {
        if (differences.some(({ kind }) => kind === 'tag.moved'))
            return [pinned(pair)];
        if (hasProblem(pair, MENDED_BY_COPYING))
            return mending(pair, differences);
        if (!differences.some(({ kind }) => UNJUDGED.has(kind)))
            return [];
    }
    const serving = mendingServer(differences);
    return [
        ...showing(differences),
        ...serving,
        ...(serving.length > 0 && isOnlyServed(pair, differences) ? [] : mending(pair, differences)),
        // What could not be decided is not mended by accepting the rest.
        ...(isUndecided(pair) ? [] : accepting(pair, differences)),
    ];
}
function isUndecided({ platforms, error }) {
    return error !== undefined || platforms.some(({ result }) => result === 'inconclusive');
}
/** Problems of what the mirror holds. */
const MENDED_BY_COPYING = new Set([
    'blob.lost',
    'layer.truncated',
    'layer.malformed',
    'layer.trailing-data',
    'platform.ambiguous',
]);
function hasProblem({ error, platforms }, codes) {
    const problems = [error, ...platforms.map((platform) => platform.error)].filter((problem) => problem !== undefined);
    return problems.length > 0 && problems.every(({ code, side }) => side === 'mirror' && codes.has(code));
}
/** Members that nobody has judged: people must look at them. */
const UNJUDGED = new Set((0,kinds/* kinds */.E)().filter((kind) => kinds/* KINDS */.G[kind].floor === 'inconclusive' && kinds/* KINDS */.G[kind].area !== 'reference'));
function showing(differences) {
    const isHidden = (difference) => (0,describe_difference/* hasValues */.rV)(difference) && [difference.source, difference.mirror].includes(show_values/* HIDDEN */.R);
    if (!differences.some((difference) => UNJUDGED.has(difference.kind) && isHidden(difference)))
        return [];
    const text = (0,report_sentence/* say */.cv) `${(0,report_sentence/* code */.aY)('show-values: all')} shows what the mirror says there`;
    return [{ label: 'See it', steps: [{ text, commands: [] }] }];
}
/** What is wrong with how the registry answers, and not with what was copied. */
const SERVED = new Map([
    ['content-type', (0,report_sentence/* say */.cv) `so that it serves manifests under their own Content-Type`],
    ['head', (0,report_sentence/* say */.cv) `so that it answers HEAD as it answers GET`],
]);
function servedWrongly(difference) {
    return 'why' in difference ? SERVED.get(difference.why) : undefined;
}
function mendingServer(differences) {
    const wanted = new Set(differences.map(servedWrongly).filter((sentence) => sentence !== undefined));
    return [...wanted].map((sentence) => ({
        label: 'Mend it',
        steps: [
            {
                text: (0,report_sentence/* say */.cv) `set up the registry of the mirror, or the proxy before it, ${sentence} (a new copy does not help)`,
                commands: [],
            },
        ],
    }));
}
/** Whether nothing else keeps the pair from passing. */
function isOnlyServed(pair, differences) {
    return differences.every((one) => (0,floor/* toleratedAt */.kq)(one.kind, pair) || servedWrongly(one) !== undefined);
}
function pinned({ source }) {
    const text = source.pinned === undefined
        ? (0,report_sentence/* say */.cv) `run the check again when nothing pushes to the tag`
        : (0,report_sentence/* say */.cv) `name the source by its digest, so that it cannot move: ${(0,report_sentence/* code */.aY)(`source: ${source.pinned}`)}`;
    return { label: 'Mend it', steps: [{ text, commands: [] }] };
}


/***/ }),

/***/ 815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ causesOf)
/* harmony export */ });
/* harmony import */ var _model_result_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9381);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1138);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1862);



/** Why the two sides of a pair are not the same bytes, the worst first. A platform that fails without a cause says so. */
function causesOf(pair) {
    if (pair.passed) {
        if (pair.causes.length === 0)
            return [];
        return [{ label: 'Why the bytes differ', where: [], text: (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCauses */ .wh)(pair.causes) }];
    }
    // Where there is nothing at all, nothing went wrong that could be explained.
    if (pair.notes.some(({ kind }) => kind === 'reference.absent'))
        return [];
    const groups = grouped(pair.platforms.filter(isToExplain));
    const told = new Set(pair.platforms.flatMap(({ causes }) => causes));
    const others = pair.causes.filter((cause) => !told.has(cause));
    const isShared = groups.length === 1 && others.length === 0;
    const label = 'Likely cause';
    return [
        ...groups.map(({ causes, platforms }) => ({
            label,
            where: isShared ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(platforms.map(({ platform }) => platform)),
            text: causes.length === 0 ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `none is known` : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCauses */ .wh)(causes)}${dates(causes, platforms)}`,
        })),
        ...(others.length === 0
            ? []
            : [{ label, where: groups.length === 0 ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the image as a whole`, text: (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCauses */ .wh)(others) }]),
    ];
}
/** What could not be decided for a problem is told by the problem. */
function isToExplain({ passed, error, differences }) {
    return !passed && error === undefined && differences.some(({ ignored }) => ignored !== true);
}
/** Platforms of the same causes, those of the worst result first. */
function grouped(platforms) {
    const rank = ({ result }) => _model_result_js__WEBPACK_IMPORTED_MODULE_2__/* .RESULTS */ .Pr.indexOf(result);
    const sorted = platforms.toSorted((one, other) => rank(other) - rank(one));
    const byCauses = Map.groupBy(sorted, ({ causes }) => causes.join());
    return [...byCauses.values()].flatMap((group) => group.slice(0, 1).map(({ causes }) => ({ causes, platforms: group })));
}
/** When both sides say when they were built, and not the same, that tells a rebuild best. */
function dates(causes, platforms) {
    if (!causes.includes('rebuilt'))
        return [];
    const all = platforms.flatMap(({ differences }) => differences);
    const created = all.find((difference) => difference.kind === 'config.created');
    if (typeof created?.source !== 'string' || typeof created.mirror !== 'string')
        return [];
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` (built: source ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(created.source)}, mirror ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(created.mirror)})`;
}


/***/ }),

/***/ 8183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ commonStart)
/* harmony export */ });
/** How many characters two values begin with alike. */
function commonStart(source, mirror) {
    let common = 0;
    while (common < source.length && source[common] === mirror[common])
        common += 1;
    return common;
}


/***/ }),

/***/ 1106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ failuresFirst),
/* harmony export */   JW: () => (/* binding */ seenText),
/* harmony export */   mU: () => (/* binding */ compared),
/* harmony export */   oK: () => (/* binding */ comparedLayers)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7332);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9822);


/** What both sides have of a platform's manifest or config. */
function compared(platform, what) {
    const key = what === 'manifest' ? 'digest' : 'configDigest';
    const source = platform.source?.[key];
    const mirror = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorFacts */ .bB)(platform)?.[key];
    if (isOfOneSide(platform, 'platform.missing'))
        return { source: seen(source, 'there'), mirror: 'none', state: 'lacking' };
    if (isOfOneSide(platform, 'platform.extra'))
        return { source: 'none', mirror: seen(mirror, 'there'), state: 'lacking' };
    // The mirror names it, and does not hold it as named.
    if (platform.differences.some((difference) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isBadBlob */ .Rz)(difference, what)))
        return { source: seen(source, 'unknown'), mirror: 'not served', state: 'lacking' };
    const sides = { source: seen(source, 'unknown'), mirror: seen(mirror, 'unknown') };
    if (source === undefined || mirror === undefined)
        return { ...sides, state: 'unknown' };
    return { ...sides, state: source === mirror ? 'same' : 'other' };
}
function seen(digest, otherwise) {
    return digest === undefined ? otherwise : { digest };
}
/** A digest as it stands in a table, or the word for what is known. */
function seenText(what) {
    return typeof what === 'string' ? what : (0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(what.digest);
}
function comparedLayers(platform) {
    if (isOfOneSide(platform, 'platform.missing'))
        return { counted: 'none', bad: 0 };
    return { counted: (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .equalLayers */ .rF)(platform), bad: platform.differences.filter((one) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isBadLayer */ .T$)(one)).length };
}
/** Those that do not pass first, in the order of the source otherwise. */
function failuresFirst(all) {
    return [...all.filter(({ passed }) => !passed), ...all.filter(({ passed }) => passed)];
}
function isOfOneSide({ differences }, kind) {
    return differences.some((difference) => difference.kind === kind);
}


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ declaredPlace)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1862);

/** Where a pair was asked for, as `file:line`; nothing where no file did. */
function declaredPlace({ declaredAt }) {
    return declaredAt === undefined ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(`${declaredAt.file}:${declaredAt.line}`)}`;
}


/***/ }),

/***/ 6880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hF: () => (/* binding */ describeDifference),
  _F: () => (/* binding */ fieldOf),
  rV: () => (/* binding */ hasValues)
});

// EXTERNAL MODULE: ./build/node/src/report/sentence.js
var sentence = __nccwpck_require__(1862);
;// CONCATENATED MODULE: ./build/node/src/report/clients.js

/** Clients by the names that people know. */
const NAMES = {
    containerd: ['containerd'],
    docker: ['Docker'],
    'containers-image': ['Podman', 'CRI-O', 'skopeo', 'Buildah'],
};
/** Who refuses something: `containerd refuses`, `Docker and containerd refuse`, `all clients refuse`. */
function refusing(clients) {
    if (clients.length === Object.keys(NAMES).length)
        return [(0,sentence/* words */.aL)('all clients refuse')];
    const names = clients.flatMap((client) => NAMES[client]);
    return [...(0,sentence/* listed */.KE)(names.map((name) => [(0,sentence/* words */.aL)(name)])), (0,sentence/* words */.aL)(names.length === 1 ? ' refuses' : ' refuse')];
}
/** To be read behind what it is wrong with. */
const REFUSALS = {
    'content-type': { about: 'document', words: 'is served under a Content-Type that is not its own' },
    head: { about: 'document', words: 'is not answered to HEAD as it is to GET' },
    'body-type': {
        about: 'document',
        words: 'does not name its own type (mediaType), which it must in the family of Docker',
    },
    'member-type': { about: 'member', words: 'has a type or form that cannot be read there' },
    ambiguous: { about: 'member', words: 'belongs to another kind of document' },
    'history-longer': { about: 'member', words: 'speaks of more layers than there are' },
    urls: { about: 'member', words: 'names a place outside the registry, which is asked first' },
    'data-encoding': { about: 'member', words: 'is not base64' },
    'data-bytes': { about: 'member', words: 'embeds other bytes than the digest beside it names' },
    'digest-algorithm': { about: 'member', words: 'is of another algorithm than sha256, and checked by that' },
    'mixed-family': { about: 'member', words: 'is of another family (Docker, OCI) than the manifest and not read there' },
    'plain-type': { about: 'layer', words: 'is packed under the type of a plain tar' },
    nested: { about: 'entry', words: 'is an index inside the index where the source has none' },
    'platform-name': { about: 'member', words: 'spells the platform in a way that is not looked for' },
    'platform-absent': { about: 'member', words: 'is left out, and a list of Docker needs it' },
    'zstd-skippable': { about: 'layer', words: 'begins with a zstd frame without content' },
    'gzip-checksum': {
        about: 'layer',
        words: 'has a checksum over fields of its gzip header that is computed otherwise',
    },
    'gzip-header': { about: 'layer', words: 'has a longer name or comment in its gzip header than is read' },
};

// EXTERNAL MODULE: ./build/node/src/report/referrers.js + 1 modules
var referrers = __nccwpck_require__(2199);
// EXTERNAL MODULE: ./build/node/src/report/quantity.js
var quantity = __nccwpck_require__(9822);
;// CONCATENATED MODULE: ./build/node/src/report/describe-difference.js




/** One short sentence, without a full stop and without the values of the two sides. */
function describeDifference(difference) {
    return SENTENCES[difference.kind](difference);
}
/** One row per kind. Adding a kind means adding its row here. */
const SENTENCES = {
    'index.serialisation': () => (0,sentence/* say */.cv) `the index is written differently (white space or order of members); it says the same`,
    'index.order': () => (0,sentence/* say */.cv) `the index lists its entries in another order`,
    'index.media-type': (d) => (0,sentence/* say */.cv) `the index has another media type: ${(0,sentence/* name */.UU)(d.source)} on the source, ${(0,sentence/* name */.UU)(d.mirror)} on the mirror`,
    'index.annotation': values,
    'index.runtime-annotation': values,
    'index.other': values,
    'index.refused': (d) => refused(d, 'index'),
    'index.wrapped': (d) => (0,sentence/* say */.cv) `the source's reference names ${withArticle(d.source)}, the mirror's ${withArticle(d.mirror)}`,
    'index.attestation': (d) => (0,sentence/* say */.cv) `the index has ${d.source} attestation entries on the source and ${d.mirror} on the mirror`,
    'platform.missing': (d) => d.path === '*' ? (0,sentence/* say */.cv) `the mirror has nothing under this reference` : (0,sentence/* say */.cv) `the mirror has no ${(0,sentence/* name */.UU)(d.path)}`,
    'platform.extra': (d) => (0,sentence/* say */.cv) `only the mirror has ${(0,sentence/* name */.UU)(d.path)}`,
    'platform.config': (d) => (0,sentence/* say */.cv) `the mirror's config names the platform ${(0,sentence/* name */.UU)(d.mirror)} where ${(0,sentence/* name */.UU)(d.path)} was asked for (the source's names ${(0,sentence/* name */.UU)(d.source)})`,
    'manifest.media-type': (d) => (0,sentence/* say */.cv) `the manifest has another media type: ${(0,sentence/* name */.UU)(d.source)} on the source, ${(0,sentence/* name */.UU)(d.mirror)} on the mirror`,
    'manifest.serialisation': () => (0,sentence/* say */.cv) `the manifest is written differently (white space or order of members); it says the same`,
    'manifest.annotation': values,
    'manifest.runtime-annotation': values,
    'manifest.config-type': (d) => (0,sentence/* say */.cv) `the manifest gives the config another media type: ${(0,sentence/* name */.UU)(d.source)} on the source, ${(0,sentence/* name */.UU)(d.mirror)} on the mirror`,
    'manifest.other': values,
    'manifest.refused': (d) => refused(d, 'manifest'),
    'manifest.unknown': () => (0,sentence/* say */.cv) `one side keeps no manifest, so manifests cannot be compared`,
    'layer.compression': (d) => d.source === d.mirror
        ? (0,sentence/* say */.cv) `layer ${place(d.path)} is compressed once more with ${(0,sentence/* name */.UU)(d.mirror)}, to other bytes`
        : (0,sentence/* say */.cv) `layer ${place(d.path)} is compressed with ${(0,sentence/* name */.UU)(d.mirror)} instead of ${(0,sentence/* name */.UU)(d.source)}`,
    'layer.media-type': (d) => (0,sentence/* say */.cv) `layer ${place(d.path)} has another media type: ${(0,sentence/* name */.UU)(d.source)} on the source, ${(0,sentence/* name */.UU)(d.mirror)} on the mirror`,
    'layer.annotation': values,
    'layer.runtime-annotation': values,
    'layer.other': values,
    'layer.refused': (d) => refused(d, 'layer'),
    'layer.content': (d) => (0,sentence/* say */.cv) `layer ${place(d.path)} holds other content`,
    'layer.added': (d) => (0,sentence/* say */.cv) `only the mirror has layer ${d.mirror.position}`,
    'layer.removed': (d) => (0,sentence/* say */.cv) `the mirror lacks layer ${d.source.position}`,
    'layer.order': () => (0,sentence/* say */.cv) `the layers stand in another order`,
    'descriptor.urls': (d) => (0,sentence/* say */.cv) `the mirror's descriptor ${(0,sentence/* name */.UU)(d.path)} no longer names places outside the registry (urls)`,
    'descriptor.data': (d) => (0,sentence/* say */.cv) `the mirror's descriptor ${(0,sentence/* name */.UU)(d.path)} embeds another copy of the blob than the source's, or none (data)`,
    'artifact.config': (d) => (0,sentence/* say */.cv) `the artifact has another config: ${digest(d.source)} on the source, ${digest(d.mirror)} on the mirror`,
    'artifact.other': values,
    'config.architecture': values,
    'config.os': values,
    'config.variant': values,
    'config.os-version': values,
    'config.os-features': values,
    'config.user': values,
    'config.env': values,
    'config.cmd': values,
    'config.entrypoint': values,
    'config.working-dir': values,
    'config.exposed-ports': values,
    'config.volumes': values,
    'config.label': values,
    'config.stop-signal': values,
    'config.healthcheck': values,
    'config.shell': values,
    'config.on-build': values,
    'config.args-escaped': values,
    'config.unknown': values,
    'config.created': values,
    'config.author': values,
    'config.history': (d) => (0,sentence/* say */.cv) `the history differs from entry ${(0,sentence/* name */.UU)(d.path)} on (entries: ${d.source} on the source, ${d.mirror} on the mirror)`,
    'config.other': values,
    'config.serialisation': () => (0,sentence/* say */.cv) `the config is written differently (white space or order of members); it says the same`,
    'config.refused': (d) => refused(d, 'config'),
    'blob.missing': (d) => (0,sentence/* say */.cv) `the mirror cannot serve ${blob(d)} (${digest(d.mirror.digest)})`,
    'blob.size': (d) => {
        if (d.declared === true)
            return (0,sentence/* say */.cv) `the mirror's manifest gives ${blob(d)} another size: ${bytes(d.mirror)} instead of ${bytes(d.source)}`;
        const found = d.mirror < 0 ? (0,sentence/* words */.aL)('another number of them') : bytes(d.mirror);
        return (0,sentence/* say */.cv) `${blob(d)} has another size on the mirror: ${bytes(d.source)} expected, ${found} stored`;
    },
    'blob.digest': (d) => (0,sentence/* say */.cv) `${blob(d)} on the mirror holds other bytes: ${digest(d.source)} expected, ${digest(d.mirror)} received`,
    'referrer.missing': (d) => (0,referrers/* describeLack */.HT)(d),
    'tag.moved': (d) => {
        const now = d[d.path];
        return (0,sentence/* say */.cv) `the ${(0,sentence/* words */.aL)(d.path)}'s tag moved while it was compared: it names ${now === undefined ? (0,sentence/* words */.aL)('nothing') : digest(now)} now`;
    },
};
/** What the mirror serves, what is wrong with it, and who refuses it. */
function refused(difference, document) {
    const { why, clients, served } = difference;
    const said = served === undefined ? [] : (0,sentence/* say */.cv) ` (${(0,sentence/* name */.UU)(served)})`;
    return (0,sentence/* say */.cv) `${refusedPart(difference, document)} ${(0,sentence/* words */.aL)(REFUSALS[why].words)}${said}; ${refusing(clients)} it`;
}
function refusedPart({ path, why }, document) {
    switch (REFUSALS[why].about) {
        case 'document':
            return [(0,sentence/* words */.aL)(`the ${document}`)];
        case 'member':
            return (0,sentence/* say */.cv) `${(0,sentence/* words */.aL)(document)} member ${keyOf(path)}`;
        case 'entry':
            return (0,sentence/* say */.cv) `${(0,sentence/* words */.aL)(document)} entry ${keyOf(path)}`;
        case 'layer':
            return (0,sentence/* say */.cv) `layer ${place(path)}`;
    }
}
/** What holds the values of the two sides, in words. */
const FIELDS = {
    'index.annotation': 'index annotation',
    'index.runtime-annotation': 'index annotation',
    'index.other': 'index member',
    'manifest.annotation': 'manifest annotation',
    'manifest.runtime-annotation': 'manifest annotation',
    'manifest.other': 'manifest member',
    'layer.annotation': 'layer annotation',
    'layer.runtime-annotation': 'layer annotation',
    'layer.other': 'layer member',
    'artifact.other': 'artifact member',
    'config.architecture': 'the architecture',
    'config.os': 'the operating system',
    'config.variant': 'the CPU variant',
    'config.os-version': 'the version of the operating system',
    'config.os-features': 'the list of operating system features',
    'config.user': 'the user',
    'config.env': 'environment variable',
    'config.cmd': 'the command (Cmd)',
    'config.entrypoint': 'the entrypoint',
    'config.working-dir': 'the working directory',
    'config.exposed-ports': 'exposed port',
    'config.volumes': 'volume',
    'config.label': 'label',
    'config.stop-signal': 'the stop signal',
    'config.healthcheck': 'the health check',
    'config.shell': 'the shell',
    'config.on-build': 'the list of ONBUILD triggers',
    'config.args-escaped': 'ArgsEscaped',
    'config.unknown': 'configuration member',
    'config.created': 'the creation time',
    'config.author': 'the author',
    'config.other': 'member (of no effect at run time)',
};
/** Whether a difference carries values of the image as they were read. */
function hasValues(difference) {
    return Object.hasOwn(FIELDS, difference.kind);
}
/** The name of what holds the values: `label` and its key, `the user`. */
function fieldOf(difference) {
    if (difference.kind === 'config.env' && difference.path === '*')
        return (0,sentence/* say */.cv) `the order of the environment variables`;
    const what = (0,sentence/* words */.aL)(FIELDS[difference.kind]);
    if (!('path' in difference))
        return [what];
    const field = (0,sentence/* say */.cv) `${what} ${keyOf(difference.path)}`;
    return OBEYED.has(difference.kind) ? (0,sentence/* say */.cv) `${field} (which clients obey)` : field;
}
const OBEYED = new Set([
    'index.runtime-annotation',
    'manifest.runtime-annotation',
    'layer.runtime-annotation',
]);
/** A side that lacks the value is told by what is left out. */
function values(difference) {
    const field = fieldOf(difference);
    if (difference.source === undefined)
        return (0,sentence/* say */.cv) `only the mirror has ${field}`;
    return difference.mirror === undefined ? (0,sentence/* say */.cv) `the mirror lacks ${field}` : (0,sentence/* say */.cv) `${field} differs`;
}
/** A key is chosen by the image's author; one that is a plain word is shown as such. */
function keyOf(path) {
    return path.length <= 120 ? (0,sentence/* name */.UU)(path) : (0,sentence/* foreign */.V$)(path);
}
function bytes(size) {
    return (0,sentence/* words */.aL)(`${size.toLocaleString('en-US')} ${size === 1 ? 'byte' : 'bytes'}`);
}
function digest(text) {
    return (0,sentence/* name */.UU)((0,quantity/* shortened */.vI)(text));
}
/** A layer's position, from 1. */
function place(path) {
    return /^\d{1,4}$/.test(path) ? (0,sentence/* words */.aL)(path) : (0,sentence/* name */.UU)(path);
}
/** A blob by its place: `layer 4`, `the config`. */
function blob({ path, layer }) {
    if (layer !== undefined)
        return (0,sentence/* words */.aL)(`layer ${layer}`);
    return path === 'config' || path === 'manifest' ? (0,sentence/* words */.aL)(`the ${path}`) : (0,sentence/* name */.UU)(path);
}
function withArticle(what) {
    return (0,sentence/* words */.aL)(what === 'index' ? 'an index' : 'a manifest');
}


/***/ }),

/***/ 1138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ SIGNS),
/* harmony export */   Lx: () => (/* binding */ MEANINGS),
/* harmony export */   Mb: () => (/* binding */ describeNote),
/* harmony export */   rL: () => (/* binding */ signOf),
/* harmony export */   wh: () => (/* binding */ describeCauses)
/* harmony export */ });
/* unused harmony export CAUSES */
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9822);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1862);


/** How each result is shown. */
const SIGNS = {
    identical: { icon: '\u2705', word: 'identical' },
    equivalent: { icon: '\ud83d\udfe2', word: 'equivalent' },
    'same-runtime': { icon: '\ud83d\udfe1', word: 'same-runtime' },
    'same-layers': { icon: '\ud83d\udfe1', word: 'same-layers' },
    inconclusive: { icon: '\u26a0\ufe0f', word: 'inconclusive' },
    missing: { icon: '\u274c', word: 'missing' },
    different: { icon: '\u274c', word: 'different' },
};
/** The same for a pair: one that does not pass never shows the sign of a pass. */
function signOf({ result, passed }) {
    const sign = SIGNS[result];
    return passed || result !== 'identical' ? sign : { ...sign, icon: '\u274c' };
}
/** What each result means for a pair, to be read behind its references. */
const MEANINGS = {
    identical: 'identical',
    equivalent: 'the same image, stored differently',
    'same-runtime': 'the same files and the same behaviour, but another image ID',
    'same-layers': 'the same files, but another configuration',
    inconclusive: 'could not be checked',
    missing: 'the mirror is incomplete',
    different: 'the mirror holds a different image',
};
/** Why the two sides are not the same bytes. One row per cause; no full stop. */
const CAUSES = {
    swapped: 'the mirror shows the config of the source and lists other layers under it',
    rebuilt: 'another build than the source, of another time',
    corrupt: "the bytes were damaged in the mirror's storage, or on the way in or out of it",
    'platform-renamed': 'the mirror has the same manifest under another platform name (for example without the version of the operating system)',
    'other-platform': 'the mirror holds an image of another platform',
    'single-platform': 'only one platform was copied (for example by `skopeo copy` without `--all`, or by `docker pull` and `docker push`)',
    'platforms-dropped': 'not all platforms were copied, or some were removed later',
    incomplete: "the copy was not finished, or the mirror's storage lost a part of it",
    refused: 'a tool or a registry wrote or serves it in a way that clients refuse',
    reconfigured: "the image's configuration (a label, a variable, \u2026) was changed after or instead of copying it",
    remarked: 'what the config says of how the image was made (time, author, history, \u2026) was changed',
    'config-rewritten': 'a tool wrote the config anew, in other words or without members that have no effect',
    converted: 'converted to another manifest format (Docker or OCI; `docker push` and some registries do that)',
    recompressed: 'the layers were compressed again',
    wrapped: 'the mirror has an index around the manifest (`docker buildx imagetools create` makes one)',
    unwrapped: 'the mirror holds the manifest alone, the source an index around it',
    'attestations-dropped': 'attestations (provenance, SBOM) were left out by the copy',
    'attestations-added': 'attestations (provenance, SBOM) were added on the mirror',
    reordered: 'the index lists its entries in another order',
    annotated: 'annotations were added, changed or dropped',
    're-serialised': 'a tool wrote the same document again with other white space or another order of members',
};
/** All causes of a pair in one sentence, most telling first; no full stop. */
function describeCauses(causes) {
    return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(causes.map((cause) => CAUSES[cause]).join('; '))];
}
/** What is worth knowing and changes no result; one sentence per note, no full stop. */
function describeNote(note) {
    switch (note.kind) {
        case 'tag.elsewhere':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)}'s tag ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.tag)} points to ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(note.digest))} by now; the digest in the reference was compared`;
        case 'platforms.uncompared':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `on the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)}, but not asked for and not compared: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(note.platforms.map((platform) => [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(platform)]))}`;
        case 'tags.uncompared':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `only ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.repository)} has these tags, so they were not compared: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(note.tags)}`;
        case 'layers.external':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.platform)}: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(note.count, 'layer'))} not looked up, as a registry need not hold them (foreign layers)`;
        case 'layers.read':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(note.count, 'layer'))} of the mirror read and hashed (${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(note.bytes))})`;
        case 'tag.compared-again':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)}'s tag moved during the comparison, so the pair was compared once more`;
        case 'credentials.refused':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the credentials for ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.registry)} from ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(note.where)} were refused, so the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)} was read without them`;
        case 'credentials.helper':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `no credentials for ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.registry)} from ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.program)}: it ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(note.why)}`;
        case 'snapshot.answered':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the source was not asked: the snapshot ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.file)} (${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(note.digest))}) answered for it`;
        case 'referrer.left-out':
            return note.why === 'other-subject'
                ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)} lists ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(note.digest))} as attached, and its manifest says otherwise; it was left out`
                : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)} lists ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(note.digest))} as attached and does not have it; it was left out`;
        case 'referrers.stray-tag':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)}'s tag ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.tag)} holds no list of what is attached, so nothing was read from it`;
        case 'referrers.unknown':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `not everything that is attached to the image on the ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(note.side)} could be told: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(note.why.replace(/\.$/, ''))}`;
        case 'signature.verified':
            return note.identity === undefined || note.issuer === undefined
                ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the mirror's image ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(note.digest))} carries a signature by the key that was given`
                : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the mirror's image ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(note.digest))} was signed by ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.identity)}, for whom ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.issuer)} vouches`;
        case 'index.unserved':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the mirror's index lists ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(note.digest))} (${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.platform)}), and the mirror does not have it`;
        case 'reference.absent':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the mirror has nothing under ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(note.reference)}`;
    }
}


/***/ }),

/***/ 5137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ differenceList),
/* harmony export */   mm: () => (/* binding */ weightOf),
/* harmony export */   st: () => (/* binding */ toList)
/* harmony export */ });
/* harmony import */ var _model_floor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4796);
/* harmony import */ var _model_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7673);
/* harmony import */ var _model_show_values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5964);
/* harmony import */ var _common_start_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8183);
/* harmony import */ var _describe_difference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6880);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9822);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1862);







/** Whether a difference keeps its pair from passing, or why it does not. */
function weightOf({ kind, ignored }, bar) {
    if (ignored === true)
        return 'ignored';
    if (!(0,_model_floor_js__WEBPACK_IMPORTED_MODULE_0__/* .toleratedAt */ .kq)(kind, bar))
        return 'decisive';
    return _model_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G[kind].area === 'referrer' ? 'beside' : 'harmless';
}
/** The first of these differences. */
function differenceList(differences, limit) {
    const some = differences.slice(0, limit);
    const shown = some.filter(_describe_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .hasValues */ .rV).filter(({ source, mirror }) => source !== _model_show_values_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .R && mirror !== _model_show_values_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .R);
    const others = some.filter((difference) => !((0,_describe_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .hasValues */ .rV)(difference) && shown.includes(difference)));
    return {
        sentences: told(others),
        isHidden: others.some(_describe_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .hasValues */ .rV),
        values: shown.map(valueRow),
        left: differences.length - some.length,
    };
}
/** The differences of a platform without those that its layers and the table of platforms show. */
function toList(differences) {
    return differences.filter(({ kind }) => !ELSEWHERE.has(kind));
}
const ELSEWHERE = new Set(['layer.content', 'layer.added', 'layer.removed', 'platform.missing']);
/** A sentence a difference; layers that changed alike share one. */
function told(differences) {
    const alike = new Map();
    for (const difference of differences) {
        const key = difference.kind === 'layer.compression' || difference.kind === 'layer.media-type'
            ? JSON.stringify([difference.kind, difference.source, difference.mirror])
            : difference;
        const known = alike.get(key);
        alike.set(key, known === undefined ? { first: difference, others: 0 } : { ...known, others: known.others + 1 });
    }
    return [...alike.values()].map(({ first, others }) => {
        const more = others === 0 ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` (and ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(others, 'more layer'))} in the same way)`;
        return [...(0,_describe_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDifference */ .hF)(first), ...more];
    });
}
function valueRow(difference) {
    const [source, mirror] = excerpts(asText(difference.source), asText(difference.mirror));
    return {
        field: (0,_describe_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(difference),
        ...(source === undefined ? {} : { source }),
        ...(mirror === undefined ? {} : { mirror }),
    };
}
function asText(value) {
    if (value === undefined)
        return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** Of long values that begin alike, the place where they part; otherwise both would be cut to the same text. */
function excerpts(source, mirror) {
    if (source === undefined || mirror === undefined || Math.max(source.length, mirror.length) <= 120)
        return [source, mirror];
    const common = (0,_common_start_js__WEBPACK_IMPORTED_MODULE_6__/* .commonStart */ .Q)(source, mirror);
    if (common < 80)
        return [source, mirror];
    const from = common - 30;
    return [`\u2026${source.slice(from)}`, `\u2026${mirror.slice(from)}`];
}


/***/ }),

/***/ 4030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ evidenceOf)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7332);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9822);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1862);



/** What of the mirror's blobs the result rests on; "proven" is what was read. A sentence without its full stop. */
function evidenceOf(pair) {
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isByHead */ .Ae)(pair))
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `claimed, not proven: both sides answered HEAD with the same digest, and nothing was read (${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('head-first: true')})`;
    const claimed = pair.platforms.filter(({ evidence }) => evidence === 'claimed').map(({ platform }) => platform);
    if (pair.verify === 'manifests')
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `no layer was asked for (${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('verify: manifests')})`;
    const rest = pair.verify === 'content' ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `every blob was read and hashed` : lookedUp(pair);
    if (claimed.length === 0)
        return rest;
    const hint = pair.verify === 'content' ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` (${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('verify: content')} reads it)`;
    const others = claimed.length === pair.platforms.length ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `; for the others ${rest}`;
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `claimed, not proven, for ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(claimed)}: the mirror's word was taken for what it did not send${hint}${others}`;
}
/** With `verify: blobs`, layers that are stored differently are read, and all other blobs looked up. */
function lookedUp({ notes }) {
    const read = notes.find((note) => note.kind === 'layers.read');
    if (read === undefined)
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `every blob was looked up, and no layer had to be read`;
    const layers = `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(read.count, 'layer')} (${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(read.bytes)})`;
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `proven by reading ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(layers)} that the mirror stores in its own way; every other blob was looked up`;
}


/***/ }),

/***/ 8633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yy: () => (/* binding */ explainedIn),
/* harmony export */   c0: () => (/* binding */ fileLines),
/* harmony export */   pm: () => (/* binding */ explainedSentences),
/* harmony export */   x4: () => (/* binding */ versionsOf),
/* harmony export */   xJ: () => (/* binding */ layerSentence)
/* harmony export */ });
/* harmony import */ var _layer_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3166);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9822);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1862);



/** The platforms of which something is told, in the order of the report. */
function explainedIn({ platforms }) {
    return platforms.flatMap(({ platform, explained }) => explained === undefined ? [] : [{ platform, explained }]);
}
/** What all layers come to, in a sentence or two, each without its full stop. */
function explainedSentences({ files, layers, packages, problem }) {
    const covered = files === undefined ? [] : [totalOf(files, layers)];
    const unread = (packages?.unread ?? []).map((path) => (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(path)} is a package database that cannot be read here`);
    const why = problem === undefined ? [] : [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `not all is told: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(problem.message.replace(/\.$/, ''))}`];
    return [...covered, ...unread, ...why];
}
function totalOf(files, layers) {
    const { timesOnly } = files;
    if (hasChanges(files)) {
        const others = timesOnly === 0 ? '' : `; ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(timesOnly, 'other')} in times only`;
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `files: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(countsOf(files))}${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(others)}`;
    }
    const inside = layers.flatMap((layer) => layer.files ?? []);
    const isHidden = inside.some((one) => hasChanges(one) || one.whiteouts.length > 0);
    if (isHidden)
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `what differs in single layers does not show: the file systems hold the same files`;
    const times = Math.max(timesOnly, inside.reduce((sum, one) => sum + one.timesOnly, 0));
    if (times > 0)
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `nothing but times differs: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(times, 'file'))} of the same content, with other times`;
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the layers hold the same files, written into their archives in another way`;
}
function hasChanges({ added, removed, changed }) {
    return added + removed + changed > 0;
}
/** `3 added, 1 changed`. */
function countsOf({ added, removed, changed }) {
    const parts = Object.entries({ added, removed, changed }).filter(([, number]) => number > 0);
    return parts.map(([word, number]) => `${number} ${word}`).join(', ');
}
/** A layer in a line: its places, what differs in it, and what made it. */
function layerSentence(layer) {
    const { source, mirror, files, common } = layer;
    const made = mirror?.createdBy ?? source?.createdBy;
    const by = made === undefined || made === '' ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)((0,_layer_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .instruction */ .x)(made))}`;
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `layer ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(placeOf(layer))}, ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(differsIn(files, common === true))}${by}`;
}
function placeOf({ source, mirror }) {
    if (source === undefined)
        return `${mirror?.position ?? '?'} of the mirror`;
    if (mirror === undefined)
        return `${source.position} of the source`;
    return source.position === mirror.position
        ? String(source.position)
        : `${source.position} (${mirror.position} on the mirror)`;
}
function differsIn(files, isCommon) {
    if (isCommon)
        return 'the same on both sides, and read for what it lies under';
    if (files === undefined)
        return 'not read';
    const { timesOnly, whiteouts } = files;
    const times = timesOnly === 0 ? [] : [`${timesOnly} in times only`];
    const taken = whiteouts.length === 0 ? [] : [`${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(whiteouts.length, 'whiteout')} on one side only`];
    const changes = hasChanges(files) ? [countsOf(files)] : [];
    const told = [...changes, ...times, ...taken];
    return told.length === 0 ? 'the same files' : told.join(', ');
}
const SIGN = { added: '+', removed: '-', changed: '~' };
/** The lines of a list of files, at most `limit`; and how many files that leaves out. `manyLayers`: which one is told. */
function fileLines(files, limit, manyLayers) {
    const whole = new Map();
    const shown = [];
    for (const change of files.list) {
        const root = foldersAbove(change.path).find((folder) => whole.has(`${change.change} ${folder}`));
        const key = `${change.change} ${root ?? change.path}`;
        const inside = root === undefined ? undefined : whole.get(key);
        if (inside !== undefined)
            whole.set(key, inside + 1);
        else {
            shown.push(change);
            if (change.change !== 'changed' && (change.source ?? change.mirror)?.kind === 'folder')
                whole.set(key, 0);
        }
    }
    const told = shown.slice(0, limit);
    const lines = told.map((change) => {
        const below = whole.get(`${change.change} ${change.path}`) ?? 0;
        return { sign: SIGN[change.change], path: change.path, note: noteOf(change, below, manyLayers) };
    });
    const listed = told.reduce((sum, change) => sum + 1 + (whole.get(`${change.change} ${change.path}`) ?? 0), 0);
    return { lines, left: files.added + files.removed + files.changed - listed };
}
/** The folders that a path lies in, the outermost first. */
function foldersAbove(path) {
    const folders = [];
    for (let slash = path.indexOf('/', 1); slash !== -1; slash = path.indexOf('/', slash + 1)) {
        folders.push(path.slice(0, slash));
    }
    return folders;
}
function noteOf({ change, aspects, source, mirror }, below, manyLayers) {
    const layer = manyLayers ? layersOf(source, mirror) : '';
    if (change !== 'changed') {
        const fact = source ?? mirror;
        const size = fact?.size === undefined ? '' : `, ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(fact.size)}`;
        const inside = below === 0 ? '' : ` with ${below} inside`;
        const target = fact?.target === undefined ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` to ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(fact.target)}`;
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(NAMES[fact?.kind ?? 'file'])}${target}${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`${inside}${size}${layer}`)}`;
    }
    const told = aspects.filter((aspect) => aspect !== 'size' || !aspects.includes('content'));
    return [
        ...told.flatMap((aspect, at) => [...(at === 0 ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `, `), ...aspectOf(aspect, source, mirror)]),
        (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(layer),
    ];
}
const NAMES = {
    file: 'file',
    folder: 'folder',
    symlink: 'symbolic link',
    'character-device': 'character device',
    'block-device': 'block device',
    fifo: 'named pipe',
};
function layersOf(source, mirror) {
    const [one, other] = [source?.layer ?? mirror?.layer, mirror?.layer ?? source?.layer];
    if (one === undefined || other === undefined)
        return '';
    return one === other ? `, layer ${one}` : `, layer ${one} \u2192 ${other}`;
}
function aspectOf(aspect, source, mirror) {
    switch (aspect) {
        case 'kind':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(NAMES[source?.kind ?? 'file'])} \u2192 ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(NAMES[mirror?.kind ?? 'file'])}`;
        case 'content':
        case 'size': {
            const [one, other] = [source?.size, mirror?.size];
            if (one === undefined || other === undefined || one === other)
                return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `content`;
            const [from, to] = [(0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(one), (0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(other)];
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `content (${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(from === to ? `${one} \u2192 ${other} bytes` : `${from} \u2192 ${to}`)})`;
        }
        case 'mode':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `mode ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(source?.mode ?? '?')} \u2192 ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(mirror?.mode ?? '?')}`;
        case 'owner':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `owner ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(source?.owner ?? '?')} \u2192 ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(mirror?.owner ?? '?')}`;
        case 'link':
        case 'device': {
            const [one, other] = [source?.target, mirror?.target];
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(aspect)} ${one === undefined ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('none') : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(one)} \u2192 ${other === undefined ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('none') : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(other)}`;
        }
        case 'attributes':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `extended attributes`;
        case 'time':
            return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `time`;
    }
}
/** A package with its versions on both sides, in words. */
function versionsOf(versions) {
    return versions.join(', ');
}


/***/ }),

/***/ 7332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ countedDifferences),
/* harmony export */   Ae: () => (/* binding */ isByHead),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   MW: () => (/* binding */ pinnedOf),
/* harmony export */   Rz: () => (/* binding */ isBadBlob),
/* harmony export */   T$: () => (/* binding */ isBadLayer),
/* harmony export */   bB: () => (/* binding */ mirrorFacts),
/* harmony export */   bM: () => (/* binding */ tellingResult),
/* harmony export */   cs: () => (/* binding */ tellingResultOf),
/* harmony export */   rF: () => (/* binding */ equalLayers)
/* harmony export */ });
/* harmony import */ var _model_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7162);
/* harmony import */ var _model_floor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4796);
/* harmony import */ var _model_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7673);



/**
 * What is known of a platform on the mirror. A report leaves `mirror` out where it equals `source`; where the mirror was
 * not read, or lacks the platform, nothing is known, and that is never taken for equal.
 */
function mirrorFacts(platform) {
    if (platform.mirror !== undefined)
        return platform.mirror;
    if (platform.error !== undefined || platform.differences.some(({ kind }) => kind === 'platform.missing'))
        return undefined;
    return platform.source;
}
/** The differences of a pair that count: its own and those of its platforms, without the ignored ones. */
function countedDifferences(pair) {
    return [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)].filter(({ ignored }) => ignored !== true);
}
/**
 * The result that keeps a pair from passing: what is ignored has no part in it. Of a pair that passes it is its result,
 * whatever that rests on.
 */
function tellingResult(pair) {
    if (pair.passed || !hasIgnored(pair))
        return pair.result;
    return (0,_model_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([
        (pair.error !== undefined && !(0,_model_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeside */ .ZT)(pair.error)) || pair.platforms.length === 0 ? 'inconclusive' : 'identical',
        floorOf(pair.differences),
        ...pair.platforms.map((platform) => tellingResultOf(platform)),
    ]);
}
/** The same for one platform. */
function tellingResultOf({ passed, result, differences, error }) {
    if (passed || !differences.some(({ ignored }) => ignored === true))
        return result;
    return (0,_model_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([error === undefined ? 'identical' : 'inconclusive', floorOf(differences)]);
}
function floorOf(differences) {
    const counted = differences.filter(({ ignored }) => ignored !== true);
    return (0,_model_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)(['identical', ...counted.map(({ kind }) => _model_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[kind].floor)]);
}
function hasIgnored({ differences, platforms }) {
    return [...differences, ...platforms.flatMap((platform) => platform.differences)].some(({ ignored }) => ignored === true);
}
/** Whether nothing was read: both sides named the same digest by HEAD, and that was enough. */
function isByHead({ platforms }) {
    return platforms.length > 0 && platforms.every(({ platform, result }) => platform === '*' && result === 'identical');
}
/** `repository@digest` of what was compared: the manifest where one platform was, what the reference names otherwise. */
function pinnedOf(pair, side) {
    const [platform, ...others] = pair.platforms;
    const top = pair[side].pinned;
    if (top === undefined || platform === undefined || others.length > 0)
        return top;
    const manifest = (side === 'source' ? platform.source : mirrorFacts(platform))?.digest;
    return manifest === undefined ? top : `${top.slice(0, top.lastIndexOf('@'))}@${manifest}`;
}
/** The `host[:port]` of a canonical reference. */
function registryOf(reference) {
    return reference.replace(/\/.*$/s, '');
}
/** Why a pair, or platforms of it, could not be decided; each message once. */
function problemsOf(pair) {
    const byMessage = new Map();
    if (pair.error !== undefined)
        byMessage.set(pair.error.message, []);
    for (const { platform, error } of pair.platforms) {
        if (error === undefined || error.message === pair.error?.message)
            continue;
        const known = byMessage.get(error.message);
        if (known === undefined)
            byMessage.set(error.message, [platform]);
        else
            known.push(platform);
    }
    return [...byMessage].map(([message, platforms]) => ({ platforms, message }));
}
/** Counts equal layers by diffID, and takes off those whose bytes gave the lie to it; undefined where a side is not known. */
function equalLayers(platform) {
    const mirror = mirrorFacts(platform);
    const from = layersOf(platform.source);
    const to = layersOf(mirror);
    const isSame = platform.source?.digest !== undefined && platform.source.digest === mirror?.digest;
    if (from === undefined || to === undefined) {
        const total = platform.source?.layerCount;
        return total === undefined || !isSame ? undefined : countOf(platform, total, total);
    }
    const named = from.filter((digest, position) => digest === to[position]).length;
    return countOf(platform, named, Math.max(from.length, to.length));
}
function countOf({ differences }, named, total) {
    const wrong = new Set(differences
        .filter((difference) => _model_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[difference.kind].area === 'content' || isBadLayer(difference))
        .map(layerOf)).size;
    return { equal: named === total ? Math.max(0, total - wrong) : named, total, right: named === total && wrong === 0 };
}
/** What tells one layer from another in a list of differences. */
function layerOf(difference) {
    if ('layer' in difference)
        return String(difference.layer);
    return 'path' in difference ? difference.path : difference.kind;
}
/** Whether the mirror names a layer and does not hold it as named. */
function isBadLayer(difference) {
    return difference.kind.startsWith('blob.') && 'layer' in difference;
}
/** Whether the mirror names a manifest or a config and does not hold it as named. */
function isBadBlob(difference, what) {
    return difference.kind.startsWith('blob.') && 'path' in difference && difference.path === what;
}
function layersOf(facts) {
    return facts?.diffIDs ?? facts?.layers?.map(({ digest }) => digest);
}


/***/ }),

/***/ 5018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ failureOf),
  A: () => (/* binding */ firstProblem)
});

// EXTERNAL MODULE: ./build/node/src/model/beside.js
var model_beside = __nccwpck_require__(7162);
// EXTERNAL MODULE: ./build/node/src/model/kinds.js
var kinds = __nccwpck_require__(7673);
// EXTERNAL MODULE: ./build/node/src/model/mispacked.js
var mispacked = __nccwpck_require__(9561);
// EXTERNAL MODULE: ./build/node/src/report/facts.js
var facts = __nccwpck_require__(7332);
;// CONCATENATED MODULE: ./build/node/src/report/in-the-way.js
/** What a problem of each code means for a pair; `side`: no more than that its side could not be read. One row a code. */
const IN_THE_WAY = {
    internal: 'side',
    'run.interrupted': 'side',
    'inputs.invalid': 'side',
    'file.missing': 'side',
    'file.unreadable': 'side',
    'ca.invalid': 'side',
    'client-cert.invalid': 'side',
    'report.unwritable': 'side',
    'auth.denied': 'access-denied',
    'auth.refused-credentials': 'login-refused',
    'auth.realm-untrusted': 'side',
    'auth.realm-refused': 'side',
    'auth.token': 'side',
    'auth.login-file': 'side',
    'network.unreachable': 'side',
    'network.timeout': 'side',
    'network.reset': 'side',
    'network.failed': 'side',
    'network.private': 'side',
    'proxy.invalid': 'side',
    'proxy.unreachable': 'side',
    'proxy.auth': 'side',
    'proxy.refused': 'side',
    'tls.untrusted': 'side',
    'tls.expired': 'side',
    'tls.name': 'side',
    'tls.plain-http': 'side',
    'tls.failed': 'side',
    'http.status': 'side',
    'http.encoding': 'side',
    'http.page': 'side',
    'http.broken': 'side',
    'http.too-large': 'side',
    'rate-limited': 'side',
    'redirect.refused': 'side',
    'redirect.denied': 'side',
    'not-found.unclear': 'side',
    'manifest.missing': 'side',
    'manifest.digest': 'side',
    'manifest.header-digest': 'side',
    'manifest.size': 'side',
    'manifest.type-unknown': 'side',
    'blob.missing': 'side',
    'blob.incomplete': 'side',
    'blob.lost': 'part-lost',
    'blob.evidence': 'side',
    'blob.too-large': 'side',
    'layer.truncated': 'not-unpacked',
    'layer.malformed': 'not-unpacked',
    'layer.trailing-data': 'not-unpacked',
    'layer.encoding-unsupported': 'not-unpacked',
    'layer.diff-ids': 'side',
    'layer.type-unread': 'side',
    'digest.invalid': 'side',
    'digest.unsupported': 'side',
    'reference.invalid': 'side',
    'platform.invalid': 'side',
    'json.invalid': 'side',
    'document.invalid': 'side',
    'document.ambiguous': 'side',
    'document.media-type': 'side',
    'document.schema1': 'side',
    'document.unsupported': 'side',
    'image.contradictory': 'side',
    'index.child-unsupported': 'side',
    'nothing-to-compare': 'nothing-listed',
    'platform.unknown': 'unknown-platform',
    'platform.ambiguous': 'ambiguous',
    'source.corrupt': 'source-broken',
    'limit.timeout': 'time',
    'limit.requests': 'limit',
    'limit.documents': 'limit',
    'limit.document-size': 'limit',
    'limit.document-memory': 'limit',
    'limit.index-depth': 'limit',
    'limit.index-children': 'limit',
    'limit.layer-size': 'limit',
    'limit.layer-window': 'limit',
    'limit.archive-entries': 'limit',
    'limit.snapshot-size': 'limit',
    'limit.listing': 'limit',
    'explain.other-bytes': 'side',
    'explain.unlisted': 'side',
    'tags.missing': 'side',
    'tags.invalid': 'side',
    'tags.none-selected': 'side',
    'tags.pattern-slow': 'side',
    'tags.selected-twice': 'side',
    'limit.tags': 'limit',
    'referrers.unknown': 'side',
    'referrers.invalid': 'side',
    'limit.referrers': 'limit',
    'signature.policy': 'side',
    'signature.missing': 'side',
    'signature.refused': 'side',
    'signature.unknown': 'side',
    'shard.empty': 'side',
    'merge.nothing': 'side',
    'merge.unreadable': 'side',
    'merge.no-shard': 'side',
    'merge.other-plan': 'side',
    'merge.other-version': 'side',
    'merge.incomplete': 'side',
    'merge.missing-shard': 'side',
    'merge.repeated-shard': 'side',
    'merge.pairs': 'side',
    'location.absent': 'side',
    'location.unreadable': 'side',
    'location.unsafe': 'side',
    'layout.invalid': 'side',
    'layout.ambiguous': 'side',
    'archive.invalid': 'side',
    'archive.truncated': 'side',
    'archive.unsafe': 'side',
    'archive.duplicate': 'side',
    'archive.trailing-data': 'side',
    'archive.ambiguous': 'side',
    'archive.contradictory': 'side',
    'snapshot.missing': 'side',
    'snapshot.broken': 'side',
    'snapshot.digest': 'side',
    'engine.address': 'side',
    'engine.unreachable': 'side',
    'engine.refused': 'side',
    'engine.answer': 'side',
};

;// CONCATENATED MODULE: ./build/node/src/report/failure.js





/** Why a pair does not pass. */
function failureOf(pair) {
    const beside = (0,model_beside/* besideOf */.A4)(pair);
    if (beside !== undefined)
        return beside;
    switch ((0,facts/* tellingResult */.bM)(pair)) {
        case 'identical':
            return 'not-accepted';
        case 'equivalent':
            return 'stored-differently';
        case 'same-runtime':
            return 'runtime-bytes';
        case 'same-layers':
            return isConfigured(pair) ? 'configuration' : 'instructions';
        case 'inconclusive':
            return undecided(pair);
        case 'missing':
            return lacking(pair);
        case 'different':
            return different(pair);
    }
}
/** The first problem of a pair, or of one of its platforms. */
function firstProblem({ error, platforms }) {
    return error ?? platforms.flatMap((platform) => platform.error ?? [])[0];
}
function lacking(pair) {
    if (pair.notes.some(({ kind }) => kind === 'reference.absent'))
        return 'absent';
    const deciding = (0,facts/* countedDifferences */.$U)(pair).filter(({ kind }) => kinds/* KINDS */.G[kind].floor === 'missing');
    if (deciding.every(({ kind }) => kind === 'platform.missing'))
        return 'platform-missing';
    if (deciding.every(({ kind }) => kind === 'blob.missing'))
        return 'part-missing';
    return deciding.every((difference) => 'why' in difference) ? 'refused' : 'incomplete';
}
/** Whether the config differs, and with it the image ID; annotations that clients obey leave both alone. */
function isConfigured(pair) {
    const deciding = (0,facts/* countedDifferences */.$U)(pair).filter(({ kind }) => kinds/* KINDS */.G[kind].floor === 'same-layers');
    return deciding.length === 0 || deciding.some(({ kind }) => !kind.endsWith('.runtime-annotation'));
}
function different(pair) {
    if (pair.causes.includes('swapped'))
        return 'swapped';
    const counted = (0,facts/* countedDifferences */.$U)(pair).filter(({ kind }) => kinds/* KINDS */.G[kind].floor === 'different');
    const deciding = (0,mispacked/* withoutMispacked */.M)(counted, (0,facts/* countedDifferences */.$U)(pair));
    if (deciding.length === 0)
        return counted.length === 0 ? 'files' : 'refused';
    if (deciding.some((one) => one.kind === 'platform.extra' && isRival(one.path, pair)))
        return 'platform-rival';
    if (deciding.every(({ kind }) => kind === 'platform.extra'))
        return pair.causes.includes('platform-renamed') ? 'platform-renamed' : 'platform-extra';
    if (!deciding.every(({ kind }) => kinds/* KINDS */.G[kind].area === 'serving'))
        return 'files';
    return deciding.every((one) => 'layer' in one) ? 'layer-damaged' : 'part-damaged';
}
/** Whether an image that only the mirror has is of a platform that was compared. */
function isRival(path, { platforms }) {
    return platforms.some(({ platform, differences }) => platform === path && !differences.some(({ kind }) => kind === 'platform.extra'));
}
function undecided(pair) {
    if ((0,facts/* countedDifferences */.$U)(pair).some(({ kind }) => kind === 'tag.moved'))
        return 'tag-moved';
    const problem = firstProblem(pair);
    if (problem === undefined)
        return 'unjudged';
    if (problem.side === 'source' && ABSENT.has(problem.code))
        return 'source-absent';
    const known = IN_THE_WAY[problem.code];
    return known === 'side' ? (problem.side === undefined ? 'unchecked' : 'unread') : known;
}
/** There is nothing under the reference. */
const ABSENT = new Set(['manifest.missing', 'location.absent']);


/***/ }),

/***/ 5021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ formatReport),
/* harmony export */   IB: () => (/* binding */ formatJson),
/* harmony export */   Uf: () => (/* binding */ compactReport),
/* harmony export */   iq: () => (/* binding */ reportPieces)
/* harmony export */ });
/** Members come in this order, so that the verdict stands first; all others follow by name. */
const FIRST = [
    'schemaVersion',
    'tool',
    'kind',
    'name',
    'path',
    'platform',
    'reference',
    'result',
    'passed',
    'counts',
    'source',
    'mirror',
];
const RANKS = new Map(FIRST.map((key, rank) => [key, rank]));
/** As much of a text is looked through at once, so that what is in between does not pile up. */
const PIECE = 64 * 1024;
/** The report as JSON for a file: the same report always gives the same text. */
function formatReport(report) {
    return [...reportPieces(report)].join('');
}
/** Where the pairs stand in a report without any: no text holds a line break. */
const NO_PAIRS = '\n  "pairs": []';
/** The same in pieces, so that of many pairs never more than some are text at a time. */
function* reportPieces(report) {
    const around = formatJson({ ...report, pairs: [] });
    if (report.pairs.length === 0) {
        yield around;
        return;
    }
    const at = around.indexOf(NO_PAIRS);
    let piece = `${around.slice(0, at)}\n  "pairs": [`;
    for (const [index, pair] of report.pairs.entries()) {
        const text = harmless(JSON.stringify(pair, ordered, 2)).replaceAll('\n', '\n    ');
        piece += `${index === 0 ? '' : ','}\n    ${text}`;
        if (piece.length < PIECE)
            continue;
        yield piece;
        piece = '';
    }
    yield `${piece}\n  ]${around.slice(at + NO_PAIRS.length)}`;
}
/** Data of ours as JSON for a file, with its members in order and nothing invisible in it. */
function formatJson(data) {
    return `${harmless(JSON.stringify(data, ordered, 2))}\n`;
}
/** The same in one line, for an output. */
function compactReport(report) {
    return harmless(JSON.stringify(report, ordered));
}
/** An object with its members in order; most are made so. */
function ordered(_key, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const keys = Object.keys(value);
    const sorted = keys.toSorted(compare);
    if (keys.every((key, at) => key === sorted[at]))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)));
}
function compare(one, other) {
    return rank(one) - rank(other) || (one < other ? -1 : 1);
}
function rank(key) {
    return RANKS.get(key) ?? FIRST.length;
}
/** People print reports in logs: nothing invisible in them, and no runner command. Only strings can hold either. */
function harmless(json) {
    return visible(json)
        .replaceAll('##[', '##\\u005b')
        .replace(/:(?=:)/g, '\\u003a');
}
function visible(json) {
    const hidden = /[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007f-\u009f]/gu;
    if (!hidden.test(json))
        return json;
    const known = new Map();
    const show = (character) => {
        const shown = known.get(character) ?? escaped(character);
        known.set(character, shown);
        return shown;
    };
    const pieces = [];
    for (let from = 0; from < json.length;) {
        const end = from + PIECE;
        // No character is cut in two.
        const to = (json.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
        pieces.push(json.slice(from, to).replace(hidden, show));
        from = to;
    }
    return pieces.join('');
}
function escaped(text) {
    return Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 3166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ layerRows),
/* harmony export */   x: () => (/* binding */ instruction)
/* harmony export */ });
/** Both stacks from the bottom, the source's `total` layers beside those of the mirror. */
function layerRows(differences, total) {
    const gone = new Map();
    const added = new Map();
    for (const difference of differences) {
        if (difference.kind === 'layer.content' || difference.kind === 'layer.removed')
            gone.set(difference.source.position, difference);
        if (difference.kind === 'layer.added')
            added.set(difference.mirror.position, difference.mirror);
    }
    const rows = [];
    let last = total;
    for (const position of gone.keys())
        last = Math.max(last, position);
    let onMirror = 1;
    const takeAdded = () => {
        for (let come = added.get(onMirror); come !== undefined; come = added.get(onMirror)) {
            rows.push({ kind: 'come', come });
            onMirror += 1;
        }
    };
    for (let position = 1; position <= last; position += 1) {
        takeAdded();
        const difference = gone.get(position);
        if (difference?.kind === 'layer.removed')
            rows.push({ kind: 'gone', gone: difference.source });
        else {
            if (difference?.kind === 'layer.content')
                rows.push({ kind: 'changed', gone: difference.source, come: difference.mirror });
            else
                rows.push({ kind: 'kept', source: position, mirror: onMirror });
            onMirror += 1;
        }
    }
    takeAdded();
    return rows;
}
/** The line of the Dockerfile, without the shell around it and the values of build arguments, which may be secrets. */
function instruction(createdBy) {
    return createdBy
        .slice(0, 4000)
        .replace(/\|\d+ .*(?= \/bin\/\w+ -\w+ )|\|\d+ .*/s, '|\u2026')
        .replace(/^(?:RUN )?(?:\|\u2026 )?\/bin\/sh -c (?:#\(nop\) +)?/, (shell) => (shell.includes('#(nop)') ? '' : 'RUN '))
        .replace(/ # buildkit$/, '')
        .replace(/\s+/g, ' ');
}


/***/ }),

/***/ 3802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   OJ: () => (/* binding */ stacked),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   sc: () => (/* binding */ narrow),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/** A GitHub table; cells are Markdown that was made safe. */
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => ':--')), ...rows.map(line)].join('\n');
}
/**
 * The same Markdown for a cell that a phone shows: names may be broken inside, which a browser does in no table by itself.
 * Code becomes HTML for that, and what Markdown would read in it an entity.
 */
function narrow(markdown) {
    return markdown
        .replace(/`([^`]*)`/g, (_, code) => `<code>${code.replace(/[&<>*_~[\]]/g, entity)}</code>`)
        .replace(/(?<![<\s])[/:@](?=\w)/g, '$&<wbr>');
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** A folded part. The blank lines let GitHub read the inside as Markdown. */
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** A code block; the lines hold no backticks. */
function fenced(language, lines) {
    return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}
function bullets(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
/** Blocks with a blank line between them; empty ones are left out. */
function stacked(blocks) {
    return blocks.filter((block) => block !== '').join('\n\n');
}
/** Bytes as UTF-8. */
function utf8Length(text) {
    return new TextEncoder().encode(text).byteLength;
}


/***/ }),

/***/ 718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ notesOn)
/* harmony export */ });
/* harmony import */ var _oci_registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1846);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1138);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7332);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1862);




/**
 * What is worth knowing of pairs and changes no result: each sentence once, with a capital letter and no full stop. What
 * could have been changed on its way comes first, as a page has room for so many notes alone.
 */
function notesOn(pairs) {
    const sentences = [
        ...pairs.flatMap(({ source, mirror }) => [source, mirror].flatMap(openToOthers)),
        ...pairs.flatMap(({ notes }) => notes.map(_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNote */ .Mb)),
    ];
    return [...new Map(sentences.map((sentence) => [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlain */ .Ul)(sentence), (0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalised */ .Iu)(sentence)])).values()];
}
/** Nobody stands between here and a registry of this machine. */
function openToOthers({ reference, tls }) {
    const registry = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(reference);
    if (tls === undefined || (0,_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isOnThisMachine */ .lW)(registry))
        return [];
    const how = tls === 'none'
        ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(registry)} was read over plain HTTP`
        : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the certificate of ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(registry)} was not verified`;
    return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${how}, so what it sent could have been changed on the way`];
}


/***/ }),

/***/ 9822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];
/** Bytes for people: `0 B`, `5.1 MiB`. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 'B';
    for (const larger of UNITS) {
        if (value < 1024)
            break;
        value /= 1024;
        unit = larger;
    }
    const text = unit === 'B' || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
    return `${text} ${unit}`;
}
/** Milliseconds for people: `840 ms`, `1.9 s`, `3 min 20 s`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1 layer`, `7 layers`. */
function count(n, word) {
    return `${n} ${word}${n === 1 ? '' : 's'}`;
}
/** The first 12 hex digits of a digest that stands in a report as plain text. */
function shortened(digest) {
    const colon = digest.indexOf(':');
    return digest.slice(colon + 1, colon + 13);
}


/***/ }),

/***/ 6275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/* harmony import */ var _model_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7162);
/* harmony import */ var _model_floor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4796);
/* harmony import */ var _model_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7673);
/* harmony import */ var _model_mispacked_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9561);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1138);
/* harmony import */ var _describe_difference_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6880);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7332);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9822);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1862);









/** In a few words, why a pair has its result: for a table row, an annotation and the log's last line. */
function reasonOf(pair) {
    const beside = (0,_model_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .besideOf */ .A4)(pair);
    if (beside !== undefined)
        return reasonBeside(pair, beside);
    switch ((0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .tellingResult */ .bM)(pair)) {
        case 'identical':
            return [];
        case 'equivalent':
            return causes(pair);
        case 'inconclusive':
            return undecided(pair);
        case 'missing':
        case 'same-runtime':
        case 'same-layers':
        case 'different':
            return worstDifference(pair);
    }
}
function reasonBeside(pair, beside) {
    if (beside !== 'referrers-missing')
        return undecided(pair);
    return summed(pair.differences.filter(({ kind }) => kind === 'referrer.missing'));
}
function causes(pair) {
    return pair.causes.length > 0 ? (0,_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describeCauses */ .wh)(pair.causes) : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `the digests differ, the image ID is the same`;
}
function undecided(pair) {
    const [first] = (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .GW)(pair);
    if (first === undefined)
        return worstDifference(pair);
    return [...prefix(first.platforms), (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .iU)(firstSentence(first.message))];
}
/** The platforms that brought the pair its result, and what the first of them shows. */
function worstDifference(pair) {
    const absent = pair.notes.find((note) => note.kind === 'reference.absent');
    if (absent !== undefined)
        return absent.why === undefined
            ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `the mirror has nothing under this reference`
            : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `the mirror has nothing under this reference: ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .iU)(absent.why.replace(/\.$/, ''))}`;
    const result = (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .tellingResult */ .bM)(pair);
    const affected = pair.platforms.filter((platform) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .tellingResultOf */ .cs)(platform) === result);
    const renamed = affected.filter(({ causes }) => causes.includes('platform-renamed'));
    if (renamed.length > 0)
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${prefix(renamed.map(({ platform }) => platform))}the same manifest stands under another platform on the source`;
    const missing = affected.filter((platform) => platform.differences.some(({ kind }) => kind === 'platform.missing'));
    if (missing.length > 0)
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `the mirror has no ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(some(missing.map(({ platform }) => [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .name */ .UU)(platform)])))}`;
    const [first] = affected;
    const differences = telling(first ?? pair, result);
    const found = summed(differences);
    if (found.length > 0)
        return [...prefix(affected.map(({ platform }) => platform)), ...found];
    const [problem] = (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .GW)(pair);
    return problem === undefined ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `see the differences` : [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .iU)(firstSentence(problem.message))];
}
/** What brought the platform its result; of that, first what its blobs and layers show. */
function telling({ differences: all, passed }, result) {
    const differences = (0,_model_mispacked_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutMispacked */ .M)(all).filter(({ ignored }) => passed || ignored !== true);
    const deciding = differences.filter(({ kind }) => (0,_model_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([_model_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[kind].floor, result]) === _model_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[kind].floor);
    const within = (...areas) => deciding.filter(({ kind }) => areas.includes(_model_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[kind].area));
    const groups = [within('serving'), within('content'), within('config', 'platform'), deciding];
    return groups.find((found) => found.length > 0) ?? differences;
}
function summed(differences) {
    const [first, ...others] = differences;
    if (first === undefined)
        return [];
    const layers = differences.filter((difference) => difference.kind === 'layer.content');
    if (layers.length > 1 && layers.length === differences.length) {
        return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `layers ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(some(layers.map((layer) => [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .words */ .aL)(String(layer.source.position))])))} hold other content`;
    }
    return others.length === 0
        ? (0,_describe_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDifference */ .hF)(first)
        : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${(0,_describe_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDifference */ .hF)(first)}, and ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .words */ .aL)((0,_quantity_js__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(others.length, 'more difference'))}`;
}
function prefix(platforms) {
    return platforms.length === 0 ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(some(platforms.map((platform) => [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .name */ .UU)(platform)])))}: `;
}
/** The first three, and how many are left. */
function some(items) {
    return items.length <= 4 ? items : [...items.slice(0, 3), [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .words */ .aL)(`${items.length - 3} more`)]];
}
function firstSentence(text) {
    const end = /[.!?](?=\s|$)/.exec(text);
    return end === null ? text : text.slice(0, end.index);
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  HT: () => (/* binding */ describeLack),
  ab: () => (/* binding */ referrerCounts),
  XG: () => (/* binding */ referrerRows),
  CB: () => (/* binding */ referrerWarning)
});

;// CONCATENATED MODULE: ./build/node/src/model/report.js
const REFERRER_STATES = ['present', 'missing', 'extra', 'detached'];

// EXTERNAL MODULE: ./build/node/src/report/quantity.js
var quantity = __nccwpck_require__(9822);
// EXTERNAL MODULE: ./build/node/src/report/sentence.js
var sentence = __nccwpck_require__(1862);
;// CONCATENATED MODULE: ./build/node/src/report/referrers.js



/** What each state is called behind a number. */
const STATES = {
    present: 'on both sides',
    missing: 'missing on the mirror',
    extra: 'only on the mirror',
    detached: 'attached to a digest that is not there',
};
/** The order in which artifacts are told: what is amiss first. */
const ORDER = ['missing', 'detached', 'extra', 'present'];
/** Why something attached to the source's image is not to be had with the mirror's. One row a reason. */
const LACKS = {
    absent: (artifact) => (0,sentence/* say */.cv) `the mirror lacks ${artifact}`,
    subject: (artifact) => (0,sentence/* say */.cv) `${artifact} belongs to a digest that the mirror does not have`,
    'not-served': (artifact) => (0,sentence/* say */.cv) `the mirror lists ${artifact} and does not have it`,
    type: (artifact) => (0,sentence/* say */.cv) `the mirror lists ${artifact} under another type`,
    blob: (artifact) => (0,sentence/* say */.cv) `the mirror has not every part of ${artifact}`,
};
/** One sentence, without a full stop. */
function describeLack({ lack, artifactType, path, platform }) {
    const where = platform === undefined ? [] : (0,sentence/* say */.cv) ` of ${(0,sentence/* name */.UU)(platform)}`;
    return LACKS[lack]((0,sentence/* say */.cv) `the attached ${(0,sentence/* name */.UU)(artifactType)} ${(0,sentence/* name */.UU)((0,quantity/* shortened */.vI)(path))}${where}`);
}
/** How many artifacts are in which state, of one at least. */
function referrerCounts(referrers) {
    const told = REFERRER_STATES.flatMap((state) => {
        const total = referrers.filter((one) => one.state === state).length;
        return total === 0 ? [] : [[(0,sentence/* words */.aL)(`${total} ${STATES[state]}`)]];
    });
    return (0,sentence/* say */.cv) `${(0,sentence/* words */.aL)((0,quantity/* count */.U9)(referrers.length, 'attached artifact'))}: ${(0,sentence/* listed */.KE)(told)}`;
}
/** Artifacts, what is amiss first; at most `limit` of them. */
function referrerRows(referrers, limit) {
    const sorted = ORDER.flatMap((state) => referrers.filter((one) => one.state === state));
    return { rows: sorted.slice(0, limit).map(cellsOf), left: Math.max(0, sorted.length - limit) };
}
function cellsOf({ state, artifactType, digest, subject, platform }) {
    const where = platform === undefined ? [] : (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(platform)} `;
    return {
        state: STATES[state],
        type: [(0,sentence/* name */.UU)(artifactType)],
        digest: [(0,sentence/* name */.UU)((0,quantity/* shortened */.vI)(digest))],
        subject: (0,sentence/* say */.cv) `${where}${(0,sentence/* name */.UU)((0,quantity/* shortened */.vI)(subject))}`,
    };
}
/** What is amiss and passes all the same; empty where nothing is. */
function referrerWarning(pair) {
    const missing = pair.differences.filter(({ kind }) => kind === 'referrer.missing').length;
    if (missing === 0 || !pair.passed)
        return [];
    return (0,sentence/* say */.cv) `of what is attached to the image, ${(0,sentence/* words */.aL)((0,quantity/* count */.U9)(missing, 'artifact'))} cannot be had from the mirror`;
}


/***/ }),

/***/ 2532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ safeMarkup),
/* harmony export */   CH: () => (/* binding */ safeInCode),
/* harmony export */   f8: () => (/* binding */ safeProse),
/* harmony export */   j2: () => (/* binding */ safeFenced),
/* harmony export */   oL: () => (/* binding */ safeCell),
/* harmony export */   om: () => (/* binding */ safeLine),
/* harmony export */   sh: () => (/* binding */ isPlainName)
/* harmony export */ });
/**
 * Text that came from an image, a registry or a user is hostile until it went through this file: it must not end a
 * line, start a workflow command, hide letters, forge Markdown or HTML, link, or call people.
 */
/** Controls, formats (bidi, zero-width, tags), lone surrogates, private use, line ends, what is no character, and letters that show nothing. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** What could start markup in the middle of a line, for GitHub's formulas too. */
const SPECIAL_IN_MARKDOWN = /[&<>"'|`\\*_~[\]#$]/g;
/** An invisible break, written as an entity so that it can be seen in the file. */
const BREAK = '&#8203;';
/** The name of a commit, whole or shortened, with a digit and a letter: words and numbers are left alone. */
const COMMIT = /(?<![\p{L}\p{N}_])(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/giu;
/** Text for one line of a log: at most `limit` characters, with nothing that a runner takes for a command. */
function safeLine(text, limit = 300) {
    const broken = visible(text, limit)
        // The runner reads `::name::` at the start of a line and `##[name]` anywhere in it.
        .replace(/:(?=:)/g, ': ')
        .replaceAll('##[', '## [');
    return cut(broken, limit);
}
/** Foreign text for a Markdown table cell or a sentence: in `<code>`, at most `limit` characters of the original. */
function safeCell(text, limit = 120) {
    return `<code>${breakable(safeInCode(text, limit))}</code>`;
}
/** So many characters without a place to break at fit a third of a summary's width. */
const UNBROKEN = 30;
/** Safe text that makes no table wider than the page: long words may be broken, and are copied as they are. */
function breakable(safe) {
    let run = 0;
    return safe.replace(/&#\d+;|[^]/gu, (character) => {
        run = /[\s/-]/.test(character) ? 0 : run + 1;
        if (run <= UNBROKEN)
            return character;
        run = 1;
        return `<wbr>${character}`;
    });
}
/** Foreign text as a part of a paragraph: a message that may hold what a registry said. */
function safeProse(text, limit = 2000) {
    // What could be a commit would become a link to it; six letters are too few for one.
    return safeInCode(text, limit).replace(COMMIT, (match) => match.replace(/.{6}(?=.)/g, `$&${BREAK}`));
}
/** The inside of `safeCell`. Names of commits stay whole there, so that they can be copied. */
function safeInCode(text, limit) {
    return (visible(text, limit)
        .replace(SPECIAL_IN_MARKDOWN, (character) => `&#${character.charCodeAt(0)};`)
        .replaceAll('@', `@${BREAK}`)
        .replaceAll('://', `:${BREAK}//`)
        // The dot may be that of the sentence behind the text.
        .replace(/www(?=\.|$)/gi, (match) => `${match}${BREAK}`)
        // A number sign or `GH-` before a digit would become a link to an issue.
        .replaceAll('&#35;', `&#35;${BREAK}`)
        .replace(/gh-(?=[0-9])/gi, (match) => `${match}${BREAK}`));
}
/**
 * Foreign text inside a fenced code block, where entities are not read: one line that cannot close the fence. People
 * print summaries in logs, so it holds no command of the runner either.
 */
function safeFenced(text, limit = 80) {
    return visible(text, limit).replaceAll('`', "'").replaceAll('@', '@\u200b').replaceAll('##[', '## [');
}
/** Foreign text as text of an HTML page, or inside a quoted attribute: nothing of it is markup. */
function safeMarkup(text, limit = 2000) {
    // The bracket is for the log of a runner, in which people print what a job wrote.
    return visible(text, limit).replace(/[&<>"'`[]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Is it a word of ours (a reference, digest, platform, kind, host): may stand in backticks as it is? */
function isPlainName(text) {
    return text.length <= 600 && PLAIN_NAME.test(text) && !text.includes('://') && !/www\./i.test(text);
}
const PLAIN_NAME = /^\.?[A-Za-z0-9][A-Za-z0-9._/:+-]*(?:@sha(?:256|384|512):[0-9a-f]+)?$/;
function visible(text, limit) {
    // Cutting early keeps megabytes away from the expressions; the rest is cut exactly.
    const start = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
    return cut(start.replaceAll('\t', ' ').replace(HARMFUL, '\ufffd'), limit);
}
function cut(text, limit) {
    if (text.length <= limit)
        return text;
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}\u2026`;
}


/***/ }),

/***/ 1862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2532);

/** Builds a sentence: the literal parts are ours, each `${\u2026}` says what it is. */
function say(strings, ...parts) {
    return strings.flatMap((literal, position) => {
        const part = parts[position];
        const literals = literal === '' ? [] : [{ kind: 'text', text: literal }];
        if (part === undefined)
            return literals;
        if (typeof part === 'number')
            return [...literals, { kind: 'text', text: String(part) }];
        return isSentence(part) ? [...literals, ...part] : [...literals, part];
    });
}
/** Words of this project, taken as they are. */
function words(text) {
    return { kind: 'text', text };
}
function code(text) {
    return { kind: 'code', text };
}
function name(text) {
    return { kind: 'name', text };
}
function foreign(text) {
    return { kind: 'foreign', text };
}
function message(text) {
    return { kind: 'message', text };
}
/** `a, b and c`. */
function listed(items) {
    return items.flatMap((item, position) => {
        if (position === 0)
            return item;
        return position === items.length - 1 ? say ` and ${item}` : say `, ${item}`;
    });
}
/** Names as words of ours; of many the first seven, and how many are left. */
function namesOf(names) {
    const some = names.length <= 8 ? names : names.slice(0, 7);
    const rest = some.length === names.length ? [] : [[words(`${names.length - some.length} more`)]];
    return listed([...some.map((text) => [name(text)]), ...rest]);
}
/** With a capital letter in front, where it begins with words of ours. */
function capitalised(sentence) {
    const [first, ...others] = sentence;
    if (first?.kind !== 'text')
        return sentence;
    return [words(first.text.slice(0, 1).toUpperCase() + first.text.slice(1)), ...others];
}
/** One line of plain text. */
function toPlain(sentence) {
    return sentence.map(plainPiece).join('');
}
/** Markdown for a paragraph or a table cell. */
function toMarkdown(sentence) {
    return sentence.map(markdownPiece).join('');
}
function plainPiece(piece) {
    switch (piece.kind) {
        case 'text':
        case 'code':
            return piece.text;
        case 'name':
            return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainName */ .sh)(piece.text) ? piece.text : `"${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .om)(piece.text, 120)}"`;
        case 'foreign':
            return `"${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .om)(piece.text, 120)}"`;
        case 'message':
            return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .om)(piece.text, 2000);
    }
}
function markdownPiece(piece) {
    switch (piece.kind) {
        case 'text':
            return piece.text;
        case 'code':
            return /[`|\r\n]/.test(piece.text) ? (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeCell */ .oL)(piece.text) : `\`${piece.text}\``;
        case 'name':
            return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainName */ .sh)(piece.text) ? `\`${piece.text}\`` : (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeCell */ .oL)(piece.text);
        case 'foreign':
            return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeCell */ .oL)(piece.text);
        case 'message':
            return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeProse */ .f8)(piece.text);
    }
}
function isSentence(part) {
    return Array.isArray(part);
}


/***/ }),

/***/ 2149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/** How pairs were compared: each way once, setting by setting as they are typed. */
function settingsOf(pairs) {
    const ways = pairs.map(({ match, verify, referrerPolicy }) => [
        `match: ${match}`,
        `verify: ${verify}`,
        ...(referrerPolicy === undefined ? [] : [`referrers: ${referrerPolicy}`]),
    ]);
    return [...new Map(ways.map((way) => [way.join(), way])).values()];
}


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ adviceLine),
/* harmony export */   Wl: () => (/* binding */ adviceBlock),
/* harmony export */   og: () => (/* binding */ typedLines)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3802);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1862);


/** The longest command that stands on one line. */
const ONE_LINE = 72;
/** Advice for a page: one step in a line, several as a numbered list. */
function adviceBlock({ label, steps }) {
    if (steps.length === 1)
        return `**${label}** \u2013 ${steps.map(stepBlock).join('')}`;
    const items = steps.map(({ text, commands }, at) => `${at + 1}. ${indented(stepBlock({ text: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .capitalised */ .Iu)(text), commands }))}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .stacked */ .OJ)([`**${label}:**`, ...items]);
}
/** Advice as one line of plain text, without its full stop. */
function adviceLine({ label, steps }) {
    const told = steps.map(({ text, commands }, at) => {
        const number = steps.length > 1 ? `${at + 1}. ` : '';
        const typed = commands.map((command) => command.join(' ')).join(' && ');
        return `${number}${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlain */ .Ul)(text)}${typed === '' ? '' : `: ${typed}`}`;
    });
    return `${label}: ${told.join('; ')}`;
}
function stepBlock({ text, commands }) {
    const sentence = (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)(text);
    if (commands.length === 0)
        return `${sentence}.`;
    return `${sentence}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)('sh', commands.flatMap(typedLines))}`;
}
/** A long command over several lines. */
function typedLines(command) {
    const whole = command.join(' ');
    if (whole.length <= ONE_LINE)
        return [whole];
    return command.map((words, at) => `${at === 0 ? '' : '  '}${words}${at < command.length - 1 ? ' \\' : ''}`);
}
/** As a part of a list item. */
function indented(block) {
    return block.replaceAll('\n', '\n   ').replaceAll(/\n +(?=\n)/g, '\n');
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ digestLines),
/* harmony export */   n: () => (/* binding */ digestsOf)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7332);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3802);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2532);



/** All digests of a pair in full, folded; at most `limit` platforms. Lines of code are never wider than the page. */
function digestsOf(pair, limit) {
    const lines = digestLines(pair, limit);
    return lines.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)('Digests in full', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)('text', lines));
}
/** What each digest is of, and the digest on a line of its own; harmless in a block of code. */
function digestLines(pair, limit) {
    return [
        ...linesOf('image', pair.source.digest, pair.mirror.digest),
        ...pair.platforms.slice(0, limit).flatMap((platform) => platformLines(platform)),
    ];
}
function platformLines(platform) {
    const mirror = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorFacts */ .bB)(platform);
    const label = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeFenced */ .j2)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeLine */ .om)(platform.platform));
    return [
        ...linesOf(`manifest of ${label}`, platform.source?.digest, mirror?.digest),
        ...linesOf(`config of ${label}`, platform.source?.configDigest, mirror?.configDigest),
    ];
}
function linesOf(what, source, mirror) {
    if (source === mirror)
        return source === undefined ? [] : [`${what}, both sides`, `  ${source}`];
    return [
        ...(source === undefined ? [] : [`${what}, source`, `  ${source}`]),
        ...(mirror === undefined ? [] : [`${what}, mirror`, `  ${mirror}`]),
    ];
}


/***/ }),

/***/ 9295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  nc: () => (/* binding */ failingPair),
  R: () => (/* binding */ pairHeading),
  CO: () => (/* binding */ passingPair),
  ir: () => (/* binding */ reference),
  Ft: () => (/* binding */ references)
});

// EXTERNAL MODULE: ./build/node/src/report/advice.js + 4 modules
var advice = __nccwpck_require__(5367);
// EXTERNAL MODULE: ./build/node/src/report/causes.js
var causes = __nccwpck_require__(815);
// EXTERNAL MODULE: ./build/node/src/report/describe.js
var describe = __nccwpck_require__(1138);
// EXTERNAL MODULE: ./build/node/src/report/evidence.js
var evidence = __nccwpck_require__(4030);
// EXTERNAL MODULE: ./build/node/src/report/facts.js
var facts = __nccwpck_require__(7332);
// EXTERNAL MODULE: ./build/node/src/report/markdown.js
var report_markdown = __nccwpck_require__(3802);
// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
// EXTERNAL MODULE: ./build/node/src/report/sentence.js
var report_sentence = __nccwpck_require__(1862);
// EXTERNAL MODULE: ./build/node/src/report/steps.js
var steps = __nccwpck_require__(8280);
// EXTERNAL MODULE: ./build/node/src/report/difference-list.js
var difference_list = __nccwpck_require__(5137);
// EXTERNAL MODULE: ./build/node/src/report/quantity.js
var quantity = __nccwpck_require__(9822);
// EXTERNAL MODULE: ./build/node/src/report/layer-rows.js
var layer_rows = __nccwpck_require__(3166);
;// CONCATENATED MODULE: ./build/node/src/report/summary-layers.js




/** How many equal layers stand around changed ones. */
const CONTEXT = 2;
/** The layers of a platform as a coloured diff: what the source has, what the mirror has. Empty where none differs. */
function layerDiff(platform, differences, limit) {
    if (!differences.some(({ kind }) => CHANGES.has(kind)))
        return '';
    const diffIDs = platform.source?.diffIDs ?? [];
    const lines = (0,layer_rows/* layerRows */.Z)(differences, diffIDs.length).flatMap((row) => linesOf(row, diffIDs));
    const changed = lines.filter(({ sign }) => sign !== ' ').length;
    const texts = shorten(lines).slice(0, limit).map(format);
    const rest = changed - texts.filter((text) => !text.startsWith(' ')).length;
    const more = rest > 0 ? [`  \u2026 ${rest} more lines`] : [];
    return (0,report_markdown/* fenced */.OF)('diff', [
        `  ${(0,safe_text/* safeFenced */.j2)((0,safe_text/* safeLine */.om)(platform.platform))}  layers by diffID, bottom first`,
        ...texts,
        ...more,
    ]);
}
/** Differences that are lines of it. */
const CHANGES = new Set(['layer.content', 'layer.added', 'layer.removed']);
function linesOf(row, diffIDs) {
    switch (row.kind) {
        case 'kept':
            return [{ sign: ' ', text: place(row.source, diffIDs[row.source - 1]) }];
        case 'changed':
            return [
                { sign: '-', layer: row.gone },
                { sign: '+', layer: row.come },
            ];
        case 'gone':
            return [{ sign: '-', layer: row.gone }];
        case 'come':
            return [{ sign: '+', layer: row.come }];
    }
}
/** Runs of equal layers become one line, but for those beside a changed one. */
function shorten(lines) {
    const near = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' '));
    return lines.flatMap((line, index) => {
        if (near[index] === true || (near[index - 1] !== false && near[index + 1] !== false))
            return [line];
        if (index > 0 && near[index - 1] === false)
            return [];
        const end = near.indexOf(true, index);
        return [{ sign: ' ', text: `\u2026 ${(0,quantity/* count */.U9)((end === -1 ? lines.length : end) - index, 'equal layer')}` }];
    });
}
function format(line) {
    if (line.sign === ' ')
        return `  ${line.text}`;
    const { position, diffID, digest, size, createdBy } = line.layer;
    const parts = [
        place(position, diffID ?? digest),
        ...(size === undefined ? [] : [(0,quantity/* formatBytes */.z3)(size).padStart(9)]),
        ...(createdBy === undefined ? [] : [(0,safe_text/* safeFenced */.j2)((0,layer_rows/* instruction */.x)(createdBy))]),
    ];
    return `${line.sign} ${parts.join('  ')}`;
}
function place(position, digest) {
    return `${String(position).padEnd(3)} ${digest === undefined ? 'unknown'.padEnd(12) : (0,safe_text/* safeFenced */.j2)((0,quantity/* shortened */.vI)(digest))}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-differences.js






/** What differs between the two sides of a pair: first what makes it fail, the rest folded. */
function differencesOf(pair, limit) {
    const of = (weight) => (all) => all.filter((difference) => (0,difference_list/* weightOf */.mm)(difference, pair) === weight);
    return (0,report_markdown/* stacked */.OJ)([
        shown(pair, of('decisive'), limit),
        aside(pair, of('harmless'), limit, ({ match }) => (0,report_sentence/* say */.cv) ` without effect at ${(0,report_sentence/* code */.aY)(`match: ${match}`)}`),
        aside(pair, of('ignored'), limit, () => (0,report_sentence/* say */.cv) ` ignored, as asked`),
    ]);
}
/** More differences than these are folded. */
const OPEN = 10;
function ofTop(differences, limit) {
    if (differences.length === 0)
        return '';
    return titled('the image as a whole', differences.length, ofList(differences, limit));
}
/** What differs, of what; folded with its number if it is long. */
function titled(what, total, markdown) {
    if (total <= OPEN)
        return `**What differs** \u00b7 ${what}\n\n${markdown}`;
    return (0,report_markdown/* folded */.TM)(inSummary(`What differs \u00b7 ${what}: ${(0,quantity/* count */.U9)(total, 'difference')}`), markdown);
}
/** GitHub reads no Markdown in the title of a folded part. */
function inSummary(markdown) {
    return markdown.replace(/`([^`]*)`/g, '<code>$1</code>');
}
function shown(pair, choose, limit) {
    const groups = grouped(pair.platforms.map((platform) => {
        const chosen = choose(platform.differences);
        return {
            platforms: [platform.platform],
            total: chosen.length,
            markdown: ofPlatform(platform, chosen, limit),
        };
    }));
    const visible = groups.slice(0, limit);
    const left = groups.length - visible.length;
    return (0,report_markdown/* stacked */.OJ)([
        ofTop(choose(pair.differences), limit),
        ...visible.map(({ platforms, total, markdown }) => titled((0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* namesOf */.eZ)(platforms)), total, markdown)),
        left > 0 ? `*${(0,quantity/* count */.U9)(left, 'more platform')} with other differences: see the report.*` : '',
    ]);
}
function aside(pair, choose, limit, what) {
    const total = choose([...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)]).length;
    if (total === 0)
        return '';
    return (0,report_markdown/* folded */.TM)(inSummary((0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* say */.cv) `${(0,report_sentence/* words */.aL)((0,quantity/* count */.U9)(total, 'difference'))}${what(pair)}`)), shown(pair, choose, limit));
}
function ofPlatform(platform, differences, limit) {
    return (0,report_markdown/* stacked */.OJ)([layerDiff(platform, differences, limit), ofList((0,difference_list/* toList */.st)(differences), limit)]);
}
function ofList(differences, limit) {
    const { sentences, isHidden, values, left } = (0,difference_list/* differenceList */.Ot)(differences, limit);
    return (0,report_markdown/* stacked */.OJ)([
        (0,report_markdown/* bullets */.e5)(sentences.map((sentence) => (0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* capitalised */.Iu)(sentence)))),
        isHidden ? 'The values are hidden; `show-values: all` shows them.' : '',
        values.length === 0 ? '' : (0,report_markdown/* table */.tp)(['', 'Source', 'Mirror'], values.map(valueRow)),
        left > 0 ? `*${(0,quantity/* count */.U9)(left, 'more difference')}: see the report.*` : '',
    ]);
}
function valueRow({ field, source, mirror }) {
    return [(0,report_sentence/* toMarkdown */.l6)(field), valueCell(source), valueCell(mirror)];
}
function valueCell(text) {
    if (text === undefined)
        return '*absent*';
    return text === '' ? '*empty*' : (0,safe_text/* safeCell */.oL)(text);
}
function grouped(groups) {
    const byText = Map.groupBy(groups.filter(({ markdown }) => markdown !== ''), ({ markdown }) => markdown);
    return [...byText.values()].flatMap((alike) => alike.slice(0, 1).map((first) => ({ ...first, platforms: alike.flatMap(({ platforms }) => platforms) })));
}

// EXTERNAL MODULE: ./build/node/src/report/summary-digests.js
var summary_digests = __nccwpck_require__(4667);
// EXTERNAL MODULE: ./build/node/src/report/explained.js
var report_explained = __nccwpck_require__(8633);
;// CONCATENATED MODULE: ./build/node/src/report/summary-explained.js





const PATH = 120;
/** What differs inside the layers, a folded part for each platform; of each list at most `limit` lines. */
function explainedOf(pair, limit) {
    return (0,report_markdown/* stacked */.OJ)((0,report_explained/* explainedIn */.Yy)(pair)
        .slice(0, limit)
        .map((one) => platformPart(one, limit)));
}
function platformPart({ platform, explained }, limit) {
    const { files, packages, layers } = explained;
    const sentences = (0,report_explained/* explainedSentences */.pm)(explained).map((one) => `${(0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* capitalised */.Iu)(one))}.`);
    // GitHub reads no Markdown in the title of a folded part.
    const title = `Inside the layers \u00b7 ${(0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* namesOf */.eZ)([platform])).replace(/`([^`]*)`/g, '<code>$1</code>')}`;
    const numbers = [
        ...(packages === undefined ? [] : [(0,quantity/* count */.U9)(packages.total, 'package')]),
        ...(files === undefined ? [] : [(0,quantity/* count */.U9)(files.added + files.removed + files.changed, 'file')]),
    ];
    return (0,report_markdown/* folded */.TM)(numbers.length === 0 ? title : `${title}: ${numbers.join(' and ')}`, (0,report_markdown/* stacked */.OJ)([
        ...sentences,
        (0,report_markdown/* bullets */.e5)(layers.slice(0, limit).map((layer) => (0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* capitalised */.Iu)((0,report_explained/* layerSentence */.xJ)(layer))))),
        more(layers.length - limit, 'layer'),
        packages === undefined || packages.list.length === 0
            ? ''
            : (0,report_markdown/* table */.tp)(['Package', 'Source', 'Mirror'], packages.list.slice(0, limit).map(packageRow)),
        more((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package'),
        files === undefined ? '' : fileDiff(files, limit, layers.length > 1),
    ]));
}
function fileDiff(files, limit, manyLayers) {
    const { lines, left } = (0,report_explained/* fileLines */.c0)(files, limit, manyLayers);
    if (lines.length === 0)
        return '';
    // Of the colours of a diff, none is for what was changed.
    const texts = lines.map(({ sign, path, note }) => `${sign === '~' ? '!' : sign} ${(0,safe_text/* safeFenced */.j2)(path, PATH)}  ${(0,safe_text/* safeFenced */.j2)((0,report_sentence/* toPlain */.Ul)(note), PATH)}`);
    return (0,report_markdown/* stacked */.OJ)([(0,report_markdown/* fenced */.OF)('diff', texts), more(left, 'file')]);
}
function packageRow({ ecosystem, name, source, mirror }) {
    return [`${(0,safe_text/* safeCell */.oL)(name)} (${ecosystem})`, ...[source, mirror].map(versionCell)];
}
function versionCell(versions) {
    return versions.length === 0 ? '*absent*' : (0,safe_text/* safeCell */.oL)((0,report_explained/* versionsOf */.x4)(versions));
}
function more(left, word) {
    return left > 0 ? `*${(0,quantity/* count */.U9)(left, `more ${word}`)}: see the report.*` : '';
}

// EXTERNAL MODULE: ./build/node/src/report/compared.js
var compared = __nccwpck_require__(1106);
;// CONCATENATED MODULE: ./build/node/src/report/summary-platforms.js





/** Icons stay beside their words, and numbers beside theirs. */
const SPACE = '&nbsp;';
/** One row a platform, failures first, in the order of the source otherwise: at most `limit` of them. */
function platformTable(pair, limit) {
    if (pair.platforms.length === 0)
        return '';
    const sorted = (0,compared/* failuresFirst */.Cq)(pair.platforms);
    const left = sorted.length - limit;
    const head = ['Result', 'Platform', 'Digest', 'Image ID (config)', 'Layers (diff_ids)'];
    return (0,report_markdown/* stacked */.OJ)([
        (0,report_markdown/* table */.tp)(head, sorted.slice(0, limit).map(platformRow)),
        left > 0 ? `*${(0,quantity/* count */.U9)(left, 'more platform')}: see the report.*` : '',
    ]);
}
function platformRow(platform) {
    return [
        resultCell(platform),
        platformCell(platform.platform),
        comparison(platform, 'manifest'),
        comparison(platform, 'config'),
        summary_platforms_layers(platform),
    ];
}
/** On a narrow screen the version of an operating system stands below its platform. */
function platformCell(platform) {
    const told = (0,report_sentence/* toMarkdown */.l6)([(0,report_sentence/* name */.UU)(platform)]);
    return platform.includes(':') ? (0,report_markdown/* narrow */.sc)(told) : told;
}
function resultCell({ result, evidence, passed }) {
    const { icon, word } = describe/* SIGNS */.B2[result];
    return `${icon}${SPACE}${word}${evidence === 'claimed' && passed ? `,<br>claimed` : ''}`;
}
function comparison(platform, what) {
    const { source, mirror, state } = (0,compared/* compared */.mU)(platform, what);
    switch (state) {
        case 'same':
            return `\u2705${SPACE}${summary_platforms_short(source)}`;
        case 'other':
            return beside(platform.passed ? '\ud83d\udfe2' : '\u274c', summary_platforms_short(source), summary_platforms_short(mirror));
        case 'lacking':
            return beside('\u274c', summary_platforms_short(source), summary_platforms_short(mirror));
        case 'unknown':
            return source === mirror ? `\u2796${SPACE}unknown` : beside('\u2796', summary_platforms_short(source), summary_platforms_short(mirror));
    }
}
function beside(icon, source, mirror) {
    return `${icon}${SPACE}${source}<br>\u279c${SPACE}${mirror}`;
}
function summary_platforms_short(seen) {
    return typeof seen === 'string' ? seen : (0,report_sentence/* toMarkdown */.l6)([(0,report_sentence/* name */.UU)((0,compared/* seenText */.JW)(seen))]);
}
function summary_platforms_layers(platform) {
    const { counted, bad } = (0,compared/* comparedLayers */.oK)(platform);
    if (counted === 'none')
        return `\u274c${SPACE}none`;
    const blobs = bad === 0 ? '' : `,<br>${(0,quantity/* count */.U9)(bad, 'bad blob').replaceAll(' ', SPACE)}`;
    if (counted === undefined)
        return `\u2796${SPACE}unknown${blobs}`;
    const { right, equal, total } = counted;
    return `${right ? '\u2705' : '\u274c'}${SPACE}${equal}${SPACE}of${SPACE}${total}${blobs}`;
}

// EXTERNAL MODULE: ./build/node/src/report/referrers.js + 1 modules
var report_referrers = __nccwpck_require__(2199);
;// CONCATENATED MODULE: ./build/node/src/report/summary-referrers.js




/** What is attached to the image, folded; in front of it what is amiss and passes all the same. */
function referrersOf(pair, limit) {
    const { referrers = [] } = pair;
    if (referrers.length === 0)
        return '';
    const warning = (0,report_referrers/* referrerWarning */.CB)(pair);
    const { rows, left } = (0,report_referrers/* referrerRows */.XG)(referrers, limit);
    const cells = rows.map(({ state, type, digest, subject }) => [
        state,
        ...[type, digest, subject].map((one) => (0,report_markdown/* narrow */.sc)((0,report_sentence/* toMarkdown */.l6)(one))),
    ]);
    return (0,report_markdown/* stacked */.OJ)([
        warning.length === 0 ? '' : `\u26a0\ufe0f ${(0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* capitalised */.Iu)(warning))}.`,
        (0,report_markdown/* folded */.TM)((0,report_sentence/* toMarkdown */.l6)((0,report_referrers/* referrerCounts */.ab)(referrers)), (0,report_markdown/* stacked */.OJ)([
            (0,report_markdown/* table */.tp)(['State', 'Type', 'Digest', 'Attached to'], cells),
            left === 0 ? '' : (0,report_markdown/* bullets */.e5)([`${(0,quantity/* count */.U9)(left, 'more artifact')}: see the report.`]),
        ])),
    ]);
}

// EXTERNAL MODULE: ./build/node/src/report/why.js
var why = __nccwpck_require__(2213);
;// CONCATENATED MODULE: ./build/node/src/report/summary-pair.js















/** A pair that does not pass: why, its platforms, what differs, the cause, and what to do. */
function failingPair(pair, detail) {
    return (0,report_markdown/* stacked */.OJ)([
        references(pair),
        ...problems(pair, detail.items),
        (0,report_sentence/* toMarkdown */.l6)((0,why/* whyOf */.g)(pair)),
        platformTable(pair, detail.items),
        detail.differences ? differencesOf(pair, detail.items) : '',
        referrersOf(pair, detail.items),
        detail.differences ? explainedOf(pair, detail.items) : '',
        summary_pair_causes(pair),
        ...(0,advice/* adviceOf */.w)(pair).map(steps/* adviceBlock */.Wl),
        detail.digests ? (0,summary_digests/* digestsOf */.n)(pair, detail.items) : '',
    ]);
}
/** A pair that passes: why the bytes differ where they do, the rest folded. `items` as in `Detail`. */
function passingPair(pair, items) {
    return (0,report_markdown/* stacked */.OJ)([
        references(pair),
        (0,report_sentence/* toMarkdown */.l6)((0,why/* whyOf */.g)(pair)),
        platformTable(pair, items),
        ...(pair.result === 'identical' ? [] : [summary_pair_causes(pair), `**Evidence:** ${(0,report_sentence/* toMarkdown */.l6)((0,evidence/* evidenceOf */.X)(pair))}.`]),
        pair.result === 'identical' ? '' : differencesOf(pair, items),
        referrersOf(pair, items),
        explainedOf(pair, items),
        deployment(pair),
        (0,summary_digests/* digestsOf */.n)(pair, items),
    ]);
}
/** Both sides in a line. */
function references({ source, mirror }) {
    return `${reference(mirror.reference)} \u00b7 compared with the source ${reference(source.reference)}`;
}
function problems(pair, limit) {
    return (0,facts/* problemsOf */.GW)(pair)
        .slice(0, limit)
        .map(({ platforms, message: text }) => {
        const where = platforms.length === 0 ? '' : `**What happened** \u00b7 ${(0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* namesOf */.eZ)(platforms))}: `;
        return `${where}${(0,safe_text/* safeProse */.f8)(text)}`;
    });
}
function summary_pair_causes(pair) {
    return (0,report_markdown/* stacked */.OJ)((0,causes/* causesOf */.c)(pair).map(({ label, where, text }) => {
        const title = where.length === 0 ? `**${label}:**` : `**${label}** \u00b7 ${(0,report_sentence/* toMarkdown */.l6)(where)}:`;
        return `${title} ${(0,report_sentence/* toMarkdown */.l6)(text)}.`;
    }));
}
/** What the next step should name. */
function deployment(pair) {
    const pinned = (0,facts/* pinnedOf */.MW)(pair, 'mirror');
    return pinned === undefined || !(0,safe_text/* isPlainName */.sh)(pinned) ? '' : `Deploy \`${pinned}\``;
}
/** The heading of a pair among others. */
function pairHeading(pair) {
    const { icon, word } = (0,describe/* signOf */.rL)(pair);
    return `### ${icon} ${word} \u2013 ${reference(pair.mirror.reference)}`;
}
/** A reference that was parsed is ours. */
function reference(text) {
    return (0,safe_text/* isPlainName */.sh)(text) ? `\`${text}\`` : (0,report_sentence/* toMarkdown */.l6)((0,report_sentence/* say */.cv) `${(0,report_sentence/* message */.iU)(text)}`);
}


/***/ }),

/***/ 6370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  bs: () => (/* binding */ pairRow),
  LQ: () => (/* binding */ pairTable),
  Br: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./build/node/src/report/declared.js
var declared = __nccwpck_require__(9417);
// EXTERNAL MODULE: ./build/node/src/report/describe.js
var describe = __nccwpck_require__(1138);
// EXTERNAL MODULE: ./build/node/src/report/markdown.js
var markdown = __nccwpck_require__(3802);
// EXTERNAL MODULE: ./build/node/src/report/reason.js
var report_reason = __nccwpck_require__(6275);
// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
// EXTERNAL MODULE: ./build/node/src/report/sentence.js
var sentence = __nccwpck_require__(1862);
// EXTERNAL MODULE: ./build/node/src/report/summary-pair.js + 5 modules
var summary_pair = __nccwpck_require__(9295);
// EXTERNAL MODULE: ./build/node/src/report/evidence.js
var evidence = __nccwpck_require__(4030);
// EXTERNAL MODULE: ./build/node/src/report/notes.js
var report_notes = __nccwpck_require__(718);
// EXTERNAL MODULE: ./build/node/src/report/quantity.js
var quantity = __nccwpck_require__(9822);
// EXTERNAL MODULE: ./build/node/src/report/settings-line.js
var settings_line = __nccwpck_require__(2149);
;// CONCATENATED MODULE: ./build/node/src/report/summary-checked.js






/** How the verdict was reached: settings, evidence, what went over the wire, notes. */
function howChecked(report, limit) {
    const notes = (0,report_notes/* notesOn */.v)(report.pairs);
    const lines = [
        ...(0,settings_line/* settingsOf */.f)(report.pairs).map((setting) => `Settings: ${(0,sentence/* toMarkdown */.l6)([(0,sentence/* code */.aY)(setting.join(', '))])}.`),
        ...summary_checked_evidence(report),
        traffic(report),
        ...notes.slice(0, limit).map((note) => `${(0,sentence/* toMarkdown */.l6)(note)}.`),
        ...(notes.length > limit ? [`${(0,quantity/* count */.U9)(notes.length - limit, 'more note')}: see the report.`] : []),
        `Checked by ${report.tool.name} ${(0,sentence/* toMarkdown */.l6)([(0,sentence/* name */.UU)(report.tool.version)])}.`,
    ];
    return (0,markdown/* folded */.TM)('How this was checked', (0,markdown/* bullets */.e5)(lines));
}
function summary_checked_evidence({ pairs }) {
    const [only, ...others] = pairs;
    if (only === undefined)
        return [];
    const platforms = pairs.flatMap((pair) => pair.platforms).filter(({ result }) => ALIKE.has(result));
    if (platforms.length === 0)
        return [];
    if (others.length === 0)
        return [`Platforms with the source's files: ${(0,sentence/* toMarkdown */.l6)((0,evidence/* evidenceOf */.X)(only))}.`];
    const claimed = platforms.filter((platform) => platform.evidence === 'claimed').length;
    if (claimed === 0)
        return ['No result rests on the word of a mirror alone.'];
    return [`For ${claimed} of ${(0,quantity/* count */.U9)(platforms.length, 'platform')} the mirror's word was taken for what it stores.`];
}
/** Results of platforms whose blobs were all asked for. */
const ALIKE = new Set(['identical', 'equivalent', 'same-runtime', 'same-layers']);
function traffic({ requests, durationMs }) {
    const hosts = Object.entries(requests.byHost).map(([host, total]) => (0,sentence/* say */.cv) `${(0,sentence/* words */.aL)((0,quantity/* count */.U9)(total, 'request'))} to ${(0,sentence/* name */.UU)(host)}`);
    const total = `${(0,quantity/* count */.U9)(requests.total, 'request')}, ${(0,quantity/* formatBytes */.z3)(requests.bytes)} received, ${(0,quantity/* formatDuration */.a3)(durationMs)}`;
    return hosts.length === 0 || hosts.length > 10 ? `${total}.` : `${total}: ${(0,sentence/* toMarkdown */.l6)((0,sentence/* listed */.KE)(hosts))}.`;
}

// EXTERNAL MODULE: ./build/node/src/report/verdict-line.js
var verdict_line = __nccwpck_require__(6673);
;// CONCATENATED MODULE: ./build/node/src/report/summary.js









const ALL = Number.POSITIVE_INFINITY;
const TIERS = [
    {
        failing: { items: 200, differences: true, digests: true },
        failingInFull: ALL,
        passing: 200,
        failingRows: ALL,
        passingRows: ALL,
    },
    { failing: { items: 50, differences: true, digests: true }, failingInFull: ALL, failingRows: ALL, passingRows: 0 },
    { failing: { items: 20, differences: true, digests: false }, failingInFull: 25, failingRows: ALL, passingRows: 0 },
    { failing: { items: 0, differences: true, digests: false }, failingInFull: 0, failingRows: ALL, passingRows: 0 },
    { failing: { items: 0, differences: true, digests: false }, failingInFull: 0, failingRows: 20, passingRows: 0 },
];
/** Below 1 MiB with room for the runner's masks. */
const BUDGET = 900_000;
/** The job summary as GitHub Markdown, verdict first, as much of it as fits the budget. */
function renderSummary(report, { title, budget = BUDGET }) {
    const rows = rowsUpTo(budget, report.pairs.filter(({ passed }) => !passed));
    let text = '';
    for (const tier of TIERS) {
        text = render(report, rows, { title, tier, budget });
        if ((0,markdown/* utf8Length */.wI)(text) <= budget)
            break;
    }
    return text;
}
function render(report, rows, { title, tier, budget }) {
    const failing = report.pairs.filter(({ passed }) => !passed);
    const passing = report.pairs.filter(({ passed }) => passed);
    const sections = sectionsOf(report, failing.slice(0, tier.failingInFull), tier.failing, budget);
    const body = (0,markdown/* stacked */.OJ)([
        `## ${(0,verdict_line/* iconOf */.ZG)(report)} ${(0,safe_text/* safeProse */.f8)(title, 120)}: ${(0,verdict_line/* verdictOf */.Vj)(report)}`,
        (0,markdown/* bullets */.e5)(report.problems.map(({ message }) => `\u274c ${(0,safe_text/* safeProse */.f8)(message)}`).slice(0, 50)),
        report.pairs.length === 1 && tier.failingInFull > 0
            ? ''
            : pairTable([
                ...rows.slice(0, tier.failingRows),
                ...(report.pairs.length > 10 ? [] : passing.slice(0, tier.passingRows).map(pairRow)),
            ]),
        ...sections,
        tier.passing === undefined ? '' : passingPart(report, passing, tier.passing),
        leftOut(tier, failing.length, passing.length),
        howChecked(report, 20),
    ]);
    return `${body}\n`;
}
function pairTable(rows) {
    return rows.length === 0 ? '' : (0,markdown/* table */.tp)(['Result', 'Mirror, source and why'], rows);
}
function pairRow(pair) {
    const { icon, word } = (0,describe/* signOf */.rL)(pair);
    const verdict = pair.passed ? '\u2705&nbsp;passed' : `${icon}&nbsp;not&nbsp;passed`;
    const place = (0,sentence/* toMarkdown */.l6)((0,declared/* declaredPlace */.i)(pair));
    const reason = (0,sentence/* toMarkdown */.l6)((0,sentence/* capitalised */.Iu)((0,report_reason/* reasonOf */.A)(pair)));
    // One column, as a phone shows no third.
    const told = [(0,summary_pair/* reference */.ir)(pair.mirror.reference), (0,summary_pair/* reference */.ir)(pair.source.reference), place, reason];
    return [`${verdict}<br>${word}`, (0,markdown/* narrow */.sc)(told.filter((one) => one !== '').join('<br>'))];
}
/** A row a pair, up to the first that is too much for any page with all of them. */
function rowsUpTo(budget, pairs) {
    const rows = [];
    let length = 0;
    for (const pair of pairs) {
        if (length > budget)
            break;
        const row = pairRow(pair);
        rows.push(row);
        length += row[0].length + row[1].length;
    }
    return rows;
}
/** The failing pairs in full, up to the first that is too much: then the whole page is, and nobody waits for the rest. */
function sectionsOf(report, failing, detail, budget) {
    const sections = [];
    let length = 0;
    for (const pair of failing) {
        if (length > budget)
            break;
        const text = section(report, pair, (0,summary_pair/* failingPair */.nc)(pair, detail));
        sections.push(text);
        length += text.length;
    }
    return sections;
}
function section(report, pair, text) {
    return report.pairs.length === 1 ? text : (0,markdown/* stacked */.OJ)([(0,summary_pair/* pairHeading */.R)(pair), text]);
}
function passingPart(report, passing, items) {
    if (report.pairs.length <= 10) {
        const told = report.pairs.length === 1 ? passing : passing.filter(({ result }) => result !== 'identical');
        return (0,markdown/* stacked */.OJ)(told.map((pair) => section(report, pair, (0,summary_pair/* passingPair */.CO)(pair, items))));
    }
    return passing.length === 0 ? '' : (0,markdown/* folded */.TM)(`\u2705 ${passing.length} passed`, pairTable(passing.map(pairRow)));
}
function leftOut(tier, failing, passing) {
    const told = Math.min(tier.failingInFull, failing);
    const missing = [
        ...(tier.passing === undefined && passing > 0 ? [`${passing} pairs that passed`] : []),
        ...(told < failing ? [`details of ${failing - told} pairs that did not pass`] : []),
        ...(tier.failingRows < failing ? [`${failing - tier.failingRows} of their rows`] : []),
        ...(tier.failing.items < 200 ? ['all but the first platforms and differences of a pair'] : []),
    ];
    if (tier === TIERS[0] || missing.length === 0)
        return '';
    return `\u26a0\ufe0f **Shortened:** this page left out ${missing.join(', ')}. All of it is in the report, see the output \`report-path\`.`;
}


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YX: () => (/* binding */ isPass),
/* harmony export */   ZG: () => (/* binding */ iconOf)
/* harmony export */ });
/* harmony import */ var _model_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7162);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1138);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5018);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9822);




/** Whether all is as it should be. Nothing but this says that a run passed. */
function isPass({ passed, pairs }) {
    return passed && pairs.length > 0 && pairs.every((pair) => pair.passed);
}
/** \u274c is for what was found out; what could not be is no fault of the mirror's. */
function iconOf({ passed, pairs }) {
    if (passed)
        return '\u2705';
    return pairs.some((pair) => !pair.passed && (0,_model_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .isDecided */ .d$)(pair)) ? '\u274c' : '\u26a0\ufe0f';
}
/** The verdict in a few words of our own, without icon and title. */
function verdictOf(report) {
    const [only, ...others] = report.pairs;
    if (only === undefined)
        return 'nothing was compared';
    if (others.length === 0 && report.problems.length === 0)
        return verdictOfPair(only);
    const total = (0,_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(report.pairs.length, 'image');
    const failing = report.pairs.filter(({ passed }) => !passed).length;
    if (failing === 0)
        return report.passed ? `${total} passed` : `${total} passed, but ${obstacleOf(report)}`;
    return `${failing} of ${total} did not pass`;
}
/** What keeps a run of pairs that all pass from passing. */
function obstacleOf({ problems }) {
    const only = (...codes) => problems.every(({ code }) => codes.includes(code));
    if (only('report.unwritable'))
        return 'not everything could be written';
    if (only('run.interrupted', 'report.unwritable'))
        return 'the run was ended before it was done';
    if (problems.some(({ code }) => code.startsWith('merge.')))
        return 'not all reports could be joined';
    return only('internal', 'report.unwritable') ? 'the run broke off' : 'not all could be planned';
}
function verdictOfPair(pair) {
    if (!pair.passed) {
        const side = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .firstProblem */ .A)(pair)?.side ?? 'mirror';
        return VERDICTS[(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(pair)].replace('MATCH', NOT_SAME[pair.match]).replace('SIDE', side);
    }
    const all = [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)];
    const isIgnored = all.some(({ ignored }) => ignored === true);
    return isIgnored ? `passed, as what differs is ignored (${pair.result})` : _describe_js__WEBPACK_IMPORTED_MODULE_1__/* .MEANINGS */ .Lx[pair.result];
}
/** What is not as each `match` asks. */
const NOT_SAME = {
    digest: 'not the same digest',
    config: 'not the same image ID',
    runtime: 'not the same at run time',
    'diff-ids': 'not the same files',
};
/** One row a failure; `MATCH` is what was asked for and is not so, `SIDE` the side that the problem concerns. */
const VERDICTS = {
    'not-accepted': 'identical, and not accepted',
    'stored-differently': 'MATCH',
    'runtime-bytes': 'MATCH',
    configuration: 'MATCH',
    instructions: 'annotations that clients obey differ',
    absent: 'the mirror does not have the image',
    'platform-missing': 'the mirror does not have all platforms',
    'part-missing': 'a part of the image is not on the mirror',
    refused: 'clients refuse the image of the mirror',
    incomplete: 'the mirror is incomplete',
    swapped: "other files under the source's image ID",
    'platform-renamed': 'the mirror offers the image to other platforms',
    'platform-extra': 'the mirror has platforms that the source does not have',
    'platform-rival': 'the mirror has another image for the same platform',
    'layer-damaged': 'a layer on the mirror is damaged',
    'part-damaged': 'a part of the image on the mirror is damaged',
    files: 'the mirror holds a different image',
    'referrers-missing': 'the mirror lacks what is attached to the image',
    'referrers-unknown': 'not decided \u2013 what is attached to the image could not be told',
    unsigned: "the mirror's image carries no signature that verifies",
    'signature-unknown': 'not decided \u2013 whether the image is signed could not be told',
    'tag-moved': 'not checked \u2013 the tag moved meanwhile',
    unjudged: 'not decided \u2013 nobody has judged what differs',
    'source-absent': 'not checked \u2013 the source does not exist',
    'source-broken': 'not checked \u2013 the source is broken',
    'unknown-platform': 'not checked \u2013 the source does not have the platform',
    ambiguous: 'not decided \u2013 what a machine would run cannot be told',
    'nothing-listed': 'not checked \u2013 the source lists no image',
    time: 'not checked \u2013 time was up',
    limit: 'not checked \u2013 a limit was reached',
    'login-refused': 'not checked \u2013 the login for the SIDE was refused',
    'access-denied': 'not checked \u2013 access to the SIDE was denied',
    'part-lost': 'not checked \u2013 the SIDE has lost a part of the image',
    'not-unpacked': 'not checked \u2013 a layer of the SIDE could not be unpacked',
    unread: 'not checked \u2013 the SIDE could not be read',
    unchecked: 'could not be checked',
};


/***/ }),

/***/ 2213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ whyOf)
/* harmony export */ });
/* harmony import */ var _model_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7162);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7332);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5018);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6275);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1862);





/** What the result says of files and configuration, where that is to be told apart; of the others the heading says all. */
const IN_SHORT = {
    identical: 'The same bytes.',
    equivalent: 'The same image, stored differently.',
    'same-runtime': 'Same files, same behaviour, other configuration bytes.',
    'same-layers': 'Same files, other configuration.',
};
/** No byte was received of either. */
const BY_HEAD = 'Both sides name the same digest.';
/** Why a pair has its verdict, with the counts; empty where its problems say so, in brief where its causes do. */
function whyOf(pair) {
    const beside = (0,_model_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .besideOf */ .A4)(pair);
    if (pair.result === 'inconclusive' && (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(pair).length > 0)
        return counts(pair);
    const isOfClients = !pair.passed && (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(pair) === 'instructions';
    const short = isOfClients ? undefined : (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isByHead */ .Ae)(pair) ? BY_HEAD : IN_SHORT[pair.result];
    // A problem says itself what it is about.
    const isTold = beside === undefined ? pair.result !== 'equivalent' : beside === 'referrers-missing';
    const reason = isTold ? (0,_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(pair) : [];
    const sentences = [
        short === undefined ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `**${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(short)}**`,
        reason.length === 0 ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .capitalised */ .Iu)(reason)}.`,
        counts(pair),
    ].filter((sentence) => sentence.length > 0);
    return sentences.flatMap((sentence, at) => (at === 0 ? sentence : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` ${sentence}`));
}
/** How many of several platforms are as they should be. */
function counts({ platforms }) {
    const total = platforms.length;
    if (total < 2)
        return [];
    const all = total === 2 ? 'Both' : `All ${total}`;
    const passing = platforms.filter(({ passed }) => passed).length;
    if (passing < total)
        return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(`${passing} of ${total} platforms ${passing === 1 ? 'passes' : 'pass'}.`)];
    const identical = platforms.filter(({ result }) => result === 'identical').length;
    return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(identical === total ? `${all} platforms are identical.` : `${all} platforms pass.`)];
}


/***/ }),

/***/ 4785:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/node/src/github/other-node.js

const WANTED = 24;
/**
 * Ends a run on another Node than the action was made for, before anything is loaded that breaks there. Imitations of
 * the runner take the Node that they find, whatever `using` says.
 */
function refuseOtherNode({ version, outputFile = '', print, append, exit }) {
    if (Number.parseInt(version, 10) === WANTED)
        return;
    const outputs = [
        ['result', 'inconclusive'],
        ['passed', 'false'],
    ].map(([name = '', value = '']) => block(name, value));
    try {
        if (outputFile !== '')
            append(outputFile, outputs.join(''));
    }
    catch {
        // The exit code says it.
    }
    const advice = 'Give the job an image or a runner with Node 24';
    print(`::error title=Image Parity::Image Parity needs Node ${WANTED}, and this is Node ${version}. ${advice}.`);
    exit(1);
}
/** One output, as the runner reads it from its file. */
function block(name, value) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

;// CONCATENATED MODULE: ./build/node/src/runtime.js


// The first import of the entry: what comes behind it breaks on another Node while it is loaded.
refuseOtherNode({
    version: process.versions.node,
    outputFile: process.env['GITHUB_OUTPUT'],
    print: (line) => {
        // At once, as the process ends with it; the runner's own writer cannot be loaded here. The line is ours alone.
        (0,external_node_fs_.writeSync)(1, line);
    },
    append: external_node_fs_.appendFileSync,
    exit: (exitCode) => process.exit(exitCode),
});


/***/ }),

/***/ 6360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The release; a test holds it against package.json. */
const VERSION = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2772);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
