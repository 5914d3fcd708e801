import { expect, test } from 'vitest'
import { analyze, describeStatus, enObserved, observeLife } from '../index.ts'

const POD = `apiVersion: v1
kind: Pod
metadata: {name: details, creationTimestamp: "2026-05-01T10:00:00Z"}
spec:
  initContainers:
  - {name: migrate, image: x}
  - {name: proxy, image: x, restartPolicy: Always, startupProbe: {httpGet: {port: 15021}}}
  containers:
  - {name: details, image: x, readinessProbe: {httpGet: {port: 80}}}
status:
  phase: Running
  startTime: "2026-05-01T10:00:00Z"
  conditions:
  - {type: Initialized, status: "True", lastTransitionTime: "2026-05-01T10:00:06Z"}
  - {type: ContainersReady, status: "False", reason: ContainersNotReady, lastTransitionTime: "2026-05-01T14:01:10Z"}
  - {type: PodScheduled, status: "True", lastTransitionTime: "2026-05-01T10:00:00Z"}
  initContainerStatuses:
  - name: migrate
    ready: true
    restartCount: 0
    state: {terminated: {exitCode: 0, reason: Completed, startedAt: "2026-05-01T10:00:02Z", finishedAt: "2026-05-01T10:00:04Z"}}
  - {name: proxy, ready: true, started: true, restartCount: 0, state: {running: {startedAt: "2026-05-01T10:00:05Z"}}}
  containerStatuses:
  - name: details
    ready: false
    started: true
    restartCount: 3
    state: {running: {startedAt: "2026-05-01T14:02:11Z"}}
    lastState: {terminated: {exitCode: 1, reason: Error, startedAt: "2026-05-01T13:00:00Z", finishedAt: "2026-05-01T14:01:10Z"}}
`

function observe(text: string) {
  const timeline = analyze(text).pods[0]?.timeline
  const observed = timeline && observeLife(timeline)
  if (observed === undefined) throw new Error('no status')
  return observed
}

const lane = (text: string, name: string) =>
  observe(text)
    .life.lanes.find(({ container }) => container === name)
    ?.segments.map(({ fromMs, toMs, state }) => [state, fromMs / 1000, toMs / 1000])

test('an init that has ended is a bar between its two times', () => {
  expect(lane(POD, 'migrate')).toEqual([
    ['waiting', 0, 2],
    ['init', 2, 4],
    ['exited', 4, 14_535],
  ])
})

test('a restarted container has the run before, the wait and the present run; earlier ones are only counted', () => {
  const { containers } = observe(POD)
  expect(lane(POD, 'details')).toEqual([
    ['gone', 0, 10_800],
    ['unseen', 10_800, 14_470],
    ['backoff', 14_470, 14_531],
    ['running', 14_531, 14_535],
  ])
  expect(containers[2]?.runs.map(({ attempt, exitCode }) => [attempt, exitCode])).toEqual([
    [2, 1],
    [3, undefined],
  ])
  expect(containers[2]?.earlierRuns).toBe(2)
})

test('counted bars at its moment are the READY that the status prints', () => {
  const { life, atMs, at } = observe(POD)
  const solid = life.lanes.filter(({ segments }) =>
    segments.some(({ state, fromMs, toMs }) => state === 'counted' && fromMs <= atMs && atMs < toMs),
  )
  expect(solid.map(({ container }) => container)).toEqual(['proxy'])
  expect(life.snapshots.map(({ row }) => row)).toMatchObject([{ ready: '1/2', status: 'Running', restarts: '3' }])
  expect(at).toBe('2026-05-01T14:02:11Z')
})

test('since when a probed container is ready is said only where a condition dates it', () => {
  const isUnknown = (text: string) =>
    observe(text).containers.flatMap(({ lane: { container }, readySinceUnknown }) =>
      readySinceUnknown ? [container] : [],
    )
  expect(isUnknown(POD)).toEqual(['proxy'])
  const ready = POD.replace('status: "False", reason: ContainersNotReady', 'status: "True"').replace(
    'ready: false',
    'ready: true',
  )
  expect(isUnknown(ready)).toEqual([])
  expect(lane(ready, 'proxy')?.slice(1)).toEqual([
    ['unseen', 5, 14_470],
    ['counted', 14_470, 14_535],
  ])
})

test('the prediction beside it goes on to the same end and is not deleted', () => {
  const { predicted, life } = observe(POD)
  expect(predicted.map(({ segments }) => segments.at(-1)?.toMs)).toEqual([life.endMs, life.endMs, life.endMs])
  expect(predicted.map(({ segments }) => segments.at(-1)?.state)).toEqual(['exited', 'counted', 'counted'])
})

test('lanes tile the whole time, whatever the status says', () => {
  const odd = [
    POD.replaceAll('2026-05-01T1', 'never '),
    POD.replace('startedAt: "2026-05-01T10:00:02Z"', 'startedAt: "2026-05-01T09:00:00Z"'),
    POD.replace(
      'state: {running: {startedAt: "2026-05-01T14:02:11Z"}}',
      'state: {waiting: {reason: CrashLoopBackOff}}',
    ),
    POD.replace('restartCount: 3', 'restartCount: -1'),
    `${POD.slice(0, POD.indexOf('status:'))}status: {phase: Pending}\n`,
  ]
  for (const text of odd) {
    const { life } = observe(text)
    expect(life.lanes).toHaveLength(3)
    for (const { segments } of life.lanes) {
      expect(segments[0]?.fromMs).toBe(0)
      expect(segments.at(-1)?.toMs).toBe(life.endMs)
      expect(segments.slice(1).map(({ fromMs }) => fromMs)).toEqual(segments.slice(0, -1).map(({ toMs }) => toMs))
    }
  }
})

test('the status in sentences, in order of time', () => {
  const facts = describeStatus(observe(POD), enObserved)
  expect(facts.map(({ sentence }) => sentence)).toEqual([
    '`PodScheduled` became `True`',
    'migrate started',
    'migrate exited with 0 (`Completed`)',
    'proxy started',
    '`Initialized` became `True`',
    'details started, run 3',
    '`ContainersReady` became `False` (`ContainersNotReady`)',
    'details exited with 1 (`Error`), run 3',
    'details started, run 4',
    'proxy is ready; since when the status does not say, so its bar is solid from its start',
    'details ran 2 times before; the status keeps no times of them',
  ])
})
