export const id = 963;
export const ids = [963,148];
export const modules = {

/***/ 3253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ readListing),
  g: () => (/* binding */ readTags)
});

// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
// EXTERNAL MODULE: ./build/node/src/oci/strict-json.js + 2 modules
var strict_json = __webpack_require__(954);
// EXTERNAL MODULE: ./build/node/src/store/oci/layout-index.js
var layout_index = __webpack_require__(6085);
// EXTERNAL MODULE: ./build/node/src/store/store-error.js
var store_error = __webpack_require__(5412);
// EXTERNAL MODULE: ./build/node/src/store/stored-file.js
var stored_file = __webpack_require__(1038);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-files.js + 3 modules
var tar_files = __webpack_require__(9590);
// EXTERNAL MODULE: ./build/node/src/store/snapshot/referrer-list.js
var referrer_list = __webpack_require__(8609);
// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var digest = __webpack_require__(5008);
// EXTERNAL MODULE: ./build/node/src/oci/media-type.js
var media_type = __webpack_require__(3447);
;// CONCATENATED MODULE: ./build/node/src/store/snapshot/contents.js




/** The type of a list of tags, a document that other tools pass over. */
const TAGS_TYPE = 'application/vnd.image-parity.tags.v1+json';
/** Of which repository a list of tags is. */
const TAGS_OF = 'vnd.image-parity.tags.of';
/**
 * The files of a snapshot: an OCI image layout without layers (image-spec, image-layout.md), in one order for one content.
 * The name of an image is its whole reference.
 */
function layoutFiles({ images, tags, documents, referrers = new Map() }) {
    const lists = [
        ...sorted(tags).map(([repository, names]) => listOf(TAGS_TYPE, { [TAGS_OF]: repository }, { name: repository, tags: names.toSorted(byText) })),
        ...sorted(referrers).map(([of, list]) => listOf(REFERRERS_TYPE, { [REFERRERS_OF]: of }, referrerList(of, list))),
    ];
    const entries = sorted(images).map(([reference, { mediaType, digest, size }]) => {
        return { mediaType, digest, size, annotations: { [REF_NAME]: reference } };
    });
    const manifests = [...entries, ...lists.map(({ entry }) => entry)];
    const blobs = new Map([...documents, ...lists.map(({ bytes, entry }) => [entry.digest, bytes])]);
    return [
        { name: 'oci-layout', bytes: json({ imageLayoutVersion: '1.0.0' }) },
        { name: 'index.json', bytes: json({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests }) },
        ...sorted(blobs).map(([digest, bytes]) => ({ name: blobPath(digest), bytes })),
    ];
}
/** A document of ours, and the entry that names it. */
function listOf(mediaType, annotations, value) {
    const bytes = json(value);
    return { bytes, entry: { mediaType, digest: digestOf(bytes), size: bytes.byteLength, annotations } };
}
function sorted(map) {
    return [...map].toSorted(([one], [other]) => byText(one, other));
}
/** By code units: the same on every machine. */
function byText(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
function json(value) {
    return Buffer.from(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./build/node/src/store/snapshot/listing.js








/** The most files of a snapshot. */
const MOST_ENTRIES = 100_000;
/** The files that say what a layout holds. */
const LISTS = new Set(['oci-layout', 'index.json']);
/** Reads the lists of a snapshot in one pass over its archive, and where all else is. Throws the codes of archives and layouts. */
async function readListing(archive, place, { documentBytes }, signal, mostEntries = MOST_ENTRIES) {
    const files = new Map();
    const lists = new Map();
    for await (const { kind, name, offset, size, chunks } of (0,tar_files/* entriesOf */.Mc)(archive, place, signal)) {
        if (kind === 'folder')
            continue;
        if (kind !== 'file') {
            throw new store_error/* StoreError */.AD(place, { code: 'archive.unsafe', why: `its entry ${(0,excerpt/* excerpt */.K)(name)} is a link` });
        }
        if (files.has(name)) {
            throw new store_error/* StoreError */.AD(place, { code: 'archive.duplicate', why: `its entry ${(0,excerpt/* excerpt */.K)(name)} is there twice` });
        }
        files.set(name, { offset, size });
        if (files.size > mostEntries) {
            const why = `it holds more than ${mostEntries} entries, which is the limit`;
            throw new store_error/* StoreError */.AD(place, { code: 'limit.archive-entries', why, advice: 'Take several snapshots.' });
        }
        if (!LISTS.has(name))
            continue;
        if (size > documentBytes) {
            const why = `its ${name} has ${size} bytes; the limit is ${documentBytes}`;
            throw new store_error/* StoreError */.AD(place, { code: 'limit.document-size', why, advice: 'Take several snapshots.' });
        }
        lists.set(name, await (0,stored_file/* collect */.Fo)(chunks()));
    }
    (0,layout_index/* checkLayoutVersion */.Nz)(listIn(lists, 'oci-layout', place), place);
    return { files, ...namedIn((0,layout_index/* readLayoutIndex */.Xn)(listIn(lists, 'index.json', place), place), place) };
}
function listIn(lists, name, place) {
    const bytes = lists.get(name);
    if (bytes !== undefined)
        return bytes;
    const advice = 'Name a file that "image-parity snapshot" wrote.';
    throw new store_error/* StoreError */.AD(place, { code: 'layout.invalid', why: `it has no file ${name}, so it is no snapshot`, advice });
}
function namedIn(entries, place) {
    const images = new Map();
    const tags = new Map();
    const referrers = new Map();
    const lists = new Map([
        [TAGS_TYPE, { named: tags, by: TAGS_OF }],
        [referrer_list/* REFERRERS_TYPE */.QD, { named: referrers, by: referrer_list/* REFERRERS_OF */.ZO }],
    ]);
    for (const { mediaType, digest, size, annotations } of entries) {
        const { named, by } = lists.get(mediaType) ?? { named: images, by: layout_index/* REF_NAME */.w5 };
        const name = annotations.get(by);
        // What has no name cannot be asked for.
        if (name === undefined)
            continue;
        if (named.has(name)) {
            throw new store_error/* StoreError */.AD(place, { code: 'layout.ambiguous', why: `its index.json lists ${(0,excerpt/* excerpt */.K)(name)} twice` });
        }
        named.set(name, { mediaType, digest, size });
    }
    return { images, tags, referrers };
}
/** The tags in a list of them. Throws `layout.invalid` and `json.invalid`. */
function readTags(bytes, place) {
    const value = (0,store_error/* atPlace */.ze)(place, 'a list of tags', () => (0,strict_json/* parseStrictJson */.RJ)(bytes, { members: { name: {}, tags: {} } }));
    const tags = (0,strict_json/* isJsonObject */.OW)(value) ? value.get('tags') : undefined;
    if (Array.isArray(tags)) {
        const texts = tags.filter((tag) => typeof tag === 'string');
        if (texts.length === tags.length)
            return texts;
    }
    throw new store_error/* StoreError */.AD(place, { code: 'layout.invalid', why: 'a list of tags in it is none' });
}


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ TAKE_AGAIN),
/* harmony export */   openSnapshot: () => (/* binding */ openSnapshot)
/* harmony export */ });
/* unused harmony export broken */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _async_cache_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4289);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5008);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1563);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8494);
/* harmony import */ var _oci_layout_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6085);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5412);
/* harmony import */ var _tar_tar_input_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6136);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3253);









