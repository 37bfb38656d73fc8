export const id = 446;
export const ids = [446];
export const modules = {

/***/ 7973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hashUncompressed)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5008);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8352);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2762);
/* harmony import */ var _gzip_decoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(292);
/* harmony import */ var _sniff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3476);
/* harmony import */ var _window_turns_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3899);
/* harmony import */ var _zlib_decoder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7070);
/* harmony import */ var _zstd_decoder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7467);








/**
 * Each block goes to another thread and back. None is as long as the pieces that are given back: a plain layer is hashed
 * in these blocks, whose memory is filled again.
 */
const BLOCKS = { most: 512 * 1024, least: 128 * 1024 };
/**
 * Unpacks and hashes a layer as it streams by, with constant memory (image-spec, config.md "Layer DiffID"). Every byte
 * is read and must belong to the packed data; the outcome does not depend on how the bytes are cut into chunks.
 *
 * Throws a `ContentError`, or what `chunks` throws. `limit.layer-size` is thrown as soon as the limit is passed, without
 * waiting for more input. After an error, `return()` was called on the iterator of `chunks`.
 */
async function hashUncompressed(chunks, options) {
    const digester = new _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digester */ .Y8(options.algorithm);
    let bytes = 0;
    const sink = (unpacked, isLast) => {
        bytes += unpacked.byteLength;
        if (bytes > options.maxBytes)
            throw tooLarge(options.maxBytes);
        // A moment later, so that the next bytes are unpacked (in another thread) while these are hashed.
        queueMicrotask(() => {
            digester.update(unpacked);
            (0,_zlib_decoder_js__WEBPACK_IMPORTED_MODULE_4__/* .releasePiece */ .oR)(unpacked, isLast);
        });
    };
    const blocks = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_6__/* .inBlocks */ .Q)(chunks, BLOCKS);
    const first = await blocks.next(Promise.resolve());
    let decoder;
    try {
        const compression = first.done === true ? 'none' : (0,_sniff_js__WEBPACK_IMPORTED_MODULE_3__/* .sniff */ .ZF)(first.value);
        decoder = createDecoder(compression, sink, options.turns ?? (0,_window_turns_js__WEBPACK_IMPORTED_MODULE_7__/* .createWindowTurns */ .Z)());
        await decode(blocks, first, decoder);
        const unpacked = { digest: digester.digest(), bytes, compression };
        return decoder.oddity === undefined ? unpacked : { ...unpacked, oddity: decoder.oddity };
    }
    finally {
        decoder?.close();
        // Not awaited: input that is stuck must not hold back the error.
        void blocks.return().catch(() => undefined);
    }
}
/** Fetches the next block while one is unpacked. */
async function decode(blocks, first, decoder) {
    let block = first;
    while (block.done !== true) {
        const written = decoder.write(block.value);
        const next = blocks.next(written.catch(() => undefined));
        // Thrown below, unless unpacking fails first.
        next.catch(() => undefined);
        await written;
        block = await next;
    }
    await decoder.end();
}
function createDecoder(compression, sink, turns) {
    switch (compression) {
        case 'gzip':
            return new _gzip_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .GzipDecoder */ .l(sink);
        case 'zstd':
            return new _zstd_decoder_js__WEBPACK_IMPORTED_MODULE_5__/* .ZstdDecoder */ .E(sink, turns);
        case 'none':
            return createPlainDecoder(sink);
    }
}
function createPlainDecoder(sink) {
    return {
        // Rejects, rather than throws, what the sink throws.
        write: async (block) => {
            sink(block);
            await Promise.resolve();
        },
        end: () => Promise.resolve(),
        close: () => undefined,
    };
}
function tooLarge(maxBytes) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ContentError */ .y('limit.layer-size', `The layer unpacks to more than the limit of ${maxBytes} bytes. Raise max-layer-size if it is meant to be that large.`);
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareFound: () => (/* binding */ compareFound),
  listMissing: () => (/* binding */ listMissing)
});

// EXTERNAL MODULE: ./build/node/src/async/abortable.js
var abortable = __webpack_require__(7829);
// EXTERNAL MODULE: ./build/node/src/oci/media-type.js
var media_type = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/node/src/oci/platform.js
var oci_platform = __webpack_require__(6755);
;// CONCATENATED MODULE: ./build/node/src/compare/selector.js

/** What an image is offered for. */
function selectorOf({ platform, selectors }) {
    return { named: machinesOf(selectors), ...(platform === undefined ? {} : { own: machinesOf([platform]) }) };
}
/** Whether a machine may choose either of two images. */
function selectAlike(one, other) {
    const own = one.own !== undefined && other.own !== undefined && areAlike(one.own, other.own);
    return own || areAlike(one.named, other.named);
}
/** Whether the indexes above an image name another platform than its own: then no machine finds it. */
function isContradictory({ named, own }) {
    return own !== undefined && named.text !== '' && named.text !== own.text;
}
function areAlike(one, other) {
    if (one.isAnySystem || other.isAnySystem)
        return one.hardware === other.hardware;
    return one.isAnyWindows || other.isAnyWindows ? one.bare === other.bare : one.text === other.text;
}
function machinesOf(platforms) {
    const textOf = (said) => {
        const keys = platforms.map((platform) => (0,oci_platform/* platformKey */.Ng)({ ...platform, ...said(platform), osFeatures: [] }));
        return [...new Set(keys)].toSorted().join();
    };
    return {
        text: textOf((platform) => ({ osVersion: buildOf(platform) })),
        bare: textOf(() => ({ osVersion: '' })),
        hardware: textOf(() => ({ os: '', osVersion: '' })),
        // One that names nothing at all is no platform to those who do not take it for one that no machine is.
        isAnySystem: platforms.some(({ os, architecture }) => os === '' && architecture !== ''),
        isAnyWindows: platforms.some(({ os, osVersion }) => os === 'windows' && osVersion === ''),
    };
}
/** Only Windows chooses by the OS version, and by its build (`10.0.17763`) alone; few choose by OS features. */
function buildOf({ os, osVersion }) {
    return os === 'windows' ? osVersion.split('.', 3).join('.') : '';
}

;// CONCATENATED MODULE: ./build/node/src/compare/pairing.js



/**
 * Pairs the images of both sides, never by position: equal digests first, then equal platforms (design: Platforms). Every image of the source stands in one row, in the source's order; with `all` every image
 * of the mirror does too. With a list, what only the mirror has counts where a runtime could take it for an image that
 * was asked for.
 */
function pairChildren(source, mirror, wanted) {
    const all = pairAll(source, mirror);
    if (wanted === 'all')
        return { rows: all, others: [] };
    const chosen = (child) => wanted.some((platform) => isOf(child, platform));
    const asked = source.filter(chosen).map(selectorOf);
    const competes = (extra) => {
        const own = selectorOf(extra);
        return asked.some((selector) => selectAlike(selector, own));
    };
    const isAsked = (row) => (row.kind === 'extra' ? competes(row.mirror) : chosen(row.source));
    const unknown = wanted.filter((platform) => !source.some((child) => isOf(child, platform)));
    return {
        rows: [
            ...all.filter(isAsked),
            ...unknown.map((platform) => ({ kind: 'unknown', label: (0,oci_platform/* formatPlatform */.Bq)(platform) })),
        ],
        others: all.filter((row) => !isAsked(row)),
    };
}
/** The images that a list of platforms leaves out. */
function leftOut(children, wanted) {
    if (wanted === 'all')
        return [];
    return children.filter((child) => !wanted.some((platform) => isOf(child, platform))).map(labelOf);
}
/** How a row names an image: its platform, or `artifact`. */
function labelOf({ platform }) {
    return platform === undefined ? 'artifact' : (0,oci_platform/* formatPlatform */.Bq)(platform);
}
function pairAll(source, mirror) {
    const free = new Set(mirror);
    const byDigest = Map.groupBy(mirror, ({ descriptor }) => descriptor.digest);
    const byKey = Map.groupBy(mirror, keyOf);
    const twinsOf = ({ descriptor }) => byDigest.get(descriptor.digest) ?? [];
    const partners = new Map();
    function pair(candidatesOf, isOther) {
        for (const child of source) {
            if (partners.has(child))
                continue;
            const partner = candidatesOf(child).find((other) => free.has(other) && isOther(child, other));
            if (partner === undefined)
                continue;
            free.delete(partner);
            partners.set(child, partner);
        }
    }
    pair(twinsOf, (one, other) => keyOf(one) === keyOf(other));
    pair(twinsOf, isOneOnly);
    pair((child) => byKey.get(keyOf(child)) ?? [], () => true);
    const rows = source.map((child) => {
        const partner = partners.get(child);
        const label = labelOf(child);
        return partner === undefined
            ? { kind: 'missing', label, source: child }
            : { kind: 'both', label, source: child, mirror: partner };
    });
    return [...rows, ...[...free].map((child) => ({ kind: 'extra', label: labelOf(child), mirror: child }))];
}
/**
 * Whether one of two images is named by no index: then its config names its platform, and may do so more or less closely
 * than the index around the other one. Of another machine it is not.
 */
function isOneOnly(one, other) {
    if (one.selectors.length > 0 && other.selectors.length > 0)
        return false;
    const [from, to] = [one.platform, other.platform];
    if (from === undefined || to === undefined)
        return true;
    return from.os === to.os && from.architecture === to.architecture;
}
/** What is no manifest stands for nothing of another type. */
function keyOf({ platform, descriptor: { mediaType } }) {
    const place = platform === undefined ? undefined : (0,oci_platform/* platformKey */.Ng)(platform);
    return (0,media_type/* isManifestType */.Q3)(mediaType) ? place : `${mediaType} ${place ?? ''}`;
}
function isOf({ platform }, wanted) {
    return platform !== undefined && (0,oci_platform/* platformSatisfies */.jU)(platform, wanted);
}

// EXTERNAL MODULE: ./build/node/src/oci/referrers.js
var oci_referrers = __webpack_require__(9530);
// EXTERNAL MODULE: ./build/node/src/store/referrers.js
var referrers = __webpack_require__(1886);
// EXTERNAL MODULE: ./build/node/src/gate/undecided.js
var undecided = __webpack_require__(5039);
;// CONCATENATED MODULE: ./build/node/src/gate/referrers/referrer-reader.js



const NOTHING = { found: [], notes: [] };
/** Reads what refers to digests of a pair, with the manifests: what one side has served is not asked of the other. */
class ReferrerReader {
    #stores;
    #loader;
    #signal;
    constructor(stores, loader, signal) {
        this.#stores = stores;
        this.#loader = loader;
        this.#signal = signal;
    }
    /** Lists are asked of both sides at once; of manifests the mirror first, as its having them is part of the question. */
    async read(source, mirror) {
        const [listed, known] = await Promise.all([this.#list('source', source), this.#list('mirror', mirror)]);
        const ofMirror = mirror === undefined ? NOTHING : await this.#referrers('mirror', mirror, known);
        const ofSource = source === undefined ? NOTHING : await this.#referrers('source', source, listed);
        return { source: ofSource, mirror: ofMirror };
    }
    async #list(side, wanted) {
        if (wanted === undefined)
            return referrers/* NO_REFERRERS */.rL;
        try {
            const store = this.#stores[side];
            return await (0,undecided/* onSide */.DE)(side, async () => (await store.referrers?.(wanted.digest, this.#signal)) ?? referrers/* NO_REFERRERS */.rL);
        }
        catch (error) {
            return { found: [], problem: (0,undecided/* problemOf */.Zw)(error, side) };
        }
    }
    async #referrers(side, wanted, stored) {
        const candidates = candidatesIn(wanted, stored);
        const read = await Promise.all(candidates.map((one) => this.#referrer(side, wanted, one)));
        const notes = stored.strayTag === undefined ? [] : [{ kind: 'referrers.stray-tag', side, tag: stored.strayTag }];
        const problem = stored.problem ?? read.flatMap((one) => (one.kind === 'unknown' ? [one.problem] : []))[0];
        return {
            found: read.flatMap((one) => (one.kind === 'found' ? [one.referrer] : [])),
            notes: [...notes, ...read.flatMap((one) => (one.kind === 'left-out' ? [one.note] : []))],
            ...(problem === undefined ? {} : { problem: { side, ...problem } }),
        };
    }
    async #referrer(side, { digest: subject }, { descriptor, by }) {
        const { digest } = descriptor;
        try {
            const document = await this.#document(side, descriptor);
            // Only the manifest itself tells to what it refers.
            const isOfSubject = document === undefined || (0,oci_referrers/* subjectOf */.et)(document.document) === subject;
            const ways = isOfSubject ? by : new Set([...by].filter((way) => way !== 'listed'));
            if (ways.size === 0) {
                return { kind: 'left-out', note: { kind: 'referrer.left-out', side, digest, why: 'other-subject' } };
            }
            if (document === undefined && side === 'source') {
                return { kind: 'left-out', note: { kind: 'referrer.left-out', side, digest, why: 'not-served' } };
            }
            const { artifactType: listedType } = descriptor;
            const artifactType = document === undefined ? (listedType ?? 'unknown') : (0,oci_referrers/* artifactTypeOf */.Gh)(document.document);
            const isServed = document !== undefined;
            return { kind: 'found', referrer: { digest, artifactType, listedType, by: ways, isServed, descriptor, document } };
        }
        catch (error) {
            return { kind: 'unknown', problem: (0,undecided/* problemOf */.Zw)(error, side) };
        }
    }
    /** Undefined where the side does not have it. */
    async #document(side, descriptor) {
        if (side === 'mirror') {
            const loaded = await this.#loader.mirrorDocument(descriptor);
            return loaded.kind === 'found' ? loaded.value : undefined;
        }
        try {
            return await this.#loader.sourceDocument(descriptor);
        }
        catch (error) {
            if (error instanceof undecided/* UndecidedError */.mU && error.problem.code === 'manifest.missing')
                return undefined;
            throw error;
        }
    }
}
/** Each digest once, with all the ways that lead to it. A list says most of it. */
function candidatesIn({ entries }, { found }) {
    const candidates = new Map();
    const add = (descriptor, way) => {
        const known = candidates.get(descriptor.digest);
        if (known === undefined)
            candidates.set(descriptor.digest, { descriptor, by: new Set([way]) });
        else
            known.by.add(way);
    };
    for (const { descriptor, way } of found.filter((one) => one.way === 'listed'))
        add(descriptor, way);
    for (const entry of entries)
        add(entry, 'entry');
    for (const { descriptor, way } of found.filter((one) => one.way === 'tagged'))
        add(descriptor, way);
    return [...candidates.values()];
}

;// CONCATENATED MODULE: ./build/node/src/gate/check-signature.js


/** What a layer of a signature is called: by cosign's tags and artifacts, and as a bundle of sigstore. */
const COSIGN = 'application/vnd.dev.cosign.simplesigning.v1+json';
const BUNDLE = 'application/vnd.dev.sigstore.bundle';
/** Which of several faults tells most: a signature of this image by somebody else is nearer than one that is none. */
const TELLING = ['other-identity', 'other-digest', 'invalid', 'unreadable'];
/**
 * Looks for a signature of the mirror's image that verifies. One is enough, whatever else is attached to it. Never throws:
 * what cannot be told is found, too.
 */
async function checkSignature(question) {
    const { top, stores, loader, budget } = question;
    const { digest } = top;
    if (top.derived !== undefined) {
        return {
            notes: [],
            problem: missing('The mirror keeps no manifest that somebody could have signed'),
        };
    }
    try {
        const reader = new ReferrerReader(stores, loader, budget.signal);
        const { found, problem } = (await reader.read(undefined, { digest, entries: [] })).mirror;
        const candidates = found.flatMap(({ document }) => (document === undefined ? [] : signaturesIn(document)));
        const refused = [];
        for (const candidate of candidates) {
            const verdict = await judge(candidate, question);
            if (verdict?.kind === 'verified')
                return { notes: [{ kind: 'signature.verified', digest, ...verdict.signer }] };
            if (verdict !== undefined)
                refused.push(verdict);
        }
        if (problem !== undefined)
            return { notes: [], problem: unknown(problem) };
        return {
            notes: [],
            problem: refused.length === 0 ? missing(`${named(question)} carries no signature`) : refusal(refused, question),
        };
    }
    catch (error) {
        return { notes: [], problem: unknown((0,undecided/* problemOf */.Zw)(error, 'mirror')) };
    }
}
/** The layers of an artifact that hold a signature. */
function signaturesIn({ document }) {
    if (document.kind !== 'manifest')
        return [];
    return document.layers.filter(({ mediaType }) => mediaType === COSIGN || mediaType.startsWith(BUNDLE));
}
/** Undefined for what is no signature. Throws where the mirror does not serve it. */
async function judge(candidate, { policy, top, stores, budget }) {
    const blob = await (0,undecided/* onSide */.DE)('mirror', () => stores.mirror.smallBlob(candidate, budget.signal));
    if (blob.kind === 'wrong')
        return { kind: 'refused', fault: 'invalid', why: 'the mirror serves other bytes than it names' };
    if (blob.kind === 'missing')
        throw new undecided/* UndecidedError */.mU({ side: 'mirror', ...blob.problem });
    const { checkBundle, checkCosignLayer } = await Promise.all(/* import() */[__webpack_require__.e(187), __webpack_require__.e(848)]).then(__webpack_require__.bind(__webpack_require__, 8848));
    return candidate.mediaType === COSIGN
        ? checkCosignLayer({ payload: blob.value, annotations: candidate.annotations }, top.digest, policy)
        : checkBundle(blob.value, top.digest, policy);
}
function named({ stores, top }) {
    return `${stores.mirror.repository}@${top.digest}`;
}
function missing(what) {
    return {
        code: 'signature.missing',
        side: 'mirror',
        message: `${what}. Sign the image there, or copy it with what is attached to it.`,
    };
}
function refusal(refused, question) {
    const [worst] = refused.toSorted((one, other) => TELLING.indexOf(one.fault) - TELLING.indexOf(other.fault));
    const count = refused.length === 1 ? 'The signature' : `None of the ${refused.length} signatures`;
    const verb = refused.length === 1 ? 'does not verify' : 'verifies';
    return {
        code: 'signature.refused',
        side: 'mirror',
        message: `${count} of ${named(question)} ${verb}: ${worst?.why ?? 'nothing is known of it'}. Look who signed it, and how it came to the mirror.`,
    };
}
function unknown({ message, host, status }) {
    return {
        code: 'signature.unknown',
        side: 'mirror',
        message: `Whether the mirror's image carries the signature that is asked for could not be told. ${message}`,
        ...(host === undefined ? {} : { host }),
        ...(status === undefined ? {} : { status }),
    };
}

// EXTERNAL MODULE: ./build/node/src/model/floor.js
var floor = __webpack_require__(4796);
// EXTERNAL MODULE: ./build/node/src/model/kinds.js
var kinds = __webpack_require__(7673);
;// CONCATENATED MODULE: ./build/node/src/model/path.js
/**
 * A place in an image in the one grammar of the report: parts joined by `/`, layers by their number from 1. Nobody takes a
 * path apart again: what it is made of stands in the facts of a difference.
 */
function pathOf(...parts) {
    return parts.join('/');
}
/** The place of a blob, by its layer's number from 1 or by what it is. */
function blobPlace(position) {
    return typeof position === 'number' ? { path: pathOf('layers', position), layer: position } : { path: position };
}

// EXTERNAL MODULE: ./build/node/src/oci/fold-case.js
var fold_case = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/node/src/oci/strict-json.js + 2 modules
var strict_json = __webpack_require__(954);
// EXTERNAL MODULE: ./build/node/src/model/client.js
var client = __webpack_require__(8163);
;// CONCATENATED MODULE: ./build/node/src/compare/clients/base64.js
const ALPHABET = /^[A-Za-z0-9+/]*={0,2}$/;
/** Whether Go's base64.StdEncoding reads the text: padded, line breaks left out. */
function isBase64(text) {
    const joined = withoutBreaks(text);
    return joined.length % 4 === 0 && ALPHABET.test(joined);
}
/** The bytes of what `isBase64` takes. */
function bytesOfBase64(text) {
    return Uint8Array.from(atob(withoutBreaks(text)), (character) => character.charCodeAt(0));
}
function withoutBreaks(text) {
    return text.replaceAll('\n', '').replaceAll('\r', '');
}

;// CONCATENATED MODULE: ./build/node/src/compare/clients/go-reader.js



/** The members of a value that Go does not read as `type`. Null is nothing to Go, of whatever type. */
function unreadableMembers(value, type, clients) {
    const found = [];
    read(value, type, { at: [], clients }, found);
    return found;
}
function read(value, type, place, found) {
    if (value === null)
        return;
    const elements = elementsOf(value, type);
    if (elements === undefined) {
        found.push({ ...place, why: type === 'bytes' ? 'data-encoding' : 'member-type' });
        return;
    }
    for (const [name, element, inside, clients] of elements) {
        read(element, inside, { at: [...place.at, name], clients: readersOf(place, clients) }, found);
    }
}
/** Who reads a member, of those who read what it is in. */
function readersOf(place, clients = place.clients) {
    return place.clients.filter((client) => clients.includes(client));
}
/** What is inside a value of the right type; undefined where it is of another. */
function elementsOf(value, type) {
    if (typeof type === 'string')
        return isScalar(value, type) ? [] : undefined;
    if ('list' in type)
        return (0,strict_json/* isJsonArray */.Md)(value) ? listed(value, type.list) : undefined;
    if (!(0,strict_json/* isJsonObject */.OW)(value))
        return undefined;
    return 'map' in type ? mapped(value, type.map) : go_reader_named(value, type);
}
function* listed(values, type) {
    for (const [at, value] of values.entries())
        yield [String(at + 1), value, type];
}
function* mapped(values, type) {
    for (const [key, value] of values)
        yield [key, value, type];
}
/** Go finds a member in any letter case. */
function* go_reader_named(values, struct) {
    const known = foldedMembers(struct);
    for (const [name, value] of values) {
        const member = known.get((0,fold_case/* foldCase */.S)(name));
        if (member !== undefined)
            yield [name, value, member.type, member.clients];
    }
}
const FOLDED = new WeakMap();
function foldedMembers(struct) {
    const known = FOLDED.get(struct) ?? new Map(Object.entries(struct.members).map(([name, member]) => [(0,fold_case/* foldCase */.S)(name), member]));
    FOLDED.set(struct, known);
    return known;
}
function isScalar(value, type) {
    switch (type) {
        case 'string':
            return typeof value === 'string';
        case 'bool':
            return typeof value === 'boolean';
        case 'integer':
            return isInteger(value);
        case 'time':
            return typeof value === 'string' && isTime(value);
        case 'bytes':
            return typeof value === 'string' ? isBase64(value) : (0,strict_json/* isJsonArray */.Md)(value) && value.every(isByte);
        case 'set':
            return (0,strict_json/* isJsonObject */.OW)(value) && [...value.values()].every((inside) => inside === null || (0,strict_json/* isJsonObject */.OW)(inside));
    }
}
function isByte(value) {
    return value === null || (typeof value === 'number' && value >= 0 && value <= 255);
}
const LARGEST = 2n ** 63n - 1n;
/** An int64, written without fraction and exponent. */
function isInteger(value) {
    if (typeof value === 'number')
        return true;
    if (!(value instanceof strict_json/* JsonNumber */.WP) || !/^-?[0-9]{1,19}$/.test(value.text))
        return false;
    const integer = BigInt(value.text);
    return integer <= LARGEST && integer >= -LARGEST - 1n;
}
/** The day of a month is looked at apart. */
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-4]):(?:[0-5]\d|60))$/;
/**
 * RFC 3339 as Go's time.UnmarshalJSON takes it: no leap second and no day that does not exist, but an hour of one digit, a
 * comma, and zones up to 24:60.
 */
