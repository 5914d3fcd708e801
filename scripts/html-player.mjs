import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const PLAYER = 'virtual:html-player'

let player

/** The text of the script inside exported HTML files: src/embed/file.ts and all it needs, in one piece. */
export function buildHtmlPlayer() {
  player ??= buildPlayer()
  return player
}

/** A Vite plugin that gives the page this text as a chunk of its own. */
export function htmlPlayerPlugin() {
  return {
    name: 'podlapse-html-player',
    resolveId: (id) => (id === PLAYER ? id : undefined),
    load: async (id) => (id === PLAYER ? `export default ${JSON.stringify(await buildHtmlPlayer())}` : undefined),
  }
}

async function buildPlayer() {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      lib: { entry: 'src/embed/file.ts', formats: ['iife'], name: 'podlapse' },
      write: false,
      target: 'es2022',
      rollupOptions: { output: { codeSplitting: false, minify: true } },
    },
  })
  if (output.length !== 1) throw new Error(`the player of HTML files is in ${output.length} pieces`)
  const { code } = output[0]
  // What would end a script element, or begin another inside it.
  if (/<(?:\/?script|!--)/i.test(code)) throw new Error('the player of HTML files cannot stand in a script element')
  return code.trim()
}
