import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(356)
const { safeRe: re, t } = __nccwpck_require__(5471)
const cmp = __nccwpck_require__(8646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)


/***/ }),

/***/ 6782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(1383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(356)
const Comparator = __nccwpck_require__(9379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(9737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(5471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(5101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 8646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(6599)
const gte = __nccwpck_require__(1236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 5385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(6353)
const { safeRe: re, t } = __nccwpck_require__(5471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 7648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 6874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 5082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 1236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 6717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 8511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 2603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 8756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 5714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 2173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 7192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 8011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 9872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 6114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 2088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(5471)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(3348)
const parse = __nccwpck_require__(6353)
const valid = __nccwpck_require__(8780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(2338)
const diff = __nccwpck_require__(711)
const major = __nccwpck_require__(8511)
const minor = __nccwpck_require__(2603)
const patch = __nccwpck_require__(8756)
const prerelease = __nccwpck_require__(5714)
const compare = __nccwpck_require__(8469)
const rcompare = __nccwpck_require__(2173)
const compareLoose = __nccwpck_require__(6874)
const compareBuild = __nccwpck_require__(7648)
const sort = __nccwpck_require__(9872)
const rsort = __nccwpck_require__(7192)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(1236)
const lte = __nccwpck_require__(6717)
const cmp = __nccwpck_require__(8646)
const coerce = __nccwpck_require__(5385)
const truncate = __nccwpck_require__(6114)
const Comparator = __nccwpck_require__(9379)
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const toComparators = __nccwpck_require__(4750)
const maxSatisfying = __nccwpck_require__(3193)
const minSatisfying = __nccwpck_require__(8595)
const minVersion = __nccwpck_require__(1866)
const validRange = __nccwpck_require__(4737)
const outside = __nccwpck_require__(280)
const gtr = __nccwpck_require__(2276)
const ltr = __nccwpck_require__(5213)
const intersects = __nccwpck_require__(3465)
const simplifyRange = __nccwpck_require__(2028)
const subset = __nccwpck_require__(1489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 1383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 9737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(5101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 2276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 3465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 5213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 3193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 8595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 1866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const gt = __nccwpck_require__(6599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)
const gte = __nccwpck_require__(1236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 2028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 1489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 4750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 4737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4649:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


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
    ...['source', 'mirror'].flatMap((side) => ['reference', 'transport', 'digest', 'pinned'].map((name) => `pairs.${side}.${name}`)),
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

/***/ 84:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ fileId)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);

/** The same for every path that leads to one file; undefined if there is none, or no plain one. Never throws. */
async function fileId(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true }).catch(() => undefined);
    return found?.isFile() === true ? `${found.dev}:${found.ino}` : undefined;
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);

/** What a path leads to nothing by. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR']);
/** A file's text; undefined if there is none. Throws if it cannot be read. */
async function readText(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error && ABSENT.has(error.code))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 4139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ longestMs),
/* harmony export */   g: () => (/* binding */ GRACE_MS)
/* harmony export */ });
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

/***/ 2105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ keepHeapSmall)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./build/node/src/app/small-heap.js

/**
 * Has the heap cleared as soon as it has grown by half. By default it may grow to several times what is in use where the
 * machine has memory, and a run of many pairs leaves much behind. It costs no processor time that could be measured.
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--heap-growing-percent=50');
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

/***/ 3459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ applyIgnore),
/* harmony export */   w: () => (/* binding */ parseIgnore)
/* harmony export */ });
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
    const own = _model_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].ignorable ? rules.filter((rule) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatcher */ .f)(rule.kind)(kind)) : [];
    const paths = own.flatMap(({ path }) => path ?? []);
    if (paths.length < own.length)
        return () => true;
    // Its path is only the first entry that differs: ignoring that one would hide the others.
    if (kind === 'config.history')
        return () => paths.some((path) => /^\*+$/.test(path));
    const exact = new Set(paths);
    const globs = paths.filter(_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .y).map(_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatcher */ .f);
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

/***/ 7137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/** The known word that was probably meant by an unknown one; undefined where none is near. */
function nearestOf(written, known) {
    const [near] = known
        .map((word) => ({ word, distance: editDistance(written, word) }))
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

/***/ 1017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ PatternError),
  i: () => (/* binding */ matchedBy)
});

;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
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
function matchedBy(source, texts) {
    const matched = new Set();
    const pattern = new RegExp(source);
    const matchAll = () => {
        for (const text of texts)
            if (pattern.test(text))
                matched.add(text);
    };
    try {
        (0,external_node_vm_namespaceObject.runInNewContext)('matchAll()', { matchAll }, { timeout: PATTERN_MS });
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

/***/ 1134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ isVersionRange),
/* harmony export */   O: () => (/* binding */ selectTags),
/* harmony export */   rp: () => (/* binding */ fittingTags)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2088);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1017);


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


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf)
/* harmony export */ });
/* harmony import */ var _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6763);

/** Joins the pairs into the report. A run without pairs, or with a problem of its plan, does not pass. */
function reportOf(pairs, problems, facts) {
    return {
        schemaVersion: 1,
        tool: { name: 'image-parity', version: facts.version },
        startedAt: facts.startedAt.toISOString(),
        durationMs: facts.durationMs,
        ...(0,_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .runVerdict */ .ZH)(pairs, problems.length),
        counts: (0,_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(pairs),
        pairs,
        problems,
        ...(facts.shard === undefined ? {} : { shard: facts.shard }),
        requests: facts.requests,
    };
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
    now: () => performance.now(),
    date: () => new Date(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
    },
};


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ onSide),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   mU: () => (/* binding */ UndecidedError)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9045);

/** Something could not be decided; it ends in `inconclusive`, never in anything better. */
class UndecidedError extends Error {
    name = 'UndecidedError';
    problem;
    constructor(problem, options) {
        super(problem.message, options);
        this.problem = problem;
    }
}
/** The problem behind any failure. Typed errors bring their own, or a code of the table; the rest is a fault of ours. */
function problemOf(error, side) {
    const where = side === undefined ? {} : { side };
    if (hasProblem(error))
        return { ...where, ...error.problem };
    if (hasCode(error))
        return { code: error.code, message: error.message, ...where };
    return { code: 'internal', message: `Unexpected failure, nothing was decided: ${wordsOf(error)}`, ...where };
}
/** Runs `work` for one side, so that whatever fails in it names that side. */
async function onSide(side, work) {
    try {
        return await work();
    }
    catch (error) {
        throw new UndecidedError(problemOf(error, side), { cause: error });
    }
}
function hasProblem(error) {
    if (!(error instanceof Error && 'problem' in error))
        return false;
    const { problem } = error;
    return typeof problem === 'object' && problem !== null && 'code' in problem && (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblemCode */ .NU)(problem.code);
}
function hasCode(error) {
    return error instanceof Error && 'code' in error && (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblemCode */ .NU)(error.code);
}
/** A foreign error in its own words, with the code that Node or a library gave it. */
function wordsOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const words = `${error.name}: ${error.message}`;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    return words.includes(code) ? words : `${words} (${code})`;
}


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: publish

// EXTERNAL MODULE: ./build/node/src/app/masks.js
var masks = __nccwpck_require__(7609);
// EXTERNAL MODULE: ./build/node/src/model/verdict.js
var verdict = __nccwpck_require__(6763);
;// CONCATENATED MODULE: ./build/node/src/app/publish.js

/**
 * Tells a report everywhere, also where one place fails: what cannot be read as it should be passes nothing. Every place
 * that can be written anew then says so, too, and none says better things than another.
 */
async function publishAll(report, publishers) {
    const lost = await attemptAll(report, publishers);
    if (lost.length === 0)
        return { report, isComplete: true };
    const told = withProblems(report, lost);
    const again = await attemptAll(told, publishers.filter(({ replaces }) => replaces));
    const known = new Set(lost.map(({ message }) => message));
    const fresh = again.filter(({ message }) => !known.has(message));
    return { report: withProblems(told, fresh), isComplete: false };
}
async function attemptAll(report, publishers) {
    const lost = [];
    for (const { what, where, publish } of publishers) {
        try {
            await publish(report);
        }
        catch (error) {
            lost.push(unwritable(what, where, error));
        }
    }
    return lost;
}
function unwritable(what, where, error) {
    const message = `${what} could not be written (${String(error)}), so this run does not pass. Check ${where} and the disk.`;
    return { code: 'report.unwritable', message };
}
function withProblems(report, problems) {
    if (problems.length === 0)
        return report;
    const all = [...report.problems, ...problems];
    return { ...report, ...(0,verdict/* runVerdict */.ZH)(report.pairs, all.length), problems: all };
}

