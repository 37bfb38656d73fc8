export const id = 945;
export const ids = [945];
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


/***/ }),

/***/ 3945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLocal: () => (/* binding */ openLocal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/node/src/async/memory.js
var async_memory = __webpack_require__(4188);
// EXTERNAL MODULE: ./build/node/src/oci/config.js + 1 modules
var oci_config = __webpack_require__(6726);
// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var oci_digest = __webpack_require__(5008);
// EXTERNAL MODULE: ./build/node/src/oci/location.js
var oci_location = __webpack_require__(8763);
// EXTERNAL MODULE: ./build/node/src/oci/media-type.js
var media_type = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/node/src/oci/document.js + 2 modules
var oci_document = __webpack_require__(1563);
;// CONCATENATED MODULE: ./build/node/src/store/docker/derived-manifest.js



const LAYER = 'application/vnd.docker.image.rootfs.diff.tar';
const LAYER_TYPES = { none: LAYER, gzip: `${LAYER}.gzip`, zstd: `${LAYER}.zstd` };
/** Writes the manifest that a store lacks, in Docker's types; the same knowledge gives the same bytes. */
function deriveManifest(config, layers, derived) {
    const manifest = {
        schemaVersion: 2,
        mediaType: media_type/* MEDIA_TYPES */.Z2.dockerManifest,
        config: { mediaType: media_type/* MEDIA_TYPES */.Z2.dockerConfig, size: config.size, digest: config.digest },
        layers: layers.map(({ digest, size, compression }) => ({ mediaType: LAYER_TYPES[compression], size, digest })),
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    return { digest: (0,oci_digest/* digestOf */.ol)(bytes), bytes, document: (0,oci_document/* parseDocument */.T)(bytes, {}), derived };
}

// EXTERNAL MODULE: ./build/node/src/bytes/sniff.js
var sniff = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
// EXTERNAL MODULE: ./build/node/src/store/store-error.js
var store_error = __webpack_require__(5412);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-files.js + 3 modules
var tar_files = __webpack_require__(9590);
;// CONCATENATED MODULE: ./build/node/src/store/docker/docker-layers.js





/**
 * Finds out what is known of the layers of a saved image: a plain one goes by its diffID, a packed one by the digest of
 * its file, which is read for it unless an OCI layout names it so. A layer that is not there goes by its diffID, too.
 * Throws `archive.contradictory` where two files go by one digest and are not the same.
 */
async function readDockerLayers(files, named, place, signal) {
    const layers = [];
    const found = [];
    const byDigest = new Map();
    for (const { name, diffID } of named) {
        const file = await files.find(name, signal);
        const layer = file === undefined
            ? { digest: diffID, size: 0, compression: 'none' }
            : await describe(file, name, diffID, place, signal);
        layers.push(layer);
        found.push({ diffID, digest: layer.digest, file });
        if (file === undefined)
            continue;
        const other = byDigest.get(layer.digest);
        if (other === undefined)
            byDigest.set(layer.digest, file);
        // Only one file is read when the digest is asked for; the other must not hide behind it.
        else if (other.path !== file.path && (await hashFile(file, layer.digest, signal)) !== layer.digest) {
            const why = `its layer ${(0,excerpt/* excerpt */.K)(name)} is not ${layer.digest}, as its config says`;
            throw new store_error/* StoreError */.AD(place, { code: 'archive.contradictory', why });
        }
    }
    return { layers, files: byDigest, found };
}
async function describe(file, name, diffID, place, signal) {
    const { size } = file;
    const compression = await compressionIn(file, name, place, signal);
    if (compression === 'none')
        return { digest: diffID, size, compression };
    const hex = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(file.path)?.[1];
    const digest = hex === undefined ? await hashFile(file, undefined, signal) : (0,oci_digest/* parseDigest */.m)(`sha256:${hex}`);
    return { digest, size, compression };
}
async function compressionIn(file, name, place, signal) {
    const head = file.head ?? (await (0,tar_files/* readAhead */.Ek)(file.chunks(signal), false)).head;
    return (0,store_error/* atPlace */.ze)(place, `its layer ${(0,excerpt/* excerpt */.K)(name)}`, () => (0,sniff/* sniff */.ZF)(head));
}
async function hashFile(file, like, signal) {
    const digester = new oci_digest/* Digester */.Y8(like === undefined ? 'sha256' : (0,oci_digest/* algorithmOf */.Hy)(like));
    for await (const chunk of file.chunks(signal))
        digester.update(chunk);
    return digester.digest();
}

// EXTERNAL MODULE: ./build/node/src/oci/json-fields.js
var json_fields = __webpack_require__(2242);
// EXTERNAL MODULE: ./build/node/src/oci/reference.js
var reference = __webpack_require__(1207);
// EXTERNAL MODULE: ./build/node/src/oci/strict-json.js + 2 modules
var strict_json = __webpack_require__(954);
;// CONCATENATED MODULE: ./build/node/src/store/docker/docker-manifest.js





const SHAPE = { items: { members: { Config: {}, RepoTags: {}, Layers: {}, Parent: {}, LayerSources: {} } } };
const MOST_LISTED = 10;
/** Reads `manifest.json`. Throws `json.invalid` and `document.invalid`. */
function readDockerManifest(bytes, place) {
    return (0,store_error/* atPlace */.ze)(place, 'manifest.json', () => {
        const value = (0,strict_json/* parseStrictJson */.RJ)(bytes, SHAPE);
        if ((0,strict_json/* isJsonArray */.Md)(value))
            return value.map(readImage);
        throw new store_error/* StoreError */.AD(place, { code: 'archive.invalid', why: 'its manifest.json is no list of images' });
    });
}
/**
 * The image with this name, both sides of the comparison in canonical form, or at this position from 0, or the only one if
 * none is wanted. Undefined if there is none. Throws `archive.ambiguous`, and `archive.invalid` for an empty archive.
 */
function chooseImage(images, wanted, place) {
    const name = typeof wanted === 'object' ? (0,reference/* formatReference */.FH)(wanted) : undefined;
    const found = images.filter(({ names }, at) => typeof wanted === 'number' ? at === wanted : name === undefined || names.some((own) => canonicalName(own) === name));
    if (found.length > 1) {
        const why = name === undefined ? `it holds ${images.length} images: ${listNames(images)}` : `it holds ${name} twice`;
        const isNamed = images.some(({ names }) => names.length > 0);
        const advice = isNamed
            ? 'Name one of them: behind the path, write :NAME:TAG.'
            : 'None of them has a name: behind the path, write :@0 for the first of them, :@1 for the second.';
        throw new store_error/* StoreError */.AD(place, { code: 'archive.ambiguous', why, advice });
    }
    if (images.length === 0)
        throw new store_error/* StoreError */.AD(place, { code: 'archive.invalid', why: 'its manifest.json lists nothing' });
    return found[0];
}
/** The names in an archive, for messages. */
function listNames(images) {
    const names = images.flatMap((image) => image.names.length === 0 ? ['an image without a name'] : image.names.map(excerpt/* excerpt */.K));
    const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
    return `${names.slice(0, MOST_LISTED).join(', ')}${more}`;
}
function readImage(value, index) {
    const where = `[${index}]`;
    const image = (0,json_fields/* objectOf */.Xy)(value, where);
    // Go writes null for no names.
    const names = (0,json_fields/* optionalStrings */.Zk)(image, 'RepoTags', where);
    (0,json_fields/* listOf */.c3)(image, 'Layers', where);
    return {
        config: plainName((0,json_fields/* stringOf */.Je)(image, 'Config', where)),
        names,
        layers: (0,json_fields/* optionalStrings */.Zk)(image, 'Layers', where).map(plainName),
    };
}
/** Entries of archives lose a leading `./`, too. */
function plainName(name) {
    return name.replace(/^(?:\.\/)+/, '');
}
/** A name in the form that names are compared in; undefined for one that nobody could ask for. */
function canonicalName(name) {
    try {
        return (0,reference/* formatReference */.FH)((0,reference/* parseReference */.F2)(name));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/node/src/bytes/error.js
var bytes_error = __webpack_require__(2762);
// EXTERNAL MODULE: ./build/node/src/store/file-system.js
var file_system = __webpack_require__(8494);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-input.js
var tar_input = __webpack_require__(6136);
// EXTERNAL MODULE: ./build/node/src/store/tar/unpacked.js
var unpacked = __webpack_require__(8984);
;// CONCATENATED MODULE: ./build/node/src/store/tar/archive-file.js






const MAGIC_BYTES = 6;
/** A tar file, plain or packed by gzip or zstd: its first bytes tell. */
async function openArchiveFile(path, place) {
    const compression = await compressionOfFile(path, place);
    if (compression === 'none') {
        return { isSeekable: true, open: async (signal) => (0,tar_input/* fileInput */.Fg)(await (0,file_system/* openPlain */.Hu)(path, path, place), signal) };
    }
    return { isSeekable: false, open: (signal) => openPacked(path, compression, place, signal) };
}
async function openPacked(path, compression, place, signal) {
    const file = await (0,file_system/* openPlain */.Hu)(path, path, place);
    const input = (0,tar_input/* streamInput */.hF)((0,unpacked/* unpacked */.K)((0,file_system/* bytesOf */.$$)(file, signal), compression), signal);
    return {
        ...input,
        close: async () => {
            await input.close();
            await file.close();
        },
    };
}
async function compressionOfFile(path, place) {
    const file = await (0,file_system/* openPlain */.Hu)(path, path, place);
    try {
        return (0,sniff/* sniff */.ZF)(await file.read(0, MAGIC_BYTES));
    }
    catch (error) {
        if (!(error instanceof bytes_error/* ContentError */.y))
            throw error;
        const why = 'it is packed in a way that cannot be unpacked here';
        const advice = 'Only plain tar, gzip and zstd can be read: unpack it first.';
        throw new store_error/* StoreError */.AD(place, { code: error.code, why, advice, cause: error });
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/node/src/store/descriptor-key.js
var descriptor_key = __webpack_require__(8239);
// EXTERNAL MODULE: ./build/node/src/store/oci/layout-index.js
var layout_index = __webpack_require__(6085);
// EXTERNAL MODULE: ./build/node/src/store/stored-file.js
var stored_file = __webpack_require__(1038);
;// CONCATENATED MODULE: ./build/node/src/store/oci/layout-documents.js





/** Reads documents out of the files of a layout, anew each time. */
function layoutDocuments(files, { choice, place, limits }) {
    async function readChosen(entries, entry, signal) {
        if (entry !== undefined)
            return readDocument(entry, signal);
        // What an index in the layout lists can be named, too.
        const { digest } = choice;
        const file = digest === undefined ? undefined : await files.find((0,layout_index/* blobPath */.nD)(digest), signal);
        if (digest !== undefined && file !== undefined)
            return { kind: 'found', value: await checked(file, digest, signal) };
        return (0,store_error/* absent */.Ge)(place, { code: 'manifest.missing', why: `it is not there; the layout holds ${(0,layout_index/* listEntries */.fi)(entries)}` });
    }
    async function readDocument(descriptor, signal) {
        const { digest, size } = descriptor;
        const file = await files.find((0,layout_index/* blobPath */.nD)(digest), signal);
        if (file === undefined)
            return (0,store_error/* absent */.Ge)(place, { code: 'manifest.missing', why: `the manifest ${digest} is not there` });
        if (file.size !== size) {
            const why = `the manifest ${digest} should have ${size} bytes, but its file has ${file.size}`;
            throw new store_error/* StoreError */.AD(place, { code: 'manifest.size', why });
        }
        return { kind: 'found', value: await checked(file, digest, signal, descriptor.mediaType) };
    }
    async function checked(file, digest, signal, mediaType) {
        const bytes = await (0,stored_file/* readSmallFile */.EW)(file, `the manifest ${digest}`, limits.documentBytes, place, signal);
        const actual = (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest));
        if (actual !== digest) {
            const why = `the bytes under ${digest} have the digest ${actual}`;
            throw new store_error/* StoreError */.AD(place, { code: 'manifest.digest', why, advice: 'Copy the image again.' });
        }
        const told = mediaType === undefined ? {} : { descriptor: mediaType };
        return { digest, bytes, document: (0,store_error/* atPlace */.ze)(place, digest, () => (0,oci_document/* parseDocument */.T)(bytes, told)) };
    }
    return { readChosen, readDocument };
}

// EXTERNAL MODULE: ./build/node/src/oci/referrers.js
var referrers = __webpack_require__(9530);
// EXTERNAL MODULE: ./build/node/src/store/referrers.js
var store_referrers = __webpack_require__(1886);
;// CONCATENATED MODULE: ./build/node/src/store/oci/layout-referrers.js





/**
 * What refers to a digest in a layout: entries of `index.json` whose manifests name it as their subject, the list behind
 * the tag that stands for it, and what cosign's tags name. Throws the codes of documents, and `limit.referrers`.
 */
async function layoutReferrers(options, subject) {
    const { entries, read } = options;
    const documents = entries.filter(({ mediaType }) => isDocumentType(mediaType));
    if (documents.length > options.limits.referrers)
        throw tooMany(options);
    const found = [];
    let strayTag;
    const tags = new Set((0,referrers/* cosignTags */.FJ)(subject));
    for (const entry of documents) {
        if (entry.digest === subject)
            continue;
        const name = entry.annotations.get(layout_index/* REF_NAME */.w5);
        if (name !== undefined && tags.has(name))
            found.push({ descriptor: entry, way: 'tagged' });
        const stored = await read(entry);
        if (stored.kind === 'missing')
            continue;
        const { document } = stored.value;
        if ((0,referrers/* subjectOf */.et)(document) === subject)
            found.push({ descriptor: entry, way: 'listed' });
        if (name !== (0,referrers/* referrersTag */.LN)(subject))
            continue;
        if (document.kind === 'index')
            found.push(...document.manifests.map(store_referrers/* asListed */.Gy));
        else
            strayTag = name;
    }
    return { found: (0,store_referrers/* eachOnce */.B)(found), ...(strayTag === undefined ? {} : { strayTag }) };
}
function isDocumentType(mediaType) {
    return (0,media_type/* isIndexType */.$U)(mediaType) || (0,media_type/* isManifestType */.Q3)(mediaType) || mediaType === media_type/* MEDIA_TYPES */.Z2.ociArtifact;
}
function tooMany({ place, limits }) {
    const why = `it lists more than ${limits.referrers} documents, which is the limit for looking for referrers among them`;
    return new store_error/* StoreError */.AD(place, { code: 'limit.referrers', why });
}

;// CONCATENATED MODULE: ./build/node/src/store/oci/layout-store.js







/** An image in an OCI image layout (image-spec, image-layout.md), wherever the layout's files are. */
function createLayoutStore(options) {
    const { choice, place, limits, checkOther } = options;
    const files = options.files();
    const documents = (0,async_memory/* createMemory */.I)();
    const smallBlobs = (0,async_memory/* createMemory */.I)();
    const { readChosen, readDocument } = layoutDocuments(files, options);
    async function readTop(signal) {
        const entries = await readEntries(files, options, signal);
        const entry = (0,layout_index/* chooseEntry */.c$)(entries, choice, place);
        const top = await readChosen(entries, entry, signal);
        if (top.kind === 'found')
            await checkOther?.({ entries, entry }, { files, place, limits, signal });
        return top;
    }
    async function readSmallBlob(descriptor, signal) {
        if (descriptor.size > limits.documentBytes) {
            const why = `a config of ${descriptor.size} bytes is larger than ${limits.documentBytes} bytes`;
            throw new store_error/* StoreError */.AD(place, { code: 'blob.too-large', why });
        }
        const file = await files.find((0,layout_index/* blobPath */.nD)(descriptor.digest), signal);
        if (file === undefined)
            return absentBlob(place, descriptor);
        const stream = (0,stored_file/* verifiedStream */.fV)(file, descriptor, place, signal);
        const bytes = await (0,stored_file/* collect */.Fo)(stream.chunks);
        const end = stream.end();
        return end.kind === 'whole' ? { kind: 'found', value: bytes } : { kind: 'wrong', end };
    }
    const read = (descriptor, signal) => documents.once((0,descriptor_key/* keyOf */.T)(descriptor), () => readDocument(descriptor, signal));
    return {
        reference: options.reference,
        transport: options.transport,
        repository: options.repository,
        tag: choice.tag,
        pinnedByDigest: choice.digest !== undefined,
        local: true,
        top: (signal) => documents.once('top', () => readTop(signal)),
        tagDigest: async (signal) => {
            if (choice.tag === undefined && choice.digest !== undefined)
                return undefined;
            // Without a tag it is the only entry that can change.
            const entries = await readEntries(options.files(), options, signal);
            return (0,layout_index/* chooseEntry */.c$)(entries, { tag: choice.tag }, place)?.digest;
        },
        document: read,
        referrers: async (subject, signal) => {
            const entries = await readEntries(files, options, signal);
            return await layoutReferrers({ entries, read: (entry) => read(entry, signal), place, limits }, subject);
        },
        smallBlob: (descriptor, signal) => smallBlobs.once((0,descriptor_key/* keyOf */.T)(descriptor), () => readSmallBlob(descriptor, signal)),
        lookUp: async (descriptor, signal) => {
            const file = await files.find((0,layout_index/* blobPath */.nD)(descriptor.digest), signal);
            if (file === undefined)
                return absentBlob(place, descriptor);
            if (file.size !== descriptor.size)
                return { kind: 'size', actual: file.size };
            if (file.size === 0 || (await file.hasLastByte(signal)))
                return { kind: 'proven' };
            throw new store_error/* StoreError */.AD(place, {
                code: 'blob.incomplete',
                why: `the last byte of ${descriptor.digest} cannot be read`,
            });
        },
        blob: async (descriptor, signal) => {
            const file = await files.find((0,layout_index/* blobPath */.nD)(descriptor.digest), signal);
            if (file === undefined)
                return absentBlob(place, descriptor);
            return { kind: 'found', value: (0,stored_file/* verifiedStream */.fV)(file, descriptor, place, signal) };
        },
    };
}
/** Checks the layout itself and lists what is in it. */
async function readEntries(files, { place, limits }, signal) {
    const read = async (name) => {
        const file = await files.find(name, signal);
        if (file !== undefined)
            return (0,stored_file/* readSmallFile */.EW)(file, name, limits.documentBytes, place, signal);
        const why = `it has no file ${name}, so it is no OCI image layout`;
        const advice = 'For what "docker save" wrote, put docker-archive: in front of the path.';
        throw new store_error/* StoreError */.AD(place, { code: 'layout.invalid', why, advice });
    };
    (0,layout_index/* checkLayoutVersion */.Nz)(await read('oci-layout'), place);
    return (0,layout_index/* readLayoutIndex */.Xn)(await read('index.json'), place);
}
function absentBlob(place, { digest }) {
    return (0,store_error/* absent */.Ge)(place, { code: 'blob.missing', why: `the blob ${digest} is not there` });
}

// EXTERNAL MODULE: ./build/node/src/bytes/hash-uncompressed.js
var hash_uncompressed = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/node/src/store/docker/archive-layers.js






/**
 * Reads each file once, however often it is asked for. Throws a `StoreError` with the code of the content for one that
 * cannot be unpacked within the limit.
 */
function createLayerReader({ place, limits, signal }) {
    const memory = (0,async_memory/* createMemory */.I)();
    async function read(file, digest, diffID) {
        const digester = new oci_digest/* Digester */.Y8((0,oci_digest/* algorithmOf */.Hy)(digest));
        try {
            const chunks = hashed(file.chunks(signal), digester);
            const options = { algorithm: (0,oci_digest/* algorithmOf */.Hy)(diffID), maxBytes: limits.layerBytes };
            const unpacked = await (0,hash_uncompressed/* hashUncompressed */.Z)(chunks, options);
            return { digest: digester.digest(), diffID: unpacked.digest };
        }
        catch (error) {
            if (!(error instanceof bytes_error/* ContentError */.y))
                throw error;
            const why = `its layer ${file.path} cannot be read: ${error.message.replace(/\.$/, '')}`;
            throw new store_error/* StoreError */.AD(place, { code: error.code, why, cause: error });
        }
    }
    return (file, digest, diffID) => {
        const key = JSON.stringify([file.path, (0,oci_digest/* algorithmOf */.Hy)(digest), (0,oci_digest/* algorithmOf */.Hy)(diffID)]);
        return memory.once(key, () => read(file, digest, diffID));
    };
}
/**
 * Why the layer behind `index.json` is not the one behind `manifest.json`; undefined where it is, or where neither is
 * there. A file that both name needs no second look: its bytes are compared with the same digest when it is read.
 */
async function layerFault({ diffID, digest, file }, other, { files, signal }, read) {
    const there = await files.find((0,layout_index/* blobPath */.nD)(other.digest), signal);
    if (there === undefined)
        return file === undefined ? undefined : `${other.digest}, which is not there`;
    if (there.size !== other.size)
        return `${other.digest} of ${other.size} bytes, whose file has ${there.size}`;
    const isSameFile = there.path === file?.path;
    if (isSameFile && other.digest === digest)
        return undefined;
    const actual = await read(there, other.digest, diffID);
    if (actual.digest !== other.digest)
        return `${other.digest}, whose file has the digest ${actual.digest}`;
    // The same bytes: whether they are those of the diffID is found out where they are compared.
    if (isSameFile || actual.diffID === diffID)
        return undefined;
    return `${other.digest}, which unpacks to ${actual.diffID} and not to ${diffID}`;
}
async function* hashed(chunks, digester) {
    for await (const chunk of chunks) {
        digester.update(chunk);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./build/node/src/store/docker/archive-contradiction.js

/** An archive that is not one image to every tool that reads it. `why` tells what does not fit. */
function archiveContradiction(place, why) {
    const rest = 'tools that load by the one or by the other get different images, or none';
    return new store_error/* StoreError */.AD(place, {
        code: 'archive.contradictory',
        why: `${why}: ${rest}`,
        advice: 'Save the image again.',
    });
}

// EXTERNAL MODULE: ./build/node/src/oci/image-index.js
var image_index = __webpack_require__(8286);
;// CONCATENATED MODULE: ./build/node/src/store/oci/layout-tree.js









/**
 * The manifests behind entries of `index.json`, one document at a time in memory, without those of attestations. One that
 * is not there is left out: of an index only the platforms are saved that an engine has. Throws `archive.contradictory`
 * for a document that is not what its entry says, and the codes of documents.
 */
async function* manifestsUnder(entries, archive, wanted = () => true) {
    const seen = new Set();
    async function* under(entry, isWanted) {
        const key = `${String(isWanted)} ${(0,descriptor_key/* keyOf */.T)(entry)}`;
        if (seen.has(key) || !((0,media_type/* isIndexType */.$U)(entry.mediaType) || (0,media_type/* isManifestType */.Q3)(entry.mediaType)))
            return;
        seen.add(key);
        const bytes = await readHashed(entry, archive);
        if (bytes === undefined)
            return;
        const document = (0,store_error/* atPlace */.ze)(archive.place, entry.digest, () => (0,oci_document/* parseDocument */.T)(bytes, { descriptor: entry.mediaType }));
        if (document.kind === 'manifest') {
            yield { digest: entry.digest, manifest: document, isWanted };
            return;
        }
        // What was named as one of these and is neither has failed to parse.
        if (document.kind === 'artifact')
            return;
        for (const child of document.manifests) {
            if (!(0,image_index/* isAttestation */.H)(child))
                yield* under(child, isWanted && wanted(child));
        }
    }
    for (const entry of entries)
        yield* under(entry, true);
}
/** A document under its digest; undefined where it is not there. Throws `archive.contradictory` for other bytes. */
async function readHashed({ digest, size }, { files, place, limits, signal }) {
    const file = await files.find((0,layout_index/* blobPath */.nD)(digest), signal);
    if (file === undefined)
        return undefined;
    if (file.size !== size) {
        throw archiveContradiction(place, `its index.json leads to ${digest} of ${size} bytes, whose file has ${file.size}`);
    }
    const bytes = await (0,stored_file/* readSmallFile */.EW)(file, digest, limits.documentBytes, place, signal);
    const actual = (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest));
    if (actual === digest)
        return bytes;
    throw archiveContradiction(place, `its index.json leads to ${digest}, whose file has the digest ${actual}`);
}

;// CONCATENATED MODULE: ./build/node/src/store/docker/check-index-json.js






const IMAGE_NAME = 'io.containerd.image.name';
const REF_NAME = 'org.opencontainers.image.ref.name';
/**
 * New Docker saves an OCI layout beside `manifest.json`, and loads by the one or the other: by its age and by how it keeps
 * images. So both must lead to the same config and the same layers, and what only `index.json` leads to must be what its
 * digest says. Throws `archive.contradictory`, and what a layout throws.
 */
async function checkIndexJson(first, archive) {
    const { files, place, limits, signal } = archive;
    const index = await files.find('index.json', signal);
    if (index === undefined)
        return;
    const bytes = await (0,stored_file/* readSmallFile */.EW)(index, 'index.json', limits.documentBytes, place, signal);
    // One of several images without names: all may be meant, and the others are others.
    const isUnnamed = first.image.names.length === 0;
    const entries = (0,layout_index/* readLayoutIndex */.Xn)(bytes, place).filter((entry) => isUnnamed || first.isOnly || isNamed(entry, first.image));
    const read = createLayerReader(archive);
    let isThere = false;
    let hasOthers = false;
    for await (const found of manifestsUnder(entries, archive, (entry) => mayBeFor(entry, first.platform))) {
        const config = found.manifest.config.digest;
        if (config === first.config) {
            await checkImage(found, first);
            isThere = true;
        }
        else if (found.isWanted && (first.isOnly || !isUnnamed)) {
            const why = `its manifest.json leads to the config ${first.config}, its index.json to ${config}`;
            throw archiveContradiction(place, why);
        }
        else
            hasOthers = true;
    }
    if (isThere || !hasOthers)
        return;
    throw archiveContradiction(place, `its manifest.json leads to the config ${first.config}, its index.json to others only`);
    async function checkImage({ digest, manifest }, { layers }) {
        const behind = `its index.json leads to the manifest ${digest}`;
        if ((await readHashed(manifest.config, archive)) === undefined) {
            throw archiveContradiction(place, `${behind}, whose config ${manifest.config.digest} is not there`);
        }
        for (let at = 0; at < Math.max(layers.length, manifest.layers.length); at += 1) {
            const layer = layers[at];
            const other = manifest.layers[at];
            if (layer === undefined || other === undefined) {
                const counts = `${manifest.layers.length} layers, its manifest.json to ${layers.length}`;
                throw archiveContradiction(place, `${behind} of ${counts}`);
            }
            const fault = await layerFault(layer, other, archive, read);
            if (fault !== undefined)
                throw archiveContradiction(place, `${behind}, whose layer ${at + 1} is ${fault}`);
        }
    }
}
function mayBeFor({ platform }, { os, architecture, variant }) {
    if (platform === undefined)
        return true;
    return platform.os === os && platform.architecture === architecture && platform.variant === variant;
}
/** Whether an entry of `index.json` bears a name of an image in `manifest.json`, as containerd names what it imports. */
function isNamed({ annotations }, { names }) {
    const name = [IMAGE_NAME, REF_NAME].map((key) => annotations.get(key) ?? '').find((text) => text !== '');
    const canonical = canonicalName(name ?? '');
    return canonical !== undefined && names.some((own) => canonicalName(own) === canonical);
}

;// CONCATENATED MODULE: ./build/node/src/store/docker/manifest-json-reading.js











/**
 * Docker loads a layout in a tar file by the `manifest.json` beside `index.json`, where there is one. So each image there
 * that bears a name of the chosen entry, or a name of none, must be an image of the entry, or of any: the same config and
 * the same layers. Throws `archive.contradictory`, and the codes of documents.
 */
async function checkManifestJson({ entries, entry }, archive) {
    const { files, place, limits, signal } = archive;
    const file = await files.find('manifest.json', signal);
    if (file === undefined)
        return;
    const bytes = await (0,stored_file/* readSmallFile */.EW)(file, 'manifest.json', limits.documentBytes, place, signal);
    const images = readDockerManifest(bytes, place).map((image) => {
        return { image, named: entries.filter((one) => isNamed(one, image)) };
    });
    const chosen = images.filter(({ named }) => named.some(({ digest }) => digest === entry?.digest));
    const loose = images.filter(({ named }) => named.length === 0 || entry === undefined);
    const read = createLayerReader(archive);
    if (entry !== undefined)
        await checkUnder([entry], chosen);
    await checkUnder(entries, loose);
    /** One document at a time is in memory, whatever `manifest.json` lists. */
    async function checkUnder(roots, listed) {
        if (listed.length === 0)
            return;
        const left = new Map();
        for (const { image } of listed) {
            const config = await configOf(image);
            left.set(config, [...(left.get(config) ?? []), image]);
        }
        const seen = new Set();
        for await (const { manifest } of manifestsUnder(roots, archive)) {
            const { digest } = manifest.config;
            seen.add(digest);
            for (const image of left.get(digest) ?? [])
                await checkLayers(image, manifest);
        }
        const other = [...left.keys()].find((config) => !seen.has(config));
        if (other === undefined)
            return;
        throw archiveContradiction(place, `its manifest.json leads to the config ${other}, and its index.json does not`);
    }
    async function configOf(image) {
        const config = await files.find(image.config, signal);
        if (config === undefined)
            throw archiveContradiction(place, 'its manifest.json names a config that it lacks');
        return (0,oci_digest/* digestOf */.ol)(await (0,stored_file/* readSmallFile */.EW)(config, 'the config', limits.documentBytes, place, signal));
    }
    async function checkLayers(image, { config, layers }) {
        for (let at = 0; at < Math.max(layers.length, image.layers.length); at += 1) {
            const name = image.layers[at];
            const layer = layers[at];
            if (name === undefined || layer === undefined) {
                const counts = `${image.layers.length} layers, its index.json to ${layers.length}`;
                throw archiveContradiction(place, `its manifest.json leads to ${counts}`);
            }
            const [one, other] = [await files.find(name, signal), await files.find((0,layout_index/* blobPath */.nD)(layer.digest), signal)];
            // The same file, or neither: what there is to say of it is found out where it is compared.
            if (one?.path === other?.path)
                continue;
            const why = `its manifest.json leads to ${(0,excerpt/* excerpt */.K)(name)} as layer ${at + 1} of the image ${config.digest}`;
            if (one === undefined)
                throw archiveContradiction(place, `${why}, which is not there`);
            const diffID = (await diffIDsOf(config))[at];
            if (diffID === undefined)
                throw archiveContradiction(place, `${why}, which its config does not list`);
            const actual = await read(one, diffID, diffID);
            if (actual.diffID !== diffID)
                throw archiveContradiction(place, `${why}, which unpacks to ${actual.diffID}`);
        }
    }
    async function diffIDsOf(config) {
        const content = await readHashed(config, archive);
        if (content === undefined)
            return [];
        return (0,store_error/* atPlace */.ze)(place, config.digest, () => (0,oci_config/* parseImageConfig */.F)(content, config.mediaType).diffIDs);
    }
}

;// CONCATENATED MODULE: ./build/node/src/store/oci/oci-archive.js






/** An image in a tar file with an OCI image layout: read where it lies, nothing is unpacked. */
function createOciArchiveStore(location, { side, limits, workingDirectory }) {
    const place = { side, name: (0,oci_location/* formatLocation */.j$)(location) };
    const path = (0,external_node_path_.resolve)(workingDirectory, location.path);
    return createLayoutStore({
        reference: place.name,
        transport: location.kind,
        repository: `oci-archive:${location.path}`,
        choice: location,
        files: () => filesInArchive(path, { links: 'refuse', documentBytes: limits.documentBytes }, place),
        place,
        limits,
        checkOther: checkManifestJson,
    });
}
/** The files in a tar file, which is opened when the first of them is wanted. */
function filesInArchive(path, options, place) {
    let opened;
    return {
        find: async (name, signal) => {
            opened ??= openArchiveFile(path, place).then((archive) => (0,tar_files/* createTarFiles */.Py)(archive, options, place));
            return (await opened).find(name, signal);
        },
    };
}

;// CONCATENATED MODULE: ./build/node/src/store/docker/docker-archive.js













/** An image in a file that `docker save` wrote. */
function createDockerArchiveStore(location, { side, limits, workingDirectory }) {
    const place = { side, name: (0,oci_location/* formatLocation */.j$)(location) };
    const path = (0,external_node_path_.resolve)(workingDirectory, location.path);
    const files = () => filesInArchive(path, { links: 'follow', documentBytes: limits.documentBytes }, place);
    return createSavedImageStore({ wanted: location.reference, files, place, limits });
}
/**
 * An image in the files that `docker save` writes, of old Docker, new Docker (an OCI layout beside `manifest.json`) and
 * its imitators. There is no manifest to be trusted, so one is derived: the config's digest is computed here; plain
 * layers go by the config's diffIDs, packed ones by the digest of their file.
 */
function createSavedImageStore(options) {
    const { place, limits, wanted } = options;
    const files = options.files();
    const memory = (0,async_memory/* createMemory */.I)();
    function load(signal) {
        return memory.once('image', () => readSavedImage(files, options, signal));
    }
    /** Asked only for what the derived manifest names, so the image is there. */
    async function loaded(signal) {
        const image = await load(signal);
        if (image.kind === 'found')
            return image.value;
        throw new store_error/* StoreError */.AD(place, { code: 'manifest.missing', why: 'the image is not there' });
    }
    return {
        reference: place.name,
        transport: 'docker-archive',
        repository: place.name,
        tag: typeof wanted === 'object' ? wanted.tag : undefined,
        pinnedByDigest: false,
        local: true,
        top: async (signal) => {
            const image = await load(signal);
            return image.kind === 'missing' ? image : { kind: 'found', value: image.value.stored };
        },
        tagDigest: async (signal) => {
            const image = await readSavedImage(options.files(), options, signal);
            return image.kind === 'missing' ? undefined : image.value.stored.digest;
        },
        document: async (descriptor, signal) => {
            const { stored } = await loaded(signal);
            if (stored.digest === descriptor.digest)
                return { kind: 'found', value: stored };
            return (0,store_error/* absent */.Ge)(place, { code: 'manifest.missing', why: `there is no manifest ${descriptor.digest} in it` });
        },
        smallBlob: async (descriptor, signal) => {
            const { config, layers } = await loaded(signal);
            if (config.digest === descriptor.digest)
                return { kind: 'found', value: config.bytes };
            const file = layers.get(descriptor.digest);
            if (file === undefined)
                return docker_archive_absentBlob(place, descriptor);
            const bytes = await (0,stored_file/* readSmallFile */.EW)(file, descriptor.digest, limits.documentBytes, place, signal);
            const actual = (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(descriptor.digest));
            if (actual === descriptor.digest)
                return { kind: 'found', value: bytes };
            return { kind: 'wrong', end: { kind: 'digest', actual } };
        },
        lookUp: async (descriptor, signal) => {
            const { config, layers } = await loaded(signal);
            if (config.digest === descriptor.digest)
                return { kind: 'proven' };
            const file = layers.get(descriptor.digest);
            if (file === undefined)
                return docker_archive_absentBlob(place, descriptor);
            return file.size === descriptor.size ? { kind: 'claimed' } : { kind: 'size', actual: file.size };
        },
        blob: async (descriptor, signal) => {
            const { config, layers } = await loaded(signal);
            const file = config.digest === descriptor.digest ? inMemory(config.bytes) : layers.get(descriptor.digest);
            if (file === undefined)
                return docker_archive_absentBlob(place, descriptor);
            return { kind: 'found', value: (0,stored_file/* verifiedStream */.fV)(file, descriptor, place, signal) };
        },
    };
}
async function readSavedImage(files, { wanted, place, limits }, signal) {
    const images = await readImages(files, place, limits, signal);
    const image = chooseImage(images, wanted, place);
    if (image === undefined) {
        return (0,store_error/* absent */.Ge)(place, { code: 'manifest.missing', why: `it is not there; the archive holds ${listNames(images)}` });
    }
    const configFile = await files.find(image.config, signal);
    if (configFile === undefined) {
        throw new store_error/* StoreError */.AD(place, {
            code: 'archive.contradictory',
            why: 'its manifest.json names a config that it lacks',
        });
    }
    const bytes = await (0,stored_file/* readSmallFile */.EW)(configFile, 'the config', limits.documentBytes, place, signal);
    const config = { digest: (0,oci_digest/* digestOf */.ol)(bytes), bytes };
    const { diffIDs, platform } = (0,store_error/* atPlace */.ze)(place, 'the config', () => (0,oci_config/* parseImageConfig */.F)(bytes, media_type/* MEDIA_TYPES */.Z2.dockerConfig));
    const read = await readDockerLayers(files, layersIn(diffIDs, image, place), place, signal);
    const first = { image, isOnly: images.length === 1, config: config.digest, platform, layers: read.found };
    await checkIndexJson(first, { files, place, limits, signal });
    const size = bytes.byteLength;
    const stored = deriveManifest({ digest: config.digest, size }, read.layers, { layers: 'at-hand' });
    return { kind: 'found', value: { stored, config, layers: read.files } };
}
async function readImages(files, place, limits, signal) {
    const file = await files.find('manifest.json', signal);
    if (file !== undefined) {
        const bytes = await (0,stored_file/* readSmallFile */.EW)(file, 'manifest.json', limits.documentBytes, place, signal);
        return readDockerManifest(bytes, place);
    }
    const isLayout = (await files.find('oci-layout', signal)) !== undefined;
    throw new store_error/* StoreError */.AD(place, {
        code: 'archive.invalid',
        why: `it has no manifest.json, so "docker save" did not write it`,
        ...(isLayout ? { advice: 'It holds an OCI image layout: write oci-archive: in front of the path.' } : {}),
    });
}
/** The files that `manifest.json` names, each with the diffID that the config lists for it. */
function layersIn(diffIDs, image, place) {
    const layers = image.layers.flatMap((name, at) => {
        const diffID = diffIDs[at];
        return diffID === undefined ? [] : [{ name, diffID }];
    });
    if (layers.length === image.layers.length && layers.length === diffIDs.length)
        return layers;
    const why = `its manifest.json names ${image.layers.length} layers, its config ${diffIDs.length} diff_ids`;
    throw new store_error/* StoreError */.AD(place, { code: 'archive.contradictory', why, advice: 'Save the image again.' });
}
function inMemory(bytes) {
    return {
        size: bytes.byteLength,
        chunks: async function* () {
            yield await Promise.resolve(bytes);
        },
    };
}
function docker_archive_absentBlob(place, { digest }) {
    return (0,store_error/* absent */.Ge)(place, { code: 'blob.missing', why: `the blob ${digest} is not there` });
}

// EXTERNAL MODULE: ./build/node/src/registry/undici.js
var undici = __webpack_require__(9004);
// EXTERNAL MODULE: ./build/node/src/registry/error-codes.js
var error_codes = __webpack_require__(6031);
;// CONCATENATED MODULE: ./build/node/src/store/engine/engine-address.js



const ADVICE = 'Set DOCKER_HOST to unix:///PATH of the socket.';
/**
 * The addresses to be tried, in this order: what `DOCKER_HOST` names and nothing else, or the usual sockets of Docker and
 * Podman. Throws `engine.address`.
 */
function engineAddresses(environment, place) {
    const { dockerHost = '', runtimeDirectory = '', home = '' } = environment;
    if (dockerHost !== '')
        return [parseEngineAddress(dockerHost, place)];
    const rootless = runtimeDirectory === '' ? [] : ['docker.sock', 'podman/podman.sock'];
    const [docker, podman] = rootless.map((name) => (0,external_node_path_.join)(runtimeDirectory, name));
    const desktop = home === '' ? undefined : (0,external_node_path_.join)(home, '.docker', 'run', 'docker.sock');
    return ['/var/run/docker.sock', docker, desktop, '/run/podman/podman.sock', podman]
        .filter((path) => path !== undefined)
        .map((path) => ({ kind: 'socket', path }));
}
/** An address for messages. */
function formatEngineAddress(address) {
    return address.kind === 'socket' ? `unix://${address.path}` : address.origin;
}
/** Reads `DOCKER_HOST`. What would send an image over a network without TLS is refused. */
function parseEngineAddress(text, place) {
    const [, scheme, rest = ''] = /^([a-z]+):\/\/(.*)$/s.exec(text) ?? [];
    if (scheme === 'unix' && rest.startsWith('/'))
        return { kind: 'socket', path: rest };
    if (scheme === 'tcp' || scheme === 'http')
        return parseLoopback(text, rest, place);
    const why = `DOCKER_HOST is ${(0,excerpt/* excerpt */.K)(text)}, which cannot be used here`;
    const forms = scheme === 'npipe' ? 'Named pipes are not supported' : 'Only unix:///PATH and tcp://127.0.0.1:PORT are';
    throw new store_error/* StoreError */.AD(place, { code: 'engine.address', why, advice: `${forms}. ${ADVICE}` });
}
function parseLoopback(text, rest, place) {
    const url = URL.parse(`http://${rest}`);
    const isLoopback = url !== null && /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/.test(url.hostname);
    const isBare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
    if (url !== null && isLoopback && isBare) {
        // Docker's own port; http's would be 80.
        return { kind: 'loopback', origin: /:[0-9]+\/?$/.test(rest) ? url.origin : `http://${url.hostname}:2375` };
    }
    const why = `DOCKER_HOST is ${(0,excerpt/* excerpt */.K)(text)}: an engine is spoken to without TLS, so only on this machine`;
    throw new store_error/* StoreError */.AD(place, { code: 'engine.address', why, advice: ADVICE });
}

;// CONCATENATED MODULE: ./build/node/src/store/engine/engine.js





/** Finds the engine with the first request: the first of `addresses` that takes a connection is kept. */
function createEngine(addresses, limits, place) {
    let found;
    async function send(path, headersTimeout, signal) {
        const failures = [];
        let cause;
        for (const address of found === undefined ? addresses() : [found]) {
            try {
                const answer = await ask(address, path, headersTimeout, limits, place, signal);
                found = address;
                return answer;
            }
            catch (error) {
                signal.throwIfAborted();
                const code = (0,error_codes/* codeOf */.$N)(error);
                if (!NO_CONNECTION.has(code))
                    throw broken(error, address, place);
                failures.push(`${formatEngineAddress(address)} (${code})`);
                // What is there and closed tells more than what is not there.
                if (cause === undefined || code !== 'ENOENT')
                    cause = error;
            }
        }
        throw unreachable(failures, cause, place);
    }
    return {
        stream: async (path, signal) => {
            const answer = await send(path, 0, signal);
            if (answer.status !== 200)
                throw await refused(path, answer, limits, place, signal);
            return answer;
        },
        json: async (path, signal) => {
            const answer = await send(path, limits.headersMs, signal);
            const isAbsent = answer.status === 404 && answer.isOfEngine;
            if (answer.status !== 200 && !isAbsent)
                throw await refused(path, answer, limits, place, signal);
            const body = await readBody(answer, limits.documentBytes, place);
            return isAbsent ? undefined : body;
        },
    };
}
/** One connection per request: there are few, and none is left open behind the last. */
async function ask(address, path, headersTimeout, limits, place, signal) {
    const socketPath = address.kind === 'socket' ? { socketPath: address.path } : {};
    const client = new undici/* Client */.Kj(address.kind === 'socket' ? 'http://localhost' : address.origin, {
        connect: { timeout: limits.connectMs, ...socketPath },
        headersTimeout,
        bodyTimeout: headersTimeout === 0 ? 0 : limits.idleMs,
    });
    try {
        const { statusCode, headers, body } = await client.request({ method: 'GET', path, signal });
        // Whoever closes it early wants no word of that.
        body.on('error', () => undefined);
        const source = body;
        async function* chunks() {
            try {
                yield* source;
            }
            catch (error) {
                signal.throwIfAborted();
                throw broken(error, address, place);
            }
            finally {
                await client.destroy();
            }
        }
        return {
            status: statusCode,
            isOfEngine: headers['api-version'] !== undefined,
            body: chunks(),
            close: () => client.destroy(),
        };
    }
    catch (error) {
        await client.destroy();
        throw error;
    }
}
async function readBody(answer, limit, place) {
    const parts = [];
    let size = 0;
    for await (const chunk of answer.body) {
        size += chunk.byteLength;
        if (size > limit) {
            throw new store_error/* StoreError */.AD(place, {
                code: 'limit.document-size',
                why: `the engine sent more than ${limit} bytes of JSON`,
            });
        }
        parts.push(chunk);
    }
    return Buffer.concat(parts);
}
async function refused(path, answer, limits, place, signal) {
    const body = await readBody(answer, limits.errorBytes, place).catch(() => {
        signal.throwIfAborted();
        return new Uint8Array(0);
    });
    const said = messageIn(body);
    const words = said === undefined ? '' : `: ${(0,excerpt/* excerpt */.K)(said)}`;
    return new store_error/* StoreError */.AD(place, {
        code: 'engine.refused',
        why: `the engine answered ${answer.status} to GET ${path}${words}`,
        advice: 'Look into the log of the engine.',
    });
}
function messageIn(body) {
    try {
        const value = JSON.parse(Buffer.from(body).toString());
        if (typeof value !== 'object' || value === null || !('message' in value))
            return undefined;
        return typeof value.message === 'string' ? value.message : undefined;
    }
    catch {
        return undefined;
    }
}
/** Nothing is there, nobody listens, or not to us. */
const NO_CONNECTION = new Set(['ENOENT', 'ECONNREFUSED', 'EACCES', 'EPERM', 'ENOTSOCK', 'ENOTDIR']);
function unreachable(failures, cause, place) {
    const code = (0,error_codes/* codeOf */.$N)(cause);
    const denied = code === 'EACCES' || code === 'EPERM';
    const advice = denied
        ? 'This user may not open the socket: run as a user who may, for example of the group "docker".'
        : 'Start the engine, or set DOCKER_HOST to unix:///PATH of its socket.';
    const why = `no engine answers; looked at ${failures.join(', ')}`;
    return new store_error/* StoreError */.AD(place, { code: 'engine.unreachable', why, advice, cause });
}
function broken(error, address, place) {
    return new store_error/* StoreError */.AD(place, {
        code: 'engine.answer',
        why: `the engine at ${formatEngineAddress(address)} did not answer in full (${(0,error_codes/* codeOf */.$N)(error)})`,
        advice: 'Run it again, and look into the log of the engine.',
        cause: error,
    });
}

// EXTERNAL MODULE: ./build/node/src/oci/platform.js
var platform = __webpack_require__(6755);
;// CONCATENATED MODULE: ./build/node/src/store/engine/engine-image.js






/** Reads the answer to `/images/NAME/json`. Throws `engine.answer` and the codes of documents. */
function readEngineImage(bytes, place) {
    return (0,store_error/* atPlace */.ze)(place, 'the answer of the engine', () => {
        const image = (0,json_fields/* objectOf */.Xy)((0,strict_json/* parseStrictJson */.RJ)(bytes, {}), '');
        const id = idIn((0,json_fields/* stringOf */.Je)(image, 'Id', ''));
        if (!(0,json_fields/* isAbsent */.W0)(image, 'Descriptor'))
            return byDescriptor((0,json_fields/* objectOf */.Xy)(image.get('Descriptor'), 'Descriptor'), id, place);
        const rootfs = (0,json_fields/* objectOf */.Xy)(image.get('RootFS'), 'RootFS');
        const layers = (0,json_fields/* optionalList */.R2)(rootfs, 'Layers', 'RootFS').map((layer, index) => {
            return (0,json_fields/* digestOfText */.Nv)(layer, `RootFS.Layers[${index}]`);
        });
        return { kind: 'unsaid', id, layers, platform: platformIn(image) };
    });
}
/** Whether the answer to `/info` names an image store that keeps manifests. */
function keepsManifests(bytes, place) {
    return (0,store_error/* atPlace */.ze)(place, 'the answer of the engine', () => {
        const info = (0,json_fields/* objectOf */.Xy)((0,strict_json/* parseStrictJson */.RJ)(bytes, {}), '');
        if ((0,json_fields/* isAbsent */.W0)(info, 'DriverStatus'))
            return false;
        return (0,json_fields/* optionalList */.R2)(info, 'DriverStatus', '').some((row) => {
            return (0,strict_json/* isJsonArray */.Md)(row) && row[0] === 'driver-type' && row[1] === 'io.containerd.snapshotter.v1';
        });
    });
}
/** Podman leaves the algorithm out in places. */
function idIn(text) {
    return (0,oci_digest/* parseDigest */.m)(/^[0-9a-f]{64}$/.test(text) ? `sha256:${text}` : text, 'Id');
}
function byDescriptor(descriptor, id, place) {
    const mediaType = (0,json_fields/* stringOf */.Je)(descriptor, 'mediaType', 'Descriptor');
    const digest = (0,json_fields/* digestOfText */.Nv)(descriptor.get('digest'), 'Descriptor.digest');
    if ((0,media_type/* isIndexType */.$U)(mediaType) || (0,media_type/* isManifestType */.Q3)(mediaType))
        return { kind: 'manifest', id: digest };
    const why = `the engine describes the image ${id} as ${JSON.stringify(mediaType)}, which is no manifest`;
    throw new store_error/* StoreError */.AD(place, { code: 'engine.answer', why });
}
/** The engine's own spelling of what the config calls `os`, `architecture`, `variant` and `os.version`. */
function platformIn(image) {
    const text = (key) => (0,json_fields/* optionalString */.sx)(image, key, '') ?? '';
    const names = { os: text('Os'), architecture: text('Architecture') };
    return (0,platform/* normalisePlatform */.WN)({ ...names, variant: text('Variant'), osVersion: text('OsVersion') });
}

;// CONCATENATED MODULE: ./build/node/src/store/engine/docker-daemon.js












/**
 * An image of the local engine. An engine that keeps manifests is read through an export, as a layout. One that does not
 * says what the image is by its config's digest and diffIDs; the config's bytes and the layers come out of an export,
 * which is asked for only when they are wanted, and anew for each of them.
 */
function createDockerDaemonStore(location, { side, limits, engine: environment }) {
    const { reference } = location;
    const place = { side, name: (0,oci_location/* formatLocation */.j$)(location) };
    const name = (0,oci_location/* formatEngineName */.BP)(reference);
    const engine = createEngine(() => engineAddresses(environment, place), limits, place);
    const memory = (0,async_memory/* createMemory */.I)();
    function opened(signal) {
        return memory.once('image', () => openImage(name, engine, place, limits, signal));
    }
    async function storeOf(signal) {
        const image = await opened(signal);
        if (image.kind === 'found')
            return image.value;
        throw new store_error/* StoreError */.AD(place, { code: 'manifest.missing', why: 'the engine has no such image' });
    }
    return {
        reference: place.name,
        transport: 'docker-daemon',
        repository: place.name,
        tag: typeof reference === 'string' ? undefined : reference.tag,
        pinnedByDigest: typeof reference === 'string' || reference.digest !== undefined,
        local: true,
        top: async (signal) => {
            const image = await opened(signal);
            return image.kind === 'missing' ? image : image.value.top(signal);
        },
        tagDigest: async (signal) => {
            const image = await openImage(name, engine, place, limits, signal);
            return image.kind === 'missing' ? undefined : image.value.digest;
        },
        document: async (descriptor, signal) => (await storeOf(signal)).document(descriptor, signal),
        smallBlob: async (descriptor, signal) => (await storeOf(signal)).smallBlob(descriptor, signal),
        lookUp: async (descriptor, signal) => (await storeOf(signal)).lookUp(descriptor, signal),
        blob: async (descriptor, signal) => (await storeOf(signal)).blob(descriptor, signal),
    };
}
async function openImage(name, engine, place, limits, signal) {
    const answer = await engine.json(`/images/${encodeURI(name)}/json`, signal);
    if (answer === undefined) {
        return (0,store_error/* absent */.Ge)(place, { code: 'manifest.missing', why: `the engine has no image ${name}` });
    }
    const image = readEngineImage(answer, place);
    if (image.kind === 'manifest')
        return { kind: 'found', value: keptImage(name, image.id, engine, place, limits) };
    const info = await engine.json('/info', signal);
    const value = info !== undefined && keepsManifests(info, place)
        ? keptImage(name, image.id, engine, place, limits)
        : claimedImage(image, engine, place, limits);
    return { kind: 'found', value };
}
/** An image of the containerd image store: the export is an OCI layout that holds the manifests as they are. */
function keptImage(name, digest, engine, place, limits) {
    const files = (0,tar_files/* createTarFiles */.Py)(exportOf(name, engine), { links: 'refuse', documentBytes: limits.documentBytes }, place);
    const layout = createLayoutStore({
        reference: place.name,
        transport: 'docker-daemon',
        repository: place.name,
        choice: { digest },
        files: () => files,
        place,
        limits,
    });
    return {
        ...layout,
        digest,
        top: async (signal) => {
            const top = await layout.top(signal);
            if (top.kind === 'found')
                return top;
            throw new store_error/* StoreError */.AD(place, {
                code: 'engine.answer',
                why: `the engine says that the image is ${digest}, and exports another`,
                advice: 'Run it again; the name may have moved.',
            });
        },
    };
}
/** An image of which the engine tells the config's digest and the diffIDs, and no more without an export. */
function claimedImage({ id, layers, platform }, engine, place, limits) {
    const archive = exportOf(id, engine);
    const known = layers.map((digest) => ({ digest, size: 0, compression: 'none' }));
    const stored = deriveManifest({ digest: id, size: 0 }, known, { layers: 'claimed', platform });
    const files = (0,tar_files/* createTarFiles */.Py)(archive, { links: 'follow', documentBytes: limits.documentBytes }, place);
    const saved = createSavedImageStore({ wanted: undefined, files: () => files, place, limits });
    const configs = (0,async_memory/* createMemory */.I)();
    const places = Map.groupBy(layers.keys(), (position) => layers[position]);
    function config(signal) {
        return configs.once('config', () => findByDigest(archive, id, place, limits, signal));
    }
    /** The layer as the export holds it, which may be packed: then it is another blob at the same position. */
    async function layer(descriptor, signal) {
        const { digest } = descriptor;
        const positions = places.get(digest);
        if (positions === undefined)
            return absentBlob(digest);
        const top = await saved.top(signal);
        if (top.kind === 'missing' || !isImage(top.value.document, id)) {
            throw new store_error/* StoreError */.AD(place, { code: 'engine.answer', why: `the engine exports another image than ${id}` });
        }
        const held = top.value.document.layers;
        const [there, ...others] = positions.flatMap((position) => held[position] ?? []);
        // Only one file is read for the digest: no other may hide behind it.
        const isClear = held.length === layers.length && others.every((other) => other.digest === there?.digest);
        if (there !== undefined && isClear)
            return saved.blob(there, signal);
        const why = `the engine lists other layers than the export of ${id} holds`;
        throw new store_error/* StoreError */.AD(place, { code: 'engine.answer', why, advice: 'Look into the log of the engine.' });
    }
    function absentBlob(digest) {
        return (0,store_error/* absent */.Ge)(place, { code: 'blob.missing', why: `the engine lists no blob ${digest}` });
    }
    return {
        digest: stored.digest,
        top: () => Promise.resolve({ kind: 'found', value: stored }),
        document: ({ digest }) => {
            if (digest === stored.digest)
                return Promise.resolve({ kind: 'found', value: stored });
            return Promise.resolve((0,store_error/* absent */.Ge)(place, { code: 'manifest.missing', why: `the engine keeps no manifest ${digest}` }));
        },
        smallBlob: async (descriptor, signal) => {
            if (descriptor.digest === id)
                return { kind: 'found', value: await config(signal) };
            return absentBlob(descriptor.digest);
        },
        lookUp: ({ digest }) => {
            const isKnown = digest === id || places.has(digest);
            return Promise.resolve(isKnown ? { kind: 'claimed' } : absentBlob(digest));
        },
        blob: async (descriptor, signal) => {
            if (descriptor.digest !== id)
                return layer(descriptor, signal);
            const bytes = await config(signal);
            return { kind: 'found', value: { chunks: once(bytes), end: () => ({ kind: 'whole' }) } };
        },
    };
}
function isImage(document, config) {
    return document.kind === 'manifest' && document.config.digest === config;
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}
function exportOf(name, engine) {
    return {
        isSeekable: false,
        open: async (signal) => {
            const answer = await engine.stream(`/images/${encodeURI(name)}/get`, signal);
            const input = (0,tar_input/* streamInput */.hF)(answer.body, signal);
            // Not `input.close()`: what was not read yet would be waited for.
            return { ...input, close: () => answer.close() };
        },
    };
}
/**
 * The config out of an export, wherever it stands in there and whatever its name: its digest is known. The rest of the
 * export is not read.
 */
async function findByDigest(archive, digest, place, limits, signal) {
    for await (const { kind, size, chunks } of (0,tar_files/* entriesOf */.Mc)(archive, place, signal)) {
        if (kind !== 'file' || size > limits.documentBytes)
            continue;
        const { bytes } = await (0,tar_files/* readAhead */.Ek)(chunks(), true);
        if (bytes !== undefined && (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest)) === digest)
            return bytes;
    }
    throw new store_error/* StoreError */.AD(place, {
        code: 'engine.answer',
        why: `the engine says that the image is ${digest}, and exports no config with that digest`,
        advice: 'Run it again; if it stays so, the engine\u2019s storage is broken.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/node/src/store/oci/oci-layout.js







/** An image in a folder with an OCI image layout (image-spec, image-layout.md). */
function createOciLayoutStore(location, { side, limits, workingDirectory }) {
    const place = { side, name: (0,oci_location/* formatLocation */.j$)(location) };
    return createLayoutStore({
        reference: place.name,
        transport: location.kind,
        repository: `oci:${location.path}`,
        choice: location,
        files: () => createFolder((0,external_node_path_.resolve)(workingDirectory, location.path), place),
        place,
        limits,
    });
}
/** The files under a folder. A link may lead to another file of the folder, never out of it. */
function createFolder(path, place) {
    let root;
    async function realPathOf(name) {
        root ??= (0,promises_.realpath)(path);
        const top = await root.catch((error) => {
            throw (0,file_system/* fileSystemError */.uG)(error, place, path);
        });
        let real = top;
        for (const part of name.split('/')) {
            const next = await followed((0,external_node_path_.join)(real, part), name, place);
            if (next === undefined)
                return undefined;
            real = next;
        }
        if (real.startsWith((0,external_node_path_.join)(top, external_node_path_.sep)))
            return real;
        throw new store_error/* StoreError */.AD(place, {
            code: 'location.unsafe',
            why: `${name} is a link that leads out of the layout`,
            advice: 'Copy the layout with its links resolved.',
        });
    }
    return {
        find: async (name) => {
            const real = await realPathOf(name);
            if (real === undefined)
                return undefined;
            const file = await (0,file_system/* openPlain */.Hu)(real, name, place);
            await file.close();
            return fileAt(real, file.size, name, place);
        },
    };
}
/** Where a path leads; undefined where nothing is. A link to nothing is no such gap: what it led to was lost. */
async function followed(path, name, place) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        if ((0,error_codes/* codeOf */.$N)(error) !== 'ENOENT')
            throw (0,file_system/* fileSystemError */.uG)(error, place, name);
        if (await isThere(path)) {
            const why = `${name} is or leads through a link to what is not there`;
            throw new store_error/* StoreError */.AD(place, {
                code: 'location.unreadable',
                why,
                advice: 'Copy the layout with its links resolved.',
            });
        }
        return undefined;
    }
}
function isThere(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
function fileAt(path, size, name, place) {
    return {
        path,
        size,
        chunks: async function* (signal) {
            const file = await (0,file_system/* openPlain */.Hu)(path, name, place);
            try {
                yield* (0,file_system/* bytesOf */.$$)(file, signal);
            }
            finally {
                await file.close();
            }
        },
        hasLastByte: async () => {
            const file = await (0,file_system/* openPlain */.Hu)(path, name, place);
            try {
                return (await file.read(size - 1, 1)).byteLength === 1;
            }
            finally {
                await file.close();
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/node/src/store/open-local.js




/** Opens the store of an image that lies on this machine. */
function openLocal(location, dependencies) {
    switch (location.kind) {
        case 'oci':
            return createOciLayoutStore(location, dependencies);
        case 'oci-archive':
            return createOciArchiveStore(location, dependencies);
        case 'docker-archive':
            return createDockerArchiveStore(location, dependencies);
        case 'docker-daemon':
            return createDockerDaemonStore(location, dependencies);
    }
}


/***/ }),

/***/ 8984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ unpacked)
/* harmony export */ });
/* harmony import */ var _bytes_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8352);
/* harmony import */ var _bytes_gzip_decoder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(292);
/* harmony import */ var _bytes_window_turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3899);
/* harmony import */ var _bytes_zstd_decoder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7467);




/**
 * What is unpacked of one block waits in memory: of gzip at most about a thousand times as much, of zstd 128 KiB for
 * every four bytes. So both stay at 64 MiB or less.
 */
const BLOCK_BYTES = { gzip: 32 * 1024, zstd: 2 * 1024 };
/**
 * A packed archive as what it unpacks to, with constant memory; `turns` are shared with what is unpacked at the same time. Every byte must belong to the packed data. Throws a
 * `ContentError`, and what `chunks` throws.
 */
async function* unpacked(chunks, compression, turns = (0,_bytes_window_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .createWindowTurns */ .Z)()) {
    const ready = [];
    const decoder = createDecoder(compression, turns, (bytes) => {
        ready.push(bytes);
    });
    try {
        const bytes = BLOCK_BYTES[compression];
        for await (const block of (0,_bytes_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .inBlocks */ .Q)(chunks, { most: bytes, least: bytes })) {
            await decoder.write(block);
            yield* ready.splice(0);
        }
        await decoder.end();
        yield* ready;
    }
    finally {
        decoder.close();
    }
}
function createDecoder(compression, turns, sink) {
    return compression === 'gzip' ? new _bytes_gzip_decoder_js__WEBPACK_IMPORTED_MODULE_0__/* .GzipDecoder */ .l(sink) : new _bytes_zstd_decoder_js__WEBPACK_IMPORTED_MODULE_1__/* .ZstdDecoder */ .E(sink, turns);
}


/***/ })

};
