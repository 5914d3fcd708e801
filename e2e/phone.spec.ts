import { expect, test } from '@playwright/test'
import { openPhone, paste, ready } from './page.ts'

test('the columns’ names stay while time scrolls, and a tap on one opens its sheet', async ({ browser }) => {
  const page = await openPhone(browser)
  const details = page.getByRole('button', { name: /^details, main/ })
  await expect(details).toBeInViewport()
  await page.locator('main').evaluate((stage) => {
    stage.scrollTop = 0
  })
  await expect(ready(page)).toHaveText('0/2')
  await page.locator('main').evaluate((stage) => {
    stage.scrollTop = 500
  })
  await expect(details).toBeInViewport()
  await details.tap()
  const sheet = page.getByRole('region', { name: 'details', exact: true })
  await expect(sheet).toBeInViewport()
  await expect(sheet).toContainText('istio-proxy has passed its startupProbe')
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await expect(sheet).toBeHidden()
  await page.context().close()
})

test('many columns scroll sideways, the page does not', async ({ browser }) => {
  const page = await openPhone(browser)
  const names = Array.from({ length: 9 }, (_, i) => `  - {name: svc-${i}, image: x}`)
  await paste(page, `apiVersion: v1\nkind: Pod\nmetadata: {name: wide}\nspec:\n  containers:\n${names.join('\n')}\n`)
  await expect(ready(page)).toHaveText('9/9')
  const last = page.getByRole('button', { name: /^svc-8, main/ })
  await expect(last).not.toBeInViewport()
  await page.getByRole('group', { name: /containers over time/ }).evaluate((svg) => {
    let scroller: Element | null = svg
    while (scroller !== null && scroller.scrollWidth <= scroller.clientWidth) scroller = scroller.parentElement
    if (scroller !== null) scroller.scrollLeft = 2000
  })
  await expect(last).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.context().close()
})
