import { expect, test } from '@playwright/test'
import { kubectl, openPage, openPhone, ready } from './page.ts'

test('a phone: time runs down and scrolling is scrubbing', async ({ browser }) => {
  const page = await openPhone(browser)
  await page.locator('main').evaluate((stage) => {
    stage.scrollTop = 0
  })
  await expect(ready(page)).toHaveText('0/2')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.getByRole('button', { name: 'YAML', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Pod YAML' })).toBeVisible()
  await page.context().close()
})

test('by keyboard alone', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the timeline' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await expect(kubectl(page)).toContainText('Init:0/2')
  await page.keyboard.press('m')
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
  await page.keyboard.press('t')
  await page.keyboard.press('l')
  await expect(page.getByRole('table', { name: /events/ })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
})

test('an older Kubernetes drops the field and says so', async ({ page }) => {
  await openPage(page)
  await page.getByRole('combobox', { name: /^Kubernetes/ }).selectOption('1.27')
  await expect(page.getByRole('status', { name: 'Problems' })).toContainText('Kubernetes 1.27 drops restartPolicy')
  await expect(ready(page)).toHaveText('0/1')
})
