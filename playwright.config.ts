import { defineConfig } from '@playwright/test'

const port = Number(process.env.PODLAPSE_PORT ?? 4179)
const browser = process.env.PODLAPSE_BROWSER

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // A busy machine is slow; no test is about speed.
  expect: { timeout: 20_000 },
  // Shared machines stall now and then; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.PODLAPSE_REPORT ? [['line'], ['json', { outputFile: process.env.PODLAPSE_REPORT }]] : 'line',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: browser ? { executablePath: browser } : {},
  },
  webServer: {
    command: `npm run --silent preview -- --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
