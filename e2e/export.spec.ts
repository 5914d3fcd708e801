import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const FRAGMENT = /v1\.[\w-]{16,}/

/** The export dialog, opened by its key, with the format chosen. */
async function openExport(page: Page, format: string): Promise<Locator> {
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await choose(dialog, format)
  return dialog
}

async function choose(dialog: Locator, name: string) {
  await dialog.getByText(name, { exact: true }).click()
  await expect(dialog.getByRole('radio', { name, exact: true })).toBeChecked()
}

/** What Download gives: the suggested name and the bytes. */
async function download(page: Page, dialog: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  await expect(dialog.getByRole('status').first()).toHaveText(`${file.suggestedFilename()} is downloaded`)
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** Drops a file on the page, as a person does. */
async function drop(page: Page, name: string, bytes: Buffer) {
  await page.evaluate(
    ([label, text]) => {
      const data = new DataTransfer()
      const raw = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      data.items.add(new File([raw], label))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [name, bytes.toString('base64')] as const,
  )
}

function cli(...args: string[]): string {
  return execFileSync(process.execPath, ['dist/cli/podlapse.js', ...args], { encoding: 'utf8' })
}

/** The texts of an SVG or HTML file as the browser's own parser reads it, in a page without our policy. */
async function readMarkup(page: Page, text: string, type: 'image/svg+xml' | 'text/html') {
  return page.evaluate(
    ([markup, kind]) => {
      const parsed = new DOMParser().parseFromString(markup, kind)
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? '',
        title: parsed.querySelector('title')?.textContent,
        desc: parsed.querySelector('desc')?.textContent,
        scripts: parsed.querySelectorAll('script').length,
        texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
      }
    },
    [text, type] as const,
  )
}

test('each picture is downloaded, read, and opens again by drop, at its moment', async ({ page, context }) => {
  test.slow()
  const { trouble } = await openPage(page)
  const reader = await context.newPage()
  await page.bringToFront()
  await page.keyboard.press('Home')
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight')
  const row = (await kubectl(page).innerText()).replace(/\s+/g, ' ')
  for (const [format, ending] of [
    ['SVG', 'svg'],
    ['Card', 'svg'],
    ['PNG', 'png'],
    ['HTML', 'html'],
  ] as const) {
    const dialog = await openExport(page, format)
    await expect(dialog.getByRole('radio', { name: /^At the playhead/ })).toBeChecked()
    const { name, bytes } = await download(page, dialog)
    expect(name).toBe(`details-v1-766844796b-zmr86.${ending}`)
    const text = bytes.toString('utf8')
    if (ending === 'png') {
      expect([...bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
      expect(bytes.readUInt32BE(16)).toBe(1760)
    } else {
      const read = await readMarkup(reader, text, ending === 'svg' ? 'image/svg+xml' : 'text/html')
      expect(read).toMatchObject({ error: '', scripts: ending === 'html' ? 1 : 0 })
      expect(read.title).toContain('details-v1-766844796b-zmr86: READY')
      expect(read.texts).toContain('istio-proxy')
      expect(read.desc).toContain('STATUS Init:1/2')
    }
    expect(text).toMatch(FRAGMENT)
    const other = await context.newPage()
    await openPage(other)
    await drop(other, name, bytes)
    await expect(other.getByRole('button', { name: 'Edit a copy' })).toBeVisible()
    await expect.poll(async () => (await kubectl(other).innerText()).replace(/\s+/g, ' ')).toBe(row)
    await other.close()
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  expect(trouble).toEqual([])
})

test('the animated SVG rests on 2/2 inside an image, once, and is still for who wants no motion', async ({
  page,
  context,
}) => {
  const { trouble } = await openPage(page)
  const dialog = await openExport(page, 'Animated SVG')
  const { bytes } = await download(page, dialog)
  expect(bytes.length).toBeLessThan(40_000)
  const svg = bytes.toString('utf8')
  expect(trouble).toEqual([])
  // In a page without our policy, where its animations can be asked.
  const reader = await context.newPage()
  await reader.emulateMedia({ reducedMotion: 'reduce' })
  await reader.setContent(`<main>${svg}</main>`)
  expect(await reader.evaluate(() => document.getAnimations().length)).toBe(0)
  const visible = () =>
    reader.evaluate(() =>
      [...document.querySelectorAll('text')]
        .filter((one) => {
          for (let at: Element | null = one; at !== null; at = at.parentElement)
            if (getComputedStyle(at).opacity === '0') return false
          return true
        })
        .map((one) => one.textContent),
    )
  const still = await visible()
  expect(still).toContain('Running')
  await reader.emulateMedia({ reducedMotion: 'no-preference' })
  await reader.setContent(`<main>${svg}</main>`)
  const timing = await reader.evaluate(() =>
    document.getAnimations().map((one) => {
      const { endTime, iterations } = one.effect?.getComputedTiming() ?? {}
      return { endTime: Number(endTime), iterations }
    }),
  )
  expect(timing.length).toBeGreaterThan(5)
  for (const { endTime, iterations } of timing) {
    expect(endTime).toBeLessThanOrEqual(5000)
    expect(iterations).toBe(1)
  }
  const at = async (ms: number) => {
    await reader.evaluate((now) => {
      for (const one of document.getAnimations()) {
        one.pause()
        one.currentTime = now
      }
    }, ms)
    return visible()
  }
  expect(await at(300)).toContain('Init:0/2')
  expect(await at(2600)).toContain('Running')
  await reader.evaluate(() => {
    for (const one of document.getAnimations()) one.finish()
  })
  expect(await visible()).toEqual(still)
})

test('texts and tables are what the CLI writes for the same pod', async ({ page }) => {
  test.slow()
  await openPage(page)
  const yaml = test.info().outputPath('pod.yaml')
  writeFileSync(yaml, readFileSync(new URL('../src/core/examples/seed.yaml', import.meta.url)))
  for (const [format, ending] of [
    ['Markdown', 'md'],
    ['Mermaid', 'mmd'],
    ['Text', 'txt'],
    ['CSV', 'csv'],
    ['SVG', 'svg'],
    ['Animated SVG', 'svg'],
    ['HTML', 'html'],
  ] as const) {
    const dialog = await openExport(page, format)
    if (ending === 'svg' || ending === 'html') await choose(dialog, '1012')
    if (format === 'SVG' || format === 'HTML') await choose(dialog, 'Resting, 2/2')
    const { bytes } = await download(page, dialog)
    const width = ending === 'svg' || ending === 'html' ? ['--width', '1012'] : []
    const film = format === 'Animated SVG' ? ['--animated'] : []
    expect(bytes.toString('utf8'), format).toBe(cli('render', yaml, '--format', ending, ...width, ...film))
    await page.keyboard.press('Escape')
  }
  const dialog = await openExport(page, 'JSON')
  const { bytes } = await download(page, dialog)
  const fromPage = JSON.parse(bytes.toString('utf8'))
  const fromCli = JSON.parse(cli('render', yaml, '--format', 'json'))
  expect(fromPage.pods).toEqual(fromCli.pods)
  for (const ending of ['txt', 'json']) {
    const other = await page.context().newPage()
    await openPage(other)
    await drop(other, `pod.${ending}`, Buffer.from(cli('render', yaml, '--format', ending)))
    await expect(other.getByRole('button', { name: 'Edit a copy' })).toBeVisible()
    await other.close()
  }
})

test('an image and a text are copied', async ({ page }) => {
  const { trouble } = await openPage(page)
  const dialog = await openExport(page, 'Card')
  await dialog.getByRole('button', { name: 'Copy image' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  const image = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    if (blob === undefined) return undefined
    const { width, height } = await createImageBitmap(blob)
    return { width, height }
  })
  expect(image).toEqual({ width: 1200, height: 480 })
  await choose(dialog, 'Mermaid')
  await dialog.getByRole('button', { name: 'Copy text' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('section istio-proxy')
  expect(trouble).toEqual([])
})

test('names that nobody should give: safe file names, nothing runs, nothing of a secret is in a file', async ({
  page,
  context,
}) => {
  test.slow()
  const { trouble } = await openPage(page)
  const reader = await context.newPage()
  await page.bringToFront()
  const secret = 'PODLAPSE-FAKE-SECRET-e2e'
  await paste(
    page,
    `apiVersion: v1
kind: Pod
metadata:
  name: "../../<img src=x onerror=window.__pwned=1>"
  annotations: {note: ${secret}}
spec:
  containers:
  - name: "\\u202e</svg><script>window.__pwned=1</script>"
    image: app:1
    env: [{name: PASSWORD, value: ${secret}}]
    args: [--token=${secret}]
`,
  )
  await expect(ready(page)).toHaveText('1/1')
  for (const format of ['Animated SVG', 'SVG', 'Card', 'PNG', 'HTML', 'Markdown', 'Mermaid', 'Text', 'JSON', 'CSV']) {
    const dialog = await openExport(page, format)
    const { name, bytes } = await download(page, dialog)
    expect(name).toMatch(/^img-src-x-onerror-window\.__pwned-1\.\w+$/)
    expect(bytes.includes(secret)).toBe(false)
    if (name.endsWith('.svg') || name.endsWith('.html')) {
      const isSvg = name.endsWith('.svg')
      const read = await readMarkup(reader, bytes.toString('utf8'), isSvg ? 'image/svg+xml' : 'text/html')
      expect(read).toMatchObject({ error: '', scripts: isSvg ? 0 : 1 })
    }
    if (name.endsWith('.html')) {
      const path = test.info().outputPath(name)
      writeFileSync(path, bytes)
      const opened = await context.newPage()
      await opened.goto(pathToFileURL(path).href)
      await expect(kubectl(opened).getByRole('cell', { name: '1/1' })).toBeVisible()
      expect(await opened.evaluate(() => '__pwned' in window)).toBe(false)
      await opened.close()
      await page.bringToFront()
    }
    await page.keyboard.press('Escape')
  }
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
  expect(trouble).toEqual([])
})

test('the page’s link, its animated SVG and the CLI’s picture show the same at the same moment', async ({ page }) => {
  await openPage(page)
  const dialog = await openExport(page, 'Animated SVG')
  const film = (await download(page, dialog)).bytes.toString('utf8')
  await page.keyboard.press('Escape')
  const row = await kubectl(page).innerText()
  const fragment = `#${FRAGMENT.exec(film)?.[0]}`
  const yaml = test.info().outputPath('opened.yaml')
  writeFileSync(yaml, cli('open', fragment))
  const title = /<title id="t">(.*?)<\/title>/
  const picture = cli('render', yaml)
  expect(title.exec(picture)?.[1]).toBe('details-v1-766844796b-zmr86: READY 2/2, STATUS Running')
  expect(title.exec(film)?.[1]).toBe(title.exec(picture)?.[1])
  await page.goto(`/${fragment}`)
  await expect(ready(page)).toHaveText('2/2')
  expect(await kubectl(page).innerText()).toBe(row)
})
