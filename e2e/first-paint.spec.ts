import { expect, test } from '@playwright/test'

test.describe('before any script has run', () => {
  test.use({ javaScriptEnabled: false })

  test('the seed is drawn at 2/2, with its sentence and its row', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('status')).toHaveText('2/2')
    await expect(page.getByText('One main and one native sidecar are counted.')).toBeVisible()
    await expect(page.getByRole('img', { name: 'details-v1-766844796b-zmr86' })).toBeVisible()
    await expect(page.getByRole('row', { name: 'details-v1-766844796b-zmr86 2/2 Running 0 5m' })).toBeVisible()
  })

  test('on a phone it is the picture whose time runs down', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/')
    const picture = page.getByRole('img', { name: 'details-v1-766844796b-zmr86' })
    await expect(picture).toHaveCount(1)
    const box = await picture.boundingBox()
    expect(box?.height).toBeGreaterThan(box?.width ?? 0)
  })
})

test('with something after the # the seed is never painted', async ({ page }) => {
  await page.route(/assets\/.*\.js$/, (route) => route.abort())
  await page.goto('/')
  const sentence = page.getByText('One main and one native sidecar are counted.')
  await expect(sentence).toBeVisible()
  await page.goto('about:blank')
  await page.goto('/#v1.anything')
  await expect(sentence).toBeHidden()
})
