import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { htmlPlayerPlugin } from './scripts/html-player.mjs'
import { seedPlugin } from './scripts/seed-plugin.mjs'

export default defineConfig({
  base: './',
  plugins: [react(), seedPlugin(), htmlPlayerPlugin()],
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Components that nobody uses are left out, though the library wraps them in these calls.
    rolldownOptions: { checks: { pluginTimings: false }, treeshake: { manualPureFunctions: ['memo', 'forwardRef'] } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 180_000,
  },
})
