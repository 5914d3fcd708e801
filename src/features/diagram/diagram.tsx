import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import {
  enTimeline,
  layoutScene,
  type Messages,
  type Scene,
  stackRows,
  type Timeline,
  zoomedAxis,
} from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { isPhone, pictureWidth } from '../../state/stage-size.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import './diagram.css'
import { useWidth } from '../../ui/use-width.ts'
import { AxisSlider } from './axis-slider.tsx'
import { BoxHeads } from './box-heads.tsx'
import { DownFrame } from './down-frame.tsx'
import { DownScroller } from './down-scroller.tsx'
import { FilterField } from './filter-field.tsx'
import { MomentShapes } from './moment-shapes.tsx'
import { nearOf, type Visible } from './near-rows.ts'
import { Playhead } from './playhead.tsx'
import { RowButtons } from './row-buttons.tsx'
import { ScenePicture } from './scene-picture.tsx'

const DiagramTools = lazy(() => import('./diagram-tools.tsx').then(({ DiagramTools }) => ({ default: DiagramTools })))

/** From so many containers on their names can be filtered. */
const MANY = 25
/** Up to so many containers all labels have room; beyond, those of the selected row are written. */
const ROOMY = 8
const ANY: Visible = [0, 0]

/** The timeline: the picture, its rows as buttons, the axis as a slider and the playhead above. */
export function Diagram({
  timeline,
  messages,
  label,
  layoutPhone,
  overlay,
}: {
  readonly timeline: Timeline
  readonly messages: Messages
  readonly label: string
  /** Undefined while it is loaded; nothing is drawn on a phone until then. */
  readonly layoutPhone: ((timeline: Timeline, width: number, messages: Messages, stretch: number) => Scene) | undefined
  /** What lies over the picture, told where everything is. `scale` is CSS px for a unit of the scene. */
  readonly overlay?: (scene: Scene, scale: number) => ReactNode
}) {
  const [frame, width] = useWidth()
  const words = useWords('timeline', enTimeline)
  const selection = useStore(viewState, (view) => view.selection)
  const zoom = useStore(pictureState, (picture) => picture.zoom)
  const stretch = useStore(pictureState, (picture) => picture.stretch)
  const pxPerMs = useStore(pictureState, (picture) => picture.pxPerMs)
  const typed = useStore(pictureState, (picture) => picture.filter)
  const list = useStore(pictureState, (picture) => picture.list)
  const open = useStore(pictureState, (picture) => picture.open)
  const pointed = useStore(pictureState, (picture) => picture.pointed)
  const total = timeline.lanes.length
  const filter = total >= MANY ? typed : ''
  const isDown = width > 0 && isPhone()
  const drawnWidth = isDown ? width : pictureWidth(width)
  const visible = useVisible(total)
  const [nearFrom, nearTo] = nearOf(total, visible) ?? []
  const scene = useMemo(
    () =>
      isDown
        ? layoutPhone?.(timeline, drawnWidth, messages, stretch)
        : layoutScene(
            timeline,
            {
              width: drawnWidth,
              captions: true,
              filter,
              stacks: stackRows(open, words.moreSame, messages),
              ...(zoom === undefined && pxPerMs === undefined ? {} : { layAxis: zoomedAxis(zoom, pxPerMs) }),
              ...(nearFrom === undefined || nearTo === undefined
                ? {}
                : { draws: ({ start, size }) => start + size >= nearFrom && start <= nearTo }),
              ...(total > ROOMY && selection !== undefined ? { selected: selection } : {}),
            },
            messages,
          ),
    [
      timeline,
      drawnWidth,
      isDown,
      layoutPhone,
      messages,
      stretch,
      filter,
      open,
      words,
      zoom,
      pxPerMs,
      total,
      selection,
      nearFrom,
      nearTo,
    ],
  )
  const scale = isDown ? 1 : Math.min(1, width / Math.max(1, scene?.width ?? 1))
  const canvas = width > 0 && scene !== undefined && (
    <div className="diagram-canvas" style={{ width: scene.width * scale, height: scene.height * scale }}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset */}
      <svg
        className="pod"
        role="group"
        aria-roledescription="pod timeline"
        aria-label={label}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        width={scene.width * scale}
        height={scene.height * scale}
      >
        <defs>
          <pattern id="pod-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="hatch-line" x1="0" y1="0" x2="0" y2="5" />
          </pattern>
        </defs>
        <ScenePicture scene={scene} selection={selection} pointed={pointed} list={list} />
      </svg>
      <MomentShapes scene={scene} timeline={timeline} messages={messages} scale={scale} visible={visible} />
      <Playhead scene={scene} timeline={timeline} messages={messages} scale={scale} visible={visible} />
      {!isDown && (
        <>
          <RowButtons scene={scene} timeline={timeline} messages={messages} scale={scale} visible={visible} />
          {total >= MANY && <BoxHeads scene={scene} scale={scale} />}
          <AxisSlider scene={scene} timeline={timeline} messages={messages} scale={scale} />
        </>
      )}
      {isDown && <DownScroller scene={scene} timeline={timeline} />}
      <Suspense>
        <DiagramTools scene={scene} timeline={timeline} scale={scale} />
      </Suspense>
      {overlay?.(scene, scale)}
    </div>
  )
  return (
    <div ref={frame} className="diagram">
      {total >= MANY && !isDown && (
        <FilterField
          timeline={timeline}
          shown={scene?.rows.reduce((sum, { stack }) => sum + (stack?.length ?? 1), 0) ?? total}
          isFolded={scene?.rows.some(({ stack }) => stack !== undefined) === true}
        />
      )}
      {isDown && scene !== undefined && width > 0 ? (
        <DownFrame
          scene={scene}
          label={label}
          isScrolling={scene.width > width}
          axis={<Playhead scene={scene} timeline={timeline} messages={messages} scale={1} visible={visible} />}
          heads={<RowButtons scene={scene} timeline={timeline} messages={messages} scale={1} visible={visible} />}
        >
          {canvas}
        </DownFrame>
      ) : (
        canvas
      )}
    </div>
  )
}

/** The part of a picture of many rows that is on the screen. */
function useVisible(rows: number): Visible {
  const [visible, setVisible] = useState<Visible>(() => [0, window.innerHeight])
  useEffect(() => {
    if (nearOf(rows, ANY) === undefined) return
    const stage = document.querySelector('main')
    const update = () => {
      const top = stage?.scrollTop ?? 0
      setVisible((old) => (Math.abs(old[0] - top) > 200 ? [top, top + window.innerHeight] : old))
    }
    stage?.addEventListener('scroll', update, { passive: true })
    return () => stage?.removeEventListener('scroll', update)
  }, [rows])
  return visible
}
