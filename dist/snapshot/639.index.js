export const id = 639;
export const ids = [639];
export const modules = {

/***/ 8352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inBlocks)
/* harmony export */ });
/**
 * The same bytes cut anew: blocks of `most` bytes while they come faster than they are used, and of `least` at least where
 * the reader waits for them. Only the last may be shorter, and none is empty. So a reader has much to do at a time, and
 * what has come is not kept from it until more does, which may be never.
 *
 * Two buffers take turns, so a block keeps its bytes only until the second `next()` after it: one block can be worked
 * on while the next one fills. Throws what `chunks` throws.
 */
async function* inBlocks(chunks, { most, least }) {
    const source = chunks[Symbol.asyncIterator]();
    let block = new Uint8Array(most);
    let other = new Uint8Array(most);
    let filled = 0;
    let wanted = Promise.resolve();
    const given = () => {
        const full = block.subarray(0, filled);
        [block, other] = [other, block];
        filled = 0;
        return full;
    };
    try {
        for (let coming = source.next();; coming = source.next()) {
            // It may fail while nobody waits for it; whoever waits later meets the failure.
            coming.catch(() => undefined);
            if (filled >= least && (await isFirst(wanted, coming)))
                wanted = yield given();
            const result = await coming;
            if (result.done === true)
                break;
            const chunk = result.value;
            for (let offset = 0; offset < chunk.byteLength;) {
                const part = chunk.subarray(offset, offset + most - filled);
                block.set(part, filled);
                filled += part.byteLength;
                offset += part.byteLength;
                if (filled === most)
                    wanted = yield given();
            }
        }
        if (filled > 0)
            void (yield given());
    }
    finally {
        await source.return?.();
    }
}
/** Whether `wanted` is fulfilled while nothing comes yet. */
async function isFirst(wanted, coming) {
    if (wanted === undefined)
        return false;
    const arrived = coming.then(() => false, () => false);
    return await Promise.race([arrived, wanted.then(() => true)]);
}


/***/ }),

/***/ 292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ GzipDecoder)
});

;// CONCATENATED MODULE: ./build/node/src/bytes/block-reader.js
/** Reads bytes in order, wherever blocks cut them. */
class BlockReader {
    #block = new Uint8Array(0);
    #at = 0;
    /** To be called when all of the block before was taken. */
    fill(block) {
        this.#block = block;
        this.#at = 0;
    }
    /** What is left of the block. */
    get rest() {
        return this.#block.subarray(this.#at);
    }
    get isEmpty() {
        return this.#at === this.#block.byteLength;
    }
    /** The next bytes of the block, `count` at most. */
    take(count) {
        const part = this.#block.subarray(this.#at, this.#at + count);
        this.#at += part.byteLength;
        return part;
    }
    /** The bytes up to the next zero, which comes along; all of the block where none is zero. */
    takeText() {
        const end = this.#block.indexOf(0, this.#at);
        return this.take(end === -1 ? Infinity : end + 1 - this.#at);
    }
    /** The next `count` bytes, in a copy of their own. */
    *read(count) {
        const bytes = new Uint8Array(count);
        let filled = 0;
        for (;;) {
            const part = this.take(count - filled);
            bytes.set(part, filled);
            filled += part.byteLength;
            if (filled === count)
                return bytes;
            yield 'more';
        }
    }
}

// EXTERNAL MODULE: ./build/node/src/bytes/error.js
var error = __webpack_require__(2762);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/node/src/bytes/zlib-decoder.js
var zlib_decoder = __webpack_require__(7070);
;// CONCATENATED MODULE: ./build/node/src/bytes/gzip-body.js


/** How a further member begins (RFC 1952, 2.3.1): magic number and method. */
const NEXT = Buffer.from([0x1f, 0x8b, 8]);
/** A member is unpacked as a whole where the next one begins within so many bytes. */
const SMALL_BYTES = 16 * 1024;
/** What a member ends with: CRC-32 and length. */
const TRAILER_BYTES = 8;
/** The content of one gzip member after the other: raw deflate (RFC 1951), and what a trailer says of it. */
class GzipBody {
    #sink;
    #stream;
    /** CRC-32 of what the member unpacked to so far, and its length. */
    #checksum = 0;
    #bytes = 0;
    constructor(sink) {
        this.#sink = (bytes, isLast) => {
            this.#checksum = (0,external_node_zlib_.crc32)(bytes, this.#checksum);
            this.#bytes += bytes.byteLength;
            // A few bytes must not keep a long piece, as whoever gets them may gather those of many members.
            const isWasteful = isLast === true && bytes.byteLength * 2 < bytes.buffer.byteLength;
            sink(isWasteful ? new Uint8Array(bytes) : bytes, isLast);
            if (isWasteful)
                (0,zlib_decoder/* releasePiece */.oR)(bytes, isLast);
        };
    }
    get checksum() {
        return this.#checksum;
    }
    /** Unpacked bytes, modulo 2^32. */
    get bytes() {
        return this.#bytes % 2 ** 32;
    }
    /** To be called at the beginning of a member. */
    start() {
        this.#checksum = 0;
        this.#bytes = 0;
    }
    /** Takes what belongs to the content: `true` where that ended before the block did. */
    async take(input) {
        const { rest } = input;
        const small = this.#stream === undefined ? inflateSmall(rest) : undefined;
        if (small !== undefined) {
            input.take(small.engine.bytesWritten);
            this.#sink(small.buffer, true);
            return true;
        }
        this.#stream ??= new zlib_decoder/* ZlibDecoder */.Qt((0,external_node_zlib_.createInflateRaw)({ chunkSize: zlib_decoder/* OUTPUT_BYTES */.wd }), this.#sink);
        const left = await this.#stream.feed(rest);
        input.take(rest.byteLength - left);
        if (left === 0)
            return false;
        this.close();
        return true;
    }
    close() {
        this.#stream?.close();
        this.#stream = undefined;
    }
}
/**
 * Unpacks a small member at once: layers made for lazy pulling have thousands, and a stream for each takes several times
 * as long. Whatever is not as it seems (longer, cut, broken) is left to a stream, so the outcome is the same.
 */
