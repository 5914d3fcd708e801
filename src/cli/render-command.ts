import { describeVerdict, en, layoutScene, renderSvg, stateAt, type Timeline } from '../core/index.ts'

export interface RenderOptions {
  readonly atSeconds: number | undefined
  /** In px. */
  readonly width: number
  readonly theme: 'light' | 'dark' | 'auto'
}

/** A timeline as a standalone SVG, at a moment. Deterministic. */
export function renderPod(timeline: Timeline, { atSeconds, width, theme }: RenderOptions): string {
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
