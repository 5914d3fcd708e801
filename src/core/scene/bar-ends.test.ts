import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { listDurations, withoutDurations } from '../scenario/durations.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { barEnds, moveBarEnd, resetBarEnd } from './bar-ends.ts'

function live(text: string | undefined, given: Scenario = {}): Timeline {
  const timeline = analyze(text ?? '', { scenarios: { 0: given } }).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no timeline')
  return timeline
}

function endOf(timeline: Timeline, container: string, kind: string) {
  const end = barEnds(timeline, container).find((one) => one.kind === kind)
  if (end === undefined) throw new Error(`no end ${kind} of ${container}`)
  return end
}

test('each end stands for the assumption that sets it, in order of time', () => {
  const timeline = live(EXAMPLE_PODS.seed)
  const ends = (name: string) => barEnds(timeline, name).map(({ kind, field, seconds }) => [kind, field, seconds])
  expect(ends('istio-init')).toEqual([
    ['pull', 'imagePullSeconds', 1],
    ['start', 'startSeconds', 0.03],
    ['run', 'runs', 2],
  ])
  expect(ends('istio-proxy').map(([kind]) => kind)).toEqual(['start', 'started', 'ready', 'term'])
  expect(ends('details')).toEqual([
    ['pull', 'imagePullSeconds', 2],
    ['start', 'startSeconds', 0.03],
    ['term', 'termSeconds', 2],
  ])
})

test('moving an end moves it, what comes after follows, and it is no assumption any more', () => {
  const before = live(EXAMPLE_PODS.seed)
  const end = endOf(before, 'details', 'pull')
  const given = moveBarEnd({}, before, end, end.t + 1500)
  expect(given).toEqual({ containers: { details: { imagePullSeconds: 3.5 } } })
  const after = live(EXAMPLE_PODS.seed, given)
  expect(endOf(after, 'details', 'pull')).toMatchObject({ t: end.t + 1500, seconds: 3.5, isGiven: true })
  expect(endOf(after, 'details', 'start').t).toBe(endOf(before, 'details', 'start').t + 1500)
  expect(after.scenario.assumed).not.toContain('containers.details.imagePullSeconds')
})

test('two moved ends of one container stand beside each other, and one is taken back alone', () => {
  const timeline = live(EXAMPLE_PODS.seed)
  const both = [endOf(timeline, 'istio-init', 'pull'), endOf(timeline, 'istio-init', 'run')].reduce<Scenario>(
    (given, end) => moveBarEnd(given, timeline, end, end.fromMs + 4000),
    {},
  )
  expect(listDurations(both)).toEqual(['containers.istio-init.imagePullSeconds', 'containers.istio-init.runs'])
  const moved = live(EXAMPLE_PODS.seed, both)
  expect(resetBarEnd(both, endOf(moved, 'istio-init', 'run'))).toEqual({
    containers: { 'istio-init': { imagePullSeconds: 4 } },
  })
  expect(withoutDurations(both)).toEqual({})
})

test('an end is never dragged before its beginning', () => {
  const timeline = live(EXAMPLE_PODS.seed)
  const end = endOf(timeline, 'details', 'term')
  expect(moveBarEnd({}, timeline, end, end.fromMs - 9000)).toEqual({ containers: { details: { termSeconds: 0.1 } } })
})

test('what a rule or the YAML sets has no end to drag; a failure is not taken for a duration', () => {
  const ignores: Scenario = { containers: { details: { termSeconds: null } }, deleteAtSeconds: 60 }
  expect(barEnds(live(EXAMPLE_PODS.seed, ignores), 'details').map(({ kind }) => kind)).not.toContain('term')
  expect(barEnds(live(EXAMPLE_PODS.shortGrace), 'app').map(({ kind }) => kind)).not.toContain('pre-stop')
  const crash: Scenario = { containers: { details: { runs: [{ exitCode: 1, afterSeconds: 5 }] } } }
  const [end] = barEnds(live(EXAMPLE_PODS.seed, crash), 'details').filter(({ kind }) => kind === 'run')
  expect(end).toMatchObject({ seconds: 5, isGiven: false })
  expect(withoutDurations(crash)).toEqual(crash)
})
