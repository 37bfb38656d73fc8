export const id = 746;
export const ids = [746];
export const modules = {

/***/ 8494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Hu: () => (/* binding */ openPlain),
/* harmony export */   uG: () => (/* binding */ fileSystemError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _registry_error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6031);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5412);




const CHUNK_BYTES = 256 * 1024;
/** Opens a regular file for reading; anything else (a pipe would never end) is refused. The caller closes it. */
async function openPlain(path, name, place) {
    const refuse = (error) => {
        throw fileSystemError(error, place, name);
    };
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch(refuse);
    const facts = await handle.stat();
    if (!facts.isFile()) {
        await handle.close();
        throw new _store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .AD(place, { code: 'location.unsafe', why: `${name} is not a plain file` });
    }
    return {
        size: facts.size,
        read: async (position, most) => {
            const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(most), 0, most, position).catch(refuse);
            return buffer.subarray(0, bytesRead);
        },
        close: () => handle.close(),
    };
}
/** A file's bytes from its start. Leaves it open. */
async function* bytesOf(file, signal) {
    for (let position = 0;;) {
        signal.throwIfAborted();
        const chunk = await file.read(position, CHUNK_BYTES);
        if (chunk.byteLength === 0)
            return;
        position += chunk.byteLength;
        yield chunk;
    }
}
/** What a failed look at the file system means, with advice. `what` is the path or name that was looked at. */
function fileSystemError(error, place, what) {
    if (error instanceof _store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .AD)
        return error;
    return new _store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .AD(place, { ...explain(error, what), cause: error });
}
function explain(error, what) {
    const code = (0,_registry_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error);
    switch (code) {
        case 'ENOENT':
            return {
                code: 'location.absent',
                why: `${what} does not exist`,
                advice: 'Check the path; relative ones start from the working directory.',
            };
        case 'ENOTDIR':
            return {
                code: 'location.unreadable',
                why: `${what} is or leads through a file, not a folder (ENOTDIR)`,
                advice: 'For a layout in a tar file, write oci-archive:FILE.',
            };
        case 'EISDIR':
            return { code: 'location.unreadable', why: `${what} is a folder (EISDIR)`, advice: 'Name a file.' };
        case 'EACCES':
        case 'EPERM':
            return {
                code: 'location.unreadable',
                why: `${what} may not be read (${code})`,
                advice: 'Check who may read it.',
            };
        default:
            return { code: 'location.unreadable', why: `${what} cannot be read${code === '' ? '' : ` (${code})`}` };
    }
}


/***/ }),

/***/ 6085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ checkLayoutVersion),
/* harmony export */   Xn: () => (/* binding */ readLayoutIndex),
/* harmony export */   c$: () => (/* binding */ chooseEntry),
/* harmony export */   fi: () => (/* binding */ listEntries),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   w5: () => (/* binding */ REF_NAME)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5008);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1563);
/* harmony import */ var _oci_excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5655);
/* harmony import */ var _oci_strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(954);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5412);





/** What names an image in a layout (image-spec, annotations.md). */
const REF_NAME = 'org.opencontainers.image.ref.name';
const MOST_LISTED = 10;
/** Checks the file `oci-layout` (image-spec, image-layout.md). Throws `layout.invalid` and `json.invalid`. */
function checkLayoutVersion(bytes, place) {
    const shape = { members: { imageLayoutVersion: {} } };
    const value = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .atPlace */ .ze)(place, 'oci-layout', () => (0,_oci_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .RJ)(bytes, shape));
    const version = (0,_oci_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) ? value.get('imageLayoutVersion') : undefined;
    if (typeof version === 'string' && /^1\.[0-9]+\.[0-9]+$/.test(version))
        return;
    const told = typeof version === 'string' ? `says version ${(0,_oci_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(version)}` : 'names no imageLayoutVersion';
    throw new _store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .AD(place, { code: 'layout.invalid', why: `its file oci-layout ${told}, only 1.x can be read` });
}
/** The entries of `index.json`. Throws the codes of documents. */
function readLayoutIndex(bytes, place) {
    const index = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .atPlace */ .ze)(place, 'index.json', () => (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(bytes, {}));
    if (index.kind === 'index')
        return index.manifests;
    throw new _store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .AD(place, { code: 'layout.invalid', why: 'its index.json is a manifest, not an index' });
}
/**
 * The entry that is meant: by digest, by tag (the annotation `org.opencontainers.image.ref.name`, exactly), or the only
 * one. Undefined where the tag or digest is not listed. Throws `layout.ambiguous`, and `layout.invalid` for an empty
 * layout where nothing was named.
 */
