import { expect, test } from '@playwright/test'
import { OBSERVED_POD } from './observed-pod.ts'
import { kubectl, openPage, paste, ready } from './page.ts'

test('a pasted status is shown as it is, over the prediction, and back', async ({ page }) => {
  const { trouble } = await openPage(page)
  await expect(page.getByRole('button', { name: 'Observed' })).toBeHidden()
  await paste(page, OBSERVED_POD)
  const choice = page.getByRole('group', { name: 'Show' })
  await expect(choice.getByRole('button', { name: 'Predicted' })).toHaveAttribute('aria-pressed', 'true')
  await expect(ready(page)).toHaveText('2/2')

  await choice.getByRole('button', { name: 'Observed' }).press('Enter')
  await expect(ready(page)).toHaveText('1/2')
  await expect(kubectl(page).getByRole('row').nth(1)).toHaveText(/orders\s*1\/2\s*Running\s*3 \(61s ago\)\s*6m11s/)
  await expect(page.getByText('orders is not ready', { exact: false })).toBeVisible()
  await expect(page.getByRole('img', { name: 'orders: what its status says' })).toContainText('10:06:11')
  const containers = page.getByRole('table', { name: 'Containers in the status' })
  await expect(containers.getByRole('row', { name: 'proxy +1' })).toBeVisible()
  await expect(containers.getByRole('row', { name: 'orders 0' })).toContainText('3')
  const facts = page.getByRole('table', { name: 'What the status says' })
  await expect(facts.getByRole('row', { name: 'orders exited with 1 (Error), run 3' })).toContainText('+310 s')
  await expect(facts).toContainText('orders ran 2 times before')

  await choice.getByRole('button', { name: 'Predicted' }).click()
  await expect(ready(page)).toHaveText('2/2')
  await expect(page.getByRole('slider', { name: 'Time', exact: true })).toBeVisible()
  expect(trouble).toEqual([])
})

test('a text without a status has nothing observed', async ({ page }) => {
  await openPage(page)
  await paste(page, OBSERVED_POD)
  await page.getByRole('button', { name: 'Observed' }).click()
  await expect(ready(page)).toHaveText('1/2')
  await paste(page, OBSERVED_POD.slice(0, OBSERVED_POD.indexOf('status:')))
  await expect(ready(page)).toHaveText('2/2')
  await expect(page.getByRole('group', { name: 'Show' })).toBeHidden()
})