/** What to do about everything that a snapshot lacks. */
const TAKE_AGAIN = 'Take the snapshot again.';
/** A snapshot in a tar file; nothing is read before it is asked. */
function openSnapshot({ path, digest: pinned }, { limits, workingDirectory, name = path }) {
    const place = { side: 'source', name: `snapshot ${name}` };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, path);
    const cache = (0,_async_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .createCache */ .V)({ limit: 1, weigh: () => 1 });
    let known;
    /** One pass over all bytes: what is believed of the file is what was hashed. */
    async function load(signal) {
        const digester = new _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digester */ .Y8(pinned === undefined ? 'sha256' : (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(pinned));
        const plain = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .openPlain */ .Hu)(file, path, place).catch((error) => {
            throw isAbsent(error) ? noFile(place, path, error) : error;
        });
        async function* hashed() {
            for await (const chunk of (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(plain, signal)) {
                digester.update(chunk);
                yield chunk;
            }
        }
        const input = (0,_tar_tar_input_js__WEBPACK_IMPORTED_MODULE_8__/* .streamInput */ .hF)(hashed(), signal);
        const close = async () => {
            await input.close();
            await plain.close();
        };
        const listed = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_6__/* .readListing */ .v)({ open: () => Promise.resolve({ ...input, close }) }, place, limits, signal);
        const digest = digester.digest();
        if (pinned !== undefined && digest !== pinned)
            throw otherFile(place, digest, pinned);
        return { ...listed, digest };
    }
    const listing = async (signal) => {
        known = await cache.once('listing', signal, load);
        return known;
    };
    async function bytes({ digest, size }, signal) {
        const at = (await listing(signal)).files.get((0,_oci_layout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .nD)(digest));
        if (at === undefined) {
            throw new _store_error_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .AD(place, { code: 'snapshot.missing', why: `it does not hold ${digest}`, advice: TAKE_AGAIN });
        }
        if (at.size !== size)
            throw broken(place, `${digest} should have ${size} bytes, and has ${at.size} there`);
        if (size > limits.documentBytes) {
            const why = `${digest} has ${size} bytes, more than the limit of ${limits.documentBytes} for a document`;
            throw new _store_error_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .AD(place, { code: 'limit.document-size', why });
        }
        const found = await readAt(at.offset, size, signal);
        const actual = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(found, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest));
        if (actual !== digest)
            throw broken(place, `the bytes under ${digest} have the digest ${actual}`);
        return found;
    }
    async function readAt(offset, size, signal) {
        const input = (0,_tar_tar_input_js__WEBPACK_IMPORTED_MODULE_8__/* .fileInput */ .Fg)(await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .openPlain */ .Hu)(file, path, place), signal);
        try {
            await input.skip(offset);
            return await (0,_tar_tar_input_js__WEBPACK_IMPORTED_MODULE_8__/* .readExactly */ .Lo)(input, size);
        }
        finally {
            await input.close();
        }
    }
    return {
        place,
        path,
        listing,
        known: () => known,
        bytes,
        document: async (descriptor, signal) => {
            const { digest, mediaType } = descriptor;
            const found = await bytes(descriptor, signal);
            const document = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_5__/* .atPlace */ .ze)(place, digest, () => (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .T)(found, { descriptor: mediaType }));
            return { digest, bytes: found, document };
        },
    };
}
/** The bytes of a snapshot are not what their names say. */
function broken(place, why) {
    return new _store_error_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .AD(place, {
        code: 'snapshot.broken',
        why,
        advice: `${TAKE_AGAIN} If it was copied, copy it again.`,
    });
}
function isAbsent(error) {
    return error instanceof _store_error_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .AD && error.code === 'location.absent';
}
/** That the file is not there says nothing of the source. */
function noFile(place, path, cause) {
    const advice = 'Check the path; relative ones start from the working directory.';
    return new _store_error_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .AD(place, { code: 'snapshot.missing', why: `there is no file ${path}`, advice, cause });
}
function otherFile(place, actual, pinned) {
    const why = `the digest of the file is ${actual}, not ${pinned}, which is pinned`;
    const advice = 'Look where the file comes from; if it is the one that is meant, pin its digest.';
    return new _store_error_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreError */ .AD(place, { code: 'snapshot.digest', why, advice });
}


