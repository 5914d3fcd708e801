import { type Browser, expect, type Page } from '@playwright/test'

/** Opens the page without autoplay and fails on any console error, CSP breach or foreign request. */
export async function openPage(page: Page): Promise<{ readonly trouble: string[] }> {
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'blob:' && url.protocol !== 'data:' && url.hostname !== 'localhost')
      trouble.push(`request to ${request.url()}`)
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await expect(ready(page)).toHaveText('2/2')
  return { trouble }
}

/** The READY figure. */
export function ready(page: Page) {
  return page.getByRole('status', { name: 'READY', exact: true })
}

export function kubectl(page: Page) {
  return page.getByRole('region', { name: 'kubectl get pod' })
}

export function ledger(page: Page) {
  return page.getByRole('region', { name: 'READY ledger' })
}

/** Pastes a text onto the page itself, outside any field. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', value)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

export const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 3
  template:
    spec:
      containers:
      - name: web
        image: shop:1.0
      - name: cache
        image: cache:2.1
`

export const JOB_WITH_PROXY = `apiVersion: batch/v1
kind: Job
metadata:
  name: report
spec:
  template:
    spec:
      restartPolicy: Never
      initContainers:
      - name: istio-proxy
        image: proxy:1
        restartPolicy: Always
      containers:
      - name: work
        image: report:1
`

/** The page on a phone of somebody who wants no motion, with the seed at rest. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto('/')
  await expect(ready(page)).toHaveText('2/2')
  // Its picture is laid out by a script that comes later.
  await expect(page.getByRole('group', { name: /containers over time/ })).toBeVisible()
  return page
}