function chooseEntry(entries, { tag, digest }, place) {
    if (digest !== undefined)
        return entries.find((entry) => entry.digest === digest);
    const wanted = tag === undefined ? entries : entries.filter(({ annotations }) => annotations.get(REF_NAME) === tag);
    const [first, ...others] = wanted;
    if (others.some((other) => other.digest !== first?.digest))
        throw ambiguous(wanted, tag, place);
    if (first === undefined && tag === undefined) {
        throw new _store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .AD(place, { code: 'layout.invalid', why: 'its index.json lists nothing' });
    }
    return first;
}
/** Where a layout keeps a blob. The digest is checked, so the name holds nothing but its algorithm and hex digits. */
function blobPath(digest) {
    const algorithm = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest);
    return `blobs/${algorithm}/${digest.slice(algorithm.length + 1)}`;
}
/** The names in a layout, for a message about one that is not there. */
function listEntries(entries) {
    const names = entries.map(({ digest, annotations }) => {
        const name = annotations.get(REF_NAME);
        return name === undefined ? `@${digest}` : (0,_oci_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(name);
    });
    const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
    return names.length === 0 ? 'nothing' : `${names.slice(0, MOST_LISTED).join(', ')}${more}`;
}
function ambiguous(entries, tag, place) {
    const named = tag === undefined ? '' : ` tagged ${(0,_oci_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(tag)}`;
    const listed = tag === undefined ? listEntries(entries) : entries.map(({ digest }) => `@${digest}`).join(', ');
    return new _store_error_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .AD(place, {
        code: 'layout.ambiguous',
        why: `it holds ${entries.length} images${named}: ${listed}`,
        advice: 'Name one of them: behind the path, write :TAG or @DIGEST.',
    });
}


/***/ }),

/***/ 5325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   PF: () => (/* binding */ parseLongName),
/* harmony export */   Q5: () => (/* binding */ paxRecords),
/* harmony export */   dA: () => (/* binding */ parsePax)
/* harmony export */ });
/* harmony import */ var _oci_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(223);


const LINE_FEED = 10;
const EQUALS = 61;
const SPACE = 32;
/**
 * Reads the records of a pax header (POSIX.1-2001, `length key=value\n`). Times and owners are left out; sparse files
 * are refused, as their bytes are not those in the archive. Throws a `TarError` for records that break the form.
 */
function parsePax(bytes) {
    let extension = {};
    for (const [key, value] of paxRecords(bytes))
        extension = { ...extension, ...meaningOf(key, value) };
    return extension;
}
/** The records of a pax header, in order, values as they are. Throws a `TarError` for records that break the form. */
function* paxRecords(bytes) {
    let start = 0;
    while (start < bytes.byteLength) {
        const space = bytes.indexOf(SPACE, start);
        const length = space === -1 ? '' : (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeName */ .e4)(bytes.subarray(start, space));
        const end = /^[1-9][0-9]{0,8}$/.test(length) ? start + Number(length) : 0;
        const equals = bytes.indexOf(EQUALS, space);
        if (end <= equals || equals === -1 || end > bytes.byteLength || bytes[end - 1] !== LINE_FEED)
            throw malformed();
        yield [(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeName */ .e4)(bytes.subarray(space + 1, equals)), bytes.subarray(equals + 1, end - 1)];
        start = end;
    }
}
/** A name in an entry of its own, as GNU tar writes long ones. */
function parseLongName(bytes) {
    const end = bytes.indexOf(0);
    return nameOf(end === -1 ? bytes : bytes.subarray(0, end));
}
function nameOf(bytes) {
    if (bytes.byteLength > 0)
        return (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeName */ .e4)(bytes);
    throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.invalid', 'an extension header in it gives an empty name, which some tools pass over');
}
function meaningOf(key, value) {
    switch (key) {
        case 'path':
            return { path: nameOf(value) };
        case 'linkpath':
            return { linkPath: nameOf(value) };
        case 'size':
            return { size: sizeOf((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeName */ .e4)(value)) };
        default:
            if (!key.startsWith('GNU.sparse.'))
                return {};
            throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.invalid', 'it holds a sparse file, which other tools read in other ways');
    }
}
/** A size as pax headers write it. Throws a `TarError` for anything else. */
function sizeOf(text) {
    const size = /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(size))
        return size;
    throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.invalid', `a pax header gives the bad size ${(0,_oci_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(text)}`);
}
function malformed() {
    return new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.invalid', 'a pax header in it is malformed');
}


