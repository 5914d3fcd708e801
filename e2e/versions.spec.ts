import { expect, type Page, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

const panel = (page: Page) => page.getByRole('region', { name: /This pod on Kubernetes v1\.\d+/ })
const strip = (page: Page) => panel(page).getByRole('list', { name: 'Versions and this pod' })

test('the strip marks where this pod changes, and a click goes there', async ({ page }) => {
  const { trouble } = await openPage(page)
  await expect(strip(page).getByRole('button', { name: 'v1.29: other rows than on v1.28' })).toBeVisible()
  await strip(page)
    .getByRole('button', { name: /^v1\.28/ })
    .click()
  await expect(panel(page)).toContainText('v1.28 has native sidecars as alpha, off')
  await expect(ready(page)).toHaveText('0/1')
  await strip(page)
    .getByRole('button', { name: /^v1\.27/ })
    .click()
  await expect(panel(page)).toContainText('drops it: istio-proxy would have to exit')
  await strip(page)
    .getByRole('button', { name: /^v1\.33/ })
    .click()
  await expect(panel(page)).toContainText('v1.33 has native sidecars as stable')
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'Before v1.36' })).toBeVisible()
  await expect(ready(page)).toHaveText('2/2')
  expect(trouble).toEqual([])
})

test('Istio: the default from 1.27, asked for before, and the old way to compare with', async ({ page }) => {
  await openPage(page)
  const istio = panel(page).getByLabel('Istio')
  await expect(istio).toHaveValue('28')
  await expect(panel(page)).toContainText('Istio 1.28 injects istio-proxy as a native sidecar')
  await istio.selectOption('26')
  await expect(panel(page)).toContainText('natively only with ENABLE_NATIVE_SIDECARS=true')
  await expect(panel(page)).toContainText('In this pod it is in initContainers.')
  await panel(page).getByRole('button', { name: 'Compare with the old way' }).click()
  await expect(
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Compare' }),
  ).toHaveAttribute('aria-current', 'page')
})

test('a text so long that a worker reads it has its marks too', async ({ page }) => {
  const { trouble } = await openPage(page)
  const pod = `apiVersion: v1
kind: Pod
metadata: {name: long}
spec:
  initContainers:
  - {name: proxy, image: proxy:1, restartPolicy: Always}
  containers:
  - {name: web, image: shop:1}
`
  await paste(page, `${pod}${'# a long comment\n'.repeat(1200)}`)
  await expect(kubectl(page)).toContainText('long')
  await expect(strip(page).getByRole('button', { name: 'v1.29: other rows than on v1.28' })).toBeVisible()
  await paste(page, `${pod}${'# a very long comment\n'.repeat(20_000)}`)
  await expect(panel(page)).toContainText('This text is too long to look at each version.')
  expect(trouble).toEqual([])
})
