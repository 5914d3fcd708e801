import { expect, test } from 'vitest'
import {
  analyze,
  type Comparison,
  comparePods,
  compareTimelines,
  compareWithTwin,
  deriveTwin,
  describeComparison,
  describeDifference,
  en,
  enCompare,
  type KubernetesVersion,
  layoutComparison,
  layoutComparisonMoment,
  renderComparisonSvg,
  stateAt,
  type Timeline,
  toOther,
} from '../index.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'

const JOB = `apiVersion: batch/v1
kind: Job
metadata: {name: nightly-report}
spec:
  template:
    spec:
      restartPolicy: Never
      initContainers:
      - {name: istio-init, image: proxyv2:1}
      - name: istio-proxy
        image: proxyv2:1
        restartPolicy: Always
        startupProbe: {httpGet: {port: 1}, periodSeconds: 1}
      containers:
      - {name: report, image: report:4}
`

function timelineOf(text: string, kubernetes: KubernetesVersion = '1.37'): Timeline {
  const timeline = analyze(text, { kubernetes }).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no pod')
  return timeline
}

function withTwin(text: string, kubernetes?: KubernetesVersion) {
  const compared = compareWithTwin(timelineOf(text, kubernetes))
  if (compared === undefined) throw new Error('no twin')
  return compared
}

const tell = ({ differences }: Comparison) => differences.map((one) => describeDifference(one, enCompare).join(' '))
const statusAtEnd = (timeline: Timeline) => {
  const { row } = stateAt(timeline, timeline.endMs)
  return `${row.ready} ${row.status}`
}

test('a Job with istio-proxy: native completes, the old way hangs at 1/2 NotReady', () => {
  const { comparison, twin } = withTwin(JOB)
  expect(twin).toMatchObject({ way: 'old', moved: ['istio-proxy'] })
  expect(statusAtEnd(comparison.a)).toBe('0/2 Completed')
  expect(statusAtEnd(comparison.b)).toBe('1/2 NotReady')
  expect(comparison.differences.find(({ kind }) => kind === 'endless')).toMatchObject({
    side: 'b',
    containers: ['istio-proxy'],
  })
  const text = describeComparison(comparison, { kind: 'twin', twin }, enCompare)
  expect(text.headline).toBe('When `report` exits, native lets the Job complete. The old way never does.')
  expect(tell(comparison)).toContain('B has no gate: report runs before istio-proxy is ready.')
  expect(tell(comparison)).toContain('A stops istio-proxy. B waits for it, for good.')
})

test('the work of both ends at one place of the axis, and B keeps its own clock', () => {
  const { comparison } = withTwin(JOB)
  const exitOf = ({ attempts }: Timeline) => attempts.find(({ container }) => container === 'report')?.finishedMs ?? 0
  expect(exitOf(comparison.b)).toBe(exitOf(comparison.a))
  expect(comparison.clock.shiftMs).toBeLessThan(0)
  expect(toOther(comparison.clock, 1000)).toBe(1000)
  expect(toOther(comparison.clock, comparison.endMs)).toBe(comparison.endMs + comparison.clock.shiftMs)
  expect(stateAt(comparison.b, comparison.restMs).row.status).toBe('NotReady')
})

test('the seed against its twin: no gate, no stop order, and nothing that comes from an assumption', () => {
  const { comparison } = withTwin(EXAMPLE_PODS.seed ?? '')
  const kinds = comparison.differences.flatMap((one) => (one.kind === 'row' ? [] : [one]))
  expect(kinds).toMatchObject([
    { kind: 'no-gate', side: 'b', container: 'details', gate: 'istio-proxy', until: 'ready' },
    { kind: 'no-stop-order', t: 750_000, side: 'b', container: 'istio-proxy', gone: 'details' },
  ])
  const behaviour = (timeline: Timeline) => timeline.scenario.containers?.['istio-proxy']
  expect(behaviour(comparison.b)).toEqual({ runs: [{}], ...behaviour(comparison.a) })
  expect(comparison.b.pod.containers.map(({ name, role, path }) => `${path} ${name} ${role}`)).toEqual([
    'spec.containers[0] istio-proxy main',
    'spec.containers[1] details main',
  ])
})

test('the old way has a native twin, its spans where the text has them', () => {
  const { comparison, twin } = withTwin(EXAMPLE_PODS.legacy ?? '')
  expect(twin).toMatchObject({ way: 'native', moved: ['istio-proxy'] })
  const [before] = comparison.a.pod.containers
  const after = twin.pod.initContainers.at(-1)
  expect(after).toMatchObject({ name: 'istio-proxy', role: 'sidecar', list: 'initContainers', span: before?.span })
  expect(after?.spec.restartPolicy).toBe('Always')
  expect(twin.pod.spec.initContainers).toHaveLength(2)
})

