import { describe, expect, test } from 'vitest'
import {
  analyze,
  applyFault,
  describeEviction,
  describeFault,
  type EXAMPLES,
  enFaults,
  type Fault,
  faultAfterSeconds,
  faultObstacle,
  findFaults,
  type KubernetesVersion,
  loadExample,
  momentOfEviction,
  momentOfFault,
  readScenario,
  removeFault,
  type Scenario,
  stateAt,
  type Timeline,
} from '../index.ts'

type Name = (typeof EXAMPLES)[number]['name']

async function lifeOf(name: Name, scenario?: Scenario, kubernetes?: KubernetesVersion): Promise<Timeline> {
  const timeline = analyze(await loadExample(name), {
    ...(scenario === undefined ? {} : { scenarios: { 0: scenario } }),
    ...(kubernetes === undefined ? {} : { kubernetes }),
  }).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no timeline')
  return timeline
}

async function broken(name: Name, kind: Fault['kind'], container: string, kubernetes?: KubernetesVersion) {
  const usual = await lifeOf(name, undefined, kubernetes)
  const scenario = applyFault(usual.pod, {}, { kind, container }, faultAfterSeconds(usual, container))
  return lifeOf(name, scenario, kubernetes)
}

/** READY, STATUS and RESTARTS, each spell once, from the first that is ready as a whole on; else from the beginning. */
function story({ snapshots }: Timeline): readonly string[] {
  const full = snapshots.findIndex(({ ready, total }) => ready === total)
  const rows = snapshots.slice(Math.max(0, full)).map(({ row }) => `${row.ready} ${row.status} ${row.restarts}`)
  return rows.filter((row, i) => row !== rows[i - 1])
}

describe('what kubectl prints for each fault of the seed', () => {
  test('a crash loop of details: Error for most of a back-off, CrashLoopBackOff at the next sync', async () => {
    expect(story(await broken('seed', 'crash-loop', 'details')).slice(0, 6)).toEqual([
      '2/2 Running 0',
      '1/2 Error 0',
      '2/2 Running 1',
      '1/2 Error 1',
      '1/2 CrashLoopBackOff 1',
      '2/2 Running 2',
    ])
  })

  test('each failed pull begins a wait of its own on the row', async () => {
    const { lanes, events } = await broken('seed', 'pull-for-ever', 'details')
    const waits = lanes.at(-1)?.segments.filter(({ state }) => state === 'backoff')
    const failed = events.filter(({ type }) => type === 'pull-failed').map(({ t }) => t)
    expect(failed.length).toBeGreaterThan(3)
    expect(waits?.map(({ fromMs }) => fromMs)).toEqual(failed)
  })

  test('1.33 says CrashLoopBackOff about ten seconds after the exit', async () => {
    const { snapshots, attempts } = await broken('seed', 'crash-loop', 'details', '1.33')
    const loop = snapshots.find(({ row }) => row.status === 'CrashLoopBackOff')
    const exit = attempts.findLast(({ finishedMs }) => finishedMs !== undefined && finishedMs < (loop?.t ?? 0))
    expect((loop?.t ?? 0) - (exit?.finishedMs ?? 0)).toBeLessThan(12_000)
  })

  test('one crash of details: a restart at once, then as before', async () => {
    expect(story(await broken('seed', 'crash-once', 'details'))).toEqual([
      '2/2 Running 0',
      '1/2 Error 0',
      '2/2 Running 1',
    ])
  })

  test('a crash of istio-proxy: kubectl stops there, details runs on', async () => {
    const timeline = await broken('seed', 'crash-loop', 'istio-proxy')
    expect(story(timeline).slice(0, 6)).toEqual([
      '2/2 Running 0',
      '1/2 Init:Error 0',
      '1/2 Init:1/2 1',
      '1/2 Running 1',
      '2/2 Running 1',
      '1/2 Init:Error 1',
    ])
    expect(timeline.attempts.filter(({ container }) => container === 'details')).toHaveLength(1)
  })

  test('memory: OOMKilled', async () => {
    expect(story(await broken('seed', 'oom', 'details')).slice(0, 5)).toEqual([
      '2/2 Running 0',
      '1/2 OOMKilled 0',
      '2/2 Running 1',
      '1/2 OOMKilled 1',
      '1/2 CrashLoopBackOff 1',
    ])
  })

  test('a readinessProbe that flaps: outlined for a while, nothing restarts', async () => {
    expect(story(await broken('seed', 'readiness-flaps', 'istio-proxy'))).toEqual([
      '2/2 Running 0',
      '1/2 Running 0',
      '2/2 Running 0',
    ])
  })

  test('a readinessProbe that never passes: 1/2 Running to the end', async () => {
    const timeline = await broken('seed', 'readiness-never', 'istio-proxy')
    expect(timeline.snapshots.at(-1)?.row).toMatchObject({ ready: '1/2', status: 'Running', restarts: '0' })
    expect(timeline.snapshots.every(({ ready }) => ready < 2)).toBe(true)
  })

  test('a startupProbe that never passes: the gate stays shut, and the kubelet kills after 600 failures', async () => {
    const timeline = await broken('seed', 'startup-fails', 'istio-proxy')
    expect(story(timeline)).toEqual(['0/2 Init:0/2 0', '0/2 Init:1/2 0', '0/2 Init:1/2 1', '0/2 Init:1/2 2'])
    expect(timeline.gates.map(({ container }) => container)).toEqual(['istio-init'])
  })

  test('no image: ErrImagePull and ImagePullBackOff by turns, 1/2', async () => {
    const rows = story(await broken('seed', 'pull-for-ever', 'details')).slice(-4)
    expect(rows).toEqual([
      '1/2 ErrImagePull 0',
      '1/2 ImagePullBackOff 0',
      '1/2 ErrImagePull 0',
      '1/2 ImagePullBackOff 0',
    ])
    expect(story(await broken('seed', 'pull-for-a-while', 'details')).at(-1)).toBe('2/2 Running 0')
    expect(story(await broken('seed', 'pull-for-ever', 'istio-init'))).toContain('0/2 Init:ImagePullBackOff 0')
  })

  test('SIGTERM ignored: details spends the grace, istio-proxy gets SIGTERM at its end, 2/2 all the while', async () => {
    const timeline = await broken('seed', 'ignore-sigterm', 'details')
    expect(story(timeline)).toEqual(['2/2 Running 0', '2/2 Terminating 0', '0/2 Error 0'])
    const deleted = timeline.events.find(({ type }) => type === 'delete')?.t ?? 0
    const at = (type: string, container: string) =>
      timeline.events.filter((one) => one.type === type && one.container === container).map(({ t }) => t - deleted)
    expect(at('sigkill', 'details')).toEqual([30_000])
    expect(at('sigterm', 'istio-proxy')).toEqual([30_000])
  })

  test('a slow start only moves what comes after it', async () => {
    const usual = await lifeOf('seed')
    const slow = await broken('seed', 'slow-start', 'istio-proxy')
    expect(story(slow)).toEqual(story(usual))
    expect(slow.gates[1]?.t).toBeGreaterThan((usual.gates[1]?.t ?? 0) + 20_000)
  })
})

