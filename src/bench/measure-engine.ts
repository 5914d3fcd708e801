import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parseDocument } from 'yaml'
import { analyze, simulatePod, type Timeline } from '../core/index.ts'
import { benchPod } from './bench-pods.ts'
import { runHeapQueue } from './heap-queue.ts'
import { interleave } from './interleave.ts'
import { type Measurement, ratioOf } from './measurement.ts'

const PODS = 1000
const CONTAINERS = 5
const ROUNDS = 7
const UNTIL_MS = 4 * 3_600_000

/** What the engine does outside the browser: reading, and simulating. */
export function measureEngine(): readonly Measurement[] {
  return [...measureSimulation(), ...measureLongLives(), ...[3, 20, 200].map(measureReading)]
}

function measureSimulation(): readonly Measurement[] {
  const text = benchPod('shop', CONTAINERS)
  const timeline = analyze(text).pods[0]?.timeline
  if (timeline === undefined) throw new Error('the bench pod was not read')
  const { pod, scenario, kubernetes } = timeline
  const simulate = () => {
    for (let i = 0; i < PODS; i++) simulatePod(pod, scenario, { kubernetes, untilMs: UNTIL_MS })
  }
  const events = countEvents(timeline)
  const heap = interleave(simulate, () => runHeapQueue(PODS * events), ROUNDS)
  const parse = interleave(simulate, () => parseTimes(text, PODS), 3)
  const what = `${PODS} pods of ${CONTAINERS} containers`
  return [
    ratioOf('simulate / heap queue', 10, heap, `${what}, a binary-heap queue of ${events} events a pod`),
    ratioOf('simulate / parse', 0.1, parse, `${what}, parseDocument of their ${text.length} characters each`),
  ]
}

function parseTimes(text: string, times: number): void {
  for (let i = 0; i < times; i++) parseDocument(text)
}

const DAY_MS = 86_400_000
const LIVES = 200

/** A pod that idles for a month is to cost what it costs for a day, in time and in what is kept of it. */
function measureLongLives(): readonly Measurement[] {
  const timeline = analyze(benchPod('shop', CONTAINERS), { untilSeconds: 60 }).pods[0]?.timeline
  if (timeline === undefined) throw new Error('the bench pod was not read')
  const { pod, kubernetes, scenario: assumed } = timeline
  const { deleteAtSeconds: _, ...scenario } = assumed
  const live = (days: number) =>
    Array.from({ length: LIVES }, () => simulatePod(pod, scenario, { kubernetes, untilMs: days * DAY_MS }))
  const time = interleave(
    () => live(30),
    () => live(1),
    ROUNDS,
  )
  const month = keptBytes(() => live(30))
  const day = keptBytes(() => live(1))
  const what = `${LIVES} pods of ${CONTAINERS} containers with probes`
  return [
    ratioOf('simulate 30 idle days / 1', 1.5, time, what),
    {
      name: 'memory kept of 30 idle days / of 1',
      value: month / day,
      unit: 'x',
      budget: 1.1,
      detail: `${(month / 1e6).toFixed(1)} MB against ${(day / 1e6).toFixed(1)} MB: ${what}`,
    },
  ]
}

/** How much more heap is in use while the result is held. */
function keptBytes(make: () => unknown): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().heapUsed
  const made = make()
  collect()
  const after = process.memoryUsage().heapUsed
  return made === undefined ? 0 : after - before
}

/**
 * Events as the lifecycle vectors list them: what the record holds, and each run of a probe. The record leaves out the runs that
 * repeat what is known.
 */
function countEvents({ pod, events, attempts }: Timeline): number {
  let repeated = 0
  for (const { container, startedMs, finishedMs } of attempts) {
    const spec = [...pod.initContainers, ...pod.containers].find(({ name }) => name === container)?.spec
    if (startedMs === undefined || finishedMs === undefined || spec === undefined) continue
    for (const probe of [spec.readinessProbe, spec.livenessProbe])
      if (probe !== undefined) repeated += Math.floor((finishedMs - startedMs) / 1000 / (probe.periodSeconds ?? 10)) - 1
  }
  return events.length + repeated
}

/** Decode, find and model against a bare parseDocument of the same text. */
function measureReading(containers: number): Measurement {
  const text = benchPod('shop', containers)
  const times = Math.ceil(2000 / containers)
  const read = () => {
    for (let i = 0; i < times; i++) analyze(text, { timelines: [] })
  }
  const best = interleave(read, () => parseTimes(text, times), ROUNDS)
  return ratioOf(
    `read ${containers} containers / parseDocument`,
    1.3,
    best,
    `${times} texts of ${text.length} characters`,
  )
}
