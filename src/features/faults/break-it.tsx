import { useRef } from 'react'
import './faults.css'
import {
  allContainers,
  describeDelete,
  describeEviction,
  describeFault,
  enFaults,
  evictionObstacle,
  type Fault,
  type FaultKind,
  faultObstacle,
  probeOfFault,
  type Timeline,
} from '../../core/index.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { ActiveFaults } from './active-faults.tsx'
import { Chip } from './chip.tsx'
import { ChipMenu } from './chip-menu.tsx'
import { breakIt, deletePod, evictPod, keepPod, mendIt, refusePod, spareNode } from './fault-actions.ts'
import { useFaultKeys } from './use-fault-keys.ts'
import { hasFault, useFaults } from './use-faults.ts'
import { useLook } from './use-look.ts'

const CRASHES: readonly FaultKind[] = ['crash-once', 'crash-loop', 'oom']
const PROBES: readonly FaultKind[] = ['readiness-never', 'readiness-flaps', 'liveness-fails', 'startup-fails']
const PULLS: readonly FaultKind[] = ['pull-for-a-while', 'pull-for-ever']
const OTHERS: readonly FaultKind[] = ['ignore-sigterm', 'slow-start']

/** One row of chips that break a container, evict the pod or delete it, what is broken, and what that teaches. */
export function BreakIt({ timeline, podIndex }: { readonly timeline: Timeline; readonly podIndex: number }) {
  const words = useWords('faults', enFaults)
  const { scenario, faults } = useFaults(timeline, podIndex)
  const selection = useStore(viewState, (view) => view.selection)
  const look = useLook(timeline)
  const picker = useRef<HTMLSelectElement>(null)
  const containers = allContainers(timeline.pod)
  const target = containers.find(({ name }) => name === selection) ?? timeline.pod.containers[0] ?? containers[0]
  const isDeleted = scenario.deleteAtSeconds !== undefined
  const toggleDelete = () => (isDeleted ? keepPod(podIndex, look) : deletePod(timeline, podIndex, look))
  useFaultKeys(picker, toggleDelete)
  if (target === undefined) return null
  const chip = (kind: FaultKind, isWide = false) => {
    const fault: Fault = { kind, container: target.name }
    const isOn = hasFault(faults, fault)
    const obstacle = isOn ? undefined : faultObstacle(timeline, fault)
    return (
      <Chip
        key={kind}
        label={words.names[kind]}
        isOn={isOn}
        isWide={isWide}
        obstacle={obstacle && words.obstacles[obstacle]({ container: target.name, probe: probeOfFault(kind) ?? '' })}
        onToggle={() => (isOn ? mendIt : breakIt)(timeline, podIndex, fault, look)}
      />
    )
  }
  const isOn = (kinds: readonly FaultKind[]) => kinds.some((kind) => hasFault(faults, { kind, container: target.name }))
  const { evictAtSeconds } = scenario
  const obstacle = evictionObstacle(timeline)
  const pressure = (label: string, isOn: boolean, strike: () => void) => (
    <Chip
      label={label}
      isOn={isOn}
      obstacle={isOn ? undefined : obstacle && words.obstacles[obstacle]({ container: '', probe: '' })}
      onToggle={() => (isOn ? spareNode(podIndex, look) : strike())}
    />
  )
  const sayings = [
    ...new Set([
      ...faults.map((fault) => describeFault(timeline, fault, words)),
      ...(evictAtSeconds === undefined || obstacle !== undefined ? [] : [describeEviction(timeline, words)]),
      ...(isDeleted ? [describeDelete(timeline, words)] : []),
    ]),
  ]
  return (
    <section className="break-it" aria-label={words.title}>
      <div className="break-row">
        <h2>{words.title}</h2>
        <select
          ref={picker}
          aria-label={words.target}
          value={target.name}
          onChange={(event) => viewState.set({ selection: event.target.value })}
        >
          {containers.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        {CRASHES.map((kind) => chip(kind))}
        <ChipMenu label={words.probeMenu} isOn={isOn(PROBES)}>
          {PROBES.map((kind) => chip(kind, true))}
        </ChipMenu>
        <ChipMenu label={words.pullMenu} isOn={isOn(PULLS)}>
          {PULLS.map((kind) => chip(kind, true))}
        </ChipMenu>
        {OTHERS.map((kind) => chip(kind))}
        <div className="chips-pod">
          {pressure(words.evict, evictAtSeconds !== undefined && evictAtSeconds > 0, () =>
            evictPod(timeline, podIndex, look),
          )}
          {pressure(words.refuse, evictAtSeconds === 0, () => refusePod(podIndex, look))}
          <button type="button" className="chip" aria-pressed={isDeleted} title="D" onClick={toggleDelete}>
            {words.deletePod}
          </button>
        </div>
      </div>
      <ActiveFaults timeline={timeline} podIndex={podIndex} scenario={scenario} faults={faults} look={look} />
      <div className="break-says" role="status">
        {sayings.map((sentence) => (
          <p key={sentence}>
            <CodeText text={sentence} />
          </p>
        ))}
      </div>
    </section>
  )
}
