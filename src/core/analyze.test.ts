import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from './analyze.ts'
import { describeVerdict } from './explain/describe-verdict.ts'
import { en } from './messages/en.ts'
import { readySteps } from './scene/layout-chart.ts'
import { layoutMoment } from './scene/layout-moment.ts'
import { layoutScene } from './scene/layout-scene.ts'
import { EXAMPLE_PODS } from './testdata/example-pods.ts'
import { stateAt } from './timeline/state-at.ts'
import type { Timeline } from './timeline/timeline.ts'

function timelineOf(name: string): Timeline {
  const timeline = analyze(EXAMPLE_PODS[name] ?? '').pods[0]?.timeline
  if (timeline === undefined) throw new Error(`no timeline for ${name}`)
  return timeline
}

describe('for every moment on a 0.1 s grid: solid bars = ledger sum = READY chart = kubectl’s n', () => {
  for (const name of Object.keys(EXAMPLE_PODS)) {
    test(name, () => {
      const timeline = timelineOf(name)
      const steps = readySteps(timeline)
      const scene = layoutScene(timeline, { width: 1012 }, en)
      const moments = grid(timeline)
      expect(moments.length).toBeGreaterThan(50)
      for (const t of moments) {
        const moment = stateAt(timeline, t)
        const solid = timeline.lanes.filter(({ segments }) =>
          segments.some((s) => s.fromMs <= t && t < s.toMs && (s.state === 'counted' || s.state === 'tail')),
        ).length
        const sum = moment.receipt.reduce((total, { adds }) => total + adds, 0)
        const charted = steps.findLast((step) => step.t <= t)?.ready
        const dots = layoutMoment(scene, timeline, t, en).shapes.filter(({ cls }) => cls === 'dot').length - 1
        const printed = moment.gone ? 0 : Number(moment.row.ready.split('/')[0])
        expect({ t, solid, sum, charted, dots }).toEqual({
          t,
          solid: printed,
          sum: printed,
          charted: printed,
          dots: printed,
        })
      }
    })
  }
})

/** Every 0.1 s where things happen; a quiet Serving is sampled. */
function grid({ acts, endMs }: Timeline): readonly number[] {
  const times: number[] = []
  for (const act of acts) {
    const step = act.broken ? Math.max(100, Math.floor((act.toMs - act.fromMs) / 50)) : 100
    for (let t = act.fromMs; t < Math.min(act.toMs, endMs); t += step) times.push(t)
  }
  return times
}

test('the seed rests on 2/2 Running at five minutes, and never falls while it stops', () => {
  const timeline = timelineOf('seed')
  const rest = stateAt(timeline, timeline.restMs)
  expect({ ready: rest.row.ready, status: rest.row.status, age: rest.age }).toEqual({
    ready: '2/2',
    status: 'Running',
    age: '5m',
  })
  const ready = timeline.snapshots.filter(({ t }) => t > timeline.restMs).map(({ row }) => `${row.ready} ${row.status}`)
  expect(ready).toEqual(['2/2 Terminating', '0/2 Completed', '0/2 Completed'])
})

test('a Job with a native sidecar completes, the old way stays at 1/2 NotReady', () => {
  expect(timelineOf('job').snapshots.at(-1)?.row.phase).toBe('Succeeded')
  const last = timelineOf('legacyJob').snapshots.at(-1)?.row
  expect([last?.ready, last?.status]).toEqual(['1/2', 'NotReady'])
})

test.each([
  ['batch/v1', 'Job', 'spec.template.spec'],
  ['jobset.x-k8s.io/v1alpha2', 'JobSet', 'spec.replicatedJobs[0].template.spec.template.spec'],
])('a %s %s without restartPolicy runs to its completion', (apiVersion, kind, path) => {
  const spec = '{containers: [{name: work, image: w:1}]}'
  const inner = `template: {spec: ${spec}}`
  const body = kind === 'Job' ? inner : `replicatedJobs: [{name: a, template: {spec: {${inner}}}}]`
  const { pods } = analyze(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: {${body}}\n`)
  expect(pods[0]?.pod).toMatchObject({ path, restartPolicy: 'OnFailure', runsToCompletion: true })
  expect(pods[0]?.timeline?.snapshots.at(-1)?.row).toMatchObject({ status: 'Completed', phase: 'Succeeded' })
})

describe('any text is answered', () => {
  test('with plain data, the same each time, spans within the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), mutated()), (text) => {
        const analysis = analyze(text, { untilSeconds: 60 })
        const json = JSON.stringify(analysis)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(analyze(text, { untilSeconds: 60 }))))
        for (const { span } of analysis.diagnostics)
          expect(span.from >= 0 && span.from <= span.to && span.to <= text.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('absurd numbers are bounded', () => {
    const text = `apiVersion: v1
kind: Pod
metadata: {name: absurd}
spec:
  terminationGracePeriodSeconds: 1000000000
  containers:
  - {name: a, image: a, command: [sleep, "1"], livenessProbe: {exec: {command: [x]}, periodSeconds: 0, failureThreshold: 2147483647}}
`
    const scenario = { containers: { a: { runs: [{ exitCode: 1, afterSeconds: 0.1 }] } } }
    const timeline = analyze(text, { scenarios: { 0: scenario }, untilSeconds: 86_400 }).pods[0]?.timeline
    expect(timeline?.attempts.length).toBeGreaterThan(200)
    expect(timeline?.attempts.length).toBeLessThan(400)
    expect(timeline?.events.length).toBeLessThanOrEqual(10_000)
  })
})

/** An example with a few characters changed, dropped or doubled. */
function mutated(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...Object.values(EXAMPLE_PODS)),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ' ', '\n', ':', '- ', '{', '[', '&a ', '*a', '"', '\t', '0')), {
        maxLength: 4,
      }),
    )
    .map(([text, edits]) =>
      edits.reduce(
        (now, [at, insert]) => now.slice(0, at % now.length) + insert + now.slice((at % now.length) + (at % 3)),
        text,
      ),
    )
}

test('an empty status is no observation', () => {
  const pod = (status: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, image: b}]}\nstatus: ${status}\n`
  const observed = (status: string) => analyze(pod(status), { kubernetes: '1.37' }).pods[0]?.observed
  expect(observed('{phase: Running}')?.status).toBe('Running')
  expect(observed('{}')).toBe(undefined)
})

test('the line under the verdict says whether a helper lets the pod complete', () => {
  const detail = (name: string) => {
    const timeline = timelineOf(name)
    return describeVerdict(timeline, stateAt(timeline, timeline.restMs), en).detail
  }
  expect(detail('job')).toContain('so the pod can complete')
  expect(detail('legacyJob')).toContain('this pod never completes')
  expect(detail('seed')).not.toContain('complete')
})