function isTime(text) {
    const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)];
    return TIME.test(text) && Number(day) <= daysIn(Number(year), Number(month));
}
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

;// CONCATENATED MODULE: ./build/node/src/compare/clients/go-shapes.js

/** Members as Go's structs have them, all with the same readers. */
function members(clients, types) {
    return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, clients }]));
}
const TEXTS = { map: 'string' };
const LIST = { list: 'string' };
/** Who reads what OCI has and Docker's own manifests do not. */
const OCI_READERS = ['containerd', 'containers-image'];
/** Who reads what Docker has and OCI does not. */
const DOCKER_READERS = ['docker', 'containers-image'];
const PLATFORM = {
    members: {
        ...members(client/* ALL_CLIENTS */.z, {
            architecture: 'string',
            os: 'string',
            'os.version': 'string',
            'os.features': LIST,
            variant: 'string',
        }),
        ...members(DOCKER_READERS, { features: LIST }),
    },
};
/** A descriptor (image-spec, descriptor.md). */
const DESCRIPTOR = {
    members: {
        ...members(client/* ALL_CLIENTS */.z, {
            mediaType: 'string',
            digest: 'string',
            size: 'integer',
            urls: LIST,
            annotations: TEXTS,
            platform: PLATFORM,
        }),
        ...members(OCI_READERS, { artifactType: 'string', data: 'bytes' }),
    },
};
const DOCUMENT = {
    ...members(client/* ALL_CLIENTS */.z, { schemaVersion: 'integer', mediaType: 'string', annotations: TEXTS }),
    ...members(OCI_READERS, { artifactType: 'string' }),
};
/** A manifest, of either family (image-spec, manifest.md). */
const MANIFEST = {
    members: {
        ...DOCUMENT,
        ...members(client/* ALL_CLIENTS */.z, { config: DESCRIPTOR, layers: { list: DESCRIPTOR } }),
        ...members(OCI_READERS, { subject: DESCRIPTOR }),
    },
};
/** An index, of either family (image-spec, image-index.md). */
const INDEX = {
    members: {
        ...DOCUMENT,
        ...members(client/* ALL_CLIENTS */.z, { manifests: { list: DESCRIPTOR } }),
        ...members(['containerd'], { subject: DESCRIPTOR }),
    },
};
/** What a runtime reads (image-spec, config.md, and Docker's own beside it). */
const RUNTIME = {
    members: {
        ...members(client/* ALL_CLIENTS */.z, {
            User: 'string',
            ExposedPorts: 'set',
            Env: LIST,
            Volumes: 'set',
            WorkingDir: 'string',
            Labels: TEXTS,
            StopSignal: 'string',
            ArgsEscaped: 'bool',
        }),
        // Docker takes a text here, too.
        ...members(OCI_READERS, { Entrypoint: LIST, Cmd: LIST }),
        ...members(DOCKER_READERS, {
            Hostname: 'string',
            Domainname: 'string',
            Image: 'string',
            AttachStdin: 'bool',
            AttachStdout: 'bool',
            AttachStderr: 'bool',
            Tty: 'bool',
            OpenStdin: 'bool',
            StdinOnce: 'bool',
            MacAddress: 'string',
            NetworkDisabled: 'bool',
            OnBuild: LIST,
            Shell: LIST,
            StopTimeout: 'integer',
            Healthcheck: {
                members: members(DOCKER_READERS, {
                    Test: LIST,
                    Interval: 'integer',
                    Timeout: 'integer',
                    StartPeriod: 'integer',
                    StartInterval: 'integer',
                    Retries: 'integer',
                }),
            },
        }),
    },
};
const HISTORY = {
    members: members(client/* ALL_CLIENTS */.z, {
        created: 'time',
        created_by: 'string',
        author: 'string',
        comment: 'string',
        empty_layer: 'bool',
    }),
};
/** An image config (image-spec, config.md, and what Docker adds to it). */
const CONFIG = {
    members: {
        ...members(client/* ALL_CLIENTS */.z, {
            created: 'time',
            author: 'string',
            architecture: 'string',
            variant: 'string',
            os: 'string',
            'os.version': 'string',
            'os.features': LIST,
            config: RUNTIME,
            rootfs: { members: members(client/* ALL_CLIENTS */.z, { type: 'string', diff_ids: LIST }) },
            history: { list: HISTORY },
        }),
        ...members(DOCKER_READERS, {
            id: 'string',
            parent: 'string',
            comment: 'string',
            container: 'string',
            container_config: RUNTIME,
            docker_version: 'string',
            Size: 'integer',
        }),
    },
};

;// CONCATENATED MODULE: ./build/node/src/compare/clients/config-faults.js



/** What clients refuse in an image config: members that Go does not read, and a history that the layers give the lie to. */
function configFaults({ members, history, diffIDs }) {
    const value = members;
    const isLonger = history.filter(({ emptyLayer }) => !emptyLayer).length > diffIDs.length;
    return [...unreadableMembers(value, CONFIG, client/* ALL_CLIENTS */.z), ...(isLonger ? [config_faults_HISTORY] : [])];
}
/** Docker counts the entries that are not empty ("too many non-empty layers in History section"). */
const config_faults_HISTORY = { at: ['history'], why: 'history-longer', clients: ['docker'] };

;// CONCATENATED MODULE: ./build/node/src/compare/clients/member-fault.js
/** So many are told of one document; one is enough to refuse it. */
const MOST_FAULTS = 20;
/**
 * The faults of the mirror that the source does not have at the same place, as often: its own are not the mirror's. Of many,
 * the first.
 */
function newFaults(source, mirror) {
    const known = new Map();
    for (const fault of source)
        known.set(member_fault_keyOf(fault), (known.get(member_fault_keyOf(fault)) ?? 0) + 1);
    const found = mirror.filter((fault) => {
        const left = known.get(member_fault_keyOf(fault)) ?? 0;
        known.set(member_fault_keyOf(fault), left - 1);
        return left <= 0;
    });
    return found.slice(0, MOST_FAULTS);
}
function member_fault_keyOf({ at, why }) {
    return JSON.stringify([why, ...at]);
}

;// CONCATENATED MODULE: ./build/node/src/compare/members.js

/** Compares two maps by key: absent, null and empty are three values. In the source's order, then the mirror's own. */
function mapDifferences(source, mirror) {
    const found = [];
    for (const [key, value] of source) {
        const difference = memberDifference(key, value, mirror.get(key));
        if (difference !== undefined)
            found.push(difference);
    }
    for (const [key, value] of mirror) {
        if (!source.has(key))
            found.push({ path: key, mirror: (0,strict_json/* toPlain */.Ul)(value) });
    }
    return found;
}
/** Compares one member; undefined where it is the same. */
function memberDifference(path, source, mirror) {
    const values = differingValues(source, mirror);
    return values === undefined ? undefined : { path, ...values };
}
/** Compares one value; undefined where it is the same. */
function differingValues(source, mirror) {
    if (source === undefined)
        return mirror === undefined ? undefined : { mirror: (0,strict_json/* toPlain */.Ul)(mirror) };
    if (mirror === undefined)
        return { source: (0,strict_json/* toPlain */.Ul)(source) };
    if ((0,strict_json/* isSameJson */.TL)(source, mirror))
        return undefined;
    return { source: (0,strict_json/* toPlain */.Ul)(source), mirror: (0,strict_json/* toPlain */.Ul)(mirror) };
}

;// CONCATENATED MODULE: ./build/node/src/compare/raw.js

/** The descriptors of a list as they were read, members of no name included. */
function descriptorsIn(members, name) {
    const list = members.get(name);
    return (0,strict_json/* isJsonArray */.Md)(list) ? list.filter(strict_json/* isJsonObject */.OW) : [];
}
/** An object in a member; empty where there is none, or something else. */
function objectIn(members, name) {
    const value = members.get(name);
    return (0,strict_json/* isJsonObject */.OW)(value) ? value : EMPTY;
}
const EMPTY = new Map();

;// CONCATENATED MODULE: ./build/node/src/compare/runtime.js



/** Members of `config` compared whole (image-spec, config.md; docker's own beside them). */
const WHOLE = new Map([
    ['User', 'config.user'],
    ['Cmd', 'config.cmd'],
    ['Entrypoint', 'config.entrypoint'],
    ['WorkingDir', 'config.working-dir'],
    ['StopSignal', 'config.stop-signal'],
    ['Healthcheck', 'config.healthcheck'],
    ['Shell', 'config.shell'],
    ['OnBuild', 'config.on-build'],
    ['ArgsEscaped', 'config.args-escaped'],
]);
/** Members of `config` that are maps, compared key by key. */
const KEYED = new Map([
    ['Labels', 'config.label'],
    ['ExposedPorts', 'config.exposed-ports'],
    ['Volumes', 'config.volumes'],
]);
/** What docker's builder leaves behind and no runtime obeys (design: Runtime comparison). */
const LEFT_BEHIND = new Set([
    'Hostname',
    'Domainname',
    'Image',
    'AttachStdin',
    'AttachStdout',
    'AttachStderr',
    'Tty',
    'OpenStdin',
    'StdinOnce',
    'MacAddress',
    'NetworkDisabled',
]);
/**
 * Compares the members of `config`. For these direct members alone absent, null and every empty value are one value, as
 * tools add and drop them when they convert; inside their maps and lists nothing is folded.
 */
function runtimeDifferences(source, mirror) {
    const names = new Set([...source.keys(), ...mirror.keys()]);
    return [...names].flatMap((name) => memberOf(name, filled(source.get(name)), filled(mirror.get(name))));
}
function memberOf(name, source, mirror) {
    const keyed = KEYED.get(name);
    if (keyed !== undefined && isMapOrAbsent(source) && isMapOrAbsent(mirror)) {
        return mapDifferences(source ?? new Map(), mirror ?? new Map()).map((member) => ({ kind: keyed, ...member }));
    }
    if (name === 'Env' && isTextListOrAbsent(source) && isTextListOrAbsent(mirror)) {
        return environmentDifferences(source ?? [], mirror ?? []);
    }
    const member = memberDifference(name, source, mirror);
    if (member === undefined)
        return [];
    const { path, ...values } = member;
    const whole = WHOLE.get(name);
    if (whole !== undefined)
        return [{ kind: whole, ...values }];
    if (LEFT_BEHIND.has(name))
        return [{ kind: 'config.other', path: pathOf('config', path), ...values }];
    return [{ kind: keyed ?? (name === 'Env' ? 'config.env' : 'config.unknown'), path, ...values }];
}
/**
 * Environment variables by name. The same variables in another order, or one set twice, can mean something else to a
 * program, so what the pairing by name does not explain is one difference of all that is left of the list.
 */
function environmentDifferences(source, mirror) {
    const found = mapDifferences(variables(source), variables(mirror)).map((member) => ({
        kind: 'config.env',
        ...member,
    }));
    const explained = new Set(found.map(({ path }) => path));
    const left = (list) => list.filter((entry) => !explained.has(nameOf(entry)));
    const rest = memberDifference('*', left(source), left(mirror));
    return rest === undefined ? found : [...found, { kind: 'config.env', ...rest }];
}
function variables(list) {
    return new Map(list.map((entry) => [nameOf(entry), entry.slice(nameOf(entry).length + 1)]));
}
function nameOf(entry) {
    const equals = entry.indexOf('=');
    return equals === -1 ? entry : entry.slice(0, equals);
}
/** Zero as `0.0`, `-0` or `0e5`: the spellings that are no plain integer. */
const ZERO = /^-?0(?:\.0+)?(?:[eE][+-]?\d+)?$/;
/** The value, or undefined where it says nothing. */
function filled(value) {
    if (value === null || value === '' || value === false || value === 0)
        return undefined;
    if (Array.isArray(value))
        return value.length === 0 ? undefined : value;
    if ((0,strict_json/* isJsonObject */.OW)(value))
        return value.size === 0 ? undefined : value;
    if (value instanceof strict_json/* JsonNumber */.WP)
        return ZERO.test(value.text) ? undefined : value;
    return value;
}
function isMapOrAbsent(value) {
    return value === undefined || (0,strict_json/* isJsonObject */.OW)(value);
}
function isTextListOrAbsent(value) {
    return value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));
}

;// CONCATENATED MODULE: ./build/node/src/compare/config.js








/** Top-level members with a comparison of their own. */
const NAMED = new Set([
    'architecture',
    'os',
    'variant',
    'os.version',
    'os.features',
    'rootfs',
    'config',
    'created',
    'author',
    'history',
]);
/**
 * What tells two configs of other digests apart, member by member (image-spec, config.md "Properties"); the layers are
 * compared elsewhere. Where no member differs, the bytes do: `config.serialisation`.
 */
function compareConfigs(source, mirror) {
    const runtime = runtimeDifferences(source.runtime, mirror.runtime);
    const found = [
        ...platformDifferences(source, mirror),
        ...runtime,
        ...(runtime.some(({ kind }) => kind === 'config.healthcheck') ? [] : builderHealthcheck(source, mirror)),
        ...valueDifference('config.created', source.members.get('created'), mirror.members.get('created')),
        ...valueDifference('config.author', source.members.get('author'), mirror.members.get('author')),
        ...historyDifference(source, mirror),
        ...otherDifferences(source.members, mirror.members),
        ...newFaults(configFaults(source), configFaults(mirror)).map(refused),
    ];
    return found.length === 0 ? [{ kind: 'config.serialisation' }] : found;
}
function refused({ at, why, clients }) {
    return { kind: 'config.refused', path: pathOf(...at), why, clients };
}
/** Platform fields as they are written: some clients resolve no other name for a machine. */
const PLATFORM_FIELDS = [
    ['architecture', 'config.architecture'],
    ['os', 'config.os'],
    ['variant', 'config.variant'],
    ['os.version', 'config.os-version'],
];
function platformDifferences(source, mirror) {
    const found = [];
    for (const [name, kind] of PLATFORM_FIELDS) {
        const from = source.members.get(name) ?? '';
        const to = mirror.members.get(name) ?? '';
        if (kind === 'config.variant' && isBaseline(source, from) && isBaseline(mirror, to))
            continue;
        found.push(...valueDifference(kind, from, to));
    }
    return [...found, ...valueDifference('config.os-features', featuresOf(source), featuresOf(mirror))];
}
/** In one order; what is no list as it stands. */
function featuresOf({ members, platform }) {
    const features = members.get('os.features') ?? [];
    return (0,strict_json/* isJsonArray */.Md)(features) && features.every((feature) => typeof feature === 'string')
        ? platform.osFeatures
        : features;
}
/** Tools write `arm64` and `arm64/v8` for the same machine, and every client reads both. */
function isBaseline({ platform }, variant) {
    return platform.architecture === 'arm64' && (variant === '' || variant === 'v8');
}
/** Podman takes the health check of Docker's images from what their builder left behind, where there is one. */
function builderHealthcheck(source, mirror) {
    const [from, to] = [leftHealthcheck(source), leftHealthcheck(mirror)];
    if (from === null && to === null)
        return [];
    const own = ({ runtime }) => runtime.get('Healthcheck') ?? null;
    return valueDifference('config.healthcheck', from ?? own(source), to ?? own(mirror));
}
/** Go finds it in any letter case, and takes the last. */
function leftHealthcheck({ members }) {
    const named = [...objectIn(members, 'container_config')].filter(([name]) => (0,fold_case/* foldCase */.S)(name) === 'healthcheck');
    return named.at(-1)?.[1] ?? null;
}
function historyDifference(source, mirror) {
    const from = entriesOf(source);
    const to = entriesOf(mirror);
    const length = Math.max(from.length, to.length);
    let place = 0;
    while (place < length && differingValues(from[place], to[place]) === undefined)
        place += 1;
    if (place === length)
        return [];
    return [{ kind: 'config.history', path: pathOf(place + 1), source: from.length, mirror: to.length }];
}
/** What is no list counts as one entry, so that it is not the same as another one that nobody can read. */
function entriesOf(config) {
    const history = config.members.get('history') ?? [];
    return (0,strict_json/* isJsonArray */.Md)(history) ? history : [history];
}
function otherDifferences(source, mirror) {
    const rest = (members) => new Map([...members].filter(([name, value]) => !NAMED.has(name) || (name === 'config' && !isReadable(value))));
    return [
        ...mapDifferences(rest(source), rest(mirror)).map((member) => ({ kind: 'config.other', ...member })),
        ...mapDifferences(rootfsRest(source), rootfsRest(mirror)).map((member) => ({
            kind: 'config.other',
            ...member,
            path: pathOf('rootfs', member.path),
        })),
    ];
}
/** Whether `config` is something that can be compared member by member. */
function isReadable(config) {
    return config === null || (0,strict_json/* isJsonObject */.OW)(config);
}
/** What `rootfs` holds beside its diff_ids, which are compared on their own. */
function rootfsRest(members) {
    const rootfs = members.get('rootfs');
    if (!(0,strict_json/* isJsonObject */.OW)(rootfs))
        return new Map();
    return new Map([...rootfs].filter(([name]) => name !== 'diff_ids'));
}
function valueDifference(kind, source, mirror) {
    const values = differingValues(source, mirror);
    return values === undefined ? [] : [{ kind, ...values }];
}

;// CONCATENATED MODULE: ./build/node/src/compare/align.js
/** Up to this many pairs of members are tried; no real image has more than a thousand layers. */
const MOST_PAIRS = 1_000_000;
/**
 * Aligns two lists by a longest common subsequence and gives what is left over. Between two common members, leftovers of
 * both sides are paired in order: they stand for each other. Lists too long for that are compared position by position,
 * so that no list can take all memory.
 */
function align(source, mirror) {
    const gaps = [];
    let from = 0;
    let to = 0;
    for (const common of [...commonMembers(source, mirror), { source: source.length, mirror: mirror.length }]) {
        while (from < common.source && to < common.mirror)
            gaps.push({ source: from++, mirror: to++ });
        while (from < common.source)
            gaps.push({ source: from++ });
        while (to < common.mirror)
            gaps.push({ mirror: to++ });
        from = common.source + 1;
        to = common.mirror + 1;
    }
    return gaps;
}
function commonMembers(source, mirror) {
    if (source.length * mirror.length > MOST_PAIRS) {
        return source.flatMap((member, index) => (member === mirror[index] ? [{ source: index, mirror: index }] : []));
    }
    const at = commonLengths(source, mirror);
    const common = [];
    let from = 0;
    let to = 0;
    while (from < source.length && to < mirror.length) {
        if (source[from] === mirror[to])
            common.push({ source: from++, mirror: to++ });
        else if (at(from + 1, to) >= at(from, to + 1))
            from += 1;
        else
            to += 1;
    }
    return common;
}
/** How long the longest common subsequence of `source` and `mirror` is from two places on; behind an end it is 0. */
function commonLengths(source, mirror) {
    // One table: a list of a million members has no row of its own for each.
    const width = mirror.length;
    const lengths = new Uint32Array(source.length * width);
    const at = (from, to) => (to < width ? (lengths[from * width + to] ?? 0) : 0);
    for (let from = source.length - 1; from >= 0; from -= 1) {
        for (let to = mirror.length - 1; to >= 0; to -= 1) {
            const isCommon = source[from] === mirror[to];
            lengths[from * width + to] = isCommon ? at(from + 1, to + 1) + 1 : Math.max(at(from + 1, to), at(from, to + 1));
        }
    }
    return at;
}

;// CONCATENATED MODULE: ./build/node/src/compare/layers.js


/**
 * Compares what the layers hold, by diffID. Where the diffIDs agree, the manifest must list a blob for each of them and
 * no other. The number of layers of the source is checked by the caller.
 */
function compareLayerContent(source, mirror) {
    const from = source.config.diffIDs;
    const to = mirror.config.diffIDs;
    if (from.length === to.length && from.every((diffID, index) => diffID === to[index])) {
        return uncountedLayers(source, mirror);
    }
    if (sameMembers(from, to))
        return [{ kind: 'layer.order' }];
    return contentDifferences(align(from, to), layerFacts(source), layerFacts(mirror));
}
/** What is known of layers: from the manifest, the diffIDs and the history lines that made them, which are read once. */
function layerFacts({ layers, config }) {
    const made = config.history.filter(({ emptyLayer }) => !emptyLayer);
    return (index) => {
        const diffID = config.diffIDs[index];
        const entry = made[index];
        return {
            position: index + 1,
            ...(diffID === undefined ? {} : { diffID }),
            ...blobFact(layers[index]),
            ...(entry === undefined ? {} : { createdBy: entry.createdBy }),
        };
    };
}
/** Compares the layers of an artifact, which has no diffIDs: by digest and position. */
function compareArtifactLayers(source, mirror) {
    const factsOf = (layers) => {
        return (index) => ({ position: index + 1, ...blobFact(layers[index]) });
    };
    const from = source.map(({ digest }) => digest);
    const to = mirror.map(({ digest }) => digest);
    if (from.join() !== to.join() && sameMembers(from, to))
        return [{ kind: 'layer.order' }];
    return contentDifferences(align(from, to), factsOf(source), factsOf(mirror));
}
function contentDifferences(gaps, source, mirror) {
    return gaps.map(({ source: gone, mirror: come }) => {
        if (gone === undefined)
            return added(mirror(come));
        if (come === undefined)
            return removed(source(gone));
        return { kind: 'layer.content', path: pathOf(gone + 1), source: source(gone), mirror: mirror(come) };
    });
}
/** Blobs that the mirror's manifest lacks or has beyond its own diffIDs. */
function uncountedLayers(source, mirror) {
    const expected = mirror.config.diffIDs.length;
    const listed = mirror.layers.length;
    const found = [];
    const [gone, come] = [layerFacts(source), layerFacts(mirror)];
    for (let index = listed; index < expected; index += 1)
        found.push(removed(gone(index)));
    for (let index = expected; index < listed; index += 1)
        found.push(added(come(index)));
    return found;
}
function blobFact(descriptor) {
    if (descriptor === undefined)
        return {};
    const { digest, size, mediaType } = descriptor;
    return { digest, size, mediaType };
}
function added(mirror) {
    return { kind: 'layer.added', path: pathOf(mirror.position), mirror };
}
function removed(source) {
    return { kind: 'layer.removed', path: pathOf(source.position), source };
}
function sameMembers(from, to) {
    return from.toSorted().join() === to.toSorted().join();
}

