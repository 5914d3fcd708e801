import { type Browser, chromium } from '@playwright/test'
import { benchPod } from './bench-pods.ts'
import type { Measurement } from './measurement.ts'
import { readRendererPeak } from './renderer-memory.ts'

const MB = 1_000_000
const LONGEST_TASK_MS = 50
const MOST_MEMORY_MB = 800
const LONGEST_SILENCE_MS = 1000

/** One megabyte pasted: how long the page is held up at most. Five: drawn or refused, how much memory, and does it answer. */
export async function measureLargeTexts(browserPath: string, url: string): Promise<readonly Measurement[]> {
  const server = await chromium.launchServer({ executablePath: browserPath })
  const browser = await chromium.connect(server.wsEndpoint())
  const pid = server.process().pid ?? 0
  const one = await pasteLarge(browser, url, 1 * MB, pid)
  const five = await pasteLarge(browser, url, 5 * MB, pid)
  const { peakMb } = five
  await server.close()
  return [
    {
      name: '1 MB pasted, longest task of the page',
      value: one.longestTaskMs,
      unit: 'ms',
      budget: LONGEST_TASK_MS,
      detail: `settled after ${Math.round(one.settledMs)} ms`,
    },
    ...(peakMb === undefined
      ? []
      : [
          {
            name: '5 MB pasted, memory at its peak',
            value: peakMb,
            unit: 'MB' as const,
            budget: MOST_MEMORY_MB,
            detail: `the page’s process with its workers; settled after ${Math.round(five.settledMs)} ms`,
          },
        ]),
    {
      name: '5 MB pasted, longest time without an answer',
      value: five.longestTaskMs,
      unit: 'ms',
      budget: LONGEST_SILENCE_MS,
      detail: 'longest task of the page',
    },
  ]
}

/** `size` bytes of pods of 20 containers, one document each. */
async function pasteLarge(browser: Browser, url: string, size: number, pid: number) {
  const unit = benchPod('shop', 20)
  const text = Array.from({ length: Math.floor(size / (unit.length + 4)) }, (_, i) => benchPod(`shop-${i}`, 20)).join(
    '---\n',
  )
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${url}/app/`)
  await page.waitForTimeout(2500)
  const measured = await page.evaluate(async (value) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', value)
    // What it takes to bring the text here is not the page's.
    await new Promise((resolve) => setTimeout(resolve, 200))
    let longestTaskMs = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration)
    }).observe({ type: 'longtask' })
    await new Promise((resolve) => setTimeout(resolve))
    const start = performance.now()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    const isSettled = () => document.querySelector('.app')?.getAttribute('aria-busy') === 'false'
    await new Promise((resolve) => setTimeout(resolve, 300))
    while (!isSettled()) await new Promise((resolve) => setTimeout(resolve, 50))
    const settledMs = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return { longestTaskMs, settledMs }
  }, text)
  const peakMb = readRendererPeak(pid)
  await context.close()
  return { ...measured, peakMb }
}
