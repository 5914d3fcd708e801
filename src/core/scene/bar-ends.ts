import { allContainers, type ContainerModel } from '../pod/pod-model.ts'
import { isDuration, withoutField } from '../scenario/durations.ts'
import type { ContainerBehavior, Scenario } from '../scenario/scenario.ts'
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts'

/** The end of a piece of a bar whose length no rule sets: somebody assumed it, or the person gave it. */
export interface BarEnd {
  readonly container: string
  readonly kind: 'pull' | 'start' | 'post-start' | 'started' | 'ready' | 'run' | 'pre-stop' | 'term'
  /** The field of the container's behaviour that holds the duration. */
  readonly field: keyof ContainerBehavior
  /** Which entry of `runs`; 0 for every other field. */
  readonly run: number
  /** Where the end is drawn, and from where its duration counts; milliseconds. */
  readonly t: number
  readonly fromMs: number
  readonly seconds: number
  /** The person gave it: it is no assumption any more. */
  readonly isGiven: boolean
}

const SHORTEST_S = 0.1
const LONGEST_S = 86_400

/**
 * The ends of a container's bars that can be dragged, in order of time. What comes from a rule (gates, SIGTERM, the exit
 * after a SIGKILL) or from the YAML (a hook's own `sleep`) is not among them. Pure.
 */
export function barEnds(timeline: Timeline, container: string): readonly BarEnd[] {
  const model = allContainers(timeline.pod).find(({ name }) => name === container)
  if (model === undefined) return []
  const behavior = timeline.scenario.containers?.[container] ?? {}
  const assumed = new Set(timeline.scenario.assumed ?? [])
  const events = timeline.events.filter((event) => event.container === container)
  const spans = [
    ...startSpans(timeline, model, behavior, events),
    ...runSpans(timeline, container, behavior, events),
    ...stopSpans(timeline, model, behavior, events),
  ]
  return spans
    .map(({ kind, field, run = 0, fromMs, t, seconds }) => ({
      container,
      kind,
      field,
      run,
      t,
      fromMs,
      seconds,
      isGiven:
        behavior[field] !== undefined &&
        isDuration(behavior, field) &&
        !assumed.has(`containers.${container}.${field}`),
    }))
    .sort((a, b) => a.t - b.t)
}

/** The scenario with that end at `toMs`: everything after it follows. `given` is what the person has said so far. */
export function moveBarEnd(given: Scenario, timeline: Timeline, end: BarEnd, toMs: number): Scenario {
  const seconds = Math.min(LONGEST_S, Math.max(end.kind === 'start' ? 0.001 : SHORTEST_S, (toMs - end.fromMs) / 1000))
  const used = timeline.scenario.containers?.[end.container] ?? {}
  const value = Math.round(seconds * 1000) / 1000
  return {
    ...given,
    containers: {
      ...given.containers,
      [end.container]: { ...given.containers?.[end.container], ...fieldWith(used, end, value) },
    },
  }
}

/** The scenario as it was before that end was dragged: its duration is assumed again. */
export function resetBarEnd(given: Scenario, end: BarEnd): Scenario {
  return end.isGiven ? withoutField(given, end.container, end.field) : given
}

function fieldWith(used: ContainerBehavior, { field, run }: BarEnd, seconds: number): ContainerBehavior {
  if (field === 'runs')
    return { runs: (used.runs ?? []).map((one, i) => (i === run ? { ...one, afterSeconds: seconds } : one)) }
  if (field === 'startupProbe' || field === 'readinessProbe')
    return { [field]: { ...used[field], succeedsAfterSeconds: seconds } }
  return { [field]: seconds }
}

type Span = Pick<BarEnd, 'kind' | 'field' | 'fromMs' | 't' | 'seconds'> & { readonly run?: number }

