export const id = 209;
export const ids = [209];
export const modules = {

/***/ 2055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPairs: () => (/* binding */ checkPairs)
});

// UNUSED EXPORTS: concealed, limitsOf

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/node/src/model/result.js
var result = __webpack_require__(9381);
// EXTERNAL MODULE: ./build/node/src/gate/undecided.js
var undecided = __webpack_require__(5039);
;// CONCATENATED MODULE: ./build/node/src/gate/deadline.js

/** A deadline `ms` milliseconds from now. Reaching it is a limit, named as one, with what held the pair up then. */
function startDeadline(ms, clock, delay) {
    const limit = new AbortController();
    const timer = new AbortController();
    const expired = () => {
        limit.abort(new undecided/* UndecidedError */.mU(problemOf(ms, delay())));
    };
    clock.sleep(ms, timer.signal).then(expired, () => undefined);
    return {
        signal: limit.signal,
        stop: () => {
            timer.abort();
        },
    };
}
function problemOf(ms, { limiting, waiting }) {
    const over = `Not finished after ${ms / 1000} s, the limit for one pair`;
    const code = 'limit.timeout';
    if (limiting.length > 0)
        return { code, message: `${over}. ${describeLimits(limiting)}, or run it again later.` };
    if (waiting === undefined)
        return { code, message: `${over}. Raise "timeout", or look why a registry is so slow.` };
    // Whose turn it was is not always whose answer is awaited: both sides are asked at the same time.
    const { side, host } = waiting;
    const message = `${over}: ${describe(waiting)}. Look why it is so slow, or raise "timeout".`;
    return { code, message, side, host };
}
/** A host that is busy answers more to nobody who logs in. */
function describeLimits(limiting) {
    const hostsBy = (isBusy) => limiting.flatMap(({ host, status }) => ((status === 503) === isBusy ? [host] : [])).join(' and ');
    const [busy, limited] = [hostsBy(true), hostsBy(false)];
    const said = [
        ...(limited === '' ? [] : [`Too many requests were made for ${limited} (HTTP 429).`]),
        ...(busy === '' ? [] : [`Too busy to answer: ${busy} (HTTP 503).`]),
        `Raise "timeout"${limited === '' ? '' : ', log in to raise the limit of requests'}`,
    ];
    return said.join(' ');
}
function describe({ host, question, hasBegun, forMs, attempt, attempts }) {
    const verb = hasBegun ? 'has not finished its answer' : 'has not answered';
    const what = [verb, ...(question === undefined ? [] : [...(hasBegun ? ['to'] : []), question])].join(' ');
    const count = attempts > 1 ? ` (attempt ${attempt} of ${attempts})` : '';
    return `${host} ${what} for ${Math.round(forMs / 100) / 10} s${count}`;
}

// EXTERNAL MODULE: ./build/node/src/async/abortable.js
var abortable = __webpack_require__(7829);
// EXTERNAL MODULE: ./build/node/src/compare/align.js
var align = __webpack_require__(8625);
;// CONCATENATED MODULE: ./build/node/src/gate/explain-pair.js



/**
 * Tells what differs inside the layers of each platform, where that is asked for; with equal diff_ids nothing is read. All
 * else stays as it was found. Never throws.
 */
async function explainPair(platforms, stores, { explain = 'none' }, { limits, reading, explaining }, signal) {
    if (explain === 'none')
        return platforms;
    const { explainLayers } = await Promise.all(/* import() */[__webpack_require__.e(639), __webpack_require__.e(642)]).then(__webpack_require__.bind(__webpack_require__, 8642));
    const explained = [];
    for (const findings of platforms) {
        const { stacks } = findings;
        const changed = stacks === undefined ? [] : changedLayers(stacks, findings);
        if (stacks === undefined || changed.length === 0) {
            explained.push(findings);
            continue;
        }
        const task = {
            source: { store: stores.source, layers: layersOf(stacks.source) },
            mirror: { store: stores.mirror, layers: layersOf(stacks.mirror) },
            changed,
            packages: explain === 'packages',
        };
        // A listing takes memory, however small the layer is.
        const limit = (work) => reading.limit(Number.POSITIVE_INFINITY, work);
        const options = { maxBytes: limits.layerBytes, signal, turns: reading.turns, limit, problemOf: undecided/* problemOf */.Zw };
        // Others may be explained for longer than this pair has time.
        const explanation = await (0,abortable/* abortable */.Z)(explaining(() => explainLayers(task, options)), signal).catch((error) => ({ explain, bytes: 0, layers: [], problem: (0,undecided/* problemOf */.Zw)(error) }));
        explained.push({ ...findings, explanation });
    }
    return explained;
}
/** The layers that do not hold the same: by what the configs say, and by what was found in the mirror's bytes. */
function changedLayers({ source, mirror }, { differences }) {
    // Layers that nobody told apart from each other stand for nothing.
    if ([source, mirror].some(({ layers, config }) => layers.length !== config.diffIDs.length))
        return [];
    const found = new Map(differences.flatMap((one) => one.kind === 'layer.content' && one.mirror.diffID !== undefined ? [[one.mirror.position, one.mirror.diffID]] : []));
    const held = mirror.config.diffIDs.map((diffID, at) => found.get(at + 1) ?? diffID);
    return (0,align/* align */.M)(source.config.diffIDs, held);
}
function layersOf({ layers, config }) {
    const made = config.history.filter(({ emptyLayer }) => !emptyLayer);
    return layers.map((descriptor, at) => {
        const entry = made[at];
        return { descriptor, ...(entry === undefined ? {} : { createdBy: entry.createdBy }) };
    });
}

// EXTERNAL MODULE: ./build/node/src/compare/clients/content-type.js
var content_type = __webpack_require__(8799);
// EXTERNAL MODULE: ./build/node/src/oci/media-type.js
var media_type = __webpack_require__(3447);
;// CONCATENATED MODULE: ./build/node/src/gate/head-first.js



/** The row that stands for all platforms, where none was looked at. */
const ALL = '*';
/**
 * Asks both sides by HEAD. Where they name the same digest and type, that is what was found: claimed, and nothing else is
 * asked (design: The action, `head-first`). Undefined where they do not, or where one of them cannot be asked so.
 */
async function agreedByHead(stores, signal) {
    const [source, mirror] = await Promise.all([claimOf(stores.source, signal), claimOf(stores.mirror, signal)]);
    if (source === undefined || mirror === undefined)
        return undefined;
    if (source.top.digest !== mirror.top.digest || source.top.mediaType !== mirror.top.mediaType)
        return undefined;
    // Bytes of one digest have one length: where that differs, one of them is wrong about something.
    if (source.size !== mirror.size)
        return undefined;
    const claimed = { source: source.top, mirror: mirror.top };
    const row = { label: ALL, differences: [], evidence: 'claimed', sameConfig: true, source: source.top };
    return { claimed, platforms: [row], differences: [], notes: [] };
}
/** A failure is no answer: what asks by GET meets it again, and tells of it. */
async function claimOf(store, signal) {
    if (store.head === undefined)
        return undefined;
    const head = await (0,abortable/* abortable */.Z)(store.head(signal), signal).catch(() => undefined);
    if (head?.kind !== 'served' || head.digest === undefined || head.size === undefined)
        return undefined;
    // Other bytes than the reference names are refused by GET, and HEAD is not believed instead.
    if (store.pinned !== undefined && head.digest !== store.pinned)
        return undefined;
    const mediaType = (0,content_type/* typeReadBy */.u)('containerd', head.contentType);
    // Of what is no manifest that can be compared, GET has to show what it is.
    const isComparable = (0,media_type/* isIndexType */.$U)(mediaType) || (0,media_type/* isManifestType */.Q3)(mediaType);
    return isComparable ? { top: { digest: head.digest, mediaType }, size: head.size } : undefined;
}

// EXTERNAL MODULE: ./build/node/src/gate/resolve.js
var resolve = __webpack_require__(7214);
;// CONCATENATED MODULE: ./build/node/src/gate/look-at-pair.js

/** One look at a pair, in ten steps. Never throws: what goes wrong is found, too. */
async function lookAtPair(stores, plan, environment, signal) {
    const resolving = (0,resolve/* resolveTops */.$)(stores, plan, signal);
    // What compares is loaded while the registries answer.
    await Promise.race([resolving, environment.begun]);
    const { compareFound, listMissing } = await Promise.all(/* import() */[__webpack_require__.e(639), __webpack_require__.e(502)]).then(__webpack_require__.bind(__webpack_require__, 6502));
    const tops = await resolving;
    switch (tops.kind) {
        case 'both':
            return compareFound(tops, stores, plan, environment, signal);
        case 'no-mirror':
            return listMissing(tops, stores, plan, environment, signal);
        case 'undecided':
            return tops.findings;
    }
}

// EXTERNAL MODULE: ./build/node/src/gate/pair-findings.js
var pair_findings = __webpack_require__(1335);
// EXTERNAL MODULE: ./build/node/src/model/kinds.js
var kinds = __webpack_require__(7673);
// EXTERNAL MODULE: ./build/node/src/model/mispacked.js
var mispacked = __webpack_require__(9561);
;// CONCATENATED MODULE: ./build/node/src/compare/causes.js


/** Names the causes that the facts leave no doubt of. Where they leave any, there is none to name. */
function causesOf({ platforms, top, isWhole }) {
    const pair = pairFacts(platforms, top, isWhole);
    const own = platforms.map((findings) => namedBy({ ...findings, pair }));
    const all = new Set([...namedBy({ differences: top, sameConfig: false, pair }), ...own.flat()]);
    return { pair: causeNames().filter((cause) => all.has(cause)), platforms: own };
}
/** What of a platform or of the tops entails a cause. One row a cause, the worst first; a new one needs its row here. */
const EVIDENCE = {
    swapped: ({ sameConfig, differences }) => sameConfig && hasOtherLayers(differences),
    rebuilt: ({ sameConfig, differences }) => !sameConfig && hasContent(differences) && hasTwoDates(differences),
    corrupt: ({ differences }) => differences.some(isStoredWrongly),
    'platform-renamed': (facts) => isRenamed(facts) || facts.differences.some(isNamedOtherwise),
    'other-platform': (facts) => isLeftOut(facts) && facts.pair.copied === 0 && facts.pair.extra.size > 0,
    'single-platform': (facts) => isLeftOut(facts) && isOnlyOne(facts.pair),
    'platforms-dropped': (facts) => isLeftOut(facts) && !isOnlyOne(facts.pair) && (facts.pair.copied > 0 || facts.pair.extra.size === 0),
    incomplete: byItself('incomplete'),
    refused: byItself('refused'),
    reconfigured: (facts) => !hasContent(facts.differences) && byItself('reconfigured')(facts),
    remarked: ({ differences }) => isConfigOnly(differences) && differences.some(isRemark),
    'config-rewritten': ({ differences }) => isConfigOnly(differences) && differences.some(isRewriting) && !differences.some(isRemark),
    converted: byItself('converted'),
    recompressed: byItself('recompressed'),
    wrapped: ({ differences, pair }) => isWrapped(differences, 'index') && pair.missing.size === 0,
    unwrapped: ({ differences, pair }) => isWrapped(differences, 'manifest') && pair.missing.size === 0,
    'attestations-dropped': ({ differences }) => attestations(differences, (source, mirror) => source >= mirror),
    'attestations-added': ({ differences }) => attestations(differences, (source, mirror) => source <= mirror),
    reordered: byItself('reordered'),
    // Of an artifact and an image the annotations differ as everything does.
    annotated: (facts) => !facts.pair.hasArtifact && byItself('annotated')(facts),
    're-serialised': byItself('re-serialised'),
};
/** All causes, the worst first. */
function causeNames() {
    return Object.keys(EVIDENCE).filter((cause) => Object.hasOwn(EVIDENCE, cause));
}
function namedBy(facts) {
    return causeNames().filter((cause) => EVIDENCE[cause](facts));
}
/** A difference of a kind that points to the cause whatever stands beside it (the table of kinds). */
function byItself(cause) {
    return ({ differences }) => differences.some(({ kind }) => kinds/* KINDS */.G[kind].cause === cause);
}
function pairFacts(platforms, top, isWhole) {
    const all = platforms.flatMap(({ differences }) => differences);
    const wanted = platforms.filter(({ differences }) => !has(differences, 'platform.extra'));
    return {
        extra: new Set(all.flatMap((one) => (one.kind === 'platform.extra' ? [one.mirror ?? one.path] : []))),
        missing: new Set(all.flatMap((one) => (one.kind === 'platform.missing' ? [one.source ?? one.path] : []))),
        copied: wanted.filter(({ differences }) => !has(differences, 'platform.missing')).length,
        isWhole,
        isUnwrapped: isWrapped(top, 'manifest'),
        hasArtifact: all.some(({ kind }) => kinds/* KINDS */.G[kind].area === 'artifact'),
    };
}
/** Bytes that are not the ones of their address; not a size that only the mirror's manifest gives. */
function isStoredWrongly(difference) {
    if (difference.kind === 'blob.size')
        return difference.declared !== true;
    return difference.kind === 'blob.digest';
}
/** The manifest is there on both sides, and each names another platform for it. */
function isRenamed({ differences, pair }) {
    return differences.some((one) => {
        if (one.kind === 'platform.missing')
            return one.source !== undefined && pair.extra.has(one.source);
        return one.kind === 'platform.extra' && one.mirror !== undefined && pair.missing.has(one.mirror);
    });
}
/** The index of the mirror says another platform of an entry that stands for the source's. */
function isNamedOtherwise(difference) {
    return difference.kind === 'index.other' && difference.path.endsWith('/platform');
}
function isLeftOut(facts) {
    return has(facts.differences, 'platform.missing') && !isRenamed(facts);
}
function isOnlyOne({ isWhole, isUnwrapped, copied, extra }) {
    return copied === 1 && (isUnwrapped || (isWhole && extra.size === 0));
}
/** Content that the mirror's manifest lists in the place of the source's, and not the right one under a wrong type. */
function hasOtherLayers(differences) {
    return hasContent((0,mispacked/* withoutMispacked */.M)(differences));
}
function hasContent(differences) {
    return differences.some(({ kind }) => kinds/* KINDS */.G[kind].area === 'content');
}
function hasTwoDates(differences) {
    return differences.some((one) => one.kind === 'config.created' && one.source !== undefined && one.mirror !== undefined);
}
/** Of what an image holds and does, at most the config's remarks differ. */
function isConfigOnly(differences) {
    return !hasContent(differences) && !differences.some(({ kind }) => kinds/* KINDS */.G[kind].cause === 'reconfigured');
}
/** What the config says of how it was made, or of nothing, says something else. */
function isRemark(difference) {
    if (difference.kind === 'config.other')
        return difference.mirror !== undefined;
    return kinds/* KINDS */.G[difference.kind].cause === 'remarked';
}
/** The same in other words, or less of what has no effect: what tools that convert images do. */
function isRewriting({ kind }) {
    return kind === 'config.serialisation' || kind === 'config.other';
}
function isWrapped(differences, mirror) {
    return differences.some((one) => one.kind === 'index.wrapped' && one.mirror === mirror);
}
/** As many as before, and not the same: the source's are gone, and others are there. */
function attestations(differences, isSo) {
    return differences.some((one) => one.kind === 'index.attestation' && isSo(one.source, one.mirror));
}
function has(differences, kind) {
    return differences.some((difference) => difference.kind === kind);
}

// EXTERNAL MODULE: ./build/node/src/model/show-values.js
var show_values = __webpack_require__(5964);
;// CONCATENATED MODULE: ./build/node/src/compare/hide-values.js


/** What each setting lets through. */
const VISIBLE = {
    all: ['open', 'labels', 'all'],
    labels: ['open', 'labels'],
    none: ['open'],
};
/**
 * Takes out of a difference the values that may not be shown, so that no report ever holds them. What stays visible is
 * which side has a value. The build lines of layers are shown like labels, without the values of build arguments.
 */
function hideValues(difference, show) {
    const visible = VISIBLE[show];
    if (isPrivate(difference))
        return visible.includes(kinds/* KINDS */.G[difference.kind].privacy) ? difference : covered(difference);
    if (visible.includes('all'))
        return difference;
    if (!hasLines(difference))
        return difference;
    const line = visible.includes('labels') ? withoutArguments : withoutLine;
    switch (difference.kind) {
        case 'layer.content':
            return { ...difference, source: line(difference.source), mirror: line(difference.mirror) };
        case 'layer.added':
            return { ...difference, mirror: line(difference.mirror) };
        case 'layer.removed':
            return { ...difference, source: line(difference.source) };
    }
}
function hasLines(difference) {
    return kinds/* KINDS */.G[difference.kind].privacy === 'lines';
}
/** Whether a difference has values that an author wrote; only kinds with values can be anything but open. */
function isPrivate(difference) {
    const { privacy } = kinds/* KINDS */.G[difference.kind];
    return privacy === 'labels' || privacy === 'all';
}
function covered(difference) {
    return {
        ...difference,
        ...(difference.source === undefined ? {} : { source: show_values/* HIDDEN */.R }),
        ...(difference.mirror === undefined ? {} : { mirror: show_values/* HIDDEN */.R }),
    };
}
/** As far as a shell that can be told; where none can, to the end. */
const ARGUMENTS = /^((?:RUN )?)\|\d+ (?:.*(?= \/bin\/\w+ -\w+ )|.*)/s;
/** A builder writes the build arguments of a line before it, as `|2 TOKEN=\u2026 USER=\u2026`. */
function withoutArguments(layer) {
    if (layer.createdBy === undefined)
        return layer;
    return { ...layer, createdBy: layer.createdBy.replace(ARGUMENTS, `$1|${show_values/* HIDDEN */.R}`) };
}
function withoutLine(layer) {
    return layer.createdBy === undefined ? layer : { ...layer, createdBy: show_values/* HIDDEN */.R };
}

// EXTERNAL MODULE: ./build/node/src/compare/ignore.js
var ignore = __webpack_require__(5840);
// EXTERNAL MODULE: ./build/node/src/model/verdict.js
var model_verdict = __webpack_require__(6763);
;// CONCATENATED MODULE: ./build/node/src/gate/pair-report.js




/** The verdict on what was found, as the report tells it. */
function pairReportOf(found, stores, plan, durationMs) {
    const causes = causesIn(found, plan);
    const platforms = found.platforms.map((findings, at) => platformReport(findings, causes.platforms[at] ?? [], plan));
    const differences = (0,ignore/* applyIgnore */.P)(found.differences, plan.ignore);
    const verdict = (0,model_verdict/* pairVerdict */.wS)(platforms, (0,model_verdict/* findingsOf */.WX)(differences, found.problem), barOf(plan));
    return {
        source: sideOf(stores.source, found.source, found.claimed?.source),
        mirror: sideOf(stores.mirror, found.mirror, found.claimed?.mirror),
        match: plan.match,
        verify: plan.verify,
        ...policyOf(plan),
        ...verdict,
        causes: causes.pair,
        platforms,
        differences: shown(differences, plan),
        ...(found.referrers === undefined ? {} : { referrers: found.referrers }),
        notes: found.notes,
        ...(found.problem === undefined ? {} : { error: found.problem }),
        durationMs,
    };
}
/** Where the mirror has nothing at all, no copy went wrong that could be explained. */
function causesIn({ platforms, differences, notes }, plan) {
    if (notes.some(({ kind }) => kind === 'reference.absent'))
        return { pair: [], platforms: [] };
    return causesOf({ platforms, top: differences, isWhole: plan.platforms === 'all' });
}
function platformReport(findings, causes, plan) {
    const differences = (0,ignore/* applyIgnore */.P)(findings.differences, plan.ignore);
    const verdict = (0,model_verdict/* platformVerdict */.ZL)((0,model_verdict/* findingsOf */.WX)(differences, findings.problem), barOf(plan));
    return {
        platform: findings.label,
        ...verdict,
        evidence: findings.evidence,
        ...(findings.source === undefined ? {} : { source: findings.source }),
        ...(findings.mirror === undefined ? {} : { mirror: findings.mirror }),
        causes,
        differences: shown(differences, plan),
        ...(findings.problem === undefined ? {} : { error: findings.problem }),
        ...(findings.explanation === undefined ? {} : { explained: findings.explanation }),
    };
}
function barOf({ match, referrers }) {
    return { match, referrerPolicy: referrers };
}
function policyOf({ referrers }) {
    return referrers === 'ignore' ? {} : { referrerPolicy: referrers };
}
function shown(differences, { showValues }) {
    return differences.map((difference) => hideValues(difference, showValues));
}
function sideOf(store, stored, claimed) {
    const { reference, repository, transport } = store;
    const tls = store.tls?.();
    const side = { reference, transport, ...(tls === undefined ? {} : { tls }) };
    if (claimed !== undefined)
        return { ...side, ...claimed, pinned: `${repository}@${claimed.digest}` };
    if (stored === undefined || stored.derived !== undefined)
        return side;
    const { digest, document } = stored;
    return { ...side, digest, mediaType: document.mediaType, pinned: `${repository}@${digest}` };
}

// EXTERNAL MODULE: ./build/node/src/gate/serving.js
var serving = __webpack_require__(8670);
;// CONCATENATED MODULE: ./build/node/src/gate/tags.js



/** The tags that name something else by now than what was compared. */
async function movedTags(stores, found, signal) {
    const looked = await Promise.all(result/* SIDES */.BV.map(async (side) => {
        const compared = found[side]?.digest;
        if (compared === undefined || stores[side].pinnedByDigest)
            return [];
        const now = await (0,undecided/* onSide */.DE)(side, () => (0,abortable/* abortable */.Z)(stores[side].tagDigest(signal, compared), signal));
        if (now === compared)
            return [];
        return [{ kind: 'tag.moved', path: side, ...(now === undefined ? {} : { [side]: now }) }];
    }));
    return looked.flat();
}
/** `repository:tag@digest` compares the digest; a tag that names something else is worth a note, no more. */
async function strayTags(stores, found, signal) {
    const notes = await Promise.all(result/* SIDES */.BV.map(async (side) => {
        const { tag, pinnedByDigest } = stores[side];
        const digest = found[side]?.digest;
        if (tag === undefined || !pinnedByDigest || digest === undefined)
            return [];
        const now = await (0,abortable/* abortable */.Z)(stores[side].tagDigest(signal, digest), signal).catch(() => undefined);
        return now === undefined || now === digest ? [] : [{ kind: 'tag.elsewhere', side, tag, digest: now }];
    }));
    return notes.flat();
}

;// CONCATENATED MODULE: ./build/node/src/gate/unmoved.js



/**
 * Whether a pair that did not pass is as it was, so that a look at all of it would find the same: what was found follows
 * from what both references named, and HEAD says that they name it still. That they name the same image is never told so.
 */
async function isUnmoved(before, stores, signal) {
    if (!restsOnTops(before))
        return false;
    const still = await Promise.all(result/* SIDES */.BV.map((side) => namesStill(before[side], stores[side], signal)));
    return still.every((one) => one);
}
/** Whether a difference of the area stays until a reference names something else: how a mirror serves may change any time. */
const STAYS = {
    index: true,
    platform: true,
    manifest: true,
    storage: true,
    content: true,
    artifact: true,
    config: true,
    serving: false,
    referrer: false,
    reference: false,
};
function restsOnTops({ error, differences, platforms }) {
    if (error !== undefined || platforms.some((platform) => platform.error !== undefined))
        return false;
    const found = [differences, ...platforms.map((platform) => platform.differences)].flat();
    return found.length > 0 && found.every(({ kind }) => STAYS[kinds/* KINDS */.G[kind].area]);
}
/** A failure is no answer: what asks by GET meets it again, and tells of it. */
async function namesStill({ digest }, store, signal) {
    if (store.head === undefined)
        return false;
    if (digest !== undefined && digest === store.pinned)
        return true;
    const head = await (0,abortable/* abortable */.Z)(store.head(signal), signal).catch(() => undefined);
    switch (head?.kind) {
        case undefined:
            return false;
        case 'served':
            return digest !== undefined && head.digest === digest;
        case 'refused':
            return digest === undefined && head.status === 404;
    }
}

// EXTERNAL MODULE: ./build/node/src/model/beside.js
var model_beside = __webpack_require__(7162);
// EXTERNAL MODULE: ./build/node/src/model/problem.js
var problem = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/node/src/gate/wait.js


const FIRST_MS = 5000;
const LONGEST_MS = 60_000;
/**
 * Compares pairs, and what may still come right again and again, with growing pauses, until it passes or the time is up;
 * the last look is at its end, and at all of it. Of each pair the last report counts.
 */
async function compareUntilPassed(pairs, looks, { waitMs, clock, random, needsLast }) {
    let isLast = waitMs === 0;
    const reports = [...(await looks.compare(pairs.map((pair) => ({ pair, isLast }))))];
    const end = clock.now() + waitMs;
    const never = new AbortController().signal;
    for (let round = 0;; round += 1) {
        if (isLast)
            return reports;
        const remaining = Math.max(0, end - clock.now());
        const left = [...reports.entries()].flatMap(([index, report]) => {
            const pair = pairs[index];
            if (!mayComeRight(report) || pair === undefined || (remaining === 0 && !needsLast(pair)))
                return [];
            return [{ index, pair, before: report }];
        });
        if (left.length === 0)
            return reports;
        const pause = Math.min(FIRST_MS * 2 ** round, LONGEST_MS) * (0.5 + random() / 2);
        const inMs = Math.min(pause, remaining);
        looks.again(left.length, inMs);
        await clock.sleep(inMs, never);
        isLast = inMs === remaining;
        const told = await looks.compare(left.map(({ pair, before }) => ({ pair, ...(isLast ? {} : { before }), isLast })));
        for (const [position, { index }] of left.entries()) {
            const report = told[position];
            if (report !== undefined)
                reports[index] = report;
        }
    }
}
/** Whether a copy that is still under way may look so: something is not there or is older, or could not be asked just now. */
function mayComeRight(pair) {
    const { passed, result, error, platforms, differences } = pair;
    if (passed)
        return false;
    // What is attached to an image comes after it.
    const beside = (0,model_beside/* besideOf */.A4)(pair);
    if (beside === 'referrers-missing' || error?.code === 'signature.missing')
        return true;
    if (result === 'missing' || result === 'different')
        return true;
    if (result !== 'inconclusive' && beside === undefined)
        return false;
    if (differences.some(({ kind }) => kind === 'tag.moved'))
        return true;
    const problems = [error, ...platforms.map((platform) => platform.error)].filter((problem) => problem !== undefined);
    return problems.length > 0 && problems.every(isTransient);
}
/** Whether it may be gone after a while without anybody mending it: a login that is refused stays refused. */
function isTransient({ code, status }) {
    // Of all that a registry answers only that it is busy or down passes.
    const isOfRegistry = code === 'referrers.unknown' || code === 'signature.unknown';
    if (code !== 'http.status' && (!isOfRegistry || status === undefined))
        return problem/* PROBLEMS */.D3[code].transient;
    return status !== undefined && (status >= 500 || status === 408 || status === 429);
}

;// CONCATENATED MODULE: ./build/node/src/gate/compare-pair.js












/** A tag that was resolved longer ago than this is looked up again before the verdict, in milliseconds. */
const TAG_TRUSTED_MS = 30_000;
const ONLY_LOOK = { isLast: true };
/**
 * Compares one pair within its time limit. Where `before` is what an earlier look found, and nothing has moved since, that
 * is given once more. What differs inside is explained if no other look may follow. Never throws: what goes wrong stands in
 * the report.
 */
async function comparePair(plan, environment, { before, isLast } = ONLY_LOOK) {
    const { clock, limits } = environment;
    const started = clock.now();
    const repositories = [];
    const deadline = startDeadline(limits.pairMs, clock, () => environment.delay(repositories));
    const noted = { ...plan, ...noting(plan, repositories) };
    try {
        if (before !== undefined) {
            const asked = await opened(noted, 'first');
            if (await isUnmoved(before, asked, deadline.signal))
                return before;
        }
        const { found, stores } = await lookUntilSettled(noted, environment, deadline.signal);
        const stray = await strayTags(stores, found, deadline.signal);
        const notes = [...found.notes, ...stray, ...(stores.source.notes?.() ?? []), ...(stores.mirror.notes?.() ?? [])];
        const report = (platforms = found.platforms) => pairReportOf({ ...found, platforms, notes }, stores, plan, Math.round(clock.now() - started));
        if (!isLast && mayComeRight(report()))
            return report();
        // Last of all: what the verdict rests on must not wait for it.
        return report(await explainPair(found.platforms, stores, plan, environment, deadline.signal));
    }
    finally {
        deadline.stop();
    }
}
/** The plan's stores, of which it is noted whom they ask. */
function noting(plan, repositories) {
    const noted = (side) => async (look) => {
        const store = await plan[side](look);
        repositories.push(store.repository);
        return store;
    };
    return { source: noted('source'), mirror: noted('mirror') };
}
async function opened(plan, look) {
    const source = await plan.source(look);
    return { source, mirror: await plan.mirror(look) };
}
/** One look; a second one where a tag moved meanwhile. A tag that moves again is no thing to judge. */
async function lookUntilSettled(plan, environment, signal) {
    const first = await look(plan, 'first', environment, signal);
    const moved = first.moved.map(({ path }) => path);
    if (moved.length === 0)
        return first;
    const second = await look(plan, 'again', environment, signal);
    const again = moved.map((side) => ({ kind: 'tag.compared-again', side }));
    const { found, stores } = second;
    const differences = [...found.differences, ...second.moved];
    return { stores, found: { ...found, differences, notes: [...found.notes, ...again] } };
}
async function look(plan, time, environment, signal) {
    const now = environment.clock.now();
    const stores = await opened(plan, time);
    // A list of platforms asks whether they are there, and so does who asks for what is attached: no HEAD tells.
    const isByHead = plan.headFirst === true && plan.platforms === 'all' && plan.referrers === 'ignore';
    const agreed = isByHead ? await agreedByHead(stores, signal) : undefined;
    if (agreed !== undefined)
        return { stores, found: agreed, moved: [] };
    const { differences, ...rest } = await lookAtPair(stores, plan, environment, signal);
    const seen = differences.filter((difference) => difference.kind === 'tag.moved');
    const found = { ...rest, differences: differences.filter(({ kind }) => kind !== 'tag.moved') };
    const resolved = Math.min(...result/* SIDES */.BV.map((side) => stores[side].resolvedAt?.() ?? now));
    if (seen.length === 0 && environment.clock.now() - resolved <= TAG_TRUSTED_MS)
        return { stores, found, moved: [] };
    try {
        const moved = await movedTags(stores, found, signal);
        const disproved = seen.filter(({ path }) => moved.every((one) => one.path !== path));
        const heads = disproved.flatMap((one) => contradicted(one, found));
        return { stores, found: { ...found, differences: [...found.differences, ...heads] }, moved };
    }
    catch (error) {
        // What was found stays; only that the tags still stand could not be told.
        const problem = (0,pair_findings/* weightiest */.u)([found.problem, (0,undecided/* problemOf */.Zw)(error)]);
        return { stores, found: { ...found, ...(problem === undefined ? {} : { problem }) }, moved: [] };
    }
}
/** HEAD says that the mirror's tag has moved, and GET that it has not. */
function contradicted({ mirror: told }, { mirror }) {
    return told === undefined || mirror === undefined ? [] : [(0,serving/* headContradiction */.yC)(mirror.document, told)];
}

// EXTERNAL MODULE: ./build/node/src/gate/run.js
var run = __webpack_require__(2899);
// EXTERNAL MODULE: ./build/node/src/model/limits.js
var model_limits = __webpack_require__(6996);
;// CONCATENATED MODULE: ./build/node/src/registry/http/meter.js

/** A meter at zero, which admits `first` requests; one may serve both sides. */
function createRequestMeter(first = model_limits/* DEFAULT_LIMITS */.d.requests) {
    let limit = first;
    const byHost = new Map();
    const begun = Promise.withResolvers();
    let admitted = 0;
    let total = 0;
    let received = 0;
    return {
        get limit() {
            return limit;
        },
        raise: (by) => {
            limit += by;
        },
        admit: () => {
            if (admitted >= limit)
                return false;
            admitted += 1;
            return true;
        },
        request: (host) => {
            total += 1;
            begun.resolve(undefined);
            byHost.set(host, (byHost.get(host) ?? 0) + 1);
        },
        begun: begun.promise,
        bytes: (count) => {
            received += count;
        },
        counts: () => ({ total, bytes: received, byHost: Object.fromEntries(byHost) }),
    };
}

// EXTERNAL MODULE: ./build/node/src/registry/secret-forms.js
var secret_forms = __webpack_require__(6578);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/node/src/oci/registry-host.js
var registry_host = __webpack_require__(1846);
;// CONCATENATED MODULE: ./build/node/src/registry/connect/address.js


/** Not routed on the public internet: RFC 1122, 1918, 3927, 4193, 4291, 6052, 6598, 6890. */
const PRIVATE_RANGES = [
    ['0.0.0.0', 8, 'ipv4'],
    ['10.0.0.0', 8, 'ipv4'],
    ['100.64.0.0', 10, 'ipv4'],
    ['127.0.0.0', 8, 'ipv4'],
    ['169.254.0.0', 16, 'ipv4'],
    ['172.16.0.0', 12, 'ipv4'],
    ['192.0.0.0', 24, 'ipv4'],
    ['192.168.0.0', 16, 'ipv4'],
    ['198.18.0.0', 15, 'ipv4'],
    ['224.0.0.0', 3, 'ipv4'],
    ['::', 128, 'ipv6'],
    ['::1', 128, 'ipv6'],
    ['64:ff9b::', 96, 'ipv6'],
    ['fc00::', 7, 'ipv6'],
    ['fe80::', 10, 'ipv6'],
    ['fec0::', 10, 'ipv6'],
    ['ff00::', 8, 'ipv6'],
];
/**
 * Whether a URL's host name is a loopback name or an address literal that is not public. Expects what `URL.hostname`
 * gives, which has already turned every other spelling of an IPv4 address into four decimal numbers.
 */
