import { type KubernetesVersion, NEWEST_KUBERNETES } from '../kube/kubernetes-version.ts'
import type { PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { PodRecord } from '../timeline/timeline.ts'
import { simulatePod } from './simulate-pod.ts'
import {
  behaviorsOf,
  type PrinterBehavior,
  printerChangesAfter,
  sinceOf,
  VERSION_BEHAVIORS,
  type VersionBehavior,
} from './version-behaviors.ts'

/** One way in which the chosen version differs from the newest, and this pod shows it. */
export interface VersionDifference {
  readonly behavior: VersionBehavior | PrinterBehavior
  readonly since: KubernetesVersion
  /** order: other rows, or in another order; times: the same rows at other times. */
  readonly changes: 'order' | 'times'
}

/**
 * Which differences between the kubelet and kubectl of `kubernetes` and the newest ones touch this pod in this world: each is tried alone.
 * The pod is the one built for that version; fields it drops are told by the pod's own diagnostics. Pure.
 */
export function versionDifferences(
  pod: PodModel,
  scenario: Scenario,
  options: { readonly kubernetes: KubernetesVersion; readonly untilMs: number },
): readonly VersionDifference[] {
  const own = behaviorsOf(options.kubernetes)
  const newest = behaviorsOf(NEWEST_KUBERNETES)
  const differing = VERSION_BEHAVIORS.filter((behavior) => own[behavior] !== newest[behavior])
  const printerChanges = printerChangesAfter(options.kubernetes)
  if (differing.length === 0 && printerChanges.length === 0) return []
  const base = simulatePod(pod, scenario, { ...options, behaviors: own })
  const ofKubelet = differing.flatMap((behavior): VersionDifference[] => {
    const behaviors = { ...own, [behavior]: newest[behavior] }
    const other = simulatePod(pod, scenario, { ...options, behaviors })
    const since = sinceOf(behavior)
    if (rowsOf(other) !== rowsOf(base)) return [{ behavior, since, changes: 'order' }]
    return timesOf(other) === timesOf(base) ? [] : [{ behavior, since, changes: 'times' }]
  })
  let printed = rowsOf(base)
  const ofPrinter = printerChanges.flatMap(({ behavior, since }): VersionDifference[] => {
    const before = printed
    printed = rowsOf(simulatePod(pod, scenario, { ...options, kubernetes: since, behaviors: own }))
    return printed === before ? [] : [{ behavior, since, changes: 'order' }]
  })
  return [...ofKubelet, ...ofPrinter]
}

function rowsOf({ snapshots }: PodRecord): string {
  const rows = snapshots.map(({ row }) => `${row.ready} ${row.status} ${row.restarts} ${row.phase} ${row.deleted}`)
  return rows.filter((row, i) => row !== rows[i - 1]).join('\n')
}

function timesOf({ snapshots }: PodRecord): string {
  return snapshots.map(({ t }) => t).join()
}
