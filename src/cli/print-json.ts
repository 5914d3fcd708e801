import {
  type Analysis,
  allContainers,
  describeDiagnostic,
  enDiagnostics,
  lineColumnAt,
  type PodAnalysis,
  parseTextLines,
} from '../core/index.ts'

/** Of the object that --json prints; raised when a field changes its meaning. See docs/cli-json.md. */
const SCHEMA_VERSION = 1

/** The analysis as the documented JSON object: times in seconds. */
export function toJsonReport(analysis: Analysis, text: string, file: string) {
  const lines = parseTextLines(text)
  return {
    version: SCHEMA_VERSION,
    file,
    pods: analysis.pods.map(toJsonPod),
    diagnostics: analysis.diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: describeDiagnostic(diagnostic, enDiagnostics),
      ...lineColumnAt(lines, diagnostic.span.from),
      path: diagnostic.path,
    })),
  }
}

function toJsonPod({ pod, timeline, observed }: PodAnalysis) {
  return {
    name: pod.name,
    kind: pod.kind,
    namespace: pod.namespace,
    path: pod.path,
    ...(pod.replicas === undefined ? {} : { replicas: pod.replicas }),
    containers: allContainers(pod).map(({ name, role }) => ({
      name,
      role,
      counts: role === 'main' || role === 'sidecar',
    })),
    ...(observed === undefined ? {} : { observed }),
    ...(timeline === undefined
      ? {}
      : {
          kubernetes: timeline.kubernetes,
          assumed: timeline.scenario.assumed ?? [],
          rows: changedRows(timeline.snapshots),
          endSeconds: timeline.endMs / 1000,
          endsBecause: timeline.endsBecause,
        }),
  }
}

function changedRows(snapshots: NonNullable<PodAnalysis['timeline']>['snapshots']) {
  let last = ''
  return snapshots.flatMap(({ t, row }) => {
    const text = JSON.stringify(row)
    if (text === last) return []
    last = text
    const { ready, status, restarts, phase, deleted } = row
    return [{ at: t / 1000, ready, status, restarts, phase, deleted }]
  })
}