function address_isPrivate(hostname) {
    const name = (0,registry_host/* withoutRootDot */.a9)(hostname);
    if ((0,registry_host/* isLoopback */.U9)(name))
        return true;
    return isPrivateAddress(name.startsWith('[') ? name.slice(1, -1) : name);
}
/** Whether a URL's host name is an address literal. */
function isAddress(hostname) {
    return hostname.startsWith('[') || (0,external_node_net_.isIP)((0,registry_host/* withoutRootDot */.a9)(hostname)) !== 0;
}
/** Whether an address, as the DNS gives it, is not public; false for what is no address. */
function isPrivateAddress(text) {
    const written = text.replace(/%.*$/s, '');
    const address = behindNat64(written) ?? written;
    const version = (0,external_node_net_.isIP)(address);
    if (version === 0)
        return false;
    const ranges = new external_node_net_.BlockList();
    for (const [network, prefix, family] of PRIVATE_RANGES)
        ranges.addSubnet(network, prefix, family);
    // An IPv4 address inside an IPv6 one (::ffff:a.b.c.d) meets the IPv4 ranges as well.
    return ranges.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
/** The IPv4 address that an address of NAT64 stands for (RFC 6052, 64:ff9b::/96): where a network has only IPv6, all have one. */
function behindNat64(address) {
    if ((0,external_node_net_.isIP)(address) !== 6)
        return undefined;
    const [, tail] = /^\[64:ff9b::([0-9a-f:]*)\]$/.exec(new URL(`http://[${address}]/`).hostname) ?? [];
    const words = tail?.split(':') ?? [];
    if (tail === undefined || words.length > 2)
        return undefined;
    const bits = words.reduce((sum, word) => sum * 65_536 + Number.parseInt(`0${word}`, 16), 0);
    return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}
/** `host[:port]` as a URL writes it: lower case, the default port of https left out; undefined where it is no host. */
function authorityOf(text) {
    if (!URL.canParse(`https://${text}`))
        return undefined;
    const url = new URL(`https://${text}`);
    const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
    return bare ? url.host : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/registry/error.js
/** What a report says about a failure: what, where, why, what to do. Holds no secret and no query of a URL. */
function error_problemOf(subject, failure) {
    const advice = failure.advice === undefined ? '' : ` ${failure.advice}`;
    return {
        code: failure.code,
        message: `${isAboutThisMachine(failure.code) ? '' : `Could not read the ${subject.side} ${subject.name}: `}${failure.why}.${advice}`,
        side: subject.side,
        host: failure.host ?? subject.host,
        ...(failure.status === undefined ? {} : { status: failure.status }),
    };
}
/** Before any registry was asked: its name would send people to the wrong place. */
function isAboutThisMachine(code) {
    return code === 'auth.login-file';
}
/** A registry could not be read, or said what cannot be trusted. Never a statement about the image. */
class RegistryError extends Error {
    name = 'RegistryError';
    code;
    problem;
    retry;
    #subject;
    #failure;
    constructor(subject, failure) {
        const problem = error_problemOf(subject, failure);
        super(problem.message, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.code = failure.code;
        this.problem = problem;
        this.retry = failure.retry ?? { kind: 'never' };
        this.#subject = subject;
        this.#failure = failure;
    }
    /** The same failure after it has had all its attempts: what waits for it does not try again. */
    final() {
        return new RegistryError(this.#subject, { ...this.#failure, retry: { kind: 'never' } });
    }
}

;// CONCATENATED MODULE: ./build/node/src/registry/credentials/credentials.js


/** Asks several sources in their order; the first that has a credential wins, the later ones are not asked. */
function combineCredentials(sources) {
    return async (registry, repository) => {
        const faults = [];
        const lacks = [];
        for (const source of sources) {
            const found = await source.find(registry, repository);
            if (found.fault !== undefined)
                faults.push(found.fault);
            if (found.credential !== undefined) {
                return { credential: found.credential, where: source.name, implicit: source.implicit, faults };
            }
            lacks.push(`${source.name} (${found.lack})`);
        }
        return { where: lacks.join(', '), implicit: false, faults };
    };
}
/** Credentials by registry, as a user listed them for this run; none at all is `not set`. */
function listedCredentials(name, entries) {
    const byHost = new Map();
    for (const [registry, credential] of entries) {
        const host = canonicalHost(registry);
        if (host !== undefined)
            byHost.set(host, credential);
    }
    return {
        name,
        implicit: false,
        find: (registry) => {
            const credential = byHost.get(canonicalHost(registry) ?? registry);
            if (credential !== undefined)
                return Promise.resolve({ credential });
            return Promise.resolve({ lack: byHost.size === 0 ? 'not set' : `no entry for ${registry}` });
        },
    };
}
/** One spelling per `host[:port]`; all names of Docker Hub are `docker.io`. Undefined for what is no plain host. */
function canonicalHost(text) {
    // A URL would decode, fold or leave out all other characters.
    if (!/^[A-Za-z0-9._:[\]-]+$/.test(text))
        return undefined;
    const host = authorityOf(text);
    return registry_host/* HUB_ALIASES */.zS.some((alias) => alias === host) ? 'docker.io' : host;
}

;// CONCATENATED MODULE: ./build/node/src/registry/credentials/login-entry.js
/**
 * One entry of `auths`, as Docker and Podman write it: `auth` or `username` and `password`, `identitytoken`,
 * `registrytoken`. Undefined where it holds none of them (`{}` where a helper keeps the password).
 */
function readLoginEntry(entry) {
    const registryToken = entry.get('registrytoken');
    if (typeof registryToken === 'string' && registryToken !== '')
        return { kind: 'token', token: registryToken };
    const login = decodeAuth(entry.get('auth')) ?? basic(entry.get('username'), entry.get('password'));
    const identityToken = entry.get('identitytoken');
    if (typeof identityToken !== 'string' || identityToken === '')
        return login;
    return { kind: 'identity', token: identityToken, ...(login === undefined ? {} : { password: login }) };
}
/** `auth` is base64 of `user:password`; padding and line breaks vary, and old files end the password with NULs. */
function decodeAuth(auth) {
    if (typeof auth !== 'string')
        return undefined;
    const packed = auth.replace(/[\r\n\t ]/g, '');
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(packed))
        return undefined;
    const decoded = Buffer.from(packed, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon === -1)
        return undefined;
    return basic(decoded.slice(0, colon), withoutNuls(decoded.slice(colon + 1)));
}
function withoutNuls(text) {
    let end = text.length;
    while (end > 0 && text.charCodeAt(end - 1) === 0)
        end -= 1;
    return text.slice(0, end);
}
function basic(username, password) {
    if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
        return undefined;
    return { kind: 'basic', username, password };
}

;// CONCATENATED MODULE: ./build/node/src/registry/credentials/login-file.js


/** A file of logins that cannot be read. Says nothing of what is in it. */
class LoginFileError extends Error {
    name = 'LoginFileError';
    code = 'auth.login-file';
}
/** The paths that Docker writes behind a host; any other is a part of a repository's name, as Podman writes it. */
const KEY_PATHS = new Set(['', '/', '/v1', '/v1/', '/v2', '/v2/']);
/**
 * Reads the text of a Docker config.json or a containers-auth.json(5). A key matches one exact `host[:port]`, with or
 * without scheme and `/v1/`, or below it one repository or the repositories of a namespace. `name` is for messages.
 * Throws a `LoginFileError` for text that is not such a file; an empty one has no entries.
 */
function parseLoginFile(name, text) {
    const members = membersOf(parse(name, text));
    for (const member of ['auths', 'credHelpers'])
        refuseOther(name, member, members.get(member));
    const logins = loginsOf(membersOf(members.get('auths')));
    const helpers = new Map();
    for (const [key, helper] of membersOf(members.get('credHelpers'))) {
        const host = placeOf(key);
        if (host !== undefined && (key === host || !helpers.has(host)))
            helpers.set(host, helper);
    }
    return {
        find: (registry, repository) => {
            const host = canonicalHost(registry);
            if (host === undefined)
                return undefined;
            const fitting = placesAbove(host, repository).filter((place) => logins.has(place));
            const found = fitting.map((place) => logins.get(place)).find((login) => login !== undefined);
            return found ?? (fitting.length === 0 ? undefined : 'empty');
        },
        helper: (registry) => {
            const host = canonicalHost(registry);
            if (host === undefined)
                return undefined;
            // An entry that is empty takes the host away from the store.
            const helper = helpers.has(host) ? helpers.get(host) : members.get('credsStore');
            return typeof helper === 'string' && helper !== '' ? helper : undefined;
        },
    };
}
/** The repository, the namespaces around it, the host: longest first. */
function placesAbove(host, repository) {
    const parts = repository.split('/').filter((part) => part !== '');
    return [...parts.keys()].map((left) => [host, ...parts.slice(0, parts.length - left)].join('/')).concat(host);
}
function loginsOf(auths) {
    const logins = new Map();
    // Of several keys for one place the best comes last and stays; one without a password never hides one with it.
    const ranked = [...auths].toSorted(([a], [b]) => rankOf(b) - rankOf(a));
    for (const [key, entry] of ranked) {
        const place = placeOf(key);
        if (place !== undefined)
            logins.set(place, readLoginEntry(membersOf(entry)) ?? logins.get(place));
    }
    return logins;
}
/** Smaller is better: Docker's own key for the Hub, then a plain host, then a URL. */
function rankOf(key) {
    if (key === 'https://index.docker.io/v1/')
        return 0;
    return key.includes('/') ? 2 : 1;
}
/** `host[:port]` or, as Podman writes it, `host[:port]/namespace`. Undefined for a key that can match nothing. */
function placeOf(key) {
    const rest = key.replace(/^https?:\/\//, '');
    const slash = rest.indexOf('/');
    const host = canonicalHost(slash === -1 ? rest : rest.slice(0, slash));
    const path = slash === -1 ? '' : rest.slice(slash);
    if (host === undefined || KEY_PATHS.has(path))
        return host;
    // Docker reads a URL for its host alone, whatever path a registry told people to write.
    if (rest !== key)
        return host;
    return /^(?:\/[a-z0-9._-]+)+$/.test(path) ? `${host}${path}` : undefined;
}
const ADVICE = 'Log in again, or name another file as auth-file.';
function parse(name, text) {
    // PowerShell writes a byte order mark; Docker takes an empty file for one without entries.
    const json = text.replace(/^\uFEFF/, '').trim();
    if (json === '')
        return {};
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        // Neither the cause nor its message: it quotes the text, which holds passwords.
        throw new LoginFileError(`${name} is not JSON, so no login can be read. ${ADVICE}`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new LoginFileError(`${name} is JSON, but no object, so no login can be read. ${ADVICE}`);
    }
    return value;
}
/** A list without items stands for nothing in some languages, and `null` in all. */
function refuseOther(name, member, value) {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
        return;
    if (typeof value === 'object' && !Array.isArray(value))
        return;
    throw new LoginFileError(`"${member}" in ${name} is no object by host, so no login can be read. ${ADVICE}`);
}
function membersOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return new Map();
    return new Map(Object.entries(value));
}

;// CONCATENATED MODULE: ./build/node/src/registry/credentials/login.js


/** Looks up each repository once. A secret is registered before anybody gets it. */
function createLogins({ side, find, secrets }) {
    const answers = new Map();
    const dismissed = new Set();
    const notes = new Map();
    function answerFor({ registry, repository }) {
        const key = `${registry}/${repository}`;
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const answer = find(registry, repository);
        answers.set(key, answer);
        return answer;
    }
    function note({ registry, repository }, added) {
        const key = `${registry}/${repository}`;
        const known = notes.get(key) ?? new Map();
        notes.set(key, known.set(JSON.stringify(added), added));
    }
    function refusal({ registry }, { where }) {
        return { kind: 'credentials.refused', side, registry, where };
    }
    return {
        of: async (target, subject) => {
            const { credential, where, implicit, faults } = await answerFor(target).catch((error) => {
                throw error instanceof LoginFileError ? unreadable(subject, error) : error;
            });
            const { registry } = target;
            for (const { program, why } of faults)
                note(target, { kind: 'credentials.helper', side, registry, program, why });
            if (credential === undefined)
                return { where, implicit, refused: false };
            secrets.credential(credential);
            const login = { credential, where, implicit, refused: false };
            if (!keysOf(target, credential).some((key) => dismissed.has(key)))
                return login;
            note(target, refusal(target, login));
            return withoutCredential(login);
        },
        dismiss: (target, login, reach) => {
            const [everywhere, here] = keysOf(target, login.credential);
            dismissed.add(reach === 'registry' ? everywhere : here);
            note(target, refusal(target, login));
        },
        notes: ({ registry, repository }) => [...(notes.get(`${registry}/${repository}`)?.values() ?? [])],
    };
}
/** The login that is left where its credential is not used. */
function withoutCredential({ where, implicit }) {
    return { where, implicit, refused: true };
}
/** Stays in memory: it holds the secret. */
function keysOf({ registry, repository }, credential) {
    return [JSON.stringify([registry, credential]), JSON.stringify([registry, credential, repository])];
}
function unreadable(subject, error) {
    return new RegistryError(subject, { code: error.code, why: error.message.replace(/\.$/, ''), cause: error });
}

;// CONCATENATED MODULE: ./build/node/src/registry/secrets.js

/** Each form is handed to `register` once, however often it is used. */
function createSecrets(register) {
    const known = new Set();
    function text(value) {
        for (const form of (0,secret_forms/* secretForms */.e)(value)) {
            if (known.has(form))
                continue;
            known.add(form);
            register(form);
        }
    }
    return {
        text,
        // The longest first: a secret may begin as another one does, and what is left of it would be shown.
        hide: (foreign) => [...known]
            .filter((form) => form !== '' && foreign.includes(form))
            .sort((one, other) => other.length - one.length)
            .reduce((left, form) => left.replaceAll(form, '***'), foreign),
        credential: (credential) => {
            for (const value of valuesOf(credential))
                text(value);
        },
    };
}
function valuesOf(credential) {
    switch (credential.kind) {
        case 'basic':
            return [credential.password, basicValue(credential.username, credential.password)];
        case 'token':
            return [credential.token];
        case 'identity':
            return [credential.token, ...(credential.password === undefined ? [] : valuesOf(credential.password))];
    }
}
/** What stands behind `Basic ` (RFC 7617, in UTF-8). */
function basicValue(username, password) {
    return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/challenge.js
/**
 * Reads the challenges of all header lines, several a line, in their order. Forgiving: values without quotes, empty
 * values, an unterminated quote, stray commas and token68 are taken as they come; it never throws, and looks at each
 * character once.
 */
function parseChallenges(lines) {
    return lines.flatMap(parseLine);
}
function parseLine(line) {
    const challenges = [];
    let at = 0;
    while (line[at] !== undefined) {
        const end = challenge_placeOf(line, at, ' \t,="');
        if (end === at) {
            // Nothing that starts a word: step over it.
            at = line[at] === '"' ? closingQuote(line, at) + 1 : at + 1;
            continue;
        }
        const word = line.slice(at, end);
        const next = skipSpace(line, end);
        if (line[next] === '=') {
            const value = readValue(line, skipSpace(line, next + 1));
            const parameters = challenges.at(-1)?.parameters;
            const name = word.toLowerCase();
            if (parameters !== undefined && !parameters.has(name))
                parameters.set(name, value.text);
            at = value.end;
        }
        else {
            // Otherwise it is token68, or rubbish inside a challenge.
            if (startsChallenge(line, at))
                challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
            at = next;
        }
    }
    return challenges;
}
/** A scheme stands at the start or behind a comma; a lone word elsewhere is token68. */
function startsChallenge(line, at) {
    let before = at - 1;
    while (isSpace(line[before]))
        before -= 1;
    return before < 0 || line[before] === ',';
}
function readValue(line, at) {
    if (line[at] !== '"') {
        const end = challenge_placeOf(line, at, ' \t,');
        return { text: line.slice(at, end), end };
    }
    const end = closingQuote(line, at);
    return { text: line.slice(at + 1, end).replace(/\\(.)/gs, '$1'), end: end + 1 };
}
/** The place of the quote that closes the one at `at`; the end of the line or beyond it where there is none. */
function closingQuote(line, at) {
    let end = at + 1;
    while (!'"'.includes(line.charAt(end)))
        end += line[end] === '\\' ? 2 : 1;
    return end;
}
/** The place of the first of `stops`, or the end of the line: there is an empty string, which every text includes. */
function challenge_placeOf(line, at, stops) {
    let end = at;
    while (!stops.includes(line.charAt(end)))
        end += 1;
    return end;
}
function skipSpace(line, at) {
    let end = at;
    while (isSpace(line[end]))
        end += 1;
    return end;
}
function isSpace(character) {
    return character === ' ' || character === '\t';
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/authorization.js
/** Whether it shows a login, or a token that was given for one. */
function showsLogin({ login, distrusted, kind }) {
    return kind !== 'none' && login.credential !== undefined && distrusted === undefined;
}

// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
;// CONCATENATED MODULE: ./build/node/src/registry/member.js
/** A member of parsed JSON, own and by its exact name. */
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    const members = Object.fromEntries(Object.entries(value));
    return members[name];
}

;// CONCATENATED MODULE: ./build/node/src/registry/words.js


/**
 * What a registry says in its own words when it refuses something, for a message: a colon and one quoted sentence, or
 * nothing. Foreign text: no line breaks, no mark-up, cut where it is long; `hide` takes secrets out that it repeats.
 */
function wordsOf(body, hide) {
    const plain = hide(sentenceOf(body))
        .replace(/[^\p{L}\p{N} .,:;'()/_+=*-]/gu, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return plain === '' ? '' : `: ${(0,excerpt/* excerpt */.K)(plain)}`;
}
/** The first message of an error body, or what token services put in its place: foreign text, as it came. */
function sentenceOf(body) {
    const answer = words_parse(body);
    const errors = memberOf(answer, 'errors');
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const places = [memberOf(first, 'message'), memberOf(answer, 'details'), memberOf(answer, 'message')];
    return places.find((place) => typeof place === 'string' && place !== '') ?? '';
}
function words_parse(body) {
    try {
        return JSON.parse(new TextDecoder().decode(body));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/denial-body.js


const NO_DENIAL_BODY = { words: '', about: undefined };
/** Harbor's sentences, beside a 401 that names no way to log in. */
const SENTENCES = [
    ['project', /^project (?:.+ )?not found\b/],
    ['back-end', /^failed to connect to /],
];
/** Reads the body of a 401; `hide` takes secrets out that it repeats. */
function parseDenialBody(body, hide) {
    const sentence = sentenceOf(body);
    const [about] = SENTENCES.find(([, form]) => form.test(sentence)) ?? [];
    return { words: wordsOf(body, hide), about };
}
/** Harbor denies access to everybody while it cannot ask its database: no login is to blame. */
function backEndDown({ subject, url, status }, { words }) {
    return new RegistryError(subject, {
        code: 'http.status',
        why: `a part of the registry is down: ${url.host} answered HTTP ${status}${words}`,
        advice: 'Run it again once the registry is well.',
        host: url.host,
        status,
        retry: { kind: 'again' },
    });
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/denial.js



/** Why a registry did not show what it was asked for, whoever asked, and what to do about it. */
function denied(target, login, authorization, status = 401, { words, about } = NO_DENIAL_BODY) {
    const { url } = target;
    if (authorization?.distrusted !== undefined)
        return untrusted(target, authorization.distrusted, status);
    if (about === 'project') {
        const why = `${url.host} has no such project (HTTP ${status})${words}`;
        return fail(target, 'auth.denied', why, 'The first part of the repository\u2019s name is the project: check it.', status);
    }
    const advice = adviceFor(target, login);
    if (login.refused) {
        const end = status === 404 ? 'does not show the image without them' : 'denies access without them';
        const why = `${url.host} refused the credentials, and ${end} (HTTP ${status})`;
        return fail(target, 'auth.refused-credentials', why, advice, status);
    }
    if (authorization?.kind === 'token') {
        const why = `${url.host} refused the token that was sent to it as it is (HTTP ${status})`;
        const from = login.where === '' ? '' : `The token came from ${login.where}. `;
        const way = 'If the registry must exchange it first (GITHUB_TOKEN), give it as a password beside a user name.';
        return fail(target, 'auth.denied', why, `${from}${way}`, status);
    }
    if (authorization?.kind === 'basic') {
        return fail(target, 'auth.refused-credentials', `${url.host} refused the credentials (HTTP 401)${words}`, advice);
    }
    const more = 'Some registries answer 401 for images that do not exist.';
    const why = `${url.host} denied access (HTTP 401)${words}`;
    if (login.credential !== undefined && authorization === undefined) {
        const way = `The login for ${target.registry} was not shown, as the registry did not ask for one that it could be.`;
        return fail(target, 'auth.denied', why, `${way} Check that this is the registry\u2019s own address. ${more}`);
    }
    if (authorization !== undefined && showsLogin(authorization)) {
        // It was taken for a token, which opens nothing here.
        const taken = `a token was given for the login, and ${url.host} denied access with it (HTTP 401)${words}`;
        return fail(target, 'auth.denied', taken, `${adviceFor(target, login, ACCESS)} ${more}`);
    }
    return fail(target, 'auth.denied', why, `${advice} ${more}`);
}
/** The credentials were kept from a token service that nobody vouched for. */
function untrusted(target, host, status = 401) {
    const end = status === 404 ? 'the image is not shown' : 'access is denied';
    const why = `${target.url.host} names the token service ${host}, which was not sent the credentials for ${target.registry}, and without them ${end}`;
    const advice = `If ${host} belongs to that registry, list it under trusted-token-hosts.`;
    return fail(target, 'auth.realm-untrusted', why, advice, status);
}
/** A failure to get access, with what to do. */
function fail(target, code, why, advice, status = 401) {
    return new RegistryError(target.subject, { code, why, advice, host: target.url.host, status });
}
/** What to look at where a login is good and opens nothing. */
const ACCESS = 'check that it may read this repository, and that it is still good';
/** Where a login came from, and what to do about it. */
function adviceFor({ registry }, { credential, where, refused }, what) {
    if (credential === undefined && !refused) {
        return `No credentials for ${registry} were found${where === '' ? '' : ` in: ${where}`}. Add a login for ${registry} before this step.`;
    }
    const advice = what ?? (refused ? 'log in again before this step' : 'check user name and password');
    return `The credentials for ${registry}${where === '' ? '' : ` came from ${where}`}: ${advice}.`;
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/registrable-domain.js
/**
 * The domain that somebody registered and that a host name, as a URL writes it, is in (public suffix list, its private
 * part included). Undefined where there is none: for addresses, public suffixes themselves, and names below no suffix
 * that the list has (`localhost`, `internal`). The list is loaded when it is needed for the first time.
 */
async function registrableDomainOf(hostname) {
    // `eager` keeps the list in the one bundled file; it is evaluated here all the same.
    const { parse } = await __webpack_require__.e(/* import() */ 935).then(__webpack_require__.t.bind(__webpack_require__, 935, 19));
    const { domain, isIcann, isPrivate } = parse(hostname, { allowPrivateDomains: true, extractHostname: false });
    return isIcann === true || isPrivate === true ? (domain ?? undefined) : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/realm.js



/** Registries whose token service is known. Each row holds for the registry's exact host. */
const KNOWN_PAIRS = new Map([
    ['docker.io', 'auth.docker.io'],
    ['registry.gitlab.com', 'gitlab.com'],
    ['registry.digitalocean.com', 'api.digitalocean.com'],
]);
const ALIYUN_REGISTRY = /^(?:registry(?:-vpc|-internal|-intl)?|[a-z0-9-]{1,60}-registry(?:-vpc)?|crpi-[a-z0-9-]{1,60})\.([a-z0-9-]{1,40})\.(?:cr\.|personal\.cr\.)?aliyuncs\.com$/;
/**
 * Judges the realm of a Bearer challenge. Credentials go to the registry's own origin, to its own name on another port,
 * to a host that the user trusts by name, and to the known companions of that registry; of a registry without one to
 * every https host of its registrable domain. Any other public host is asked without them. https is a must unless the
 * registry itself was reached by http, and a private address must be the registry's own or trusted.
 */
async function judgeRealm({ realm, asked, registry, trustedTokenHosts }) {
    if (realm === '' || !URL.canParse(realm, asked.href))
        return { kind: 'refused', why: 'is no URL' };
    const url = new URL(realm, asked);
    url.hash = '';
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return { kind: 'refused', why: `uses ${url.protocol}` };
    if (url.username !== '' || url.password !== '')
        return { kind: 'refused', why: 'holds a user name' };
    if (url.protocol === 'http:' && asked.protocol !== 'http:') {
        return { kind: 'refused', why: `at ${url.host} uses http though the registry was reached by https` };
    }
    if (url.origin === asked.origin || trustedTokenHosts.has(url.host))
        return { kind: 'trusted', url };
    if (address_isPrivate(url.hostname) && url.hostname !== asked.hostname) {
        return { kind: 'refused', why: `is the private address ${url.host}` };
    }
    const known = isOwnName(url, asked) || (url.protocol === 'https:' && (await isOfRegistry(registry, url, asked)));
    return { kind: known ? 'trusted' : 'anonymous', url };
}
/** A name belongs to one owner, whatever the port; an address or this machine may be shared. */
function isOwnName(url, asked) {
    return url.hostname === asked.hostname && !isAddress(url.hostname) && !(0,registry_host/* isLoopback */.U9)(url.hostname);
}
async function isOfRegistry(registry, url, asked) {
    const companions = companionsOf(registry);
    if (companions !== undefined)
        return companions.includes(url.host);
    const domain = await registrableDomainOf(asked.hostname);
    return domain !== undefined && domain === (await registrableDomainOf(url.hostname));
}
/** The token services that are known to belong to a registry; undefined where nothing is known of it. */
function companionsOf(registry) {
    const known = KNOWN_PAIRS.get(registry);
    if (known !== undefined)
        return [known];
    const region = ALIYUN_REGISTRY.exec(registry)?.[1];
    if (region === undefined)
        return undefined;
    const names = ['dockerauth', 'dockerauth-vpc', 'dockerauth-ee', 'dockerauth-ee-vpc'];
    return [`dockerauth-${region}.aliyuncs.com`, ...names.map((name) => `${name}.${region}.aliyuncs.com`)];
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/bearer.js





/**
 * Gets a token where the challenge says. A login goes only to a service that may see it; one that nobody named for this
 * run is left out if the service refuses it. Throws a `RegistryError` if there is no token.
 */
async function bearerAuthorization(question, options) {
    const { target, login, scopes, signal } = question;
    const { request, distrusted } = await tokenRequest(question, options.trustedTokenHosts);
    try {
        const token = await options.tokens.token(request, signal);
        const drop = () => {
            options.tokens.forget(request, token);
        };
        const authorization = { header: `Bearer ${token}`, kind: 'bearer', login, scopes, drop };
        return distrusted === undefined ? authorization : { ...authorization, distrusted };
    }
    catch (error) {
        if (!(error instanceof RegistryError))
            throw error;
        if (distrusted !== undefined && error.code === 'auth.denied')
            throw untrusted(target, distrusted);
        const { credential } = request;
        if (credential === undefined || !login.implicit || !isRefusal(error))
            throw error;
        const bare = bearerAuthorization({ ...question, login: withoutCredential(login) }, options);
        const authorization = await orUndefined(bare, signal);
        if (authorization === undefined)
            throw error;
        const { status } = error.problem;
        options.logins.dismiss(target, { ...login, credential }, status === 401 || status === undefined ? 'registry' : 'repository');
        return authorization;
    }
}
/** `distrusted`: the host that does not get to see the login that exists. */
async function tokenRequest({ target, challenge, login, scopes }, trustedTokenHosts) {
    const { registry, repository, url, subject } = target;
    const verdict = await judgeRealm({ realm: challenge.realm, asked: url, registry, trustedTokenHosts });
    if (verdict.kind === 'refused') {
        const advice = 'Check the registry\u2019s own address in its settings (Harbor\u2019s external_url must start with https://), or list the host under trusted-token-hosts.';
        throw fail(target, 'auth.realm-refused', `${url.host} names a token service that ${verdict.why}`, advice);
    }
    const usable = login.credential?.kind === 'token' ? undefined : login.credential;
    const request = {
        registry,
        asked: url,
        realm: verdict.url,
        service: challenge.parameters.get('service') ?? '',
        scopes,
        credential: verdict.kind === 'trusted' ? usable : undefined,
        advice: adviceFor(target, login),
        noAccess: adviceFor(target, login, ACCESS),
        // The token is shared by all that read this repository.
        subject: { ...subject, name: `${registry}/${repository}` },
    };
    return { request, distrusted: verdict.kind === 'anonymous' && usable !== undefined ? verdict.url.host : undefined };
}
/** What another try gives; undefined if a registry says no to it as well. */
async function orUndefined(attempt, signal) {
    try {
        return await attempt;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof RegistryError)
            return undefined;
        throw error;
    }
}
/** The first that names a token service. */
function bearerIn(challenges) {
    return challenges.map(asBearer).find((challenge) => challenge !== undefined);
}
/** A challenge that names a token service; undefined for any other. */
function asBearer({ scheme, parameters }) {
    const realm = parameters.get('realm') ?? '';
    return scheme === 'bearer' && realm !== '' ? { realm, parameters } : undefined;
}
/** Whether a challenge names a way to log in that is known here. */
function namesWay(lines) {
    const challenges = parseChallenges(lines);
    return bearerIn(challenges) !== undefined || challenges.some(({ scheme }) => scheme === 'basic');
}
/** Whether what a challenge named turned out to be no token service, so that Basic is worth a try. */
function lacksTokenService(error) {
    if (!(error instanceof RegistryError))
        return false;
    const { status } = error.problem;
    return error.code === 'auth.token' || status === 404 || status === 405 || (status !== undefined && status >= 500);
}
/** Whether a token service said no to what it was shown: some do so by 400. */
function isRefusal({ code, problem: { status } }) {
    return code === 'auth.refused-credentials' || code === 'auth.denied' || status === 400;
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/scope.js
/** Actions that read and change nothing; `metadata_read` is Azure's. */
const READS = new Set(['pull', 'metadata_read']);
/**
 * What a first token is asked for: pull access to the repository, and before it a scope of the challenge that is not a
 * repository's (`aws`, `*`): some services know no other, and look at the first only.
 */
function firstScopes(challenge, repository) {
    return [...scopesIn(challenge).filter((scope) => !isRepository(scope)), `repository:${repository}:pull`];
}
/**
 * What a challenge names itself (distribution, token scopes), for a second token: of a repository's scope no action but
 * those that read.
 */
function namedScopes(challenge) {
    return scopesIn(challenge).flatMap((scope) => (isRepository(scope) ? reading(scope) : [scope]));
}
function scopesIn(challenge = '') {
    return challenge.split(' ').filter((scope) => scope !== '');
}
/** With a class, too: `repository(plugin):name:pull`. */
function isRepository(scope) {
    return scope.startsWith('repository:') || scope.startsWith('repository(');
}
function reading(scope) {
    const end = scope.lastIndexOf(':');
    const actions = scope.slice(end + 1).split(',');
    const reads = actions.filter((action) => READS.has(action));
    return reads.length === 0 ? [] : [`${scope.slice(0, end)}:${reads.join(',')}`];
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/authorizer.js







const nothing = () => undefined;
/**
 * Answers challenges: Bearer before Basic, Basic only after the registry's own origin asked for it. There is no ping:
 * the challenge of the real request is what counts, and is remembered per registry.
 */
function createAuthorizer(options) {
    return new ChallengeAuthorizer(options);
}
class ChallengeAuthorizer {
    #options;
    #knownSchemes = new Map();
    /** Repositories that were seen without the login that exists. */
    #seenBare = new Set();
    /** What opened a repository, if its challenge had to say so. */
    #opened = new Map();
    constructor(options) {
        this.#options = options;
    }
    async first(target, signal) {
        const login = await this.#options.logins.of(target, target.subject);
        const { credential } = login;
        if (credential?.kind === 'token') {
            return { header: `Bearer ${credential.token}`, kind: 'token', login, drop: nothing };
        }
        const scheme = this.#knownSchemes.get(target.registry);
        if (scheme === undefined)
            return undefined;
        if (scheme.kind === 'bearer')
            return this.#bearer(target, scheme.challenge, login, signal);
        const password = passwordOf(credential);
        return password === undefined ? undefined : basicAuthorization(password, login);
    }
    async answer(target, lines, refused, signal, denialBody = NO_DENIAL_BODY) {
        refused?.drop();
        if (refused !== undefined && refused.kind !== 'bearer') {
            const authorization = await this.without(target, refused, { lines, bareTried: false }, signal);
            if (authorization === undefined)
                throw denied(target, refused.login, refused, 401, denialBody);
            return authorization;
        }
        const login = await this.#options.logins.of(target, target.subject);
        const challenges = parseChallenges(lines);
        const offersBasic = challenges.some(({ scheme }) => scheme === 'basic');
        const password = offersBasic ? passwordOf(login.credential) : undefined;
        const challenge = this.#challengeToAnswer(target, challenges, refused, password !== undefined);
        if (challenge !== undefined) {
            try {
                const authorization = await this.#bearer(target, challenge, login, signal);
                this.#knownSchemes.set(target.registry, { kind: 'bearer', challenge });
                return authorization;
            }
            catch (error) {
                if (password === undefined || !lacksTokenService(error))
                    throw error;
            }
        }
        if (password === undefined)
            throw denied(target, login, refused, 401, denialBody);
        this.#knownSchemes.set(target.registry, { kind: 'basic' });
        return basicAuthorization(password, login);
    }
    async without(target, { login, distrusted }, { lines, bareTried }, signal) {
        const { credential } = login;
        if (credential === undefined || !login.implicit || distrusted !== undefined)
            return undefined;
        const instead = { ...login, credential };
        const bare = withoutCredential(login);
        const challenge = bearerIn(parseChallenges(lines)) ?? this.#remembered(target);
        if (challenge === undefined) {
            return bareTried ? undefined : { header: undefined, kind: 'none', login: bare, drop: nothing, instead };
        }
        const authorization = await orUndefined(this.#bearer(target, challenge, bare, signal), signal);
        if (authorization === undefined)
            return undefined;
        this.#knownSchemes.set(target.registry, { kind: 'bearer', challenge });
        return { ...authorization, instead };
    }
    async named(target, { scopes, login }, lines, signal) {
        if (scopes === undefined)
            return undefined;
        for (const challenge of parseChallenges(lines).map(asBearer)) {
            const wanted = namedScopes(challenge?.parameters.get('scope'));
            if (challenge === undefined || wanted.every((scope) => scopes.includes(scope)))
                continue;
            return orUndefined(this.#bearer(target, challenge, login, signal, wanted), signal);
        }
        return undefined;
    }
    accepted(target, authorization) {
        const { scopes, instead } = authorization;
        if (scopes !== undefined)
            this.#opened.set(keyOf(target), scopes);
        if (instead !== undefined)
            this.#options.logins.dismiss(target, instead, 'repository');
        if (isBare(authorization))
            this.#seenBare.add(keyOf(target));
    }
    provesAbsence(target, authorization) {
        return !isBare(authorization) || this.#seenBare.has(keyOf(target));
    }
    denied(target, authorization, status, denialBody) {
        return denied(target, authorization.login, authorization, status, denialBody);
    }
    async hasLogin(target) {
        const { credential } = await this.#options.logins.of(target, target.subject);
        return credential !== undefined && credential.kind !== 'token';
    }
    #bearer(target, challenge, login, signal, scopes = this.#opened.get(keyOf(target)) ?? firstScopes(challenge.parameters.get('scope'), target.repository)) {
        return bearerAuthorization({ target, challenge, login, scopes, signal }, this.#options);
    }
    /** The token service that this registry is known to name. */
    #remembered({ registry }) {
        const scheme = this.#knownSchemes.get(registry);
        return scheme?.kind === 'bearer' ? scheme.challenge : undefined;
    }
    /** Which token service to ask after a 401, if any. */
    #challengeToAnswer(target, challenges, refused, canBasic) {
        // Harbor offers only Basic once a stale token was shown; what it asked for at first still holds.
        const remembered = refused?.kind === 'bearer' ? this.#remembered(target) : undefined;
        const offered = bearerIn(challenges);
        // nvcr.io sends whoever shows an expired token on to a service that knows nobody: the one that gave it is right.
        if (remembered !== undefined && offered?.parameters.get('error') === 'invalid_token')
            return remembered;
        return offered ?? (canBasic ? undefined : remembered);
    }
}
/** Whether it speaks for nobody although there is a login. */
function isBare({ login, distrusted }) {
    return login.refused || distrusted !== undefined;
}
function basicAuthorization({ username, password }, login) {
    return { header: `Basic ${basicValue(username, password)}`, kind: 'basic', login, drop: nothing };
}
function passwordOf(credential) {
    if (credential === undefined || credential.kind === 'token')
        return undefined;
    return credential.kind === 'basic' ? credential : credential.password;
}
function keyOf({ registry, repository }) {
    return `${registry}/${repository}`;
}

// EXTERNAL MODULE: ./build/node/src/oci/digest.js
var oci_digest = __webpack_require__(5008);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/node/src/registry/http/led.js
/** How the user's registry led to the host of a request; undefined where that host is its own. */
function ledTo({ url, ledBy, namedAs }) {
    if (ledBy === undefined || ledBy.host === url.host)
        return undefined;
    return namedAs === undefined
        ? { as: 'redirect', words: `${ledBy.host} led to ${url.host}` }
        : { as: namedAs, words: `${ledBy.host} names ${url.host} as its ${namedAs}` };
}
/** The host that answered, and how it was come to, as the subject of a sentence. */
function whoAnswered({ url, led }) {
    return led === undefined ? url.host : `${led.words}, and ${url.host}`;
}
/** What to look at where such a host is the trouble. */
const WAY_ADVICE = {
    'token service': 'Check the token service\u2019s address in the settings of the registry (Harbor\u2019s external_url).',
    redirect: 'Check the storage settings of the registry.',
};

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./build/node/src/registry/connect/address-guard.js


/** A name led from a public registry to an address that is not public. */
class PrivateAddressError extends Error {
    name = 'PrivateAddressError';
    code = 'network.private';
    address;
    constructor(hostname, address) {
        super(`${hostname} has the private address ${address}`);
        this.address = address;
    }
}
/**
 * Looks at the very addresses that are connected to, at every connection: a name that is public now may be private a
 * moment later (DNS rebinding).
 */
function createAddressGuard(lookup = external_node_dns_.lookup) {
    const inside = new Set();
    const outside = new Set();
    const watched = (judge) => (hostname, options, callback) => {
        lookup(hostname, options, (error, found, family) => {
            // What it found is not there at all then, whatever its type says.
            if (error !== null) {
                callback(error, found, family);
                return;
            }
            const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
            callback(judge(hostname, addresses) ?? null, found, family);
        });
    };
    return {
        open: watched((hostname, addresses) => {
            // A public registry could else add a private address to its name, and be taken for one of the inside.
            const where = addresses.every(isPrivateAddress) ? inside : outside;
            where.add(hostname);
            return undefined;
        }),
        strict: watched((hostname, addresses) => {
            const hidden = addresses.find(isPrivateAddress);
            return hidden === undefined ? undefined : new PrivateAddressError(hostname, hidden);
        }),
        isInside: (hostname) => address_isPrivate(hostname) || (inside.has(hostname) && !outside.has(hostname)),
    };
}

// EXTERNAL MODULE: ./build/node/src/registry/undici.js
var undici = __webpack_require__(9004);
;// CONCATENATED MODULE: ./build/node/src/registry/connect/broken-http.js

/** The longest head of an answer, all its lines together. */
const HEADER_BYTES = 16 * 1024;
/** What a parser of HTTP has met, by its code (llhttp's, Node's, undici's): behind "H sent". */
const SENT = new Map([
    ['HPE_UNEXPECTED_CONTENT_LENGTH', 'Content-Length beside Transfer-Encoding: chunked'],
    ['HPE_INVALID_CONTENT_LENGTH', 'a Content-Length that is no number'],
    ['HPE_INVALID_TRANSFER_ENCODING', 'a Transfer-Encoding in which "chunked" does not come last'],
    ['HPE_INVALID_CHUNK_SIZE', 'a chunk whose length is no number'],
    ['HPE_INVALID_HEADER_TOKEN', 'a header line with a character that is not allowed there'],
    ['HPE_INVALID_CONSTANT', 'something that is not HTTP'],
    ['HPE_INVALID_VERSION', 'an answer in a version of HTTP that it was not asked in'],
    ['HPE_INVALID_STATUS', 'a status that is no number of three digits'],
    ['HPE_HEADER_OVERFLOW', `more than ${HEADER_BYTES / 1024} KiB of headers`],
    ['UND_ERR_HEADERS_OVERFLOW', `more than ${HEADER_BYTES / 1024} KiB of headers`],
]);
/** undici's code for a head that it cannot read and that states a Content-Length; behind a good head it means another thing. */
const BROKEN_HEAD = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
const broken_http_ADVICE = 'Registries hardly ever do that; gateways and proxies before them do. Look at the settings of what stands between, or ask the registry without it.';
/**
 * The failure behind an answer that breaks the rules of HTTP (RFC 9112), so that where it ends is not known: what was
 * sent, and who mostly sends such. Undefined for any other error. `answered` says that the head was read already.
 */
function brokenHttp(error, code, peer, answered) {
    const sent = sentOf(error, code, answered);
    if (sent === undefined)
        return undefined;
    const shown = code === '' ? '' : ` (${code})`;
    return { code: 'http.broken', why: `${peer} sent ${sent}${shown}`, advice: broken_http_ADVICE, retry: { kind: 'once' } };
}
function sentOf(error, code, answered) {
    const known = SENT.get(code);
    if (known !== undefined)
        return known;
    if (code === BROKEN_HEAD && !answered) {
        return 'headers that contradict each other: Content-Length beside Transfer-Encoding: chunked, two lengths, or a length and a line that is no header';
    }
    if (code.startsWith('HPE_'))
        return 'an answer that breaks the rules of HTTP';
    if (!(error instanceof undici/* errors */.sO.HTTPParserError))
        return undefined;
    const [, reason] = /\(([\x20-\x7e]{1,100})\)$/.exec(error.message) ?? [];
    return `an answer that breaks the rules of HTTP${reason === undefined ? '' : `: ${reason}`}`;
}

;// CONCATENATED MODULE: ./build/node/src/registry/tls/client-auth.js
/** `hasIdentity` says that there is a certificate for this peer. */
function createClientAuth(hasIdentity) {
    let matters = false;
    return {
        asked: () => {
            matters = true;
        },
        // TLS 1.2: a certificate that was refused ends the handshake in which it was asked for.
        hungUp: () => {
            matters ||= hasIdentity;
        },
        talk: () => (matters ? (hasIdentity ? 'shown' : 'lacking') : undefined),
    };
}
/** The ends of OpenSSL's codes for alerts about the certificate of a client (RFC 8446, 6.2). */
const ALERTS = /_ALERT_(?:CERTIFICATE_REQUIRED|NO_CERTIFICATE|HANDSHAKE_FAILURE|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_EXPIRED|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR)$/;
/** A connection that ends without a word, in the handshake or as soon as TLS 1.3 has come to the certificate. */
const HUNG_UP = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
/** Whether a handshake ended without a word. */
function isHangUp(code) {
    return HUNG_UP.has(code);
}
/** The failure behind a connection that ended over a client certificate; undefined where it ended for another reason. */
function certificateFailure(code, peer) {
    const { authority, certificate, answered = false } = peer;
    if (answered)
        return undefined;
    const isAlert = ALERTS.test(code);
    if (!isAlert && (certificate === undefined || !isHangUp(code)))
        return undefined;
    const ended = isAlert ? `${authority} ended the TLS handshake` : `${authority} closed the connection before an answer`;
    const why = certificate === 'shown'
        ? `${ended} after it was shown a client certificate (${code})`
        : certificate === 'lacking'
            ? `${ended} after it had asked for a client certificate (${code})`
            : `${ended} (${code})`;
    const advice = client_auth_adviceFor(certificate, peer.named !== undefined);
    return { code: 'tls.failed', why, advice, ...(isAlert ? {} : { retry: { kind: 'again' } }) };
}
/** Statuses by which gateways answer who shows no certificate or a wrong one; nginx writes 400 for its own 495 and 496. */
const STATUSES = new Set([400, 403, 495, 496]);
/** The same, where the handshake was left open and the peer answered with a page instead; `told` says how. */
function certificateRefusal(status, told, certificate) {
    if (certificate === undefined || !STATUSES.has(status))
        return undefined;
    const why = certificate === 'shown'
        ? `${told} after it was shown a client certificate`
        : `${told} after it had asked for a client certificate`;
    return { code: 'tls.failed', why, advice: client_auth_adviceFor(certificate, false) };
}
function client_auth_adviceFor(certificate, isNamedByOther) {
    if (certificate === 'shown') {
        return 'It seems to refuse the certificate given as client-cert: check that its authority is known there, that it has not expired, and that the file holds its whole chain.';
    }
    if (isNamedByOther) {
        return 'It may want a client certificate. client-cert is shown to the registries of source and mirror only; for another host put a certificate and its key into its certs.d folder.';
    }
    return 'It may want a client certificate: give one as client-cert, and its key as client-key.';
}

// EXTERNAL MODULE: ./build/node/src/registry/error-codes.js
var error_codes = __webpack_require__(6031);
;// CONCATENATED MODULE: ./build/node/src/registry/connect/proxy-error.js
/** What went wrong between this machine and the host behind a proxy. Holds no credential. */
class ProxyError extends Error {
    name = 'ProxyError';
    code;
    /** What the proxy answered. */
    status;
    /** What its variable may have wrong: it was spoken to in TLS and answered with none, or the other way round. */
    mistake;
    constructor(code, message, options = {}) {
        super(message, options);
        this.code = code;
        this.status = options.status;
        this.mistake = options.mistake;
    }
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/proxy-failure.js

/** Passing troubles behind a proxy. */
const GATEWAY = new Set([500, 502, 503, 504]);
/** What went wrong with a proxy on the way to `peer`, and what to do about it. */
function proxyFailure(error, peer) {
    switch (error.code) {
        case 'proxy.invalid':
            return {
                code: error.code,
                why: `no way to ${peer}: ${error.message}`,
                advice: 'Set it like http://proxy.example.com:3128, or list the host in NO_PROXY.',
            };
        case 'proxy.auth':
            return {
                code: error.code,
                why: error.message,
                advice: 'Write them into the proxy\u2019s URL (http://user:password@host:port), percent-encoded.',
            };
        case 'proxy.refused':
            return {
                code: error.code,
                why: error.message,
                advice: GATEWAY.has(error.status)
                    ? 'It may not reach that host: check the host name, or list the host in NO_PROXY if this runner reaches it by itself.'
                    : 'Allow the host and the port in the proxy\u2019s rules, or list the host in NO_PROXY.',
                retry: { kind: GATEWAY.has(error.status) ? 'again' : 'never' },
            };
        case 'proxy.unreachable':
            return unreachable(error);
    }
}
function unreachable({ code, message, cause, mistake }) {
    const causeCode = (0,error_codes/* codeOf */.$N)(cause);
    const why = `${message}${causeCode === '' ? '' : ` (${causeCode})`}`;
    if ((0,error_codes/* doubtsAuthority */.hh)(cause))
        return { code, why, advice: error_codes/* CA_ADVICE */.E2 };
    switch (mistake) {
        case 'lacks-tls':
            return {
                code,
                why,
                advice: 'Most proxies speak http even for https targets: write http:// instead of https:// in the variable.',
            };
        case 'speaks-tls':
            return { code, why, advice: 'If it speaks TLS, write https:// instead of http:// in the variable.' };
        case undefined:
            return {
                code,
                why,
                advice: 'Check the proxy variables of this runner, and that the proxy is up.',
                retry: { kind: causeCode === 'ENOTFOUND' || causeCode === 'ECONNREFUSED' ? 'once' : 'again' },
            };
    }
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/network-error.js







/** What a failed connection or a cut answer means, as an error with advice. */
function networkError(error, subject, peer) {
    if (error instanceof RegistryError)
        return error;
    const { authority, proxy, named, answered = false } = peer;
    const code = (0,error_codes/* codeOf */.$N)(error);
    const known = explainOwn(error, authority) ??
        certificateFailure(code, peer) ??
        brokenHttp(error, code, authority, answered) ??
        explain(code, authority);
    const reached = proxy === undefined ? known.why : `could not reach ${authority} through the proxy ${proxy}: ${known.why}`;
    const why = named === undefined ? reached : `${named}, and ${reached}`;
    return new RegistryError(subject, { ...known, why, host: authority, cause: error });
}
function explainOwn(error, peer) {
    if (error instanceof PrivateAddressError) {
        return {
            code: 'network.private',
            why: `a public registry led to ${peer}, whose address ${error.address} is private`,
            advice: 'Check the registry. If that is meant to be, list the host under trusted-token-hosts.',
        };
    }
    return error instanceof ProxyError ? proxyFailure(error, peer) : undefined;
}
function explain(code, peer) {
    switch (code) {
        case 'ECONNREFUSED':
        case 'ENOTFOUND':
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'EADDRNOTAVAIL':
            return {
                code: 'network.unreachable',
                why: `${peer} cannot be reached (${code})`,
                advice: 'Check the host name and the port, and that this runner may connect to it.',
                retry: { kind: 'once' },
            };
        case 'EAI_AGAIN':
            return {
                code: 'network.unreachable',
                why: `the name of ${peer} could not be looked up (${code})`,
                advice: 'Check the DNS of this runner.',
                retry: { kind: 'again' },
            };
        case 'UND_ERR_CONNECT_TIMEOUT':
        case 'ETIMEDOUT':
            return {
                code: 'network.timeout',
                why: `${peer} did not accept a connection in time (${code})`,
                advice: 'Check that this runner may connect to it.',
                retry: { kind: 'again' },
            };
        case 'UND_ERR_HEADERS_TIMEOUT':
        case 'UND_ERR_BODY_TIMEOUT':
            return {
                code: 'network.timeout',
                why: `${peer} stopped answering (${code})`,
                advice: 'Run it again; a proxy cache may still be fetching the image.',
                retry: { kind: 'again' },
            };
        case 'ECONNRESET':
        case 'EPIPE':
        case 'UND_ERR_SOCKET':
            return {
                code: 'network.reset',
                why: `${peer} closed the connection in mid-answer (${code})`,
                advice: 'Run it again.',
                retry: { kind: 'again' },
            };
        case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
            return {
                code: 'network.reset',
                why: `the answer of ${peer} is not as long as its Content-Length says (${code})`,
                advice: 'Run it again.',
                retry: { kind: 'again' },
            };
        case 'CERT_HAS_EXPIRED':
        case 'CERT_NOT_YET_VALID':
            return {
                code: 'tls.expired',
                why: `the certificate of ${peer} is not valid today (${code})`,
                advice: 'Renew it, or check the clock of this runner.',
            };
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
        case 'HOSTNAME_MISMATCH':
            return {
                code: 'tls.name',
                why: `the certificate of ${peer} is for other names (${code})`,
                advice: 'Use a name that the certificate holds.',
            };
        default:
            return explainOther(code, peer);
    }
}
function explainOther(code, peer) {
    // HTTP/2: a stream or its connection was given up, by whichever end.
    if (code.startsWith('ERR_HTTP2_') || code === 'UND_ERR_INFO') {
        return {
            code: 'network.reset',
            why: `${peer} broke off its answer over HTTP/2 (${code})`,
            advice: 'Run it again.',
            retry: { kind: 'again' },
        };
    }
    if ((0,error_codes/* isNotTls */.tz)(code)) {
        return {
            code: 'tls.plain-http',
            why: `${peer} answers https with something that is not TLS (${code})`,
            advice: `If it is a registry without TLS, list ${peer} under insecure-registries.`,
        };
    }
    if ((0,error_codes/* isUntrusted */.fb)(code)) {
        return {
            code: 'tls.untrusted',
            why: `the certificate of ${peer} is not signed by a known authority (${code})`,
            advice: error_codes/* CA_ADVICE */.E2,
        };
    }
    if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
        return { code: 'tls.failed', why: `no TLS connection to ${peer} could be made (${code})` };
    }
    const reason = code === '' ? '' : ` (${code})`;
    return { code: 'network.failed', why: `the request to ${peer} failed${reason}` };
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/peer.js
/** Host and port of a URL, the port always written. */
function peerOf(url) {
    const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port;
    return `${url.hostname}:${port}`;
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/body.js





/**
 * A whole body of at most `limit` bytes, as it came over the wire. Throws `http.too-large` for more, `http.encoding`
 * for a body that somebody encoded, and what the network did to it (fewer bytes than Content-Length says, for one);
 * never gives a part.
 */
async function readBody(response, limit, signal) {
    const { subject, url } = response;
    refuseEncoding(response);
    const chunks = [];
    let size = 0;
    for await (const chunk of chunksOf(response, signal)) {
        size += chunk.byteLength;
        if (size > limit) {
            const why = `the answer of ${url.host} is larger than ${limit} bytes`;
            throw new RegistryError(subject, { code: 'http.too-large', why, host: url.host });
        }
        chunks.push(chunk);
    }
    // The pool takes its connection back only now; a request that came sooner would open another one.
    await (0,promises_.setImmediate)();
    return Buffer.concat(chunks, size);
}
/** The body's chunks, with the network's errors named. Leaving early closes the connection. */
async function* chunksOf(response, signal) {
    const source = response.body;
    try {
        yield* source;
    }
    catch (error) {
        signal.throwIfAborted();
        throw networkError(error, response.subject, {
            authority: peerOf(response.url),
            proxy: response.proxy,
            answered: true,
        });
    }
}
/** S3 keeps `aws-chunked` of an upload as a name for a plain body: the digest decides. */
const PLAIN = new Set(['', 'identity', 'aws-chunked']);
/** Digests are over the bytes that were asked for, so an encoded body is no answer (`Accept-Encoding: identity`). */
function refuseEncoding(response) {
    const encoding = headerOf(response, 'content-encoding')?.trim().toLowerCase() ?? '';
    // Chunks are taken apart below; what else a transfer adds (RFC 9112, 7) would stay in the body.
    const transfer = headerOf(response, 'transfer-encoding')?.toLowerCase() ?? 'chunked';
    if (PLAIN.has(encoding) && transfer === 'chunked')
        return;
    abandon(response);
    throw new RegistryError(response.subject, {
        code: 'http.encoding',
        why: `${response.url.host} sent an encoded body though none was accepted`,
        advice: 'Check the proxy in front of the registry: it must not compress.',
        host: response.url.host,
    });
}
/**
 * The error for a web page where a blob should be, such as a login page of a proxy: it says nothing about the blob.
 * Undefined where the answer is none; a blob that really is a page is known by its digest.
 */
function pageError(response) {
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headerOf(response, 'content-type') ?? ''))
        return undefined;
    return new RegistryError(response.subject, {
        code: 'http.page',
        why: `${whoAnswered(response)} answered with a web page`,
        advice: response.led === undefined
            ? 'Is it the address of the registry, and not of its web interface or a login page?'
            : WAY_ADVICE[response.led.as],
        host: response.url.host,
        status: response.status,
    });
}
/** Lets go of a small answer so that its connection can serve again. */
async function discard(response, limit) {
    try {
        await readBody(response, limit, new AbortController().signal);
    }
    catch {
        // Nobody wanted it.
    }
}
/** Lets go of an answer of any length: the rest is not read, the connection is closed. */
function abandon(response) {
    response.body.destroy();
}
/** A header's value; repeated lines joined by a comma. */
function headerOf(response, name) {
    const value = response.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
}
/** A header's lines, each as it came. */
function headerLines(response, name) {
    const value = response.headers[name];
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}
/** Content-Length as a number; undefined where it is absent or no plain number. */
function lengthOf(response) {
    const text = headerOf(response, 'content-length');
    if (text === undefined || !/^[0-9]{1,15}$/.test(text))
        return undefined;
    return Number(text);
}

// EXTERNAL MODULE: ./build/node/src/registry/http/retry-after.js
var retry_after = __webpack_require__(2274);
;// CONCATENATED MODULE: ./build/node/src/registry/http/rate-limit.js

/** Reads the headers of an answer. A 503 asks for fewer requests if it says when to come back. */
function rateLimitOf(status, headerOf, limits, clock) {
    const text = headerOf('retry-after');
    const afterMs = text === undefined ? undefined : (0,retry_after/* parseRetryAfter */.m)(text, clock.date());
    const quota = quotaOf(headerOf);
    const asks = status === 429 || (status === 503 && afterMs !== undefined);
    if (!asks)
        return { kind: 'none', status, afterMs, quota };
    const spent = afterMs === undefined ? isSpent(quota) : afterMs > limits.retryAfterMs;
    return { kind: spent ? 'spent' : 'slow', status, afterMs, quota };
}
/** A spent quota comes back after hours. */
function isSpent(quota) {
    return quota?.remaining === 0;
}
function quotaOf(headerOf) {
    const [limit, remaining] = ['ratelimit-limit', 'ratelimit-remaining'].map((name) => countIn(headerOf(name)));
    if (limit === undefined || remaining === undefined)
        return undefined;
    return { limit: limit.count, windowMs: limit.windowMs, remaining: remaining.count };
}
/** A count with its window in seconds, which may be left out. */
function countIn(header) {
    const [, count, seconds] = /^([0-9]{1,9})(?:;w=([0-9]{1,9}))?$/.exec(header ?? '') ?? [];
    if (count === undefined)
        return undefined;
    return { count: Number(count), windowMs: seconds === undefined ? undefined : Number(seconds) * 1000 };
}
/** What an answer says of requests, as parts of a sentence about its host. */
function limitWords({ afterMs, quota }) {
    const words = [];
    if (quota !== undefined) {
        const per = quota.windowMs === undefined ? '' : ` per ${periodOf(quota.windowMs)}`;
        const left = quota.remaining === 0 ? 'none is left' : `${quota.remaining} are left`;
        words.push(`it allows ${quota.limit} pulls${per}, and ${left}`);
    }
    if (afterMs !== undefined)
        words.push(`it asks to wait ${timeOf(afterMs)}`);
    return words;
}
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
function timeOf(ms) {
    if (ms < 2 * MINUTE)
        return `${Math.ceil(ms / 1000)} s`;
    return ms <= 2 * HOUR ? `${Math.ceil(ms / MINUTE)} minutes` : `${Math.ceil(ms / HOUR)} hours`;
}
function periodOf(ms) {
    return ms === HOUR ? 'hour' : timeOf(ms);
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/failure.js







/** Statuses that pass: the registry or what stands before it is busy or has just lost its upstream. */
const PASSING = new Set([
    408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529,
]);
/** The entries of an error body (distribution-spec, Error Codes); none where it has another shape or is too large. */
async function readErrors(response, limit, signal) {
    return entriesIn(await bodyOf(response, limit, signal));
}
/** An error's body; nothing where it cannot be read. */
async function bodyOf(response, limit, signal) {
    try {
        return await readBody(response, limit, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof RegistryError)
            return new Uint8Array();
        throw error;
    }
}
function entriesIn(body) {
    try {
        return entriesOf(JSON.parse(new TextDecoder().decode(body)));
    }
    catch {
        return [];
    }
}
/** Whether the body of an error says that access was denied, whatever the status says. */
function blamesCredentials(body) {
    return entriesIn(body).some(({ code }) => REFUSALS.has(code));
}
const REFUSALS = new Set(['DENIED', 'UNAUTHORIZED']);
/**
 * A 404 as an answer: `missing` where the registry itself says that it does not know the thing (distribution-spec, Error
 * Codes). Throws `not-found.unclear` for every other 404, which proves nothing.
 */
async function missingOf(response, code, limit, signal) {
    const { subject, url } = response;
    const errors = await readErrors(response, limit, signal);
    const host = url.host;
    if (errors.length > 0 && errors.every((error) => isUnknown(error.code) && !blamesAccept(error.message))) {
        const why = `${host} does not have it (HTTP 404)`;
        const advice = errors.some(({ message }) => speaksForUpstream(message)) ? UPSTREAM_ADVICE : {};
        return { kind: 'missing', problem: error_problemOf(subject, { code, why, host, status: 404, ...advice }) };
    }
    throw new RegistryError(subject, { host, status: 404, ...failure_final(404, answeredBy(response, errors), response.led) });
}
function isUnknown(code) {
    return code === 'NOT_FOUND' || /^[A-Z_]{1,30}_UNKNOWN$/.test(code);
}
/** Old registries answer 404 for a manifest that they have, where they believe that the client cannot read it. */
function blamesAccept(message) {
    return message.toLowerCase().includes('accept header');
}
/** Harbor's words where a proxy cache has asked its upstream; of what it looks for itself it speaks otherwise. */
function speaksForUpstream(message) {
    return message.startsWith('resource not found: repo ');
}
const UPSTREAM_ADVICE = {
    advice: 'A proxy cache that cannot reach its upstream answers the same: check that the upstream is up and that its endpoint is healthy in the proxy cache\u2019s settings.',
};
/** What a status that is not the wanted one means. Reads the rest of the answer. */
async function failureOf(response, { limits, clock, hide }, signal) {
    const body = await bodyOf(response, limits.errorBytes, signal);
    const errors = entriesIn(body);
    const { status, subject, url } = response;
    const codes = codesOf(errors);
    const answered = answeredBy(response, errors);
    const common = { host: url.host, status };
    if (PASSING.has(status))
        return new RegistryError(subject, { ...common, ...busy(response, answered, limits, clock) });
    const told = `${answered}${wordsOf(body, hide)}`;
    const certificate = pageError(response) === undefined
        ? undefined
        : certificateRefusal(status, `${told} with a web page`, response.certificate);
    if (certificate !== undefined)
        return new RegistryError(subject, { ...common, ...certificate });
    if (failure_isRefusal(status, codes))
        return new RegistryError(subject, { ...common, ...refused(response, told) });
    return new RegistryError(subject, { ...common, ...failure_final(status, told, response.led) });
}
/** ECR Public says by 400 that it does not take the credentials. */
function failure_isRefusal(status, codes) {
    return status === 401 || status === 403 || (status === 400 && codes.some((code) => REFUSALS.has(code)));
}
function answeredBy(response, errors) {
    const codes = codesOf(errors);
    return `${whoAnswered(response)} answered HTTP ${response.status}${codes.length === 0 ? '' : ` (${codes.join(', ')})`}`;
}
/** The codes that can be shown, each once. */
function codesOf(errors) {
    return [...new Set(errors.map(({ code }) => code).filter((code) => /^[A-Z0-9_]{1,40}$/.test(code)))];
}
/** What to do where a host denies access that a redirect led to. */
const NOTHING_SHOWN = `Credentials are never sent to the target of a redirect. ${WAY_ADVICE.redirect}`;
/** A login that was not shown is never to blame. */
function refused(response, told) {
    const code = 'auth.denied';
    if (pageError(response) !== undefined) {
        const advice = 'A firewall, a web filter or a login page may stand before the registry: see what the page says.';
        return { code, why: `${told} with a web page`, advice };
    }
    if (response.led?.as === 'redirect')
        return { code, why: told, advice: NOTHING_SHOWN };
    const more = 'Some registries answer so for images that do not exist.';
    if (response.shown !== true)
        return { code, why: told, advice: `No login was shown to it. ${more}` };
    return {
        code,
        why: told,
        advice: `Check that the credentials may read this repository and have not expired. ${more}`,
    };
}
function failure_final(status, answered, led) {
    switch (status) {
        case 404:
            return {
                code: 'not-found.unclear',
                why: `${answered} without saying that it does not know it`,
                advice: led === undefined
                    ? 'Check the reference and the host name: what answered may not be a registry.'
                    : WAY_ADVICE[led.as],
            };
        case 412:
            return {
                code: 'http.status',
                why: answered,
                advice: 'A policy of the project blocks the pull; see the registry.',
            };
        default:
            return { code: 'http.status', why: answered };
    }
}
function busy(response, answered, limits, clock) {
    const { status, led, refusedMs = 0 } = response;
    const code = status === 429 ? 'rate-limited' : 'http.status';
    const limit = rateLimitOf(status, (name) => headerOf(response, name), limits, clock);
    const tooLong = limit.kind === 'slow' && refusedMs >= limits.refusedMs;
    const nothingElse = tooLong ? [`it has answered nothing else for ${Math.floor(refusedMs / 1000)} s`] : [];
    const why = [answered, ...limitWords(limit), ...nothingElse].join('; ');
    const helpsLogin = code === 'rate-limited' && led?.as !== 'redirect';
    const advice = helpsLogin ? 'Log in to raise the limit, or run it again later.' : 'Run it again.';
    return { code, why, advice, retry: tooLong ? { kind: 'never' } : retryOf(limit, limits) };
}
function retryOf({ kind, afterMs }, { retryAfterMs }) {
    switch (kind) {
        case 'spent':
            return { kind: 'never' };
        case 'slow':
            return { kind: 'paced' };
        case 'none':
            if (afterMs === undefined)
                return { kind: 'again' };
            return afterMs > retryAfterMs ? { kind: 'never' } : { kind: 'again', afterMs };
    }
}
function entriesOf(value) {
    const errors = memberOf(value, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.map((entry) => ({ code: textOf(entry, 'code'), message: textOf(entry, 'message') }));
}
function textOf(value, name) {
    const text = memberOf(value, name);
    return typeof text === 'string' ? text : '';
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/content-range.js
const FORM = /^bytes (?:([0-9]{1,15})-([0-9]{1,15})|\*)\/([0-9]{1,15}|\*)$/i;
/** Reads a Content-Range header; undefined where it is absent, repeated or odd. */
function parseContentRange(text) {
    const match = text === undefined ? null : FORM.exec(text.trim());
    if (match === null)
        return undefined;
    const [, first, last, total] = match;
    const range = {
        first: first === undefined ? undefined : Number(first),
        last: last === undefined ? undefined : Number(last),
        total: total === undefined || total === '*' ? undefined : Number(total),
    };
    if (range.first === undefined || range.last === undefined)
        return range;
    const ordered = range.first <= range.last && (range.total === undefined || range.last < range.total);
    return ordered ? range : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/retry.js

const retry_FIRST_MS = 500;
const retry_LONGEST_MS = 15_000;
/**
 * Runs `work` until it succeeds, fails for good, or has failed `retries + 1` times. Waits a random time below a
 * doubling bound (full jitter), or as long as the registry asked for. What its host limits is no failure: `work` waits
 * for its turn at the host's pace. An abort ends it with the signal's reason.
 */
async function withRetries(rules, signal, work) {
    const once = new Set();
    let failed = 0;
    for (;;) {
        try {
            return await work();
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof RegistryError))
                throw error;
            if (error.retry.kind === 'paced')
                continue;
            const wait = failed < rules.retries ? waitFor(error.retry, error.code, failed, once) : undefined;
            if (wait === undefined)
                throw error;
            await rules.clock.sleep(wait, signal);
            failed += 1;
        }
    }
}
/** Milliseconds before another attempt; undefined where none can help. */
function waitFor(retry, code, failed, once) {
    switch (retry.kind) {
        case 'never':
            return undefined;
        case 'again':
            return retry.afterMs ?? backOff(failed);
        case 'once':
            if (once.has(code))
                return undefined;
            once.add(code);
            return backOff(failed);
    }
}
/** A random time in milliseconds before the attempt that follows `failed + 1` failures. */
function backOff(failed) {
    return Math.random() * Math.min(retry_LONGEST_MS, retry_FIRST_MS * 2 ** failed);
}

;// CONCATENATED MODULE: ./build/node/src/registry/resume.js





/** What fits into the window of a stream, so that it costs a round trip: configs, and small layers. */
const SMALL = 1024 ** 2;
/** Asks for a blob from a byte on, always at the registry itself: an earlier redirect may have expired. */
async function askBlob(question, from) {
    const { context, target, descriptor, subject, signal } = question;
    const path = `blobs/${descriptor.digest}`;
    const headers = from === 0 ? {} : { range: `bytes=${from}-` };
    const isLarge = descriptor.size > SMALL;
    const response = await context.sendRequest({ method: 'GET', target, path, headers, isLarge, subject, signal });
    refuseEncoding(response);
    return response;
}
/** A whole blob's answer. */
function firstPart(response) {
    return { response, skip: 0, total: lengthOf(response), framed: isFramed(response) };
}
/**
 * Goes on after a cut at `received`. A registry that ignores ranges sends all again, and what is there is stepped
 * over. `told` is the length that the first answer named. Throws `blob.incomplete` where the answers do not fit.
 */
async function resume(question, received, told) {
    const { context, signal, descriptor } = question;
    const retries = { retries: context.limits.retries, clock: context.clock };
    return await withRetries(retries, signal, async () => {
        const response = await askBlob(question, received);
        if (response.status === 200) {
            const part = { ...firstPart(response), skip: received };
            if (told !== undefined && part.total !== undefined && part.total !== told)
                throw changed(question, response, received);
            return { kind: 'part', part };
        }
        if (response.status !== 206 && response.status !== 416)
            throw await failureOf(response, context, signal);
        const range = parseContentRange(headerOf(response, 'content-range'));
        const total = range?.total;
        if (total === undefined || (told !== undefined && total !== told))
            throw changed(question, response, received);
        if (response.status === 416) {
            abandon(response);
            if (total !== received)
                throw changed(question, response, received);
            return { kind: 'complete' };
        }
        if (range?.first !== received)
            throw changed(question, response, received);
        if (told === undefined && total !== descriptor.size) {
            abandon(response);
            return { kind: 'size', actual: total };
        }
        return { kind: 'part', part: { response, skip: 0, total, framed: true } };
    });
}
/** A body that never came in full: no statement about the blob. */
function incomplete({ subject, descriptor }, received, cause, retry = { kind: 'never' }) {
    return new RegistryError(subject, {
        code: 'blob.incomplete',
        why: `only ${received} of ${descriptor.size} bytes of the blob ${descriptor.digest} arrived`,
        advice: 'Run it again; if it stays so, the blob may be damaged in the registry\u2019s storage.',
        retry,
        ...(cause === undefined ? {} : { cause }),
    });
}
function changed(question, response, received) {
    abandon(response);
    return incomplete(question, received, new Error(`HTTP ${response.status} does not continue the blob where it was cut`));
}
/** RFC 9112, 6.3: a length, or chunks of which the last says so. */
function isFramed(response) {
    return lengthOf(response) !== undefined || headerOf(response, 'transfer-encoding') !== undefined;
}

;// CONCATENATED MODULE: ./build/node/src/registry/blob.js






/** A connection that brought this much before it broke was worth having: it costs no attempt. */
const PROGRESS = 1024 ** 2;
/**
 * Opens a blob (distribution-spec, Pulling blobs). Its chunks come as the network brings them, hashed on the way; a cut
 * is mended by asking for the rest. Nothing beyond the descriptor's size is handed on. The chunks must be read, or
 * their iterator returned: until then the reply holds a connection.
 */
async function openBlob(question) {
    const { context, signal } = question;
    const retries = { retries: context.limits.retries, clock: context.clock };
    const first = await withRetries(retries, signal, async () => {
        const response = await askBlob(question, 0);
        if (response.status === 404)
            return await missingOf(response, 'blob.missing', context.limits.errorBytes, signal);
        if (response.status !== 200)
            throw await failureOf(response, context, signal);
        return response;
    });
    if ('kind' in first)
        return first;
    return { kind: 'found', value: streamBlob(question, first) };
}
/** The blob of an answer to a whole GET, whose body nobody has read yet. */
function streamBlob(question, first) {
    const { descriptor, subject } = question;
    let verdict;
    let page;
    return {
        chunks: read(question, first, (end, sent) => {
            verdict = end;
            page = end.kind === 'whole' ? undefined : sent;
        }),
        end: () => {
            if (page !== undefined)
                throw page;
            if (verdict !== undefined)
                return verdict;
            throw new RegistryError(subject, {
                code: 'blob.incomplete',
                why: `the blob ${descriptor.digest} was not read to its end`,
            });
        },
    };
}
/** `done` gets a web page, too, that any of the answers called itself. */
async function* read(question, first, done) {
    const { descriptor, signal, context } = question;
    const { size } = descriptor;
    const digester = new oci_digest/* Digester */.Y8((0,oci_digest/* algorithmOf */.Hy)(descriptor.digest));
    const told = lengthOf(first);
    let part = firstPart(first);
    let page = pageError(first);
    let failed = 0;
    for (;;) {
        const before = digester.size;
        let cut;
        try {
            let skip = part.skip;
            const body = part.response.body;
            for await (const raw of body) {
                const chunk = skip === 0 ? raw : raw.subarray(Math.min(skip, raw.byteLength));
                skip -= raw.byteLength - chunk.byteLength;
                const reached = digester.size + chunk.byteLength;
                // More than this answer itself announced is no answer; more than the descriptor's size is another blob.
                if (part.total !== undefined && reached > part.total)
                    throw incomplete(question, digester.size, undefined);
                if (reached > size) {
                    done({ kind: 'size', actual: part.total ?? -1 }, page);
                    return;
                }
                digester.update(chunk);
                if (chunk.byteLength > 0)
                    yield chunk;
            }
            if (skip > 0)
                throw incomplete(question, digester.size, undefined);
        }
        catch (error) {
            signal.throwIfAborted();
            cut = error;
        }
        const received = digester.size;
        if (cut === undefined && received === (part.total ?? (part.framed ? received : size)))
            break;
        failed = received - before >= PROGRESS ? 0 : failed + 1;
        if (failed > context.limits.retries)
            throw incomplete(question, received, cut);
        await context.clock.sleep(backOff(failed), signal);
        const next = await resume(question, received, told);
        if (next.kind === 'part') {
            part = next.part;
            page ??= pageError(part.response);
        }
        else if (next.kind === 'complete')
            break;
        else {
            done({ kind: 'size', actual: next.actual }, page);
            return;
        }
    }
    done(verdictOf(descriptor, digester), page);
}
function verdictOf(descriptor, digester) {
    if (digester.size !== descriptor.size)
        return { kind: 'size', actual: digester.size };
    const digest = digester.digest();
    return digest === descriptor.digest ? { kind: 'whole' } : { kind: 'digest', actual: digest };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/node/src/registry/http/redirect.js



const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a request and follows redirects by hand (RFC 9110, 15.4). Authorization goes to the first origin only: once
 * scheme, host or port has changed it is gone for good. A request with a body is not sent on at all, as the body holds
 * the secret. https never becomes http, and a public host never leads to a private address. Throws `redirect.refused`.
 */
async function follow(http, request, rules) {
    // Who leads on to another host answers for it; the first URL is the caller's to judge.
    const ledBy = request.ledBy ?? request.url;
    let { url, headers } = request;
    let left = false;
    for (let hops = 0;; hops += 1) {
        const response = await http.send({
            ...request,
            ledBy,
            namedAs: hops === 0 ? request.namedAs : undefined,
            url,
            headers,
        });
        const location = headerOf(response, 'location');
        if (!REDIRECTS.has(response.status) || location === undefined)
            return { response, left };
        await discard(response, rules.bodyLimit);
        if (request.body !== undefined)
            throw redirect_refused(request.subject, url, 'redirects a request that carries a secret');
        if (hops >= rules.limit)
            throw redirect_refused(request.subject, url, `redirects more than ${rules.limit} times`);
        const next = target(location, url, request.url, rules, request.subject);
        if (next.origin !== request.url.origin) {
            left = true;
            headers = withoutAuthorization(headers);
        }
        url = next;
    }
}
function withoutAuthorization(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}
function target(location, from, start, rules, subject) {
    if (!URL.canParse(location, from.href))
        throw redirect_refused(subject, from, 'redirects to what is no URL');
    const next = new URL(location, from);
    next.hash = '';
    if (next.protocol !== 'https:' && next.protocol !== 'http:') {
        throw redirect_refused(subject, from, `redirects to ${next.protocol} instead of https`);
    }
    if (next.protocol === 'http:' && from.protocol === 'https:') {
        throw redirect_refused(subject, from, `redirects from https to http (${next.host})`);
    }
    if (next.username !== '' || next.password !== '')
        throw redirect_refused(subject, from, 'redirects to a URL with a user name');
    const expected = address_isPrivate(start.hostname) || rules.named.has(next.host) || rules.isInside?.(start) === true;
    if (address_isPrivate(next.hostname) && !expected) {
        const advice = `If that is the storage of the registry, list ${next.host} under trusted-token-hosts.`;
        throw redirect_refused(subject, from, `redirects to the private address ${next.host}`, advice);
    }
    return next;
}
function redirect_refused(subject, from, why, advice = 'Check the storage settings of the registry.') {
    return new RegistryError(subject, {
        code: 'redirect.refused',
        why: `${from.host} ${why}, which is not followed`,
        advice,
        host: from.host,
    });
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/entrance.js



/**
 * Makes what asks `/v2/`, once for each registry: some give their challenge there only, and hide what needs a login from
 * strangers. Throws a `RegistryError` if the registry is busy or down.
 */
function createEntrance(options) {
    const entrances = new Map();
    return async ({ registry, url, subject }, signal) => {
        const known = entrances.get(registry);
        if (known !== undefined)
            return known;
        const request = { method: 'GET', url: new URL('/v2/', url), subject, signal, headers: {} };
        const { response, left } = await follow(options.http, request, options.redirects);
        if (PASSING.has(response.status))
            throw await failureOf(response, options, signal);
        await discard(response, options.limits.errorBytes);
        const lines = response.status === 401 && !left ? headerLines(response, 'www-authenticate') : [];
        entrances.set(registry, lines);
        return lines;
    };
}

;// CONCATENATED MODULE: ./build/node/src/registry/send-request.js









/**
 * Makes what sends requests. It answers at most one 401 per request, and only one of the registry's own origin; if a token
 * is refused and the challenge names another scope, that is tried once; if the login that was used is one that nobody
 * named for this run, the request is made once more without it.
 */
function createSendRequest(options) {
    const entrance = createEntrance(options);
    return async (request) => {
        const { target, path, query = '', subject, signal } = request;
        const base = await options.origins.base(target.registry, { ...subject, name: target.registry }, signal);
        const url = new URL(`/v2/${target.repository}/${path}`, base);
        if (url.pathname !== `/v2/${target.repository}/${path}`) {
            throw new RegistryError(subject, { code: 'reference.invalid', why: `${path} cannot stand in a URL` });
        }
        url.search = query;
        return await new AuthorizedRequest(request, url, options, entrance).answer();
    };
}
/** One request, and the ways in that are tried for it, one below the other. */
class AuthorizedRequest {
    #request;
    #options;
    #entrance;
    #target;
    /** What the last 401 said. */
    #denialBody = NO_DENIAL_BODY;
    constructor(request, url, options, entrance) {
        this.#request = request;
        this.#options = options;
        this.#entrance = entrance;
        this.#target = { ...request.target, url, subject: request.subject };
    }
    /** With what is known of this registry, or with nothing; then with what it asks for. */
    async answer() {
        const { authorizer, limits } = this.#options;
        const { signal } = this.#request;
        let opening = await authorizer.first(this.#target, signal);
        let first = await this.#send(opening);
        if (first.status === 400 && opening?.kind === 'bearer' && this.#isOwn(first)) {
            // ECR Public's answer to a token that has expired.
            await discard(first, limits.errorBytes);
            opening.drop();
            opening = await authorizer.first(this.#target, signal);
            first = await this.#send(opening);
        }
        const bareTried = opening === undefined;
        const named = bareTried ? await this.#askEntrance(first) : [];
        const isHidden = named.length > 0;
        if (isHidden && first.status !== 401)
            await discard(first, limits.errorBytes);
        if (first.status !== 401 && !isHidden)
            return await this.#accept(first, opening, [], false);
        const lines = isHidden ? named : linesOf(first);
        const authorization = await authorizer.answer(this.#target, lines, opening, signal, this.#denialBody);
        return await this.#accept(await this.#send(authorization), authorization, lines, bareTried);
    }
    async #send(authorization) {
        const { http, redirects, limits, hide } = this.#options;
        const { method, isLarge, subject, signal } = this.#request;
        const headers = withAuthorization(this.#request.headers, authorization?.header);
        const request = { method, url: this.#target.url, isLarge, subject, signal, headers };
        const { response, left } = await follow(http, request, redirects);
        const shown = authorization !== undefined && showsLogin(authorization);
        if (response.status !== 401)
            return { ...response, shown };
        const body = await readBody(response, limits.errorBytes, signal).catch(emptyIfBroken);
        if (left)
            throw strangerDenied(response);
        this.#denialBody = parseDenialBody(body, hide);
        if (this.#denialBody.about === 'back-end' && !namesWay(linesOf(response))) {
            throw backEndDown(response, this.#denialBody);
        }
        return { ...response, shown };
    }
    /** What `/v2/` asks for, if an answer to a stranger may hide what a login would show. */
    async #askEntrance(first) {
        if (!this.#isOwn(first) || !isStrangersAnswer(first))
            return [];
        if (!(await this.#options.authorizer.hasLogin(this.#target)))
            return [];
        return await this.#entrance(this.#target, this.#request.signal).catch((error) => {
            abandon(first);
            throw error;
        });
    }
    /** `lines`: the challenge that was answered. */
    async #accept(answer, authorization, lines, bareTried) {
        if (authorization === undefined)
            return answer;
        const { authorizer, limits } = this.#options;
        const { signal } = this.#request;
        // What a redirect led to knows nothing of credentials.
        const own = this.#isOwn(answer);
        const second = own && DENIED.has(answer.status) ? await this.#secondTry(answer, authorization, lines) : { reply: answer };
        if (second.authorization !== undefined)
            return await this.#settle(second.reply, second.authorization);
        const { reply } = second;
        const suspect = own && isImplicit(authorization) && MAYBE_DENIED.has(reply.status);
        const kept = suspect ? await keep(reply, limits.errorBytes, signal) : undefined;
        if (reply.status !== 401 && kept?.denied !== true) {
            return await this.#settle(kept?.response ?? reply, authorization);
        }
        if (reply.status === 401)
            authorization.drop();
        const bare = await authorizer.without(this.#target, authorization, { lines: linesOf(reply), bareTried }, signal);
        const other = bare === undefined ? undefined : await this.#send(bare);
        if (bare !== undefined && other !== undefined && !NO_BETTER.has(other.status)) {
            return await this.#settle(other, bare);
        }
        if (other !== undefined)
            await discard(other, limits.errorBytes);
        bare?.drop();
        if (kept !== undefined)
            return kept.response;
        throw authorizer.denied(this.#target, authorization, 401, this.#denialBody);
    }
    /** Asks once with the scope that the challenges name themselves, if that is not what was asked for before. */
    async #secondTry(reply, authorization, lines) {
        const { authorizer, limits } = this.#options;
        const { signal } = this.#request;
        const named = await authorizer.named(this.#target, authorization, [...linesOf(reply), ...lines], signal);
        if (named === undefined)
            return { reply };
        // The body of a 401 was read.
        const { response } = reply.status === 401 ? { response: reply } : await keep(reply, limits.errorBytes, signal);
        const other = await this.#send(named);
        if (!DENIED.has(other.status))
            return { reply: other, authorization: named };
        named.drop();
        await discard(other, limits.errorBytes);
        return { reply: response };
    }
    async #settle(reply, authorization) {
        const { authorizer, limits } = this.#options;
        if (reply.status === 403 && authorization.kind === 'token' && this.#isOwn(reply)) {
            await discard(reply, limits.errorBytes);
            throw authorizer.denied(this.#target, authorization, 403);
        }
        if (reply.status === 404 && !authorizer.provesAbsence(this.#target, authorization)) {
            await discard(reply, limits.errorBytes);
            throw authorizer.denied(this.#target, authorization, 404);
        }
        if (reply.status < 400)
            authorizer.accepted(this.#target, authorization);
        return reply;
    }
    /** Whether the registry itself answered, and not what it led to. */
    #isOwn({ url }) {
        return url.origin === this.#target.url.origin;
    }
}
/** What may be an answer to strangers only: a 404 or 403, or a 401 that names no way to log in. */
function isStrangersAnswer(response) {
    if (response.status === 403 || response.status === 404)
        return true;
    return response.status === 401 && !namesWay(linesOf(response));
}
/** Answers to a token that may have been asked for something else than what opens the repository. */
const DENIED = new Set([401, 403]);
/** Besides 401: ECR says 403 for credentials that have expired, ECR Public 400, even for a public image. */
const MAYBE_DENIED = new Set([400, 403]);
/** With these, asking without a login has shown nothing; some registries hide by 404 what is not public. */
const NO_BETTER = new Set([400, 401, 403, 404]);
function isImplicit({ login }) {
    return login.implicit && login.credential !== undefined;
}
/** Reads a small answer and keeps it for whoever has to tell of it. */
async function keep(response, limit, signal) {
    const bytes = await readBody(response, limit, signal).catch(emptyIfBroken);
    const denied = response.status === 403 || blamesCredentials(bytes);
    return { response: { ...response, body: external_node_stream_.Readable.from([bytes]) }, denied };
}
function emptyIfBroken(error) {
    if (error instanceof RegistryError)
        return new Uint8Array();
    throw error;
}
function linesOf(response) {
    return headerLines(response, 'www-authenticate');
}
function withAuthorization(headers, header) {
    return header === undefined ? { ...headers } : { ...headers, authorization: header };
}
/** A host that a redirect led to wants credentials: it gets none, not even a look at whether there are any. */
function strangerDenied({ subject, url }) {
    return new RegistryError(subject, {
        code: 'redirect.denied',
        why: `the registry redirects to ${url.host}, which denies access (HTTP 401)`,
        advice: NOTHING_SHOWN,
        host: url.host,
        status: 401,
    });
}

// EXTERNAL MODULE: ./build/node/src/registry/tls/certificate-error.js
var certificate_error = __webpack_require__(3192);
;// CONCATENATED MODULE: ./build/node/src/registry/connect/absolute-form.js
/** Names the target in full in every request, as a proxy for http needs it (RFC 9112, absolute-form). */
function absoluteForm(target, { authorization }) {
    const more = {
        host: target.host,
        ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
    };
    return (dispatch) => (request, handler) => {
        const headers = Object.assign({}, request.headers, more);
        return dispatch({ ...request, path: `${target.origin}${request.path}`, headers }, handler);
    };
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/observe.js
/** Counts each request to `target` as it is written to a connection, and notes one line when it is over. */
function observe(target, { meter, clock, debug }) {
    return (dispatch) => (request, handler) => {
        const path = request.path.replace(/\?.*$/s, '');
        const line = `${request.method} ${target.origin}${path}`;
        let started = clock.now();
        let status = 0;
        let bytes = 0;
        const over = (end) => {
            debug(`${line} ${end} ${bytes} B ${Math.round(clock.now() - started)} ms`);
        };
        return dispatch(request, {
            onRequestStart: (controller, context) => {
                started = clock.now();
                meter.request(target.host);
                handler.onRequestStart?.(controller, context);
            },
            onResponseStart: (controller, code, headers, message) => {
                status = code;
                handler.onResponseStart?.(controller, code, headers, message);
            },
            onResponseData: (controller, chunk) => {
                bytes += chunk.byteLength;
                meter.bytes(chunk.byteLength);
                handler.onResponseData?.(controller, chunk);
            },
            onResponseEnd: (controller, trailers) => {
                over(String(status));
                handler.onResponseEnd?.(controller, trailers);
            },
            onResponseError: (controller, error) => {
                over(status === 0 ? 'failed' : `${status} cut off`);
                handler.onResponseError?.(controller, error);
            },
        });
    };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
;// CONCATENATED MODULE: ./build/node/src/registry/http/held-sessions.js

/** Holds sessions of HTTP/2 until the streams they are held for are collected. */
const held = new FinalizationRegistry(() => undefined);
let isHolding = false;
/**
 * Has every session of HTTP/2 outlive its streams. Where a host sends a head that breaks the rules (two lengths, say), Node
 * keeps what it had read of it with the stream, counts it with the session, and ends the whole process if the session is
 * collected first.
 */
function holdSessions() {
    if (isHolding)
        return;
    isHolding = true;
    (0,external_node_diagnostics_channel_.subscribe)('http2.client.stream.start', (message) => {
        const stream = handleOf(held_sessions_memberOf(message, 'stream'));
        const session = handleOf(held_sessions_memberOf(held_sessions_memberOf(message, 'stream'), 'session'));
        if (stream !== undefined && session !== undefined)
            held.register(stream, session);
    });
}
function held_sessions_memberOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
/** The part of Node itself behind a stream or session, by which memory is counted. */
function handleOf(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const symbol = Object.getOwnPropertySymbols(value).find(({ description }) => description === 'kHandle');
    const handle = symbol === undefined ? undefined : Reflect.get(value, symbol);
    return typeof handle === 'object' && handle !== null ? handle : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/secure-pools.js



/** Why a stream of HTTP/2 was reset: to be asked by HTTP/1.1 (RFC 9113, 7). */
const HTTP_1_1_REQUIRED = 0xd;
/**
 * Small answers come as streams of one connection where the host speaks HTTP/2 (RFC 9113): all that a pair asks at once
 * takes one round trip. Large layers come over HTTP/1.1, each in a connection of its own, as they would share the window of
 * one. A host that agrees to HTTP/2 and never answered in it is asked by HTTP/1.1 from then on. One that ends a
 * connection after some requests gets no more in the next: what was sent beyond would have to be sent again.
 */
function createSecurePools({ open, debug }) {
    holdSessions();
    const all = [];
    let agreed = 'unknown';
    let answered = false;
    let shared;
    let large;
    /** How many requests a connection takes before its host ends it, as far as that was met. */
    let most = Infinity;
    const heard = (connect) => (place, callback) => {
        connect(place, (...told) => {
            const [, socket] = told;
            if (agreed === 'unknown')
                agreed = socket instanceof external_node_tls_.TLSSocket && socket.alpnProtocol === 'h2' ? 'h2' : 'h1';
            callback(...told);
        });
    };
    function opened(protocols) {
        const pool = open(protocols, heard);
        all.push(pool);
        return pool;
    }
    function openShared(protocols) {
        const fresh = { pool: opened(protocols), sent: 0, over: 0 };
        fresh.pool.on('disconnect', (_origin, _targets, error) => {
            const waiting = fresh.sent - fresh.over;
            if (agreed !== 'h2' || waiting === 0 || (0,error_codes/* codeOf */.$N)(error) !== WENT_AWAY || fresh !== shared)
                return;
            most = Math.max(1, Math.min(most, fresh.over));
            debug(`takes ${most} requests in a connection`);
            retire(fresh);
        });
        return fresh;
    }
    /** What it was asked for is still answered. */
    function retire(one) {
        shared = undefined;
        one.pool.close().catch(() => undefined);
    }
    function sharedFor(isLarge) {
        if (shared !== undefined && agreed === 'h2' && shared.sent >= most)
            retire(shared);
        // Whoever begins with a layer is asked for little else: nothing is gained by another protocol.
        return (shared ??= openShared(isLarge || agreed === 'h1' ? 'h1' : 'any'));
    }
    /** HTTP/1.1 from now on; whoever still waits for an answer fails by itself, and asks again. */
    function fallBack(error) {
        debug(`is asked by HTTP/1.1 from now on, as it failed over HTTP/2 (${(0,error_codes/* codeOf */.$N)(error)})`);
        agreed = 'h1';
        shared = undefined;
    }
    async function ask(one, request) {
        one.sent += 1;
        try {
            const response = await one.pool.request(request);
            if (agreed === 'h2')
                answered = true;
            return response;
        }
        catch (error) {
            if (one === shared && agreed === 'h2' && refusesH2(error, answered))
                fallBack(error);
            throw error;
        }
        finally {
            one.over += 1;
        }
    }
    return {
        request: async (request, isLarge) => {
            if (isLarge && agreed === 'h2')
                return await (large ??= opened('h1')).request(request);
            return await ask(sharedFor(isLarge), request);
        },
        speaksH2: () => agreed === 'h2',
        destroy: async () => {
            await Promise.all(all.map((pool) => pool.destroy()));
        },
    };
}
/** undici's code where a host says that it takes no more requests in a connection (RFC 9113, 6.8). */
const WENT_AWAY = 'UND_ERR_INFO';
function refusesH2(error, answered) {
    if (typeof error === 'object' && error !== null && 'http2ErrorCode' in error) {
        if (error.http2ErrorCode === HTTP_1_1_REQUIRED)
            return true;
    }
    return !answered && !(error instanceof Error && error.name === 'AbortError');
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/lines.js






/**
 * The line to the origin of `url`, without a connection yet. `strict` says that an address that is not public is refused.
 * Throws a `CertificateError` for a bad file in a `certs.d` folder.
 */
async function createLine(url, strict, proxy, options) {
    const { limits, network, unverified } = options;
    const connections = network.connectionsTo(url.host) ?? limits.requestsPerHost;
    const common = {
        allowH2: false,
        pipelining: 1,
        connections,
        headersTimeout: limits.headersMs,
        bodyTimeout: limits.idleMs,
        maxHeaderSize: HEADER_BYTES,
    };
    const watch = observe(url, options);
    if (url.protocol === 'http:') {
        const pool = proxy === undefined
            ? new undici/* Pool */.bC(url.origin, { ...common, connect: network.routes.toHost(url, { strict }, proxy) })
            : new undici/* Pool */.bC(proxy.url.origin, { ...common, connect: network.routes.toProxy(proxy) }).compose(absoluteForm(url, proxy));
        const watched = pool.compose(watch);
        return {
            request: (request) => watched.request(request),
            atOnce: () => connections,
            destroy: () => watched.destroy(),
        };
    }
    const trust = await network.trust(url.host);
    const auth = createClientAuth(trust.hasIdentity);
    const tls = { trust, verified: !unverified.has(url.host), auth };
    const pools = createSecurePools({
        open: (protocols, heard) => {
            const connect = network.routes.toHost(url, { strict, tls: { ...tls, protocols } }, proxy);
            const pool = new undici/* Pool */.bC(url.origin, {
                ...common,
                ...WINDOWS,
                allowH2: protocols === 'any',
                connect: heard(connect),
            });
            return pool.compose(watch);
        },
        debug: (line) => {
            options.debug(`${url.host} ${line}`);
        },
    });
    return {
        request: (request, isLarge) => pools.request(request, isLarge),
        // Streams of one connection cost its host less than connections do; what the user set counts for them, too.
        atOnce: () => (pools.speaksH2() ? (network.connectionsTo(url.host) ?? limits.streamsPerHost) : connections),
        destroy: () => pools.destroy(),
        auth,
    };
}
/** Bytes that a host may send before they are read: of one answer, and of all in a connection. */
const WINDOWS = {
    h2Options: { settings: { initialWindowSize: 1024 ** 2 }, connectionWindowSize: 8 * 1024 ** 2 },
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/node/src/registry/connect/tunnel.js



/**
 * Has a proxy open a tunnel (RFC 9110, CONNECT) to `target`, `host:port`. `socket` is connected to the proxy and is the
 * tunnel afterwards; on failure it is closed. Throws a `ProxyError`.
 */
function openTunnel(socket, proxy, target, timeoutMs) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const fail = (error) => {
        socket.destroy();
        reject(error);
    };
    const connect = (0,external_node_http_.request)({
        method: 'CONNECT',
        path: target,
        headers: {
            host: target,
            'user-agent': 'image-parity',
            ...(proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }),
        },
        createConnection: () => socket,
    });
    const timer = setTimeout(() => {
        fail(new ProxyError('proxy.unreachable', `it did not answer CONNECT ${target} within ${timeoutMs / 1000} s`));
    }, timeoutMs);
    connect.on('error', (cause) => {
        fail(broken(cause));
    });
    connect.on('connect', ({ statusCode = 0 }, tunnel, head) => {
        if (statusCode < 200 || statusCode > 299) {
            fail(refusal(statusCode));
            return;
        }
        // A peer may speak first.
        if (head.byteLength > 0)
            tunnel.unshift(head);
        tunnel.on('error', () => undefined);
        resolve(tunnel);
    });
    connect.end();
    return promise.finally(() => {
        clearTimeout(timer);
    });
}
/** Node's parser has codes of its own (HPE_\u2026): what came is no HTTP, as from a port that speaks TLS. */
function broken(cause) {
    if (!(0,error_codes/* codeOf */.$N)(cause).startsWith('HPE_')) {
        return new ProxyError('proxy.unreachable', 'it broke off before it had answered CONNECT', { cause });
    }
    const message = 'it answered CONNECT with something that is not HTTP';
    return new ProxyError('proxy.unreachable', message, { cause, mistake: 'speaks-tls' });
}
/** What a proxy's own refusal means. Some answer a wrong password like an origin server, by 401. */
function refusal(status) {
    return status === 407 || status === 401
        ? new ProxyError('proxy.auth', `it wants a user name and a password, or other ones (HTTP ${status})`, { status })
        : new ProxyError('proxy.refused', `it opens no connection (HTTP ${status})`, { status });
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/http.js







/** HTTP with one line per origin, and deadlines for every phase. */
function createHttp(options) {
    const { network, meter, limits, debug } = options;
    const lines = new Map();
    /** How many requests an origin takes at a time, where its line is there. */
    const capacities = new Map();
    /** Whether only a public registry vouches for a host, so that a private address there is a trap. */
    function isStrict({ url, ledBy }) {
        if (ledBy === undefined || ledBy.hostname === url.hostname || network.isNamed(url.host))
            return false;
        return !network.guard.isInside(ledBy.hostname);
    }
    function lineTo(url, strict, proxy) {
        // A connection that one registry may use is not lent to another that may not make it.
        const key = `${url.origin} ${String(strict)}`;
        const known = lines.get(key);
        if (known !== undefined)
            return known;
        if (proxy !== undefined)
            debug(`${peerOf(url)} is reached through the proxy ${proxy.name}`);
        const line = createLine(url, strict, proxy, options);
        lines.set(key, line);
        return line;
    }
    return {
        send: async (request) => {
            const { method, url, headers, body, subject, signal } = request;
            signal.throwIfAborted();
            if (!meter.admit())
                throw tooMany(meter.limit, subject);
            let proxy;
            let line;
            try {
                proxy = network.routes.proxyOf(url);
                line = await lineTo(url, isStrict(request), proxy);
                capacities.set(url.origin, line.atOnce);
                const asked = {
                    path: `${url.pathname}${url.search}`,
                    method,
                    headers: { 'user-agent': 'image-parity', 'accept-encoding': 'identity', ...headers },
                    ...(body === undefined ? {} : { body }),
                    // The library would close a connection behind every HEAD, for servers that send a body all the same.
                    reset: false,
                    signal,
                };
                const reply = await line.request(asked, request.isLarge === true);
                // An abort may meet a body that nobody reads yet; whoever reads it later meets the error, too.
                reply.body.on('error', () => undefined);
                if (reply.statusCode === 407 && proxy !== undefined && url.protocol === 'http:') {
                    reply.body.destroy();
                    throw refusal(reply.statusCode);
                }
                return {
                    status: reply.statusCode,
                    headers: reply.headers,
                    body: reply.body,
                    url,
                    led: ledTo(request),
                    proxy: proxy?.name,
                    subject,
                    certificate: line.auth?.talk(),
                };
            }
            catch (error) {
                signal.throwIfAborted();
                if (error instanceof certificate_error/* CertificateError */.E)
                    throw error;
                throw networkError(error, subject, {
                    authority: peerOf(url),
                    proxy: proxy?.name,
                    named: ledTo(request)?.words,
                    certificate: line?.auth?.talk(),
                });
            }
        },
        atOnce: (url) => capacities.get(url.origin)?.() ?? network.connectionsTo(url.host) ?? limits.requestsPerHost,
        close: async () => {
            const open = await Promise.allSettled(lines.values());
            lines.clear();
            await Promise.all(open.flatMap((line) => (line.status === 'fulfilled' ? [line.value.destroy()] : [])));
        },
    };
}
function tooMany(limit, subject) {
    return new RegistryError(subject, {
        code: 'limit.requests',
        why: `this run has made ${limit} requests, which is the limit`,
        advice: 'Compare fewer platforms, or look why the registry needs so many.',
    });
}

;// CONCATENATED MODULE: ./build/node/src/registry/look-up.js







/** What is read whole where no part of it can be had. */
const look_up_SMALL = 1024 ** 2;
/**
 * Looks whether a registry serves a blob of the descriptor's size by asking for its last byte (RFC 9110, 14.2). A
 * registry can keep a blob's size in a cache after the blob is gone, so only the byte's arrival is `proven`. Where the
 * whole blob comes instead, a small one is read and hashed, and so is one of which nobody says how long it is.
 */
async function lookUpBlob(context, target, descriptor, subject, signal) {
    const { limits, clock } = context;
    const { size } = descriptor;
    const range = size === 0 ? {} : { range: `bytes=${size - 1}-` };
    const request = { target, path: `blobs/${descriptor.digest}`, subject, signal };
    const question = { context, target, descriptor, subject, signal };
    return await withRetries({ retries: limits.retries, clock }, signal, async () => {
        if (size > look_up_SMALL && context.rangeless.has(target.registry) && (await isClaimed(context, request, size))) {
            return { kind: 'claimed' };
        }
        const response = await context.sendRequest({ ...request, method: 'GET', headers: range });
        refuseEncoding(response);
        switch (response.status) {
            case 200:
                return size === 0 ? await readEmpty(response, signal) : await readWhole(question, request, response);
            case 206:
                return await lastByte(context, request, response, size);
            case 404:
                return await missingOf(response, 'blob.missing', limits.errorBytes, signal);
            case 416:
                return await beyondEnd(response, size, limits.errorBytes);
            default:
                throw await failureOf(response, context, signal);
        }
    });
}
async function lastByte(context, request, response, size) {
    const range = parseContentRange(headerOf(response, 'content-range'));
    if (range?.total === undefined) {
        if (range?.first === size - 1 && range.last === size - 1)
            return await ask(context, request, response, size);
        throw odd(response, 'sent a part of the blob without saying which');
    }
    if (range.total !== size) {
        abandon(response);
        return { kind: 'size', actual: range.total };
    }
    if (range.first !== size - 1)
        throw odd(response, 'sent another part of the blob than the one asked for');
    if ((await readByte(response, request.signal)) === 1)
        return { kind: 'proven' };
    throw lost(response, undefined);
}
/** How many bytes came: a registry that has lost a blob which it still has in a cache breaks off here. */
async function readByte(response, signal) {
    try {
        return (await readBody(response, 1, signal)).byteLength;
    }
    catch (error) {
        throw error instanceof RegistryError && error.code === 'network.reset' ? lost(response, error) : error;
    }
}
function lost({ subject, url }, cause) {
    return new RegistryError(subject, {
        code: 'blob.lost',
        why: `${url.host} says that it has the blob and does not send it: its storage has lost it`,
        host: url.host,
        retry: { kind: 'again' },
        ...(cause === undefined ? {} : { cause }),
    });
}
/** Whether HEAD says that the blob is there with its size: of a large blob nothing more can be had. */
async function isClaimed(context, request, size) {
    const head = await context.sendRequest({ ...request, method: 'HEAD', headers: {} });
    await discard(head, context.limits.errorBytes);
    return head.status === 200 && lengthOf(head) === size;
}
/**
 * The whole blob came instead of its last byte: from a registry that ignores ranges, or from a proxy cache that is
 * fetching the blob at this moment and says no length.
 */
async function readWhole(question, request, response) {
    const { context, target, descriptor } = question;
    const told = lengthOf(response);
    if (told !== undefined && told > look_up_SMALL) {
        context.rangeless.add(target.registry);
        return await ask(context, request, response, descriptor.size);
    }
    const stream = streamBlob(question, response);
    const chunks = stream.chunks[Symbol.asyncIterator]();
    while ((await chunks.next()).done !== true)
        ;
    const end = stream.end();
    // Of a body without a length nobody knows whether it was cut off before it came here.
    if (end.kind === 'size' && told === undefined && end.actual !== -1)
        throw incomplete(question, end.actual, undefined, { kind: 'again' });
    return end.kind === 'whole' ? { kind: 'proven' } : end;
}
/** The registry does not serve ranges: its word about the size is all there is without a download. */
async function ask(context, request, get, size) {
    abandon(get);
    const head = await context.sendRequest({ ...request, method: 'HEAD', headers: {} });
    refuseEncoding(head);
    const told = head.status === 200 ? (lengthOf(head) ?? plainLength(get)) : plainLength(get);
    if (told === undefined && head.status !== 200)
        throw await failureOf(head, context, request.signal);
    await discard(head, context.limits.errorBytes);
    if (told === size)
        return { kind: 'claimed' };
    refusePage(get);
    return told === undefined ? { kind: 'claimed' } : { kind: 'size', actual: told };
}
/** The length of a whole blob; that of a part says nothing. */
function plainLength(get) {
    return get.status === 200 ? lengthOf(get) : undefined;
}
/** An empty blob has no last byte: its whole body must be nothing. */
async function readEmpty(response, signal) {
    const told = lengthOf(response);
    if (told !== undefined && told > 0) {
        abandon(response);
        refusePage(response);
        return { kind: 'size', actual: told };
    }
    try {
        await readBody(response, 0, signal);
        return { kind: 'proven' };
    }
    catch (error) {
        if (!(error instanceof RegistryError) || error.code !== 'http.too-large')
            throw error;
        refusePage(response);
        return { kind: 'size', actual: -1 };
    }
}
/** Throws where a web page came that is not known by its length to be the blob. */
function refusePage(response) {
    const page = pageError(response);
    if (page !== undefined)
        throw page;
}
async function beyondEnd(response, size, limit) {
    const total = parseContentRange(headerOf(response, 'content-range'))?.total;
    if (total !== undefined && total >= size)
        throw odd(response, 'refuses a range that lies within the blob');
    await discard(response, limit);
    return { kind: 'size', actual: total ?? -1 };
}
function odd(response, what) {
    abandon(response);
    return new RegistryError(response.subject, {
        code: 'blob.evidence',
        why: `${response.url.host} ${what} (HTTP ${response.status})`,
        advice: 'A proxy before the registry may be in the way.',
        host: response.url.host,
        status: response.status,
        retry: { kind: 'once' },
    });
}

// EXTERNAL MODULE: ./build/node/src/oci/document.js + 2 modules
var oci_document = __webpack_require__(1563);
// EXTERNAL MODULE: ./build/node/src/oci/error.js
var oci_error = __webpack_require__(368);
;// CONCATENATED MODULE: ./build/node/src/registry/manifest.js








/**
 * Reads a manifest or index (distribution-spec, Pulling manifests). The digest is that of the bytes received; every
 * other word about it must agree. Throws a `RegistryError` for all but a registry's own "unknown".
 */
async function fetchManifest(context, target, question, subject, signal) {
    const { sendRequest, limits, clock } = context;
    const path = `manifests/${referenceOf(question)}`;
    const headers = { accept: media_type/* MANIFEST_ACCEPT */.dY };
    return await withRetries({ retries: limits.retries, clock }, signal, async () => {
        const response = await sendRequest({ method: 'GET', target, path, headers, subject, signal });
        if (response.status === 404)
            return await missingOf(response, 'manifest.missing', limits.errorBytes, signal);
        if (response.status !== 200)
            throw await failureOf(response, context, signal);
        const bytes = await readBody(response, limits.documentBytes, signal);
        return { kind: 'found', value: check(bytes, question, response) };
    });
}
/**
 * Reads a manifest of a type that nothing here understands, and keeps nothing of it: whether it is there, whole and right.
 * Throws as `fetchManifest` does.
 */
async function proveManifest(context, target, descriptor, subject, signal) {
    const { sendRequest, limits, clock } = context;
    const request = { target, path: `manifests/${descriptor.digest}`, subject, signal };
    const headers = { accept: `${descriptor.mediaType}, */*` };
    return await withRetries({ retries: limits.retries, clock }, signal, async () => {
        const response = await sendRequest({ ...request, method: 'GET', headers });
        if (response.status === 404)
            return await missingOf(response, 'manifest.missing', limits.errorBytes, signal);
        if (response.status !== 200)
            throw await failureOf(response, context, signal);
        const bytes = await readBody(response, limits.documentBytes, signal);
        checkBytes(bytes, { kind: 'descriptor', descriptor }, response);
        return { kind: 'found', value: undefined };
    });
}
/**
 * What HEAD says of a manifest: by that containerd resolves a reference before it fetches anything. Throws a
 * `RegistryError` where there is no answer that could be meant for clients.
 */
async function headManifest(context, target, question, subject, signal) {
    const { sendRequest, limits, clock } = context;
    const request = { target, path: `manifests/${referenceOf(question)}`, subject, signal };
    const headers = { accept: media_type/* MANIFEST_ACCEPT */.dY };
    return await withRetries({ retries: limits.retries, clock }, signal, async () => {
        const response = await sendRequest({ ...request, method: 'HEAD', headers });
        const { status } = response;
        if (status !== 200 && (status < 400 || status >= 500 || manifest_PASSING.has(status))) {
            throw await failureOf(response, context, signal);
        }
        await discard(response, limits.errorBytes);
        if (status !== 200)
            return { kind: 'refused', status };
        const lines = digestLines(response);
        const digest = plainDigest(lines);
        const [oddDigest] = digest === undefined ? lines : [];
        return {
            kind: 'served',
            contentType: headerOf(response, 'content-type'),
            digest,
            ...(oddDigest === undefined ? {} : { oddDigest }),
            size: lengthOf(response),
        };
    });
}
/** Not the registry's last word: a login, a time-out, a limit. */
const manifest_PASSING = new Set([401, 408, 429]);
/**
 * The digest that a tag names now: the header of a HEAD, or where there is none to use, a GET that is hashed.
 * Undefined where the registry does not know the tag. A hint that a tag stayed or moved, no proof of content.
 */
async function fetchTagDigest(context, target, tag, subject, signal, known) {
    const { sendRequest, limits, clock } = context;
    const path = `manifests/${tag}`;
    const headers = { accept: media_type/* MANIFEST_ACCEPT */.dY };
    const told = await withRetries({ retries: limits.retries, clock }, signal, async () => {
        const response = await sendRequest({ method: 'HEAD', target, path, headers, subject, signal });
        if (response.status === 429)
            throw await failureOf(response, context, signal);
        await discard(response, limits.errorBytes);
        // A HEAD that fails has no body that says why: the GET finds out.
        return response.status === 200 ? plainDigest(digestLines(response)) : undefined;
    });
    if (told !== undefined && (known === undefined || told === known))
        return told;
    const answer = await fetchManifest(context, target, { kind: 'tag', tag }, subject, signal);
    return answer.kind === 'found' ? answer.value.digest : undefined;
}
/** What is said of the digest. Harbor's proxy caches send the header empty for what they have just fetched. */
function digestLines(response) {
    return headerLines(response, 'docker-content-digest').filter((line) => line.trim() !== '');
}
function plainDigest(lines) {
    const [line] = lines;
    if (line === undefined || lines.some((other) => other !== line))
        return undefined;
    try {
        const digest = (0,oci_digest/* parseDigest */.m)(line);
        return (0,oci_digest/* algorithmOf */.Hy)(digest) === 'sha256' ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
function check(bytes, question, response) {
    const parsed = manifest_parse(bytes, question, response);
    // A schema 1 manifest is named by the digest of a part of it, so no digest holds here; say what it is instead.
    if (parsed instanceof RegistryError && parsed.code === 'document.schema1')
        throw parsed;
    const digest = checkBytes(bytes, question, response);
    if (parsed instanceof RegistryError)
        throw parsed;
    return { digest, bytes, document: parsed, served: { contentType: headerOf(response, 'content-type') } };
}
/** The digest of bytes that are the ones asked for, and of which every header and descriptor speaks the truth. */
function checkBytes(bytes, question, response) {
    const { subject, url } = response;
    const fail = (failure) => new RegistryError(subject, { ...failure, host: url.host });
    const wanted = wantedDigest(question);
    const digest = (0,oci_digest/* digestOf */.ol)(bytes, wanted === undefined ? 'sha256' : (0,oci_digest/* algorithmOf */.Hy)(wanted));
    if (wanted !== undefined && digest !== wanted) {
        const why = `${url.host} was asked for ${wanted} and sent bytes with the digest ${digest}`;
        throw fail({ code: 'manifest.digest', why, retry: { kind: 'once' } });
    }
    for (const line of digestLines(response)) {
        if (!agrees(line, bytes)) {
            const why = `${url.host} sent bytes with the digest ${digest} under a header that names another`;
            throw fail({ code: 'manifest.header-digest', why, advice: 'The registry contradicts itself; see its log.' });
        }
    }
    if (question.kind === 'descriptor' && question.descriptor.size !== bytes.byteLength) {
        const why = `its index says ${question.descriptor.size} bytes, but it has ${bytes.byteLength}`;
        throw fail({ code: 'manifest.size', why });
    }
    return digest;
}
function manifest_parse(bytes, question, response) {
    const contentType = headerOf(response, 'content-type');
    try {
        return (0,oci_document/* parseDocument */.T)(bytes, {
            ...(question.kind === 'descriptor' ? { descriptor: question.descriptor.mediaType } : {}),
            ...(contentType === undefined ? {} : { contentType }),
        });
    }
    catch (error) {
        if (!(error instanceof oci_error/* OciError */.M))
            throw error;
        const page = pageError(response);
        if (page !== undefined)
            return page;
        const why = error.message.replace(/\.$/, '');
        const advice = DAMAGED.has(error.code)
            ? { advice: 'The registry or a proxy before it sent a damaged manifest.' }
            : {};
        return new RegistryError(response.subject, {
            code: error.code,
            why,
            ...advice,
            host: response.url.host,
            cause: error,
        });
    }
}
/** What no tool writes as a manifest. */
const DAMAGED = new Set(['json.invalid', 'document.invalid']);
/** Whether a digest header, in whatever algorithm it chose, is that of the bytes. */
function agrees(line, bytes) {
    try {
        const told = (0,oci_digest/* parseDigest */.m)(line);
        return (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(told)) === told;
    }
    catch (error) {
        if (error instanceof oci_error/* OciError */.M)
            return false;
        throw error;
    }
}
function referenceOf(question) {
    switch (question.kind) {
        case 'tag':
            return question.tag;
        case 'digest':
            return question.digest;
        case 'descriptor':
            return question.descriptor.digest;
    }
}
function wantedDigest(question) {
    if (question.kind === 'tag')
        return undefined;
    return question.kind === 'digest' ? question.digest : question.descriptor.digest;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/node/src/registry/tls/client-identity.js
var client_identity = __webpack_require__(7048);
// EXTERNAL MODULE: ./build/node/src/registry/tls/trust.js
var trust = __webpack_require__(2202);
;// CONCATENATED MODULE: ./build/node/src/registry/tls/certificate-folder.js






/**
 * Reads `<folder>/<host[:port]>` as Docker and Podman do: `*.crt` are authorities, `X.cert` and `X.key` a client
 * certificate with its key. Of `folders` the first that has the host counts, under the first of its `names`; a folder
 * that may not be read is passed over, as Podman does. Throws a `CertificateError` for half a pair or a broken file.
 */
async function readHostCertificates(folders, names) {
    for (const path of folders.flatMap((folder) => names.map((name) => (0,external_node_path_.join)(folder, name)))) {
        const files = await filesIn(path);
        if (files !== undefined)
            return await readFolder(path, files);
    }
    return { authorities: [] };
}
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);
async function filesIn(path) {
    try {
        return (await (0,external_node_fs_promises_.readdir)(path)).sort();
    }
    catch (error) {
        if (NOT_THERE.has((0,error_codes/* codeOf */.$N)(error)))
            return undefined;
        throw error;
    }
}
async function readFolder(path, files) {
    const authorities = [];
    const identities = [];
    for (const file of files) {
        const place = (0,external_node_path_.join)(path, file);
        if (file.endsWith('.crt'))
            authorities.push(...(0,trust/* parseAuthorities */.Bg)(await certificate_folder_textOf(place), place));
        if (file.endsWith('.key'))
            partnerOf(place, '.key', '.cert', files);
        if (file.endsWith('.cert')) {
            const key = partnerOf(place, '.cert', '.key', files);
            identities.push((0,client_identity/* parseIdentity */.a)(await certificate_folder_textOf(place), await certificate_folder_textOf(key), { certificate: place, key }));
        }
    }
    const identity = (0,client_identity/* joinIdentities */.F)(identities);
    return { authorities, ...(identity === undefined ? {} : { identity }) };
}
/** The path of the other half of a pair. */
function partnerOf(place, from, to, files) {
    const partner = `${place.slice(0, -from.length)}${to}`;
    if (files.some((file) => partner.endsWith(`/${file}`)))
        return partner;
    throw new certificate_error/* CertificateError */.E('client-cert.invalid', `${place} stands alone: there is no ${partner}. A client certificate needs X.cert and X.key; an authority ends in .crt.`);
}
async function certificate_folder_textOf(path) {
    try {
        return await (0,external_node_fs_promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new certificate_error/* CertificateError */.E('client-cert.invalid', `${path} cannot be read (${(0,error_codes/* codeOf */.$N)(cause)}).`, { cause });
    }
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/no-proxy.js

/**
 * Reads NO_PROXY as Go's clients do: `*`; a name, which covers its sub-domains; `.name` and `*.name`, which cover the
 * sub-domains only; an address; a network (`10.0.0.0/8`, `fd00::/8`); each but the last with `:port`. Separated by
 * commas or white space. Addresses meet address literals only: names are not looked up. What is none of these matches
 * nothing.
 */
function parseNoProxy(text) {
    const entries = text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '');
    if (entries.includes('*'))
        return () => true;
    const exemptions = entries.map((entry) => networkOf(entry) ?? hostOf(entry));
    return (hostname, port) => {
        const name = withoutBrackets(withoutRootDot(hostname.toLowerCase()));
        return exemptions.some((exempt) => exempt(name, port));
    };
}
function networkOf(entry) {
    const [, written = '', digits = ''] = /^(.+)\/(\d{1,3})$/.exec(entry) ?? [];
    const address = withoutBrackets(written);
    const version = (0,external_node_net_.isIP)(address);
    const prefix = Number(digits);
    if (version === 0 || prefix > (version === 4 ? 32 : 128))
        return undefined;
    const network = new external_node_net_.BlockList();
    network.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
    return (name) => holds(network, name);
}
function hostOf(entry) {
    const { host, port: wanted } = splitPort(entry);
    const matches = (0,external_node_net_.isIP)(host) === 0 ? nameOf(host) : addressOf(host);
    return (name, port) => (wanted === undefined || wanted === port) && matches(name);
}
function addressOf(address) {
    const one = new external_node_net_.BlockList();
    one.addAddress(address, (0,external_node_net_.isIP)(address) === 4 ? 'ipv4' : 'ipv6');
    return (name) => holds(one, name);
}
function nameOf(written) {
    const domain = withoutRootDot(written.startsWith('*.') ? written.slice(1) : written);
    if (domain === '')
        return () => false;
    return domain.startsWith('.')
        ? (name) => (0,external_node_net_.isIP)(name) === 0 && name.endsWith(domain)
        : (name) => (0,external_node_net_.isIP)(name) === 0 && (name === domain || name.endsWith(`.${domain}`));
}
function holds(list, name) {
    const version = (0,external_node_net_.isIP)(name);
    return version !== 0 && list.check(name, version === 4 ? 'ipv4' : 'ipv6');
}
/** An IPv6 address has colons of its own: only one in brackets can have a port. */
function splitPort(entry) {
    if ((0,external_node_net_.isIP)(entry) === 6)
        return { host: entry };
    const [, host = entry, digits] = /^(.*):(\d{1,5})$/.exec(entry) ?? [];
    return { host: withoutBrackets(host), ...(digits === undefined ? {} : { port: Number(digits) }) };
}
function withoutBrackets(host) {
    return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
function withoutRootDot(name) {
    return name.endsWith('.') ? name.slice(0, -1) : name;
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/proxies.js




/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY; lower case comes first, as with curl and unlike Go; empty means not set.
 * https goes through HTTPS_PROXY only, and ALL_PROXY comes last, as with curl; a SOCKS proxy there is passed over, as it
 * is often meant for other programs. Loopback is never proxied.
 */
function readProxies(variables, secrets) {
    const named = (name) => {
        const given = [name.toLowerCase(), name].map((variable) => ({ variable, text: (variables[variable] ?? '').trim() }));
        const first = given.find(({ text }) => text !== '');
        return first === undefined ? undefined : settingOf(first.variable, first.text, secrets);
    };
    const all = named('ALL_PROXY');
    const last = all?.kind === 'proxy' ? all : undefined;
    const https = named('HTTPS_PROXY') ?? last;
    const http = named('HTTP_PROXY') ?? last;
    const noProxy = [variables['no_proxy'], variables['NO_PROXY']].find((text) => (text ?? '').trim() !== '');
    const exempt = parseNoProxy(noProxy ?? '');
    return {
        of: (url) => {
            const setting = url.protocol === 'https:' ? https : http;
            if (setting === undefined || (0,registry_host/* isLoopback */.U9)(url.hostname) || exempt(url.hostname, portOf(url)))
                return undefined;
            if (setting.kind === 'invalid')
                throw new ProxyError('proxy.invalid', setting.why);
            return setting.proxy;
        },
    };
}
function portOf({ port, protocol }) {
    if (port !== '')
        return Number(port);
    return protocol === 'http:' ? 80 : 443;
}
/** The message names the variable only: its value may hold a password. */
function settingOf(variable, value, secrets) {
    const url = URL.parse(value.includes('://') ? value : `http://${value}`);
    // The host and port of such a URL are the beginning of a password.
    const rest = url === null ? value : `${url.pathname}${url.search}${url.hash}`;
    if (url === null ? /@./.test(rest) : rest.includes('@')) {
        return { kind: 'invalid', why: `the variable ${variable} holds a password that is not percent-encoded` };
    }
    if (url === null || url.hostname === '')
        return { kind: 'invalid', why: `the variable ${variable} holds no URL` };
    const authorization = authorizationOf(url, secrets);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        const scheme = url.protocol.slice(0, -1);
        return {
            kind: 'invalid',
            why: `the variable ${variable} names a ${scheme} proxy, and only http and https ones can be used`,
        };
    }
    const proxy = {
        url: new URL(`${url.protocol}//${url.host}/`),
        name: `${url.hostname}:${portOf(url)}`,
        ...(authorization === undefined ? {} : { authorization }),
    };
    return { kind: 'proxy', proxy };
}
/** Basic, with every spelling of the credential masked before it is used (RFC 7617). */
function authorizationOf(url, secrets) {
    if (url.username === '' && url.password === '')
        return undefined;
    const [username, password] = [decoded(url.username), decoded(url.password)];
    secrets.credential({ kind: 'basic', username, password });
    secrets.text(url.password);
    // A lone user name is a token.
    if (password === '')
        for (const form of [url.username, username])
            secrets.text(form);
    return `Basic ${basicValue(username, password)}`;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/connector.js




function createPlainConnector({ lookup, connectMs }) {
    const connect = (0,undici/* buildConnector */.gU)({ allowH2: false, timeout: connectMs, lookup, ...attempts(connectMs) });
    return (place) => promised(connect, place);
}
/**
 * TLS with the host itself. A certificate whose signer is not known is looked at once more with all that the trust can
 * muster. `verified` is false where the user allows any certificate. What the peer thinks of client certificates goes to
 * `auth`.
 */
function createSecureConnector(trust, verified, { lookup, connectMs }, auth, protocols = 'h1') {
    const offered = protocols === 'any' ? { allowH2: true, preferH2: true } : { allowH2: false };
    const known = new Map();
    function connectWith(secureContext) {
        const before = known.get(secureContext);
        if (before !== undefined)
            return before;
        // DenialBody aloud, as NODE_TLS_REJECT_UNAUTHORIZED turns verification off for everybody who does not.
        const tls = { secureContext, rejectUnauthorized: verified, ...attempts(connectMs) };
        const connect = (0,undici/* buildConnector */.gU)({ ...offered, timeout: connectMs, lookup, ...tls });
        known.set(secureContext, connect);
        return connect;
    }
    async function attempt(context, place, tunnel) {
        const under = tunnel === undefined ? {} : { httpSocket: await tunnel() };
        try {
            const socket = await promised(connectWith(context), { ...place, ...under });
            // Those of its request for a certificate; without one there are none.
            if (socket instanceof external_node_tls_.TLSSocket && socket.getSharedSigalgs().length > 0)
                auth?.asked();
            return socket;
        }
        catch (error) {
            if (isHangUp((0,error_codes/* codeOf */.$N)(error)))
                auth?.hungUp();
            throw error;
        }
    }
    return async (place, tunnel) => {
        const context = trust.context();
        try {
            return await attempt(context, place, tunnel);
        }
        catch (error) {
            const wider = trust.wider(error);
            if (wider === undefined || wider === context)
                throw error;
            return await attempt(wider, place, tunnel);
        }
    };
}
/** Node gives every address of a name but the last 250 ms, in which nobody answers who is far away. */
function attempts(connectMs) {
    return { autoSelectFamilyAttemptTimeout: Math.max(250, Math.floor(connectMs / 3)) };
}
/** A dial as undici's pools take it. */
function asConnect(connector) {
    return (place, callback) => {
        connector(place).then((socket) => {
            callback(null, socket);
        }, (error) => {
            callback(isError(error) ? error : new Error('no connection', { cause: error }), null);
        });
    };
}
function isError(value) {
    return typeof value === 'object' && value !== null && 'message' in value && 'name' in value;
}
function promised(connect, place) {
    const { promise, resolve, reject } = Promise.withResolvers();
    connect(place, (...[error, socket]) => {
        if (error === null)
            resolve(socket);
        else
            reject(error);
    });
    return promise;
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/routes.js





function createRoutes({ proxies, trust, guard, connectMs }) {
    const open = { lookup: guard.open, connectMs };
    const plain = createPlainConnector(open);
    const secure = createSecureConnector(trust, true, open);
    async function accepted(place) {
        try {
            return await plain({ ...place, protocol: 'http:' });
        }
        catch (cause) {
            throw new ProxyError('proxy.unreachable', `no connection to it could be made${within(cause, connectMs)}`, {
                cause,
            });
        }
    }
    async function reach(proxy) {
        const { hostname, host, port, protocol } = proxy.url;
        const place = { hostname: hostname.replace(/^\[|\]$/g, ''), host, port, protocol };
        if (protocol !== 'https:')
            return await accepted(place);
        try {
            return await secure(place, () => accepted(place));
        }
        catch (cause) {
            throw cause instanceof ProxyError ? cause : withoutTls(cause, connectMs);
        }
    }
    async function tunnel(url, proxy) {
        return await openTunnel(await reach(proxy), proxy, peerOf(url), connectMs);
    }
    return {
        proxyOf: (url) => proxies.of(url),
        tunnel,
        toProxy: (proxy) => asConnect(() => reach(proxy)),
        toHost: (url, ends, proxy) => {
            // Behind a proxy names are looked up by the proxy: which addresses may be met there is its to say.
            const reached = { lookup: ends.strict ? guard.strict : guard.open, connectMs };
            const { tls } = ends;
            const connector = tls === undefined
                ? createPlainConnector(reached)
                : createSecureConnector(tls.trust, tls.verified, reached, tls.auth, tls.protocols);
            return asConnect((place) => connector(place, proxy === undefined ? undefined : () => tunnel(url, proxy)));
        },
    };
}
/** What a plain proxy does with a greeting in TLS that it does not understand: hang up, or wait for more. */
const MUTE = new Map([
    ['UND_ERR_CONNECT_TIMEOUT', 'accepted the connection and answered no TLS'],
    ['ECONNRESET', 'closed the connection and answered no TLS'],
    ['EPIPE', 'closed the connection and answered no TLS'],
]);
/** A proxy that took the connection and came to no TLS on it. */
function withoutTls(cause, connectMs) {
    const code = (0,error_codes/* codeOf */.$N)(cause);
    const did = (0,error_codes/* isNotTls */.tz)(code) ? 'answered no TLS' : MUTE.get(code);
    if (did === undefined)
        return new ProxyError('proxy.unreachable', 'no TLS connection to it could be made', { cause });
    return new ProxyError('proxy.unreachable', `it ${did}${within(cause, connectMs)}`, { cause, mistake: 'lacks-tls' });
}
function within(cause, connectMs) {
    return (0,error_codes/* codeOf */.$N)(cause) === 'UND_ERR_CONNECT_TIMEOUT' ? ` within ${connectMs / 1000} s` : '';
}

;// CONCATENATED MODULE: ./build/node/src/registry/connect/network.js






const HUB = 'docker.io';
const HUB_API = 'registry-1.docker.io';
function createNetwork({ options, authorities, named, secrets, connectMs }) {
    const common = (0,trust/* createTrust */.Zg)(authorities);
    const guard = createAddressGuard(options.lookup);
    const proxies = readProxies(options.variables ?? {}, secrets);
    const registries = new Set([...(options.registries ?? [])].map(apiOf));
    const own = new Map(Array.from(options.own ?? [], ([registry, needs]) => [apiOf(registry), needs]));
    const known = new Map();
    async function trustOf(host) {
        const found = await readHostCertificates(options.certificateFolders ?? [], folderNames(host));
        const identity = (registries.has(host) ? options.identity : undefined) ?? found.identity;
        const further = [...found.authorities, ...(own.get(host)?.authorities ?? [])];
        if (further.length === 0 && identity === undefined)
            return common;
        return (0,trust/* createTrust */.Zg)([...authorities, ...further], identity);
    }
    return {
        guard,
        routes: createRoutes({ proxies, trust: common, guard, connectMs }),
        trust: (host) => {
            const before = known.get(host);
            if (before !== undefined)
                return before;
            const fresh = trustOf(host);
            known.set(host, fresh);
            return fresh;
        },
        isNamed: (host) => registries.has(host) || named.has(host),
        connectionsTo: (host) => own.get(host)?.connections,
    };
}
/** The host of a registry's API, as a URL writes it. */
function apiOf(registry) {
    return registry === HUB ? HUB_API : authorityOf(registry);
}
/** How a host's folder may be called: Docker Hub's bears its short name, and the port of https may be written. */
function folderNames(host) {
    if (host === HUB_API)
        return [HUB, HUB_API];
    return /:\d+$/.test(host) ? [host] : [host, `${host}:443`];
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/paced-http.js




/** Sends each request at the pace of its origin, as `Http` says. */
function createPacedHttp(http, options) {
    const { paces, waits, limits, clock } = options;
    const slots = new Map();
    /** What waits for a connection does so here: a request that a pool has taken can be slowed down no more. */
    function slotsOf(url) {
        const known = slots.get(url.origin) ?? (0,p_limit/* default */.A)(http.atOnce(url));
        slots.set(url.origin, known);
        return known;
    }
    async function awaited(request) {
        const over = waits.begin(request);
        let response;
        try {
            response = await http.send(request);
            return response;
        }
        finally {
            over(response);
        }
    }
    async function send(request) {
        const turn = await paces.turn(request.url.origin, request.signal);
        const response = await awaited(request);
        // The first answer shows which protocol its host speaks. To set it wakes all who wait, so it is set once.
        const slot = slotsOf(request.url);
        const atOnce = http.atOnce(request.url);
        if (slot.concurrency !== atOnce)
            slot.concurrency = atOnce;
        const limit = rateLimitOf(response.status, (name) => headerOf(response, name), limits, clock);
        return { ...response, refusedMs: turn.answered(limit) };
    }
    return {
        send: async (request) => {
            request.signal.throwIfAborted();
            const slot = slotsOf(request.url);
            return await (0,abortable/* abortable */.Z)(slot(() => send(request)), request.signal);
        },
        close: () => http.close(),
    };
}

// EXTERNAL MODULE: ./build/node/src/async/single-flight.js
var single_flight = __webpack_require__(1974);
;// CONCATENATED MODULE: ./build/node/src/registry/connect/scheme.js








const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_API = 'registry-1.docker.io';
/**
 * https everywhere. http only on loopback and for `insecure` hosts, and only where the peer answered a TLS greeting
 * with something that is not TLS; a refused connection or a bad certificate never leads to http. Asked once per host,
 * and the way that https would take: through HTTPS_PROXY where that is meant for the host.
 */
function createOrigins(insecure, connectMs, routes) {
    const known = new Map();
    const probes = (0,single_flight/* createSingleFlight */.R)();
    return {
        base: async (registry, subject, signal) => {
            const url = scheme_addressOf(registry);
            if (!(0,registry_host/* isLoopback */.U9)(url.hostname) && !insecure.has(url.host))
                return url;
            const before = known.get(url.host);
            if (before !== undefined)
                return before;
            return await probes.run(url.host, signal, async (shared) => {
                const speaksTls = await scheme_ask(url, connectMs, routes, subject, shared);
                // The port that answered is kept: it is the one that speaks http.
                const base = speaksTls ? url : new URL(`http://${peerOf(url)}/`);
                known.set(url.host, base);
                return base;
            });
        },
        tls: (registry) => {
            const { host } = scheme_addressOf(registry);
            const base = known.get(host);
            if (base?.protocol === 'http:')
                return 'none';
            return base !== undefined && insecure.has(host) ? 'unverified' : undefined;
        },
    };
}
function scheme_addressOf(registry) {
    return new URL(`https://${registry === DOCKER_HUB ? DOCKER_HUB_API : registry}/`);
}
async function scheme_ask(url, connectMs, routes, subject, signal) {
    let proxy;
    try {
        const through = routes.proxyOf(url);
        proxy = through?.name;
        const tunnel = through === undefined ? undefined : await routes.tunnel(url, through);
        return await probe(url, connectMs, tunnel, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw networkError(error, subject, { authority: peerOf(url), proxy });
    }
}
/** Greets a peer in TLS. True where it answers in TLS, be it by refusing; throws where it cannot be reached. */
function probe(url, connectMs, tunnel, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const socket = (0,external_node_tls_.connect)({
        ...probeOptions(url),
        ...attempts(connectMs),
        ...(tunnel === undefined ? {} : { socket: tunnel }),
    });
    const onAbort = () => {
        reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    // It may have come while the tunnel opened.
    if (signal.aborted)
        onAbort();
    socket.setTimeout(connectMs, () => {
        reject(Object.assign(new Error('no answer to a TLS greeting'), { code: 'UND_ERR_CONNECT_TIMEOUT' }));
    });
    socket.once('secureConnect', () => {
        resolve(true);
    });
    socket.on('error', (error) => {
        const code = (0,error_codes/* codeOf */.$N)(error);
        if ((0,error_codes/* isNotTls */.tz)(code))
            resolve(false);
        else if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_'))
            resolve(true);
        else
            reject(error);
    });
    return promise.finally(() => {
        signal.removeEventListener('abort', onAbort);
        socket.destroy();
        tunnel?.destroy();
    });
}
function probeOptions(url) {
    const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
    return {
        host,
        port: url.port === '' ? 443 : Number(url.port),
        ALPNProtocols: ['http/1.1'],
        ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
        // Only whether it is TLS is asked; the requests that follow verify the certificate.
        rejectUnauthorized: false,
    };
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/link.js
/**
 * Reads the links of a header, in their order. Undefined where it is not well formed: then nobody knows what it leads to.
 * Each character is looked at once.
 */
function parseLinks(header) {
    const links = [];
    let rest = header.trim();
    while (rest !== '') {
        const end = rest.indexOf('>');
        if (!rest.startsWith('<') || end === -1)
            return undefined;
        const target = rest.slice(1, end);
        const parameters = parametersOf(rest.slice(end + 1));
        if (parameters === undefined)
            return undefined;
        const relation = parameters.found.find(({ name }) => name === 'rel')?.value ?? '';
        links.push({
            target,
            relations: relation
                .toLowerCase()
                .split(/\s+/)
                .filter((word) => word !== ''),
        });
        rest = parameters.rest;
    }
    return links;
}
/** `; name = value`, `; name = "value"` or `; name`; some write single quotes. */
const PARAMETER = /^\s*;\s*([!#$&+\-.^_|~\w]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"',;]*)))?/;
/** The parameters of a link, and what stands behind the comma that ends it. */
function parametersOf(text) {
    const found = [];
    let rest = text;
    for (let read = PARAMETER.exec(rest); read !== null; read = PARAMETER.exec(rest)) {
        const [whole, name = '', double, single, plain] = read;
        found.push({ name: name.toLowerCase(), value: double ?? single ?? plain ?? '' });
        rest = rest.slice(whole.length);
    }
    rest = rest.trimStart();
    if (rest === '')
        return { found, rest };
    return rest.startsWith(',') ? { found, rest: rest.slice(1).trimStart() } : undefined;
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/next-page.js



/** Reads what follows an answer. The next page is of the same list on the same origin, or wrong. */
function nextPage(response) {
    const header = headerOf(response, 'link');
    if (header === undefined)
        return { kind: 'last' };
    const links = parseLinks(header);
    if (links === undefined) {
        return { kind: 'wrong', why: `its Link header is ${(0,excerpt/* excerpt */.K)(header)}, which cannot be read` };
    }
    const target = links.find(({ relations }) => relations.includes('next'))?.target;
    if (target === undefined)
        return { kind: 'last' };
    const next = URL.parse(target, response.url.href);
    if (next?.origin !== response.url.origin || next.pathname !== response.url.pathname || next.search === '') {
        return { kind: 'wrong', why: `its next page is ${(0,excerpt/* excerpt */.K)(target)}, which is not of the same list` };
    }
    return { kind: 'next', query: next.search };
}

;// CONCATENATED MODULE: ./build/node/src/registry/referrers.js








/** How registries say that they know no such API. */
const UNSUPPORTED = new Set([404, 405, 406, 501]);
/**
 * What refers to a digest, page by page (distribution-spec, Listing Referrers). A list is whole or it throws a
 * `RegistryError`. That an entry refers to the digest is the registry's word; an empty list proves nothing of a repository
 * that is no repository, or of a cache.
 */
async function fetchReferrers(context, target, digest, subject, signal) {
    const { listless, limits } = context;
    const repository = `${target.registry}/${target.repository}`;
    if (listless.has(repository))
        return { kind: 'unsupported' };
    const entries = new Map();
    const seen = new Set();
    let query = '';
    for (let pages = 0; pages < limits.referrerPages; pages += 1) {
        seen.add(query);
        const page = await fetchPage(context, target, digest, query, subject, signal);
        if (page.kind === 'none') {
            if (pages > 0)
                throw referrers_broken(subject, 'a later page of it is none');
            if (page.isForAll)
                listless.add(repository);
            return { kind: 'unsupported' };
        }
        for (const entry of page.entries)
            entries.set(entry.digest, entry);
        if (entries.size > limits.referrers)
            throw referrers_tooMany(subject, `${limits.referrers} entries`);
        if (page.next === undefined)
            return { kind: 'listed', entries: [...entries.values()] };
        if (seen.has(page.next))
            throw referrers_broken(subject, 'its pages lead in a circle');
        query = page.next;
    }
    throw referrers_tooMany(subject, `${limits.referrerPages} pages`);
}
async function fetchPage(context, target, digest, query, subject, signal) {
    const { sendRequest, limits, clock } = context;
    const request = { method: 'GET', target, path: `referrers/${digest}`, query, subject, signal };
    return await withRetries({ retries: limits.retries, clock }, signal, async () => {
        const response = await sendRequest({ ...request, headers: { accept: media_type/* MEDIA_TYPES */.Z2.ociIndex } });
        if (UNSUPPORTED.has(response.status) || (response.status === 200 && !isIndex(response))) {
            await discard(response, limits.errorBytes);
            return { kind: 'none', isForAll: true };
        }
        if (response.status !== 200) {
            const failure = await failureOf(response, context, signal);
            // Quay answers so for what it cannot look for; others if they do not take a login.
            if (response.status === 400 && failure.code !== 'auth.denied')
                return { kind: 'none', isForAll: false };
            throw failure;
        }
        const bytes = await readBody(response, limits.documentBytes, signal);
        return { kind: 'page', entries: referrers_entriesIn(bytes, subject), next: nextOf(response, subject) };
    });
}
/** Pages of a web interface and the like come with 200, too. */
function isIndex(response) {
    const [type = ''] = (headerOf(response, 'content-type') ?? '').split(';', 1);
    return type.trim().toLowerCase() === media_type/* MEDIA_TYPES */.Z2.ociIndex;
}
function referrers_entriesIn(bytes, subject) {
    try {
        const document = (0,oci_document/* parseDocument */.T)(bytes, { descriptor: media_type/* MEDIA_TYPES */.Z2.ociIndex });
        return document.kind === 'index' ? document.manifests : [];
    }
    catch (error) {
        if (!(error instanceof oci_error/* OciError */.M))
            throw error;
        throw referrers_broken(subject, error.message.replace(/\.$/, ''), error);
    }
}
function nextOf(response, subject) {
    const next = nextPage(response);
    if (next.kind === 'wrong')
        throw referrers_broken(subject, next.why);
    return next.kind === 'next' ? next.query : undefined;
}
function referrers_broken(subject, why, cause) {
    return new RegistryError(subject, {
        code: 'referrers.invalid',
        why: `the list of what refers to it cannot be used: ${why}`,
        advice: 'Tell the registry\u2019s operator.',
        ...(cause === undefined ? {} : { cause }),
    });
}
function referrers_tooMany(subject, what) {
    return new RegistryError(subject, {
        code: 'limit.referrers',
        why: `the list of what refers to it has more than ${what}, which is the limit`,
        advice: 'Look what attaches so much to it.',
    });
}

;// CONCATENATED MODULE: ./build/node/src/registry/tag-list.js






/** More pages or tags than any repository that people keep in order has. */
const MOST_PAGES = 2000;
const MOST_TAGS = 100_000;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/**
 * All tags of a repository, page by page (distribution-spec, Listing Tags). A list is whole or it throws a `RegistryError`:
 * half of one would hide what is missing. `missing` where the registry does not know the repository.
 */
async function fetchTags(context, target, subject, signal) {
    const tags = new Set();
    const seen = new Set();
    let query = '';
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        seen.add(query);
        const page = await tag_list_fetchPage(context, target, query, subject, signal);
        if (page.kind === 'missing')
            return page;
        const before = tags.size;
        const { next, tags: here } = page.value;
        for (const tag of here)
            tags.add(tag);
        if (next === undefined)
            return { kind: 'found', value: [...tags] };
        // A registry that filters what it lists may leave nothing of a page.
        if (seen.has(next) || (here.length > 0 && tags.size === before))
            throw tag_list_broken(subject, 'its pages lead in a circle');
        if (tags.size > MOST_TAGS)
            throw tooLong(subject, `more than ${MOST_TAGS} tags`);
        query = next;
    }
    throw tooLong(subject, `more than ${MOST_PAGES} pages`);
}
async function tag_list_fetchPage(context, target, query, subject, signal) {
    const { sendRequest, limits, clock } = context;
    const request = { method: 'GET', target, path: 'tags/list', query, subject, signal };
    return await withRetries({ retries: limits.retries, clock }, signal, async () => {
        const response = await sendRequest({ ...request, headers: { accept: 'application/json' } });
        if (response.status === 404)
            return await missingOf(response, 'tags.missing', limits.errorBytes, signal);
        if (response.status !== 200)
            throw await failureOf(response, context, signal);
        const bytes = await readBody(response, limits.documentBytes, signal);
        return { kind: 'found', value: { tags: tagsIn(bytes, subject), next: tag_list_nextOf(response, subject) } };
    });
}
function tagsIn(bytes, subject) {
    const tags = listIn(bytes);
    if (tags === undefined)
        throw tag_list_broken(subject, 'it is no JSON object with a list of tags');
    for (const tag of tags)
        if (!TAG.test(tag))
            throw tag_list_broken(subject, `${(0,excerpt/* excerpt */.K)(tag)} in it is not a tag`);
    return tags;
}
/** `null` stands for an empty list in some registries. */
function listIn(bytes) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (typeof value !== 'object' || value === null || !('tags' in value))
            return undefined;
        if (value.tags === null)
            return [];
        if (!Array.isArray(value.tags))
            return undefined;
        const tags = value.tags.filter((tag) => typeof tag === 'string');
        return tags.length === value.tags.length ? tags : undefined;
    }
    catch {
        return undefined;
    }
}
/** The query of the page that `Link` names. */
function tag_list_nextOf(response, subject) {
    const next = nextPage(response);
    if (next.kind === 'wrong')
        throw tag_list_broken(subject, next.why);
    return next.kind === 'next' ? next.query : undefined;
}
function tag_list_broken(subject, why) {
    const advice = 'Name the tags one by one instead of selecting them, or tell the registry\u2019s operator.';
    return new RegistryError(subject, { code: 'tags.invalid', why: `the list of tags cannot be used: ${why}`, advice });
}
function tooLong(subject, why) {
    const advice = 'Name the tags one by one instead of selecting them.';
    return new RegistryError(subject, { code: 'limit.tags', why: `the list of tags has ${why}`, advice });
}

;// CONCATENATED MODULE: ./build/node/src/registry/auth/token.js










const DEFAULT_LIFE_S = 60;
/**
 * Exchanges credentials, or none, for tokens by GET (distribution's token specification); identity tokens by POST (its
 * OAuth2 page), or where the service does not take one, the password that came with it by GET.
 */
function createTokenService(options) {
    const held = new Map();
    const exchanges = (0,single_flight/* createSingleFlight */.R)();
    const { clock, limits, secrets } = options;
    async function sendRequest(request, signal) {
        const rules = { retries: limits.retries, clock };
        const { token, lifeS } = await withRetries(rules, signal, () => token_ask(options, request, signal)).catch((error) => {
            throw error instanceof RegistryError ? error.final() : error;
        });
        secrets.text(token);
        return { token, renewAt: clock.now() + lifeS * 750 };
    }
    return {
        token: async (request, signal) => {
            const key = token_keyOf(request);
            const known = held.get(key);
            if (known !== undefined && clock.now() < known.renewAt)
                return known.token;
            const fresh = await exchanges.run(key, signal, async (shared) => {
                const made = await sendRequest(request, shared);
                held.set(key, made);
                return made;
            });
            return fresh.token;
        },
        forget: (request, token) => {
            const key = token_keyOf(request);
            if (held.get(key)?.token === token)
                held.delete(key);
        },
    };
}
/** Stays in memory: it holds the login, as a token speaks for who asked for it. */
function token_keyOf({ registry, realm, service, scopes, credential }) {
    return JSON.stringify([registry, realm.href, service, scopes, credential]);
}
async function token_ask(options, request, signal) {
    const { limits, clock, secrets } = options;
    const { credential, subject } = request;
    const response = await send(options, request, signal);
    const { status, url } = response;
    const noIdentity = credential?.kind === 'identity' && (status === 400 || status === 404 || status === 405);
    if (status === 401 || status === 403 || noIdentity) {
        const body = await readBody(response, limits.errorBytes, signal).catch((error) => {
            if (error instanceof RegistryError)
                return new Uint8Array();
            throw error;
        });
        const denialBody = parseDenialBody(body, (text) => secrets.hide(text));
        if (denialBody.about === 'back-end')
            throw backEndDown(response, denialBody);
        const refused = credential !== undefined && status !== 403;
        const shown = noIdentity ? 'identity token' : 'credentials';
        throw new RegistryError(subject, {
            code: refused ? 'auth.refused-credentials' : 'auth.denied',
            why: `${whoAnswered(response)} ${refused ? `refused the ${shown}` : 'gives no token'} (HTTP ${status})${denialBody.words}`,
            advice: refused ? request.advice : request.noAccess,
            host: url.host,
            status,
        });
    }
    if (status !== 200)
        throw await failureOf(response, { limits, clock, hide: (text) => secrets.hide(text) }, signal);
    const bytes = await readBody(response, limits.tokenBytes, signal);
    const answer = token_read(bytes);
    if (answer === undefined) {
        throw new RegistryError(subject, {
            code: 'auth.token',
            why: `${response.led === undefined ? `the token service ${url.host}` : whoAnswered(response)} answered without a token`,
            host: url.host,
        });
    }
    // It is not used, and is a secret all the same.
    secrets.text(answer.refreshToken);
    if (credential !== undefined && isForNobody(answer.token)) {
        secrets.text(answer.token);
        throw new RegistryError(subject, {
            code: 'auth.refused-credentials',
            why: `${whoAnswered(response)} did not accept the credentials: the token that it gave for them is for nobody`,
            advice: request.advice,
            host: url.host,
        });
    }
    return answer;
}
/** Statuses by which a service says that it does not take an identity token, or not this one. */
const NOT_BY_POST = new Set([400, 401, 404, 405]);
async function send(options, request, signal) {
    const { credential } = request;
    if (credential?.kind !== 'identity')
        return (await get(options, request, credential, signal)).response;
    const { response } = await post(options, request, credential.token, signal);
    if (credential.password === undefined || !NOT_BY_POST.has(response.status))
        return response;
    await discard(response, options.limits.errorBytes);
    return (await get(options, request, credential.password, signal)).response;
}
async function get({ http, redirects }, request, password, signal) {
    const headers = { accept: 'application/json' };
    if (password !== undefined)
        headers['authorization'] = `Basic ${basicValue(password.username, password.password)}`;
    const { subject, asked } = request;
    const question = {
        method: 'GET',
        url: urlOf(request),
        ledBy: asked,
        namedAs: 'token service',
        headers,
        subject,
        signal,
    };
    return await follow(http, question, redirects);
}
/** OAuth2 (distribution, token authentication by POST): scopes in one parameter, and a client's name is a must. */
async function post({ http, redirects }, { realm, service, scopes, subject, asked }, token, signal) {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'image-parity', refresh_token: token });
    if (service !== '')
        form.set('service', service);
    form.set('scope', scopes.join(' '));
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
    const body = form.toString();
    const question = {
        method: 'POST',
        url: new URL(realm),
        ledBy: asked,
        namedAs: 'token service',
        headers,
        body,
        subject,
        signal,
    };
    return await follow(http, question, redirects);
}
/** The realm's own query is kept; empty parameters are left out, as some services refuse them. */
function urlOf({ realm, service, scopes }) {
    const url = new URL(realm);
    if (service !== '')
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return url;
}
function token_read(bytes) {
    const answer = token_parse(bytes);
    const token = [memberOf(answer, 'token'), memberOf(answer, 'access_token')].find(isToken);
    if (token === undefined)
        return undefined;
    const told = memberOf(answer, 'expires_in');
    const lifeS = typeof told === 'number' && told > 0 ? told : DEFAULT_LIFE_S;
    const refreshToken = memberOf(answer, 'refresh_token');
    return { token, lifeS, refreshToken: typeof refreshToken === 'string' ? refreshToken : '' };
}
function token_parse(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** Whether a token of distribution's form (a JWT with `access`) names no subject: Harbor gives it to a wrong password. */
function isForNobody(token) {
    const [, payload = ''] = token.split('.');
    const claims = token_parse(Buffer.from(payload, 'base64url'));
    const subject = memberOf(claims, 'sub');
    return memberOf(claims, 'access') !== undefined && (subject === undefined || subject === '');
}
/** What can stand in a header. */
function isToken(value) {
    return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

;// CONCATENATED MODULE: ./build/node/src/registry/client.js
















/** No connection yet. Throws a `CertificateError` where `ca` cannot be used. */
function createRegistries(options) {
    const { limits, clock, meter, paces, waits, debug } = options;
    const authorities = options.ca === undefined ? [] : (0,trust/* parseAuthorities */.Bg)(options.ca);
    const insecure = hostsOf(options.insecureRegistries);
    const trustedTokenHosts = hostsOf(options.trustedTokenHosts);
    const secrets = createSecrets(options.secret);
    const network = createNetwork({
        options: options.network ?? {},
        authorities,
        named: new Set([...insecure, ...trustedTokenHosts]),
        secrets,
        connectMs: limits.connectMs,
    });
    const direct = createHttp({ limits, network, unverified: insecure, meter, clock, debug });
    const http = createPacedHttp(direct, { paces, waits, limits, clock });
    const redirects = {
        limit: limits.redirects,
        bodyLimit: limits.errorBytes,
        named: new Set([...insecure, ...trustedTokenHosts]),
        isInside: (url) => network.isNamed(url.host) && network.guard.isInside(url.hostname),
    };
    const origins = createOrigins(insecure, limits.connectMs, network.routes);
    const tokens = createTokenService({ http, limits, clock, redirects, secrets });
    const hide = (text) => secrets.hide(text);
    const rangeless = new Set();
    return {
        client: (side, credentials) => {
            const logins = createLogins({ side, find: credentials, secrets });
            const authorizer = createAuthorizer({ logins, trustedTokenHosts, tokens });
            const sendRequest = createSendRequest({ http, origins, authorizer, redirects, limits, clock, hide });
            const context = { sendRequest, limits, clock, hide, rangeless, listless: new Set() };
            return clientOf(side, logins, origins, context);
        },
        close: () => http.close(),
    };
}
function clientOf(side, logins, origins, context) {
    function subject({ registry, repository }, suffix) {
        return { side, name: `${registry}/${repository}${suffix}`, host: registry };
    }
    return {
        limits: context.limits,
        subject,
        notes: (target) => logins.notes(target),
        tls: ({ registry }) => origins.tls(registry),
        manifest: (target, question, signal) => fetchManifest(context, target, question, subject(target, suffixOf(question)), signal),
        head: (target, question, signal) => headManifest(context, target, question, subject(target, suffixOf(question)), signal),
        proveManifest: (target, descriptor, signal) => proveManifest(context, target, descriptor, subject(target, `@${descriptor.digest}`), signal),
        tagDigest: (target, tag, signal, known) => fetchTagDigest(context, target, tag, subject(target, `:${tag}`), signal, known),
        referrers: (target, digest, signal) => fetchReferrers(context, target, digest, subject(target, `@${digest}`), signal),
        tags: (target, signal) => fetchTags(context, target, subject(target, ''), signal),
        lookUp: (target, descriptor, signal) => lookUpBlob(context, target, descriptor, subject(target, `@${descriptor.digest}`), signal),
        blob: (target, descriptor, signal) => openBlob({ context, target, descriptor, subject: subject(target, `@${descriptor.digest}`), signal }),
    };
}
function suffixOf(question) {
    switch (question.kind) {
        case 'tag':
            return `:${question.tag}`;
        case 'digest':
            return `@${question.digest}`;
        case 'descriptor':
            return `@${question.descriptor.digest}`;
    }
}
/** Hosts as a URL writes them; what is no host can match nothing. */
function hostsOf(hosts) {
    return new Set([...hosts].map(authorityOf).filter((host) => host !== undefined));
}

// EXTERNAL MODULE: ./build/node/src/registry/unreadable-file.js
var unreadable_file = __webpack_require__(6198);
;// CONCATENATED MODULE: ./build/node/src/registry/credentials/logins.js




/**
 * The places of Docker's and Podman's logins: REGISTRY_AUTH_FILE, DOCKER_AUTH_CONFIG (before the files, as Docker has
 * it), config.json in DOCKER_CONFIG or else in `~/.docker`, auth.json where Podman, Buildah and Skopeo keep it.
 */
function loginPlaces({ env, home, platform, uid, }) {
    const paths = platform === 'win32' ? external_node_path_.win32 : external_node_path_.posix;
    const join = (...parts) => paths.join(...parts);
    const set = (name) => (env[name] === '' ? undefined : env[name]);
    const file = (path, variable) => {
        const shown = shorten(path, home);
        return { kind: 'file', name: variable === undefined ? shown : `${variable} ${shown}`, path };
    };
    const authFile = set('REGISTRY_AUTH_FILE');
    const text = set('DOCKER_AUTH_CONFIG');
    const dockerConfig = set('DOCKER_CONFIG');
    const runtime = set('XDG_RUNTIME_DIR');
    const ownRuntime = platform === 'linux' && uid !== undefined ? `/run/containers/${uid}` : undefined;
    return [
        authFile === undefined ? unset('REGISTRY_AUTH_FILE') : file(authFile, 'REGISTRY_AUTH_FILE'),
        text === undefined ? unset('DOCKER_AUTH_CONFIG') : { kind: 'text', name: 'DOCKER_AUTH_CONFIG', text },
        ...(dockerConfig === undefined
            ? [unset('DOCKER_CONFIG'), file(join(home, '.docker', 'config.json'))]
            : [file(join(dockerConfig, 'config.json'), 'DOCKER_CONFIG')]),
        ...(runtime === undefined
            ? ownRuntime === undefined
                ? []
                : [file(join(ownRuntime, 'auth.json'))]
            : [file(join(runtime, 'containers', 'auth.json'), 'XDG_RUNTIME_DIR')]),
        file(join(set('XDG_CONFIG_HOME') ?? join(home, '.config'), 'containers', 'auth.json')),
    ];
}
function unset(name) {
    return { kind: 'unset', name };
}
/** With `~` for the home folder, as people write it; reports need not say who ran them. */
function shorten(path, home) {
    const rest = path.slice(home.length);
    return home !== '' && path.startsWith(home) && /^[\\/]/.test(rest) ? `~${rest}` : path;
}
/**
 * The logins that a CI job has, each place a source. Nothing of a place matters before the ones above it were found to
 * have no answer, so a file that cannot be read is told only then.
 */
async function readLogins(machine) {
    return await Promise.all(loginPlaces(machine).map((place) => placeSource(place, machine)));
}
async function placeSource(place, { readText, helper }) {
    const { name } = place;
    switch (place.kind) {
        case 'unset':
            return lacking(name, 'not set');
        case 'text':
            return fileSource(name, true, () => parseLoginFile(name, place.text), helper);
        case 'file':
            try {
                const text = await readText(place.path);
                if (text === undefined)
                    return lacking(name, 'not there');
                return fileSource(name, true, () => parseLoginFile(name, text), helper);
            }
            catch (error) {
                return fileSource(name, true, () => logins_unreadable(name, error), helper);
            }
    }
}
/** The source of a file that the user named: `implicit` is false. Throws a `LoginFileError`. */
async function namedLogins(name, path, { readText, helper }) {
    const text = await readText(path).catch((error) => logins_unreadable(`Input "${name}": ${path}`, error));
    if (text === undefined)
        throw new LoginFileError(`Input "${name}": there is no file ${path}. Check the path.`);
    const file = parseLoginFile(`${name} ${path}`, text);
    return fileSource(`${name} ${path}`, false, () => file, helper);
}
function logins_unreadable(name, cause) {
    throw new LoginFileError((0,unreadable_file/* unreadableFile */._)(name, cause), { cause });
}
/** A source that was looked at and has nothing. */
function lacking(name, lack) {
    return { name, implicit: true, find: () => Promise.resolve({ lack }) };
}
/** Asks the file's helper for the host before it takes what stands in the file itself, as Docker does. */
function fileSource(name, implicit, open, helper) {
    let opened;
    return {
        name,
        implicit,
        find: async (registry, repository) => {
            const file = (opened ??= open());
            const program = file.helper(registry);
            const answer = program === undefined ? undefined : await helper(program, serverOf(registry));
            if (answer?.kind === 'found')
                return { credential: answer.credential };
            const fault = answer?.kind === 'failed' ? answer.fault : undefined;
            const asked = answer?.kind === 'none' ? `docker-credential-${program ?? ''}` : undefined;
            return {
                ...findingOf(file.find(registry, repository), registry, fault, asked),
                ...(fault === undefined ? {} : { fault }),
            };
        },
    };
}
function findingOf(found, registry, fault, asked) {
    if (found !== undefined && found !== 'empty')
        return { credential: found };
    if (fault !== undefined)
        return { lack: `${fault.program} ${fault.why}` };
    if (asked !== undefined)
        return { lack: `${asked} knows no login for ${registry}` };
    return { lack: found === 'empty' ? `an entry for ${registry} without a password` : `no entry for ${registry}` };
}
/** The name under which Docker stores a login: for the Hub that of its first API. */
function serverOf(registry) {
    const host = canonicalHost(registry) ?? registry;
    return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}

// EXTERNAL MODULE: ./build/node/src/app/network.js
var app_network = __webpack_require__(7958);
// EXTERNAL MODULE: ./build/node/src/app/options/naming.js
var options_naming = __webpack_require__(1337);
;// CONCATENATED MODULE: ./build/node/src/app/signature-policy.js


/** Whose signature is asked for, with the files that say so. Throws an `UndecidedError` where one of them cannot be used. */
async function signaturePolicyOf(settings, readText, naming) {
    // The libraries of sigstore take time to load, and few ask for signatures.
    const { readPublicKey, readTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(187), __webpack_require__.e(960)]).then(__webpack_require__.bind(__webpack_require__, 960));
    switch (settings.kind) {
        case 'key': {
            const key = readPublicKey(await (0,app_network/* requiredText */.$4)('signature-key', settings.keyFile, readText, naming));
            if (key !== undefined)
                return { kind: 'key', key };
            throw unusable(naming.of('signature-key'), 'a public key in PEM, as cosign writes it into cosign.pub');
        }
        case 'keyless': {
            const { identity, issuer, trustedRootFile } = settings;
            const trust = readTrustedRoot(await (0,app_network/* requiredText */.$4)('trusted-root', trustedRootFile, readText, naming));
            if (trust !== undefined)
                return { kind: 'keyless', identity, issuer, trust };
            throw unusable(naming.of('trusted-root'), "sigstore's trusted_root.json, with an authority for certificates");
        }
    }
}
function unusable(input, wanted) {
    return new undecided/* UndecidedError */.mU({ code: 'signature.policy', message: `${input}: the file does not hold ${wanted}.` });
}

;// CONCATENATED MODULE: ./build/node/src/app/access.js








/** Reads every file that the settings name; all that are bad are named at once. */
async function readAccess(settings, { machine, readText, network, naming = options_naming/* INPUT_NAMING */.O }) {
    const { caFile, authFile } = settings.access;
    const problems = [];
    const attempt = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            problems.push((0,undecided/* problemOf */.Zw)(error));
            return undefined;
        }
    };
    const ca = await attempt(() => (caFile === undefined ? undefined : authorities(caFile, readText, naming)));
    const way = await attempt(() => (0,app_network/* networkOf */.Af)(settings, network, readText, naming));
    const places = { ...machine, readText };
    const named = await attempt(() => authFile === undefined ? listedCredentials('auth-file', []) : namedLogins('auth-file', authFile, places));
    const { signature: asked } = settings;
    const signature = await attempt(() => (asked === undefined ? undefined : signaturePolicyOf(asked, readText, naming)));
    if (way === undefined || named === undefined || problems.length > 0)
        return { kind: 'unreadable', problems };
    const logins = [named, ...(await readLogins(places))];
    return { kind: 'read', ca, network: way, logins, ...(signature === undefined ? {} : { signature }) };
}
/** The text of the CA file, which is known to hold certificates. */
async function authorities(path, readText, naming) {
    const text = await (0,app_network/* requiredText */.$4)('ca-file', path, readText, naming);
    (0,trust/* parseAuthorities */.Bg)(text);
    return text;
}
/** All registries of a run, and each side's view of them. */
function openRegistries(settings, access, wire) {
    const { insecureRegistries, trustedTokenHosts } = settings.access;
    const { ca, network } = access;
    const registries = createRegistries({ ca, network, insecureRegistries, trustedTokenHosts, ...wire });
    return {
        source: registries.client('source', credentialsFor('source', settings, access)),
        mirror: registries.client('mirror', credentialsFor('mirror', settings, access)),
        close: () => registries.close(),
    };
}
/** The side's own login, for its own registries only; then what was listed; then files and what login steps left. */
function credentialsFor(side, { access, pairs, selections = [] }, { logins }) {
    const own = access.own[side];
    const registries = [
        ...pairs.flatMap(({ [side]: location }) => (location.kind === 'registry' ? location.reference.registry : [])),
        ...selections.map(({ [side]: { registry } }) => registry),
    ];
    const entries = own === undefined ? [] : registries.map((registry) => [registry, own]);
    return combineCredentials([
        listedCredentials(`${side}-username and ${side}-password`, entries),
        listedCredentials('registry-auth', access.registryAuth),
        ...logins,
    ]);
}

// EXTERNAL MODULE: ./build/node/src/app/conceal.js
var conceal = __webpack_require__(1525);
;// CONCATENATED MODULE: ./build/node/src/app/interruption.js
/** What a run says that a signal ended. */
function interruption(signal) {
    return { code: 'run.interrupted', message: `The run was ended by ${signal} before it was done, so nothing passes.` };
}

// EXTERNAL MODULE: ./build/node/src/app/masks.js
var masks = __webpack_require__(7609);
;// CONCATENATED MODULE: ./build/node/src/app/progress.js
/** Between two lines there is at least so much time, in milliseconds. */
const SELDOM_MS = 15_000;
function createProgressLines(total, clock, tell) {
    let last = clock.now();
    let done = 0;
    let failing = 0;
    const say = (line) => {
        if (clock.now() - last < SELDOM_MS)
            return;
        last = clock.now();
        tell(line);
    };
    return {
        compared: ({ passed }) => {
            done += 1;
            if (!passed)
                failing += 1;
            if (done <= total)
                say(`${done} of ${total} compared, ${failing} not passed so far.`);
        },
        waiting: (left, ms) => {
            say(`${left} of ${total} not passed yet; looked at again in ${Math.ceil(ms / 1000)} s.`);
        },
    };
}

// EXTERNAL MODULE: ./build/node/src/oci/location.js
var oci_location = __webpack_require__(8763);
;// CONCATENATED MODULE: ./build/node/src/app/rows.js


/** Rows of which none is compared; `expected` is how many there will be at least. */
function createRows(expected) {
    let part = { pairs: [], problems: [] };
    let pairs = expected;
    let done = 0;
    const compared = new Map();
    return {
        counts: () => ({ pairs, done }),
        planned: (known) => {
            part = known;
            pairs = known.pairs.length;
        },
        compared: (pair, report) => {
            done += 1;
            if (compared.get(pair) === report)
                return report;
            const known = { notes: [...report.notes, ...pair.notes], ...declarationOf(pair.settings) };
            // Texts that were cut out of documents keep the whole of them in memory; those of a copy keep nothing.
            const row = structuredClone({ ...report, ...known });
            compared.set(pair, row);
            return row;
        },
        again: (left) => {
            done -= left;
        },
        endedBy: (problem) => [
            part.pairs.map((pair) => compared.get(pair) ?? uncompared(pair, problem)),
            [...part.problems, problem],
            part.shard,
        ],
    };
}
/** What the report says of where a pair comes from. */
function declarationOf({ declaredAt, reason }) {
    return { ...(declaredAt === undefined ? {} : { declaredAt }), ...(reason === undefined ? {} : { reason }) };
}
function uncompared({ settings, notes }, { code }) {
    const { source, mirror, match, verify, referrers = 'ignore' } = settings;
    return {
        source: { reference: (0,oci_location/* formatLocation */.j$)(source), transport: source.kind },
        mirror: { reference: (0,oci_location/* formatLocation */.j$)(mirror), transport: mirror.kind },
        match,
        verify,
        ...(referrers === 'ignore' ? {} : { referrerPolicy: referrers }),
        ...(0,model_verdict/* pairVerdict */.wS)([], { differences: [], undecided: true }, { match }),
        causes: [],
        platforms: [],
        differences: [],
        notes,
        error: { code, message: 'The run ended before this pair was compared. Run it again.' },
        ...declarationOf(settings),
        durationMs: 0,
    };
}

// EXTERNAL MODULE: ./build/node/src/compare/glob.js
var glob = __webpack_require__(5592);
// EXTERNAL MODULE: ./build/node/src/config/pattern.js
var pattern = __webpack_require__(7881);
// EXTERNAL MODULE: ./build/node/src/oci/reference.js
var oci_reference = __webpack_require__(1207);
;// CONCATENATED MODULE: ./build/node/src/app/selected-pairs.js







/** A note names so many tags. */
const NAMED = 200;
/**
 * The pairs of the settings, and those that the tags of repositories make. A pair that is named by its tag goes before a
 * selection that makes the same one. A list that cannot be read, and a rule that selects nothing, is a problem of the plan.
 */
async function planRun(settings, session) {
    const { pairs, selections = [], limits } = settings;
    const named = pairs.map((pair) => ({ settings: pair, notes: [] }));
    if (selections.length === 0)
        return { pairs: named, problems: [] };
    const atOnce = (0,p_limit/* default */.A)(limits.concurrency);
    const selected = await Promise.all(selections.map((one) => atOnce(pairsOf, one, session)));
    const known = new Map(named.map(({ settings: pair }) => [selected_pairs_keyOf(pair), undefined]));
    const problems = selected.flatMap((one) => one.problems);
    const made = [];
    for (const pair of selected.flatMap((one) => one.pairs)) {
        const key = selected_pairs_keyOf(pair.settings);
        const options = JSON.stringify({ ...pair.settings, declaredAt: undefined });
        if (!known.has(key)) {
            known.set(key, options);
            made.push(pair);
        }
        else if (known.get(key) !== undefined && known.get(key) !== options) {
            problems.push(selectedTwice(pair.settings));
        }
    }
    return { pairs: [...named, ...made], problems };
}
function selected_pairs_keyOf({ source, mirror }) {
    return `${(0,oci_location/* formatLocation */.j$)(source)} ${(0,oci_location/* formatLocation */.j$)(mirror)}`;
}
/** A repository as it is asked for. */
function selected_pairs_nameOf({ registry, repository }) {
    return `${registry}/${repository}`;
}
async function pairsOf(selection, { tags, gate }) {
    const { source, mirror, rule, ...options } = selection;
    const deadline = startDeadline(gate.limits.pairMs, gate.clock, () => gate.delay([selected_pairs_nameOf(source), selected_pairs_nameOf(mirror)]));
    const list = (side, of) => (0,undecided/* onSide */.DE)(side, () => tags(side, of, deadline.signal)).catch((error) => (0,undecided/* problemOf */.Zw)(error, side));
    try {
        const [from, to] = await Promise.all([list('source', source), list('mirror', mirror)]);
        const problems = [from, to].flatMap((one) => (isProblem(one) ? [at(selection, one)] : []));
        if (isProblem(from))
            return { pairs: [], problems };
        const { fittingTags, selectTags } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(134)]).then(__webpack_require__.bind(__webpack_require__, 1134));
        const selected = selectTags(from, rule, glob/* globMatcher */.f);
        problems.push(...unselected(selection, from, selected));
        if (selected.length === 0)
            return { pairs: [], problems };
        const notes = isProblem(to) ? [] : beyond(from, fittingTags(to, rule, glob/* globMatcher */.f), selection);
        const pairs = selected.map((tag, index) => ({
            settings: {
                ...options,
                source: { kind: 'registry', reference: { ...source, tag } },
                mirror: { kind: 'registry', reference: { ...mirror, tag } },
            },
            notes: index === 0 ? notes : [],
        }));
        return { pairs, problems };
    }
    catch (error) {
        if (!(error instanceof pattern/* PatternError */.J))
            throw error;
        return { pairs: [], problems: [slowPattern(selection, error)] };
    }
    finally {
        deadline.stop();
    }
}
function isProblem(answer) {
    return 'code' in answer;
}
/** What of the mirror's fitting tags the source does not have. */
function beyond(from, fitting, { mirror }) {
    const known = new Set(from);
    const tags = fitting.filter((tag) => !known.has(tag));
    if (tags.length === 0)
        return [];
    return [{ kind: 'tags.uncompared', repository: (0,oci_reference/* formatRepository */.Sh)(mirror), tags: tags.slice(0, NAMED) }];
}
function at({ declaredAt }, problem) {
    if (declaredAt === undefined)
        return problem;
    return { ...problem, message: `${declaredAt.file}:${declaredAt.line}: ${problem.message}` };
}
/** A pattern of a list that takes too long. */
function slowPattern(selection, { code, message }) {
    return at(selection, { code, message: `${message} Write it with fewer repetitions.` });
}
/** What a rule asks for and the source has not: any tag at all, or one that the rule names as it is. */
function unselected(selection, tags, selected) {
    const { source, rule } = selection;
    const code = 'tags.none-selected';
    const where = { side: 'source', host: source.registry };
    if (selected.length === 0) {
        const message = `None of the ${tags.length} tags of ${(0,oci_reference/* formatRepository */.Sh)(source)} is selected (${ruleText(rule)}), so there is nothing to compare. Change "tags", or look why they are gone.`;
        return [at(selection, { code, ...where, message })];
    }
    const known = new Set(tags);
    return rule.include
        .filter((glob) => !/[*?]/.test(glob) && !known.has(glob))
        .map((tag) => {
        const message = `${(0,oci_reference/* formatRepository */.Sh)(source)} has no tag ${tag}, which "tags" names, so it was not compared. Change "tags", or look why it is gone.`;
        return at(selection, { code, ...where, message });
    });
}
function ruleText({ include, exclude, matching = [], avoiding = [], semver }) {
    const [fitting, avoided] = [
        [...include, ...matching],
        [...exclude, ...avoiding],
    ];
    const parts = [
        ...(fitting.length === 0 ? [] : [`include ${fitting.join(', ')}`]),
        ...(avoided.length === 0 ? [] : [`exclude ${avoided.join(', ')}`]),
        ...(semver === undefined ? [] : [`semver ${semver}`]),
    ];
    return parts.length === 0 ? 'all' : parts.join('; ');
}
function selectedTwice(pair) {
    const { declaredAt } = pair;
    const place = declaredAt === undefined ? '' : `${declaredAt.file}:${declaredAt.line}: `;
    return {
        code: 'tags.selected-twice',
        message: `${place}${(0,oci_location/* formatLocation */.j$)(pair.mirror)} is selected twice, with other options. Change "tags" so that one of them selects it.`,
    };
}

// EXTERNAL MODULE: ./build/node/src/oci/platform.js
var platform = __webpack_require__(6755);
;// CONCATENATED MODULE: ./build/node/src/gate/shard.js



/** One name for a plan: whoever plans the same pairs, in the same order and with the same options, has the same. */
function planDigestOf(pairs, { snapshot, signature } = {}) {
    const lines = pairs.map(({ source, mirror, platforms, match, verify, referrers, headFirst = false, ignore }) => JSON.stringify([
        (0,oci_location/* formatLocation */.j$)(source),
        (0,oci_location/* formatLocation */.j$)(mirror),
        platforms === 'all' ? 'all' : platforms.map(platform/* formatPlatform */.Bq),
        match,
        verify,
        referrers ?? 'ignore',
        headFirst,
        ignore.map(({ text }) => text),
    ]));
    const named = [
        ...(snapshot === undefined ? [] : [`snapshot ${snapshot}`]),
        ...(signature === undefined ? [] : [`signature ${JSON.stringify(signature)}`]),
        ...lines,
    ];
    return (0,oci_digest/* digestOf */.ol)(new TextEncoder().encode(named.join('\n')));
}
function compareText(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
/**
 * The positions of a shard's pairs in the plan, in order: the same for everybody who has the plan, and as many in one
 * shard as in another, give or take what shares a repository of the mirror, which stays together.
 */
function positionsOf(pairs, { index, total }) {
    const largest = Math.ceil(pairs.length / total);
    const groups = groupsOf(pairs).flatMap(({ name, positions }) => chunks(positions, largest).map((some) => ({ name, positions: some })));
    groups.sort((one, other) => other.positions.length - one.positions.length || compareText(one.name, other.name));
    const shards = Array.from({ length: total }, () => []);
    for (const { positions } of groups) {
        const [least] = shards.toSorted((one, other) => one.length - other.length);
        least?.push(...positions);
    }
    return (shards[index - 1] ?? []).toSorted((one, other) => one - other);
}
/** By the mirror's repository, named by a hash, so that no order of names fills one shard with one kind of work. */
function groupsOf(pairs) {
    const groups = new Map();
    for (const [position, { mirror }] of pairs.entries()) {
        const text = mirror.kind === 'registry'
            ? `${mirror.reference.registry}/${mirror.reference.repository}`
            : (0,oci_location/* formatLocation */.j$)(mirror);
        const group = groups.get(text) ?? [];
        group.push(position);
        groups.set(text, group);
    }
    return Array.from(groups, ([text, positions]) => ({ name: (0,oci_digest/* digestOf */.ol)(new TextEncoder().encode(text)), positions }));
}
function chunks(positions, size) {
    const count = Math.ceil(positions.length / size);
    return Array.from({ length: count }, (_, at) => positions.slice(at * size, (at + 1) * size));
}

;// CONCATENATED MODULE: ./build/node/src/app/merge-reports.js

/**
 * Joins the reports of all shards of one plan as if it had been one run. A shard that is absent or twice there, a report of
 * another plan, and a pair that stands in none or in two of them is a problem, and then nothing passes.
 */
function mergeReports(files, { version, now }, before = []) {
    const problems = [...before];
    const problem = (code, message) => {
        problems.push({ code, message });
    };
    const [first] = files;
    const shards = files.flatMap(({ name, report }) => {
        if (report.shard === undefined)
            problem('merge.no-shard', `${name} is the report of a whole run, not of a shard.`);
        return report.shard === undefined ? [] : [{ name, report, shard: report.shard }];
    });
    if (first === undefined)
        problem('merge.nothing', 'There is no report to merge. Check where reports are looked for, and that every shard left its own.');
    const [plan] = shards;
    for (const { name, report, shard } of shards) {
        if (plan !== undefined && !isSamePlan(plan.shard, shard)) {
            problem('merge.other-plan', `${name} is of another plan than ${plan.name}: the lists or tags were not the same. Run all shards again.`);
        }
        if (report.tool.version !== version) {
            problem('merge.other-version', `${name} was made by version ${report.tool.version}, and this is ${version}. Use one version.`);
        }
        if (report.pairs.length !== shard.positions.length) {
            problem('merge.incomplete', `${name} has ${report.pairs.length} pairs where its shard has ${shard.positions.length}.`);
        }
    }
    for (let index = 1; index <= (plan?.shard.total ?? 0); index += 1) {
        const found = shards.filter(({ shard }) => shard.index === index).map(({ name }) => name);
        const label = `Shard ${index}/${plan?.shard.total ?? 0}`;
        if (found.length === 0)
            problem('merge.missing-shard', `${label} is absent. Look why it left no report, and run it again.`);
        if (found.length > 1)
            problem('merge.repeated-shard', `${label} is there ${found.length} times: ${found.join(', ')}.`);
    }
    const placed = shards.flatMap(({ report, shard }) => placedPairs(report.pairs, shard));
    const pairs = placed.toSorted((one, other) => one.position - other.position);
    if (plan !== undefined &&
        !isEachOnce(pairs.map(({ position }) => position), plan.shard.planned)) {
        problem('merge.pairs', `The ${plan.shard.planned} pairs of the plan do not stand in the reports once each.`);
    }
    const reports = files.map(({ report }) => report);
    return reportOf(pairs.map(({ pair }) => pair), distinct([...problems, ...reports.flatMap((report) => report.problems.filter(({ code }) => code !== EMPTY_SHARD))]), {
        version,
        startedAt: new Date(Math.min(now.getTime(), ...reports.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite))),
        durationMs: Math.max(0, ...reports.map(({ durationMs }) => durationMs)),
        requests: summed(reports.map(({ requests }) => requests)),
    });
}
/** What a shard says that has no pair: of no matter where the others have them all. */
const EMPTY_SHARD = 'shard.empty';
function isSamePlan(one, other) {
    return one.planDigest === other.planDigest && one.total === other.total && one.planned === other.planned;
}
function placedPairs(pairs, { positions }) {
    return pairs.map((pair, at) => ({ pair, position: positions[at] ?? -1 }));
}
function isEachOnce(positions, planned) {
    return positions.length === planned && positions.every((position, index) => position === index);
}
/** What every shard says of the plan is said once. */
function distinct(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
function summed(all) {
    const byHost = new Map();
    for (const { byHost: counts } of all) {
        for (const [host, count] of Object.entries(counts))
            byHost.set(host, (byHost.get(host) ?? 0) + count);
    }
    return {
        total: all.reduce((sum, { total }) => sum + total, 0),
        bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
        byHost: Object.fromEntries(byHost),
    };
}

;// CONCATENATED MODULE: ./build/node/src/app/shard.js


/**
 * The part of a plan that the settings ask for: all of it, or a shard. `snapshot` is the digest of what answers for the
 * sources.
 */
function partOf(plan, { shard, signature }, snapshot) {
    if (shard === undefined)
        return plan;
    const settings = plan.pairs.map((pair) => pair.settings);
    const positions = positionsOf(settings, shard);
    const facts = {
        ...shard,
        planDigest: planDigestOf(settings, { snapshot, signature }),
        planned: settings.length,
        positions,
    };
    const wanted = new Set(positions);
    const message = `Shard ${shard.index}/${shard.total} has none of the ${settings.length} pairs. Use fewer shards.`;
    const empty = positions.length === 0 ? [{ code: EMPTY_SHARD, message }] : [];
    return {
        pairs: plan.pairs.filter((_, position) => wanted.has(position)),
        problems: [...plan.problems, ...empty],
        shard: facts,
    };
}

;// CONCATENATED MODULE: ./build/node/src/registry/counted-client.js

/** Whether work failed as somebody had asked too often: others that wait for the same may still ask. */
function hasAskedTooOften(error) {
    return error instanceof RegistryError && error.code === 'limit.requests';
}
/**
 * A client that asks no more than its count allows, so that no image of a run uses up what the others need. Throws
 * `limit.requests` for what comes after that.
 */
function countedClient(client, count) {
    function take(target) {
        count.asked += 1;
        if (count.asked <= count.limit)
            return;
        throw new RegistryError(client.subject(target, ''), {
            code: 'limit.requests',
            why: `this pair has asked registries ${count.limit} times, which is the limit`,
            advice: 'Compare fewer platforms, or look why the image has so many parts.',
        });
    }
    /** The same question, counted before it is asked. */
    function counted(ask) {
        return async (target, ...rest) => {
            take(target);
            return await ask(target, ...rest);
        };
    }
    return {
        limits: client.limits,
        subject: client.subject,
        notes: client.notes,
        tls: client.tls,
        manifest: counted(client.manifest),
        head: counted(client.head),
        proveManifest: counted(client.proveManifest),
        tagDigest: counted(client.tagDigest),
        tags: counted(client.tags),
        referrers: counted(client.referrers),
        lookUp: counted(client.lookUp),
        blob: counted(client.blob),
    };
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/pace.js

/** Requests a second of an origin that limited them before it was seen to answer more. */
const FIRST_RATE = 4;
/** What an origin that limits requests gets of its rate from then on. */
const SLOWER = 0.5;
/** By how many requests a second each other answer lets the rate grow: back to what it was in some seven seconds. */
const GAIN = 0.1;
/**
 * A pace for each origin: none until it limits requests, then half of what it was seen to answer, and half again each
 * time it does so; what goes well makes it faster, slowly. Requests pass one after the other, in the order in which
 * they came.
 */
function createPaces({ clock, limits, debug }) {
    const lanes = new Map();
    const least = 1000 / limits.paceMs;
    function laneOf(origin) {
        const known = lanes.get(origin);
        if (known !== undefined)
            return known;
        const fresh = {
            rate: Infinity,
            next: 0,
            slowed: 0,
            last: Promise.resolve(),
            refused: undefined,
            answers: createAnswers(),
        };
        lanes.set(origin, fresh);
        return fresh;
    }
    async function queue(lane, signal) {
        const before = lane.last;
        const passed = Promise.withResolvers();
        // Who leaves the queue does not let others pass those before it.
        lane.last = Promise.all([before, passed.promise]).then(pace_nothing);
        try {
            await (0,abortable/* abortable */.Z)(before, signal);
            let at = clock.now();
            while (at < lane.next) {
                const due = lane.next;
                await clock.sleep(Math.ceil(due - at), signal);
                at = Math.max(clock.now(), due);
            }
            lane.next = at + 1000 / lane.rate;
        }
        finally {
            passed.resolve(undefined);
        }
    }
    function slowDown(origin, lane, afterMs) {
        const now = clock.now();
        const rate = Number.isFinite(lane.rate) ? lane.rate : Math.max(FIRST_RATE, lane.answers.perSecond(now));
        lane.rate = Math.max(least, rate * SLOWER);
        lane.slowed += 1;
        lane.next = Math.max(lane.next, now + Math.max(afterMs, 1000 / lane.rate));
        debug(`${origin} limits requests: from now on ${pace_shown(lane.rate)}`);
    }
    return {
        limiting: () => [...lanes].flatMap(([origin, { refused }]) => refused === undefined ? [] : [{ host: new URL(origin).host, status: refused.status }]),
        turn: async (origin, signal) => {
            signal.throwIfAborted();
            const lane = laneOf(origin);
            if (Number.isFinite(lane.rate))
                await queue(lane, signal);
            const slowed = lane.slowed;
            return {
                answered: ({ kind, status, afterMs = 0 }) => {
                    const now = clock.now();
                    if (kind === 'none') {
                        lane.answers.count(now);
                        lane.rate += GAIN;
                        lane.refused = undefined;
                        return undefined;
                    }
                    lane.refused = { since: lane.refused?.since ?? now, status };
                    if (kind === 'slow') {
                        if (slowed === lane.slowed)
                            slowDown(origin, lane, afterMs);
                        else
                            lane.next = Math.max(lane.next, now + afterMs);
                    }
                    return now - lane.refused.since;
                },
            };
        },
    };
}
/** What all gave would hold what those before them gave, and so on to the first. */
function pace_nothing() {
    return;
}
function pace_shown(rate) {
    return rate >= 1 ? `${rate.toFixed(1)} a second` : `one every ${(1 / rate).toFixed(1)} s`;
}
function createAnswers() {
    let second = 0;
    let current = 0;
    let before = 0;
    const turnTo = (now) => {
        const next = Math.floor(now / 1000);
        if (next === second)
            return;
        before = next === second + 1 ? current : 0;
        current = 0;
        second = next;
    };
    return {
        count: (now) => {
            turnTo(now);
            current += 1;
        },
        perSecond: (now) => {
            turnTo(now);
            return Math.max(before, current);
        },
    };
}

;// CONCATENATED MODULE: ./build/node/src/registry/http/waits.js
/** Nothing is waited for yet. `attempts` is how often a request may be sent. */
function createWaits(clock, attempts) {
    const sent = new Set();
    /** How often each question came to nothing so far. */
    const failed = new Map();
    return {
        begin: (request) => {
            const key = `${request.method} ${request.url.href}`;
            const before = failed.get(key) ?? 0;
            const one = { request, at: clock.now(), attempt: Math.min(before + 1, attempts), hasBegun: false };
            sent.add(one);
            return (answer) => {
                const over = () => sent.delete(one);
                if (answer === undefined || answer.body.closed)
                    over();
                else
                    answer.body.once('close', over);
                one.hasBegun = true;
                if (answer === undefined || answer.status >= 500)
                    failed.set(key, before + 1);
                else
                    failed.delete(key);
            };
        },
        longest: (repositories) => {
            // What was sent first stands first.
            for (const { request, at, attempt, hasBegun } of sent) {
                if (!repositories.some((repository) => isIn(repository, request)))
                    continue;
                const forMs = clock.now() - at;
                const { side } = request.subject;
                return { side, host: request.url.host, question: questionOf(request), hasBegun, forMs, attempt, attempts };
            }
            return undefined;
        },
    };
}
/** A repository's name goes on with a tag or a digest, or not at all. */
function isIn(repository, { subject: { name } }) {
    return name.startsWith(repository) && /^(?:[:@]|$)/.test(name.slice(repository.length));
}
/** The end of the path, by which people know what is asked for. */
function questionOf({ method, url, ledBy }) {
    if (ledBy !== undefined && ledBy.host !== url.host)
        return undefined;
    return `${method} ${url.pathname.split('/').slice(-2).join('/')}`;
}

// EXTERNAL MODULE: ./build/node/src/async/memory.js
var memory = __webpack_require__(4188);
// EXTERNAL MODULE: ./build/node/src/store/descriptor-key.js
var descriptor_key = __webpack_require__(8239);
// EXTERNAL MODULE: ./build/node/src/oci/referrers.js
var referrers = __webpack_require__(9530);
// EXTERNAL MODULE: ./build/node/src/store/referrers.js
var store_referrers = __webpack_require__(1886);
;// CONCATENATED MODULE: ./build/node/src/store/registry/registry-referrers.js



/**
 * What refers to a digest in a repository: by the API, by the tag of the list that stands for it, and by cosign's tags
 * (distribution-spec, Listing Referrers). All are asked: an empty list of the API proves nothing of a cache. Only what the
 * registry does not say to any of them is left open.
 */
async function registryReferrers(question, subject, signal) {
    const { client, answers, target } = question;
    const place = `${target.registry}/${target.repository}`;
    const tagged = (tag) => heard(signal, () => answers.tagged.once(`${place}:${tag}`, signal, (shared) => client.manifest(target, { kind: 'tag', tag }, shared)));
    const [listing, list, ...signatures] = await Promise.all([
        heard(signal, () => answers.referrers.once(`${place}@${subject}`, signal, (shared) => client.referrers(target, subject, shared))),
        tagged((0,referrers/* referrersTag */.LN)(subject)),
        ...(0,referrers/* cosignTags */.FJ)(subject).map(tagged),
    ]);
    const inTag = registry_referrers_listIn(list, subject);
    const found = [
        ...(listing.kind === 'heard' && listing.value.kind === 'listed' ? listing.value.entries : []).map(store_referrers/* asListed */.Gy),
        ...inTag.entries.map(store_referrers/* asListed */.Gy),
        ...signatures.flatMap((answer) => taggedIn(answer, subject)),
    ];
    const problem = problemIn(listing, list, signatures);
    return {
        found: (0,store_referrers/* eachOnce */.B)(found),
        ...(inTag.isStray ? { strayTag: (0,referrers/* referrersTag */.LN)(subject) } : {}),
        ...(problem === undefined ? {} : { problem }),
    };
}
async function heard(signal, ask) {
    try {
        return { kind: 'heard', value: await ask() };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof RegistryError)
            return { kind: 'unheard', problem: error.problem };
        throw error;
    }
}
/** A list that is not empty is one; beside it the tag may be out of reach. */
function problemIn(listing, list, signatures) {
    const isListed = listing.kind === 'heard' && listing.value.kind === 'listed' && listing.value.entries.length > 0;
    const needed = [listing, ...(isListed ? [] : [list]), ...signatures];
    return needed.flatMap((answer) => (answer.kind === 'unheard' ? [answer.problem] : []))[0];
}
/**
 * The list behind the tag. Some registries answer this tag with the image itself, and some tools put an image there: that
 * is no list.
 */
function registry_referrers_listIn(list, subject) {
    if (list.kind === 'unheard' || list.value.kind === 'missing')
        return { entries: [], isStray: false };
    const { document, digest } = list.value.value;
    if (document.kind !== 'index' || digest === subject)
        return { entries: [], isStray: true };
    return { entries: document.manifests, isStray: false };
}
function taggedIn(answer, subject) {
    if (answer.kind === 'unheard' || answer.value.kind === 'missing')
        return [];
    const { digest, bytes, document } = answer.value.value;
    if (digest === subject)
        return [];
    const named = { mediaType: document.mediaType, digest, size: bytes.byteLength };
    return [{ descriptor: { ...named, urls: [], annotations: new Map() }, way: 'tagged' }];
}

// EXTERNAL MODULE: ./build/node/src/store/stored-file.js
var stored_file = __webpack_require__(1038);
;// CONCATENATED MODULE: ./build/node/src/store/registry/registry-store.js






/** What a tag named longer ago, in milliseconds, is asked for once more by whoever wants to know it now. */
const TOP_FRESH_MS = 10_000;
/** An image in a registry. What was asked for another image of the repository is not asked again; failures are. */
function createRegistryStore({ client, answers, clock }, reference, look) {
    const { registry, repository, tag, digest } = reference;
    const target = { registry, repository };
    const place = `${registry}/${repository}`;
    const name = (0,oci_reference/* formatReference */.FH)(reference);
    const own = (0,memory/* createMemory */.I)();
    let resolvedAt;
    async function readSmallBlob(descriptor, signal) {
        if (descriptor.size > client.limits.documentBytes)
            throw tooLarge(client, reference, descriptor);
        const answer = await client.blob(target, descriptor, signal);
        if (answer.kind === 'missing')
            return answer;
        const bytes = await (0,stored_file/* collect */.Fo)(answer.value.chunks);
        const end = answer.value.end();
        return end.kind === 'whole' ? { kind: 'found', value: bytes } : { kind: 'wrong', end };
    }
    async function askTop(signal) {
        const at = clock.now();
        return { at, top: await client.manifest(target, topQuestion(reference), signal) };
    }
    /** What the reference names, as this store goes by it from now on. */
    function resolve(signal) {
        return own.once('top', async () => {
            const known = look === 'again' ? undefined : await answers.tops.once(name, signal, askTop);
            const isFresh = known !== undefined && clock.now() - known.at <= TOP_FRESH_MS;
            const resolved = isFresh ? known : await answers.tops.anew(name, signal, askTop);
            resolvedAt = resolved.at;
            return resolved;
        });
    }
    function topQuestion(from) {
        if (digest !== undefined)
            return { kind: 'digest', digest };
        if (from.tag !== undefined)
            return { kind: 'tag', tag: from.tag };
        throw new RegistryError(client.subject(target, ''), {
            code: 'reference.invalid',
            why: 'it has no tag and no digest',
        });
    }
    return {
        reference: name,
        transport: 'registry',
        repository: place,
        tag,
        pinnedByDigest: digest !== undefined,
        pinned: digest,
        top: async (signal) => (await resolve(signal)).top,
        resolvedAt: () => resolvedAt,
        tagDigest: async (signal, known) => tag === undefined ? undefined : await client.tagDigest(target, tag, signal, known),
        document: (descriptor, signal) => answers.documents.once(`${place} ${(0,descriptor_key/* keyOf */.T)(descriptor)}`, signal, (shared) => client.manifest(target, { kind: 'descriptor', descriptor }, shared)),
        smallBlob: (descriptor, signal) => answers.smallBlobs.once(`${place} ${(0,descriptor_key/* keyOf */.T)(descriptor)}`, signal, (shared) => readSmallBlob(descriptor, shared)),
        head: async (signal) => {
            // What HEAD says is held against what GET gave at that time; asked before any GET, it is as fresh as a top has to be.
            const at = resolvedAt ?? `before ${Math.floor(clock.now() / TOP_FRESH_MS)}`;
            return await answers.heads.once(`${name} ${at}`, signal, (shared) => client.head(target, topQuestion(reference), shared));
        },
        proveManifest: (descriptor, signal) => answers.manifests.once(`${place} ${(0,descriptor_key/* keyOf */.T)(descriptor)}`, signal, (shared) => client.proveManifest(target, descriptor, shared)),
        referrers: (subject, signal) => registryReferrers({ client, answers, target }, subject, signal),
        lookUp: (descriptor, signal) => answers.lookUps.once(`${place} ${(0,descriptor_key/* blobKey */.b)(descriptor)}`, signal, (shared) => client.lookUp(target, descriptor, shared)),
        blob: (descriptor, signal) => client.blob(target, descriptor, signal),
        notes: () => client.notes(target),
        tls: () => client.tls(target),
    };
}
function tooLarge(client, reference, descriptor) {
    return new RegistryError(client.subject(reference, `@${descriptor.digest}`), {
        code: 'blob.too-large',
        why: `a config of ${descriptor.size} bytes is larger than ${client.limits.documentBytes} bytes`,
    });
}

;// CONCATENATED MODULE: ./build/node/src/store/open-store.js

/**
 * Opens the store of an image, wherever it is; nothing is read before the store is asked. What reads other places than
 * registries is loaded where it is used.
 */
async function openStore(location, dependencies, look = 'first') {
    if (location.kind !== 'registry') {
        const { openLocal } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(639), __webpack_require__.e(945)]).then(__webpack_require__.bind(__webpack_require__, 3945));
        return openLocal(location, dependencies);
    }
    const { snapshot } = dependencies;
    if (snapshot === undefined)
        return createRegistryStore(dependencies, location.reference, look);
    const { createSnapshotStore } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(963)]).then(__webpack_require__.bind(__webpack_require__, 8963));
    return createSnapshotStore(snapshot, location.reference);
}

// EXTERNAL MODULE: ./build/node/src/async/cache.js
var cache = __webpack_require__(4289);
// EXTERNAL MODULE: ./build/node/src/store/memory-of-document.js
var memory_of_document = __webpack_require__(8875);
;// CONCATENATED MODULE: ./build/node/src/store/registry/shared-answers.js



/** The most memory for what is kept of one side, in bytes: tops are asked for once or twice, children and configs by many. */
const TOP_BYTES = 8 * 1024 ** 2;
const DOCUMENT_BYTES = 16 * 1024 ** 2;
const CONFIG_BYTES = 16 * 1024 ** 2;
const REFERRER_BYTES = 8 * 1024 ** 2;
/** About the bytes of memory that an entry of a list takes. */
const REFERRER = 1024;
/** The most answers of a few words that are kept of one side. */
const SHORT_ANSWERS = 50_000;
/** Answers of nobody yet. */
function createSharedAnswers() {
    const short = () => cacheOf({ limit: SHORT_ANSWERS, weigh: () => 1 });
    return {
        tops: cacheOf({ limit: TOP_BYTES, weigh: ({ top }) => SMALLEST + weighDocument(top) }),
        documents: cacheOf({ limit: DOCUMENT_BYTES, weigh: (answer) => SMALLEST + weighDocument(answer) }),
        smallBlobs: cacheOf({
            limit: CONFIG_BYTES,
            weigh: (answer) => SMALLEST + (answer.kind === 'found' ? (0,memory_of_document/* memoryOfText */.w)(answer.value) : 0),
        }),
        heads: short(),
        lookUps: short(),
        manifests: short(),
        referrers: cacheOf({
            limit: REFERRER_BYTES,
            weigh: (answer) => SMALLEST + (answer.kind === 'listed' ? answer.entries.length * REFERRER : 0),
        }),
        tagged: cacheOf({ limit: REFERRER_BYTES, weigh: (answer) => SMALLEST + weighDocument(answer) }),
    };
}
/** What one pair may no longer ask for is asked for on the account of another that waits for it. */
function cacheOf(options) {
    return (0,cache/* createCache */.V)({ ...options, isOwn: hasAskedTooOften });
}
/** What an answer takes beside its text: its key, and that it is there at all. */
const SMALLEST = 512;
function weighDocument(answer) {
    return answer.kind === 'found' ? (0,memory_of_document/* memoryOfDocument */.G)(answer.value) : 0;
}

// EXTERNAL MODULE: ./build/node/src/bytes/window-turns.js
var window_turns = __webpack_require__(3899);
;// CONCATENATED MODULE: ./build/node/src/verify/layer-reading.js



/** The most layers that are remembered. */
const LAYERS = 50_000;
/** In bytes: what comes in a round trip. */
const layer_reading_SMALL = 1024 ** 2;
/** Reads so many layers at the same time; `isOwn` knows the failures that only concern who began to read. */
function createLayerReading({ layersAtOnce, smallLayersAtOnce }, isOwn) {
    const [large, small] = [(0,p_limit/* default */.A)(layersAtOnce), (0,p_limit/* default */.A)(smallLayersAtOnce)];
    return {
        limit: (bytes, read) => (bytes > layer_reading_SMALL ? large : small)(read),
        active: () => large.activeCount + small.activeCount,
        turns: (0,window_turns/* createWindowTurns */.Z)(),
        known: (0,cache/* createCache */.V)({ limit: LAYERS, weigh: () => 1, ...(isOwn === undefined ? {} : { isOwn }) }),
    };
}

;// CONCATENATED MODULE: ./build/node/src/app/session.js











/** A session without connections yet; `access` is what the settings' files hold. */
async function openSession(settings, access, environment) {
    const { limits, clock, meter, secret, debug, workingDirectory, engine } = environment;
    const paces = createPaces({ clock, limits, debug });
    const waits = createWaits(clock, limits.retries + 1);
    const registries = openRegistries(settings, access, { limits, clock, meter, paces, waits, secret, debug });
    const { sourceSnapshot } = settings;
    const snapshot = sourceSnapshot === undefined ? undefined : await snapshotAt(sourceSnapshot, environment);
    const answers = { source: createSharedAnswers(), mirror: createSharedAnswers() };
    let reading = createLayerReading(limits, hasAskedTooOften);
    const explaining = (0,p_limit/* default */.A)(1);
    // What is written leaves this process with the next turn.
    const begun = meter.begun.then(() => (0,promises_.setImmediate)());
    return {
        get gate() {
            return {
                limits,
                clock,
                reading,
                begun,
                explaining,
                delay: (repositories) => {
                    const hosts = new Set(repositories.map((repository) => apiOf(repository.split('/', 1).join(''))));
                    return {
                        limiting: paces.limiting().filter(({ host }) => hosts.has(host)),
                        waiting: waits.longest(repositories),
                    };
                },
            };
        },
        renewMirrors: () => {
            answers.mirror = createSharedAnswers();
            reading = createLayerReading(limits, hasAskedTooOften);
        },
        stores: () => {
            const count = { limit: limits.requests, asked: 0 };
            const common = { limits, clock, workingDirectory, engine };
            return (side, location, look) => {
                const client = countedClient(registries[side], count);
                const own = { side, client, answers: answers[side], ...(side === 'source' ? { snapshot } : {}) };
                return openStore(location, { ...own, ...common }, look);
            };
        },
        tags: async (side, of, signal) => {
            if (side === 'source' && snapshot !== undefined) {
                const { tagsIn } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(963)]).then(__webpack_require__.bind(__webpack_require__, 8963));
                return await tagsIn(snapshot, of, signal);
            }
            const answer = await registries[side].tags(of, signal);
            if (answer.kind === 'found')
                return answer.value;
            // What nobody has copied yet is missing tag by tag.
            if (side === 'mirror')
                return [];
            throw new undecided/* UndecidedError */.mU(answer.problem);
        },
        snapshotDigest: async () => {
            try {
                return (await snapshot?.listing(new AbortController().signal))?.digest;
            }
            catch (error) {
                // Every pair that needs it says so.
                return (0,undecided/* problemOf */.Zw)(error).code;
            }
        },
        close: () => registries.close(),
    };
}
async function snapshotAt(place, environment) {
    const { openSnapshot } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(148)]).then(__webpack_require__.bind(__webpack_require__, 148));
    return openSnapshot(place, environment);
}

;// CONCATENATED MODULE: ./build/node/src/app/check.js

















/** Compares the pairs of the settings, some at a time. What goes wrong stands in the report; nothing is thrown for it. */
async function checkPairs(settings, world) {
    const { clock, follow = () => undefined } = world;
    const { concealer, environment } = concealed(settings, world);
    const startedAt = clock.date();
    const started = clock.now();
    const limits = limitsOf(settings, environment.limits);
    const { pairs, selections = [] } = settings;
    const meter = createRequestMeter(limits.requests * (pairs.length + selections.length));
    const rows = createRows(pairs.length);
    const reportOn = (compared, problems, shard) => {
        const durationMs = Math.round(clock.now() - started);
        const facts = { version: environment.version, startedAt, durationMs, requests: meter.counts(), shard };
        return concealer.report((0,run/* reportOf */.E)(compared, problems, facts));
    };
    const ended = (problem) => reportOn(...rows.endedBy(problem));
    const endedBy = (signal) => ended(interruption(signal));
    let reading = () => 0;
    let againAt = started;
    const look = () => {
        const againInMs = Math.max(0, againAt - clock.now());
        return { ...rows.counts(), reading: reading(), againInMs, requests: meter.counts(), endedBy };
    };
    follow({ kind: 'began', look });
    const compareAll = async (session, signature) => {
        reading = () => session.gate.reading.active();
        const atOnce = (0,p_limit/* default */.A)(settings.limits.concurrency);
        const compare = async ({ pair, ...look }) => rows.compared(pair, await comparePair(planOf(pair.settings, settings, session.stores(), signature), session.gate, look));
        const plan = await planRun(settings, session);
        meter.raise(limits.requests * (plan.pairs.length - settings.pairs.length));
        const snapshot = settings.shard === undefined ? undefined : await session.snapshotDigest();
        const part = partOf(plan, settings, snapshot);
        rows.planned(part);
        follow({ kind: 'planned', pairs: part.pairs.length });
        const progress = createProgressLines(part.pairs.length, clock, (line) => {
            follow({ kind: 'line', line });
        });
        const looks = {
            compare: (all) => Promise.all(all.map(async (one) => {
                const report = await atOnce(compare, one);
                progress.compared(report);
                return report;
            })),
            again: (left, inMs) => {
                rows.again(left);
                againAt = clock.now() + inMs;
                progress.waiting(left, inMs);
                session.renewMirrors();
                meter.raise(limits.requests * left);
            },
        };
        const rules = {
            waitMs: settings.limits.waitMs ?? 0,
            clock,
            random: world.random ?? Math.random,
            needsLast: (pair) => (pair.settings.explain ?? 'none') !== 'none',
        };
        return reportOn(await compareUntilPassed(part.pairs, looks, rules), part.problems, part.shard);
    };
    try {
        const access = await readAccess(settings, environment);
        if (access.kind === 'unreadable')
            return reportOn([], access.problems);
        const session = await openSession(settings, access, { ...environment, limits, meter });
        try {
            return await compareAll(session, access.signature);
        }
        finally {
            await session.close();
        }
    }
    catch (error) {
        return ended((0,undecided/* problemOf */.Zw)(error));
    }
}
/**
 * Hands every secret of the settings, and that comes up later, on in the forms in which it is shown, and keeps it out of
 * what is told.
 */
function concealed({ access }, world) {
    const concealer = (0,conceal/* createConcealer */.V)();
    const secret = (form) => {
        for (const shown of (0,masks/* shownForms */.D9)(form)) {
            concealer.add(shown);
            world.secret(shown);
        }
    };
    const debug = (line) => {
        world.debug(concealer.text(line));
    };
    for (const credential of (0,masks/* credentialsOf */.YN)(access))
        (0,secret_forms/* secretForms */.e)((0,masks/* secretOf */.OM)(credential)).forEach(secret);
    return { concealer, environment: { ...world, secret, debug } };
}
/** The limits of a run: those that people set, and the others. */
function limitsOf({ limits }, others = model_limits/* DEFAULT_LIMITS */.d) {
    const { retries, timeoutMs, maxLayerBytes } = limits;
    return { ...others, retries, pairMs: timeoutMs, layerBytes: maxLayerBytes };
}
/** One comparison; its stores are opened anew for each look. */
function planOf(pair, { showValues }, open, signature) {
    const { source, mirror, platforms, match, verify, ignore } = pair;
    const { headFirst = false, referrers = 'ignore', explain = 'none' } = pair;
    return {
        source: (look) => open('source', source, look),
        mirror: (look) => open('mirror', mirror, look),
        platforms,
        match,
        verify,
        headFirst,
        referrers,
        ignore,
        showValues,
        explain,
        ...(signature === undefined ? {} : { signature }),
    };
}


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  machineOf: () => (/* binding */ machineOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/node/src/registry/credentials/credential-helper.js

const OUTPUT_BYTES = 64 * 1024;
/** The one sentence by which a helper says that it knows no credential (docker-credential-helpers, protocol). */
const NOT_FOUND = 'credentials not found in native keychain';
/**
 * Runs credential helpers. There is no shell, the name is a plain word and never a path, and the inputs of this action
 * and the secrets of the command line are kept from the program.
 */
function createHelpers({ env, timeoutMs }) {
    const asked = new Map();
    const inherited = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|IMAGE_PARITY)_/i.test(name)));
    return (name, server) => {
        const key = JSON.stringify([name, server]);
        const known = asked.get(key);
        if (known !== undefined)
            return known;
        const answer = isPlainWord(name)
            ? run(`docker-credential-${name}`, server, inherited, timeoutMs)
            : Promise.resolve(failed('docker-credential-\u2026', 'has a name that is no plain word, so it was not run'));
        asked.set(key, answer);
        return answer;
    };
}
function isPlainWord(name) {
    return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
}
async function run(program, server, env, timeoutMs) {
    const { execFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
    const { promise, resolve } = Promise.withResolvers();
    const options = {
        env,
        // Windows looks for programs in the working directory first, and that may hold anybody's files.
        cwd: (0,external_node_path_.dirname)(process.execPath),
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: OUTPUT_BYTES,
        windowsHide: true,
    };
    const child = execFile(program, ['get'], options, (error, stdout) => {
        if (error === null)
            resolve(read(program, stdout));
        else if (stdout.trim() === NOT_FOUND)
            resolve({ kind: 'none' });
        // Neither the message nor the output: both may hold the secret.
        else
            resolve(failed(program, whyOf(error, timeoutMs)));
    });
    // One that does not read its input closes it early; what it answers counts.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(server);
    return await promise;
}
function whyOf(error, timeoutMs) {
    const { code, killed } = error;
    if (code === 'ENOENT')
        return 'is not installed';
    if (code === 'EACCES')
        return 'may not be run';
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return `answered more than ${OUTPUT_BYTES} bytes`;
    if (killed === true)
        return `did not answer within ${timeoutMs / 1000} s`;
    return typeof code === 'number' ? `failed (exit code ${code})` : 'could not be run';
}
function read(program, output) {
    const answer = parse(output);
    if (answer === undefined)
        return failed(program, 'did not answer in JSON');
    const { Username: username, Secret: secret } = answer;
    if (typeof username !== 'string' || typeof secret !== 'string') {
        return failed(program, 'answered without a user name and a secret');
    }
    if (secret === '')
        return { kind: 'none' };
    if (username === '')
        return failed(program, 'answered without a user name');
    if (username === '<token>')
        return { kind: 'found', credential: { kind: 'identity', token: secret } };
    return { kind: 'found', credential: { kind: 'basic', username, password: secret } };
}
function parse(output) {
    try {
        const value = JSON.parse(output);
        return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
    }
    catch {
        return undefined;
    }
}
function failed(program, why) {
    return { kind: 'failed', fault: { program, why } };
}

// EXTERNAL MODULE: ./build/node/src/app/network.js
var network = __webpack_require__(7958);
// EXTERNAL MODULE: ./build/node/src/app/read-text.js
var read_text = __webpack_require__(5796);
;// CONCATENATED MODULE: ./build/node/src/app/machine.js



/** How long a credential helper may take, in milliseconds. */
const HELPER_MS = 10_000;
/** What a check has to know of the machine: its files, logins, network and local engine. */
function machineOf({ env, home, platform, uid, workingDirectory, }) {
    return {
        machine: {
            env,
            home,
            platform,
            ...(uid === undefined ? {} : { uid }),
            helper: createHelpers({ env, timeoutMs: HELPER_MS }),
        },
        readText: read_text/* readText */.y,
        workingDirectory,
        engine: { dockerHost: env['DOCKER_HOST'], runtimeDirectory: env['XDG_RUNTIME_DIR'], home },
        network: { variables: env, certificateFolders: (0,network/* certificateFoldersOf */.qK)(home) },
    };
}


/***/ }),

/***/ 7958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Af: () => (/* binding */ networkOf),
/* harmony export */   qK: () => (/* binding */ certificateFoldersOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_undecided_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5039);
/* harmony import */ var _options_naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1337);
/* harmony import */ var _registry_tls_client_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7048);
/* harmony import */ var _registry_tls_trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2202);
/* harmony import */ var _registry_unreadable_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6198);






/** The `certs.d` folders of Podman and Docker; the user's own comes first. */
function certificateFoldersOf(home) {
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.config/containers/certs.d'), '/etc/containers/certs.d', '/etc/docker/certs.d'];
}
/** The way to the registries of the pairs. Throws if the client certificate cannot be read. */
async function networkOf(settings, machine, readText, naming = _options_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMING */ .O) {
    const { pairs, selections = [], access } = settings;
    const listed = selections.flatMap(({ source, mirror }) => [source.registry, mirror.registry]);
    return {
        ...machine,
        registries: new Set([...pairs.flatMap(({ source, mirror }) => [source, mirror]).flatMap(registryOf), ...listed]),
        identity: await identityOf(access, readText, naming),
        ...(access.registries === undefined ? {} : { own: await needsOf(access.registries, readText) }),
    };
}
/** What single registries need, their files read. */
async function needsOf(registries, readText) {
    const needs = new Map();
    for (const [registry, { caFile, maxConnections }] of registries) {
        const name = `the ca-file of ${registry}`;
        const pem = caFile === undefined ? undefined : await requiredText('ca-file', caFile, readText, _options_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMING */ .O, registry);
        needs.set(registry, {
            ...(pem === undefined ? {} : { authorities: (0,_registry_tls_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAuthorities */ .Bg)(pem, name) }),
            ...(maxConnections === undefined ? {} : { connections: maxConnections }),
        });
    }
    return needs;
}
function registryOf(location) {
    return location.kind === 'registry' ? [location.reference.registry] : [];
}
async function identityOf({ clientCertificate }, readText, naming) {
    if (clientCertificate === undefined)
        return undefined;
    const { certificate, key } = clientCertificate;
    return (0,_registry_tls_client_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .parseIdentity */ .a)(await requiredText('client-cert', certificate, readText, naming), await requiredText('client-key', key, readText, naming), { certificate, key });
}
/** The text of a file that an input names, or a list for one registry. */
async function requiredText(input, path, readText, naming = _options_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMING */ .O, registry) {
    const asked = registry === undefined ? naming.of(input) : `"${input}" of ${registry}`;
    const text = await readText(path).catch((error) => unreadable(asked, path, error));
    if (text !== undefined)
        return text;
    throw new _gate_undecided_js__WEBPACK_IMPORTED_MODULE_1__/* .UndecidedError */ .mU({
        code: 'file.missing',
        message: `${asked}: there is no file ${path}. Check the path.`,
    });
}
function unreadable(asked, path, cause) {
    const message = (0,_registry_unreadable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadableFile */ ._)(`${asked}: ${path}`, cause);
    throw new _gate_undecided_js__WEBPACK_IMPORTED_MODULE_1__/* .UndecidedError */ .mU({ code: 'file.unreadable', message }, { cause });
}


/***/ }),

/***/ 7829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ abortable)
/* harmony export */ });
/** The outcome of `work`, or the signal's reason as soon as it fires, whether or not the work listens to it. */
async function abortable(work, signal) {
    const { promise, reject } = Promise.withResolvers();
    const stop = () => {
        reject(signal.reason);
    };
    if (signal.aborted)
        stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 4289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createCache)
/* harmony export */ });
/* harmony import */ var _single_flight_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1974);

/** An empty cache. What was not used for longest is forgotten first; what weighs more than the limit is not kept at all. */
function createCache({ limit, weigh, isOwn = () => false }) {
    const held = new Map();
    const flights = (0,_single_flight_js__WEBPACK_IMPORTED_MODULE_0__/* .createSingleFlight */ .R)();
    let total = 0;
    function forget(key) {
        const known = held.get(key);
        if (known === undefined)
            return undefined;
        held.delete(key);
        total -= known.weight;
        return known;
    }
    function keep(key, entry) {
        forget(key);
        if (entry.weight > limit)
            return;
        held.set(key, entry);
        total += entry.weight;
        // A map keeps its keys in the order in which they were set, so the first is the one that was used longest ago.
        for (const oldest of held.keys()) {
            if (total <= limit)
                return;
            forget(oldest);
        }
    }
    async function anew(key, signal, work) {
        const own = { began: false };
        const fly = () => flights.run(key, signal, async (shared) => {
            own.began = true;
            const value = await work(shared);
            keep(key, { value, weight: weigh(value) });
            return value;
        });
        for (;;) {
            try {
                return await fly();
            }
            catch (error) {
                if (own.began || !isOwn(error))
                    throw error;
            }
        }
    }
    return {
        anew,
        once: async (key, signal, work) => {
            signal.throwIfAborted();
            const known = forget(key);
            if (known === undefined)
                return await anew(key, signal, work);
            keep(key, known);
            return known.value;
        },
    };
}


/***/ }),

/***/ 4188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createMemory)
/* harmony export */ });
/** An empty memory; it grows with its keys. */
function createMemory() {
    const known = new Map();
    return {
        once: (key, work) => {
            const before = known.get(key);
            if (before !== undefined)
                return before;
            const result = work();
            known.set(key, result);
            result.catch(() => {
                known.delete(key);
            });
            return result;
        },
    };
}


/***/ }),

/***/ 1974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createSingleFlight)
/* harmony export */ });
/* harmony import */ var _abortable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7829);

/** Work that many callers need once; each caller keeps a deadline of its own. */
function createSingleFlight() {
    const flights = new Map();
    function start(key, work) {
        const stop = new AbortController();
        const result = work(stop.signal).finally(() => {
            flight.isOver = true;
            if (flights.get(key) === flight)
                flights.delete(key);
        });
        // A caller may have left before it fails.
        result.catch(() => undefined);
        const flight = { result, stop, waiting: 0, isOver: false };
        flights.set(key, flight);
        return flight;
    }
    return {
        run: async (key, signal, work) => {
            signal.throwIfAborted();
            const flight = flights.get(key) ?? start(key, work);
            flight.waiting += 1;
            try {
                return await (0,_abortable_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(flight.result, signal);
            }
            finally {
                flight.waiting -= 1;
                // Nothing is stopped that is over: a reason costs more than many a small answer.
                if (flight.waiting === 0 && !flight.isOver) {
                    if (flights.get(key) === flight)
                        flights.delete(key);
                    flight.stop.abort();
                }
            }
        },
    };
}


/***/ }),

/***/ 2762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ malformed),
/* harmony export */   y: () => (/* binding */ ContentError)
/* harmony export */ });
/** Content that cannot be judged: never a difference, never a pass. `code` is stable, the message is for people. */
class ContentError extends Error {
    name = 'ContentError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
function malformed(what, options) {
    return new ContentError('layer.malformed', `The compressed layer is broken: ${what}.`, options);
}


/***/ }),