function inflateSmall(rest) {
    const near = Buffer.from(rest.buffer, rest.byteOffset, Math.min(rest.byteLength, SMALL_BYTES));
    const next = near.indexOf(NEXT);
    if (next < TRAILER_BYTES)
        return undefined;
    const length = near.readUInt32LE(next - 4);
    if (length >= zlib_decoder/* OUTPUT_BYTES */.wd)
        return undefined;
    // A byte more than needed: zlib tells then that this was all.
    const chunkSize = Math.max(length + 1, external_node_zlib_.constants.Z_MIN_CHUNK);
    try {
        const answers = [
            (0,external_node_zlib_.inflateRawSync)(near.subarray(0, next), { info: true, chunkSize, maxOutputLength: chunkSize }),
        ];
        return answers.find(isInflated);
    }
    catch {
        return undefined;
    }
}
function isInflated(answer) {
    return 'engine' in answer;
}

// EXTERNAL MODULE: ./build/node/src/bytes/little-endian.js
var little_endian = __webpack_require__(2884);
;// CONCATENATED MODULE: ./build/node/src/bytes/gzip-header.js



/** Go's reader has room for so many bytes of a name or comment, its closing zero included (compress/gzip, readString). */
const LONGEST_TEXT = 512;
const MAGIC = 0x8b1f;
const DEFLATE = 8;
const HEADER_CHECKSUM = 0x02;
const EXTRA = 0x04;
const NAME = 0x08;
const COMMENT = 0x10;
const RESERVED = 0xe0;
/**
 * Reads the header of a gzip member (RFC 1952, 2.3) and ends behind it. Fields may be of any length: none is kept. The
 * answer is what some clients refuse of it. Throws `layer.malformed` where zlib does, and with its words.
 */
