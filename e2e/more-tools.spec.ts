import { expect, test } from '@playwright/test'
import { openPage } from './page.ts'

test.use({ viewport: { width: 820, height: 1180 } })

test('on a narrower screen the settings are behind one button, and nothing sticks out', async ({ page }) => {
  const { trouble } = await openPage(page)
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeHidden()
  await page.getByLabel('More').click()
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeHidden()
  await page.getByLabel('More').click()
  await page.getByRole('button', { name: 'Commands' }).click()
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
  expect(trouble).toEqual([])
})