/***/ 3899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createWindowTurns)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(370);

/** What zstd uses by itself, at levels up to 19: so much is not waited for. */
const ALWAYS_FREE = 8 * 1024 ** 2;
/** Turns of one: a second large window waits until the first is given back. Shared by all layers that are read at once. */
function createWindowTurns() {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(1);
    return {
        take: (bytes) => {
            if (bytes <= ALWAYS_FREE)
                return Promise.resolve(() => undefined);
            const held = Promise.withResolvers();
            return new Promise((resolve) => {
                void limit(() => {
                    resolve(() => {
                        held.resolve(undefined);
                    });
                    return held.promise;
                });
            });
        },
    };
}


/***/ }),

/***/ 8625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ align)
/* harmony export */ });
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


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ typeReadBy)
/* harmony export */ });
/** RFC 7230, 3.2.6. */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED = String.raw `"(?:[^"\\]|\\.)*"`;
const PARAMETER = `[ \\t]*;[ \\t]*${TOKEN}[ \\t]*=[ \\t]*(?:${TOKEN}|${QUOTED})`;
const PARAMETERS = new RegExp(`^(?:${PARAMETER})*[ \\t]*(?:;[ \\t]*)?$`);
/**
 * The type that a client reads in a Content-Type; empty where it reads none. containerd takes what is before the first
 * semicolon as it stands. The others leave it to Go's mime package, which refuses all of it for one odd parameter.
 */
