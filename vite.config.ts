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
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake: {
        // Components that nobody uses are left out, though the library wraps them in these calls; and with React Flow the methods of
        // d3-color, which only transitions of colours call.
        manualPureFunctions: ['memo', 'forwardRef', 'define', 'extend'],
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 180_000,
  },
})