function* readGzipHeader(input) {
    // A field at a time, as zlib does: what is wrong already is told from what was cut.
    const magic = yield* input.read(2);
    if ((0,little_endian/* littleEndian */.c)(magic) !== MAGIC)
        throw (0,error/* malformed */.Q)('incorrect header check');
    const kind = yield* input.read(2);
    const flags = (0,little_endian/* littleEndian */.c)(kind) >> 8;
    if (kind[0] !== DEFLATE)
        throw (0,error/* malformed */.Q)('unknown compression method');
    if ((flags & RESERVED) !== 0)
        throw (0,error/* malformed */.Q)('unknown header flags set');
    // Time, extra flags and operating system.
    const others = yield* input.read(6);
    let checksum = [magic, kind, others].reduce((sum, bytes) => (0,external_node_zlib_.crc32)(bytes, sum), 0);
    if ((flags & EXTRA) !== 0) {
        const length = yield* input.read(2);
        checksum = yield* passBytes(input, (0,little_endian/* littleEndian */.c)(length), (0,external_node_zlib_.crc32)(length, checksum));
    }
    let isReadable = true;
    for (const field of [NAME, COMMENT]) {
        if ((flags & field) === 0)
            continue;
        const text = yield* passText(input, checksum);
        checksum = text.checksum;
        isReadable &&= text.bytes <= LONGEST_TEXT;
    }
    if ((flags & HEADER_CHECKSUM) !== 0 && (0,little_endian/* littleEndian */.c)(yield* input.read(2)) !== (checksum & 0xffff)) {
        throw (0,error/* malformed */.Q)('header crc mismatch');
    }
    if (!isReadable)
        return 'gzip-header';
    // The parallel reader of Podman and its relatives leaves the fields out of the checksum.
    return (flags & HEADER_CHECKSUM) !== 0 && (flags & (EXTRA | NAME | COMMENT)) !== 0 ? 'gzip-checksum' : undefined;
}
/** The checksum with the bytes that were passed. */
function* passBytes(input, count, before) {
    let checksum = before;
    let left = count;
    for (;;) {
        const part = input.take(left);
        checksum = (0,external_node_zlib_.crc32)(part, checksum);
        left -= part.byteLength;
        if (left === 0)
            return checksum;
        yield 'more';
    }
}
/** The same for all bytes up to a zero, and how many they are. */
function* passText(input, before) {
    let checksum = before;
    let bytes = 0;
    for (;;) {
        const part = input.takeText();
        checksum = (0,external_node_zlib_.crc32)(part, checksum);
        bytes += part.byteLength;
        if (part.at(-1) === 0)
            return { checksum, bytes };
        yield 'more';
    }
}

;// CONCATENATED MODULE: ./build/node/src/bytes/gzip-decoder.js





/**
 * Unpacks gzip (RFC 1952). All members are unpacked, one after the other: layers made for lazy pulling have many.
 * Every byte must belong to a member. Zeros behind the last one are refused too (`layer.trailing-data`): some tools skip
 * them, others fail, and Node would drop a further member behind them without a word. The members are told apart here,
 * and not by Node, as clients are particular about each header.
 */
class GzipDecoder {
    #input = new BlockReader();
    #body;
    #members = this.#walk();
    #step = 'more';
    #oddity;
    #failure;
    constructor(sink) {
        this.#body = new GzipBody(sink);
    }
    get oddity() {
        return this.#oddity;
    }
    async write(block) {
        this.#throwFailure();
        try {
            this.#input.fill(block);
            await this.#unpack();
        }
        catch (error) {
            this.#failure ??= { error };
            throw error;
        }
    }
    async end() {
        this.#throwFailure();
        if (this.#step === 'border')
            return Promise.resolve();
        throw new error/* ContentError */.y('layer.truncated', 'The compressed layer ends too early.');
    }
    close() {
        this.#failure ??= { error: new Error('The decoder is closed.') };
        this.#body.close();
    }
    #throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    async #unpack() {
        while (!this.#input.isEmpty) {
            if (this.#step === 'body' && !(await this.#body.take(this.#input)))
                return;
            this.#step = this.#members.next().value;
        }
    }
    *#walk() {
        for (;;) {
            // A header that is not read is one too many, whichever it is; the one that nobody reads is told.
            const oddity = yield* readGzipHeader(this.#input);
            if (this.#oddity !== 'gzip-header')
                this.#oddity = oddity ?? this.#oddity;
            this.#body.start();
            yield 'body';
            if ((0,little_endian/* littleEndian */.c)(yield* this.#input.read(4)) !== this.#body.checksum)
                throw (0,error/* malformed */.Q)('incorrect data check');
            if ((0,little_endian/* littleEndian */.c)(yield* this.#input.read(4)) !== this.#body.bytes)
                throw (0,error/* malformed */.Q)('incorrect length check');
            yield 'border';
            if (this.#input.rest[0] === 0)
                throw trailingZeros();
        }
    }
}
function trailingZeros() {
    return new error/* ContentError */.y('layer.trailing-data', 'The compressed layer is complete, but more bytes follow that unpack to nothing. ' +
        'Tools disagree on such a layer: push it again.');
}


/***/ }),

/***/ 2884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ littleEndian)
/* harmony export */ });
/** The number that bytes make, the lowest first. */
function littleEndian(bytes) {
    return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}


/***/ }),

