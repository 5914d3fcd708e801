import { latestTime } from '../kubectl/observe-status.ts'
import type { PodRow } from '../kubectl/pod-row.ts'
import type { TimelineWords } from '../messages/timeline-words.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** A pasted status beside what the kubelet would do: in a sentence, and the moment at which the prediction prints the same. */
export interface ObservedNote {
  readonly sentence: string
  /** Milliseconds; absent where the prediction never prints that row. */
  readonly sameAtMs?: number
}

/**
 * Compares the row that the cluster had (`observed`) with the predicted one at the same age, or at rest when the pod is older than its
 * start. Names the containers of which the two disagree. Pure.
 */
export function describeObserved(timeline: Timeline, observed: PodRow, words: TimelineWords): ObservedNote {
  const { pod } = timeline
  const now = latestTime(pod.status ?? {})
  const begun = pod.status?.startTime ?? pod.creationTimestamp
  const ageMs = now === undefined || begun == null ? timeline.restMs : Date.parse(now) - Date.parse(begun)
  const settledMs = timeline.acts.find(({ id }) => id !== 'start')?.fromMs ?? timeline.endMs
  const at = ageMs >= 0 && ageMs < settledMs ? ageMs : timeline.restMs
  const predicted = stateAt(timeline, at)
  const same = timeline.snapshots.find(({ row }) => row.ready === observed.ready && row.status === observed.status)
  const sameAt = same === undefined ? {} : { sameAtMs: same.t }
  const time = now?.slice(11, 19) ?? ''
  if (predicted.row.ready === observed.ready && predicted.row.status === observed.status)
    return { sentence: words.observed.agrees(time), sameAtMs: at }
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])]
  const ready = new Map(statuses.map((status) => [status.name, status.ready === true]))
  const differing = predicted.receipt.filter(({ name, of, adds }) => of === 1 && ready.get(name) !== (adds === 1))
  return {
    sentence: words.observed.differs({
      time,
      predicted: `${predicted.row.ready} ${predicted.row.status}`,
      observed: `${observed.ready} ${observed.status}`,
      notReady: differing.filter(({ adds }) => adds === 1).map(({ name }) => name),
      alreadyReady: differing.filter(({ adds }) => adds === 0).map(({ name }) => name),
    }),
    ...sameAt,
  }
}
