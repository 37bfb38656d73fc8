import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const requireOfNode = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = requireOfNode("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = requireOfNode("crypto");

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

/***/ 8500:
/***/ ((module) => {

module.exports = requireOfNode("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = requireOfNode("node:tls");

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

/***/ 932:
/***/ ((module) => {

module.exports = requireOfNode("process");

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
/* harmony export */   D: () => (/* binding */ longestMs)
/* harmony export */ });
/* unused harmony export GRACE_MS */
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
/* harmony export */   w: () => (/* binding */ parseIgnore)
/* harmony export */ });
/* unused harmony export applyIgnore */
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
    const own = KINDS[kind].ignorable ? rules.filter((rule) => globMatcher(rule.kind)(kind)) : [];
    const paths = own.flatMap(({ path }) => path ?? []);
    if (paths.length < own.length)
        return () => true;
    // Its path is only the first entry that differs: ignoring that one would hide the others.
    if (kind === 'config.history')
        return () => paths.some((path) => /^\*+$/.test(path));
    const exact = new Set(paths);
    const globs = paths.filter(isGlob).map(globMatcher);
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

/***/ 7114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ actionsRunner)
});

// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = requireOfNode("os");
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
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = requireOfNode("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
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


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
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
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
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
        return this.addRaw(external_os_namespaceObject.EOL);
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

/***/ 4218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ runSnapshot)
});

// EXTERNAL MODULE: ./build/node/src/app/masks.js
var masks = __nccwpck_require__(7609);
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

// EXTERNAL MODULE: ./build/node/src/registry/unreadable-file.js
var unreadable_file = __nccwpck_require__(6198);
;// CONCATENATED MODULE: ./build/node/src/app/options/config-file-input.js
/** Where a config file is looked for if no input names a pair. */
const DEFAULT_CONFIG_FILE = '.github/image-parity.yml';
/** What is said of a source or mirror that is empty, where nothing else names pairs. */
const NO_IMAGE = `it is required and empty; if it comes from an output or a variable, that was not set. Several pairs are named by "images", "config-file", or a file ${DEFAULT_CONFIG_FILE}`;

// EXTERNAL MODULE: ./build/node/src/app/conceal.js
var conceal = __nccwpck_require__(1525);
;// CONCATENATED MODULE: ./build/node/src/config/list-formats.js
/** Lists that can be read, by the tool that they belong to. */
const LIST_FORMATS = ['image-parity', 'regsync', 'skopeo', 'image-syncer', 'text'];

