import {
  allContainers,
  type Catalogue,
  type FaultKind,
  faultObstacle,
  findFaults,
  type Scenario,
  type Timeline,
} from '../core/index.ts'
import { breakIt, deletePod, keepPod, lookAfter, mendIt } from '../features/faults/index.ts'
import type { Command } from './palette-commands.ts'

const MOST_FOUND = 30

/**
 * Every fault of every container as a command, and the deletion, of which those are listed that have all the typed words in their
 * name. Nothing is listed while nothing is typed: they are many. What would change nothing is left out.
 */
export function faultCommands(of: {
  readonly timeline: Timeline
  readonly podIndex: number
  readonly scenario: Scenario
  readonly typed: string
  readonly words: Catalogue['palette']
  readonly faults: Catalogue['faults']
}): readonly Command[] {
  const { timeline, podIndex, scenario, words } = of
  const typed = of.typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (typed.length === 0) return []
  const isFound = (label: string) => typed.every((word) => label.toLowerCase().includes(word))
  const broken = findFaults(timeline.pod, scenario)
  const look = lookAfter(timeline)
  const found: Command[] = []
  const isDeleted = scenario.deleteAtSeconds !== undefined
  const deletion = isDeleted ? words.keepPod : words.deletePod
  if (isFound(deletion))
    found.push({
      id: 'fault-delete',
      group: 'faults',
      label: deletion,
      key: 'D',
      run: () => (isDeleted ? keepPod(podIndex, look) : deletePod(timeline, podIndex, look)),
    })
  for (const { name: container } of allContainers(timeline.pod)) {
    for (const [kind, name] of Object.entries(of.faults.names) as [FaultKind, string][]) {
      if (found.length >= MOST_FOUND) return found
      const fault = { kind, container }
      const isOn = broken.some((one) => one.kind === kind && one.container === container)
      const label = isOn ? words.mendIt(container, name) : words.breakIt(container, name)
      if (!isFound(label) || (!isOn && faultObstacle(timeline, fault) !== undefined)) continue
      const act = isOn ? mendIt : breakIt
      found.push({
        id: `fault-${kind}-${container}`,
        group: 'faults',
        label,
        run: () => act(timeline, podIndex, fault, look),
      })
    }
  }
  return found
}
