import { chromium } from '@playwright/test'
import { benchPod } from './bench-pods.ts'
import type { Measurement } from './measurement.ts'
import { pasteText } from './paste-text.ts'

const SIZES = [20, 200, 5000]
const PLAY_MS = 2500
const SLOW_RATE = 4

/** Whole frames while playing: the limit of the screen off, then on a CPU four times slower. */
export async function measureFrames(browserPath: string, url: string): Promise<readonly Measurement[]> {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  const found: Measurement[] = []
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(`${url}/app/`)
      await pasteText(page, benchPod('shop', size))
      // Rows that behave the same would be folded: all are to be drawn.
      const every = page.getByRole('button', { name: 'Show every row' })
      if (await every.isVisible()) await every.click()
      const session = await page.context().newCDPSession(page)
      for (const rate of [1, SLOW_RATE]) {
        await session.send('Emulation.setCPUThrottlingRate', { rate })
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
        await page.keyboard.press('Home')
        await page.keyboard.press('Space')
        const frames = await page.evaluate(
          (ms) =>
            new Promise<readonly number[]>((resolve) => {
              const gaps: number[] = []
              const start = performance.now()
              let last = start
              const next = () => {
                const now = performance.now()
                gaps.push(now - last)
                last = now
                if (now - start < ms) requestAnimationFrame(next)
                else resolve(gaps)
              }
              requestAnimationFrame(next)
            }),
          PLAY_MS,
        )
        const sorted = [...frames].sort((a, b) => a - b)
        const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY
        found.push({
          name: `playing ${size} rows, frame p95${rate === 1 ? '' : `, CPU ${rate} times slower`}`,
          value: p95,
          unit: 'ms',
          budget: rate === 1 ? 4 : 16.7,
          detail: `${frames.length} frames in ${PLAY_MS} ms, the screen’s limit off`,
        })
      }
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return found
}
