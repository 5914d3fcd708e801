import { expect, test } from '@playwright/test'
import { DEPLOYMENT, JOB_WITH_PROXY, kubectl, ledger, openPage, paste, ready } from './page.ts'

test('a paste anywhere draws a Deployment’s pod', async ({ page }) => {
  const { trouble } = await openPage(page)
  await paste(page, DEPLOYMENT)
  await expect(kubectl(page)).toContainText('shop')
  await expect(
    page.getByText('Drawn from the pod template of Deployment shop, which asks for 3 such pods.'),
  ).toBeVisible()
  await expect(ready(page)).toHaveText('2/2')
  await expect(ledger(page)).toContainText('cache')
  expect(trouble).toEqual([])
})

test('an uploaded file and several at once', async ({ page }) => {
  await openPage(page)
  const input = page.getByLabel('Open YAML files')
  await input.setInputFiles({ name: 'job.yaml', mimeType: 'text/yaml', buffer: Buffer.from(JOB_WITH_PROXY) })
  await expect(kubectl(page)).toContainText('report')
  await input.setInputFiles([
    { name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from(DEPLOYMENT) },
    { name: 'b.yaml', mimeType: 'text/yaml', buffer: Buffer.from(JOB_WITH_PROXY) },
  ])
  const picker = page.getByLabel('2 pods in this file')
  await expect(picker).toBeVisible()
  await picker.selectOption('1')
  await expect(kubectl(page)).toContainText('report')
})

test('a dropped file', async ({ page }) => {
  await openPage(page)
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'shop.yaml'))
    return data
  }, DEPLOYMENT)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await expect(page.getByText('Drop pod YAML anywhere')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(kubectl(page)).toContainText('shop')
  await expect(page.getByText('Drop pod YAML anywhere')).toBeHidden()
})

test('a file dropped on the editor takes the place of its text; text moved within it stays the editor’s', async ({
  page,
}) => {
  await openPage(page)
  const editor = page.getByRole('textbox', { name: 'Pod YAML' })
  await editor.click()
  await expect(page.locator('textarea'), 'the editor is there').toHaveCount(0)
  const drop = async (content: 'file' | 'text', text: string) => {
    const transfer = await page.evaluateHandle(
      ([kind, value]) => {
        const data = new DataTransfer()
        if (kind === 'file') data.items.add(new File([value], 'shop.yaml'))
        else data.setData('text/plain', value)
        return data
      },
      [content, text] as const,
    )
    await editor.dispatchEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true })
  }
  await drop('text', '# moved ')
  await expect(editor).toContainText('# moved ')
  await expect(editor).toContainText('kind: Pod')
  await drop('file', DEPLOYMENT)
  await expect(kubectl(page)).toContainText('shop')
  await expect(editor).not.toContainText('# moved ')
  await expect(page.getByRole('alert', { name: 'Problems' })).toBeHidden()
})

test('typing in the editor redraws', async ({ page }) => {
  await openPage(page)
  const editor = page.getByRole('textbox', { name: 'Pod YAML' })
  await editor.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(DEPLOYMENT)
  await expect(kubectl(page)).toContainText('shop')
})

test('what is typed while the editor loads is kept', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/yaml-editor/, async (route) => {
    await held
    await route.continue()
  })
  await openPage(page)
  await page.getByRole('textbox', { name: 'Pod YAML' }).click()
  await page.keyboard.press('ControlOrMeta+a')
  const loaded = page.waitForResponse(/yaml-editor/)
  release()
  await loaded
  await expect(page.locator('textarea')).toHaveCount(0)
  await page.keyboard.insertText(DEPLOYMENT)
  await expect(kubectl(page)).toContainText('shop')
})

test('a Job with a native sidecar completes', async ({ page }) => {
  await openPage(page)
  await paste(page, JOB_WITH_PROXY)
  await expect(kubectl(page)).toContainText('report')
  await page.getByText('Ten questions about this pod').click()
  await expect(page.getByText('Yes: work exits 0, then Kubernetes stops istio-proxy')).toBeVisible()
})

test('twenty containers', async ({ page }) => {
  await openPage(page)
  const mains = Array.from({ length: 20 }, (_, i) => `  - {name: app-${i + 1}, image: app:1}`).join('\n')
  await paste(page, `apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n  containers:\n${mains}\n`)
  await expect(ready(page)).toHaveText('20/20')
  await expect(page.getByRole('list', { name: 'Containers' }).getByRole('listitem')).toHaveCount(20)
})

test('another pod of a long file is brought into view in the YAML', async ({ page }) => {
  await openPage(page)
  const filler = '# a line between\n'.repeat(150)
  await paste(page, `${DEPLOYMENT}---\n${filler}${DEPLOYMENT.replaceAll('shop', 'bakery')}`)
  await page.getByRole('combobox', { name: /2 pods in this file/ }).selectOption({ index: 1 })
  await expect(page.getByText('Drawn from the pod template of Deployment bakery')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Pod YAML' }).getByText('image: bakery:1.0')).toBeInViewport()
})
