import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Frame, type FrameLocator, type Page, test } from '@playwright/test'
import { buildSnippets, encodeLink } from '../src/core/index.ts'
import { type Site, serveApp, serveHost } from './embed-hosts.ts'
import { kubectl, openPage } from './page.ts'

const SEED = readFileSync(new URL('../src/core/examples/seed.yaml', import.meta.url), 'utf8')
const encoded = encodeLink({ text: SEED })
const FRAGMENT = 'fragment' in encoded ? encoded.fragment : ''
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: own
spec:
  containers:
  - {name: web, image: "web:1"}
  - {name: cache, image: "cache:1"}
`

let app: Site
let host: Site
let pages: Record<string, string> = {}
let policy = ''

test.beforeAll(async () => {
  app = await serveApp()
  host = await serveHost(
    () => pages,
    () => policy,
  )
})
test.afterAll(() => {
  app.close()
  host.close()
})
test.beforeEach(async ({ page }) => {
  policy = ''
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

/** Shows a body on a page of another origin than the embed's; whatever asks for a third one is trouble. */
async function showOnHost(page: Page, body: string): Promise<string[]> {
  const trouble: string[] = []
  await page.goto('about:blank')
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== app.origin && origin !== host.origin && protocol !== 'data:') trouble.push(request.url())
  })
  pages = { '/': `<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`, '/own.yaml': POD }
  await page.goto(`${host.origin}/`)
  return trouble
}

function frameOf(page: Page): FrameLocator {
  return page.frameLocator('iframe')
}

function iframe(rest = '', height = 672): string {
  return `<iframe src="${app.origin}/embed.html#${FRAGMENT}${rest}" title="pod" width="1000" height="${height}"></iframe>`
}

/** Sends a command from the host page and gives back the messages of the embed that came since the page was opened. */
async function heard(page: Page): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard)
}

async function send(page: Page, message: unknown): Promise<void> {
  await page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message)
}

const LISTEN =
  '<script>window.heard = []; addEventListener("message", ({ data, origin }) => heard.push({ ...data, origin }))</script>'

test('the seed in a frame of another origin says what the app says at the same instant', async ({ page }) => {
  await openPage(page)
  const row = await kubectl(page).getByRole('row').nth(1).innerText()
  const trouble = await showOnHost(page, LISTEN + iframe())
  const line = frameOf(page).getByRole('region', { name: 'kubectl get pod' })
  await expect(line.getByRole('cell', { name: '2/2' })).toBeVisible()
  expect((await line.getByRole('row').nth(1).innerText()).split(/\s+/)).toEqual(row.split(/\s+/))
  await expect(frameOf(page).getByRole('img', { name: /READY 2\/2, STATUS Running/ })).toBeVisible()
  await expect(frameOf(page).getByRole('link', { name: 'Open in Podlapse' })).toHaveAttribute('href', `./#${FRAGMENT}`)
  expect(trouble).toEqual([])
})

test('keys and pointer scrub; the playhead is told', async ({ page }) => {
  await showOnHost(page, iframe())
  const axis = frameOf(page).getByRole('slider', { name: 'Time' })
  const line = frameOf(page).getByRole('region', { name: 'kubectl get pod' })
  await axis.press('Home')
  await expect(line).toContainText('Init:0/2')
  await expect(axis).toHaveAttribute('aria-valuetext', '0 seconds, Starting. READY 0 of 2. STATUS Init:0/2.')
  await axis.press('End')
  await expect(line).toContainText('NotFound')
  await axis.press('ArrowLeft')
  await expect(line).toContainText('Completed')
  const box = await axis.boundingBox()
  if (box === null) throw new Error('the axis has no box')
  await page.mouse.click(box.x + box.width * 0.68, box.y + box.height / 2)
  await expect(line).toContainText('2/2')
  await axis.press('Home')
  await frameOf(page).getByRole('button', { name: 'Next event' }).click()
  await expect(axis).not.toHaveAttribute('aria-valuenow', '0')
})

test('the host commands and is answered; others are not heard', async ({ page }) => {
  await showOnHost(page, LISTEN + iframe())
  await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('ready')
  const first = await heard(page)
  expect(first.filter(({ type }) => type === 'state')).toEqual([])
  expect(first.find(({ type }) => type === 'resize')).toMatchObject({ podlapse: 1, origin: app.origin })
  for (const bad of [
    null,
    'play',
    { type: 'setTime', at: 0 },
    { podlapse: 2, type: 'setTime', at: 0 },
    { podlapse: 1, type: 'setTime', at: -1 },
  ])
    await send(page, bad)
  await send(page, { podlapse: 1, type: 'getState', id: 'a' })
  await expect
    .poll(async () => (await heard(page)).find(({ id }) => id === 'a'))
    .toMatchObject({
      podlapse: 1,
      type: 'state',
      drawn: true,
      ready: '2/2',
      status: 'Running',
      at: 300,
      playing: false,
      theme: 'auto',
      origin: app.origin,
    })
  await send(page, { podlapse: 1, type: 'setTime', at: 0 })
  await expect(frameOf(page).getByRole('cell', { name: 'Init:0/2' })).toBeVisible()
  await send(page, { podlapse: 1, type: 'setTheme', theme: 'dark', id: 7 })
  await expect.poll(async () => (await heard(page)).find(({ id }) => id === 7)).toMatchObject({ theme: 'dark', at: 0 })
  await expect
    .poll(async () => (await heard(page)).filter(({ type }) => type === 'state').at(-1))
    .toMatchObject({ ready: '0/2' })
})

