// node scripts/build.mjs [TARGET…]: bundles the app, the CLI and the tools into dist/. Default: app and cli.
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Node 20 cannot run TypeScript, so whatever runs outside the browser runs from one bundled file. */
const NODE_TARGETS = {
  cli: { entry: 'src/cli/main.ts', file: 'dist/cli/podlapse.js', minify: true, banner: '#!/usr/bin/env node' },
  bench: { entry: 'src/bench/main.ts', file: 'dist/bench/bench.js' },
  conformance: { entry: 'src/conformance/main.ts', file: 'dist/conformance/conformance.js' },
}

const OUTPUTS = {
  app: 'dist/app/index.html',
  ...Object.fromEntries(Object.entries(NODE_TARGETS).map(([name, { file }]) => [name, file])),
}

/** True when a target was never built or a source is newer than its output. */
export function needsBuild(target) {
  const output = join(root, OUTPUTS[target])
  if (!existsSync(output)) return true
  const built = statSync(output).mtimeMs
  return ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'scripts'].some(
    (path) => newest(join(root, path)) > built,
  )
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds one target; rejects with Vite's own error. */
export async function buildTarget(target) {
  if (target === 'app') return build({ root, logLevel: 'warn' })
  const { entry, file, minify = false, banner } = NODE_TARGETS[target]
  const slash = file.lastIndexOf('/')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    // Its Node export starts by loading worker threads, which the CLI would wait for at every start.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      ssr: entry,
      outDir: file.slice(0, slash),
      emptyOutDir: true,
      minify,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: file.slice(slash + 1), ...(banner ? { banner } : {}) } },
    },
  })
  if (banner) chmodSync(join(root, file), 0o755)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const targets = process.argv.length > 2 ? process.argv.slice(2) : ['app', 'cli']
  for (const target of targets) {
    if (!(target in OUTPUTS)) {
      console.error(`unknown target ${target}; there are: ${Object.keys(OUTPUTS).join(', ')}`)
      process.exit(2)
    }
    await buildTarget(target)
    console.log(`built ${OUTPUTS[target]}`)
  }
}