;// CONCATENATED MODULE: ./build/node/src/compare/artifact.js





/**
 * What tells two manifests apart of which one at least is no image's: media types, annotations, `artifactType` and
 * `subject` are the content of an artifact, so nothing but white space and the order of members is harmless.
 */
function compareArtifacts(source, mirror) {
    const layers = compareArtifactLayers(source.layers, mirror.layers);
    const isSameConfig = source.config.digest === mirror.config.digest;
    const found = [
        ...(isSameConfig ? [] : [artifactConfig(source, mirror)]),
        ...layers,
        ...membersOf([], source.members, mirror.members, new Set(['config', 'layers'])),
        ...membersOf(['config'], objectIn(source.members, 'config'), objectIn(mirror.members, 'config'), isSameConfig ? BLOB : OTHER_BLOB),
        ...(layers.length > 0 ? [] : layerMembers(source, mirror)),
    ];
    return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found;
}
/** The same for manifests without a config (OCI's artifact manifest), and for those of other kinds. */
function compareArtifactManifests(source, mirror) {
    const found = membersOf([], source, mirror, new Set());
    return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found;
}
/** Told by what they name. */
const BLOB = new Set(['digest']);
/** Another blob has another size. */
const OTHER_BLOB = new Set(['digest', 'size']);
function artifactConfig(source, mirror) {
    return { kind: 'artifact.config', source: source.config.digest, mirror: mirror.config.digest };
}
function layerMembers(source, mirror) {
    const others = descriptorsIn(mirror.members, 'layers');
    return descriptorsIn(source.members, 'layers').flatMap((layer, index) => others.slice(index, index + 1).flatMap((other) => membersOf(['layers', index + 1], layer, other, BLOB)));
}
/** Members by name; annotations by key. */
function membersOf(where, source, mirror, followed) {
    const names = [...new Set([...source.keys(), ...mirror.keys()])].filter((name) => !followed.has(name));
    return names.flatMap((name) => {
        const from = source.get(name);
        const to = mirror.get(name);
        if (name === 'annotations' && (0,strict_json/* isJsonObject */.OW)(from) && (0,strict_json/* isJsonObject */.OW)(to)) {
            return membersOf([...where, 'annotations'], from, to, new Set());
        }
        const values = differingValues(from, to);
        return values === undefined ? [] : [{ kind: 'artifact.other', path: pathOf(...where, name), ...values }];
    });
}

;// CONCATENATED MODULE: ./build/node/src/compare/clients/annotations.js
/** Annotations that change what clients do with an image, by the beginning of their key, and who obeys them. */
const OBEYED = [
    { prefix: 'run.oci.', reason: 'Podman and CRI-O hand image annotations to the runtime, and crun obeys these' },
    { prefix: 'module.wasm.image/', reason: 'crun runs an image as WebAssembly by it' },
    { prefix: 'io.katacontainers.', reason: 'Kata configures the virtual machine by it' },
    { prefix: 'dev.gvisor.', reason: 'gVisor configures the sandbox by it' },
    { prefix: 'cdi.k8s.io/', reason: 'runtimes inject devices by it' },
    { prefix: 'krun.', reason: 'crun configures the virtual machine by it' },
    { prefix: 'org.systemd.property.', reason: 'runc and crun set properties of the container\u2019s unit by it' },
    { prefix: 'org.criu.config', reason: 'runc takes checkpoints as the file says that it names' },
    { prefix: 'io.containers.trace-syscall', reason: 'a hook of Podman and CRI-O traces the container by it' },
    { prefix: 'seccomp-profile.kubernetes.cri-o.io', reason: 'CRI-O takes the seccomp profile that it names' },
    { prefix: 'com.github.containers.virtcontainers.', reason: 'Kata reads it' },
    { prefix: 'io.kubernetes.cri-o.', reason: 'CRI-O obeys it' },
    { prefix: 'io.kubernetes.cri.', reason: 'Kata and gVisor tell pods and containers apart by it' },
    { prefix: 'io.podman.annotations.', reason: 'Podman obeys it' },
    { prefix: 'containerd.io/snapshot/', reason: 'becomes a label that snapshotters obey' },
    { prefix: 'containerd.io/distribution.source.', reason: 'becomes a label: containerd looks for the blob there' },
    { prefix: 'containerd.io/uncompressed', reason: 'becomes a label: containerd takes it for the diffID' },
    { prefix: 'com.amazon.soci.', reason: 'the SOCI snapshotter reads files by that index' },
    {
        prefix: 'org.opencontainers.image.enc.',
        reason: 'holds the keys of an encrypted layer: without them nobody reads it',
    },
    { prefix: 'dev.tekton.image.', reason: 'Tekton finds a resource in a bundle by it' },
    { prefix: 'io.crossplane.xpkg', reason: 'Crossplane finds the layer with the package by it' },
    { prefix: 'sh.brew.', reason: 'Homebrew finds a bottle by it, and what it depends on' },
    { prefix: 'vnd.docker.reference.', reason: 'Docker and buildx take the entry for an attestation and skip it' },
];
/**
 * Tables of contents for lazy pulling. With one, a client shows the files of the table and not those of the layer; without
 * one it unpacks the layer. So dropping it is harmless, and what another one says nobody here can judge.
 */
const TABLES_OF_CONTENTS = [
    'containerd.io/snapshot/stargz/toc.',
    'io.containers.estargz.',
    'io.github.containers.zstd-chunked.',
    'io.containers.zstd-chunked.',
];
/** By this mark on an entry of an index containers/image prefers one of several images of one platform. */
const ZSTD_MARK = 'io.github.containers.compression.zstd';
/** Whether some client does something else because of this annotation. */
function isObeyed(key) {
    return OBEYED.some(({ prefix }) => key.startsWith(prefix));
}
/** Whether it is a table of contents, or leads to one. */
function isTableOfContents(key) {
    return TABLES_OF_CONTENTS.some((prefix) => key.startsWith(prefix));
}

// EXTERNAL MODULE: ./build/node/src/oci/descriptor.js
var oci_descriptor = __webpack_require__(3709);
// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var oci_digest = __webpack_require__(5008);
;// CONCATENATED MODULE: ./build/node/src/compare/clients/document-faults.js








/** Members of schema 1, by which a client takes a document for one of another kind ("ambiguous"), and who does. */
const OF_OTHER_KINDS = [
    ['history', ['containers-image']],
    ['fsLayers', ['containers-image', 'containerd']],
];
/** What clients refuse in a manifest, whatever the other side serves. */
function manifestFaults(manifest) {
    const { members } = manifest;
    return [
        ...unreadableMembers(members, MANIFEST, client/* ALL_CLIENTS */.z),
        ...documentFaults(manifest),
        ...digestFaults(manifest.config, ['config']),
        ...dataFaults(objectIn(members, 'config'), ['config']),
        ...manifest.layers.flatMap((layer, at) => digestFaults(layer, ['layers', String(at + 1)])),
        ...descriptorsIn(members, 'layers').flatMap((layer, at) => dataFaults(layer, ['layers', String(at + 1)])),
        ...mixedFamilies(manifest),
    ];
}
/** What clients refuse in an index, whatever the other side serves. */
function indexFaults(index) {
    const entries = descriptorsIn(index.members, 'manifests');
    return [
        ...unreadableMembers(index.members, INDEX, client/* ALL_CLIENTS */.z),
        ...documentFaults(index),
        ...index.manifests.flatMap((entry, at) => digestFaults(entry, ['manifests', String(at + 1)])),
        ...entries.flatMap((entry, at) => dataFaults(entry, ['manifests', String(at + 1)])),
    ];
}
/** Whether a descriptor embeds just the bytes that it names. */
function hasRightData(descriptor) {
    const bytes = embedded(descriptor);
    if (bytes === undefined)
        return false;
    const { size, digest } = (0,oci_descriptor/* parseDescriptor */.BA)(descriptor, '');
    return bytes.byteLength === size && (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest)) === digest;
}
function documentFaults({ members, mediaType }) {
    const strangers = OF_OTHER_KINDS.filter(([name]) => (members.get(name) ?? null) !== null);
    const isNamed = members.get('mediaType') === mediaType;
    return [
        ...strangers.map(([name, clients]) => ({ at: [name], why: 'ambiguous', clients })),
        ...(isNamed || (0,media_type/* familyOf */.Ap)(mediaType) !== 'docker' ? [] : [WITHOUT_TYPE]),
    ];
}
const WITHOUT_TYPE = { at: ['mediaType'], why: 'body-type', clients: ['docker', 'containers-image'] };
function digestFaults({ digest }, where) {
    if ((0,oci_digest/* algorithmOf */.Hy)(digest) === 'sha256')
        return [];
    return [{ at: [...where, 'digest'], why: 'digest-algorithm', clients: ['containers-image'] }];
}
/** containerd takes embedded data of the right size for the blob itself. */
function dataFaults(descriptor, where) {
    const bytes = embedded(descriptor);
    if (bytes === undefined)
        return [];
    const { size } = (0,oci_descriptor/* parseDescriptor */.BA)(descriptor, where.join('.'));
    if (bytes.byteLength !== size || hasRightData(descriptor))
        return [];
    return [{ at: [...where, 'data'], why: 'data-bytes', clients: ['containerd'] }];
}
/** The data in a descriptor; undefined where there is none that can be read. */
function embedded(descriptor) {
    const data = descriptor.get('data');
    return typeof data === 'string' && data !== '' && isBase64(data) ? bytesOfBase64(data) : undefined;
}
/**
 * Types that containers/image does not read in a manifest of the other family. The reverse, a Docker manifest with OCI's
 * config type, is read by all.
 */
function mixedFamilies({ mediaType, config, layers }) {
    if ((0,media_type/* familyOf */.Ap)(mediaType) === 'oci')
        return config.mediaType === media_type/* MEDIA_TYPES */.Z2.dockerConfig ? [mixed('config')] : [];
    return layers.flatMap((layer, at) => (0,media_type/* familyOf */.Ap)(layer.mediaType) === 'oci' || (0,media_type/* isDockerZstd */.sU)(layer.mediaType) ? [mixed('layers', String(at + 1))] : []);
}
function mixed(...where) {
    return { at: [...where, 'mediaType'], why: 'mixed-family', clients: ['containers-image'] };
}

;// CONCATENATED MODULE: ./build/node/src/compare/descriptors.js





/** Members whose absence, null and empty value are one to Go, which reads them into a field of its own. */
const READ_AS_FIELDS = new Set([
    'mediaType',
    'artifactType',
    'urls',
    'data',
    'annotations',
    'subject',
]);
/**
 * Compares two descriptors member by member, but for those in `followed`, which are compared elsewhere or follow from what
 * is. `isSameBlob`: they name the same bytes. What no row here calls harmless is `other`.
 */
function compareDescriptors(source, mirror, isSameBlob, followed) {
    const names = new Set([...source.keys(), ...mirror.keys()].filter((name) => !followed.has(name)));
    return [...names].flatMap((name) => memberFindings(name, source, mirror, isSameBlob));
}
function memberFindings(name, source, mirror, isSameBlob) {
    switch (name) {
        case 'annotations':
            return compareAnnotations(source, mirror);
        case 'urls':
            return compareUrls(source.get(name), mirror.get(name));
        case 'data':
            return compareData(source, mirror);
        // Other bytes have another size.
        case 'size':
            return isSameBlob ? other(name, source, mirror) : [];
        default:
            return other(name, source, mirror);
    }
}
function other(name, source, mirror) {
    const values = memberValues(name, source, mirror);
    return values === undefined ? [] : [{ what: 'other', at: [name], ...values }];
}
/** The two values of a member where they are not the same to Go. */
function memberValues(name, source, mirror) {
    const from = source.get(name);
    const to = mirror.get(name);
    if (READ_AS_FIELDS.has(name) && isEmpty(from) && isEmpty(to))
        return undefined;
    return differingValues(from, to);
}
function isEmpty(value) {
    return value === undefined || value === null || value === '' || ((0,strict_json/* isJsonArray */.Md)(value) && value.length === 0);
}
/**
 * The annotations of two documents or descriptors. They are harmless unless a client obeys them; a table of contents only
 * where it is dropped. What is no object is compared as it stands.
 */
function compareAnnotations(source, mirror) {
    if (![source, mirror].every(hasReadableAnnotations))
        return other('annotations', source, mirror);
    const to = objectIn(mirror, 'annotations');
    return mapDifferences(objectIn(source, 'annotations'), to).map(({ path: key, ...values }) => {
        if (isTableOfContents(key)) {
            if (!to.has(key))
                return { what: 'annotation', at: [key], ...values };
            return { what: 'other', at: ['annotations', key], ...values };
        }
        return { what: isObeyed(key) ? 'runtime-annotation' : 'annotation', at: [key], ...values };
    });
}
function hasReadableAnnotations(object) {
    const annotations = object.get('annotations');
    return isEmpty(annotations) || (0,strict_json/* isJsonObject */.OW)(annotations);
}
/** Without `urls` every client asks the registry, where the blob is looked up. One that was added is asked first. */
function compareUrls(from, to) {
    if (isEmpty(to))
        return isEmpty(from) ? [] : [{ what: 'urls' }];
    const values = differingValues(from, to);
    if (values === undefined)
        return [];
    const known = new Set((0,strict_json/* isJsonArray */.Md)(from) ? from : []);
    const isNew = (0,strict_json/* isJsonArray */.Md)(to) && to.some((url) => !known.has(url));
    return isNew
        ? [{ what: 'refused', at: ['urls'], why: 'urls', clients: ['containerd'] }]
        : [{ what: 'other', at: ['urls'], ...values }];
}
/** Without `data` every client fetches the blob; with it some do not, and find the same bytes where it holds them. */
function compareData(source, mirror) {
    const values = memberValues('data', source, mirror);
    if (values === undefined)
        return [];
    // Of another blob it is another copy.
    if (hasRightData(source) && hasRightData(mirror))
        return [];
    if (isEmpty(mirror.get('data')) || hasRightData(mirror))
        return [{ what: 'data' }];
    return [{ what: 'other', at: ['data'], ...values }];
}

;// CONCATENATED MODULE: ./build/node/src/compare/manifest.js







/** Members of a manifest that are compared on their own, or follow from what is. */
const manifest_NAMED = new Set(['mediaType', 'config', 'layers', 'annotations']);
/** Members of the config's descriptor that are compared on their own. */
const OF_CONFIG = new Set(['mediaType', 'digest']);
/** What tells two manifests apart beside the layers and the config's content (image-spec, manifest.md). */
function manifestDifferences(source, mirror) {
    const isSameConfig = source.config.digest === mirror.config.digest;
    const config = compareDescriptors(objectIn(source.members, 'config'), objectIn(mirror.members, 'config'), isSameConfig, OF_CONFIG);
    const annotations = compareAnnotations(source.members, mirror.members);
    return [
        ...typeDifferences(source, mirror),
        ...newFaults(manifestFaults(source), manifestFaults(mirror)).map(manifest_refused),
        ...[...annotations, ...unreadAnnotations(source, mirror)].map((finding) => manifestDifference([], finding)),
        ...config.map((finding) => manifestDifference(['config'], finding)),
        ...otherMembers(source, mirror),
        ...wrongSizes(source, mirror),
    ];
}
function typeDifferences(source, mirror) {
    const found = [];
    const isConverted = source.mediaType !== mirror.mediaType;
    if (isConverted)
        found.push({ kind: 'manifest.media-type', source: source.mediaType, mirror: mirror.mediaType });
    const types = { source: source.config.mediaType, mirror: mirror.config.mediaType };
    if (types.source === types.mirror)
        return found;
    // Types of image configs are read by all clients as one; of any other nobody knows what it becomes as an image's.
    if (!(0,media_type/* isImageConfigType */.Ky)(types.source) || !(0,media_type/* isImageConfigType */.Ky)(types.mirror))
        return [...found, { kind: 'manifest.other', path: pathOf('config', 'mediaType'), ...types }];
    return isConverted ? found : [...found, { kind: 'manifest.config-type', ...types }];
}
function manifest_refused({ at, why, clients }) {
    const [list, ...inside] = at;
    return list === 'layers' && inside.length > 0
        ? { kind: 'layer.refused', path: pathOf(...inside), why, clients }
        : { kind: 'manifest.refused', path: pathOf(...at), why, clients };
}
function manifestDifference(where, finding) {
    switch (finding.what) {
        case 'annotation':
        case 'runtime-annotation':
        case 'other': {
            const { what, at, ...values } = finding;
            return { kind: `manifest.${what}`, path: pathOf(...where, ...at), ...values };
        }
        case 'refused': {
            const { at, why, clients } = finding;
            return { kind: 'manifest.refused', path: pathOf(...where, ...at), why, clients };
        }
        case 'urls':
        case 'data':
            return { kind: `descriptor.${finding.what}`, path: 'config' };
    }
}
/** Podman and CRI-O read annotations in OCI's manifests alone: with the family, those that they obey come and go. */
function unreadAnnotations(source, mirror) {
    const readOn = (0,media_type/* familyOf */.Ap)(source.mediaType) === 'oci' ? 'source' : 'mirror';
    if ((0,media_type/* familyOf */.Ap)(source.mediaType) === (0,media_type/* familyOf */.Ap)(mirror.mediaType))
        return [];
    return [...source.annotations]
        .filter(([key, value]) => isObeyed(key) && mirror.annotations.get(key) === value)
        .map(([key, value]) => ({ what: 'runtime-annotation', at: [key], [readOn]: value }));
}
/** What a manifest says beside what is compared on its own: nobody knows what that is to a client. */
function otherMembers(source, mirror) {
    const names = new Set([...source.members.keys(), ...mirror.members.keys()].filter((name) => !manifest_NAMED.has(name)));
    return [...names].flatMap((path) => {
        const values = memberValues(path, source.members, mirror.members);
        return values === undefined ? [] : [{ kind: 'manifest.other', path, ...values }];
    });
}
/** The same bytes cannot have two sizes: clients refuse the layer, whatever a registry says of it. */
function wrongSizes({ layers }, mirror) {
    return layers.flatMap((from, index) => {
        const to = mirror.layers[index];
        if (to === undefined || from.digest !== to.digest || from.size === to.size)
            return [];
        return [{ kind: 'blob.size', ...blobPlace(index + 1), source: from.size, mirror: to.size, declared: true }];
    });
}

;// CONCATENATED MODULE: ./build/node/src/oci/packing.js

/**
 * Whether every client unpacks bytes that are packed as `actual` under this type. All of them go by the first bytes, whatever
 * the type promises (seen with each of the nine combinations), but for one: containerd passes OCI's plain layers on as they
 * are. A type that promises nothing is judged elsewhere.
 */
function isUnpackedUnder(mediaType, actual) {
    return actual === 'none' || !isPassedOn(mediaType);
}
/**
 * Whether the same bytes need to be read before it is known that clients unpack them under another type than before: it
 * says another compression, or Docker's plain type, under which all look at the bytes, has become OCI's.
 */
function isRelabelled(from, to) {
    return (0,media_type/* compressionOf */.MB)(from) !== (0,media_type/* compressionOf */.MB)(to) || (isPassedOn(to) && !isPassedOn(from));
}
function isPassedOn(mediaType) {
    return (0,media_type/* compressionOf */.MB)(mediaType) === 'none' && (0,media_type/* familyOf */.Ap)(mediaType) === 'oci';
}

;// CONCATENATED MODULE: ./build/node/src/compare/stored-layers.js





/**
 * How the same layers are stored: compression, media type, what else their descriptors say. Position by position, for
 * manifests whose layers hold the same. A media type that only follows from a conversion or a recompression is no
 * difference of its own.
 */
function storedLayers(source, mirror) {
    const from = descriptorsIn(source.members, 'layers');
    const to = descriptorsIn(mirror.members, 'layers');
    return source.layers.flatMap((layer, index) => {
        const other = mirror.layers[index];
        const [said, otherSaid] = [from[index], to[index]];
        if (other === undefined || said === undefined || otherSaid === undefined)
            return [];
        const path = String(index + 1);
        return [
            ...storedLayer(path, layer, other, isMixed(other, mirror) && !isMixed(layer, source)),
            ...compareDescriptors(said, otherSaid, layer.digest === other.digest, FOLLOWED).map((finding) => layerDifference(path, finding)),
        ];
    });
}
/** Compared on their own, or by whoever knows the manifest around them. */
const FOLLOWED = new Set(['mediaType', 'digest', 'size']);
/** A type of the other family than the manifest's. */
function isMixed(layer, manifest) {
    const family = (0,media_type/* familyOf */.Ap)(layer.mediaType);
    return family !== 'other' && family !== (0,media_type/* familyOf */.Ap)(manifest.mediaType);
}
/** `isMixed`: the layer no longer fits the manifest. */
function storedLayer(path, from, to, isMixed) {
    const types = { source: from.mediaType, mirror: to.mediaType };
    const source = (0,media_type/* compressionOf */.MB)(from.mediaType);
    const mirror = (0,media_type/* compressionOf */.MB)(to.mediaType);
    const isSameBlob = from.digest === to.digest;
    const compression = isSameBlob ? [] : [{ kind: 'layer.compression', path, source, mirror }];
    if (from.mediaType === to.mediaType && !isMixed)
        return compression;
    if (mirror === 'unknown')
        return [...compression, { kind: 'layer.other', path: pathOf(path, 'mediaType'), ...types }];
    // The same bytes under a type that says another compression, or at last says one: reading them tells whether clients take
    // that.
    const isDoubtful = isSameBlob && isRelabelled(from.mediaType, to.mediaType);
    // Foreign or not, every client takes a layer that is there, and this one is looked up.
    const isForeign = (0,media_type/* isForeignLayerType */.mi)(from.mediaType) !== (0,media_type/* isForeignLayerType */.mi)(to.mediaType);
    // Docker's layer types are read in OCI's manifests; what is not read of the reverse is found by itself.
    return isDoubtful || isForeign || isMixed
        ? [...compression, { kind: 'layer.media-type', path, ...types }]
        : compression;
}
function layerDifference(layer, finding) {
    switch (finding.what) {
        case 'annotation':
        case 'runtime-annotation':
        case 'other': {
            const { what, at, ...values } = finding;
            return { kind: `layer.${what}`, path: pathOf(layer, ...at), ...values };
        }
        case 'refused': {
            const { at, why, clients } = finding;
            return { kind: 'layer.refused', path: pathOf(layer, ...at), why, clients };
        }
        case 'urls':
        case 'data':
            return { kind: `descriptor.${finding.what}`, path: pathOf('layers', layer) };
    }
}

;// CONCATENATED MODULE: ./build/node/src/compare/image.js






/**
 * Every difference between two images whose manifests have other digests. Never empty: where nothing else differs, the
 * manifest's bytes do.
 */
