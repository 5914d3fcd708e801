import { expect, test } from '@playwright/test'
import { kubectl, openPage, paste, ready } from './page.ts'

const problems = (page: Parameters<typeof ready>[0]) => page.getByRole('alert', { name: 'Problems' })

test('a broken paste keeps the last good picture and names its line', async ({ page }) => {
  await openPage(page)
  await paste(page, 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n   image: b\n')
  await expect(problems(page)).toContainText('Showing the last good picture.')
  await expect(problems(page)).toContainText('Line 6')
  await expect(ready(page)).toHaveText('2/2')
  await expect(kubectl(page)).toContainText('details-v1-766844796b-zmr86')
  await problems(page)
    .getByRole('button', { name: /Line 6/ })
    .click()
})

test('on a phone the message of a broken paste is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openPage(page)
  await paste(page, 'apiVersion: v1\nkind: [Pod\n')
  await expect(page.getByRole('alert')).toContainText('Showing the last good picture.')
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 })
})

test('a misspelt restartPolicy says what it would do', async ({ page }) => {
  await openPage(page)
  await paste(
    page,
    'apiVersion: v1\nkind: Pod\nmetadata: {name: typo}\nspec:\n  initContainers:\n  - name: istio-proxy\n    image: p:1\n    retartPolicy: Always\n  containers:\n  - name: app\n    image: a:1\n',
  )
  await expect(problems(page)).toContainText('Did you mean restartPolicy?')
  await expect(problems(page)).toContainText('would be a regular init container')
})

for (const [what, text, words] of [
  ['nothing', '   \n', 'There is nothing to draw'],
  ['no pod', 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}\n', 'This is a Service'],
  ['no YAML', 'a: [1, 2\nb: }', 'not valid YAML'],
  ['a Helm template', '{{- if .Values.on }}\nkind: Pod\n{{- end }}\n', 'unrendered Helm template'],
  ['an unknown kind', 'apiVersion: example.com/v1\nkind: Thing\nspec: {}\n', 'This is a Thing'],
  [
    'a text where a list belongs',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {containers: app}\n',
    'must be a list',
  ],
] as const) {
  test(`${what}: a message, and the page goes on`, async ({ page }) => {
    const { trouble } = await openPage(page)
    await paste(page, text)
    await expect(page.getByRole('region', { name: 'Problems' }).or(problems(page))).toContainText(words)
    await paste(page, 'apiVersion: v1\nkind: Pod\nmetadata: {name: after}\nspec: {containers: [{name: a, image: b}]}\n')
    await expect(kubectl(page)).toContainText('after')
    await expect(ready(page)).toHaveText('1/1')
    expect(trouble).toEqual([])
  })
}

test('a megabyte is read off the main thread', async ({ page }) => {
  const { trouble } = await openPage(page)
  const one = (i: number) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: pod-${i}}\nspec:\n  containers:\n  - {name: app, image: app:1, args: [${'x'.repeat(300)}]}\n`
  await paste(page, Array.from({ length: 2500 }, (_, i) => one(i)).join('---\n'))
  await expect(page.getByLabel('2500 pods in this file')).toBeVisible({ timeout: 30_000 })
  await expect(kubectl(page)).toContainText('pod-0')
  expect(trouble).toEqual([])
})

test('markup in names stays text', async ({ page }) => {
  const { trouble } = await openPage(page)
  await paste(
    page,
    'apiVersion: v1\nkind: Pod\nmetadata: {name: "<img src=x onerror=alert(1)>"}\nspec:\n  containers:\n  - {name: "<script>window.__pwned=1</script>", image: a:1}\n',
  )
  await expect(kubectl(page)).toContainText('<img src=x onerror=alert(1)>')
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
  expect(trouble).toEqual([])
})
