import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { arbitraryLifecycle } from '../testdata/arbitrary-lifecycle.ts'
import { podOf } from '../testdata/lifecycle-case.ts'
import type { PodRecord } from '../timeline/timeline.ts'
import { simulatePod } from './simulate-pod.ts'

// From the source, not recorded: pkg/kubelet/eviction/eviction_manager.go, pod_workers.go and kubelet.go (v1.37).

function run(
  spec: object,
  scenario: Scenario,
  { kubernetes = '1.37' as KubernetesVersion, untilMs = 120_000 } = {},
): PodRecord {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec }
  return simulatePod(podOf(pod, kubernetes), scenario, { kubernetes, untilMs })
}

const app = { name: 'app', image: 'app:1' }
const proxy = { name: 'proxy', image: 'proxy:1', restartPolicy: 'Always' }
const stubborn = { containers: { app: { termSeconds: null } } }
const lastRow = ({ snapshots }: PodRecord) => snapshots.at(-1)?.row
const eventsOf = ({ events }: PodRecord, type: string) => events.filter((event) => event.type === type)
const signals = (record: PodRecord) =>
  record.events
    .filter(({ type }) => type === 'sigterm' || type === 'sigkill')
    .map(({ t, type, container }) => `${type} ${container} ${t}`)

describe('a pod that is evicted (eviction_manager.go evictPod)', () => {
  test('is Failed when all have stopped; the main that was killed has the word in STATUS; the object stays', () => {
    const record = run({ containers: [app] }, { ...stubborn, evictAtSeconds: 30 })
    expect(lastRow(record)).toEqual({
      ready: '0/1',
      status: 'Error',
      restarts: '0',
      phase: 'Failed',
      deleted: false,
    })
    expect(record.endsBecause).toBe('until')
    expect(record.attempts).toHaveLength(1)
    expect(record.attempts[0]).toMatchObject({ exitCode: 137 })
    expect(eventsOf(record, 'failed').map(({ cause }) => cause?.rule)).toEqual(['evicted'])
  })

  // status_manager.go mergePodStatus: "Delay transitioning a pod to a terminal status unless the pod is actually terminal."
  test('keeps its row until the last container has stopped', () => {
    const { snapshots, attempts } = run({ containers: [app] }, { ...stubborn, evictAtSeconds: 30 })
    const before = snapshots.filter(({ t }) => t >= 30_000 && t < (attempts[0]?.finishedMs ?? 0))
    expect(before.map(({ row }) => `${row.ready} ${row.status} ${row.phase}`)).toEqual([])
    expect(snapshots.at(-2)?.row).toMatchObject({ ready: '1/1', status: 'Running', phase: 'Running' })
  })

  // kubelet_pods.go generateAPIPodStatus: the reason is kept only while the phase is; kubernetes#118310.
  test('whose mains exit 0 in time has Succeeded, and says Completed', () => {
    const record = run({ containers: [app] }, { evictAtSeconds: 30 })
    expect(lastRow(record)).toMatchObject({ ready: '0/1', status: 'Completed', phase: 'Succeeded' })
  })

  test('is not brought back by any restartPolicy, and a sidecar neither', () => {
    for (const restartPolicy of ['Always', 'OnFailure', 'Never']) {
      const record = run({ restartPolicy, initContainers: [proxy], containers: [app] }, { evictAtSeconds: 30 })
      expect(record.attempts.map(({ attempt }) => attempt)).toEqual([0, 0])
    }
  })

  test('before any main began: what did not run has no known end, and STATUS is of the init', () => {
    const setup = { name: 'setup', image: 's:1' }
    const record = run(
      { initContainers: [setup], containers: [app] },
      { containers: { setup: { termSeconds: null } }, evictAtSeconds: 5 },
    )
    expect(lastRow(record)).toMatchObject({ ready: '0/1', status: 'Init:Error', phase: 'Failed' })
  })

  test('can be deleted afterwards, and goes at once', () => {
    const record = run({ containers: [app] }, { ...stubborn, evictAtSeconds: 30, deleteAtSeconds: 60 })
    expect(record.endsBecause).toBe('gone')
    expect(record.endMs).toBe(60_000)
  })

  test('after the delete it makes no difference, nor when the pod has ended', () => {
    const deleted = { ...stubborn, deleteAtSeconds: 30 }
    const spec = { terminationGracePeriodSeconds: 20, containers: [app] }
    expect(run(spec, { ...deleted, evictAtSeconds: 35 })).toEqual(run(spec, deleted))
    const job = { restartPolicy: 'Never', containers: [app] }
    const done = { containers: { app: { runs: [{ exitCode: 0, afterSeconds: 5 }] } } }
    expect(run(job, { ...done, evictAtSeconds: 40 })).toEqual(run(job, done))
  })
})

