import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { simulatePod } from '../kubelet/simulate-pod.ts'
import { parseJson } from '../manifest/parse-json.ts'
import { buildPodModel } from '../pod/build-pod-model.ts'
import { findPods } from '../pod/find-pods.ts'
import type { PodModel } from '../pod/pod-model.ts'
import type { ContainerAttempt, PodRecord } from '../timeline/timeline.ts'
import type { Vector } from './read-vectors.ts'

/** What a lifecycle vector expects, in the vector's own form: seconds. */
export interface LifecycleAnswer {
  readonly rows: readonly unknown[]
  readonly containers: readonly unknown[]
}

/** A pod given as an object, as the simulator takes it. */
export function podOf(pod: unknown, kubernetes: KubernetesVersion): PodModel {
  const parsed = parseJson(JSON.stringify(pod), 0, 100)
  if (!('node' in parsed)) throw new Error(parsed.message)
  const { pods } = findPods([{ index: 0, span: { from: 0, to: 0 }, root: parsed.node }])
  const source = pods[0]
  if (source === undefined) throw new Error(`no pod in ${JSON.stringify(pod)}`)
  return buildPodModel(source, kubernetes).pod
}

export function runLifecycleVector(vector: Vector, kubernetes: KubernetesVersion): LifecycleAnswer {
  const record = simulatePod(podOf(vector.pod, kubernetes), vector.behavior, {
    kubernetes,
    untilMs: Math.round(vector.untilSeconds * 1000),
  })
  return { rows: rowsOf(record), containers: record.attempts.map(containerOf) }
}

function rowsOf(record: PodRecord): readonly unknown[] {
  const rows: { at: number; ready: string; status: string; restarts: string; phase: string; deleted?: boolean }[] = []
  for (const { t, row } of record.snapshots) {
    const { deleted, ...cells } = row
    const last = rows.at(-1)
    if (last !== undefined && !deleted && JSON.stringify({ ...last, at: 0 }) === JSON.stringify({ at: 0, ...cells }))
      continue
    rows.push({ at: t / 1000, ...cells, ...(deleted ? { deleted } : {}) })
  }
  return rows
}

function containerOf(attempt: ContainerAttempt): unknown {
  return {
    name: attempt.container,
    kind: attempt.role,
    attempt: attempt.attempt,
    startedAt: attempt.startedMs === undefined ? null : attempt.startedMs / 1000,
    finishedAt: attempt.finishedMs === undefined ? null : attempt.finishedMs / 1000,
    exitCode: attempt.exitCode ?? null,
    reason: attempt.reason,
  }
}
