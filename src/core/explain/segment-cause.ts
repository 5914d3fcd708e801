import type { IntervalRule } from '../kubelet/interval-rules.ts'
import { allContainers, type ContainerModel } from '../pod/pod-model.ts'
import { stateAt } from '../timeline/state-at.ts'
import { stopAsked } from '../timeline/stop-asked.ts'
import type { Cause, Segment, Timeline, TimelineEvent } from '../timeline/timeline.ts'

/** A cause of an interval: rule, container, field and its place in the text, values for the words. */
export interface IntervalCause extends Cause {
  readonly rule: IntervalRule
}

/** Why a container is in that state from `segment.fromMs` on; `t` (milliseconds) is where one looks, for counts of probe runs. Pure. */
export function segmentCause(
  timeline: Timeline,
  container: ContainerModel,
  segment: Segment,
  t: number,
): IntervalCause {
  const events = timeline.events.filter((event) => event.container === container.name && event.t <= segment.fromMs)
  const last = (...types: readonly TimelineEvent['type'][]): IntervalCause | undefined =>
    events.findLast((event) => types.includes(event.type))?.cause as IntervalCause | undefined
  const plain = (rule: IntervalRule, field?: string, values?: Cause['values']) =>
    causeAt(container, rule, field, values)
  switch (segment.state) {
    case 'waiting':
      return waitingCause(timeline, container, segment.fromMs, t)
    case 'pulling':
      return last('pull') ?? plain('image-not-present', 'image')
    case 'creating':
      return plain('runtime-starts-it')
    case 'backoff':
      return last('back-off', 'pull-back-off', 'pull-failed') ?? plain('crash-loop-back-off')
    case 'init':
      return plain('init-runs-to-its-exit')
    case 'starting':
      return container.spec.startupProbe === undefined
        ? plain('post-start-runs', 'lifecycle.postStart')
        : plain('startup-probe-not-passed', 'startupProbe', startupProgress(timeline, container, t))
    case 'running':
      return last('unready') ?? plain('readiness-probe-not-passed', 'readinessProbe')
    case 'unseen':
      return plain('not-listed-yet')
    case 'masked':
      return plain('printer-stopped-earlier', undefined, { at: maskedBy(timeline, container, segment.fromMs) })
    case 'counted':
      return last('ready') ?? plain('started-without-readiness-probe')
    case 'tail':
      return isTerminating(timeline, segment.fromMs)
        ? plain('terminating-tells-at-its-end')
        : plain('exit-not-listed-yet')
    case 'ephemeral':
      return plain('ephemeral-never-counts')
    case 'gone':
      return plain('object-removed')
    default:
      return last('exited', 'start-error') ?? plain('ended-by-itself')
  }
}

/** What holds a container that has not been started: its gate, an earlier main, or only the kubelet's next look. */
function waitingCause(timeline: Timeline, container: ContainerModel, fromMs: number, t: number): IntervalCause {
  const { pod } = timeline
  const first = timeline.attempts[0]
  if ((pod.spec.schedulingGates?.length ?? 0) > 0)
    return { ...causeAt(container, 'not-scheduled'), path: `${pod.path}.schedulingGates` }
  if (timeline.events.some(({ cause }) => cause?.rule === 'refused-under-pressure'))
    return causeAt(container, 'refused-under-pressure')
  const own = timeline.attempts.find((one) => one.container === container.name)
  if (container.role === 'ephemeral') return causeAt(container, 'waits-for-mains')
  const place = container.list === 'containers' ? pod.initContainers.length : container.index
  const holder = pod.initContainers[place - 1]
  const gate = timeline.gates.find((one) => one.releases.includes(container.name))
  if (holder !== undefined && (gate === undefined || gate.t > t)) return holderCause(timeline, holder, fromMs, t)
  if (own === undefined) return causeAt(container, 'never-started')
  const earlier = pod.containers[container.index - 1]
  if (container.list === 'containers' && earlier !== undefined)
    return causeAt(container, 'waits-for-earlier-main', undefined, { holder: earlier.name })
  return causeAt(container, first === undefined || t < first.createdMs ? 'waits-for-sandbox' : 'waits-for-next-sync')
}

/** The gate before it is closed: the nearest entry up the list that has not done its part holds it. */
function holderCause(timeline: Timeline, direct: ContainerModel, fromMs: number, t: number): IntervalCause {
  const inits = timeline.pod.initContainers
  const { receipt } = stateAt(timeline, Math.max(fromMs, t))
  const index = inits.findIndex((one, i) => {
    const reading = receipt[i]?.reading
    if (reading === undefined || i > direct.index) return false
    return one.role === 'init' ? reading.state !== 'terminated' || reading.exitCode !== 0 : !reading.started
  })
  const holder = inits[index] ?? direct
  const values = { holder: holder.name }
  if (holder.role === 'init') return causeAt(holder, 'waits-for-exit', undefined, values)
  const isUp = receipt[holder.index]?.reading.state === 'running'
  if (isUp && holder.spec.startupProbe !== undefined)
    return causeAt(holder, 'waits-for-startup-probe', 'startupProbe', {
      ...values,
      ...startupProgress(timeline, holder, t),
    })
  if (isUp && holder.spec.lifecycle?.postStart !== undefined)
    return causeAt(holder, 'waits-for-post-start', 'lifecycle.postStart', values)
  return causeAt(holder, 'waits-for-start', 'restartPolicy', values)
}

/** How often the startupProbe of the attempt at `t` has failed, of how many, and when it is asked next (seconds; absent: not again). */
export function startupProgress(
  timeline: Timeline,
  container: ContainerModel,
  t: number,
): { readonly failures: number; readonly failureThreshold: number; readonly nextSeconds?: number } {
  const attempt = timeline.attempts.findLast((one) => one.container === container.name && one.createdMs <= t)
  const runs = timeline.events.filter(
    (event) =>
      event.container === container.name &&
      (event.type === 'probe-failed' || event.type === 'probe-succeeded') &&
      event.values?.probe === 'startupProbe' &&
      event.t >= (attempt?.createdMs ?? 0),
  )
  const next = runs.find((event) => event.t > t)?.t
  return {
    failures: runs.filter((event) => event.t <= t && event.type === 'probe-failed').length,
    failureThreshold: container.spec.startupProbe?.failureThreshold ?? 3,
    ...(next === undefined ? {} : { nextSeconds: next / 1000 }),
  }
}

function maskedBy(timeline: Timeline, container: ContainerModel, t: number): string {
  const index = allContainers(timeline.pod).findIndex(({ name }) => name === container.name)
  return stateAt(timeline, t).receipt[index]?.reading.maskedBy ?? ''
}

function isTerminating({ events }: Timeline, t: number): boolean {
  return (stopAsked(events)?.t ?? Number.POSITIVE_INFINITY) <= t
}

function causeAt(
  container: ContainerModel,
  rule: IntervalRule,
  field?: string,
  values?: Cause['values'],
): IntervalCause {
  const span = (field === undefined ? undefined : container.fieldSpans[field]) ?? container.span
  return {
    rule,
    container: container.name,
    path: field === undefined ? container.path : `${container.path}.${field}`,
    span,
    ...(values === undefined ? {} : { values }),
  }
}