/***/ }),

/***/ 9590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Py: () => (/* binding */ createTarFiles),
  Mc: () => (/* binding */ entriesOf),
  Ek: () => (/* binding */ readAhead)
});

// EXTERNAL MODULE: ./build/node/src/async/memory.js
var async_memory = __webpack_require__(4188);
// EXTERNAL MODULE: ./build/node/src/bytes/error.js
var bytes_error = __webpack_require__(2762);
// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
// EXTERNAL MODULE: ./build/node/src/store/file-system.js
var file_system = __webpack_require__(8494);
;// CONCATENATED MODULE: ./build/node/src/store/tar/shared-pass.js
/**
 * Lets readers share passes over an archive: one pass at a time, which serves each waiting reader as its file comes by,
 * at the reader's own pace. So an engine is not asked for several exports at once, and seldom for one per layer.
 */
function createSharedPass(entries) {
    const waiting = new Map();
    let running;
    let served;
    function take(name) {
        const [first, ...others] = waiting.get(name) ?? [];
        if (others.length > 0)
            waiting.set(name, others);
        else
            waiting.delete(name);
        return first;
    }
    function leave(name, reader) {
        const others = (waiting.get(name) ?? []).filter((other) => other !== reader);
        if (others.length > 0)
            waiting.set(name, others);
        else
            waiting.delete(name);
    }
    /** One pass. Readers that were there from its start and saw no file of theirs have none. */
    async function pass(stop) {
        const early = new Set(waiting.keys());
        for await (const { kind, name, size, chunks } of entries(stop)) {
            if (stop.aborted)
                return;
            // A folder in the place of a file serves nobody: who waits for it would wait for one more pass without end.
            if (kind !== 'file')
                continue;
            early.delete(name);
            const reader = take(name);
            if (reader === undefined)
                continue;
            served = reader;
            reader.start(size === reader.size ? chunks() : nothing());
            const end = await Promise.race([reader.over, aborted(stop)]);
            served = undefined;
            if (end === 'stopped' || waiting.size === 0)
                return;
        }
        for (const name of early)
            take(name)?.start(nothing());
    }
    async function run() {
        while (waiting.size > 0) {
            const stop = new AbortController();
            running = { stop };
            try {
                await pass(stop.signal);
            }
            catch (error) {
                // All who waited have left; whoever came since waits for the next pass.
                if (stop.signal.aborted)
                    continue;
                for (const name of [...waiting.keys()]) {
                    for (let reader = take(name); reader !== undefined; reader = take(name))
                        reader.fail(error);
                }
            }
        }
        running = undefined;
    }
    return {
        read: async function* (name, size, signal) {
            signal.throwIfAborted();
            const turn = Promise.withResolvers();
            const over = Promise.withResolvers();
            const reader = { size, start: turn.resolve, fail: turn.reject, over: over.promise };
            const leaveQueue = () => {
                leave(name, reader);
                turn.reject(signal.reason);
                // Others may be in the middle of their file, or still want the rest of the pass.
                if (waiting.size === 0 && (served === undefined || served === reader))
                    running?.stop.abort(signal.reason);
            };
            signal.addEventListener('abort', leaveQueue, { once: true });
            waiting.set(name, [...(waiting.get(name) ?? []), reader]);
            if (running === undefined)
                void run();
            try {
                yield* await turn.promise;
            }
            finally {
                signal.removeEventListener('abort', leaveQueue);
                over.resolve('over');
            }
        },
    };
}
function aborted(signal) {
    const { promise, resolve } = Promise.withResolvers();
    signal.addEventListener('abort', () => {
        resolve('stopped');
    }, { once: true });
    return promise;
}
async function* nothing() {
    await Promise.resolve();
    yield* [];
}

// EXTERNAL MODULE: ./build/node/src/store/store-error.js
var store_error = __webpack_require__(5412);
// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var oci_digest = __webpack_require__(5008);
;// CONCATENATED MODULE: ./build/node/src/store/tar/tar-duplicates.js



