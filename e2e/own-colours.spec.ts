import { expect, type Page, test } from '@playwright/test'
import { openPage } from './page.ts'

/** Contrast of solid bars, and of the border of an outline, with the ground of the outline, as the picture shows them. */
function solidAgainstOutline(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const luminance = (selector: string, property: 'fill' | 'stroke') => {
      const shape = document.querySelector(selector)
      if (shape === null) throw new Error(`${selector} is not drawn`)
      const parts = (getComputedStyle(shape)[property].match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0)
    }
    const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    const ground = luminance('.pod .outline-sidecar', 'fill')
    return [
      contrast(luminance('.pod .solid-main', 'fill'), ground),
      contrast(luminance('.pod .solid-sidecar', 'fill'), ground),
      contrast(luminance('.pod .outline-sidecar', 'stroke'), ground),
    ]
  })
}

function token(page: Page, name: string): Promise<string> {
  return page.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one), name)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`solid and outline are told apart without hue: forced colours, more contrast, paper; ${colorScheme}`, async ({
    page,
  }) => {
    await openPage(page)
    const plain = { colorScheme, reducedMotion: 'reduce', forcedColors: 'none', contrast: 'no-preference' } as const
    for (const media of [
      plain,
      { ...plain, forcedColors: 'active' },
      { ...plain, contrast: 'more' },
      { ...plain, media: 'print' },
    ] as const) {
      await page.emulateMedia(media)
      for (const ratio of await solidAgainstOutline(page)) expect(ratio).toBeGreaterThanOrEqual(4)
    }
  })

test('with more contrast every box has the border of a control, light and dark', async ({ page }) => {
  await openPage(page)
  expect(await token(page, '--boxline')).not.toBe(await token(page, '--edge'))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' })
    expect(await token(page, '--boxline')).toBe(await token(page, '--edge'))
  }
})

test('what is printed is dark on white, whatever the theme, and whole', async ({ page }) => {
  await openPage(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await token(page, '--ink')
  await page.getByLabel('Theme').selectOption('dark')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await token(page, '--ink')).not.toBe(dark)
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('complementary', { name: 'YAML' })).toBeHidden()
  const stage = page.getByRole('main')
  expect(await stage.evaluate((main) => main.scrollHeight <= main.clientHeight + 1)).toBe(true)
})
