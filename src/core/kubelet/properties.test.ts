import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryLifecycle, type Lifecycle } from '../testdata/arbitrary-lifecycle.ts'
import { podOf } from '../testdata/lifecycle-case.ts'
import type { PodRecord } from '../timeline/timeline.ts'
import { sourceOfRule } from './interval-rules.ts'
import { simulatePod } from './simulate-pod.ts'

const UNTIL_MS = 150_000

function run({ kubernetes, pod, scenario }: Lifecycle, untilMs = UNTIL_MS): PodRecord {
  return simulatePod(podOf(pod, kubernetes), scenario, { kubernetes, untilMs })
}

function always(check: (lifecycle: Lifecycle, record: PodRecord) => void, runs = 200): void {
  fc.assert(
    fc.property(arbitraryLifecycle(), (lifecycle) => check(lifecycle, run(lifecycle))),
    { numRuns: runs },
  )
}

describe('for any pod and any world', () => {
  test('no main is created before every init entry has opened its gate', () => {
    always(({ kubernetes, pod }, record) => {
      const model = podOf(pod, kubernetes)
      const mains = new Set(model.containers.map(({ name }) => name))
      const first = record.attempts.find(({ container }) => mains.has(container))?.createdMs ?? Number.POSITIVE_INFINITY
      for (const { name, role } of model.initContainers) {
        const own = record.attempts.filter(({ container }) => container === name)
        const opened = own.some(({ startedMs = first + 1, finishedMs = first + 1, exitCode }) =>
          role === 'init' ? exitCode === 0 && finishedMs <= first : startedMs <= first,
        )
        expect(opened || first === Number.POSITIVE_INFINITY).toBe(true)
      }
    })
  })

  test('while grace is left, a sidecar of a deleted pod is told to stop only when no main runs', () => {
    always(({ kubernetes, pod }, record) => {
      const model = podOf(pod, kubernetes)
      const sidecars = new Set(model.initContainers.filter(({ role }) => role === 'sidecar').map(({ name }) => name))
      const mains = new Set(model.containers.map(({ name }) => name))
      for (const { t, type, container = '', cause, values } of record.events) {
        const isFirstWord = type === 'sigterm' && cause?.rule === 'pod-deleted' && Number(values?.graceSeconds) > 2
        if (!isFirstWord || !sidecars.has(container)) continue
        const running = record.attempts.filter(
          ({ container: name, startedMs, finishedMs = t + 1 }) =>
            mains.has(name) && startedMs !== undefined && startedMs < t && finishedMs > t,
        )
        expect(running).toEqual([])
      }
    })
  })

  test('READY never exceeds its total, and is the number of containers that are counted', () => {
    always((_, { snapshots }) => {
      for (const { ready, total, row, containers } of snapshots) {
        expect(row.ready).toBe(`${ready}/${total}`)
        expect(ready).toBeLessThanOrEqual(total)
        expect(containers.filter(({ counted }) => counted)).toHaveLength(ready)
      }
    })
  })

  test('times only go on, and no two snapshots in a row say the same', () => {
    always((_, { snapshots, events, attempts, gates, endMs }) => {
      const inOrder = (times: readonly number[]) => times.every((t, i) => i === 0 || t >= (times[i - 1] ?? 0))
      expect(inOrder(events.map(({ t }) => t))).toBe(true)
      expect(inOrder(gates.map(({ t }) => t))).toBe(true)
      expect(inOrder(attempts.map(({ createdMs }) => createdMs))).toBe(true)
      for (const { createdMs, startedMs = createdMs, finishedMs = startedMs } of attempts) {
        expect(createdMs <= startedMs && startedMs <= finishedMs && finishedMs <= endMs).toBe(true)
      }
      const said = snapshots.map(({ t, ...snapshot }) => JSON.stringify(snapshot))
      expect(said.some((words, i) => words === said[i - 1])).toBe(false)
      const moments = snapshots.filter(({ row }) => !row.deleted).map(({ t }) => t)
      expect(new Set(moments).size).toBe(moments.length)
      expect(snapshots[0]?.t).toBe(0)
    })
  })

  test('the same input gives the same plain data', () => {
    always((lifecycle, record) => {
      expect(run(lifecycle)).toEqual(record)
      expect(JSON.parse(JSON.stringify(record))).toEqual(record)
    }, 60)
  })

  test('what happens later does not change what was', () => {
    always((lifecycle, record) => {
      const longer = run(lifecycle, 2 * UNTIL_MS)
      expect(longer.events.slice(0, record.events.length)).toEqual(record.events)
      expect(longer.snapshots.slice(0, record.snapshots.length)).toEqual(record.snapshots)
    }, 100)
  })

  test('every event says why', () => {
    always((_, { events, gates }) => {
      for (const { cause } of [...events, ...gates]) expect(sourceOfRule(cause?.rule ?? '')).toMatch(/\.go \w+/)
    }, 60)
  })
})

