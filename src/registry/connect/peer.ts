/** Host and port of a URL, the port always written. */
export function peerOf(url: URL): string {
  const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port
  return `${url.hostname}:${port}`
}
