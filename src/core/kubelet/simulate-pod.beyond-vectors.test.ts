import { describe, expect, test } from 'vitest'
import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { podOf } from '../testdata/lifecycle-case.ts'
import type { PodRecord } from '../timeline/timeline.ts'
import { simulatePod } from './simulate-pod.ts'

const MINUTE = 60_000
const DAY = 86_400_000

function run(
  spec: object,
  scenario: Scenario = {},
  untilMs = MINUTE,
  kubernetes: KubernetesVersion = '1.37',
): PodRecord {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec }
  return simulatePod(podOf(pod, kubernetes), scenario, { kubernetes, untilMs })
}

const statuses = ({ snapshots }: PodRecord) => snapshots.map(({ row }) => row.status)
const eventsOf = ({ events }: PodRecord, type: string) => events.filter((event) => event.type === type)
const app = { name: 'app', image: 'app:1' }
const sidecar = { image: 's:1', restartPolicy: 'Always' }
const http = { httpGet: { port: 80 } }
const every = (periodSeconds: number, failureThreshold: number) => ({ ...http, periodSeconds, failureThreshold })

describe('fields that the recorded runs do not cover', () => {
  test('an ephemeral container starts after the mains, is never restarted and gates nothing', () => {
    const scenario = { containers: { debugger: { runs: [{ exitCode: 3, afterSeconds: 5 }] } } }
    const record = run({ containers: [app], ephemeralContainers: [{ name: 'debugger', image: 'busybox:1' }] }, scenario)
    expect(record.attempts.map(({ container, role }) => [container, role])).toEqual([
      ['app', 'main'],
      ['debugger', 'ephemeral'],
    ])
    const last = record.snapshots.at(-1)
    expect(last?.row).toMatchObject({ ready: '1/1', status: 'Running', restarts: '0' })
    expect(last?.containers[1]).toMatchObject({ state: 'terminated', exitCode: 3, counted: false })
  })

  test('a pod with scheduling gates is not scheduled, and nothing happens', () => {
    const record = run({ schedulingGates: [{ name: 'example.com/wait' }], containers: [app] })
    expect(statuses(record)).toEqual(['SchedulingGated'])
    expect(record.attempts).toEqual([])
  })

  test('a readiness gate keeps the pod unready and READY unchanged', () => {
    const record = run({ readinessGates: [{ conditionType: 'example.com/lb' }], containers: [app] })
    expect(record.snapshots.at(-1)).toMatchObject({
      row: { ready: '1/1' },
      conditions: { containersReady: true, ready: false },
    })
  })

  test('a rule that restarts all containers: the shortest grace, no preStop, inits run again, restarts of each go up', () => {
    const spec = {
      restartPolicy: 'Never',
      initContainers: [
        { name: 'setup', image: 's:1' },
        {
          name: 'watcher',
          image: 'w:1',
          restartPolicy: 'Always',
          restartPolicyRules: [{ action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [88] } }],
        },
      ],
      containers: [{ ...app, lifecycle: { preStop: { exec: { command: ['drain'] } } } }],
    }
    const scenario: Scenario = {
      containers: {
        setup: { runs: [{ exitCode: 0, afterSeconds: 1 }] },
        watcher: { runs: [{ exitCode: 88, afterSeconds: 10 }, {}] },
        app: { termSeconds: 20, preStopSeconds: 5 },
      },
    }
    const record = run(spec, scenario)
    expect(record.attempts.map(({ container, attempt }) => `${container} ${attempt}`)).toEqual([
      'setup 0',
      'watcher 0',
      'app 0',
      'setup 1',
      'watcher 1',
      'app 1',
    ])
    const removed = record.snapshots.find(({ row }) => row.status === 'RestartingAllContainers')
    expect(removed?.row).toMatchObject({ ready: '0/2', phase: 'Running' })
    expect(record.attempts[2]).toMatchObject({ exitCode: 137, finishedMs: 14_250 })
    expect(eventsOf(record, 'pre-stop')).toEqual([])
    expect(record.snapshots.at(-1)?.row).toMatchObject({
      ready: '2/2',
      status: 'Running',
      restarts: '2',
      deleted: false,
    })
    const before = run(spec, scenario, MINUTE, '1.35')
    expect(statuses(before)).not.toContain('RestartingAllContainers')
    expect(before.attempts.filter(({ container }) => container === 'app')).toHaveLength(1)
  })

  test('a sleep hook takes its seconds even when the process exits meanwhile', () => {
    const lifecycle = { preStop: { sleep: { seconds: 8 } } }
    const scenario = { deleteAtSeconds: 10.5, containers: { app: { runs: [{ exitCode: 0, afterSeconds: 12 }] } } }
    expect(eventsOf(run({ containers: [{ ...app, lifecycle }] }, scenario), 'pre-stop-done')[0]?.t).toBe(18_500)
    const exec = { preStop: { exec: { command: ['drain'] } } }
    const drained = { ...scenario, containers: { app: { ...scenario.containers.app, preStopSeconds: 8 } } }
    expect(eventsOf(run({ containers: [{ ...app, lifecycle: exec }] }, drained), 'pre-stop-failed')[0]?.t).toBe(12_030)
  })

  test('a back-off that is still running 600 s after it began is forgotten, and the next one is 10 s', () => {
    const scenario = { containers: { app: { runs: [{ exitCode: 1, afterSeconds: 370 }] } } }
    const { attempts } = run({ containers: [app] }, scenario, 5_000_000)
    const waits = attempts.slice(1).map(({ createdMs }, i) => createdMs - (attempts[i]?.finishedMs ?? 0))
    const inTens = waits.map((ms) => Math.floor(ms / 10_000) * 10)
    expect(inTens.slice(0, 6)).toEqual([0, 10, 20, 40, 80, 160])
    expect(inTens[6]).toBeLessThan(300)
    expect(inTens.slice(7, 9)).toEqual([10, 20])
  })

  test('a rule of its own restarts a container that the pod would not', () => {
    const restartPolicyRules = [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }]
    const scenario = {
      containers: {
        app: {
          runs: [
            { exitCode: 42, afterSeconds: 3 },
            { exitCode: 1, afterSeconds: 3 },
          ],
        },
      },
    }
    const spec = { restartPolicy: 'Never', containers: [{ ...app, restartPolicy: 'Never', restartPolicyRules }] }
    expect(run(spec, scenario).attempts.map(({ exitCode }) => exitCode)).toEqual([42, 1])
    expect(run(spec, scenario, MINUTE, '1.34').attempts.map(({ exitCode }) => exitCode)).toEqual([42])
  })
})