describe('changing what does not matter changes nothing', () => {
  const strip = (record: PodRecord) => ({
    rows: record.snapshots.map(({ t, row }) => ({ t, ...row })),
    attempts: record.attempts.map(({ container, ...attempt }) => attempt),
  })

  test('other names in the same alphabetical order', () => {
    always(({ kubernetes, pod, scenario }, record) => {
      const renamed = JSON.parse(JSON.stringify(pod).replaceAll('"name":"', '"name":"other-'))
      const containers = Object.fromEntries(
        Object.entries(scenario.containers ?? {}).map(([name, behavior]) => [`other-${name}`, behavior]),
      )
      expect(strip(run({ kubernetes, pod: renamed, scenario: { ...scenario, containers } }))).toEqual(strip(record))
    }, 100)
  })

  test('fields in another order, and fields that nobody knows', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries([...Object.entries(value).map(([k, v]) => [k, reversed(v)]), ['x-unknown', 1]].reverse())
          : value
    always((lifecycle, record) => {
      const { command, ...spec } = lifecycle.pod.spec
      const shuffled = { ...lifecycle.pod, spec: reversed(spec) } as Lifecycle['pod']
      expect(command).toBeUndefined()
      expect(strip(run({ ...lifecycle, pod: shuffled }))).toEqual(strip(record))
    }, 100)
  })

  test('a sidecar without its probes never delays a main of a pod in which nothing fails', () => {
    fc.assert(
      fc.property(arbitraryLifecycle({ steady: true }), (lifecycle) => {
        const spec = lifecycle.pod.spec as { initContainers: readonly Record<string, unknown>[] }
        const initContainers = spec.initContainers.map(
          ({ startupProbe: _, readinessProbe: __, livenessProbe: ___, ...rest }) => rest,
        )
        const firstMain = (record: PodRecord) =>
          record.attempts.find(({ role }) => role === 'main')?.createdMs ?? Number.POSITIVE_INFINITY
        const without = { ...lifecycle, pod: { ...lifecycle.pod, spec: { ...spec, initContainers } } }
        expect(firstMain(run(without))).toBeLessThanOrEqual(firstMain(run(lifecycle)))
      }),
      { numRuns: 100 },
    )
  })

  test('an ephemeral container is in neither number of READY', () => {
    always((lifecycle, record) => {
      const ephemeralContainers = [{ name: 'debugger', image: 'busybox:1' }]
      const pod = { ...lifecycle.pod, spec: { ...lifecycle.pod.spec, ephemeralContainers } }
      const withDebugger = run({ ...lifecycle, pod })
      for (const { total, containers } of withDebugger.snapshots) {
        expect(total).toBe(record.snapshots[0]?.total)
        expect(containers.find(({ name }) => name === 'debugger')?.counted).toBe(false)
      }
    }, 60)
  })
})
