import type { Browser } from '@playwright/test'
import { analyze, encodeLink } from '../core/index.ts'
import { benchPod } from './bench-pods.ts'
import { type Measurement, ratioOf } from './measurement.ts'
import { ganttOf } from './page/gantt-of.ts'

const ROUNDS = 7
const BUDGETS = [
  [3, 0.5],
  [20, 0.65],
  [200, 0.65],
] as const

/** From the navigation to the first picture: the seed for 3 containers, a link for more; Mermaid gets its code the same way. */
export async function measureOpening(browser: Browser, url: string): Promise<readonly Measurement[]> {
  const found: Measurement[] = []
  for (const [size, budget] of BUDGETS) {
    const text = benchPod('shop', size)
    const timeline = analyze(text).pods[0]?.timeline
    if (timeline === undefined) throw new Error('the bench pod was not read')
    const link = size === 3 ? '' : `#${linkOf(text)}`
    const code = encodeURIComponent(ganttOf(timeline))
    const best = { ours: Number.POSITIVE_INFINITY, peer: Number.POSITIVE_INFINITY }
    for (let round = 0; round < ROUNDS; round++) {
      best.ours = Math.min(best.ours, await open(browser, `${url}/app/${link}`, 'svg.pod text'))
      best.peer = Math.min(best.peer, await open(browser, `${url}/mermaid#${code}`, '#peer svg text'))
    }
    found.push(ratioOf(`open ${size} / Mermaid`, budget, best, `${size} containers, navigation to first picture`))
  }
  return found
}

function linkOf(text: string): string {
  const made = encodeLink({ text })
  if (!('fragment' in made)) throw new Error('the bench pod makes no link')
  return made.fragment
}

/** Milliseconds until something that matches is in the document and a frame has been drawn. A new profile each time. */
async function open(browser: Browser, address: string, selector: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.addInitScript((wanted) => {
    const look = () => {
      const element = document.querySelector(wanted)
      if (element !== null && element.getBoundingClientRect().width > 0)
        requestAnimationFrame(() => setTimeout(() => Object.assign(window, { shownAt: performance.now() })))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, selector)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'shownAt' in window)
  const at = await page.evaluate(() => (window as unknown as { shownAt: number }).shownAt)
  await context.close()
  return at
}
