import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import seed from '../examples/seed.yaml?raw'
import { en } from '../messages/en.ts'
import { koReadiness } from '../messages/ko-readiness.ts'
import { applyFault } from '../scenario/apply-fault.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { describeVerdict } from './describe-verdict.ts'

function lifeOf(text: string, crashing?: string): Timeline {
  const timeline = analyze(text).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no pod')
  if (crashing === undefined) return timeline
  const scenario = applyFault(timeline.pod, {}, { kind: 'crash-loop', container: crashing }, 10)
  return analyze(text, { scenarios: { 0: scenario } }).pods[0]?.timeline ?? timeline
}

/** The verdict when a row of kubectl is printed for the first time. */
function verdictAt(life: Timeline, ready: string, status: string, words = en) {
  const snapshot = life.snapshots.find(({ row }) => row.ready === ready && row.status === status)
  if (snapshot === undefined) throw new Error(`it never says ${ready} ${status}`)
  return describeVerdict(life, stateAt(life, snapshot.t), words)
}

test('a main that crashes restarts alone, and how often is said', () => {
  expect(verdictAt(lifeOf(seed, 'details'), '1/2', 'Error')).toEqual({
    sentence: '`details` has exited and restarts alone. `istio-proxy` keeps running and stays counted.',
    detail:
      'At once the first time, then 10 s, 20 s, 40 s … up to 300 s after each exit. STATUS changes only when the kubelet looks again.',
  })
})

test('a sidecar that crashes hides the one after it', () => {
  const sidecar = (name: string) => `  - {name: ${name}, image: side, restartPolicy: Always}\n`
  const text = `kind: Pod\nspec:\n  initContainers:\n${sidecar('first')}${sidecar('second')}  containers:\n  - {name: web, image: web}\n`
  expect(verdictAt(lifeOf(text, 'first'), '1/3', 'Init:Error').sentence).toBe(
    '`first` has exited and restarts; kubectl stops counting there. `second` never stopped.',
  )
  expect(verdictAt(lifeOf(text, 'second'), '2/3', 'Init:Error').sentence).toBe(
    '`second` has exited and restarts alone. `first` and `web` keep running and stay counted.',
  )
})

test('what has not started yet does not restart', () => {
  expect(verdictAt(lifeOf(seed), '1/2', 'PodInitializing').sentence).toMatch(
    /^1 of 2 counted at this moment\. Not counted: `details` \(.+\)\.$/,
  )
})

test('of many names a sentence says the first and how many more', () => {
  const probe = 'readinessProbe: {httpGet: {port: 80}, initialDelaySeconds: 60}'
  const late = Array.from({ length: 9 }, (_, i) => `  - {name: late-${i}, image: web, ${probe}}\n`)
  const life = lifeOf(`kind: Pod\nspec:\n  containers:\n  - {name: early, image: web}\n${late.join('')}`)
  const { sentence } = verdictAt(life, '1/10', 'Running')
  expect(sentence.match(/`late-\d`/g)).toHaveLength(4)
  expect(sentence).toMatch(/ and 5 more\.$/)
  expect(verdictAt(life, '1/10', 'Running', { ...en, readiness: koReadiness }).sentence).toMatch(/ 외 5개\.$/)
})
