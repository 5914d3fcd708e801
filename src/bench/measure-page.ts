import { type Browser, chromium, type Page } from '@playwright/test'
import { benchPod } from './bench-pods.ts'
import { measureFrames } from './measure-frames.ts'
import { measureLargeTexts } from './measure-large-texts.ts'
import { measureOpening } from './measure-opening.ts'
import { type Measurement, ratioOf } from './measurement.ts'
import { MERMAID_PAGE, VIS_PAGE } from './peer-pages.ts'
import { serveFolders } from './serve-folders.ts'

const ROUNDS = 9
const SIZES = [3, 20, 200]
const MERMAID_BUDGET = 0.55
const VIS_BUDGET = 0.9

export interface PageFolders {
  /** The built app. */
  readonly app: string
  /** The built bench page. */
  readonly bench: string
  /** Where the peers are installed; undefined where they cannot be had: their ratios are left out, and that is said. */
  readonly peers: string | undefined
}

/** What takes a browser, by the name of its group; `browserPath` is an installed Chromium. */
export function pageGroups(
  folders: PageFolders,
  browserPath: string,
): Readonly<Record<string, () => Promise<readonly Measurement[]>>> {
  const { peers } = folders
  const inBrowser = async (measure: (browser: Browser, url: string) => Promise<readonly Measurement[]>) => {
    const served = await serveFolders(
      { app: folders.app, bench: folders.bench, ...(peers === undefined ? {} : { peers }) },
      { mermaid: MERMAID_PAGE, vis: VIS_PAGE },
    )
    const browser = await chromium.launch({ executablePath: browserPath })
    try {
      return await measure(browser, served.url)
    } finally {
      await browser.close()
      served.close()
    }
  }
  return {
    ...(peers === undefined
      ? {}
      : {
          draw: () => inBrowser(measureDrawing),
          open: () => inBrowser((browser, url) => measureOpening(browser, url)),
        }),
    rows: () => inBrowser(measureManyRows),
    frames: () => inBrowser((_, url) => measureFrames(browserPath, url)),
    large: () => inBrowser((_, url) => measureLargeTexts(browserPath, url)),
  }
}

/** Text to picture, warm, against both peers in turn; and the bytes of the pictures. */
async function measureDrawing(browser: Browser, url: string): Promise<readonly Measurement[]> {
  const found: Measurement[] = []
  const ours = await openBench(browser, url)
  const mermaid = await browser.newPage()
  await mermaid.goto(`${url}/mermaid`)
  await mermaid.waitForFunction(() => 'draw' in window)
  const vis = await browser.newPage()
  await vis.goto(`${url}/vis`)
  await vis.waitForFunction(() => 'draw' in window)
  for (const size of SIZES) {
    const text = benchPod('shop', size)
    const gantt = await ours.evaluate((yaml) => window.bench.gantt(yaml), text)
    const items = await ours.evaluate((yaml) => window.bench.items(yaml), text)
    const best = { ours: Number.POSITIVE_INFINITY, mermaid: Number.POSITIVE_INFINITY, vis: Number.POSITIVE_INFINITY }
    const bytes = { ours: 0, mermaid: 0 }
    for (let round = 0; round <= ROUNDS; round++) {
      const drawn = await ours.evaluate((yaml) => window.bench.drawOurs(yaml), text)
      const one = await mermaid.evaluate((code) => (window as unknown as PeerPage<string>).draw(code), gantt)
      const other = await vis.evaluate((data) => (window as unknown as PeerPage<typeof data>).draw(data), items)
      if (round === 0) continue
      best.ours = Math.min(best.ours, drawn)
      best.mermaid = Math.min(best.mermaid, one)
      best.vis = Math.min(best.vis, other)
    }
    bytes.ours = await svgLength(ours, '#ours svg')
    bytes.mermaid = await svgLength(mermaid, '#peer svg')
    const what = `${size} containers, text to picture, warm`
    found.push(
      ratioOf(`draw ${size} / Mermaid`, MERMAID_BUDGET, { ours: best.ours, peer: best.mermaid }, what),
      ratioOf(`draw ${size} / vis-timeline`, VIS_BUDGET, { ours: best.ours, peer: best.vis }, what),
      {
        name: `picture bytes ${size} / Mermaid`,
        value: bytes.ours / bytes.mermaid,
        unit: 'x',
        budget: 0.5,
        detail: `${bytes.ours} against ${bytes.mermaid} characters of SVG`,
      },
    )
  }
  await Promise.all([ours.close(), mermaid.close(), vis.close()])
  return found
}

/** Characters of a picture in the document, with all its layers, written as XML. */
function svgLength(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].reduce(
        (sum, svg) => sum + new XMLSerializer().serializeToString(svg).length,
        0,
      ),
    selector,
  )
}

interface PeerPage<Input> {
  readonly draw: (input: Input) => Promise<number>
}

/** 5,000 rows are windowed: they must not cost much more than 200. */
async function measureManyRows(browser: Browser, url: string): Promise<readonly Measurement[]> {
  const page = await openBench(browser, url)
  const best = { few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY }
  for (const [key, rows] of [
    ['few', 200],
    ['many', 5000],
  ] as const) {
    await page.evaluate((yaml) => window.bench.drawOurs(yaml), benchPod('shop', rows))
    for (let round = 0; round < ROUNDS; round++)
      best[key] = Math.min(best[key], await page.evaluate(() => window.bench.redrawOurs()))
  }
  await page.close()
  return [ratioOf('draw 5,000 rows / 200 rows', 2, { ours: best.many, peer: best.few }, 'layout and drawing')]
}

async function openBench(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${url}/bench/`)
  await page.waitForFunction(() => 'bench' in window)
  return page
}
