import { expect, type Page, test } from '@playwright/test'
import { DEPLOYMENT, kubectl, openPage, ready } from './page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Where the keys go, also within the editor, and whether a ring around it can be seen. */
function focus(page: Page): Promise<{ readonly name: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    if (at === null || at === document.body) return { name: '', isSeen: true }
    const ringed: (Element | null)[] = [at, at.nextElementSibling]
    for (let parent = at.parentElement; parent !== null; parent = parent.parentElement) ringed.push(parent)
    const isSeen = ringed.some((one) => {
      if (one === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return { name: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim(), isSeen }
  })
}

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if ((await focus(page)).name === name) return
  }
  throw new Error(`${name} is not reached by Tab`)
}

test('paste, read, step to 0/2, break and share', async ({ page }) => {
  await openPage(page)
  await page.evaluate((text) => navigator.clipboard.writeText(text), DEPLOYMENT)
  await page.keyboard.press('e')
  const editor = page.getByRole('textbox', { name: 'Pod YAML' })
  await expect(editor).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(kubectl(page)).toContainText('shop')
  await expect(ready(page)).toHaveText('2/2')
  await page.keyboard.press('Escape')
  await expect(editor).not.toBeFocused()
  await page.keyboard.press('Home')
  await expect(ready(page)).toHaveText('0/2')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('b')
  await tabTo(page, 'OOM')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove web: OOM' }).first()).toBeVisible()
  await expect(kubectl(page)).toContainText('OOMKilled')
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'What goes in the link' })
  await expect(dialog.getByLabel('Link', { exact: true })).toHaveValue(/#v1\./)
  await tabTo(page, 'Copy link')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status').filter({ hasText: /^Copied$/ })).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#v1.')
})

test('Tab goes through the whole page, is always seen and caught nowhere', async ({ page }) => {
  await openPage(page)
  const stops: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const { name } = await focus(page)
    if (name === '') break
    // The editor takes the plain field's place, and its focus, when it has loaded.
    await expect.poll(async () => (await focus(page)).isSeen, { message: name }).toBe(true)
    stops.push(name)
  }
  expect(stops.length).toBeLessThan(120)
  const order = ['Skip to the timeline', 'Pod YAML', 'Time', 'Next event', 'Delete pod'].map((name) =>
    stops.indexOf(name),
  )
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(stops.some((name) => name.startsWith('istio-proxy, native sidecar'))).toBe(true)
})

test('a dialog gives the focus back', async ({ page }) => {
  await openPage(page)
  const next = page.getByRole('button', { name: 'Next event' })
  await next.focus()
  for (const key of ['g', 's', 'x', '?', 'Control+k']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(next).not.toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(next, key).toBeFocused()
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('jump to starting')
  await page.keyboard.press('Enter')
  await expect(ready(page)).toHaveText('0/2')
  await expect(next).toBeFocused()
})
