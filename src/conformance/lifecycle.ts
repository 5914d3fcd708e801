import { buildPodModel, findPods, type KubernetesVersion, parseJson, simulatePod } from '../core/index.ts'
import { type CaseResult, type FileRunner, type Line, runCase, type Suite } from './case.ts'

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

const runFamily: FileRunner = (lines) =>
  lines.map((line) => skipRacy(line) ?? runCase(line, () => judge(line, line.kubernetes, line.expect)))

/** Suite `lifecycle`: what the kubelet does with a pod in a given world. The app's assumptions are never called here. */
export const lifecycleSuite: Suite = {
  ...Object.fromEntries(FAMILIES.map((family) => [`${family}.jsonl`, runFamily])),
  'versions.jsonl': (lines) =>
    lines.map(
      (line) =>
        skipRacy(line) ??
        runCase(
          line,
          () => judge(line, line.kubernetes, line.expect) || judge(line, line.otherVersion, line.expectOther),
        ),
    ),
}

function skipRacy(line: Line): CaseResult | undefined {
  return line.racy === true ? { id: line.id, family: line.family, outcome: 'racy', difference: '' } : undefined
}

function judge(line: Line, kubernetes: KubernetesVersion, expected: Line): string {
  const parsed = parseJson(JSON.stringify(line.pod), 0, 1000)
  const root = 'node' in parsed ? parsed.node : undefined
  const source = root === undefined ? undefined : findPods([{ index: 0, span: root.span, root }]).pods[0]
  if (source === undefined) return 'no pod is found in it'
  const { pod } = buildPodModel(source, kubernetes)
  const record = simulatePod(pod, line.behavior ?? {}, { kubernetes, untilMs: Math.round(line.untilSeconds * 1000) })
  const rows: Line[] = []
  for (const { t, row } of record.snapshots) {
    const { deleted, ...cells } = row
    const last = rows.at(-1)
    const repeats = last !== undefined && !deleted && cellsOf(last) === cellsOf(cells)
    if (!repeats) rows.push({ at: t / 1000, ...cells, ...(deleted ? { deleted } : {}) })
  }
  const attempts = record.attempts.map((one) => ({
    name: one.container,
    kind: one.role,
    attempt: one.attempt,
    startedAt: toSeconds(one.startedMs),
    finishedAt: toSeconds(one.finishedMs),
    exitCode: one.exitCode ?? null,
    reason: one.reason,
  }))
  const tolerance = Number(line.tolerance ?? 0)
  return (
    compareList('rows', expected.rows, rows, ['at'], tolerance) ||
    compareList('containers', expected.containers, attempts, ['startedAt', 'finishedAt'], tolerance)
  )
}

function cellsOf({ ready, status, restarts, phase }: Line): string {
  return JSON.stringify([ready, status, restarts, phase])
}

function toSeconds(ms: number | undefined): number | null {
  return ms === undefined ? null : ms / 1000
}

function compareList(
  name: string,
  expected: readonly Line[],
  got: readonly Line[],
  times: readonly string[],
  tolerance: number,
): string {
  for (let i = 0; i < Math.max(expected.length, got.length); i++) {
    const a = expected[i]
    const b = got[i]
    const same = a !== undefined && b !== undefined && isSame(a, b, times, tolerance)
    if (!same) return `${name}[${i}]: expected ${JSON.stringify(a) ?? 'nothing'}, got ${JSON.stringify(b) ?? 'nothing'}`
  }
  return ''
}

function isSame(a: Line, b: Line, times: readonly string[], tolerance: number): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => {
    if (!times.includes(key) || a[key] === null || b[key] === null) return a[key] === b[key]
    return Math.abs(a[key] - b[key]) <= tolerance + 1e-9
  })
}
