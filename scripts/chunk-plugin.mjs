const FIRST = ['src/main.tsx']
const LINK = ['src/app/open-link.ts', 'src/app/engine.ts']

/** The chunk that each module of a built page belongs into: all that the page begins with, and what besides opens a link and draws it. */
export function groupModules(output) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]))
  const groups = new Map()
  const seen = new Set()
  const visit = (fileName, name) => {
    if (seen.has(fileName)) return
    seen.add(fileName)
    const { moduleIds, imports } = chunks.get(fileName)
    for (const id of moduleIds) groups.set(id, name)
    for (const next of imports) visit(next, name)
  }
  for (const [name, ends] of [
    ['first', FIRST],
    ['link', LINK],
  ])
    for (const { fileName, moduleIds } of chunks.values())
      if (moduleIds.some((id) => ends.some((end) => id.endsWith(end)))) visit(fileName, name)
  return groups
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