function typeReadBy(client, contentType) {
    // Go's HTTP takes away what is around a header's value.
    const [type, parameters] = split((contentType ?? '').trim());
    if (client === 'containerd')
        return type;
    return areReadable(parameters) ? type.trim().toLowerCase() : '';
}
function split(header) {
    const semicolon = header.indexOf(';');
    return semicolon === -1 ? [header, ''] : [header.slice(0, semicolon), header.slice(semicolon)];
}
/** Whether Go reads parameters: no name stands for two values. */
function areReadable(parameters) {
    if (!PARAMETERS.test(parameters))
        return false;
    const values = new Map();
    for (const [parameter] of parameters.matchAll(new RegExp(PARAMETER, 'g'))) {
        const equals = parameter.indexOf('=');
        const key = parameter
            .slice(parameter.indexOf(';') + 1, equals)
            .trim()
            .toLowerCase();
        const value = parameter.slice(equals + 1).trim();
        if ((values.get(key) ?? value) !== value)
            return false;
        values.set(key, value);
    }
    return true;
}


/***/ }),

/***/ 7881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PatternError),
/* harmony export */   i: () => (/* binding */ matchedBy)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);

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
function matchedBy(source, texts) {
    const matched = new Set();
    const pattern = new RegExp(source);
    const matchAll = () => {
        for (const text of texts)
            if (pattern.test(text))
                matched.add(text);
    };
    try {
        (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInNewContext)('matchAll()', { matchAll }, { timeout: PATTERN_MS });
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


/***/ }),

