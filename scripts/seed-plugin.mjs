import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const ANALYSIS = 'virtual:seed-analysis'
const STYLES = 'virtual:scene.css'

/** Runs before anything is painted: a shared link never shows the seed. */
const HIDE_SEED = "if(location.hash.length>1)document.documentElement.classList.add('linked')"

/**
 * A Vite plugin. Draws the seed story into index.html when the app is built, so that its picture stands there before any script
 * has run, and gives the page the seed's analysis, so that the engine is loaded only for another text. Also the picture's
 * style sheet. What is drawn comes from src/prerender.
 */
export function seedPlugin() {
  const seed = () => readFileSync(new URL('../src/core/examples/seed.yaml', import.meta.url), 'utf8')
  let prerender
  let isServing = false
  return {
    name: 'podlapse-seed',
    configResolved(config) {
      isServing = config.command === 'serve'
    },
    resolveId: (id) => (id === ANALYSIS || id === STYLES ? id : undefined),
    async load(id) {
      if (id !== ANALYSIS && id !== STYLES) return undefined
      prerender ??= loadPrerender()
      const { analyzeToJson, SCENE_CSS } = await prerender
      return id === STYLES ? SCENE_CSS : `export default JSON.parse(${JSON.stringify(analyzeToJson(seed()))})`
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes('<div id="root"></div>')) return html
        // Vite's development server writes scripts into the page that no policy foresees.
        if (isServing) return html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
        prerender ??= loadPrerender()
        const { renderFirstPage } = await prerender
        const hash = createHash('sha256').update(HIDE_SEED).digest('base64')
        return html
          .replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`)
          .replace(
            '<div id="root"></div>',
            () => `<script>${HIDE_SEED}</script><div id="root">${renderFirstPage(seed())}</div>`,
          )
      },
    },
  }
}

/** src/prerender as a module: Node 20 cannot run TypeScript. */
async function loadPrerender() {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'src/prerender/main.ts',
      write: false,
      target: 'node20',
      rollupOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
    },
  })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}
