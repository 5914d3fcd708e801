import { humanDuration } from '../kube/human-duration.ts'
import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { V1Pod } from '../kube/pod-types.ts'
import { asList, asRecord, asText } from './loose-json.ts'
import type { PodRow } from './pod-row.ts'
import { readPod } from './read-pod.ts'

/** `now` is the clock that ages are counted from: RFC 3339, or milliseconds since the Unix epoch. */
export interface PrintPodOptions {
  readonly now: number | string
  readonly kubernetes: KubernetesVersion
}

/**
 * The row of `kubectl get pod -o wide` for a pod, its cells as text. Total on any JSON.
 * Models pkg/printers/internalversion/printers.go printPod (v1.27 to v1.37).
 */
export function printPod(pod: V1Pod, options: PrintPodOptions): PodRow {
  const now = typeof options.now === 'number' ? options.now : Date.parse(options.now)
  const reading = readPod(pod, options.kubernetes)
  const spec = asRecord(pod.spec)
  const status = asRecord(pod.status)
  return {
    ready: `${reading.ready}/${reading.total}`,
    status: reading.status,
    restarts: printRestarts(reading.restarts, reading.lastRestartMs, now, options.kubernetes),
    age: printAge(Date.parse(asText(asRecord(pod.metadata).creationTimestamp)), now),
    ip: podIp(status, options.kubernetes) || '<none>',
    node: asText(spec.nodeName) || '<none>',
    nominatedNode: asText(status.nominatedNodeName) || '<none>',
    readinessGates: printReadinessGates(asList(spec.readinessGates), asList(status.conditions)),
  }
}

/** Up to 1.34 the single podIP wins over the list, from 1.35 on the list alone counts. */
function podIp(status: Readonly<Record<string, unknown>>, kubernetes: KubernetesVersion): string {
  const first = asText(asRecord(asList(status.podIPs)[0]).ip)
  return isAtLeast(kubernetes, '1.35') ? first : asText(status.podIP) || first
}

/** 1.27 adds the age whenever there is one, later versions only beside a number. */
function printRestarts(restarts: number, last: number | undefined, now: number, kubernetes: KubernetesVersion): string {
  if (last === undefined || (restarts === 0 && kubernetes !== '1.27')) return String(restarts)
  return `${restarts} (${printAge(last, now)} ago)`
}

/** NaN when what is written is no time. */
function printAge(start: number, now: number): string {
  if (Number.isNaN(start) || start === ZERO_TIME) return '<unknown>'
  return humanDuration(now - start)
}

/** Go's zero time, which the API writes as null. */
const ZERO_TIME = Date.parse('0001-01-01T00:00:00Z')

function printReadinessGates(gates: readonly unknown[], conditions: readonly unknown[]): string {
  if (gates.length === 0) return '<none>'
  const passed = gates.filter((gate) => {
    const type = asText(asRecord(gate).conditionType)
    const found = conditions.map(asRecord).find((condition) => condition.type === type)
    return found?.status === 'True'
  })
  return `${passed.length}/${gates.length}`
}