describe('as the kubelet’s own code did it, run on pods of our own', () => {
  test('a startup probe that is still there keeps the others of its container from being begun anew', () => {
    const spec = {
      restartPolicy: 'Never',
      containers: [
        { ...app, readinessProbe: every(2, 3), livenessProbe: every(5, 1) },
        {
          name: 'b',
          image: 'b:1',
          startupProbe: every(3, 4),
          readinessProbe: every(2, 1),
          livenessProbe: every(5, 3),
        },
      ],
    }
    const b = { startupProbe: { fails: true }, imagePullSeconds: 1 }
    const record = run(spec, { containers: { app: { termSeconds: 15 }, b }, deleteAtSeconds: 33.5 })
    expect(eventsOf(record, 'sigterm').at(-1)?.t).toBe(33_500)
  })

  test('of a pod that is being deleted the final phase is told as soon as nothing can run any more', () => {
    const spec = {
      restartPolicy: 'Never',
      initContainers: [
        { name: 's1', ...sidecar },
        { name: 's2', ...sidecar },
      ],
      containers: [app],
    }
    const scenario: Scenario = {
      deleteAtSeconds: 13.5,
      containers: {
        s1: { termSeconds: null, runs: [{ exitCode: 1, afterSeconds: 4 }] },
        s2: { termSeconds: null, runs: [{ exitCode: 1, afterSeconds: 15.4 }] },
        app: { runs: [{ exitCode: 1, afterSeconds: 10 }] },
      },
    }
    const record = run(spec, scenario)
    const failed = record.snapshots.find(({ row }) => row.phase === 'Failed')
    const lastExit = Math.max(...record.attempts.map(({ finishedMs = 0 }) => finishedMs))
    expect(failed?.t).toBe(lastExit + 2)
  })

  test('before 1.36 a container that dies again loses its last state, and the phase comes with that news', () => {
    const spec = { restartPolicy: 'OnFailure', initContainers: [{ name: 's', ...sidecar }], containers: [app] }
    const main = { runs: [{ exitCode: 0, afterSeconds: 10 }] }
    const succeededMs = (runs: object[], kubernetes: KubernetesVersion) => {
      const { snapshots } = run(spec, { containers: { app: main, s: { runs } } }, MINUTE, kubernetes)
      return snapshots.find(({ row }) => row.phase === 'Succeeded')?.t
    }
    const restarted = [{ exitCode: 1, afterSeconds: 3 }, {}]
    expect([succeededMs([], '1.34'), succeededMs(restarted, '1.34')]).toEqual([14_250, 13_250])
    expect([succeededMs([], '1.37'), succeededMs(restarted, '1.37')]).toEqual([12_250, 12_250])
  })

  test('a pod that ends by itself with a grace of 0 has no time for hooks and order', () => {
    const preStop = { preStop: { exec: { command: ['drain'] } } }
    const spec = {
      terminationGracePeriodSeconds: 0,
      activeDeadlineSeconds: 20,
      initContainers: [{ name: 's', image: 's:1', restartPolicy: 'Always' }],
      containers: [{ ...app, lifecycle: preStop }],
    }
    const record = run(spec, { containers: { app: { preStopSeconds: 4 } } })
    expect(eventsOf(record, 'pre-stop')).toEqual([])
    expect(eventsOf(record, 'sigterm').map(({ t, values }) => [t, values?.graceSeconds])).toEqual([
      [21_250, 2],
      [21_250, 2],
    ])
  })

  test('the first status after a delete brings the pod back: whether it was initialized is seen there', () => {
    const spec = {
      initContainers: [
        { name: 's', ...sidecar },
        { name: 'i', image: 'i:1' },
      ],
      containers: [app],
    }
    const scenario: Scenario = {
      deleteAtSeconds: 7.5,
      containers: { s: { termSeconds: 3 }, i: { imagePullSeconds: 6, runs: [{ exitCode: 0, afterSeconds: 1 }] } },
    }
    expect(statuses(run(spec, scenario, MINUTE, '1.34')).at(-1)).toBe('ContainerStatusUnknown')
  })

  test('a startup probe that passes while the pod stops asks with the pod from before', () => {
    const preStop = { preStop: { sleep: { seconds: 5 } } }
    const s2 = { name: 's2', ...sidecar, startupProbe: every(1, 4), lifecycle: preStop }
    const spec = { initContainers: [{ name: 's1', ...sidecar }, s2], containers: [app] }
    const failing = { startupProbe: { fails: true, firstAttempts: 1 } }
    const record = run(spec, { deleteAtSeconds: 7.5, containers: { s2: failing } })
    expect(record.snapshots.some(({ containers }) => containers[1]?.started)).toBe(true)
    expect(statuses(record).at(-1)).toBe('PodInitializing')
  })

  test('a pod that ends by itself is asked for at the next look at the queue: by then it was initialized', () => {
    const spec = { activeDeadlineSeconds: 4, initContainers: [{ name: 's', ...sidecar }], containers: [app] }
    const record = run(spec, { containers: { s: { imagePullSeconds: 4 } } }, MINUTE, '1.34')
    expect(record.attempts.map(({ container }) => container)).toEqual(['s'])
    expect(record.snapshots.at(-1)?.containers[1]).toMatchObject({
      state: 'terminated',
      reason: 'ContainerStatusUnknown',
    })
  })

  test('a change that a relist finds is one request with those that wait already', () => {
    const lifecycle = { postStart: { exec: { command: ['check'] } } }
    const probes = { startupProbe: every(3, 4), readinessProbe: every(5, 3) }
    const spec = {
      initContainers: [{ name: 's', image: 's:1', restartPolicy: 'Always', lifecycle, ...probes }],
      containers: [app],
    }
    const failing = { termExitCode: 1, postStartSeconds: 1, postStartFails: true }
    const record = run(spec, { deleteAtSeconds: 7.5, containers: { s: failing } })
    expect(eventsOf(record, 'sandbox-stopped').map(({ t }) => t)).toEqual([7500])
    expect(record.endMs).toBe(8250)
  })
})