/** Refuses an archive with two entries of a name that are not known to be the same. */
function duplicate(place, name) {
    const why = `it holds two entries named ${(0,excerpt/* excerpt */.K)(name)} that are not the same: some tools take the first, others the last`;
    return new store_error/* StoreError */.AD(place, { code: 'archive.duplicate', why, advice: 'Write the archive again.' });
}
/** Reads every file of these names: each time it must hold the same bytes. Throws `archive.duplicate`. */
async function checkDuplicates(names, entries, place) {
    const known = new Map();
    for await (const { name, chunks } of entries) {
        if (!names.has(name))
            continue;
        const digester = new oci_digest/* Digester */.Y8('sha256');
        for await (const chunk of chunks())
            digester.update(chunk);
        const digest = digester.digest();
        if ((known.get(name) ?? digest) !== digest)
            throw duplicate(place, name);
        known.set(name, digest);
    }
}

// EXTERNAL MODULE: ./build/node/src/store/tar/tar-header.js
var tar_header = __webpack_require__(223);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-extension.js
var tar_extension = __webpack_require__(5325);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-members.js
var tar_members = __webpack_require__(7036);
;// CONCATENATED MODULE: ./build/node/src/store/tar/tar-reader.js




/**
 * Reads the entries of a tar file one after the other, with constant memory. Where tar readers differ it is strict: a
 * name that leads out, a type that is no file, folder or link, an archive without end marker, and anything but zeros
 * behind that marker are refused. Throws a `TarError`, and what the input throws. Closes nothing.
 *
 * Our own, against the rule that a library does what is not ours: `index.json` and `manifest.json` are pinned by no
 * digest, so what is seen here must be what other readers see, and a streaming library does not show the headers, size
 * fields and end marker by which an archive hides a second document from one reader and not from another.
 */
async function* readTar(input) {
    for await (const { header, extension, offset, chunks } of (0,tar_members/* tarMembers */.F)(input, STRICT)) {
        yield entryOf(header, extension, offset, chunks);
    }
}
const STRICT = {
    parseHeader: (block) => (0,tar_header/* parseTarHeader */.OH)(block),
    none: { types: '' },
    // Names and the rest of extension headers; nothing that an image needs comes near it.
    extensionBytes: 64 * 1024,
    extend: (before, type, content) => ({
        ...before,
        ...meaningOf(type, content),
        types: typesBeforeEntry(before.types, type),
    }),
    isOpen: ({ types }) => types !== '',
    contentBytes: (header, extension) => extension.size ?? header.size,
    end: 'exact',
};
/**
 * The types of the extension headers before an entry. GNU's long names may stand together; of anything else that adds up,
 * tools keep the first, the last or all, and so see different names.
 */
function typesBeforeEntry(before, type) {
    if (before === '')
        return type === 'g' ? '' : type;
    const types = before + type;
    if (types === 'KL' || types === 'LK')
        return types;
    throw new tar_header/* TarError */.mt('archive.invalid', 'extension headers in it stand in an order that tools read in different ways');
}
function meaningOf(type, content) {
    if (type === 'L')
        return { path: (0,tar_extension/* parseLongName */.PF)(content) };
    if (type === 'K')
        return { linkPath: (0,tar_extension/* parseLongName */.PF)(content) };
    const extension = (0,tar_extension/* parsePax */.dA)(content);
    if (type === 'x' || Object.keys(extension).length === 0)
        return extension;
    throw new tar_header/* TarError */.mt('archive.invalid', 'a global pax header in it renames or resizes every entry');
}
function entryOf(header, extension, offset, chunks) {
    const kind = KINDS.get(header.type);
    const written = extension.path ?? header.name;
    if (kind === undefined) {
        const why = `the entry ${(0,excerpt/* excerpt */.K)(written)} is of the type ${(0,excerpt/* excerpt */.K)(header.type)}, which no image needs`;
        throw new tar_header/* TarError */.mt('archive.unsafe', why);
    }
    const size = extension.size ?? header.size;
    if (kind !== 'file' && size !== 0) {
        throw new tar_header/* TarError */.mt('archive.invalid', `the entry ${(0,excerpt/* excerpt */.K)(written)} is no file and has a size`);
    }
    const isLink = kind === 'symlink' || kind === 'hardlink';
    const target = isLink ? (extension.linkPath ?? header.linkName) : '';
    return { kind, name: checkName(written, kind), size, target, offset, chunks };
}
const KINDS = new Map([
    ['0', 'file'],
    ['1', 'hardlink'],
    ['2', 'symlink'],
    ['5', 'folder'],
]);
/** Takes a leading `./` and a folder's trailing `/` off; the archive's own root becomes the empty name. */
function checkName(written, kind) {
    const relative = written.replace(/^(?:\.\/)+/, '');
    const name = kind === 'folder' ? relative.replace(/\/$/, '') : relative;
    if (kind === 'folder' && (name === '' || name === '.'))
        return '';
    const isSafe = name.length <= 1024 && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (isSafe && !/[\u0000-\u001f\u007f\\]/.test(name))
        return name;
    throw new tar_header/* TarError */.mt('archive.unsafe', `the entry name ${(0,excerpt/* excerpt */.K)(written)} is absolute, leads out or is malformed`);
}

