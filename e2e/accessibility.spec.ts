import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { OBSERVED_POD } from './observed-pod.ts'
import { kubectl, openPage, paste } from './page.ts'

const example = (name: string) => readFileSync(new URL(`../src/core/examples/${name}.yaml`, import.meta.url), 'utf8')

/** What can be on the screen, the way there from the first page, and how one knows that it is there. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  Timeline: (page) => expect(page.getByRole('list', { name: 'Containers' }).getByRole('button')).toHaveCount(3),
  'the row panel': async (page) => {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('region', { name: 'istio-init', exact: true })).toBeVisible()
  },
  'a broken pod': async (page) => {
    await page.getByRole('button', { name: 'OOM', exact: true }).click()
    await expect(kubectl(page)).toContainText('OOMKilled')
    await page.getByRole('button', { name: 'Probe fails' }).click()
    await expect(page.getByRole('group', { name: 'Probe fails' })).toBeVisible()
  },
  'a broken pod with its row selected': async (page) => {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('region', { name: 'istio-init', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'OOM', exact: true }).click()
    await expect(kubectl(page)).toContainText('OOMKilled')
    await page.getByRole('button', { name: 'Probe fails' }).click()
    await expect(page.getByRole('group', { name: 'Probe fails' })).toBeVisible()
  },
  'the table and the watch': async (page) => {
    await page.keyboard.press('l')
    await expect(page.getByRole('table', { name: /events/ })).toBeVisible()
    await page.getByRole('button', { name: 'Watch -w' }).click()
    await expect(kubectl(page).getByRole('row')).not.toHaveCount(2)
  },
  'an older Kubernetes': async (page) => {
    await page.getByRole('combobox', { name: /^Kubernetes/ }).selectOption('1.27')
    await expect(page.getByRole('status', { name: 'Problems' })).toContainText('Kubernetes 1.27 drops')
  },
  'twenty containers': async (page) => {
    await paste(page, example('twenty-containers'))
    await expect(kubectl(page)).toContainText('/17')
  },
  'what was observed': async (page) => {
    await paste(page, OBSERVED_POD)
    await page.getByRole('button', { name: 'Observed' }).click()
    await expect(page.getByRole('table', { name: 'What the status says' })).toBeVisible()
  },
  Map: async (page) => {
    await page.keyboard.press('m')
    await expect(page.getByRole('region', { name: 'Map' }).getByRole('button', { name: /^details, / })).toBeVisible()
  },
  Compare: async (page) => {
    await page.keyboard.press('c')
    await expect(page.getByRole('list', { name: /^B:/ })).toHaveCount(1)
  },
  'a broken text': async (page) => {
    await paste(page, example('seed').replace('restartPolicy: Always', 'restartPolicy: [Always'))
    await expect(page.getByRole('alert', { name: 'Problems' })).toContainText('Line 12')
  },
  'the empty stage': async (page) => {
    await page.goto('/#v1.garbage')
    await page.reload()
    await expect(page.getByRole('region', { name: 'Nothing drawn yet' })).toBeVisible()
  },
  'the examples': async (page) => {
    await page.keyboard.press('g')
    await expect(page.getByRole('button', { name: /Twenty containers/ })).toBeEnabled()
  },
  'the share dialog': async (page) => {
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: 'What goes in the link' })
    await dialog.getByText('For other places').click()
    await dialog.getByRole('button', { name: 'Show QR code' }).click()
    await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  },
  'the export dialog': async (page) => {
    await page.keyboard.press('x')
    await expect(page.getByRole('dialog').getByRole('button', { name: /Download/ })).toBeEnabled()
  },
  'the commands': async (page) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toBeVisible()
  },
  'the keys': async (page) => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  },
}

/** Rules that are broken, with the elements that break them. */
async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** How many targets there are, and those narrower or lower than `least` px. A field's label belongs to its target. */
function smallTargets(page: Page, least: number): Promise<{ readonly count: number; readonly small: string[] }> {
  return page.evaluate((size) => {
    const ground = document.querySelector('dialog[open]') ?? document
    const targets = [
      ...ground.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role=button], [role=slider], [role=option]',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((one) => {
        const sizes = [one, one.closest('label') ?? one].map((box) => box.getBoundingClientRect())
        return {
          name: `${one.tagName} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}`,
          width: Math.round(Math.max(...sizes.map(({ width }) => width))),
          height: Math.round(Math.max(...sizes.map(({ height }) => height))),
        }
      })
      // What only screen readers see has a box of one pixel until it has the focus.
      .filter(({ width, height }) => width > 1 && height > 1)
    return {
      count: targets.length,
      small: targets
        .filter(({ width, height }) => width < size || height < size)
        .map(({ name, width, height }) => `${name}: ${width} × ${height}`),
    }
  }, least)
}

/** What reaches over the side of the page. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('header, main, dialog[open]')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName} ${one.scrollWidth} > ${one.clientWidth}`),
  )
}

function animations(page: Page): Promise<number> {
  return page.evaluate(() => document.getAnimations().length)
}

const DEVICES = [
  { device: 'desktop', use: { viewport: { width: 1440, height: 900 } }, least: 24 },
  { device: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true }, least: 44 },
] as const

for (const { device, use, least } of DEVICES)
  test.describe(device, () => {
    test.use(use)
    for (const [name, open] of Object.entries(SCREENS))
      test(`${name}: axe finds nothing, no target is too small, nothing moves or scrolls sideways`, async ({
        page,
      }) => {
        await openPage(page)
        await open(page)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          expect(await axe(page), colorScheme).toEqual([])
        }
        const { count, small } = await smallTargets(page, least)
        expect(count).toBeGreaterThan(0)
        // Rows of a picture stand as close as the picture asks for.
        expect(small.filter((target) => !/^BUTTON [AB]: /.test(target))).toEqual([])
        expect(await sideways(page)).toEqual([])
        expect(await animations(page)).toBe(0)
      })
  })

for (const [name, viewport, deviceScaleFactor] of [
  ['zoomed to 200 %', { width: 720, height: 450 }, 2],
  ['320 px wide', { width: 320, height: 640 }, 1],
] as const)
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor })
    test('nothing is lost, and the page does not scroll sideways', async ({ page }) => {
      await openPage(page)
      for (const [key, seen] of [
        ['t', page.getByRole('button', { name: /^details, main/ })],
        ['m', page.getByRole('region', { name: 'Map' })],
        ['c', page.getByRole('region', { name: 'Compare' })],
        ['g', page.getByRole('dialog')],
        ['s', page.getByRole('dialog')],
        ['x', page.getByRole('dialog')],
        ['?', page.getByRole('dialog')],
      ] as const) {
        await page.keyboard.press(key)
        await expect(seen).toBeVisible()
        expect(await sideways(page), key).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      for (const button of ['Examples', 'Share', 'YAML', 'Timeline', 'Map', 'Compare'])
        await expect(page.getByRole('button', { name: button, exact: true })).toBeInViewport({ ratio: 1 })
      await page.getByRole('button', { name: 'YAML', exact: true }).click()
      await expect(page.getByRole('textbox', { name: 'Pod YAML' })).toBeInViewport()
      expect(await sideways(page)).toEqual([])
    })
  })

test('with less motion nothing moves while stepping', async ({ page }) => {
  await openPage(page)
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', ' ', 'End', 'm', 'Home', 'ArrowRight', 't', 'c', 'Home']) {
    await page.keyboard.press(key)
    expect(await animations(page), key).toBe(0)
  }
})