describe('numbers nobody means', () => {
  test('a grace of a thousand million seconds ends with the time that was asked for', () => {
    const scenario = { deleteAtSeconds: 10, containers: { app: { termSeconds: null } } }
    const record = run({ terminationGracePeriodSeconds: 1e9, containers: [app] }, scenario, 1e15)
    expect(record.endsBecause).toBe('until')
    expect(statuses(record).at(-1)).toBe('Terminating')
  })

  test('a probe period of 0 and a threshold of 2^31 are played without standing still', () => {
    const startupProbe = { ...http, periodSeconds: 0, failureThreshold: 2_147_483_647 }
    const record = run(
      { containers: [{ ...app, startupProbe }] },
      { containers: { app: { startupProbe: { fails: true } } } },
      DAY,
    )
    expect(record.endsBecause).toBe('until')
    expect(record.snapshots.at(-1)?.row).toMatchObject({ ready: '0/1', status: 'Running' })
  })

  test('a world of nonsense gives times all the same', () => {
    const nonsense = {
      imagePullSeconds: Number.NaN,
      startSeconds: -1,
      termSeconds: 1e300,
      runs: [{ afterSeconds: -5 }],
    }
    const record = run(
      { containers: [app] },
      { deleteAtSeconds: -3, sandboxSeconds: 1e300, containers: { app: nonsense } },
      DAY,
    )
    for (const { t } of [...record.events, ...record.snapshots]) expect(Number.isSafeInteger(t)).toBe(true)
  })

  test('a crash loop of a day is about 300 runs, and an idle year one', () => {
    const crash = { containers: { app: { runs: [{ exitCode: 1, afterSeconds: 1 }] } } }
    const looping = run({ containers: [app] }, crash, DAY)
    expect(looping.attempts.length).toBeGreaterThan(280)
    expect(looping.attempts.length).toBeLessThan(300)
    expect(eventsOf(looping, 'back-off').length).toBeLessThan(300)
    const probes = { readinessProbe: { ...http, periodSeconds: 1 }, livenessProbe: { ...http, periodSeconds: 1 } }
    const idle = run({ containers: [{ ...app, ...probes }] }, {}, 365 * DAY)
    expect(idle.snapshots.at(-1)?.row).toMatchObject({ ready: '1/1', restarts: '0' })
    expect(idle.events.length).toBeLessThan(10)
  })

  test('what never stops happening is cut off and says so', () => {
    const containers = Array.from({ length: 50 }, (_, i) => ({ name: `c${i}`, image: 'c:1' }))
    const loops = Object.fromEntries(containers.map(({ name }) => [name, { runs: [{ exitCode: 1, afterSeconds: 1 }] }]))
    const record = run({ containers }, { containers: loops }, 30 * DAY)
    expect(record.endsBecause).toBe('limit')
    expect(record.events.length).toBeLessThan(11_000)
  })
})

