/**
 * What the page does beyond showing itself: search, filter, `/` for the search, and all parts open on paper. Kept small,
 * and met in a browser by the tests.
 */
export const SCRIPT = `(() => {
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
})()`

/** Of exactly the text above: nothing else runs. A test holds it. */
export const SCRIPT_HASH = 'sha256-E6NUImoJTV6H0ZG+ojFOJsDOW89veBGgWfnbL5b5aw8='
