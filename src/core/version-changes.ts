import type { AnalyzeOptions } from './analysis.ts'
import { analyze } from './analyze.ts'
import { KUBERNETES_VERSIONS, type KubernetesVersion } from './kube/kubernetes-version.ts'
import { type LifeChange, lifeChange } from './timeline/life-change.ts'
import type { Timeline } from './timeline/timeline.ts'

/** A version in which a pod lives otherwise than in the one before it. */
export interface VersionChange {
  readonly version: KubernetesVersion
  readonly before: KubernetesVersion
  readonly change: LifeChange
}

/** Where a pod's life changes from one version to the next. Yields after each version, for whoever has something else to do. Total. */
export function* versionChanges(
  text: string,
  scenarios: NonNullable<AnalyzeOptions['scenarios']>,
  podIndex: number,
): Generator<undefined, readonly VersionChange[]> {
  const changes: VersionChange[] = []
  let last: { readonly version: KubernetesVersion; readonly timeline: Timeline } | undefined
  for (const version of KUBERNETES_VERSIONS) {
    const timeline = analyze(text, { kubernetes: version, scenarios, timelines: [podIndex] }).pods[podIndex]?.timeline
    if (timeline === undefined) return changes
    const change = last && lifeChange(last.timeline, timeline)
    if (last !== undefined && change !== undefined) changes.push({ version, before: last.version, change })
    last = { version, timeline }
    yield
  }
  return changes
}
