import { type Node, ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './map.css'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  allContainers,
  enMap,
  layoutMap,
  layoutMapLines,
  MAP_CSS,
  type MapLayout,
  type MapNode,
  type Messages,
  type PodAnalysis,
  type Shape,
  snapshotAt,
  stateAt,
  type Timeline,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { useWidth } from '../../ui/use-width.ts'
import { ContainerNode, LinesNode, VolumeNode } from './map-nodes.tsx'
import { MapOrder } from './map-order.tsx'
import { nearestNode } from './nearest-node.ts'

const Shelf = lazy(() => import('./shelf.tsx').then(({ Shelf }) => ({ default: Shelf })))

const sheet = new CSSStyleSheet()
sheet.replaceSync(MAP_CSS)
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]

const nodeTypes = { container: ContainerNode, volume: VolumeNode, lines: LinesNode }
const NARROWEST = 300
const WIDEST = 1280
const PHONE = 640
const ATTRIBUTION = 16
const WHOLE = { x: 0, y: 0, zoom: 1 }
const FIXED = { draggable: false, selectable: false, focusable: false } as const

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
  readonly drawShapes: (shapes: readonly Shape[]) => ReactNode
}) {
  const words = useWords('map', enMap)
  const [frame, width] = useWidth()
  const drawn = Math.min(WIDEST, Math.max(NARROWEST, width))
  const layout = useMemo(
    () => layoutMap(timeline, { width: drawn }, messages, words),
    [timeline, drawn, messages, words],
  )
  const [flow, setFlow] = useState<ReactFlowInstance>()
  const canvas = useRef<HTMLElement>(null)
  const showWhole = useCallback(() => void flow?.setViewport(WHOLE), [flow])
  useEffect(() => {
    // Another pod or another width: whole again.
    if (layout.width > 0) showWhole()
  }, [layout, showWhole])
  useFitKey(showWhole)
  const at = useStore(playbackState, (playback) => stretchStart(timeline, playback.shownMs))
  const nodes = useNodes(layout, timeline, at, messages, drawShapes, canvas)
  const save = async () => {
    const { saveMap } = await import('./to-file.ts')
    saveMap(timeline, at, messages, words)
  }
  return (
    <section className="map" aria-label={words.title} ref={canvas}>
      <div className="map-canvas" ref={frame} style={{ height: layout.height + ATTRIBUTION }}>
        {width > 0 && (
          <ReactFlow
            nodes={nodes}
            edges={NO_EDGES}
            nodeTypes={nodeTypes}
            defaultViewport={WHOLE}
            onInit={setFlow}
            minZoom={0.2}
            maxZoom={3}
            nodesDraggable={false}
            nodesConnectable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            panOnDrag={width >= PHONE}
            onPaneClick={() => viewState.set({ selection: undefined })}
          />
        )}
      </div>
      <div className="map-tools">
        <button type="button" className="button" onClick={showWhole} title="F">
          {words.fit}
        </button>
        <button type="button" className="button" aria-label={words.zoomOut} onClick={() => void flow?.zoomOut()}>
          −
        </button>
        <button type="button" className="button" aria-label={words.zoomIn} onClick={() => void flow?.zoomIn()}>
          +
        </button>
        <button type="button" className="link" onClick={() => void save()}>
          {words.saveSvg}
        </button>
        <span className="map-hint">{words.hint}</span>
      </div>
      <MapOrder layout={layout} at={at} />
      {axis}
      <Suspense>{pods.length > 1 && <Shelf pods={pods} podIndex={podIndex} timeline={timeline} />}</Suspense>
    </section>
  )
}

const NO_EDGES: never[] = []

function useNodes(
  layout: MapLayout,
  timeline: Timeline,
  at: number,
  messages: Messages,
  drawShapes: (shapes: readonly Shape[]) => ReactNode,
  canvas: { readonly current: HTMLElement | null },
): Node[] {
  const words = useWords('map', enMap)
  const selection = useStore(viewState, (view) => view.selection)
  return useMemo(() => {
    const receipt = new Map(stateAt(timeline, at).receipt.map((line) => [line.name, line]))
    const containers = new Map(allContainers(timeline.pod).map((container) => [container.name, container]))
    const goTo = (from: MapNode, key: string): boolean => {
      const next = key.startsWith('Arrow') ? nearestNode(layout.nodes, from, key) : undefined
      const buttons = canvas.current?.querySelectorAll<HTMLElement>('[data-container]') ?? []
      for (const button of buttons) if (next !== undefined && button.dataset.container === next.name) button.focus()
      return key.startsWith('Arrow')
    }
    return [
      {
        ...FIXED,
        id: 'lines',
        type: 'lines',
        position: { x: 0, y: 0 },
        data: {
          width: layout.width,
          height: layout.height,
          children: drawShapes(layoutMapLines(layout, at, messages)),
        },
      },
      ...layout.nodes.map((node): Node => {
        const line = receipt.get(node.name)
        const kind = messages.scene.kinds[node.role]
        const state = line === undefined ? '' : messages.scene.receipt[line.reason]
        const isChosen = selection === node.name
        return {
          ...FIXED,
          id: `container ${node.name}`,
          type: 'container',
          position: { x: node.x, y: node.y },
          style: { width: node.width, height: node.height },
          data: {
            node,
            segment: line?.segment ?? 'waiting',
            adds: line?.adds ?? 0,
            kind,
            label: words.node({ name: node.name, kind, state, adds: line?.adds ?? 0, ports: node.ports }),
            isChosen,
            onChoose: () => choose(isChosen ? undefined : containers.get(node.name)),
            onKey: (event: { readonly key: string; preventDefault(): void; stopPropagation(): void }) => {
              if (!goTo(node, event.key)) return
              event.preventDefault()
              event.stopPropagation()
            },
          },
        }
      }),
      ...layout.volumes.map((volume): Node => {
        const paths = volume.mounts.map(
          ({ container, mountPath, readOnly }) => `${container} ${mountPath}${readOnly ? ` ${words.readOnly}` : ''}`,
        )
        return {
          ...FIXED,
          id: `volume ${volume.name}`,
          type: 'volume',
          position: { x: volume.x, y: volume.y },
          style: { width: volume.width, height: volume.height },
          zIndex: 2,
          data: { volume, readOnly: words.readOnly, label: `${volume.text}: ${paths.join(', ')}` },
        }
      }),
    ]
  }, [layout, timeline, at, messages, drawShapes, selection, words, canvas])
}

/** Chosen here, lit up in the YAML, chosen in every view. */
function choose(container: ReturnType<typeof allContainers>[number] | undefined): void {
  if (container === undefined) {
    viewState.set({ selection: undefined })
    return
  }
  const { from, to } = container.roleSpan
  const seq = (viewState.get().reveal?.seq ?? 0) + 1
  viewState.set({ selection: container.name, reveal: { from, to, seq } })
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
  return Math.min(t, latest)
}
