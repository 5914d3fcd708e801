import type { Analysis, AnalyzeOptions, PodAnalysis } from './analysis.ts'
import type { KubernetesVersion } from './kube/kubernetes-version.ts'
import { observeStatus } from './kubectl/observe-status.ts'
import { followPod } from './kubelet/follow-pod.ts'
import { isRecorded } from './kubelet/version-behaviors.ts'
import type { BuiltPod } from './pod/build-pod-model.ts'
import { checkScenario } from './scenario/check-scenario.ts'
import type { Diagnostic } from './source/diagnostic.ts'
import { NO_SPAN } from './source/span.ts'
import type { Timeline } from './timeline/timeline.ts'

/** Of a text that holds nothing but comments and separators. */
const NOTHING: Diagnostic = { code: 'text/empty', severity: 'error', span: NO_SPAN, path: '', values: {} }

/** The pods followed; what was told of their text stands before what is told of them. Total. */
export function analyzePods(
  pods: readonly BuiltPod[],
  before: readonly Diagnostic[],
  options: AnalyzeOptions & { readonly kubernetes: KubernetesVersion },
): Analysis {
  const { kubernetes } = options
  const diagnostics: Diagnostic[] = [...before]
  const wanted = options.timelines === undefined ? undefined : new Set(options.timelines)
  const analyzed = pods.map((built, i): PodAnalysis => {
    diagnostics.push(...built.diagnostics)
    const observed = observeStatus(built.pod, {
      kubernetes,
      ...(options.now === undefined ? {} : { now: options.now }),
    })
    const seen = observed === undefined ? {} : { observed }
    if (wanted !== undefined && !wanted.has(i)) return { pod: built.pod, ...seen }
    const given = options.scenarios?.[i] ?? {}
    diagnostics.push(...checkScenario(built.pod, given))
    const timeline = followPod(built.pod, given, kubernetes, options.untilSeconds)
    if (timeline.endsBecause === 'limit') diagnostics.push(cutShort(timeline))
    return { pod: built.pod, timeline, ...seen }
  })
  if (pods.length === 0 && diagnostics.length === 0) diagnostics.push(NOTHING)
  if (pods.length > 0 && !isRecorded(kubernetes)) diagnostics.push(fromSource(kubernetes))
  return { pods: analyzed, diagnostics: sortByPlace(diagnostics) }
}

/** The life has too many events to be told whole. */
function cutShort({ pod, events, endMs }: Timeline): Diagnostic {
  const values = { name: pod.name, limit: events.length, seconds: endMs / 1000 }
  return { code: 'timeline/limit', severity: 'warning', span: pod.span, path: pod.path, values }
}

function fromSource(version: KubernetesVersion): Diagnostic {
  return { code: 'version/from-source', severity: 'info', span: NO_SPAN, path: '', values: { version } }
}

function sortByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
}
