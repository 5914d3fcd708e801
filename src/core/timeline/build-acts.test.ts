import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { applyFault } from '../scenario/apply-fault.ts'
import type { Fault } from '../scenario/fault.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { faultAfterSeconds } from './fault-time.ts'

const POD = `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  containers:
  - name: web
    image: shop:1
    resources: {limits: {memory: 64Mi}}
    readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1}
    livenessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1}
`
const OLD_WAY = `apiVersion: batch/v1
kind: Job
metadata: {name: report}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - {name: report, image: report:1}
      - {name: proxy, image: proxy:1}
`

function lastActs(text: string, scenario: Scenario) {
  const acts = analyze(text, { scenarios: { 0: scenario } }).pods[0]?.timeline?.acts ?? []
  return acts.slice(-2).map(({ id, about }) => about ?? id)
}

function lastActsOf(kind: Fault['kind'], more: Scenario = {}) {
  const timeline = analyze(POD).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no timeline')
  const scenario = applyFault(timeline.pod, {}, { kind, container: 'web' }, faultAfterSeconds(timeline, 'web'))
  return lastActs(POD, { ...scenario, ...more })
}

test('the act after Serving is named by what happens in it', () => {
  expect(lastActs(POD, {})).toEqual(['serve', 'stop'])
  expect(lastActsOf('crash-once')).toEqual(['serve', 'crash'])
  expect(lastActsOf('crash-loop')).toEqual(['loop', 'loop'])
  expect(lastActsOf('oom')).toEqual(['oom', 'oom'])
  expect(lastActsOf('readiness-flaps')).toEqual(['serve', 'unready'])
  expect(lastActsOf('liveness-fails')).toEqual(['restarts', 'restarts'])
})

test('a crash that was followed by the delete has both names', () => {
  expect(lastActsOf('crash-once', { deleteAtSeconds: 40 })).toEqual(['crash', 'stop'])
})

test('a Job whose main has ended beside a helper that never does runs on', () => {
  expect(lastActs(OLD_WAY, { containers: { report: { runs: [{ afterSeconds: 20, exitCode: 0 }] } } })).toEqual([
    'serve',
    'runs-on',
  ])
})
