import { memo, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import {
  type Comparison,
  type ComparisonScene,
  type ComparisonText,
  enCompare,
  layoutComparison,
  layoutComparisonMoment,
  layoutPlayed,
  type Messages,
  planMotion,
  type Shape,
  snapshotAt,
  type Timeline,
  timeToPosition,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { pictureWidth } from '../../state/stage-size.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { glide } from '../../ui/glide.ts'
import { useWidth } from '../../ui/use-width.ts'
import { CompareRows } from './compare-rows.tsx'
import { CompareSlider } from './compare-slider.tsx'
import { SaveSvg } from './save-svg.tsx'

/** Draws shapes of a scene as SVG elements. */
export type DrawShapes = (shapes: readonly Shape[]) => ReactNode

/** On desktops the picture is not drawn narrower than this, on phones it is as wide as the screen. */
const NARROWEST = 340
/** What moves with the playhead; the rest of a moment stays until a row or a bar changes. */
const MOVES = /^(playhead|pill|dot|played)/

/** Two panels on one axis: the picture, the axis as a slider, rows as buttons, the playhead above. */
export function CompareDiagram({
  comparison,
  text,
  played,
  messages,
  drawShapes,
}: {
  readonly comparison: Comparison
  readonly text: ComparisonText
  readonly played: Timeline
  readonly messages: Messages
  readonly drawShapes: DrawShapes
}) {
  const words = useWords('compare', enCompare)
  const [frame, width] = useWidth()
  const drawn = pictureWidth(width, NARROWEST)
  const scene = useMemo(
    () => layoutComparison(comparison, text, { width: drawn }, messages, words),
    [comparison, text, drawn, messages, words],
  )
  const label = words.pictureLabel(text.a.title, text.b.title)
  return (
    <div ref={frame} className="compare-diagram">
      {width > 0 && (
        <div className="compare-canvas" style={{ width: scene.width, height: scene.height }}>
          {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset */}
          <svg
            className="pod"
            role="group"
            aria-label={label}
            viewBox={`0 0 ${scene.width} ${scene.height}`}
            width={scene.width}
            height={scene.height}
          >
            <defs>
              <pattern id="pod-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line className="hatch-line" x1="0" y1="0" x2="0" y2="5" />
              </pattern>
            </defs>
            <Selected scene={scene} />
            <Picture scene={scene} drawShapes={drawShapes} />
            <Told scene={scene} comparison={comparison} messages={messages} drawShapes={drawShapes} />
          </svg>
          <Playhead scene={scene} comparison={comparison} played={played} messages={messages} drawShapes={drawShapes} />
          <CompareRows scene={scene} comparison={comparison} messages={messages} />
          <CompareSlider scene={scene} comparison={comparison} played={played} messages={messages} />
        </div>
      )}
      <SaveSvg comparison={comparison} text={text} messages={messages} />
    </div>
  )
}

const Picture = memo(function Picture({
  scene,
  drawShapes,
}: {
  readonly scene: ComparisonScene
  readonly drawShapes: DrawShapes
}) {
  return scene.groups.map((group) => <g key={group.key}>{drawShapes(group.shapes)}</g>)
})

/** The chosen container's row in both panels. */
function Selected({ scene }: { readonly scene: ComparisonScene }) {
  const selection = useStore(viewState, (view) => view.selection)
  const rows = [...scene.a.rows, ...(scene.b?.rows ?? [])].filter(({ container }) => container === selection)
  return rows.map((row) => (
    <rect
      key={row.start}
      className="selected-row"
      x={4}
      y={row.start}
      width={scene.width - 8}
      height={row.size}
      rx={4}
    />
  ))
}

interface MomentProps {
  readonly scene: ComparisonScene
  readonly comparison: Comparison
  readonly messages: Messages
  readonly drawShapes: DrawShapes
}

/** What is said of the moment and keeps in place, and the axis as far as it is played. */
function Told({ scene, comparison, messages, drawShapes }: MomentProps) {
  const words = useWords('compare', enCompare)
  const t = useStore(playbackState, (playback) => Math.min(comparison.endMs, playback.t))
  const steady = stretchStart(comparison, t)
  const stays = useMemo(
    () =>
      drawShapes(
        layoutComparisonMoment(scene, comparison, steady, messages, words).shapes.filter(({ cls }) => !MOVES.test(cls)),
      ),
    [scene, comparison, steady, messages, words, drawShapes],
  )
  return (
    <>
      <g>{stays}</g>
      <g>{drawShapes(layoutPlayed(scene, timeToPosition(scene.axis, t)))}</g>
    </>
  )
}

/** Line, pill and dots, in a layer of their own that the browser carries along while it plays. */
function Playhead({
  scene,
  comparison,
  played,
  messages,
  drawShapes,
}: MomentProps & {
  /** Whose pace it goes at. */
  readonly played: Timeline
}) {
  const words = useWords('compare', enCompare)
  const t = useStore(playbackState, (playback) => Math.min(comparison.endMs, playback.t))
  const run = useStore(playbackState, (playback) => playback.run)
  const layer = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    if (run === undefined || layer.current === null) return undefined
    const drawnAt = timeToPosition(scene.axis, t)
    const way = planMotion(scene.axis, played, run.fromMs, run.speed)
    const animation = glide(layer.current, way, run.sinceMs, (position) => position - drawnAt)
    return () => animation?.cancel()
  }, [scene, played, run, t])
  const { shapes } = layoutComparisonMoment(scene, comparison, t, messages, words)
  return (
    <svg
      ref={layer}
      className="pod compare-playhead"
      aria-hidden="true"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      width={scene.width}
      height={scene.height}
    >
      {drawShapes(shapes.filter(({ cls }) => MOVES.test(cls) && !cls.startsWith('played')))}
    </svg>
  )
}

/** The latest change of either pod's row or bars. */
function stretchStart({ a, b }: Comparison, t: number): number {
  let latest = 0
  for (const timeline of [a, b]) {
    latest = Math.max(latest, Math.min(t, snapshotAt(timeline, t).t))
    for (const lane of timeline.lanes)
      for (const { fromMs } of lane.segments) if (fromMs <= t && fromMs > latest) latest = fromMs
  }
  return latest
}
