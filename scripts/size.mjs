// The hard sizes of the built app, gzipped. Prints each beside its limit; exit 1 when one is over.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const app = new URL('../dist/app/', import.meta.url)
const KB = 1000
const html = readFileSync(new URL('index.html', app), 'utf8')
const assets = readdirSync(new URL('assets/', app))
const gz = (name) => gzipSync(readFileSync(new URL(`assets/${name}`, app)), { level: 9 }).length
const total = (names) => names.reduce((sum, name) => sum + gz(name), 0)

/** Scripts that index.html names, and what those import at once: the first load. */
function firstLoad() {
  const seen = new Set()
  const visit = (name) => {
    if (seen.has(name)) return
    seen.add(name)
    const text = readFileSync(new URL(`assets/${name}`, app), 'utf8')
    for (const [, next] of text.matchAll(
      /(?:^|[;}\s])(?:import|export)(?:[\w*{}\s,$]+from)?\s*["']\.\/([\w.-]+\.js)["']/g,
    ))
      visit(next)
  }
  for (const [, name] of html.matchAll(/(?:src|href)="[^"]*assets\/([\w.-]+\.js)"/g)) visit(name)
  return [...seen]
}

const first = firstLoad()
const styles = [...html.matchAll(/href="[^"]*assets\/([\w.-]+\.css)"/g)].map(([, name]) => name)
const lazy = (pattern) => assets.filter((name) => name.endsWith('.js') && pattern.test(name) && !first.includes(name))
const limits = [
  ['first-load JavaScript', total(first), 140 * KB],
  ['first-load CSS', total(styles), 12 * KB],
  ['editor chunk', total(lazy(/editor|codemirror/i)), 130 * KB],
  ['map chunk', total(lazy(/map|xyflow/i)), 65 * KB],
]

/** Of the two that others embed: what a link needs, shown as a player or as a card, and what YAML needs besides. */
for (const [name, folder] of [
  ['embed page', 'embed/'],
  ['web component', 'element/'],
]) {
  const size = (pattern) =>
    readdirSync(new URL(folder, app))
      .filter((file) => pattern.test(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(folder + file, app)), { level: 9 }).length, 0)
  const always = size(/^(?!read-yaml|korean|describe-problem|card|player).*\.js$/)
  limits.push([`${name}, a link`, always + Math.max(size(/^card/), size(/^player/)), 45 * KB])
  limits.push([`${name}, YAML besides`, size(/^read-yaml.*\.js$/), 45 * KB])
}

let bad = first.length === 0
for (const [name, size, limit] of limits) {
  const over = size > limit || size === 0
  bad ||= over
  console.log(`${over ? 'FAIL' : 'ok  '} ${name}: ${(size / KB).toFixed(1)} of ${limit / KB} kB gz`)
}
process.exitCode = bad ? 1 : 0
