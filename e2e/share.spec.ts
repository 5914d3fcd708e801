import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { DEPLOYMENT, kubectl, openPage, paste, ready } from './page.ts'

const SEED = readFileSync(new URL('../src/core/examples/seed.yaml', import.meta.url), 'utf8')

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** The share dialog, opened by its key. */
async function openShare(page: Page) {
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'What goes in the link' })
  await expect(dialog.getByLabel('Link', { exact: true })).toHaveValue(/#v1\./)
  return dialog
}

/** What Copy link puts on the clipboard. */
async function copyLink(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'What goes in the link' })
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: /^Copied$/ })).toHaveCount(1)
  return page.evaluate(() => navigator.clipboard.readText())
}

/** What a person sees of the picture and of its controls. */
async function whatIsShown(page: Page) {
  return {
    kubectl: await kubectl(page).innerText(),
    verdict: await page.locator('.verdict').innerText(),
    rows: await page.getByRole('list', { name: 'Containers' }).getByRole('listitem').allInnerTexts(),
    picture: await page.locator('svg.pod').first().innerHTML(),
    kubernetes: await page.getByRole('combobox', { name: /^Kubernetes/ }).inputValue(),
    theme: await page.getByLabel('Theme').inputValue(),
    selected: await page.locator('[aria-pressed="true"]').evaluateAll((rows) => rows.map((row) => row.ariaLabel)),
  }
}

function cli(...args: string[]): string {
  return execFileSync(process.execPath, ['dist/cli/podlapse.js', ...args], { encoding: 'utf8' })
}

/** `#v1.…` of a text, made by the CLI. */
function linkOf(text: string, ...options: readonly string[]): string {
  const file = test.info().outputPath('pods.yaml')
  writeFileSync(file, text)
  return cli('link', file, ...options).trim()
}

test('the seed’s link is short, and opens as the same picture without an editor', async ({ page, context }) => {
  const { trouble } = await openPage(page)
  // A view link has no editor: the picture is compared at the same width.
  await page.keyboard.press('[')
  await expect(page.getByRole('textbox', { name: 'Pod YAML' })).toBeHidden()
  const dialog = await openShare(page)
  const link = await copyLink(page)
  expect(link.length).toBeLessThanOrEqual(300)
  await expect(dialog.getByText(`${link.length} characters`)).toBeVisible()
  await page.keyboard.press('Escape')
  const other = await context.newPage()
  await other.emulateMedia({ reducedMotion: 'reduce' })
  await other.goto(link)
  await expect(ready(other)).toHaveText('2/2')
  await expect(other.getByRole('textbox', { name: 'Pod YAML' })).toHaveCount(0)
  expect(await whatIsShown(other)).toEqual(await whatIsShown(page))
  await expect(other.getByRole('status', { name: 'Problems' })).toHaveCount(0)
  expect(trouble).toEqual([])
})

test('all that was set is there again: faults, version, view, playhead, selection, theme', async ({
  page,
  context,
}) => {
  await openPage(page)
  const scenario = `${test.info().outputPath('scenario.json')}`
  writeFileSync(
    scenario,
    JSON.stringify({ version: 1, containers: { details: { runs: [{ exitCode: 1, afterSeconds: 4 }, {}] } } }),
  )
  const options = ['--scenario', scenario, '--kubernetes', '1.34', '--at', '13.5', '--theme', 'dark']
  await page.goto(`/${linkOf(SEED, ...options)}`)
  await expect(kubectl(page)).toContainText('Error')
  await expect(page.getByRole('combobox', { name: /^Kubernetes/ })).toHaveValue('1.34')
  await expect(page.getByLabel('Theme')).toHaveValue('dark')
  await page.getByRole('button', { name: /^istio-proxy, native sidecar/ }).click()
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
  const before = await kubectl(page).innerText()
  const dialog = await openShare(page)
  await dialog.getByLabel('edit link, with the YAML').check()
  const link = await copyLink(page)
  const opened = JSON.parse(cli('open', link, '--json')) as { state: unknown; yaml: string }
  expect(opened.state).toMatchObject({
    atSeconds: 13.5,
    kubernetes: '1.34',
    view: 'map',
    theme: 'dark',
    mode: 'edit',
    selection: 'istio-proxy',
    scenarios: { 0: { containers: { details: { runs: [{ exitCode: 1, afterSeconds: 4 }, {}] } } } },
  })
  const other = await context.newPage()
  await other.emulateMedia({ reducedMotion: 'reduce' })
  await other.goto(link)
  await expect(other.getByRole('region', { name: 'Map' })).toBeVisible()
  await expect(other.getByRole('textbox', { name: 'Pod YAML' })).toContainText('istio-proxy')
  expect(await kubectl(other).innerText()).toBe(before)
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await other.keyboard.press('t')
  await page.keyboard.press('[')
  await other.keyboard.press('[')
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(1)
  expect(await whatIsShown(other)).toEqual(await whatIsShown(page))
})