function between(
  events: readonly TimelineEvent[],
  from: TimelineEvent['type'],
  to: TimelineEvent['type'],
): readonly [number, number] | undefined {
  const end = events.findIndex(({ type }) => type === to)
  const start = events.slice(0, Math.max(0, end)).findLast(({ type }) => type === from)
  const last = events[end]
  return start === undefined || last === undefined ? undefined : [start.t, last.t]
}

function startSpans(
  timeline: Timeline,
  { name, spec }: ContainerModel,
  behavior: ContainerBehavior,
  events: readonly TimelineEvent[],
): readonly Span[] {
  const spans: Span[] = []
  const pull = between(events, 'pull', 'pulled')
  if (pull !== undefined && pull[1] > pull[0])
    spans.push({
      kind: 'pull',
      field: 'imagePullSeconds',
      fromMs: pull[0],
      t: pull[1],
      seconds: (pull[1] - pull[0]) / 1000,
    })
  const first = timeline.attempts.find(({ container }) => container === name)
  const startedMs = first?.startedMs
  if (first === undefined || startedMs === undefined) return spans
  spans.push({
    kind: 'start',
    field: 'startSeconds',
    fromMs: first.createdMs,
    t: startedMs,
    seconds: (startedMs - first.createdMs) / 1000,
  })
  const hook = between(events, 'post-start', 'post-start-done')
  if (hook !== undefined && spec.lifecycle?.postStart?.sleep === undefined)
    spans.push({
      kind: 'post-start',
      field: 'postStartSeconds',
      fromMs: hook[0],
      t: hook[1],
      seconds: (hook[1] - hook[0]) / 1000,
    })
  for (const [kind, field] of [
    ['started', 'startupProbe'],
    ['ready', 'readinessProbe'],
  ] as const) {
    const seconds = behavior[field]?.succeedsAfterSeconds
    const passed = events.find(({ type, values }) => type === 'probe-succeeded' && values?.probe === field)
    if (seconds !== undefined && passed !== undefined)
      spans.push({ kind, field, fromMs: startedMs, t: passed.t, seconds })
  }
  return spans
}

/** Ends that a process comes to by itself, one an entry of `runs`. */
function runSpans(
  timeline: Timeline,
  name: string,
  behavior: ContainerBehavior,
  events: readonly TimelineEvent[],
): readonly Span[] {
  const attempts = timeline.attempts.filter(({ container }) => container === name)
  return (behavior.runs ?? []).flatMap((one, run): readonly Span[] => {
    const attempt = attempts[run]
    const exit = events.find(
      ({ type, attempt: of, cause }) =>
        type === 'exited' && of === attempt?.attempt && cause?.rule === 'ended-by-itself',
    )
    if (attempt?.startedMs === undefined || exit === undefined || one.afterSeconds === undefined) return []
    return [{ kind: 'run', field: 'runs', run, fromMs: attempt.startedMs, t: exit.t, seconds: one.afterSeconds }]
  })
}

function stopSpans(
  timeline: Timeline,
  { name, spec }: ContainerModel,
  behavior: ContainerBehavior,
  events: readonly TimelineEvent[],
): readonly Span[] {
  const spans: Span[] = []
  const hook = between(events, 'pre-stop', 'pre-stop-done')
  if (hook !== undefined && spec.lifecycle?.preStop?.sleep === undefined)
    spans.push({
      kind: 'pre-stop',
      field: 'preStopSeconds',
      fromMs: hook[0],
      t: hook[1],
      seconds: (hook[1] - hook[0]) / 1000,
    })
  const last = timeline.attempts.findLast(({ container }) => container === name)
  const sigterm = events.findLast(({ type }) => type === 'sigterm')
  const seconds = behavior.termSeconds
  const ended = last?.finishedMs
  if (sigterm !== undefined && ended !== undefined && ended > sigterm.t && typeof seconds === 'number')
    spans.push({ kind: 'term', field: 'termSeconds', fromMs: sigterm.t, t: ended, seconds })
  return spans
}
