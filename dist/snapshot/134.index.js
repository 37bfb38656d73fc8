export const id = 134;
export const ids = [134];
export const modules = {

/***/ 1134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isVersionRange),
/* harmony export */   fittingTags: () => (/* binding */ fittingTags),
/* harmony export */   selectTags: () => (/* binding */ selectTags)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7881);


/** Whether a range of versions can be read (node-semver). */
function isVersionRange(text) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.validRange(text) !== null;
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
        const matched = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchedBy */ .i)(source, all);
        return (tag) => matched.has(tag);
    };
    const included = [...include.map(globMatcher), ...matching.map(patternMatcher)];
    const excluded = [...exclude.map(globMatcher), ...avoiding.map(patternMatcher)];
    const versions = range === undefined ? undefined : new semver__WEBPACK_IMPORTED_MODULE_0__.Range(range);
    return all.filter((tag) => {
        if (included.length > 0 && !included.some((matches) => matches(tag)))
            return false;
        if (excluded.some((matches) => matches(tag)))
            return false;
        if (versions === undefined)
            return true;
        const version = semver__WEBPACK_IMPORTED_MODULE_0__.parse(tag);
        return version !== null && versions.test(version);
    });
}
/** The order of tags: versions before names, the newest first. Made anew for each list, as its collator is slow to make. */
function newestFirst() {
    // Numbers in names count as numbers: 2024-10 is newer than 2024-9.
    const numeric = new Intl.Collator('en', { numeric: true });
    const byName = (one, other) => numeric.compare(other, one) || (one < other ? 1 : -1);
    return (one, other) => {
        const [left, right] = [semver__WEBPACK_IMPORTED_MODULE_0__.parse(one), semver__WEBPACK_IMPORTED_MODULE_0__.parse(other)];
        if (left !== null && right !== null)
            return semver__WEBPACK_IMPORTED_MODULE_0__.rcompare(left, right) || byName(one, other);
        if (left === null && right === null)
            return byName(one, other);
        return left === null ? 1 : -1;
    };
}


/***/ })

};