test('a frame beside it, and an origin that is not allowed, cannot command', async ({ page }) => {
  pages = {}
  await showOnHost(page, LISTEN + iframe(`&allow=${encodeURIComponent('https://docs.example.org')}`))
  await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  await send(page, { podlapse: 1, type: 'setTime', at: 0, id: 'x' })
  // The slider answers keys after the message had its turn, so the message was not obeyed.
  await frameOf(page).getByRole('slider', { name: 'Time' }).press('Shift+ArrowRight')
  await expect(frameOf(page).getByRole('slider', { name: 'Time' })).toHaveAttribute('aria-valuenow', '300.1')
  expect((await heard(page)).filter(({ podlapse }) => podlapse !== undefined)).toEqual([])
  await showOnHost(page, `${LISTEN}${iframe()}`)
  await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  const embed = page.frames().find((one: Frame) => one.url().startsWith(app.origin))
  await embed?.evaluate(() => window.postMessage({ podlapse: 1, type: 'setTime', at: 0 }, '*'))
  await frameOf(page).getByRole('slider', { name: 'Time' }).press('Shift+ArrowRight')
  await expect(frameOf(page).getByRole('slider', { name: 'Time' })).toHaveAttribute('aria-valuenow', '300.1')
})

test('nothing is simulated before it is seen', async ({ page }) => {
  await showOnHost(page, `${LISTEN}<div style="height: 4000px">far</div>${iframe('&play')}`)
  await expect.poll(() => app.asked.some((path) => path.startsWith('/embed/'))).toBe(true)
  await send(page, { podlapse: 1, type: 'getState', id: 1 })
  await expect.poll(async () => (await heard(page)).find(({ id }) => id === 1)).toMatchObject({ drawn: false })
  await page.locator('iframe').scrollIntoViewIfNeeded()
  await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
})

