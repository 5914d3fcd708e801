import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

const example = (name: string) => readFileSync(new URL(`../src/core/examples/${name}.yaml`, import.meta.url), 'utf8')

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
/** A gate or a stop line, by what it says. */
const edge = (page: Page, name: string | RegExp) => map(page).getByRole('button', { name })
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

test('edges are pressed: a gate and a stop line take the playhead to their moment', async ({ page }) => {
  await openMap(page)
  await edge(page, 'details waits for istio-proxy: startupProbe passed, open').click()
  await expect(ready(page)).toHaveText('0/2')
  await expect(kubectl(page)).toContainText('PodInitializing')
  await expect(node(page, 'istio-proxy')).toHaveAccessibleName(/not ready/)
  await edge(page, 'istio-proxy gets SIGTERM when the last of the mains is gone').click()
  await expect(kubectl(page)).toContainText('Terminating')
  await expect(node(page, 'istio-proxy')).toHaveAccessibleName(/SIGTERM/)
  await expect(node(page, 'details')).toHaveAccessibleName(/exited, still counted/)
})

test('by keyboard: arrows go from edge to edge, Enter goes to the moment, and what and why are told', async ({
  page,
}) => {
  await openMap(page, SHOP)
  const first = edge(page, 'vault-agent waits for wait-for-db: exit 0, open')
  await first.focus()
  await page.keyboard.press('ArrowRight')
  const second = edge(page, 'app and worker wait for vault-agent: startupProbe passed, open')
  await expect(second).toBeFocused()
  await expect(map(page).getByText('that is the gate, not its being ready')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(edge(page, /^vault-agent gets SIGTERM/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(ready(page)).toHaveText('1/3')
  await expect(second).toBeFocused()
  // The keys of the page work on an edge as anywhere.
  await page.keyboard.press('r')
  await expect(ready(page)).toHaveText('3/3')
})

test('Escape and a click on the ground choose nothing any more', async ({ page }) => {
  await openMap(page)
  await node(page, 'details').click()
  await expect(node(page, 'details')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(node(page, 'details')).toHaveAttribute('aria-pressed', 'false')
  await expect(node(page, 'details')).toBeFocused()
  await page.keyboard.press(' ')
  await expect(node(page, 'details')).toHaveAttribute('aria-pressed', 'true')
  const ground = await map(page).boundingBox()
  await page.mouse.click((ground?.x ?? 0) + 300, (ground?.y ?? 0) + 45)
  await expect(node(page, 'details')).toHaveAttribute('aria-pressed', 'false')
})

test('zoomed in, F shows the whole Map again', async ({ page }) => {
  await openMap(page)
  await expect(node(page, 'istio-init')).toBeVisible()
  const before = await node(page, 'istio-init').boundingBox()
  await map(page).getByRole('button', { name: 'Zoom in' }).click()
  await expect
    .poll(async () => (await node(page, 'istio-init').boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? 0)
  // Edges are zoomed with the nodes: the line still ends at the node.
  const [gate, last] = [edge(page, /^details waits/), node(page, 'details')]
  const [line, target] = [await gate.boundingBox(), await last.boundingBox()]
  expect(Math.abs((line?.x ?? 0) + (line?.width ?? 0) - (target?.x ?? 0))).toBeLessThan(6)
  await page.keyboard.press('f')
  await expect.poll(async () => (await node(page, 'istio-init').boundingBox())?.width).toBe(before?.width)
})

test('a shared volume tells who mounts it where; ports stand on the node', async ({ page }) => {
  await openMap(page, SHOP)
  const volume = map(page).getByRole('button', { name: /^secrets volume: / })
  await expect(volume).toHaveAccessibleName('secrets volume: vault-agent /vault/secrets, app /secrets read-only')
  const told = map(page).getByText('vault-agent /vault/secrets · app /secrets read-only')
  await expect(told).toBeHidden()
  await volume.hover()
  await expect(told).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(told).toBeHidden()
  // Pressed it stays told.
  await volume.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('slider', { name: 'Time' }).focus()
  await expect(told).toBeVisible()
  await expect(order(page)).toContainText('app mounts secrets at /secrets')
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

test('the Map is saved as an SVG that shows what the page shows at that moment', async ({ page }) => {
  await openMap(page, SHOP)
  await edge(page, /^vault-agent waits/).click()
  await expect(edge(page, /^vault-agent waits/)).toHaveAccessibleName(/open/)
  await expect(edge(page, /^app and worker wait/)).toHaveAccessibleName(/closed/)
  const downloading = page.waitForEvent('download')
  await map(page).getByRole('button', { name: 'Save as SVG' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('checkout-map.svg')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const svg = Buffer.concat(chunks).toString()
  const inFile = await page.evaluate(
    (text) =>
      [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('text')].map(
        (one) => `${one.textContent} ${one.getAttribute('x')} ${one.getAttribute('y')}`,
      ),
    svg,
  )
  const onPage = await map(page)
    .getByTestId('rf__wrapper')
    .locator('text')
    .evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('x')} ${one.getAttribute('y')}`))
  expect(onPage.length).toBeGreaterThan(20)
  expect([...inFile].filter((one) => !one.startsWith(' ')).sort()).toEqual(
    [...onPage].filter((one) => !one.startsWith(' ')).sort(),
  )
  expect(svg.match(/map-diamond open/g)).toHaveLength(1)
  expect(svg.match(/map-diamond held/g)).toHaveLength(1)
})

/** Words of the Map that are cut at its sides, and pairs of them that cover one another, as the browser draws them. */
async function faultyWords(region: Locator): Promise<{ readonly count: number; readonly faults: readonly string[] }> {
  return region.getByTestId('rf__wrapper').evaluate((wrapper) => {
    const frame = wrapper.getBoundingClientRect()
    const words = [...wrapper.querySelectorAll('text')]
      .filter((one) => one.textContent !== '')
      .map((one) => ({ text: one.textContent ?? '', at: one.getBoundingClientRect() }))
    const faults = words
      .filter(({ at }) => at.left < frame.left - 1 || at.right > frame.right + 1 || at.bottom > frame.bottom + 1)
      .map(({ text }) => `cut: ${text}`)
    for (const [i, { text, at: one }] of words.entries())
      for (const { text: other, at: two } of words.slice(i + 1))
        if (
          one.left < two.right - 0.5 &&
          two.left < one.right - 0.5 &&
          one.top < two.bottom - 3 &&
          two.top < one.bottom - 3
        )
          faults.push(`${text} × ${other}`)
    return { count: words.length, faults }
  })
}

for (const [device, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['tablet', { width: 820, height: 1180 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  test(`${device}: no word of the Map is cut or covers another`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await openMap(page)
    const bad: string[] = []
    for (const [name, last] of [
      ['seed', 'details'],
      ['twenty-containers', 'admin'],
      ['vault-agent', 'payments'],
      ['reverse-stop-order', 'checkout'],
      ['job-old-way', 'istio-proxy'],
    ] as const) {
      await paste(page, example(name))
      await expect(node(page, last)).toBeAttached()
      const { count, faults } = await faultyWords(map(page))
      expect(count).toBeGreaterThan(7)
      bad.push(...faults.map((fault) => `${name}: ${fault}`))
    }
    expect(bad).toEqual([])
  })

test('a phone: containers stand below each other, one finger scrolls the page over the Map', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Map', exact: true }).tap()
  await paste(page, example('twenty-containers'))
  await expect(node(page, 'admin')).toBeAttached()
  const [first, second] = [await node(page, 'sysctl').boundingBox(), await node(page, 'network-setup').boundingBox()]
  expect(first?.x).toBe(second?.x)
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 100)
  const top = () => node(page, 'sysctl').evaluate((one) => one.getBoundingClientRect().top)
  const before = await top()
  // Right of the nodes, on the Map's own ground.
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 370, y }] })
  await touch('touchStart', 600)
  for (let y = 590; y >= 400; y -= 10) await touch('touchMove', y)
  await touch('touchEnd')
  await expect.poll(top).toBeLessThan(before - 100)
  await context.close()
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