/***/ 1335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ weightiest),
/* harmony export */   w: () => (/* binding */ undecidedPair)
/* harmony export */ });
/* harmony import */ var _model_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7162);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6755);
/* harmony import */ var _platform_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9514);



/** Of several problems that which counts: what is beside the image says the least. */
function weightiest(problems) {
    const known = problems.filter((problem) => problem !== undefined);
    return known.find((problem) => !(0,_model_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeside */ .ZT)(problem)) ?? known[0];
}
/** It did not come to a comparison. The platforms that were asked for stand in the report all the same. */
function undecidedPair({ platforms }, problem) {
    const planned = platforms === 'all' ? [] : platforms;
    return {
        problem,
        platforms: planned.map((platform) => (0,_platform_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .settledFindings */ .E)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform), [], problem)),
        differences: [],
        notes: [],
    };
}


/***/ }),

/***/ 9514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ settledFindings)
/* harmony export */ });
/** The findings of a row that ends here, with nothing to prove. */
function settledFindings(label, differences, problem) {
    return {
        label,
        differences,
        evidence: problem === undefined ? 'proven' : 'claimed',
        sameConfig: false,
        ...(problem === undefined ? {} : { problem }),
    };
}


/***/ }),

/***/ 7214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ resolveTops),
/* harmony export */   f: () => (/* binding */ NOTHING_THERE)
/* harmony export */ });
/* harmony import */ var _async_abortable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7829);
/* harmony import */ var _pair_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1335);
/* harmony import */ var _undecided_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5039);



