// npm run screenshots: every view of the built app, light, dark and on a phone, as PNG files in screenshots/ for looking at.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { buildTarget, needsBuild } from './build.mjs'
import { ensureBrowser } from './ensure-browser.mjs'

const PORT = Number(process.env.PODLAPSE_PORT ?? 4178)
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}screenshots/`
const example = (name) => readFileSync(`${root}src/core/examples/${name}.yaml`, 'utf8')

const SCREENS = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'phone', width: 390, height: 844 },
]
const THEMES = ['light', 'dark']

/** What is shown, and how one gets there from the first page. */
const VIEWS = [
  { name: 'seed', go: async () => {} },
  { name: 'seed-start', go: (page) => page.keyboard.press('Home') },
  { name: 'crash-loop', go: (page) => paste(page, example('crash-loop')) },
  { name: 'job-native', go: (page) => paste(page, example('job-native')) },
  { name: 'grace-too-short', go: (page) => paste(page, example('grace-too-short')) },
  { name: 'ephemeral-debug', go: (page) => paste(page, example('ephemeral-debug')) },
  { name: 'twenty-containers', go: (page) => paste(page, example('twenty-containers')) },
  { name: 'many-pods', go: (page) => paste(page, example('whole-shop')) },
  { name: 'map', go: (page) => page.keyboard.press('m') },
  {
    name: 'map-twenty',
    go: async (page) => {
      await paste(page, example('twenty-containers'))
      await page.keyboard.press('m')
    },
  },
  {
    name: 'map-stopping',
    go: async (page) => {
      await paste(page, example('reverse-stop-order'))
      await page.keyboard.press('m')
      for (const key of ['3', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    },
  },
  { name: 'compare', go: (page) => page.keyboard.press('c') },
  {
    name: 'compare-job',
    go: async (page) => {
      await paste(page, example('job-native'))
      await page.keyboard.press('c')
    },
  },
  { name: 'gallery', go: (page) => page.keyboard.press('g') },
  { name: 'share', go: (page) => page.keyboard.press('s') },
  { name: 'export', go: (page) => page.keyboard.press('x') },
  { name: 'palette', go: (page) => page.keyboard.press('Control+k') },
  { name: 'keys', go: (page) => page.keyboard.press('?') },
  {
    name: 'error',
    go: (page) => paste(page, example('seed').replace('restartPolicy: Always', 'restartPolicy: [Always')),
  },
  { name: 'empty', go: (page) => paste(page, '# nothing\n') },
  { name: 'old-kubernetes', go: (page) => page.getByRole('combobox', { name: /^Kubernetes/ }).selectOption('1.27') },
  { name: 'korean', locale: 'ko-KR', go: async () => {} },
]

const browserPath = ensureBrowser()
if (browserPath === undefined) {
  console.error('No Chrome or Chromium: install one, or name it in PODLAPSE_BROWSER')
  process.exit(2)
}
if (needsBuild('app')) await buildTarget('app')
mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
const server = spawn(process.execPath, [`${root}node_modules/vite/bin/vite.js`, 'preview', '--port', String(PORT)], {
  cwd: root,
  stdio: 'ignore',
})
const browser = await chromium.launch({ executablePath: browserPath })
try {
  await waitFor(`http://localhost:${PORT}/`)
  for (const { name, width, height } of SCREENS)
    for (const theme of THEMES)
      for (const view of VIEWS) {
        if (wanted.length > 0 && !wanted.includes(view.name)) continue
        await shoot(view, { name, width, height }, theme)
      }
} finally {
  await browser.close()
  server.kill()
}
console.log(`screenshots are in ${folder}`)

async function shoot(view, screen, theme) {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: view.locale ?? 'en-US',
  })
  const page = await context.newPage()
  await page.goto(`http://localhost:${PORT}/`)
  await page.getByRole('status').first().waitFor()
  await page.waitForTimeout(700)
  await page.evaluate(() => document.activeElement?.blur())
  await view.go(page)
  await page.waitForTimeout(1200)
  await page.screenshot({ path: `${folder}${screen.name}-${theme}-${view.name}.png` })
  await context.close()
}

function paste(page, text) {
  return page.evaluate((value) => {
    document.activeElement?.blur()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', value)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function waitFor(url) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`nothing answers at ${url}`)
}
