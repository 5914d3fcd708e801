import { expect, test } from 'vitest'
import { analyze, describeObserved, enTimeline } from '../index.ts'

function podWith(ready: boolean, startTime: string): string {
  return `apiVersion: v1
kind: Pod
metadata: {name: web, creationTimestamp: "${startTime}"}
spec:
  containers:
  - {name: app, image: x}
  - {name: helper, image: x}
status:
  phase: Running
  startTime: "${startTime}"
  conditions:
  - {type: Ready, status: "${ready ? 'True' : 'False'}", lastTransitionTime: "2026-05-01T14:02:11Z"}
  containerStatuses:
  - {name: app, ready: true, started: true, restartCount: 0, state: {running: {startedAt: "2026-05-01T10:00:05Z"}}}
  - {name: helper, ready: ${ready}, started: true, restartCount: 0, state: {running: {startedAt: "2026-05-01T10:00:05Z"}}}
`
}

function note(text: string) {
  const pod = analyze(text).pods[0]
  if (pod?.timeline === undefined || pod.observed === undefined) throw new Error('no status')
  return { note: describeObserved(pod.timeline, pod.observed, enTimeline), timeline: pod.timeline }
}

test('a status as predicted agrees, and leads to the resting moment', () => {
  const { note: told, timeline } = note(podWith(true, '2026-05-01T10:00:00Z'))
  expect(told).toEqual({ sentence: 'Observed 14:02:11. Prediction agrees.', sameAtMs: timeline.restMs })
})

test('one that differs names the container that differs', () => {
  const { sentence } = note(podWith(false, '2026-05-01T10:00:00Z')).note
  expect(sentence).toBe(
    'Prediction says `2/2 Running`, the cluster said `1/2 Running` at 14:02:11: helper is not ready.',
  )
})

test('a young pod is compared at its own age', () => {
  const { sentence } = note(podWith(true, '2026-05-01T14:02:11Z')).note
  expect(sentence).toContain('Prediction says `0/2 ContainerCreating`')
  expect(sentence).toContain('app is ready already, helper is ready already')
})
