// node scripts/build.mjs [TARGET…]: bundles the app, the CLI and the tools into dist/. Default: app, cli and remark.

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { chunkPlugin, groupModules, LINK } from './chunk-plugin.mjs'
import { buildHtmlPlayer } from './html-player.mjs'
import { seedPlugin } from './seed-plugin.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What stands in other people's pages: builds of their own, so that they share no chunk with the app and stay small. */
const EMBED_BUILDS = [
  { entry: 'src/embed.tsx', outDir: 'dist/app/embed', name: 'embed-[hash].js' },
  { entry: 'src/embed/element.ts', outDir: 'dist/app/element', name: 'podlapse-timeline.js' },
]

/** Node 20 cannot run TypeScript, so whatever runs outside the browser runs from one bundled file. */
const NODE_TARGETS = {
  // Node loads CommonJS faster.
  cli: {
    entry: 'src/cli/main.ts',
    file: 'dist/cli/podlapse.js',
    format: 'cjs',
    minify: true,
    banner: '#!/usr/bin/env node',
  },
  remark: { entry: 'src/remark/remark-podlapse.ts', file: 'dist/remark/podlapse-remark.js', minify: true },
  bench: { entry: 'src/bench/main.ts', file: 'dist/bench/bench.js', external: ['@playwright/test'] },
  conformance: { entry: 'src/conformance/main.ts', file: 'dist/conformance/conformance.js' },
}

/** What the CLI draws PNGs with, beside its bundle: the rasterizer and one family of fonts with the metrics of the page's. */
const PNG_FILES = {
  'resvg.wasm': import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'Arimo-Regular.ttf': import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  'Arimo-Bold.ttf': import.meta.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  'Arimo-Italic.ttf': import.meta.resolve('@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf'),
  'Cousine-Regular.ttf': import.meta.resolve('@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf'),
  'Cousine-Bold.ttf': import.meta.resolve('@expo-google-fonts/cousine/700Bold/Cousine_700Bold.ttf'),
}

function copyPngFiles(folder) {
  mkdirSync(folder, { recursive: true })
  for (const [name, from] of Object.entries(PNG_FILES)) copyFileSync(fileURLToPath(from), join(folder, name))
  for (const name of readdirSync(join(root, 'licences'))) copyFileSync(join(root, 'licences', name), join(folder, name))
}

const OUTPUTS = {
  app: 'dist/app/index.html',
  'bench-page': 'dist/bench-page/index.html',
  ...Object.fromEntries(Object.entries(NODE_TARGETS).map(([name, { file }]) => [name, file])),
}

/** True when a target was never built or a source is newer than its output. */
export function needsBuild(target) {
  const output = join(root, OUTPUTS[target])
  if (!existsSync(output)) return true
  const built = statSync(output).mtimeMs
  return ['src', 'public', 'index.html', 'embed.html', 'vite.config.ts', 'package.json', 'scripts'].some(
    (path) => newest(join(root, path)) > built,
  )
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** How long each plugin took is nobody's news. */
const QUIET = { pluginTimings: false }

/** Builds one target; rejects with Vite's own error. */
export async function buildTarget(target) {
  if (target === 'app') return buildApp()
  if (target === 'bench-page') return buildBenchPage()
  const { entry, file, format = 'es', minify = false, banner, external = [] } = NODE_TARGETS[target]
  const slash = file.lastIndexOf('/')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external, target: 'node' },
    // Its Node export starts by loading worker threads, which the CLI would wait for at every start.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      ssr: entry,
      outDir: file.slice(0, slash),
      emptyOutDir: true,
      minify,
      target: 'node20',
      rollupOptions: {
        checks: QUIET,
        output: {
          format,
          entryFileNames: file.slice(slash + 1),
          chunkFileNames: '[name].js',
          ...(banner ? { banner } : {}),
        },
      },
    },
  })
  if (banner) chmodSync(join(root, file), 0o755)
  if (target === 'remark')
    cpSync(join(root, 'src/remark/podlapse-remark.d.ts'), join(root, 'dist/remark/podlapse-remark.d.ts'))
  if (target === 'cli') {
    const folder = join(root, file.slice(0, slash))
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n')
    copyPngFiles(join(folder, 'png'))
    mkdirSync(join(folder, 'html'), { recursive: true })
    writeFileSync(join(folder, 'html/player.js'), await buildHtmlPlayer())
    await buildRun(folder)
  }
}

/** The command as one script that gives its function, and V8's code cache of what a first run needs (src/cli/load-run.ts). */
async function buildRun(folder) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      ssr: 'src/cli/run.ts',
      write: false,
      minify: true,
      target: 'node20',
      rollupOptions: { checks: QUIET, output: { format: 'cjs' } },
    },
  })
  writeFileSync(join(folder, 'run.js'), toAscii(`((exports) => {${output[0].code}\nreturn exports.run})({})`))
  // A process of its own: the cache holds for the flags that Node has by default.
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/cache-code.mjs'), folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the code cache could not be made: ${stderr}`)
}

/** Every character outside ASCII stands in a string, a template or a pattern, where its escape means the same. */
function toAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What the bench draws in a browser, beside its peers. */
function buildBenchPage() {
  return build({
    root: join(root, 'src/bench/page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react(), seedPlugin()],
    build: { outDir: join(root, 'dist/bench-page'), emptyOutDir: true, target: 'es2022' },
  })
}

/** The page, then what others embed; the element also as the entry of the npm package. */
async function buildApp() {
  // Which modules a page begins with is known when they are built; then it is built with those in chunks of their own.
  const page = await build({ root, logLevel: 'error', build: { write: false } })
  const link = await build({
    root,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: LINK, preserveEntrySignatures: 'strict' } },
  })
  await build({ root, logLevel: 'warn', plugins: [chunkPlugin(groupModules(page.output, link.output))] })
  const [embed] = [await buildEmbed(EMBED_BUILDS[0]), await buildEmbed(EMBED_BUILDS[1])]
  const html = readFileSync(join(root, 'embed.html'), 'utf8')
  writeFileSync(join(root, 'dist/app/embed.html'), html.replace('/src/embed.tsx', `./embed/${embed}`))
  rmSync(join(root, 'dist/element'), { recursive: true, force: true })
  cpSync(join(root, 'dist/app/element'), join(root, 'dist/element'), { recursive: true })
  cpSync(join(root, 'src/embed/podlapse-timeline.d.ts'), join(root, 'dist/element/podlapse-timeline.d.ts'))
}

/** Resolves with the entry's file name. As a library: what preloads the chunks of a page would be a kilobyte more. */
async function buildEmbed({ entry, outDir, name }) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      lib: { entry, formats: ['es'] },
      outDir,
      target: 'es2022',
      rollupOptions: {
        checks: QUIET,
        preserveEntrySignatures: 'allow-extension',
        // Hints for a bundler that would come after: it keeps all of this anyway.
        output: {
          entryFileNames: name,
          chunkFileNames: '[name]-[hash].js',
          minify: true,
          comments: { annotation: false },
        },
      },
    },
  })
  return output.find(({ isEntry }) => isEntry).fileName
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const targets = process.argv.length > 2 ? process.argv.slice(2) : ['app', 'cli', 'remark']
  for (const target of targets) {
    if (!(target in OUTPUTS)) {
      console.error(`unknown target ${target}; there are: ${Object.keys(OUTPUTS).join(', ')}`)
      process.exit(2)
    }
    await buildTarget(target)
    console.log(`built ${OUTPUTS[target]}`)
  }
}
