import { type FocusEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { allContainers, type MapLayout, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { viewState } from '../../state/view-state.ts'
import { arrowTarget } from './arrow-target.ts'
import { containerId, gateId, stopId } from './build-elements.ts'

const PARTS = '.react-flow__node[data-id], .react-flow__edge[data-id]'

/**
 * Pointer, touch and keys on the Map. A container that is chosen is chosen in every view; a gate or a stop line takes the playhead
 * to its moment; a volume is marked with those that mount it. Arrow keys go from container to container and from edge to edge.
 */
export function useMapInput(layout: MapLayout, timeline: Timeline) {
  const [marked, setMarked] = useState<string>()
  const [pointed, setPointed] = useState<string>()
  const handlers = useMemo(() => {
    const moments = new Map([
      ...layout.gates.map(({ from, t }) => [gateId(from), t] as const),
      ...layout.stops.map(({ to, t }) => [stopId(to), t] as const),
    ])
    const containers = new Map(allContainers(timeline.pod).map((one) => [containerId(one.name), one]))
    const press = (id: string) => {
      const container = containers.get(id)
      if (container !== undefined) return choose(container)
      setMarked((before) => (before === id && !moments.has(id) ? undefined : id))
      const t = moments.get(id)
      if (t !== undefined && Number.isFinite(t)) playbackState.set({ t, playing: false })
    }
    const clear = () => {
      setMarked(undefined)
      viewState.set({ selection: undefined })
    }
    const nextTo = (id: string, key: string): string | undefined => {
      const container = containers.get(id)
      if (container !== undefined) {
        const name = arrowTarget(layout.nodes, container.name, key)
        return name === undefined ? undefined : containerId(name)
      }
      const edges = [...moments.keys()]
      const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
      return edges.includes(id) ? edges[edges.indexOf(id) + step] : undefined
    }
    const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
      const id = idOf(event)
      if (id === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.key.startsWith('Arrow')) focusPart(event.currentTarget, nextTo(id, event.key))
      else if (event.key === 'Enter' || event.key === ' ') press(id)
      else if (event.key === 'Escape') clear()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    const leave = () => setPointed(undefined)
    return {
      onKeyDownCapture,
      onFocusCapture: (event: FocusEvent<HTMLElement>) => {
        if (event.target.matches(':focus-visible')) setPointed(idOf(event))
      },
      onBlurCapture: leave,
      onNodeClick: (_: unknown, { id }: { readonly id: string }) => press(id),
      onEdgeClick: (_: unknown, { id }: { readonly id: string }) => press(id),
      onNodeMouseEnter: (_: unknown, { id }: { readonly id: string }) => setPointed(id),
      onEdgeMouseEnter: (_: unknown, { id }: { readonly id: string }) => setPointed(id),
      onNodeMouseLeave: leave,
      onEdgeMouseLeave: leave,
      onPaneClick: clear,
    }
  }, [layout, timeline])
  return { marked, pointed, handlers }
}

function idOf({ target }: { readonly target: EventTarget }): string | undefined {
  const part = target instanceof Element ? target.closest(PARTS) : null
  return part?.getAttribute('data-id') ?? undefined
}

function focusPart(map: HTMLElement, id: string | undefined): void {
  for (const part of map.querySelectorAll<HTMLElement | SVGElement>(PARTS))
    if (id !== undefined && part.dataset.id === id) part.focus()
}

/** Chosen here, lit up in the YAML, chosen in every view; once more, and it is no longer. */
function choose({ name, roleSpan: { from, to } }: ReturnType<typeof allContainers>[number]): void {
  const { selection, reveal } = viewState.get()
  if (selection === name) viewState.set({ selection: undefined })
  else viewState.set({ selection: name, reveal: { from, to, seq: (reveal?.seq ?? 0) + 1 } })
}
