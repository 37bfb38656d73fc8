export const id = 178;
export const ids = [178];
export const modules = {

/***/ 3178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  READERS: () => (/* binding */ READERS)
});

// EXTERNAL MODULE: ./build/node/src/oci/registry-host.js
var registry_host = __webpack_require__(1846);
// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
// EXTERNAL MODULE: ./build/node/src/config/nearest.js
var nearest = __webpack_require__(7137);
;// CONCATENATED MODULE: ./build/node/src/config/check-shape.js



/** Everything in which a value is not of a shape. */
function shapeFaults(value, shape, name) {
    const wrong = (wanted) => [{ at: value.at, what: `${name} must be ${wanted}` }];
    switch (shape.kind) {
        case 'text':
            return value.kind === 'text' && value.text.trim() !== '' ? [] : wrong(`a text, such as ${shape.example}`);
        case 'word': {
            if (value.kind === 'text' && shape.words.includes(value.text))
                return [];
            const near = value.kind === 'text' ? (0,nearest/* nearestOf */.q)(value.text, shape.words) : undefined;
            return wrong(`one of ${shape.words.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`);
        }
        case 'whole': {
            const number = value.kind === 'text' && /^\d{1,9}$/.test(value.text) ? Number(value.text) : Number.NaN;
            if (number >= shape.least && number <= shape.most)
                return [];
            return wrong(shape.least === shape.most ? `${shape.most}` : `a whole number from ${shape.least} to ${shape.most}`);
        }
        case 'list': {
            if (value.kind !== 'list')
                return shape.single === true ? shapeFaults(value, shape.of, name) : wrong('a list');
            if (value.items.length < shape.least)
                return wrong('a list with at least one entry');
            return value.items.flatMap((item) => shapeFaults(item, shape.of, `an entry of ${name}`));
        }
        case 'hosts':
            if (value.kind !== 'map')
                return wrong('a mapping by host');
            return value.entries.flatMap((entry) => [...hostFaults(entry), ...shapeFaults(entry.value, shape.of, entry.key)]);
        case 'record':
            return value.kind === 'map' ? recordFaults(value, shape, name) : wrong(`a mapping of ${namesIn(shape)}`);
    }
}
function namesIn({ members }) {
    return Object.keys(members).join(', ');
}
function hostFaults({ key, at }) {
    if ((0,registry_host/* normaliseRegistry */.Me)(key) !== undefined)
        return [];
    return [{ at, what: `${(0,excerpt/* excerpt */.K)(key)} is not a host with an optional port (no https://, no path)` }];
}
function recordFaults({ at, entries }, shape, name) {
    const given = new Map(entries.map((entry) => [entry.key, entry]));
    const lacking = shape.required.filter((key) => !given.has(key)).map((key) => ({ at, what: `${name} lacks ${key}` }));
    const alone = Object.entries(shape.beside ?? {}).flatMap(([key, partner]) => {
        const entry = given.get(key);
        return entry === undefined || given.has(partner) ? [] : [{ at: entry.at, what: `${key} needs a ${partner}` }];
    });
    const members = entries.flatMap((entry) => {
        const member = Object.hasOwn(shape.members, entry.key) ? shape.members[entry.key] : undefined;
        return member === undefined ? [unknownKey(entry, shape)] : shapeFaults(entry.value, member.shape, entry.key);
    });
    return [...lacking, ...alone, ...members];
}
function unknownKey({ key, at }, shape) {
    const refused = shape.refused !== undefined && Object.hasOwn(shape.refused, key) ? shape.refused[key] : undefined;
    if (refused !== undefined)
        return { at, what: `${(0,excerpt/* excerpt */.K)(key)} has no place here: ${refused}` };
    const known = Object.keys(shape.members);
    const near = (0,nearest/* nearestOf */.q)(key, known);
    const hint = near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`;
    return { at, what: `${(0,excerpt/* excerpt */.K)(key)} is not known here; ${hint}` };
}

// EXTERNAL MODULE: ./build/node/src/model/explanation.js
var explanation = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/node/src/model/result.js
var result = __webpack_require__(9381);
;// CONCATENATED MODULE: ./build/node/src/config/shape.js


const NO_SECRETS = 'a file that a pull request may change holds no logins; they go into the input "registry-auth" or "auth-file"';
const NO_LOOSENING = 'it loosens what is checked, so it is an input only ("insecure-registries", "trusted-token-hosts")';
const shape_text = (example) => ({ kind: 'text', example });
const texts = (example, least = 1) => ({ kind: 'list', of: shape_text(example), single: true, least });
const OPTIONS = {
    platforms: {
        shape: texts('linux/amd64'),
        description: 'Platforms to compare; all compares every platform of the source.',
    },
    match: {
        shape: { kind: 'word', words: [...result/* MATCHES */.W$, 'layers'] },
        description: 'How alike is alike enough; layers means diff-ids.',
    },
    verify: {
        shape: { kind: 'word', words: result/* VERIFIES */.sv },
        description: 'How much of what the mirror claims is proven by its bytes.',
    },
    referrers: {
        shape: { kind: 'word', words: result/* REFERRER_POLICIES */.F2 },
        description: 'What becomes of signatures, SBOMs and attestations that the mirror lacks.',
    },
    explain: {
        shape: { kind: 'word', words: explanation/* EXPLAINS */.vd },
        description: 'What is told of layers that differ: nothing, the files in them, or the packages as well.',
    },
    ignore: {
        shape: texts('config.label:org.opencontainers.image.created', 0),
        description: 'Differences that may be, as kind or kind:path-glob; needs a reason.',
    },
    reason: {
        shape: shape_text('relabelled by the promotion job'),
        description: 'Why something is ignored; it stands in the report.',
    },
};
/** Which tags of a repository are meant. */
const TAGS_SHAPE = {
    kind: 'record',
    members: {
        include: { shape: texts('1.*'), description: 'Globs, of which one has to fit.' },
        exclude: { shape: texts('*-rc*'), description: 'Globs, of which none may fit.' },
        semver: { shape: shape_text('>=1.4 <2'), description: 'A range of versions; tags that are no version are left out.' },
        latest: { shape: { kind: 'whole', least: 1, most: 10_000 }, description: 'So many of the highest.' },
    },
    required: [],
};
const BESIDE = { ignore: 'reason' };
const REGISTRY = {
    kind: 'record',
    members: {
        'ca-file': {
            shape: shape_text('certs/ca.pem'),
            description: 'PEM file with authorities that are trusted for this registry alone, from the working directory.',
        },
        'max-connections': {
            shape: { kind: 'whole', least: 1, most: 64 },
            description: 'The most connections to this registry at a time.',
        },
    },
    required: [],
    refused: {
        ...Object.fromEntries(['username', 'password', 'user', 'pass', 'token', 'auth'].map((name) => [name, NO_SECRETS])),
        ...Object.fromEntries(['insecure', 'tls', 'tls-verify', 'skip-verify', 'http', 'scheme', 'trusted-token-hosts'].map((name) => [
            name,
            NO_LOOSENING,
        ])),
    },
};
/** `.github/image-parity.yml`, version 1 (design: Many images). */
const CONFIG_SHAPE = {
    kind: 'record',
    members: {
        version: { shape: { kind: 'whole', least: 1, most: 1 }, description: 'The version of this format.' },
        defaults: {
            shape: { kind: 'record', members: OPTIONS, required: [], beside: BESIDE },
            description: 'How images are compared that say nothing else; inputs of the action go before them.',
        },
        'source-snapshot': {
            shape: shape_text('sources.tar'),
            description: 'File of image-parity snapshot that answers for the sources, from the working directory.',
        },
        'source-snapshot-digest': {
            shape: shape_text('sha256:\u2026'),
            description: 'The digest that this file has to have.',
        },
        registries: {
            shape: { kind: 'hosts', of: REGISTRY },
            description: 'What registries need, by host[:port].',
        },
        images: {
            shape: {
                kind: 'list',
                least: 1,
                of: {
                    kind: 'record',
                    members: {
                        source: { shape: shape_text('docker.io/library/redis:7.2'), description: 'The image that was copied.' },
                        mirror: {
                            shape: texts('harbor.example.com/hub/library/redis:7.2'),
                            description: 'The copy, or several; without tag and digest it has those of source. May be left out where the input mirror-prefix is set.',
                        },
                        tags: {
                            shape: TAGS_SHAPE,
                            description: 'Compares every selected tag of the source; all that is said has to hold. Source and mirror are repositories then.',
                        },
                        ...OPTIONS,
                    },
                    required: ['source'],
                    beside: BESIDE,
                    refused: { username: NO_SECRETS, password: NO_SECRETS, auth: NO_SECRETS },
                },
            },
            description: 'What to compare.',
        },
    },
    required: ['version', 'images'],
    beside: { 'source-snapshot-digest': 'source-snapshot' },
    refused: {
        auth: NO_SECRETS,
        auths: NO_SECRETS,
        creds: NO_SECRETS,
        'registry-auth': NO_SECRETS,
        'insecure-registries': NO_LOOSENING,
        'trusted-token-hosts': NO_LOOSENING,
    },
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/node/src/config/yaml-value.js

/** Lists that hold the same part again and again, by aliases, have more values than anybody writes. */
const MOST_VALUES = 1_000_000;
const SECOND_DOCUMENT = 'a second document begins here, and one is read; put all into the first, with no --- or ... between';
/** Reads one YAML 1.2 document; JSON is one, too. */
function readYaml(text) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text.replace(/^\ufeff/, ''), { schema: 'failsafe', prettyErrors: false, lineCounter });
    const place = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line, column: col };
    };
    const faults = document.errors.map(({ pos, code, message }) => ({
        at: place(pos[0]),
        what: code === 'MULTIPLE_DOCS' ? SECOND_DOCUMENT : `it is not YAML: ${message.replace(/\.$/, '')}`,
    }));
    if (faults.length > 0)
        return { faults };
    const reader = createReader(document, place);
    const value = reader.read(document.contents, { line: 1, column: 1 });
    return { ...(reader.faults.length === 0 ? { value } : {}), faults: reader.faults };
}
function createReader(document, place) {
    const faults = [];
    const open = new Set();
    let count = 0;
    function read(node, near) {
        const at = placeOf(node) ?? near;
        count += 1;
        if (count === MOST_VALUES)
            faults.push({ at, what: `it holds more than ${MOST_VALUES} values` });
        if (count >= MOST_VALUES)
            return { kind: 'text', at, text: '' };
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = node.resolve(document);
            if (target !== undefined && !open.has(target))
                return { ...read(target, at), at };
            faults.push({ at, what: `the alias *${node.source} names nothing before it, or what it stands in` });
            return { kind: 'text', at, text: '' };
        }
        if ((0,dist/* isSeq */.oP)(node))
            return within(node, () => ({ kind: 'list', at, items: node.items.map((item) => read(item, at)) }));
        if ((0,dist/* isMap */.jh)(node)) {
            return within(node, () => ({
                kind: 'map',
                at,
                entries: node.items.map(({ key, value }) => {
                    const keyAt = placeOf(key) ?? at;
                    return { key: (0,dist/* isScalar */.jn)(key) ? String(key.value) : '', at: keyAt, value: read(value, keyAt) };
                }),
            }));
        }
        return { kind: 'text', at, text: (0,dist/* isScalar */.jn)(node) && typeof node.value === 'string' ? node.value : '' };
    }
    function within(node, work) {
        open.add(node);
        const value = work();
        open.delete(node);
        return value;
    }
    function placeOf(node) {
        const range = (0,dist/* isScalar */.jn)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range : undefined;
        return range === undefined || range === null ? undefined : place(range[0]);
    }
    return { faults, read };
}

;// CONCATENATED MODULE: ./build/node/src/config/config-file.js




/** Reads a config file of version 1. With any fault there is nothing else. */
function parseConfig(text) {
    const { value, faults } = readYaml(text);
    const wrong = value === undefined ? faults : shapeFaults(value, CONFIG_SHAPE, 'the file');
    if (value === undefined || wrong.length > 0)
        return { defaults: {}, images: [], faults: wrong };
    const defaults = memberOf(value, 'defaults');
    const images = memberOf(value, 'images');
    return {
        defaults: defaults === undefined ? {} : optionsOf(defaults),
        images: images?.kind === 'list' ? images.items.map(imageOf) : [],
        registries: registriesOf(memberOf(value, 'registries')),
        ...snapshotOf(value),
        faults: [],
    };
}
function snapshotOf(value) {
    const path = textOf(memberOf(value, 'source-snapshot'));
    const digest = textOf(memberOf(value, 'source-snapshot-digest'));
    return path === undefined ? {} : { snapshot: { path, ...(digest === undefined ? {} : { digest }) } };
}
function memberOf(value, name) {
    return value.kind === 'map' ? value.entries.find(({ key }) => key === name)?.value : undefined;
}
function textOf(value) {
    return value?.kind === 'text' ? { text: value.text.trim(), at: value.at } : undefined;
}
function textsOf(value) {
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => textOf(item) ?? []);
}
function imageOf(item) {
    const mirror = memberOf(item, 'mirror');
    const tags = memberOf(item, 'tags');
    return {
        at: item.at,
        source: textOf(memberOf(item, 'source')) ?? { text: '', at: item.at },
        mirrors: mirror === undefined ? [] : textsOf(mirror),
        ...(tags === undefined ? {} : { tags: tagsOf(tags) }),
        ...optionsOf(item),
    };
}
/** The tags that are meant by a value of the shape for them. */
function tagsOf(value) {
    const [include, exclude] = [memberOf(value, 'include'), memberOf(value, 'exclude')];
    const [semver, latest] = [textOf(memberOf(value, 'semver')), textOf(memberOf(value, 'latest'))];
    return {
        at: value.at,
        include: include === undefined ? [] : textsOf(include),
        exclude: exclude === undefined ? [] : textsOf(exclude),
        ...(semver === undefined ? {} : { semver }),
        ...(latest === undefined ? {} : { latest: Number(latest.text) }),
    };
}
function optionsOf(value) {
    const lists = ['platforms', 'ignore'].flatMap((name) => {
        const member = memberOf(value, name);
        return member === undefined ? [] : [[name, textsOf(member)]];
    });
    const words = ['match', 'verify', 'referrers', 'explain', 'reason'].flatMap((name) => {
        const member = textOf(memberOf(value, name));
        return member === undefined ? [] : [[name, member]];
    });
    return Object.fromEntries([...lists, ...words]);
}
function registriesOf(value) {
    const entries = value?.kind === 'map' ? value.entries : [];
    return new Map(entries.map((entry) => {
        const caFile = textOf(memberOf(entry.value, 'ca-file'));
        const connections = textOf(memberOf(entry.value, 'max-connections'));
        return [
            (0,registry_host/* normaliseRegistry */.Me)(entry.key) ?? entry.key,
            {
                at: entry.at,
                ...(caFile === undefined ? {} : { caFile }),
                ...(connections === undefined ? {} : { maxConnections: Number(connections.text) }),
            },
        ];
    }));
}

// EXTERNAL MODULE: ./build/node/src/config/image-lines.js
var image_lines = __webpack_require__(4988);
;// CONCATENATED MODULE: ./build/node/src/config/imports/tag-pattern.js
/** Repetition without end; each makes matching slower by as much as a tag is long. */
const MOST_REPEATS = 3;
/**
 * Whether a regular expression of another tool can be taken over: it means the same here, and no tag can make it run long.
 * Gives what is wrong with it, or undefined.
 */
function patternFault(source) {
    try {
        new RegExp(source);
    }
    catch {
        return 'it is no regular expression here';
    }
    if (/\(\?(?!:)/.test(source) || /\\[1-9kpPbBAzQE]/.test(source))
        return 'it uses what not every tool knows';
    const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
    if (/\([^()]*(?:[*+|]|\{\d+,)[^()]*\)(?:[*+]|\{)/.test(plain) || /\)[^()]*\)(?:[*+]|\{)/.test(plain)) {
        return 'it repeats a group that repeats or chooses, which may take very long';
    }
    const repeats = plain.match(/[*+]|\{\d+,\}/g) ?? [];
    return repeats.length > MOST_REPEATS ? `it repeats without end more than ${MOST_REPEATS} times` : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/config/imports/reader.js

function createCollector() {
    const images = [];
    const faults = [];
    const told = [];
    return {
        imported: { images, faults, told },
        image: (image) => images.push(image),
        fault: (at, what) => faults.push({ at, what }),
        tell: (at, what) => told.push({ at, what }),
    };
}
function entriesOf(value) {
    return value?.kind === 'map' ? value.entries : [];
}
function reader_memberOf(value, name) {
    return entriesOf(value).find(({ key }) => key === name)?.value;
}
/** A text, or the texts of a list. */
function reader_textsOf(value) {
    if (value === undefined || value.kind === 'map')
        return [];
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => (item.kind === 'text' && item.text !== '' ? [{ text: item.text, at: item.at }] : []));
}
/** Tags by regular expressions; undefined where one cannot be taken over, which is told. */
function tagsByPattern(at, patterns, { fault }) {
    let good = true;
    for (const one of [...patterns.matching, ...patterns.avoiding]) {
        const why = patternFault(one.text);
        if (why === undefined)
            continue;
        fault(one.at, `the pattern ${JSON.stringify(one.text)} cannot be taken over: ${why}`);
        good = false;
    }
    return good ? { at, include: [], exclude: [], ...patterns } : undefined;
}
/** An image of one source and its mirrors. */
function reader_imageOf(source, mirrors, more = {}) {
    const { tags, ...options } = more;
    return { at: source.at, source, mirrors, ...options, ...(tags === undefined ? {} : { tags }) };
}
/** What to say of logins in a list. */
const LOGINS = 'its logins are left out; give them in "registry-auth", "auth-file" or a login step before';

;// CONCATENATED MODULE: ./build/node/src/config/imports/image-syncer.js

/** Reads image-syncer's list, JSON or YAML: source by destination, alone or as `images` beside `auth`. */
function readImageSyncer(file) {
    const collector = createCollector();
    const inside = reader_memberOf(file, 'images');
    const list = inside?.kind === 'map' ? inside : file;
    if (list === inside) {
        for (const { key, at } of entriesOf(file)) {
            if (key === 'auth')
                collector.tell(at, LOGINS);
            else if (key !== 'images')
                collector.fault(at, `${JSON.stringify(key)} cannot be taken over`);
        }
    }
    for (const entry of entriesOf(list))
        readEntry(entry, collector);
    return collector.imported;
}
function readEntry({ key, at, value }, collector) {
    const mirrors = reader_textsOf(value);
    const source = splitTags(key);
    if (mirrors.length === 0) {
        collector.fault(at, 'its destination is empty, so image-syncer takes a default of its own; write the destination');
        return;
    }
    const written = { text: source.repository, at };
    if (source.tags === '') {
        // No tag and no digest: all tags. Where the destination has one, image-syncer copies one image.
        const single = source.repository.includes('@') || mirrors.some(({ text }) => splitTags(text).tags !== '');
        collector.image(reader_imageOf(written, mirrors, single ? {} : { tags: { at, include: [], exclude: [] } }));
        return;
    }
    const pattern = /^\/(.*)\/$/.exec(source.tags)?.[1];
    if (pattern !== undefined) {
        const tags = tagsByPattern(at, { matching: [{ text: pattern, at }], avoiding: [] }, collector);
        if (tags !== undefined)
            collector.image(reader_imageOf(written, mirrors, { tags }));
        return;
    }
    readListed(written, source.tags.split(','), mirrors, collector);
}
/** Tags one by one; destinations have none, or as many in the same order. */
function readListed(source, tags, mirrors, collector) {
    const targets = mirrors.map((mirror) => {
        const { repository, tags: listed } = splitTags(mirror.text);
        return { mirror, repository, tags: listed === '' ? tags : listed.split(',') };
    });
    const uneven = targets.find((target) => target.tags.length !== tags.length);
    if (uneven !== undefined) {
        collector.fault(uneven.mirror.at, 'source and destination have not as many tags');
        return;
    }
    for (const [index, tag] of tags.entries()) {
        const to = targets.map((target) => ({
            text: `${target.repository}:${target.tags[index] ?? tag}`,
            at: target.mirror.at,
        }));
        collector.image(reader_imageOf({ text: `${source.text}:${tag}`, at: source.at }, to));
    }
}
/** `host:port/repository:tags`; a digest stays with the repository. */
function splitTags(text) {
    if (text.includes('@'))
        return { repository: text, tags: '' };
    const colon = /^(?:[^/]*:\d+\/|[^:]*?\/)?[^/:]*(?:\/[^/:]*)*(:)/.exec(text);
    const at = colon === null ? text.length : colon[0].length - 1;
    return { repository: text.slice(0, at), tags: text.slice(at + 1) };
}

;// CONCATENATED MODULE: ./build/node/src/config/imports/regsync.js

const TAKEN = new Set(['source', 'target', 'type', 'tags', 'platform', 'platforms']);
/** What says how regsync copies, and nothing of what the copy has to be. */
const COPYING = new Set([
    ...['backup', 'interval', 'schedule', 'rateLimit', 'ratelimit', 'parallel', 'mediaTypes', 'hooks', 'fastCopy'],
    ...['forceRecursive', 'includeExternal', 'digestTags', 'referrers', 'referrerFilters', 'referrerSource'],
    ...['referrerTarget', 'referrerSlow', 'cacheCount', 'cacheTime', 'skipDockerConfig', 'userAgent'],
]);
/** Reads regsync's list: `sync` with images and repositories. */
function readRegsync(file) {
    const collector = createCollector();
    const { fault, tell } = collector;
    for (const { key, at, value } of entriesOf(file)) {
        if (key === 'sync')
            for (const item of value.kind === 'list' ? value.items : [])
                regsync_readEntry(item, collector);
        else if (key === 'creds')
            tell(at, LOGINS);
        else if (key === 'defaults')
            readDefaults(value, collector);
        else if (key !== 'version' && !key.startsWith('x-'))
            fault(at, `${JSON.stringify(key)} cannot be taken over`);
    }
    return collector.imported;
}
function readDefaults(value, { fault, tell }) {
    for (const { key, at } of entriesOf(value)) {
        if (COPYING.has(key))
            tell(at, `${key} is left out: it says how to copy`);
        else
            fault(at, `${JSON.stringify(key)} cannot be taken over as a default`);
    }
}
function regsync_readEntry(item, collector) {
    const { fault, tell } = collector;
    for (const { key, at } of entriesOf(item)) {
        if (TAKEN.has(key))
            continue;
        if (COPYING.has(key))
            tell(at, `${key} is left out: it says how to copy`);
        else
            fault(at, `${JSON.stringify(key)} cannot be taken over`);
    }
    const [source] = reader_textsOf(reader_memberOf(item, 'source'));
    const mirrors = reader_textsOf(reader_memberOf(item, 'target'));
    const [type] = reader_textsOf(reader_memberOf(item, 'type'));
    if (source === undefined || mirrors.length === 0) {
        fault(item.at, 'it has no source or no target');
        return;
    }
    const platforms = [...reader_textsOf(reader_memberOf(item, 'platform')), ...reader_textsOf(reader_memberOf(item, 'platforms'))];
    const options = platforms.length === 0 ? {} : { platforms };
    const tags = reader_memberOf(item, 'tags');
    switch (type?.text ?? 'image') {
        case 'image':
            collector.image(reader_imageOf(source, mirrors, options));
            return;
        case 'repository': {
            const selected = regsync_tagsOf(tags, source, collector);
            if (selected !== undefined)
                collector.image(reader_imageOf(source, mirrors, { ...options, tags: selected }));
            return;
        }
        default:
            fault(type?.at ?? item.at, `the type ${JSON.stringify(type?.text)} cannot be taken over; list its repositories one by one`);
    }
}
/** Patterns have to fit the whole of a tag. */
function regsync_tagsOf(tags, { at }, collector) {
    const strange = entriesOf(tags).filter(({ key }) => !['allow', 'deny', 'semverRange'].includes(key));
    for (const { key, at: on } of strange)
        collector.fault(on, `${JSON.stringify(key)} of tags cannot be taken over`);
    const whole = (name) => reader_textsOf(reader_memberOf(tags, name)).map((one) => ({ ...one, text: `^(?:${one.text})$` }));
    const ranges = reader_textsOf(reader_memberOf(tags, 'semverRange'));
    const read = tagsByPattern(tags?.at ?? at, { matching: whole('allow'), avoiding: whole('deny') }, collector);
    const [range] = ranges;
    if (read === undefined || strange.length > 0)
        return undefined;
    return range === undefined
        ? read
        : { ...read, semver: { at: range.at, text: ranges.map(({ text }) => text).join(' || ') } };
}

// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var digest = __webpack_require__(5008);
// EXTERNAL MODULE: ./build/node/src/oci/error.js
var oci_error = __webpack_require__(368);
;// CONCATENATED MODULE: ./build/node/src/config/imports/skopeo-sync.js



/**
 * Reads the YAML source of `skopeo sync`: by registry. Where it copies to is no part of the
 * file: each repository goes there by the last part of its name, as it does without `--scoped`.
 */
function readSkopeoSync(file) {
    const collector = createCollector();
    for (const registry of entriesOf(file)) {
        for (const entry of entriesOf(registry.value))
            readMember(registry.key, entry, collector);
    }
    return { ...collector.imported, flat: true };
}
function readMember(host, { key, at, value }, collector) {
    const { fault, tell, image } = collector;
    const repositories = entriesOf(value).map((entry) => ({
        ...entry,
        name: { text: `${host}/${entry.key}`, at: entry.at },
    }));
    switch (key) {
        case 'images':
            for (const { name, value: tags } of repositories)
                readTags(name, reader_textsOf(tags), collector);
            return;
        case 'images-by-tag-regex':
            for (const { name, value: pattern } of repositories) {
                const tags = tagsByPattern(name.at, { matching: reader_textsOf(pattern), avoiding: [] }, collector);
                if (tags !== undefined)
                    image(reader_imageOf(name, [], { tags }));
            }
            return;
        case 'images-by-semver':
            for (const { name, value: range } of repositories) {
                const [semver] = reader_textsOf(range);
                image(reader_imageOf(name, [], {
                    tags: { at: name.at, include: [], exclude: [], ...(semver === undefined ? {} : { semver }) },
                }));
            }
            return;
        case 'credentials':
            tell(at, LOGINS);
            return;
        case 'cert-dir':
            tell(at, 'cert-dir is left out; give "ca-file" or "client-cert"');
            return;
        case 'tls-verify': {
            const isOff = value.kind === 'text' && value.text === 'false';
            if (isOff)
                tell(at, `tls-verify: false is left out; if it is meant, list ${host} in "insecure-registries"`);
            return;
        }
        default:
            fault(at, `${JSON.stringify(key)} cannot be taken over`);
    }
}
/** An empty list stands for all tags. */
function readTags(name, tags, { image }) {
    if (tags.length === 0)
        image(reader_imageOf(name, [], { tags: { at: name.at, include: [], exclude: [] } }));
    for (const { text, at } of tags)
        image(reader_imageOf({ text: `${name.text}${isDigest(text) ? '@' : ':'}${text}`, at }, []));
}
function isDigest(text) {
    try {
        (0,digest/* parseDigest */.m)(text);
        return true;
    }
    catch (error) {
        if (error instanceof oci_error/* OciError */.M)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/node/src/config/list-file.js






const IMPORTS = {
    regsync: readRegsync,
    skopeo: readSkopeoSync,
    'image-syncer': readImageSyncer,
};
/** Reads a list of images; `auto` looks at what is in it. `path` is its name, by which lines of text are known. */
function parseList(text, format, path) {
    const found = format === 'auto' ? formatOf(text, path) : format;
    if (found === 'text')
        return orNothing((0,image_lines/* parseImageLines */.s)(text));
    if (found === 'image-parity')
        return parseConfig(text);
    const { value, faults } = readYaml(text);
    if (value === undefined)
        return { defaults: {}, images: [], faults };
    if (value.kind !== 'map')
        return nothing(`it is no mapping, as files of ${found} are`);
    return orNothing({ defaults: {}, ...IMPORTS[found](value) });
}
/** A list of nothing is a mistake: whoever keeps it waits for a comparison. */
function orNothing(list) {
    return list.images.length > 0 || list.faults.length > 0 ? list : nothing('it names no image');
}
function nothing(what) {
    return { defaults: {}, images: [], faults: [{ at: { line: 1, column: 1 }, what }] };
}
/** What a file is, by its members; one of our own where nothing tells, as its faults then say what is known. */
function formatOf(text, path) {
    if (/\.(?:txt|list|lst)$/i.test(path))
        return 'text';
    const { value } = readYaml(text);
    if (value === undefined || value.kind === 'list')
        return 'image-parity';
    if (value.kind === 'text')
        return value.text.trim() === '' ? 'image-parity' : 'text';
    const members = new Map(value.entries.map((entry) => [entry.key, entry.value]));
    if (members.has('sync'))
        return 'regsync';
    // What no other list has says more than the form of `images`, which may be the mistake.
    if (['version', 'defaults', 'registries'].some((name) => members.has(name)))
        return 'image-parity';
    const images = members.get('images');
    if (images !== undefined)
        return images.kind === 'map' ? 'image-syncer' : 'image-parity';
    const values = [...members.values()];
    if (values.length > 0 && values.every(isSkopeos))
        return 'skopeo';
    const isImage = (name) => name.includes('/');
    return values.every(({ kind }) => kind !== 'map') && [...members.keys()].every(isImage)
        ? 'image-syncer'
        : 'image-parity';
}
const SKOPEOS = new Set(['images', 'images-by-tag-regex', 'images-by-semver']);
function isSkopeos(value) {
    return value.kind === 'map' && value.entries.some(({ key }) => SKOPEOS.has(key));
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var node_modules_semver = __webpack_require__(2088);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./build/node/src/config/pattern.js

/** How long one pattern may take over all tags, in milliseconds. */
const PATTERN_MS = 1000;
/** A pattern of a list that was taken over takes too long: some go back and forth over a tag without an end. */
class PatternError extends Error {
    code = 'tags.pattern-slow';
    /** The pattern, as the list has it. */
    pattern;
    constructor(pattern, cause) {
        super(`The pattern ${pattern} was not done with the tags after ${PATTERN_MS / 1000} s.`, { cause });
        this.name = 'PatternError';
        this.pattern = pattern;
    }
}
/** Those of `texts` that a regular expression matches. Throws a `PatternError` after `PATTERN_MS`. */
function pattern_matchedBy(source, texts) {
    const matched = new Set();
    const pattern = new RegExp(source);
    const matchAll = () => {
        for (const text of texts)
            if (pattern.test(text))
                matched.add(text);
    };
    try {
        runInNewContext('matchAll()', { matchAll }, { timeout: PATTERN_MS });
    }
    catch (error) {
        if (isTimeout(error))
            throw new PatternError(source, error);
        throw error;
    }
    return matched;
}
function isTimeout(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

;// CONCATENATED MODULE: ./build/node/src/config/tag-rule.js


/** Whether a range of versions can be read (node-semver). */
function isVersionRange(text) {
    return node_modules_semver.validRange(text) !== null;
}
/**
 * The tags that a rule selects, newest first. All that is said has to hold: one of `include`, none of `exclude`, the range
 * `semver`; `latest` then keeps so many of the highest. Versions have three numbers (`1.4.2`, `v1.4.2-rc.1`), and come
 * before tags that are none; as node-semver has it, a range reaches a pre-release only if it names one. Throws a
 * `PatternError` if a regular expression takes too long.
 */
function selectTags(tags, rule, globMatcher) {
    const selected = [...fittingTags(new Set(tags), rule, globMatcher)].sort(newestFirst());
    return rule.latest === undefined ? selected : selected.slice(0, rule.latest);
}
/** The tags that a rule could select, however many there are. Throws as `selectTags` does. */
function fittingTags(tags, { include, exclude, matching = [], avoiding = [], semver: range }, globMatcher) {
    const all = [...tags];
    const patternMatcher = (source) => {
        const matched = matchedBy(source, all);
        return (tag) => matched.has(tag);
    };
    const included = [...include.map(globMatcher), ...matching.map(patternMatcher)];
    const excluded = [...exclude.map(globMatcher), ...avoiding.map(patternMatcher)];
    const versions = range === undefined ? undefined : new semver.Range(range);
    return all.filter((tag) => {
        if (included.length > 0 && !included.some((matches) => matches(tag)))
            return false;
        if (excluded.some((matches) => matches(tag)))
            return false;
        if (versions === undefined)
            return true;
        const version = semver.parse(tag);
        return version !== null && versions.test(version);
    });
}
/** The order of tags: versions before names, the newest first. Made anew for each list, as its collator is slow to make. */
function newestFirst() {
    // Numbers in names count as numbers: 2024-10 is newer than 2024-9.
    const numeric = new Intl.Collator('en', { numeric: true });
    const byName = (one, other) => numeric.compare(other, one) || (one < other ? 1 : -1);
    return (one, other) => {
        const [left, right] = [semver.parse(one), semver.parse(other)];
        if (left !== null && right !== null)
            return semver.rcompare(left, right) || byName(one, other);
        if (left === null && right === null)
            return byName(one, other);
        return left === null ? 1 : -1;
    };
}

;// CONCATENATED MODULE: ./build/node/src/config/tags-input.js




/**
 * Reads which tags are meant: globs, separated by commas or new lines, or the YAML mapping that an image of a config file
 * has. No glob holds a colon, and every mapping does.
 */
function parseTagsInput(text) {
    const at = { line: 1, column: 1 };
    const plain = text.replace(/(^|\s)#.*$/gm, '$1');
    if (!plain.includes(':') && !/^\s*(?:\{|\[|- )/.test(plain)) {
        const include = globsOf(plain);
        return include.length > 0
            ? { tags: { at, include, exclude: [] }, faults: [] }
            : { faults: [{ at, what: 'it names no tag' }] };
    }
    const { value, faults } = readYaml(text);
    const mapping = value?.kind === 'list' ? includeOf(value) : value;
    const wrong = mapping === undefined
        ? faults.slice(0, 1).map((fault) => ({ ...fault, what: `${fault.what}; globs and ranges stand in quotes` }))
        : shapeFaults(mapping, TAGS_SHAPE, 'it');
    if (mapping === undefined || wrong.length > 0)
        return { faults: wrong };
    return { tags: tagsOf(mapping), faults: [] };
}
/** A list alone is what is included. */
function includeOf(list) {
    return { kind: 'map', at: list.at, entries: [{ key: 'include', at: list.at, value: list }] };
}
function globsOf(text) {
    return text.split(/\r\n|\n|\r/).flatMap((line, index) => Array.from(line.matchAll(/[^,\s](?:[^,]*[^,\s])?/g), ({ 0: word, index: column }) => ({
        text: word,
        at: { line: index + 1, column: column + 1 },
    })));
}

;// CONCATENATED MODULE: ./build/node/src/app/options/registry-auth.js


const MEMBERS = ['registry', 'username', 'password', 'token'];
/** What other tools call these members. */
const SYNONYMS = new Map([
    ...['host', 'server', 'url', 'hostname'].map((name) => [name, 'registry']),
    ...['user', 'name', 'login', 'user-name'].map((name) => [name, 'username']),
    ...['pass', 'passwd', 'secret'].map((name) => [name, 'password']),
    ...['access_token', 'access-token', 'bearer'].map((name) => [name, 'token']),
]);
const QUOTING = 'write the secret with toJSON as in the example, which keeps quotes, backslashes and line breaks';
/**
 * Reads the YAML list of `registry` with `username` and `password`, or `token`. Scalars are texts, as they are written,
 * without the line break that ends many a secret.
 */
function parseRegistryAuth(text) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'failsafe', prettyErrors: false, lineCounter });
    const list = document.contents;
    if ((0,dist/* isMap */.jh)(list) && list.has('auths')) {
        return failed('it holds a config.json; write that to a file and name the file in "auth-file"');
    }
    const [error] = document.errors;
    // The parser's own messages quote the text.
    if (error !== undefined)
        return failed(`line ${lineCounter.linePos(error.pos[0]).line} is not YAML; ${QUOTING}`);
    if (!(0,dist/* isSeq */.oP)(list) || list.items.length === 0) {
        return failed('it is not a YAML list with an entry per registry; begin each entry with "- "');
    }
    const credentials = new Map();
    const errors = [];
    for (const [index, item] of list.items.entries()) {
        const read = (0,dist/* isMap */.jh)(item) ? entryOf(item) : 'is not a mapping';
        if (typeof read === 'string')
            errors.push(`entry ${index + 1} ${read}`);
        else if (credentials.has(read.registry))
            errors.push(`entry ${index + 1} names ${read.registry} a second time`);
        else
            credentials.set(read.registry, read.credential);
    }
    return { credentials, errors };
}
function entryOf(item) {
    const members = new Map();
    for (const { key, value } of item.items) {
        const name = (0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' ? key.value : '';
        if (!MEMBERS.includes(name))
            return unknownMember(name);
        if ((0,dist/* isAlias */.Vj)(value))
            return `has a ${name} that begins with *, which YAML takes for an alias; ${QUOTING}`;
        if (!(0,dist/* isScalar */.jn)(value) || typeof value.value !== 'string' || value.value.trim() === '')
            return lackingText(name);
        members.set(name, value.value.replace(/[\r\n]+$/, ''));
    }
    const registry = registryOf(members.get('registry') ?? '');
    if (typeof registry === 'string')
        return registry;
    const credential = credentialOf(members);
    return typeof credential === 'string' ? credential : { registry: registry.host, credential };
}
/** Only words of ours are repeated: what people wrote may be a secret. */
function unknownMember(name) {
    const meant = SYNONYMS.get(name);
    if (meant !== undefined)
        return `has a member "${name}", which is called "${meant}" here`;
    return `has a member that is none of ${MEMBERS.join(', ')}`;
}
function lackingText(name) {
    return `has no text as ${name}: a secret that does not exist is empty, and YAML reads a value that begins with &, !, { or [ itself; ${QUOTING}`;
}
function registryOf(text) {
    const host = (0,registry_host/* normaliseRegistry */.Me)(text);
    if (host !== undefined)
        return { host };
    if (/^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*docker\.(?:io|com)(?:\/|$)/.test(text)) {
        return 'needs `registry` as a host; Docker Hub is docker.io, without https:// and without a path';
    }
    return 'needs `registry`, a host with an optional port, without https:// and without a path';
}
function credentialOf(members) {
    const username = members.get('username');
    const password = members.get('password');
    const token = members.get('token');
    if (token !== undefined) {
        return username === undefined && password === undefined
            ? { kind: 'token', token }
            : 'has `token` and a username or password; give one of the two';
    }
    if (username === undefined || password === undefined)
        return 'needs `username` and `password`, or `token`';
    return { kind: 'basic', username, password };
}
function failed(error) {
    return { credentials: new Map(), errors: [error] };
}

;// CONCATENATED MODULE: ./build/node/src/app/options/all-readers.js




/** What reads the inputs that are written in YAML, or may be, and ranges of versions in them. */
const READERS = { list: parseList, tags: parseTagsInput, registryAuth: parseRegistryAuth, isVersionRange: isVersionRange };


/***/ })

};
