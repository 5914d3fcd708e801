import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const SEED = 'src/core/examples/seed.yaml'
const NAME = 'details-v1-766844796b-zmr86'

/** An HTML file that the CLI writes, opened from disk; whatever it asks for or complains of is trouble. */
async function openFile(page: Page, ...args: readonly string[]): Promise<string[]> {
  const path = test.info().outputPath('pod.html')
  execFileSync(process.execPath, ['dist/cli/podlapse.js', 'render', SEED, '-o', path, ...args])
  const address = pathToFileURL(path).href
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  page.on('request', (request) => {
    if (request.url() !== address) trouble.push(`request to ${request.url()}`)
  })
  await page.goto(address)
  return trouble
}

const line = (page: Page) => page.getByRole('region', { name: 'kubectl get pod' })
const still = (page: Page) => page.getByRole('region', { name: `${NAME}: READY 2/2, STATUS Running` })

test('from disk it rests on 2/2, is scrubbed and played, and asks for nothing', async ({ page }) => {
  const trouble = await openFile(page)
  await expect(line(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  await expect(page.getByRole('img', { name: /READY 2\/2, STATUS Running/ })).toBeVisible()
  await expect(still(page)).toBeHidden()
  await expect(page.getByRole('table', { name: /^What counts while it rests: READY 2\/2/ })).toBeVisible()
  const axis = page.getByRole('slider', { name: 'Time' })
  await axis.press('Home')
  await expect(line(page)).toContainText('Init:0/2')
  await axis.press('End')
  await expect(line(page)).toContainText('NotFound')
  await axis.press('Home')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(line(page)).not.toContainText('Init:0/2')
  await page.getByRole('button', { name: 'Pause' }).click()
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src ('sha256-[\w+/]{43}=' ?){2};/)
  expect(policy).not.toContain('unsafe')
  expect(trouble).toEqual([])
})

test('the moment and the theme of the export; a film plays when it is opened, unless less motion is asked for', async ({
  page,
}) => {
  await openFile(page, '--at', '4', '--theme', 'dark')
  await expect(line(page)).toContainText('Init:1/2')
  expect(await page.locator('figure').evaluate((figure) => getComputedStyle(figure).colorScheme)).toBe('dark')
  await openFile(page, '--animated')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Next event' })).toBeVisible()
  await expect(line(page)).toContainText('2/2')
})

test('the still picture is printed, and shown where no script runs', async ({ page, browser }) => {
  await openFile(page)
  await expect(line(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(still(page)).toBeVisible()
  await expect(line(page)).toBeHidden()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(page.url())
  await expect(still(plain)).toBeVisible()
  await expect(plain.getByRole('table', { name: /^What kubectl prints/ })).toBeVisible()
  await context.close()
})

test('on a phone nothing is wider than the screen, and no word of the row is broken', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [at, status] of [
    ['300', 'Running'],
    ['7.5', 'PodInitializing'],
  ] as const) {
    await openFile(page, '--at', at)
    const cell = line(page).getByRole('cell', { name: status })
    await expect(cell).toBeVisible()
    const lines = await cell.evaluate((one) => {
      const range = document.createRange()
      range.selectNodeContents(one)
      return range.getClientRects().length
    })
    expect(lines, status).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`no fault of accessibility, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openFile(page)
    await expect(line(page)).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })
