import { sourceOfRule } from '../kubelet/interval-rules.ts'
import type { TellWords } from '../messages/tell-words.ts'
import { allContainers } from '../pod/pod-model.ts'
import type { Span } from '../source/span.ts'
import type { Cause, Timeline } from '../timeline/timeline.ts'
import { segmentCause } from './segment-cause.ts'

/** What is told of a place in the picture: what, when, why, the place in the text and the upstream function. */
export interface PointDescription {
  readonly title: string
  readonly when: string
  readonly why: string
  readonly span?: Span
  readonly source: string
}

/**
 * What a row shows at `t` (milliseconds): a mark when one lies within `reachMs`, else the interval. Undefined for a container
 * that is not in the pod. Pure.
 */
export function describePoint(
  timeline: Timeline,
  container: string,
  t: number,
  reachMs: number,
  words: TellWords,
): PointDescription | undefined {
  const index = allContainers(timeline.pod).findIndex(({ name }) => name === container)
  const model = allContainers(timeline.pod)[index]
  const lane = timeline.lanes[index]
  if (model === undefined || lane === undefined) return undefined
  return describeMark(timeline, container, t, reachMs, words) ?? describeInterval()

  function describeInterval(): PointDescription | undefined {
    const segment = lane?.segments.findLast(({ fromMs }) => fromMs <= t) ?? lane?.segments[0]
    if (segment === undefined || model === undefined) return undefined
    const cause = segmentCause(timeline, model, segment, t)
    const attempt = (segment.attempt ?? 0) > 0 ? `, attempt ${(segment.attempt ?? 0) + 1}` : ''
    return {
      title: `${container}: ${words.states[segment.state]}${attempt}`,
      when: words.interval(segment.fromMs, segment.toMs, segment.assumed === true),
      why: words.causes[cause.rule](container, cause.values ?? {}),
      ...(cause.span === undefined ? {} : { span: cause.span }),
      source: sourceOfRule(cause.rule),
    }
  }
}

const MARKS = new Set(['exited', 'sigterm', 'sigkill', 'start-error', 'pull-failed', 'post-start-failed'])

/** The nearest gate, signal or exit of a row. */
function describeMark(
  timeline: Timeline,
  container: string,
  t: number,
  reachMs: number,
  words: TellWords,
): PointDescription | undefined {
  const marks: { readonly t: number; readonly title: string; readonly cause: Cause }[] = []
  for (const gate of timeline.gates)
    if (gate.container === container) marks.push({ t: gate.t, title: words.gate(gate), cause: gate.cause })
  for (const event of timeline.events) {
    if (event.container !== container || event.cause === undefined || !MARKS.has(event.type)) continue
    marks.push({ t: event.t, title: words.events[event.type](event.values ?? {}, container), cause: event.cause })
  }
  const near = marks
    .filter((mark) => Math.abs(mark.t - t) <= reachMs)
    .sort((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t))[0]
  if (near === undefined) return undefined
  const { cause } = near
  const say = words.causes[cause.rule as keyof TellWords['causes']]
  return {
    title: near.title,
    when: words.moment(near.t),
    why: say(cause.container ?? container, cause.values ?? {}),
    ...(cause.span === undefined ? {} : { span: cause.span }),
    source: sourceOfRule(cause.rule),
  }
}