/** What stands for all platforms of a mirror that has nothing. */
const NOTHING_THERE = { kind: 'platform.missing', path: '*' };
/** Resolves each reference once; everything after that goes by digest. Never throws. */
async function resolveTops(stores, plan, signal) {
    const { source, mirror } = stores;
    const [from, to] = await Promise.all([resolve('source', source, signal), resolve('mirror', mirror, signal)]);
    if (from.kind === 'found') {
        switch (to.kind) {
            case 'found':
                return { kind: 'both', source: from.value, mirror: to.value };
            case 'missing':
                return { kind: 'no-mirror', source: from.value, absence: absence(mirror, to.problem) };
            case 'failed':
                return { kind: 'undecided', findings: { source: from.value, ...(0,_pair_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .undecidedPair */ .w)(plan, to.problem) } };
        }
    }
    const problem = from.kind === 'missing' ? absentSource(from.problem, source) : from.problem;
    const findings = {
        ...(to.kind === 'found' ? { mirror: to.value } : {}),
        ...(0,_pair_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .undecidedPair */ .w)(plan, problem),
        // What the mirror lacks is known if the source could not be read, but not if that has nothing either.
        differences: to.kind === 'missing' && from.kind !== 'missing' ? [NOTHING_THERE] : [],
        notes: to.kind === 'missing' ? [absence(mirror, to.problem)] : [],
    };
    return { kind: 'undecided', findings };
}
async function resolve(side, store, signal) {
    try {
        return await (0,_undecided_js__WEBPACK_IMPORTED_MODULE_1__/* .onSide */ .DE)(side, () => (0,_async_abortable_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .Z)(store.top(signal), signal));
    }
    catch (error) {
        return { kind: 'failed', problem: (0,_undecided_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Zw)(error, side) };
    }
}
/** A mirror on this machine knows what it holds instead. */
function absence({ reference, local }, { message }) {
    return { kind: 'reference.absent', reference, ...(local === true ? { why: message } : {}) };
}
/** Without a source there is nothing to compare. A store on this machine says what it holds instead. */
function absentSource(problem, { reference, local, pinnedByDigest }) {
    if (local === true)
        return problem;
    const status = problem.status === undefined ? '' : ` (HTTP ${problem.status})`;
    const part = pinnedByDigest ? 'digest' : 'tag';
    const message = `The source ${reference} does not exist${status}, so there is nothing to compare. Check the ${part}.`;
    return { ...problem, message };
}