// EXTERNAL MODULE: ./build/node/src/gate/undecided.js
var undecided = __nccwpck_require__(5039);
;// CONCATENATED MODULE: ./build/node/src/report/json.js
/** Members come in this order, so that the verdict stands first; all others follow by name. */
const FIRST = [
    'schemaVersion',
    'tool',
    'kind',
    'name',
    'path',
    'platform',
    'reference',
    'result',
    'passed',
    'counts',
    'source',
    'mirror',
];
const RANKS = new Map(FIRST.map((key, rank) => [key, rank]));
/** As much of a text is looked through at once, so that what is in between does not pile up. */
const PIECE = 64 * 1024;
/** The report as JSON for a file: the same report always gives the same text. */
function formatReport(report) {
    return [...reportPieces(report)].join('');
}
/** Where the pairs stand in a report without any: no text holds a line break. */
const NO_PAIRS = '\n  "pairs": []';
/** The same in pieces, so that of many pairs never more than some are text at a time. */
function* reportPieces(report) {
    const around = formatJson({ ...report, pairs: [] });
    if (report.pairs.length === 0) {
        yield around;
        return;
    }
    const at = around.indexOf(NO_PAIRS);
    let piece = `${around.slice(0, at)}\n  "pairs": [`;
    for (const [index, pair] of report.pairs.entries()) {
        const text = harmless(JSON.stringify(pair, ordered, 2)).replaceAll('\n', '\n    ');
        piece += `${index === 0 ? '' : ','}\n    ${text}`;
        if (piece.length < PIECE)
            continue;
        yield piece;
        piece = '';
    }
    yield `${piece}\n  ]${around.slice(at + NO_PAIRS.length)}`;
}
/** Data of ours as JSON for a file, with its members in order and nothing invisible in it. */
function formatJson(data) {
    return `${harmless(JSON.stringify(data, ordered, 2))}\n`;
}
/** The same in one line, for an output. */
function compactReport(report) {
    return harmless(JSON.stringify(report, ordered));
}
/** An object with its members in order; most are made so. */
function ordered(_key, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const keys = Object.keys(value);
    const sorted = keys.toSorted(compare);
    if (keys.every((key, at) => key === sorted[at]))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)));
}
function compare(one, other) {
    return rank(one) - rank(other) || (one < other ? -1 : 1);
}
function rank(key) {
    return RANKS.get(key) ?? FIRST.length;
}
/** People print reports in logs: nothing invisible in them, and no runner command. Only strings can hold either. */
function harmless(json) {
    return visible(json)
        .replaceAll('##[', '##\\u005b')
        .replace(/:(?=:)/g, '\\u003a');
}
function visible(json) {
    const hidden = /[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007f-\u009f]/gu;
    if (!hidden.test(json))
        return json;
    const known = new Map();
    const show = (character) => {
        const shown = known.get(character) ?? escaped(character);
        known.set(character, shown);
        return shown;
    };
    const pieces = [];
    for (let from = 0; from < json.length;) {
        const end = from + PIECE;
        // No character is cut in two.
        const to = (json.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
        pieces.push(json.slice(from, to).replace(hidden, show));
        from = to;
    }
    return pieces.join('');
}
function escaped(text) {
    return Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

// EXTERNAL MODULE: ./build/node/src/model/beside.js
var model_beside = __nccwpck_require__(7162);
// EXTERNAL MODULE: ./build/node/src/model/floor.js
var floor = __nccwpck_require__(4796);
// EXTERNAL MODULE: ./build/node/src/model/kinds.js
var kinds = __nccwpck_require__(7673);
// EXTERNAL MODULE: ./build/node/src/model/show-values.js
var show_values = __nccwpck_require__(5964);
;// CONCATENATED MODULE: ./build/node/src/report/facts.js



/**
 * What is known of a platform on the mirror. A report leaves `mirror` out where it equals `source`; where the mirror was
 * not read, or lacks the platform, nothing is known, and that is never taken for equal.
 */
function mirrorFacts(platform) {
    if (platform.mirror !== undefined)
        return platform.mirror;
    if (platform.error !== undefined || platform.differences.some(({ kind }) => kind === 'platform.missing'))
        return undefined;
    return platform.source;
}
/** The differences of a pair that count: its own and those of its platforms, without the ignored ones. */
function countedDifferences(pair) {
    return [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)].filter(({ ignored }) => ignored !== true);
}
/**
 * The result that keeps a pair from passing: what is ignored has no part in it. Of a pair that passes it is its result,
 * whatever that rests on.
 */
function tellingResult(pair) {
    if (pair.passed || !hasIgnored(pair))
        return pair.result;
    return (0,floor/* worst */.QZ)([
        (pair.error !== undefined && !(0,model_beside/* isBeside */.ZT)(pair.error)) || pair.platforms.length === 0 ? 'inconclusive' : 'identical',
        floorOf(pair.differences),
        ...pair.platforms.map((platform) => tellingResultOf(platform)),
    ]);
}
/** The same for one platform. */
function tellingResultOf({ passed, result, differences, error }) {
    if (passed || !differences.some(({ ignored }) => ignored === true))
        return result;
    return (0,floor/* worst */.QZ)([error === undefined ? 'identical' : 'inconclusive', floorOf(differences)]);
}
function floorOf(differences) {
    const counted = differences.filter(({ ignored }) => ignored !== true);
    return (0,floor/* worst */.QZ)(['identical', ...counted.map(({ kind }) => kinds/* KINDS */.G[kind].floor)]);
}
function hasIgnored({ differences, platforms }) {
    return [...differences, ...platforms.flatMap((platform) => platform.differences)].some(({ ignored }) => ignored === true);
}
/** Whether nothing was read: both sides named the same digest by HEAD, and that was enough. */
function isByHead({ platforms }) {
    return platforms.length > 0 && platforms.every(({ platform, result }) => platform === '*' && result === 'identical');
}
/** `repository@digest` of what was compared: the manifest where one platform was, what the reference names otherwise. */
function pinnedOf(pair, side) {
    const [platform, ...others] = pair.platforms;
    const top = pair[side].pinned;
    if (top === undefined || platform === undefined || others.length > 0)
        return top;
    const manifest = (side === 'source' ? platform.source : mirrorFacts(platform))?.digest;
    return manifest === undefined ? top : `${top.slice(0, top.lastIndexOf('@'))}@${manifest}`;
}
/** Why a pair, or platforms of it, could not be decided; each message once. */
function problemsOf(pair) {
    const byMessage = new Map();
    if (pair.error !== undefined)
        byMessage.set(pair.error.message, []);
    for (const { platform, error } of pair.platforms) {
        if (error === undefined || error.message === pair.error?.message)
            continue;
        const known = byMessage.get(error.message);
        if (known === undefined)
            byMessage.set(error.message, [platform]);
        else
            known.push(platform);
    }
    return [...byMessage].map(([message, platforms]) => ({ platforms, message }));
}
/** Counts equal layers by diffID, and takes off those whose bytes gave the lie to it; undefined where a side is not known. */
function equalLayers(platform) {
    const mirror = mirrorFacts(platform);
    const from = layersOf(platform.source);
    const to = layersOf(mirror);
    const isSame = platform.source?.digest !== undefined && platform.source.digest === mirror?.digest;
    if (from === undefined || to === undefined) {
        const total = platform.source?.layerCount;
        return total === undefined || !isSame ? undefined : countOf(platform, total, total);
    }
    const named = from.filter((digest, position) => digest === to[position]).length;
    return countOf(platform, named, Math.max(from.length, to.length));
}
function countOf({ differences }, named, total) {
    const wrong = new Set(differences
        .filter((difference) => kinds/* KINDS */.G[difference.kind].area === 'content' || isBadLayer(difference))
        .map(layerOf)).size;
    return { equal: named === total ? Math.max(0, total - wrong) : named, total, right: named === total && wrong === 0 };
}
/** What tells one layer from another in a list of differences. */
function layerOf(difference) {
    if ('layer' in difference)
        return String(difference.layer);
    return 'path' in difference ? difference.path : difference.kind;
}
/** Whether the mirror names a layer and does not hold it as named. */
function isBadLayer(difference) {
    return difference.kind.startsWith('blob.') && 'layer' in difference;
}
/** Whether the mirror names a manifest or a config and does not hold it as named. */
function isBadBlob(difference, what) {
    return difference.kind.startsWith('blob.') && 'path' in difference && difference.path === what;
}
function layersOf(facts) {
    return facts?.diffIDs ?? facts?.layers?.map(({ digest }) => digest);
}

// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
;// CONCATENATED MODULE: ./build/node/src/report/sentence.js

/** Builds a sentence: the literal parts are ours, each `${…}` says what it is. */
function say(strings, ...parts) {
    return strings.flatMap((literal, position) => {
        const part = parts[position];
        const literals = literal === '' ? [] : [{ kind: 'text', text: literal }];
        if (part === undefined)
            return literals;
        if (typeof part === 'number')
            return [...literals, { kind: 'text', text: String(part) }];
        return isSentence(part) ? [...literals, ...part] : [...literals, part];
    });
}
/** Words of this project, taken as they are. */
function words(text) {
    return { kind: 'text', text };
}
function code(text) {
    return { kind: 'code', text };
}
function sentence_name(text) {
    return { kind: 'name', text };
}
function foreign(text) {
    return { kind: 'foreign', text };
}
function message(text) {
    return { kind: 'message', text };
}
/** `a, b and c`. */
function listed(items) {
    return items.flatMap((item, position) => {
        if (position === 0)
            return item;
        return position === items.length - 1 ? say ` and ${item}` : say `, ${item}`;
    });
}
/** Names as words of ours; of many the first seven, and how many are left. */
function namesOf(names) {
    const some = names.length <= 8 ? names : names.slice(0, 7);
    const rest = some.length === names.length ? [] : [[words(`${names.length - some.length} more`)]];
    return listed([...some.map((text) => [sentence_name(text)]), ...rest]);
}
/** With a capital letter in front, where it begins with words of ours. */
function capitalised(sentence) {
    const [first, ...others] = sentence;
    if (first?.kind !== 'text')
        return sentence;
    return [words(first.text.slice(0, 1).toUpperCase() + first.text.slice(1)), ...others];
}
/** One line of plain text. */
function toPlain(sentence) {
    return sentence.map(plainPiece).join('');
}
/** Markdown for a paragraph or a table cell. */
function toMarkdown(sentence) {
    return sentence.map(markdownPiece).join('');
}
function plainPiece(piece) {
    switch (piece.kind) {
        case 'text':
        case 'code':
            return piece.text;
        case 'name':
            return (0,safe_text/* isPlainName */.sh)(piece.text) ? piece.text : `"${(0,safe_text/* safeLine */.om)(piece.text, 120)}"`;
        case 'foreign':
            return `"${(0,safe_text/* safeLine */.om)(piece.text, 120)}"`;
        case 'message':
            return (0,safe_text/* safeLine */.om)(piece.text, 2000);
    }
}
function markdownPiece(piece) {
    switch (piece.kind) {
        case 'text':
            return piece.text;
        case 'code':
            return /[`|\r\n]/.test(piece.text) ? (0,safe_text/* safeCell */.oL)(piece.text) : `\`${piece.text}\``;
        case 'name':
            return (0,safe_text/* isPlainName */.sh)(piece.text) ? `\`${piece.text}\`` : (0,safe_text/* safeCell */.oL)(piece.text);
        case 'foreign':
            return (0,safe_text/* safeCell */.oL)(piece.text);
        case 'message':
            return (0,safe_text/* safeProse */.f8)(piece.text);
    }
}
function isSentence(part) {
    return Array.isArray(part);
}

;// CONCATENATED MODULE: ./build/node/src/report/accepting.js





/** How what differs is accepted as it is, where that is possible: the pair would pass by each of the ways. */
function accepting(pair, differences) {
    // What is attached is missing whatever of the image is accepted.
    if (differences.some(({ kind }) => kind === 'referrer.missing' && !(0,floor/* toleratedAt */.kq)(kind, pair)))
        return [];
    const ways = [...matching(pair), ...ignoring(pair, differences), ...selecting(pair, differences)];
    if (ways.length === 0)
        return [];
    return [{ label: 'Or accept it', steps: [{ text: either(ways), commands: [] }] }];
}
/** The lower bar that this result would pass. */
function matching(pair) {
    const { match } = pair;
    const enough = {
        equivalent: 'config',
        'same-runtime': 'runtime',
        'same-layers': 'diff-ids',
    };
    const bar = enough[tellingResult(pair)];
    return bar === undefined || bar === match ? [] : [[code(`match: ${bar}`)]];
}
/** Rules that would let the pair pass at its `match`; none where a difference is among them that is never ignored. */
function ignoring(pair, differences) {
    if (pair.match === 'digest')
        return [];
    const rules = new Set();
    for (const difference of differences) {
        if ((0,floor/* toleratedAt */.kq)(difference.kind, pair))
            continue;
        const rule = kinds/* KINDS */.G[difference.kind].ignorable ? ruleFor(difference) : undefined;
        if (rule !== undefined)
            rules.add(rule);
        // There can be a hundred thousand: as soon as these are no advice, nothing mends that.
        if (rule === undefined || rules.size > 4)
            return [];
    }
    if (rules.size === 0)
        return [];
    return [say `${listed([...rules].map((rule) => [code(`ignore: ${rule}`)]))}`];
}
/** Naming the platforms that are right. */
function selecting(pair, differences) {
    const ofPlatforms = differences.filter(({ kind }) => kind === 'platform.missing' || kind === 'platform.extra');
    const good = pair.platforms.filter(({ passed }) => passed).map(({ platform }) => platform);
    if (ofPlatforms.length === 0 || good.length === 0 || good.length > 6 || !good.every(safe_text/* isPlainName */.sh))
        return [];
    const failing = pair.platforms.filter(({ passed }) => !passed);
    const onlyThat = failing.every((platform) => platform.differences.some(({ kind }) => PLATFORM_SET.has(kind)));
    // Of the tops a list of platforms leaves out what is harmless.
    const isTopFine = pair.differences.every(({ kind, ignored }) => ignored === true || kinds/* KINDS */.G[kind].floor === 'equivalent' || (0,floor/* toleratedAt */.kq)(kind, pair));
    return onlyThat && isTopFine ? [[code(`platforms: ${good.join(',')}`)]] : [];
}
const PLATFORM_SET = new Set(['platform.missing', 'platform.extra']);
/** `kind:path`; undefined where the path would need quoting, as a rule for the whole kind would be too wide. */
function ruleFor(difference) {
    if (!('path' in difference) || difference.kind === 'config.history')
        return difference.kind;
    return /^[\w./-]+$/.test(difference.path) ? `${difference.kind}:${difference.path}` : undefined;
}
function either(ways) {
    return ways.flatMap((way, position) => (position === 0 ? way : say `${words(' or ')}${way}`));
}

;// CONCATENATED MODULE: ./build/node/src/report/copy.js


const PLACES = {
    registry: 'registry',
    oci: 'layout',
    'oci-archive': 'layout',
    'docker-archive': 'docker',
    'docker-daemon': 'docker',
};
/** The place that a side of a pair is in. */
function placeOf({ transport }) {
    return PLACES[transport];
}
/**
 * The commands that copy the source over the mirror, by digest where a registry has one: what was compared is copied, not
 * what the tag names by then. Undefined where no command could be typed as it is.
 */
function copyOf(pair) {
    const { source, mirror } = pair;
    const places = { source: placeOf(source), mirror: placeOf(mirror) };
    const from = places.source === 'registry' ? pinnedSource(pair, places.mirror) : source.reference;
    const to = places.mirror === 'registry' ? registryTarget(source, mirror) : mirror.reference;
    if (to === undefined || !(0,safe_text/* isPlainName */.sh)(from) || !(0,safe_text/* isPlainName */.sh)(to))
        return undefined;
    if (!isReadBySkopeo(from, places.source) || !isWrittenBySkopeo(to, mirror))
        return undefined;
    const isConverted = places.mirror === 'layout' && isOfDocker(pair);
    const copy = ['skopeo copy', ...flags(places, isConverted)].join(' ');
    const commands = [...removal(mirror), [copy, skopeoName(from, places.source), skopeoName(to, places.mirror)]];
    const remark = isConverted ? CONVERTED : renamed(pair);
    return remark === undefined ? { commands } : { commands, remark };
}
const CONVERTED = say `an image layout takes no manifests of Docker, so the copy is converted and has another image ID: it passes with ${code('match: runtime')}`;
/** skopeo refuses to keep digests where it has to convert, and such places hold one platform. */
function flags(places, isConverted) {
    if (places.source === 'docker' || places.mirror === 'docker')
        return [];
    return isConverted ? ['--all'] : ['--all', '--preserve-digests'];
}
/** Docker's places take one platform: that of the image that was compared. */
function pinnedSource({ source, platforms }, to) {
    const pinned = source.pinned ?? source.reference;
    const [image] = platforms.flatMap((platform) => platform.source?.digest ?? []);
    return to === 'docker' && image !== undefined ? `${repositoryOf(pinned)}@${image}` : pinned;
}
/** skopeo adds no image to such an archive, and replaces none. */
function removal({ transport, reference }) {
    return transport === 'docker-archive' ? [['rm -f', reference.split(':').slice(1, 2).join('')]] : [];
}
/** Whether any manifest of the source is of Docker's family, or made from one of its places. */
function isOfDocker({ source, platforms }) {
    const types = [source, ...platforms.map((platform) => platform.source ?? {})];
    const isDockers = types.some(({ mediaType }) => mediaType?.startsWith('application/vnd.docker.') === true);
    return isDockers || placeOf(source) === 'docker';
}
/** A mirror that is named by its own digest is another one after the copy. */
function renamed({ source, mirror }) {
    if (source.digest === undefined || mirror.digest === source.digest || !mirror.reference.includes('@'))
        return undefined;
    const name = mirror.reference.replace(/@.*$/, '');
    return say `then name its new digest: ${code(`mirror: ${name}@${source.digest}`)}`;
}
/** A mirror that was named by its own digest has to be given the source's. */
function registryTarget(source, mirror) {
    const target = repositoryOf(mirror.reference);
    const hasTag = target.slice(target.lastIndexOf('/')).includes(':');
    if (hasTag)
        return target;
    return source.digest === undefined ? undefined : `${target}@${source.digest}`;
}
/** What stands before the digest. */
function repositoryOf(reference) {
    return reference.replace(/@.*$/, '');
}
/** Images in a layout have names there, and no digests. */
function isReadBySkopeo(reference, place) {
    return place !== 'layout' || !reference.includes('@');
}
/** An engine is given images under a tag only. */
function isWrittenBySkopeo(reference, { transport }) {
    if (transport === 'registry')
        return true;
    return !reference.includes('@') && !(transport === 'docker-daemon' && /:sha\d+:/.test(reference));
}
function skopeoName(reference, place) {
    return place === 'registry' ? `docker://${reference}` : reference;
}

;// CONCATENATED MODULE: ./build/node/src/report/attaching.js



/** What to do about an image that is as it should be, without what is attached to it on the source. */
function attaching(pair) {
    const isDetached = pair.differences.some((one) => one.kind === 'referrer.missing' && one.lack === 'subject');
    const text = isDetached
        ? say `copy it byte for byte, together with what is attached: that belongs to the source's digest, and no image of another digest can have it`
        : say `copy it once more, together with what is attached to it`;
    return [
        { label: 'Mend it', steps: [{ text, commands: commandsFor(pair) }] },
        { label: 'Or accept it', steps: [{ text: [code('referrers: warn')], commands: [] }] },
    ];
}
/** It copies the entries of lists and cosign's tags alike, and no byte of a manifest changes. */
function commandsFor({ source, mirror }) {
    const from = source.pinned ?? source.reference;
    const to = mirror.reference;
    if (placeOf(source) !== 'registry' || placeOf(mirror) !== 'registry' || to.includes('@'))
        return [];
    return (0,safe_text/* isPlainName */.sh)(from) && (0,safe_text/* isPlainName */.sh)(to) ? [['regctl image copy --referrers --digest-tags', from, to]] : [];
}

;// CONCATENATED MODULE: ./build/node/src/report/clients.js

/** Clients by the names that people know. */
const NAMES = {
    containerd: ['containerd'],
    docker: ['Docker'],
    'containers-image': ['Podman', 'CRI-O', 'skopeo', 'Buildah'],
};
/** Who refuses something: `containerd refuses`, `Docker and containerd refuse`, `all clients refuse`. */
function refusing(clients) {
    if (clients.length === Object.keys(NAMES).length)
        return [words('all clients refuse')];
    const names = clients.flatMap((client) => NAMES[client]);
    return [...listed(names.map((name) => [words(name)])), words(names.length === 1 ? ' refuses' : ' refuse')];
}
/** To be read behind what it is wrong with. */
const REFUSALS = {
    'content-type': { about: 'document', words: 'is served under a Content-Type that is not its own' },
    head: { about: 'document', words: 'is not answered to HEAD as it is to GET' },
    'body-type': {
        about: 'document',
        words: 'does not name its own type (mediaType), which it must in the family of Docker',
    },
    'member-type': { about: 'member', words: 'has a type or form that cannot be read there' },
    ambiguous: { about: 'member', words: 'belongs to another kind of document' },
    'history-longer': { about: 'member', words: 'speaks of more layers than there are' },
    urls: { about: 'member', words: 'names a place outside the registry, which is asked first' },
    'data-encoding': { about: 'member', words: 'is not base64' },
    'data-bytes': { about: 'member', words: 'embeds other bytes than the digest beside it names' },
    'mixed-family': { about: 'member', words: 'is of another family (Docker, OCI) than the manifest and not read there' },
    'plain-type': { about: 'layer', words: 'is packed under the type of a plain tar' },
    nested: { about: 'entry', words: 'is an index inside the index where the source has none' },
    'platform-name': { about: 'member', words: 'spells the platform in a way that is not looked for' },
    'platform-absent': { about: 'member', words: 'is left out, and a list of Docker needs it' },
    'zstd-skippable': { about: 'layer', words: 'begins with a zstd frame without content' },
    'gzip-header': { about: 'layer', words: 'has a longer name or comment in its gzip header than is read' },
};

;// CONCATENATED MODULE: ./build/node/src/model/report.js
const REFERRER_STATES = ['present', 'missing', 'extra', 'detached'];

;// CONCATENATED MODULE: ./build/node/src/report/quantity.js
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];
/** Bytes for people: `0 B`, `5.1 MiB`. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 'B';
    for (const larger of UNITS) {
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

;// CONCATENATED MODULE: ./build/node/src/report/referrers.js



/** What each state is called behind a number. */
const STATES = {
    present: 'on both sides',
    missing: 'missing on the mirror',
    extra: 'only on the mirror',
    detached: 'attached to a digest that is not there',
};
/** The order in which artifacts are told: what is amiss first. */
const ORDER = ['missing', 'detached', 'extra', 'present'];
/** Why something attached to the source's image is not to be had with the mirror's. One row a reason. */
const LACKS = {
    absent: (artifact) => say `the mirror lacks ${artifact}`,
    subject: (artifact) => say `${artifact} belongs to a digest that the mirror does not have`,
    'not-served': (artifact) => say `the mirror lists ${artifact} and does not have it`,
    type: (artifact) => say `the mirror lists ${artifact} under another type`,
    blob: (artifact) => say `the mirror has not every part of ${artifact}`,
};
/** One sentence, without a full stop. */
function describeLack({ lack, artifactType, path, platform }) {
    const where = platform === undefined ? [] : say ` of ${sentence_name(platform)}`;
    return LACKS[lack](say `the attached ${sentence_name(artifactType)} ${sentence_name(shortened(path))}${where}`);
}
/** How many artifacts are in which state, of one at least. */
function referrerCounts(referrers) {
    const told = REFERRER_STATES.flatMap((state) => {
        const total = referrers.filter((one) => one.state === state).length;
        return total === 0 ? [] : [[words(`${total} ${STATES[state]}`)]];
    });
    return say `${words(count(referrers.length, 'attached artifact'))}: ${listed(told)}`;
}
/** Artifacts, what is amiss first; at most `limit` of them. */
function referrerRows(referrers, limit) {
    const sorted = ORDER.flatMap((state) => referrers.filter((one) => one.state === state));
    return { rows: sorted.slice(0, limit).map(cellsOf), left: Math.max(0, sorted.length - limit) };
}
function cellsOf({ state, artifactType, digest, subject, platform }) {
    const where = platform === undefined ? [] : say `${sentence_name(platform)} `;
    return {
        state: STATES[state],
        type: [sentence_name(artifactType)],
        digest: [sentence_name(shortened(digest))],
        subject: say `${where}${sentence_name(shortened(subject))}`,
    };
}
/** What is amiss and passes all the same; empty where nothing is. */
function referrerWarning(pair) {
    const missing = pair.differences.filter(({ kind }) => kind === 'referrer.missing').length;
    if (missing === 0 || !pair.passed)
        return [];
    return say `of what is attached to the image, ${words(count(missing, 'artifact'))} cannot be had from the mirror`;
}

;// CONCATENATED MODULE: ./build/node/src/report/describe-difference.js




/** One short sentence, without a full stop and without the values of the two sides. */
function describeDifference(difference) {
    return SENTENCES[difference.kind](difference);
}
/** One row per kind. Adding a kind means adding its row here. */
const SENTENCES = {
    'index.serialisation': () => say `the index is written differently (white space or order of members); it says the same`,
    'index.order': () => say `the index lists its entries in another order`,
    'index.media-type': (d) => say `the index has another media type: ${sentence_name(d.source)} on the source, ${sentence_name(d.mirror)} on the mirror`,
    'index.annotation': values,
    'index.runtime-annotation': values,
    'index.other': values,
    'index.refused': (d) => refused(d, 'index'),
    'index.wrapped': (d) => say `the source's reference names ${withArticle(d.source)}, the mirror's ${withArticle(d.mirror)}`,
    'index.attestation': (d) => say `the index has ${d.source} attestation entries on the source and ${d.mirror} on the mirror`,
    'platform.missing': (d) => d.path === '*' ? say `the mirror has nothing under this reference` : say `the mirror has no ${sentence_name(d.path)}`,
    'platform.extra': (d) => say `only the mirror has ${sentence_name(d.path)}`,
    'platform.config': (d) => say `the mirror's config names the platform ${sentence_name(d.mirror)} where ${sentence_name(d.path)} was asked for (the source's names ${sentence_name(d.source)})`,
    'manifest.media-type': (d) => say `the manifest has another media type: ${sentence_name(d.source)} on the source, ${sentence_name(d.mirror)} on the mirror`,
    'manifest.serialisation': () => say `the manifest is written differently (white space or order of members); it says the same`,
    'manifest.annotation': values,
    'manifest.runtime-annotation': values,
    'manifest.config-type': (d) => say `the manifest gives the config another media type: ${sentence_name(d.source)} on the source, ${sentence_name(d.mirror)} on the mirror`,
    'manifest.other': values,
    'manifest.refused': (d) => refused(d, 'manifest'),
    'manifest.unknown': () => say `one side keeps no manifest, so manifests cannot be compared`,
    'layer.compression': (d) => d.source === d.mirror
        ? say `layer ${place(d.path)} is compressed once more with ${sentence_name(d.mirror)}, to other bytes`
        : say `layer ${place(d.path)} is compressed with ${sentence_name(d.mirror)} instead of ${sentence_name(d.source)}`,
    'layer.media-type': (d) => say `layer ${place(d.path)} has another media type: ${sentence_name(d.source)} on the source, ${sentence_name(d.mirror)} on the mirror`,
    'layer.annotation': values,
    'layer.runtime-annotation': values,
    'layer.other': values,
    'layer.refused': (d) => refused(d, 'layer'),
    'layer.content': (d) => say `layer ${place(d.path)} holds other content`,
    'layer.added': (d) => say `only the mirror has layer ${d.mirror.position}`,
    'layer.removed': (d) => say `the mirror lacks layer ${d.source.position}`,
    'layer.order': () => say `the layers stand in another order`,
    'descriptor.urls': (d) => say `the mirror's descriptor ${sentence_name(d.path)} no longer names places outside the registry (urls)`,
    'descriptor.data': (d) => say `the mirror's descriptor ${sentence_name(d.path)} embeds another copy of the blob than the source's, or none (data)`,
    'artifact.config': (d) => say `the artifact has another config: ${digest(d.source)} on the source, ${digest(d.mirror)} on the mirror`,
    'artifact.other': values,
    'config.architecture': values,
    'config.os': values,
    'config.variant': values,
    'config.os-version': values,
    'config.os-features': values,
    'config.user': values,
    'config.env': values,
    'config.cmd': values,
    'config.entrypoint': values,
    'config.working-dir': values,
    'config.exposed-ports': values,
    'config.volumes': values,
    'config.label': values,
    'config.stop-signal': values,
    'config.healthcheck': values,
    'config.shell': values,
    'config.on-build': values,
    'config.args-escaped': values,
    'config.unknown': values,
    'config.created': values,
    'config.author': values,
    'config.history': (d) => say `the history differs from entry ${sentence_name(d.path)} on (entries: ${d.source} on the source, ${d.mirror} on the mirror)`,
    'config.other': values,
    'config.serialisation': () => say `the config is written differently (white space or order of members); it says the same`,
    'config.refused': (d) => refused(d, 'config'),
    'blob.missing': (d) => say `the mirror cannot serve ${blob(d)} (${digest(d.mirror.digest)})`,
    'blob.size': (d) => {
        if (d.declared === true)
            return say `the mirror's manifest gives ${blob(d)} another size: ${bytes(d.mirror)} instead of ${bytes(d.source)}`;
        const found = d.mirror < 0 ? words('another number of them') : bytes(d.mirror);
        return say `${blob(d)} has another size on the mirror: ${bytes(d.source)} expected, ${found} stored`;
    },
    'blob.digest': (d) => say `${blob(d)} on the mirror holds other bytes: ${digest(d.source)} expected, ${digest(d.mirror)} received`,
    'referrer.missing': (d) => describeLack(d),
    'tag.moved': (d) => {
        const now = d[d.path];
        return say `the ${words(d.path)}'s tag moved while it was compared: it names ${now === undefined ? words('nothing') : digest(now)} now`;
    },
};
/** What the mirror serves, what is wrong with it, and who refuses it. */
function refused(difference, document) {
    const { why, clients, served } = difference;
    const said = served === undefined ? [] : say ` (${sentence_name(served)})`;
    return say `${refusedPart(difference, document)} ${words(REFUSALS[why].words)}${said}; ${refusing(clients)} it`;
}
function refusedPart({ path, why }, document) {
    switch (REFUSALS[why].about) {
        case 'document':
            return [words(`the ${document}`)];
        case 'member':
            return say `${words(document)} member ${keyOf(path)}`;
        case 'entry':
            return say `${words(document)} entry ${keyOf(path)}`;
        case 'layer':
            return say `layer ${place(path)}`;
    }
}
/** What holds the values of the two sides, in words. */
const FIELDS = {
    'index.annotation': 'index annotation',
    'index.runtime-annotation': 'index annotation',
    'index.other': 'index member',
    'manifest.annotation': 'manifest annotation',
    'manifest.runtime-annotation': 'manifest annotation',
    'manifest.other': 'manifest member',
    'layer.annotation': 'layer annotation',
    'layer.runtime-annotation': 'layer annotation',
    'layer.other': 'layer member',
    'artifact.other': 'artifact member',
    'config.architecture': 'the architecture',
    'config.os': 'the operating system',
    'config.variant': 'the CPU variant',
    'config.os-version': 'the version of the operating system',
    'config.os-features': 'the list of operating system features',
    'config.user': 'the user',
    'config.env': 'environment variable',
    'config.cmd': 'the command (Cmd)',
    'config.entrypoint': 'the entrypoint',
    'config.working-dir': 'the working directory',
    'config.exposed-ports': 'exposed port',
    'config.volumes': 'volume',
    'config.label': 'label',
    'config.stop-signal': 'the stop signal',
    'config.healthcheck': 'the health check',
    'config.shell': 'the shell',
    'config.on-build': 'the list of ONBUILD triggers',
    'config.args-escaped': 'ArgsEscaped',
    'config.unknown': 'configuration member',
    'config.created': 'the creation time',
    'config.author': 'the author',
    'config.other': 'member (of no effect at run time)',
};
/** Whether a difference carries values of the image as they were read. */
function hasValues(difference) {
    return Object.hasOwn(FIELDS, difference.kind);
}
/** The name of what holds the values: `label` and its key, `the user`. */
function fieldOf(difference) {
    if (difference.kind === 'config.env' && difference.path === '*')
        return say `the order of the environment variables`;
    const what = words(FIELDS[difference.kind]);
    if (!('path' in difference))
        return [what];
    const field = say `${what} ${keyOf(difference.path)}`;
    return OBEYED.has(difference.kind) ? say `${field} (which clients obey)` : field;
}
const OBEYED = new Set([
    'index.runtime-annotation',
    'manifest.runtime-annotation',
    'layer.runtime-annotation',
]);
/** A side that lacks the value is told by what is left out. */
function values(difference) {
    const field = fieldOf(difference);
    if (difference.source === undefined)
        return say `only the mirror has ${field}`;
    return difference.mirror === undefined ? say `the mirror lacks ${field}` : say `${field} differs`;
}
/** A key is chosen by the image's author; one that is a plain word is shown as such. */
function keyOf(path) {
    return path.length <= 120 ? sentence_name(path) : foreign(path);
}
function bytes(size) {
    return words(`${size.toLocaleString('en-US')} ${size === 1 ? 'byte' : 'bytes'}`);
}
function digest(text) {
    return sentence_name(shortened(text));
}
/** A layer's position, from 1. */
function place(path) {
    return /^\d{1,4}$/.test(path) ? words(path) : sentence_name(path);
}
/** A blob by its place: `layer 4`, `the config`. */
function blob({ path, layer }) {
    if (layer !== undefined)
        return words(`layer ${layer}`);
    return path === 'config' || path === 'manifest' ? words(`the ${path}`) : sentence_name(path);
}
function withArticle(what) {
    return words(what === 'index' ? 'an index' : 'a manifest');
}

;// CONCATENATED MODULE: ./build/node/src/report/mending.js




/** How the mirror is made right. Empty where no copy can do that. */
function mending(pair, differences) {
    const steps = stepsFor(pair, differences);
    return steps.length === 0 ? [] : [{ label: 'Mend it', steps }];
}
function stepsFor(pair, differences) {
    const has = (...kinds) => differences.some(({ kind }) => kinds.includes(kind));
    const to = placeOf(pair.mirror);
    if (isOutOfReach(pair, has('manifest.unknown'), has('platform.missing')))
        return [];
    if (pair.causes.includes('swapped')) {
        const stop = say `do not deploy it: its image ID is the source's and its files are not. Find out who wrote to the mirror`;
        return [{ text: stop, commands: [] }, copying(pair, say `then copy it again`)];
    }
    if (pair.platforms.some(isDamaged))
        return [...clearing(pair, to), copying(pair, say `copy it again`, to === 'registry')];
    if (pair.notes.some(({ kind }) => kind === 'reference.absent'))
        return [copying(pair, say `copy it there, or correct the name of the mirror`)];
    if (has('platform.missing') && to !== 'docker' && !pair.causes.includes('platform-renamed'))
        return [copying(pair, say `copy all platforms`)];
    if (differences.length > 0 && differences.every(({ kind }) => kind === 'platform.extra'))
        return [copying(pair, say `copy it again, to have exactly the source's platforms`)];
    return [copying(pair, say `copy it again`)];
}
/** No copy gives such a place a manifest, or a second platform. */
function isOutOfReach({ result, mirror, platforms }, isUnknown, isMissing) {
    if (result === 'equivalent' && isUnknown)
        return true;
    return placeOf(mirror) === 'docker' && isMissing && platforms.some(({ passed }) => passed);
}
/** Whether the mirror keeps wrong bytes under the right name, or says that it has what it has not: a copy skips both. */
function isDamaged({ differences, error }) {
    if (error?.side === 'mirror' && error.code === 'blob.lost')
        return true;
    return differences.some((one) => one.kind === 'blob.digest' || (one.kind === 'blob.size' && one.declared !== true));
}
/** Makes the mirror forget what it wrongly believes to have. */
function clearing(pair, place) {
    switch (place) {
        case 'registry':
            return [deletion(pair), collection()];
        case 'layout':
            if (pair.mirror.transport === 'oci-archive')
                return [];
            return [
                {
                    text: say `delete the damaged files in the folder ${code('blobs')} of the layout; a copy keeps them`,
                    commands: [],
                },
            ];
        case 'docker':
            return [];
    }
}
function deletion(pair) {
    const { mirror, platforms } = pair;
    // Of what could not be decided the report names the source's manifest alone, which is the mirror's under equal tops.
    const isSame = mirror.digest !== undefined && mirror.digest === pair.source.digest;
    const digestOf = (platform) => mirrorFacts(platform)?.digest ?? (isSame ? platform.source?.digest : undefined);
    const damaged = platforms.filter(isDamaged).flatMap((platform) => digestOf(platform) ?? []);
    const digests = [...new Set([mirror.digest ?? [], damaged].flat())];
    const repository = repositoryOf(mirror.pinned ?? '');
    const commands = digests
        .map((digest) => `${repository}@${digest}`)
        .filter(safe_text/* isPlainName */.sh)
        .map((name) => ['skopeo delete', `docker://${name}`]);
    const text = say `delete the image on the mirror, and whatever else there holds the damaged part`;
    return { text: withLogin(text, pair), commands };
}
function collection() {
    const tool = code('docker-registry garbage-collect CONFIG');
    return {
        text: say `run the registry's garbage collection and restart it (${tool}; in Harbor: Clean Up): until then it keeps the damaged part, and a copy skips it`,
        commands: [],
    };
}
/** `isLoggedIn`: an earlier step has asked for that. */
function copying(pair, what, isLoggedIn = false) {
    const copy = copyOf(pair);
    if (copy === undefined)
        return { text: what, commands: [] };
    const remark = copy.remark === undefined ? [] : say `; ${copy.remark}`;
    return { text: [...(isLoggedIn ? what : withLogin(what, pair)), ...remark], commands: copy.commands };
}
function withLogin(what, pair) {
    const asked = login(pair);
    return asked === undefined ? what : say `${what} (${asked})`;
}
/** Undefined where nobody has to log in. */
function login({ source, mirror }) {
    const hosts = [source, mirror]
        .filter(({ transport }) => transport === 'registry')
        .map(({ reference }) => reference.split('/', 1)[0]);
    if (hosts.length === 0)
        return undefined;
    return new Set(hosts).size === 2 ? say `log in to both registries first` : say `log in to the registry first`;
}

;// CONCATENATED MODULE: ./build/node/src/report/advice.js










/**
 * What to do about a pair that does not pass: first how to make the mirror right, then how to accept what is meant. Where
 * it could not be decided for a problem, the problem's message says what to do, unless a copy mends it.
 */
function adviceOf(pair) {
    if (pair.passed)
        return [];
    const beside = (0,model_beside/* besideOf */.A4)(pair);
    if (beside !== undefined)
        return beside === 'referrers-missing' ? attaching(pair) : [];
    const differences = countedDifferences(pair);
    if (tellingResult(pair) === 'inconclusive') {
        if (differences.some(({ kind }) => kind === 'tag.moved'))
            return [pinned(pair)];
        if (hasProblem(pair, MENDED_BY_COPYING))
            return mending(pair, differences);
        if (!differences.some(({ kind }) => UNJUDGED.has(kind)))
            return [];
    }
    const serving = mendingServer(differences);
    return [
        ...showing(differences),
        ...serving,
        ...(serving.length > 0 && isOnlyServed(pair, differences) ? [] : mending(pair, differences)),
        // What could not be decided is not mended by accepting the rest.
        ...(isUndecided(pair) ? [] : accepting(pair, differences)),
    ];
}
function isUndecided({ platforms, error }) {
    return error !== undefined || platforms.some(({ result }) => result === 'inconclusive');
}
/** Problems of what the mirror holds. */
const MENDED_BY_COPYING = new Set([
    'blob.lost',
    'layer.truncated',
    'layer.malformed',
    'layer.trailing-data',
    'platform.ambiguous',
]);
function hasProblem({ error, platforms }, codes) {
    const problems = [error, ...platforms.map((platform) => platform.error)].filter((problem) => problem !== undefined);
    return problems.length > 0 && problems.every(({ code, side }) => side === 'mirror' && codes.has(code));
}
/** Members that nobody has judged: people must look at them. */
const UNJUDGED = new Set((0,kinds/* kinds */.E)().filter((kind) => kinds/* KINDS */.G[kind].floor === 'inconclusive' && kinds/* KINDS */.G[kind].area !== 'reference'));
function showing(differences) {
    const isHidden = (difference) => hasValues(difference) && [difference.source, difference.mirror].includes(show_values/* HIDDEN */.R);
    if (!differences.some((difference) => UNJUDGED.has(difference.kind) && isHidden(difference)))
        return [];
    const text = say `${code('show-values: all')} shows what the mirror says there`;
    return [{ label: 'See it', steps: [{ text, commands: [] }] }];
}
/** What is wrong with how the registry answers, and not with what was copied. */
const SERVED = new Map([
    ['content-type', say `so that it serves manifests under their own Content-Type`],
    ['head', say `so that it answers HEAD as it answers GET`],
]);
function servedWrongly(difference) {
    return 'why' in difference ? SERVED.get(difference.why) : undefined;
}
function mendingServer(differences) {
    const wanted = new Set(differences.map(servedWrongly).filter((sentence) => sentence !== undefined));
    return [...wanted].map((sentence) => ({
        label: 'Mend it',
        steps: [
            {
                text: say `set up the registry of the mirror, or the proxy before it, ${sentence} (a new copy does not help)`,
                commands: [],
            },
        ],
    }));
}
/** Whether nothing else keeps the pair from passing. */
function isOnlyServed(pair, differences) {
    return differences.every((one) => (0,floor/* toleratedAt */.kq)(one.kind, pair) || servedWrongly(one) !== undefined);
}
function pinned({ source }) {
    const text = source.pinned === undefined
        ? say `run the check again when nothing pushes to the tag`
        : say `name the source by its digest, so that it cannot move: ${code(`source: ${source.pinned}`)}`;
    return { label: 'Mend it', steps: [{ text, commands: [] }] };
}

// EXTERNAL MODULE: ./build/node/src/model/result.js
var model_result = __nccwpck_require__(9381);
;// CONCATENATED MODULE: ./build/node/src/report/describe.js


/** How each result is shown. */
const SIGNS = {
    identical: { icon: '✅', word: 'identical' },
    equivalent: { icon: '🟢', word: 'equivalent' },
    'same-runtime': { icon: '🟡', word: 'same-runtime' },
    'same-layers': { icon: '🟡', word: 'same-layers' },
    inconclusive: { icon: '⚠️', word: 'inconclusive' },
    missing: { icon: '❌', word: 'missing' },
    different: { icon: '❌', word: 'different' },
};
/** The same for a pair: one that does not pass never shows the sign of a pass. */
function signOf({ result, passed }) {
    const sign = SIGNS[result];
    return passed || result !== 'identical' ? sign : { ...sign, icon: '❌' };
}
/** What each result means for a pair, to be read behind its references. */
const MEANINGS = {
    identical: 'identical',
    equivalent: 'the same image, stored differently',
    'same-runtime': 'the same files and the same behaviour, but another image ID',
    'same-layers': 'the same files, but another configuration',
    inconclusive: 'could not be checked',
    missing: 'the mirror is incomplete',
    different: 'the mirror holds a different image',
};
/** Why the two sides are not the same bytes. One row per cause; no full stop. */
const CAUSES = {
    swapped: 'the mirror shows the config of the source and lists other layers under it',
    rebuilt: 'another build than the source, of another time',
    corrupt: "the bytes were damaged in the mirror's storage, or on the way in or out of it",
    'platform-renamed': 'the mirror has the same manifest under another platform name (for example without the version of the operating system)',
    'other-platform': 'the mirror holds an image of another platform',
    'single-platform': 'only one platform was copied (for example by `skopeo copy` without `--all`, or by `docker pull` and `docker push`)',
    'platforms-dropped': 'not all platforms were copied, or some were removed later',
    incomplete: "the copy was not finished, or the mirror's storage lost a part of it",
    refused: 'a tool or a registry wrote or serves it in a way that clients refuse',
    reconfigured: "the image's configuration (a label, a variable, …) was changed after or instead of copying it",
    remarked: 'what the config says of how the image was made (time, author, history, …) was changed',
    'config-rewritten': 'a tool wrote the config anew, in other words or without members that have no effect',
    converted: 'converted to another manifest format (Docker or OCI; `docker push` and some registries do that)',
    recompressed: 'the layers were compressed again',
    wrapped: 'the mirror has an index around the manifest (`docker buildx imagetools create` makes one)',
    unwrapped: 'the mirror holds the manifest alone, the source an index around it',
    'attestations-dropped': 'attestations (provenance, SBOM) were left out by the copy',
    'attestations-added': 'attestations (provenance, SBOM) were added on the mirror',
    reordered: 'the index lists its entries in another order',
    annotated: 'annotations were added, changed or dropped',
    're-serialised': 'a tool wrote the same document again with other white space or another order of members',
};
/** All causes of a pair in one sentence, most telling first; no full stop. */
function describeCauses(causes) {
    return [words(causes.map((cause) => CAUSES[cause]).join('; '))];
}
/** What is worth knowing and changes no result; one sentence per note, no full stop. */
function describeNote(note) {
    switch (note.kind) {
        case 'tag.elsewhere':
            return say `the ${words(note.side)}'s tag ${sentence_name(note.tag)} points to ${sentence_name(shortened(note.digest))} by now; the digest in the reference was compared`;
        case 'platforms.uncompared':
            return say `on the ${words(note.side)}, but not asked for and not compared: ${listed(note.platforms.map((platform) => [sentence_name(platform)]))}`;
        case 'tags.uncompared':
            return say `only ${sentence_name(note.repository)} has these tags, so they were not compared: ${namesOf(note.tags)}`;
        case 'layers.external':
            return say `${sentence_name(note.platform)}: ${words(count(note.count, 'layer'))} not looked up, as a registry need not hold them (foreign layers)`;
        case 'layers.read':
            return say `${words(count(note.count, 'layer'))} of the mirror read and hashed (${words(formatBytes(note.bytes))})`;
        case 'tag.compared-again':
            return say `the ${words(note.side)}'s tag moved during the comparison, so the pair was compared once more`;
        case 'credentials.refused':
            return say `the credentials for ${sentence_name(note.registry)} from ${message(note.where)} were refused, so the ${words(note.side)} was read without them`;
        case 'credentials.helper':
            return say `no credentials for ${sentence_name(note.registry)} from ${sentence_name(note.program)}: it ${message(note.why)}`;
        case 'snapshot.answered':
            return say `the source was not asked: the snapshot ${sentence_name(note.file)} (${sentence_name(shortened(note.digest))}) answered for it`;
        case 'referrer.left-out':
            return note.why === 'other-subject'
                ? say `the ${words(note.side)} lists ${sentence_name(shortened(note.digest))} as attached, and its manifest says otherwise; it was left out`
                : say `the ${words(note.side)} lists ${sentence_name(shortened(note.digest))} as attached and does not have it; it was left out`;
        case 'referrers.stray-tag':
            return say `the ${words(note.side)}'s tag ${sentence_name(note.tag)} holds no list of what is attached, so nothing was read from it`;
        case 'referrers.unknown':
            return say `not everything that is attached to the image on the ${words(note.side)} could be told: ${message(note.why.replace(/\.$/, ''))}`;
        case 'signature.verified':
            return note.identity === undefined || note.issuer === undefined
                ? say `the mirror's image ${sentence_name(shortened(note.digest))} carries a signature by the key that was given`
                : say `the mirror's image ${sentence_name(shortened(note.digest))} was signed by ${sentence_name(note.identity)}, for whom ${sentence_name(note.issuer)} vouches`;
        case 'index.unserved':
            return say `the mirror's index lists ${sentence_name(shortened(note.digest))} (${sentence_name(note.platform)}), and the mirror does not have it`;
        case 'reference.absent':
            return say `the mirror has nothing under ${sentence_name(note.reference)}`;
    }
}

;// CONCATENATED MODULE: ./build/node/src/report/causes.js



/** Why the two sides of a pair are not the same bytes, the worst first. A platform that fails without a cause says so. */
function causesOf(pair) {
    if (pair.passed) {
        if (pair.causes.length === 0)
            return [];
        return [{ label: 'Why the bytes differ', where: [], text: describeCauses(pair.causes) }];
    }
    // Where there is nothing at all, nothing went wrong that could be explained.
    if (pair.notes.some(({ kind }) => kind === 'reference.absent'))
        return [];
    const groups = grouped(pair.platforms.filter(isToExplain));
    const told = new Set(pair.platforms.flatMap(({ causes }) => causes));
    const others = pair.causes.filter((cause) => !told.has(cause));
    const isShared = groups.length === 1 && others.length === 0;
    const label = 'Likely cause';
    return [
        ...groups.map(({ causes, platforms }) => ({
            label,
            where: isShared ? [] : namesOf(platforms.map(({ platform }) => platform)),
            text: causes.length === 0 ? say `none is known` : say `${describeCauses(causes)}${dates(causes, platforms)}`,
        })),
        ...(others.length === 0
            ? []
            : [{ label, where: groups.length === 0 ? [] : say `the image as a whole`, text: describeCauses(others) }]),
    ];
}
/** What could not be decided for a problem is told by the problem. */
function isToExplain({ passed, error, differences }) {
    return !passed && error === undefined && differences.some(({ ignored }) => ignored !== true);
}
/** Platforms of the same causes, those of the worst result first. */
function grouped(platforms) {
    const rank = ({ result }) => model_result/* RESULTS */.Pr.indexOf(result);
    const sorted = platforms.toSorted((one, other) => rank(other) - rank(one));
    const byCauses = Map.groupBy(sorted, ({ causes }) => causes.join());
    return [...byCauses.values()].flatMap((group) => group.slice(0, 1).map(({ causes }) => ({ causes, platforms: group })));
}
/** When both sides say when they were built, and not the same, that tells a rebuild best. */
function dates(causes, platforms) {
    if (!causes.includes('rebuilt'))
        return [];
    const all = platforms.flatMap(({ differences }) => differences);
    const created = all.find((difference) => difference.kind === 'config.created');
    if (typeof created?.source !== 'string' || typeof created.mirror !== 'string')
        return [];
    return say ` (built: source ${foreign(created.source)}, mirror ${foreign(created.mirror)})`;
}

;// CONCATENATED MODULE: ./build/node/src/report/declared.js

/** Where a pair was asked for, as `file:line`; nothing where no file did. */
function declaredPlace({ declaredAt }) {
    return declaredAt === undefined ? [] : say `${sentence_name(`${declaredAt.file}:${declaredAt.line}`)}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/markdown.js
/** A GitHub table; cells are Markdown that was made safe. */
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => ':--')), ...rows.map(line)].join('\n');
}
/**
 * The same Markdown for a cell that a phone shows: names may be broken inside, which a browser does in no table by itself.
 * Code becomes HTML for that, and what Markdown would read in it an entity.
 */
function narrow(markdown) {
    return markdown
        .replace(/`([^`]*)`/g, (_, code) => `<code>${code.replace(/[&<>*_~[\]]/g, entity)}</code>`)
        .replace(/(?<![<\s])[/:@](?=\w)/g, '$&<wbr>');
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** A folded part. The blank lines let GitHub read the inside as Markdown. */
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** A code block; the lines hold no backticks. */
function fenced(language, lines) {
    return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}
function bullets(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
/** Blocks with a blank line between them; empty ones are left out. */
function stacked(blocks) {
    return blocks.filter((block) => block !== '').join('\n\n');
}
/** Bytes as UTF-8. */
function utf8Length(text) {
    return new TextEncoder().encode(text).byteLength;
}

;// CONCATENATED MODULE: ./build/node/src/report/steps.js


/** The longest command that stands on one line. */
const ONE_LINE = 72;
/** Advice for a page: one step in a line, several as a numbered list. */
function adviceBlock({ label, steps }) {
    if (steps.length === 1)
        return `**${label}** – ${steps.map(stepBlock).join('')}`;
    const items = steps.map(({ text, commands }, at) => `${at + 1}. ${indented(stepBlock({ text: capitalised(text), commands }))}`);
    return stacked([`**${label}:**`, ...items]);
}
/** Advice as one line of plain text, without its full stop. */
function adviceLine({ label, steps }) {
    const told = steps.map(({ text, commands }, at) => {
        const number = steps.length > 1 ? `${at + 1}. ` : '';
        const typed = commands.map((command) => command.join(' ')).join(' && ');
        return `${number}${toPlain(text)}${typed === '' ? '' : `: ${typed}`}`;
    });
    return `${label}: ${told.join('; ')}`;
}
function stepBlock({ text, commands }) {
    const sentence = toMarkdown(text);
    if (commands.length === 0)
        return `${sentence}.`;
    return `${sentence}:\n\n${fenced('sh', commands.flatMap(typedLines))}`;
}
/** A long command over several lines. */
function typedLines(command) {
    const whole = command.join(' ');
    if (whole.length <= ONE_LINE)
        return [whole];
    return command.map((words, at) => `${at === 0 ? '' : '  '}${words}${at < command.length - 1 ? ' \\' : ''}`);
}
/** As a part of a list item. */
function indented(block) {
    return block.replaceAll('\n', '\n   ').replaceAll(/\n +(?=\n)/g, '\n');
}

// EXTERNAL MODULE: ./build/node/src/model/mispacked.js
var mispacked = __nccwpck_require__(9561);
;// CONCATENATED MODULE: ./build/node/src/report/reason.js









/** In a few words, why a pair has its result: for a table row, an annotation and the log's last line. */
function reasonOf(pair) {
    const beside = (0,model_beside/* besideOf */.A4)(pair);
    if (beside !== undefined)
        return reasonBeside(pair, beside);
    switch (tellingResult(pair)) {
        case 'identical':
            return [];
        case 'equivalent':
            return causes(pair);
        case 'inconclusive':
            return reason_undecided(pair);
        case 'missing':
        case 'same-runtime':
        case 'same-layers':
        case 'different':
            return worstDifference(pair);
    }
}
function reasonBeside(pair, beside) {
    if (beside !== 'referrers-missing')
        return reason_undecided(pair);
    return summed(pair.differences.filter(({ kind }) => kind === 'referrer.missing'));
}
function causes(pair) {
    return pair.causes.length > 0 ? describeCauses(pair.causes) : say `the digests differ, the image ID is the same`;
}
function reason_undecided(pair) {
    const [first] = problemsOf(pair);
    if (first === undefined)
        return worstDifference(pair);
    return [...prefix(first.platforms), message(firstSentence(first.message))];
}
/** The platforms that brought the pair its result, and what the first of them shows. */
function worstDifference(pair) {
    const absent = pair.notes.find((note) => note.kind === 'reference.absent');
    if (absent !== undefined)
        return absent.why === undefined
            ? say `the mirror has nothing under this reference`
            : say `the mirror has nothing under this reference: ${message(absent.why.replace(/\.$/, ''))}`;
    const result = tellingResult(pair);
    const affected = pair.platforms.filter((platform) => tellingResultOf(platform) === result);
    const renamed = affected.filter(({ causes }) => causes.includes('platform-renamed'));
    if (renamed.length > 0)
        return say `${prefix(renamed.map(({ platform }) => platform))}the same manifest stands under another platform on the source`;
    const missing = affected.filter((platform) => platform.differences.some(({ kind }) => kind === 'platform.missing'));
    if (missing.length > 0)
        return say `the mirror has no ${listed(some(missing.map(({ platform }) => [sentence_name(platform)])))}`;
    const [first] = affected;
    const differences = telling(first ?? pair, result);
    const found = summed(differences);
    if (found.length > 0)
        return [...prefix(affected.map(({ platform }) => platform)), ...found];
    const [problem] = problemsOf(pair);
    return problem === undefined ? say `see the differences` : [message(firstSentence(problem.message))];
}
/** What brought the platform its result; of that, first what its blobs and layers show. */
function telling({ differences: all, passed }, result) {
    const differences = (0,mispacked/* withoutMispacked */.M)(all).filter(({ ignored }) => passed || ignored !== true);
    const deciding = differences.filter(({ kind }) => (0,floor/* worst */.QZ)([kinds/* KINDS */.G[kind].floor, result]) === kinds/* KINDS */.G[kind].floor);
    const within = (...areas) => deciding.filter(({ kind }) => areas.includes(kinds/* KINDS */.G[kind].area));
    const groups = [within('serving'), within('content'), within('config', 'platform'), deciding];
    return groups.find((found) => found.length > 0) ?? differences;
}
function summed(differences) {
    const [first, ...others] = differences;
    if (first === undefined)
        return [];
    const layers = differences.filter((difference) => difference.kind === 'layer.content');
    if (layers.length > 1 && layers.length === differences.length) {
        return say `layers ${listed(some(layers.map((layer) => [words(String(layer.source.position))])))} hold other content`;
    }
    return others.length === 0
        ? describeDifference(first)
        : say `${describeDifference(first)}, and ${words(count(others.length, 'more difference'))}`;
}
function prefix(platforms) {
    return platforms.length === 0 ? [] : say `${listed(some(platforms.map((platform) => [sentence_name(platform)])))}: `;
}
/** The first three, and how many are left. */
function some(items) {
    return items.length <= 4 ? items : [...items.slice(0, 3), [words(`${items.length - 3} more`)]];
}
function firstSentence(text) {
    const end = /[.!?](?=\s|$)/.exec(text);
    return end === null ? text : text.slice(0, end.index);
}

;// CONCATENATED MODULE: ./build/node/src/report/in-the-way.js
/** What a problem of each code means for a pair; `side`: no more than that its side could not be read. One row a code. */
const IN_THE_WAY = {
    internal: 'side',
    'run.interrupted': 'side',
    'inputs.invalid': 'side',
    'file.missing': 'side',
    'file.unreadable': 'side',
    'ca.invalid': 'side',
    'client-cert.invalid': 'side',
    'report.unwritable': 'side',
    'auth.denied': 'access-denied',
    'auth.refused-credentials': 'login-refused',
    'auth.realm-untrusted': 'side',
    'auth.realm-refused': 'side',
    'auth.token': 'side',
    'auth.login-file': 'side',
    'network.unreachable': 'side',
    'network.timeout': 'side',
    'network.reset': 'side',
    'network.failed': 'side',
    'network.private': 'side',
    'proxy.invalid': 'side',
    'proxy.unreachable': 'side',
    'proxy.auth': 'side',
    'proxy.refused': 'side',
    'tls.untrusted': 'side',
    'tls.expired': 'side',
    'tls.name': 'side',
    'tls.plain-http': 'side',
    'tls.failed': 'side',
    'http.status': 'side',
    'http.encoding': 'side',
    'http.page': 'side',
    'http.broken': 'side',
    'http.too-large': 'side',
    'rate-limited': 'side',
    'redirect.refused': 'side',
    'redirect.denied': 'side',
    'not-found.unclear': 'side',
    'manifest.missing': 'side',
    'manifest.digest': 'side',
    'manifest.header-digest': 'side',
    'manifest.size': 'side',
    'manifest.type-unknown': 'side',
    'blob.missing': 'side',
    'blob.incomplete': 'side',
    'blob.lost': 'part-lost',
    'blob.evidence': 'side',
    'blob.too-large': 'side',
    'layer.truncated': 'not-unpacked',
    'layer.malformed': 'not-unpacked',
    'layer.trailing-data': 'not-unpacked',
    'layer.encoding-unsupported': 'not-unpacked',
    'layer.diff-ids': 'side',
    'layer.type-unread': 'side',
    'digest.invalid': 'side',
    'digest.unsupported': 'side',
    'reference.invalid': 'side',
    'platform.invalid': 'side',
    'json.invalid': 'side',
    'document.invalid': 'side',
    'document.ambiguous': 'side',
    'document.media-type': 'side',
    'document.schema1': 'side',
    'document.unsupported': 'side',
    'image.contradictory': 'side',
    'index.child-unsupported': 'side',
    'nothing-to-compare': 'nothing-listed',
    'platform.unknown': 'unknown-platform',
    'platform.ambiguous': 'ambiguous',
    'source.corrupt': 'source-broken',
    'limit.timeout': 'time',
    'limit.requests': 'limit',
    'limit.documents': 'limit',
    'limit.document-size': 'limit',
    'limit.document-memory': 'limit',
    'limit.index-depth': 'limit',
    'limit.index-children': 'limit',
    'limit.layer-size': 'limit',
    'limit.layer-window': 'limit',
    'limit.archive-entries': 'limit',
    'limit.snapshot-size': 'limit',
    'limit.listing': 'limit',
    'explain.other-bytes': 'side',
    'explain.unlisted': 'side',
    'tags.missing': 'side',
    'tags.invalid': 'side',
    'tags.none-selected': 'side',
    'tags.pattern-slow': 'side',
    'tags.selected-twice': 'side',
    'limit.tags': 'limit',
    'referrers.unknown': 'side',
    'referrers.invalid': 'side',
    'limit.referrers': 'limit',
    'signature.policy': 'side',
    'signature.missing': 'side',
    'signature.refused': 'side',
    'signature.unknown': 'side',
    'shard.empty': 'side',
    'merge.nothing': 'side',
    'merge.unreadable': 'side',
    'merge.no-shard': 'side',
    'merge.other-plan': 'side',
    'merge.other-version': 'side',
    'merge.incomplete': 'side',
    'merge.missing-shard': 'side',
    'merge.repeated-shard': 'side',
    'merge.pairs': 'side',
    'location.absent': 'side',
    'location.unreadable': 'side',
    'location.unsafe': 'side',
    'layout.invalid': 'side',
    'layout.ambiguous': 'side',
    'archive.invalid': 'side',
    'archive.truncated': 'side',
    'archive.unsafe': 'side',
    'archive.duplicate': 'side',
    'archive.trailing-data': 'side',
    'archive.ambiguous': 'side',
    'archive.contradictory': 'side',
    'snapshot.missing': 'side',
    'snapshot.broken': 'side',
    'snapshot.digest': 'side',
    'engine.address': 'side',
    'engine.unreachable': 'side',
    'engine.refused': 'side',
    'engine.answer': 'side',
};

;// CONCATENATED MODULE: ./build/node/src/report/failure.js





/** Why a pair does not pass. */
function failureOf(pair) {
    const beside = (0,model_beside/* besideOf */.A4)(pair);
    if (beside !== undefined)
        return beside;
    switch (tellingResult(pair)) {
        case 'identical':
            return 'not-accepted';
        case 'equivalent':
            return 'stored-differently';
        case 'same-runtime':
            return 'runtime-bytes';
        case 'same-layers':
            return isConfigured(pair) ? 'configuration' : 'instructions';
        case 'inconclusive':
            return failure_undecided(pair);
        case 'missing':
            return lacking(pair);
        case 'different':
            return different(pair);
    }
}
/** The first problem of a pair, or of one of its platforms. */
function firstProblem({ error, platforms }) {
    return error ?? platforms.flatMap((platform) => platform.error ?? [])[0];
}
function lacking(pair) {
    if (pair.notes.some(({ kind }) => kind === 'reference.absent'))
        return 'absent';
    const deciding = countedDifferences(pair).filter(({ kind }) => kinds/* KINDS */.G[kind].floor === 'missing');
    if (deciding.every(({ kind }) => kind === 'platform.missing'))
        return 'platform-missing';
    if (deciding.every(({ kind }) => kind === 'blob.missing'))
        return 'part-missing';
    return deciding.every((difference) => 'why' in difference) ? 'refused' : 'incomplete';
}
/** Whether the config differs, and with it the image ID; annotations that clients obey leave both alone. */
function isConfigured(pair) {
    const deciding = countedDifferences(pair).filter(({ kind }) => kinds/* KINDS */.G[kind].floor === 'same-layers');
    return deciding.length === 0 || deciding.some(({ kind }) => !kind.endsWith('.runtime-annotation'));
}
function different(pair) {
    if (pair.causes.includes('swapped'))
        return 'swapped';
    const counted = countedDifferences(pair).filter(({ kind }) => kinds/* KINDS */.G[kind].floor === 'different');
    const deciding = (0,mispacked/* withoutMispacked */.M)(counted, countedDifferences(pair));
    if (deciding.length === 0)
        return counted.length === 0 ? 'files' : 'refused';
    if (deciding.some((one) => one.kind === 'platform.extra' && isRival(one.path, pair)))
        return 'platform-rival';
    if (deciding.every(({ kind }) => kind === 'platform.extra'))
        return pair.causes.includes('platform-renamed') ? 'platform-renamed' : 'platform-extra';
    if (!deciding.every(({ kind }) => kinds/* KINDS */.G[kind].area === 'serving'))
        return 'files';
    return deciding.every((one) => 'layer' in one) ? 'layer-damaged' : 'part-damaged';
}
/** Whether an image that only the mirror has is of a platform that was compared. */
function isRival(path, { platforms }) {
    return platforms.some(({ platform, differences }) => platform === path && !differences.some(({ kind }) => kind === 'platform.extra'));
}
function failure_undecided(pair) {
    if (countedDifferences(pair).some(({ kind }) => kind === 'tag.moved'))
        return 'tag-moved';
    const problem = firstProblem(pair);
    if (problem === undefined)
        return 'unjudged';
    if (problem.side === 'source' && ABSENT.has(problem.code))
        return 'source-absent';
    const known = IN_THE_WAY[problem.code];
    return known === 'side' ? (problem.side === undefined ? 'unchecked' : 'unread') : known;
}
/** There is nothing under the reference. */
const ABSENT = new Set(['manifest.missing', 'location.absent']);

;// CONCATENATED MODULE: ./build/node/src/report/verdict-line.js




/** Whether all is as it should be. Nothing but this says that a run passed. */
function isPass({ passed, pairs }) {
    return passed && pairs.length > 0 && pairs.every((pair) => pair.passed);
}
/** ❌ is for what was found out; what could not be is no fault of the mirror's. */
function iconOf({ passed, pairs }) {
    if (passed)
        return '✅';
    return pairs.some((pair) => !pair.passed && (0,model_beside/* isDecided */.d$)(pair)) ? '❌' : '⚠️';
}
/** The verdict in a few words of our own, without icon and title. */
function verdictOf(report) {
    const [only, ...others] = report.pairs;
    if (only === undefined)
        return 'nothing was compared';
    if (others.length === 0 && report.problems.length === 0)
        return verdictOfPair(only);
    const total = count(report.pairs.length, 'image');
    const failing = report.pairs.filter(({ passed }) => !passed).length;
    if (failing === 0)
        return report.passed ? `${total} passed` : `${total} passed, but ${obstacleOf(report)}`;
    return `${failing} of ${total} did not pass`;
}
/** What keeps a run of pairs that all pass from passing. */
function obstacleOf({ problems }) {
    const only = (...codes) => problems.every(({ code }) => codes.includes(code));
    if (only('report.unwritable'))
        return 'not everything could be written';
    if (only('run.interrupted', 'report.unwritable'))
        return 'the run was ended before it was done';
    if (problems.some(({ code }) => code.startsWith('merge.')))
        return 'not all reports could be joined';
    return only('internal', 'report.unwritable') ? 'the run broke off' : 'not all could be planned';
}
function verdictOfPair(pair) {
    if (!pair.passed) {
        const side = firstProblem(pair)?.side ?? 'mirror';
        return VERDICTS[failureOf(pair)].replace('MATCH', NOT_SAME[pair.match]).replace('SIDE', side);
    }
    const all = [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)];
    const isIgnored = all.some(({ ignored }) => ignored === true);
    return isIgnored ? `passed, as what differs is ignored (${pair.result})` : MEANINGS[pair.result];
}
/** What is not as each `match` asks. */
const NOT_SAME = {
    digest: 'not the same digest',
    config: 'not the same image ID',
    runtime: 'not the same at run time',
    'diff-ids': 'not the same files',
};
/** One row a failure; `MATCH` is what was asked for and is not so, `SIDE` the side that the problem concerns. */
const VERDICTS = {
    'not-accepted': 'identical, and not accepted',
    'stored-differently': 'MATCH',
    'runtime-bytes': 'MATCH',
    configuration: 'MATCH',
    instructions: 'annotations that clients obey differ',
    absent: 'the mirror does not have the image',
    'platform-missing': 'the mirror does not have all platforms',
    'part-missing': 'a part of the image is not on the mirror',
    refused: 'clients refuse the image of the mirror',
    incomplete: 'the mirror is incomplete',
    swapped: "other files under the source's image ID",
    'platform-renamed': 'the mirror offers the image to other platforms',
    'platform-extra': 'the mirror has platforms that the source does not have',
    'platform-rival': 'the mirror has another image for the same platform',
    'layer-damaged': 'a layer on the mirror is damaged',
    'part-damaged': 'a part of the image on the mirror is damaged',
    files: 'the mirror holds a different image',
    'referrers-missing': 'the mirror lacks what is attached to the image',
    'referrers-unknown': 'not decided – what is attached to the image could not be told',
    unsigned: "the mirror's image carries no signature that verifies",
    'signature-unknown': 'not decided – whether the image is signed could not be told',
    'tag-moved': 'not checked – the tag moved meanwhile',
    unjudged: 'not decided – nobody has judged what differs',
    'source-absent': 'not checked – the source does not exist',
    'source-broken': 'not checked – the source is broken',
    'unknown-platform': 'not checked – the source does not have the platform',
    ambiguous: 'not decided – what a machine would run cannot be told',
    'nothing-listed': 'not checked – the source lists no image',
    time: 'not checked – time was up',
    limit: 'not checked – a limit was reached',
    'login-refused': 'not checked – the login for the SIDE was refused',
    'access-denied': 'not checked – access to the SIDE was denied',
    'part-lost': 'not checked – the SIDE has lost a part of the image',
    'not-unpacked': 'not checked – a layer of the SIDE could not be unpacked',
    unread: 'not checked – the SIDE could not be read',
    unchecked: 'could not be checked',
};

;// CONCATENATED MODULE: ./build/node/src/report/log.js












/** How many differences of a platform the log names; the report has them all. */
const NAMED = 5;
/** Long enough for a command with two references and for a message that says what to do. */
const LINE = 2000;
/** The run as lines of plain text: a line a pair, a line a platform, the reason for the verdict last. */
function logLines(report) {
    const lines = [
        ...report.pairs.flatMap(pairLines),
        ...report.problems.map(({ message }) => `Problem: ${message}`),
        ...trafficLines(report),
        lastLine(report),
    ];
    return lines.map((line) => (0,safe_text/* safeLine */.om)(line, LINE));
}
function pairLines(pair) {
    const verdict = pair.passed ? 'Passed' : 'NOT PASSED';
    const title = say `${words(verdict)}: ${words(pair.result)}  ${sentence_name(pair.mirror.reference)} against ${sentence_name(pair.source.reference)}`;
    const place = toPlain(declaredPlace(pair));
    const warning = referrerWarning(pair);
    return [
        `${toPlain(title)}${place === '' ? '' : ` (${place})`}`,
        ...pair.platforms.flatMap((platform) => platformLines(platform)),
        ...(warning.length === 0 ? [] : [`  Warning: ${toPlain(warning)}`]),
        ...referrerLacks(pair),
        ...problemsOf(pair).map(({ platforms, message }) => {
            const where = platforms.length === 0 ? '' : ` (${toPlain(namesOf(platforms))})`;
            return `  Problem${where}: ${message}`;
        }),
        ...causesOf(pair).map(({ label, where, text }) => `  ${label}${where.length === 0 ? '' : ` (${toPlain(where)})`}: ${toPlain(text)}`),
        ...adviceOf(pair).map((advice) => `  ${adviceLine(advice)}`),
    ];
}
/** What is attached to the source's image and not to be had with the mirror's. */
function referrerLacks({ differences }) {
    const lacks = differences.flatMap((one) => (one.kind === 'referrer.missing' ? [one] : []));
    const more = lacks.length > NAMED ? [`  and ${count(lacks.length - NAMED, 'more artifact')}`] : [];
    return [...lacks.slice(0, NAMED).map((lack) => `  ${toPlain(describeDifference(lack))}`), ...more];
}
function platformLines({ platform, result, evidence, passed, differences }) {
    const counted = differences.filter(({ ignored }) => ignored !== true);
    const sentences = counted.slice(0, NAMED).map((difference) => toPlain(describeDifference(difference)));
    const more = counted.length > NAMED ? [`and ${count(counted.length - NAMED, 'more difference')}`] : [];
    const told = [...sentences, ...more].join('; ');
    const claimed = evidence === 'claimed' && passed ? ' (claimed, not proven)' : '';
    return [`  ${toPlain([sentence_name(platform)])}: ${result}${claimed}${told === '' ? '' : ` - ${told}`}`];
}
/** How much was asked and received, where a limit was reached: the first thing to know then. */
function trafficLines({ pairs, problems, requests }) {
    const errors = pairs.flatMap(({ error, platforms }) => [error, ...platforms.map((platform) => platform.error)]);
    const isLimited = [...errors, ...problems].some((problem) => problem?.code.startsWith('limit.') === true);
    return isLimited ? [`${count(requests.total, 'request')}, ${formatBytes(requests.bytes)} received`] : [];
}
/** What came out and why, in one plain line: for a message or a ticket. */
function reasonLine(report) {
    const [only, ...others] = report.pairs;
    const images = only === undefined || others.length > 0
        ? ''
        : ` (${toPlain(say `${sentence_name(only.mirror.reference)} against ${sentence_name(only.source.reference)}`)})`;
    return (0,safe_text/* safeLine */.om)(`${lastLine(report)}${images}`, LINE);
}
/** The verdict and its reason, as the log ends. */
function verdictLine(report) {
    return safeLine(lastLine(report), LINE);
}
function lastLine(report) {
    const failing = report.pairs.filter(({ passed }) => !passed);
    const verdict = report.passed ? 'Passed' : 'Not passed';
    const [first] = failing;
    const [problem] = report.problems;
    const reason = first === undefined ? (problem?.message ?? '') : toPlain(reasonOf(first));
    const plain = verdictOf(report).replaceAll('`', '');
    return `${verdict}: ${plain}${reason === '' ? '' : ` - ${reason}`}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/evidence.js



/** What of the mirror's blobs the result rests on; "proven" is what was read. A sentence without its full stop. */
function evidenceOf(pair) {
    if (isByHead(pair))
        return say `claimed, not proven: both sides answered HEAD with the same digest, and nothing was read (${code('head-first: true')})`;
    const claimed = pair.platforms.filter(({ evidence }) => evidence === 'claimed').map(({ platform }) => platform);
    if (pair.verify === 'manifests')
        return say `no layer was asked for (${code('verify: manifests')})`;
    const rest = pair.verify === 'content' ? say `every blob was read and hashed` : lookedUp(pair);
    if (claimed.length === 0)
        return rest;
    const hint = pair.verify === 'content' ? [] : say ` (${code('verify: content')} reads it)`;
    const others = claimed.length === pair.platforms.length ? [] : say `; for the others ${rest}`;
    return say `claimed, not proven, for ${namesOf(claimed)}: the mirror's word was taken for what it did not send${hint}${others}`;
}
/** With `verify: blobs`, layers that are stored differently are read, and all other blobs looked up. */
function lookedUp({ notes }) {
    const read = notes.find((note) => note.kind === 'layers.read');
    if (read === undefined)
        return say `every blob was looked up, and no layer had to be read`;
    const layers = `${count(read.count, 'layer')} (${formatBytes(read.bytes)})`;
    return say `proven by reading ${words(layers)} that the mirror stores in its own way; every other blob was looked up`;
}

;// CONCATENATED MODULE: ./build/node/src/report/common-start.js
/** How many characters two values begin with alike. */
function commonStart(source, mirror) {
    let common = 0;
    while (common < source.length && source[common] === mirror[common])
        common += 1;
    return common;
}

;// CONCATENATED MODULE: ./build/node/src/report/difference-list.js







/** Whether a difference keeps its pair from passing, or why it does not. */
function weightOf({ kind, ignored }, bar) {
    if (ignored === true)
        return 'ignored';
    if (!(0,floor/* toleratedAt */.kq)(kind, bar))
        return 'decisive';
    return kinds/* KINDS */.G[kind].area === 'referrer' ? 'beside' : 'harmless';
}
/** The first of these differences. */
function differenceList(differences, limit) {
    const some = differences.slice(0, limit);
    const shown = some.filter(hasValues).filter(({ source, mirror }) => source !== show_values/* HIDDEN */.R && mirror !== show_values/* HIDDEN */.R);
    const others = some.filter((difference) => !(hasValues(difference) && shown.includes(difference)));
    return {
        sentences: told(others),
        isHidden: others.some(hasValues),
        values: shown.map(valueRow),
        left: differences.length - some.length,
    };
}
/** The differences of a platform without those that its layers and the table of platforms show. */
function toList(differences) {
    return differences.filter(({ kind }) => !ELSEWHERE.has(kind));
}
const ELSEWHERE = new Set(['layer.content', 'layer.added', 'layer.removed', 'platform.missing']);
/** A sentence a difference; layers that changed alike share one. */
function told(differences) {
    const alike = new Map();
    for (const difference of differences) {
        const key = difference.kind === 'layer.compression' || difference.kind === 'layer.media-type'
            ? JSON.stringify([difference.kind, difference.source, difference.mirror])
            : difference;
        const known = alike.get(key);
        alike.set(key, known === undefined ? { first: difference, others: 0 } : { ...known, others: known.others + 1 });
    }
    return [...alike.values()].map(({ first, others }) => {
        const more = others === 0 ? [] : say ` (and ${words(count(others, 'more layer'))} in the same way)`;
        return [...describeDifference(first), ...more];
    });
}
function valueRow(difference) {
    const [source, mirror] = excerpts(asText(difference.source), asText(difference.mirror));
    return {
        field: fieldOf(difference),
        ...(source === undefined ? {} : { source }),
        ...(mirror === undefined ? {} : { mirror }),
    };
}
function asText(value) {
    if (value === undefined)
        return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** Of long values that begin alike, the place where they part; otherwise both would be cut to the same text. */
function excerpts(source, mirror) {
    if (source === undefined || mirror === undefined || Math.max(source.length, mirror.length) <= 120)
        return [source, mirror];
    const common = commonStart(source, mirror);
    if (common < 80)
        return [source, mirror];
    const from = common - 30;
    return [`…${source.slice(from)}`, `…${mirror.slice(from)}`];
}

;// CONCATENATED MODULE: ./build/node/src/report/layer-rows.js
/** Both stacks from the bottom, the source's `total` layers beside those of the mirror. */
function layerRows(differences, total) {
    const gone = new Map();
    const added = new Map();
    for (const difference of differences) {
        if (difference.kind === 'layer.content' || difference.kind === 'layer.removed')
            gone.set(difference.source.position, difference);
        if (difference.kind === 'layer.added')
            added.set(difference.mirror.position, difference.mirror);
    }
    const rows = [];
    let last = total;
    for (const position of gone.keys())
        last = Math.max(last, position);
    let onMirror = 1;
    const takeAdded = () => {
        for (let come = added.get(onMirror); come !== undefined; come = added.get(onMirror)) {
            rows.push({ kind: 'come', come });
            onMirror += 1;
        }
    };
    for (let position = 1; position <= last; position += 1) {
        takeAdded();
        const difference = gone.get(position);
        if (difference?.kind === 'layer.removed')
            rows.push({ kind: 'gone', gone: difference.source });
        else {
            if (difference?.kind === 'layer.content')
                rows.push({ kind: 'changed', gone: difference.source, come: difference.mirror });
            else
                rows.push({ kind: 'kept', source: position, mirror: onMirror });
            onMirror += 1;
        }
    }
    takeAdded();
    return rows;
}
/** The line of the Dockerfile, without the shell around it and the values of build arguments, which may be secrets. */
function instruction(createdBy) {
    return createdBy
        .slice(0, 4000)
        .replace(/\|\d+ .*(?= \/bin\/\w+ -\w+ )|\|\d+ .*/s, '|…')
        .replace(/^(?:RUN )?(?:\|… )?\/bin\/sh -c (?:#\(nop\) +)?/, (shell) => (shell.includes('#(nop)') ? '' : 'RUN '))
        .replace(/ # buildkit$/, '')
        .replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-layers.js




/** How many equal layers stand around changed ones. */
const CONTEXT = 2;
/** The layers of a platform as a coloured diff: what the source has, what the mirror has. Empty where none differs. */
function layerDiff(platform, differences, limit) {
    if (!differences.some(({ kind }) => CHANGES.has(kind)))
        return '';
    const diffIDs = platform.source?.diffIDs ?? [];
    const lines = layerRows(differences, diffIDs.length).flatMap((row) => linesOf(row, diffIDs));
    const changed = lines.filter(({ sign }) => sign !== ' ').length;
    const texts = shorten(lines).slice(0, limit).map(format);
    const rest = changed - texts.filter((text) => !text.startsWith(' ')).length;
    const more = rest > 0 ? [`  … ${rest} more lines`] : [];
    return fenced('diff', [
        `  ${(0,safe_text/* safeFenced */.j2)((0,safe_text/* safeLine */.om)(platform.platform))}  layers by diffID, bottom first`,
        ...texts,
        ...more,
    ]);
}
/** Differences that are lines of it. */
const CHANGES = new Set(['layer.content', 'layer.added', 'layer.removed']);
function linesOf(row, diffIDs) {
    switch (row.kind) {
        case 'kept':
            return [{ sign: ' ', text: summary_layers_place(row.source, diffIDs[row.source - 1]) }];
        case 'changed':
            return [
                { sign: '-', layer: row.gone },
                { sign: '+', layer: row.come },
            ];
        case 'gone':
            return [{ sign: '-', layer: row.gone }];
        case 'come':
            return [{ sign: '+', layer: row.come }];
    }
}
/** Runs of equal layers become one line, but for those beside a changed one. */
function shorten(lines) {
    const near = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' '));
    return lines.flatMap((line, index) => {
        if (near[index] === true || (near[index - 1] !== false && near[index + 1] !== false))
            return [line];
        if (index > 0 && near[index - 1] === false)
            return [];
        const end = near.indexOf(true, index);
        return [{ sign: ' ', text: `… ${count((end === -1 ? lines.length : end) - index, 'equal layer')}` }];
    });
}
function format(line) {
    if (line.sign === ' ')
        return `  ${line.text}`;
    const { position, diffID, digest, size, createdBy } = line.layer;
    const parts = [
        summary_layers_place(position, diffID ?? digest),
        ...(size === undefined ? [] : [formatBytes(size).padStart(9)]),
        ...(createdBy === undefined ? [] : [(0,safe_text/* safeFenced */.j2)(instruction(createdBy))]),
    ];
    return `${line.sign} ${parts.join('  ')}`;
}
function summary_layers_place(position, digest) {
    return `${String(position).padEnd(3)} ${digest === undefined ? 'unknown'.padEnd(12) : (0,safe_text/* safeFenced */.j2)(shortened(digest))}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-differences.js






/** What differs between the two sides of a pair: first what makes it fail, the rest folded. */
function differencesOf(pair, limit) {
    const of = (weight) => (all) => all.filter((difference) => weightOf(difference, pair) === weight);
    return stacked([
        shown(pair, of('decisive'), limit),
        aside(pair, of('harmless'), limit, ({ match }) => say ` without effect at ${code(`match: ${match}`)}`),
        aside(pair, of('ignored'), limit, () => say ` ignored, as asked`),
    ]);
}
/** More differences than these are folded. */
const OPEN = 10;
function ofTop(differences, limit) {
    if (differences.length === 0)
        return '';
    return titled('the image as a whole', differences.length, ofList(differences, limit));
}
/** What differs, of what; folded with its number if it is long. */
function titled(what, total, markdown) {
    if (total <= OPEN)
        return `**What differs** · ${what}\n\n${markdown}`;
    return folded(inSummary(`What differs · ${what}: ${count(total, 'difference')}`), markdown);
}
/** GitHub reads no Markdown in the title of a folded part. */
function inSummary(markdown) {
    return markdown.replace(/`([^`]*)`/g, '<code>$1</code>');
}
function shown(pair, choose, limit) {
    const groups = summary_differences_grouped(pair.platforms.map((platform) => {
        const chosen = choose(platform.differences);
        return {
            platforms: [platform.platform],
            total: chosen.length,
            markdown: ofPlatform(platform, chosen, limit),
        };
    }));
    const visible = groups.slice(0, limit);
    const left = groups.length - visible.length;
    return stacked([
        ofTop(choose(pair.differences), limit),
        ...visible.map(({ platforms, total, markdown }) => titled(toMarkdown(namesOf(platforms)), total, markdown)),
        left > 0 ? `*${count(left, 'more platform')} with other differences: see the report.*` : '',
    ]);
}
function aside(pair, choose, limit, what) {
    const total = choose([...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)]).length;
    if (total === 0)
        return '';
    return folded(inSummary(toMarkdown(say `${words(count(total, 'difference'))}${what(pair)}`)), shown(pair, choose, limit));
}
function ofPlatform(platform, differences, limit) {
    return stacked([layerDiff(platform, differences, limit), ofList(toList(differences), limit)]);
}
function ofList(differences, limit) {
    const { sentences, isHidden, values, left } = differenceList(differences, limit);
    return stacked([
        bullets(sentences.map((sentence) => toMarkdown(capitalised(sentence)))),
        isHidden ? 'The values are hidden; `show-values: all` shows them.' : '',
        values.length === 0 ? '' : table(['', 'Source', 'Mirror'], values.map(summary_differences_valueRow)),
        left > 0 ? `*${count(left, 'more difference')}: see the report.*` : '',
    ]);
}
function summary_differences_valueRow({ field, source, mirror }) {
    return [toMarkdown(field), valueCell(source), valueCell(mirror)];
}
function valueCell(text) {
    if (text === undefined)
        return '*absent*';
    return text === '' ? '*empty*' : (0,safe_text/* safeCell */.oL)(text);
}
function summary_differences_grouped(groups) {
    const byText = Map.groupBy(groups.filter(({ markdown }) => markdown !== ''), ({ markdown }) => markdown);
    return [...byText.values()].flatMap((alike) => alike.slice(0, 1).map((first) => ({ ...first, platforms: alike.flatMap(({ platforms }) => platforms) })));
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-digests.js



/** All digests of a pair in full, folded; at most `limit` platforms. Lines of code are never wider than the page. */
function digestsOf(pair, limit) {
    const lines = digestLines(pair, limit);
    return lines.length === 0 ? '' : folded('Digests in full', fenced('text', lines));
}
/** What each digest is of, and the digest on a line of its own; harmless in a block of code. */
function digestLines(pair, limit) {
    return [
        ...summary_digests_linesOf('image', pair.source.digest, pair.mirror.digest),
        ...pair.platforms.slice(0, limit).flatMap((platform) => summary_digests_platformLines(platform)),
    ];
}
function summary_digests_platformLines(platform) {
    const mirror = mirrorFacts(platform);
    const label = (0,safe_text/* safeFenced */.j2)((0,safe_text/* safeLine */.om)(platform.platform));
    return [
        ...summary_digests_linesOf(`manifest of ${label}`, platform.source?.digest, mirror?.digest),
        ...summary_digests_linesOf(`config of ${label}`, platform.source?.configDigest, mirror?.configDigest),
    ];
}
function summary_digests_linesOf(what, source, mirror) {
    if (source === mirror)
        return source === undefined ? [] : [`${what}, both sides`, `  ${source}`];
    return [
        ...(source === undefined ? [] : [`${what}, source`, `  ${source}`]),
        ...(mirror === undefined ? [] : [`${what}, mirror`, `  ${mirror}`]),
    ];
}

;// CONCATENATED MODULE: ./build/node/src/report/explained.js



/** The platforms of which something is told, in the order of the report. */
function explainedIn({ platforms }) {
    return platforms.flatMap(({ platform, explained }) => explained === undefined ? [] : [{ platform, explained }]);
}
/** What all layers come to, in a sentence or two, each without its full stop. */
function explainedSentences({ files, layers, packages, problem }) {
    const covered = files === undefined ? [] : [totalOf(files, layers)];
    const unread = (packages?.unread ?? []).map((path) => say `${foreign(path)} is a package database that cannot be read here`);
    const why = problem === undefined ? [] : [say `not all is told: ${message(problem.message.replace(/\.$/, ''))}`];
    return [...covered, ...unread, ...why];
}
function totalOf(files, layers) {
    const { timesOnly } = files;
    if (hasChanges(files)) {
        const others = timesOnly === 0 ? '' : `; ${count(timesOnly, 'other')} in times only`;
        return say `files: ${words(countsOf(files))}${words(others)}`;
    }
    const inside = layers.flatMap((layer) => layer.files ?? []);
    const isHidden = inside.some((one) => hasChanges(one) || one.whiteouts.length > 0);
    if (isHidden)
        return say `what differs in single layers does not show: the file systems hold the same files`;
    const times = Math.max(timesOnly, inside.reduce((sum, one) => sum + one.timesOnly, 0));
    if (times > 0)
        return say `nothing but times differs: ${words(count(times, 'file'))} of the same content, with other times`;
    return say `the layers hold the same files, written into their archives in another way`;
}
function hasChanges({ added, removed, changed }) {
    return added + removed + changed > 0;
}
/** `3 added, 1 changed`. */
function countsOf({ added, removed, changed }) {
    const parts = Object.entries({ added, removed, changed }).filter(([, number]) => number > 0);
    return parts.map(([word, number]) => `${number} ${word}`).join(', ');
}
/** A layer in a line: its places, what differs in it, and what made it. */
function layerSentence(layer) {
    const { source, mirror, files, common } = layer;
    const made = mirror?.createdBy ?? source?.createdBy;
    const by = made === undefined || made === '' ? [] : say `: ${foreign(instruction(made))}`;
    return say `layer ${words(explained_placeOf(layer))}, ${words(differsIn(files, common === true))}${by}`;
}
function explained_placeOf({ source, mirror }) {
    if (source === undefined)
        return `${mirror?.position ?? '?'} of the mirror`;
    if (mirror === undefined)
        return `${source.position} of the source`;
    return source.position === mirror.position
        ? String(source.position)
        : `${source.position} (${mirror.position} on the mirror)`;
}
function differsIn(files, isCommon) {
    if (isCommon)
        return 'the same on both sides, and read for what it lies under';
    if (files === undefined)
        return 'not read';
    const { timesOnly, whiteouts } = files;
    const times = timesOnly === 0 ? [] : [`${timesOnly} in times only`];
    const taken = whiteouts.length === 0 ? [] : [`${count(whiteouts.length, 'whiteout')} on one side only`];
    const changes = hasChanges(files) ? [countsOf(files)] : [];
    const told = [...changes, ...times, ...taken];
    return told.length === 0 ? 'the same files' : told.join(', ');
}
const SIGN = { added: '+', removed: '-', changed: '~' };
/** The lines of a list of files, at most `limit`; and how many files that leaves out. `manyLayers`: which one is told. */
function fileLines(files, limit, manyLayers) {
    const whole = new Map();
    const shown = [];
    for (const change of files.list) {
        const root = foldersAbove(change.path).find((folder) => whole.has(`${change.change} ${folder}`));
        const key = `${change.change} ${root ?? change.path}`;
        const inside = root === undefined ? undefined : whole.get(key);
        if (inside !== undefined)
            whole.set(key, inside + 1);
        else {
            shown.push(change);
            if (change.change !== 'changed' && (change.source ?? change.mirror)?.kind === 'folder')
                whole.set(key, 0);
        }
    }
    const told = shown.slice(0, limit);
    const lines = told.map((change) => {
        const below = whole.get(`${change.change} ${change.path}`) ?? 0;
        return { sign: SIGN[change.change], path: change.path, note: noteOf(change, below, manyLayers) };
    });
    const listed = told.reduce((sum, change) => sum + 1 + (whole.get(`${change.change} ${change.path}`) ?? 0), 0);
    return { lines, left: files.added + files.removed + files.changed - listed };
}
/** The folders that a path lies in, the outermost first. */
function foldersAbove(path) {
    const folders = [];
    for (let slash = path.indexOf('/', 1); slash !== -1; slash = path.indexOf('/', slash + 1)) {
        folders.push(path.slice(0, slash));
    }
    return folders;
}
function noteOf({ change, aspects, source, mirror }, below, manyLayers) {
    const layer = manyLayers ? explained_layersOf(source, mirror) : '';
    if (change !== 'changed') {
        const fact = source ?? mirror;
        const size = fact?.size === undefined ? '' : `, ${formatBytes(fact.size)}`;
        const inside = below === 0 ? '' : ` with ${below} inside`;
        const target = fact?.target === undefined ? [] : say ` to ${foreign(fact.target)}`;
        return say `${words(explained_NAMES[fact?.kind ?? 'file'])}${target}${words(`${inside}${size}${layer}`)}`;
    }
    const told = aspects.filter((aspect) => aspect !== 'size' || !aspects.includes('content'));
    return [
        ...told.flatMap((aspect, at) => [...(at === 0 ? [] : say `, `), ...aspectOf(aspect, source, mirror)]),
        words(layer),
    ];
}
const explained_NAMES = {
    file: 'file',
    folder: 'folder',
    symlink: 'symbolic link',
    'character-device': 'character device',
    'block-device': 'block device',
    fifo: 'named pipe',
};
function explained_layersOf(source, mirror) {
    const [one, other] = [source?.layer ?? mirror?.layer, mirror?.layer ?? source?.layer];
    if (one === undefined || other === undefined)
        return '';
    return one === other ? `, layer ${one}` : `, layer ${one} → ${other}`;
}
function aspectOf(aspect, source, mirror) {
    switch (aspect) {
        case 'kind':
            return say `${words(explained_NAMES[source?.kind ?? 'file'])} → ${words(explained_NAMES[mirror?.kind ?? 'file'])}`;
        case 'content':
        case 'size': {
            const [one, other] = [source?.size, mirror?.size];
            if (one === undefined || other === undefined || one === other)
                return say `content`;
            const [from, to] = [formatBytes(one), formatBytes(other)];
            return say `content (${words(from === to ? `${one} → ${other} bytes` : `${from} → ${to}`)})`;
        }
        case 'mode':
            return say `mode ${sentence_name(source?.mode ?? '?')} → ${sentence_name(mirror?.mode ?? '?')}`;
        case 'owner':
            return say `owner ${sentence_name(source?.owner ?? '?')} → ${sentence_name(mirror?.owner ?? '?')}`;
        case 'link':
        case 'device': {
            const [one, other] = [source?.target, mirror?.target];
            return say `${words(aspect)} ${one === undefined ? words('none') : foreign(one)} → ${other === undefined ? words('none') : foreign(other)}`;
        }
        case 'attributes':
            return say `extended attributes`;
        case 'time':
            return say `time`;
    }
}
/** A package with its versions on both sides, in words. */
function versionsOf(versions) {
    return versions.join(', ');
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-explained.js





const PATH = 120;
/** What differs inside the layers, a folded part for each platform; of each list at most `limit` lines. */
function explainedOf(pair, limit) {
    return stacked(explainedIn(pair)
        .slice(0, limit)
        .map((one) => platformPart(one, limit)));
}
function platformPart({ platform, explained }, limit) {
    const { files, packages, layers } = explained;
    const sentences = explainedSentences(explained).map((one) => `${toMarkdown(capitalised(one))}.`);
    // GitHub reads no Markdown in the title of a folded part.
    const title = `Inside the layers · ${toMarkdown(namesOf([platform])).replace(/`([^`]*)`/g, '<code>$1</code>')}`;
    const numbers = [
        ...(packages === undefined ? [] : [count(packages.total, 'package')]),
        ...(files === undefined ? [] : [count(files.added + files.removed + files.changed, 'file')]),
    ];
    return folded(numbers.length === 0 ? title : `${title}: ${numbers.join(' and ')}`, stacked([
        ...sentences,
        bullets(layers.slice(0, limit).map((layer) => toMarkdown(capitalised(layerSentence(layer))))),
        more(layers.length - limit, 'layer'),
        packages === undefined || packages.list.length === 0
            ? ''
            : table(['Package', 'Source', 'Mirror'], packages.list.slice(0, limit).map(packageRow)),
        more((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package'),
        files === undefined ? '' : fileDiff(files, limit, layers.length > 1),
    ]));
}
function fileDiff(files, limit, manyLayers) {
    const { lines, left } = fileLines(files, limit, manyLayers);
    if (lines.length === 0)
        return '';
    // Of the colours of a diff, none is for what was changed.
    const texts = lines.map(({ sign, path, note }) => `${sign === '~' ? '!' : sign} ${(0,safe_text/* safeFenced */.j2)(path, PATH)}  ${(0,safe_text/* safeFenced */.j2)(toPlain(note), PATH)}`);
    return stacked([fenced('diff', texts), more(left, 'file')]);
}
function packageRow({ ecosystem, name, source, mirror }) {
    return [`${(0,safe_text/* safeCell */.oL)(name)} (${ecosystem})`, ...[source, mirror].map(versionCell)];
}
function versionCell(versions) {
    return versions.length === 0 ? '*absent*' : (0,safe_text/* safeCell */.oL)(versionsOf(versions));
}
function more(left, word) {
    return left > 0 ? `*${count(left, `more ${word}`)}: see the report.*` : '';
}

;// CONCATENATED MODULE: ./build/node/src/report/compared.js


/** What both sides have of a platform's manifest or config. */
function compared(platform, what) {
    const key = what === 'manifest' ? 'digest' : 'configDigest';
    const source = platform.source?.[key];
    const mirror = mirrorFacts(platform)?.[key];
    if (isOfOneSide(platform, 'platform.missing'))
        return { source: seen(source, 'there'), mirror: 'none', state: 'lacking' };
    if (isOfOneSide(platform, 'platform.extra'))
        return { source: 'none', mirror: seen(mirror, 'there'), state: 'lacking' };
    // The mirror names it, and does not hold it as named.
    if (platform.differences.some((difference) => isBadBlob(difference, what)))
        return { source: seen(source, 'unknown'), mirror: 'not served', state: 'lacking' };
    const sides = { source: seen(source, 'unknown'), mirror: seen(mirror, 'unknown') };
    if (source === undefined || mirror === undefined)
        return { ...sides, state: 'unknown' };
    return { ...sides, state: source === mirror ? 'same' : 'other' };
}
function seen(digest, otherwise) {
    return digest === undefined ? otherwise : { digest };
}
/** A digest as it stands in a table, or the word for what is known. */
function seenText(what) {
    return typeof what === 'string' ? what : shortened(what.digest);
}
function comparedLayers(platform) {
    if (isOfOneSide(platform, 'platform.missing'))
        return { counted: 'none', bad: 0 };
    return { counted: equalLayers(platform), bad: platform.differences.filter((one) => isBadLayer(one)).length };
}
/** Those that do not pass first, in the order of the source otherwise. */
function failuresFirst(all) {
    return [...all.filter(({ passed }) => !passed), ...all.filter(({ passed }) => passed)];
}
function isOfOneSide({ differences }, kind) {
    return differences.some((difference) => difference.kind === kind);
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-platforms.js





/** Icons stay beside their words, and numbers beside theirs. */
const SPACE = '&nbsp;';
/** One row a platform, failures first, in the order of the source otherwise: at most `limit` of them. */
function platformTable(pair, limit) {
    if (pair.platforms.length === 0)
        return '';
    const sorted = failuresFirst(pair.platforms);
    const left = sorted.length - limit;
    const head = ['Result', 'Platform', 'Digest', 'Image ID (config)', 'Layers (diff_ids)'];
    return stacked([
        table(head, sorted.slice(0, limit).map(platformRow)),
        left > 0 ? `*${count(left, 'more platform')}: see the report.*` : '',
    ]);
}
function platformRow(platform) {
    return [
        resultCell(platform),
        platformCell(platform.platform),
        comparison(platform, 'manifest'),
        comparison(platform, 'config'),
        summary_platforms_layers(platform),
    ];
}
/** On a narrow screen the version of an operating system stands below its platform. */
function platformCell(platform) {
    const told = toMarkdown([sentence_name(platform)]);
    return platform.includes(':') ? narrow(told) : told;
}
function resultCell({ result, evidence, passed }) {
    const { icon, word } = SIGNS[result];
    return `${icon}${SPACE}${word}${evidence === 'claimed' && passed ? `,<br>claimed` : ''}`;
}
function comparison(platform, what) {
    const { source, mirror, state } = compared(platform, what);
    switch (state) {
        case 'same':
            return `✅${SPACE}${summary_platforms_short(source)}`;
        case 'other':
            return beside(platform.passed ? '🟢' : '❌', summary_platforms_short(source), summary_platforms_short(mirror));
        case 'lacking':
            return beside('❌', summary_platforms_short(source), summary_platforms_short(mirror));
        case 'unknown':
            return source === mirror ? `➖${SPACE}unknown` : beside('➖', summary_platforms_short(source), summary_platforms_short(mirror));
    }
}
function beside(icon, source, mirror) {
    return `${icon}${SPACE}${source}<br>➜${SPACE}${mirror}`;
}
function summary_platforms_short(seen) {
    return typeof seen === 'string' ? seen : toMarkdown([sentence_name(seenText(seen))]);
}
function summary_platforms_layers(platform) {
    const { counted, bad } = comparedLayers(platform);
    if (counted === 'none')
        return `❌${SPACE}none`;
    const blobs = bad === 0 ? '' : `,<br>${count(bad, 'bad blob').replaceAll(' ', SPACE)}`;
    if (counted === undefined)
        return `➖${SPACE}unknown${blobs}`;
    const { right, equal, total } = counted;
    return `${right ? '✅' : '❌'}${SPACE}${equal}${SPACE}of${SPACE}${total}${blobs}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-referrers.js




/** What is attached to the image, folded; in front of it what is amiss and passes all the same. */
function referrersOf(pair, limit) {
    const { referrers = [] } = pair;
    if (referrers.length === 0)
        return '';
    const warning = referrerWarning(pair);
    const { rows, left } = referrerRows(referrers, limit);
    const cells = rows.map(({ state, type, digest, subject }) => [
        state,
        ...[type, digest, subject].map((one) => narrow(toMarkdown(one))),
    ]);
    return stacked([
        warning.length === 0 ? '' : `⚠️ ${toMarkdown(capitalised(warning))}.`,
        folded(toMarkdown(referrerCounts(referrers)), stacked([
            table(['State', 'Type', 'Digest', 'Attached to'], cells),
            left === 0 ? '' : bullets([`${count(left, 'more artifact')}: see the report.`]),
        ])),
    ]);
}

;// CONCATENATED MODULE: ./build/node/src/report/why.js





/** What the result says of files and configuration, where that is to be told apart; of the others the heading says all. */
const IN_SHORT = {
    identical: 'The same bytes.',
    equivalent: 'The same image, stored differently.',
    'same-runtime': 'Same files, same behaviour, other configuration bytes.',
    'same-layers': 'Same files, other configuration.',
};
/** No byte was received of either. */
const BY_HEAD = 'Both sides name the same digest.';
/** Why a pair has its verdict, with the counts; empty where its problems say so, in brief where its causes do. */
function whyOf(pair) {
    const beside = (0,model_beside/* besideOf */.A4)(pair);
    if (pair.result === 'inconclusive' && problemsOf(pair).length > 0)
        return counts(pair);
    const isOfClients = !pair.passed && failureOf(pair) === 'instructions';
    const short = isOfClients ? undefined : isByHead(pair) ? BY_HEAD : IN_SHORT[pair.result];
    // A problem says itself what it is about.
    const isTold = beside === undefined ? pair.result !== 'equivalent' : beside === 'referrers-missing';
    const reason = isTold ? reasonOf(pair) : [];
    const sentences = [
        short === undefined ? [] : say `**${words(short)}**`,
        reason.length === 0 ? [] : say `${capitalised(reason)}.`,
        counts(pair),
    ].filter((sentence) => sentence.length > 0);
    return sentences.flatMap((sentence, at) => (at === 0 ? sentence : say ` ${sentence}`));
}
/** How many of several platforms are as they should be. */
function counts({ platforms }) {
    const total = platforms.length;
    if (total < 2)
        return [];
    const all = total === 2 ? 'Both' : `All ${total}`;
    const passing = platforms.filter(({ passed }) => passed).length;
    if (passing < total)
        return [words(`${passing} of ${total} platforms ${passing === 1 ? 'passes' : 'pass'}.`)];
    const identical = platforms.filter(({ result }) => result === 'identical').length;
    return [words(identical === total ? `${all} platforms are identical.` : `${all} platforms pass.`)];
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-pair.js















/** A pair that does not pass: why, its platforms, what differs, the cause, and what to do. */
function failingPair(pair, detail) {
    return stacked([
        references(pair),
        ...problems(pair, detail.items),
        toMarkdown(whyOf(pair)),
        platformTable(pair, detail.items),
        detail.differences ? differencesOf(pair, detail.items) : '',
        referrersOf(pair, detail.items),
        detail.differences ? explainedOf(pair, detail.items) : '',
        summary_pair_causes(pair),
        ...adviceOf(pair).map(adviceBlock),
        detail.digests ? digestsOf(pair, detail.items) : '',
    ]);
}
/** A pair that passes: why the bytes differ where they do, the rest folded. `items` as in `Detail`. */
function passingPair(pair, items) {
    return stacked([
        references(pair),
        toMarkdown(whyOf(pair)),
        platformTable(pair, items),
        ...(pair.result === 'identical' ? [] : [summary_pair_causes(pair), `**Evidence:** ${toMarkdown(evidenceOf(pair))}.`]),
        pair.result === 'identical' ? '' : differencesOf(pair, items),
        referrersOf(pair, items),
        explainedOf(pair, items),
        deployment(pair),
        digestsOf(pair, items),
    ]);
}
/** Both sides in a line. */
function references({ source, mirror }) {
    return `${reference(mirror.reference)} · compared with the source ${reference(source.reference)}`;
}
function problems(pair, limit) {
    return problemsOf(pair)
        .slice(0, limit)
        .map(({ platforms, message: text }) => {
        const where = platforms.length === 0 ? '' : `**What happened** · ${toMarkdown(namesOf(platforms))}: `;
        return `${where}${(0,safe_text/* safeProse */.f8)(text)}`;
    });
}
function summary_pair_causes(pair) {
    return stacked(causesOf(pair).map(({ label, where, text }) => {
        const title = where.length === 0 ? `**${label}:**` : `**${label}** · ${toMarkdown(where)}:`;
        return `${title} ${toMarkdown(text)}.`;
    }));
}
/** What the next step should name. */
function deployment(pair) {
    const pinned = pinnedOf(pair, 'mirror');
    return pinned === undefined || !(0,safe_text/* isPlainName */.sh)(pinned) ? '' : `Deploy \`${pinned}\``;
}
/** The heading of a pair among others. */
function pairHeading(pair) {
    const { icon, word } = signOf(pair);
    return `### ${icon} ${word} – ${reference(pair.mirror.reference)}`;
}
/** A reference that was parsed is ours. */
function reference(text) {
    return (0,safe_text/* isPlainName */.sh)(text) ? `\`${text}\`` : toMarkdown(say `${message(text)}`);
}

;// CONCATENATED MODULE: ./build/node/src/report/settings-line.js
/** How pairs were compared: each way once, setting by setting as they are typed. */
function settingsOf(pairs) {
    const ways = pairs.map(({ match, verify, referrerPolicy }) => [
        `match: ${match}`,
        `verify: ${verify}`,
        ...(referrerPolicy === undefined ? [] : [`referrers: ${referrerPolicy}`]),
    ]);
    return [...new Map(ways.map((way) => [way.join(), way])).values()];
}

;// CONCATENATED MODULE: ./build/node/src/report/summary-checked.js






/** How the verdict was reached: settings, evidence, what went over the wire, notes. */
function howChecked(report, limit) {
    const notes = report.pairs
        .flatMap(({ notes }) => notes)
        .map((note) => `${toMarkdown(capitalised(describeNote(note)))}.`);
    const lines = [
        ...settingsOf(report.pairs).map((setting) => `Settings: ${toMarkdown([code(setting.join(', '))])}.`),
        ...evidence(report),
        traffic(report),
        ...notes.slice(0, limit),
        ...(notes.length > limit ? [`${count(notes.length - limit, 'more note')}: see the report.`] : []),
        `Checked by ${report.tool.name} ${toMarkdown([sentence_name(report.tool.version)])}.`,
    ];
    return folded('How this was checked', bullets(lines));
}
function evidence({ pairs }) {
    const [only, ...others] = pairs;
    if (only === undefined)
        return [];
    const platforms = pairs.flatMap((pair) => pair.platforms).filter(({ result }) => ALIKE.has(result));
    if (platforms.length === 0)
        return [];
    if (others.length === 0)
        return [`Platforms with the source's files: ${toMarkdown(evidenceOf(only))}.`];
    const claimed = platforms.filter((platform) => platform.evidence === 'claimed').length;
    if (claimed === 0)
        return ['No result rests on the word of a mirror alone.'];
    return [`For ${claimed} of ${count(platforms.length, 'platform')} the mirror's word was taken for what it stores.`];
}
/** Results of platforms whose blobs were all asked for. */
const ALIKE = new Set(['identical', 'equivalent', 'same-runtime', 'same-layers']);
function traffic({ requests, durationMs }) {
    const hosts = Object.entries(requests.byHost).map(([host, total]) => say `${words(count(total, 'request'))} to ${sentence_name(host)}`);
    const total = `${count(requests.total, 'request')}, ${formatBytes(requests.bytes)} received, ${formatDuration(durationMs)}`;
    return hosts.length === 0 || hosts.length > 10 ? `${total}.` : `${total}: ${toMarkdown(listed(hosts))}.`;
}

;// CONCATENATED MODULE: ./build/node/src/report/summary.js









const ALL = Number.POSITIVE_INFINITY;
const TIERS = [
    {
        failing: { items: 200, differences: true, digests: true },
        failingInFull: ALL,
        passing: 200,
        failingRows: ALL,
        passingRows: ALL,
    },
    { failing: { items: 50, differences: true, digests: true }, failingInFull: ALL, failingRows: ALL, passingRows: 0 },
    { failing: { items: 20, differences: true, digests: false }, failingInFull: 25, failingRows: ALL, passingRows: 0 },
    { failing: { items: 0, differences: true, digests: false }, failingInFull: 0, failingRows: ALL, passingRows: 0 },
    { failing: { items: 0, differences: true, digests: false }, failingInFull: 0, failingRows: 20, passingRows: 0 },
];
/** Below 1 MiB with room for the runner's masks. */
const BUDGET = 900_000;
/** The job summary as GitHub Markdown, verdict first, as much of it as fits the budget. */
function renderSummary(report, { title, budget = BUDGET }) {
    const rows = rowsUpTo(budget, report.pairs.filter(({ passed }) => !passed));
    let text = '';
    for (const tier of TIERS) {
        text = render(report, rows, { title, tier, budget });
        if (utf8Length(text) <= budget)
            break;
    }
    return text;
}
function render(report, rows, { title, tier, budget }) {
    const failing = report.pairs.filter(({ passed }) => !passed);
    const passing = report.pairs.filter(({ passed }) => passed);
    const sections = sectionsOf(report, failing.slice(0, tier.failingInFull), tier.failing, budget);
    const body = stacked([
        `## ${iconOf(report)} ${(0,safe_text/* safeProse */.f8)(title, 120)}: ${verdictOf(report)}`,
        bullets(report.problems.map(({ message }) => `❌ ${(0,safe_text/* safeProse */.f8)(message)}`).slice(0, 50)),
        report.pairs.length === 1 && tier.failingInFull > 0
            ? ''
            : pairTable([
                ...rows.slice(0, tier.failingRows),
                ...(report.pairs.length > 10 ? [] : passing.slice(0, tier.passingRows).map(pairRow)),
            ]),
        ...sections,
        tier.passing === undefined ? '' : passingPart(report, passing, tier.passing),
        leftOut(tier, failing.length, passing.length),
        howChecked(report, 20),
    ]);
    return `${body}\n`;
}
function pairTable(rows) {
    return rows.length === 0 ? '' : table(['Result', 'Mirror, source and why'], rows);
}
function pairRow(pair) {
    const { icon, word } = signOf(pair);
    const verdict = pair.passed ? '✅&nbsp;passed' : `${icon}&nbsp;not&nbsp;passed`;
    const place = toMarkdown(declaredPlace(pair));
    const reason = toMarkdown(capitalised(reasonOf(pair)));
    // One column, as a phone shows no third.
    const told = [reference(pair.mirror.reference), reference(pair.source.reference), place, reason];
    return [`${verdict}<br>${word}`, narrow(told.filter((one) => one !== '').join('<br>'))];
}
/** A row a pair, up to the first that is too much for any page with all of them. */
function rowsUpTo(budget, pairs) {
    const rows = [];
    let length = 0;
    for (const pair of pairs) {
        if (length > budget)
            break;
        const row = pairRow(pair);
        rows.push(row);
        length += row[0].length + row[1].length;
    }
    return rows;
}
/** The failing pairs in full, up to the first that is too much: then the whole page is, and nobody waits for the rest. */
function sectionsOf(report, failing, detail, budget) {
    const sections = [];
    let length = 0;
    for (const pair of failing) {
        if (length > budget)
            break;
        const text = section(report, pair, failingPair(pair, detail));
        sections.push(text);
        length += text.length;
    }
    return sections;
}
function section(report, pair, text) {
    return report.pairs.length === 1 ? text : stacked([pairHeading(pair), text]);
}
function passingPart(report, passing, items) {
    if (report.pairs.length <= 10) {
        const told = report.pairs.length === 1 ? passing : passing.filter(({ result }) => result !== 'identical');
        return stacked(told.map((pair) => section(report, pair, passingPair(pair, items))));
    }
    return passing.length === 0 ? '' : folded(`✅ ${passing.length} passed`, pairTable(passing.map(pairRow)));
}
function leftOut(tier, failing, passing) {
    const told = Math.min(tier.failingInFull, failing);
    const missing = [
        ...(tier.passing === undefined && passing > 0 ? [`${passing} pairs that passed`] : []),
        ...(told < failing ? [`details of ${failing - told} pairs that did not pass`] : []),
        ...(tier.failingRows < failing ? [`${failing - tier.failingRows} of their rows`] : []),
        ...(tier.failing.items < 200 ? ['all but the first platforms and differences of a pair'] : []),
    ];
    if (tier === TIERS[0] || missing.length === 0)
        return '';
    return `⚠️ **Shortened:** this page left out ${missing.join(', ')}. All of it is in the report, see the output \`report-path\`.`;
}

;// CONCATENATED MODULE: ./build/node/src/github/annotations.js










/** GitHub shows ten errors a step. */
const SHOWN = 10;
/** The verdict, these, and how many are left. */
const PAIRS = SHOWN - 2;
/** The runner cuts a message at 4096 characters. */
const LONGEST = 3500;
/**
 * The errors of a run, verdict first; none where it passed. One pair needs no second line beside the verdict, and what
 * left nothing to compare needs no verdict.
 */
function annotationsOf(report, title = 'Image parity') {
    const failing = report.pairs.filter(({ passed }) => !passed);
    if (isPass(report))
        return [];
    if (report.pairs.length === 0 && report.problems.length > 0)
        return ofProblems(report.problems, title);
    const [only] = failing;
    if (only !== undefined && report.pairs.length === 1 && report.problems.length === 0)
        return [ofPair(only)];
    const told = failing.slice(0, PAIRS).map(ofPair);
    const left = failing.length - told.length;
    const problems = report.problems.map(({ message }) => message).join(' ');
    return [
        annotation(title, `${verdictOf(report).replaceAll('`', '')}.${problems === '' ? '' : ` ${problems}`}`),
        ...told,
        ...(left > 0 ? [annotation(title, `… and ${left} more; see the job summary.`)] : []),
    ];
}
function ofProblems(problems, title) {
    const told = problems.slice(0, problems.length > SHOWN ? SHOWN - 1 : SHOWN);
    const left = problems.length - told.length;
    return [
        ...told.map(({ code, message }) => annotation(code === 'inputs.invalid' ? 'Wrong input' : title, message)),
        ...(left > 0 ? [annotation(title, `… and ${left} more; see the job summary.`)] : []),
    ];
}
/** What is wrong, in front of the image's name; `SIDE` is the one that the problem concerns. */
const TITLES = {
    'not-accepted': 'Not accepted',
    'stored-differently': 'Digest differs',
    'runtime-bytes': 'Image ID differs',
    configuration: 'Configuration differs',
    instructions: 'Annotations differ',
    absent: 'Image is not on the mirror',
    'platform-missing': 'Platform is missing',
    'part-missing': 'Part of the image is missing',
    refused: 'Clients refuse the image',
    incomplete: 'Mirror is incomplete',
    swapped: 'Other files under the same image ID',
    'platform-renamed': 'Platforms differ',
    'platform-extra': 'Platforms differ',
    'platform-rival': 'Platforms differ',
    'layer-damaged': 'Layer is damaged',
    'part-damaged': 'Image is damaged',
    files: 'Files differ',
    'referrers-missing': 'Attached artifacts are missing',
    'referrers-unknown': 'Not decided',
    unsigned: 'Signature is missing',
    'signature-unknown': 'Not decided',
    'tag-moved': 'Tag moved',
    unjudged: 'Not decided',
    'source-absent': 'Source does not exist',
    'source-broken': 'Source is broken',
    'unknown-platform': 'Platform is not on the source',
    ambiguous: 'Not decided',
    'nothing-listed': 'Source lists no image',
    time: 'Time was up',
    limit: 'Limit reached',
    'login-refused': 'Login for the SIDE was refused',
    'access-denied': 'Access to the SIDE was denied',
    'part-lost': 'Part of the image is lost',
    'not-unpacked': 'Layer could not be unpacked',
    unread: 'SIDE could not be read',
    unchecked: 'Could not be checked',
};
function titleOf(pair) {
    const side = firstProblem(pair)?.side ?? 'mirror';
    const what = TITLES[failureOf(pair)].replace(/^SIDE/, side === 'source' ? 'Source' : 'Mirror').replace('SIDE', side);
    // Whatever a path or a registry is called: the last part is what the image is known by.
    return `${what}: ${toPlain([sentence_name(pair[side].reference.replace(/^.*\//, '').replace(/@.*$/, ''))])}`;
}
function ofPair(pair) {
    const images = `${toPlain([sentence_name(pair.mirror.reference)])} (against ${toPlain([sentence_name(pair.source.reference)])})`;
    const advice = adviceOf(pair).map((one) => ` ${adviceLine(one)}.`);
    const told = annotation(titleOf(pair), `${images}: ${SIGNS[pair.result].word}. ${sentenceCase(annotations_whyOf(pair))}${advice.join('')}`);
    return pair.declaredAt === undefined ? told : { ...told, at: pair.declaredAt };
}
/** The first problem in full, as it says what to do; what was found in a few words. */
function annotations_whyOf(pair) {
    const [problem] = (0,model_beside/* isDecided */.d$)(pair) ? [] : problemsOf(pair);
    if (problem === undefined)
        return `${toPlain(reasonOf(pair))}.`;
    const isOnSome = problem.platforms.length > 0 && pair.platforms.length > 1;
    return `${isOnSome ? `On ${toPlain(namesOf(problem.platforms))}: ` : ''}${problem.message}`;
}
function sentenceCase(text) {
    return /^[a-z]+ /.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}
function annotation(title, message) {
    return { title: (0,safe_text/* safeLine */.om)(title, 120), message: (0,safe_text/* safeLine */.om)(message, LONGEST) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/node/src/app/conceal.js
var conceal = __nccwpck_require__(1525);
;// CONCATENATED MODULE: ./build/node/src/report/comment.js






const comment_TIERS = [
    { platforms: 20, rows: 100, reasons: true, problems: 10 },
    { rows: 100, reasons: true, problems: 10 },
    { rows: 20, reasons: false, problems: 0 },
];
/** What holds no foreign text, and always fits. */
const COUNTS = { rows: 0, reasons: false, problems: 0 };
/** GitHub takes 65,536 characters, and none of them has less than a byte. */
const comment_BUDGET = 60_000;
/** A key for hidden comments: letters that cannot end one. */
const KEY = /^[0-9a-f]{1,64}$/;
/** The first line of the comment with this key. Throws if the key is no hexadecimal number. */
function markerOf(key) {
    if (!KEY.test(key))
        throw new Error('A key is a hexadecimal number.');
    return `<!-- image-parity:${key} -->`;
}
/**
 * The comment on a pull request as GitHub Markdown: marker, verdict, what did not pass and why, and in the last line since
 * when it is so. The same report gives the same comment but for that line.
 */
function renderComment(report, options) {
    const { marker, budget = comment_BUDGET } = options;
    const whole = (tier) => `${marker}\n${contentOf(report, options.title, tier)}\n\n${since(options)}`;
    return comment_TIERS.map(whole).find((text) => utf8Length(text) <= budget) ?? whole(COUNTS);
}
/** Whether two comments say the same, since whenever. Servers may keep other line ends. */
function sameComment(one, other) {
    return withoutLastLine(one) === withoutLastLine(other);
}
function withoutLastLine(body) {
    const lines = body.replaceAll('\r\n', '\n').trimEnd().split('\n');
    return lines.slice(0, -1).join('\n').trimEnd();
}
function contentOf(report, title, tier) {
    const failing = report.pairs.filter(({ passed }) => !passed);
    const passing = report.pairs.length - failing.length;
    const [only] = report.pairs;
    const isSingle = only !== undefined && report.pairs.length === 1;
    const hasSection = isSingle && tier.platforms !== undefined;
    return stacked([
        `### ${iconOf(report)} ${(0,safe_text/* safeProse */.f8)(title, 120)}: ${verdictOf(report)}`,
        bullets(report.problems.slice(0, tier.problems).map(({ message }) => `❌ ${(0,safe_text/* safeProse */.f8)(message, 500)}`)),
        hasSection ? comment_section(only, tier.platforms) : rows(failing, tier),
        isSingle || failing.length === 0 || passing === 0 ? '' : `${passing} passed.`,
        comment_leftOut(report, failing.length, hasSection, tier),
    ]);
}
function comment_section(pair, platforms) {
    return pair.passed ? references(pair) : failingPair(pair, { items: platforms, differences: false, digests: false });
}
function rows(failing, { rows: most, reasons }) {
    const told = failing.slice(0, most);
    return reasons ? pairTable(told.map(pairRow)) : bullets(told.map(({ mirror }) => reference(mirror.reference)));
}
function comment_leftOut({ problems }, failing, hasSection, tier) {
    const lost = [
        ...(problems.length > tier.problems ? [count(problems.length - tier.problems, 'problem')] : []),
        ...(!hasSection && failing > tier.rows ? [`${count(failing - tier.rows, 'image')} that did not pass`] : []),
        ...(tier.reasons || failing === 0 ? [] : ['the reasons']),
    ];
    return lost.length === 0 ? '' : `⚠️ **Shortened:** the job summary also has ${lost.join(', ')}.`;
}
function since({ commit, runUrl }) {
    const from = commit === undefined ? 'Since this run' : `Since \`${commit.slice(0, 12)}\``;
    return runUrl === undefined ? from : `${from} · [summary and details](${runUrl})`;
}

;// CONCATENATED MODULE: ./build/node/src/report/commit-status.js


/** GitHub refuses a longer description, in characters. */
const commit_status_LONGEST = 140;
/** What is said while it is not known. */
const UNDER_WAY = 'the images are being compared';
/** The verdict as a commit status: `error` is what could not be found out, and nothing but a pass is a success. */
function commitStatusOf(report) {
    const state = isPass(report) ? 'success' : iconOf(report) === '❌' ? 'failure' : 'error';
    const results = report.pairs.length > 1 ? ` (${model_result/* RESULTS */.Pr.flatMap((result) => counted(report, result)).join(', ')})` : '';
    const text = `${verdictOf(report).replaceAll('`', '')}${results}`;
    return { state, description: text.length <= commit_status_LONGEST ? text : `${text.slice(0, commit_status_LONGEST - 1)}…` };
}
function counted({ pairs }, result) {
    const total = pairs.filter((pair) => pair.result === result).length;
    return total === 0 ? [] : [`${total} ${result}`];
}

// EXTERNAL MODULE: ./build/node/src/github/api-failure.js
var api_failure = __nccwpck_require__(2937);
// EXTERNAL MODULE: ./build/node/src/github/attempts.js
var attempts = __nccwpck_require__(1082);
// EXTERNAL MODULE: ./build/node/src/github/answer.js
var answer = __nccwpck_require__(7550);
;// CONCATENATED MODULE: ./build/node/src/github/comment.js



/** Pages that are looked through: GitHub lets a pull request have 2500 comments. */
const PAGES = 25;
/**
 * Makes the comment of this key say what it is to say: changes the one that is there, leaves it alone if it says so
 * already, makes one if there is none. Gives its address, '' if there is none. It can be done again without doing it
 * twice. Throws `ApiError`, or what Octokit throws.
 */
async function putComment(api, wanted, signal) {
    const { pullRequest, body, create } = wanted;
    const found = await ownComments(api, wanted, signal);
    const standing = [];
    for (const comment of found.own) {
        const isThere = sameComment(comment.body, body) || (await changed(api, comment, body, signal));
        if (isThere)
            standing.push(comment.url);
    }
    const [url] = standing;
    if (url !== undefined)
        return url;
    if (!create)
        return '';
    // Beyond the pages that were read there may be one, and a second one would be made in every run.
    if (found.isCut)
        throw new api_failure/* ApiError */.h({ kind: 'too-many', comments: PAGES * 100 });
    const made = (0,answer/* commentIn */.Zi)(await api.createComment(pullRequest, body, signal));
    if (made === undefined)
        throw new api_failure/* ApiError */.h({ kind: 'strange' });
    return made.url;
}
/** Whether it could be changed; not if somebody has deleted it meanwhile. */
async function changed(api, { id }, body, signal) {
    try {
        await api.updateComment(id, body, signal);
        return true;
    }
    catch (error) {
        const failure = (0,api_failure/* failureOf */.g)(error, new Date(0));
        if (failure.kind === 'refused' && failure.status === 404)
            return false;
        throw error;
    }
}
/** The comments with the marker that are ours: anybody can write a marker. */
async function ownComments(api, { pullRequest, marker }, signal) {
    const marked = [];
    let isCut = true;
    for (let page = 1; page <= PAGES && isCut; page += 1) {
        const { data, hasNext } = await api.comments(pullRequest, page, signal);
        const comments = (0,answer/* commentsIn */.wL)(data);
        if (comments === undefined)
            throw new api_failure/* ApiError */.h({ kind: 'strange' });
        marked.push(...comments.filter(({ body }) => body.split(/\r?\n/, 1)[0] === marker));
        isCut = hasNext;
    }
    if (marked.length === 0)
        return { own: [], isCut };
    const isOwn = await ownership(api, signal);
    return { own: marked.filter(({ author }) => isOwn(author)), isCut };
}
/** The users that jobs of Gitea and Forgejo write as; nobody can register these names. */
const JOBS = new Set(['gitea-actions', 'forgejo-actions']);
/**
 * Tells our own comments. A token of a user says whose it is. A job's token is one of an app, which may not ask that:
 * then the author is to be an app, which no stranger is.
 */
async function ownership(api, signal) {
    try {
        const self = (0,answer/* authorIn */.HV)(await api.self(signal));
        if (self.id === undefined)
            throw new api_failure/* ApiError */.h({ kind: 'strange' });
        return ({ id }) => id === self.id;
    }
    catch (error) {
        if ((0,api_failure/* failureOf */.g)(error, new Date(0)).kind !== 'refused')
            throw error;
        return ({ isBot, login }) => isBot || JOBS.has(login);
    }
}

;// CONCATENATED MODULE: ./build/node/src/github/pull-request.js

/**
 * Reads an event. A pull request is what the event itself names, or what the run that it tells of belongs to, if that is
 * one of this repository. A merge group, a push or a schedule has none. What is malformed says nothing.
 */
function eventOf(name, text) {
    const event = text === undefined ? undefined : parsed(text);
    if (!(0,answer/* isRecord */.u4)(event))
        return {};
    return name === 'workflow_run' ? ofRun(event) : ofPullRequest(event['pull_request']);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function ofPullRequest(pullRequest) {
    if (!(0,answer/* isRecord */.u4)(pullRequest))
        return {};
    const { number, head } = pullRequest;
    return facts(number, (0,answer/* isRecord */.u4)(head) ? head['sha'] : undefined);
}
/** A run of a fork's pull request names none; one branch can have several, of which the first is taken. */
function ofRun({ workflow_run: run, repository }) {
    if (!(0,answer/* isRecord */.u4)(run))
        return {};
    const { head_sha: head, pull_requests: all } = run;
    const here = (0,answer/* isRecord */.u4)(repository) ? repository['id'] : undefined;
    const own = typeof here === 'number' && Array.isArray(all)
        ? all.find((one) => repositoryIdOf(one) === here)
        : undefined;
    return facts((0,answer/* isRecord */.u4)(own) ? own['number'] : undefined, head);
}
/** The one that a pull request is to be merged into: a run can name pull requests of other repositories, too. */
function repositoryIdOf(pullRequest) {
    const base = (0,answer/* isRecord */.u4)(pullRequest) ? pullRequest['base'] : undefined;
    const repository = (0,answer/* isRecord */.u4)(base) ? base['repo'] : undefined;
    return (0,answer/* isRecord */.u4)(repository) ? repository['id'] : undefined;
}
function facts(number, sha) {
    const commit = (0,answer/* commitIn */.xt)(sha);
    return {
        ...(typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? { pullRequest: number } : {}),
        ...(commit === undefined ? {} : { commit }),
    };
}

;// CONCATENATED MODULE: ./build/node/src/github/job.js


/** Reads the runner's variables and the event's text; what is malformed there is left out. */
function jobOf(env, eventText) {
    const text = (name) => env[name] ?? '';
    const event = text('GITHUB_EVENT_NAME');
    const repository = repositoryIn(text('GITHUB_REPOSITORY'));
    const { pullRequest, commit } = eventOf(event, eventText);
    const checkedOut = (0,answer/* commitIn */.xt)(text('GITHUB_SHA'));
    const runUrl = runUrlOf(text('GITHUB_SERVER_URL'), repository, text('GITHUB_RUN_ID'));
    const about = commit ?? checkedOut;
    return {
        event,
        ...(repository === undefined ? {} : { repository }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        ...(about === undefined ? {} : { commit: about }),
        ...(runUrl === undefined ? {} : { runUrl }),
        apiUrl: text('GITHUB_API_URL') === '' ? 'https://api.github.com' : text('GITHUB_API_URL'),
        key: ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map(text).join('/'),
    };
}
function repositoryIn(text) {
    const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? [];
    return owner === undefined || repo === undefined ? undefined : { owner, repo };
}
function runUrlOf(server, repository, run) {
    if (repository === undefined ||
        !/^\d{1,20}$/.test(run) ||
        !/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/.test(server))
        return undefined;
    return `${server.replace(/\/+$/, '')}/${repository.owner}/${repository.repo}/actions/runs/${run}`;
}

;// CONCATENATED MODULE: ./build/node/src/github/octokit.js
/** What an answer calls deprecated, or a library would print, is nothing for the log: it holds foreign text. */
const QUIET = { debug: hush, info: hush, warn: hush, error: hush };
function hush() {
    return undefined;
}
/** Opens the API. The library is loaded here and nowhere else, so that runs which say nothing to GitHub do without it. */
async function openApi({ token, apiUrl, repository }) {
    const { GitHub: Octokit, getOctokitOptions } = await Promise.all(/* import() */[__nccwpck_require__.e(526), __nccwpck_require__.e(845)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1845));
    const options = getOctokitOptions(token, { baseUrl: apiUrl, userAgent: 'image-parity', log: QUIET });
    return apiOf(new Octokit(options), repository);
}
function apiOf({ rest }, repository) {
    const asked = (signal) => ({
        ...repository,
        request: { signal, log: QUIET },
    });
    return {
        comments: async (number, page, signal) => {
            const parameters = { ...asked(signal), issue_number: number, per_page: 100, page };
            const { data, headers } = await rest.issues.listComments(parameters);
            return { data, hasNext: /;\s*rel="?next"?/i.test(headers.link ?? '') };
        },
        createComment: async (number, body, signal) => (await rest.issues.createComment({ ...asked(signal), issue_number: number, body })).data,
        updateComment: async (id, body, signal) => (await rest.issues.updateComment({ ...asked(signal), comment_id: id, body })).data,
        self: async (signal) => (await rest.users.getAuthenticated({ request: { signal, log: QUIET } })).data,
        createStatus: async (commit, status, signal) => (await rest.repos.createCommitStatus({ ...asked(signal), sha: commit, ...status })).data,
    };
}

;// CONCATENATED MODULE: ./build/node/src/github/unsaid.js

const NOUNS = { comment: 'The comment', status: 'The commit status' };
/** What a job has to be permitted. */
const PERMISSIONS = {
    comment: 'permissions: pull-requests: write',
    status: 'permissions: statuses: write',
};
/** One line on all of it: what, why, and what to do. */
function unsaid(all) {
    const refused = all.filter(({ why }) => typeof why === 'object' && why.kind === 'refused' && why.status !== 401);
    const wanted = refused.map(({ what }) => `"${PERMISSIONS[what]}"`).join(' and ');
    return [
        ...all.map(({ what, why }) => `${NOUNS[what]} was not written: ${unsaid_reasonOf(why)}.`),
        ...(refused.length === 0
            ? []
            : [`Add ${wanted} to this job. In pull requests from forks the token may only read; then this is expected.`]),
        'The verdict stands, and the report is in the job summary.',
    ].join(' ');
}
function unsaid_reasonOf(why) {
    if (why === 'no-token')
        return 'the input "github-token" is empty';
    if (why === 'no-commit')
        return 'GITHUB_REPOSITORY and GITHUB_SHA do not say which commit it belongs to';
    switch (why.kind) {
        case 'refused':
            return why.status === 401
                ? `the server did not accept "github-token" (${answered(why.status, why.said)})`
                : `the token may not do that (${answered(why.status, why.said)})`;
        case 'limited':
            return `the server wants requests to come more slowly (HTTP ${why.status}), and more attempts did not help`;
        case 'unavailable':
            return why.status === undefined
                ? `the server could not be reached (${unsaid_shortened(why.said)})`
                : `the server failed (${answered(why.status, why.said)})`;
        case 'rejected':
            return `the server did not take it (${answered(why.status, why.said)})`;
        case 'strange':
            return 'what answered is not the API of GitHub; check GITHUB_API_URL';
        case 'too-many':
            return `the pull request has more than ${count(why.comments, 'comment')}, and no more are looked through`;
    }
}
function answered(status, said) {
    return said === '' ? `HTTP ${status}` : `HTTP ${status}: ${unsaid_shortened(said)}`;
}
/** What others say, in a few words and without the end of their sentence. */
function unsaid_shortened(said) {
    return (said.length > 200 ? `${said.slice(0, 200)}…` : said).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/node/src/github/announcer.js












/**
 * Announces nothing by itself, and loads, masks and asks nothing if neither comment nor status is wanted. The token is
 * masked before it is used.
 */
function createAnnouncer(how, environment) {
    const { comment: when, status: context } = how;
    const { clock, runner } = environment;
    const concealer = (0,conceal/* createConcealer */.V)();
    const isWanted = when !== 'never' || context !== undefined;
    for (const form of isWanted ? (0,masks/* masksOf */.JF)([{ kind: 'token', token: how.githubToken }]) : []) {
        runner.setSecret(form);
        concealer.add(form);
    }
    const failures = new Map();
    let job;
    let api;
    const jobOnce = () => (job ??= readJob(environment));
    const apiOnce = (repository, apiUrl) => (api ??= openApi({ token: how.githubToken, apiUrl, repository }));
    async function sayStatus(context, verdict, patience) {
        const { repository, commit, runUrl, apiUrl } = await jobOnce();
        if (how.githubToken === '')
            failures.set('status', 'no-token');
        else if (repository === undefined || commit === undefined)
            failures.set('status', 'no-commit');
        else {
            const said = verdict === 'pending' ? { state: verdict, description: UNDER_WAY } : verdict;
            const fields = { context, ...said, ...(runUrl === undefined ? {} : { target_url: runUrl }) };
            try {
                const opened = await apiOnce(repository, apiUrl);
                await (0,attempts/* attempt */.CD)((signal) => opened.createStatus(commit, fields, signal), patience, clock);
                failures.delete('status');
            }
            catch (error) {
                failures.set('status', (0,api_failure/* failureOf */.g)(error, clock.date()));
            }
        }
    }
    async function sayComment(report) {
        const { event, repository, pullRequest, commit, runUrl, apiUrl, key } = await jobOnce();
        if (repository === undefined || pullRequest === undefined) {
            runner.info(`No comment: the event ${JSON.stringify(event)} belongs to no pull request.`);
            return '';
        }
        if (how.githubToken === '') {
            failures.set('comment', 'no-token');
            return '';
        }
        const about = { ...(commit === undefined ? {} : { commit }), ...(runUrl === undefined ? {} : { runUrl }) };
        try {
            const marker = markerOf(digestOfKey(how.commentKey === '' ? key : how.commentKey));
            const body = renderComment(report, { marker, title: how.title, ...about });
            const wanted = { pullRequest, marker, body, create: when === 'always' || !isPass(report) };
            const opened = await apiOnce(repository, apiUrl);
            return await (0,attempts/* attempt */.CD)((signal) => putComment(opened, wanted, signal), attempts/* PATIENT */.qh, clock);
        }
        catch (error) {
            failures.set('comment', (0,api_failure/* failureOf */.g)(error, clock.date()));
            return '';
        }
    }
    /** A server may send the token back. */
    const told = (all) => concealer.text(unsaid(Array.from(all, ([what, why]) => ({ what, why }))));
    return {
        begin: async () => {
            if (context === undefined)
                return;
            await sayStatus(context, 'pending', attempts/* BRIEF */.V1);
            const failure = failures.get('status');
            if (failure !== undefined)
                runner.debug(`No status yet: ${told([['status', failure]])}`);
        },
        comment: (report) => (when === 'never' ? Promise.resolve('') : sayComment(report)),
        status: (report) => context === undefined ? Promise.resolve() : sayStatus(context, commitStatusOf(report), attempts/* PATIENT */.qh),
        warning: () => (failures.size === 0 ? undefined : told(failures)),
    };
}
/** Enough of a key's digest: keys of one pull request are few. */
const KEY_LENGTH = 16;
function digestOfKey(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, KEY_LENGTH);
}
/** An event that cannot be read is one that says nothing. */
async function readJob({ env, readText }) {
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    const text = path === '' ? undefined : await readText(path).catch(() => undefined);
    return jobOf(env, text);
}

// EXTERNAL MODULE: ./build/node/src/registry/unreadable-file.js
var unreadable_file = __nccwpck_require__(6198);
;// CONCATENATED MODULE: ./build/node/src/app/options/config-file-input.js
/** Where a config file is looked for if no input names a pair. */
const DEFAULT_CONFIG_FILE = '.github/image-parity.yml';
/** What is said of a source or mirror that is empty, where nothing else names pairs. */
const NO_IMAGE = `it is required and empty; if it comes from an output or a variable, that was not set. Several pairs are named by "images", "config-file", or a file ${DEFAULT_CONFIG_FILE}`;

// EXTERNAL MODULE: ./build/node/src/oci/registry-host.js
var registry_host = __nccwpck_require__(1846);
// EXTERNAL MODULE: ./build/node/src/oci/excerpt.js
var excerpt = __nccwpck_require__(5655);
// EXTERNAL MODULE: ./build/node/src/config/nearest.js
var nearest = __nccwpck_require__(7137);
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
var explanation = __nccwpck_require__(6457);
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
        shape: { kind: 'word', words: [...model_result/* MATCHES */.W$, 'layers'] },
        description: 'How alike is alike enough; layers means diff-ids.',
    },
    verify: {
        shape: { kind: 'word', words: model_result/* VERIFIES */.sv },
        description: 'How much of what the mirror claims is proven by its bytes.',
    },
    referrers: {
        shape: { kind: 'word', words: model_result/* REFERRER_POLICIES */.F2 },
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
            shape: shape_text('sha256:…'),
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
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./build/node/src/config/yaml-value.js

/** Lists that hold the same part again and again, by aliases, have more values than anybody writes. */
const MOST_VALUES = 1_000_000;
/** Reads one YAML 1.2 document; JSON is one, too. */
function readYaml(text) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text.replace(/^\ufeff/, ''), { schema: 'failsafe', prettyErrors: false, lineCounter });
    const place = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line, column: col };
    };
    const faults = document.errors.map(({ pos, message }) => ({
        at: place(pos[0]),
        what: `it is not YAML: ${message.replace(/\.$/, '')}`,
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

;// CONCATENATED MODULE: ./build/node/src/config/image-lines.js
/**
 * Reads `SOURCE => MIRROR [MIRROR…]`, or a SOURCE alone, one a line; `#` begins a comment at the start of a line or behind
 * a space. Every line that is not such a one has its fault.
 */
function parseImageLines(text) {
    const images = [];
    const faults = [];
    for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
        const words = wordsOf(whole.replace(/(^|\s)#.*$/, ''), index + 1);
        if (words.length === 0)
            continue;
        const read = image_lines_imageOf(words);
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
function image_lines_imageOf(words) {
    const arrow = words.findIndex(({ text }) => text === '=>');
    const end = arrow === -1 ? words.length : arrow;
    const [source, second] = words.slice(0, end);
    const mirrors = arrow === -1 ? [] : words.slice(arrow + 1);
    const at = words[0]?.at ?? { line: 1, column: 1 };
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
const OTHER_ARROWS = new Set(['->', '=', '>', '→', ':', '-->', '==>']);
function manyBefore(second, arrow) {
    if (OTHER_ARROWS.has(second))
        return `a pair is written with "=>", not with "${second}"`;
    return arrow === -1
        ? 'it holds several images without "=>"; write SOURCE => MIRROR'
        : 'there are several images before "=>"; a line has one source';
}

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
var oci_digest = __nccwpck_require__(5008);
// EXTERNAL MODULE: ./build/node/src/oci/error.js
var oci_error = __nccwpck_require__(368);
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
        (0,oci_digest/* parseDigest */.m)(text);
        return true;
    }
    catch (error) {
        if (error instanceof oci_error/* OciError */.M)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/node/src/config/list-file.js






/** Lists that can be read, by the tool that they belong to. */
const LIST_FORMATS = ['image-parity', 'regsync', 'skopeo', 'image-syncer', 'text'];
const IMPORTS = {
    regsync: readRegsync,
    skopeo: readSkopeoSync,
    'image-syncer': readImageSyncer,
};
/** Reads a list of images; `auto` looks at what is in it. `path` is its name, by which lines of text are known. */
function parseList(text, format, path) {
    const found = format === 'auto' ? formatOf(text, path) : format;
    if (found === 'text')
        return orNothing(parseImageLines(text));
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
    if (members.get('images')?.kind === 'map')
        return 'image-syncer';
    if (['version', 'images', 'defaults', 'registries'].some((name) => members.has(name)))
        return 'image-parity';
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

// EXTERNAL MODULE: ./build/node/src/compare/ignore.js
var ignore = __nccwpck_require__(3459);
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
        'a digest alone names no repository; write that and "@" in front of it (ghcr.io/acme/app@sha256:…)',
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
const input_values_UNITS = {
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
    const bytes = Number(digits) * (input_values_UNITS[(unit ?? '').toLowerCase()] ?? Number.NaN);
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
/** `${{ … }}`, `$NAME`, `${NAME}`, `%NAME%`, `$(…)`, `~/`: what something else was to replace before. */
function unreplacedIn(value, naming) {
    if (value.includes('${{')) {
        return 'an expression (${{ … }}) was not replaced by its value; expressions are read in workflow files, not in what they hold';
    }
    if (value.includes('$('))
        return 'a command in $(…) was not run; run it in a step before and use the output of that step';
    if (value.includes('{{'))
        return 'a template ({{ … }}) was not filled in; write the value itself';
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
        return 'it looks like a JSON list; write the items without brackets and quotes, separated by commas';
    }
    if (/^- /m.test(value) && LISTS.has(input)) {
        return 'it looks like a YAML list; inputs are texts: write the items without "- ", one a line or separated by commas';
    }
    if (/^["'`“”‘’«»]|["'`“”‘’«»]$/.test(value))
        return 'the quotes belong to the shell, not to the value; leave them out';
    return undefined;
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
function input_faults_parsed(input, parse, fault) {
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

;// CONCATENATED MODULE: ./build/node/src/app/options/login-inputs.js




/** Reads what is for the registries of `source` and `mirror`, and the names of files. */
function readPairLogins(text, fault) {
    const sourceCredential = login_inputs_credentialOf('source', text, fault);
    const mirrorCredential = login_inputs_credentialOf('mirror', text, fault);
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
function readRegistryLogins(text, fault) {
    return {
        registryAuth: registryAuthOf(text, fault),
        insecureRegistries: hostsOf('insecure-registries', text, fault),
        trustedTokenHosts: hostsOf('trusted-token-hosts', text, fault),
    };
}
function login_inputs_credentialOf(side, text, fault) {
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
function registryAuthOf(text, fault) {
    const value = text('registry-auth');
    if (value === '')
        return new Map();
    const { credentials, errors } = parseRegistryAuth(value);
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

// EXTERNAL MODULE: ./build/node/src/oci/reference.js
var oci_reference = __nccwpck_require__(1207);
;// CONCATENATED MODULE: ./build/node/src/config/mirror-prefix.js




/** Reads `host[:port][/path]`. Throws `reference.invalid`. */
function parseMirrorPrefix(text) {
    const bare = text.replace(/\/$/, '');
    const [first = ''] = bare.split('/', 1);
    if (!(0,registry_host/* looksLikeRegistry */.V7)(first)) {
        throw new oci_error/* OciError */.M('reference.invalid', `${(0,excerpt/* excerpt */.K)(text)} does not begin with a host.`);
    }
    const { registry, repository, tag } = (0,oci_reference/* parseReference */.F2)(`${bare}/a/b`);
    if (tag !== 'latest')
        throw new oci_error/* OciError */.M('reference.invalid', `${(0,excerpt/* excerpt */.K)(text)} holds a tag or digest.`);
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
    const text = (0,oci_reference/* formatReference */.FH)({ ...others, registry, repository: `${path}${name}` });
    return { kind: 'registry', reference: (0,oci_reference/* parseReference */.F2)(text) };
}

// EXTERNAL MODULE: ./build/node/src/oci/location.js
var oci_location = __nccwpck_require__(8763);
// EXTERNAL MODULE: ./build/node/src/oci/platform.js
var oci_platform = __nccwpck_require__(6755);
// EXTERNAL MODULE: ./build/node/src/config/tag-rule.js
var tag_rule = __nccwpck_require__(1134);
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
    const source = declared_selections_repositoryOf(image.source, 'source', context);
    if (options.match === 'digest' && options.ignore.length > 0) {
        fault(image.at, 'with "match: digest" every byte counts, so nothing can be ignored');
    }
    if (source === undefined)
        return [];
    return mirrorsOf(image, source, context).flatMap((mirror) => {
        const isSame = (0,registry_host/* isSameRegistry */.mS)(source.registry, mirror.registry) && source.repository === mirror.repository;
        if (isSame && !isFromSnapshot) {
            fault(image.at, `source and mirror are the same (${(0,oci_reference/* formatRepository */.Sh)(source)}); images compared with themselves prove nothing`);
            return [];
        }
        return rule === undefined ? [] : { ...options, source, mirror, rule };
    });
}
function mirrorsOf(image, source, context) {
    if (image.mirrors.length > 0)
        return image.mirrors.flatMap((one) => declared_selections_repositoryOf(one, 'mirror', context) ?? []);
    const { prefix, fault } = context;
    if (prefix === undefined) {
        fault(image.at, 'it has no mirror; write one, or give "mirror-prefix"');
        return [];
    }
    const location = { kind: 'registry', reference: { ...source, tag: 'latest' } };
    const under = understood(image.source, () => underPrefix(location, prefix), context);
    return under?.kind === 'registry' ? [nameOf(under.reference)] : [];
}
function declared_selections_repositoryOf(written, side, context) {
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
function ruleOf({ include, exclude, matching, avoiding, semver, latest }, { fault }) {
    const impossible = [...include, ...exclude].find(({ text }) => /[^\w.*?-]/.test(text));
    if (impossible !== undefined) {
        const { at, text } = impossible;
        fault(at, `${(0,excerpt/* excerpt */.K)(text)} fits no tag; tags are letters, digits, "_", "." and "-", and globs have "*" and "?"`);
        return undefined;
    }
    if (semver !== undefined && !(0,tag_rule/* isVersionRange */.Gg)(semver.text)) {
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
    const defaults = declared_pairs_optionsOf(declared.defaults, context);
    const known = new Map();
    const pairs = [];
    const selections = [];
    for (const image of declared.images) {
        const options = merged([declared_pairs_optionsOf(image, context), inputs, defaults]);
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
    const byDefault = source === undefined ? oci_reference/* LATEST */.k0 : (0,oci_location/* choiceOf */.FH)(source);
    return understood(written, () => (0,oci_location/* parseLocation */.zS)(written.text, byDefault), context);
}
function declared_pairs_optionsOf({ platforms, match, verify, referrers, explain, ignore, reason }, context) {
    return {
        platforms: platforms === undefined ? undefined : platformsFrom(platforms, context),
        match: match?.text === 'layers' ? 'diff-ids' : match && oneOf(match.text, model_result/* MATCHES */.W$),
        verify: verify && oneOf(verify.text, model_result/* VERIFIES */.sv),
        referrers: referrers && oneOf(referrers.text, model_result/* REFERRER_POLICIES */.F2),
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
    const digest = written === '' ? undefined : input_faults_parsed('source-snapshot-digest', () => (0,oci_digest/* parseDigest */.m)(written), fault);
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

;// CONCATENATED MODULE: ./build/node/src/app/options/tags-inputs.js



/** The tags that the input `tags` means; undefined where it is empty or wrong. */
function tags_inputs_readTags({ text, fault }) {
    const written = text('tags');
    if (written === '')
        return undefined;
    const told = ({ line }, what) => {
        fault('tags', written.includes('\n') ? `line ${line}: ${what}` : what);
    };
    const { tags, faults } = parseTagsInput(written);
    for (const { at, what } of faults)
        told(at, what);
    return tags === undefined ? undefined : ruleOf(tags, { fault: told });
}
const SOURCE = { line: 1, column: 1 };
const MIRROR = { line: 2, column: 1 };
/** What `source` and `mirror` ask for where `tags` says which of their tags are meant. */
function taggedPair({ text, fault }, { platforms = 'all', match = 'config', verify = 'blobs', ignore = [] }, workingDirectory) {
    const rule = tags_inputs_readTags({ text, fault });
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
    const declared = parseImageLines(text('images'));
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
    const declared = parseList(configFile.text, from.format, path);
    const planned = fromDeclared(declared, 'config-file', ({ line, column }) => `${path}:${line}:${column}`, from, path);
    return { ...planned, ...pair_inputs_registriesOf(declared, path, from.faults), ...snapshotIn(declared, path, from.faults) };
}
const NOTHING = { pairs: [], warnings: [] };
/** The pairs of a list; each line that is wrong has a message of its own. */
function fromDeclared(declared, input, place, { faults, options, workingDirectory }, file) {
    const { text, fault, faultLine } = faults;
    const tags = tags_inputs_readTags(faults);
    if (tags !== undefined && declared.images.length > 0 && !declared.images.some(takesTags)) {
        fault('tags', `every image of "${input}" names a tag, a digest or tags of its own, so that it selects nothing`);
    }
    const written = text('mirror-prefix');
    const prefix = written === '' ? undefined : input_faults_parsed('mirror-prefix', () => parseMirrorPrefix(written), fault);
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
        isFromSnapshot: text('source-snapshot') !== '' || declared.snapshot !== undefined,
        file,
        fault: faultAt,
        tell: (at, what) => warnings.push(`${place(at)}: ${what}.`),
    });
    return { ...planned, warnings };
}
function pair_inputs_registriesOf({ registries }, path, { faultLine }) {
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
function fromPair({ faults, options, workingDirectory }) {
    const { fault, text } = faults;
    if (text('tags') !== '')
        return { ...NOTHING, ...taggedPair(faults, options, workingDirectory) };
    const source = pair_inputs_locationOf('source', oci_reference/* LATEST */.k0, faults);
    // Where the source is no reference it is the source that has to be mended first.
    const mirror = pair_inputs_locationOf('mirror', source === undefined ? oci_reference/* LATEST */.k0 : (0,oci_location/* choiceOf */.FH)(source), faults);
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
    return input_faults_parsed(input, () => (0,oci_location/* parseLocation */.zS)(value, byDefault), fault);
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
    const platforms = items.flatMap((item) => input_faults_parsed('platforms', () => (0,oci_platform/* parsePlatform */.FL)(item), fault) ?? []);
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
        title: telling_titleOf(text, fault),
        githubToken: text('github-token'),
    };
}
function telling_titleOf(text, fault) {
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

;// CONCATENATED MODULE: ./build/node/src/report/findings.js






/** Whether all of it passed: there is something, and nothing speaks against it anywhere. */
function passesAll({ passed, pairs, problems }) {
    return passed && pairs.length > 0 && problems.length === 0 && pairs.every((pair) => pair.passed);
}
/** What keeps the run as a whole from passing; nothing where that is a pair's alone. */
function findingsOfRun(report) {
    if (report.problems.length > 0)
        return report.problems.map(ofProblem);
    if (passesAll(report) || report.pairs.some(({ passed }) => !passed))
        return [];
    return [{ check: report.result, floor: 'inconclusive', text: [words(verdictOf(report))] }];
}
/** What keeps a pair from passing and is no platform's; something in any case where no platform says why. */
function findingsOfPair(pair) {
    if (pair.passed)
        return [];
    const found = of(pair, pair);
    return found.length > 0 || pair.platforms.some(({ passed }) => !passed) ? found : [withoutReason(pair)];
}
/** What keeps a platform of a pair from passing; something in any case where it does not. */
function findingsOfPlatform(platform, pair) {
    if (platform.passed)
        return [];
    const found = of(platform, pair);
    return found.length > 0 ? found : [withoutReason(platform)];
}
function of({ error, differences }, bar) {
    const counted = differences.filter(({ kind, ignored }) => ignored !== true && !(0,floor/* toleratedAt */.kq)(kind, bar));
    return [...(error === undefined ? [] : [ofProblem(error)]), ...counted.map(ofDifference)];
}
function ofProblem({ code, message: text }) {
    return { check: code, floor: 'inconclusive', text: [message(text.replace(/\.$/, ''))] };
}
function ofDifference(difference) {
    const { kind } = difference;
    const path = 'path' in difference ? { path: difference.path } : {};
    // The image may be the same; what it should come with is missing.
    const floor = kind === 'referrer.missing' ? 'missing' : kinds/* KINDS */.G[kind].floor;
    return { check: kind, floor, ...path, text: describeDifference(difference) };
}
function withoutReason({ result }) {
    return { check: result, floor: result, text: [words(MEANINGS[result])] };
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/one-line.js

/** Long enough for two references. */
const one_line_LONGEST = 600;
/** Foreign text as one harmless line; `?` where nothing is left, as readers of these formats refuse empty names. */
function oneLine(text, limit = one_line_LONGEST) {
    const line = (0,safe_text/* safeLine */.om)(text, limit);
    return line === '' ? '?' : line;
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/badge.js





/** Badges are short. */
const badge_LONGEST = 120;
/**
 * What the endpoint badge of shields.io shows. Whatever does not pass is marked as an error, so that no address of a
 * badge can give it the colour of a pass.
 */
function renderBadge(report, { title }) {
    const isPass = passesAll(report);
    return formatJson({
        schemaVersion: 1,
        label: oneLine(title, badge_LONGEST),
        message: oneLine(verdictOf(report).replaceAll('`', ''), badge_LONGEST),
        color: isPass ? 'brightgreen' : isKnown(report) ? 'red' : 'orange',
        ...(isPass ? {} : { isError: true }),
    });
}
function isKnown({ pairs }) {
    return pairs.some((pair) => !pair.passed && (0,model_beside/* isDecided */.d$)(pair));
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/gitlab-codequality.js





/** By the best result that is left. */
const SEVERITIES = {
    identical: 'info',
    equivalent: 'minor',
    'same-runtime': 'minor',
    'same-layers': 'major',
    inconclusive: 'major',
    missing: 'critical',
    different: 'blocker',
};
/** Where a pair belongs that no file lists: the step that asks for it stands there. */
const BY_DEFAULT = { file: '.gitlab-ci.yml', line: 1 };
/** Long enough for a message that says what to do. */
const gitlab_codequality_LONGEST = 2000;
/** A report for Code Quality of GitLab: an entry for all that keeps something from passing; none where all passed. */
function renderCodeQuality(report) {
    const seen = new Map();
    const entry = (finding, where, at = BY_DEFAULT) => {
        const { check, floor, path = '', text } = finding;
        const key = JSON.stringify([...where.names, check, path]);
        // What is found twice is told twice, each time the same way.
        const times = seen.get(key) ?? 0;
        seen.set(key, times + 1);
        return {
            description: oneLine(toPlain(say `${where.said}${text}`), gitlab_codequality_LONGEST),
            check_name: check,
            fingerprint: hashOf(times === 0 ? key : `${key} ${times}`),
            severity: SEVERITIES[floor],
            location: gitlab_codequality_locationOf(at),
        };
    };
    const ofRun = findingsOfRun(report).map((finding) => entry(finding, { names: [], said: [] }));
    return formatJson([...ofRun, ...report.pairs.flatMap((pair) => gitlab_codequality_ofPair(pair, entry))]);
}
function gitlab_codequality_ofPair(pair, entry) {
    const mirror = say `${sentence_name(pair.mirror.reference)}`;
    const names = [pair.source.reference, pair.mirror.reference];
    return [
        ...findingsOfPair(pair).map((finding) => entry(finding, { names, said: say `${mirror}: ` }, pair.declaredAt)),
        ...pair.platforms.flatMap((platform) => findingsOfPlatform(platform, pair).map((finding) => entry(finding, { names: [...names, platform.platform], said: say `${mirror} on ${sentence_name(platform.platform)}: ` }, pair.declaredAt))),
    ];
}
/** GitLab takes paths from the top of the repository, without `./`; others lead nowhere. */
function gitlab_codequality_locationOf({ file, line }) {
    const path = oneLine(file).replace(/^(?:\.\/)+/, '');
    const leadsNowhere = path === '-' || /^(?:$|\/|[A-Za-z]:|\.\.(?:\/|$))/.test(path);
    return leadsNowhere ? gitlab_codequality_locationOf(BY_DEFAULT) : { path, lines: { begin: Math.max(1, line) } };
}
function hashOf(text) {
    const digest = (0,oci_digest/* digestOf */.ol)(new TextEncoder().encode(text));
    return digest.slice(digest.indexOf(':') + 1);
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/in-toto.js



/** The type of the predicate: what a statement names beside it. */
const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * The predicate of an in-toto statement about the mirror's image, for `actions/attest` as it is: a test result, whose tests
 * are the mirror as a whole and each of its platforms. Beside that stands what a policy may ask of a comparison, under a
 * name of ours, as the framework lets producers do.
 */
function renderPredicate(report) {
    const tests = report.pairs.flatMap(testsOf);
    const names = (passed) => tests.filter((test) => test.passed === passed).map(({ name }) => name);
    return formatJson({
        result: passesAll(report) ? 'PASSED' : 'FAILED',
        // The framework takes no thing without its digest.
        configuration: report.pairs.flatMap(({ source }) => (source.digest === undefined ? [] : [in_toto_imageOf(source)])),
        passedTests: names(true),
        failedTests: names(false),
        imageParity: {
            tool: report.tool,
            startedAt: oneLine(report.startedAt),
            result: report.result,
            problems: report.problems.map(({ code }) => code),
            pairs: report.pairs.map(factsOf),
        },
    });
}
/** A mirror passes where its pair does, also where each platform would alone. */
function testsOf(pair) {
    const mirror = oneLine(pair.mirror.reference);
    return [
        { name: mirror, passed: pair.passed },
        ...pair.platforms.map(({ platform, passed }) => ({
            name: `${mirror} ${oneLine(platform)}`,
            passed: passed && pair.passed,
        })),
    ];
}
function factsOf(pair) {
    return {
        source: in_toto_imageOf(pair.source),
        mirror: in_toto_imageOf(pair.mirror),
        match: pair.match,
        verify: pair.verify,
        result: pair.result,
        passed: pair.passed,
        platforms: pair.platforms.map(platformOf),
        ...(pair.reason === undefined ? {} : { reason: oneLine(pair.reason) }),
    };
}
/** A policy reads what was ignored, as that passes only because somebody said so. */
function platformOf({ platform, result, passed, evidence, differences }) {
    const ignored = differences.flatMap((one) => (one.ignored === true ? [one.kind] : []));
    return {
        platform: oneLine(platform),
        result,
        passed,
        evidence,
        ...(ignored.length === 0 ? {} : { ignored: [...new Set(ignored)] }),
    };
}
/** An image as the framework writes things that are no subject. */
function in_toto_imageOf({ reference, digest }) {
    return { name: oneLine(reference), ...(digest === undefined ? {} : { digest: hexByAlgorithm(digest) }) };
}
/** `{ "sha256": "…" }`, as the framework writes digests. */
function hexByAlgorithm(digest) {
    const colon = digest.indexOf(':');
    return { [digest.slice(0, colon)]: digest.slice(colon + 1) };
}

;// CONCATENATED MODULE: ./build/node/src/report/moment.js
/** RFC 3339 in UTC, as reports write moments. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
/** From March of the year 0 to 1970, by the count below. */
const DAYS_TO_1970 = 719_469;
/** Seconds since 1970 of such a moment; undefined where it is none. */
function unixSeconds(moment) {
    if (!MOMENT.test(moment))
        return undefined;
    const part = (from, to) => Number(moment.slice(from, to));
    const [year, month, day] = [part(0, 4), part(5, 7), part(8, 10)];
    // A year that begins in March has its odd day at its end.
    const from = month > 2 ? year : year - 1;
    const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
    const days = from * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
    return (days - DAYS_TO_1970) * 86_400 + part(11, 13) * 3600 + part(14, 16) * 60 + part(17, -1);
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/xml.js
/** What XML 1.0 takes nowhere, not even as an entity (section 2.2, Char), lone surrogates among it. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** What begins something, or is another character once it was read. */
const IN_TEXT = [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['\r', '&#13;'],
];
const IN_ATTRIBUTE = [...IN_TEXT, ['"', '&quot;'], ['\t', '&#9;'], ['\n', '&#10;']];
/**
 * A document of one element, an element a line. Names are ours; every text may be hostile. Our own, as no library is let in
 * here, and builders of XML let characters through that no reader of XML takes.
 */
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`;
}
function elementLines({ name, attributes, content = [] }, indent) {
    const given = Object.entries(attributes).flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${xml_escaped(String(value), IN_ATTRIBUTE)}"`]);
    const start = `${indent}<${name}${given.join('')}`;
    if (content.length === 0)
        return [`${start}/>`];
    if (typeof content === 'string')
        return [`${start}>${xml_escaped(content, IN_TEXT)}</${name}>`];
    return [`${start}>`, ...content.flatMap((child) => elementLines(child, `${indent}  `)), `${indent}</${name}>`];
}
function xml_escaped(text, entities) {
    return entities.reduce((left, [one, entity]) => left.replaceAll(one, entity), text.replace(ILLEGAL, '\ufffd'));
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/junit.js








/** Findings of a case that are told; `json` has them all. */
const TOLD = 50;
/** Long enough for a message that says what to do, or for a command. */
const TEXT = 2000;
/**
 * JUnit XML: a suite a pair and a case a platform. What is worse on the mirror is a failure, what could not be decided an
 * error, a platform that nobody asked for is skipped. What concerns a whole pair is its case `image`, and what concerns the
 * whole run is a suite of its own.
 */
function renderJUnit(report, { title }) {
    const name = oneLine(title);
    const suites = [...suiteOfRun(report, name), ...report.pairs.map((pair) => suiteOfPair(pair, report))];
    return xmlDocument({
        name: 'testsuites',
        attributes: { name, ...totals(suites.flatMap(({ cases }) => cases)), time: seconds(report.durationMs) },
        content: suites.map(({ element }) => element),
    });
}
function suiteOfRun(report, title) {
    const cases = findingsOfRun(report).map((finding) => caseOf(finding.check, title, [finding], {}));
    return cases.length === 0 ? [] : [suiteOf(title, cases, report, 0, [])];
}
function suiteOfPair(pair, report) {
    const name = oneLine(pair.mirror.reference);
    const place = pair.declaredAt === undefined ? {} : { file: oneLine(pair.declaredAt.file), line: String(pair.declaredAt.line) };
    const own = findingsOfPair(pair);
    const advice = adviceOf(pair).map(adviceLine);
    const cases = [
        ...(own.length > 0 || pair.platforms.length === 0 ? [caseOf('image', name, own, place, advice)] : []),
        ...pair.platforms.map((platform) => caseOfPlatform(platform, pair, place, advice)),
        ...skipped(pair, place),
    ];
    const facts = Object.entries({
        source: pair.source.reference,
        'source-digest': pair.source.digest,
        'mirror-digest': pair.mirror.digest,
        match: pair.match,
        verify: pair.verify,
        result: pair.result,
        reason: pair.reason,
    });
    const properties = facts.flatMap(([key, value]) => value === undefined ? [] : [{ name: 'property', attributes: { name: key, value: oneLine(value) } }]);
    return suiteOf(name, cases, report, pair.durationMs, properties);
}
function suiteOf(name, cases, { startedAt }, durationMs, properties) {
    const content = [
        ...(properties.length === 0 ? [] : [{ name: 'properties', attributes: {}, content: properties }]),
        ...cases.map(({ element }) => element),
    ];
    // The readers of this attribute know no zone and no fraction.
    const timestamp = MOMENT.test(startedAt) ? startedAt.slice(0, 19) : undefined;
    const attributes = { name, ...totals(cases), time: seconds(durationMs), timestamp };
    return { cases, element: { name: 'testsuite', attributes, content } };
}
function caseOfPlatform(platform, pair, place, advice) {
    const name = oneLine(platform.platform);
    const findings = findingsOfPlatform(platform, pair);
    const told = caseOf(name, oneLine(pair.mirror.reference), findings, place, advice);
    if (findings.length > 0)
        return told;
    const output = { name: 'system-out', attributes: {}, content: `${platform.result}, ${platform.evidence}` };
    return { ...told, element: { ...told.element, content: [output] } };
}
function caseOf(name, classname, findings, place, advice = []) {
    const [first, ...others] = findings;
    const attributes = { name, classname, ...place };
    if (first === undefined)
        return { state: 'passed', element: { name: 'testcase', attributes } };
    const state = (0,floor/* worst */.QZ)(findings.map(({ floor }) => floor)) === 'inconclusive' ? 'error' : 'failure';
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    const told = findings.slice(0, TOLD).map(({ check, text }) => `${check}: ${oneLine(toPlain(text), TEXT)}`);
    const left = findings.length - told.length;
    const lines = [...told, ...(left > 0 ? [`… and ${left} more`] : []), ...advice.map((one) => oneLine(one, TEXT))];
    const why = {
        name: state,
        attributes: { message: `${oneLine(toPlain(capitalised(first.text)), TEXT)}${more}`, type: first.check },
        content: lines.join('\n'),
    };
    return { state, element: { name: 'testcase', attributes, content: [why] } };
}
/** What one side has and nobody asked for. */
function skipped({ notes, mirror }, place) {
    const sides = notes.flatMap((note) => note.kind === 'platforms.uncompared' ? note.platforms.map((platform) => [platform, note.side]) : []);
    return [...new Map(sides)].map(([platform, side]) => {
        const attributes = { name: oneLine(platform), classname: oneLine(mirror.reference), ...place };
        const why = { name: 'skipped', attributes: { message: `On the ${side}, but not asked for and not compared` } };
        return { state: 'skipped', element: { name: 'testcase', attributes, content: [why] } };
    });
}
function totals(cases) {
    const counted = (state) => cases.filter((one) => one.state === state).length;
    return { tests: cases.length, failures: counted('failure'), errors: counted('error'), skipped: counted('skipped') };
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}

;// CONCATENATED MODULE: ./build/node/src/report/formats/openmetrics.js




/**
 * The run as OpenMetrics text, for a collector of files or a push: a line a pair in each family, and lines of the run itself,
 * so that an empty run does not look like a good one. When it was checked is a value, as a file may lie there for long.
 */
function renderOpenMetrics(report) {
    const series = seriesOf(report.pairs);
    const started = unixSeconds(report.startedAt);
    const checkedAt = started === undefined ? undefined : (started + report.durationMs / 1000).toFixed(3);
    const families = [
        {
            name: 'image_parity_run_passed',
            help: '1 if all pairs of the run passed, 0 otherwise.',
            samples: [bit(passesAll(report))],
        },
        {
            name: 'image_parity_run_problems',
            help: 'What kept the run as a whole from being decided.',
            samples: [` ${report.problems.length}`],
        },
        {
            name: 'image_parity_passed',
            help: '1 if the mirror is as good as asked for, 0 otherwise.',
            samples: series.map(({ labels, passed }) => `{${labels}}${bit(passed)}`),
        },
        {
            name: 'image_parity_proven',
            help: '1 if the result rests on bytes that were read, 0 if on what the mirror claims.',
            samples: series.map(({ labels, proven }) => `{${labels}}${bit(proven)}`),
        },
        {
            name: 'image_parity_result',
            help: 'Always 1; the label says how alike the mirror is.',
            samples: series.map(({ labels, result }) => `{${labels},result="${result}"} 1`),
        },
        ...(checkedAt === undefined
            ? []
            : [
                {
                    name: 'image_parity_checked_timestamp_seconds',
                    help: 'When the run ended that compared the pair.',
                    unit: 'seconds',
                    samples: series.map(({ labels }) => `{${labels}} ${checkedAt}`),
                },
            ]),
    ];
    return [...families.flatMap(familyLines), '# EOF', ''].join('\n');
}
function familyLines({ name, help, unit, samples }) {
    if (samples.length === 0)
        return [];
    return [
        `# TYPE ${name} gauge`,
        ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
        `# HELP ${name} ${help}`,
        ...samples.map((sample) => `${name}${sample}`),
    ];
}
function seriesOf(pairs) {
    const byLabels = new Map();
    for (const pair of pairs) {
        const labels = `source="${openmetrics_escaped(pair.source.reference)}",mirror="${openmetrics_escaped(pair.mirror.reference)}"`;
        const known = byLabels.get(labels);
        if (known === undefined)
            byLabels.set(labels, [pair]);
        else
            known.push(pair);
    }
    return Array.from(byLabels, ([labels, same]) => {
        const platforms = same.flatMap((pair) => pair.platforms);
        return {
            labels,
            passed: same.every(({ passed }) => passed),
            result: (0,floor/* worst */.QZ)(same.map(({ result }) => result)),
            proven: platforms.length > 0 && platforms.every(({ evidence }) => evidence === 'proven'),
        };
    });
}
function bit(is) {
    return is ? ' 1' : ' 0';
}
/** A label's value: a backslash, a quote and a line end would end it. */
function openmetrics_escaped(text) {
    return oneLine(text).replace(/["\\]/g, (character) => `\\${character}`);
}

;// CONCATENATED MODULE: ./build/node/src/report/html/layer-states.js
/** One row a state. Adding a state means adding its row here and its pattern in style.ts. */
const LAYER_STATES = {
    equal: { letter: '=', word: 'equal', meaning: 'the same content, stored alike' },
    recompressed: { letter: '≈', word: 'recompressed', meaning: 'the same content, stored as other bytes' },
    different: { letter: '≠', word: 'different', meaning: 'other content' },
    damaged: { letter: '!', word: 'damaged', meaning: 'not the bytes that its digest or size names' },
    missing: { letter: '−', word: 'missing', meaning: 'not there' },
    added: { letter: '+', word: 'added', meaning: 'only on the mirror' },
    unknown: { letter: '?', word: 'unknown', meaning: 'not looked at, or not known' },
};
const layer_states_STATES = [
    'equal',
    'recompressed',
    'different',
    'damaged',
    'missing',
    'added',
    'unknown',
];

;// CONCATENATED MODULE: ./build/node/src/report/html/markup.js

/** HTML that was made here. A class, so that nothing that was read can pass for it. */
class Markup {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** Builds HTML: the literal parts are ours, every other text becomes harmless. Attributes have to be quoted. */
function html(strings, ...parts) {
    const texts = strings.map((literal, at) => {
        const part = parts[at];
        // Lines of the source are indented for those who read it.
        const ours = literal.replace(/\n\s*/g, '\n');
        return part === undefined ? ours : `${ours}${markup_asText(part)}`;
    });
    return new Markup(texts.join(''));
}
const markup_NOTHING = html ``;
function markup_asText(part) {
    if (part instanceof Markup)
        return part.toString();
    if (typeof part === 'string')
        return (0,safe_text/* safeMarkup */.AV)(part);
    return typeof part === 'number' ? String(part) : part.map(String).join('\n');
}
/** At most so many characters of a text. */
function upTo(limit, text) {
    return new Markup((0,safe_text/* safeMarkup */.AV)(text, limit));
}
/** What is no text: constants of ours (style sheets, programs, tags), and HTML that was made by this file. */
function verbatim(text) {
    return new Markup(text);
}

;// CONCATENATED MODULE: ./build/node/src/report/html/prose.js


/** A sentence with its names, settings and foreign texts set apart. */
function prose(sentence) {
    let isStrong = false;
    const mark = () => {
        isStrong = !isStrong;
        return verbatim(isStrong ? '<strong>' : '</strong>');
    };
    return joined(sentence.map((piece) => (piece.kind === 'text' ? ours(piece.text, mark) : prose_foreign(piece))));
}
/** Parts without anything between them. */
function joined(parts) {
    return verbatim(parts.join(''));
}
/** Words of this project bear the signs of Markdown for code and for strong words. */
function ours(text, mark) {
    return joined(text.split(/(\*\*|`[^`]*`)/).map((part) => {
        if (part === '**')
            return mark();
        return part.startsWith('`') ? html `<code>${part.slice(1, -1)}</code>` : html `${part}`;
    }));
}
function prose_foreign(piece) {
    switch (piece.kind) {
        case 'message':
            return html `${piece.text}`;
        case 'code':
            return html `<code>${piece.text}</code>`;
        case 'name':
            return html `<code>${(0,safe_text/* isPlainName */.sh)(piece.text) ? piece.text : upTo(120, piece.text)}</code>`;
        case 'foreign':
            return html `<code>${upTo(120, piece.text)}</code>`;
    }
}

;// CONCATENATED MODULE: ./build/node/src/report/html/advice.js




/** What to do: one step in a line, several as a numbered list. */
function advice_adviceBlock({ label, steps }) {
    const [only, ...others] = steps;
    if (only !== undefined && others.length === 0)
        return html `<div class="advice">
      <p><strong>${label}</strong> – ${advice_told(only)}</p>
      ${typed(only)}
    </div>`;
    const items = steps.map((step) => html `<li>
        <p>${advice_told({ ...step, text: capitalised(step.text) })}</p>
        ${typed(step)}
      </li>`);
    return html `<div class="advice">
    <p><strong>${label}:</strong></p>
    <ol>
      ${items}
    </ol>
  </div>`;
}
function advice_told({ text, commands }) {
    return html `${prose(text)}${commands.length > 0 ? ':' : '.'}`;
}
/** What can be typed as it is. */
function typed({ commands }) {
    if (commands.length === 0)
        return markup_NOTHING;
    return html `<pre><code>${commands.flatMap(typedLines).map((line) => html `${line}`)}</code></pre>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/differences.js





/** Longer values are cut; the report as JSON has them whole. */
const VALUE = 500;
/** What differs between the two sides: first what makes the pair fail, the rest folded. */
function differences(pair, limit) {
    return html `${ofWeight(pair, 'decisive', limit)}
  ${differences_aside(pair, 'harmless', say ` without effect at ${code(`match: ${pair.match}`)}`, limit)}
  ${differences_aside(pair, 'ignored', say ` ignored, as asked`, limit)}`;
}
function differences_aside(pair, weight, what, limit) {
    const all = [...pair.differences, ...pair.platforms.flatMap((platform) => platform.differences)];
    const total = all.filter((difference) => weightOf(difference, pair) === weight).length;
    if (total === 0)
        return markup_NOTHING;
    const title = prose(say `${words(count(total, 'difference'))}${what}`);
    return html `<details class="more">
    <summary>${title}</summary>
    ${ofWeight(pair, weight, limit)}
  </details>`;
}
/** Platforms that show the same share a part. */
function ofWeight(pair, weight, limit) {
    const choose = (all) => all.filter((difference) => weightOf(difference, pair) === weight);
    const parts = pair.platforms.map(({ platform, differences: all }) => ({
        platform,
        list: differences_listOf(toList(choose(all)), limit),
    }));
    const groups = [...Map.groupBy(parts, ({ list }) => String(list))].filter(([list]) => list !== '');
    return joined([
        differences_titled(say `the image as a whole`, differences_listOf(choose(pair.differences), limit)),
        ...groups.slice(0, limit).map(([list, alike]) => {
            const where = namesOf(alike.map(({ platform }) => platform));
            return differences_titled(where, verbatim(list));
        }),
        groups.length > limit
            ? html `<p class="left">${count(groups.length - limit, 'more platform')}: see the report as JSON.</p>`
            : markup_NOTHING,
    ]);
}
function differences_titled(where, list) {
    return String(list) === ''
        ? markup_NOTHING
        : html `<h3>What differs: ${prose(where)}</h3>
        ${list}`;
}
function differences_listOf(all, limit) {
    const { sentences, isHidden, values, left } = differenceList(all, limit);
    return joined([
        sentences.length === 0
            ? markup_NOTHING
            : html `<ul>
          ${sentences.map((one) => html `<li>${prose(capitalised(one))}</li>`)}
        </ul>`,
        isHidden ? html `<p>The values are hidden; <code>show-values: all</code> shows them.</p>` : markup_NOTHING,
        values.length === 0 ? markup_NOTHING : valueTable(values),
        left > 0 ? html `<p class="left">${count(left, 'more difference')}: see the report as JSON.</p>` : markup_NOTHING,
    ]);
}
function valueTable(values) {
    return html `<table class="values">
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">Source</th>
        <th scope="col">Mirror</th>
      </tr>
    </thead>
    <tbody>
      ${values.map(({ field, source, mirror }) => html `<tr>
            <th scope="row">${prose(field)}</th>
            ${value(source)}${value(mirror)}
          </tr>`)}
    </tbody>
  </table>`;
}
function value(text) {
    if (text === undefined)
        return html `<td><em>absent</em></td>`;
    return text === '' ? html `<td><em>empty</em></td>` : html `<td><code>${upTo(VALUE, text)}</code></td>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/explained.js





/** What differs inside the layers of each platform, as a part that opens; of each list at most `limit` rows. */
function explained(pair, limit) {
    return joined(explainedIn(pair)
        .slice(0, limit)
        .map((one) => explained_platformPart(one, limit)));
}
function explained_platformPart({ platform, explained: told }, limit) {
    const { files, packages, layers } = told;
    return html `<details class="more inside" open>
    <summary>Inside the layers of <code>${upTo(120, platform)}</code></summary>
    ${explainedSentences(told).map((one) => html `<p>${prose(capitalised(one))}.</p>`)}
    <ul>
      ${layers.slice(0, limit).map((layer) => html `<li>${prose(capitalised(layerSentence(layer)))}</li>`)}
    </ul>
    ${left(layers.length - limit, 'layer')}
    ${packages === undefined || packages.list.length === 0 ? markup_NOTHING : packageTable(packages.list.slice(0, limit))}
    ${left((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package')}
    ${files === undefined ? markup_NOTHING : fileTable(files, limit, layers.length > 1)}
  </details>`;
}
function packageTable(packages) {
    return html `<table class="values packages">
    <caption>
      Packages that differ
    </caption>
    <thead>
      <tr>
        <th scope="col">Package</th>
        <th scope="col">Source</th>
        <th scope="col">Mirror</th>
      </tr>
    </thead>
    <tbody>
      ${packages.map(({ ecosystem, name, source, mirror }) => html `<tr>
            <th scope="row"><code>${upTo(200, name)}</code> ${ecosystem}</th>
            ${versions(source)}${versions(mirror)}
          </tr>`)}
    </tbody>
  </table>`;
}
function versions(all) {
    if (all.length === 0)
        return html `<td><em>absent</em></td>`;
    return html `<td><code>${upTo(300, versionsOf(all))}</code></td>`;
}
const WORDS = { '+': 'added', '-': 'removed', '~': 'changed' };
function fileTable(files, limit, manyLayers) {
    const { lines, left: rest } = fileLines(files, limit, manyLayers);
    if (lines.length === 0)
        return markup_NOTHING;
    return html `<table class="values files">
      <caption>
        Files that differ
      </caption>
      <thead>
        <tr>
          <th scope="col">Path</th>
          <th scope="col">On the mirror</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(({ sign, path, note }) => html `<tr>
              <th scope="row"><code>${upTo(500, path)}</code></th>
              <td>${WORDS[sign]}</td>
              <td>${prose(note)}</td>
            </tr>`)}
      </tbody>
    </table>
    ${left(rest, 'file')}`;
}
function left(number, word) {
    return number > 0 ? html `<p class="left">${count(number, `more ${word}`)}: see the report as JSON.</p>` : markup_NOTHING;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/signs.js


/** A result as a coloured word with its icon. */
function resultSign({ result, passed }) {
    const { icon, word } = signOf({ result, passed });
    const tone = passed ? 'good' : result === 'inconclusive' ? 'unsure' : 'bad';
    return html `<span class="sign ${tone}"><span aria-hidden="true">${icon}</span> ${word}</span>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/platforms.js




/** One row a platform, failures first. */
function platforms_platformTable(pair, limit) {
    if (pair.platforms.length === 0)
        return markup_NOTHING;
    const left = pair.platforms.length - limit;
    return html `<table class="platforms">
      <caption>
        Platforms
      </caption>
      <thead>
        <tr>
          <th scope="col">Result</th>
          <th scope="col">Platform</th>
          <th scope="col">Digest</th>
          <th scope="col">Image ID (config)</th>
          <th scope="col">Layers (diff_ids)</th>
        </tr>
      </thead>
      <tbody>
        ${failuresFirst(pair.platforms).slice(0, limit).map(platforms_platformRow)}
      </tbody>
    </table>
    ${left > 0 ? html `<p class="left">${count(left, 'more platform')}: see the report as JSON.</p>` : markup_NOTHING}`;
}
function platforms_platformRow(platform) {
    const claimed = platform.evidence === 'claimed' && platform.passed ? html `<br />claimed` : markup_NOTHING;
    const names = html `<th scope="row"><code>${platforms_nameOf(platform.platform)}</code></th>`;
    return html `<tr>
    <td>${resultSign(platform)}${claimed}</td>
    ${names}${platforms_comparison(platform, 'manifest')}${platforms_comparison(platform, 'config')}${platforms_layers(platform)}
  </tr>`;
}
/** On a narrow screen its parts stand below each other. */
function platforms_nameOf(platform) {
    const whole = upTo(120, platform).toString();
    return verbatim(whole.replace(/[/:](?=\w)/g, '$&<wbr>'));
}
/** How the two sides compare, for those who see no colours. */
const MARKS = { same: '=', other: '≠', lacking: '≠', unknown: '?' };
function platforms_comparison(platform, what) {
    const { source, mirror, state } = compared(platform, what);
    const mark = html `<b class="mark ${state}">${MARKS[state]}</b>`;
    if (source === mirror || state === 'same')
        return html `<td>${mark} ${platforms_short(source)}</td>`;
    return html `<td>${mark} ${platforms_short(source)}<br /><span class="beside">mirror</span> ${platforms_short(mirror)}</td>`;
}
function platforms_short(seen) {
    return typeof seen === 'string' ? html `${seen}` : html `<code>${upTo(12, seenText(seen))}</code>`;
}
function platforms_layers(platform) {
    const { counted, bad } = comparedLayers(platform);
    const blobs = bad === 0 ? markup_NOTHING : html `<br />${count(bad, 'bad blob')}`;
    if (counted === 'none' || counted === undefined)
        return html `<td>${counted ?? 'unknown'}${blobs}</td>`;
    const mark = html `<b class="mark ${counted.right ? 'same' : 'other'}">${counted.right ? '=' : '≠'}</b>`;
    return html `<td>${mark} ${counted.equal} of ${counted.total}${blobs}</td>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/referrers.js





/** What is attached to the image, folded; in front of it what is amiss and passes all the same. */
function referrers(pair, limit) {
    const { referrers: all = [] } = pair;
    if (all.length === 0)
        return markup_NOTHING;
    const warning = referrerWarning(pair);
    const { rows, left } = referrerRows(all, limit);
    return html `${warning.length === 0 ? markup_NOTHING : html `<p class="problem">${prose(capitalised(warning))}.</p>`}
    <details class="more">
      <summary>${prose(referrerCounts(all))}</summary>
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">State</th>
            <th scope="col">Digest</th>
            <th scope="col">Attached to</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ state, type, digest, subject }) => html `<tr>
                <th scope="row">${prose(type)}</th>
                <td>${state}</td>
                <td>${prose(digest)}</td>
                <td>${prose(subject)}</td>
              </tr>`)}
        </tbody>
      </table>
      ${left > 0 ? html `<p class="left">${count(left, 'more artifact')}: see the report as JSON.</p>` : markup_NOTHING}
    </details>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/stack-rows.js


/** The layers of both sides of a platform, bottom first; none where the report does not list the source's. */
function stackRows(platform) {
    const { source, differences } = platform;
    const mirror = mirrorFacts(platform);
    const total = source?.diffIDs?.length ?? source?.layers?.length ?? 0;
    return layerRows(differences, total).map((row) => rowOf(row, source, mirror, differences));
}
function rowOf(row, from, to, differences) {
    switch (row.kind) {
        case 'changed':
            return { source: row.gone, mirror: row.come, state: 'different' };
        case 'gone':
            return { source: row.gone, mirror: undefined, state: 'missing' };
        case 'come':
            return { source: undefined, mirror: row.come, state: 'added' };
        case 'kept': {
            const source = factOf(from, row.source);
            const mirror = factOf(to, row.mirror);
            const state = damageOf(row.mirror, differences) ?? stateOf(source, mirror, differences);
            return { source, mirror: state === 'missing' ? undefined : mirror, state };
        }
    }
}
/** What is known of a layer at its position, from 1. */
function factOf(facts, position) {
    const diffID = facts?.diffIDs?.[position - 1];
    const layer = facts?.layers?.[position - 1];
    if (diffID === undefined && layer === undefined)
        return undefined;
    return {
        position,
        ...(diffID === undefined ? {} : { diffID }),
        ...(layer === undefined ? {} : { digest: layer.digest, size: layer.size }),
    };
}
/** Whether the mirror does not serve its layer, or not as named. */
function damageOf(position, differences) {
    for (const difference of differences) {
        if (!('layer' in difference) || difference.layer !== position)
            continue;
        return difference.kind === 'blob.missing' ? 'missing' : 'damaged';
    }
    return undefined;
}
function stateOf(source, mirror, differences) {
    if (source === undefined || mirror === undefined)
        return 'unknown';
    // Without diffIDs, as in artifacts, the blobs themselves are compared.
    if (source.diffID !== mirror.diffID || (source.diffID === undefined && source.digest !== mirror.digest))
        return 'different';
    const isStoredAlike = source.digest === mirror.digest && !differences.some((one) => isRecompressed(one, source.position));
    return isStoredAlike ? 'equal' : 'recompressed';
}
function isRecompressed(difference, position) {
    return difference.kind === 'layer.compression' && difference.path === String(position);
}

;// CONCATENATED MODULE: ./build/node/src/report/html/widths.js
/** Widths of bars are classes: the page's policy lets no element have a style of its own. */
const STEPS = 20;
/** The class of a bar that is as wide as its size beside the largest one. */
function widthClass(size, largest) {
    return `w${Math.min(STEPS, Math.max(1, Math.round((size / Math.max(1, largest)) * STEPS)))}`;
}
/** A rule a class. */
const WIDTHS = Array.from({ length: STEPS }, (_, at) => `.w${at + 1}{width:${((at + 1) * 100) / STEPS}%}`).join('');

;// CONCATENATED MODULE: ./build/node/src/report/html/stacks.js






/** No client takes an image of more layers; a report may say anything. */
const MOST = 500;
/** The two stacks of layers of a platform side by side, bottom first. Nothing where they are the same bytes, or not listed. */
function stacks(platform) {
    const rows = platform.result === 'identical' ? [] : stackRows(platform);
    if (rows.length === 0)
        return markup_NOTHING;
    const shown = rows.slice(0, MOST);
    const largest = Math.max(...shown.flatMap(({ source, mirror }) => [source?.size ?? 0, mirror?.size ?? 0]));
    const isMade = shown.some((row) => madeBy(row) !== undefined);
    const left = rows.length - shown.length;
    const table = html `<table class="layers">
      <caption>
        Layers of
        <code>${upTo(120, platform.platform)}</code
        >, the lowest first
      </caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Source</th>
          <th scope="col">On the mirror</th>
          <th scope="col">Mirror</th>
          ${isMade ? html `<th scope="col">Made by</th>` : markup_NOTHING}
        </tr>
      </thead>
      <tbody>
        ${shown.map((row, at) => tableRow(row, at + 1, largest, isMade))}
      </tbody>
    </table>
    ${left > 0 ? html `<p class="left">${count(left, 'more layer')}: see the report as JSON.</p>` : markup_NOTHING}`;
    // What differs in no layer is looked for elsewhere.
    return rows.every(({ state }) => state === 'equal')
        ? html `<details class="more">
        <summary>${count(rows.length, 'layer')} of <code>${upTo(120, platform.platform)}</code>, all equal</summary>
        ${table}
      </details>`
        : table;
}
function tableRow(row, height, largest, isMade) {
    const { letter, word } = LAYER_STATES[row.state];
    const made = madeBy(row);
    const last = isMade
        ? html `<td class="made">${made === undefined ? markup_NOTHING : html `<code>${upTo(200, made)}</code>`}</td>`
        : markup_NOTHING;
    return html `<tr class="layer ${row.state}">
    <th scope="row">${height}</th>
    ${cell(row.source, largest)}
    <td class="state"><b aria-hidden="true">${letter}</b> ${word}</td>
    ${cell(row.mirror, largest)}${last}
  </tr>`;
}
/** The line of the history that made a layer. */
function madeBy({ source, mirror }) {
    const createdBy = mirror?.createdBy ?? source?.createdBy;
    return createdBy === undefined ? undefined : instruction(createdBy);
}
function cell(layer, largest) {
    if (layer === undefined)
        return html `<td><em>none</em></td>`;
    const { size } = layer;
    const digest = layer.diffID ?? layer.digest;
    const known = digest === undefined ? html `<em>unknown</em>` : html `<code>${upTo(12, shortened(digest))}</code>`;
    if (size === undefined)
        return html `<td>${known}</td>`;
    return html `<td>
    <span class="bar ${widthClass(size, largest)}" aria-hidden="true"></span>${known}
    <span class="size">${formatBytes(size)}</span>
  </td>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/pair.js




















/** Platforms, problems, notes, and differences of a platform; the report as JSON has them all. */
const ITEMS = 200;
/** Files, packages and layers of a platform that is explained. */
const FILES = 1000;
/** A pair as a part that opens. */
function pairPart(pair, isOpen) {
    const reason = pair.passed ? markup_NOTHING : html ` <span class="reason">${prose(capitalised(reasonOf(pair)))}</span>`;
    return html `<details
    class="pair"
    data-result="${pair.result}"
    data-passed="${String(pair.passed)}"
    ${isOpen ? html ` open` : markup_NOTHING}
  >
    <summary>
      <h2>${resultSign(pair)} ${prose([sentence_name(pair.mirror.reference)])}</h2>
      ${reason}
    </summary>
    <div class="body">
      ${sides(pair)}
      ${problemsOf(pair)
        .slice(0, ITEMS)
        .map(({ platforms, message }) => problem(platforms, message))}
      ${why(pair)} ${platforms_platformTable(pair, ITEMS)} ${differences(pair, ITEMS)} ${referrers(pair, ITEMS)}
      ${pair.platforms.slice(0, ITEMS).map(stacks)} ${explained(pair, FILES)} ${pair_causes(pair)}
      ${adviceOf(pair).map(advice_adviceBlock)} ${pair_deployment(pair)} ${digests(pair)} ${notes(pair)}
    </div>
  </details>`;
}
function sides(pair) {
    const place = declaredPlace(pair);
    return html `<dl>
    ${side('Mirror', pair.mirror)}${side('Source', pair.source)}${place.length === 0 ? markup_NOTHING : entry('Declared at', prose(place))}${pair.reason === undefined ? markup_NOTHING : entry('Why something is ignored', html `${pair.reason}`)}
  </dl>`;
}
function side(title, { reference, digest }) {
    const content = digest === undefined ? markup_NOTHING : html `<br /><code class="digest">${digest}</code>`;
    return entry(title, html `${prose([sentence_name(reference)])}${content}`);
}
function entry(title, content) {
    return html `<div>
    <dt>${title}</dt>
    <dd>${content}</dd>
  </div>`;
}
function problem(platforms, message) {
    const where = platforms.length === 0 ? markup_NOTHING : html `<strong>${prose(namesOf(platforms))}:</strong> `;
    return html `<p class="problem">${where}${message}</p>`;
}
function why(pair) {
    const sentence = whyOf(pair);
    return sentence.length === 0 ? markup_NOTHING : html `<p>${prose(sentence)}</p>`;
}
function pair_causes(pair) {
    const lines = causesOf(pair).map(({ label, where, text }) => {
        const on = where.length === 0 ? markup_NOTHING : html ` on ${prose(where)}`;
        return html `<p><strong>${label}</strong>${on}: ${prose(text)}.</p>`;
    });
    const isTold = pair.passed && pair.platforms.length > 0;
    return joined([...lines, isTold ? html `<p><strong>Evidence:</strong> ${prose(evidenceOf(pair))}.</p>` : markup_NOTHING]);
}
/** What the next step should name. */
function pair_deployment(pair) {
    const pinned = pair.passed ? pinnedOf(pair, 'mirror') : undefined;
    return pinned === undefined || !(0,safe_text/* isPlainName */.sh)(pinned) ? markup_NOTHING : html `<p>Deploy <code>${pinned}</code></p>`;
}
function digests(pair) {
    const lines = digestLines(pair, ITEMS);
    if (lines.length === 0)
        return markup_NOTHING;
    return html `<details class="more">
    <summary>Digests in full</summary>
    <pre><code>${lines.map((line) => html `${line}`)}</code></pre>
  </details>`;
}
function notes(pair) {
    if (pair.notes.length === 0)
        return markup_NOTHING;
    const items = pair.notes.slice(0, ITEMS).map((note) => html `<li>${prose(capitalised(describeNote(note)))}.</li>`);
    return html `<h3>Notes</h3>
    <ul>
      ${items}
    </ul>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/script.js
/**
 * What the page does beyond showing itself: search, filter, `/` for the search, and all parts open on paper. Kept small,
 * and met in a browser by the tests.
 */
const SCRIPT = `(() => {
  const pairs = [...document.querySelectorAll('details.pair')]
  const tools = document.getElementById('tools')
  if (tools !== null) {
    const [words, wanted, open, shown] = ['words', 'wanted', 'open', 'shown'].map((id) => document.getElementById(id))
    const texts = new Map()
    const textOf = (pair) => {
      if (!texts.has(pair)) texts.set(pair, pair.textContent.toLowerCase())
      return texts.get(pair)
    }
    const isWanted = ({ dataset }) =>
      wanted.value === '' || dataset.result === wanted.value || (wanted.value === 'failed' && dataset.passed === 'false')
    const update = () => {
      const parts = words.value.toLowerCase().split(' ').filter((part) => part !== '')
      for (const pair of pairs) pair.hidden = !isWanted(pair) || !parts.every((part) => textOf(pair).includes(part))
      shown.textContent = pairs.filter((pair) => !pair.hidden).length + ' of ' + pairs.length + ' shown'
    }
    words.addEventListener('input', update)
    wanted.addEventListener('change', update)
    open.addEventListener('click', () => {
      for (const pair of pairs) if (!pair.hidden) pair.open = true
    })
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === words) return
      event.preventDefault()
      words.focus()
    })
    tools.hidden = false
    update()
  }
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')]
    for (const one of opened) one.open = true
  })
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false
  })
})()`;
/** Of exactly the text above: nothing else runs. A test holds it. */
const SCRIPT_HASH = 'sha256-E6NUImoJTV6H0ZG+ojFOJsDOW89veBGgWfnbL5b5aw8=';

;// CONCATENATED MODULE: ./build/node/src/report/html/style.js

const COLORS = `:root{color-scheme:light dark;--page:#fff;--panel:#f6f8fa;--text:#1f2328;--faint:#57606a;--line:#d0d7de;
--good:#116329;--unsure:#7d4e00;--bad:#a40e26;--link:#0550ae;--equal:#8c959f;--recompressed:#218bff;--different:#cf222e;--absent:#bf8700}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--panel:#161b22;--text:#e6edf3;--faint:#9da7b3;--line:#3d444d;
--good:#56d364;--unsure:#e3b341;--bad:#ff7b72;--link:#79c0ff;--equal:#6e7681;--recompressed:#388bfd;--different:#f85149;--absent:#d29922}}`;
const style_TEXT = `*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1rem;display:inline;margin:0}h3{font-size:1rem;margin:1.25rem 0 .5rem}
code,pre,kbd{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em}
code{background:var(--panel);border-radius:.25rem;padding:.1em .3em;overflow-wrap:anywhere;unicode-bidi:isolate}
pre{background:var(--panel);border-radius:.4rem;padding:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}pre code{background:none;padding:0}
kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .4em}em{color:var(--faint)}
a{color:var(--link)}.skip{position:absolute;left:-100rem}.skip:focus{position:static}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.counts,.reason,.size,.beside,.left,footer{color:var(--faint)}
.sign{font-weight:600;white-space:nowrap}.good,.mark.same{color:var(--good)}.unsure,.mark.unknown{color:var(--unsure)}.bad,.mark.other,.mark.lacking{color:var(--bad)}`;
const PARTS = `search{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:1rem 0}search[hidden]{display:none}
input,select,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--faint);border-radius:.4rem;padding:.3rem .6rem;max-width:100%}
details.pair{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0}details[hidden]{display:none}
summary{cursor:pointer;padding:.6rem .9rem}details.more>summary{padding:.4rem 0}.reason{display:block;padding-left:1.1rem}
.body{border-top:1px solid var(--line);padding:.25rem .9rem .9rem}
dl{margin:.75rem 0}dl div{display:flex;flex-wrap:wrap;gap:0 .75rem}dt{color:var(--faint);min-width:4.5rem}dd{margin:0;min-width:0}.digest{font-size:.75em}
.problem{border-left:4px solid var(--unsure);padding-left:.75rem;margin:.75rem 0}`;
const TABLES = `table{border-collapse:collapse;width:100%;margin:.75rem 0}caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}thead th{background:var(--panel)}tbody th{font-weight:inherit}
.values{table-layout:fixed}.values th:first-child{width:34%}.layers{table-layout:fixed}.layers th:first-child{width:4.5rem}.layers .state,.layers th:nth-child(3){width:9rem}.made code{background:none;padding:0}
.bar{display:block;height:.7rem;border-radius:.15rem;margin:.15rem 0 .3rem;border:1px solid transparent;min-width:3px}
.equal .bar{background:var(--equal)}
.recompressed .bar{background:repeating-linear-gradient(45deg,var(--recompressed) 0 4px,var(--page) 4px 6px);border-color:var(--recompressed)}
.different .bar{background:repeating-linear-gradient(90deg,var(--different) 0 5px,var(--page) 5px 7px);border-color:var(--different)}
.damaged .bar{background:repeating-linear-gradient(-45deg,var(--different) 0 3px,var(--page) 3px 8px);border-color:var(--different)}
.missing .bar,.added .bar{border:2px dashed var(--absent)}.unknown .bar{border:1px dotted var(--faint)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}.legend .bar{display:inline-block;width:2.2rem;margin:0 .3rem 0 0;vertical-align:middle}`;
const NARROW = `@media (max-width:40rem){body{padding:.6rem}.body{padding:.25rem .5rem .5rem}th,td{padding:.25rem .3rem;font-size:.8rem}thead th{font-size:.7rem}
.platforms{table-layout:fixed;overflow-wrap:anywhere}.platforms .sign{white-space:normal}.platforms th:nth-child(1){width:27%}.platforms thead th:nth-child(2){width:19%}.platforms thead th:nth-child(5){width:18%}
.platforms code,.values code,.layers code{padding:0;background:none}.layers th:first-child{width:1.6rem}.layers thead th:first-child{font-size:0}
.layers .state,.layers th:nth-child(3){width:5.6rem}.layers td.made,.layers th:nth-child(5){display:none}.reason{padding-left:0}}`;
const PAPER = `@media print{search,.skip{display:none!important}body{max-width:none}details.pair{break-inside:auto}
details::details-content{content-visibility:visible!important;display:block!important;height:auto!important}
tr,.advice{break-inside:avoid}*{print-color-adjust:exact}}`;
/** How the page looks: light and dark, on narrow screens, on paper. */
const STYLE = [COLORS, style_TEXT, PARTS, TABLES, WIDTHS, NARROW, PAPER].join('\n');
/** Of exactly the text above: no other style counts. A test holds it. */
const STYLE_HASH = 'sha256-bxNLRaCUteFVJ8o5nEu86ps5ExnFYNAgCo1EL51VRcc=';

;// CONCATENATED MODULE: ./build/node/src/report/html/tools.js



/** Search and filter; shown by the script alone, as they do nothing without it. */
function tools({ pairs }) {
    if (pairs.length < 2)
        return markup_NOTHING;
    const failing = pairs.filter(({ passed }) => !passed).length;
    const results = model_result/* RESULTS */.Pr.toReversed()
        .map((result) => ({ result, total: pairs.filter((pair) => pair.result === result).length }))
        .filter(({ total }) => total > 0);
    return html `<search id="tools" hidden>
    <label>Search <input type="search" id="words" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" /></label>
    <kbd>/</kbd>
    <label
      >Show
      <select id="wanted">
        <option value="">all ${pairs.length}</option>
        <option value="failed">not passed (${failing})</option>
        ${results.map(({ result, total }) => html `<option value="${result}">${SIGNS[result].word} (${total})</option>`)}
      </select></label
    >
    <button type="button" id="open">Open all shown</button>
    <output id="shown" aria-live="polite"></output>
  </search>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/html/page.js














/**
 * Nothing is loaded, and nothing runs but the script of this project: a text that got through as markup would still do
 * nothing. Hashes of constants, as a page without a server has no nonce.
 */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
/** Failing pairs are open if they are few. */
const page_OPEN = 3;
/** The report as one HTML file that asks for nothing else: for a browser, without a network. */
function renderHtml(report, { title = 'Image parity' } = {}) {
    const verdict = verdictOf(report);
    const page = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}: ${verdict.replaceAll('`', '')}</title>
        ${verbatim(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#pairs">Skip to the images</a>
        <header>
          <h1><span aria-hidden="true">${iconOf(report)}</span> ${title}: ${prose([words(verdict)])}</h1>
          ${page_counts(report)}
          ${report.problems.slice(0, 50).map(({ message }) => html `<p class="problem">${message}</p>`)} ${tools(report)}
        </header>
        <main id="pairs">${pairs(report)}</main>
        <footer>${legend()} ${checked(report)}</footer>
        ${verbatim(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
    return `${page.toString().trimEnd()}\n`;
}
function pairs({ pairs: all }) {
    const failing = all.filter(({ passed }) => !passed).length;
    const isOpen = (passed) => all.length === 1 || (!passed && failing <= page_OPEN);
    return failuresFirst(all).map((pair) => pairPart(pair, isOpen(pair.passed)));
}
function page_counts({ pairs: all, counts: by }) {
    if (all.length < 2)
        return markup_NOTHING;
    const told = model_result/* RESULTS */.Pr.toReversed().filter((result) => by[result] > 0);
    return html `<p class="counts">${told.map((result) => `${by[result]} ${SIGNS[result].word}`).join(' · ')}</p>`;
}
function legend() {
    const items = layer_states_STATES.map((state) => {
        const { letter, word, meaning } = LAYER_STATES[state];
        return html `<li class="${state}">
      <span class="bar" aria-hidden="true"></span><b>${letter}</b> ${word}: ${meaning}
    </li>`;
    });
    return html `<details class="more">
    <summary>How layers are shown</summary>
    <p>A bar is as long as its layer is large beside the largest of the platform.</p>
    <ul class="legend">
      ${items}
    </ul>
  </details>`;
}
function checked({ pairs: all, requests, durationMs, tool, startedAt }) {
    const sentences = settingsOf(all).map((setting) => html `<p>${prose(say `Settings: ${code(setting.join(', '))}.`)}</p>`);
    return html `${sentences}
    <p>
      ${count(requests.total, 'request')}, ${formatBytes(requests.bytes)} received, ${formatDuration(durationMs)}, from
      ${startedAt}. Checked by ${tool.name} ${tool.version}.
    </p>`;
}

;// CONCATENATED MODULE: ./build/node/src/report/text-page.js


/** Columns of the page. */
const WIDTH = 80;
/** Longer messages are cut. */
const text_page_LONGEST = 2000;
const CODES = { good: 32, bad: 31, unsure: 33, strong: 1, faint: 2 };
/** A page as the options want it. */
function pageOf({ color = false, flags = false }) {
    return {
        paint: (style, text) => (color && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
        plain: (sentence) => toPlain((flags ? sentence.map(asFlag) : sentence).map(unbroken)),
    };
}
/** `match: runtime` as `--match runtime`; the two images have no flags. */
function asFlag(piece) {
    if (piece.kind !== 'code')
        return piece;
    const [, setting, value] = /^((?!source:|mirror:)[a-z-]+): (.+)$/.exec(piece.text) ?? [];
    return setting === undefined || value === undefined ? piece : code(`--${setting} ${value}`);
}
/** What is to be typed stands on one line: its blanks are no places to break at. */
function unbroken(piece) {
    return piece.kind === 'code' ? code(piece.text.replaceAll(' ', UNBROKEN)) : piece;
}
const UNBROKEN = '\u00a0';
/** The columns that a text takes. */
function columns(text) {
    // eslint-disable-next-line no-control-regex -- colours take none
    return text.replaceAll(/\u001b\[\d+m/g, '').length;
}
/** Plain text in lines that fit the page, of which all but the first begin with `hang`. A word is never cut. */
function wrapped(text, first, hang = ' '.repeat(columns(first))) {
    const lines = [];
    let line = first;
    let isEmpty = true;
    for (const word of (0,safe_text/* safeLine */.om)(text, text_page_LONGEST).split(' ')) {
        if (!isEmpty && columns(line) + 1 + word.length > WIDTH) {
            lines.push(line);
            line = hang;
            isEmpty = true;
        }
        line += isEmpty ? word : ` ${word}`;
        isEmpty = false;
    }
    return [...lines, line].map((one) => one.replaceAll(UNBROKEN, ' '));
}

;// CONCATENATED MODULE: ./build/node/src/report/text-differences.js








/** Longer values are cut: the page has no room for them, and `json` has them whole. */
const text_differences_VALUE = 200;
/** What makes a pair fail, told once for all platforms that show it; of the rest only how much there is. */
function differenceLines(pair, limit, page) {
    const isOf = (weight) => (difference) => weightOf(difference, pair) === weight;
    const decides = isOf('decisive');
    const all = [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)];
    const ignored = all.filter(isOf('ignored')).length;
    const harmless = all.filter(isOf('harmless')).length;
    return [
        ...block('the image as a whole', pair.differences.filter(decides), limit, page),
        ...text_differences_grouped(pair, decides).flatMap(({ platforms, differences }) => block(page.plain(namesOf(platforms)), differences, limit, page)),
        ...(harmless > 0
            ? wrapped(page.plain(say `${words(count(harmless, 'difference'))} without effect at ${code(`match: ${pair.match}`)}.`), '  ')
            : []),
        ...(ignored > 0 ? [`  ${count(ignored, 'difference')} ignored, as asked.`] : []),
    ];
}
/** Platforms that show the same share a block. */
function text_differences_grouped(pair, decides) {
    const groups = new Map();
    for (const { platform, differences } of pair.platforms) {
        const deciding = differences.filter((one) => decides(one) && one.kind !== 'platform.missing');
        if (deciding.length === 0)
            continue;
        const key = JSON.stringify(deciding);
        const known = groups.get(key);
        if (known === undefined)
            groups.set(key, { platforms: [platform], differences: deciding });
        else
            known.platforms.push(platform);
    }
    return [...groups.values()];
}
function block(where, differences, limit, page) {
    if (differences.length === 0)
        return [];
    const left = differences.length - limit;
    return [
        ...wrapped(`${where}:`, `  ${page.paint('strong', 'What differs')} on `, '    '),
        ...differences.slice(0, limit).flatMap((difference) => text_differences_linesOf(difference, page)),
        ...(left > 0 ? [`    … ${count(left, 'more difference')}`] : []),
    ];
}
function text_differences_linesOf(difference, page) {
    if (!hasValues(difference))
        return wrapped(page.plain(describeDifference(difference)), '    - ');
    if (difference.source === show_values/* HIDDEN */.R || difference.mirror === show_values/* HIDDEN */.R) {
        return wrapped(page.plain(say `${describeDifference(difference)} (values are hidden; ${code('show-values: all')})`), '    - ');
    }
    const [source, mirror] = valuesOf(difference);
    return [
        ...wrapped(page.plain(fieldOf(difference)), '    - '),
        ...wrapped(source, '        source  '),
        ...wrapped(mirror, '        mirror  '),
    ];
}
/** Of long values that begin alike, the place where they part: both would be cut to the same text otherwise. */
function valuesOf(difference) {
    const [source, mirror] = [text_differences_asText(difference.source), text_differences_asText(difference.mirror)];
    const common = commonStart(source, mirror);
    const from = common > text_differences_VALUE / 2 ? common - 30 : 0;
    const cut = (text) => (0,safe_text/* safeLine */.om)(`${from > 0 ? '…' : ''}${text.slice(from)}`, text_differences_VALUE);
    return [cut(source), cut(mirror)];
}
function text_differences_asText(value) {
    if (value === undefined)
        return '(absent)';
    if (value === '')
        return '(empty)';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/node/src/report/text-explained.js





/** Longer names are cut; `json` has them whole. */
const text_explained_PATH = 200;
const VERSION = 60;
const STYLES = { '+': 'good', '-': 'bad', '~': 'unsure' };
/** What differs inside the layers of each platform: layers, packages, files; of each at most `limit` lines. */
function explainedLines(pair, limit, page) {
    return explainedIn(pair)
        .slice(0, limit)
        .flatMap((one, at) => [...(at === 0 ? [] : ['']), ...text_explained_platformLines(one, limit, page)]);
}
function text_explained_platformLines({ platform, explained }, limit, page) {
    const { files, packages, layers } = explained;
    const title = `  ${page.paint('strong', 'Inside the layers')} of ${page.plain(namesOf([platform]))}:`;
    const listed = files === undefined ? undefined : fileLines(files, limit, layers.length > 1);
    return [
        title,
        ...explainedSentences(explained).flatMap((one) => wrapped(`${page.plain(capitalised(one))}.`, '    ')),
        ...layers.slice(0, limit).flatMap((layer) => wrapped(page.plain(layerSentence(layer)), '    - ')),
        ...text_explained_left(layers.length - limit, 'layer'),
        ...(packages === undefined
            ? []
            : [
                `    ${count(packages.total, 'package')} differ${packages.total === 1 ? 's' : ''}${packages.total === 0 ? '.' : ':'}`,
            ]),
        ...(packages?.list ?? []).slice(0, limit).map((one) => packageLine(one)),
        ...text_explained_left((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package'),
        ...(listed === undefined || listed.lines.length === 0 ? [] : ['    Files:']),
        ...(listed?.lines ?? []).flatMap(({ sign, path, note }) => wrapped(`${(0,safe_text/* safeLine */.om)(path, text_explained_PATH)} ${page.plain(note)}`, `      ${page.paint(STYLES[sign], sign)} `, ' '.repeat(12))),
        ...text_explained_left(listed?.left ?? 0, 'file'),
    ];
}
function packageLine({ ecosystem, name, source, mirror }) {
    const told = (versions) => (0,safe_text/* safeLine */.om)(versionsOf(versions), VERSION);
    const change = source.length === 0
        ? `${told(mirror)} added`
        : mirror.length === 0
            ? `${told(source)} removed`
            : `${told(source)} → ${told(mirror)}`;
    return `      ${ecosystem.padEnd(4)}  ${(0,safe_text/* safeLine */.om)(name, text_explained_PATH)}  ${change}`;
}
function text_explained_left(number, word) {
    return number > 0 ? [`      … ${count(number, `more ${word}`)}`] : [];
}

;// CONCATENATED MODULE: ./build/node/src/report/text-referrers.js




/** What is attached to the image: how much there is and, line by line, what is amiss. At most `limit` lines. */
function referrerLines({ referrers = [] }, limit, { plain }) {
    if (referrers.length === 0)
        return [];
    const amiss = referrers.filter(({ state }) => state !== 'present');
    const { rows, left } = referrerRows(amiss, limit);
    return [
        ...wrapped(`${plain(capitalised(referrerCounts(referrers)))}.`, '  '),
        ...rows.flatMap(({ state, type, digest, subject }) => wrapped(`${plain(say `${type} ${digest}`)}: ${state} (${plain(subject)})`, '    - ')),
        ...(left > 0 ? [`    … ${count(left, 'more artifact')}`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/node/src/report/text-platforms.js



const RESULT = 12;
const DIGEST = 12;
/** What is left of the page for the platform. */
const PLATFORM = 25;
const HEAD = ['RESULT', 'PLATFORM', 'DIGEST', 'IMAGE ID', 'LAYERS'];
/** One row a platform, failures first; below it what the mirror has if that is not the same. At most `limit` platforms. */
function text_platforms_platformLines(pair, limit, { paint }) {
    const { platforms } = pair;
    if (platforms.length === 0)
        return [];
    const sorted = failuresFirst(platforms);
    const shown = sorted.slice(0, limit);
    const width = Math.max(11, ...shown.map(({ platform }) => text_platforms_nameOf(platform).length));
    const left = sorted.length - shown.length;
    const [result, platform, digest, config, layers] = HEAD;
    return [
        paint('faint', row([result, platform, digest, config, layers], width)),
        ...shown.flatMap((one) => rowsOf(one, width, paint)),
        ...(left > 0 ? [`  … ${count(left, 'more platform')}`] : []),
    ];
}
function text_platforms_nameOf(platform) {
    return (0,safe_text/* safeLine */.om)(platform, PLATFORM);
}
function rowsOf(platform, width, paint) {
    const digest = text_platforms_comparison(platform, 'manifest');
    const config = text_platforms_comparison(platform, 'config');
    const claimed = platform.evidence === 'claimed' && platform.passed ? ' claimed' : '';
    const layers = `${text_platforms_layersOf(platform)}${claimed}`;
    const first = row([platform.result, text_platforms_nameOf(platform.platform), digest.source, config.source, layers], width);
    const result = paint(styleOf(platform), platform.result);
    const rows = [first.replace(platform.result, () => result)];
    if (digest.mirror === undefined && config.mirror === undefined)
        return rows;
    return [...rows, row(['', 'on mirror'.padStart(width), digest.mirror ?? '', config.mirror ?? '', ''], width)];
}
/** How a result looks: what passes is good, what was not decided is neither. */
function styleOf({ passed, result }) {
    if (passed)
        return 'good';
    return result === 'inconclusive' ? 'unsure' : 'bad';
}
function row([result, platform, digest, config, layers], width) {
    const cells = [result.padEnd(RESULT), platform.padEnd(width), digest.padEnd(DIGEST), config.padEnd(DIGEST), layers];
    return `  ${cells.join('  ')}`.trimEnd();
}
function text_platforms_comparison(platform, what) {
    const { source, mirror, state } = compared(platform, what);
    return state === 'same' || source === mirror
        ? { source: text_platforms_short(source) }
        : { source: text_platforms_short(source), mirror: text_platforms_short(mirror) };
}
function text_platforms_short(seen) {
    return seen === 'there' ? 'unknown' : (0,safe_text/* safeLine */.om)(seenText(seen), DIGEST);
}
function text_platforms_layersOf(platform) {
    const { counted, bad } = comparedLayers(platform);
    if (counted === 'none')
        return 'none';
    const blobs = bad === 0 ? '' : `, ${bad} bad`;
    return counted === undefined ? `unknown${blobs}` : `${counted.equal} of ${counted.total}${blobs}`;
}

;// CONCATENATED MODULE: ./build/node/src/report/text.js

















/** Platforms, differences and notes of a pair; `json` has them all. */
const text_ITEMS = 20;
/** Files, packages and layers of a platform that is explained: who asks for them wants to see them. */
const text_FILES = 100;
/** Passing pairs among others have a line each, and at most so many. */
const PASSING_LINES = 1000;
/**
 * The report for a terminal: the verdict first, then what differs and what to type next, in 80 columns if no word is longer.
 * Every text that is not ours is made harmless for terminals.
 */
function renderText(report, options = {}) {
    const page = pageOf(options);
    const passing = report.pairs.filter(({ passed }) => passed);
    const isOne = report.pairs.length === 1;
    const blocks = [
        headline(report, page),
        report.problems.slice(0, text_ITEMS).flatMap(({ message }) => wrapped(message, '  ')),
        ...report.pairs.filter(({ passed }) => !passed).map((pair) => failing(pair, isOne, page)),
        isOne ? passing.flatMap((pair) => passed(pair, page)) : passingLines(passing, page),
        footer(report, page),
    ];
    return `${spaced(blocks).join('\n')}\n`;
}
function headline(report, { paint }) {
    const isSure = report.pairs.some((pair) => !pair.passed && (0,model_beside/* isDecided */.d$)(pair));
    const isGood = report.passed && report.pairs.length > 0;
    const word = isGood ? paint('good', 'PASSED') : isSure ? paint('bad', 'NOT PASSED') : paint('unsure', 'NOT CHECKED');
    return wrapped(verdictOf(report).replace(/^not (?:checked|decided) – /, ''), `${word}: `, '  ');
}
function passingLines(passing, { paint, plain }) {
    const left = passing.length - PASSING_LINES;
    return [
        ...passing
            .slice(0, PASSING_LINES)
            .map((pair) => `${paint(styleOf(pair), pair.result.padEnd(12))}  ${plain([sentence_name(pair.mirror.reference)])}`),
        ...(left > 0 ? [`… ${left} more passed`] : []),
    ];
}
function text_references(pair, { plain }) {
    return [
        ...wrapped(plain([sentence_name(pair.mirror.reference)]), '  mirror  '),
        ...wrapped(plain([sentence_name(pair.source.reference)]), '  source  '),
    ];
}
function failing(pair, isOne, page) {
    const { plain, paint } = page;
    const problems = problemsOf(pair)
        .slice(0, text_ITEMS)
        .flatMap(({ platforms, message }) => wrapped(`${platforms.length === 0 ? '' : `${plain(namesOf(platforms))}: `}${message}`, '  '));
    return spaced([
        [...(isOne ? [] : [paint(styleOf(pair), pair.result)]), ...text_references(pair, page)],
        [...problems, ...text_why(pair, page)],
        text_platforms_platformLines(pair, text_ITEMS, page),
        differenceLines(pair, text_ITEMS, page),
        referrerLines(pair, text_ITEMS, page),
        explainedLines(pair, text_FILES, page),
        [...text_causes(pair, page), ...adviceOf(pair).flatMap((advice) => adviceLines(advice, page))],
    ]);
}
function passed(pair, page) {
    const pinned = pinnedOf(pair, 'mirror');
    return spaced([
        text_references(pair, page),
        text_why(pair, page),
        text_platforms_platformLines(pair, text_ITEMS, page),
        explainedLines(pair, text_FILES, page),
        [
            ...differenceLines(pair, text_ITEMS, page),
            ...referrerLines(pair, text_ITEMS, page),
            ...text_causes(pair, page),
            ...wrapped(`${page.plain(capitalised(evidenceOf(pair)))}.`, '  '),
            ...(pinned === undefined || !(0,safe_text/* isPlainName */.sh)(pinned) ? [] : [`  Deploy ${pinned}`]),
        ],
    ]);
}
/** Blocks with a blank line between them; empty ones are left out. */
function spaced(blocks) {
    return blocks.filter((block) => block.length > 0).flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}
function text_why(pair, { plain }) {
    const sentence = plain(whyOf(pair)).replaceAll('**', '');
    return sentence === '' ? [] : wrapped(sentence, '  ');
}
function text_causes(pair, { plain, paint }) {
    return causesOf(pair).flatMap(({ label, where, text }) => {
        const on = where.length === 0 ? '' : ` on ${plain(where)}`;
        return wrapped(`${plain(text)}.`, `  ${paint('strong', label)}${on}: `, '    ');
    });
}
function adviceLines({ label, steps }, page) {
    const title = `  ${page.paint('strong', label)}: `;
    const [only, ...others] = steps;
    if (only !== undefined && others.length === 0)
        return stepLines(only, title, page);
    return [title.trimEnd(), ...steps.flatMap((step, at) => stepLines(step, `  ${at + 1}. `, page))];
}
function stepLines({ text, commands }, first, { plain }) {
    const sentence = `${plain(text)}${commands.length === 0 ? '.' : ':'}`;
    return [
        ...wrapped(sentence, first, '    '),
        ...commands.flatMap((words) => text_typed(words.map((word) => (0,safe_text/* safeLine */.om)(word, Number.POSITIVE_INFINITY)))),
    ];
}
/** A command as it can be typed, on several lines if one is too short. */
function text_typed(words) {
    const whole = `      ${words.join(' ')}`;
    if (whole.length <= WIDTH)
        return [whole];
    return words.map((word, at) => `      ${at === 0 ? '' : '  '}${word}${at < words.length - 1 ? ' \\' : ''}`);
}
/** What is worth knowing beside the verdict, and what it took. */
function footer(report, { plain, paint }) {
    const notes = report.pairs.flatMap((pair) => pair.notes);
    const settings = settingsOf(report.pairs).map((way) => way.map((setting) => plain([code(setting)])).join(', '));
    const { requests, durationMs, tool } = report;
    const traffic = `${count(requests.total, 'request')}, ${formatBytes(requests.bytes)}, ${formatDuration(durationMs)}`;
    const version = plain([sentence_name(tool.version)]);
    return [
        ...notes.slice(0, text_ITEMS).flatMap((note) => wrapped(`${plain(capitalised(describeNote(note)))}.`, 'Note: ', '  ')),
        ...(notes.length > text_ITEMS ? [`… ${count(notes.length - text_ITEMS, 'more note')}`] : []),
        ...wrapped([...settings, traffic, `image-parity ${version}`].join('; '), '', '').map((text) => paint('faint', text)),
    ];
}

;// CONCATENATED MODULE: ./build/node/src/report/formats.js









/** What a report can be written as: one row a format, the default first. Adding a format means adding its row here. */
const RENDERERS = {
    text: renderText,
    json: formatReport,
    markdown: (report, { title }) => renderSummary(report, { title }),
    html: renderHtml,
    junit: renderJUnit,
    'gitlab-codequality': renderCodeQuality,
    'in-toto': renderPredicate,
    openmetrics: renderOpenMetrics,
    badge: renderBadge,
};
/** What a report is written as to a file: the text in pieces, where all of it may be long. */
function renderToFile(format, report, options) {
    return format === 'json' ? reportPieces(report) : [RENDERERS[format](report, options)];
}
const FORMATS = Object.keys(RENDERERS).filter(isFormat);
function isFormat(word) {
    return Object.hasOwn(RENDERERS, word);
}

;// CONCATENATED MODULE: ./build/node/src/app/options/report-outputs.js


/** Reads the input `reports`: `FORMAT=PATH` lines. A line that is wrong is told, and the others are read all the same. */
function readReportOutputs(text, fault) {
    return report_outputs_linesOf(text('reports')).flatMap((line) => {
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
function report_outputs_linesOf(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

;// CONCATENATED MODULE: ./build/node/src/app/options/inputs.js
























/**
 * Reads every input. `get` gives an input's text, '' where it is not set; `given` are the names that the workflow set, so
 * that unknown ones are told; relative paths start from `workingDirectory`; `configFile` is what `readOptions` found;
 * `naming` is how messages name inputs. Throws `InputsError` with all that is wrong at once.
 */
function readInputs(get, given = [], workingDirectory = process.cwd(), configFile, naming = options_naming/* INPUT_NAMING */.O) {
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
        verify: wordOf('verify', model_result/* VERIFIES */.sv, 'blobs', text, fault),
        referrers: wordOf('referrers', model_result/* REFERRER_POLICIES */.F2, 'ignore', text, fault),
        explain: wordOf('explain', explanation/* EXPLAINS */.vd, 'none', text, fault),
        ignore: ignoreOf(match, text, fault),
        ...(signature === undefined ? {} : { signature }),
        ...readRegistryLogins(text, fault),
        ...readBounds(text, fault),
        ...readTelling(text, fault),
        reports: readReportOutputs(text, fault),
        showValues: wordOf('show-values', show_values/* SHOW_VALUES */.L, 'labels', text, fault),
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
    const planned = readPairs({ faults, options, workingDirectory, configFile, format, naming });
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
    return text('match') === 'layers' ? 'diff-ids' : wordOf('match', model_result/* MATCHES */.W$, 'config', text, fault);
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
    return readInputs(get, given, workingDirectory, file, naming);
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

;// CONCATENATED MODULE: ./build/node/src/github/outputs.js






/** Above this a value could reach the runner's limit of all outputs of a job. */
const LARGEST = 256 * 1024;
/** No more pairs than these fit, however little there is to say of them. */
const MOST_PAIRS = LARGEST / 64;
/** The outputs by name; every one is always there, empty where it says nothing. */
function outputsOf(report, paths) {
    const passing = report.pairs.filter(({ passed }) => passed);
    const failing = report.pairs.filter(({ passed }) => !passed);
    const inconclusive = failing.filter((pair) => !(0,model_beside/* isDecided */.d$)(pair));
    const only = report.pairs.length === 1 ? report.pairs[0] : undefined;
    return new Map([
        ['reason', reasonLine(report)],
        ['result', report.result],
        ['passed', String(isPass(report))],
        ['total', String(report.pairs.length)],
        ['pass-count', String(passing.length)],
        ['fail-count', String(failing.length - inconclusive.length)],
        ['inconclusive-count', String(inconclusive.length)],
        ['failed-mirrors', fitting(JSON.stringify(failing.map(({ mirror }) => mirror.reference)))],
        ['source-digest', only?.source.digest ?? ''],
        ['mirror-digest', only?.mirror.digest ?? ''],
        ['source-pinned', only === undefined ? '' : (pinnedOf(only, 'source') ?? '')],
        ['mirror-pinned', only === undefined ? '' : (pinnedOf(only, 'mirror') ?? '')],
        ['uncompared-platforms', uncompared(report).join(',')],
        ['report', report.pairs.length > MOST_PAIRS ? '' : fitting(compactReport(report))],
        ['report-path', paths.report],
        ['summary-path', paths.summary],
        ['comment-url', paths.comment],
    ]);
}
/** Platforms come from the images; what does not look like one is left out, so that a list stays a list. */
function uncompared({ pairs }) {
    const all = pairs
        .flatMap(({ notes }) => notes)
        .flatMap((note) => (note.kind === 'platforms.uncompared' ? note.platforms : []));
    return [...new Set(all)].filter(safe_text/* isPlainName */.sh);
}
function fitting(value) {
    return Buffer.byteLength(value) > LARGEST ? '' : value;
}

;// CONCATENATED MODULE: ./build/node/src/app/claim-outputs.js

/**
 * Empties the files that a run will write, so that nothing of an earlier one is taken for its own, whatever becomes of it. A
 * file that it reads is left as it is. `option` is what names them. Gives what is wrong, a sentence each.
 */
async function claimOutputs(option, paths, read, { writeFile, ...files }) {
    const faults = [];
    const inputs = new Set((await Promise.all(read.map((path) => keysOf(path, files)))).flat());
    const claimed = new Set();
    for (const path of paths) {
        const keys = await keysOf(path, files);
        if (keys.some((key) => inputs.has(key))) {
            faults.push(`${option}: ${path} is read by this run, and would be lost; name another path.`);
            continue;
        }
        if (keys.some((key) => claimed.has(key))) {
            faults.push(`${option}: two things go to ${path}; name another path for one of them, as in json=report.json.`);
        }
        try {
            await writeFile(path, '');
        }
        catch (error) {
            faults.push(`${option}: ${path} cannot be written (${String(error)}).`);
        }
        // What was not there has a name of its own only now.
        for (const key of await keysOf(path, files))
            claimed.add(key);
    }
    return faults;
}
/** What tells a file from others: its whole path, and what it is, whatever leads to it. */
async function keysOf(path, { fileId, workingDirectory }) {
    const id = await fileId(path);
    return [(0,external_node_path_.resolve)(workingDirectory, path), ...(id === undefined ? [] : [id])];
}

;// CONCATENATED MODULE: ./build/node/src/app/files-read.js


/** The files that settings name, whoever wrote them down. */
function filesOf({ pairs, access, sourceSnapshot, }) {
    const authorities = Array.from(access.registries?.values() ?? [], ({ caFile }) => caFile ?? []);
    const snapshot = sourceSnapshot === undefined ? [] : [sourceSnapshot.path];
    return [
        ...snapshot,
        ...authorities.flat(),
        ...pairs.flatMap(({ source, mirror }) => [source, mirror]).flatMap(filesAt),
    ];
}
/** The files that a reference leads to; none if it cannot be read. */
function filesBehind(operand) {
    try {
        return filesAt((0,oci_location/* parseLocation */.zS)(operand));
    }
    catch {
        // Whoever reads it says what is wrong with it.
        return [];
    }
}
/**
 * The files that a list may name, however much is wrong with it: whatever stands behind the name of a transport, or of a key
 * for files, as far as it may go. Rather too many than one too few.
 */
function filesMentioned(list) {
    return Array.from(list.matchAll(MENTION), ({ 0: { length }, 1: transport, index }) => {
        const from = index + length;
        const [line = ''] = list.slice(from, from + LONGEST_PATH).split(/[\r\n]/, 1);
        const paths = ENDS.map((end) => line.split(end, 1).join('').trim()).filter((path) => path !== '');
        return transport === undefined ? paths : paths.flatMap((path) => filesBehind(`${transport}:${path}`));
    }).flat();
}
const MENTION = /\b(?:(oci|oci-archive|docker-archive):|(?:ca-file|source-snapshot)["']?:\s*["']?)/g;
const LONGEST_PATH = 4096;
/** Where a path may end: in quotes, as a word, before a comment, or with its line. */
const ENDS = [/["']/, /[\s"',\]}]/, /\s#/, /$/];
/** The files at a place; of a layout those that it is known by: other files may stand in its folder. */
function filesAt(location) {
    switch (location.kind) {
        case 'oci':
            return ['index.json', 'oci-layout'].map((name) => (0,external_node_path_.join)(location.path, name));
        case 'oci-archive':
        case 'docker-archive':
            return [location.path];
        case 'registry':
        case 'docker-daemon':
            return [];
    }
}

;// CONCATENATED MODULE: ./build/node/src/app/options/settings.js
/** What the inputs ask of the engine. */
function settings_settingsOf(inputs) {
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

;// CONCATENATED MODULE: ./build/node/src/github/report-outputs.js










/**
 * Empties the files of the input `reports`, also if another input is wrong, so that no pass of an earlier run stays. One
 * that this run reads is left as it is, and refused.
 */
async function claimReports(inputs, runner, files) {
    const { text, fault } = createFaults((name) => runner.input(name));
    const reports = readReportOutputs(text, fault);
    const named = [
        DEFAULT_CONFIG_FILE,
        ...FILE_INPUTS.map(text),
        ...[text('source'), text('mirror')].flatMap(filesBehind),
    ].filter((path) => path !== '');
    const listed = inputs instanceof InputsError ? inputs.lists.flatMap(filesMentioned) : filesOf(settings_settingsOf(inputs));
    const read = [...named, ...listed];
    const paths = reports.map(({ path }) => path);
    const faults = await claimOutputs('reports', paths, read, files);
    if (faults.length === 0)
        return { inputs, reports };
    const known = inputs instanceof InputsError ? inputs.problems : [];
    const wrong = faults.map((message) => ({ input: 'reports', message }));
    return { inputs: new InputsError([...known, ...wrong]), reports: [] };
}
/** What writes the report to files, in their order. */
function publishersFor(reports, title, { writeFile, workingDirectory }) {
    return reports.map(({ format, path }) => ({
        what: `The file ${path}`,
        where: 'the path',
        replaces: true,
        publish: (report) => writeFile((0,external_node_path_.resolve)(workingDirectory, path), renderToFile(format, report, { title, flags: false, color: false })),
    }));
}

;// CONCATENATED MODULE: ./build/node/src/github/action.js















/**
 * The action from inputs to outputs. Gives whether the step may succeed. Everything is published before that is known:
 * outputs, log, annotations, summary, comment, commit status (design: The action).
 */
async function runAction(environment) {
    const { runner, check, refuse } = environment;
    runner.setOutput('passed', 'false');
    const files = { ...environment.files, workingDirectory: environment.workingDirectory };
    const { inputs, reports } = await claimReports(await parseInputs(environment), runner, files);
    if (inputs instanceof InputsError) {
        const problems = inputs.problems.map(({ message }) => ({ code: inputs.code, message }));
        const how = { ...tellingOf(runner), summary: 'always', annotations: true, title: 'Image parity' };
        const others = publishersFor(reports, how.title, files);
        await publish(refuse(problems), how, environment, createAnnouncer(how, environment), others);
        return false;
    }
    const settings = settings_settingsOf(inputs);
    for (const form of (0,masks/* masksOf */.JF)((0,masks/* credentialsOf */.YN)(settings.access)))
        runner.setSecret(form);
    for (const line of inputs.warnings)
        runner.warning(line);
    const announcer = createAnnouncer(inputs, environment);
    await announcer.begin();
    const report = await check(settings).catch((error) => refuse([(0,undecided/* problemOf */.Zw)(error)]));
    const others = publishersFor(reports, inputs.title, files);
    const told = await publish(report, inputs, environment, announcer, others);
    // "Report only" is about what was compared; where nothing was, or it could not be told, there is nothing to report.
    const isReported = inputs.failOn === 'never' && report.pairs.length > 0;
    return told.isComplete && (told.report.passed || isReported);
}
/** What other inputs have nothing to do with: an earlier verdict must not stand where a run was refused. */
function tellingOf(runner) {
    const { text, fault } = createFaults((name) => runner.input(name));
    return readTelling(text, fault);
}
async function parseInputs({ runner, readText, workingDirectory }) {
    try {
        const get = (name) => runner.input(name);
        return await readOptions({ get, given: runner.inputNames(), readText, workingDirectory });
    }
    catch (error) {
        if (error instanceof InputsError)
            return error;
        throw error;
    }
}
/** Tells a report everywhere that a job has for it, and in `others`. */
async function publish(report, how, { runner, writeFile }, announcer, others = []) {
    const paths = { report: '', summary: '' };
    const summaryOf = (told) => renderSummary(told, { title: how.title });
    const file = (name, key, render) => ({
        what: `The file ${name}`,
        where: 'RUNNER_TEMP',
        replaces: true,
        publish: async (told) => {
            paths[key] = '';
            paths[key] = await writeFile(name, render(told));
        },
    });
    const jobSummary = {
        what: 'The job summary',
        where: 'GITHUB_STEP_SUMMARY',
        replaces: false,
        publish: async (told) => {
            if (how.summary === 'never' || (how.summary === 'on-failure' && told.passed))
                return;
            await runner.writeSummary(summaryOf(told));
        },
    };
    const told = await publishAll(report, [
        file('report.json', 'report', reportPieces),
        file('summary.md', 'summary', summaryOf),
        ...others,
        jobSummary,
    ]);
    for (const line of logLines(told.report))
        runner.info(line);
    if (how.annotations)
        for (const one of annotationsOf(told.report, how.title))
            runner.error(one);
    const comment = await announcer.comment(told.report);
    const { passed, ...rest } = Object.fromEntries(outputsOf(told.report, { ...paths, comment }));
    for (const [name, value] of Object.entries(rest))
        runner.setOutput(name, value);
    // A pass is told last of all, so that whatever ends the run before leaves none.
    await announcer.status(told.report);
    const unsaid = announcer.warning();
    if (unsaid !== undefined)
        runner.warning(unsaid);
    if (passed !== undefined)
        runner.setOutput('passed', passed);
    return told;
}


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ authorIn),
/* harmony export */   Zi: () => (/* binding */ commentIn),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   wL: () => (/* binding */ commentsIn),
/* harmony export */   xt: () => (/* binding */ commitIn)
/* harmony export */ });
/** What is read of GitHub's answers, which may come from a proxy or another server that only looks like it. */
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
/** The comments of a page; undefined if the answer is no list of them. One that is malformed is nobody's. */
function commentsIn(data) {
    return Array.isArray(data) ? data.flatMap((one) => commentIn(one) ?? []) : undefined;
}
function commentIn(data) {
    if (!isRecord(data))
        return undefined;
    const { id, body, html_url: url, user } = data;
    if (typeof id !== 'number' || typeof body !== 'string')
        return undefined;
    return { id, body, url: addressIn(url), author: authorIn(user) };
}
/** Who answers to a token, or wrote a comment. */
function authorIn(user) {
    const { id, login, type } = isRecord(user) ? user : {};
    return {
        id: typeof id === 'number' ? id : undefined,
        login: typeof login === 'string' ? login : '',
        isBot: type === 'Bot',
    };
}
function addressIn(value) {
    if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value))
        return '';
    const { protocol, href } = new URL(value);
    return protocol === 'https:' || protocol === 'http:' ? href : '';
}
/** A commit's whole name, of SHA-1 or SHA-256; undefined if it is none. */
function commitIn(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}


/***/ }),

/***/ 2937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf),
/* harmony export */   h: () => (/* binding */ ApiError)
/* harmony export */ });
/* harmony import */ var _registry_http_retry_after_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2274);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7550);


/** What the API did not do. */
class ApiError extends Error {
    name = 'ApiError';
    code = 'github.api';
    failure;
    constructor(failure, options) {
        super(failure.kind, options);
        this.failure = failure;
    }
}
/** What GitHub wants whoever is asked to slow down to wait, unless it says how long. */
const LIMITED_MS = 60_000;
const REFUSED = new Set([401, 403, 404]);
/** What an error of Octokit's means. It throws answers as errors with a status, and gives one to lost connections, too. */
function failureOf(error, now) {
    if (error instanceof ApiError)
        return error.failure;
    const response = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(error) ? error['response'] : undefined;
    if (!(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(response))
        return { kind: 'unavailable', said: String(error instanceof Error ? error.message : error) };
    const { status: code, headers, data } = response;
    const status = Number(code);
    const waitMs = waitIn(status, (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(headers) ? headers : {}, data, now);
    if (waitMs !== undefined)
        return { kind: 'limited', status, waitMs };
    const said = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data) && typeof data['message'] === 'string' ? data['message'] : '';
    if (status >= 500)
        return { kind: 'unavailable', status, said };
    return REFUSED.has(status) ? { kind: 'refused', status, said } : { kind: 'rejected', status, said };
}
/** How long to wait if requests come too fast; undefined if that is not what is wrong. A 403 can mean either. */
function waitIn(status, headers, data, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const after = (0,_registry_http_retry_after_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .m)(textOf(headers['retry-after']), now);
    if (after !== undefined)
        return after;
    if (headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(textOf(headers['x-ratelimit-reset'])) * 1000 - now.getTime();
        return reset > 0 ? reset : LIMITED_MS;
    }
    const page = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data) ? textOf(data['documentation_url']) : '';
    return status === 429 || page.includes('rate-limit') ? LIMITED_MS : undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   V1: () => (/* binding */ BRIEF),
/* harmony export */   qh: () => (/* binding */ PATIENT),
/* harmony export */   tf: () => (/* binding */ TELLING_MS)
/* harmony export */ });
/* harmony import */ var _app_run_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4139);
/* harmony import */ var _api_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2937);


/** For what has a verdict in it: long enough for the minute that GitHub asks of those that are too fast. */
const PATIENT = { attempts: 3, totalMs: 100_000 };
/** What telling a report may take: comment and status, and all that stays on this machine. In milliseconds. */
const TELLING_MS = 2 * PATIENT.totalMs + _app_run_time_js__WEBPACK_IMPORTED_MODULE_1__/* .GRACE_MS */ .g;
/** For what is said before the comparison, which it must not hold up. */
const BRIEF = { attempts: 2, totalMs: 10_000 };
/** One request or a few, in milliseconds. */
const ATTEMPT_MS = 30_000;
/** Before the second attempt, in milliseconds; before each further one four times as long. */
const PAUSE_MS = 1000;
/**
 * Does some work, and does all of it again if the server was down, the connection was lost or requests came too fast, so
 * work must come out the same when it is done twice. Throws `ApiError`.
 */
async function attempt(work, { attempts, totalMs }, clock) {
    const end = clock.now() + totalMs;
    const all = AbortSignal.timeout(totalMs);
    for (let count = 1;; count += 1) {
        try {
            return await work(AbortSignal.any([all, AbortSignal.timeout(Math.min(ATTEMPT_MS, totalMs))]));
        }
        catch (error) {
            const failure = (0,_api_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g)(error, clock.date());
            const pause = pauseBefore(failure, count);
            if (pause === undefined || count >= attempts || clock.now() + pause > end)
                throw new _api_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h(failure, { cause: error });
            await clock.sleep(pause, all);
        }
    }
}
/** How long to wait before another attempt; undefined if it would end as this one. */
function pauseBefore(failure, count) {
    switch (failure.kind) {
        case 'limited':
            return Math.max(failure.waitMs, PAUSE_MS);
        case 'unavailable':
            return PAUSE_MS * 4 ** (count - 1);
        case 'refused':
        case 'rejected':
        case 'strange':
        case 'too-many':
            return undefined;
    }
}


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

/***/ 6873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ createFileWriter),
  R: () => (/* binding */ writeNamed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/node/src/github/run-folder.js
/** Where the files of a run go. An empty RUNNER_TEMP is an absent one: a path from it would start at the root. */
function runFolder(runnerTemp, systemFolder) {
    return runnerTemp === undefined || runnerTemp.trim() === '' ? systemFolder : runnerTemp;
}

;// CONCATENATED MODULE: ./build/node/src/github/files.js




/** Makes what writes files of the run into one new folder that later steps find. */
function createFileWriter(runnerTemp) {
    let folder;
    return async (name, text) => {
        folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(runFolder(runnerTemp, (0,external_node_os_.tmpdir)()), 'image-parity-'));
        const path = (0,external_node_path_.join)(await folder, name);
        await (0,promises_.writeFile)(path, text);
        return path;
    };
}
/** Writes a file where the workflow says, and makes its folder if there is none. */
async function writeNamed(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text);
}


/***/ }),

/***/ 6050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ actionsRunner)
});

// EXTERNAL MODULE: ./build/node/src/report/safe-text.js
var safe_text = __nccwpck_require__(2532);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
    process.stdout.write(cmd.toString() + external_os_.EOL);
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
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
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


const { access, appendFile, writeFile } = external_fs_.promises;
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
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
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
        return this.addRaw(external_os_.EOL);
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

/***/ 2772:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4785);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var _app_file_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(84);
/* harmony import */ var _app_read_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5796);
/* harmony import */ var _app_run_time_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4139);
/* harmony import */ var _app_small_heap_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2105);
/* harmony import */ var _github_attempts_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1082);
/* harmony import */ var _github_action_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8453);
/* harmony import */ var _github_ending_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(2531);
/* harmony import */ var _github_files_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6873);
/* harmony import */ var _github_runner_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6050);
/* harmony import */ var _gate_run_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2899);
/* harmony import */ var _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(8462);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(6360);














// Whatever ends this process early, ends it as a failure: a pass is said in one place, at the very end.
process.exitCode = 1;
(0,_app_small_heap_js__WEBPACK_IMPORTED_MODULE_4__/* .keepHeapSmall */ .p)();
const runner = (0,_github_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .actionsRunner */ .A)(process.env);
const ending = (0,_github_ending_js__WEBPACK_IMPORTED_MODULE_11__/* .guardEnding */ .l)(runner, process);
let stopWatching = ending.watch(_app_run_time_js__WEBPACK_IMPORTED_MODULE_12__/* .GRACE_MS */ .g, 'The run did not begin in time.');
const mayPass = await (0,_github_action_js__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)({
    runner,
    readText: _app_read_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .y,
    workingDirectory: process.cwd(),
    check: async (settings) => {
        const watch = (pairs) => {
            stopWatching();
            const ms = (0,_app_run_time_js__WEBPACK_IMPORTED_MODULE_12__/* .longestMs */ .D)(pairs, settings.limits);
            stopWatching = ending.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`);
        };
        watch(settings.pairs.length + (settings.selections ?? []).length);
        // What speaks to registries is loaded now: inputs that are refused do without.
        const [{ checkPairs }, { machineOf }] = await Promise.all([
            Promise.all(/* import() | engine */[__nccwpck_require__.e(526), __nccwpck_require__.e(903), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4001)),
            Promise.all(/* import() | engine */[__nccwpck_require__.e(526), __nccwpck_require__.e(903), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8801)),
        ]);
        const report = await checkPairs(settings, {
            follow: (event) => {
                if (event.kind === 'planned')
                    watch(event.pairs);
                if (event.kind === 'line')
                    runner.info(event.line);
            },
            ...machineOf({
                env: process.env,
                home: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(),
                platform: process.platform,
                uid: process.getuid?.(),
                workingDirectory: process.cwd(),
            }),
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .systemClock */ .m,
            version: _version_js__WEBPACK_IMPORTED_MODULE_13__/* .VERSION */ .x,
            secret: (form) => {
                runner.setSecret(form);
            },
            debug: (line) => {
                runner.debug(line);
            },
        });
        stopWatching();
        stopWatching = ending.watch(_github_attempts_js__WEBPACK_IMPORTED_MODULE_5__/* .TELLING_MS */ .tf, `The report could not be written in ${_github_attempts_js__WEBPACK_IMPORTED_MODULE_5__/* .TELLING_MS */ .tf / 1000} s.`);
        return report;
    },
    refuse: (problems) => (0,_gate_run_js__WEBPACK_IMPORTED_MODULE_9__/* .reportOf */ .E)([], problems, {
        version: _version_js__WEBPACK_IMPORTED_MODULE_13__/* .VERSION */ .x,
        startedAt: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .systemClock */ .m.date(),
        durationMs: 0,
        requests: { total: 0, bytes: 0, byHost: {} },
    }),
    writeFile: (0,_github_files_js__WEBPACK_IMPORTED_MODULE_7__/* .createFileWriter */ .K)(process.env['RUNNER_TEMP']),
    files: { writeFile: _github_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeNamed */ .R, fileId: _app_file_id_js__WEBPACK_IMPORTED_MODULE_2__/* .fileId */ .q },
    env: process.env,
    clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .systemClock */ .m,
});
stopWatching();
if (mayPass)
    process.exitCode = 0;
// A socket that will not close must not hold up the job; the verdict is out.
setTimeout(() => process.exit(), 2000).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ besideOf),
/* harmony export */   ZT: () => (/* binding */ isBeside),
/* harmony export */   d$: () => (/* binding */ isDecided)
/* harmony export */ });
/* harmony import */ var _floor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4796);

/** Problems of what is attached to an image: no result rests on them. */
const BESIDE = new Map([
    ['referrers.unknown', 'referrers-unknown'],
    ['signature.missing', 'unsigned'],
    ['signature.refused', 'unsigned'],
    ['signature.unknown', 'signature-unknown'],
]);
/** Whether a problem is about what is attached to the image, and not about the image: no result rests on it. */
function isBeside({ code }) {
    return BESIDE.has(code);
}
/** What keeps a pair from passing that would pass if nobody asked for what is attached to it; undefined where more does. */
function besideOf(pair) {
    const { error, differences, platforms } = pair;
    if (pair.passed || platforms.length === 0 || platforms.some(({ passed }) => !passed))
        return undefined;
    if (error !== undefined && !isBeside(error))
        return undefined;
    const decisive = differences.filter(({ kind, ignored }) => ignored !== true && !(0,_floor_js__WEBPACK_IMPORTED_MODULE_0__/* .toleratedAt */ .kq)(kind, pair));
    if (decisive.some(({ kind }) => kind !== 'referrer.missing'))
        return undefined;
    if (decisive.length > 0)
        return 'referrers-missing';
    return error === undefined ? undefined : BESIDE.get(error.code);
}
/** Whether it was found out that a pair does not pass, and not only that nobody can tell. */
function isDecided(pair) {
    const beside = besideOf(pair);
    return pair.result !== 'inconclusive' && beside !== 'referrers-unknown' && beside !== 'signature-unknown';
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
const ECOSYSTEMS = ['dpkg', 'apk', 'npm', 'pypi', 'go'];


/***/ }),

/***/ 4796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   kq: () => (/* binding */ toleratedAt)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7673);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9381);


/** The results that each `match` accepts (design: Results). */
const ACCEPTED = {
    digest: ['identical'],
    config: ['identical', 'equivalent'],
    runtime: ['identical', 'equivalent', 'same-runtime'],
    'diff-ids': ['identical', 'equivalent', 'same-runtime', 'same-layers'],
};
/** Whether a result is good enough. */
function satisfies(result, match) {
    return ACCEPTED[match].includes(result);
}
/** The worst of several results; of none it is `inconclusive`, as nothing was compared. */
function worst(results) {
    let rank = -1;
    for (const result of results)
        rank = Math.max(rank, _result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULTS */ .Pr.indexOf(result));
    return _result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULTS */ .Pr[rank] ?? 'inconclusive';
}
/** Whether a pair with a difference of this kind may be good enough. */
function toleratedAt(kind, { match, referrerPolicy }) {
    if (kind === 'referrer.missing' && referrerPolicy === 'require')
        return false;
    return satisfies(_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].floor, match);
}


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
};


/***/ }),

/***/ 9561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutMispacked)
/* harmony export */ });
/** Differences without layers of the right content, which only clients that go by a wrong type take for other content. */
function withoutMispacked(differences, all = differences) {
    const mispacked = new Set(all.flatMap((one) => (one.kind === 'layer.refused' ? [one.path] : [])));
    return differences.filter((one) => one.kind !== 'layer.content' || !mispacked.has(one.path));
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ PROBLEMS),
/* harmony export */   NU: () => (/* binding */ isProblemCode)
/* harmony export */ });
/* unused harmony export problemCodes */
const PASSING = { transient: true };
const LASTING = { transient: false };
/**
 * Every code that a problem of a report can have. The names are public and stable. A code does not compile anywhere
 * until it has its row here, and docs/problems.md has a row for each (design: The report).
 */
const PROBLEMS = {
    internal: LASTING,
    'run.interrupted': LASTING,
    'inputs.invalid': LASTING,
    'file.missing': LASTING,
    'file.unreadable': LASTING,
    'ca.invalid': LASTING,
    'client-cert.invalid': LASTING,
    'report.unwritable': LASTING,
    // Some registries deny what is not there yet, too; most denials are lasting, and waiting for those helps nobody.
    'auth.denied': LASTING,
    'auth.refused-credentials': LASTING,
    'auth.realm-untrusted': LASTING,
    'auth.realm-refused': LASTING,
    // The token service answered, and with no token: it is not well.
    'auth.token': PASSING,
    'auth.login-file': LASTING,
    // A host that is starting, or a name that is new: both come.
    'network.unreachable': PASSING,
    'network.timeout': PASSING,
    'network.reset': PASSING,
    'network.failed': PASSING,
    'network.private': LASTING,
    'proxy.invalid': LASTING,
    'proxy.unreachable': PASSING,
    'proxy.auth': LASTING,
    // A proxy refuses by its rules, but also while what is behind it cannot be reached (502, 503).
    'proxy.refused': PASSING,
    'tls.untrusted': LASTING,
    'tls.expired': LASTING,
    'tls.name': LASTING,
    'tls.plain-http': LASTING,
    'tls.failed': LASTING,
    // Mostly 5xx, which went on through all attempts.
    'http.status': PASSING,
    'http.encoding': LASTING,
    // A login page stays; so does the page of a web interface.
    'http.page': LASTING,
    'http.broken': LASTING,
    'http.too-large': LASTING,
    'rate-limited': PASSING,
    'redirect.refused': LASTING,
    'redirect.denied': LASTING,
    // Gateways answer so while the registry behind them starts.
    'not-found.unclear': PASSING,
    // Of the mirror it is the result `missing`; as a problem it is about the source, which nobody waits for.
    'manifest.missing': LASTING,
    // Seen while a cache is being filled.
    'manifest.digest': PASSING,
    'manifest.header-digest': PASSING,
    'manifest.size': LASTING,
    'manifest.type-unknown': LASTING,
    'blob.missing': LASTING,
    'blob.incomplete': PASSING,
    // Announced, and not sent: a registry that remembers what its storage has lost. Waiting brings nothing back.
    'blob.lost': LASTING,
    'blob.evidence': PASSING,
    'blob.too-large': LASTING,
    'layer.truncated': LASTING,
    'layer.malformed': LASTING,
    'layer.trailing-data': LASTING,
    'layer.encoding-unsupported': LASTING,
    'layer.diff-ids': LASTING,
    'layer.type-unread': LASTING,
    'digest.invalid': LASTING,
    'digest.unsupported': LASTING,
    'reference.invalid': LASTING,
    'platform.invalid': LASTING,
    'json.invalid': LASTING,
    'document.invalid': LASTING,
    'document.ambiguous': LASTING,
    'document.media-type': LASTING,
    'document.schema1': LASTING,
    'document.unsupported': LASTING,
    'image.contradictory': LASTING,
    'index.child-unsupported': LASTING,
    'nothing-to-compare': LASTING,
    'platform.unknown': LASTING,
    // The mirror's index decides it, which a copy that is under way still replaces.
    'platform.ambiguous': PASSING,
    'source.corrupt': LASTING,
    // How long it takes depends on the network, not on the image alone.
    'limit.timeout': PASSING,
    'limit.requests': LASTING,
    'limit.documents': LASTING,
    'limit.document-size': LASTING,
    'limit.document-memory': LASTING,
    'limit.index-depth': LASTING,
    'limit.index-children': LASTING,
    'limit.layer-size': LASTING,
    'limit.layer-window': LASTING,
    'limit.archive-entries': LASTING,
    'limit.snapshot-size': LASTING,
    'limit.listing': LASTING,
    // Of an explanation: they stand beside a verdict, and change none.
    'explain.other-bytes': LASTING,
    'explain.unlisted': LASTING,
    // Of a repository that is new on the mirror: replication makes it.
    'tags.missing': PASSING,
    'tags.invalid': LASTING,
    'tags.none-selected': LASTING,
    'tags.pattern-slow': LASTING,
    'tags.selected-twice': LASTING,
    'limit.tags': LASTING,
    // Mostly a host that is down; what a registry answered is judged by its status.
    'referrers.unknown': PASSING,
    'referrers.invalid': LASTING,
    'limit.referrers': LASTING,
    'signature.policy': LASTING,
    // Whoever signs does so when the image is there.
    'signature.missing': PASSING,
    'signature.refused': LASTING,
    'signature.unknown': PASSING,
    'shard.empty': LASTING,
    'merge.nothing': LASTING,
    'merge.unreadable': LASTING,
    'merge.no-shard': LASTING,
    'merge.other-plan': LASTING,
    'merge.other-version': LASTING,
    'merge.incomplete': LASTING,
    'merge.missing-shard': LASTING,
    'merge.repeated-shard': LASTING,
    'merge.pairs': LASTING,
    'location.absent': LASTING,
    'location.unreadable': LASTING,
    'location.unsafe': LASTING,
    'layout.invalid': LASTING,
    'layout.ambiguous': LASTING,
    'archive.invalid': LASTING,
    'archive.truncated': LASTING,
    'archive.unsafe': LASTING,
    'archive.duplicate': LASTING,
    'archive.trailing-data': LASTING,
    'archive.ambiguous': LASTING,
    'archive.contradictory': LASTING,
    'snapshot.missing': LASTING,
    'snapshot.broken': LASTING,
    'snapshot.digest': LASTING,
    'engine.address': LASTING,
    // An engine that is starting.
    'engine.unreachable': PASSING,
    'engine.refused': LASTING,
    'engine.answer': PASSING,
};
/** Whether a text is a code of ours, and not that of Node or of a library. */
function isProblemCode(text) {
    return typeof text === 'string' && Object.hasOwn(PROBLEMS, text);
}
/** All codes, in the order of the table. */
function problemCodes() {
    return Object.keys(PROBLEMS).filter(isProblemCode);
}


/***/ }),

/***/ 9381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ SIDES),
/* harmony export */   F2: () => (/* binding */ REFERRER_POLICIES),
/* harmony export */   Pr: () => (/* binding */ RESULTS),
/* harmony export */   W$: () => (/* binding */ MATCHES),
/* harmony export */   sv: () => (/* binding */ VERIFIES)
/* harmony export */ });
/** From best to worst; aggregation takes the worst (design: Results). */
const RESULTS = [
    'identical',
    'equivalent',
    'same-runtime',
    'same-layers',
    'inconclusive',
    'missing',
    'different',
];
/** How alike is alike enough to pass. */
const MATCHES = ['digest', 'config', 'runtime', 'diff-ids'];
/** How much of what the mirror claims is proven by its bytes. */
const VERIFIES = ['manifests', 'blobs', 'content'];
/** What becomes of what is attached to an image: not asked for, told, or needed to pass. */
const REFERRER_POLICIES = ['ignore', 'warn', 'require'];
const SIDES = ['source', 'mirror'];


/***/ }),

/***/ 5964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SHOW_VALUES),
/* harmony export */   R: () => (/* binding */ HIDDEN)
/* harmony export */ });
/** Which config values reports show: a private image's environment may hold secrets (design: `show-values`). */
const SHOW_VALUES = ['labels', 'all', 'none'];
/** Stands for a value that is there and not shown. */
const HIDDEN = '(hidden)';


/***/ }),

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   ZH: () => (/* binding */ runVerdict),
/* harmony export */   ZL: () => (/* binding */ platformVerdict),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   wS: () => (/* binding */ pairVerdict)
/* harmony export */ });
/* harmony import */ var _beside_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7162);
/* harmony import */ var _floor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4796);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7673);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9381);




/** What a pair or a platform rests on, by what stands in the report. */
function findingsOf(differences, error) {
    const unsettled = error !== undefined && (0,_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeside */ .ZT)(error);
    return { differences, undecided: error !== undefined && !unsettled, unsettled };
}
/**
 * The verdict on one platform. No difference and nothing undecided is `identical`; the caller makes sure that every
 * way to differ leaves a difference behind. What is undecided never passes.
 */
function platformVerdict({ differences, undecided, unsettled = false }, bar) {
    const result = resultOf(differences, undecided);
    const passed = !undecided && !unsettled && differences.every((difference) => isTolerated(difference, bar));
    return { result, passed };
}
/** The verdict on a pair: the worst of its platforms and of what its tops show. No platform at all never passes. */
function pairVerdict(platforms, top, bar) {
    const own = platformVerdict(top, bar);
    if (platforms.length === 0)
        return { result: (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)(['inconclusive', own.result]), passed: false };
    return {
        result: (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([own.result, ...platforms.map((platform) => platform.result)]),
        passed: own.passed && platforms.every((platform) => platform.passed),
    };
}
/** The verdict on a run: the worst of its pairs. No pair at all, and a problem of the plan, never passes. */
function runVerdict(pairs, problems) {
    const undecided = problems > 0 ? ['inconclusive'] : [];
    return {
        result: (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([...pairs.map(({ result }) => result), ...undecided]),
        passed: pairs.length > 0 && problems === 0 && pairs.every(({ passed }) => passed),
    };
}
/** How many of the pairs have each result. */
function countsOf(pairs) {
    const count = (result) => pairs.filter((pair) => pair.result === result).length;
    const [identical, equivalent, sameRuntime, sameLayers, inconclusive, missing, different] = _result_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULTS */ .Pr;
    return {
        [identical]: count(identical),
        [equivalent]: count(equivalent),
        [sameRuntime]: count(sameRuntime),
        [sameLayers]: count(sameLayers),
        [inconclusive]: count(inconclusive),
        [missing]: count(missing),
        [different]: count(different),
    };
}
function resultOf(differences, undecided) {
    const floors = differences.map((difference) => _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[difference.kind].floor);
    return (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([...floors, undecided ? 'inconclusive' : 'identical']);
}
/** Whether a difference keeps nothing from passing: good enough, or ignored where that may be. */
function isTolerated({ kind, ignored }, bar) {
    return (0,_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .toleratedAt */ .kq)(kind, bar) || (ignored === true && _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G[kind].ignorable && bar.match !== 'digest');
}


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
    return JSON.stringify(open.length > LONGEST ? `${open.slice(0, LONGEST)}…` : open);
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
        throw invalid(text, 'a digest alone names no repository, write one in front of it (ghcr.io/acme/app@sha256:…)');
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
/* harmony export */   V7: () => (/* binding */ looksLikeRegistry),
/* harmony export */   mS: () => (/* binding */ isSameRegistry),
/* harmony export */   zS: () => (/* binding */ HUB_ALIASES)
/* harmony export */ });
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
function nameOfRegistry(text) {
    const { host, port = HTTPS_PORT } = splitPort(text.toLowerCase());
    const bare = host.replace(/\.$/, '');
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
const CA_ADVICE = 'Give the authority’s certificate as ca-file.';
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

/***/ 2274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/** RFC 9110, 5.6.7: the one form of date that servers should send. */
const HTTP_DATE = /^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/;
/** A number of seconds this large is a moment (Docker Hub's API), not a span. */
const UNIX_TIME = 1_000_000_000;
/**
 * What `Retry-After` asks for, in milliseconds from `now`: seconds, an HTTP date or a Unix time. Undefined where it is
 * none of them.
 */
function parseRetryAfter(text, now) {
    const value = text.trim();
    if (/^[0-9]{1,12}$/.test(value)) {
        const seconds = Number(value);
        return seconds > UNIX_TIME ? Math.max(0, seconds * 1000 - now.getTime()) : seconds * 1000;
    }
    if (!HTTP_DATE.test(value))
        return undefined;
    const moment = Date.parse(value);
    return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
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
/* harmony export */   AV: () => (/* binding */ safeMarkup),
/* harmony export */   CH: () => (/* binding */ safeInCode),
/* harmony export */   f8: () => (/* binding */ safeProse),
/* harmony export */   j2: () => (/* binding */ safeFenced),
/* harmony export */   oL: () => (/* binding */ safeCell),
/* harmony export */   om: () => (/* binding */ safeLine),
/* harmony export */   sh: () => (/* binding */ isPlainName)
/* harmony export */ });
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
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
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
/******/ var __webpack_exports__ = __nccwpck_require__(2772);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
