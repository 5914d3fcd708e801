import { expect, type Page, test } from '@playwright/test'
import { DEPLOYMENT, JOB_WITH_PROXY, openPage, paste } from './page.ts'

const compare = (page: Page) => page.getByRole('region', { name: 'Compare' })
const lines = (page: Page) => page.getByRole('region', { name: 'kubectl get pod' })
const differences = (page: Page) => page.getByRole('region', { name: 'Differences' })
const time = (page: Page) => page.getByRole('slider', { name: 'Time' })

async function openCompare(page: Page) {
  const opened = await openPage(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(compare(page)).toBeVisible()
  return opened
}

test('the ready-made Job: native completes, the old way hangs at 1/2 NotReady', async ({ page }) => {
  const { trouble } = await openCompare(page)
  await page.getByRole('button', { name: 'Job with istio-proxy' }).click()
  await expect(page.getByRole('heading', { name: 'When report exits, native lets the Job complete' })).toBeVisible()
  await time(page).focus()
  await page.keyboard.press('End')
  await expect(lines(page).getByRole('row', { name: /^A / })).toContainText('0/2Completed')
  await expect(lines(page).getByRole('row', { name: /^A / })).toContainText('Complete 1/1')
  await expect(lines(page).getByRole('row', { name: /^B / })).toContainText('1/2NotReady')
  await expect(lines(page).getByRole('row', { name: /^B / })).toContainText('with no end')
  await expect(time(page)).toHaveAttribute('aria-valuetext', /A 0\/2 Completed\. B 1\/2 NotReady\./)
  expect(trouble).toEqual([])
})

test('C opens it; a difference takes the playhead to its moment; a row chosen here is chosen on the timeline', async ({
  page,
}) => {
  await openPage(page)
  await page.keyboard.press('c')
  const early = differences(page).getByRole('button', { name: /B has no gate: details runs before istio-proxy/ })
  await early.click()
  await expect(lines(page).getByRole('row', { name: /^A / })).toContainText('Init:1/2')
  await compare(page)
    .getByRole('button', { name: /^B: istio-proxy/ })
    .press('Enter')
  await expect(compare(page).getByRole('button', { name: /^A: istio-proxy/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('t')
  await expect(page.getByRole('button', { name: /^istio-proxy, native sidecar/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('arrows step through the moments of both', async ({ page }) => {
  await openCompare(page)
  await time(page).focus()
  await page.keyboard.press('Home')
  await expect(time(page)).toHaveAttribute('aria-valuetext', /A 0\/2 Init:0\/2\. B 0\/2 Init:0\/1\./)
  const seen = new Set<string | null>()
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('ArrowRight')
    seen.add(await time(page).getAttribute('aria-valuetext'))
  }
  expect([...seen].some((text) => /A 0\/2 Init:1\/2\. B 1\/2 Running\./.test(text ?? ''))).toBe(true)
})

test('another Kubernetes: the same is said to be the same, in one panel; 1.27 drops the field', async ({ page }) => {
  await openCompare(page)
  await page
    .getByRole('banner')
    .getByRole('combobox', { name: /^Kubernetes/ })
    .selectOption('1.35')
  await page.getByRole('radio', { name: 'Another Kubernetes' }).check()
  await expect(
    page.getByRole('heading', { name: 'This pod behaves the same on v1.35 and v1.34.', exact: true }),
  ).toBeVisible()
  await expect(compare(page).getByRole('list', { name: /^A:/ })).toHaveCount(1)
  await expect(compare(page).getByRole('list', { name: /^B:/ })).toHaveCount(0)
  await page.getByLabel('Kubernetes of B').selectOption('1.27')
  await expect(differences(page)).toContainText('A starts details. B never does.')
  await expect(compare(page).getByRole('list', { name: /^B:/ })).toHaveCount(1)
})

test('two pods of a file, and the pod before the last paste', async ({ page }) => {
  await openCompare(page)
  await page.getByRole('radio', { name: 'Before the last edit' }).check()
  await expect(compare(page).getByText('Nothing was edited yet.')).toBeVisible()
  await paste(page, `${JOB_WITH_PROXY}---\n${DEPLOYMENT}`)
  await expect(lines(page).getByRole('row', { name: /^A / })).toContainText('report')
  await expect(lines(page).getByRole('row', { name: /^B / })).toContainText('details-v1')
  await page.getByRole('radio', { name: 'Another pod of the file' }).check()
  await expect(lines(page).getByRole('row', { name: /^B / })).toContainText('shop')
})

test('a pod with nothing to move says so and keeps the example at hand', async ({ page }) => {
  await openCompare(page)
  await paste(page, DEPLOYMENT)
  await expect(compare(page).getByText('there is nothing to move')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Job with istio-proxy' })).toBeVisible()
})

test('the picture is saved as an SVG with both panels', async ({ page }) => {
  await openCompare(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as SVG' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('details-v1-766844796b-zmr86-compare.svg')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const svg = Buffer.concat(chunks).toString()
  expect(svg).toContain('>Old way<')
  expect(svg).toContain('>Native sidecar<')
})

test('a phone: both panels over each other, nothing scrolls sideways', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Compare', exact: true }).tap()
  await expect(compare(page).getByRole('list', { name: /^B:/ })).toHaveCount(1)
  const stage = page.getByRole('main')
  expect(await stage.evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true)
  await context.close()
})