;// CONCATENATED MODULE: ./build/node/src/store/tar/tar-files.js









/** Far more than any image has. */
const MOST_ENTRIES = 20_000;
/** How many documents' worth of bytes is kept at most; what is beyond that is read again. */
const KEPT_DOCUMENTS = 16;
const DEEPEST_LINK = 8;
const CHUNK_BYTES = 256 * 1024;
const HEAD_BYTES = 64;
/**
 * The files in a tar archive, read where it lies. The first look lists all entries and refuses what is ambiguous: two
 * entries of one name (but for files of the same bytes), links (unless they are followed, inside the archive), and all that `readTar` refuses.
 */
function createTarFiles(archive, options, place) {
    const memory = (0,async_memory/* createMemory */.I)();
    const shared = createSharedPass((signal) => entriesOf(archive, place, signal));
    return {
        find: async (name, signal) => {
            const index = await memory.once('index', () => listEntries(archive, options, place, signal));
            const listed = resolveLinks(index, name, place);
            return listed === undefined ? undefined : fileOf(listed, archive, shared);
        },
    };
}
async function listEntries(archive, { links, documentBytes }, place, signal) {
    const index = new Map();
    const twice = new Set();
    let count = 0;
    let room = KEPT_DOCUMENTS * documentBytes;
    for await (const { chunks, ...entry } of entriesOf(archive, place, signal)) {
        const { kind, name, size } = entry;
        count += 1;
        if (count > MOST_ENTRIES) {
            const why = `it holds more than ${MOST_ENTRIES} entries, which is the limit`;
            throw new store_error/* StoreError */.AD(place, { code: 'limit.archive-entries', why });
        }
        const before = index.get(name);
        if (before !== undefined && kind !== 'folder') {
            if (kind !== 'file' || before.kind !== 'file' || before.size !== size)
                throw duplicate(place, name);
            twice.add(name);
            continue;
        }
        if (before !== undefined && before.kind !== 'folder')
            throw duplicate(place, name);
        if (links === 'refuse' && (kind === 'symlink' || kind === 'hardlink')) {
            const why = `its entry ${(0,excerpt/* excerpt */.K)(name)} is a link; an image layout has none`;
            const advice = 'For what "docker save" wrote, put docker-archive: in front of the path.';
            throw new store_error/* StoreError */.AD(place, { code: 'archive.unsafe', why, advice });
        }
        if (archive.isSeekable || kind !== 'file') {
            index.set(name, entry);
        }
        else {
            const ahead = await readAhead(chunks(), size <= Math.min(documentBytes, room));
            room -= ahead.bytes?.byteLength ?? 0;
            index.set(name, { ...entry, ...ahead });
        }
    }
    if (twice.size > 0)
        await checkDuplicates(twice, entriesOf(archive, place, signal), place);
    refuseBehindLinks(index, place);
    return index;
}
/** Who unpacks the archive follows a link on the way to a name, and may write one file over another. */
function refuseBehindLinks(index, place) {
    const folders = new Set();
    for (const name of index.keys()) {
        for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
            const folder = name.slice(0, end);
            if (folders.has(folder))
                break;
            folders.add(folder);
            const kind = index.get(folder)?.kind ?? 'folder';
            if (kind === 'folder')
                continue;
            const why = `its entry ${(0,excerpt/* excerpt */.K)(name)} lies behind ${(0,excerpt/* excerpt */.K)(folder)}, which is no folder`;
            throw new store_error/* StoreError */.AD(place, { code: 'archive.unsafe', why });
        }
    }
}
/** All entries, with errors that name the archive; its input is closed at the end, or where the caller leaves early. */
async function* entriesOf(archive, place, signal) {
    const input = await archive.open(signal);
    try {
        for await (const entry of readTar(input)) {
            // Read by the caller, so that what goes wrong there does not pass through here.
            yield { ...entry, chunks: () => atArchive(entry.chunks(), place, signal) };
        }
    }
    catch (error) {
        signal.throwIfAborted();
        throw tarError(error, place);
    }
    finally {
        await input.close();
    }
}
async function* atArchive(chunks, place, signal) {
    try {
        yield* chunks;
    }
    catch (error) {
        signal.throwIfAborted();
        throw tarError(error, place);
    }
}
/** A file's first bytes, and all of them where it `mayKeep` a file that starts like JSON. */
async function readAhead(chunks, mayKeep) {
    const parts = [];
    let length = 0;
    for await (const chunk of chunks) {
        parts.push(chunk);
        length += chunk.byteLength;
        if (length < HEAD_BYTES || (mayKeep && startsLikeJson(parts)))
            continue;
        return { head: Buffer.concat(parts).subarray(0, HEAD_BYTES) };
    }
    const bytes = Buffer.concat(parts);
    const head = bytes.subarray(0, HEAD_BYTES);
    return mayKeep && startsLikeJson(parts) ? { head, bytes } : { head };
}
function startsLikeJson(parts) {
    const text = Buffer.concat(parts.slice(0, HEAD_BYTES)).subarray(0, HEAD_BYTES).toString('latin1');
    return /^\s*[[{]/.test(text);
}
/** The plain file behind a name. A link that leads out of the archive, or in a circle, is refused. */
function resolveLinks(index, name, place) {
    let current = name;
    for (let depth = 0; depth <= DEEPEST_LINK; depth += 1) {
        const listed = index.get(current);
        switch (listed?.kind) {
            case undefined:
                return undefined;
            case 'file':
                return listed;
            case 'folder':
                throw new store_error/* StoreError */.AD(place, { code: 'archive.invalid', why: `its entry ${(0,excerpt/* excerpt */.K)(name)} is a folder` });
            case 'hardlink':
            case 'symlink': {
                const next = linkTarget(listed);
                if (next === undefined) {
                    const why = `its entry ${(0,excerpt/* excerpt */.K)(name)} links to ${(0,excerpt/* excerpt */.K)(listed.target)}, out of the archive`;
                    throw new store_error/* StoreError */.AD(place, { code: 'archive.unsafe', why });
                }
                current = next;
            }
        }
    }
    throw new store_error/* StoreError */.AD(place, { code: 'archive.unsafe', why: `its entry ${(0,excerpt/* excerpt */.K)(name)} is a link without end` });
}
/** A symbolic link starts from its own folder, a hard link from the archive's root. */
function linkTarget({ kind, name, target }) {
    if (target.startsWith('/'))
        return undefined;
    const parts = kind === 'symlink' ? name.split('/').slice(0, -1) : [];
    for (const part of target.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..' && part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.length === 0 ? undefined : parts.join('/');
}
function fileOf(listed, archive, shared) {
    const { name, size, bytes, head } = listed;
    return {
        path: name,
        size,
        ...(head === undefined ? {} : { head }),
        chunks: async function* (signal) {
            if (bytes !== undefined)
                yield bytes;
            else
                yield* archive.isSeekable ? readAt(listed, archive, signal) : shared.read(name, size, signal);
        },
        // The first look came past its end.
        hasLastByte: () => Promise.resolve(true),
    };
}
async function* readAt({ offset, size }, archive, signal) {
    const input = await archive.open(signal);
    try {
        await input.skip(offset);
        let left = size;
        while (left > 0) {
            const chunk = await input.read(Math.min(CHUNK_BYTES, left));
            if (chunk.byteLength === 0)
                return;
            left -= chunk.byteLength;
            yield chunk;
        }
    }
    finally {
        await input.close();
    }
}
function tarError(error, place) {
    if (error instanceof tar_header/* TarError */.mt) {
        return new store_error/* StoreError */.AD(place, { ...error.failure, advice: 'Write the archive again.', cause: error });
    }
    if (!(error instanceof bytes_error/* ContentError */.y))
        return (0,file_system/* fileSystemError */.uG)(error, place, 'the archive');
    const isCut = error.code === 'layer.truncated';
    const why = isCut ? 'its compressed data ends too early' : `its compressed data is broken (${error.code})`;
    const code = isCut ? 'archive.truncated' : 'archive.invalid';
    return new store_error/* StoreError */.AD(place, { code, why, advice: 'Write the archive again.', cause: error });
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   mt: () => (/* binding */ TarError),
/* harmony export */   qq: () => (/* binding */ isZeros)
/* harmony export */ });
/* harmony import */ var _oci_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5655);

const BLOCK_BYTES = 512;
/** A tar file that is not read on: what is wrong with it, to be put with its place. */
class TarError extends Error {
    name = 'TarError';
    failure;
    constructor(code, why) {
        super(why);
        this.failure = { code, why };
    }
}
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;
const SPACE = 32;
/** What the star program leaves for the prefix: it puts times behind it. */
const STAR_PREFIX_BYTES = 131;
/**
 * Reads a header block (POSIX.1-1988 ustar, and GNU's and the older form of it). Throws a `TarError`: a number that could
 * be read in two ways is refused, and what `decode` refuses.
 */
function parseTarHeader(block, decode = decodeName) {
    if (checksumOf(block) !== numberIn(block, CHECKSUM_AT, CHECKSUM_BYTES)) {
        throw new TarError('archive.invalid', 'it is no tar file, or a broken one: the checksum of a header is wrong');
    }
    const magic = String.fromCharCode(...block.subarray(257, 263));
    const prefix = magic === 'ustar\0' ? textIn(block, 345, 155, decode) : '';
    if (Buffer.byteLength(prefix) > STAR_PREFIX_BYTES && String.fromCharCode(...block.subarray(508, 512)) === 'tar\0') {
        throw new TarError('archive.invalid', 'a name in it ends elsewhere for tools that know the tar program "star"');
    }
    const name = textIn(block, 0, 100, decode);
    const flag = String.fromCharCode(...block.subarray(156, 157));
    const type = flag === '\0' ? (name.endsWith('/') ? '5' : '0') : flag;
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: numberIn(block, 124, 12),
        type,
        linkName: textIn(block, 157, 100, decode),
    };
}
/** Whether a block holds nothing but zeros, as those at the end of an archive do. */
function isZeros(bytes) {
    return bytes.every((byte) => byte === 0);
}
/** Decodes a name. Throws where it is not UTF-8: readers would see other names. */
function decodeName(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new TarError('archive.unsafe', 'it holds a name that is not UTF-8');
    }
}
function textIn(block, start, length, decode) {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return decode(end === -1 ? field : field.subarray(0, end));
}
/** Octal digits with spaces or NUL behind them, or GNU's big-endian binary for what is too large for that. */
function numberIn(block, start, length) {
    const field = block.subarray(start, start + length);
    const text = String.fromCharCode(...field);
    if (text.charCodeAt(0) >= 0x80)
        return binaryNumber(field);
    const digits = /^ *([0-7]*)[ \0]*$/.exec(text)?.[1];
    if (digits === undefined)
        throw new TarError('archive.invalid', `its header holds the bad number ${(0,_oci_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(text)}`);
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function binaryNumber(field) {
    const value = field.subarray(1).reduce((total, byte) => total * 256 + byte, 0);
    // 0xff is the start of a negative number.
    if (field[0] === 0x80 && Number.isSafeInteger(value))
        return value;
    throw new TarError('archive.invalid', 'its header holds a number that is negative or too large');
}
function checksumOf(block) {
    const all = block.reduce((total, byte) => total + byte, 0);
    const field = block.subarray(CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES);
    return all - field.reduce((total, byte) => total + byte, 0) + CHECKSUM_BYTES * SPACE;
}


/***/ }),