/***/ 3476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ isSkippableMagic),
/* harmony export */   Kh: () => (/* binding */ ZSTD_MAGIC),
/* harmony export */   ZF: () => (/* binding */ sniff),
/* harmony export */   l0: () => (/* binding */ isZstdMagic)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2762);

const GZIP = [0x1f, 0x8b];
/** How a zstd frame begins. */
const ZSTD_MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** The lower half of the first byte is free. */
const SKIPPABLE = [0x50, 0x2a, 0x4d, 0x18];
const BZIP2 = [0x42, 0x5a, 0x68];
const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
/** Whether `byte` may stand at `index` of the magic number of a zstd frame (RFC 8878, 3.1.1). */
function isZstdMagic(byte, index) {
    return byte === ZSTD_MAGIC[index];
}
/** Whether `byte` may stand at `index` of the magic number of a zstd frame that holds no content (RFC 8878, 3.1.2). */
function isSkippableMagic(byte, index) {
    return (index === 0 ? byte & 0xf0 : byte) === SKIPPABLE[index];
}
/**
 * Tells from the first bytes of a layer how it is packed, as the runtimes do: media types are often wrong. Anything
 * unknown counts as not packed. `first` holds at least 6 bytes, or the whole layer.
 * Throws `layer.encoding-unsupported` for bzip2 and xz.
 */
function sniff(first) {
    if (startsWith(first, GZIP))
        return 'gzip';
    if (startsWith(first, ZSTD_MAGIC) || startsWithSkippable(first.subarray(0, SKIPPABLE.length)))
        return 'zstd';
    if (startsWith(first, BZIP2))
        throw unsupported('bzip2');
    if (startsWith(first, XZ))
        throw unsupported('xz');
    return 'none';
}
function startsWith(bytes, magic) {
    return magic.every((byte, index) => bytes[index] === byte);
}
function startsWithSkippable(magic) {
    return magic.byteLength === SKIPPABLE.length && magic.every(isSkippableMagic);
}
function unsupported(name) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ContentError */ .y('layer.encoding-unsupported', `The layer is packed with ${name}, which cannot be unpacked here: only gzip, zstd and plain tar can be compared.`);
}


/***/ }),

/***/ 7070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qt: () => (/* binding */ ZlibDecoder),
/* harmony export */   oR: () => (/* binding */ releasePiece),
/* harmony export */   wd: () => (/* binding */ OUTPUT_BYTES)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2762);

/** Unpacked bytes per piece. Node's 16 KiB costs a third of the speed. */
const OUTPUT_BYTES = 256 * 1024;
/**
 * Gives the memory of unpacked bytes back at once, where they end a piece that is as long as `OUTPUT_BYTES` or are the last
 * in it: the decompressor takes a new one then, and what stood before in this one was handed on before. The garbage
 * collector would let some 60 MiB gather before it looks at them.
 */
