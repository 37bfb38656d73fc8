import type { RowID } from '../row-ids.js'
import type { Row } from '../row.js'
import { labelAnnotationOnLayer, runtimeAnnotationOnManifest, tableOfContents } from './annotations.js'
import * as artifacts from './artifacts.js'
import { configOfOtherType } from './configs.js'
import { dataNotBase64, dataOfOtherBytes, urlsAdded } from './descriptors.js'
import {
  blobWithURLsDropped,
  gzipCheckedHeader,
  gzipLongHeader,
  packedCalledPlain,
  zstdSkippableFirst,
} from './layers.js'
import { ambiguousMember, dockerMediaTypeLost, familiesMixed, memberOfOtherType } from './members.js'
import * as platforms from './platforms.js'
import { contentTypeLost, contentTypeOfOtherFamily, headNotFound } from './served.js'

/** Every row, in all its forms. */
export const ROWS: Readonly<Record<RowID, readonly Row[]>> = {
  'content-type-lost': contentTypeLost,
  'content-type-of-other-family': contentTypeOfOtherFamily,
  'head-not-found': headNotFound,
  'urls-added': urlsAdded,
  'data-not-base64': dataNotBase64,
  'data-of-other-bytes': dataOfOtherBytes,
  'member-of-other-type': memberOfOtherType,
  'ambiguous-member': ambiguousMember,
  'docker-media-type-lost': dockerMediaTypeLost,
  'families-mixed': familiesMixed,
  'packed-called-plain': packedCalledPlain,
  'nested-index': platforms.nestedIndex,
  'platform-spelled': platforms.platformSpelled,
  'platform-narrowed': platforms.platformNarrowed,
  'config-of-other-type': configOfOtherType,
  'zstd-skippable-first': zstdSkippableFirst,
  'gzip-long-header': gzipLongHeader,
  'gzip-checked-header': gzipCheckedHeader,
  'blob-with-urls-dropped': blobWithURLsDropped,
  'variant-folded': platforms.variantFolded,
  'variant-name-moved': platforms.variantNameMoved,
  'fallback-added': platforms.fallbackAdded,
  'zstd-annotation-moved': platforms.zstdAnnotationMoved,
  'runtime-annotation-on-manifest': runtimeAnnotationOnManifest,
  'label-annotation-on-layer': labelAnnotationOnLayer,
  'attestation-annotation-on-entry': platforms.attestationAnnotationOnEntry,
  'table-of-contents': tableOfContents,
  'helm-chart-converted': artifacts.helmChartConverted,
  'cosign-signature-replaced': artifacts.cosignSignatureReplaced,
  'artifact-config-type': artifacts.artifactConfigType,
  'artifact-layer-type': artifacts.artifactLayerType,
  'artifact-title': artifacts.artifactTitle,
  'artifact-type': artifacts.artifactType,
  'artifact-subject': artifacts.artifactSubject,
}