/***/ 6136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ fileInput),
/* harmony export */   Lo: () => (/* binding */ readExactly),
/* harmony export */   hF: () => (/* binding */ streamInput)
/* harmony export */ });
/** A file that is read where it is wanted: leaving bytes out costs nothing. Takes the file over. */
function fileInput(file, signal) {
    let position = 0;
    return {
        read: async (most) => {
            signal.throwIfAborted();
            const bytes = await file.read(position, most);
            position += bytes.byteLength;
            return bytes;
        },
        skip: (count) => {
            position += count;
            return Promise.resolve();
        },
        close: () => file.close(),
    };
}
/** Bytes that come one after the other: what is left out is read all the same. */
function streamInput(chunks, signal) {
    const source = chunks[Symbol.asyncIterator]();
    let rest = new Uint8Array(0);
    async function read(most) {
        while (rest.byteLength === 0) {
            signal.throwIfAborted();
            const next = await source.next();
            if (next.done === true)
                return rest;
            rest = next.value;
        }
        const taken = rest.subarray(0, most);
        rest = rest.subarray(taken.byteLength);
        return taken;
    }
    return {
        read,
        skip: async (count) => {
            let left = count;
            while (left > 0) {
                const skipped = await read(left);
                if (skipped.byteLength === 0)
                    return;
                left -= skipped.byteLength;
            }
        },
        close: async () => {
            await source.return?.();
        },
    };
}
/** Exactly `size` bytes, or fewer where the input ends before. */
async function readExactly(input, size) {
    const first = await input.read(size);
    if (first.byteLength === size || first.byteLength === 0)
        return first;
    const parts = [first];
    let length = first.byteLength;
    while (length < size) {
        const next = await input.read(size - length);
        if (next.byteLength === 0)
            break;
        parts.push(next);
        length += next.byteLength;
    }
    return Buffer.concat(parts, length);
}


