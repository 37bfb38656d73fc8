export const id = 642;
export const ids = [642];
export const modules = {

/***/ 8642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainLayers: () => (/* binding */ explainLayers)
});

// EXTERNAL MODULE: ./build/node/src/async/abortable.js
var abortable = __webpack_require__(7829);
// EXTERNAL MODULE: ./build/node/src/model/result.js
var result = __webpack_require__(9381);
;// CONCATENATED MODULE: ./build/node/src/explain/budget.js
/** More was found in layers than may be listed. */
class ListingLimitError extends Error {
    name = 'ListingLimitError';
    code = 'limit.listing';
}
const MiB = 1024 ** 2;
/** For an image: far more than the largest ones hold in the layers that differ. */
const LISTING_LIMITS = { entries: 500_000, bytes: 160 * MiB };
/** A budget for the listings of one platform. Letters beyond Latin take two bytes. */
function createListingBudget(limits) {
    let entries = 0;
    let bytes = 0;
    return {
        take: (path, more) => {
            entries += 1;
            bytes += more + 2 * path.length;
            if (entries <= limits.entries && bytes <= limits.bytes)
                return;
            const limit = entries > limits.entries ? `${limits.entries} entries` : `${limits.bytes / MiB} MiB of memory`;
            throw new ListingLimitError(`The layers that differ hold too many files for a list of them (the limit is ${limit}): what differs inside is not told.`);
        },
    };
}

;// CONCATENATED MODULE: ./build/node/src/explain/compare-entries.js
/** In which ways two entries are not the same. That it was changed at another time counts only if nothing else does. */
function aspectsOf(source, mirror) {
    const found = [];
    if (source.kind !== mirror.kind)
        found.push('kind');
    else if (source.kind === 'file') {
        if (source.content !== mirror.content)
            found.push('content');
        if (source.size !== mirror.size)
            found.push('size');
    }
    if (source.target !== mirror.target)
        found.push(isDevice(source) || isDevice(mirror) ? 'device' : 'link');
    // The mode of a symbolic link is whatever the writer's system says; nobody obeys it.
    if (source.mode !== mirror.mode && source.kind !== 'symlink')
        found.push('mode');
    if (source.uid !== mirror.uid || source.gid !== mirror.gid)
        found.push('owner');
    if (source.xattrs !== mirror.xattrs)
        found.push('attributes');
    if (found.length === 0 && source.time !== mirror.time)
        found.push('time');
    return found;
}
function isDevice({ kind }) {
    return kind === 'character-device' || kind === 'block-device';
}

;// CONCATENATED MODULE: ./build/node/src/explain/file-changes.js

