import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { V1ContainerStatus, V1Pod, V1PodCondition, V1PodSpec, V1PodStatus } from '../kube/pod-types.ts'
import { createPrinter, type PodReading, type PrinterSpec, type PrinterStatus } from './create-printer.ts'
import { asList, asNumber, asRecord, asText } from './loose-json.ts'

/**
 * What the printer of that Kubernetes version makes of a pod as it was pasted. Total: fields of a wrong type read as absent,
 * since pasted status may be half edited.
 */
export function readPod(pod: V1Pod, kubernetes: KubernetesVersion): PodReading {
  const status = asRecord(pod.status) as V1PodStatus
  const conditions = asList(status.conditions).map((entry) => asRecord(entry) as V1PodCondition)
  const print = createPrinter(readSpec(asRecord(pod.spec) as V1PodSpec), kubernetes)
  return print({
    phase: asText(status.phase),
    reason: asText(status.reason),
    schedulingGated: conditions.some(({ type, reason }) => type === 'PodScheduled' && reason === 'SchedulingGated'),
    // Of a repeated condition the first one counts here, any in the next line, as upstream.
    initialized: conditions.find(({ type }) => type === 'Initialized')?.status === 'True',
    isReady: conditions.some(({ type, status }) => type === 'Ready' && status === 'True'),
    isDeleted: asText(asRecord(pod.metadata).deletionTimestamp) !== '',
    inits: asList(status.initContainerStatuses).map(readStatus),
    mains: asList(status.containerStatuses).map(readStatus),
  })
}

function readSpec({ initContainers, containers }: V1PodSpec): PrinterSpec {
  const inits = asList(initContainers).map((item) => {
    const { name, restartPolicy } = asRecord(item)
    return { name: asText(name), restartPolicy: asText(restartPolicy) }
  })
  return { inits, mains: asList(containers).length }
}

function readStatus(entry: unknown): PrinterStatus {
  const { name, ready, started, restartCount, state, lastState } = asRecord(entry) as V1ContainerStatus
  const { waiting, running, terminated } = asRecord(state)
  const end = asText(asRecord(asRecord(lastState).terminated).finishedAt)
  return {
    name: asText(name),
    ready: ready === true,
    started: started === true,
    restartCount: Math.trunc(asNumber(restartCount)),
    lastEndMs: end === '' ? undefined : Date.parse(end),
    waiting: asText(asRecord(waiting).reason),
    running: isObject(running),
    terminated: isObject(terminated) ? readEnding(asRecord(terminated)) : undefined,
  }
}

function readEnding({ exitCode, signal, reason }: Readonly<Record<string, unknown>>) {
  return { exitCode: Math.trunc(asNumber(exitCode)), signal: Math.trunc(asNumber(signal)), reason: asText(reason) }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