function compareImages(source, mirror, common = {}) {
    const from = source.config;
    const to = mirror.config;
    if (from.kind === 'other' || to.kind === 'other')
        return compareArtifacts(source.manifest, mirror.manifest);
    const isUnknown = source.isDerived === true || mirror.isDerived === true;
    const layers = compareLayerContent({ layers: source.manifest.layers, config: from }, { layers: mirror.manifest.layers, config: to });
    const isSameConfig = common.isSameConfig === true || source.manifest.config.digest === mirror.manifest.config.digest;
    const config = isSameConfig ? [] : compareConfigs(from, to);
    const found = [
        ...(isUnknown ? [{ kind: 'manifest.unknown' }] : manifestDifferences(source.manifest, mirror.manifest)),
        ...layers,
        ...config.filter(({ kind }) => kind !== 'config.serialisation' || layers.length === 0),
        ...(isUnknown || layers.length > 0 ? [] : storedLayers(source.manifest, mirror.manifest)),
        ...platformDifference(from, to, common.platform),
    ];
    return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found;
}
/** The mirror's config names another platform than its index does, and the source's does not. */
function platformDifference(source, mirror, platform) {
    if (platform === undefined)
        return [];
    const from = source.platform;
    const to = mirror.platform;
    if (sameMachine(to, platform) || sameMachine(from, to))
        return [];
    const sides = { source: (0,oci_platform/* formatPlatform */.Bq)(from), mirror: (0,oci_platform/* formatPlatform */.Bq)(to) };
    return [{ kind: 'platform.config', path: (0,oci_platform/* formatPlatform */.Bq)(platform), ...sides }];
}
/** Equal but for what configs often leave out. */
function sameMachine(one, other) {
    return one.os === other.os && one.architecture === other.architecture && one.variant === other.variant;
}

;// CONCATENATED MODULE: ./build/node/src/gate/validate.js


/** The manifest in a document that was named as one. Throws where it is an index. */
function manifestIn({ document, digest }) {
    if (document.kind === 'manifest')
        return document;
    throw new undecided/* UndecidedError */.mU({
        code: 'document.media-type',
        message: `${digest} was named as a manifest and is an index. The index that lists it is broken.`,
    });
}
/** A source whose manifest and config disagree about the number of layers is nothing to compare with. */
function checkLayerCount({ layers }, config) {
    if (config.kind === 'other' || config.diffIDs.length === layers.length)
        return;
    throw new undecided/* UndecidedError */.mU({
        code: 'image.contradictory',
        side: 'source',
        message: `The source lists ${layers.length} layers in its manifest and ${config.diffIDs.length} diff_ids in its config. It is broken; push it again.`,
    });
}
/** What the mirror gives a type that clients do not know, and the source one that they do: most refuse to pull that. */
function unknownType(source, mirror) {
    if ((0,media_type/* isImageConfigType */.Ky)(source.config.mediaType) && !(0,media_type/* isImageConfigType */.Ky)(mirror.config.mediaType)) {
        return oddType('config', mirror.config);
    }
    const isKnown = ({ mediaType }) => (0,media_type/* compressionOf */.MB)(mediaType) !== 'unknown';
    const known = source.layers.map(isKnown);
    for (const [index, layer] of mirror.layers.entries()) {
        if (known[index] === true && !isKnown(layer))
            return oddType(`layer ${index + 1}`, layer);
    }
    return undefined;
}
function oddType(place, { mediaType }) {
    return {
        code: 'manifest.type-unknown',
        side: 'mirror',
        message: `The manifest of the mirror gives the ${place} the type ${JSON.stringify(mediaType)}, which clients do not know of an image; the source has a good one. Copy the image again.`,
    };
}
/** A layer that both sides name, as packed in two ways: where it is not read, one of them may be wrong. */
function unreadType(differences) {
    const layer = differences.find((difference) => difference.kind === 'layer.media-type');
    if (layer === undefined)
        return undefined;
    return {
        code: 'layer.type-unread',
        side: 'mirror',
        message: `Layer ${layer.path} has the type ${JSON.stringify(layer.source)} on the source and ${JSON.stringify(layer.mirror)} on the mirror: whether clients unpack it as that is not known until it is read. Use "verify: blobs".`,
    };
}
/** An engine whose list of layers is not that of its own config is not to be believed. */
function checkClaims(side, { manifest: { layers }, config }) {
    const diffIDs = config.kind === 'image' ? config.diffIDs : [];
    if (layers.length === diffIDs.length && layers.every(({ digest }, index) => digest === diffIDs[index]))
        return;
    throw new undecided/* UndecidedError */.mU({
        code: 'image.contradictory',
        side,
        message: 'The engine lists other layers than the config of the image does. Look into the log of the engine.',
    });
}
/** What an index lists that is neither an image nor the same on both sides. */
function unsupported(side, { digest, mediaType }) {
    return new undecided/* UndecidedError */.mU({
        code: 'index.child-unsupported',
        side,
        message: `The index of the ${side} lists ${digest} as ${JSON.stringify(mediaType)}, which is no image. List the platforms to compare in "platforms".`,
    });
}

;// CONCATENATED MODULE: ./build/node/src/gate/image-facts.js
/** What a report says of one side's image. A derived manifest is nobody's: neither its digest nor its blobs are named. */
function factsOf(digest, manifest, config, derived) {
    if (derived !== undefined) {
        const diffIDs = config?.kind === 'image' ? { diffIDs: config.diffIDs } : {};
        return { configDigest: manifest.config.digest, ...diffIDs };
    }
    return {
        digest,
        mediaType: manifest.mediaType,
        configDigest: manifest.config.digest,
        ...(config?.kind === 'image' ? { diffIDs: config.diffIDs } : {}),
        layers: manifest.layers.map((layer) => ({ digest: layer.digest, size: layer.size, mediaType: layer.mediaType })),
    };
}

// EXTERNAL MODULE: ./build/node/src/async/memory.js
var memory = __webpack_require__(4188);
// EXTERNAL MODULE: ./build/node/src/oci/config.js + 1 modules
var oci_config = __webpack_require__(6726);
// EXTERNAL MODULE: ./build/node/src/oci/error.js
var oci_error = __webpack_require__(368);
// EXTERNAL MODULE: ./build/node/src/store/descriptor-key.js
var descriptor_key = __webpack_require__(8239);
// EXTERNAL MODULE: ./build/node/src/store/memory-of-document.js
var memory_of_document = __webpack_require__(8875);
// EXTERNAL MODULE: ./build/node/src/oci/json-weight.js
var json_weight = __webpack_require__(9923);
;// CONCATENATED MODULE: ./build/node/src/gate/memory-of.js

/** What is found is kept, written into a report, and copied on its way to a file. */
const TOLD = 2;
const NODE = 64;
const DIFFERENCE = 256;
const DIFF_ID = 280;
const LAYER = 600;
const TASK = 1024;
/** About the bytes of memory that a config takes beside its text. */
function memoryOfConfig(config) {
    return config.kind === 'image' ? (0,json_weight/* weigh */.v)(config.members) : 0;
}
/** About the bytes of memory that what was found out about a platform takes. */
function memoryOfFindings({ differences, source, mirror }) {
    return memoryOfDifferences(differences) + memoryOfFacts(source) + memoryOfFacts(mirror);
}
/** About the bytes of memory that what is left to be done for a platform takes. */
function memoryOfTasks(tasks) {
    return tasks.length * TASK;
}
/** About the bytes of memory that differences take, with their part of the report. */
function memoryOfDifferences(differences) {
    let bytes = 0;
    for (const difference of differences)
        bytes += DIFFERENCE + TOLD * memoryOfValue(difference);
    return bytes;
}
function memoryOfFacts(facts) {
    return (facts?.diffIDs?.length ?? 0) * DIFF_ID + (facts?.layers?.length ?? 0) * LAYER;
}
function memoryOfValue(value) {
    if (typeof value === 'string')
        return NODE + value.length;
    if (typeof value !== 'object' || value === null)
        return NODE;
    let bytes = NODE;
    for (const [key, member] of Object.entries(value))
        bytes += key.length + memoryOfValue(member);
    return bytes;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/node/src/gate/turns.js

/**
 * Makes turns that come one after the other, so that no two pieces of work of one pair stand in one row: a deadline that is
 * reached between them ends the rest. A turn throws the signal's reason once it has fired.
 */
function createTurns(signal) {
    let last = Promise.resolve();
    return async () => {
        const own = last.then(() => (0,promises_.setImmediate)());
        last = own;
        await own;
        signal.throwIfAborted();
    };
}

;// CONCATENATED MODULE: ./build/node/src/gate/content-loader.js








/**
 * The manifests and configs of one pair. A body is known by its digest, so what the mirror has already served is not
 * asked of the source again; the mirror is always asked itself, as its having it is part of the question. What several
 * ask for at the same time is fetched, read and counted once. Whoever gets a body has a turn to work on it.
 */
class ContentLoader {
    #stores;
    #budget;
    #turn;
    #documents = { source: new Map(), mirror: new Map() };
    #asked = { source: (0,memory/* createMemory */.I)(), mirror: (0,memory/* createMemory */.I)() };
    /** What each side said of its configs, failures too: nothing that was heard once is forgotten. */
    #configs = { source: new Map(), mirror: new Map() };
    /** Configs that the mirror has served in full. */
    #served = new Map();
    /** Configs that the source has served in full. */
    #sourceConfigs = new Map();
    /** Configs that were read, whoever served them. */
    #read = new Map();
    constructor(source, mirror, budget) {
        this.#stores = { source, mirror };
        this.#budget = budget;
        this.#turn = createTurns(budget.signal);
    }
    /** Remembers a document that a side has served. */
    keep(side, document) {
        if (this.#documents[side].get(document.digest) === document)
            return;
        this.#documents[side].set(document.digest, document);
        this.#budget.take((0,memory_of_document/* memoryOfDocument */.G)(document));
    }
    /** What a side's own manifest was derived from, where its store keeps none. */
    derivation(side, { digest }) {
        return this.#documents[side].get(digest)?.derived;
    }
    /** Whether the mirror has served this manifest or index. */
    hasMirrorDocument(descriptor) {
        return matching(this.#documents.mirror.get(descriptor.digest), descriptor) !== undefined;
    }
    /** An index that a side has served; nothing is asked. */
    heldIndex(side, descriptor) {
        const document = matching(this.#documents[side].get(descriptor.digest), descriptor)?.document;
        return document?.kind === 'index' ? document : undefined;
    }
    /** A document that either side has served; nothing is asked. */
    heldDocument(descriptor) {
        const { source, mirror } = this.#documents;
        return matching(mirror.get(descriptor.digest) ?? source.get(descriptor.digest), descriptor);
    }
    async mirrorDocument(descriptor) {
        const known = matching(this.#documents.mirror.get(descriptor.digest), descriptor);
        const fetched = known === undefined ? await this.#ask('mirror', descriptor) : { kind: 'found', value: known };
        if (fetched.kind === 'missing')
            return { kind: 'fault', fault: absent('manifest', descriptor) };
        await this.#turn();
        return fetched;
    }
    /** What the mirror shows of a thing that is no image: a blob, or else a manifest of some type. */
    async mirrorThing(descriptor) {
        return (0,undecided/* onSide */.DE)('mirror', async () => {
            const { signal } = this.#budget;
            const { mirror } = this.#stores;
            const blob = await mirror.lookUp(descriptor, signal);
            if (blob.kind !== 'missing' || mirror.proveManifest === undefined)
                return blob;
            const manifest = await mirror.proveManifest(descriptor, signal);
            return manifest.kind === 'found' ? { kind: 'manifest' } : blob;
        });
    }
    async sourceDocument(descriptor) {
        const known = this.heldDocument(descriptor);
        const fetched = known === undefined ? await this.#ask('source', descriptor) : { kind: 'found', value: known };
        if (fetched.kind === 'missing')
            throw new undecided/* UndecidedError */.mU(fetched.problem);
        await this.#turn();
        return fetched.value;
    }
    async mirrorConfig(descriptor) {
        return (0,undecided/* onSide */.DE)('mirror', async () => {
            const fetched = await this.#blob('mirror', descriptor);
            if (fetched.kind === 'missing')
                return { kind: 'fault', fault: absent('config', descriptor) };
            if (fetched.kind === 'wrong')
                return { kind: 'fault', fault: wrong('config', descriptor, fetched.end) };
            this.#served.set((0,descriptor_key/* blobKey */.b)(descriptor), fetched.value);
            return { kind: 'found', value: await this.#config(descriptor, fetched.value) };
        });
    }
    /** The same; a config whose bytes are right and cannot be read is none of an image. */
    async mirrorConfigOrOther(descriptor) {
        try {
            return await this.mirrorConfig(descriptor);
        }
        catch (error) {
            if (error instanceof undecided/* UndecidedError */.mU && error.cause instanceof oci_error/* OciError */.M)
                return { kind: 'found', value: { kind: 'other' } };
            throw error;
        }
    }
    async sourceConfig(descriptor) {
        return (0,undecided/* onSide */.DE)('source', async () => {
            const served = this.#served.get((0,descriptor_key/* blobKey */.b)(descriptor));
            if (served !== undefined)
                return this.#config(descriptor, served);
            const fetched = await this.#blob('source', descriptor);
            if (fetched.kind === 'missing')
                throw new undecided/* UndecidedError */.mU(fetched.problem);
            if (fetched.kind === 'wrong')
                throw corruptSource(descriptor);
            this.#sourceConfigs.set((0,descriptor_key/* blobKey */.b)(descriptor), fetched.value);
            return this.#config(descriptor, fetched.value);
        });
    }
    /** A config that both sides name: from the mirror, which has to serve it anyway, or else from the source. */
    async sharedConfig(descriptor) {
        const mirror = await this.mirrorConfig(descriptor).catch(() => undefined);
        return mirror?.kind === 'found' ? mirror.value : this.sourceConfig(descriptor);
    }
    /** Whether two configs that were read are the same bytes, by whatever algorithm they are named. */
    isSameConfig(source, mirror) {
        const from = this.#sourceConfigs.get((0,descriptor_key/* blobKey */.b)(source));
        const to = this.#served.get((0,descriptor_key/* blobKey */.b)(mirror));
        return from !== undefined && to !== undefined && Buffer.compare(from, to) === 0;
    }
    /** Whether the mirror was asked for this config; `mirrorConfig` then tells what it said, and asks nothing. */
    hasAskedMirror(config) {
        return this.#configs.mirror.has((0,descriptor_key/* blobKey */.b)(config));
    }
    #ask(side, descriptor) {
        return this.#asked[side].once((0,descriptor_key/* keyOf */.T)(descriptor), async () => {
            const fetched = await (0,undecided/* onSide */.DE)(side, () => this.#stores[side].document(descriptor, this.#budget.signal));
            if (fetched.kind === 'found')
                this.keep(side, fetched.value);
            return fetched;
        });
    }
    #blob(side, descriptor) {
        const key = (0,descriptor_key/* blobKey */.b)(descriptor);
        const asked = this.#configs[side].get(key) ?? this.#fetchBlob(side, descriptor);
        this.#configs[side].set(key, asked);
        return asked;
    }
    async #fetchBlob(side, descriptor) {
        const fetched = await this.#stores[side].smallBlob(descriptor, this.#budget.signal);
        if (fetched.kind === 'found')
            this.#budget.take((0,memory_of_document/* memoryOfText */.w)(fetched.value));
        return fetched;
    }
    async #config(descriptor, bytes) {
        const key = (0,descriptor_key/* keyOf */.T)(descriptor);
        const reading = this.#read.get(key) ?? this.#readConfig(descriptor, bytes);
        this.#read.set(key, reading);
        const config = await reading;
        await this.#turn();
        return config;
    }
    async #readConfig({ mediaType }, bytes) {
        await this.#turn();
        const config = (0,oci_config/* parseConfig */.o)(bytes, mediaType);
        this.#budget.take(memoryOfConfig(config));
        return config;
    }
}
/** A document that was read as another type or with another size than named now is not the one asked for. */
function matching(stored, { mediaType, size }) {
    return stored?.document.mediaType === mediaType && stored.bytes.byteLength === size ? stored : undefined;
}
/** The mirror lacks a blob or manifest that its own documents name. */
function absent(path, { digest }) {
    return { kind: 'blob.missing', path, mirror: { digest } };
}
/** The mirror served all of a blob, and it is not the one that was asked for. */
function wrong(path, descriptor, end) {
    return end.kind === 'digest'
        ? { kind: 'blob.digest', path, source: descriptor.digest, mirror: end.actual }
        : { kind: 'blob.size', path, source: descriptor.size, mirror: end.actual };
}
function corruptSource({ digest }) {
    return new undecided/* UndecidedError */.mU({
        code: 'source.corrupt',
        side: 'source',
        message: `The source serves other bytes than ${digest} names. Nothing can be compared with it; push the source again.`,
    });
}

// EXTERNAL MODULE: ./build/node/src/gate/platform-findings.js
var platform_findings = __webpack_require__(9514);
// EXTERNAL MODULE: ./build/node/src/gate/serving.js
var serving = __webpack_require__(8670);
;// CONCATENATED MODULE: ./build/node/src/gate/compare-artifacts.js




/** An entry of an index that is no image, by the same digest on both sides: a blob or a manifest, as clients fetch it. */
async function compareThing(label, descriptor, loader, verify) {
    const { digest, mediaType } = descriptor;
    const facts = { label, sameConfig: false, evidence: 'proven', source: { digest, mediaType } };
    const plain = { ...facts, differences: [] };
    if (verify === 'manifests')
        return { ...plain, evidence: 'claimed' };
    const shown = await loader.mirrorThing(descriptor);
    switch (shown.kind) {
        case 'manifest':
            return plain;
        case 'proven':
        case 'claimed': {
            const isRead = verify === 'content';
            const evidence = shown.kind === 'claimed' && !isRead ? 'claimed' : 'proven';
            return { ...plain, evidence, ...(isRead ? { claims: { kind: 'blobs', blobs: [descriptor] } } : {}) };
        }
        case 'missing':
            return { ...plain, differences: [absent('blob', descriptor)] };
        case 'size':
        case 'digest':
            return { ...plain, differences: [wrong('blob', descriptor, shown)] };
    }
}
/** Manifests of which one at least has no config. */
function compare_artifacts_compareArtifacts(label, source, loaded, verify) {
    if (loaded.kind === 'fault')
        return (0,platform_findings/* settledFindings */.E)(label, [loaded.fault]);
    const mirror = loaded.value;
    const facts = ({ digest, document }) => ({ digest, mediaType: document.mediaType });
    const differences = [
        ...compareArtifactManifests(source.document.members, mirror.document.members),
        ...(0,serving/* servingDifferences */.V2)(mirror),
    ];
    const blobs = mirror.document.kind === 'artifact' ? mirror.document.blobs : [];
    return {
        label,
        differences,
        evidence: verify === 'manifests' ? 'claimed' : 'proven',
        sameConfig: false,
        source: facts(source),
        mirror: facts(mirror),
        claims: { kind: 'blobs', blobs },
    };
}

;// CONCATENATED MODULE: ./build/node/src/gate/compare-row.js










