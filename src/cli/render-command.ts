import { type AnalyzeOptions, analyze, describeVerdict, en, layoutScene, renderSvg, stateAt } from '../core/index.ts'

export interface RenderRequest {
  readonly text: string
  readonly options: AnalyzeOptions
  readonly atSeconds: number | undefined
  readonly width: number
  readonly theme: 'light' | 'dark' | 'auto'
}

/** The first pod's timeline as a standalone SVG, at a moment; undefined when the text has no pod. Deterministic. */
export function renderPod({ text, options, atSeconds, width, theme }: RenderRequest): string | undefined {
  const timeline = analyze(text, { ...options, timelines: [0] }).pods[0]?.timeline
  if (timeline === undefined) return undefined
  const t = atSeconds === undefined ? timeline.restMs : Math.round(atSeconds * 1000)
  const moment = stateAt(timeline, t)
  const { sentence, detail } = describeVerdict(timeline, moment, en)
  const plain = (words: string) => words.replaceAll('`', '')
  return renderSvg(
    timeline,
    layoutScene(timeline, { width, captions: true }, en),
    {
      theme,
      t,
      title: `${timeline.pod.name}: READY ${moment.row.ready} ${moment.row.status}`,
      desc: `${plain(sentence)} ${plain(detail)} ${en.scene.footnote}`,
    },
    en,
  )
}
