import { measureCli } from './measure-cli.ts'
import { measureEngine } from './measure-engine.ts'
import { measureLinks } from './measure-links.ts'
import { pageGroups } from './measure-page.ts'
import { isWithin, type Measurement, printMeasurement } from './measurement.ts'

/**
 * npm run bench: prints each figure beside its budget; what is over is measured once more. Exit 1 when it stays over.
 * Arguments: the CLI's bundle, the app's folder, the bench page's folder, the peers' folder ('' when they cannot be had), the
 * browser ('' when there is none), then the groups wanted (engine, cli, links, draw, open, rows, frames, large; default all).
 */
const [cli = '', app = '', bench = '', peers = '', browser = '', ...wanted] = process.argv.slice(2)
const groups: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  engine: async () => measureEngine(),
  cli: async () => measureCli(cli),
  links: async () => measureLinks(cli),
  ...(browser === '' ? {} : pageGroups({ app, bench, peers: peers === '' ? undefined : peers }, browser)),
}

if (browser === '') console.log('left out: the page, because there is no Chrome or Chromium')
let over = 0
for (const [name, measure] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  let found = await measure()
  if (!found.every(isWithin)) {
    const again = await measure()
    found = found.map((one, i) => (isWithin(one) ? one : (again[i] ?? one)))
  }
  for (const one of found) {
    console.log(printMeasurement(one))
    if (!isWithin(one)) over++
  }
}
console.log(over === 0 ? '\nwithin all budgets' : `\n${over} over budget`)
process.exitCode = over === 0 ? 0 : 1
