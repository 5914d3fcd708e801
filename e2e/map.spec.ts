import { expect, type Page, test } from '@playwright/test'
import { openPage, paste, ready } from './page.ts'

const SHOP = `apiVersion: v1
kind: Pod
metadata: {name: checkout}
spec:
  volumes:
  - {name: secrets, emptyDir: {}}
  initContainers:
  - {name: wait-for-db, image: "busybox:1"}
  - name: vault-agent
    image: vault:1
    restartPolicy: Always
    startupProbe: {exec: {command: [ok]}, periodSeconds: 1}
    volumeMounts: [{name: secrets, mountPath: /vault/secrets}]
  containers:
  - name: app
    image: checkout:8
    ports: [{containerPort: 8080}]
    volumeMounts: [{name: secrets, mountPath: /secrets, readOnly: true}]
  - {name: worker, image: "checkout:8"}
---
apiVersion: v1
kind: Pod
metadata: {name: reviews}
spec:
  containers:
  - {name: web, image: "web:1"}
  - {name: cache, image: "cache:1"}
`

const map = (page: Page) => page.getByRole('region', { name: 'Map' })
const node = (page: Page, name: string) => map(page).getByRole('button', { name: new RegExp(`^${name}, `) })
const order = (page: Page) => map(page).getByRole('list', { name: 'Gates and stop order' })

async function openMap(page: Page, text?: string) {
  const opened = await openPage(page)
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  if (text !== undefined) await paste(page, text)
  return opened
}

test('a gate opens with the playhead, and nodes turn with it', async ({ page }) => {
  const { trouble } = await openMap(page)
  await expect(order(page)).toContainText('details waits for istio-proxy: startupProbe passed, open')
  await expect(order(page)).toContainText('istio-proxy gets SIGTERM when the last of the mains is gone')
  await expect(node(page, 'details')).toHaveAccessibleName(/adds 1/)
  await page.getByRole('slider', { name: 'Time' }).focus()
  await page.keyboard.press('Home')
  await expect(order(page)).toContainText('details waits for istio-proxy: startupProbe passed, closed')
  await expect(node(page, 'details')).toHaveAccessibleName(/waiting, adds 0/)
  await expect(ready(page)).toHaveText('0/2')
  expect(trouble).toEqual([])
})

test('by keyboard: arrows go from container to container, Enter chooses for every view', async ({ page }) => {
  await openMap(page, SHOP)
  await node(page, 'wait-for-db').focus()
  await page.keyboard.press('ArrowRight')
  await expect(node(page, 'vault-agent')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(node(page, 'worker')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(node(page, 'worker')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('t')
  await expect(
    page.getByRole('list', { name: 'Containers' }).getByRole('button', { name: /^worker, main/ }),
  ).toHaveAttribute('aria-pressed', 'true')
})

test('zoomed in, F shows the whole Map again', async ({ page }) => {
  await openMap(page)
  await expect(node(page, 'istio-init')).toBeVisible()
  const before = await node(page, 'istio-init').boundingBox()
  await map(page).getByRole('button', { name: 'Zoom in' }).click()
  await expect
    .poll(async () => (await node(page, 'istio-init').boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? 0)
  await page.keyboard.press('f')
  await expect.poll(async () => (await node(page, 'istio-init').boundingBox())?.width).toBe(before?.width)
})

test('a shared volume tells who mounts it where; ports stand on the node', async ({ page }) => {
  await openMap(page, SHOP)
  const volume = map(page).getByRole('button', { name: /^secrets volume: / })
  await expect(volume).toHaveAccessibleName('secrets volume: vault-agent /vault/secrets, app /secrets read-only')
  await expect(map(page).getByText('/vault/secrets')).toBeHidden()
  await volume.focus()
  await expect(map(page).getByText('/vault/secrets')).toBeVisible()
  await expect(node(page, 'app')).toHaveAccessibleName(/ports :8080/)
})

test('the pods of the file stand on a shelf at the same moment; a click draws one', async ({ page }) => {
  await openMap(page, SHOP)
  const shelf = page.getByRole('navigation', { name: 'Pods in this file' })
  await expect(shelf.getByRole('button', { name: /checkout 3\/3/ })).toBeVisible()
  await expect(shelf.getByRole('button', { name: /reviews 2\/2/ })).toBeVisible()
  await page.getByRole('slider', { name: 'Time' }).focus()
  await page.keyboard.press('Home')
  await expect(shelf.getByRole('button', { name: /reviews 0\/2/ })).toBeVisible()
  await shelf.getByRole('button', { name: /reviews/ }).click()
  await expect(node(page, 'web')).toBeVisible()
})

test('the Map is saved as an SVG', async ({ page }) => {
  await openMap(page)
  const downloading = page.waitForEvent('download')
  await map(page).getByRole('button', { name: 'Save as SVG' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('details-v1-766844796b-zmr86-map.svg')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const svg = Buffer.concat(chunks).toString()
  expect(svg).toContain('>istio-proxy<')
  expect(svg).toContain('map-diamond open')
})

test('sixty containers and a phone: nothing is smaller than it can be read, nothing scrolls sideways', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    hasTouch: true,
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Map', exact: true }).tap()
  const inits = Array.from({ length: 40 }, (_, i) => `  - {name: step-${i}, image: "tool:${i}"}`).join('\n')
  const mains = Array.from({ length: 20 }, (_, i) => `  - {name: app-${i}, image: "app:${i}"}`).join('\n')
  await paste(
    page,
    `apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n  initContainers:\n${inits}\n  containers:\n${mains}\n`,
  )
  await expect(node(page, 'app-19')).toBeAttached({ timeout: 30_000 })
  const box = await node(page, 'step-0').boundingBox()
  expect(box?.width).toBeGreaterThan(115)
  expect(box?.height).toBeGreaterThan(80)
  expect(await page.getByRole('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true)
  await context.close()
})