describe('its grace (eviction_manager.go synchronize, pod_workers.go calculateEffectiveGracePeriod)', () => {
  const graceOf = (scenario: Scenario, kubernetes: KubernetesVersion, own = 30) =>
    eventsOf(
      run(
        { terminationGracePeriodSeconds: own, containers: [app] },
        { evictAtSeconds: 30, ...scenario },
        { kubernetes },
      ),
      'evict',
    )[0]?.values?.graceSeconds

  test('hard: 1 s from 1.31 on; before, 0 was asked for, which is taken for the pod’s own (kubernetes#124063)', () => {
    expect(['1.27', '1.30', '1.31', '1.37'].map((v) => graceOf({}, v as KubernetesVersion))).toEqual([30, 30, 1, 1])
  })

  test('soft: evictionMaxPodGracePeriod, from 1.32 on not more than the pod’s own; 0 is the pod’s own', () => {
    expect(graceOf({ evictGraceSeconds: 10 }, '1.37')).toBe(10)
    expect(graceOf({ evictGraceSeconds: 60 }, '1.37')).toBe(30)
    expect(graceOf({ evictGraceSeconds: 60 }, '1.31')).toBe(60)
    expect(graceOf({ evictGraceSeconds: 0 }, '1.37')).toBe(30)
  })

  // kuberuntime_container.go killContainer: preStop and turn on one grace, and never less than 2 s for SIGTERM.
  test('preStop hooks run for that second and sidecars wait for it; then each has 2 s', () => {
    const hooked = { ...app, lifecycle: { preStop: { exec: { command: ['drain'] } } } }
    const record = run(
      { initContainers: [proxy], containers: [hooked] },
      {
        containers: { app: { preStopSeconds: 10, termSeconds: null }, proxy: { termSeconds: null } },
        evictAtSeconds: 30,
      },
    )
    const began = eventsOf(record, 'pre-stop')[0]?.t ?? 0
    expect(signals(record)).toEqual([
      `sigterm app ${began + 1000}`,
      `sigterm proxy ${began + 1000}`,
      `sigkill app ${began + 3000}`,
      `sigkill proxy ${began + 3000}`,
    ])
    expect(eventsOf(record, 'sigterm').map(({ cause }) => cause?.rule)).toEqual(['evicted', 'evicted'])
  })

  test('sidecars stop behind the mains as long as that lasts', () => {
    const record = run({ initContainers: [proxy], containers: [app] }, { evictAtSeconds: 30 })
    const [first, second] = eventsOf(record, 'sigterm')
    expect([first?.container, second?.container]).toEqual(['app', 'proxy'])
    expect((second?.t ?? 0) - (first?.t ?? 0)).toBe(200)
  })
})

describe('a pod that comes to a node under pressure (eviction_manager.go Admit, kubelet.go rejectPod)', () => {
  test('is refused: nothing starts, and STATUS is Evicted, as no container has a status', () => {
    const record = run({ initContainers: [proxy], containers: [app] }, { evictAtSeconds: 0 })
    expect(record.snapshots.map(({ row }) => row)).toEqual([
      { ready: '0/2', status: 'Evicted', restarts: '0', phase: 'Failed', deleted: false },
    ])
    expect(record.attempts).toEqual([])
    expect(eventsOf(record, 'failed')[0]?.cause?.rule).toBe('refused-under-pressure')
  })

  test('stays until it is deleted', () => {
    const record = run({ containers: [app] }, { evictAtSeconds: 0, deleteAtSeconds: 20 })
    expect(record).toMatchObject({ endMs: 20_000, endsBecause: 'gone' })
  })
})

describe('a critical pod (types/pod_update.go IsCriticalPod)', () => {
  test('is neither evicted nor refused', () => {
    for (const critical of [
      { priorityClassName: 'system-node-critical' },
      { priorityClassName: 'system-cluster-critical' },
      { priority: 2_000_000_000 },
    ]) {
      const spec = { ...critical, containers: [app] }
      for (const evictAtSeconds of [0, 30]) expect(run(spec, { evictAtSeconds })).toEqual(run(spec, {}))
    }
  })

  test('is what its priority says, not its class', () => {
    const spec = { priorityClassName: 'system-node-critical', priority: 1000, containers: [app] }
    expect(lastRow(run(spec, { evictAtSeconds: 0 }))?.status).toBe('Evicted')
  })
})

test('in any life, an evicted pod ends, starts nothing more and is never READY again', () => {
  let ended = 0
  fc.assert(
    fc.property(
      arbitraryLifecycle(),
      fc.constantFrom(0, 0.1, 2, 12.5, 40),
      fc.constantFrom(undefined, 0, 5, 60),
      ({ kubernetes, pod, scenario }, evictAtSeconds, evictGraceSeconds) => {
        const { deleteAtSeconds: _, ...alive } = scenario
        const soft = evictGraceSeconds === undefined ? {} : { evictGraceSeconds }
        const record = run(pod.spec, { ...alive, evictAtSeconds, ...soft }, { kubernetes, untilMs: 240_000 })
        const evicted = eventsOf(record, 'evict')[0]
        if (evicted === undefined) return
        ended++
        const over = record.snapshots.find(({ row }) => row.phase === 'Failed' || row.phase === 'Succeeded')
        expect(over?.ready).toBe(0)
        for (const { t, ready, row } of record.snapshots)
          if (t >= (over?.t ?? 0)) expect(`${ready} ${row.deleted}`).toBe('0 false')
        const running = record.attempts.filter(
          ({ startedMs, finishedMs }) => startedMs !== undefined && finishedMs === undefined,
        )
        expect(running).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
  expect(ended).toBeGreaterThan(50)
})
