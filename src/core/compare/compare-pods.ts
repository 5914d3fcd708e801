import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { followPod } from '../kubelet/follow-pod.ts'
import type { PodModel } from '../pod/pod-model.ts'
import { DELETE_AT_S } from '../scenario/assume-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { firstFullReady } from '../timeline/build-acts.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { compareTimelines } from './compare-timelines.ts'
import type { Comparison } from './comparison.ts'
import { deriveTwin, type Twin } from './derive-twin.ts'

/**
 * A pod held against another way of running it, in the same world: what was given or assumed for A holds for B too, container
 * by container, so that no difference comes from an assumption. If only one of them gets ready, both are deleted at the
 * same time, so that both have an end. Pure.
 */
export function comparePods(a: Timeline, pod: PodModel, kubernetes: KubernetesVersion): Comparison {
  const world = worldOf(a, pod)
  const b = followPod(pod, world, kubernetes)
  const isOpen = a.scenario.deleteAtSeconds === undefined && !a.pod.runsToCompletion
  const oneIsReady = (firstFullReady(a) === undefined) !== (firstFullReady(b) === undefined)
  if (!isOpen || !oneIsReady) return compareTimelines(a, b)
  const deleted = { ...world, deleteAtSeconds: DELETE_AT_S, assumed: [...(world.assumed ?? []), 'deleteAtSeconds'] }
  return compareTimelines(followPod(a.pod, deleted, a.kubernetes), followPod(pod, deleted, kubernetes))
}

/** The pod against its twin, native against the old way; undefined when it has none. */
export function compareWithTwin(a: Timeline): { readonly comparison: Comparison; readonly twin: Twin } | undefined {
  const twin = deriveTwin(a.pod, a.kubernetes)
  return twin === undefined ? undefined : { twin, comparison: comparePods(a, twin.pod, a.kubernetes) }
}

/** A's world. A helper that ends by itself nowhere else does not begin to when it is listed as a main of a Job. */
function worldOf({ pod, scenario }: Timeline, other: PodModel): Scenario {
  const endless = new Set(
    pod.initContainers.flatMap(({ name, role, meantAsSidecar }) =>
      role === 'sidecar' || meantAsSidecar ? [name] : [],
    ),
  )
  const containers = { ...scenario.containers }
  for (const { name } of other.containers) if (endless.has(name)) containers[name] = { runs: [{}], ...containers[name] }
  return { ...scenario, containers }
}
