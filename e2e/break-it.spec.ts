import { expect, type Page, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

const bar = (page: Page) => page.getByRole('region', { name: 'Break it' })
const broken = (page: Page) => bar(page).getByRole('list', { name: 'What is broken' })

test('one click crashes details, the row and the bar say so, one click mends it', async ({ page }) => {
  const { trouble } = await openPage(page)
  await bar(page).getByRole('button', { name: 'Crash loop', exact: true }).click()
  await expect(ready(page)).toHaveText('1/2')
  await expect(kubectl(page)).toContainText('Error')
  await expect(kubectl(page)).toContainText(/1 \(\d+s ago\)/)
  await expect(bar(page)).toContainText('details restarts alone. istio-proxy keeps running and stays counted.')
  await expect(bar(page).getByRole('button', { name: 'Crash loop', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.getByRole('button', { name: 'Remove details: Crash loop' })).toHaveCount(2)
  await bar(page).getByLabel('exit code').fill('3')
  await expect(page.getByRole('group', { name: /containers over time/ })).toContainText('exit 3')
  await broken(page).getByRole('button', { name: 'Remove details: Crash loop' }).click()
  await expect(ready(page)).toHaveText('2/2')
  await expect(broken(page)).toBeHidden()
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(ready(page)).toHaveText('1/2')
  expect(trouble).toEqual([])
})

test('a probe that is not there cannot fail, and the bar says why', async ({ page }) => {
  await openPage(page)
  await bar(page).getByRole('button', { name: 'Probe fails' }).click()
  const menu = bar(page).getByRole('group', { name: 'Probe fails' })
  await expect(menu.getByRole('button', { name: 'livenessProbe fails' })).toHaveAttribute('aria-disabled', 'true')
  await expect(menu).toContainText('details has no livenessProbe.')
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await bar(page).getByLabel('Container to break').selectOption('istio-proxy')
  await bar(page).getByRole('button', { name: 'Probe fails' }).click()
  await menu.getByRole('button', { name: 'startupProbe never passes' }).click()
  await expect(ready(page)).toHaveText('0/2')
  await expect(kubectl(page)).toContainText('Init:1/2')
  await expect(bar(page)).toContainText('It never comes, so details never starts.')
})

test('SIGTERM ignored: 2/2 Terminating to the end of the grace', async ({ page }) => {
  await openPage(page)
  await bar(page).getByRole('button', { name: 'Ignore SIGTERM' }).click()
  await expect(kubectl(page)).toContainText('Terminating')
  await expect(ready(page)).toHaveText('2/2')
  await expect(bar(page)).toContainText('details uses all 30 s. istio-proxy is left 2 s.')
})

test('by keyboard: B goes to the bar, D deletes the pod at the playhead and takes it back', async ({ page }) => {
  await openPage(page)
  await expect(bar(page)).toBeVisible()
  await page.keyboard.press('b')
  await expect(bar(page).getByLabel('Container to break')).toBeFocused()
  await bar(page).getByRole('button', { name: 'Slow start' }).focus()
  await page.keyboard.press('d')
  await expect(kubectl(page)).toContainText('Terminating')
  await expect(broken(page)).toContainText('Pod deleted at 300 s')
  await page.keyboard.press('d')
  await expect(kubectl(page)).toContainText('Running')
  await expect(broken(page)).toBeHidden()
})

test('node pressure evicts the pod: what is left of it, why it does not say Evicted, and one click takes it back', async ({
  page,
}) => {
  const { trouble } = await openPage(page)
  await bar(page).getByRole('button', { name: 'Ignore SIGTERM' }).click()
  await expect(kubectl(page)).toContainText('Terminating')
  await page.getByRole('button', { name: 'Rest', exact: true }).click()
  await expect(kubectl(page)).toContainText('Running')
  const evict = bar(page).getByRole('button', { name: 'Node pressure: evict' })
  await evict.click()
  await expect(ready(page)).toHaveText('0/2')
  await expect(kubectl(page)).toContainText('Error')
  await expect(evict).toHaveAttribute('aria-pressed', 'true')
  await expect(broken(page)).toContainText('Evicted at 300 s')
  await expect(bar(page)).toContainText('Its reason is Evicted, but kubectl prints how a container ended: Error.')
  await expect(page.getByRole('status', { name: 'Problems' })).toContainText('not recorded from a run')
  await bar(page).getByRole('button', { name: 'Remove Evicted at 300 s' }).click()
  await expect(ready(page)).toHaveText('2/2')
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(kubectl(page)).toContainText('Error')
  expect(trouble).toEqual([])
})

test('a node under pressure refuses the pod: Evicted, and nothing of it ever ran', async ({ page }) => {
  await openPage(page)
  await bar(page).getByRole('button', { name: 'Node pressure: refuse' }).click()
  await expect(kubectl(page)).toContainText('Evicted')
  await expect(ready(page)).toHaveText('0/2')
  await expect(bar(page)).toContainText('No container has a status')
  await bar(page).getByRole('button', { name: 'Node pressure: evict' }).click()
  await expect(broken(page)).toContainText('Evicted at 60 s')
  await expect(kubectl(page)).toContainText('Completed')
})

test('a critical pod cannot be evicted, and the bar says why', async ({ page }) => {
  await openPage(page)
  await paste(
    page,
    'apiVersion: v1\nkind: Pod\nmetadata: {name: dns}\nspec: {priorityClassName: system-cluster-critical, containers: [{name: dns, image: dns:1}]}\n',
  )
  await expect(ready(page)).toHaveText('1/1')
  const evict = bar(page).getByRole('button', { name: 'Node pressure: evict' })
  await expect(evict).toHaveAttribute('aria-disabled', 'true')
  await expect(evict).toHaveAccessibleDescription(/A critical pod is never evicted/)
})

test('several faults side by side are mended at once', async ({ page }) => {
  await openPage(page)
  await bar(page).getByRole('button', { name: 'Image pull fails' }).click()
  await bar(page).getByRole('button', { name: 'Image pull fails for ever' }).click()
  await expect(kubectl(page)).toContainText(/ErrImagePull|ImagePullBackOff/)
  await bar(page).getByLabel('Container to break').selectOption('istio-init')
  await bar(page).getByRole('button', { name: 'Slow start' }).click()
  await expect(broken(page).getByRole('listitem')).toHaveCount(2)
  await bar(page).getByRole('button', { name: 'Mend all' }).click()
  await expect(ready(page)).toHaveText('2/2')
})

test('on a phone the bar stands in the sheet of the broken row', async ({ browser }) => {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ viewport, hasTouch: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(ready(page)).toHaveText('2/2')
  await bar(page).getByRole('button', { name: 'Crash loop', exact: true }).tap()
  await expect(ready(page)).toHaveText('1/2')
  const sheet = page.getByRole('region', { name: 'details', exact: true })
  await sheet.getByRole('button', { name: 'Remove details: Crash loop' }).tap()
  await expect(ready(page)).toHaveText('2/2')
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await expect(bar(page)).toBeVisible()
  await context.close()
})
