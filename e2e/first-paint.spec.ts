import { expect, test } from '@playwright/test'
import { encodeLink } from '../src/core/index.ts'

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

test('the picture of a link is drawn before the page itself begins, and the page takes its place without a gap', async ({
  page,
}) => {
  const made = encodeLink({
    text: 'kind: Pod\nmetadata: {name: early}\nspec:\n  initContainers:\n  - {name: proxy, image: proxy, restartPolicy: Always}\n  containers:\n  - {name: web, image: web}\n',
    theme: 'dark',
  })
  if (!('fragment' in made)) throw new Error('no link')
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(/assets\/first-.*\.js$/, async (route) => {
    await opened
    await route.continue()
  })
  await page.addInitScript(() => {
    const gaps: number[] = []
    Object.assign(window, { gaps })
    let isDrawn = false
    const look = () => {
      const is = document.querySelector('svg.pod text') !== null
      if (isDrawn && !is) gaps.push(performance.now())
      isDrawn ||= is
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto(`/#${made.fragment}`, { waitUntil: 'commit' })
  await expect(page.getByRole('img', { name: 'early' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'early 2/2 Running 0' })).toBeVisible()
  await expect(page.getByText('One main and one native sidecar are counted.')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const early = await page.getByRole('img', { name: 'early' }).boundingBox()
  open()
  const drawn = page.getByRole('group', { name: 'early: containers over time' })
  await expect(drawn).toBeVisible()
  const late = await drawn.boundingBox()
  expect(Math.abs((late?.x ?? 0) - (early?.x ?? 99))).toBeLessThan(1)
  expect(Math.abs((late?.width ?? 0) - (early?.width ?? 99))).toBeLessThan(1)
  expect(Math.abs((late?.y ?? 0) - (early?.y ?? 99))).toBeLessThan(1)
  await expect(page.getByRole('img', { name: 'early' })).toBeHidden()
  expect(await page.evaluate(() => (window as unknown as { gaps: readonly number[] }).gaps)).toEqual([])
})
