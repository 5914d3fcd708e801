import { expect, type Page, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

const time = (page: Page) => page.getByRole('slider', { name: 'Time', exact: true })
const seconds = async (page: Page) => Number(await time(page).getAttribute('aria-valuenow'))
const playback = (page: Page) => page.getByRole('group', { name: 'Playback' })
/** Says what has changed to who does not see it. */
const spoken = (page: Page, text: string) => page.locator('[aria-live=polite]').filter({ hasText: text })

test('the playhead is dragged along the axis, by pointer', async ({ page }) => {
  const { trouble } = await openPage(page)
  const box = await time(page).boundingBox()
  if (box === null) throw new Error('no axis')
  await page.mouse.move(box.x + 2, box.y + box.height / 2)
  await page.mouse.down()
  await expect(ready(page)).toHaveText('0/2')
  const seen: number[] = [await seconds(page)]
  for (const share of [0.1, 0.2, 0.3]) {
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2)
    seen.push(await seconds(page))
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(new Set(seen).size).toBe(4)
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2)
  await expect(kubectl(page)).toContainText('Completed')
  await page.mouse.up()
  // It stays where it was let go.
  await page.mouse.move(box.x + 2, box.y + box.height / 2)
  await expect(kubectl(page)).toContainText('Completed')
  expect(trouble).toEqual([])
})

test('with two fingers on a wide screen time is stretched, and one finger drags the playhead', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 820 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto('/')
  const picture = page.getByRole('group', { name: /containers over time/ })
  await expect(picture).toBeVisible()
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: readonly (readonly [number, number])[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map(([x, y], id) => ({ x, y, id })) })
  const box = await picture.boundingBox()
  const axis = await time(page).boundingBox()
  if (box === null || axis === null) throw new Error('no picture')
  const fit = page.getByRole('group', { name: 'Zoom' }).getByRole('button', { name: 'Fit' })
  await expect(fit).toBeDisabled()
  const [middle, y] = [box.x + box.width / 2, box.y + 130]
  await touch('touchStart', [middle - 20, y], [middle + 20, y])
  for (let by = 40; by <= 120; by += 20) await touch('touchMove', [middle - by, y], [middle + by, y])
  await touch('touchEnd')
  await expect(fit).toBeEnabled()
  await fit.tap()
  await expect(fit).toBeDisabled()
  const before = await seconds(page)
  await touch('touchStart', [axis.x + axis.width / 2, axis.y + 22])
  await touch('touchMove', [axis.x + 40, axis.y + 22])
  await touch('touchEnd')
  await expect.poll(() => seconds(page)).toBeLessThan(before)
  await expect(ready(page)).toHaveText('0/2')
  await context.close()
})

test('READY and STATUS are spoken when one steps, not while it plays', async ({ page }) => {
  await openPage(page)
  await time(page).press('Home')
  await expect(spoken(page, 'READY 0 of 2, STATUS Init:0/2')).toHaveCount(1)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await time(page).press('Space')
  await expect(ready(page)).toHaveText('2/2', { timeout: 30_000 })
  await expect(spoken(page, 'READY 0 of 2, STATUS Init:0/2')).toHaveCount(1)
  await time(page).press('Space')
  await expect(spoken(page, 'READY 2 of 2, STATUS Running')).toHaveCount(1)
})

test('the pace is chosen, also while it plays, and goes on from where it is', async ({ page }) => {
  await openPage(page)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await time(page).press('Home')
  await time(page).press('Space')
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.5)
  const at = await seconds(page)
  await playback(page).getByLabel('Speed').selectOption('4')
  expect(await seconds(page)).toBeGreaterThanOrEqual(at)
  await expect(ready(page)).toHaveText('2/2')
  await expect(playback(page).getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('in Compare the same line runs through both', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('c')
  await expect(page.getByRole('group', { name: /^A, .* over B, .*containers over time/ })).toBeVisible()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  // A line has no role of its own.
  const at = () =>
    page
      .locator('.compare-playhead line')
      .first()
      .evaluate((line) => line.getBoundingClientRect().x)
  await time(page).press('Home')
  const start = await at()
  await time(page).press('Space')
  await expect.poll(at).toBeGreaterThan(start + 30)
  await time(page).press('Space')
  const stopped = await at()
  await time(page).press('Shift+ArrowRight')
  await time(page).press('Shift+ArrowLeft')
  expect(Math.abs((await at()) - stopped)).toBeLessThan(1.5)
})

test('L: the same as a table of events, each of which takes the playhead to its moment', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('l')
  const table = page.getByRole('table', { name: /details-v1/ })
  await expect(table).toBeVisible()
  const first = table.getByRole('row').nth(1)
  await expect(first).toContainText('0/2')
  await expect(first).toContainText('Init:0/2')
  await expect(table.getByRole('row').last()).toContainText('NotFound')
  await first.getByRole('button').click()
  await expect(ready(page)).toHaveText('0/2')
  await page.keyboard.press('l')
  await expect(table).toBeHidden()
})

test('a thousand containers: the layout holds, what plays goes on, and a row far down is drawn when one comes there', async ({
  page,
}) => {
  const { trouble } = await openPage(page)
  const mains = Array.from(
    { length: 1000 },
    (_, i) => `  - {name: web-${i}, image: "web:${i % 7}", command: [run, "${i}"]}`,
  )
  await paste(page, `kind: Pod\nmetadata: {name: thousand}\nspec:\n  containers:\n${mains.join('\n')}\n`)
  await expect(kubectl(page)).toContainText('thousand', { timeout: 60_000 })
  const every = page.getByRole('button', { name: 'Show every row' })
  if (await every.isVisible()) await every.click()
  await expect(ready(page)).toHaveText('1000/1000')
  const rows = page.getByRole('list', { name: 'Containers' }).getByRole('button')
  expect(await rows.count()).toBeLessThan(300)
  await page.getByRole('main').evaluate((stage) => {
    stage.scrollTop = 9000
  })
  await expect(
    rows
      .filter({ hasText: /^$/ })
      .and(page.getByRole('button', { name: /^web-5\d\d, / }))
      .first(),
  ).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(trouble).toEqual([])
})