function releasePiece({ buffer, byteOffset, byteLength }, isLast = false) {
    const endsPiece = buffer.byteLength === OUTPUT_BYTES && byteOffset + byteLength === OUTPUT_BYTES;
    // Small buffers of all kinds share memory.
    const isLastOfLong = isLast && buffer.byteLength > Buffer.poolSize;
    if ((endsPiece || isLastOfLong) && 'transfer' in buffer)
        buffer.transfer(0);
}
/** One of Node's decompressors, held to account: each error becomes that of the call it belongs to. */
class ZlibDecoder {
    #stream;
    /** Fulfilled when the last unpacked byte was handed on. */
    #ended;
    #fed = 0;
    #failure;
    /** The last call, which a failure ends. */
    #call = Promise.withResolvers();
    constructor(stream, sink) {
        this.#stream = stream;
        this.#ended = new Promise((resolve) => {
            stream.once('end', resolve);
        });
        stream.on('error', (error) => {
            this.#fail(contentErrorOf(error));
        });
        stream.on('data', (bytes) => {
            try {
                sink(bytes, this.#isLast(bytes));
            }
            catch (error) {
                this.#fail(error);
                stream.destroy();
            }
        });
    }
    /** All of the block must be taken, where Node would end as if all were well. */
    async write(block) {
        if ((await this.feed(block)) > 0)
            throw (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)('it is complete, but more bytes follow');
    }
    /**
     * Answers how many bytes at the end of the block were not taken. Where there are any, the compressed data is complete and
     * all of it was handed on. Where there are none, it may be complete, too: the next block tells.
     */
    feed(block) {
        return this.#attempt((done) => {
            this.#fed += block.byteLength;
            this.#stream.write(block, (error) => {
                const failure = error ?? undefined;
                if (failure !== undefined)
                    this.#fail(contentErrorOf(failure));
                const left = this.#fed - this.#stream.bytesWritten;
                if (left === 0)
                    done(0);
                else
                    void this.#ended.then(() => {
                        done(left);
                    });
            });
        });
    }
    async end() {
        await this.#attempt((done) => {
            void this.#ended.then(() => {
                done(0);
            });
            this.#stream.end();
        });
    }
    close() {
        this.#stream.destroy();
    }
    /** A decompressor that leaves input, although it has room for output, is at its end. */
    #isLast({ buffer, byteOffset, byteLength }) {
        return this.#stream.bytesWritten < this.#fed && byteOffset + byteLength < buffer.byteLength;
    }
    #attempt(start) {
        const call = Promise.withResolvers();
        this.#call = call;
        if (this.#failure === undefined)
            start(call.resolve);
        else
            call.reject(this.#failure.error);
        return call.promise;
    }
    /** A promise settles once: what fails here first wins over the `done` that may follow. */
    #fail(error) {
        this.#failure ??= { error };
        this.#call.reject(this.#failure.error);
    }
}
/** The meaning of a decompressor's error. What is not about the content (out of memory) stays as it is. */
function contentErrorOf(error) {
    const { code } = error;
    if (code === 'Z_BUF_ERROR') {
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ContentError */ .y('layer.truncated', 'The compressed layer ends too early.', { cause: error });
    }
    if (code !== 'Z_DATA_ERROR' && !isZstdContentCode(code))
        return error;
    return (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(error.message, { cause: error });
}
function isZstdContentCode(code) {
    return typeof code === 'string' && code.startsWith('ZSTD_error_') && code !== 'ZSTD_error_memory_allocation';
}


/***/ }),

/***/ 7467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ ZstdDecoder)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/node/src/bytes/error.js
var error = __webpack_require__(2762);
// EXTERNAL MODULE: ./build/node/src/bytes/sniff.js
var sniff = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/node/src/bytes/zlib-decoder.js
var zlib_decoder = __webpack_require__(7070);
// EXTERNAL MODULE: ./build/node/src/bytes/little-endian.js
var little_endian = __webpack_require__(2884);
;// CONCATENATED MODULE: ./build/node/src/bytes/zstd-header.js


/**
 * The binary logarithm of the largest window: 64 MiB. Builders stay at or below 32 MiB, zstd itself at 8 MiB; only
 * `--ultra -22` and `--long` ask for more, and those 128 MiB would not fit into the memory that a run may take.
 */
const WINDOW_LOG_MAX = 26;
/** How many bytes of header follow the descriptor: window, dictionary and content size. At least 1, at most 13. */
function headerBytesAfter(descriptor) {
    const { windowBytes, dictionaryBytes, sizeBytes } = layoutOf(descriptor);
    return windowBytes + dictionaryBytes + sizeBytes;
}
/**
 * Reads a frame's header: the descriptor byte and what follows it.
 * Throws `layer.malformed`, `layer.encoding-unsupported` for a frame that needs a dictionary, and `limit.layer-window`.
 * A decompressor looks at the window too, but not always: it depends on how much of the frame it is given at once.
 */