test('the twin of the twin is the pod again, in every list', () => {
  const { pod } = timelineOf(JOB)
  const old = deriveTwin(pod, '1.37')
  const back = old === undefined ? undefined : deriveTwin(old.pod, '1.37')
  expect(back?.pod.spec).toEqual(pod.spec)
})

test('before 1.29 what is made native is an init that never exits', () => {
  const { comparison } = withTwin(EXAMPLE_PODS.legacy ?? '', '1.27')
  expect(comparison.differences).toContainEqual(
    expect.objectContaining({ kind: 'never-starts', side: 'b', container: 'details' }),
  )
})

test('a pod without a sidecar has no twin', () => {
  expect(deriveTwin(timelineOf(EXAMPLE_PODS.shortGrace ?? '').pod, '1.37')).toBeUndefined()
})

test.each([
  ['1.34', '1.35', 'This pod behaves the same on v1.34 and v1.35.'],
  ['1.33', '1.37', 'This pod differs on v1.33 and v1.37 at one moment.'],
] as const)('the seed on %s and %s', (one, two, headline) => {
  const a = timelineOf(EXAMPLE_PODS.seed ?? '', one)
  const comparison = comparePods(a, timelineOf(EXAMPLE_PODS.seed ?? '', two).pod, two)
  expect(describeComparison(comparison, { kind: 'version' }, enCompare).headline).toBe(headline)
})

test('1.27 drops the field: one is never ready, and both are deleted at one time', () => {
  const a = timelineOf(EXAMPLE_PODS.seed ?? '', '1.27')
  const comparison = comparePods(a, timelineOf(EXAMPLE_PODS.seed ?? '').pod, '1.37')
  expect(tell(comparison)).toContain('B starts details. A never does.')
  const deletes = [comparison.a, comparison.b].map(({ events }) => events.find(({ type }) => type === 'delete')?.t)
  expect(deletes).toEqual([750_000, 750_000])
})

test('a pod against itself: no difference, one panel', () => {
  const a = timelineOf(EXAMPLE_PODS.two ?? '')
  const comparison = compareTimelines(a, a)
  expect(comparison.differences).toEqual([])
  const text = describeComparison(comparison, { kind: 'edit' }, enCompare)
  const scene = layoutComparison(comparison, text, { width: 1012 }, en, enCompare)
  expect(scene.b).toBeUndefined()
  expect(text.headline).toBe('The last edit changes nothing that kubectl prints.')
})

test.each(Object.keys(EXAMPLE_PODS).filter((name) => name !== 'shortGrace'))(
  '%s: acts tile the axis, every difference lies on it, and both rows differ where it says so',
  (name) => {
    const { comparison } = withTwin(EXAMPLE_PODS[name] ?? '')
    expect(comparison.acts[0]?.fromMs).toBe(0)
    expect(comparison.acts.at(-1)?.toMs).toBe(comparison.endMs)
    for (const [i, act] of comparison.acts.entries())
      expect(act.fromMs).toBe(i === 0 ? 0 : comparison.acts[i - 1]?.toMs)
    expect(comparison.differences.length).toBeGreaterThan(0)
    for (const one of comparison.differences) {
      expect(one.t).toBeLessThanOrEqual(comparison.endMs)
      if (one.kind !== 'row') continue
      const [a, b] = [stateAt(comparison.a, one.t), stateAt(comparison.b, one.t)]
      expect([a.row.ready, a.row.status, a.gone]).not.toEqual([b.row.ready, b.row.status, b.gone])
    }
  },
)

test('the picture: both panels on one axis, as many dots as both READYs say, no two texts of the strip in one place', () => {
  const { comparison, twin } = withTwin(JOB)
  const text = describeComparison(comparison, { kind: 'twin', twin }, enCompare)
  const scene = layoutComparison(comparison, text, { width: 1012 }, en, enCompare)
  expect(scene.b?.axis).toEqual(scene.a.axis)
  expect(scene.a.rows.every(({ size, bar }) => size === 38 && bar === 14)).toBe(true)
  for (let t = 0; t <= comparison.endMs; t += 500) {
    const { shapes } = layoutComparisonMoment(scene, comparison, t, en, enCompare)
    const onBars = shapes.filter(({ kind, cls }) => kind === 'circle' && cls === 'dot').length - 2
    expect(onBars).toBe(stateAt(comparison.a, t).ready + stateAt(comparison.b, t).ready)
  }
  const svg = renderComparisonSvg(
    comparison,
    scene,
    { theme: 'auto', t: comparison.restMs, title: 'a & b', desc: '' },
    en,
    enCompare,
  )
  expect(svg).toContain('<title id="t">a &amp; b</title>')
  expect(svg).toContain('main, meant as a sidecar')
  expect(svg).toContain('>1/2 NotReady<')
  expect(svg).toContain('>0/2 Completed<')
})
