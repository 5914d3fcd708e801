import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { enTell } from '../messages/en-tell.ts'
import { allContainers } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import { readVectors } from '../testdata/read-vectors.ts'
import { describePoint } from './describe-point.ts'

function point(text: string | undefined, container: string, seconds: number, scenario?: Scenario) {
  const timeline = analyze(text ?? '', scenario === undefined ? {} : { scenarios: { 0: scenario } }).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no pod')
  const told = describePoint(timeline, container, seconds * 1000, 50, enTell)
  return { ...told, yaml: told?.span === undefined ? '' : (text ?? '').slice(told.span.from, told.span.to) }
}

const { seed, two, legacy } = EXAMPLE_PODS

test('a main waits for the startupProbe of the sidecar before it, with its attempts and the next one', () => {
  const told = point(seed, 'details', 4.5)
  expect(told.title).toBe('details: waiting')
  expect(told.why).toMatch(
    /^waits: istio-proxy has not passed its startupProbe \(failed \d of 600, next at \d\.\d s\)$/,
  )
  expect(told.yaml).toMatch(/^startupProbe: /)
  expect(told.source).toContain('computeInitContainerActions')
})

test('it waits for the exit of the init before that', () => {
  expect(point(seed, 'details', 1.5).why).toBe('waits: istio-init has not exited 0')
  expect(point(seed, 'istio-proxy', 1.5).why).toBe('waits: istio-init has not exited 0')
  expect(point(two, 'logs', 5).why).toBe('waits: migrate has not exited 0')
})

test('intervals say what they show, how long, and whether that is assumed', () => {
  expect(point(seed, 'details', 7.4)).toMatchObject({
    title: 'details: image pull',
    why: 'its image is not on the node yet',
  })
  expect(point(seed, 'details', 7.4).when).toMatch(/, ~2 s long \(assumed\)$/)
  expect(point(seed, 'istio-init', 2)).toMatchObject({ why: 'a regular init runs to its exit and never counts' })
  expect(point(seed, 'istio-proxy', 300)).toMatchObject({
    title: 'istio-proxy: counted',
    why: 'it is running and its readinessProbe passes',
  })
  expect(point(seed, 'details', 752.5)).toMatchObject({
    title: 'details: exited, still counted',
    why: 'while it stops a pod the kubelet reports nothing until all have stopped',
  })
  expect(point(legacy, 'details', 3.27).why).toBe('waits: istio-proxy is pulled and started first')
})

test('gates, signals and exits are told when one points at them', () => {
  expect(point(seed, 'istio-proxy', 6.26)).toMatchObject({
    title: 'gate of istio-proxy: releases details',
    why: 'istio-proxy has passed its startupProbe; that is the gate, not its being ready',
  })
  expect(point(seed, 'details', 750)).toMatchObject({ why: 'the pod is deleted' })
  expect(point(seed, 'istio-proxy', 752).title).toBe('istio-proxy: SIGTERM, 28 s left')
})

test('trouble: back-off, a failing probe, a sidecar that hides the next', () => {
  const crash: Scenario = { containers: { details: { runs: [{ exitCode: 1, afterSeconds: 2 }] } } }
  expect(point(seed, 'details', 20, crash).why).toContain('the kubelet waits before the next start')
  const flaps: Scenario = { containers: { 'istio-proxy': { readinessProbe: { failsFromSeconds: 10 } } } }
  expect(point(seed, 'istio-proxy', 40, flaps)).toMatchObject({
    title: 'istio-proxy: running, not ready',
    why: 'its readinessProbe fails',
  })
})

test('every interval of every recorded life has its words and a place in the text', () => {
  let told = 0
  for (const { pod, behavior, untilSeconds } of ['crash', 'images', 'job', 'mixed', 'probes', 'termination'].flatMap(
    (family) => readVectors(`lifecycle/${family}.jsonl`),
  )) {
    const options = { untilSeconds, scenarios: { 0: behavior } }
    const timeline = analyze(JSON.stringify(pod), options).pods[0]?.timeline
    if (timeline === undefined) throw new Error('not drawn')
    for (const [i, lane] of timeline.lanes.entries())
      for (const { fromMs } of lane.segments) {
        const point = describePoint(timeline, allContainers(timeline.pod)[i]?.name ?? '', fromMs, 0, enTell)
        expect(point?.why).toMatch(/^[^`]+$/)
        expect(point?.why).not.toMatch(/undefined/)
        expect(point?.title).not.toMatch(/undefined/)
        told++
      }
  }
  expect(told).toBeGreaterThan(1000)
})
