import { expect, type Page, test } from '@playwright/test'
import { openPage, openPhone, paste, ready } from './page.ts'

const row = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}, `) })
const duration = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const picture = (page: Page) => page.getByRole('group', { name: /containers over time/ })

test('by thumb: a column’s sheet has its assumed durations, each longer, shorter and assumed again', async ({
  browser,
}) => {
  const page = await openPhone(browser)
  await row(page, 'details').tap()
  const sheet = page.getByRole('region', { name: 'details', exact: true })
  const pull = duration(page, 'details: image pull')
  const seconds = pull.getByRole('spinbutton', { name: 'image pull' })
  await expect(seconds).toHaveValue('2')
  await expect(pull).toContainText('assumed')
  for (const name of ['Shorter', 'Longer']) {
    const box = await pull.getByRole('button', { name }).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await pull.getByRole('button', { name: 'Longer' }).tap()
  await pull.getByRole('button', { name: 'Longer' }).tap()
  await expect(seconds).toHaveValue('3')
  await expect(pull).toContainText('yours')
  await sheet.getByRole('button', { name: 'Undo' }).tap()
  await expect(seconds).toHaveValue('2')
  await expect(pull).toContainText('assumed')
  await sheet.getByRole('button', { name: 'Redo' }).tap()
  await expect(seconds).toHaveValue('3')
  await pull.getByRole('button', { name: 'Assume again' }).tap()
  await expect(seconds).toHaveValue('2')
  await expect(pull.getByRole('button', { name: 'Assume again' })).toBeHidden()
  await page.context().close()
})

test('a typed duration moves what follows; half a number changes nothing', async ({ page }) => {
  const { trouble } = await openPage(page)
  await row(page, 'istio-init').focus()
  await page.keyboard.press('Enter')
  const seconds = duration(page, 'istio-init: run until its exit').getByRole('spinbutton')
  await seconds.fill('')
  await seconds.blur()
  await expect(seconds).toHaveValue('2')
  await seconds.fill('4.25')
  await page.getByRole('button', { name: 'Close' }).click()
  await row(page, 'istio-proxy').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'istio-proxy', exact: true })).toContainText('exited 0 (6.3 s)')
  await expect(page.getByRole('button', { name: 'Reset 1 assumption' })).toBeVisible()
  expect(trouble).toEqual([])
})

test('on a phone time is drawn longer and shorter, and the moment under the line stays', async ({ browser }) => {
  const page = await openPhone(browser)
  const zoom = page.getByRole('group', { name: 'Zoom' })
  const height = async () => (await picture(page).boundingBox())?.height ?? 0
  const usual = await height()
  await expect(zoom).toBeInViewport({ ratio: 1 })
  await zoom.getByRole('button', { name: 'Zoom in' }).tap()
  await expect.poll(height).toBeGreaterThan(usual * 1.3)
  await expect(ready(page)).toHaveText('2/2')
  await zoom.getByRole('button', { name: 'Fit' }).tap()
  await expect.poll(height).toBeLessThan(usual)
  await expect(zoom.getByRole('button', { name: 'Zoom out' })).toBeDisabled()
  await expect(ready(page)).toHaveText('2/2')
  await page.context().close()
})

test('on a phone the steps stand at the foot while the picture is scrolled', async ({ browser }) => {
  const page = await openPhone(browser)
  await expect(row(page, 'details')).toBeInViewport()
  await page.getByRole('main').evaluate((stage) => {
    stage.scrollTop = 0
  })
  await expect(ready(page)).toHaveText('0/2')
  const playback = page.getByRole('group', { name: 'Playback' })
  await expect(playback).toBeInViewport({ ratio: 1 })
  for (let i = 0; i < 30 && (await ready(page).textContent()) === '0/2'; i++)
    await playback.getByRole('button', { name: 'Next event' }).tap()
  await expect(ready(page)).toHaveText('1/2')
  await page.context().close()
})

test('in a file that got fewer pods, what is changed is of the pod that is drawn', async ({ page }) => {
  await openPage(page)
  const pod = (name: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - {name: app-${name}, image: x}\n`
  await paste(page, `${pod('one')}---\n${pod('two')}`)
  await page.getByRole('combobox', { name: /pods in this file/ }).selectOption({ index: 1 })
  await expect(row(page, 'app-two')).toBeVisible()
  const editor = page.getByRole('textbox', { name: 'Pod YAML' })
  await editor.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(pod('one'))
  await expect(row(page, 'app-one')).toBeVisible()
  await row(page, 'app-one').focus()
  await page.keyboard.press('Enter')
  const pull = duration(page, 'app-one: image pull')
  const grip = page.getByRole('slider', { name: 'app-one: image pull', exact: true })
  await grip.focus()
  await page.keyboard.press('ArrowRight')
  await expect(grip).toHaveAttribute('aria-valuetext', '2.1 s, yours')
  await pull.getByRole('button', { name: 'Longer' }).click()
  await expect(grip).toHaveAttribute('aria-valuetext', '2.5 s, yours')
  await page.getByRole('button', { name: 'Reset 1 assumption' }).click()
  await expect(grip).toHaveAttribute('aria-valuetext', '~2 s, assumed')
})
