// npm test: the checks, the unit, vector and property tests, then the page in a real browser. Ends with "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from './check.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { bin, run } from './run.mjs'

const reports = fileURLToPath(new URL('../.cache/reports/', import.meta.url))
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

let passed = 0
let failed = 0
const count = (more) => {
  passed += more.passed
  failed += more.failed
}

count(await check())

console.log('\n== unit, vectors, properties')
const unit = await run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports}unit.json`,
])
const unitReport = readReport('unit.json')
count({ passed: unitReport?.numPassedTests ?? 0, failed: unitReport?.numFailedTests ?? 0 })
if (unit.status !== 0 && !(unitReport?.numFailedTests > 0)) failed += 1

console.log('\n== the page, in a browser')
const browser = ensureBrowser()
if (browser === undefined) {
  console.error(
    'No Chrome or Chromium found. Install one (Debian: apt-get install -y chromium) or set PODLAPSE_BROWSER to its path.',
  )
  failed += 1
} else {
  const e2e = await run(bin('playwright'), ['test'], {
    env: { ...process.env, PODLAPSE_BROWSER: browser, PODLAPSE_REPORT: `${reports}e2e.json` },
  })
  const stats = readReport('e2e.json')?.stats
  count({ passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 })
  if (e2e.status !== 0 && !(stats?.unexpected > 0)) failed += 1
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function readReport(name) {
  try {
    return JSON.parse(readFileSync(`${reports}${name}`, 'utf8'))
  } catch {
    return undefined
  }
}
