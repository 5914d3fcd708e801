import type { Analysis, PodAnalysis } from './analysis.ts'
import { describeLedger } from './explain/describe-ledger.ts'
import { describeVersions } from './explain/describe-versions.ts'
import { segmentCause } from './explain/segment-cause.ts'
import { sourceOfRule } from './kubelet/interval-rules.ts'
import { describeDiagnostic } from './messages/describe-diagnostic.ts'
import { en } from './messages/en.ts'
import { enDiagnostics } from './messages/en-diagnostics.ts'
import { enExplain } from './messages/en-explain.ts'
import { enTell } from './messages/en-tell.ts'
import { allContainers } from './pod/pod-model.ts'
import { lineColumnAt, parseTextLines } from './source/text-lines.ts'
import { stateAt } from './timeline/state-at.ts'
import type { Cause, Timeline } from './timeline/timeline.ts'

type TextLines = ReturnType<typeof parseTextLines>

/** Of the object that --json prints; raised when a field changes its meaning. See docs/cli-json.md. */
const SCHEMA_VERSION = 1

export interface JsonRequest {
  readonly text: string
  readonly file: string
  /** Of `moment`; undefined is the resting moment. */
  readonly atSeconds: number | undefined
}

/** The analysis as the documented JSON object: times in seconds. */
export function toJsonReport(analysis: Analysis, { text, file, atSeconds }: JsonRequest) {
  const lines = parseTextLines(text)
  return {
    version: SCHEMA_VERSION,
    file,
    pods: analysis.pods.map((pod) => toJsonPod(pod, atSeconds, lines)),
    diagnostics: analysis.diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: describeDiagnostic(diagnostic, enDiagnostics),
      ...lineColumnAt(lines, diagnostic.span.from),
      path: diagnostic.path,
    })),
  }
}

function toJsonPod({ pod, timeline, observed }: PodAnalysis, atSeconds: number | undefined, lines: TextLines) {
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
    ...(timeline === undefined ? {} : toJsonTimeline(timeline, atSeconds, lines)),
  }
}

function toJsonTimeline(timeline: Timeline, atSeconds: number | undefined, lines: TextLines) {
  return {
    kubernetes: timeline.kubernetes,
    assumed: timeline.scenario.assumed ?? [],
    rows: changedRows(timeline.snapshots),
    moment: toJsonMoment(timeline, atSeconds),
    intervals: toJsonIntervals(timeline, lines),
    gates: toJsonGates(timeline, lines),
    endSeconds: timeline.endMs / 1000,
    endsBecause: timeline.endsBecause,
    versionDifferences: describeVersions(timeline, enExplain),
  }
}

/** Each interval and gate with its cause: rule, path and line in the text, upstream function. */
function toJsonIntervals(timeline: Timeline, lines: TextLines) {
  const models = allContainers(timeline.pod)
  return timeline.lanes.flatMap((lane, i) => {
    const model = models[i]
    if (model === undefined) return []
    return lane.segments.map((segment) => ({
      container: lane.container,
      from: segment.fromMs / 1000,
      to: segment.toMs / 1000,
      state: segment.state,
      assumed: segment.assumed === true,
      cause: toJsonCause(segmentCause(timeline, model, segment, segment.fromMs), lane.container, lines),
    }))
  })
}

function toJsonGates(timeline: Timeline, lines: TextLines) {
  return timeline.gates.map(({ t, container, releases, opens, cause }) => ({
    at: t / 1000,
    container,
    releases,
    opens,
    cause: toJsonCause(cause, container, lines),
  }))
}

function toJsonCause({ rule, path, span, values, container }: Cause, owner: string, lines: TextLines) {
  const say = enTell.causes[rule as keyof typeof enTell.causes]
  return {
    rule,
    why: say(container ?? owner, values ?? {}),
    ...(path === undefined ? {} : { path }),
    ...(span === undefined ? {} : { line: lineColumnAt(lines, span.from).line }),
    source: sourceOfRule(rule),
  }
}

function toJsonMoment(timeline: Timeline, atSeconds: number | undefined) {
  const moment = stateAt(timeline, atSeconds === undefined ? timeline.restMs : Math.round(atSeconds * 1000))
  return {
    at: moment.t / 1000,
    ready: moment.row.ready,
    status: moment.row.status,
    restarts: moment.restarts,
    age: moment.age,
    gone: moment.gone,
    ledger: describeLedger(timeline, moment, en).map(({ name, role, list, adds, why }) => ({
      name,
      role,
      list,
      adds,
      why,
    })),
  }
}

/** A row for every change of the cells that kubectl prints and of the phase. */
function changedRows(snapshots: Timeline['snapshots']) {
  let last = ''
  return snapshots.flatMap(({ t, row }) => {
    const text = JSON.stringify(row)
    if (text === last) return []
    last = text
    const { ready, status, restarts, phase, deleted } = row
    return [{ at: t / 1000, ready, status, restarts, phase, deleted }]
  })
}
