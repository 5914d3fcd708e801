import type { Page } from '@playwright/test'

/** Pastes a text onto the page, once it listens, and waits until its pod is drawn. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Pod YAML' }).waitFor()
  const name = /^ {2}name: (\S+)$/m.exec(text)?.[1] ?? ''
  await page.evaluate((value) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', value)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await page.getByRole('group', { name: new RegExp(`^${name}:`) }).waitFor({ timeout: 120_000 })
}
