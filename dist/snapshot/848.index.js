export const id = 848;
export const ids = [848];
export const modules = {

/***/ 8456:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toMessageSignatureBundle = toMessageSignatureBundle;
exports.toDSSEBundle = toDSSEBundle;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(9654);
const bundle_1 = __webpack_require__(7742);
// Message signature bundle - $case: 'messageSignature'
function toMessageSignatureBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'messageSignature',
            messageSignature: {
                messageDigest: {
                    algorithm: protobuf_specs_1.HashAlgorithm.SHA2_256,
                    digest: options.digest,
                },
                signature: options.signature,
            },
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
// DSSE envelope bundle - $case: 'dsseEnvelope'
function toDSSEBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'dsseEnvelope',
            dsseEnvelope: toEnvelope(options),
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
function toEnvelope(options) {
    return {
        payloadType: options.artifactType,
        payload: options.artifact,
        signatures: [toSignature(options)],
    };
}
function toSignature(options) {
    return {
        keyid: options.keyHint || '',
        sig: options.signature,
    };
}
// Verification material
function toVerificationMaterial(options) {
    return {
        content: toKeyContent(options),
        tlogEntries: [],
        timestampVerificationData: { rfc3161Timestamps: [] },
    };
}
function toKeyContent(options) {
    if (options.certificate) {
        if (options.certificateChain) {
            return {
                $case: 'x509CertificateChain',
                x509CertificateChain: {
                    certificates: [{ rawBytes: options.certificate }],
                },
            };
        }
        else {
            return {
                $case: 'certificate',
                certificate: { rawBytes: options.certificate },
            };
        }
    }
    else {
        return {
            $case: 'publicKey',
            publicKey: {
                hint: options.keyHint || '',
            },
        };
    }
}


/***/ }),

/***/ 7742:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BUNDLE_V03_MEDIA_TYPE = exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = exports.BUNDLE_V02_MEDIA_TYPE = exports.BUNDLE_V01_MEDIA_TYPE = void 0;
exports.isBundleWithCertificateChain = isBundleWithCertificateChain;
exports.isBundleWithPublicKey = isBundleWithPublicKey;
exports.isBundleWithMessageSignature = isBundleWithMessageSignature;
exports.isBundleWithDsseEnvelope = isBundleWithDsseEnvelope;
exports.BUNDLE_V01_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
exports.BUNDLE_V02_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
exports.BUNDLE_V03_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
// Type guards for bundle variants.
function isBundleWithCertificateChain(b) {
    return b.verificationMaterial.content.$case === 'x509CertificateChain';
}
function isBundleWithPublicKey(b) {
    return b.verificationMaterial.content.$case === 'publicKey';
}
function isBundleWithMessageSignature(b) {
    return b.content.$case === 'messageSignature';
}
function isBundleWithDsseEnvelope(b) {
    return b.content.$case === 'dsseEnvelope';
}


/***/ }),

/***/ 7714:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValidationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ValidationError extends Error {
    fields;
    constructor(message, fields) {
        super(message);
        this.fields = fields;
    }
}
exports.ValidationError = ValidationError;


/***/ }),

/***/ 1040:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.vw = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var build_1 = __webpack_require__(8456);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return build_1.toDSSEBundle; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return build_1.toMessageSignatureBundle; } });
var bundle_1 = __webpack_require__(7742);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V01_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V02_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_LEGACY_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithCertificateChain; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithDsseEnvelope; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithMessageSignature; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithPublicKey; } });
var error_1 = __webpack_require__(7714);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return error_1.ValidationError; } });
var serialized_1 = __webpack_require__(3404);
Object.defineProperty(exports, "vw", ({ enumerable: true, get: function () { return serialized_1.bundleFromJSON; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.bundleToJSON; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.envelopeFromJSON; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.envelopeToJSON; } });
var validate_1 = __webpack_require__(9352);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundle; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleLatest; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV01; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV02; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.isBundleV01; } });


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.envelopeToJSON = exports.envelopeFromJSON = exports.bundleToJSON = exports.bundleFromJSON = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(9654);
const bundle_1 = __webpack_require__(7742);
const validate_1 = __webpack_require__(9352);
const bundleFromJSON = (obj) => {
    const bundle = protobuf_specs_1.Bundle.fromJSON(obj);
    switch (bundle.mediaType) {
        case bundle_1.BUNDLE_V01_MEDIA_TYPE:
            (0, validate_1.assertBundleV01)(bundle);
            break;
        case bundle_1.BUNDLE_V02_MEDIA_TYPE:
            (0, validate_1.assertBundleV02)(bundle);
            break;
        default:
            (0, validate_1.assertBundleLatest)(bundle);
            break;
    }
    return bundle;
};
exports.bundleFromJSON = bundleFromJSON;
const bundleToJSON = (bundle) => {
    return protobuf_specs_1.Bundle.toJSON(bundle);
};
exports.bundleToJSON = bundleToJSON;
const envelopeFromJSON = (obj) => {
    return protobuf_specs_1.Envelope.fromJSON(obj);
};
exports.envelopeFromJSON = envelopeFromJSON;
const envelopeToJSON = (envelope) => {
    return protobuf_specs_1.Envelope.toJSON(envelope);
};
exports.envelopeToJSON = envelopeToJSON;


