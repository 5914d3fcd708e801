import { expect, test } from '@playwright/test'
import { kubectl, ledger, openPage, paste, ready } from './page.ts'

test('the article’s pod tells at once why it is 2/2', async ({ page }) => {
  const { trouble } = await openPage(page)
  await expect(page.getByText('One main and one native sidecar are counted.')).toBeVisible()
  await expect(page.getByText('Where did my istio-proxy go?')).toBeVisible()
  await expect(kubectl(page)).toContainText('details-v1-766844796b-zmr86')
  await expect(kubectl(page).getByRole('cell', { name: '2/2' })).toBeVisible()
  await expect(kubectl(page).getByRole('cell', { name: 'Running' })).toBeVisible()
  await expect(kubectl(page).getByRole('cell', { name: '5m' })).toBeVisible()
  await expect(ledger(page)).toContainText('native sidecar: restartPolicy Always under initContainers, counts')
  await expect(ledger(page)).toContainText('regular init: exited 0, never counts')
  await expect(ledger(page)).toContainText('main: running and ready, counts')
  expect(trouble).toEqual([])
})

test('scrubbing back un-does the story, event by event', async ({ page }) => {
  await openPage(page)
  const axis = page.getByRole('slider', { name: 'Time' })
  await axis.focus()
  await axis.press('Home')
  await expect(ready(page)).toHaveText('0/2')
  await expect(kubectl(page)).toContainText('Init:0/2')
  // Started, seen running, exited, and then the kubelet's look at it.
  for (let event = 0; event < 4; event++) await axis.press('ArrowRight')
  await expect(kubectl(page)).toContainText('Init:1/2')
  await axis.press('End')
  await expect(kubectl(page)).toContainText('NotFound')
  await expect(axis).toHaveAttribute('aria-valuetext', /seconds, Stopping/)
})

test('the answers follow the playhead', async ({ page }) => {
  await openPage(page)
  await page.getByText('Ten questions about this pod').click()
  await expect(page.getByText('details when istio-proxy has passed its startupProbe')).toBeVisible()
  await page.getByRole('slider', { name: 'Time' }).press('Home')
  await expect(page.getByText('For istio-init, entry 1 of 2')).toBeVisible()
})

test('it plays once and rests on 2/2', async ({ page }) => {
  await page.clock.install()
  await page.goto('/')
  await expect(ready(page)).toHaveText('2/2')
  await page.clock.runFor(1500)
  await expect(ready(page)).toHaveText('0/2')
  await page.clock.runFor(15_000)
  await expect(ready(page)).toHaveText('2/2')
  await expect(kubectl(page)).toContainText('Running')
})

const NAMED = (seconds: number) => `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: web
    image: shop:1
    readinessProbe:
      httpGet: {path: /, port: 80}
      periodSeconds: 1
      initialDelaySeconds: ${seconds}
`

test('a text that is pasted rests on READY, also one that differs only in its times', async ({ page }) => {
  await openPage(page)
  await paste(page, NAMED(30))
  await expect(ready(page)).toHaveText('1/1')
  await page.keyboard.press('End')
  await expect(ready(page)).toHaveText('gone')
  await paste(page, NAMED(5))
  await expect(ready(page)).toHaveText('1/1')
  await expect(kubectl(page)).toContainText('Running')
})

test('what is done right after the story’s end is not undone by its rest', async ({ page }) => {
  await page.clock.install()
  await page.goto('/')
  const playUntil = async (figure: string) => {
    for (let i = 0; i < 300 && (await ready(page).textContent()) !== figure; i++) await page.clock.runFor(100)
    await expect(ready(page)).toHaveText(figure)
  }
  await playUntil('0/2')
  await playUntil('gone')
  await page.keyboard.press('End')
  await page.clock.runFor(3000)
  await expect(ready(page)).toHaveText('gone')
})

test('the moment that was asked for in one pod is not taken for another that is pasted meanwhile', async ({ page }) => {
  await openPage(page)
  await page.getByRole('region', { name: 'Break it' }).getByRole('button', { name: 'Delete pod' }).waitFor()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Delete pod')
    button?.click()
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, NAMED(5))
  await expect(ready(page)).toHaveText('1/1')
  await expect(kubectl(page)).toContainText('Running')
})
