import type { V1ContainerState, V1ContainerStatus, V1PodCondition, V1PodStatus } from '../kube/pod-types.ts'
import type { PodModel } from '../pod/pod-model.ts'
import type { LinkCondition, LinkContainerState, LinkContainerStatus, LinkStatus } from './link-document.ts'
import { CONDITION, LONGEST_NAME, MOST_SECONDS, REASON } from './link-limits.ts'

/** States and times of a pasted status: no messages, addresses, node names, ids. Undefined when none was pasted. */
export function pickStatus(model: PodModel): LinkStatus | undefined {
  const { status } = model
  if (status === undefined) return undefined
  const gates = (model.spec.readinessGates ?? []).map(({ conditionType }) => conditionType)
  const conditions = (status.conditions ?? []).flatMap((condition) => pickCondition(condition, gates))
  return {
    ...time('creationTimestamp', model.creationTimestamp),
    ...time('deletionTimestamp', model.deletionTimestamp),
    ...word('phase', status.phase),
    ...word('reason', status.reason),
    ...time('startTime', status.startTime),
    ...(conditions.length === 0 ? {} : { conditions }),
    ...pickList(status, 'initContainerStatuses'),
    ...pickList(status, 'containerStatuses'),
    ...pickList(status, 'ephemeralContainerStatuses'),
  }
}

type StatusList = 'initContainerStatuses' | 'containerStatuses' | 'ephemeralContainerStatuses'

function pickList(status: V1PodStatus, key: StatusList): { [key in StatusList]?: readonly LinkContainerStatus[] } {
  const list = (status[key] ?? []).map(pickContainerStatus)
  return list.length === 0 ? {} : { [key]: list }
}

function pickContainerStatus(status: V1ContainerStatus): LinkContainerStatus {
  const state = pickState(status.state)
  const lastState = pickState(status.lastState)
  return {
    name: (status.name ?? '').slice(0, LONGEST_NAME),
    ...(status.ready === undefined ? {} : { ready: status.ready }),
    ...(typeof status.started === 'boolean' ? { started: status.started } : {}),
    ...(status.restartCount === undefined ? {} : { restartCount: status.restartCount }),
    ...(state === undefined ? {} : { state }),
    ...(lastState === undefined ? {} : { lastState }),
  }
}

function pickState(state: V1ContainerState | undefined): LinkContainerState | undefined {
  const { terminated, waiting, running } = state ?? {}
  if (terminated) {
    return {
      state: 'terminated',
      ...word('reason', terminated.reason),
      ...time('startedAt', terminated.startedAt),
      ...time('finishedAt', terminated.finishedAt),
      exitCode: terminated.exitCode ?? 0,
      ...(terminated.signal === undefined ? {} : { signal: terminated.signal }),
    }
  }
  if (waiting) return { state: 'waiting', ...word('reason', waiting.reason) }
  return running ? { state: 'running', ...time('startedAt', running.startedAt) } : undefined
}

function pickCondition(
  { type = '', status, reason, lastTransitionTime }: V1PodCondition,
  gates: readonly (string | undefined)[],
): readonly LinkCondition[] {
  const gate = gates.indexOf(type)
  const name = gate >= 0 ? `gate-${gate + 1}` : type
  if (!CONDITION.test(name) || (gate < 0 && name.startsWith('gate-'))) return []
  if (status !== 'True' && status !== 'False' && status !== 'Unknown') return []
  const gated = reason === 'SchedulingGated' ? { reason: 'SchedulingGated' as const } : {}
  return [{ type: name, status, ...time('lastTransitionTime', lastTransitionTime), ...gated }]
}

/** Free text does not pass as a reason. */
function word<K extends string>(key: K, text: string | undefined): { [key in K]?: string } {
  return text !== undefined && REASON.test(text) ? ({ [key]: text } as { [key in K]?: string }) : {}
}

function time<K extends string>(key: K, text: string | null | undefined): { [key in K]?: number } {
  const seconds = Math.floor(Date.parse(text ?? '') / 1000)
  return Math.abs(seconds) <= MOST_SECONDS ? ({ [key]: seconds } as { [key in K]?: number }) : {}
}
