import { expect, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

const PASTED = `apiVersion: v1
kind: Pod
metadata:
  name: orders
  creationTimestamp: "2026-05-01T10:00:00Z"
spec:
  initContainers:
  - {name: migrate, image: migrate:1}
  - name: proxy
    image: proxy:1
    restartPolicy: Always
    startupProbe: {httpGet: {port: 15021}, periodSeconds: 1}
  containers:
  - name: orders
    image: orders:1
    readinessProbe: {httpGet: {port: 8080}}
status:
  phase: Running
  startTime: "2026-05-01T10:00:00Z"
  conditions:
  - {type: PodScheduled, status: "True", lastTransitionTime: "2026-05-01T10:00:00Z"}
  - {type: Initialized, status: "True", lastTransitionTime: "2026-05-01T10:00:06Z"}
  - {type: ContainersReady, status: "False", reason: ContainersNotReady, lastTransitionTime: "2026-05-01T10:05:10Z"}
  initContainerStatuses:
  - name: migrate
    ready: true
    restartCount: 0
    state: {terminated: {exitCode: 0, reason: Completed, startedAt: "2026-05-01T10:00:02Z", finishedAt: "2026-05-01T10:00:04Z"}}
  - {name: proxy, ready: true, started: true, restartCount: 0, state: {running: {startedAt: "2026-05-01T10:00:05Z"}}}
  containerStatuses:
  - name: orders
    ready: false
    started: true
    restartCount: 3
    state: {running: {startedAt: "2026-05-01T10:06:11Z"}}
    lastState: {terminated: {exitCode: 1, reason: Error, startedAt: "2026-05-01T10:03:00Z", finishedAt: "2026-05-01T10:05:10Z"}}
`

test('a pasted status is shown as it is, over the prediction, and back', async ({ page }) => {
  const { trouble } = await openPage(page)
  await expect(page.getByRole('button', { name: 'Observed' })).toBeHidden()
  await paste(page, PASTED)
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
  await paste(page, PASTED)
  await page.getByRole('button', { name: 'Observed' }).click()
  await expect(ready(page)).toHaveText('1/2')
  await paste(page, PASTED.slice(0, PASTED.indexOf('status:')))
  await expect(ready(page)).toHaveText('2/2')
  await expect(page.getByRole('group', { name: 'Show' })).toBeHidden()
})