/***/ }),

/***/ 8609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ REFERRERS_TYPE),
/* harmony export */   ZO: () => (/* binding */ REFERRERS_OF),
/* harmony export */   g4: () => (/* binding */ readReferrerList)
/* harmony export */ });
/* unused harmony export referrerList */
/* harmony import */ var _oci_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(954);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3709);
/* harmony import */ var _oci_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2242);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1886);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5412);





/** The type of a list of referrers, a document that other tools pass over. */
const REFERRERS_TYPE = 'application/vnd.image-parity.referrers.v1+json';
/** Of which `registry/repository@digest` a list of referrers is. */
const REFERRERS_OF = 'vnd.image-parity.referrers.of';
/** What a source said of what refers to a digest, to be written as JSON. */
function referrerList(of, { found, strayTag }) {
    return {
        of,
        ...(strayTag === undefined ? {} : { strayTag }),
        referrers: found.map(({ way, descriptor: { mediaType, digest, size, artifactType } }) => ({
            way,
            mediaType,
            digest,
            size,
            ...(artifactType === undefined ? {} : { artifactType }),
        })),
    };
}
/** Reads such a list. Throws `layout.invalid`, `json.invalid` and the codes of descriptors. */
function readReferrerList(bytes, place) {
    const value = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_4__/* .atPlace */ .ze)(place, 'a list of referrers', () => (0,_oci_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, {}));
    const list = (0,_oci_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? value.get('referrers') : undefined;
    if (!(0,_oci_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) || !(0,_oci_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(list))
        throw noList(place);
    const strayTag = (0,_oci_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(value, 'strayTag');
    return {
        found: list.map((one) => referrerIn(one, place)),
        ...(strayTag === undefined ? {} : { strayTag }),
    };
}
function referrerIn(value, place) {
    const { descriptor, way } = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_4__/* .atPlace */ .ze)(place, 'a list of referrers', () => ({
        descriptor: (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .BA)(value, 'referrers'),
        way: (0,_oci_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)((0,_oci_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, 'referrers'), 'way'),
    }));
    if (way === 'listed')
        return (0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .asListed */ .Gy)(descriptor);
    if (way === 'tagged')
        return { descriptor, way };
    throw noList(place);
}
function noList(place) {
    return new _store_error_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .AD(place, { code: 'layout.invalid', why: 'a list of referrers in it is none' });
}


/***/ }),

