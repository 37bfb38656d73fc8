/**
 * Asks a page for its visible texts whose contrast with what is behind them is below 4.5, as WCAG 2 computes it. Backgrounds
 * are plain colours, so the nearest one that is not transparent counts.
 */
export const FAINT_TEXTS = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const seen = new Map()
  const rgbOf = (color) => {
    if (!seen.has(color)) {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      seen.set(color, [...canvas.getImageData(0, 0, 1, 1).data])
    }
    return seen.get(color)
  }
  const luminance = ([r, g, b]) => [r, g, b]
    .map((one) => one / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0)
  const behind = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const color = rgbOf(getComputedStyle(one).backgroundColor)
      if (color[3] === 255) return color
    }
    return rgbOf(getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'black' : 'white')
  }
  const faint = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const text = walker.currentNode.data.trim()
    if (text === '' || element.matches('script, style') || !element.checkVisibility()) continue
    const [light, dark] = [rgbOf(getComputedStyle(element).color), behind(element)].map(luminance).sort((a, b) => b - a)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < 4.5) faint.push(contrast.toFixed(2) + ' ' + element.tagName + '.' + element.className + ': ' + text.slice(0, 40))
  }
  return faint
})()`
