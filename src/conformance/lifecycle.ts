import {
  buildPodModel,
  type ContainerAttempt,
  findPods,
  type KubernetesVersion,
  type PodRecord,
  simulatePod,
} from '../core/index.ts'
import type { Suite } from './suite.ts'
import { nodeOf, type VectorData, type VectorLine } from './vector-line.ts'

const FAMILIES = [
  'start-order',
  'job',
  'crash',
  'images',
  'legacy',
  'mixed',
  'probes',
  'realistic',
  'restart-rules',
  'termination',
]
const MS = 1000
/** Seconds as floats: 0.1 + 0.2 is no other moment than 0.3. */
const FLOAT_DUST = 1e-9

/**
 * Suite `lifecycle`: what the kubelet does with a pod in a given world. The world is the case's; the app's assumptions are
 * never called here.
 */
export const lifecycleSuite: Suite = {
  isLeftOut: ({ data }) => data.racy === true,
  judges: {
    ...Object.fromEntries(FAMILIES.map((family) => [`${family}.jsonl`, judgeFamily])),
    'versions.jsonl': judgeVersions,
  },
}

function judgeFamily(line: VectorLine): string {
  return judge(line, line.data.kubernetes, line.data.expect)
}

function judgeVersions(line: VectorLine): string {
  const { kubernetes, expect, otherVersion, expectOther } = line.data
  return (
    label(kubernetes, judge(line, kubernetes, expect)) || label(otherVersion, judge(line, otherVersion, expectOther))
  )
}

function label(version: string, difference: string): string {
  return difference === '' ? '' : `${version}: ${difference}`
}

function judge(line: VectorLine, kubernetes: KubernetesVersion, expected: VectorData): string {
  const root = nodeOf(line, 'pod')
  const source = root === undefined ? undefined : findPods([{ index: 0, span: root.span, root }]).pods[0]
  if (source === undefined) return 'no pod is found in it'
  const untilMs = Math.round(line.data.untilSeconds * MS)
  if (!Number.isSafeInteger(untilMs)) return 'it has no untilSeconds'
  const { pod } = buildPodModel(source, kubernetes)
  const record = simulatePod(pod, line.data.behavior ?? {}, { kubernetes, untilMs })
  const tolerance = Number(line.data.tolerance ?? 0)
  return (
    compareList('rows', expected.rows, rowsOf(record), tolerance) ||
    compareList('containers', expected.containers, record.attempts.map(containerOf), tolerance)
  )
}

/** A row for every change of what kubectl prints and of the phase. */
function rowsOf(record: PodRecord): readonly VectorData[] {
  const rows: VectorData[] = []
  let last = ''
  for (const { t, row } of record.snapshots) {
    const { ready, status, restarts, phase, deleted } = row
    const text = JSON.stringify([ready, status, restarts, phase, deleted])
    if (text !== last) rows.push({ at: t / MS, ready, status, restarts, phase, ...(deleted ? { deleted } : {}) })
    last = text
  }
  return rows
}

function containerOf(attempt: ContainerAttempt): VectorData {
  return {
    name: attempt.container,
    kind: attempt.role,
    attempt: attempt.attempt,
    startedAt: toSeconds(attempt.startedMs),
    finishedAt: toSeconds(attempt.finishedMs),
    exitCode: attempt.exitCode ?? null,
    reason: attempt.reason,
  }
}

function toSeconds(ms: number | undefined): number | null {
  return ms === undefined ? null : ms / MS
}

const TIMES = new Set(['at', 'startedAt', 'finishedAt'])

function compareList(
  name: string,
  expected: readonly VectorData[],
  got: readonly VectorData[],
  tolerance: number,
): string {
  for (let i = 0; i < Math.max(expected.length, got.length); i++) {
    const [a, b] = [expected[i], got[i]]
    if (a === undefined || b === undefined || !isSame(a, b, tolerance))
      return `${name}[${i}]: expected ${JSON.stringify(a) ?? 'nothing'}, got ${JSON.stringify(b) ?? 'nothing'}`
  }
  return ''
}

/** Times within the tolerance, everything else equal, fields that only one has included. */
function isSame(a: VectorData, b: VectorData, tolerance: number): boolean {
  return Object.keys({ ...a, ...b }).every((key) => {
    const [x, y] = [a[key], b[key]]
    if (TIMES.has(key) && typeof x === 'number' && typeof y === 'number')
      return Math.abs(x - y) <= tolerance + FLOAT_DUST
    return x === y
  })
}