test('edit a copy of a view link', async ({ page }) => {
  await openPage(page)
  await openShare(page)
  const link = await copyLink(page)
  await page.keyboard.press('Escape')
  await paste(page, link)
  await expect(page.getByRole('button', { name: 'Edit a copy' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'YAML' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Edit a copy' }).click()
  await expect(page.getByRole('textbox', { name: 'Pod YAML' })).toContainText('istio-proxy')
  await expect(page.getByRole('button', { name: 'Edit a copy' })).toHaveCount(0)
  expect(page.url()).not.toBe(link)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Pod YAML' })).toContainText('istio-proxy')
  expect(cli('open', page.url())).toContain('name: istio-proxy')
})

test('a link is opened from a message, from the address bar and by going back; another text leaves it', async ({
  page,
}) => {
  await openPage(page)
  const shop = linkOf(DEPLOYMENT, '--at', '0')
  await paste(page, `see https://podlapse.example/${shop}, it starts slowly`)
  await expect(kubectl(page)).toContainText('shop')
  await expect(ready(page)).toHaveText('0/2')
  expect(page.url()).toContain(shop)
  await page.goBack()
  await expect(kubectl(page)).toContainText('details-v1')
  await page.goForward()
  await expect(kubectl(page)).toContainText('shop')
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    linkOf(DEPLOYMENT, '--at', '100'),
  )
  await expect(ready(page)).toHaveText('2/2')
  await paste(page, SEED)
  await expect(kubectl(page)).toContainText('details-v1')
  expect(new URL(page.url()).hash).toBe('')
  await page.goBack()
  await expect(kubectl(page)).toContainText('shop')
})

test('a link alone, pasted into the editor, is opened', async ({ page }) => {
  await openPage(page)
  const editor = page.getByRole('textbox', { name: 'Pod YAML' })
  await editor.click()
  await page.evaluate((text) => navigator.clipboard.writeText(text), `https://podlapse.example/${linkOf(DEPLOYMENT)}`)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(kubectl(page)).toContainText('shop')
})

test('links are opened and made without a network', async ({ page, context }) => {
  const warmed = page.waitForResponse(/share-panel.*js/)
  const { trouble } = await openPage(page)
  await warmed
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await paste(page, `https://podlapse.example/${linkOf(DEPLOYMENT)}`)
  await expect(kubectl(page)).toContainText('shop')
  const dialog = await openShare(page)
  await dialog.getByRole('button', { name: 'Show QR code' }).click()
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  // The browser itself asks for the icon again.
  expect(trouble.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('an eviction is in the link', async ({ page, context }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Node pressure: refuse' }).click()
  await expect(ready(page)).toHaveText('0/2')
  await openShare(page)
  const link = await copyLink(page)
  const other = await context.newPage()
  await other.goto(link)
  await expect(kubectl(other)).toContainText('Evicted')
})

test('a fault and what is compared are in the link', async ({ page, context }) => {
  await openPage(page)
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: 'Crash' }).first().click()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const modes = page.getByRole('region', { name: 'Compare' })
  await expect(modes).toBeVisible()
  await openShare(page)
  const link = await copyLink(page)
  const { state } = JSON.parse(cli('open', link, '--json')) as { state: { view: string; scenarios: object } }
  expect(state.view).toBe('compare')
  expect(Object.keys(state.scenarios)).toEqual(['0'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('[')
  const other = await context.newPage()
  await other.emulateMedia({ reducedMotion: 'reduce' })
  await other.goto(link)
  await expect(other.getByRole('region', { name: 'Compare' })).toBeVisible()
  // What was done here can be undone here only.
  const shown = (await page.locator('main').innerText()).replace(/\nUndo\nRedo/, '')
  expect(await other.locator('main').innerText()).toBe(shown)
})

test('65 containers fit in 600 characters, and what is too long is told', async ({ page }) => {
  await openPage(page)
  const mains = (count: number, image: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => `  - {name: service-${i + 1}, image: "${image(i)}"}`).join('\n')
  const head = 'apiVersion: v1\nkind: Pod\nmetadata: {name: checkout-7d9c6b5f4-x2x9k}\nspec:\n  containers:\n'
  await paste(page, `${head}${mains(65, (i) => `registry.example.com/shop/service-${i + 1}:2.4.1`)}\n`)
  await expect(ready(page)).toHaveText('65/65')
  const dialog = await openShare(page)
  expect((await copyLink(page)).length).toBeLessThanOrEqual(600)
  await page.keyboard.press('Escape')
  const random = (i: number) =>
    `r${(i * 7919) % 10007}.example/${((i + 3) * 104729).toString(36)}/${(i * i * 31 + 7).toString(36)}:${i * 17}`
  await paste(page, `${head}${mains(200, random)}\n`)
  await expect(kubectl(page)).toContainText('200/200')
  await openShare(page)
  await expect(dialog.getByText(/Some chats, trackers and wikis cut links at 2,000/)).toBeVisible()
})

test('the dialog shows what is in the link, and what was chosen is left out of it', async ({ page }) => {
  const { trouble } = await openPage(page)
  await paste(
    page,
    DEPLOYMENT.replace(
      'image: shop:1.0',
      'image: corp.example/shop:1.0\n        env: [{name: DB_PASSWORD, value: hunter2hunter2}]',
    ),
  )
  await expect(kubectl(page)).toContainText('shop')
  const dialog = await openShare(page)
  const preview = dialog.getByRole('region', { name: 'What is in it' })
  await expect(preview).toContainText('corp.example/shop:1.0')
  await expect(preview).not.toContainText('DB_PASSWORD')
  await expect(dialog.getByText('1 variable removed')).toBeVisible()
  await dialog.getByRole('checkbox', { name: /^Images/ }).uncheck()
  await expect(preview).toContainText('image: image-1')
  await expect(preview).not.toContainText('corp.example')
  await dialog.getByLabel('the full YAML').check()
  await expect(dialog.getByText('1 secret found and struck out:')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'DB_PASSWORD in line' })).toBeVisible()
  await expect(preview).toContainText('REMOVED')
  expect(cli('open', await copyLink(page))).toBe(
    DEPLOYMENT.replace(
      'image: shop:1.0',
      'image: corp.example/shop:1.0\n        env: [{name: DB_PASSWORD, value: REMOVED}]',
    ),
  )
  await dialog.getByText('For other places').click()
  await dialog.getByRole('combobox', { name: 'Place' }).selectOption({ label: 'Notion: address to embed' })
  await expect(dialog.getByLabel('What to paste')).toHaveValue(/^http:\/\/localhost:\d+\/embed\.html#v1\./)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(trouble).toEqual([])
})

test('for each place there is what to paste, how, and a button that copies it', async ({ page }) => {
  const { trouble } = await openPage(page)
  const dialog = await openShare(page)
  await dialog.getByText('For other places').click()
  const place = dialog.getByRole('combobox', { name: 'Place' })
  const snippet = dialog.getByLabel('What to paste')
  const places = [
    [
      'GitHub: image with a link',
      'a Markdown file of the repository',
      /^\[!\[details-v1.*\]\(pod\.svg\)\]\(http.*#v1\./,
    ],
    ['GitLab: image with a link', 'GitLab allows no frames', /^\[!\[details-v1/],
    ['Confluence: address to embed', 'Type /iframe', /^http.*embed\.html#v1\.[\w-]+$/],
    ['Notion: address to embed', 'Type /embed', /^http.*embed\.html#v1\.[\w-]+$/],
    ['Docusaurus: live picture', 'an .mdx page', /^<iframe .*style=\{\{ border: 0 \}\} \/>$/],
    ['MkDocs: live picture', 'an empty line before and after', /^<iframe .*<\/iframe>$/],
    ['Backstage: live picture', 'allowedIframeHosts', /^<iframe .*<\/iframe>$/],
    ['HTML: live picture', 'into the page', /^<iframe .*<\/iframe>\n<script>/],
    ['HTML: web component', 'into the page', /<podlapse-timeline src="http.*#v1\./],
    ['HTML: image with a link', 'into the page', /^<a href="http.*<img src="pod\.svg"/],
  ] as const
  expect(await place.getByRole('option').allInnerTexts()).toEqual(places.map(([label]) => label))
  for (const [label, hint, text] of places) {
    await place.selectOption({ label })
    await expect(snippet).toHaveValue(text)
    await expect(snippet).toHaveAccessibleDescription(new RegExp(hint.replaceAll('.', '\\.')))
    const value = await snippet.inputValue()
    await dialog
      .getByRole('group')
      .getByRole('button', { name: /^Cop(?:y|ied)$/ })
      .click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), label).toBe(value)
  }
  expect(trouble).toEqual([])
})

test('old links are drawn', async ({ page }) => {
  const fixtures = JSON.parse(
    readFileSync(new URL('../src/core/testdata/links-v1.json', import.meta.url), 'utf8'),
  ) as readonly { fragment: string }[]
  expect(fixtures.length).toBeGreaterThan(5)
  const { trouble } = await openPage(page)
  for (const { fragment } of fixtures) {
    await page.goto('about:blank')
    await page.goto(`/#${fragment}`)
    await expect(page.locator('main')).toContainText(/\d\s*\/\s*\d/)
    await expect(page.getByRole('region', { name: 'Nothing drawn yet' })).toHaveCount(0)
    await expect(page.getByRole('alert', { name: 'This link cannot be opened.' })).toHaveCount(0)
  }
  expect(trouble).toEqual([])
})

test('on a phone a link opens at its moment, and the dialog fits', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  await page.goto(`/${linkOf(SEED, '--at', '1')}`)
  await expect(ready(page)).toHaveText('0/2')
  await page.evaluate((hash) => {
    location.hash = hash
  }, linkOf(SEED))
  await expect(ready(page)).toHaveText('2/2')
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog', { name: 'What goes in the link' })
  await expect(dialog.getByLabel('Link', { exact: true })).toHaveValue(/#v1\./)
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await context.close()
})

test('with a link in the address the seed is never there', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      for (const element of document.querySelectorAll<HTMLElement>('svg, .verdict, .kubectl, textarea'))
        if (element.checkVisibility() && /details|istio/.test(element.textContent ?? ''))
          seen.push(element.outerHTML.slice(0, 99))
      requestAnimationFrame(look)
    }
    look()
  })
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length)
  await page.goto('/')
  await expect(ready(page)).toHaveText('2/2')
  expect(await seen()).toBeGreaterThan(0)
  for (const fragment of [linkOf(DEPLOYMENT), '#v1.broken', '#anything']) {
    await page.goto('about:blank')
    await page.goto(`/${fragment}`)
    if (fragment.startsWith('#v1.broken') || fragment === '#anything')
      await expect(page.getByRole('alert')).toBeVisible()
    else await expect(kubectl(page)).toContainText('shop')
    expect(await seen()).toBe(0)
  }
})