/***/ 8963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSnapshotStore: () => (/* binding */ createSnapshotStore),
/* harmony export */   tagsIn: () => (/* binding */ tagsIn)
/* harmony export */ });
/* harmony import */ var _async_memory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4188);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1207);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5412);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3253);
/* harmony import */ var _referrer_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8609);
/* harmony import */ var _open_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(148);






const MOST_LISTED = 10;
/**
 * An image of a registry as a snapshot holds it: the registry itself is asked nothing. What is not there throws: that a
 * snapshot lacks it says nothing of the registry.
 */
function createSnapshotStore(snapshot, reference) {
    const { registry, repository, tag, digest } = reference;
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference);
    const memory = (0,_async_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .createMemory */ .I)();
    const { place } = snapshot;
    async function readTop(signal) {
        const listing = await snapshot.listing(signal);
        const top = topIn(listing, reference);
        if (top !== undefined)
            return await snapshot.document(top, signal);
        const why = `it does not hold ${name}, but ${listed(listing)}`;
        throw new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, { code: 'snapshot.missing', why, advice: `${_open_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .TAKE_AGAIN */ .l} Name this image for it, too.` });
    }
    const topOf = (signal) => memory.once('top', () => readTop(signal));
    function noLayers(what) {
        return new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, { code: 'snapshot.missing', why: `it holds no layers, and ${what} was asked for` });
    }
    return {
        reference: name,
        // What it stands for: a note says who answers.
        transport: 'registry',
        repository: `${registry}/${repository}`,
        tag,
        pinnedByDigest: digest !== undefined,
        pinned: digest,
        top: async (signal) => ({ kind: 'found', value: await topOf(signal) }),
        // Its digest is known, so that a HEAD has nothing to tell.
        head: async (signal) => {
            const { document, bytes, digest: known } = await topOf(signal);
            return { kind: 'served', contentType: document.mediaType, digest: known, size: bytes.byteLength };
        },
        // A tag in a snapshot does not move. One beside a digest decides nothing, and may not be known.
        tagDigest: async (signal) => {
            if (digest !== undefined)
                return undefined;
            return topIn(await snapshot.listing(signal), reference)?.digest;
        },
        document: async (descriptor, signal) => ({ kind: 'found', value: await snapshot.document(descriptor, signal) }),
        smallBlob: async (descriptor, signal) => ({ kind: 'found', value: await snapshot.bytes(descriptor, signal) }),
        referrers: async (subject, signal) => {
            const list = (await snapshot.listing(signal)).referrers.get(`${registry}/${repository}@${subject}`);
            if (list !== undefined)
                return (0,_referrer_list_js__WEBPACK_IMPORTED_MODULE_3__/* .readReferrerList */ .g4)(await snapshot.bytes(list, signal), place);
            const why = `it does not hold what is attached to ${subject} in ${registry}/${repository}`;
            const advice = `${_open_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .TAKE_AGAIN */ .l} Set "referrers" for it, too.`;
            throw new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, { code: 'snapshot.missing', why, advice });
        },
        lookUp: (descriptor) => Promise.reject(noLayers(descriptor.digest)),
        blob: (descriptor) => Promise.reject(noLayers(descriptor.digest)),
        notes: () => {
            const known = snapshot.known();
            return known === undefined ? [] : [{ kind: 'snapshot.answered', file: snapshot.path, digest: known.digest }];
        },
    };
}
/** All tags that a repository had when the snapshot was taken. Throws `snapshot.missing` where they were not listed. */
async function tagsIn(snapshot, of, signal) {
    const { place } = snapshot;
    const repository = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(of);
    const list = (await snapshot.listing(signal)).tags.get(repository);
    if (list !== undefined)
        return (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .readTags */ .g)(await snapshot.bytes(list, signal), place);
    const why = `it holds no list of the tags of ${repository}`;
    const advice = `${_open_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .TAKE_AGAIN */ .l} Give it the list that selects the tags.`;
    throw new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, { code: 'snapshot.missing', why, advice });
}
/** As it was asked for, or by its digest from the same repository. */
function topIn({ images }, reference) {
    const exact = images.get((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference));
    const { digest } = reference;
    if (digest === undefined)
        return exact;
    if (exact?.digest === digest)
        return exact;
    const repository = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(reference);
    for (const [name, top] of images) {
        const isOfRepository = name.startsWith(`${repository}:`) || name.startsWith(`${repository}@`);
        if (isOfRepository && top.digest === digest)
            return top;
    }
    return undefined;
}
function listed({ images }) {
    const names = [...images.keys()];
    const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
    return names.length === 0 ? 'nothing' : `${names.slice(0, MOST_LISTED).join(', ')}${more}`;
}


/***/ })

};