/** Compares one row of the plan. Throws where it cannot be decided. */
async function compareRow(row, loader, verify) {
    switch (row.kind) {
        case 'missing': {
            if (loader.derivation('source', row.source.descriptor) !== undefined) {
                return (0,platform_findings/* settledFindings */.E)(row.label, [{ kind: 'platform.missing', path: row.label }]);
            }
            const { digest } = row.source.descriptor;
            const missing = (0,platform_findings/* settledFindings */.E)(row.label, [{ kind: 'platform.missing', path: row.label, source: digest }]);
            return { ...missing, source: { digest } };
        }
        case 'extra': {
            if (loader.derivation('mirror', row.mirror.descriptor) !== undefined) {
                return (0,platform_findings/* settledFindings */.E)(row.label, [{ kind: 'platform.extra', path: row.label }]);
            }
            const { digest, mediaType } = row.mirror.descriptor;
            if (!(0,media_type/* isManifestType */.Q3)(mediaType))
                throw unsupported('mirror', row.mirror.descriptor);
            const extra = (0,platform_findings/* settledFindings */.E)(row.label, [{ kind: 'platform.extra', path: row.label, mirror: digest }]);
            return { ...extra, mirror: { digest } };
        }
        case 'unknown':
            throw new undecided/* UndecidedError */.mU({
                code: 'platform.unknown',
                side: 'source',
                message: `The source has no image for ${row.label}. Take it out of "platforms", or look at what the source holds.`,
            });
        case 'both':
            return compareBoth(row, loader, verify);
    }
}
async function compareBoth(row, loader, verify) {
    const { label, source, mirror } = row;
    const derived = loader.derivation('source', source.descriptor) ?? loader.derivation('mirror', mirror.descriptor);
    // The digest of a derived manifest is nobody's address.
    const isSame = derived === undefined && source.descriptor.digest === mirror.descriptor.digest;
    if (!compare_row_isReadable(mirror.descriptor)) {
        if (isSame && !(0,media_type/* isSchema1Type */.hy)(mirror.descriptor.mediaType))
            return compareThing(label, mirror.descriptor, loader, verify);
        throw unsupported('mirror', mirror.descriptor);
    }
    return isSame
        ? compareSame(label, source.descriptor, mirror.descriptor, loader, verify)
        : compareOther(label, source.descriptor, mirror.descriptor, source.platform, loader, verify);
}
/** Whether it is a document that can be read here. */
function compare_row_isReadable({ mediaType }) {
    return (0,media_type/* isManifestType */.Q3)(mediaType) || (0,media_type/* isIndexType */.$U)(mediaType) || mediaType === media_type/* MEDIA_TYPES */.Z2.ociArtifact;
}
/** Equal digests: the same image by its address. What is left is whether the mirror can serve it. */
async function compareSame(label, told, descriptor, loader, verify) {
    const { digest, mediaType, size } = descriptor;
    const plain = {
        label,
        differences: [],
        evidence: 'proven',
        sameConfig: true,
        source: { digest, mediaType },
    };
    // Where the sides describe one digest in two ways, only the manifest itself can tell.
    const agreed = told.size === size && told.mediaType === mediaType;
    if (verify === 'manifests' && agreed && !loader.hasMirrorDocument(descriptor)) {
        const held = loader.heldDocument(descriptor);
        if (held === undefined)
            return { ...plain, evidence: 'claimed' };
        if (held.document.kind === 'artifact')
            return { ...plain, evidence: 'claimed' };
        const manifest = manifestIn(held);
        const source = { ...plain.source, layerCount: manifest.layers.length };
        return { ...plain, source, evidence: 'claimed', claims: claimsOf(manifest, undefined, manifest.layers) };
    }
    const loaded = await loader.mirrorDocument(descriptor);
    if (loaded.kind === 'fault')
        return { ...plain, differences: [loaded.fault] };
    const served = (0,serving/* servingDifferences */.V2)(loaded.value, mediaType === told.mediaType ? undefined : told.mediaType);
    if (loaded.value.document.kind === 'artifact') {
        const evidence = verify === 'manifests' ? 'claimed' : 'proven';
        return { ...plain, evidence, differences: served, claims: { kind: 'blobs', blobs: loaded.value.document.blobs } };
    }
    const manifest = manifestIn(loaded.value);
    const source = { digest, mediaType, configDigest: manifest.config.digest, layerCount: manifest.layers.length };
    if (verify !== 'content') {
        return { ...plain, source, differences: served, claims: claimsOf(manifest, undefined, manifest.layers) };
    }
    // The same bytes need no understanding: where they cannot be read, no layer is held to what they say.
    const config = await loader.mirrorConfigOrOther(manifest.config);
    if (config.kind === 'fault')
        return { ...plain, source, differences: [...served, config.fault] };
    checkLayerCount(manifest, config.value);
    const stacks = stacksOf({ manifest, config: config.value }, { manifest, config: config.value });
    const claims = claimsOf(manifest, config.value, manifest.layers);
    return { ...plain, ...stacks, source, differences: served, claims };
}
/** Other digests: compared by what the manifests and configs say. */
async function compareOther(label, sourceDescriptor, mirrorDescriptor, platform, loader, verify) {
    const [loaded, stored] = await Promise.all([
        loader.mirrorDocument(mirrorDescriptor),
        loader.sourceDocument(sourceDescriptor),
    ]);
    if (loaded.kind === 'found' && isSameDocument(stored, loaded.value)) {
        return compareSame(label, sourceDescriptor, mirrorDescriptor, loader, verify);
    }
    if (stored.document.kind === 'artifact' || (loaded.kind === 'found' && loaded.value.document.kind === 'artifact')) {
        return compare_artifacts_compareArtifacts(label, stored, loaded, verify);
    }
    const from = manifestIn(stored);
    const derived = {
        source: loader.derivation('source', sourceDescriptor),
        mirror: loader.derivation('mirror', mirrorDescriptor),
    };
    if (loaded.kind === 'fault') {
        return {
            ...(0,platform_findings/* settledFindings */.E)(label, [loaded.fault]),
            source: factsOf(stored.digest, from, undefined, derived.source),
        };
    }
    const to = manifestIn(loaded.value);
    const isNamedAlike = from.config.digest === to.config.digest;
    const [mirrorConfig, ownConfig] = await Promise.all([
        isNamedAlike && isClaim(derived.mirror, verify)
            ? loader.sourceConfig(from.config).then((value) => ({ kind: 'found', value }))
            : loader.mirrorConfig(to.config),
        isNamedAlike ? undefined : loader.sourceConfig(from.config),
    ]);
    const isSameConfig = isNamedAlike || loader.isSameConfig(from.config, to.config);
    const facts = { label, sameConfig: isSameConfig, evidence: 'proven' };
    const source = factsOf(stored.digest, from, ownConfig ?? configIn(mirrorConfig), derived.source);
    const mirror = factsOf(loaded.value.digest, to, configIn(mirrorConfig), derived.mirror);
    if (mirrorConfig.kind === 'fault')
        return { ...facts, source, mirror, differences: [mirrorConfig.fault] };
    const images = [
        { manifest: from, config: ownConfig ?? mirrorConfig.value, isDerived: derived.source !== undefined },
        { manifest: to, config: mirrorConfig.value, isDerived: derived.mirror !== undefined },
    ];
    if (derived.source?.layers === 'claimed')
        checkClaims('source', images[0]);
    if (derived.mirror?.layers === 'claimed')
        checkClaims('mirror', images[1]);
    checkLayerCount(from, images[0].config);
    const compared = compareImages(...images, { isSameConfig, ...(platform === undefined ? {} : { platform }) });
    const differences = [...compared, ...(0,serving/* servingDifferences */.V2)(loaded.value)];
    // A derived manifest has types of our own.
    const unknown = images[1].isDerived === true ? undefined : unknownType(from, to);
    const problem = unknown ?? (verify === 'manifests' ? unreadType(differences) : undefined);
    // An artifact's config says nothing of its layers.
    const sameConfig = isSameConfig && images.every(({ config }) => config.kind === 'image');
    const findings = { ...facts, sameConfig, source, mirror, differences, ...(problem === undefined ? {} : { problem }) };
    // A proven difference stays one whatever the layers hold; there is nothing to be gained from reading them.
    const stacks = stacksOf(...images);
    if (!differences.every(({ kind }) => (0,floor/* satisfies */.ib)(kinds/* KINDS */.G[kind].floor, 'diff-ids') || kinds/* KINDS */.G[kind].floor === 'inconclusive'))
        return { ...findings, ...stacks };
    if (isClaim(derived.mirror, verify))
        return { ...findings, ...stacks, evidence: 'claimed' };
    const claimed = verify === 'manifests' && to.layers.some((layer, index) => !isSameBlob(layer, from.layers[index]));
    // Nothing has compared the layers of a derived manifest with their digests: all are read.
    const known = derived.mirror === undefined ? from.layers : [];
    const claims = claimsOf(to, mirrorConfig.value, known);
    return { ...findings, ...stacks, evidence: claimed ? 'claimed' : 'proven', claims };
}
/** The same bytes, whatever they are named by: one side may name them by another algorithm. */
function isSameDocument(one, other) {
    if (one.derived !== undefined || other.derived !== undefined)
        return false;
    return one.digest === other.digest || Buffer.compare(one.bytes, other.bytes) === 0;
}
/** Whether a derived manifest's layers stay a claim: an engine's without an export, and any where no blob is asked for. */
function isClaim(derived, verify) {
    if (derived === undefined)
        return false;
    return verify === 'manifests' || (derived.layers === 'claimed' && verify !== 'content');
}
function isSameBlob(one, other) {
    return one.digest === other?.digest && one.size === other.size;
}
function stacksOf(source, mirror) {
    const from = source.config;
    const to = mirror.config;
    if (from.kind === 'other' || to.kind === 'other')
        return {};
    const layers = { source: source.manifest.layers, mirror: mirror.manifest.layers };
    return { stacks: { source: { layers: layers.source, config: from }, mirror: { layers: layers.mirror, config: to } } };
}
/** What the mirror's manifest says of its blobs. Without an image's config no layer is held to a diff_id. */
function claimsOf(manifest, config, sourceLayers) {
    const diffIDs = config?.kind === 'image' ? config.diffIDs : undefined;
    return { kind: 'image', manifest, diffIDs, sourceLayers };
}
function configIn(loaded) {
    return loaded.kind === 'found' ? loaded.value : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/gate/compare-rows.js





/** Compares each row by what manifests and configs say. Never throws: a row that cannot be decided has a problem. */
async function compareRows(rows, loader, verify, budget) {
    return Promise.all(rows.map(async (row) => {
        try {
            const findings = await (0,abortable/* abortable */.Z)(compareRow(row, loader, verify), budget.signal);
            budget.take(memoryOfFindings(findings));
            return { row, findings };
        }
        catch (error) {
            return { row, findings: (0,platform_findings/* settledFindings */.E)(row.label, [], (0,undecided/* problemOf */.Zw)(error)) };
        }
    }));
}

// EXTERNAL MODULE: ./build/node/src/oci/image-index.js
var image_index = __webpack_require__(8286);
// EXTERNAL MODULE: ./build/node/src/oci/json-fields.js
var json_fields = __webpack_require__(2242);
;// CONCATENATED MODULE: ./build/node/src/compare/index-entries.js









/** The entries that are no attestations. */
function imagesIn(index) {
    return entriesIn(index).filter(({ descriptor }) => !(0,image_index/* isAttestation */.H)(descriptor));
}
/** The entries that are attestations. */
function attestationsIn(index) {
    return entriesIn(index).filter(({ descriptor }) => (0,image_index/* isAttestation */.H)(descriptor));
}
function entriesIn({ members }) {
    return descriptorsIn(members, 'manifests').map((raw, at) => ({
        raw,
        descriptor: (0,oci_descriptor/* parseDescriptor */.BA)(raw, `manifests[${at}]`),
    }));
}
/** How a path names an entry: by its platform, or by its digest where it has none. */
function entryName({ digest, platform }) {
    return platform === undefined ? digest : (0,oci_platform/* formatPlatform */.Bq)(platform);
}
/** Pairs entries of the same manifest. */
function pairSame(source, mirror) {
    return pairBy([digestKey], source, mirror);
}
/**
 * Pairs entries: the same manifest for the same platform first, then the same manifest, then the same platform, and what is
 * left of indexes inside the index, in their order.
 */
function pairEntries(source, mirror) {
    return pairBy([exactKey, digestKey, placeKey, indexKey], source, mirror);
}
function pairBy(keys, source, mirror) {
    const pairs = [];
    let from = source;
    let to = mirror;
    for (const keyOf of keys) {
        const free = Map.groupBy(to, keyOf);
        const left = [];
        for (const entry of from) {
            const partner = keyOf(entry) === undefined ? undefined : free.get(keyOf(entry))?.shift();
            if (partner === undefined)
                left.push(entry);
            else
                pairs.push({ source: entry, mirror: partner });
        }
        from = left;
        to = [...free.values()].flat();
    }
    return pairs;
}
function placeKey({ descriptor }) {
    return placeOf(descriptor);
}
function placeOf({ platform }) {
    return platform === undefined ? undefined : (0,oci_platform/* platformKey */.Ng)(platform);
}
function indexKey({ descriptor }) {
    return (0,media_type/* isIndexType */.$U)(descriptor.mediaType) ? 'index' : undefined;
}
function digestKey({ descriptor }) {
    return descriptor.digest;
}
function exactKey(entry) {
    return `${digestKey(entry)} ${placeKey(entry) ?? ''}`;
}
/** Compared on their own. */
const index_entries_FOLLOWED = new Set(['mediaType', 'digest', 'platform']);
/** What entries of an index are compared in; taken once for all of them. */
function surroundingsIn({ mediaType, manifests }) {
    const places = Map.groupBy(manifests, placeOf);
    return { mediaType, crowded: new Set([...places].flatMap(([place, { length }]) => (length > 1 ? [place] : []))) };
}
/** What two entries say beyond which manifest they lead to. */
function compareEntries({ source, mirror }, around) {
    const name = entryName(source.descriptor);
    const isSame = source.descriptor.digest === mirror.descriptor.digest;
    const members = compareDescriptors(source.raw, mirror.raw, isSame, index_entries_FOLLOWED);
    return [
        ...typeDifference(name, source.descriptor, mirror.descriptor),
        ...index_entries_platformDifference(name, source, mirror, around),
        ...members.map((finding) => indexDifference([name], finding)),
    ];
}
function typeDifference(name, source, mirror) {
    if (source.mediaType === mirror.mediaType)
        return [];
    if ((0,media_type/* isIndexType */.$U)(mirror.mediaType) && !(0,media_type/* isIndexType */.$U)(source.mediaType))
        return [nested(name)];
    // Another manifest has a type of its own, which is compared where it is read.
    const isSame = source.digest === mirror.digest;
    if (!isSame && (0,media_type/* isIndexType */.$U)(mirror.mediaType) === (0,media_type/* isIndexType */.$U)(source.mediaType))
        return [];
    return [{ kind: 'index.other', path: pathOf(name, 'mediaType'), source: source.mediaType, mirror: mirror.mediaType }];
}
/** An index inside an index that the source does not have there. */
function nested(name) {
    return { kind: 'index.refused', path: name, why: 'nested', clients: ['docker', 'containers-image'] };
}
function index_entries_platformDifference(name, source, mirror, around) {
    const from = source.raw.get('platform') ?? null;
    const to = mirror.raw.get('platform') ?? null;
    if ((0,strict_json/* isSameJson */.TL)(from, to))
        return [];
    const path = pathOf(name, 'platform');
    if (to === null) {
        if ((0,media_type/* familyOf */.Ap)(around.mediaType) !== 'docker')
            return [otherPlatform(path, from, to)];
        return [unplaced(path)];
    }
    // The same clients refuse a source that is misnamed, so it is no fault of the mirror's.
    const isMisnamed = (platform) => (0,strict_json/* isJsonObject */.OW)(platform) && !(0,oci_platform/* isPlainlyNamed */.D3)((0,oci_descriptor/* readPlatform */.Kd)(platform));
    if (isMisnamed(to) && !isMisnamed(from))
        return [misnamed(path)];
    const isBaseline = (0,strict_json/* isJsonObject */.OW)(from) && (0,strict_json/* isJsonObject */.OW)(to) && isSameBaseline(from, to);
    // Of several entries for one machine, Podman and its relatives take the one that names the variant.
    return isBaseline && !around.crowded.has(placeKey(mirror)) ? [] : [otherPlatform(path, from, to)];
}
/** An entry of a Docker list that says nothing of its platform. */
function unplaced(path) {
    return { kind: 'index.refused', path, why: 'platform-absent', clients: ['containers-image'] };
}
/** A platform by a name that containers/image does not resolve. */
function misnamed(path) {
    return { kind: 'index.refused', path, why: 'platform-name', clients: ['containers-image'] };
}
function otherPlatform(path, from, to) {
    return {
        kind: 'index.other',
        path,
        ...(from === null ? {} : { source: (0,strict_json/* toPlain */.Ul)(from) }),
        ...(to === null ? {} : { mirror: (0,strict_json/* toPlain */.Ul)(to) }),
    };
}
/** `arm64` and `arm64/v8`, which every client takes for one where there is but one. */
function isSameBaseline(from, to) {
    const rest = (platform) => new Map([...platform].filter(([member]) => member !== 'variant'));
    const isBaseline = (platform) => ['', 'v8'].includes((0,json_fields/* textIn */.r7)(platform, 'variant') ?? '');
    return ((0,strict_json/* isSameJson */.TL)(rest(from), rest(to)) && (0,oci_descriptor/* readPlatform */.Kd)(to).architecture === 'arm64' && isBaseline(from) && isBaseline(to));
}
/** A finding in an index or in one of its entries; `where` leads there. */
function indexDifference(where, finding) {
    switch (finding.what) {
        case 'annotation':
        case 'runtime-annotation':
        case 'other': {
            const { what, at, ...values } = finding;
            return { kind: `index.${what}`, path: pathOf(...where, ...at), ...values };
        }
        case 'refused': {
            const { at, why, clients } = finding;
            return { kind: 'index.refused', path: pathOf(...where, ...at), why, clients };
        }
        case 'urls':
        case 'data':
            return { kind: `descriptor.${finding.what}`, path: pathOf(...where) };
    }
}

;// CONCATENATED MODULE: ./build/node/src/compare/top.js











const top_NAMED = new Set(['mediaType', 'manifests', 'annotations']);
/**
 * What tells two tops apart beyond their platforms, which are compared on their own (design: with `platforms: all` the
 * tops are compared too). Two single manifests are compared as a platform, so there is nothing to say of them here.
 * Where nothing explains other digests, the bytes differ: two indexes of other digests never go without a difference.
 */
function compareTops(source, mirror, question) {
    if (source.digest === mirror.digest)
        return [];
    const from = source.document;
    const to = mirror.document;
    if (from.kind !== 'index' && to.kind !== 'index')
        return [];
    if (from.kind !== 'index' || to.kind !== 'index') {
        const wrapping = question.isWhole || question.isRenamed ? wrapped(from, to, question) : [];
        return [...wrapping, ...(to.kind === 'index' ? wrapper(to, question) : [])];
    }
    const found = compareIndexes(from, to, question, []);
    const counted = question.isWhole ? found : found.filter(isHarmful);
    return counted.length > 0 || question.explained || !question.isWhole ? counted : [{ kind: 'index.serialisation' }];
}
function isHarmful({ kind }) {
    return kinds/* KINDS */.G[kind].floor !== 'equivalent';
}
function wrapped(from, to, { isWhole }) {
    const kindOf = ({ kind }) => (kind === 'index' ? 'index' : 'manifest');
    const wrapping = { kind: 'index.wrapped', source: kindOf(from), mirror: kindOf(to) };
    return isWhole ? [wrapping, ...attestationDifference(from, to)] : [wrapping];
}
/** What an index around the source's single manifest says that could keep a client from it. */
function wrapper(index, { isAsked }) {
    const around = surroundingsIn(index);
    const found = [
        ...newFaults([], faultsOf(index)).map((fault) => top_refused([], fault)),
        ...compareMembers(BARE, index.members, []),
        ...imagesIn(index)
            .filter(({ descriptor }) => isAsked(descriptor.platform))
            .flatMap((entry) => [
            ...plainEntry(entry, index),
            ...compareEntries({ source: bare(entry), mirror: entry }, around),
        ]),
    ];
    return found.filter(isHarmful);
}
/** What an index says that says nothing but where its manifests are. */
const BARE = new Map([['schemaVersion', 2]]);
/** An entry as it would be written that only says where the manifest is and for whom. */
function bare({ descriptor, raw }) {
    const said = new Set(['mediaType', 'digest', 'size', 'platform']);
    return { descriptor, raw: new Map([...raw].filter(([name]) => said.has(name))) };
}
function plainEntry({ descriptor, raw }, index) {
    const name = entryName(descriptor);
    const platform = raw.get('platform') ?? null;
    return [
        ...(platform === null && (0,media_type/* familyOf */.Ap)(index.mediaType) === 'docker' ? [unplaced(`${name}/platform`)] : []),
        ...((0,media_type/* isIndexType */.$U)(descriptor.mediaType) ? [nested(name)] : []),
        ...((0,strict_json/* isJsonObject */.OW)(platform) && !isPlain(platform) ? [misnamed(`${name}/platform`)] : []),
    ];
}
function isPlain(platform) {
    return (0,oci_platform/* isPlainlyNamed */.D3)((0,oci_descriptor/* readPlatform */.Kd)(platform));
}
/** `where` leads to an index inside the top. */
function compareIndexes(from, to, question, where) {
    // Attestations follow their images, but what is said of one and the same is compared like all else.
    const proofs = question.isWhole ? pairSame(attestationsIn(from), attestationsIn(to)) : [];
    const direct = pairEntries(imagesIn(from), imagesIn(to));
    const flat = flattened(unpaired(imagesIn(from), direct), question);
    const pairs = [...direct, ...pairEntries(flat.entries, unpaired(imagesIn(to), direct))];
    const asked = pairs.filter(({ source, mirror }) => question.isAsked(source.descriptor.platform) || (0,media_type/* isIndexType */.$U)(mirror.descriptor.mediaType));
    const around = surroundingsIn(to);
    return [
        ...mediaTypeDifference(from, to),
        ...newFaults(faultsOf(from), faultsOf(to)).map((fault) => top_refused(where, fault)),
        ...compareMembers(from.members, to.members, where),
        ...attestationDifference(from, to),
        ...orderDifference(from, to),
        ...asked.flatMap((pair) => [...compareEntries(pair, around), ...nestedDifferences(pair, question)]),
        ...unpaired(imagesIn(to), pairs)
            .filter(({ descriptor }) => (0,media_type/* isIndexType */.$U)(descriptor.mediaType))
            .map(({ descriptor }) => nested(entryName(descriptor))),
        ...flat.unread.map((path) => ({ kind: 'index.other', path })),
        ...proofs.flatMap((pair) => compareEntries(pair, around)),
    ];
}
/** Entries that stand for nothing on the other side. */
function unpaired(entries, pairs) {
    const paired = new Set(pairs.flatMap(({ source, mirror }) => [source.raw, mirror.raw]));
    return entries.filter(({ raw }) => !paired.has(raw));
}
/**
 * Entries of the source as a flat index would list them: every client reads that, and most read no other. `unread` names
 * the indexes inside of which nothing is known.
 */
function flattened(entries, question) {
    const parts = entries.map((entry) => {
        if (!(0,media_type/* isIndexType */.$U)(entry.descriptor.mediaType))
            return { entries: [entry], unread: [] };
        const inner = question.nested('source', entry.descriptor);
        return inner === undefined
            ? { entries: [], unread: [entryName(entry.descriptor)] }
            : flattened(imagesIn(inner), question);
    });
    return { entries: parts.flatMap((part) => part.entries), unread: parts.flatMap(({ unread }) => unread) };
}
/** Indexes behind two entries that stand for each other and are not the same. */
function nestedDifferences({ source, mirror }, question) {
    const from = source.descriptor;
    const to = mirror.descriptor;
    if (from.digest === to.digest || !(0,media_type/* isIndexType */.$U)(from.mediaType) || !(0,media_type/* isIndexType */.$U)(to.mediaType))
        return [];
    const inner = question.nested('source', from);
    const other = question.nested('mirror', to);
    const name = entryName(from);
    if (inner === undefined || other === undefined)
        return [{ kind: 'index.other', path: name }];
    return compareIndexes(inner, other, question, [name]);
}
function mediaTypeDifference(from, to) {
    if (from.mediaType === to.mediaType)
        return [];
    return [{ kind: 'index.media-type', source: from.mediaType, mirror: to.mediaType }];
}
/** Faults of entries by the names of these, so that another order makes no other fault. */
function faultsOf(index) {
    return indexFaults(index).map((fault) => {
        const [list, place, ...rest] = fault.at;
        const entry = list === 'manifests' ? index.manifests[Number(place) - 1] : undefined;
        return entry === undefined ? fault : { ...fault, at: [entryName(entry), ...rest] };
    });
}
function top_refused(where, { at, why, clients }) {
    return { kind: 'index.refused', path: pathOf(...where, ...at), why, clients };
}
function compareMembers(from, to, where) {
    const annotations = compareAnnotations(from, to);
    const names = new Set([...from.keys(), ...to.keys()].filter((name) => !top_NAMED.has(name)));
    return [
        ...annotations.map((finding) => indexDifference(where, finding)),
        ...[...names].flatMap((name) => {
            const values = memberValues(name, from, to);
            return values === undefined ? [] : [{ kind: 'index.other', path: pathOf(...where, name), ...values }];
        }),
    ];
}
/** Attestation entries added or dropped; or replaced although every image is the same, so that they follow nothing. */
function attestationDifference(from, to) {
    const source = attestations(from);
    const mirror = attestations(to);
    const sameImages = sorted(top_images(from)) === sorted(top_images(to));
    if (source.length === mirror.length && (!sameImages || sorted(source) === sorted(mirror)))
        return [];
    return [{ kind: 'index.attestation', source: source.length, mirror: mirror.length }];
}
/** The entries that both sides have stand in another order. */
function orderDifference(from, to) {
    const source = digests(from);
    const mirror = digests(to);
    const common = (list, others) => {
        const there = new Set(others);
        return list.filter((digest) => there.has(digest)).join();
    };
    return common(source, mirror) === common(mirror, source) ? [] : [{ kind: 'index.order' }];
}
function digests({ manifests }) {
    return manifests.map(({ digest }) => digest);
}
function top_images(document) {
    return document.kind === 'index' ? document.manifests.filter((entry) => !(0,image_index/* isAttestation */.H)(entry)) : [];
}
function sorted(entries) {
    return entries
        .map(({ digest }) => digest)
        .toSorted()
        .join();
}
function attestations(document) {
    return document.kind === 'index' ? document.manifests.filter(image_index/* isAttestation */.H) : [];
}

;// CONCATENATED MODULE: ./build/node/src/gate/compare-tops.js






/** What the tops themselves say, and how the mirror serves its own. `platforms`: what was found below them. */
function topDifferences(source, mirror, loader, wanted, { rows }, platforms) {
    // A top that was derived is nobody's.
    if (source.derived !== undefined || mirror.derived !== undefined)
        return [];
    const isAsked = (platform) => wanted === 'all' || (platform !== undefined && wanted.some((one) => (0,oci_platform/* platformSatisfies */.jU)(platform, one)));
    const question = {
        explained: platforms.some(({ differences, problem }) => differences.length > 0 || problem !== undefined),
        isRenamed: rows.some((row) => row.kind === 'both' && labelOf(row.source) !== labelOf(row.mirror)),
        isAsked,
        isWhole: wanted === 'all',
        nested: (side, entry) => loader.heldIndex(side, entry),
    };
    const isSame = source.digest === mirror.digest || Buffer.compare(source.bytes, mirror.bytes) === 0;
    const isNamedOtherwise = isSame && source.document.mediaType !== mirror.document.mediaType;
    const named = isNamedOtherwise ? source.document.mediaType : undefined;
    const served = mirror.document.kind === 'index' ? (0,serving/* servingDifferences */.V2)(mirror, named) : [];
    return [...(isSame ? [] : compareTops(source, mirror, question)), ...served];
}
/** What HEAD shows of the mirror's top. It is asked beside all else, and fails alone. */
async function headOfMirror(top, mirror, signal) {
    if (mirror.head === undefined)
        return { differences: [] };
    try {
        const head = await (0,abortable/* abortable */.Z)(mirror.head(signal), signal);
        return { differences: (0,serving/* headDifferences */.Tp)(top, head, mirror.pinnedByDigest) };
    }
    catch (error) {
        return { differences: [], problem: (0,undecided/* problemOf */.Zw)(error, 'mirror') };
    }
}

;// CONCATENATED MODULE: ./build/node/src/gate/document-budget.js

/** A budget of `limit` bytes. Reaching it is a limit, named as one, and ends all that still runs for the pair. */
function createDocumentBudget(limit, pair) {
    const spent = new AbortController();
    let taken = 0;
    return {
        signal: AbortSignal.any([pair, spent.signal]),
        take: (bytes) => {
            taken += bytes;
            if (taken > limit)
                spent.abort(tooMuch(limit));
            spent.signal.throwIfAborted();
        },
    };
}
function tooMuch(limit) {
    return new undecided/* UndecidedError */.mU({
        code: 'limit.documents',
        message: `The manifests and configs of this pair, and what differs between them, take more than ${limit} bytes of memory, the limit for all of them. Compare fewer platforms, or look what makes them so large.`,
    });
}

;// CONCATENATED MODULE: ./build/node/src/compare/fallbacks.js

const ARM = [
    ['arm', 'v8'],
    ['arm', 'v7'],
    ['arm', 'v6'],
    ['arm', 'v5'],
];
/** What a machine takes, best first, where an index does not have its own platform (containerd, platforms). */
const MACHINES = [
    [['arm64', ''], ...ARM],
    ARM,
    ARM.slice(1),
    ARM.slice(2),
    [
        ['amd64', ''],
        ['386', ''],
    ],
];
/**
 * The platform of the mirror that some machine would take instead of `own`, which it takes on the source as that has nothing
 * better for it. Undefined where every machine that takes `own` there takes it here.
 */
function takenInstead(own, source, mirror) {
    for (const places of MACHINES) {
        const rankOf = ({ os, architecture, variant }) => os === own.os ? places.findIndex(([name, kind]) => name === architecture && kind === variant) : -1;
        const rank = rankOf(own);
        if (rank === -1 || source.some((platform) => isBefore(rankOf(platform), rank)))
            continue;
        const better = mirror.find((platform) => isBefore(rankOf(platform), rank));
        if (better !== undefined)
            return better;
    }
    return undefined;
}
/**
 * Whether the index around an image keeps out machines that take the image where no index names it, as its own platform says:
 * a variant that the image does not ask for, another build of Windows. What arm is without a variant nobody agrees on.
 */
function keepsOut(named, own) {
    const isNarrower = named.architecture !== 'arm' && named.variant !== '' && named.variant !== own.variant;
    return isNarrower || (named.os === 'windows' && named.osVersion !== '' && buildOf(named) !== buildOf(own));
}
function isBefore(rank, other) {
    return rank !== -1 && rank < other;
}

;// CONCATENATED MODULE: ./build/node/src/gate/flag-ambiguity.js




/**
 * If an index offers several images to one machine, a runtime takes the first; if it names no platform at all, some take
 * the first whatever it is for. So an image that only the mirror offers beside those that were compared, other images in
 * another order, and platforms that the mirror no longer names leave open what it runs: no `ignore` makes that a pass.
 * `others` was not asked for.
 */
function flagAmbiguity(rows, others, sides) {
    const listed = rows.map(({ row, findings }) => listCompared(row, findings));
    const all = [...listed, ...others.map(listOther)].filter((image) => image !== undefined);
    return rows.map((one, at) => {
        const { row, findings } = one;
        const own = listed[at];
        if (own === undefined || findings.problem !== undefined)
            return one;
        const why = doubtOf(own, all) ?? fallbackOf(row, sides) ?? narrowingOf(row);
        if (why === undefined)
            return one;
        return { row, findings: { ...findings, evidence: 'claimed', problem: ambiguous(findings.label, why) } };
    });
}
/** A row that was compared. What stands for the mirror's image on the source is its partner. */
function listCompared(row, { sameConfig, source }) {
    if (row.kind === 'missing' || row.kind === 'unknown')
        return undefined;
    const image = { ...placed(row.mirror), config: sameConfig ? source?.configDigest : undefined };
    return row.kind === 'both' ? { ...image, partner: placed(row.source) } : image;
}
/** What was not asked for has a partner only if that is the same. */
function listOther(row) {
    if (row.kind === 'missing')
        return undefined;
    const image = { ...placed(row.mirror), config: undefined };
    const isSame = row.kind === 'both' && row.source.descriptor.digest === row.mirror.descriptor.digest;
    return isSame ? { ...image, partner: placed(row.source) } : image;
}
function placed(child) {
    return { selector: selectorOf(child), place: child.place, isPreferred: child.isPreferred === true };
}
/** What a machine takes that finds no image of its own on the source, and finds a better one on the mirror. */
function fallbackOf(row, { source, mirror, isOneOfMany }) {
    if (row.kind !== 'both' || row.source.platform === undefined || isOneOfMany)
        return undefined;
    const own = row.source.platform;
    const platforms = (children) => children.flatMap(({ platform }) => platform ?? []);
    // What no index names is taken by every machine that comes.
    const others = mirror.filter((child) => child.place !== row.mirror.place && child.selectors.length > 0);
    const named = row.source.descriptor.isVariantOpen === true ? namedBeside(own, source, others) : undefined;
    const better = named ?? takenInstead(own, platforms(source), platforms(others));
    return better === undefined ? undefined : `offers ${(0,oci_platform/* formatPlatform */.Bq)(better)}, which some machines take before it`;
}
/** Podman and its relatives take an arm without a variant after those that name one they can run. */
function namedBeside(own, source, others) {
    const isNamed = ({ platform, descriptor }) => platform?.os === own.os && platform.architecture === own.architecture && descriptor.isVariantOpen !== true;
    const known = new Set(source.filter(isNamed).map((child) => labelOf(child)));
    return others.find((child) => isNamed(child) && !known.has(labelOf(child)))?.platform;
}
/** An index around an image that every machine takes on the source, where no index names it. */
function narrowingOf(row) {
    if (row.kind !== 'both' || row.source.selectors.length > 0 || row.source.platform === undefined)
        return undefined;
    const own = row.source.platform;
    return row.mirror.selectors.some((named) => keepsOut(named, own)) ? 'offers it to fewer machines' : undefined;
}
function doubtOf(own, all) {
    if (isMisplaced(own))
        return 'offers it to another platform';
    if (!all.some((other) => own !== other && leavesOpen(own, other)))
        return undefined;
    return 'offers several images to it, and not as the source does: which one runs depends on their order';
}
/** No machine finds it where the mirror's index has it; the source's has it elsewhere. */
function isMisplaced({ selector, partner }) {
    return partner !== undefined && isContradictory(selector) && selector.named.text !== partner.selector.named.text;
}
function leavesOpen(own, other) {
    if (!selectAlike(own.selector, other.selector))
        return false;
    if (own.partner === undefined || other.partner === undefined)
        return own.partner !== other.partner;
    const isNew = !selectAlike(own.partner.selector, other.partner.selector);
    const isSwapped = own.partner.place < other.partner.place !== own.place < other.place;
    const isRemarked = [own, other].some(({ isPreferred, partner }) => partner?.isPreferred !== isPreferred);
    return (isNew || isSwapped || isRemarked) && (own.config === undefined || own.config !== other.config);
}
function ambiguous(label, why) {
    return {
        code: 'platform.ambiguous',
        side: 'mirror',
        message: `What a machine of ${label} runs cannot be told: the index of the mirror ${why}. Copy the index again.`,
    };
}

;// CONCATENATED MODULE: ./build/node/src/gate/list.js







/** What a platform without names says to those who do not take it for none. */
const NOBODY = (0,oci_platform/* normalisePlatform */.WN)({ os: '', architecture: '' });
/** The images under both tops. The mirror is looked at first: what it has served is not asked of the source again. */
async function childrenOfBoth(source, mirror, loader, limits) {
    if (source.document.kind !== 'index' && mirror.document.kind !== 'index') {
        // An engine has to export an image before it can show the config.
        const shared = namesSameConfig(source, mirror) && mirror.derived?.layers !== 'claimed';
        const only = await onlyChild(source, loader, limits, shared);
        // Two single images stand for each other, whatever platform the mirror's config names.
        return {
            source: only,
            mirror: { children: only.children.map((child) => ({ ...child, descriptor: descriptorOf(mirror) })), faults: [] },
        };
    }
    const ofMirror = await mirrorChildren(mirror, loader, limits);
    const isSingle = source.document.kind !== 'index';
    return { source: await sourceChildren(source, loader, limits, isSingle), mirror: ofMirror };
}
function namesSameConfig({ document: source }, { document: mirror }) {
    return source.kind === 'manifest' && mirror.kind === 'manifest' && source.config.digest === mirror.config.digest;
}
/** The one image of a single manifest. A config that cannot be read names no platform; that it is bad is said elsewhere. */
async function onlyChild(top, loader, limits, shared) {
    try {
        return await sourceChildren(top, loader, limits, shared);
    }
    catch (error) {
        if (!(error instanceof undecided/* UndecidedError */.mU && error.cause instanceof oci_error/* OciError */.M))
            throw error;
        return numbered({ children: [{ descriptor: descriptorOf(top), selectors: [] }], faults: [] });
    }
}
/** `shared`: the mirror is expected to hold the configs too, and is asked for them first. */
async function sourceChildren(top, loader, limits, shared) {
    const config = async (descriptor) => shared ? loader.sharedConfig(descriptor) : loader.sourceConfig(descriptor);
    const sideLoader = {
        side: 'source',
        count: entryCounter('source', limits),
        document: async (descriptor) => ({ kind: 'found', value: await loader.sourceDocument(descriptor) }),
        config: async (descriptor) => ({ kind: 'found', value: await config(descriptor) }),
    };
    return numbered(await childrenOf(top, sideLoader, limits, limits.indexDepth));
}
async function mirrorChildren(top, loader, limits) {
    const sideLoader = {
        side: 'mirror',
        count: entryCounter('mirror', limits),
        document: (descriptor) => loader.mirrorDocument(descriptor),
        config: (descriptor) => loader.mirrorConfig(descriptor),
    };
    return numbered(await childrenOf(top, sideLoader, limits, limits.indexDepth));
}
/** The images of a source whose mirror has nothing. */
async function childrenOfSource(source, loader, limits) {
    return (await sourceChildren(source, loader, limits, false)).children;
}
function numbered({ children, faults }) {
    return { children: children.map((child, place) => ({ ...child, place })), faults };
}
/** What names a top: there is no descriptor above it. */
function descriptorOf({ digest, bytes, document }) {
    return { mediaType: document.mediaType, digest, size: bytes.byteLength, urls: [], annotations: new Map() };
}
/** `selectors`: what the indexes above name. */
async function childrenOf(stored, load, limits, depth, selectors = []) {
    const { document } = stored;
    if (document.kind === 'manifest')
        return manifestChild(descriptorOf(stored), document, stored.derived, load, selectors);
    if (document.kind === 'artifact')
        return { children: [{ descriptor: descriptorOf(stored), selectors }], faults: [] };
    const entries = document.manifests.filter((entry) => !(0,image_index/* isAttestation */.H)(entry));
    if (depth === 0)
        throw tooDeep(load.side, limits);
    load.count(entries.length);
    const found = await Promise.all(entries.map(async (entry) => marked(await childrenAt(entry, load, limits, depth, selectors), entry, document)));
    return { children: found.flatMap(({ children }) => children), faults: found.flatMap(({ faults }) => faults) };
}
/** A list of Docker's has no annotations to those who go by the mark. */
function marked({ children, faults }, { annotations }, { mediaType }) {
    const isPreferred = (0,media_type/* familyOf */.Ap)(mediaType) === 'oci' && annotations.get(ZSTD_MARK) === 'true';
    return { children: isPreferred ? children.map((child) => ({ ...child, isPreferred })) : children, faults };
}
/** Counts over all indexes under one top, so that a few small ones that name each other cannot stand for millions. */
function entryCounter(side, limits) {
    let counted = 0;
    return (entries) => {
        counted += entries;
        if (counted > limits.indexChildren)
            throw tooMany(side, counted, limits);
    };
}
async function childrenAt(entry, load, limits, depth, above) {
    const { platform, mediaType } = entry;
    const named = entry.isPlatformBlank === true ? NOBODY : platform;
    const selectors = named === undefined ? above : [...above, named];
    if ((0,media_type/* isIndexType */.$U)(mediaType)) {
        const loaded = await load.document(entry);
        return loaded.kind === 'fault' ? fault(loaded.fault) : childrenOf(loaded.value, load, limits, depth - 1, selectors);
    }
    // What is no image is a row of its own: some clients look at no type here, fetch the digest, and take what comes.
    if (!(0,media_type/* isManifestType */.Q3)(mediaType) && platform === undefined) {
        return { children: [{ descriptor: entry, selectors }], faults: [] };
    }
    if (platform !== undefined)
        return { children: [{ descriptor: entry, platform, selectors }], faults: [] };
    const loaded = await load.document(entry);
    if (loaded.kind === 'fault')
        return fault(loaded.fault);
    return manifestChild(entry, manifestIn(loaded.value), undefined, load, selectors);
}
/** A manifest that no index gives a platform: its config does (design: Platforms). */
async function manifestChild(descriptor, manifest, derived, load, selectors) {
    if (derived?.platform !== undefined) {
        return { children: [{ descriptor, platform: derived.platform, selectors }], faults: [] };
    }
    const loaded = await load.config(manifest.config);
    if (loaded.kind === 'fault')
        return fault(loaded.fault);
    const config = loaded.value;
    return {
        children: [
            config.kind === 'image' ? { descriptor, platform: config.platform, selectors } : { descriptor, selectors },
        ],
        faults: [],
    };
}
function fault(difference) {
    return { children: [], faults: [difference] };
}
function tooDeep(side, { indexDepth }) {
    return new undecided/* UndecidedError */.mU({
        code: 'limit.index-depth',
        side,
        message: `The ${side} nests indexes more than ${indexDepth} deep; that is the limit. Name an inner index by its digest.`,
    });
}
function tooMany(side, count, { indexChildren }) {
    return new undecided/* UndecidedError */.mU({
        code: 'limit.index-children',
        side,
        message: `The index of the ${side} has ${count} entries; the limit is ${indexChildren}. Name one of them by its digest.`,
    });
}

// EXTERNAL MODULE: ./build/node/src/gate/pair-findings.js
var pair_findings = __webpack_require__(1335);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./build/node/src/verify/bounded-store.js

/**
 * A store whose answers about blobs end with the signal, whether or not it listens to it. So work that stands on it always
 * comes to an end by itself, and keeps what it found out before.
 */
function boundedStore(store, signal) {
    return {
        reference: store.reference,
        repository: store.repository,
        lookUp: (descriptor, own) => (0,abortable/* abortable */.Z)(store.lookUp(descriptor, own), signal),
        blob: async (descriptor, own) => {
            const fetched = await (0,abortable/* abortable */.Z)(store.blob(descriptor, own), signal);
            return fetched.kind === 'found' ? { kind: 'found', value: boundedStream(fetched.value, signal) } : fetched;
        },
    };
}
function boundedStream(stream, signal) {
    const source = stream.chunks[Symbol.asyncIterator]();
    const iterator = {
        next: () => (0,abortable/* abortable */.Z)(source.next(), signal),
        return: async () => {
            await source.return?.();
            return { done: true, value: undefined };
        },
    };
    return { chunks: { [Symbol.asyncIterator]: () => iterator }, end: () => stream.end() };
}

;// CONCATENATED MODULE: ./build/node/src/verify/look-up.js
/** Asks a store whether it holds a blob of the right size, reading no more than it must. Throws what the store throws. */
async function lookUpBlob(store, descriptor, signal) {
    const shown = await store.lookUp(descriptor, signal);
    switch (shown.kind) {
        case 'proven':
            return { kind: 'proven', bytes: 0 };
        case 'claimed':
        case 'missing':
            return shown;
        case 'size':
            return { kind: 'size', expected: descriptor.size, actual: shown.actual };
        case 'digest':
            return { kind: 'digest', expected: descriptor.digest, actual: shown.actual };
    }
}

// EXTERNAL MODULE: ./build/node/src/bytes/error.js
var bytes_error = __webpack_require__(2762);
// EXTERNAL MODULE: ./build/node/src/bytes/hash-uncompressed.js
var hash_uncompressed = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/node/src/verify/finding.js
/** What is wrong with bytes that were received in full; undefined where nothing is. */
function wrongBytes(descriptor, end) {
    switch (end.kind) {
        case 'whole':
            return undefined;
        case 'size':
            return { kind: 'size', expected: descriptor.size, actual: end.actual };
        case 'digest':
            return { kind: 'digest', expected: descriptor.digest, actual: end.actual };
    }
}

;// CONCATENATED MODULE: ./build/node/src/verify/tap.js
/** A stream that can be drained by its owner after a reader gave up on it: the reader cannot close it. */
class Tap {
    #source;
    #signal;
    #latest;
    #isTakenBack = false;
    constructor(chunks, signal) {
        this.#source = chunks[Symbol.asyncIterator]();
        this.#signal = signal;
    }
    [Symbol.asyncIterator]() {
        return {
            next: () => (this.#isTakenBack ? Promise.resolve({ done: true, value: undefined }) : this.#next()),
        };
    }
    /** Takes the stream back and reads it to its end. Throws what the stream throws. */
    async drain() {
        this.#isTakenBack = true;
        let result = await (this.#latest ?? this.#next());
        while (result.done !== true)
            result = await this.#next();
    }
    /** Takes the stream back and closes it, without waiting: it may be stuck. */
    close() {
        this.#isTakenBack = true;
        this.#source.return?.().catch(() => undefined);
    }
    async #next() {
        if (this.#signal.aborted)
            this.close();
        this.#signal.throwIfAborted();
        this.#latest = this.#source.next();
        return this.#latest;
    }
}

;// CONCATENATED MODULE: ./build/node/src/verify/prove.js






/**
 * Compares what was read of a layer with a diffID (image-spec, config.md "Layer DiffID"), and how it is packed with its
 * type. The source's own packing is nobody's fault here. Throws `layer.encoding-unsupported`.
 */
function judgeLayer({ descriptor: layer, isSources }, diffID, read) {
    if (read.kind !== 'unpacked')
        return read;
    const { digest, compression } = read.content;
    if (digest === diffID)
        return isSources ? { kind: 'proven', bytes: layer.size } : judgePacking(layer, diffID, read.content);
    // Bytes that look like nothing known, of a type that is not known: encrypted, for example.
    if (compression === 'none' && (0,media_type/* compressionOf */.MB)(layer.mediaType) === 'unknown') {
        throw new bytes_error/* ContentError */.y('layer.encoding-unsupported', `The layer ${layer.digest} is of the type ${JSON.stringify(layer.mediaType)}, which cannot be unpacked here: ` +
            `whether it holds ${diffID} is not known.`);
    }
    return { kind: 'content', expected: diffID, actual: digest };
}
/** How clients unpack the right content: by its type, and by what is odd about its packing. */
function judgePacking(layer, diffID, { compression, oddity }) {
    const { mediaType, size, digest } = layer;
    if (!isUnpackedUnder(mediaType, compression)) {
        return { kind: 'packed', clients: ['containerd'], expected: diffID, actual: digest };
    }
    if (oddity !== undefined)
        return { kind: 'refused', why: oddity, clients: REFUSES[oddity] };
    return { kind: 'proven', bytes: size };
}
/** Who does not read a layer that is packed so. */
const REFUSES = {
    'zstd-skippable': ['containers-image'],
    'gzip-header': ['containerd', 'docker', 'containers-image'],
    'gzip-checksum': ['containers-image'],
};
/**
 * Reads and unpacks a whole layer: size and digest must be as its descriptor says (image-spec, descriptor.md
 * "Verification"). Wrong bytes are known as such even where they do not unpack: those come first. Only
 * `limit.layer-size` ends the download at once. Throws a `ContentError` where the right bytes cannot be unpacked, and
 * what the store throws.
 */
async function readLayer(store, layer, algorithm, { maxBytes, signal, turns }) {
    const stop = new AbortController();
    const fetched = await store.blob(layer, AbortSignal.any([signal, stop.signal]));
    if (fetched.kind === 'missing')
        return fetched;
    const tap = new Tap(fetched.value.chunks, signal);
    const unpacked = await unpack(tap, { algorithm, maxBytes, turns });
    if (unpacked instanceof bytes_error/* ContentError */.y && unpacked.code === 'limit.layer-size') {
        const error = at(unpacked, store, layer);
        stop.abort(error);
        tap.close();
        throw error;
    }
    const wrong = await endOf(tap, fetched.value, layer);
    if (wrong !== undefined)
        return wrong;
    if (unpacked instanceof bytes_error/* ContentError */.y)
        throw at(unpacked, store, layer);
    return { kind: 'unpacked', content: unpacked };
}
/** Reads a blob that has no diffID (a config, an artifact's layer): size and digest only. Throws what the store throws. */
async function proveBlob(store, descriptor, signal) {
    const fetched = await store.blob(descriptor, signal);
    if (fetched.kind === 'missing')
        return fetched;
    const wrong = await endOf(new Tap(fetched.value.chunks, signal), fetched.value, descriptor);
    return wrong ?? { kind: 'proven', bytes: descriptor.size };
}
async function endOf(tap, stream, descriptor) {
    await tap.drain();
    return wrongBytes(descriptor, stream.end());
}
/** A content error is kept for later: the store's verdict on the same bytes may come before it. */
async function unpack(tap, options) {
    try {
        return await (0,hash_uncompressed/* hashUncompressed */.Z)(tap, options);
    }
    catch (error) {
        if (error instanceof bytes_error/* ContentError */.y)
            return error;
        throw error;
    }
}
function at(error, store, layer) {
    return new bytes_error/* ContentError */.y(error.code, `Layer ${layer.digest} of ${store.repository}: ${error.message}`, {
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/node/src/verify/run.js






/** More than any store does at the same time: a list of many thousand tasks waits here, and not in all that is below. */
const TASKS_AT_ONCE = 256;
/**
 * Makes a verifier that does several tasks at a time, out of all that are `planned`. A blob is looked up or read once,
 * however many tasks ask for it and however many diffIDs it must be compared with; what any of them reads is not looked
 * up for another, and what was read of a registry's repository before is known. Look-ups are held back by the store alone.
 * All work ends with the signal, whether or not the store listens to it.
 */
function createVerifier(store, planned, options) {
    const { reading, maxBytes, signal: pair } = options;
    const turn = (0,p_limit/* default */.A)(TASKS_AT_ONCE);
    const bounded = boundedStore(store, pair);
    const reads = new Map();
    const findings = new Map();
    const unpacked = new Map(planned.flatMap(algorithmOfRead));
    function readOnce(layer, algorithm) {
        const key = `${(0,descriptor_key/* blobKey */.b)(layer)} ${algorithm}`;
        const work = (signal) => {
            const proof = { maxBytes, turns: reading.turns, signal };
            return reading.limit(layer.size, () => readLayer(boundedStore(store, signal), layer, algorithm, proof));
        };
        const known = () => store.local === true ? work(pair) : reading.known.once(`${store.repository} ${key}`, pair, work);
        const read = reads.get(key) ?? known();
        reads.set(key, read);
        return read;
    }
    /** A layer that is read anyway need not be looked up, unless reading it comes to no end. */
    async function lookUp(descriptor) {
        const algorithm = unpacked.get((0,descriptor_key/* blobKey */.b)(descriptor));
        const read = algorithm === undefined ? undefined : await readOnce(descriptor, algorithm).catch(() => undefined);
        if (read === undefined)
            return await lookUpBlob(bounded, descriptor, pair);
        return read.kind === 'unpacked' ? { kind: 'proven', bytes: descriptor.size } : read;
    }
    function findOnce({ action, descriptor }) {
        const key = `${action} ${(0,descriptor_key/* blobKey */.b)(descriptor)}`;
        const ask = () => action === 'look-up'
            ? lookUp(descriptor)
            : reading.limit(descriptor.size, () => proveBlob(bounded, descriptor, pair));
        const finding = findings.get(key) ?? ask();
        findings.set(key, finding);
        return finding;
    }
    async function find(task) {
        const { descriptor } = task;
        pair.throwIfAborted();
        if (task.action === 'look-up' || task.diffID === undefined)
            return findOnce(task);
        const { diffID } = task;
        return judgeLayer(task, diffID, await readOnce(descriptor, (0,oci_digest/* algorithmOf */.Hy)(diffID)));
    }
    async function outcomeOf(task) {
        if (task.action === 'leave-out')
            return { kind: 'left-out', task };
        try {
            return { kind: 'found', task, finding: await find(task) };
        }
        catch (error) {
            return { kind: 'failed', task, error };
        }
    }
    return (tasks) => Promise.all(tasks.map((task) => turn(outcomeOf, task)));
}
/** The blob of a task that unpacks it, and by what algorithm. */
function algorithmOfRead(task) {
    const diffID = diffIDOf(task);
    return diffID === undefined ? [] : [[(0,descriptor_key/* blobKey */.b)(task.descriptor), (0,oci_digest/* algorithmOf */.Hy)(diffID)]];
}
/** What a task must unpack to, if it unpacks anything. */
function diffIDOf(task) {
    return task.action === 'read' ? task.diffID : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/verify/plan.js




/**
 * What must be asked of the mirror so that its claims are proven (design: Evidence): layers first, by position, then
 * the config. A blob that is named twice has one task; only under two diffIDs it has two, which share one download.
 * Throws `layer.diff-ids` where the number of diffIDs is not that of the layers.
 */
function planVerification(input) {
    if (input.verify === 'manifests')
        return [];
    const { layers } = input.manifest;
    if (input.diffIDs !== undefined && input.diffIDs.length !== layers.length) {
        throw new bytes_error/* ContentError */.y('layer.diff-ids', `The manifest lists ${layers.length} layers, its config ${input.diffIDs.length} diff_ids: what a layer must hold is not known.`);
    }
    const uses = layers.map((layer, index) => layerUse(layer, index, input));
    return merge(input.configRead ? withoutConfig(uses, input.manifest.config) : [...uses, configUse(input)]);
}
/** What must be asked of the mirror for blobs that no config speaks of: they stand for themselves. */
function tasksForBlobs(blobs, verify) {
    if (verify === 'manifests')
        return [];
    const action = verify === 'content' ? 'read' : 'look-up';
    return merge(blobs.map((descriptor) => ({ action, descriptor, diffID: undefined, isSources: false, position: 'blob' })));
}
function layerUse(descriptor, index, input) {
    const source = input.sourceLayers[index];
    const diffID = input.diffIDs?.[index];
    const isSources = source !== undefined && plan_isSameBlob(descriptor, source) && descriptor.mediaType === source.mediaType;
    const use = { descriptor, diffID, isSources, position: index + 1 };
    if ((0,media_type/* isForeignLayerType */.mi)(descriptor.mediaType) && source !== undefined && isSameMention(descriptor, source)) {
        return { ...use, action: 'leave-out' };
    }
    const isOther = descriptor.digest !== source?.digest;
    // One digest with two sizes: what is found with the mirror's is not the source's blob, unless its bytes say so. And with
    // a type that promises another compression: only the bytes tell whether clients unpack it.
    const isDoubtful = !isOther && (descriptor.size !== source.size || isRelabelled(source.mediaType, descriptor.mediaType));
    const isClaim = isDoubtful || (isOther && diffID !== undefined);
    return { ...use, action: input.verify === 'content' || isClaim ? 'read' : 'look-up' };
}
function configUse({ manifest, verify }) {
    const action = verify === 'content' ? 'read' : 'look-up';
    return { action, descriptor: manifest.config, diffID: undefined, isSources: false, position: 'config' };
}
function plan_isSameBlob(one, other) {
    return one.digest === other.digest && one.size === other.size;
}
function isSameMention(one, other) {
    return (one.digest === other.digest &&
        one.mediaType === other.mediaType &&
        one.urls.length === other.urls.length &&
        one.urls.every((url, index) => url === other.urls[index]));
}
/** Artifacts often name one empty blob as config and as layer: what was read once is not asked for again. */
function withoutConfig(uses, config) {
    return uses.filter((use) => needsUnpacking(use) || (0,descriptor_key/* blobKey */.b)(use.descriptor) !== (0,descriptor_key/* blobKey */.b)(config));
}
function needsUnpacking({ action, diffID }) {
    return action === 'read' && diffID !== undefined;
}
function merge(uses) {
    const unpacked = new Set(uses.filter(needsUnpacking).map(({ descriptor }) => (0,descriptor_key/* blobKey */.b)(descriptor)));
    const groups = new Map();
    for (const use of uses) {
        const wanted = unpacked.has((0,descriptor_key/* blobKey */.b)(use.descriptor)) ? unpackedToo(use) : use;
        if (wanted === undefined)
            continue;
        const read = needsUnpacking(wanted) ? unpackingKey(wanted) : [];
        const key = [wanted.action, (0,descriptor_key/* blobKey */.b)(wanted.descriptor), ...read].join(' ');
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [wanted]);
        else
            group.push(wanted);
    }
    return [...groups.values()].map(taskOf);
}
/** What is unpacked is compared with a diffID and, where it is the mirror's own, judged by its type. */
function unpackingKey({ diffID, isSources, descriptor }) {
    return isSources ? [diffID, 'as the source'] : [diffID, descriptor.mediaType];
}
/** A blob that is unpacked for one place is compared for all of them; it needs no question of its own elsewhere. */
function unpackedToo(use) {
    if (use.action === 'leave-out')
        return use;
    return use.diffID === undefined ? undefined : { ...use, action: 'read' };
}
function taskOf(group) {
    const [{ action, descriptor, diffID, isSources }] = group;
    const positions = group.map(({ position }) => position);
    switch (action) {
        case 'read':
            return { action, descriptor, diffID, isSources, positions };
        case 'look-up':
            return { action, descriptor, positions };
        case 'leave-out':
            return { action, descriptor, reason: 'external', positions };
    }
}

;// CONCATENATED MODULE: ./build/node/src/gate/plan-proofs.js



/**
 * What is to be asked of the mirror for each row, now that all rows are compared: a config that any of them has asked for
 * is known, and only heard of. Never throws; a row of which it cannot be told has a problem.
 */
async function planProofs(rows, loader, verify, budget) {
    return Promise.all(rows.map(async ({ row, findings }) => {
        const { claims } = findings;
        if (claims === undefined)
            return { row, findings, tasks: [] };
        try {
            const heard = claims.kind === 'image' ? await heardOf(claims.manifest, loader) : [];
            const tasks = tasksFor(claims, loader, verify);
            budget.take(memoryOfTasks(tasks));
            return { row, findings: { ...findings, differences: [...findings.differences, ...heard] }, tasks };
        }
        catch (error) {
            return { row, findings: { ...findings, evidence: 'claimed', problem: (0,undecided/* problemOf */.Zw)(error) }, tasks: [] };
        }
    }));
}
/** What the mirror said of a config that it was asked for. Throws if it said nothing of use. */
async function heardOf({ config }, loader) {
    if (!loader.hasAskedMirror(config))
        return [];
    const loaded = await loader.mirrorConfigOrOther(config);
    return loaded.kind === 'fault' ? [loaded.fault] : [];
}
function tasksFor(claims, loader, verify) {
    if (claims.kind === 'blobs')
        return tasksForBlobs(claims.blobs, verify);
    const { manifest, diffIDs, sourceLayers } = claims;
    // Asked for means answered by now: a bad answer stands among the differences.
    return planVerification({
        manifest,
        diffIDs,
        sourceLayers,
        verify,
        configRead: loader.hasAskedMirror(manifest.config),
    });
}

;// CONCATENATED MODULE: ./build/node/src/gate/blob-problem.js


/** What kept a blob of the mirror from being proven, named by its place in the image. */
function blobProblem(error, { positions, descriptor }, reference) {
    const problem = (0,undecided/* problemOf */.Zw)(error, 'mirror');
    const what = `${placesOf(positions)} (${descriptor.digest})`;
    if (problem.code === 'blob.lost') {
        const message = `The mirror ${reference} says that it has ${what}, and does not send it: its storage has lost it.`;
        return { ...problem, message };
    }
    if (!(error instanceof bytes_error/* ContentError */.y) || !BROKEN.has(error.code))
        return problem;
    // The decoder's own words; the error around them names the layer by its digest alone.
    const { message: why } = error.cause instanceof bytes_error/* ContentError */.y ? error.cause : error;
    const where = what.slice(0, 1).toUpperCase() + what.slice(1);
    return { ...problem, message: `${where} of the mirror ${reference} cannot be unpacked: ${why} Copy it again.` };
}
const BROKEN = new Set([
    'layer.truncated',
    'layer.malformed',
    'layer.trailing-data',
]);
function placesOf(positions) {
    const layers = positions.filter((position) => typeof position === 'number');
    const others = positions.filter((position) => typeof position !== 'number');
    const named = layers.length === 0 ? [] : [`${layers.length === 1 ? 'layer' : 'layers'} ${layers.join(', ')}`];
    return [...named, ...others.map((other) => `the ${other}`)].join(' and ');
}

;// CONCATENATED MODULE: ./build/node/src/gate/prove.js




/** Asks the mirror for what the comparison of rows still rests on, and folds the answers in. */
async function prove(rows, verify, mirror) {
    const proven = await Promise.all(rows.map(async (one) => ({ ...one, outcomes: await verify(one.tasks) })));
    return {
        rows: proven.map(({ row, findings, outcomes }) => ({ row, findings: withOutcomes(findings, outcomes, mirror) })),
        notes: [...readNote(proven.flatMap(({ outcomes }) => outcomes)), ...rows.flatMap(externalNote)],
    };
}
function withOutcomes(findings, outcomes, mirror) {
    let { evidence } = findings;
    let problem = findings.problem;
    const differences = [];
    const facts = prove_factsOf(findings.stacks);
    for (const outcome of outcomes) {
        if (outcome.kind === 'left-out') {
            evidence = 'claimed';
            continue;
        }
        if (outcome.kind === 'failed') {
            const isSources = outcome.task.action === 'read' && outcome.task.isSources && isCorrupt(outcome.error);
            problem ??= isSources ? corruptLayer(outcome.task) : blobProblem(outcome.error, outcome.task, mirror);
            continue;
        }
        const { finding, task } = outcome;
        if (finding.kind === 'claimed')
            evidence = 'claimed';
        if (finding.kind === 'content' && task.action === 'read' && task.isSources) {
            problem ??= corruptLayer(task);
            continue;
        }
        for (const position of task.positions) {
            for (const difference of differencesOf(finding, task, position, facts))
                differences.push(difference);
        }
    }
    const explained = new Set(differences.flatMap((found) => (found.kind === 'layer.content' ? found.path : [])));
    const others = findings.differences.filter(({ kind, ...rest }) => {
        // A layer that turned out to hold something else is not the same one, compressed again.
        return kind !== 'layer.compression' || !('path' in rest) || !explained.has(rest.path);
    });
    return {
        ...findings,
        differences: [...others, ...differences],
        evidence: problem === undefined ? evidence : 'claimed',
        ...(problem === undefined ? {} : { problem }),
    };
}
/** Whether the right bytes do not unpack, whoever reads them. */
function isCorrupt(error) {
    return error instanceof bytes_error/* ContentError */.y && CORRUPT.has(error.code);
}
const CORRUPT = new Set([
    'layer.truncated',
    'layer.malformed',
    'layer.trailing-data',
]);
/** A layer that the mirror took over byte for byte, and that is wrong on the source already. */
function corruptLayer({ descriptor, positions }) {
    return {
        code: 'source.corrupt',
        side: 'source',
        message: `Layer ${positions.join(', ')} of the source (${descriptor.digest}) does not unpack to the diff_id that its config names, and the mirror serves the same bytes. The source is broken; push it again.`,
    };
}
function differencesOf(finding, task, position, facts) {
    const place = blobPlace(position);
    switch (finding.kind) {
        case 'proven':
        case 'claimed':
            return [];
        case 'missing':
            return [{ kind: 'blob.missing', ...place, mirror: { digest: task.descriptor.digest } }];
        case 'size':
            return [{ kind: 'blob.size', ...place, source: finding.expected, mirror: finding.actual }];
        case 'digest':
            return [{ kind: 'blob.digest', ...place, source: finding.expected, mirror: finding.actual }];
        case 'content':
            return [contentDifference(finding, position, facts())];
        case 'refused':
            return [{ kind: 'layer.refused', path: pathOf(position), why: finding.why, clients: finding.clients }];
        case 'packed': {
            const { clients } = finding;
            const refused = { kind: 'layer.refused', path: pathOf(position), why: 'plain-type', clients };
            return [refused, contentDifference(finding, position, facts())];
        }
    }
}
function contentDifference({ expected, actual }, position, facts) {
    const index = typeof position === 'number' ? position - 1 : 0;
    const source = { ...facts.source(index), diffID: expected };
    const mirror = { ...facts.mirror(index), diffID: actual };
    return { kind: 'layer.content', path: pathOf(index + 1), source, mirror };
}
/** What is known of the layers of both sides; looked for where it is wanted, and once. */
function prove_factsOf(stacks) {
    const unknown = (index) => ({ position: index + 1 });
    let known;
    return () => {
        known ??=
            stacks === undefined
                ? { source: unknown, mirror: unknown }
                : { source: layerFacts(stacks.source), mirror: layerFacts(stacks.mirror) };
        return known;
    };
}
function readNote(outcomes) {
    const read = outcomes.filter((outcome) => outcome.kind === 'found' && outcome.task.action === 'read');
    const bytes = new Map(read.map(({ task }) => [task.descriptor.digest, task.descriptor.size]));
    if (bytes.size === 0)
        return [];
    return [{ kind: 'layers.read', count: bytes.size, bytes: [...bytes.values()].reduce((sum, size) => sum + size, 0) }];
}
function externalNote({ row: { label }, tasks }) {
    const count = tasks.filter(({ action }) => action === 'leave-out').length;
    return count === 0 ? [] : [{ kind: 'layers.external', platform: label, count }];
}

;// CONCATENATED MODULE: ./build/node/src/gate/prove-rows.js




/**
 * Compares rows, and proves them: platforms share layers, and a blob is looked up or read once for all of them. What is
 * read of one row is not looked up for another, so that all are compared before the first is proven. Where nothing will be
 * read, the blobs of a row are looked up as soon as its manifest is there. Never throws.
 */
async function proveRows(rows, { loader, mirror, verify, budget, environment }) {
    const { reading, limits } = environment;
    const planned = async (some) => planProofs(await compareRows(some, loader, verify, budget), loader, verify, budget);
    const verifierOf = (all) => {
        const tasks = all.flatMap((row) => row.tasks);
        return createVerifier(mirror, tasks, { reading, maxBytes: limits.layerBytes, signal: budget.signal });
    };
    if (verify !== 'blobs' || !rows.every((row) => isSame(row, loader))) {
        const all = await planned(rows);
        return prove(all, verifierOf(all), mirror.reference);
    }
    const verifier = verifierOf([]);
    const proven = await Promise.all(rows.map(async (row) => prove(await planned([row]), verifier, mirror.reference)));
    return { rows: proven.flatMap((one) => one.rows), notes: proven.flatMap(({ notes }) => notes) };
}
/** Whether a row needs nothing but look-ups: equal digests that name what both sides hold, or nothing to ask for at all. */
function isSame(row, loader) {
    if (row.kind !== 'both')
        return true;
    const { source, mirror } = row;
    return source.descriptor.digest === mirror.descriptor.digest && !isDerived(row, loader);
}
function isDerived({ source, mirror }, loader) {
    const derived = [loader.derivation('source', source.descriptor), loader.derivation('mirror', mirror.descriptor)];
    return derived.some((one) => one !== undefined);
}

;// CONCATENATED MODULE: ./build/node/src/compare/referrers.js
/** Artifacts that refer to one digest on either side, by digest and type: the source's in their order, then the mirror's own. */
function compareReferrers(source, mirror, subject) {
    const there = new Map(mirror.map((one) => [one.digest, one]));
    const known = new Set(source.map(({ digest }) => digest));
    const extra = mirror.filter(({ digest, isServed }) => isServed && !known.has(digest));
    return [
        ...source.map((one) => rowOf(one, lackOf(one, there.get(one.digest), subject))),
        ...extra.map(({ digest, artifactType }) => ({ digest, artifactType, state: 'extra' })),
    ];
}
/** The row of an artifact of the source. */
function rowOf({ digest, artifactType }, lack) {
    if (lack === undefined)
        return { digest, artifactType, state: 'present' };
    return { digest, artifactType, state: lack === 'subject' ? 'detached' : 'missing', lack };
}
function lackOf(source, mirror, subject) {
    if (subject === 'other')
        return 'subject';
    if (subject === 'missing' || mirror === undefined)
        return 'absent';
    const needed = neededWays(source);
    if (needed.some((way) => !mirror.by.has(way)))
        return 'absent';
    if (!mirror.isServed)
        return 'not-served';
    return needed.includes('listed') && isOtherType(source.listedType, mirror.listedType) ? 'type' : undefined;
}
/** Who reads the index finds its entries there; whether a registry lists them besides is up to the registry. */
function neededWays({ by }) {
    return by.has('entry') ? ['entry'] : [...by];
}
/** Lists that old tools wrote say nothing of the type. */
function isOtherType(source, mirror) {
    return source !== undefined && mirror !== undefined && source !== mirror;
}

;// CONCATENATED MODULE: ./build/node/src/gate/referrers/prove-referrer.js


/** Asks the mirror for the blobs of an artifact, as `verify` says. */
async function proveReferrer({ document }, verify, verifier) {
    const outcomes = await verifier(tasksForBlobs(blobsOf(document), verify));
    let problem;
    for (const outcome of outcomes) {
        if (outcome.kind === 'failed')
            problem ??= (0,undecided/* problemOf */.Zw)(outcome.error, 'mirror');
        if (outcome.kind === 'found' && outcome.finding.kind !== 'proven' && outcome.finding.kind !== 'claimed') {
            return { kind: 'broken' };
        }
    }
    return problem === undefined ? { kind: 'whole' } : { kind: 'unknown', problem };
}
/** What an artifact that is an index lists is not its own. */
function blobsOf(document) {
    switch (document.kind) {
        case 'manifest':
            return [document.config, ...document.layers];
        case 'artifact':
            return document.blobs;
        case 'index':
            return [];
    }
}

;// CONCATENATED MODULE: ./build/node/src/gate/referrers/referrer-findings.js
/** Parts in their order; of several problems the first. */
function joined(parts) {
    const problem = parts.find((part) => part.problem !== undefined)?.problem;
    return {
        referrers: parts.flatMap(({ referrers = [] }) => referrers),
        differences: parts.flatMap(({ differences = [] }) => differences),
        notes: parts.flatMap(({ notes = [] }) => notes),
        ...(problem === undefined ? {} : { problem }),
    };
}
/** A row as the report tells it, and what of it is not as on the source. */
function findingsOfRow({ digest, artifactType, state, lack }, subject, platform) {
    const where = platform === undefined ? {} : { platform };
    const referrers = [{ subject, ...where, artifactType, digest, state }];
    if (lack === undefined)
        return { referrers };
    return { referrers, differences: [{ kind: 'referrer.missing', path: digest, artifactType, subject, ...where, lack }] };
}
/** What could not be told is told where it does not matter, and keeps the pair from passing where it does. */
function settled(found, policy) {
    const { problem, ...rest } = found;
    if (problem === undefined)
        return found;
    if (policy === 'require')
        return { ...rest, problem: referrer_findings_unknown(problem) };
    const note = { kind: 'referrers.unknown', side: problem.side ?? 'mirror', why: problem.message };
    return { ...rest, notes: [...rest.notes, note] };
}
/** The image itself was compared, so that the result stands. */
function referrer_findings_unknown({ message, side, host, status }) {
    return {
        code: 'referrers.unknown',
        message: `Whether the mirror has everything that is attached to the image (signatures, SBOMs, attestations) could not be told. ${message}`,
        ...(side === undefined ? {} : { side }),
        ...(host === undefined ? {} : { host }),
        ...(status === undefined ? {} : { status }),
    };
}

;// CONCATENATED MODULE: ./build/node/src/compare/attested.js


/** The attestations in indexes that belong together: one in the other, the outer one first. */
function attestedIn(indexes) {
    const all = indexes.flatMap(({ manifests }) => manifests);
    const images = new Set(all.filter((entry) => !(0,image_index/* isAttestation */.H)(entry)).map(({ digest }) => digest));
    return all.filter(image_index/* isAttestation */.H).map((entry) => {
        const about = (0,oci_digest/* digestIn */.s)(entry.annotations.get('vnd.docker.reference.digest'));
        return { entry, about, isThere: about === undefined || images.has(about) };
    });
}

;// CONCATENATED MODULE: ./build/node/src/gate/referrers/subjects.js



/** The tops, and the manifests of every platform that was compared, each pair once. A manifest that was derived is nobody's. */
function subjectsOf(tops, rows, loader) {
    const attested = {
        source: attestedIn(indexesUnder('source', tops.source, loader)),
        mirror: attestedIn(indexesUnder('mirror', tops.mirror, loader)),
    };
    const wanted = (side, digest) => loader.derivation(side, { digest }) === undefined
        ? { digest, entries: entriesAbout(attested[side], digest, digest === tops[side].digest) }
        : undefined;
    const subjects = new Map();
    const add = (subject) => {
        const key = `${subject.source?.digest ?? ''} ${subject.mirror?.digest ?? ''}`;
        if (!subjects.has(key))
            subjects.set(key, subject);
    };
    const isIndex = (side) => tops[side].document.kind === 'index';
    if (isIndex('source') || isIndex('mirror')) {
        add({
            source: isIndex('source') ? wanted('source', tops.source.digest) : undefined,
            mirror: isIndex('mirror') ? wanted('mirror', tops.mirror.digest) : undefined,
        });
    }
    for (const { row } of rows) {
        if (row.kind !== 'both' || !isDocumentType(row.source.descriptor.mediaType))
            continue;
        const [from, to] = [row.source.descriptor, row.mirror.descriptor];
        add({ source: wanted('source', from.digest), mirror: wanted('mirror', to.digest), platform: row.label });
    }
    return {
        subjects: [...subjects.values()],
        strays: { source: strays(attested.source), mirror: strays(attested.mirror) },
    };
}
/** A top that is an index, and the indexes in it that were read. */
function indexesUnder(side, { document }, loader) {
    const under = (index) => [
        index,
        ...index.manifests
            .filter((entry) => (0,media_type/* isIndexType */.$U)(entry.mediaType) && !(0,image_index/* isAttestation */.H)(entry))
            .flatMap((entry) => loader.heldIndex(side, entry) ?? [])
            .flatMap(under),
    ];
    return document.kind === 'index' ? under(document) : [];
}
function isDocumentType(mediaType) {
    return (0,media_type/* isIndexType */.$U)(mediaType) || (0,media_type/* isManifestType */.Q3)(mediaType) || mediaType === media_type/* MEDIA_TYPES */.Z2.ociArtifact;
}
function entriesAbout(all, digest, isTop) {
    return all.filter(({ about }) => about === digest || (isTop && about === undefined)).map(({ entry }) => entry);
}
function strays(all) {
    return all.flatMap(({ entry, about, isThere }) => (isThere || about === undefined ? [] : [{ about, entry }]));
}

;// CONCATENATED MODULE: ./build/node/src/gate/referrers/check-referrers.js










/** Compares what is attached to the tops and to every compared platform. Never throws: what cannot be told is found, too. */
async function checkReferrers(question) {
    const { policy, tops, rows, loader, budget } = question;
    try {
        const { subjects, strays } = subjectsOf(tops, rows, loader);
        const walk = new Walk(question);
        const all = Promise.all(subjects.map((subject) => walk.compare(subject)));
        const found = joined(await (0,abortable/* abortable */.Z)(all, budget.signal));
        const whole = joined([found, strayFindings(strays, found, loader)]);
        budget.take(whole.referrers.length * ROW + memoryOfDifferences(whole.differences));
        return settled(whole, policy);
    }
    catch (error) {
        return settled(joined([{ problem: (0,undecided/* problemOf */.Zw)(error) }]), policy);
    }
}
/** Bytes of memory of a row, with its part of the report. */
const ROW = 1024;
/** The way from images to what is attached to them, and to what is attached to that. Each digest is visited once. */
class Walk {
    #question;
    #reader;
    #verifier;
    #visited = new Set();
    constructor(question) {
        const { stores, loader, budget, reading, limits } = question;
        this.#question = question;
        this.#reader = new ReferrerReader(stores, loader, budget.signal);
        this.#verifier = createVerifier(stores.mirror, [], { reading, maxBytes: limits.layerBytes, signal: budget.signal });
    }
    /** What stands for each other on the two sides: only under one digest has it the same things attached. */
    async compare({ source, mirror, platform }) {
        const place = { depth: 0, platform };
        if (source?.digest === mirror?.digest)
            return await this.#visit(source, mirror, 'same', place);
        return joined(await Promise.all([
            this.#visit(source, undefined, 'other', place),
            this.#visit(undefined, mirror, 'same', place),
        ]));
    }
    async #visit(source, mirror, subject, place) {
        const digest = source?.digest ?? mirror?.digest;
        const key = `${source?.digest ?? ''} ${mirror?.digest ?? ''}`;
        if (digest === undefined || this.#visited.has(key))
            return joined([]);
        this.#visited.add(key);
        const both = await this.#reader.read(source, mirror);
        const notes = [...both.source.notes, ...both.mirror.notes];
        const own = both.source.problem === undefined ? { notes } : { notes, problem: both.source.problem };
        const rows = compareReferrers(both.source.found, both.mirror.found, subject);
        const { referrerDepth } = this.#question.limits;
        if (place.depth >= referrerDepth) {
            // What only the mirror has that far away from the image is nobody's question.
            return joined([own, ...(both.source.found.length === 0 ? [] : [{ problem: check_referrers_tooDeep(referrerDepth).problem }])]);
        }
        return joined([own, ...(await Promise.all(rows.map((row) => this.#take(row, both, digest, place))))]);
    }
    /** A row, and what is attached to the artifact itself. */
    async #take(row, { source, mirror }, subject, place) {
        const to = byDigest(mirror, row.digest);
        const wanted = { digest: row.digest, entries: [] };
        const isThere = to?.isServed === true;
        const under = row.lack === 'subject' ? 'other' : isThere ? 'same' : 'missing';
        const from = byDigest(source, row.digest) === undefined ? undefined : wanted;
        const deeper = { ...place, depth: place.depth + 1 };
        return joined(await Promise.all([
            this.#settle(row, to, mirror, subject, place),
            this.#visit(from, isThere ? wanted : undefined, under, deeper),
        ]));
    }
    /** What can be said of a row once the mirror's side of it is proven; no row where that cannot be told. */
    async #settle(row, to, { problem }, subject, { platform }) {
        if (row.lack === 'absent' && problem !== undefined)
            return { problem };
        if (row.state !== 'present' || to?.document === undefined)
            return findingsOfRow(row, subject, platform);
        const proof = await proveReferrer(to.document, this.#question.verify, this.#verifier);
        switch (proof.kind) {
            case 'whole':
                return findingsOfRow(row, subject, platform);
            case 'broken':
                return findingsOfRow(rowOf(row, 'blob'), subject, platform);
            case 'unknown':
                return { problem: proof.problem };
        }
    }
}
/** What BuildKit's attestations are made of. */
const ATTESTATION = 'application/vnd.in-toto+json';
/**
 * Attestations about what their own index does not list. On the source they say nothing of its image, so that nothing is
 * lost with them.
 */
function strayFindings(strays, { referrers }, loader) {
    const told = new Set(referrers.map(({ digest }) => digest));
    const untold = new Map([...strays.source, ...strays.mirror].map((one) => [one.entry.digest, one]));
    return {
        referrers: [...untold.values()].flatMap(({ about, entry }) => {
            const { digest, artifactType = ATTESTATION } = entry;
            if (told.has(digest))
                return [];
            const held = loader.heldDocument(entry);
            const type = held === undefined ? artifactType : (0,oci_referrers/* artifactTypeOf */.Gh)(held.document);
            return [{ subject: about, artifactType: type, digest, state: 'detached' }];
        }),
    };
}
function byDigest({ found }, digest) {
    return found.find((one) => one.digest === digest);
}
function check_referrers_tooDeep(depth) {
    return new undecided/* UndecidedError */.mU({
        code: 'limit.referrers',
        message: `Artifacts are attached to artifacts more than ${depth} deep; that is the limit. Look what attaches so much.`,
    });
}

;// CONCATENATED MODULE: ./build/node/src/gate/referrers/unserved-entries.js





/**
 * Looks for all manifests that the mirror's index lists and that are no row (design: Platforms): a copy of the index by its
 * digest needs them, and so does who wants its attestations. Nothing is asked where neither matters. Never throws.
 */
async function unservedEntries(question) {
    const { top, rows, loader, match, verify, policy, signal } = question;
    const isNeeded = match === 'digest' || policy === 'require';
    if (verify === 'manifests' || !(isNeeded || policy === 'warn'))
        return { differences: [], notes: [] };
    const compared = new Set(rows.flatMap(({ row }) => ('mirror' in row ? [row.mirror.descriptor.digest] : [])));
    const others = indexesUnder('mirror', top, loader)
        .flatMap(({ manifests }) => manifests)
        .filter(({ digest, mediaType }) => !compared.has(digest) && isDocumentType(mediaType));
    const looked = await Promise.all(distinct(others).map((entry) => lookFor(entry, loader, signal)));
    const gone = looked.flatMap((one) => (one.kind === 'gone' ? [one.entry] : []));
    const problem = looked.flatMap((one) => (one.kind === 'unknown' ? [one.problem] : []))[0];
    return {
        differences: isNeeded ? gone.map((entry) => absent('manifest', entry)) : [],
        notes: gone.map(noteOf),
        ...(problem === undefined || !isNeeded ? {} : { problem }),
    };
}
async function lookFor(entry, loader, signal) {
    try {
        const loaded = await (0,abortable/* abortable */.Z)(loader.mirrorDocument(entry), signal);
        return loaded.kind === 'found' ? { kind: 'there' } : { kind: 'gone', entry };
    }
    catch (error) {
        return { kind: 'unknown', problem: (0,undecided/* problemOf */.Zw)(error, 'mirror') };
    }
}
function noteOf({ digest, platform }) {
    return { kind: 'index.unserved', digest, platform: platform === undefined ? 'artifact' : (0,oci_platform/* formatPlatform */.Bq)(platform) };
}
function distinct(entries) {
    return [...new Map(entries.map((entry) => [entry.digest, entry])).values()];
}

;// CONCATENATED MODULE: ./build/node/src/gate/referrers/beside-image.js



/** What the mirror's index lists beside the rows, and what is attached to the images: as far as either was asked for. */
async function besideImage(question) {
    const { policy, tops, budget, ...rest } = question;
    const unserved = await unservedEntries({ ...rest, policy, top: tops.mirror, signal: budget.signal });
    if (policy === 'ignore')
        return unserved;
    const attached = await checkReferrers({ ...question, policy });
    const problem = (0,pair_findings/* weightiest */.u)([unserved.problem, attached.problem]);
    return {
        referrers: attached.referrers,
        differences: [...unserved.differences, ...attached.differences],
        notes: [...unserved.notes, ...attached.notes],
        ...(problem === undefined ? {} : { problem }),
    };
}

// EXTERNAL MODULE: ./build/node/src/gate/resolve.js
var resolve = __webpack_require__(7214);
;// CONCATENATED MODULE: ./build/node/src/gate/compare-found.js















/** What both references name, compared and proven. Never throws. */
async function compareFound({ source, mirror }, stores, plan, environment, pair) {
    const { platforms: wanted, verify, match, referrers: policy } = plan;
    const budget = createDocumentBudget(environment.limits.pairMemoryBytes, pair);
    const { signal } = budget;
    const loader = new ContentLoader(stores.source, stores.mirror, budget);
    try {
        loader.keep('source', source);
        loader.keep('mirror', mirror);
        // If nothing but manifests is asked for, how they are handed out is left to the claim.
        const heading = verify === 'manifests' ? NOT_ASKED : headOfMirror(mirror, stores.mirror, signal);
        const children = await (0,abortable/* abortable */.Z)(childrenOfBoth(source, mirror, loader, environment.limits), signal);
        const pairing = pairChildren(children.source.children, children.mirror.children, wanted);
        const proven = await proveRows(pairing.rows, { loader, mirror: stores.mirror, verify, budget, environment });
        const images = { tops: { source, mirror }, rows: proven.rows, loader, budget, stores };
        const { limits, reading } = environment;
        const beside = await besideImage({ ...images, match, verify, policy, limits, reading });
        const signed = plan.signature === undefined
            ? UNASKED
            : await checkSignature({ policy: plan.signature, top: mirror, stores, loader, budget });
        // A single image on this machine stands for its own platform.
        const isOneOfMany = stores.source.local === true && source.document.kind === 'manifest' && wanted === 'all';
        const sides = { source: children.source.children, mirror: children.mirror.children, isOneOfMany };
        const flagged = flagAmbiguity(proven.rows, pairing.others, sides);
        const platforms = flagged.filter(({ row }) => !isOneOfMany || row.kind !== 'extra').map(({ findings }) => findings);
        const top = topDifferences(source, mirror, loader, wanted, pairing, platforms);
        budget.take(memoryOfDifferences(top));
        const head = await heading;
        const problem = (0,pair_findings/* weightiest */.u)([pairProblem(pairing.rows), head.problem, signed.problem, beside.problem]);
        return {
            source,
            mirror,
            platforms,
            differences: [...top, ...children.mirror.faults, ...head.differences, ...beside.differences],
            ...(beside.referrers === undefined ? {} : { referrers: beside.referrers }),
            notes: [
                ...proven.notes,
                ...beside.notes,
                ...signed.notes,
                ...uncompared(children, plan),
                ...(isOneOfMany ? uncomparedOn('mirror', extrasIn(pairing.rows)) : []),
            ],
            ...(problem === undefined ? {} : { problem }),
        };
    }
    catch (error) {
        return { source, mirror, ...(0,pair_findings/* undecidedPair */.w)(plan, (0,undecided/* problemOf */.Zw)(error)) };
    }
}
const NOT_ASKED = { differences: [] };
const UNASKED = { notes: [] };
/** The mirror has nothing under the reference: every image of the source is missing there. Never throws. */
async function listMissing({ source, absence }, stores, plan, { limits }, pair) {
    const absent = { source, notes: [absence] };
    const budget = createDocumentBudget(limits.pairMemoryBytes, pair);
    const { signal } = budget;
    const loader = new ContentLoader(stores.source, stores.mirror, budget);
    try {
        loader.keep('source', source);
        const children = await (0,abortable/* abortable */.Z)(childrenOfSource(source, loader, limits), signal);
        const { rows } = pairChildren(children, [], plan.platforms);
        const compared = await compareRows(rows, loader, plan.verify, budget);
        const platforms = compared.map(({ findings }) => findings);
        return { ...absent, platforms, differences: rows.some(({ kind }) => kind === 'missing') ? [] : [resolve/* NOTHING_THERE */.f] };
    }
    catch (error) {
        return { ...(0,pair_findings/* undecidedPair */.w)(plan, (0,undecided/* problemOf */.Zw)(error)), ...absent, differences: [resolve/* NOTHING_THERE */.f] };
    }
}
/** What a list leaves out. What only the mirror has there is named, too: its top would bring it along. */
function uncompared({ source, mirror }, { platforms }) {
    const left = leftOut(source.children, platforms);
    const known = new Set(left);
    const beyond = leftOut(mirror.children, platforms).filter((label) => !known.has(label));
    return [...uncomparedOn('source', left), ...uncomparedOn('mirror', beyond)];
}
function extrasIn(rows) {
    return rows.filter(({ kind }) => kind === 'extra').map(({ label }) => label);
}
function uncomparedOn(side, platforms) {
    return platforms.length === 0 ? [] : [{ kind: 'platforms.uncompared', side, platforms }];
}
/** What only the mirror has is no comparison: it would pass as soon as somebody ignores it. */
function pairProblem(rows) {
    if (!rows.every(({ kind }) => kind === 'extra'))
        return undefined;
    return {
        code: 'nothing-to-compare',
        side: 'source',
        message: 'The source lists no image, so there was nothing to compare. Look at what the reference names.',
    };
}


/***/ }),

/***/ 6726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig),
  F: () => (/* binding */ parseImageConfig)
});

// EXTERNAL MODULE: ./build/node/src/oci/descriptor.js
var descriptor = __webpack_require__(3709);
// EXTERNAL MODULE: ./build/node/src/oci/error.js
var error = __webpack_require__(368);
// EXTERNAL MODULE: ./build/node/src/oci/fold-case.js
var fold_case = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/node/src/oci/json-fields.js
var json_fields = __webpack_require__(2242);
// EXTERNAL MODULE: ./build/node/src/oci/media-type.js
var media_type = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/node/src/oci/platform.js
var platform = __webpack_require__(6755);
// EXTERNAL MODULE: ./build/node/src/oci/strict-json.js + 2 modules
var strict_json = __webpack_require__(954);
;// CONCATENATED MODULE: ./build/node/src/oci/config-shape.js

const HEALTHCHECK = {
    isFoldable: true,
    members: { Test: {}, Interval: {}, Timeout: {}, StartPeriod: {}, StartInterval: {}, Retries: {} },
};
/** What a runtime reads (image-spec, config.md, and what Docker adds to it). */
const RUNTIME = {
    members: {
        User: strict_json/* FOLDABLE */.Sv,
        ExposedPorts: strict_json/* FOLDABLE */.Sv,
        Env: strict_json/* FOLDABLE */.Sv,
        Entrypoint: strict_json/* FOLDABLE */.Sv,
        Cmd: strict_json/* FOLDABLE */.Sv,
        Volumes: strict_json/* FOLDABLE */.Sv,
        WorkingDir: strict_json/* FOLDABLE */.Sv,
        Labels: strict_json/* FOLDABLE */.Sv,
        StopSignal: strict_json/* FOLDABLE */.Sv,
        StopTimeout: strict_json/* FOLDABLE */.Sv,
        ArgsEscaped: strict_json/* FOLDABLE */.Sv,
        Healthcheck: HEALTHCHECK,
        Shell: strict_json/* FOLDABLE */.Sv,
        OnBuild: strict_json/* FOLDABLE */.Sv,
        Memory: strict_json/* FOLDABLE */.Sv,
        MemorySwap: strict_json/* FOLDABLE */.Sv,
        CpuShares: strict_json/* FOLDABLE */.Sv,
        Hostname: strict_json/* FOLDABLE */.Sv,
        Domainname: strict_json/* FOLDABLE */.Sv,
        Image: strict_json/* FOLDABLE */.Sv,
        AttachStdin: strict_json/* FOLDABLE */.Sv,
        AttachStdout: strict_json/* FOLDABLE */.Sv,
        AttachStderr: strict_json/* FOLDABLE */.Sv,
        Tty: strict_json/* FOLDABLE */.Sv,
        OpenStdin: strict_json/* FOLDABLE */.Sv,
        StdinOnce: strict_json/* FOLDABLE */.Sv,
        MacAddress: strict_json/* FOLDABLE */.Sv,
        NetworkDisabled: strict_json/* FOLDABLE */.Sv,
    },
};
const HISTORY_ENTRY = {
    members: { created: {}, created_by: {}, author: {}, comment: {}, empty_layer: {} },
};
/** The known members of an image config; those that only describe a build (`container_config`) are free-form. */
const IMAGE_CONFIG_SHAPE = {
    members: {
        created: {},
        author: {},
        architecture: {},
        variant: {},
        os: {},
        'os.version': {},
        'os.features': {},
        config: RUNTIME,
        rootfs: { members: { type: {}, diff_ids: {} } },
        history: { items: HISTORY_ENTRY },
        id: {},
        parent: {},
        comment: {},
        container: {},
        container_config: {},
        docker_version: {},
    },
};

;// CONCATENATED MODULE: ./build/node/src/oci/config.js








/**
 * Reads a config (image-spec, config.md). Its content decides whether it is an image's, whatever its type says: bundles
 * and signatures carry an image's type, and some images a meaningless one. Throws `json.invalid` for what some client may
 * take for an image's and others not, and the codes of digests.
 */
function parseConfig(bytes, mediaType) {
    if (!mayBeImage(bytes))
        return { kind: 'other' };
    const image = readImage((0,strict_json/* parseStrictJson */.RJ)(bytes, IMAGE_CONFIG_SHAPE), (0,media_type/* isImageConfigType */.Ky)(mediaType));
    // A signature of cosign is written as an image of no machine.
    if (image === undefined || (image.platform.os === '' && image.platform.architecture === ''))
        return { kind: 'other' };
    return image;
}
/** Reads the config of what is said to be an image, in the type `mediaType`. Throws `document.invalid`, too. */
function parseImageConfig(bytes, mediaType) {
    const image = readImage((0,strict_json/* parseStrictJson */.RJ)(bytes, IMAGE_CONFIG_SHAPE), true);
    if (image !== undefined)
        return image;
    const wanted = 'rootfs must have the type "layers" and a list of diff_ids';
    throw new error/* OciError */.M('document.invalid', `The config of type ${mediaType} is not that of an image: ${wanted}.`);
}
/** Whether any client could find a `rootfs` in it. Only then is it held to the strict rules. */
function mayBeImage(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return Object.keys(value ?? {}).some((key) => (0,fold_case/* foldCase */.S)(key) === 'rootfs');
    }
    catch {
        return false;
    }
}
/**
 * Undefined where there are no layers in a `rootfs`. Docker leaves `diff_ids` out of an image without layers; where the
 * media type is no promise, the list must be there.
 */
function readImage(members, promised) {
    if (!(0,strict_json/* isJsonObject */.OW)(members))
        return undefined;
    const rootfs = members.get('rootfs');
    if (!(0,strict_json/* isJsonObject */.OW)(rootfs) || rootfs.get('type') !== 'layers')
        return undefined;
    const diffIDs = rootfs.get('diff_ids') ?? (promised ? [] : undefined);
    if (!(0,strict_json/* isJsonArray */.Md)(diffIDs))
        return undefined;
    const runtime = members.get('config');
    const history = members.get('history');
    return {
        kind: 'image',
        platform: (0,platform/* normalisePlatform */.WN)((0,descriptor/* readPlatform */.Kd)(members)),
        diffIDs: diffIDs.map((id, index) => (0,json_fields/* digestOfText */.Nv)(id, `rootfs.diff_ids[${index}]`)),
        history: (0,strict_json/* isJsonArray */.Md)(history) ? history.map(readHistoryEntry) : [],
        runtime: (0,strict_json/* isJsonObject */.OW)(runtime) ? runtime : new Map(),
        members,
    };
}
function readHistoryEntry(value) {
    if (!(0,strict_json/* isJsonObject */.OW)(value))
        return { createdBy: '', emptyLayer: false };
    return { createdBy: (0,json_fields/* textIn */.r7)(value, 'created_by') ?? '', emptyLayer: value.get('empty_layer') === true };
}


/***/ })

};