/***/ }),

/***/ 8670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ headDifferences),
/* harmony export */   V2: () => (/* binding */ servingDifferences),
/* harmony export */   yC: () => (/* binding */ headContradiction)
/* harmony export */ });
/* harmony import */ var _model_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8163);
/* harmony import */ var _compare_clients_content_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8799);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5008);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3447);




/**
 * How the mirror hands out a document that it has: clients know what they read by the Content-Type alone, or by what it says
 * together with the body. `told`: the type under which the source serves the same bytes, where that is another one.
 */
function servingDifferences({ document, served }, told) {
    if (served === undefined)
        return [];
    const { contentType } = served;
    const isOther = told !== undefined || isOfOtherFamily(document);
    const clients = _model_client_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL_CLIENTS */ .z.filter((client) => isOther || (0,_compare_clients_content_type_js__WEBPACK_IMPORTED_MODULE_0__/* .typeReadBy */ .u)(client, contentType) !== document.mediaType);
    if (clients.length === 0)
        return [];
    const kind = document.kind === 'index' ? 'index.refused' : 'manifest.refused';
    return [{ kind, path: 'Content-Type', why: 'content-type', clients, served: saidIn(contentType, document) }];
}
/** A body that does not name its type, and by all that it names is of the other family than its Content-Type. */
function isOfOtherFamily(document) {
    if (document.kind === 'artifact' || document.members.has('mediaType'))
        return false;
    const named = document.kind === 'manifest' ? [document.config] : document.manifests;
    const families = named.map(({ mediaType }) => (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .familyOf */ .Ap)(mediaType));
    return (families.length > 0 && families.every((family) => family !== 'other' && family !== (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .familyOf */ .Ap)(document.mediaType)));
}
/** What is wrong in a Content-Type: the type, or else all of it. */
function saidIn(contentType, { mediaType }) {
    const whole = (contentType ?? '').trim();
    const [type = ''] = whole.split(';', 1);
    if (type.trim() === '')
        return 'none';
    return type.trim() === mediaType ? whole : type.trim();
}
/**
 * How HEAD speaks of the mirror's top, by which containerd resolves a reference. A digest that is another one may only be a
 * tag that has moved since; of a reference that names its digest it is a contradiction.
 */
function headDifferences({ document, digest, bytes }, head, isPinned) {
    const refused = (served) => [headContradiction(document, served)];
    if (head.kind === 'refused')
        return refused(`HTTP ${head.status}`);
    if (head.digest !== undefined && head.digest !== digest) {
        if (isPinned)
            return isSha256(digest) ? refused(head.digest) : [];
        return [{ kind: 'tag.moved', path: 'mirror', mirror: head.digest }];
    }
    // A tag's digest is looked at where there is a length, too, and has to be one.
    if (!isPinned && head.size !== undefined && head.oddDigest !== undefined && !isOf(bytes, head.oddDigest))
        return refused(head.oddDigest);
    // Without a length, or a digest for a tag, containerd believes nothing of it and goes by GET.
    if (head.size === undefined || (head.digest === undefined && !isPinned))
        return [];
    if ((0,_compare_clients_content_type_js__WEBPACK_IMPORTED_MODULE_0__/* .typeReadBy */ .u)('containerd', head.contentType) !== document.mediaType)
        return refused(head.contentType ?? 'no Content-Type');
    return head.size === bytes.byteLength ? [] : refused(`${head.size} bytes`);
}
/** HEAD says something else of a document than GET; `served` is what. */
function headContradiction({ kind }, served) {
    const refused = kind === 'index' ? 'index.refused' : 'manifest.refused';
    return { kind: refused, path: 'HEAD', why: 'head', clients: ['containerd'], served };
}
/** Whether a text is the digest of bytes, by whatever algorithm. */
function isOf(bytes, text) {
    const told = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestIn */ .s)(text);
    return told !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(told)) === told;
}
/** Only such a digest can be compared with what registries say in their headers. */
function isSha256(digest) {
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest) === 'sha256';
}


/***/ }),

/***/ 8163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ ALL_CLIENTS)
/* harmony export */ });
const ALL_CLIENTS = ['containerd', 'docker', 'containers-image'];


/***/ }),

/***/ 3709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   Ol: () => (/* binding */ DESCRIPTOR_SHAPE)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2242);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6755);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(954);




const DESCRIPTOR_SHAPE = {
    members: {
        mediaType: {},
        digest: {},
        size: {},
        urls: _strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDABLE */ .Sv,
        annotations: _strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDABLE */ .Sv,
        data: _strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDABLE */ .Sv,
        artifactType: _strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDABLE */ .Sv,
        platform: {
            members: { architecture: {}, os: {}, 'os.version': {}, 'os.features': {}, variant: {}, features: {} },
        },
    },
};
/**
 * Reads a descriptor (image-spec, descriptor.md); `where` names it in messages, as in `layers[2]`. What nothing here rests
 * on is left out where it is of another type than it should be: who refuses that is a question of the comparison.
 * Throws `document.invalid`, `digest.invalid` and `digest.unsupported`.
 */
function parseDescriptor(value, where) {
    const object = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value, where);
    const mediaType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object, 'mediaType', where);
    if (mediaType === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('document.invalid', `${where}.mediaType must not be empty.`);
    const artifactType = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(object, 'artifactType');
    const platform = object.get('platform');
    return {
        mediaType,
        digest: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfText */ .Nv)(object.get('digest'), `${where}.digest`),
        size: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(object, 'size', where),
        urls: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(object, 'urls'),
        annotations: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textMapIn */ .tR)(object, 'annotations'),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(platform) ? platformIn(platform) : {}),
    };
}
/** The members that a descriptor's `platform` and an image config share; what is absent, or no text, is empty. */
function readPlatform(object) {
    return {
        os: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(object, 'os') ?? '',
        architecture: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(object, 'architecture') ?? '',
        variant: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(object, 'variant') ?? '',
        osVersion: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(object, 'os.version') ?? '',
        osFeatures: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(object, 'os.features'),
    };
}
/** A platform that names neither OS nor architecture says nothing: what is behind the descriptor has to say it. */
function platformIn(object) {
    const raw = readPlatform(object);
    if (raw.os === '' && raw.architecture === '')
        return { isPlatformBlank: true };
    const isOpen = raw.architecture === 'arm' && raw.variant === '';
    return { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisePlatform */ .WN)(raw), ...(isOpen ? { isVariantOpen: true } : {}) };
}


/***/ }),

/***/ 1563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseDocument)
});

// EXTERNAL MODULE: ./build/node/src/oci/descriptor.js
var descriptor = __webpack_require__(3709);
// EXTERNAL MODULE: ./build/node/src/oci/json-fields.js
var json_fields = __webpack_require__(2242);
;// CONCATENATED MODULE: ./build/node/src/oci/artifact-manifest.js


/** Reads the members of an artifact manifest. Throws `document.invalid` and the codes of digests. */
function readArtifactManifest(members, mediaType) {
    const blobs = (0,json_fields/* isAbsent */.W0)(members, 'blobs') ? [] : (0,json_fields/* listOf */.c3)(members, 'blobs', '');
    return {
        kind: 'artifact',
        mediaType,
        blobs: blobs.map((blob, index) => (0,descriptor/* parseDescriptor */.BA)(blob, `blobs[${index}]`)),
        members,
    };
}

// EXTERNAL MODULE: ./build/node/src/oci/error.js
var error = __webpack_require__(368);
// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
// EXTERNAL MODULE: ./build/node/src/oci/image-index.js
var image_index = __webpack_require__(8286);
;// CONCATENATED MODULE: ./build/node/src/oci/manifest.js


/**
 * Reads the members of a manifest (image-spec, manifest.md), whose type `parseDocument` has settled.
 * `layers` may be null, as Go writes an empty list, but not absent. Throws `document.invalid` and the codes of digests.
 */
function readManifest(members, mediaType) {
    const artifactType = (0,json_fields/* textIn */.r7)(members, 'artifactType');
    return {
        kind: 'manifest',
        mediaType,
        config: (0,descriptor/* parseDescriptor */.BA)((0,json_fields/* objectOf */.Xy)(members.get('config'), 'config'), 'config'),
        layers: (0,json_fields/* listOf */.c3)(members, 'layers', '').map((layer, index) => (0,descriptor/* parseDescriptor */.BA)(layer, `layers[${index}]`)),
        annotations: (0,json_fields/* textMapIn */.tR)(members, 'annotations'),
        ...(artifactType !== undefined && { artifactType }),
        members,
    };
}

// EXTERNAL MODULE: ./build/node/src/oci/media-type.js
var media_type = __webpack_require__(3447);
// EXTERNAL MODULE: ./build/node/src/oci/strict-json.js + 2 modules
var strict_json = __webpack_require__(954);
;// CONCATENATED MODULE: ./build/node/src/oci/document.js









/** One shape for both kinds, as the kind is not known before the body is read. */
const DOCUMENT_SHAPE = {
    members: {
        schemaVersion: {},
        mediaType: {},
        artifactType: strict_json/* FOLDABLE */.Sv,
        config: descriptor/* DESCRIPTOR_SHAPE */.Ol,
        layers: { items: descriptor/* DESCRIPTOR_SHAPE */.Ol },
        manifests: { items: descriptor/* DESCRIPTOR_SHAPE */.Ol },
        blobs: { items: descriptor/* DESCRIPTOR_SHAPE */.Ol },
        subject: strict_json/* FOLDABLE */.Sv,
        annotations: strict_json/* FOLDABLE */.Sv,
        fsLayers: {},
        signatures: {},
    },
};
/** What servers send that do not know what they serve. */
const SAYS_NOTHING = ['', 'text/plain', 'application/json', 'application/octet-stream'];
/**
 * Reads a manifest or an index. Descriptor, Content-Type and body must agree on the type; where none of them names it,
 * the body's shape decides (image-spec, manifest.md and image-index.md; distribution-spec, Pulling manifests).
 * Throws `json.invalid`, `document.schema1`, `document.unsupported` (another kind of document),
 * `document.media-type` (a contradiction), `document.ambiguous` (two kinds at once), `document.invalid` and the codes of
 * digests.
 */