// EXTERNAL MODULE: ./build/node/src/compare/ignore.js
var ignore = __nccwpck_require__(5840);
// EXTERNAL MODULE: ./build/node/src/model/explanation.js
var explanation = __nccwpck_require__(6457);
// EXTERNAL MODULE: ./build/node/src/model/result.js
var result = __nccwpck_require__(9381);
;// CONCATENATED MODULE: ./build/node/src/model/show-values.js
/** Which config values reports show: a private image's environment may hold secrets (design: `show-values`). */
const SHOW_VALUES = ['labels', 'all', 'none'];
/** Stands for a value that is there and not shown. */
const HIDDEN = '(hidden)';

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
function parsed(input, parse, fault) {
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
    const digest = written === '' ? undefined : parsed('source-snapshot-digest', () => (0,oci_digest/* parseDigest */.m)(written), fault);
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
    const prefix = written === '' ? undefined : parsed('mirror-prefix', () => parseMirrorPrefix(written), fault);
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
    return parsed(input, () => (0,oci_location/* parseLocation */.zS)(value, byDefault), fault);
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
    const platforms = items.flatMap((item) => parsed('platforms', () => (0,oci_platform/* parsePlatform */.FL)(item), fault) ?? []);
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
        title: titleOf(text, fault),
        githubToken: text('github-token'),
    };
}
function titleOf(text, fault) {
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
        showValues: wordOf('show-values', SHOW_VALUES, 'labels', text, fault),
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

;// CONCATENATED MODULE: ./build/node/src/app/options/snapshot-options.js


/** What a snapshot is not compared with: images are read as pairs are, and nobody asks this mirror for anything. */
const NO_MIRROR = 'image-parity.invalid/none';
/**
 * What gives the options that pairs are read with, where only their sources are meant: lines of images need no mirror, and
 * without any the usual config file is read. `get` gives what was asked for.
 */
function sourcesOnly(get) {
    const images = get('images').trim();
    const file = get('config-file').trim();
    const given = {
        images: images
            .split(/\r\n|\n|\r/)
            .map(withMirror)
            .join('\n'),
        'config-file': images === '' && file === '' ? DEFAULT_CONFIG_FILE : file,
        // What a list says of mirrors may lean on a prefix that is not known here.
        'mirror-prefix': NO_MIRROR,
        // An image may be listed as its own mirror, to be compared with its snapshot.
        'source-snapshot': 'snapshot.tar',
    };
    const known = new Map(Object.entries(given));
    return (name) => known.get(name) ?? (PASSED_ON.has(name) ? get(name) : '');
}
/** The options that say how to get to registries, and whether what is attached to images is wanted. */
const PASSED_ON = new Set([
    'config-format',
    'tags',
    'referrers',
    'registry-auth',
    'auth-file',
    'ca-file',
    'client-cert',
    'client-key',
    'insecure-registries',
    'trusted-token-hosts',
    'concurrency',
    'retries',
    'timeout',
]);
/** The line as a pair, unless it is one. */
function withMirror(line) {
    const text = line.replace(/(^|\s)#.*$/, '');
    if (text.trim() === '' || text.includes('=>'))
        return text;
    // Beside tags that are selected, a mirror names none.
    return `${text} => ${NO_MIRROR}${namesNoTag(text.trim()) ? '' : ':none'}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/quantity.js
const quantity_UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];
/** Bytes for people: `0 B`, `5.1 MiB`. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 'B';
    for (const larger of quantity_UNITS) {
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

;// CONCATENATED MODULE: ./build/node/src/github/snapshot-action.js







/** Where a snapshot goes that no input names a place for. */
const DEFAULT_PATH = 'image-parity-snapshot.tar';
/** Takes a snapshot of the images that the inputs name. Gives whether the step may succeed. */
async function runSnapshot({ runner, readText, workingDirectory, take }) {
    const fail = (title, messages) => {
        for (const message of messages)
            runner.error({ title, message });
        return false;
    };
    const written = runner.input('update').trim();
    const update = written === '' ? false : booleanOf(written);
    if (update === undefined)
        return fail('Wrong input', [`Input "update": it is "true" or "false". Example: update: true`]);
    const inputs = await inputsOf({ runner, readText, workingDirectory });
    if (inputs instanceof InputsError) {
        return fail('Wrong input', inputs.problems.map(({ message }) => message));
    }
    const settings = settingsOf(inputs);
    for (const form of (0,masks/* masksOf */.JF)((0,masks/* credentialsOf */.YN)(settings.access)))
        runner.setSecret(form);
    for (const line of inputs.warnings)
        runner.warning(line);
    const named = runner.input('path').trim();
    const path = named === '' ? DEFAULT_PATH : named;
    const taken = await take(settings, { path, update });
    if ('problems' in taken) {
        return fail('No snapshot taken', taken.problems.map(({ message }) => message));
    }
    for (const line of taken.leftOut)
        runner.warning(line);
    const { images, documents, bytes, digest } = taken;
    runner.info(`${path} holds ${count(images, 'image')}: ${count(documents, 'document')}, ${formatBytes(bytes)}.`);
    runner.setOutput('path', path);
    runner.setOutput('digest', digest);
    runner.setOutput('images', String(images));
    return true;
}
async function inputsOf({ runner, readText, workingDirectory, }) {
    try {
        const get = sourcesOnly((name) => runner.input(name));
        return await readOptions({ get, given: [], readText, workingDirectory });
    }
    catch (error) {
        if (error instanceof InputsError)
            return error;
        throw error;
    }
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

/***/ 9381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ SIDES),
/* harmony export */   F2: () => (/* binding */ REFERRER_POLICIES),
/* harmony export */   W$: () => (/* binding */ MATCHES),
/* harmony export */   sv: () => (/* binding */ VERIFIES)
/* harmony export */ });
/* unused harmony export RESULTS */
/** From best to worst; aggregation takes the worst (design: Results). */
const RESULTS = (/* unused pure expression or super */ null && ([
    'identical',
    'equivalent',
    'same-runtime',
    'same-layers',
    'inconclusive',
    'missing',
    'different',
]));
/** How alike is alike enough to pass. */
const MATCHES = ['digest', 'config', 'runtime', 'diff-ids'];
/** How much of what the mirror claims is proven by its bytes. */
const VERIFIES = ['manifests', 'blobs', 'content'];
/** What becomes of what is attached to an image: not asked for, told, or needed to pass. */
const REFERRER_POLICIES = ['ignore', 'warn', 'require'];
const SIDES = ['source', 'mirror'];


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
/* harmony export */   mS: () => (/* binding */ isSameRegistry),
/* harmony export */   zS: () => (/* binding */ HUB_ALIASES)
/* harmony export */ });
/* unused harmony export isOnThisMachine */
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

/***/ 2532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ safeInCode),
/* harmony export */   f8: () => (/* binding */ safeProse),
/* harmony export */   j2: () => (/* binding */ safeFenced),
/* harmony export */   om: () => (/* binding */ safeLine)
/* harmony export */ });
/* unused harmony exports safeCell, safeMarkup, isPlainName */
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

/***/ 8082:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4785);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var _app_read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5796);
/* harmony import */ var _app_run_time_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4139);
/* harmony import */ var _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8462);
/* harmony import */ var _github_ending_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2531);
/* harmony import */ var _github_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7114);
/* harmony import */ var _github_snapshot_action_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4218);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6360);









// Whatever ends this process early, ends it as a failure.
process.exitCode = 1;
const runner = (0,_github_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .actionsRunner */ .A)(process.env);
const ending = (0,_github_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .guardEnding */ .l)(runner, process);
const mayPass = await (0,_github_snapshot_action_js__WEBPACK_IMPORTED_MODULE_5__/* .runSnapshot */ .g)({
    runner,
    readText: _app_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .y,
    workingDirectory: process.cwd(),
    take: async (settings, target) => {
        let stopWatching = () => undefined;
        const watch = (images) => {
            stopWatching();
            const ms = (0,_app_run_time_js__WEBPACK_IMPORTED_MODULE_7__/* .longestMs */ .D)(images, settings.limits);
            stopWatching = ending.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`);
        };
        watch(settings.pairs.length + (settings.selections ?? []).length);
        // What speaks to registries is loaded now: inputs that are refused do without.
        const { takeSnapshot } = await Promise.all(/* import() | engine */[__nccwpck_require__.e(535), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9808));
        const { machineOf } = await Promise.all(/* import() | engine */[__nccwpck_require__.e(535), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8801));
        return await takeSnapshot(settings, target, {
            ...machineOf({
                env: process.env,
                home: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(),
                platform: process.platform,
                uid: process.getuid?.(),
                workingDirectory: process.cwd(),
            }),
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m,
            version: _version_js__WEBPACK_IMPORTED_MODULE_8__/* .VERSION */ .x,
            follow: (event) => {
                if (event.kind === 'planned')
                    watch(event.pairs);
            },
            secret: (form) => {
                runner.setSecret(form);
            },
            debug: (line) => {
                runner.debug(line);
            },
        }).finally(() => {
            stopWatching();
        });
    },
});
if (mayPass)
    process.exitCode = 0;
// A socket that will not close must not hold up the job.
setTimeout(() => process.exit(), 2000).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
/******/ var __webpack_exports__ = __nccwpck_require__(8082);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