/** Longer names are told by their beginning. */
const LONGEST_PATH = 1000;
/** Counts changes, and keeps the first `most` of them by path. */
class ChangeList {
    #added = 0;
    #removed = 0;
    #changed = 0;
    #timesOnly = 0;
    #list = [];
    #most;
    constructor(most) {
        this.#most = most;
    }
    add(path, source, mirror) {
        const aspects = source === undefined || mirror === undefined ? [] : aspectsOf(source.entry, mirror.entry);
        if (source === undefined && mirror === undefined)
            return;
        if (source !== undefined && mirror !== undefined && aspects.length === 0)
            return;
        if (aspects[0] === 'time') {
            this.#timesOnly += 1;
            return;
        }
        const change = source === undefined ? 'added' : mirror === undefined ? 'removed' : 'changed';
        if (change === 'added')
            this.#added += 1;
        else if (change === 'removed')
            this.#removed += 1;
        else
            this.#changed += 1;
        this.#list.push({
            path: `/${path}`,
            change,
            aspects,
            ...(source === undefined ? {} : { source: factOf(source, aspects) }),
            ...(mirror === undefined ? {} : { mirror: factOf(mirror, aspects) }),
        });
        // Sorting now and then keeps the list short without sorting all.
        if (this.#list.length >= 2 * this.#most + 1000)
            this.#cut();
    }
    /** `whiteouts` are cut as the files are. */
    build(whiteouts) {
        this.#cut();
        return {
            added: this.#added,
            removed: this.#removed,
            changed: this.#changed,
            timesOnly: this.#timesOnly,
            list: this.#list.map(withShortNames),
            whiteouts: whiteouts.slice(0, this.#most).map((one) => ({ ...one, path: shortName(one.path) })),
        };
    }
    #cut() {
        this.#list.sort((one, other) => compareText(one.path, other.path));
        this.#list = this.#list.slice(0, this.#most);
    }
}
/** What differs between two layers; one that is left out holds nothing. At most `most` changes are listed. */
function compareListings(source, mirror, most) {
    const changes = new ChangeList(most);
    for (const [path, entry] of source?.entries ?? []) {
        const other = mirror?.entries.get(path);
        changes.add(path, { entry }, other === undefined ? undefined : { entry: other });
    }
    for (const [path, entry] of mirror?.entries ?? []) {
        if (source?.entries.has(path) !== true)
            changes.add(path, undefined, { entry });
    }
    return changes.build([...marks(source, mirror, 'source'), ...marks(mirror, source, 'mirror')]);
}
/** What one side takes away, and the other does not. */
function marks(own, other, side) {
    const beyond = (mine, others, of) => [...mine]
        .filter((path) => others?.has(path) !== true)
        .sort(compareText)
        .map((path) => ({ path: `/${path}`, of, side }));
    return [
        ...beyond(own?.whiteouts ?? [], other?.whiteouts, 'path'),
        ...beyond(own?.opaque ?? [], other?.opaque, 'folder'),
    ];
}
/** A fact of what is there on one side alone, or as much as differs. */
function factOf({ entry, layer }, aspects) {
    const { kind, size, mode, uid, gid, target } = entry;
    const isAlone = aspects.length === 0;
    const tells = (...those) => isAlone || those.some((one) => aspects.includes(one));
    return {
        kind,
        ...(layer === undefined ? {} : { layer }),
        ...(kind === 'file' && tells('content', 'size', 'kind') ? { size } : {}),
        ...(!isAlone && aspects.includes('mode') ? { mode: mode.toString(8).padStart(4, '0') } : {}),
        ...(!isAlone && aspects.includes('owner') ? { owner: `${uid}:${gid}` } : {}),
        ...(target !== '' && tells('link', 'device', 'kind') ? { target } : {}),
    };
}
function withShortNames(change) {
    const { path, source, mirror } = change;
    return {
        ...change,
        path: shortName(path),
        ...(source === undefined ? {} : { source: withShortTarget(source) }),
        ...(mirror === undefined ? {} : { mirror: withShortTarget(mirror) }),
    };
}
function withShortTarget(fact) {
    return fact.target === undefined ? fact : { ...fact, target: shortName(fact.target) };
}
function shortName(path) {
    return path.length <= LONGEST_PATH ? path : `${path.slice(0, LONGEST_PATH - 1)}\u2026`;
}
/** By code units, the same on every machine. */
function compareText(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/node/src/bytes/error.js
var error = __webpack_require__(2762);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-header.js
var tar_header = __webpack_require__(223);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-input.js
var tar_input = __webpack_require__(6136);
;// CONCATENATED MODULE: ./build/node/src/explain/listing.js
/** A whiteout has this before its name (image-spec, layer.md "Whiteouts"). */
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** What old storage drivers leave behind for themselves. */
const META = '.wh..wh.';
/** About what an entry takes beside its path and its own texts. */
const ENTRY_BYTES = 320;
const MARK_BYTES = 80;
/** Gathers the listing of one layer, entry by entry. */
class ListingBuilder {
    #entries = new Map();
    #whiteouts = new Set();
    #opaque = new Set();
    #loose = new Set();
    /** Hard links, by the path that they lead to. */
    #links = new Map();
    #budget;
    constructor(budget) {
        this.#budget = budget;
    }
    /** What takes something away is taken down: then `true`. */
    addWhiteout(path) {
        const slash = path.lastIndexOf('/');
        const name = path.slice(slash + 1);
        if (!name.startsWith(WHITEOUT))
            return false;
        const folder = path.slice(0, Math.max(slash, 0));
        const isOpaque = name === OPAQUE;
        if (name.startsWith(META) && !isOpaque)
            return true;
        this.#budget.take(path, MARK_BYTES);
        if (isOpaque)
            this.#opaque.add(folder);
        else
            this.#whiteouts.add(path.slice(0, slash + 1) + name.slice(WHITEOUT.length));
        return true;
    }
    /** A path that is there twice is as it was written last. */
    add(path, entry) {
        this.#budget.take(path, ENTRY_BYTES + entry.target.length + entry.xattrs.length);
        this.#entries.set(path, entry);
    }
    /** A further name of the file at `target`. */
    addLink(path, target, entry) {
        const known = this.#entries.get(target);
        if (known === undefined)
            this.#loose.add(target);
        this.add(path, known ?? { ...entry, target: `/${target}` });
        const paths = this.#links.get(target);
        if (paths === undefined)
            this.#links.set(target, [target, path]);
        else
            paths.push(path);
    }
    /** Which of the names was written first depends on who wrote the layer: all of them lead to the first by name. */
    build() {
        for (const [target, paths] of this.#links) {
            if (this.#loose.has(target))
                continue;
            const first = paths.reduce((one, other) => (other < one ? other : one));
            for (const path of paths) {
                const entry = this.#entries.get(path);
                if (entry?.kind === 'file')
                    this.#entries.set(path, { ...entry, target: `/${first}` });
            }
        }
        return { entries: this.#entries, whiteouts: this.#whiteouts, opaque: this.#opaque, loose: this.#loose };
    }
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/stanzas.js
/** What a status says of a package whose files are there (dpkg(1), "PACKAGE STATES"). */
const INSTALLED = 'installed';
/** The packages that dpkg's `status` lists as installed, and that of a file in `status.d`, which tells no state. */
function dpkgPackages(text) {
    return text.split(/\n{2,}/).flatMap((stanza) => {
        const fields = headersOf(stanza);
        const state = fields.get('status')?.split(' ').at(-1) ?? INSTALLED;
        return state === INSTALLED ? packageOf('dpkg', fields.get('package'), fields.get('version')) : [];
    });
}
/** The packages in apk's list of what is installed: one letter a field. */
function apkPackages(text) {
    return text.split(/\n{2,}/).flatMap((stanza) => {
        const lines = stanza.split('\n');
        const of = (letter) => lines.find((line) => line.startsWith(`${letter}:`))?.slice(2);
        return packageOf('apk', of('P'), of('V'));
    });
}
/** The package of a Python distribution's metadata; its long description is not looked at. */
function pythonPackages(text) {
    const [head = ''] = text.replaceAll('\r\n', '\n').split('\n\n', 1);
    const fields = headersOf(head);
    return packageOf('pypi', fields.get('name'), fields.get('version'));
}
/** The package of a `package.json`; what is no JSON, or has no name and version, is none. */
function npmPackages(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return [];
        const { name, version } = { name: undefined, version: undefined, ...value };
        return typeof name === 'string' && typeof version === 'string' ? packageOf('npm', name, version) : [];
    }
    catch {
        return [];
    }
}
/** `Name: value` lines; of a name that is there twice, the first. Lines that go on are left out. */
function headersOf(text) {
    const fields = new Map();
    for (const line of text.split('\n')) {
        const colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t'))
            continue;
        const name = line.slice(0, colon).toLowerCase();
        if (!fields.has(name))
            fields.set(name, line.slice(colon + 1).trim());
    }
    return fields;
}
/** Names and versions are longer nowhere. */
const LONGEST = 300;
function packageOf(ecosystem, name, version) {
    if (name === undefined || version === undefined || name === '')
        return [];
    return [{ ecosystem, name: name.slice(0, LONGEST), version: version.slice(0, LONGEST) }];
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/go-build-info.js

/** What build information begins with (Go, debug/buildinfo). */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEAD_BYTES = 32;
const FLAGS_AT = 15;
/** Since Go 1.18 the texts stand right behind the head. */
const INLINE = 2;
/** The longest texts that are read; those of large programs take some 50 KB. */
const MOST_BYTES = 1024 * 1024;
/** Looks for the build information of a Go program in its bytes as they come by, with little memory. */
class GoBuildInfo {
    /** The last bytes before the magic, or all from it on. */
    #kept = Buffer.alloc(0);
    /** Where they begin in the program. */
    #offset = 0;
    #isFound = false;
    update(chunk) {
        if (this.#isFound && this.#kept.byteLength >= MOST_BYTES)
            return;
        const joined = Buffer.concat([this.#kept, chunk]);
        const from = this.#isFound ? 0 : this.#find(joined);
        this.#isFound ||= from !== undefined;
        const start = from ?? Math.max(0, joined.byteLength - MAGIC.byteLength);
        this.#offset += start;
        // The copy lets the memory of the chunk go.
        this.#kept = Buffer.from(joined.subarray(start));
    }
    /** Programs that read such information hold the same text elsewhere, too. */
    #find(bytes) {
        for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
            if ((this.#offset + at) % ALIGNMENT === 0)
                return at;
        }
        return undefined;
    }
    /** The modules of the program and the release of Go; none where it tells of none. */
    packages() {
        const info = this.#kept;
        if (!this.#isFound || info.byteLength < HEAD_BYTES || ((info[FLAGS_AT] ?? 0) & INLINE) === 0)
            return [];
        const release = textAt(info, HEAD_BYTES);
        const modules = release === undefined ? undefined : textAt(info, release.end);
        if (release === undefined || modules === undefined)
            return [];
        return [...packageOf('go', 'stdlib', release.text), ...modulesIn(modules.text)];
    }
}
/** A text behind its length, which is written in groups of seven bits. */
function textAt(bytes, start) {
    let length = 0;
    for (let at = start, shift = 0; shift < 35; at += 1, shift += 7) {
        const byte = bytes[at];
        if (byte === undefined)
            return undefined;
        length += (byte & 0x7f) * 2 ** shift;
        if (byte >= 0x80)
            continue;
        const end = at + 1 + length;
        return end > bytes.byteLength ? undefined : { text: bytes.toString('utf8', at + 1, end), end };
    }
    return undefined;
}
/** Lines of `mod` and `dep`; `=>` names what stands in the place of the one before. */
function modulesIn(text) {
    const found = [];
    for (const line of text.split('\n')) {
        const [what, path, version] = line.split('\t');
        if (what === '=>')
            found.pop();
        if (what === 'mod' || what === 'dep' || what === '=>')
            found.push(...packageOf('go', path, version));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/paged-file.js
/** A block holds whole pages: their sizes are powers of two, of 64 KiB at most. */
const BLOCK = 1024 ** 2;
/** The content of a file, in blocks that are filled as it comes by: a page of a database lies within one of them. */
class PagedFile {
    #blocks = [];
    #bytes = 0;
    get byteLength() {
        return this.#bytes;
    }
    append(chunk) {
        for (let at = 0; at < chunk.byteLength;) {
            const used = this.#bytes % BLOCK;
            if (used === 0)
                this.#blocks.push(Buffer.alloc(BLOCK));
            const part = chunk.subarray(at, at + BLOCK - used);
            this.#blocks.at(-1)?.set(part, used);
            this.#bytes += part.byteLength;
            at += part.byteLength;
        }
    }
    /** The page at a place, from 0; undefined where the file has not all of it. `size` is a power of two, up to 64 KiB. */
    page(place, size) {
        const start = place * size;
        if (start + size > this.#bytes)
            return undefined;
        return this.#blocks[Math.floor(start / BLOCK)]?.subarray(start % BLOCK, (start % BLOCK) + size);
    }
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/unreadable-database.js
/** A database of packages is not built as its format says. */
class UnreadableDatabaseError extends Error {
    name = 'UnreadableDatabaseError';
    code = 'database.unreadable';
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/sqlite-record.js

/** Bytes of a value of each type below 12 (SQLite, "Database File Format", Record Format); two types mean nothing yet. */
const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const FIRST_BLOB = 12;
const LONGEST_VARINT = 9;
/** The tables that are read here have five at most. */
const MOST_COLUMNS = 8;
/** A number in groups of seven bits, the highest first; the ninth byte has eight. Beyond 2^53 it is not exact. */
function readVarint(bytes, at) {
    let value = 0;
    for (let read = 1; read <= LONGEST_VARINT; read += 1) {
        const byte = bytes[at + read - 1];
        if (byte === undefined)
            break;
        if (read === LONGEST_VARINT)
            return { value: value * 256 + byte, end: at + read };
        value = value * 128 + (byte & 0x7f);
        if (byte < 0x80)
            return { value, end: at + read };
    }
    throw new UnreadableDatabaseError('a number has no end');
}
/** The first values of a row: their types stand in front of all of them. */
function columnsOf(record) {
    const head = readVarint(record, 0);
    const columns = [];
    let at = head.value;
    for (let next = head.end; next < head.value && columns.length < MOST_COLUMNS;) {
        const type = readVarint(record, next);
        const length = lengthOf(type.value);
        if (at + length > record.byteLength)
            throw new UnreadableDatabaseError('a value ends outside of its row');
        columns.push(columnOf(type.value, record.subarray(at, at + length)));
        at += length;
        next = type.end;
    }
    return columns;
}
function lengthOf(type) {
    if (type >= FIRST_BLOB)
        return Math.floor((type - FIRST_BLOB) / 2);
    const length = FIXED[type];
    if (length === undefined)
        throw new UnreadableDatabaseError('a value has no type');
    return length;
}
function columnOf(type, bytes) {
    if (type >= FIRST_BLOB)
        return { kind: type % 2 === 0 ? 'blob' : 'text', bytes };
    if (type >= 1 && type <= 5)
        return { kind: 'integer', value: bytes.readIntBE(0, bytes.byteLength) };
    if (type >= 8)
        return { kind: 'integer', value: type - 8 };
    return { kind: 'other' };
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/sqlite-table.js


const sqlite_table_MAGIC = Buffer.from('SQLite format 3\0');
/** The file begins with a head, and the first page is that of the table of all tables. */
const sqlite_table_HEAD_BYTES = 100;
const SMALLEST_PAGE = 512;
const SMALLEST_USABLE = 480;
const UTF_8 = 1;
/** In bytes. The header of a package with 10,000 files takes some 2 MiB. */
const LONGEST_ROW = 16 * 1024 ** 2;
/** Kinds of pages that a table is made of (SQLite, "Database File Format", B-tree Pages). */
const INTERIOR = 5;
const LEAF = 13;
/**
 * The rows of a table of a SQLite database, column by column (SQLite, "Database File Format"). Each page is read once, and no
 * more is given than the file has bytes, whatever its numbers say. Throws an `UnreadableDatabaseError`, also between rows.
 */
function* tableRows(file, table) {
    const reader = new TableReader(file);
    for (const [type, name, , root] of reader.rows(1)) {
        if (!isText(type, 'table') || !isText(name, table) || root?.kind !== 'integer')
            continue;
        yield* reader.rows(root.value);
        return;
    }
    throw new UnreadableDatabaseError('it has no such table');
}
function isText(column, text) {
    return column?.kind === 'text' && column.bytes.equals(Buffer.from(text));
}
class TableReader {
    #file;
    #pageSize;
    /** Bytes of a page that hold something. */
    #usable;
    #seen = new Set();
    /** Bytes of rows that may still be given: cells of a broken page can lie on top of each other. */
    #left;
    constructor(file) {
        const head = file.page(0, SMALLEST_PAGE);
        if (head?.subarray(0, sqlite_table_MAGIC.byteLength).equals(sqlite_table_MAGIC) !== true)
            throw broken('it is no database of SQLite');
        const size = head.readUInt16BE(16);
        this.#file = file;
        this.#pageSize = size === 1 ? 65_536 : size;
        this.#usable = this.#pageSize - head.readUInt8(20);
        this.#left = file.byteLength;
        const isPower = this.#pageSize >= SMALLEST_PAGE && (this.#pageSize & (this.#pageSize - 1)) === 0;
        if (!isPower || this.#usable < SMALLEST_USABLE)
            throw broken('its pages have no size');
        if (head.readUInt32BE(56) !== UTF_8)
            throw broken('its texts are not in UTF-8');
    }
    /** The rows of the tree below a page, counted from 1. */
    *rows(root) {
        const open = [root];
        for (let number = open.pop(); number !== undefined; number = open.pop()) {
            const page = this.#page(number);
            const start = number === 1 ? sqlite_table_HEAD_BYTES : 0;
            const kind = page[start];
            const count = page.readUInt16BE(start + 3);
            if (kind === LEAF) {
                for (const cell of cellsOf(page, start + 8, count))
                    yield columnsOf(this.#payload(page, cell));
            }
            else if (kind === INTERIOR) {
                const children = [...cellsOf(page, start + 12, count)].map((cell) => readU32(page, cell));
                // The last is the first to be taken.
                open.push(page.readUInt32BE(start + 8), ...children.reverse());
                if (open.length * this.#pageSize > this.#file.byteLength)
                    throw broken('it has more pages than there are');
            }
            else {
                throw broken('a page is none of a table');
            }
        }
    }
    #page(number) {
        const page = this.#file.page(number - 1, this.#pageSize);
        if (page === undefined)
            throw broken('a page is not there');
        if (this.#seen.has(number))
            throw broken('a page is there twice');
        this.#seen.add(number);
        return page;
    }
    /** What a cell of a leaf holds; what has no room in it goes on in pages of its own. */
    #payload(page, cell) {
        const length = readVarint(page, cell);
        const rowId = readVarint(page, length.end);
        // A cell and the place where it is told take four bytes at least.
        this.#left -= length.value + 4;
        if (this.#left < 0 || length.value > LONGEST_ROW)
            throw broken('a row is too long');
        const local = localBytes(length.value, this.#usable);
        const end = rowId.end + local;
        if (end > this.#usable)
            throw broken('a row ends outside of its page');
        const parts = [page.subarray(rowId.end, end)];
        if (local === length.value)
            return page.subarray(rowId.end, end);
        let missing = length.value - local;
        for (let next = readU32(page, end); missing > 0;) {
            const further = this.#page(next);
            const part = further.subarray(4, Math.min(this.#usable, 4 + missing));
            parts.push(part);
            missing -= part.byteLength;
            next = further.readUInt32BE(0);
        }
        return Buffer.concat(parts);
    }
}
/** Where the cells of a page begin. */
function* cellsOf(page, pointers, count) {
    if (pointers + 2 * count > page.byteLength)
        throw broken('a page has too many cells');
    for (let at = 0; at < count; at += 1)
        yield page.readUInt16BE(pointers + 2 * at);
}
/** How much of a row stays in its own page (SQLite, "Database File Format", Cell Payload Overflow Pages). */
function localBytes(length, usable) {
    const most = usable - 35;
    if (length <= most)
        return length;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const wanted = least + ((length - least) % (usable - 4));
    return wanted <= most ? wanted : least;
}
function readU32(page, at) {
    if (at + 4 > page.byteLength)
        throw broken('a number ends outside of its page');
    return page.readUInt32BE(at);
}
function broken(why) {
    return new UnreadableDatabaseError(why);
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/rpm-packages.js



/** Where rpm keeps the headers of what is installed. */
const TABLE = 'Packages';
/** Far more than a system has. */
const MOST = 100_000;
/** The packages in rpm's database of SQLite; `unread` where it is none that can be read to its end. */
function rpmPackages(file) {
    const found = [];
    try {
        for (const columns of tableRows(file, TABLE)) {
            const header = columns.find((column) => column.kind === 'blob');
            if (header?.kind !== 'blob')
                return 'unread';
            found.push(...packageIn(header.bytes));
            if (found.length > MOST)
                return 'unread';
        }
    }
    catch (error) {
        if (error instanceof UnreadableDatabaseError)
            return 'unread';
        throw error;
    }
    return found;
}
/** Tags of a header, and the types that they have (rpm, "RPM V4 Package format" and its tags). */
const NAME = 1000;
const VERSION = 1001;
const RELEASE = 1002;
const EPOCH = 1003;
const ARCH = 1022;
const INT32 = 4;
const STRING = 6;
const TYPES = new Map([
    [NAME, STRING],
    [VERSION, STRING],
    [RELEASE, STRING],
    [EPOCH, INT32],
    [ARCH, STRING],
]);
/** Of a text, in bytes: more of it is not told. */
const rpm_packages_LONGEST = 1024;
const rpm_packages_HEAD_BYTES = 8;
const rpm_packages_ENTRY_BYTES = 16;
/** The package that a header is of: counts of entries and of bytes, the entries, and the bytes that they lead to. */
function packageIn(header) {
    if (header.byteLength < rpm_packages_HEAD_BYTES)
        throw new UnreadableDatabaseError('a header has no beginning');
    const store = rpm_packages_HEAD_BYTES + header.readUInt32BE(0) * rpm_packages_ENTRY_BYTES;
    if (store > header.byteLength)
        throw new UnreadableDatabaseError('a header has no end');
    const values = new Map();
    for (let at = rpm_packages_HEAD_BYTES; at < store; at += rpm_packages_ENTRY_BYTES) {
        const [tag, type] = [header.readUInt32BE(at), header.readUInt32BE(at + 4)];
        // Of a tag that is there twice, the first: a header of many names costs no more than one of four.
        if (TYPES.get(tag) !== type || values.has(tag))
            continue;
        values.set(tag, valueAt(header, store + header.readUInt32BE(at + 8), type));
    }
    const of = (tag, before = '', after = '') => {
        const value = values.get(tag);
        return value === undefined ? '' : `${before}${value}${after}`;
    };
    return packageOf('rpm', values.get(NAME), `${of(EPOCH, '', ':')}${of(VERSION)}${of(RELEASE, '-')}${of(ARCH, '.')}`);
}
/** A number, or a text up to the zero behind it; empty where it would stand outside of the header. */
function valueAt(header, start, type) {
    const bytes = header.subarray(start, start + rpm_packages_LONGEST);
    if (type === INT32)
        return bytes.byteLength < 4 ? '' : String(bytes.readUInt32BE(0));
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end === -1 ? bytes.byteLength : end);
}

;// CONCATENATED MODULE: ./build/node/src/explain/packages/package-reader.js




const package_reader_MiB = 1024 ** 2;
/** Databases of rpm have stood in these folders. */
const RPM = '^(?:var/lib/rpm|usr/lib/sysimage/rpm|usr/share/rpm)/';
/** Where programs that install packages keep what they have installed. Paths have no slash in front. */
const DATABASES = [
    { path: /^var\/lib\/dpkg\/status$/, reader: () => textReader(dpkgPackages, 32 * package_reader_MiB) },
    { path: /^var\/lib\/dpkg\/status\.d\/[^/]+(?<!\.md5sums)$/, reader: () => textReader(dpkgPackages, package_reader_MiB) },
    { path: /^(?:usr\/)?lib\/apk\/db\/installed$/, reader: () => textReader(apkPackages, 32 * package_reader_MiB) },
    {
        path: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/,
        reader: () => textReader(npmPackages, package_reader_MiB),
    },
    {
        path: /\.(?:dist-info\/METADATA|egg-info\/PKG-INFO|egg-info)$/,
        reader: () => textReader(pythonPackages, package_reader_MiB / 16, 'head'),
    },
    { path: new RegExp(`${RPM}rpmdb\\.sqlite$`), reader: () => rpmReader(64 * package_reader_MiB) },
    // Berkeley DB, NDB, and what SQLite has not yet put into its database, if there is any.
    { path: new RegExp(`${RPM}(?:Packages|Packages\\.db|rpmdb\\.sqlite-wal)$`), reader: unreadable },
];
/** A reader for a file at this path; undefined where no file of this name speaks of packages. */
function packageReaderFor(path, isExecutable) {
    const database = DATABASES.find((one) => one.path.test(path));
    if (database !== undefined)
        return database.reader();
    return isExecutable ? programReader() : undefined;
}
/** A longer file is not read, or only its beginning is. */
function textReader(packages, most, part = 'all') {
    const chunks = [];
    let bytes = 0;
    return {
        update: (chunk) => {
            const room = most - bytes;
            bytes += chunk.byteLength;
            if (room > 0)
                chunks.push(new Uint8Array(chunk.subarray(0, room)));
        },
        end: () => {
            if (bytes > most && part === 'all')
                return 'unread';
            const found = packages(Buffer.concat(chunks).toString('utf8'));
            return found.length === 0 ? undefined : found;
        },
    };
}
function rpmReader(most) {
    let file = new PagedFile();
    return {
        update: (chunk) => {
            file?.append(chunk);
            if (file !== undefined && file.byteLength > most)
                file = undefined;
        },
        end: () => (file === undefined ? 'unread' : rpmPackages(file)),
    };
}
/** An empty file tells of nothing. */
function unreadable() {
    let isEmpty = true;
    return {
        update: (chunk) => {
            isEmpty &&= chunk.byteLength === 0;
        },
        end: () => (isEmpty ? undefined : 'unread'),
    };
}
/** How programs begin: ELF, Windows, macOS. */
const PROGRAMS = ['7f454c46', '4d5a', 'cffaedfe'].map((hex) => Buffer.from(hex, 'hex'));
function programReader() {
    let info;
    let isFirst = true;
    return {
        update: (chunk) => {
            const isProgram = isFirst && PROGRAMS.some((magic) => magic.equals(chunk.subarray(0, magic.byteLength)));
            if (isProgram)
                info = new GoBuildInfo();
            isFirst = false;
            info?.update(chunk);
        },
        end: () => {
            const found = info?.packages() ?? [];
            return found.length === 0 ? undefined : found;
        },
    };
}

// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
// EXTERNAL MODULE: ./build/node/src/store/tar/tar-members.js
var tar_members = __webpack_require__(7036);
;// CONCATENATED MODULE: ./build/node/src/explain/tar/decode-any.js
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Any name as a text: what is no UTF-8 has `\xNN` for each byte beyond ASCII, so that no two names become one. */
function decodeAny(bytes) {
    try {
        return UTF8.decode(bytes);
    }
    catch {
        return Array.from(bytes, (byte) => byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`).join('');
    }
}

// EXTERNAL MODULE: ./build/node/src/store/tar/tar-extension.js
var tar_extension = __webpack_require__(5325);
;// CONCATENATED MODULE: ./build/node/src/explain/tar/layer-extension.js




const NO_EXTENSION = { isOpen: false };
const XATTR = 'SCHILY.xattr.';
const SPARSE = 'GNU.sparse.';
/** Longer values are told by their hash. */
const SHORT_VALUE = 32;
/** What is known with one more extension header; what stands before all entries is passed over, as the runtimes do. */
function extend(before, type, content) {
    if (type === 'g')
        return before;
    const end = content.indexOf(0);
    const text = () => decodeAny(end === -1 ? content : content.subarray(0, end));
    if (type === 'L')
        return { ...before, isOpen: true, path: text() };
    if (type === 'K')
        return { ...before, isOpen: true, linkPath: text() };
    let extension = { ...before, isOpen: true };
    for (const [key, value] of (0,tar_extension/* paxRecords */.Q5)(content))
        extension = withRecord(extension, key, value);
    return extension;
}
function withRecord(known, key, value) {
    switch (key) {
        case 'path':
            return { ...known, path: decodeAny(value) };
        case 'linkpath':
            return { ...known, linkPath: decodeAny(value) };
        case 'size':
            return { ...known, size: (0,tar_extension/* sizeOf */.$d)(decodeAny(value)) };
        case 'uid':
            return { ...known, uid: numberOf(value) };
        case 'gid':
            return { ...known, gid: numberOf(value) };
        case 'mtime':
            return { ...known, time: numberOf(value) };
        default:
            if (key.startsWith(XATTR)) {
                return { ...known, xattrs: new Map([...(known.xattrs ?? []), [key.slice(XATTR.length), inShort(value)]]) };
            }
            return key.startsWith(SPARSE) ? withSparse(known, key.slice(SPARSE.length), decodeAny(value)) : known;
    }
}
function withSparse(known, key, value) {
    if (key === 'offset' || key === 'numbytes')
        return { ...known, parts: [...(known.parts ?? []), value] };
    return { ...known, sparse: new Map([...(known.sparse ?? []), [key, value]]) };
}
function numberOf(value) {
    const text = decodeAny(value);
    if (/^-?[0-9]{1,15}(?:\.[0-9]*)?$/.test(text))
        return Number(text);
    throw new tar_header/* TarError */.mt('archive.invalid', 'a pax header in it gives a bad number');
}
function inShort(value) {
    if (value.byteLength <= SHORT_VALUE)
        return Buffer.from(value).toString('hex');
    return (0,external_node_crypto_.createHash)('sha256').update(value).digest('hex');
}

;// CONCATENATED MODULE: ./build/node/src/explain/tar/sparse.js

/** As much of a map is read; a part takes 2 bytes at least. */
const MAP_BYTES = 1024 * 1024;
/** Holes are handed on in pieces of this. */
const ZEROS = new Uint8Array(64 * 1024);
const HEADER_PARTS = { at: 386, count: 4, more: 482 };
const FURTHER_PARTS = { at: 0, count: 21, more: 504 };
const FIELD = 12;
const SIZE_AT = 483;
/** The map of GNU's old form (type `S`): in the header, and in further blocks that `more` reads. Throws a `TarError`. */
async function oldMap(header, more) {
    const parts = [...partsIn(header, HEADER_PARTS)];
    let block = header;
    let form = HEADER_PARTS;
    for (let read = 0; block[form.more] === 1; read += tar_header/* BLOCK_BYTES */.Yo) {
        if (read > MAP_BYTES)
            throw tooLong();
        block = await more();
        form = FURTHER_PARTS;
        parts.push(...partsIn(block, form));
    }
    return checked({ size: (0,tar_header/* numberIn */.Po)(header, SIZE_AT, FIELD), parts });
}
function* partsIn(block, { at, count }) {
    for (let index = 0; index < count; index += 1) {
        const start = at + index * 2 * FIELD;
        if (block[start] === 0)
            return;
        yield [(0,tar_header/* numberIn */.Po)(block, start, FIELD), (0,tar_header/* numberIn */.Po)(block, start + FIELD, FIELD)];
    }
}
/** The map of pax headers, form 0.0 and 0.1: offsets and lengths in turn. Throws a `TarError`. */
function paxMap(numbers, size) {
    return checked({ size, parts: pairsOf(numbers.map(wholeNumber)) });
}
/** The map of form 1.0, which stands before the content; what is left of `chunks` is the content. Throws a `TarError`. */
async function leadingMap(chunks, size) {
    let text = '';
    let rest = new Uint8Array(0);
    let numbers = [];
    let wanted = Number.POSITIVE_INFINITY;
    while (numbers.length < wanted) {
        if (text.length > MAP_BYTES)
            throw tooLong();
        while (rest.byteLength < tar_header/* BLOCK_BYTES */.Yo) {
            const next = await chunks.next();
            if (next.done === true)
                throw sparse_broken();
            rest = Buffer.concat([rest, next.value]);
        }
        text += Buffer.from(rest.subarray(0, tar_header/* BLOCK_BYTES */.Yo)).toString('latin1');
        rest = rest.subarray(tar_header/* BLOCK_BYTES */.Yo);
        numbers = text.split('\n').slice(0, -1);
        if (numbers[0] !== undefined)
            wanted = 1 + 2 * wholeNumber(numbers[0]);
    }
    return [checked({ size, parts: pairsOf(numbers.slice(1, wanted).map(wholeNumber)) }), rest];
}
/** The file that the stored bytes and their map stand for: holes are zeros. Throws a `TarError` where bytes are missing. */
async function* expanded(chunks, map) {
    const source = chunks[Symbol.asyncIterator]();
    let chunk = new Uint8Array(0);
    let at = 0;
    for (const [offset, bytes] of [...map.parts, [map.size, 0]]) {
        yield* zeros(offset - at);
        for (let left = bytes; left > 0;) {
            if (chunk.byteLength === 0) {
                const next = await source.next();
                if (next.done === true)
                    throw sparse_broken();
                chunk = next.value;
            }
            const part = chunk.subarray(0, left);
            chunk = chunk.subarray(part.byteLength);
            left -= part.byteLength;
            yield part;
        }
        at = offset + bytes;
    }
}
function* zeros(count) {
    for (let left = count; left > 0; left -= ZEROS.byteLength)
        yield ZEROS.subarray(0, left);
}
function pairsOf(numbers) {
    if (numbers.length % 2 === 1)
        throw sparse_broken();
    return numbers.flatMap((offset, at) => (at % 2 === 0 ? [[offset, numbers[at + 1] ?? 0]] : []));
}
function wholeNumber(text) {
    const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(value))
        return value;
    throw sparse_broken();
}
/** Parts must stand in order and end within the file. */
function checked(map) {
    let at = 0;
    for (const [offset, bytes] of map.parts) {
        if (offset < at)
            throw sparse_broken();
        at = offset + bytes;
    }
    if (at > map.size)
        throw sparse_broken();
    return map;
}
function sparse_broken() {
    return new tar_header/* TarError */.mt('archive.invalid', 'the map of a file with holes is broken');
}
function tooLong() {
    return new tar_header/* TarError */.mt('archive.invalid', `the map of a file with holes is longer than ${MAP_BYTES} bytes`);
}

;// CONCATENATED MODULE: ./build/node/src/explain/tar/layer-tar.js






/**
 * Reads the entries of a layer (image-spec, layer.md), as lenient as Go's reader, which the runtimes use: what no runtime
 * refuses should be explained, too. Throws a `TarError`, and what the input throws. Closes nothing.
 */
async function* readLayerTar(input) {
    for await (const member of (0,tar_members/* tarMembers */.F)(input, LAYER))
        yield await recordOf(member);
}
/** Go's limit for one extension header. */
const EXTENSION_BYTES = 1024 * 1024;
const LAYER = {
    parseHeader: (block) => (0,tar_header/* parseTarHeader */.OH)(block, decodeAny),
    none: NO_EXTENSION,
    extensionBytes: EXTENSION_BYTES,
    extend: extend,
    isOpen: ({ isOpen }) => isOpen,
    // What is no file has no content, whatever its header says.
    contentBytes: ({ type, size }, extension) => (KINDS.get(type) === 'file' ? (extension.size ?? size) : 0),
    end: 'as-written',
};
const KINDS = new Map([
    ['0', 'file'],
    ['7', 'file'],
    ['S', 'file'],
    ['1', 'hardlink'],
    ['2', 'symlink'],
    ['3', 'character-device'],
    ['4', 'block-device'],
    ['5', 'folder'],
    ['6', 'fifo'],
]);
async function recordOf(member) {
    const { header, extension, block } = member;
    const kind = KINDS.get(header.type);
    const written = extension.sparse?.get('name') ?? extension.path ?? header.name;
    if (kind === undefined) {
        throw new tar_header/* TarError */.mt('archive.unsafe', `the entry ${(0,excerpt/* excerpt */.K)(written)} is of the type ${(0,excerpt/* excerpt */.K)(header.type)}`);
    }
    const link = extension.linkPath ?? header.linkName;
    return {
        kind,
        path: normalised(written),
        mode: (0,tar_header/* numberIn */.Po)(block, 100, 8) & 0o7777,
        uid: extension.uid ?? (0,tar_header/* numberIn */.Po)(block, 108, 8),
        gid: extension.gid ?? (0,tar_header/* numberIn */.Po)(block, 116, 8),
        time: extension.time ?? timeIn(block),
        target: targetOf(kind, link, block),
        xattrs: Array.from(extension.xattrs ?? [], (pair) => pair.join('='))
            .sort()
            .join(' '),
        content: await contentOf(member),
    };
}
function targetOf(kind, link, block) {
    switch (kind) {
        case 'symlink':
            return link;
        case 'hardlink':
            return normalised(link);
        case 'character-device':
        case 'block-device':
            return `${(0,tar_header/* numberIn */.Po)(block, 329, 8)}:${(0,tar_header/* numberIn */.Po)(block, 337, 8)}`;
        case 'file':
        case 'folder':
        case 'fifo':
            return '';
    }
}
async function contentOf({ header, extension, block, moreHeader, chunks, }) {
    if (header.type === 'S') {
        const map = await oldMap(block, moreHeader);
        return () => expanded(chunks(), map);
    }
    const { sparse, parts } = extension;
    const size = sparse?.get('realsize') ?? sparse?.get('size');
    if (sparse === undefined || size === undefined)
        return chunks;
    if (sparse.get('major') === '1')
        return () => withLeadingMap(chunks(), Number(size));
    const written = sparse.get('map');
    const map = paxMap(written === undefined ? (parts ?? []) : written.split(','), Number(size));
    return () => expanded(chunks(), map);
}
async function* withLeadingMap(chunks, size) {
    const source = chunks[Symbol.asyncIterator]();
    const [map, first] = await leadingMap(source, size);
    yield* expanded(behind(first, source), map);
}
async function* behind(first, source) {
    yield first;
    for (let next = await source.next(); next.done !== true; next = await source.next())
        yield next.value;
}
/** Times before 1970 are negative, in GNU's binary form. */
function timeIn(block) {
    if (block[136] !== 0xff)
        return (0,tar_header/* numberIn */.Po)(block, 136, 12);
    return Number(Buffer.from(block.buffer, block.byteOffset + 140, 8).readBigInt64BE());
}
/** A path without `.` and empty parts; what leads out of the root stays in it, as in the runtimes. */
function normalised(written) {
    if (!UNUSUAL.test(written))
        return written;
    const parts = [];
    for (const part of written.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}
const UNUSUAL = /(?:^|\/)\.{0,2}(?:\/|$)/;

;// CONCATENATED MODULE: ./build/node/src/explain/unexplained.js
/** Why a layer explains nothing. Never a statement about the image. */
class UnexplainedError extends Error {
    name = 'UnexplainedError';
    problem;
    constructor(problem, options) {
        super(problem.message, options);
        this.problem = problem;
    }
}

// EXTERNAL MODULE: ./build/node/src/bytes/sniff.js
var sniff = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/node/src/store/tar/unpacked.js
var unpacked = __webpack_require__(8984);
;// CONCATENATED MODULE: ./build/node/src/explain/unpack-layer.js



const MAGIC_BYTES = 6;
/**
 * A layer as what it unpacks to, by its own first bytes, with constant memory. Throws a `ContentError`
 * (`limit.layer-size` beyond `maxBytes`), and what `chunks` throws.
 */
async function* unpackLayer(chunks, maxBytes, turns) {
    const source = chunks[Symbol.asyncIterator]();
    try {
        let first = new Uint8Array(0);
        while (first.byteLength < MAGIC_BYTES) {
            const next = await source.next();
            if (next.done === true)
                break;
            first = Buffer.concat([first, next.value]);
        }
        const compression = (0,sniff/* sniff */.ZF)(first);
        const whole = unpack_layer_behind(first, source);
        let bytes = 0;
        for await (const piece of compression === 'none' ? whole : (0,unpacked/* unpacked */.K)(whole, compression, turns)) {
            bytes += piece.byteLength;
            if (bytes > maxBytes)
                throw tooLarge(maxBytes);
            yield piece;
        }
    }
    finally {
        // Not awaited: input that is stuck must not hold back the error.
        void source.return?.().catch(() => undefined);
    }
}
/** Bytes that were taken already, and the rest. */
async function* unpack_layer_behind(first, source) {
    yield first;
    for (let next = await source.next(); next.done !== true; next = await source.next())
        yield next.value;
}
function tooLarge(maxBytes) {
    return new error/* ContentError */.y('limit.layer-size', `The layer unpacks to more than the limit of ${maxBytes} bytes. Raise max-layer-size if it is meant to be that large.`);
}

;// CONCATENATED MODULE: ./build/node/src/explain/read-layer.js









/**
 * Lists what a layer holds as it streams by: nothing is written, and only the list is kept. Its bytes must be the ones
 * that the descriptor names; others explain nothing. Throws an `UnexplainedError`, a `ListingLimitError`, a
 * `ContentError`, and what the store throws.
 */
async function readLayer(store, layer, options) {
    const stop = new AbortController();
    const fetched = await store.blob(layer, AbortSignal.any([options.signal, stop.signal]));
    if (fetched.kind === 'missing')
        throw new UnexplainedError(fetched.problem);
    const stream = fetched.value;
    const content = unpackLayer(stream.chunks, options.maxBytes, options.turns);
    const input = (0,tar_input/* streamInput */.hF)(content, options.signal);
    try {
        const builder = new ListingBuilder(options.budget);
        for await (const record of readLayerTar(input))
            await take(record, builder, options);
        // What follows the end marker counts for the digest.
        while ((await input.read(Number.POSITIVE_INFINITY)).byteLength > 0)
            ;
        if (stream.end().kind !== 'whole')
            throw otherBytes(layer);
        return builder.build();
    }
    catch (error) {
        // What is left of the download is of no use.
        stop.abort(error);
        throw error instanceof tar_header/* TarError */.mt ? notListed(layer, error) : error;
    }
    finally {
        void input.close().catch(() => undefined);
    }
}
async function take(record, builder, options) {
    const { kind, path, mode, uid, gid, time, target, xattrs } = record;
    // Whiteouts hide more than their own path, so all of them are taken down.
    if (builder.addWhiteout(path))
        return;
    if (path === '' || options.isWanted?.(path) === false)
        return;
    const entry = { mode, uid, gid, time, xattrs, size: 0, content: '', target };
    if (kind === 'hardlink') {
        builder.addLink(path, target, { ...entry, kind: 'file' });
        return;
    }
    if (kind !== 'file') {
        builder.add(path, { ...entry, kind });
        return;
    }
    const reader = options.packages ? packageReaderFor(path, (mode & 0o111) !== 0) : undefined;
    const { size, hash, packages } = await read_layer_contentOf(record, options.maxBytes, reader);
    builder.add(path, { ...entry, kind, size, content: hash, ...(packages === undefined ? {} : { packages }) });
}
async function read_layer_contentOf({ content }, maxBytes, reader) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of content()) {
        size += chunk.byteLength;
        // Holes take no room in the layer.
        if (size > maxBytes) {
            throw new error/* ContentError */.y('limit.layer-size', `A file in the layer has more than the limit of ${maxBytes} bytes.`);
        }
        hash.update(chunk);
        reader?.update(chunk);
    }
    // One byte a character: half the memory of hexadecimal digits.
    return { size, hash: hash.digest('binary'), packages: reader?.end() };
}
function otherBytes({ digest }) {
    return new UnexplainedError({
        code: 'explain.other-bytes',
        message: `The bytes of the layer ${digest} are not the ones of that digest, so they explain nothing.`,
    });
}
function notListed({ digest }, error) {
    return new UnexplainedError({
        code: 'explain.unlisted',
        message: `The files of the layer ${digest} cannot be listed: ${error.message}.`,
    }, { cause: error });
}

;// CONCATENATED MODULE: ./build/node/src/explain/merge.js
const ABSENT = { kind: 'absent' };
const BELOW = { kind: 'below' };
/**
 * What a path is in the file system that layers add up to (image-spec, layer.md "Applying Changesets"). `top` are the
 * layers from the top down. A layer that was not read is passed over: whether that is right, the caller decides.
 */
function stateAt(path, top) {
    let isUnread = false;
    for (const { position, listing } of top) {
        if (listing === undefined) {
            isUnread = true;
            continue;
        }
        const entry = listing.entries.get(path);
        if (entry !== undefined)
            return { kind: 'entry', entry, layer: position };
        if (hides(path, listing))
            return ABSENT;
    }
    return isUnread ? BELOW : ABSENT;
}
/** Whether a layer takes away what the layers below it have at a path. */
function hides(path, { entries, whiteouts, opaque }) {
    if (whiteouts.has(path))
        return true;
    for (const folder of foldersOf(path)) {
        if (whiteouts.has(folder) || opaque.has(folder))
            return true;
        const entry = entries.get(folder);
        if (entry !== undefined && entry.kind !== 'folder')
            return true;
    }
    return opaque.has('');
}
/** The folders that a path lies in, the innermost first, without the root. */
function* foldersOf(path) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        yield path.slice(0, slash);
    }
}

// EXTERNAL MODULE: ./build/node/src/model/explanation.js
var explanation = __webpack_require__(6457);
;// CONCATENATED MODULE: ./build/node/src/explain/packages/compare-packages.js


/** Gathers the packages of files that differ, and tells those that the two sides do not have in the same versions. */
class PackageList {
    #known = new Map();
    #unread = new Set();
    add(path, side, packages) {
        if (packages === 'unread')
            this.#unread.add(`/${path}`);
        else
            for (const one of packages ?? [])
                this.#versions(one)[side].add(one.version);
    }
    /** At most `most` are listed. */
    build(most) {
        const list = [...this.#known.values()].flatMap(({ of, source, mirror }) => {
            const { ecosystem, name } = of;
            const gone = [...source].filter((version) => !mirror.has(version));
            const come = [...mirror].filter((version) => !source.has(version));
            if (gone.length === 0 && come.length === 0)
                return [];
            return [{ ecosystem, name, source: [...source].sort(compareText), mirror: [...mirror].sort(compareText) }];
        });
        list.sort((one, other) => explanation/* ECOSYSTEMS */.SQ.indexOf(one.ecosystem) - explanation/* ECOSYSTEMS */.SQ.indexOf(other.ecosystem) || compareText(one.name, other.name));
        return { total: list.length, list: list.slice(0, most), unread: [...this.#unread].sort(compareText) };
    }
    #versions(of) {
        const key = `${of.ecosystem} ${of.name}`;
        const known = this.#known.get(key) ?? { of, source: new Set(), mirror: new Set() };
        this.#known.set(key, known);
        return known;
    }
}

;// CONCATENATED MODULE: ./build/node/src/explain/stacks.js





/** No name holds this: it stands for any file in a folder. */
const ANY_NAME = '\0';
/** The layers of both sides, of which some are listed, and the file systems that they add up to. */
class Stacks {
    /** Bottom up, as they are counted, and top down, as they cover each other. */
    #slots;
    #top;
    #listings = [];
    /** Paths that listed layers hold or take away. */
    #paths = new Set();
    #folders = new Set();
    constructor(sourceCount, mirrorCount) {
        this.#slots = { source: slots(sourceCount), mirror: slots(mirrorCount) };
        this.#top = { source: this.#slots.source.toReversed(), mirror: this.#slots.mirror.toReversed() };
    }
    /** Puts a listing in its place on either side, from 0. */
    put(places, listing) {
        for (const side of result/* SIDES */.BV) {
            const slot = this.#slots[side][places[side] ?? -1];
            if (slot !== undefined)
                slot.listing = listing;
        }
        this.#listings.push(listing);
        for (const paths of [listing.entries.keys(), listing.whiteouts]) {
            for (const path of paths)
                this.#paths.add(path);
        }
    }
    /** Whether a path of a layer below or between the listed ones may show in what differs. */
    wanted() {
        for (const path of this.#paths)
            for (const folder of foldersOf(path))
                this.#folders.add(folder);
        const known = [...this.#listings];
        return (path) => this.#paths.has(path) || this.#folders.has(path) || known.some((listing) => hides(path, listing));
    }
    /** Whether the listed layers alone differ in more than times. */
    get differ() {
        return this.#some((source, mirror) => isUnlike(source, mirror)) || this.#someHide();
    }
    /** Whether layers that are not listed decide what differs. */
    get isOpen() {
        return this.#some(isOpen) || this.#someHide();
    }
    /** What differs between the two file systems. */
    compare(most) {
        const changes = new ChangeList(most);
        for (const path of this.#paths)
            changes.add(path, foundIn(this.#at(path, 'source')), foundIn(this.#at(path, 'mirror')));
        return changes.build([]);
    }
    /** Which packages the files speak of that differ. */
    comparePackages(most) {
        const packages = new PackageList();
        for (const path of this.#paths) {
            const [source, mirror] = [foundIn(this.#at(path, 'source')), foundIn(this.#at(path, 'mirror'))];
            if (source?.entry.content === mirror?.entry.content)
                continue;
            packages.add(path, 'source', source?.entry.packages);
            packages.add(path, 'mirror', mirror?.entry.packages);
        }
        return packages.build(most);
    }
    #at(path, side) {
        return stateAt(path, this.#top[side]);
    }
    #some(test) {
        for (const path of this.#paths)
            if (test(this.#at(path, 'source'), this.#at(path, 'mirror')))
                return true;
        return false;
    }
    /** Whether one side alone takes away what may lie in layers that are not listed. */
    #someHide() {
        for (const { opaque, whiteouts } of this.#listings) {
            for (const folder of [...opaque, ...whiteouts]) {
                const path = folder === '' ? ANY_NAME : `${folder}/${ANY_NAME}`;
                if (isOpen(this.#at(path, 'source'), this.#at(path, 'mirror')))
                    return true;
            }
        }
        return this.#isUnread && this.#some(isFolderOnOne);
    }
    get #isUnread() {
        return result/* SIDES */.BV.some((side) => this.#slots[side].some(({ listing }) => listing === undefined));
    }
}
function slots(count) {
    return Array.from({ length: count }, (_, at) => ({ position: at + 1, listing: undefined }));
}
/** What is no folder on one side covers there what lies in the folder below it. */
function isFolderOnOne(source, mirror) {
    if (source.kind !== 'entry' || mirror.kind !== 'entry')
        return false;
    return (source.entry.kind === 'folder') !== (mirror.entry.kind === 'folder');
}
function isUnlike(source, mirror) {
    if (source.kind !== 'entry' || mirror.kind !== 'entry')
        return source.kind !== mirror.kind;
    const [first] = aspectsOf(source.entry, mirror.entry);
    return first !== undefined && first !== 'time';
}
function isOpen(source, mirror) {
    return (source.kind === 'below') !== (mirror.kind === 'below');
}
function foundIn(state) {
    return state.kind === 'entry' ? { entry: state.entry, layer: state.layer } : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/explain/explain.js






const LINES = { layer: 200, all: 1000 };
/**
 * Tells what differs inside the layers of an image: layer by layer, and in the file systems that they add up to. Layers
 * that both sides have are read only if they decide what shows. One layer is read at a time, and nothing is written.
 * Never throws: what cannot be told has a problem.
 */
async function explainLayers(task, options) {
    const work = new Explaining(task, options);
    for (const places of task.changed)
        await work.changed(places);
    await work.common();
    return work.tell();
}
/** One explanation on its way. */
class Explaining {
    #task;
    #options;
    #stacks;
    #budget;
    #lines;
    #rows = [];
    #bytes = 0;
    /** Whether all layers that were wanted are listed. */
    #isWhole = true;
    /** Why nothing more is read. */
    #stopped;
    constructor(task, options) {
        this.#task = task;
        this.#options = options;
        this.#stacks = new Stacks(task.source.layers.length, task.mirror.layers.length);
        this.#budget = createListingBudget(options.limits ?? LISTING_LIMITS);
        this.#lines = options.lines ?? LINES;
    }
    /** Reads the layers that stand for each other, and compares them. */
    async changed(places) {
        const told = await this.#compared(places);
        this.#isWhole &&= 'files' in told;
        this.#rows.push({ ...this.#placesOf(places), ...told });
    }
    /** With one of the two missing there is nothing to compare the other with. */
    async #compared(places) {
        const listed = {};
        for (const side of result/* SIDES */.BV) {
            const at = places[side];
            if (at === undefined)
                continue;
            if (this.#stopped !== undefined)
                return {};
            const listing = await this.#list(side, at);
            if ('code' in listing)
                return { problem: listing };
            listed[side] = listing;
            this.#stacks.put({ [side]: at }, listing);
        }
        return { files: compareListings(listed.source, listed.mirror, this.#lines.layer) };
    }
    /** Reads layers of both sides that decide what shows of the others: those above the lowest of them, then those below. */
    async common() {
        if (!this.#mayGoOn() || !this.#stacks.differ)
            return;
        const { changed } = this.#task;
        const lowest = (side) => Math.min(...changed.map((places) => places[side] ?? Infinity));
        const isBelow = ({ source, mirror }) => source < lowest('source') && mirror < lowest('mirror');
        const layers = this.#commonLayers().toReversed();
        for (const layer of layers.filter((one) => !isBelow(one)))
            await this.#readCommon(layer);
        for (const layer of layers.filter(isBelow)) {
            if (!this.#mayGoOn() || !this.#stacks.isOpen)
                return;
            await this.#readCommon(layer);
        }
    }
    tell() {
        const { packages } = this.#task;
        const problem = this.#stopped ?? this.#rows.find((row) => row.problem !== undefined)?.problem;
        const isTold = this.#mayGoOn();
        return {
            explain: packages ? 'packages' : 'files',
            bytes: this.#bytes,
            layers: this.#rows,
            ...(isTold ? { files: this.#stacks.compare(this.#lines.all) } : {}),
            ...(isTold && packages ? { packages: this.#stacks.comparePackages(this.#lines.all) } : {}),
            ...(problem === undefined ? {} : { problem }),
        };
    }
    #mayGoOn() {
        return this.#isWhole && this.#stopped === undefined;
    }
    async #readCommon(layer) {
        if (this.#stopped !== undefined)
            return;
        const isWanted = this.#stacks.wanted();
        const places = this.#placesOf(layer);
        let listing = await this.#list('mirror', layer.mirror, isWanted);
        if (!('code' in listing) && listing.loose.size > 0) {
            // A name that is wanted is a link to one that is not: its content stands there.
            const { loose } = listing;
            listing = await this.#list('mirror', layer.mirror, (path) => isWanted(path) || loose.has(path));
        }
        if ('code' in listing) {
            this.#isWhole = false;
            this.#rows.push({ ...places, common: true, problem: listing });
            return;
        }
        this.#stacks.put(layer, listing);
        this.#rows.push({ ...places, common: true });
    }
    async #list(side, at, isWanted) {
        const { maxBytes, signal, turns, limit, problemOf } = this.#options;
        const { store, layers } = this.#task[side];
        const descriptor = layers[at]?.descriptor;
        const { packages } = this.#task;
        const options = { budget: this.#budget, maxBytes, signal, turns, packages };
        try {
            if (descriptor === undefined)
                throw new RangeError(`The ${side} has no layer ${at + 1}.`);
            signal.throwIfAborted();
            const own = isWanted === undefined ? options : { ...options, isWanted };
            // Neither a turn nor a store may hold back the end of the time.
            const listing = await (0,abortable/* abortable */.Z)(limit(() => readLayer(store, descriptor, own)), signal);
            this.#bytes += descriptor.size;
            return listing;
        }
        catch (error) {
            const problem = problemOf(signal.aborted ? signal.reason : error, side);
            // Neither the limit nor the time comes back for the next layer.
            if (signal.aborted || error instanceof ListingLimitError)
                this.#stopped = problem;
            return problem;
        }
    }
    #placesOf(places) {
        const [source, mirror] = [this.#placeOf('source', places.source), this.#placeOf('mirror', places.mirror)];
        return { ...(source === undefined ? {} : { source }), ...(mirror === undefined ? {} : { mirror }) };
    }
    #placeOf(side, at) {
        if (at === undefined)
            return undefined;
        const createdBy = this.#task[side].layers[at]?.createdBy;
        return { position: at + 1, ...(createdBy === undefined ? {} : { createdBy }) };
    }
    /** The layers that did not change, bottom first. */
    #commonLayers() {
        const { source, mirror, changed } = this.#task;
        const kept = (side, count) => {
            const gone = new Set(changed.map((places) => places[side]));
            return Array.from({ length: count }, (_, at) => at).filter((at) => !gone.has(at));
        };
        const [own, others] = [kept('source', source.layers.length), kept('mirror', mirror.layers.length)];
        return own.flatMap((at, index) => {
            const other = others[index];
            return other === undefined ? [] : [{ source: at, mirror: other }];
        });
    }
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
