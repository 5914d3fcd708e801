import { expect, test } from '@playwright/test'
import { openPage } from './page.ts'

test('pointing at a bar tells what, when and why, and lights up its YAML', async ({ page }) => {
  await openPage(page)
  const editor = page.getByRole('textbox', { name: 'Pod YAML' })
  await expect(editor.getByText('restartPolicy')).toBeVisible()
  const row = page.getByRole('button', { name: /^details, main/ })
  const box = await row.boundingBox()
  if (box === null) throw new Error('the row is not on the screen')
  const card = page.getByRole('tooltip')
  await expect(async () => {
    await page.mouse.move(box.x + 299, box.y + box.height / 2)
    await page.mouse.move(box.x + 300, box.y + box.height / 2)
    await expect(card).toContainText('details: waiting', { timeout: 200 })
  }).toPass()
  await expect(card).toContainText(/waits: istio-(init has not exited 0|proxy has not passed its startupProbe)/)
  await expect(card).toContainText(/YAML line \d+/)
  await page.mouse.move(box.x + 300, box.y - 400)
  await expect(card).toBeHidden()
})

test('a row reached by keyboard tells its moment', async ({ page }) => {
  await openPage(page)
  await page.getByRole('slider', { name: 'Time' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('tooltip')).toContainText('details: waiting')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toBeHidden()
})

test('putting the cursor into a container’s YAML selects its row', async ({ page }) => {
  await openPage(page)
  const editor = page.getByRole('textbox', { name: 'Pod YAML' })
  await expect(async () => {
    await editor.getByText('containerPort').click()
    const row = page.getByRole('button', { name: /^details, main/ })
    await expect(row).toHaveAttribute('aria-pressed', 'true', { timeout: 500 })
  }).toPass()
})