describe('versions that were read, not recorded', () => {
  const spec = { initContainers: [{ name: 'proxy', image: 'proxy:1', restartPolicy: 'Always' }], containers: [app] }

  test('before 1.29 a native sidecar is an init container that never ends', () => {
    expect(run(spec, {}, MINUTE, '1.28').snapshots.at(-1)?.row).toMatchObject({ ready: '0/1', status: 'Init:0/1' })
    expect(run(spec, {}, MINUTE, '1.29').snapshots.at(-1)?.row).toMatchObject({ ready: '2/2', status: 'Running' })
  })

  test('before 1.35 a crash loop is retried every 10 s, so Error gives way to its name sooner', () => {
    const scenario = { containers: { app: { runs: [{ exitCode: 1, afterSeconds: 2 }] } } }
    const errorMs = (kubernetes: KubernetesVersion) => {
      const { snapshots, endMs } = run({ containers: [app] }, scenario, 10 * MINUTE, kubernetes)
      const spells = snapshots.map(({ t, row }, i) => ({ row, ms: (snapshots[i + 1]?.t ?? endMs) - t }))
      return spells.reduce((sum, { row, ms }) => sum + (row.status === 'Error' ? ms : 0), 0)
    }
    expect(errorMs('1.35')).toBeGreaterThan(2 * errorMs('1.32'))
  })

  test('before 1.32 a startup probe that has passed goes on: it fails when the run ends, and the kubelet looks at the pod again', () => {
    const scenario = { containers: { app: { runs: [{ exitCode: 1, afterSeconds: 5 }] } } }
    const startupProbe = every(1, 3)
    const crashLoopMs = (kubernetes: KubernetesVersion) => {
      const { snapshots } = run({ containers: [{ ...app, startupProbe }] }, scenario, MINUTE, kubernetes)
      const told = snapshots.findIndex(({ row }) => row.status === 'CrashLoopBackOff')
      return (snapshots[told]?.t ?? 0) - (snapshots[told - 1]?.t ?? 0)
    }
    expect(crashLoopMs('1.32')).toBeGreaterThan(9000)
    expect(crashLoopMs('1.31')).toBeLessThan(3000)
  })

  test('up to 1.30 a deleted pod prints Terminating to its end', () => {
    const deleted = { deleteAtSeconds: 5.5 }
    expect(statuses(run({ containers: [app] }, deleted, MINUTE, '1.29')).at(-1)).toBe('Terminating')
    expect(statuses(run({ containers: [app] }, deleted, MINUTE, '1.31')).at(-1)).toBe('Completed')
  })
})

