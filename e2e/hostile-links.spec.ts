import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { constants, deflateRawSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { openPage, paste, ready } from './page.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const HOSTILE = fileURLToPath(new URL('../../shared/hostile/', import.meta.url))

/** 1 GB of equal bytes: a full flush makes every block the same, so one is enough. */
function bomb(): string {
  const block = deflateRawSync(Buffer.alloc(1 << 20, 0x61), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: 1024 }, () => block), Buffer.from([3, 0])]).toString('base64url')
}

const packed = (text: string) => deflateRawSync(text, { level: 9 }).toString('base64url')

const CASES: readonly (readonly [name: string, body: string])[] = [
  ['garbage', 'v1.Hw797NvKuaiXhnVkU0IxIA_-7dzLuqmYh3ZlVEMyIRD_7t3Mu6qZiHdmVUQzIhEA'],
  ['no link at all', 'view=map&__proto__[polluted]=true'],
  ['cut', 'v1.hU9LDoIwEL3LxGVbKJKC7FzrDZouQKpO-AxpCUGNd7eQ4MrE'],
  ['HTML', 'v1.<img src=x onerror=window.__pwned=1>'],
  ['HTML in the form of a link', `v1.${packed('["AAAAAA","<script>window.__pwned=1</script>"]')}`],
  ['a script address', 'javascript:window.__pwned=1'],
  ['keys of the prototype', `v1.${packed('["AAAAAA",[],{"__proto__":{"polluted":true}}]')}`],
  ['a later version', 'v9999.AAAAAAAAAAAAAAAA'],
  ['broken percent escapes', 'v1.%E0%A4%A%ZZ%'],
  ['a deflate bomb of 1 GB', `v1.${bomb()}`],
]

async function expectHarmless(page: Page, trouble: readonly string[]): Promise<void> {
  const marks = await page.evaluate(() => [
    (window as { __pwned?: number }).__pwned,
    ({} as { polluted?: boolean }).polluted,
  ])
  expect(marks).toEqual([undefined, undefined])
  expect(trouble).toEqual([])
}

for (const [name, body] of CASES) {
  test(`${name} in the address: a message, and the page goes on`, async ({ page }) => {
    const { trouble } = await openPage(page)
    await page.goto('about:blank')
    await page.goto(`/#${body}`)
    await expect(page.getByRole('alert', { name: 'This link cannot be opened.' })).toBeVisible()
    await expect(ready(page)).toHaveCount(0)
    await expectHarmless(page, trouble)
    await page.getByRole('button', { name: 'Show the example' }).click()
    await expect(ready(page)).toHaveText('2/2')
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(new URL(page.url()).hash).toBe('')
  })
}

test('a bad link over a picture: the picture stays', async ({ page }) => {
  const { trouble } = await openPage(page)
  for (const [, body] of CASES.slice(0, 5)) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, body)
    const alert = page.getByRole('alert', { name: 'This link cannot be opened.' })
    await expect(alert).toBeVisible()
    await expect(ready(page)).toHaveText('2/2')
    await alert.getByRole('button', { name: 'Dismiss' }).click()
    await expect(alert).toHaveCount(0)
  }
  await expectHarmless(page, trouble)
})

test('3 MB pasted as a link', async ({ page }) => {
  const { trouble } = await openPage(page)
  await paste(page, `https://podlapse.example/#v1.${'A'.repeat(3 * 1024 * 1024)}`)
  await expect(page.getByRole('alert', { name: 'This link cannot be opened.' })).toContainText(
    'more than a link can hold',
  )
  await expect(ready(page)).toHaveText('2/2')
  await expectHarmless(page, trouble)
})

interface HostileFile {
  readonly file: string
  readonly generated?: boolean
  readonly expect: { readonly secrets?: readonly string[] }
}

const withSecrets = existsSync(`${HOSTILE}index.json`)
  ? (JSON.parse(readFileSync(`${HOSTILE}index.json`, 'utf8')) as readonly HostileFile[]).filter(
      ({ generated, expect: { secrets = [] } }) => generated !== true && secrets.length > 0,
    )
  : []

/** Everything on the page but the person's own text: its markup with all attributes, and what fields hold. */
async function pageBytes(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const own of copy.querySelectorAll('.yaml-pane')) own.remove()
    const fields = [...document.querySelectorAll<HTMLInputElement>('dialog input, dialog textarea')]
    return [location.href, document.title, copy.outerHTML, ...fields.map(({ value }) => value)].join('\n')
  })
}

for (const { file, expect: expected } of withSecrets) {
  test(`no secret of ${file} is in a link, the dialog or a message`, async ({ page }) => {
    const text = readFileSync(HOSTILE + file, 'utf8')
    const secrets = expected.secrets ?? []
    const { trouble } = await openPage(page)
    await paste(page, text)
    await expect(page.getByRole('textbox', { name: 'Pod YAML' })).not.toContainText('details-v1-766844796b-zmr86')
    await page.getByRole('button', { name: 'Share' }).click()
    const dialog = page.getByRole('dialog', { name: 'What goes in the link' })
    const gathered: string[] = []
    for (const choice of ['only what the picture needs', 'the full YAML']) {
      await dialog.getByLabel(choice).check()
      const link = dialog.getByLabel('Link', { exact: true })
      await expect(link.or(dialog.getByRole('alert'))).toBeVisible()
      gathered.push(await pageBytes(page))
      if (!(await link.isVisible())) continue
      await expect(link).toHaveValue(/#v1\./)
      for (const copy of ['Copy link', 'Copy embed', 'Copy Markdown image']) {
        await dialog.getByRole('button', { name: copy }).click()
        await expect(dialog.getByRole('button', { name: 'Copied' }).first()).toBeVisible()
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toContain('#v1.')
        gathered.push(copied)
      }
      const fragment = test.info().outputPath('link.txt')
      writeFileSync(fragment, await link.inputValue())
      gathered.push(
        execFileSync(process.execPath, ['dist/cli/podlapse.js', 'open', fragment, '--json'], { encoding: 'utf8' }),
      )
      gathered.push(await pageBytes(page))
    }
    const all = gathered.join('\n')
    expect(all.length).toBeGreaterThan(1000)
    for (const secret of secrets) {
      expect(text).toContain(secret)
      expect(all).not.toContain(secret)
      expect(all).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''))
    }
    expect(all).not.toMatch(/PODLAPSE-FAKE-SECRET/)
    expect(trouble).toEqual([])
  })
}