test('play plays once and rests; with less motion it does not move', async ({ page }) => {
  await showOnHost(page, LISTEN + iframe('&play'))
  await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  await expect(frameOf(page).getByRole('button', { name: 'Next event' })).toBeVisible()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.reload()
  await expect(frameOf(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(frameOf(page).getByRole('cell', { name: 'Init:0/2' })).toBeVisible()
  await frameOf(page).getByRole('button', { name: 'Pause' }).click()
  await expect(frameOf(page).getByRole('button', { name: 'Play' })).toBeVisible()
})

test('whatever stands in the fragment, there is a message and no fault', async ({ page }) => {
  for (const [fragment, words] of [
    ['', 'There is no pod to show'],
    ['v1.garbage', 'This link is damaged'],
    ['v9.abc', 'v9'],
    [`v1.${'A'.repeat(1_000_000)}`, 'KB'],
    ['yaml=%E0%A4%A', 'There is no pod to show'],
    [`yaml=${encodeURIComponent('kind: Service\napiVersion: v1')}`, 'This is a Service'],
    [`yaml=${encodeURIComponent('a: [<img src=x onerror=alert(1)>')}`, 'This is not valid YAML'],
  ] as const) {
    const trouble = await showOnHost(page, `<iframe src="${app.origin}/embed.html#${fragment}" title="pod"></iframe>`)
    await expect(frameOf(page).getByRole('alert'), fragment.slice(0, 40)).toContainText(words)
    expect(trouble).toEqual([])
  }
})

test('YAML in the fragment is drawn, and only then its reader is loaded', async ({ page }) => {
  app.asked.length = 0
  await showOnHost(page, iframe())
  await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  expect(app.asked.filter((path) => path.includes('read-yaml'))).toEqual([])
  await showOnHost(page, `<iframe src="${app.origin}/embed.html#yaml=${encodeURIComponent(POD)}" title="pod"></iframe>`)
  await expect(frameOf(page).getByRole('cell', { name: 'own' })).toBeVisible()
  expect(app.asked.filter((path) => path.includes('read-yaml'))).toHaveLength(1)
  await expect(frameOf(page).getByRole('link', { name: 'Open in Podlapse' })).toHaveAttribute('href', /^\.\/#v1\./)
})

test('the snippets draw where they are pasted', async ({ page }) => {
  const snippets = buildSnippets({ base: `${app.origin}/`, fragment: FRAGMENT, title: 'details-v1', image: 'icon.svg' })
  const text = (place: string, form: string) =>
    snippets.find((one) => one.place === place && one.form === form)?.text ?? ''
  const height = () => page.locator('iframe').getAttribute('height')
  await page.setViewportSize({ width: 500, height: 900 })
  await showOnHost(page, text('html', 'iframe'))
  await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  await expect.poll(height).not.toBe('672')
  const inner = page.frames().find((one: Frame) => one.url().startsWith(app.origin))
  expect(Number(await height())).toBe(
    await inner?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
  )
  for (const place of ['mkdocs', 'backstage']) {
    await showOnHost(page, text(place, 'iframe'))
    await expect(frameOf(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  }
  for (const place of ['confluence', 'notion']) {
    await page.goto(text(place, 'address'))
    await expect(page.getByRole('cell', { name: '2/2' })).toBeVisible()
  }
  await showOnHost(page, text('html', 'element'))
  await expect(page.getByRole('cell', { name: '2/2' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open in Podlapse' })).toHaveAttribute(
    'href',
    `${app.origin}/#${FRAGMENT}`,
  )
  const markdown = /^\[!\[(.*)\]\((.*)\)\]\((.*)\)$/.exec(text('github', 'image'))
  expect(text('gitlab', 'image')).toBe(markdown?.[0])
  expect(markdown?.slice(2)).toEqual(['icon.svg', `${app.origin}/#${FRAGMENT}`])
  await showOnHost(page, text('html', 'image'))
  await expect(page.getByRole('link', { name: 'details-v1' })).toHaveAttribute('href', markdown?.[3] ?? '')
})

test('the element works under a strict policy, with links, own YAML and a file of its own origin', async ({ page }) => {
  policy = `default-src 'none'; script-src ${app.origin}; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'`
  const trouble = await showOnHost(
    page,
    `<script type="module" src="${app.origin}/element/podlapse-timeline.js"></script>
    <podlapse-timeline id="link" src="${app.origin}/#${FRAGMENT}" at="0" theme="dark"></podlapse-timeline>
    <podlapse-timeline id="inline"><script type="text/yaml">${POD.replace('own', 'inline')}</script></podlapse-timeline>
    <podlapse-timeline id="text">${POD.replace('own', 'as-text')}</podlapse-timeline>
    <podlapse-timeline id="file" src="/own.yaml" lang="ko"></podlapse-timeline>
    <podlapse-timeline id="other" src="https://other.example/x.yaml"></podlapse-timeline>
    <podlapse-timeline id="missing" src="/missing.yaml"></podlapse-timeline>`,
  )
  await expect(page.locator('#link').getByRole('cell', { name: 'Init:0/2' })).toBeVisible()
  await expect(page.locator('#inline').getByRole('cell', { name: 'inline' })).toBeVisible()
  await expect(page.locator('#text').getByRole('cell', { name: 'as-text' })).toBeVisible()
  await page.locator('#file').scrollIntoViewIfNeeded()
  await expect(page.locator('#file').getByRole('cell', { name: 'own' })).toBeVisible()
  await expect(page.locator('#file').getByRole('slider', { name: '시간' })).toBeVisible()
  await page.locator('#missing').scrollIntoViewIfNeeded()
  await expect(page.locator('#other').getByRole('alert')).toContainText('of this page’s own origin')
  await expect(page.locator('#missing').getByRole('alert')).toContainText('/missing.yaml could not be read')
  expect(trouble.filter((one) => !one.includes('404'))).toEqual([])
})

test('the element is scripted by attributes, methods and events', async ({ page }) => {
  await showOnHost(
    page,
    `<script type="module" src="${app.origin}/element/podlapse-timeline.js"></script><podlapse-timeline>${POD}</podlapse-timeline>`,
  )
  const element = page.locator('podlapse-timeline')
  await expect(element.getByRole('cell', { name: '2/2' })).toBeVisible()
  const told = element.evaluate(
    (one) =>
      new Promise((resolve) =>
        one.addEventListener('podlapse-state', (event) => resolve((event as CustomEvent).detail), { once: true }),
      ),
  )
  await element.evaluate((one) => one.setAttribute('at', '0'))
  expect(await told).toMatchObject({ drawn: true, at: 0, ready: '0/2', name: 'own' })
  await element.evaluate((one) => {
    one.textContent = (one.textContent ?? '').replace('own', 'changed')
  })
  await expect(element.getByRole('cell', { name: 'changed' })).toBeVisible()
})

test('the card is a still link with the count', async ({ page }) => {
  await showOnHost(page, iframe('&form=card', 240))
  const card = frameOf(page).getByRole('link', { name: /READY 2\/2, STATUS Running/ })
  await expect(card).toHaveAttribute('href', `./#${FRAGMENT}`)
  await expect(card.getByText('Count the solid bars under the line.')).toBeVisible()
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark'] as const)
  test(`no fault of accessibility, ${theme}`, async ({ page }) => {
    for (const form of ['', '&form=card', '&at=4']) {
      await page.goto(`${app.origin}/embed.html#${FRAGMENT}&theme=${theme}${form}`)
      await page.reload()
      await expect(
        page
          .getByRole('img', { name: /STATUS/ })
          .or(page.getByRole('link', { name: /STATUS/ }))
          .first(),
      ).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    }
  })
