import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

/** The path of an installed Chrome or Chromium: $PODLAPSE_BROWSER, the search path, or the Mac's applications. */
export function findBrowser() {
  const given = process.env.PODLAPSE_BROWSER
  if (given) return existsSync(given) ? given : undefined
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...MAC_APPS].find((path) => existsSync(path))
}

/**
 * An installed browser, or one installed now: Debian's package as root, else Playwright's own download.
 * Undefined when neither works; the caller says what to do.
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== undefined || process.env.PODLAPSE_BROWSER) return found
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('No Chrome or Chromium found: installing Debian’s chromium')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  console.log('No Chrome or Chromium found: trying Playwright’s own download')
  const cli = fileURLToPath(new URL('../node_modules/.bin/playwright', import.meta.url))
  if (spawnSync(cli, ['install', 'chromium'], { stdio: 'inherit' }).status !== 0) return undefined
  try {
    const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())"
    const path = execFileSync(process.execPath, ['-e', script], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    })
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
