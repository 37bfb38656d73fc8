import { exchanged } from '../../helpers/conversation/exchanged.js'
import {
  challenged,
  errors,
  image,
  LAST_BYTE,
  lastByte,
  layer,
  layerBytes,
  manifest,
  movedTo,
} from '../../helpers/conversation/image.js'
import { basic, type Conversation, type Login } from '../../helpers/conversation/script.js'

const mcr = 'mcr.microsoft.com'
const mcrData = 'westeurope.data.mcr.microsoft.com'
const acr = 'acme.azurecr.io'
const storage = 'weurmanaged17.blob.core.windows.net'
const login: Login = { username: '00000000-0000-0000-0000-000000000000', password: 'eyJ.azure-canary' }
const mcrPath = `/01031d61e1024861afee5d512651eb9f-h36fskt2ei//docker/registry/v2/blobs/sha256/${layer.digest.slice(7)}/data`
const acrPath = `/0a1b2c3d4e5f-abc//docker/registry/v2/blobs/sha256/${layer.digest.slice(7)}/data`
const signed = 'se=2026-11-22T12%3A20%3A00Z&sig=azure%2Bsignature%3D&sp=r&spr=https&sr=b&sv=2018-03-28&regid=0a1b'

export const microsoft: readonly Conversation[] = [
  {
    registry: 'Microsoft (mcr.microsoft.com)',
    proves: 'gives manifests without a login and blobs from a data host',
    reference: `${mcr}/dotnet/runtime:8.0`,
    turns: [
      { when: { host: mcr, path: '/v2/dotnet/runtime/manifests/8.0' }, then: manifest },
      {
        when: { host: mcr, path: `/v2/dotnet/runtime/blobs/${layer.digest}` },
        then: movedTo(`https://${mcrData}${mcrPath}?${signed}`),
      },
      { when: { host: mcrData, path: mcrPath, query: signed }, then: layerBytes },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'layer', gives: 'whole' },
    ],
    shown: { [mcr]: [], [mcrData]: [] },
  },
  {
    registry: 'Azure Container Registry',
    proves: 'calls its token access_token, and has storage that refuses an Authorization header',
    reference: `${acr}/team/api:1`,
    login,
    turns: [
      ...exchanged({
        ask: { host: acr, path: '/v2/team/api/manifests/1' },
        challenge: `Bearer realm="https://${acr}/oauth2/token",service="${acr}",scope="repository:team/api:pull"`,
        at: { host: acr, path: '/oauth2/token', query: { service: acr, scope: 'repository:team/api:pull' } },
        login,
        gives: { access_token: 'acr-access' },
        answer: manifest,
      }),
      {
        when: {
          host: acr,
          path: `/v2/team/api/blobs/${layer.digest}`,
          range: LAST_BYTE,
          authorization: 'Bearer acr-access',
        },
        then: movedTo(`https://${storage}${acrPath}?${signed}`),
      },
      { when: { host: storage, path: acrPath, query: signed, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [acr]: ['password', 'token'], [storage]: [] },
  },
  {
    registry: 'Azure Container Registry',
    proves: 'with a firewall refuses an address at its token service, in its own words, and no login is blamed',
    reference: `${acr}/team/api:1`,
    login,
    turns: [
      {
        when: { host: acr, path: '/v2/team/api/manifests/1' },
        then: challenged(
          `Bearer realm="https://${acr}/oauth2/token",service="${acr}",scope="repository:team/api:pull"`,
        ),
      },
      {
        when: {
          host: acr,
          path: '/oauth2/token',
          query: { service: acr, scope: 'repository:team/api:pull' },
          authorization: basic(login),
        },
        then: errors(403, 'DENIED', "client with IP '198.51.100.7' is not allowed access."),
      },
    ],
    steps: [
      { ask: 'top', gives: { code: 'auth.denied', says: ['gives no token', "client with IP '198.51.100.7' is not"] } },
    ],
    shown: { [acr]: ['password'] },
  },
]
