import { useEffect } from 'react'
import { describePoint, enMap, enTell, type MapLayout, type Timeline } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { containerId, gateId, sayMounts, sayVolume, stopId, volumeId } from './build-elements.ts'

/** How near to its moment a gate or a SIGTERM is told. */
const REACH_MS = 5

/** What, when and why of what is pointed at, focused or marked on the Map; its line of the YAML lights up. */
export function PointNote({
  id,
  layout,
  timeline,
  at,
}: {
  readonly id: string
  readonly layout: MapLayout
  readonly timeline: Timeline
  readonly at: number
}) {
  const words = useWords('map', enMap)
  const tell = useWords('tell', enTell)
  const point = findPoint(layout, id, at)
  const told = point === undefined ? undefined : describePoint(timeline, point.container, point.t, REACH_MS, tell)
  const { from, to } = told?.span ?? {}
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined
    viewState.set({ hint: { from, to } })
    return () => viewState.set({ hint: undefined })
  }, [from, to])
  const volume = layout.volumes.find(({ name }) => volumeId(name) === id)
  if (volume !== undefined)
    return (
      <>
        <strong>{sayVolume(volume, words)}</strong> {sayMounts(volume, words).join(' · ')}
      </>
    )
  return (
    <>
      <strong>{told?.title}</strong> <span>{told?.when}</span> {told?.why}
    </>
  )
}

/** Whose row of the timeline, and which moment, says more about it. */
function findPoint(layout: MapLayout, id: string, at: number) {
  const node = layout.nodes.find(({ name }) => containerId(name) === id)
  if (node !== undefined) return { container: node.name, t: at }
  const gate = layout.gates.find(({ from }) => gateId(from) === id)
  if (gate !== undefined) return { container: gate.from, t: Number.isFinite(gate.t) ? gate.t : at }
  const stop = layout.stops.find(({ to }) => stopId(to) === id)
  if (stop !== undefined) return { container: stop.to, t: Number.isFinite(stop.t) ? stop.t : at }
  return undefined
}