describe('the same of a liveness probe and a Job', () => {
  test('a livenessProbe that fails: SIGTERM and a new start, no back-off the first time', async () => {
    const timeline = await broken('cloud-sql-proxy', 'liveness-fails', 'cloud-sql-proxy')
    expect(timeline.snapshots.at(-1)?.row.restarts).not.toBe('0')
    const first = timeline.events.find(({ type }) => type === 'exited')
    expect(first).toMatchObject({ container: 'cloud-sql-proxy', values: { exitCode: 0 } })
  })

  test('a Job with restartPolicy Never fails at the first crash', async () => {
    const timeline = await broken('job-native', 'crash-once', 'report')
    expect(story(timeline)).toEqual(['2/2 Running 0', '1/2 Error 0', '0/2 Error 0'])
    expect(timeline.snapshots.at(-1)?.row.phase).toBe('Failed')
    expect(faultObstacle(await lifeOf('job-native'), { kind: 'crash-loop', container: 'report' })).toBe('not-restarted')
  })

  test('a Job whose image never comes is told for minutes, not for hours', async () => {
    const timeline = await broken('job-native', 'pull-for-ever', 'report')
    expect(timeline.endMs).toBeLessThan(300_000)
    expect(timeline.snapshots.at(-1)?.row.status).toMatch(/^(ErrImagePull|ImagePullBackOff)$/)
  })
})

const KINDS: readonly Fault['kind'][] = [
  'crash-once',
  'crash-loop',
  'oom',
  'readiness-never',
  'readiness-flaps',
  'liveness-fails',
  'startup-fails',
  'pull-for-a-while',
  'pull-for-ever',
  'ignore-sigterm',
  'slow-start',
]

test('a fault is read off the scenario it made, and taken back by one step', async () => {
  const { pod } = await lifeOf('seed')
  const scenario: Scenario = { containers: { 'istio-proxy': { imagePullSeconds: 4 } }, deleteAtSeconds: 60 }
  for (const kind of KINDS) {
    const fault = { kind, container: 'istio-proxy' }
    const faulty = applyFault(pod, scenario, fault, 20)
    expect(findFaults(pod, faulty)).toEqual([fault])
    expect(removeFault(pod, faulty, fault)).toEqual(scenario)
    expect(readScenario(JSON.stringify(faulty))).toEqual(faulty)
  }
})

