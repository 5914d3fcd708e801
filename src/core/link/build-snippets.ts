/** Where a picture may go. */
export type SnippetPlace =
  | 'github'
  | 'gitlab'
  | 'confluence'
  | 'notion'
  | 'docusaurus'
  | 'mkdocs'
  | 'backstage'
  | 'html'

/** image: a linked picture file. iframe, element: the live picture. address: to be pasted into the place's own embed block. */
export type SnippetForm = 'image' | 'iframe' | 'element' | 'address'

export interface Snippet {
  readonly place: SnippetPlace
  readonly form: SnippetForm
  readonly language: 'markdown' | 'html' | 'mdx' | 'text'
  readonly text: string
}

export interface SnippetInput {
  /** Where Podlapse is served: the http or https address of its folder or of a page in it. */
  readonly base: string
  /** `v1.…`, with or without the #. */
  readonly fragment: string
  /** What the picture shows, for those who do not see it. */
  readonly title: string
  /** Path of the exported picture as the document names it. Default `pod.svg`. */
  readonly image?: string
  /** Of the iframe until it tells its own, CSS px. Default: the seed's. */
  readonly height?: number
}

const SEED_HEIGHT = 672
const FRAGMENT = /^#?(v\d{1,9}\.[A-Za-z0-9_-]+)$/
const BASE = /^(https?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?)(\/[^?#]*)?(?:[?#]|$)/i

/**
 * What to paste where, in the order of `SnippetPlace`; plain HTML has three forms. Empty when the base is no http(s) address
 * or the fragment is none: an address is never invented. Text is escaped for the language it stands in. Pure, total.
 */
export function buildSnippets(input: SnippetInput): readonly Snippet[] {
  const base = BASE.exec(input.base)
  const fragment = FRAGMENT.exec(input.fragment)?.[1]
  if (base === null || fragment === undefined) return []
  const origin = (base[1] ?? '').toLowerCase()
  const folder = `${origin}${escapeAddress((base[2] ?? '/').replace(/[^/]*$/, ''))}`
  const link = `${folder}#${fragment}`
  const embed = `${folder}embed.html#${fragment}`
  const height = Math.round(Math.min(10_000, Math.max(100, input.height ?? SEED_HEIGHT)))
  const image = escapeAddress(input.image ?? 'pod.svg')
  const title = input.title.replace(/\s+/g, ' ').trim()
  const markdown = `[![${escapeMarkdown(title)}](${image})](${link})`
  const frame = `<iframe src="${embed}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy"`
  const iframe = `${frame} style="border:0"></iframe>`
  return [
    { place: 'github', form: 'image', language: 'markdown', text: markdown },
    { place: 'gitlab', form: 'image', language: 'markdown', text: markdown },
    { place: 'confluence', form: 'address', language: 'text', text: embed },
    { place: 'notion', form: 'address', language: 'text', text: embed },
    { place: 'docusaurus', form: 'iframe', language: 'mdx', text: `${frame} style={{ border: 0 }} />` },
    { place: 'mkdocs', form: 'iframe', language: 'html', text: iframe },
    { place: 'backstage', form: 'iframe', language: 'html', text: iframe },
    { place: 'html', form: 'iframe', language: 'html', text: `${iframe}\n${resizeScript(origin)}` },
    {
      place: 'html',
      form: 'element',
      language: 'html',
      text: [
        `<script type="module" src="${folder}element/podlapse-timeline.js"></script>`,
        `<podlapse-timeline src="${link}"></podlapse-timeline>`,
      ].join('\n'),
    },
    {
      place: 'html',
      form: 'image',
      language: 'html',
      text: `<a href="${link}"><img src="${image}" alt="${escapeHtml(title)}"></a>`,
    },
  ]
}

/** Gives each frame of that origin the height it asks for; messages of anybody else are not heard. */
function resizeScript(origin: string): string {
  return `<script>
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== '${origin}' || data?.podlapse !== 1 || data.type !== 'resize') return
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height
  })
</script>`
}

/** A path that no quote, bracket or space in it can end. */
function escapeAddress(path: string): string {
  return path.replace(/['()]/g, escapeCharacter).replace(/[\s"<>[\]{}\\`|^&]/g, encodeURIComponent)
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&$:@]/g, '\\$&')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
}
