/** A page with Mermaid, whose gantt `window.draw` renders, inserts and lays out; resolves with milliseconds. */
export const MERMAID_PAGE = `<!doctype html><meta charset="utf-8"><div id="peer" style="width:1012px"></div>
<script type="module">
const from = '/peers/node_modules/mermaid/dist/mermaid.esm.min.mjs'
const { default: mermaid } = await import(from)
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 1e7, gantt: { useWidth: 1012 } })
let count = 0
window.draw = async (code) => {
  const host = document.getElementById('peer')
  host.replaceChildren()
  const start = performance.now()
  const { svg } = await mermaid.render('gantt' + count++, code)
  host.innerHTML = svg
  host.querySelector('svg').getBBox()
  return performance.now() - start
}
const code = decodeURIComponent(location.hash.slice(1))
if (code !== '') window.draw(code)
</script>`

/** A page with vis-timeline; \`window.draw\` makes a timeline and waits until it has drawn; resolves with milliseconds. */
export const VIS_PAGE = `<!doctype html><meta charset="utf-8"><div id="peer" style="width:1012px"></div>
<link rel="stylesheet" href="/peers/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css">
<script type="module">
const from = '/peers/node_modules/vis-timeline/standalone/esm/vis-timeline-graph2d.min.js'
const { Timeline } = await import(from)
let last
window.draw = ({ items, groups }) => {
  const host = document.getElementById('peer')
  last?.destroy()
  return new Promise((resolve) => {
    const start = performance.now()
    last = new Timeline(host, items, groups, { stack: false })
    last.on('changed', () => {
      host.getBoundingClientRect()
      resolve(performance.now() - start)
    })
  })
}
</script>`
