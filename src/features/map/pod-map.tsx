import { ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './map.css'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import {
  enMap,
  layoutMap,
  MAP_CSS,
  type Messages,
  type PodAnalysis,
  snapshotAt,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { pictureWidth } from '../../state/stage-size.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { useWidth } from '../../ui/use-width.ts'
import type { MapElement, MapLine } from './build-elements.ts'
import { DrawContext, type DrawShapes } from './draw-shapes.ts'
import { GateEdge, MountEdge, StopEdge } from './map-edges.tsx'
import { ContainerNode, ListNode, VolumeNode } from './map-nodes.tsx'
import { MapOrder } from './map-order.tsx'
import { useElements } from './use-elements.ts'
import { useMapInput } from './use-map-input.ts'

const PointNote = lazy(() => import('./point-note.tsx').then(({ PointNote }) => ({ default: PointNote })))
const Shelf = lazy(() => import('./shelf.tsx').then(({ Shelf }) => ({ default: Shelf })))

const sheet = new CSSStyleSheet()
sheet.replaceSync(MAP_CSS)
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]

const nodeTypes = { container: ContainerNode, volume: VolumeNode, list: ListNode }
const edgeTypes = { gate: GateEdge, stop: StopEdge, mount: MountEdge }
const NARROWEST = 300
const PHONE = 640
const ATTRIBUTION = 16
const WHOLE = { x: 0, y: 0, zoom: 1 }

/** Containers in start order, gates as edges that open, stop order and volumes, at the playhead's moment. */
export function PodMap({
  pods,
  podIndex,
  timeline,
  messages,
  axis,
  drawShapes,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly podIndex: number
  readonly timeline: Timeline
  readonly messages: Messages
  readonly axis: ReactNode
  readonly drawShapes: DrawShapes
}) {
  const words = useWords('map', enMap)
  const [frame, width] = useWidth()
  const drawn = pictureWidth(width, NARROWEST)
  const layout = useMemo(
    () => layoutMap(timeline, { width: drawn }, messages, words),
    [timeline, drawn, messages, words],
  )
  const [flow, setFlow] = useState<ReactFlowInstance<MapElement, MapLine>>()
  const [isMoved, setMoved] = useState(false)
  const showWhole = useCallback(() => void flow?.setViewport(WHOLE), [flow])
  useEffect(() => {
    // Another pod or another width: whole again.
    if (layout.width > 0) showWhole()
  }, [layout, showWhole])
  useFitKey(showWhole)
  const at = useStore(playbackState, (playback) => stretchStart(timeline, playback.t))
  const selection = useStore(viewState, (view) => view.selection)
  const { marked, pointed, handlers } = useMapInput(layout, timeline)
  const { nodes, edges } = useElements({ layout, timeline, at, messages, words, selection, marked, pointed })
  const note = pointed ?? marked
  const labels = useMemo(
    () => ({
      'node.a11yDescription.default': words.nodeHelp,
      'node.a11yDescription.keyboardDisabled': words.nodeHelp,
      'edge.a11yDescription.default': words.edgeHelp,
    }),
    [words],
  )
  const save = async () => {
    const { saveMap } = await import('./to-file.ts')
    saveMap(timeline, at, messages, words)
  }
  return (
    <section className="map" aria-label={words.title}>
      <svg className="pod map-defs" width="0" height="0" aria-hidden="true">
        <pattern id="pod-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-line" y2="5" />
        </pattern>
      </svg>
      <div className="map-canvas" ref={frame} style={{ height: layout.height + ATTRIBUTION }}>
        {width > 0 && (
          <DrawContext value={drawShapes}>
            <ReactFlow
              className={isMoved ? 'is-moved' : ''}
              nodes={nodes}
              edges={edges}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              defaultViewport={WHOLE}
              onInit={setFlow}
              onMove={(_, { x, y, zoom }) => setMoved(x !== 0 || y !== 0 || zoom !== 1)}
              minZoom={0.2}
              maxZoom={3}
              nodesDraggable={false}
              nodesConnectable={false}
              elevateNodesOnSelect={false}
              deleteKeyCode={null}
              selectionKeyCode={null}
              multiSelectionKeyCode={null}
              panActivationKeyCode={null}
              zoomOnScroll={false}
              zoomOnDoubleClick={false}
              preventScrolling={false}
              // On a phone one finger scrolls the page, until the Map is larger than its place.
              panOnDrag={width >= PHONE || isMoved}
              ariaLabelConfig={labels}
              {...handlers}
            />
          </DrawContext>
        )}
      </div>
      <div className="map-tools">
        <p className="map-note">
          <Suspense>
            {note === undefined ? (
              <>
                {layout.gates.length > 0 && words.hint} <span className="map-keys">{words.keysHint}</span>
              </>
            ) : (
              <PointNote id={note} layout={layout} timeline={timeline} at={at} />
            )}
          </Suspense>
        </p>
        <button type="button" className="button" aria-label={words.zoomOut} onClick={() => void flow?.zoomOut()}>
          −
        </button>
        <button type="button" className="button" aria-label={words.zoomIn} onClick={() => void flow?.zoomIn()}>
          +
        </button>
        <button type="button" className="button" onClick={showWhole} title="F">
          {words.fit}
        </button>
        <button type="button" className="button" onClick={() => void save()}>
          {words.saveSvg}
        </button>
      </div>
      <MapOrder layout={layout} at={at} />
      {axis}
      <Suspense>{pods.length > 1 && <Shelf pods={pods} podIndex={podIndex} timeline={timeline} />}</Suspense>
    </section>
  )
}

/** F fits the Map while it is shown, wherever the focus is but in a field. */
function useFitKey(showWhole: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.composedPath()[0]
      const isField =
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      if (isField || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'f') return
      showWhole()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [showWhole])
}

/** The latest change of row or bars: between two of them the Map stays as it is. */
function stretchStart(timeline: Timeline, t: number): number {
  let latest = snapshotAt(timeline, t).t
  for (const lane of timeline.lanes)
    for (const { fromMs } of lane.segments) if (fromMs <= t && fromMs > latest) latest = fromMs
  for (const gate of timeline.gates) if (gate.t <= t && gate.t > latest) latest = gate.t
  for (const stop of timeline.stops) if (stop.t <= t && stop.t > latest) latest = stop.t
  for (const act of timeline.acts) if (act.fromMs <= t && act.fromMs > latest) latest = act.fromMs
  return Math.min(t, latest)
}