test('of one group the last wins, others stand side by side', async () => {
  const { pod } = await lifeOf('seed')
  const of = (kind: Fault['kind']) => ({ kind, container: 'details' })
  const crash = applyFault(pod, {}, of('crash-loop'), 20)
  const oom = applyFault(pod, crash, of('oom'), 20)
  expect(findFaults(pod, oom)).toEqual([of('oom')])
  expect(findFaults(pod, applyFault(pod, oom, of('ignore-sigterm'), 20))).toEqual([of('oom'), of('ignore-sigterm')])
})

test('what a fault would not change is said beforehand', async () => {
  const seed = await lifeOf('seed')
  const obstacle = (kind: Fault['kind'], container: string) => faultObstacle(seed, { kind, container })
  expect(obstacle('readiness-never', 'details')).toBe('no-probe')
  expect(obstacle('pull-for-ever', 'istio-proxy')).toBe('image-there')
  expect(obstacle('ignore-sigterm', 'istio-init')).toBe('ends-before')
  expect(obstacle('crash-loop', 'details')).toBeUndefined()
  expect(obstacle('startup-fails', 'istio-proxy')).toBeUndefined()
  expect(faultObstacle(await lifeOf('scheduling-gate'), { kind: 'oom', container: 'train' })).toBe('not-scheduled')
})

test('the moment to look at a fault shows it', async () => {
  const rowOf = async (kind: Fault['kind'], container: string) => {
    const timeline = await broken('seed', kind, container)
    const { row } = stateAt(timeline, momentOfFault(timeline, { kind, container }))
    return `${row.ready} ${row.status}`
  }
  expect(await rowOf('crash-loop', 'details')).toBe('1/2 Error')
  expect(await rowOf('pull-for-ever', 'details')).toBe('1/2 ErrImagePull')
  expect(await rowOf('readiness-flaps', 'istio-proxy')).toBe('1/2 Running')
  expect(await rowOf('ignore-sigterm', 'details')).toBe('2/2 Terminating')
  expect(await rowOf('ignore-sigterm', 'istio-proxy')).toBe('2/2 Terminating')
  expect(await rowOf('startup-fails', 'istio-proxy')).toBe('0/2 Init:1/2')
})

describe('node pressure', () => {
  const words = enFaults
  const stubborn = { containers: { details: { termSeconds: null } } }

  test('evicts the pod that serves: it is seen as what is left of it, and the words say why', async () => {
    const timeline = await lifeOf('seed', { ...stubborn, evictAtSeconds: 300 })
    expect(story(timeline).slice(-2)).toEqual(['2/2 Running 0', '0/2 Error 0'])
    for (const t of [momentOfEviction(timeline), timeline.restMs])
      expect(stateAt(timeline, t).row).toMatchObject({ ready: '0/2', status: 'Error', phase: 'Failed' })
    expect(describeEviction(timeline, words)).toBe(
      'The pod has 1 s to stop, then it stays as Failed. Its reason is Evicted, but kubectl prints how a container ended: Error.',
    )
    expect(describeFault(timeline, { kind: 'ignore-sigterm', container: 'details' }, words)).toBe(
      '`details` uses all 1 s. `istio-proxy` is left 2 s.',
    )
    expect(timeline.acts.at(-1)).toMatchObject({ id: 'stop', fromMs: 300_000 })
  })

  test('what is assumed to stop in 2 s makes it in time', async () => {
    const timeline = await lifeOf('seed', { evictAtSeconds: 300 })
    expect(story(timeline).at(-1)).toBe('0/2 Completed 0')
    expect(describeEviction(timeline, words)).toContain('its reason Evicted is lost, and kubectl prints Completed.')
  })

  test('refuses a pod that comes', async () => {
    const timeline = await lifeOf('seed', { evictAtSeconds: 0 })
    expect(story(timeline)).toEqual(['0/2 Evicted 0'])
    expect(describeEviction(timeline, words)).toContain('kubectl prints the pod’s reason: Evicted.')
  })

  test('is the end of the story: nobody is assumed to delete the pod as well', async () => {
    expect((await lifeOf('seed', { evictAtSeconds: 300 })).scenario.deleteAtSeconds).toBeUndefined()
  })
})

test('times alone leave the assumed deletion; trouble does not', async () => {
  const deleted = async (scenario: Scenario) => (await lifeOf('seed', scenario)).scenario.deleteAtSeconds
  expect(await deleted({ containers: { details: { imagePullSeconds: 9, termSeconds: null } } })).toBe(750)
  expect(await deleted({ containers: { details: { runs: [{ exitCode: 1, afterSeconds: 9 }] } } })).toBeUndefined()
})