/***/ }),

/***/ 9352:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assertBundle = assertBundle;
exports.assertBundleV01 = assertBundleV01;
exports.isBundleV01 = isBundleV01;
exports.assertBundleV02 = assertBundleV02;
exports.assertBundleLatest = assertBundleLatest;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __webpack_require__(7714);
// Performs basic validation of a Sigstore bundle to ensure that all required
// fields are populated. This is not a complete validation of the bundle, but
// rather a check that the bundle is in a valid state to be processed by the
// rest of the code.
function assertBundle(b) {
    const invalidValues = validateBundleBase(b);
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the v0.1 bundle format.
function assertBundleV01(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionPromise(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.1 bundle', invalidValues);
    }
}
// Type guard to determine if Bundle is a v0.1 bundle.
function isBundleV01(b) {
    try {
        assertBundleV01(b);
        return true;
    }
    catch (e) {
        return false;
    }
}
// Asserts that the given bundle conforms to the v0.2 bundle format.
function assertBundleV02(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.2 bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the newest (0.3) bundle format.
function assertBundleLatest(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    invalidValues.push(...validateNoCertificateChain(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
function validateBundleBase(b) {
    const invalidValues = [];
    // Media type validation
    if (b.mediaType === undefined ||
        (!b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\+json;version=\d\.\d/) &&
            !b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\.v\d\.\d\+json/))) {
        invalidValues.push('mediaType');
    }
    // Content-related validation
    if (b.content === undefined) {
        invalidValues.push('content');
    }
    else {
        switch (b.content.$case) {
            case 'messageSignature':
                if (b.content.messageSignature.messageDigest === undefined) {
                    invalidValues.push('content.messageSignature.messageDigest');
                }
                else {
                    if (b.content.messageSignature.messageDigest.digest.length === 0) {
                        invalidValues.push('content.messageSignature.messageDigest.digest');
                    }
                }
                if (b.content.messageSignature.signature.length === 0) {
                    invalidValues.push('content.messageSignature.signature');
                }
                break;
            case 'dsseEnvelope':
                if (b.content.dsseEnvelope.payload.length === 0) {
                    invalidValues.push('content.dsseEnvelope.payload');
                }
                if (b.content.dsseEnvelope.signatures.length !== 1) {
                    invalidValues.push('content.dsseEnvelope.signatures');
                }
                else {
                    if (b.content.dsseEnvelope.signatures[0].sig.length === 0) {
                        invalidValues.push('content.dsseEnvelope.signatures[0].sig');
                    }
                }
                break;
        }
    }
    // Verification material-related validation
    if (b.verificationMaterial === undefined) {
        invalidValues.push('verificationMaterial');
    }
    else {
        if (b.verificationMaterial.content === undefined) {
            invalidValues.push('verificationMaterial.content');
        }
        else {
            switch (b.verificationMaterial.content.$case) {
                case 'x509CertificateChain':
                    if (b.verificationMaterial.content.x509CertificateChain.certificates
                        .length === 0) {
                        invalidValues.push('verificationMaterial.content.x509CertificateChain.certificates');
                    }
                    b.verificationMaterial.content.x509CertificateChain.certificates.forEach((cert, i) => {
                        if (cert.rawBytes.length === 0) {
                            invalidValues.push(`verificationMaterial.content.x509CertificateChain.certificates[${i}].rawBytes`);
                        }
                    });
                    break;
                case 'certificate':
                    if (b.verificationMaterial.content.certificate.rawBytes.length === 0) {
                        invalidValues.push('verificationMaterial.content.certificate.rawBytes');
                    }
                    break;
            }
        }
        if (b.verificationMaterial.tlogEntries === undefined) {
            invalidValues.push('verificationMaterial.tlogEntries');
        }
        else {
            if (b.verificationMaterial.tlogEntries.length > 0) {
                b.verificationMaterial.tlogEntries.forEach((entry, i) => {
                    if (entry.logId === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].logId`);
                    }
                    if (entry.kindVersion === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].kindVersion`);
                    }
                });
            }
        }
    }
    return invalidValues;
}
// Necessary for V01 bundles
function validateInclusionPromise(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionPromise === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionPromise`);
            }
        });
    }
    return invalidValues;
}
// Necessary for V02 and later bundles
function validateInclusionProof(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionProof === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof`);
            }
            else {
                if (entry.inclusionProof.checkpoint === undefined) {
                    invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof.checkpoint`);
                }
            }
        });
    }
    return invalidValues;
}
// Necessary for V03 and later bundles
function validateNoCertificateChain(b) {
    const invalidValues = [];
    /* istanbul ignore next */
    if (b.verificationMaterial?.content?.$case === 'x509CertificateChain') {
        invalidValues.push('verificationMaterial.content.$case');
    }
    return invalidValues;
}


/***/ }),

/***/ 8848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBundle: () => (/* binding */ checkBundle),
  checkCosignLayer: () => (/* binding */ checkCosignLayer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(1040);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4187);
;// CONCATENATED MODULE: ./build/node/src/verify/signature/bundle.js


/** A bundle of sigstore (protobuf-specs, sigstore_bundle.proto); undefined where the value is none. */
function readBundle(value) {
    if (value === undefined)
        return undefined;
    try {
        return (0,dist/* bundleFromJSON */.vw)(value);
    }
    catch {
        return undefined;
    }
}
/** What a bundle has signed, over `artifact` where it does not hold that itself; undefined where its parts do not fit. */
function toEntity(bundle, artifact) {
    try {
        return (0,verify_dist/* toSignedEntity */.DC)(bundle, artifact === undefined ? undefined : Buffer.from(artifact));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/by-key.js

/** The hash that cosign 3 takes with the keys of a curve; cosign 2 takes SHA-256 with all of them. */
const OWN_HASH = new Map([
    ['secp384r1', 'sha384'],
    ['secp521r1', 'sha512'],
]);
/** Whether the private half of a key signed these bytes, with any hash that signers take with such a key. */
function isSignedBy(key, bytes, signature) {
    return hashesOf(key).some((hash) => {
        try {
            return (0,external_node_crypto_.verify)(hash, bytes, key, signature);
        }
        catch {
            return false;
        }
    });
}
/** Edwards curves hash by themselves. */
function hashesOf({ asymmetricKeyType, asymmetricKeyDetails }) {
    if (asymmetricKeyType === 'ed25519' || asymmetricKeyType === 'ed448')
        return [null];
    const own = OWN_HASH.get(asymmetricKeyDetails?.namedCurve);
    return own === undefined ? ['sha256'] : ['sha256', own];
}
/** What the signature of an envelope is made over (DSSE, protocol.md "Signature Definition", PAE). */
function signedBytesOf(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/json.js
/** The value of JSON that others wrote; undefined where it is none. */
function jsonOf(text) {
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** An object's own member; undefined for whatever has none. */
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    const member = Reflect.get(value, name);
    return member;
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/cosign-bundle.js

const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const LOG_ENTRY = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
/** The signature's bytes; undefined where there is none. */
function signatureOf({ annotations }) {
    const text = annotations.get(SIGNATURE);
    return text === undefined || text === '' ? undefined : Buffer.from(text, 'base64');
}
/**
 * The same as a bundle of sigstore (protobuf-specs, sigstore_bundle.proto, version 0.1), which its libraries verify.
 * Undefined where a part is missing or is not what it should be.
 */
function bundleOf(layer, payloadDigest) {
    const { annotations } = layer;
    const signature = signatureOf(layer);
    const certificate = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(annotations.get(CERTIFICATE) ?? '')?.[1];
    if (signature === undefined || certificate === undefined)
        return undefined;
    const entry = logEntryOf(annotations.get(LOG_ENTRY));
    const timestamp = memberOf(jsonOf(annotations.get(TIMESTAMP)), 'SignedRFC3161Timestamp');
    return {
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
        verificationMaterial: {
            x509CertificateChain: { certificates: [{ rawBytes: certificate.replaceAll(/\s/g, '') }] },
            tlogEntries: entry === undefined ? [] : [entry],
            timestampVerificationData: {
                rfc3161Timestamps: typeof timestamp === 'string' ? [{ signedTimestamp: timestamp }] : [],
            },
        },
        messageSignature: {
            messageDigest: { algorithm: 'SHA2_256', digest: Buffer.from(payloadDigest).toString('base64') },
            signature: Buffer.from(signature).toString('base64'),
        },
    };
}
/** An entry of Rekor with the log's promise that it is in it. */
function logEntryOf(text) {
    const told = jsonOf(text);
    const promise = memberOf(told, 'SignedEntryTimestamp');
    const payload = memberOf(told, 'Payload');
    const body = memberOf(payload, 'body');
    const logId = memberOf(payload, 'logID');
    if (typeof promise !== 'string' || typeof body !== 'string' || typeof logId !== 'string')
        return undefined;
    const entry = jsonOf(Buffer.from(body, 'base64'));
    const [kind, version] = [memberOf(entry, 'kind'), memberOf(entry, 'apiVersion')];
    if (typeof kind !== 'string' || typeof version !== 'string')
        return undefined;
    return {
        logIndex: String(memberOf(payload, 'logIndex')),
        logId: { keyId: Buffer.from(logId, 'hex').toString('base64') },
        kindVersion: { kind, version },
        integratedTime: String(memberOf(payload, 'integratedTime')),
        inclusionPromise: { signedEntryTimestamp: promise },
        canonicalizedBody: body,
    };
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/payloads.js

/** What cosign writes into `critical.type` of its payload. */
const COSIGN = 'cosign container image signature';
/** Reads the payload of a "simple signing" signature (containers/image, docs/containers-signature.5). */
function meaningOfPayload(payload, digest) {
    const critical = memberOf(jsonOf(payload), 'critical');
    const type = memberOf(critical, 'type');
    const named = memberOf(memberOf(critical, 'image'), 'docker-manifest-digest');
    if (type !== COSIGN || typeof named !== 'string') {
        return { kind: 'unreadable', why: 'its payload is none of a container image' };
    }
    return named === digest ? { kind: 'image' } : { kind: 'other', named };
}
/** What cosign says of an image that it signs (in-toto attestation, `predicateType`). */
const SIGNED = 'https://sigstore.dev/cosign/sign/v1';
/** What stands in an in-toto statement (in-toto Statement v1): what is said, and of which things. */
function meaningOfStatement(payload, digest) {
    const statement = jsonOf(payload);
    const predicateType = memberOf(statement, 'predicateType');
    const subjects = memberOf(statement, 'subject');
    if (typeof predicateType !== 'string' || !Array.isArray(subjects)) {
        return { kind: 'unreadable', why: 'it holds no statement' };
    }
    const [algorithm = '', hex] = digest.split(':');
    const named = subjects.map((subject) => memberOf(memberOf(subject, 'digest'), algorithm));
    if (named.includes(hex))
        return { kind: 'image', predicateType };
    return { kind: 'other', named: named.map((one) => `${algorithm}:${String(one)}`).join(', '), predicateType };
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/policy.js
/** A signature that is none that is asked for. */
function refused(fault, why) {
    return { kind: 'refused', fault, why };
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/identity.js
/**
 * Whether an identity is one that is asked for: the same text, or one that fits a pattern in which `*` stands for any
 * characters. Linear in both.
 */
function isIdentity(pattern, identity) {
    const [first = '', ...others] = pattern.split('*');
    if (!identity.startsWith(first))
        return false;
    const last = others.pop();
    if (last === undefined)
        return identity === first;
    let from = first.length;
    for (const part of others) {
        const at = identity.indexOf(part, from);
        if (at === -1)
            return false;
        from = at + part.length;
    }
    return identity.length - last.length >= from && identity.endsWith(last);
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/signer.js



/** Whether somebody signed whom the policy names; of what, it does not tell. */
function signerOf(entity, policy) {
    if (entity === undefined)
        return refused('unreadable', 'its parts do not fit together');
    let signer;
    try {
        const { identity } = new verify_dist/* Verifier */.BL(policy.trust).verify(entity);
        const issuer = identity?.extensions?.issuer;
        signer = {
            ...(identity?.subjectAlternativeName === undefined ? {} : { identity: identity.subjectAlternativeName }),
            ...(issuer === undefined ? {} : { issuer }),
        };
    }
    catch (error) {
        return refused('invalid', error instanceof Error ? error.message : 'it does not verify');
    }
    const { identity, issuer } = signer;
    if (identity === undefined || issuer === undefined)
        return refused('other-identity', 'its certificate names nobody');
    if (issuer !== policy.issuer || !isIdentity(policy.identity, identity)) {
        return refused('other-identity', `it was made by ${identity}, for whom ${issuer} vouches`);
    }
    return { kind: 'verified', signer: { identity, issuer } };
}

;// CONCATENATED MODULE: ./build/node/src/verify/signature/check.js








/** What an in-toto statement is called in its envelope (DSSE). */
const IN_TOTO = 'application/vnd.in-toto+json';
/** Checks a signature as cosign's `.sig` tags hold it. All that it needs is in it: nobody is asked. */
function checkCosignLayer(layer, digest, policy) {
    const signature = signatureOf(layer);
    if (signature === undefined)
        return refused('unreadable', 'it has no signature in its annotations');
    const meaning = meaningOfPayload(layer.payload, digest);
    if (meaning.kind === 'unreadable')
        return refused('unreadable', meaning.why);
    switch (policy.kind) {
        case 'key':
            return isSignedBy(policy.key, layer.payload, signature)
                ? ofImage(meaning)
                : refused('invalid', 'it was not made with that key');
        case 'keyless': {
            const bundle = readBundle(bundleOf(layer, (0,external_node_crypto_.createHash)('sha256').update(layer.payload).digest()));
            if (bundle === undefined)
                return refused('unreadable', 'it has no certificate that can be read');
            return byIdentity(toEntity(bundle, layer.payload), meaning, policy);
        }
    }
}
/**
 * Checks a bundle of sigstore (protobuf-specs, sigstore_bundle.proto). Undefined for one that says something else of the
 * image than that it is signed: an SBOM, a provenance.
 */
function checkBundle(bytes, digest, policy) {
    const bundle = readBundle(jsonOf(bytes));
    if (bundle === undefined)
        return refused('unreadable', 'it is no bundle that can be read');
    const { content } = bundle;
    // cosign takes a signature over bytes for none of an image either, be they those of its manifest.
    if (content.$case !== 'dsseEnvelope')
        return refused('unreadable', 'it signs bytes, and no statement about an image');
    const { payload, payloadType, signatures } = content.dsseEnvelope;
    if (payloadType !== IN_TOTO) {
        return refused('unreadable', 'it signs something else than a statement about an image');
    }
    const meaning = meaningOfStatement(payload, digest);
    if (meaning.kind === 'unreadable')
        return refused('unreadable', meaning.why);
    if (meaning.predicateType !== SIGNED)
        return undefined;
    switch (policy.kind) {
        case 'key': {
            const signed = signedBytesOf(payloadType, payload);
            return signatures.some(({ sig }) => isSignedBy(policy.key, signed, sig))
                ? ofImage(meaning)
                : refused('invalid', 'it was not made with that key');
        }
        case 'keyless':
            return byIdentity(toEntity(bundle), meaning, policy);
    }
}
function byIdentity(entity, meaning, policy) {
    const verdict = signerOf(entity, policy);
    return verdict.kind === 'verified' ? ofImage(meaning, verdict.signer) : verdict;
}
function ofImage(meaning, signer) {
    switch (meaning.kind) {
        case 'image':
            return { kind: 'verified', ...(signer === undefined ? {} : { signer }) };
        case 'other':
            return refused('other-digest', `it is one of ${meaning.named}`);
        case 'unreadable':
            return refused('unreadable', meaning.why);
    }
}


/***/ })

};