describe('why', () => {
  const proxy = {
    name: 'proxy',
    image: 'proxy:1',
    restartPolicy: 'Always',
    startupProbe: { ...http, periodSeconds: 1 },
  }
  const spec = { initContainers: [{ name: 'setup', image: 'setup:1' }, proxy], containers: [app] }
  const setup = { runs: [{ exitCode: 0, afterSeconds: 2 }] }

  test('each gate names its holder, whom it lets in, and the field that sets it', () => {
    const { gates } = run(spec, { containers: { setup, proxy: { startupProbe: { succeedsAfterSeconds: 2 } } } })
    expect(gates.map(({ container, opens, releases, cause }) => [container, opens, releases, cause.path])).toEqual([
      ['setup', 'exit-0', ['proxy'], 'spec.initContainers[0]'],
      ['proxy', 'startup-probe', ['app'], 'spec.initContainers[1].startupProbe'],
    ])
  })

  test('a sidecar waits for the main when deleted, and stops because a Job is done', () => {
    const deleted = run(spec, { deleteAtSeconds: 20.5, containers: { setup } })
    expect(deleted.stops.map(({ gone, waited, because }) => [gone, waited, because])).toEqual([
      ['app', 'proxy', 'exited'],
    ])
    const finishing = { containers: { setup, app: { runs: [{ exitCode: 0, afterSeconds: 5 }] } } }
    const done = run({ ...spec, restartPolicy: 'Never' }, finishing)
    expect(done.stops.map(({ gone, waited, because }) => [gone, waited, because])).toEqual([
      ['app', 'proxy', 'mains-done'],
    ])
  })

  test('the first word of a stop says who asked for it', () => {
    const livenessProbe = { ...http, periodSeconds: 5, failureThreshold: 1 }
    const failing = { containers: { app: { livenessProbe: { failsFromSeconds: 3, firstAttempts: 1 } } } }
    const record = run({ containers: [{ ...app, livenessProbe }] }, failing)
    expect(eventsOf(record, 'sigterm')[0]?.cause).toMatchObject({
      rule: 'liveness-probe-failed',
      path: 'spec.containers[0].livenessProbe',
    })
    expect(eventsOf(record, 'started')[1]?.cause?.rule).toBe('restarted-after-probe')
  })
})
