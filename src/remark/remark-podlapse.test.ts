import { compile } from '@mdx-js/mdx'
import { remark } from 'remark'
import { expect, test } from 'vitest'
import { decodeLink, findLink } from '../core/index.ts'
import { EXAMPLE_PODS } from '../core/testdata/example-pods.ts'
import { type RemarkPodlapseOptions, remarkPodlapse } from './remark-podlapse.ts'

const fence = (meta = '', text = EXAMPLE_PODS.seed) => `# Pod\n\n\`\`\`pod ${meta}\n${text}\n\`\`\`\n\nafter\n`
const plugin = remarkPodlapse as never

async function render(markdown: string, options: RemarkPodlapseOptions = {}) {
  const file = await remark().use(plugin, options).process(markdown)
  const url = /\(<?(data:image\/svg\+xml,[^)>\s]*)>?\)/.exec(String(file))?.[1] ?? ''
  return { text: String(file), svg: decodeURIComponent(url.slice(url.indexOf(',') + 1)), messages: file.messages }
}

test('a pod fence becomes an image of its pod, with what it shows as its text', async () => {
  const { text, svg, messages } = await render(fence())
  expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/)
  expect(text).toMatch(/!\[details-v1-766844796b-zmr86[^\]]*2\/2[^\]]*\]\(/)
  expect(text).not.toContain('```')
  expect(text).toContain('after')
  expect(messages).toEqual([])
  expect((await render(fence())).text).toBe(text)
})

test('options, and what stands behind the fence before them', async () => {
  const { svg } = await render(fence('width=700 at=0'), { width: 900, theme: 'dark' })
  expect(svg).toMatch(/ width="7\d\d"/)
  expect(svg).toContain('Init:0/2')
  expect(svg).not.toContain('prefers-color-scheme')
  expect((await render(fence('animated'))).svg).toContain('@keyframes')
  expect((await render(fence())).svg).not.toContain('@keyframes')
})

test('it links to the app only where that was named, and the picture opens again', async () => {
  const { text, svg } = await render(fence(), { base: 'https://pods.example.org/tool/' })
  const link = /\]\((https:\/\/pods\.example\.org\/tool\/#v1\.[\w-]+)\)/.exec(text)?.[1] ?? ''
  const opened = decodeLink(link)
  expect('link' in opened && opened.link.text).toContain('istio-proxy')
  expect(link.endsWith(findLink(svg) ?? 'none')).toBe(true)
  expect((await render(fence())).text).not.toContain('](http')
})

test('a fence without a pod stays and is told', async () => {
  const { text, messages } = await render(fence('', 'kind: Service\napiVersion: v1'))
  expect(text).toContain('```pod')
  expect(messages.map(String)).toEqual([expect.stringContaining('podlapse: This is a Service')])
})

test('fences in lists and quotes are drawn, other languages are not', async () => {
  const { text } = await render(
    `> - \`\`\`pod\n>   kind: Pod\n>   spec: {containers: [{name: a, image: b}]}\n>   \`\`\`\n\n\`\`\`yaml\na: b\n\`\`\`\n`,
  )
  expect(text.match(/data:image\/svg/g)).toHaveLength(1)
  expect(text).toContain('```yaml')
})

test('MDX, as Docusaurus compiles it', async () => {
  const compiled = String(await compile(fence(), { remarkPlugins: [plugin] }))
  expect(compiled).toContain('src: "data:image/svg+xml,')
  expect(compiled).toContain('details-v1-766844796b-zmr86')
})
