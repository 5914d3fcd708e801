import {
  type Analysis,
  en,
  encodeLink,
  enFiles,
  enTell,
  FILE_FORMATS,
  type FileFormat,
  fileName,
  type LinkInput,
  type PodAnalysis,
  renderFile,
} from '../core/index.ts'
import type { CliOptions } from './parse-arguments.ts'

/** A file to be written, or, with --check, to be compared with what is there. */
export interface OutputFile {
  readonly path: string
  /** The manifest that it was drawn from. */
  readonly source: string
  readonly text: string
  /** The text is an SVG that becomes a PNG, so many times as large, which carries the fragment. */
  readonly png?: { readonly scale: number; readonly fragment: string | undefined }
  /** The folder was asked for, so it is made. */
  readonly makesFolder: boolean
}

export interface RenderInput {
  readonly file: string
  readonly text: string
  readonly analysis: Analysis
  readonly scenarios: LinkInput['scenarios']
  /** The output names an existing folder. */
  readonly isFolder: boolean
  /** The script of HTML files. */
  readonly readPlayer: () => string
}

const WIDTH = 1012
const FILM_WIDTH = 880
const ENDINGS: Readonly<Record<string, FileFormat>> = { markdown: 'md', mermaid: 'mmd', htm: 'html', text: 'txt' }

/** The picture or table of one pod of a file: text for standard output, or a file. Deterministic. */
export function renderPod(
  options: CliOptions,
  input: RenderInput,
): { readonly text: string } | { readonly file: OutputFile } | { readonly problem: string } | undefined {
  const { render } = options
  const { analysis, text, file } = input
  if (analysis.pods.length === 0) return undefined
  const podIndex = findPod(analysis.pods, render.pod)
  const chosen = analysis.pods[podIndex]
  if (chosen?.timeline === undefined)
    return { problem: `${file}: there is no pod ${render.pod}; it has ${analysis.pods.length}` }
  const path = render.output === undefined ? undefined : outputPath(render.output, options, input, chosen)
  const format = path === undefined ? (render.format ?? 'svg') : formatOf(path, render.format)
  if (format === undefined)
    return { problem: `-o ${path}: the ending has to be one of ${FILE_FORMATS.join(', ')}, or give --format` }
  if (format === 'png' && path === undefined) return { problem: 'a PNG is written to a file: give -o OUT.png' }
  const t = options.atSeconds === undefined ? undefined : Math.round(options.atSeconds * 1000)
  const link = encodeLink({
    text,
    podIndex,
    theme: options.theme,
    ...(options.kubernetes === undefined ? {} : { kubernetes: options.kubernetes }),
    ...(t === undefined ? {} : { t }),
    ...(input.scenarios === undefined ? {} : { scenarios: input.scenarios }),
  })
  const fragment = 'fragment' in link ? link.fragment : undefined
  const drawn = renderFile(
    {
      format,
      timeline: chosen.timeline,
      moment: render.whole ? 'life' : (t ?? chosen.timeline.restMs),
      theme: format === 'png' && options.theme === 'auto' ? 'light' : options.theme,
      width: render.width ?? (render.shape === 'film' ? FILM_WIDTH : WIDTH),
      shape: render.shape,
      loops: render.loops,
      namesAssumptions: render.namesAssumptions,
      fragment,
      ...(format === 'html' ? { player: input.readPlayer() } : {}),
      report: { analysis, text, file },
    },
    { ...en, tell: enTell, files: enFiles },
  )
  if (path === undefined) return { text: drawn }
  const png = format === 'png' ? { png: { scale: render.scale, fragment } } : {}
  return { file: { path, source: file, text: drawn, makesFolder: namesMany(render.output ?? '', input), ...png } }
}

/** The output stands for a file of each input. */
export function namesMany(output: string, { isFolder }: Pick<RenderInput, 'isFolder'>): boolean {
  return isFolder || /[\\/]$/.test(output) || /\{(?:name|pod)\}/.test(output)
}

function findPod(pods: readonly PodAnalysis[], wanted: string): number {
  const named = pods.findIndex(({ pod }) => pod.name === wanted)
  return named >= 0 ? named : Number(/^\d+$/.test(wanted) ? wanted : 0) - 1
}

/** A folder gets a file named after the input; in a pattern {name} is that name and {pod} the pod's. */
function outputPath(output: string, { render }: CliOptions, input: RenderInput, { pod }: PodAnalysis): string {
  const base = input.file.split(/[\\/]/).at(-1) ?? ''
  const name = input.file === '-' ? pod.name : base.replace(/\.(?:ya?ml|json)$/i, '')
  const ending = render.format ?? 'svg'
  if (/\{(?:name|pod)\}/.test(output))
    return output.replaceAll('{name}', () => plainName(name)).replaceAll('{pod}', () => plainName(pod.name))
  if (!namesMany(output, input)) return output
  return `${output.replace(/[\\/]$/, '')}/${fileName(name, ending)}`
}

function plainName(name: string): string {
  return fileName(name, '').slice(0, -1)
}

function formatOf(path: string, given: FileFormat | undefined): FileFormat | undefined {
  if (given !== undefined) return given
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return FILE_FORMATS.find((format) => format === ending) ?? ENDINGS[ending]
}