function parseFrameHeader(descriptor, rest) {
    const { windowBytes, dictionaryBytes, sizeBytes } = layoutOf(descriptor);
    if ((descriptor & 0b1000) !== 0) {
        throw new error/* ContentError */.y('layer.malformed', 'The zstd layer has a frame with a reserved bit set.');
    }
    const dictionary = rest.subarray(windowBytes, windowBytes + dictionaryBytes);
    if (dictionary.some((byte) => byte !== 0)) {
        throw new error/* ContentError */.y('layer.encoding-unsupported', 'The zstd layer needs a dictionary, which no registry serves.');
    }
    const told = parseContentSize(rest.subarray(windowBytes + dictionaryBytes));
    const contentSize = sizeBytes === 0 ? undefined : told;
    // A single segment needs no window: its size is always told.
    const window = windowBytes === 0 ? told : parseWindow((0,little_endian/* littleEndian */.c)(rest.subarray(0, windowBytes)));
    if (window > 2 ** WINDOW_LOG_MAX) {
        throw new error/* ContentError */.y('limit.layer-window', `Unpacking the zstd layer needs a window of ${window} bytes; the limit is ${2 ** WINDOW_LOG_MAX}. Push it again without --ultra or --long.`);
    }
    return { hasChecksum: (descriptor & 0b100) !== 0, contentSize, windowBytes: Math.min(window, contentSize ?? window) };
}
/** The two highest bits tell the bytes of the content size (0, 2, 4, 8), the two lowest of the dictionary (0, 1, 2, 4). */
function layoutOf(descriptor) {
    const windowBytes = (descriptor & 0b10_0000) === 0 ? 1 : 0;
    const size = descriptor >> 6;
    const dictionary = descriptor & 3;
    return {
        windowBytes,
        dictionaryBytes: dictionary === 0 ? 0 : 2 ** (dictionary - 1),
        // A single segment without a longer one has a size of one byte.
        sizeBytes: size === 0 ? 1 - windowBytes : 2 ** size,
    };
}
function parseContentSize(bytes) {
    // Two bytes begin where one byte ends.
    return (0,little_endian/* littleEndian */.c)(bytes) + (bytes.byteLength === 2 ? 256 : 0);
}
function parseWindow(byte) {
    const base = 2 ** (10 + (byte >> 3));
    return base + (base / 8) * (byte & 7);
}

;// CONCATENATED MODULE: ./build/node/src/bytes/zstd-grammar.js




/**
 * The layout of zstd data (RFC 8878, 3.1): frames and skippable frames, one after the other, for ever.
 * Throws `layer.malformed`, `layer.encoding-unsupported` (dictionary) and `limit.layer-window`.
 */
function* zstdGrammar() {
    for (;;) {
        if (yield* takeMagic())
            yield* zstd_grammar_frame();
        else
            yield { kind: 'pass', count: (0,little_endian/* littleEndian */.c)(yield* take(4)) };
    }
}
/** Whether a frame begins, or a skippable one. Byte by byte, so that what can become neither is told from what was cut. */
function* takeMagic() {
    let fits = sniff/* isSkippableMagic */.FE;
    for (let index = 0; index < sniff/* ZSTD_MAGIC */.Kh.length; index++) {
        const byte = (0,little_endian/* littleEndian */.c)(yield { kind: index === 0 ? 'border' : 'take', count: 1 });
        if (index === 0 && (0,sniff/* isZstdMagic */.l0)(byte, 0))
            fits = sniff/* isZstdMagic */.l0;
        if (!fits(byte, index)) {
            throw new error/* ContentError */.y('layer.malformed', 'Foreign bytes follow its zstd data.');
        }
    }
    return fits === sniff/* isZstdMagic */.l0;
}
function* zstd_grammar_frame() {
    const descriptor = yield* take(1);
    const flags = (0,little_endian/* littleEndian */.c)(descriptor);
    const rest = yield* take(headerBytesAfter(flags));
    const header = parseFrameHeader(flags, rest);
    yield { kind: 'open', header, head: Uint8Array.of(...sniff/* ZSTD_MAGIC */.Kh, ...descriptor, ...rest) };
    let isLast = false;
    while (!isLast) {
        const block = (0,little_endian/* littleEndian */.c)(yield* take(3));
        const type = (block >> 1) & 3;
        isLast = (block & 1) === 1;
        // Of a run (type 1) only the byte that is repeated is there. Type 3 does not exist: no decompressor goes on behind it.
        yield { kind: 'pass', count: type === 1 ? 1 : block >> 3 };
    }
    if (header.hasChecksum)
        yield* take(4);
    yield { kind: 'close' };
}
function* take(count) {
    return yield { kind: 'take', count };
}

