import type { MapLayout } from '../../core/index.ts'
import { containerId, gateId, stopId, volumeId } from './build-elements.ts'

/** What belongs to a gate, a stop line or a volume: itself and the containers it concerns. */
export function nearElements(layout: MapLayout, id: string | undefined): ReadonlySet<string> {
  const gate = layout.gates.find(({ from }) => gateId(from) === id)
  if (gate !== undefined) return new Set([gateId(gate.from), ...[gate.from, ...gate.to].map(containerId)])
  const stop = layout.stops.find(({ to }) => stopId(to) === id)
  if (stop !== undefined) return new Set([stopId(stop.to), ...[stop.from, stop.to].map(containerId)])
  const volume = layout.volumes.find(({ name }) => volumeId(name) === id)
  if (volume !== undefined)
    return new Set([volumeId(volume.name), ...volume.mounts.map(({ container }) => containerId(container))])
  return new Set()
}