/***/ }),

/***/ 7036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tarMembers)
/* harmony export */ });
/* unused harmony export truncated */
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(223);
/* harmony import */ var _tar_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6136);


const CHUNK_BYTES = 256 * 1024;
/**
 * Walks over a tar file with constant memory: headers, extension headers, contents, the end. What they mean is left to
 * the form. Throws a `TarError`, and what the input throws. Closes nothing.
 */
async function* tarMembers(input, form) {
    let position = 0;
    let extension = form.none;
    for (;;) {
        const block = await (0,_tar_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readExactly */ .Lo)(input, _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo);
        if (block.byteLength === 0 && form.end === 'as-written')
            break;
        if (block.byteLength < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo)
            throw truncated();
        position += _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo;
        if ((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isZeros */ .qq)(block))
            break;
        const header = form.parseHeader(block);
        if (EXTENSIONS.has(header.type)) {
            const content = await readExtension(input, header.size, form.extensionBytes);
            extension = form.extend(extension, header.type, content);
            position += padded(header.size);
            continue;
        }
        const size = form.contentBytes(header, extension);
        const content = contentReader(input, size);
        let further = 0;
        const moreHeader = async () => {
            const more = await (0,_tar_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readExactly */ .Lo)(input, _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo);
            if (more.byteLength < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo)
                throw truncated();
            further += _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo;
            return more;
        };
        yield { header, extension, block, offset: position, moreHeader, chunks: content.chunks };
        await input.skip(padded(size) - content.taken());
        position += further + padded(size);
        extension = form.none;
    }
    if (form.isOpen(extension))
        throw truncated();
    await checkEnd(input, form.end);
}
/** Pax headers, for one entry and for all, and GNU's long names. */
const EXTENSIONS = new Set(['x', 'g', 'L', 'K']);
async function readExtension(input, size, most) {
    if (size > most)
        throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.invalid', `an extension header in it has ${size} bytes`);
    const bytes = await (0,_tar_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readExactly */ .Lo)(input, padded(size));
    if (bytes.byteLength < padded(size))
        throw truncated();
    return bytes.subarray(0, size);
}
async function checkEnd(input, end) {
    if (end === 'as-written') {
        // Go's reader, which the runtimes use, wants two blocks of zeros where there is one, and looks at nothing behind them.
        const second = await (0,_tar_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readExactly */ .Lo)(input, _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo);
        if (!(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isZeros */ .qq)(second))
            throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.invalid', 'its end marker is broken');
        return;
    }
    for (;;) {
        const rest = await input.read(CHUNK_BYTES);
        if (rest.byteLength === 0)
            return;
        if (!(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isZeros */ .qq)(rest)) {
            throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.trailing-data', 'data follows its end marker, which some tools read and others do not');
        }
    }
}
function contentReader(input, size) {
    let taken = 0;
    return {
        taken: () => taken,
        chunks: async function* () {
            while (taken < size) {
                const chunk = await input.read(Math.min(CHUNK_BYTES, size - taken));
                if (chunk.byteLength === 0)
                    throw truncated();
                taken += chunk.byteLength;
                yield chunk;
            }
        },
    };
}
function padded(size) {
    return Math.ceil(size / _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo) * _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo;
}
function truncated() {
    return new _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .mt('archive.truncated', 'the archive ends too early');
}


/***/ })

};