function parseDocument(bytes, told) {
    const sayings = readTold(told);
    // Before the body is read: what is no manifest need not be JSON.
    settle(sayings);
    const value = (0,strict_json/* parseStrictJson */.RJ)(bytes, DOCUMENT_SHAPE);
    const members = (0,json_fields/* objectOf */.Xy)(value, '');
    const shape = shapeOf(members);
    const ownType = (0,json_fields/* optionalString */.sx)(members, 'mediaType', '') ?? '';
    const mediaType = settle(ownType === '' ? sayings : [...sayings, { source: 'the body', mediaType: ownType }]);
    if (mediaType === media_type/* MEDIA_TYPES */.Z2.ociArtifact)
        return readArtifactManifest(members, mediaType);
    if (members.get('schemaVersion') !== 2)
        throw new error/* OciError */.M('document.invalid', 'schemaVersion must be 2.');
    if (mediaType === undefined)
        return readByShape(members, shape);
    const kind = (0,media_type/* isIndexType */.$U)(mediaType) ? 'index' : 'manifest';
    if (shape !== undefined && shape !== kind) {
        throw new error/* OciError */.M('document.media-type', `The type is ${mediaType}, but the body is that of an ${shape === 'index' ? 'index' : 'image manifest'}.`);
    }
    return kind === 'index' ? (0,image_index/* readIndex */.v)(members, mediaType) : readManifest(members, mediaType);
}
function readTold({ descriptor, contentType }) {
    const bare = (contentType?.split(';', 1)[0] ?? '').trim().toLowerCase();
    return [
        ...(descriptor === undefined ? [] : [{ source: 'the descriptor', mediaType: descriptor }]),
        ...(SAYS_NOTHING.includes(bare) ? [] : [{ source: 'the Content-Type', mediaType: bare }]),
    ];
}
/** The one type that everything says, or undefined where nothing says any. */
function settle(sayings) {
    const [first, ...others] = sayings;
    if (first === undefined)
        return undefined;
    if (sayings.some(({ mediaType }) => (0,media_type/* isSchema1Type */.hy)(mediaType)))
        throw schema1();
    const other = others.find(({ mediaType }) => mediaType !== first.mediaType);
    if (other !== undefined) {
        const words = `${first.source} says ${(0,excerpt/* excerpt */.K)(first.mediaType)}, ${other.source} says ${(0,excerpt/* excerpt */.K)(other.mediaType)}`;
        throw new error/* OciError */.M('document.media-type', `The type of the document is contradictory: ${words}.`);
    }
    if ((0,media_type/* isIndexType */.$U)(first.mediaType) || (0,media_type/* isManifestType */.Q3)(first.mediaType))
        return first.mediaType;
    if (first.mediaType === media_type/* MEDIA_TYPES */.Z2.ociArtifact)
        return first.mediaType;
    const words = `${first.source} says ${(0,excerpt/* excerpt */.K)(first.mediaType)}, which is neither an image index nor an image manifest`;
    throw new error/* OciError */.M('document.unsupported', `The document cannot be compared: ${words}.`);
}
/** What the body looks like; null is as good as absent, as it is for clients written in Go. */
function shapeOf(members) {
    const has = (key) => !(0,json_fields/* isAbsent */.W0)(members, key);
    const index = has('manifests');
    const manifest = has('config') || has('layers');
    const version2 = members.get('schemaVersion') === 2;
    const version1 = has('fsLayers');
    // Beside the members of schema 2, those of schema 1 are for the comparison: some clients refuse them.
    if ((index && manifest) || (version1 && (version2 ? !index && !manifest : index || manifest))) {
        throw new error/* OciError */.M('document.ambiguous', 'The document is of two kinds at once: clients could read it differently.');
    }
    if ((version1 && !version2) || members.get('schemaVersion') === 1 || (has('signatures') && !index && !manifest))
        throw schema1();
    if (index)
        return 'index';
    return manifest ? 'manifest' : undefined;
}
/** Only OCI documents may leave out their type; a Docker config in one gives away Docker's own manifest. */
function readByShape(members, shape) {
    if (shape === 'index' || (shape === undefined && members.has('manifests')))
        return (0,image_index/* readIndex */.v)(members, media_type/* MEDIA_TYPES */.Z2.ociIndex);
    const config = members.get('config');
    const docker = (0,strict_json/* isJsonObject */.OW)(config) && config.get('mediaType') === media_type/* MEDIA_TYPES */.Z2.dockerConfig;
    return readManifest(members, docker ? media_type/* MEDIA_TYPES */.Z2.dockerManifest : media_type/* MEDIA_TYPES */.Z2.ociManifest);
}
function schema1() {
    const advice = 'Push the image again with a current client';
    return new error/* OciError */.M('document.schema1', `The document is a Docker schema 1 manifest, which cannot be compared. ${advice}.`);
}


/***/ }),

/***/ 2400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foldCase)
/* harmony export */ });
/**
 * Simple case folding as far as it can meet an ASCII name, as Go looks for the members of a struct: the long s and the
 * Kelvin sign are letters of such a name, too.
 */
function foldCase(name) {
    return name.toLowerCase().replaceAll('\u017f', 's');
}


/***/ }),

/***/ 8286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAttestation),
/* harmony export */   v: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3709);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2242);


/**
 * Reads the members of an index (image-spec, image-index.md), whose type `parseDocument` has settled. An index may be
 * empty, and its entries may be of any type. Throws `document.invalid` and the codes of digests.
 */
function readIndex(members, mediaType) {
    return {
        kind: 'index',
        mediaType,
        manifests: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(members, 'manifests', '').map((entry, index) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(entry, `manifests[${index}]`)),
        annotations: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textMapIn */ .tR)(members, 'annotations'),
        members,
    };
}
/**
 * BuildKit's provenance and the like: an entry that no machine chooses. Its annotation `vnd.docker.reference.type` alone
 * makes none: beside a real platform a runtime would take that entry for an image, whatever it calls itself.
 */
function isAttestation({ platform }) {
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}


/***/ }),

/***/ 2242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Nv: () => (/* binding */ digestOfText),
/* harmony export */   R2: () => (/* binding */ optionalList),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   Zk: () => (/* binding */ optionalStrings),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   sx: () => (/* binding */ optionalString),
/* harmony export */   tR: () => (/* binding */ textMapIn)
/* harmony export */ });
/* unused harmony export member */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5008);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1566);



/**
 * Typed looks at the members of a parsed document. `where` says in a message which object it is. Absent and null are
 * one for optional members: Go writes null for what is empty. Everything throws `document.invalid`.
 */
/** Shared: a document can lack a hundred thousand of them. */
const NO_STRINGS = [];
const NO_MAP = new Map();
function objectOf(value, where) {
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value))
        return value;
    throw invalid(where, 'an object');
}
function stringOf(object, key, where) {
    const value = object.get(key);
    if (typeof value === 'string')
        return value;
    throw invalid(member(where, key), 'a string');
}
function optionalString(object, key, where) {
    return isAbsent(object, key) ? undefined : stringOf(object, key, where);
}
/** An array; null is an empty one, but absent is not. */
function listOf(object, key, where) {
    const value = object.get(key);
    if (value === null)
        return [];
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonArray */ .Md)(value))
        return value;
    throw invalid(member(where, key), 'an array');
}
function optionalList(object, key, where) {
    return isAbsent(object, key) ? [] : listOf(object, key, where);
}
function optionalStrings(object, key, where) {
    const list = optionalList(object, key, where);
    if (list.length === 0)
        return NO_STRINGS;
    return list.map((value, index) => {
        if (typeof value === 'string')
            return value;
        throw invalid(`${member(where, key)}[${index}]`, 'a string');
    });
}
/** A text; undefined where there is none. */
function textIn(object, key) {
    const value = object.get(key);
    return typeof value === 'string' ? value : undefined;
}
/** The texts of a list; none where it is something else. */
function textsIn(object, key) {
    const value = object.get(key);
    return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonArray */ .Md)(value) ? value.filter((element) => typeof element === 'string') : [];
}
/** Annotations: the members that are texts (image-spec, annotations.md); none where it is no object. */
function textMapIn(object, key) {
    const value = object.get(key);
    if (!(0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value))
        return NO_MAP;
    const texts = new Map();
    for (const [name, text] of value)
        if (typeof text === 'string')
            texts.set(name, text);
    return texts;
}
/** A size in bytes: an integer that JavaScript can count with, and not negative. */
function sizeOf(object, key, where) {
    const value = object.get(key);
    if (typeof value === 'number' && value >= 0)
        return value;
    throw invalid(member(where, key), `an integer from 0 to ${Number.MAX_SAFE_INTEGER}`);
}
/** Throws also `digest.invalid` and `digest.unsupported`. */
function digestOfText(value, where) {
    if (typeof value !== 'string')
        throw invalid(where, 'a digest');
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(value, where);
}
/** Whether a member says nothing. */
function isAbsent(object, key) {
    const value = object.get(key);
    return value === undefined || value === null;
}
function member(where, key) {
    return where === '' ? key : `${where}.${key}`;
}
function invalid(where, wanted) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('document.invalid', `${where === '' ? 'The document' : where} must be ${wanted}.`);
}


/***/ }),

/***/ 1566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ isJsonArray),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   TL: () => (/* binding */ isSameJson),
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   WP: () => (/* binding */ JsonNumber)
/* harmony export */ });
/* unused harmony export canonicalJson */
/** A number whose text is not that of a safe integer: kept as it was written, so that no digit is lost. */
class JsonNumber {
    text;
    constructor(text) {
        this.text = text;
    }
}
function isJsonObject(value) {
    return value instanceof Map;
}
/** `Array.isArray` does not narrow a readonly array. */
function isJsonArray(value) {
    return Array.isArray(value);
}
/** Whether two values are equal: members in any order, numbers as written. Nothing is built to tell. */
function isSameJson(one, other) {
    if (one === other)
        return true;
    if (one instanceof JsonNumber)
        return other instanceof JsonNumber && one.text === other.text;
    if (isJsonArray(one)) {
        return isJsonArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]));
    }
    if (!isJsonObject(one) || !isJsonObject(other) || one.size !== other.size)
        return false;
    for (const [key, member] of one)
        if (!isSame(member, other.get(key)))
            return false;
    return true;
}
function isSame(one, other) {
    return other !== undefined && isSameJson(one, other);
}
/** One text for equal values: members sorted, numbers as written. */
function canonicalJson(value) {
    if (value instanceof JsonNumber)
        return value.text;
    if (isJsonArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (isJsonObject(value)) {
        const members = [...value].map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
        return `{${members.sort().join(',')}}`;
    }
    return JSON.stringify(value);
}
/** Shared, as there can be many. */
const NO_MEMBERS = Object.freeze({ __proto__: null });
/**
 * The value as plain JavaScript, for reports; objects have no prototype, so a key such as `__proto__` is only a key.
 * A number that JavaScript would write otherwise than it was written becomes its text.
 */
function toPlain(value) {
    if (value instanceof JsonNumber) {
        const number = Number(value.text);
        return String(number) === value.text ? number : value.text;
    }
    if (isJsonArray(value))
        return value.map(toPlain);
    if (isJsonObject(value)) {
        if (value.size === 0)
            return NO_MEMBERS;
        const plain = { __proto__: null };
        for (const [key, member] of value)
            plain[key] = toPlain(member);
        return plain;
    }
    return value;
}


/***/ }),

/***/ 9923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ WEIGHTS),
/* harmony export */   v: () => (/* binding */ weigh)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1566);

/**
 * What the parts of a document take in memory once they are read, in bytes: about what Node needs for them and for what is
 * made of them (an entry of the history, a descriptor), and never less. The text of strings is not among it, as they are
 * parts of the document's own text.
 */
const WEIGHTS = {
    /** A place in an array. */
    element: 24,
    /** An entry of an object, with its name. */
    member: 96,
    /** An object and the room for its first entries; one without any is shared, but not what is made of it. */
    object: 160,
    emptyObject: 64,
    array: 64,
    string: 32,
    /** A number that is kept as it was written. */
    number: 64,
};
/**
 * The weight of a value: what counting while it is read came to. So what a few MiB of text grow to can be bounded, and
 * counted where it stays.
 */
function weigh(value) {
    if (typeof value === 'string')
        return WEIGHTS.string;
    if (value instanceof _json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonNumber */ .WP)
        return WEIGHTS.number;
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value)) {
        if (value.size === 0)
            return WEIGHTS.emptyObject;
        let weight = WEIGHTS.object + value.size * WEIGHTS.member;
        for (const member of value.values())
            weight += weigh(member);
        return weight;
    }
    if (!(0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value))
        return 0;
    let weight = WEIGHTS.array + value.length * WEIGHTS.element;
    for (const element of value)
        weight += weigh(element);
    return weight;
}


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   dY: () => (/* binding */ MANIFEST_ACCEPT),
/* harmony export */   hy: () => (/* binding */ isSchema1Type),
/* harmony export */   mi: () => (/* binding */ isForeignLayerType),
/* harmony export */   sU: () => (/* binding */ isDockerZstd)
/* harmony export */ });
const MEDIA_TYPES = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    ociArtifact: 'application/vnd.oci.artifact.manifest.v1+json',
    dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    dockerSchema1: 'application/vnd.docker.distribution.manifest.v1+json',
    dockerSchema1Signed: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
};
/**
 * The Accept list of every manifest request. Registries match exact types only, and answer 404 where the type that they
 * hold is not offered; so the types that are refused later are offered, too (distribution-spec, Pulling manifests).
 */
const MANIFEST_ACCEPT = [
    MEDIA_TYPES.ociIndex,
    MEDIA_TYPES.ociManifest,
    MEDIA_TYPES.dockerIndex,
    MEDIA_TYPES.dockerManifest,
    MEDIA_TYPES.dockerSchema1Signed,
    MEDIA_TYPES.dockerSchema1,
    MEDIA_TYPES.ociArtifact,
].join(', ');
const FOREIGN_LAYERS = {
    'application/vnd.docker.image.rootfs.foreign.diff.tar': 'none',
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip': 'gzip',
    'application/vnd.docker.image.rootfs.foreign.diff.tar.zstd': 'zstd',
    'application/vnd.oci.image.layer.nondistributable.v1.tar': 'none',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip': 'gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd': 'zstd',
};
const LAYERS = {
    ...FOREIGN_LAYERS,
    'application/vnd.docker.image.rootfs.diff.tar': 'none',
    'application/vnd.docker.image.rootfs.diff.tar.gzip': 'gzip',
    'application/vnd.docker.image.rootfs.diff.tar.zstd': 'zstd',
    'application/vnd.oci.image.layer.v1.tar': 'none',
    'application/vnd.oci.image.layer.v1.tar+gzip': 'gzip',
    'application/vnd.oci.image.layer.v1.tar+zstd': 'zstd',
};
/** An OCI image index or a Docker manifest list. */
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerIndex;
}
/** An OCI image manifest or a Docker schema 2 manifest. */
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPES.ociManifest || mediaType === MEDIA_TYPES.dockerManifest;
}
/** The config of an image that runs, in the words of OCI or Docker. */
function isImageConfigType(mediaType) {
    return mediaType === MEDIA_TYPES.ociConfig || mediaType === MEDIA_TYPES.dockerConfig;
}
/** Docker's schema 1, signed or not. */
function isSchema1Type(mediaType) {
    return mediaType === MEDIA_TYPES.dockerSchema1 || mediaType === MEDIA_TYPES.dockerSchema1Signed;
}
/** Foreign (non-distributable) layers, which a registry need not hold. */
function isForeignLayerType(mediaType) {
    return Object.hasOwn(FOREIGN_LAYERS, mediaType);
}
/** How a layer of this type is compressed; `unknown` for every type that is no plain layer (encrypted ones, too). */
function compressionOf(mediaType) {
    return (Object.hasOwn(LAYERS, mediaType) ? LAYERS[mediaType] : undefined) ?? 'unknown';
}
/** Docker's types for zstd, which only some of Docker's own readers know. */
function isDockerZstd(mediaType) {
    return familyOf(mediaType) === 'docker' && compressionOf(mediaType) === 'zstd';
}
/** The family that a type belongs to. */
function familyOf(mediaType) {
    if (mediaType.startsWith('application/vnd.docker.'))
        return 'docker';
    return mediaType.startsWith('application/vnd.oci.') ? 'oci' : 'other';
}


/***/ }),

/***/ 9530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ cosignTags),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   et: () => (/* binding */ subjectOf)
/* harmony export */ });
/* unused harmony export listedTypeOf */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5008);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2242);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3447);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(954);




/** How much of a digest's hex digits the tag of a list of referrers holds. */
const TAG_DIGITS = 64;
/** The longest tag. */
const LONGEST_TAG = 128;
/** What cosign hangs on an image by a tag: a signature, attestations, an SBOM. */
const COSIGN_ENDINGS = ['sig', 'att', 'sbom'];
/**
 * The tag of the list of referrers where a registry has no API for them (distribution-spec, Referrers Tag Schema): what is
 * longer than it may be is cut off.
 */
function referrersTag(subject) {
    const algorithm = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject);
    return `${algorithm}-${subject.slice(algorithm.length + 1).slice(0, TAG_DIGITS)}`;
}
/** The tags under which cosign keeps what belongs to a digest; none where they would be longer than a tag may be. */
function cosignTags(subject) {
    const stem = subject.replace(':', '-');
    return COSIGN_ENDINGS.map((ending) => `${stem}.${ending}`).filter((tag) => tag.length <= LONGEST_TAG);
}
/** What a document says it refers to; undefined where it says nothing that can be read. */
function subjectOf({ members }) {
    const subject = members.get('subject');
    return (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(subject) ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestIn */ .s)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(subject, 'digest')) : undefined;
}
/** The type that registries give a document in a list of referrers (distribution-spec, Listing Referrers). */
function listedTypeOf(document) {
    const own = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document.members, 'artifactType');
    if (own !== undefined && own !== '')
        return own;
    return document.kind === 'manifest' ? document.config.mediaType : document.mediaType;
}
/** The type that tells people what a document is: what is wrapped up as if it were an image is known by its first layer. */
function artifactTypeOf(document) {
    const listed = listedTypeOf(document);
    if (document.kind !== 'manifest' || !(0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageConfigType */ .Ky)(listed))
        return listed;
    return document.layers[0]?.mediaType ?? listed;
}


/***/ }),

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sv: () => (/* reexport */ FOLDABLE),
  WP: () => (/* reexport */ json_value/* JsonNumber */.WP),
  Md: () => (/* reexport */ json_value/* isJsonArray */.Md),
  OW: () => (/* reexport */ json_value/* isJsonObject */.OW),
  TL: () => (/* reexport */ json_value/* isSameJson */.TL),
  RJ: () => (/* binding */ parseStrictJson),
  Ul: () => (/* reexport */ json_value/* toPlain */.Ul)
});

// UNUSED EXPORTS: canonicalJson

// EXTERNAL MODULE: ./build/node/src/oci/error.js
var oci_error = __webpack_require__(368);
// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __webpack_require__(5655);
// EXTERNAL MODULE: ./build/node/src/oci/fold-case.js
var fold_case = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/node/src/oci/json-value.js
var json_value = __webpack_require__(1566);
// EXTERNAL MODULE: ./build/node/src/oci/json-weight.js
var json_weight = __webpack_require__(9923);
;// CONCATENATED MODULE: ./build/node/src/oci/json-reader.js





const DEEPEST = 32;
/** What a document may take in memory, in bytes: far more than an image's documents do, which are mostly text. */
const HEAVIEST = 16 * 1024 ** 2;
const FREE_FORM = {};
/** Shared, as text can hold a million of them; nobody writes into what was read. */
const NO_MEMBERS = new Map();
const NO_ELEMENTS = [];
/** A list that grew takes room for more than it holds: short ones, of which there can be many, are copied to size. */
const SHORT = 16;
const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
const WORDS = [
    ['true', true],
    ['false', false],
    ['null', null],
];
/** The characters behind a backslash, but for `u`. */
const ESCAPES = '"\\\\/bfnrt';
/** Reads one JSON text from its first to its last character. */
class JsonReader {
    #text;
    /** Sticky, so it holds a place of its own. */
    #numberHere = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
    #at = 0;
    #weight = 0;
    /** The known names of a shape by their folded form. */
    #folded = new Map();
    #heaviest;
    /** `heaviest`: what the values may take in memory, in bytes. */
    constructor(text, heaviest = HEAVIEST) {
        this.#text = text;
        this.#heaviest = heaviest;
    }
    /** The whole text as a value; throws `json.invalid`, and `limit.document-memory` where it grows too large. */
    read(shape) {
        if (this.#text.startsWith('\ufeff'))
            this.#fail('a byte order mark is not allowed in JSON');
        const value = this.#value(shape, 0);
        if (this.#at < this.#text.length)
            this.#fail('there is more text after the end of the JSON value');
        return value;
    }
    #value(shape, depth) {
        this.#skipSpace();
        const value = this.#bareValue(shape, depth);
        this.#skipSpace();
        return value;
    }
    #bareValue(shape, depth) {
        const first = this.#text[this.#at];
        if (first === '{')
            return this.#object(shape, this.#deeper(depth));
        if (first === '[')
            return this.#array(shape.items ?? FREE_FORM, this.#deeper(depth));
        if (first === '"')
            return this.#string();
        for (const [word, value] of WORDS) {
            if (this.#text.startsWith(word, this.#at)) {
                this.#at += word.length;
                return value;
            }
        }
        return this.#number();
    }
    #deeper(depth) {
        if (depth === DEEPEST)
            this.#fail(`the value is nested deeper than ${DEEPEST} levels`);
        return depth + 1;
    }
    #object(shape, depth) {
        this.#at += 1;
        this.#skipSpace();
        if (this.#take('}')) {
            this.#weigh(json_weight/* WEIGHTS */.Y.emptyObject);
            return NO_MEMBERS;
        }
        this.#weigh(json_weight/* WEIGHTS */.Y.object);
        const members = new Map();
        do {
            this.#weigh(json_weight/* WEIGHTS */.Y.member);
            this.#skipSpace();
            const start = this.#at;
            if (this.#text[start] !== '"')
                this.#fail('a member must begin with a name in double quotes');
            const key = this.#characters();
            if (members.has(key))
                this.#fail(`the name ${(0,excerpt/* excerpt */.K)(key)} is there twice`, start);
            const memberShape = this.#memberShape(shape, key, start, members);
            this.#skipSpace();
            if (!this.#take(':'))
                this.#fail('a colon is missing');
            members.set(key, this.#value(memberShape, depth));
        } while (this.#take(','));
        if (!this.#take('}'))
            this.#fail('an object must go on with a comma or end with }');
        return members;
    }
    #array(items, depth) {
        this.#at += 1;
        this.#weigh(json_weight/* WEIGHTS */.Y.array);
        this.#skipSpace();
        if (this.#take(']'))
            return NO_ELEMENTS;
        const values = [];
        do {
            this.#weigh(json_weight/* WEIGHTS */.Y.element);
            values.push(this.#value(items, depth));
        } while (this.#take(','));
        if (!this.#take(']'))
            this.#fail('an array must go on with a comma or end with ]');
        return values.length <= SHORT ? values.slice() : values;
    }
    #memberShape({ members }, key, start, before) {
        if (members === undefined)
            return FREE_FORM;
        const known = this.#foldedNames(members).get((0,fold_case/* foldCase */.S)(key));
        const shape = known === undefined ? undefined : members[known];
        if (known === undefined || shape === undefined)
            return FREE_FORM;
        if (known !== key && shape.isFoldable !== true) {
            this.#fail(`the name ${(0,excerpt/* excerpt */.K)(key)} is ${JSON.stringify(known)} to some readers and unknown to others`, start);
        }
        // Which of two spellings counts depends on the reader, and on their order.
        if (shape.isFoldable === true && [...before.keys()].some((other) => (0,fold_case/* foldCase */.S)(other) === (0,fold_case/* foldCase */.S)(key))) {
            this.#fail(`the name ${(0,excerpt/* excerpt */.K)(key)} is there twice to those who do not look at letter case`, start);
        }
        return shape;
    }
    #foldedNames(members) {
        const folded = this.#folded.get(members) ?? new Map(Object.keys(members).map((name) => [(0,fold_case/* foldCase */.S)(name), name]));
        this.#folded.set(members, folded);
        return folded;
    }
    #number() {
        this.#numberHere.lastIndex = this.#at;
        const [text] = this.#numberHere.exec(this.#text) ?? [];
        if (text === undefined) {
            const found = this.#text.codePointAt(this.#at);
            this.#fail(found === undefined ? 'the text ends too early' : `${(0,excerpt/* excerpt */.K)(String.fromCodePoint(found))} is no value`);
        }
        this.#at += text.length;
        const number = Number(text);
        if (INTEGER.test(text) && Number.isSafeInteger(number))
            return number;
        this.#weigh(json_weight/* WEIGHTS */.Y.number);
        return new json_value/* JsonNumber */.WP(text);
    }
    #string() {
        this.#weigh(json_weight/* WEIGHTS */.Y.string);
        return this.#characters();
    }
    #characters() {
        const start = this.#at;
        let isPlainText = true;
        this.#at += 1;
        for (;;) {
            while (isPlain(this.#text.charCodeAt(this.#at)))
                this.#at += 1;
            if (this.#take('"'))
                break;
            if (!this.#take('\\')) {
                this.#fail(this.#at < this.#text.length ? 'a control character in a string' : 'a string does not end');
            }
            this.#skipEscape();
            isPlainText = false;
        }
        // What is a string by the rules above is one for the engine, which puts a million escapes together in one piece.
        const value = isPlainText
            ? this.#text.slice(start + 1, this.#at - 1)
            : String(JSON.parse(this.#text.slice(start, this.#at)));
        if (!value.isWellFormed())
            this.#fail('a string with half of a surrogate pair', start);
        return value;
    }
    #skipEscape() {
        const letter = this.#text.charAt(this.#at);
        if (letter === 'u') {
            const hex = this.#text.slice(this.#at + 1, this.#at + 5);
            if (!/[0-9a-fA-F]{4}/.test(hex))
                this.#fail('\\u must be followed by four hex digits');
            this.#at += 5;
            return;
        }
        if (letter === '' || !ESCAPES.includes(letter))
            this.#fail('an unknown escape in a string');
        this.#at += 1;
    }
    #skipSpace() {
        while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end'))
            this.#at += 1;
    }
    #take(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at += 1;
        return true;
    }
    #weigh(bytes) {
        this.#weight += bytes;
        if (this.#weight <= this.#heaviest)
            return;
        const limit = `${this.#heaviest / 1024 ** 2} MiB of memory, the limit for a document`;
        throw new oci_error/* OciError */.M('limit.document-memory', `The JSON text of ${this.#text.length} characters holds too many values: they take more than ${limit}.`);
    }
    #fail(reason, at = this.#at) {
        const column = at - this.#text.lastIndexOf('\n', at - 1);
        throw new oci_error/* OciError */.M('json.invalid', `Invalid JSON at line ${this.#lineAt(at)}, column ${column}: ${reason}.`);
    }
    /** The number of the line that holds a place. */
    #lineAt(at) {
        let line = 1;
        for (let end = this.#text.indexOf('\n'); end !== -1 && end < at; end = this.#text.indexOf('\n', end + 1))
            line += 1;
        return line;
    }
}
/** Whether a character stands for itself in a string; NaN, which is behind the end of the text, does not. */
function isPlain(code) {
    return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}

;// CONCATENATED MODULE: ./build/node/src/oci/json-shape.js
const FOLDABLE = { isFoldable: true };

;// CONCATENATED MODULE: ./build/node/src/oci/strict-json.js




/**
 * Parses JSON that everybody must read alike (RFC 8259): UTF-8 without byte order mark, no duplicate key, no key that is
 * a known one but for its letter case (except where a shape allows it, once), no lone surrogate, at most 32 levels. A
 * number that is written as a safe integer becomes a number, every other a `JsonNumber`. Throws `json.invalid` with the
 * place, and `limit.document-memory` for what grows too large.
 */
function parseStrictJson(bytes, shape) {
    return new JsonReader(decodeUtf8(bytes)).read(shape);
}
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new oci_error/* OciError */.M('json.invalid', `The JSON text (${bytes.byteLength} bytes) is not valid UTF-8.`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 3192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ CertificateError)
/* harmony export */ });
/** A certificate or key of the user's that cannot be used. Says nothing of what is in a key. */
class CertificateError extends Error {
    name = 'CertificateError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 7048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ joinIdentities),
/* harmony export */   a: () => (/* binding */ parseIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _certificate_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3192);


/** Checks a client certificate and its key. Throws a `CertificateError` where they cannot be read or do not belong together. */
function parseIdentity(certificate, key, names) {
    const leaf = attempt(() => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate), `${names.certificate} holds no certificate in PEM form`);
    const secret = attempt(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key), `${names.key} holds no private key in PEM form, or one with a passphrase, which cannot be used`);
    if (!leaf.checkPrivateKey(secret)) {
        throw invalid(`The key in ${names.key} does not belong to the certificate in ${names.certificate}`);
    }
    return { certificates: [certificate], keys: [key] };
}
function joinIdentities(identities) {
    if (identities.length === 0)
        return undefined;
    return {
        certificates: identities.flatMap(({ certificates }) => certificates),
        keys: identities.flatMap(({ keys }) => keys),
    };
}
function attempt(read, what) {
    try {
        return read();
    }
    catch (cause) {
        throw invalid(`The file ${what}`, { cause });
    }
}
function invalid(what, options) {
    return new _certificate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .CertificateError */ .E('client-cert.invalid', `${what}. Export both again, without a passphrase.`, options);
}


/***/ }),

/***/ 2202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ parseAuthorities),
/* harmony export */   Zg: () => (/* binding */ createTrust)
/* harmony export */ });
/* unused harmony export believes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _certificate_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3192);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6031);





const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/g;
/**
 * The certificates of a list in PEM, one by one. They are checked here, as TLS would pass over one that it cannot read
 * without a word. `name` is for messages. Throws a `CertificateError` where there is none, or one that is broken.
 */
function parseAuthorities(pem, name = 'the ca-file') {
    const certificates = pem.match(PEM) ?? [];
    if (certificates.length === 0) {
        throw new _certificate_error_js__WEBPACK_IMPORTED_MODULE_2__/* .CertificateError */ .E('ca.invalid', `There is no certificate in ${name}. It must be in PEM form (-----BEGIN CERTIFICATE-----).`);
    }
    for (const [index, certificate] of certificates.entries()) {
        try {
            new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate);
        }
        catch (cause) {
            const message = `Certificate ${index + 1} of ${name} cannot be read. Export it again as PEM.`;
            throw new _certificate_error_js__WEBPACK_IMPORTED_MODULE_2__/* .CertificateError */ .E('ca.invalid', message, { cause });
        }
    }
    return certificates;
}
/**
 * Trusts the roots that Node carries, those of NODE_EXTRA_CA_CERTS, the system's, and `extra`. Reading the system's takes
 * some 40 ms and hardly ever adds one, so that is put off until a peer is not known otherwise: what fewer authorities
 * accept, all of them would accept as well.
 */
function createTrust(extra, identity) {
    const own = identity === undefined ? {} : { cert: [...identity.certificates], key: [...identity.keys] };
    let narrow;
    let whole;
    function trusting(further) {
        const context = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.createSecureContext)(own);
        if (believes(context, further))
            return context;
        // A list handed to TLS replaces the default one, so that is named as well.
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.createSecureContext)({ ...own, ca: [...new Set([...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('default'), ...further])] });
    }
    return {
        hasIdentity: identity !== undefined,
        context: () => {
            if (whole !== undefined)
                return whole;
            narrow ??= trusting(extra);
            return narrow;
        },
        wider: (error) => {
            if (!(0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .doubtsAuthority */ .hh)(error))
                return undefined;
            whole ??= trusting([...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('system'), ...extra]);
            return whole;
        },
    };
}
/**
 * Adds authorities to a context that has the default ones, as Node itself adds those of a list. Node names no way to do so,
 * and reads all of the default ones again where they stand in a list, which takes some 30 ms. False where it cannot be done.
 */
function believes(context, authorities) {
    if (authorities.length === 0)
        return true;
    const native = 'context' in context ? context.context : undefined;
    if (typeof native !== 'object' || native === null || !('addCACert' in native))
        return false;
    const { addCACert } = native;
    if (typeof addCACert !== 'function')
        return false;
    for (const authority of authorities)
        Reflect.apply(addCACert, native, [authority]);
    return true;
}


/***/ }),

/***/ 9004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* reexport default export from named module */ undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__),
/* harmony export */   bC: () => (/* reexport default export from named module */ undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_5__),
/* harmony export */   gU: () => (/* reexport default export from named module */ undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_2__),
/* harmony export */   sO: () => (/* reexport default export from named module */ undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_3__)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4043);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(883);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9136);
/* harmony import */ var undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8707);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3701);
/* harmony import */ var undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(628);
/**
 * What is used of undici, from the files that hold it. Its door loads everything else, too (fetch, WebSocket, caches,
 * mocks), which is two thirds of its code and half of the time in which a run begins.
 */






// The door does this for all ways to ask.
undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__.prototype.request = undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__;


/***/ }),

/***/ 8239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf),
/* harmony export */   b: () => (/* binding */ blobKey)
/* harmony export */ });
/** A key for what is asked of a descriptor. Its type and size belong to it: what was checked for others may not do. */
function keyOf({ digest, mediaType, size }) {
    return JSON.stringify([digest, mediaType, size]);
}
/** A key for the bytes of a blob. The size belongs to it: two sizes for one digest are two questions, and one of them has a bad answer. */
function blobKey({ digest, size }) {
    return `${digest} ${size}`;
}


/***/ }),

/***/ 8875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ memoryOfDocument),
/* harmony export */   w: () => (/* binding */ memoryOfText)
/* harmony export */ });
/* harmony import */ var _oci_json_weight_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9923);

/** A text is kept as it came and as it was decoded, in up to two bytes a character. */
const TEXT = 3;
/** About the bytes of memory that a manifest or an index takes. */
function memoryOfDocument({ bytes, document }) {
    return memoryOfText(bytes) + (0,_oci_json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .weigh */ .v)(document.members);
}
/** About the bytes of memory that a document takes before anybody reads what it says. */
function memoryOfText(bytes) {
    return bytes.byteLength * TEXT;
}


/***/ }),

/***/ 1886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachOnce),
/* harmony export */   Gy: () => (/* binding */ asListed),
/* harmony export */   rL: () => (/* binding */ NO_REFERRERS)
/* harmony export */ });
/** Of a store that keeps nothing but images. */
const NO_REFERRERS = { found: [] };
/** An entry of a list of referrers. */
function asListed(descriptor) {
    return { descriptor, way: 'listed' };
}
/** What is found twice in one way is one, told by the first of them. */
function eachOnce(found) {
    const known = new Map();
    for (const one of found) {
        const key = `${one.way} ${one.descriptor.digest}`;
        if (!known.has(key))
            known.set(key, one);
    }
    return [...known.values()];
}


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   ze: () => (/* binding */ atPlace)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2762);
/* harmony import */ var _oci_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);


/** A local image could not be read, or contradicts itself. Never a statement about the image. */
class StoreError extends Error {
    name = 'StoreError';
    code;
    problem;
    constructor(place, failure) {
        const problem = storeProblem(place, failure);
        super(problem.message, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.code = failure.code;
        this.problem = problem;
    }
}
/** What a report says about a failure: what, where, why, what to do. */
function storeProblem({ side, name }, { code, why, advice }) {
    const rest = advice === undefined ? '' : ` ${advice}`;
    return { code, side, message: `Could not read the ${side} ${name}: ${why}.${rest}` };
}
/** An answer for what is plainly not there. */
function absent(place, failure) {
    return { kind: 'missing', problem: storeProblem(place, failure) };
}
/** Runs `read` on the bytes of `what`, so that broken ones are named with their place. */
function atPlace(place, what, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _oci_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M || error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ContentError */ .y))
            throw error;
        throw new StoreError(place, { code: error.code, why: `${what}: ${error.message.replace(/\.$/, '')}`, cause: error });
    }
}


/***/ }),

/***/ 1038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   fV: () => (/* binding */ verifiedStream)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5008);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5412);


/** A file as a blob, hashed on its way. Nothing of a file with another size than the descriptor's is handed on. */
function verifiedStream(file, descriptor, place, signal) {
    let verdict;
    async function* read() {
        if (file.size !== descriptor.size) {
            verdict = { kind: 'size', actual: file.size };
            return;
        }
        const digester = new _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digester */ .Y8((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(descriptor.digest));
        for await (const chunk of file.chunks(signal)) {
            signal.throwIfAborted();
            if (digester.size + chunk.byteLength > file.size)
                throw changed(place, descriptor);
            digester.update(chunk);
            if (chunk.byteLength > 0)
                yield chunk;
        }
        if (digester.size !== file.size)
            throw changed(place, descriptor);
        const actual = digester.digest();
        verdict = actual === descriptor.digest ? { kind: 'whole' } : { kind: 'digest', actual };
    }
    return {
        chunks: read(),
        end: () => {
            if (verdict !== undefined)
                return verdict;
            throw new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, {
                code: 'blob.incomplete',
                why: `the blob ${descriptor.digest} was not read to its end`,
            });
        },
    };
}
/** All bytes of a small file called `what`. Throws `limit.document-size`, without reading, for one over `limit`. */
async function readSmallFile(file, what, limit, place, signal) {
    if (file.size > limit) {
        const why = `${what} has ${file.size} bytes, more than the limit of ${limit} for a document`;
        throw new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, { code: 'limit.document-size', why });
    }
    const bytes = await collect(file.chunks(signal));
    if (bytes.byteLength === file.size)
        return bytes;
    throw new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, { code: 'blob.incomplete', why: `${what} changed while it was read` });
}
/** All chunks as one. */
async function collect(chunks) {
    const parts = [];
    for await (const chunk of chunks)
        parts.push(chunk);
    return Buffer.concat(parts);
}
function changed(place, { digest }) {
    return new _store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD(place, {
        code: 'blob.incomplete',
        why: `the file of ${digest} changed while it was read`,
        advice: 'Run it again when nothing writes there.',
    });
}


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
