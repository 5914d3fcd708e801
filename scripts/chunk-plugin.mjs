/** What opens a link and draws it before the page begins. */
export const LINK = ['src/app/early.ts', 'src/app/open-link.ts', 'src/app/engine.ts']

/**
 * The chunk that each module of a built page belongs into: what the page alone begins with, what a link alone needs, and what both
 * do. `page` and `link` are the outputs of building each by itself.
 */
export function groupModules(page, link) {
  const [first, early] = [modulesOf(page), modulesOf(link)]
  const name = (id) => (first.has(id) ? (early.has(id) ? 'core' : 'first') : 'link')
  return new Map([...first, ...early].map((id) => [id, name(id)]))
}

/** What is run of an output's entries and of all that they import at once. */
function modulesOf(output) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]))
  const modules = new Set()
  const seen = new Set()
  const visit = (fileName) => {
    if (seen.has(fileName)) return
    seen.add(fileName)
    const { modules: own, imports } = chunks.get(fileName)
    for (const [id, { renderedLength }] of Object.entries(own)) if (renderedLength > 0) modules.add(id)
    for (const next of imports) visit(next)
  }
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) visit(fileName)
  return modules
}

/**
 * A Vite plugin: one chunk for each group of modules, for a browser fetches few files at a time. The stylesheet is asked for before
 * the scripts: the first picture stands in the page and needs nothing else.
 */
export function chunkPlugin(groups) {
  return {
    name: 'podlapse-chunks',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: (id) => groups.get(id) ?? null }] } } } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const sheet = /\n\s*<link rel="stylesheet"[^>]*>/.exec(html)?.[0]
        return sheet === undefined ? html : html.replace(sheet, '').replace('</title>', (end) => end + sheet)
      },
    },
  }
}
