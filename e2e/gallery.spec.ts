import { expect, type Page, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Examples' })

test('an example is chosen by its question and drawn with its story', async ({ page }) => {
  const { trouble } = await openPage(page)
  await page.getByRole('button', { name: 'Examples' }).click()
  await gallery(page)
    .getByRole('button', { name: /Why does my Job never complete\?/ })
    .click()
  await expect(gallery(page)).toBeHidden()
  await expect(ready(page)).toHaveText('1/2')
  await expect(kubectl(page)).toContainText('NotReady')
  await page.getByRole('button', { name: 'Examples' }).click()
  await gallery(page)
    .getByRole('button', { name: /Crash loop:/ })
    .click()
  await expect(kubectl(page)).toContainText('Error')
  const broken = page.getByRole('region', { name: 'Break it' }).getByRole('list', { name: 'What is broken' })
  await expect(broken).toContainText('worker: Crash loop')
  expect(trouble).toEqual([])
})

test('every example says the READY that it then shows', async ({ page }) => {
  test.setTimeout(180_000)
  const { trouble } = await openPage(page)
  const open = () => page.getByRole('button', { name: 'Examples' }).click()
  await open()
  const cards = gallery(page)
    .getByRole('button')
    .filter({ has: page.getByRole('strong') })
  await expect(cards.first()).toBeEnabled()
  const count = await cards.count()
  expect(count).toBeGreaterThanOrEqual(15)
  for (let i = 0; i < count; i++) {
    if (i > 0) await open()
    const card = cards.nth(i)
    await expect(card).toBeEnabled()
    const [said = '', status = ''] = (await card.getByRole('code').last().innerText()).split(' ')
    await card.click()
    await expect(ready(page)).toHaveText(said)
    await expect(kubectl(page)).toContainText(status)
  }
  expect(trouble).toEqual([])
})

test('a text of one’s own comes back', async ({ page }) => {
  await openPage(page)
  await paste(page, 'apiVersion: v1\nkind: Pod\nmetadata: {name: mine}\nspec: {containers: [{name: a, image: b:1}]}\n')
  await expect(ready(page)).toHaveText('1/1')
  await page.getByRole('button', { name: 'Examples' }).click()
  await gallery(page)
    .getByRole('button', { name: /Twenty containers/ })
    .click()
  await expect(ready(page)).toHaveText('17/17')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(ready(page)).toHaveText('1/1')
})

test('by keyboard: G opens it, Escape closes it', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('g')
  await expect(gallery(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(gallery(page)).toBeHidden()
})
