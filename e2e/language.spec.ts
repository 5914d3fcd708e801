import { expect, test } from '@playwright/test'
import { openPage } from './page.ts'

test('another language by hand: every view speaks it, and it is kept', async ({ page }) => {
  const { trouble } = await openPage(page)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('한국어')
  await expect(page.getByText('메인 1개와 네이티브 사이드카 1개가 집계됩니다.')).toBeVisible()
  await expect(page.getByRole('button', { name: '타임라인' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '파드 YAML' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.reload()
  await expect(page.getByRole('button', { name: '타임라인' })).toBeVisible()
  await page.getByRole('combobox', { name: '언어' }).selectOption('English')
  await expect(page.getByText('One main and one native sidecar are counted.')).toBeVisible()
  expect(trouble).toEqual([])
})

test.describe('a browser that asks for Korean', () => {
  test.use({ locale: 'ko-KR' })

  test('gets it at the first visit, Kubernetes’ own words stay', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/')
    await expect(page.getByText('메인 1개와 네이티브 사이드카 1개가 집계됩니다.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'kubectl get pod' })).toContainText('Running')
  })
})
