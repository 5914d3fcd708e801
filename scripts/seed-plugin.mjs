import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const ANALYSIS = 'virtual:seed-analysis'
const STYLES = 'virtual:scene.css'

/** What opens a link. */
const LINK_MODULES = ['src/app/open-link.ts', 'src/app/engine.ts']

/**
 * Runs before anything is painted. A shared link never shows the seed, and what opens it is fetched beside the page's own script,
 * `entry`. Without one that script, fetched already, begins when the seed's picture has been painted; a hidden page is never painted.
 */
const firstScript = (entry, files) =>
  [
    'const add=(name,props)=>document.head.append(Object.assign(document.createElement(name),props));',
    `const begin=()=>add('script',{type:'module',src:'./${entry}'});`,
    "if(location.hash.length>1){document.documentElement.classList.add('linked');begin();",
    `for(const file of ${JSON.stringify(files)})add('link',{rel:'modulepreload',href:'./'+file})`,
    '}else if(document.hidden)begin();else requestAnimationFrame(()=>setTimeout(begin))',
  ].join('')

/** The files of the chunks of `modules` and of all that they import. */
function filesOf(modules, bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const files = new Set()
  const visit = (file) => {
    if (files.has(file)) return
    files.add(file)
    for (const next of bundle[file]?.imports ?? []) visit(next)
  }
  for (const name of modules) {
    const own = chunks.filter(({ facadeModuleId, moduleIds }) =>
      [facadeModuleId, ...moduleIds].some((id) => id?.endsWith(name)),
    )
    if (own.length === 0) throw new Error(`no chunk has ${name}`)
    for (const { fileName } of own) visit(fileName)
  }
  return [...files]
}

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
      async handler(html, { bundle }) {
        if (!html.includes('<div id="root"></div>')) return html
        // Vite's development server writes scripts into the page that no policy foresees.
        if (isServing) return html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
        prerender ??= loadPrerender()
        const { renderFirstPage } = await prerender
        const [tag, entry] = /<script type="module"[^>]*src="\.\/([^"]*)"[^>]*><\/script>/.exec(html) ?? []
        if (tag === undefined) throw new Error('the page has no script')
        const script = firstScript(entry, filesOf(LINK_MODULES, bundle))
        const hash = createHash('sha256').update(script).digest('base64')
        return html
          .replace(tag, `<link rel="modulepreload" href="./${entry}">`)
          .replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`)
          .replace(
            '<div id="root"></div>',
            () => `<script>${script}</script><div id="root">${renderFirstPage(seed())}</div>`,
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
