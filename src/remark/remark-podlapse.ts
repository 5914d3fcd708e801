import {
  analyze,
  buildSnippets,
  describeDiagnostic,
  en,
  encodeLink,
  enDiagnostics,
  enFiles,
  enTell,
  renderFile,
} from '../core/index.ts'
import { type FenceOptions, readMeta } from './read-meta.ts'

/** A node of a Markdown tree (mdast), as far as it is read here. */
interface Node {
  type: string
  lang?: string | null
  meta?: string | null
  value?: string
  children?: Node[]
  url?: string
  alt?: string
}

/** The file that remark works on (VFile): where a fence that cannot be drawn is told. */
interface File {
  message(reason: string, options?: { place?: unknown }): unknown
}

export interface RemarkPodlapseOptions extends FenceOptions {
  /** Where Podlapse is served: the pictures link there. Absent: they link nowhere. */
  readonly base?: string
}

const WORDS = { ...en, tell: enTell, files: enFiles }
const WIDTH = 1012
const FILM_WIDTH = 880

/**
 * A remark plugin: each fence with the language `pod` becomes the picture of its pod, an image with an SVG inside its address. So
 * it needs no file, no script and no client, and stands in Markdown and in MDX. A fence without a pod stays as it is, and
 * the file gets a message. The same text gives the same bytes.
 */
export function remarkPodlapse(options: RemarkPodlapseOptions = {}): (tree: Node, file: File) => void {
  return (tree, file) => replaceFences(tree, options, file)
}

function replaceFences(node: Node, options: RemarkPodlapseOptions, file: File): void {
  for (const [i, child] of (node.children ?? []).entries()) {
    if (child.type !== 'code' || child.lang !== 'pod') replaceFences(child, options, file)
    else {
      const drawn = draw(child.value ?? '', { ...options, ...readMeta(child.meta ?? '') })
      if ('problem' in drawn) file.message(`podlapse: ${drawn.problem}`, { place: child })
      else node.children?.splice(i, 1, { type: 'paragraph', children: [drawn] })
    }
  }
}

function draw(text: string, options: RemarkPodlapseOptions): Node | { readonly problem: string } {
  const { kubernetes, theme = 'auto', animated = false, at, base = '' } = options
  const analysis = analyze(text, kubernetes === undefined ? {} : { kubernetes })
  const timeline = analysis.pods[0]?.timeline
  if (timeline === undefined) {
    const [first] = analysis.diagnostics
    return { problem: first === undefined ? 'there is no pod in it' : describeDiagnostic(first, enDiagnostics) }
  }
  const t = at === undefined ? undefined : Math.round(at * 1000)
  const link = encodeLink({
    text,
    theme,
    ...(kubernetes === undefined ? {} : { kubernetes }),
    ...(t === undefined ? {} : { t }),
  })
  const fragment = 'fragment' in link ? link.fragment : undefined
  const svg = renderFile(
    {
      format: 'svg',
      timeline,
      moment: t ?? timeline.restMs,
      theme,
      width: options.width ?? (animated ? FILM_WIDTH : WIDTH),
      shape: animated ? 'film' : 'timeline',
      loops: false,
      namesAssumptions: true,
      fragment,
      report: { analysis, text, file: '' },
    },
    WORDS,
  )
  const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? timeline.pod.name
  const image: Node = { type: 'image', url: dataAddress(svg), alt: unescapeXml(title) }
  const url = fragment === undefined ? undefined : addressOf(base, fragment)
  return url === undefined ? image : { type: 'link', url, children: [image] }
}

/** The address of the picture in the app, as the snippets have it; undefined where no base was given. */
function addressOf(base: string, fragment: string): string | undefined {
  const embed = buildSnippets({ base, fragment, title: '' }).find(({ form }) => form === 'address')?.text
  return embed?.replace('embed.html#', '#')
}

/** No bracket or quote is left in it that Markdown could take for its own. */
function dataAddress(svg: string): string {
  const escaped = encodeURIComponent(svg).replace(/['()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return `data:image/svg+xml,${escaped}`
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