;// CONCATENATED MODULE: ./build/node/src/bytes/zstd-frames.js

const LONGEST_FIELD = 13;
/**
 * Finds where zstd frames begin and end, without unpacking and with constant memory: frames may be larger than memory,
 * and blocks of input may be cut anywhere. Skippable frames are left out.
 */
class ZstdFrameWalk {
    #grammar = zstdGrammar();
    #step;
    /** What was taken or passed of the step so far. */
    #done = 0;
    #field = new Uint8Array(LONGEST_FIELD);
    #isOpen = false;
    constructor() {
        this.#step = this.#grammar.next().value;
    }
    /** Whether the bytes so far end where a frame ends. */
    get isBetweenFrames() {
        return this.#step.kind === 'border';
    }
    /** Walks on over a block, whose bytes the parts point into. Throws what the grammar throws. */
    *walk(block) {
        let frameFrom = 0;
        let offset = 0;
        for (;;) {
            const step = this.#step;
            if (step.kind === 'open') {
                this.#isOpen = true;
                yield { kind: 'start', header: step.header };
                // Where an earlier block holds a part of the head, the head goes ahead on its own.
                const headFrom = offset - step.head.byteLength;
                if (headFrom < 0)
                    yield { kind: 'bytes', bytes: step.head };
                frameFrom = headFrom < 0 ? offset : headFrom;
            }
            else if (step.kind === 'close') {
                this.#isOpen = false;
                yield { kind: 'bytes', bytes: block.subarray(frameFrom, offset) };
                yield { kind: 'end' };
            }
            else {
                const part = block.subarray(offset, offset + step.count - this.#done);
                if (step.kind !== 'pass')
                    this.#field.set(part, this.#done);
                offset += part.byteLength;
                this.#done += part.byteLength;
                if (this.#done < step.count)
                    break;
            }
            const answer = this.#field.slice(0, this.#done);
            this.#done = 0;
            this.#step = this.#grammar.next(answer).value;
        }
        if (this.#isOpen)
            yield { kind: 'bytes', bytes: block.subarray(frameFrom, offset) };
    }
}

;// CONCATENATED MODULE: ./build/node/src/bytes/zstd-decoder.js





/**
 * Unpacks zstd (RFC 8878): all frames, one after the other; skippable frames unpack to nothing. Each frame gets a
 * decompressor of its own, because Node's stops after the first one and, in some versions, takes a cut frame for a whole.
 */
class ZstdDecoder {
    #walk = new ZstdFrameWalk();
    #sink;
    #turns;
    #firstByte;
    #frame;
    #release = () => undefined;
    constructor(sink, turns) {
        this.#sink = sink;
        this.#turns = turns;
    }
    get oddity() {
        return this.#firstByte === undefined || (0,sniff/* isZstdMagic */.l0)(this.#firstByte, 0) ? undefined : 'zstd-skippable';
    }
    async write(block) {
        this.#firstByte ??= block[0];
        for (const part of this.#walk.walk(block)) {
            switch (part.kind) {
                case 'start':
                    this.#release = await this.#turns.take(part.header.windowBytes);
                    this.#frame = openFrame(part.header, this.#sink);
                    break;
                case 'bytes':
                    await this.#frame?.write(part.bytes);
                    break;
                case 'end':
                    await this.#frame?.end();
                    this.close();
            }
        }
    }
    end() {
        if (this.#walk.isBetweenFrames)
            return Promise.resolve();
        return Promise.reject(new error/* ContentError */.y('layer.truncated', 'Its zstd data breaks off in the middle of a frame.'));
    }
    close() {
        this.#frame?.close();
        this.#frame = undefined;
        this.#release();
    }
}
function openFrame(header, sink) {
    // Layers made for lazy pulling have a frame per file: small frames get small buffers.
    const chunkSize = Math.max(external_node_zlib_.constants.Z_MIN_CHUNK, Math.min(zlib_decoder/* OUTPUT_BYTES */.wd, (header.contentSize ?? zlib_decoder/* OUTPUT_BYTES */.wd) + 1));
    return new zlib_decoder/* ZlibDecoder */.Qt((0,external_node_zlib_.createZstdDecompress)({ chunkSize }), sink);
}


/***/ })

};
