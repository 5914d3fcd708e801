import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const ANALYSIS = 'virtual:seed-analysis'
const STYLES = 'virtual:scene.css'

const ENTRY = 'src/main.tsx'
/** What opens a link and draws its picture. */
const EARLY = 'src/app/early.ts'

/** Runs before the style sheet is there: what opens a link is fetched beside it. */
const headScript = (files) =>
  `if(location.hash.length>1)for(const file of ${JSON.stringify(files)})document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href:'./'+file}))`

/**
 * Runs before anything is painted. A shared link never shows the seed: what opens it, `early`, draws its picture. The page's own
 * script, `entry`, fetched already, begins when the first picture has been painted; a hidden page is never painted.
 */
const firstScript = (entry, early) =>
  [
    "const add=(src)=>{const made=Object.assign(document.createElement('script'),{type:'module',src:'./'+src});document.head.append(made);return made};",
    `const begin=()=>add('${entry}');`,
    'const then=()=>document.hidden?begin():requestAnimationFrame(()=>setTimeout(begin));',
    "if(location.hash.length>1){document.documentElement.classList.add('linked');",
    `const early=add('${early}');early.onload=early.onerror=then}else then()`,
  ].join('')

/** The file that has a module, then those of all that it imports. */
function filesOf(module, bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const own = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
  if (own === undefined) throw new Error(`no chunk has ${module}`)
  const files = new Set()
  const visit = (file) => {
    if (files.has(file)) return
    files.add(file)
    for (const next of bundle[file]?.imports ?? []) visit(next)
  }
  visit(own.fileName)
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
        const files = filesOf(ENTRY, bundle)
        const early = filesOf(EARLY, bundle)
        const [head, first] = [headScript(early), firstScript(files[0], early[0])]
        const hashes = [head, first].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
        return html
          .replaceAll(/\s*<(script type="module"[^>]*src=[^>]*><\/script|link rel="modulepreload"[^>]*)>/g, '')
          .replace('<title>', (title) => `<script>${head}</script>${title}`)
          .replace('</head>', `${files.map((file) => `<link rel="modulepreload" href="./${file}">`).join('')}</head>`)
          .replace("script-src 'self'", `script-src 'self' ${hashes.join(' ')}`)
          .replace(
            '<div id="root"></div>',
            () => `<script>${first}</script><div id="root">${renderFirstPage(seed())}</div>`,
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
