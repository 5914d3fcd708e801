import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { type Site, serveApp, serveHost } from './embed-hosts.ts'
import { kubectl, ready } from './page.ts'

const SEED = 'src/core/examples/seed.yaml'
const NAME = 'details-v1-766844796b-zmr86'
/** What stands around the picture, px on both sides together. */
const AROUND_EMBED = 34
const AROUND_FILE = 40

let app: Site
let host: Site
let pages: Record<string, string> = {}

test.beforeAll(async () => {
  app = await serveApp()
  host = await serveHost(() => pages)
})
test.afterAll(() => {
  app.close()
  host.close()
})

function cli(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['dist/cli/podlapse.js', ...args], { encoding: 'utf8' })
}

/** READY, STATUS, RESTARTS and AGE as the kubectl line of a page has them. */
async function rowOf(line: Locator, status: string): Promise<string> {
  await expect(line).toContainText(status)
  const cells = await line.getByRole('row').nth(1).getByRole('cell').allInnerTexts()
  return cells.slice(1).join(' ').replace(/\s+/g, ' ').trim()
}

/**
 * All that is drawn in a picture, each with its look and place to a tenth of a px, in an order of their own. The app has the
 * playhead in layers above: of the played track and the pill only what the pill says can be compared.
 */
async function sceneOf(
  picture: Locator,
): Promise<{ readonly width: number; readonly pill: string; readonly shapes: readonly string[] }> {
  return picture.evaluate((svg) => {
    const LEFT_OUT = '.page, .file-name, .file-row, .foot, .played, .pill, .pill-text'
    const PLACES = ['x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'd']
    const round = (text: string) => (/^-?[\d.]+$/.test(text) ? String(Math.round(Number(text) * 10) / 10) : text)
    const above = [
      ...(svg.parentElement?.querySelectorAll('.moment-shapes, .playhead-mover svg, .playhead-pill') ?? []),
    ]
    const mover = svg.parentElement?.querySelector('.playhead-mover')
    const moved = new DOMMatrix(mover == null ? '' : getComputedStyle(mover).transform).e
    const shapes = [svg, ...above]
      .flatMap((part) => [...part.querySelectorAll('rect,line,circle,path,text')])
      .filter((one) => one.closest('defs') === null && !one.matches(LEFT_OUT))
      .map((one) => {
        const by = mover?.contains(one) === true ? moved : 0
        const places = PLACES.map((key) => {
          const text = one.getAttribute(key) ?? ''
          // The playhead of the app stands on whole pixels.
          if (text !== '' && /^(x1|x2|cx)$/.test(key) && one.matches('.dot, .playhead'))
            return String(Math.round(Number(text) + by))
          return round(text)
        })
        return [one.nodeName, one.getAttribute('class'), ...places, one.textContent].join(' ').replace(/\s+/g, ' ')
      })
    const pill = svg.querySelector('.pill-text') ?? above.find((one) => one.matches('.playhead-pill'))
    return {
      width: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
      pill: pill?.textContent ?? '',
      shapes: shapes.sort(),
    }
  })
}

/** The bars that are drawn solid, and the dots on the counted ones. */
const solid = (shapes: readonly string[]) => shapes.filter((shape) => /^(rect solid-|circle dot)/.test(shape))

/** An SVG file in a page without any policy, as a reader who wants no motion sees it. */
async function openSvg(page: Page, svg: string): Promise<Locator> {
  await page.goto('about:blank')
  await page.setContent(`<main>${svg}</main>`)
  return page.locator('svg')
}

for (const { name, at, count, status } of [
  { name: 'at rest', at: undefined, count: '2/2', status: 'Running' },
  { name: 'while the first init container is done and the sidecar starts', at: 4, count: '0/2', status: 'Init:1/2' },
])
  test(`link, frame, SVG, HTML file and the CLI’s picture show the same ${name}`, async ({ page }) => {
    const moment = at === undefined ? [] : ['--at', String(at)]
    const link = cli('link', SEED, ...moment).trim()
    await page.emulateMedia({ reducedMotion: 'reduce' })

    await page.setViewportSize({ width: 1060, height: 900 })
    await page.goto(`/${link}`)
    await expect(ready(page)).toHaveText(count)
    const row = await rowOf(kubectl(page), status)
    expect(row.startsWith(`${count} ${status} `)).toBe(true)
    const scene = await sceneOf(page.getByRole('group', { name: NAME }))
    expect(scene.width).toBeGreaterThan(700)
    expect(scene.pill).not.toBe('')
    expect(solid(scene.shapes).length).toBeGreaterThan(2)

    pages = {
      '/': `<!doctype html><html lang="en"><title>Host</title><body><iframe src="${app.origin}/embed.html${link}" title="pod" width="${scene.width + AROUND_EMBED}" height="700" style="border:0"></iframe></body></html>`,
    }
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(`${host.origin}/`)
    const frame = page.frameLocator('iframe')
    expect(await rowOf(frame.getByRole('region', { name: 'kubectl get pod' }), status)).toBe(row)
    expect(await sceneOf(frame.getByRole('img', { name: `READY ${count}` }))).toEqual(scene)

    const html = test.info().outputPath('pod.html')
    cli('render', SEED, '-o', html, ...moment)
    await page.setViewportSize({ width: scene.width + AROUND_EMBED + AROUND_FILE, height: 900 })
    await page.goto(pathToFileURL(html).href)
    expect(await rowOf(page.getByRole('region', { name: 'kubectl get pod' }), status)).toBe(row)
    expect(await sceneOf(page.getByRole('img', { name: `READY ${count}` }))).toEqual(scene)

    const file = test.info().outputPath('pod.svg')
    cli('render', SEED, '-o', file, '--width', String(scene.width + AROUND_FILE), ...moment)
    const svg = await openSvg(page, readFileSync(file, 'utf8'))
    await expect(svg).toContainText(`READY ${count} · STATUS ${status} · RESTARTS 0`)
    const still = await sceneOf(svg)
    expect({ ...still, width: scene.width }).toEqual(scene)
    expect(cli('open', file)).toBe(cli('open', link))

    // A film has one moment at which it is still: the resting one.
    if (at !== undefined) return
    const film = await openSvg(page, cli('render', SEED, '--animated'))
    const shown = await film.evaluate((one) => {
      const isShown = (part: Element) => {
        for (let now: Element | null = part; now !== null; now = now.parentElement)
          if (getComputedStyle(now).opacity === '0') return false
        return true
      }
      const parts = (selector: string) => [...one.querySelectorAll(selector)].filter(isShown)
      return { texts: parts('text').map((text) => text.textContent), dots: parts('.dot').length }
    })
    expect(shown.texts).toEqual(expect.arrayContaining([count, status, NAME]))
    expect(shown.texts).not.toContain('Init:0/2')
    expect(shown.dots).toBe(2)
  })
