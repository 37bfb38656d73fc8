export const id = 960;
export const ids = [960];
export const modules = {

/***/ 960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPublicKey: () => (/* binding */ readPublicKey),
/* harmony export */   readTrustedRoot: () => (/* binding */ readTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9654);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4187);



/** A public key of cosign, PEM (SubjectPublicKeyInfo). Undefined where the text holds none; a private key is none. */
function readPublicKey(pem) {
    if (!/-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem))
        return undefined;
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch {
        return undefined;
    }
}
/**
 * The roots of Fulcio, Rekor and the log of certificates, from a `trusted_root.json` (protobuf-specs,
 * sigstore_trustroot.proto). Undefined where the text is none, or names no authority for certificates.
 */
function readTrustedRoot(text) {
    try {
        const trust = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_2__/* .toTrustMaterial */ .jO)(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.TrustedRoot.fromJSON(JSON.parse(text)));
        return trust.certificateAuthorities.length === 0 ? undefined : trust;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
