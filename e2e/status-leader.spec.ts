import { expect, type Page, test } from '@playwright/test'
import { kubectl, openPage, paste } from './page.ts'

const leader = (page: Page, name: string) => page.getByRole('img', { name: new RegExp(`STATUS.*${name}`) })

/** How far the line begins from the STATUS word and ends from the middle of its row, and the words that it covers. */
function measure(page: Page, container: string) {
  return page.evaluate((name) => {
    const stage = document.querySelector('main')
    const path = stage?.querySelector<SVGPathElement>('svg[role=img] path')
    const word = stage?.querySelector('[data-status-from]')?.getBoundingClientRect()
    const row = stage?.querySelector(`[data-container="${name}"]`)?.getBoundingClientRect()
    if (stage == null || path == null || word === undefined || row === undefined) throw new Error('nothing to measure')
    const toScreen = path.getScreenCTM() ?? new DOMMatrix()
    const length = path.getTotalLength()
    const points = Array.from({ length: Math.ceil(length / 2) + 1 }, (_, i) =>
      path.getPointAtLength(Math.min(length, i * 2)).matrixTransform(toScreen),
    )
    const covered = new Set<string>()
    const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && points.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom))
          covered.add(node.textContent ?? '')
    }
    const [first, last] = [points[0], points.at(-1)]
    return {
      fromWord: Math.abs((first?.x ?? 0) - word.left),
      fromRow: Math.abs((last?.y ?? 0) - (row.top + row.bottom) / 2),
      points: points.length,
      covered: [...covered],
    }
  }, container)
}

for (const width of [1440, 1000, 700])
  test(`a line leads from the STATUS word to its row and covers no word, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const { trouble } = await openPage(page)
    await expect(kubectl(page)).toContainText('Running')
    await expect(leader(page, '')).toHaveCount(0)
    await page.getByRole('slider', { name: 'Time', exact: true }).press('Home')
    await expect(kubectl(page)).toContainText('Init:0/2')
    await expect(leader(page, 'istio-init')).toBeVisible()
    const first = await measure(page, 'istio-init')
    expect(first.points).toBeGreaterThan(50)
    expect(first.covered).toEqual([])
    expect(first.fromWord).toBeLessThan(8)
    expect(first.fromRow).toBeLessThan(2)
    await page.getByRole('button', { name: 'OOM', exact: true }).click()
    await expect(kubectl(page)).toContainText('OOMKilled')
    await expect(leader(page, 'details')).toBeVisible()
    const second = await measure(page, 'details')
    expect(second.covered).toEqual([])
    expect(second.fromRow).toBeLessThan(2)
    await page.getByRole('button', { name: 'Watch -w' }).click()
    await expect(leader(page, 'details')).toBeHidden()
    expect(trouble).toEqual([])
  })

test('on a phone it leads from the row up into its column', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: /^istio-init, / }).waitFor()
  await page.keyboard.press('Home')
  await expect(kubectl(page)).toContainText('Init:0/2')
  await expect(leader(page, 'istio-init')).toBeVisible()
  expect((await measure(page, 'istio-init')).covered).toEqual([])
  await context.close()
})

test('a row that is not drawn has no line', async ({ page }) => {
  await openPage(page)
  const names = Array.from({ length: 40 }, (_, i) => `  - {name: svc-${i}, image: x}`)
  await paste(page, `apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n  containers:\n${names.join('\n')}\n`)
  await page.getByRole('slider', { name: 'Time', exact: true }).press('Home')
  await page.getByRole('button', { name: 'OOM', exact: true }).click()
  await expect(leader(page, 'svc-0')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter containers' }).fill('svc-39')
  await expect(leader(page, 'svc-0')).toBeHidden()
})
